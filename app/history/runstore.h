// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

/// How long runs are kept.
struct Retention {
    bool on = true;           ///< false: nothing new is written; what is there stays until it is deleted
    int days = 180;           ///< 0 = without limit
    int runsPerAccount = 200; ///< 0 = without limit
    friend bool operator==(const Retention &, const Retention &) = default;
};

/// One run as it is written down; made of scrubbed JSON only.
struct RunRecord {
    qint64 id = 0;
    QString accountId;
    qint64 startedAt = 0; ///< milliseconds since 1970, UTC
    QByteArray facts;     ///< what the list and the charts need, see runFactsToJson()
    QByteArray report;    ///< the report as docs/heloctl.md describes it; empty in a list
};

/// The runs on disk: one SQLite file, mode 0600 in a folder of mode 0700. A damaged, foreign or newer file is kept aside
/// under another name and reported, never overwritten. The file is opened with the first question. One thread, and every
/// call answers at once: a usual run is written in well under 5 ms (docs/history.md), so no second thread is needed.
class RunStore
{
public:
    virtual ~RunStore() = default;

    /// Writes the run, in place of one of this account that began at the same moment, and deletes what \a retention no longer wants, in one transaction. 0 if it could not be written.
    virtual qint64 add(const RunRecord &run, const Retention &retention) = 0;
    /// Newest first, without their reports; of all accounts if \a accountId is empty.
    virtual QList<RunRecord> list(const QString &accountId, int most) = 0;
    /// Empty if there is no such run.
    virtual QByteArray report(qint64 id) = 0;
    virtual bool remove(const QList<qint64> &ids) = 0;
    virtual bool removeAccount(const QString &accountId) = 0;
    virtual bool prune(const Retention &retention) = 0;

    /// What went wrong with the last call; None if nothing did.
    enum class Problem { None, KeptAside, KeptAsideNewer, NotOpened, NotWritten, NotRead };
    [[nodiscard]] virtual Problem problem() const = 0;
    /// The exact technical reason, English.
    [[nodiscard]] virtual QString detail() const = 0;
    /// The file the problem is about: the one kept aside, or the history itself.
    [[nodiscard]] virtual QString problemPath() const = 0;
    /// After KeptAside the call itself has succeeded with a new file; the problem is told once.
    virtual void forgetProblem() = 0;
};
std::unique_ptr<RunStore> makeRunStore(const QString &path);
