// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/runhistory.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *keptAside = QT_TRANSLATE_NOOP(
    "RunHistory", "The history could not be understood. It was kept as %1, and a new one is begun.");
constexpr const char *keptAsideNewer = QT_TRANSLATE_NOOP("RunHistory",
    "The history was written by a newer version of Heloscope. It was kept as %1, and a new one is begun.");
constexpr const char *notOpened = QT_TRANSLATE_NOOP("RunHistory",
    "The history %1 could not be opened. Tests work as always; their results are not kept.");
constexpr const char *notWritten = QT_TRANSLATE_NOOP("RunHistory",
    "The history %1 could not be changed. Tests work as always; this result is not kept.");
constexpr const char *notRead = QT_TRANSLATE_NOOP("RunHistory", "The history %1 could not be read.");

const char *sentenceFor(RunStore::Problem problem)
{
    switch (problem) {
    case RunStore::Problem::None: return nullptr;
    case RunStore::Problem::KeptAside: return keptAside;
    case RunStore::Problem::KeptAsideNewer: return keptAsideNewer;
    case RunStore::Problem::NotOpened: return notOpened;
    case RunStore::Problem::NotWritten: return notWritten;
    case RunStore::Problem::NotRead: return notRead;
    }
    Q_UNREACHABLE();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

RunHistory::RunHistory(QString path)
    : m_path(std::move(path))
{
}

RunStore &RunHistory::store()
{
    if (!m_store)
        m_store = makeRunStore(m_path);
    return *m_store;
}

bool RunHistory::keep(const QString &accountId, const Report &report)
{
    if (!m_retention.on)
        return true;
    RunRecord record;
    record.accountId = accountId;
    record.startedAt = report.started.toMSecsSinceEpoch();
    record.facts = compact(scrubbedJson(runFactsToJson(factsOf(report))).toObject());
    record.report = compact(reportToJson(report));
    return store().add(record, m_retention) != 0;
}

QList<KeptRun> RunHistory::runs(const QString &accountId, int most)
{
    QList<KeptRun> runs;
    for (const RunRecord &record : store().list(accountId, most)) {
        KeptRun run{record.id, record.accountId, runFactsFromJson(QJsonDocument::fromJson(record.facts).object())};
        run.facts.result.when = QDateTime::fromMSecsSinceEpoch(record.startedAt);
        runs.append(run);
    }
    return runs;
}

std::optional<Report> RunHistory::open(qint64 id)
{
    QString problem;
    return reportFromJson(store().report(id), &problem);
}

bool RunHistory::remove(const QList<qint64> &ids)
{
    return store().remove(ids);
}

bool RunHistory::removeAccount(const QString &accountId)
{
    return store().removeAccount(accountId);
}

bool RunHistory::prune()
{
    return store().prune(m_retention);
}

RunHistory::Trouble RunHistory::trouble() const
{
    if (!m_store || m_store->problem() == RunStore::Problem::None)
        return {};
    return {m_store->problem(), m_store->problemPath(), m_store->detail()};
}

QString RunHistory::sentence(const Trouble &trouble)
{
    const char *words = sentenceFor(trouble.problem);
    return words ? QCoreApplication::translate("RunHistory", words).arg(QDir::toNativeSeparators(trouble.path)) : QString();
}

void RunHistory::forgetProblem()
{
    if (m_store)
        m_store->forgetProblem();
}
