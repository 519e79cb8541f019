// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runfacts.h"
#include "history/runstore.h"

#include <functional>
#include <optional>

/// A run of the history as lists show it.
struct KeptRun {
    qint64 id = 0;
    QString accountId;
    RunFacts facts;
};

/// The memory of the window: keeps reports and finds them again. Belongs to the window, lives in its thread; nothing is
/// loaded or opened before the first question. Without a secret: only scrubbed JSON is written.
class RunHistory
{
public:
    /// \a path empty = history.sqlite in the standard data folder.
    explicit RunHistory(QString path = {});

    void setRetention(const Retention &retention) { m_retention = retention; }
    [[nodiscard]] const Retention &retention() const { return m_retention; }

    /// False and problem() if it could not be kept; a run is never held up by that.
    bool keep(const QString &accountId, const Report &report);
    /// Newest first; of all accounts if \a accountId is empty.
    [[nodiscard]] QList<KeptRun> runs(const QString &accountId, int most = mostListed);
    [[nodiscard]] std::optional<Report> open(qint64 id);
    bool remove(const QList<qint64> &ids);
    bool removeAccount(const QString &accountId);
    /// Deletes what the retention no longer wants.
    bool prune();

    /// For the person, in the language of the moment; empty if nothing went wrong. A file that was kept aside is told
    /// until forgetProblem().
    [[nodiscard]] QString problem() const { return sentence(trouble()); }
    [[nodiscard]] QString detail() const { return trouble().detail; }
    void forgetProblem();

    struct Trouble {
        RunStore::Problem problem = RunStore::Problem::None;
        QString path;   ///< the file it is about
        QString detail; ///< the technical reason, English
    };
    [[nodiscard]] Trouble trouble() const;
    /// In the language of the moment; empty if nothing went wrong.
    static QString sentence(const Trouble &trouble);

    static constexpr int mostListed = 1000;

private:
    RunStore &store();
    QString m_path;
    Retention m_retention;
    std::unique_ptr<RunStore> m_store;
};
