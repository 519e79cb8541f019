// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historypages.h"

#include "history/compareview.h"
#include "history/historyview.h"
#include "history/runsmodel.h"
#include "testpanel/verdicttext.h"

using namespace Qt::StringLiterals;

HistoryPages::HistoryPages(const AccountStore &accounts, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_history(settings.historyPath())
{
    m_history.setRetention(settings.retention());
}

void HistoryPages::keep(const QString &accountId, const Report &report)
{
    m_history.keep(accountId, report);
    tellTrouble();
    if (m_view && m_accountId == accountId)
        refresh();
}

void HistoryPages::removeAccount(const QString &accountId)
{
    m_history.removeAccount(accountId);
    tellTrouble();
}

void HistoryPages::tellTrouble()
{
    const RunHistory::Trouble trouble = m_history.trouble();
    if (trouble.problem != m_told && trouble.problem != RunStore::Problem::None)
        Q_EMIT troubled([trouble] { return RunHistory::sentence(trouble); }, trouble.detail);
    m_told = trouble.problem;
    m_history.forgetProblem();
}

void HistoryPages::showAccount(const QString &accountId)
{
    m_accountId = accountId;
    if (!m_view) {
        m_view = new HistoryView;
        connect(m_view, &HistoryView::backRequested, this, [this] { Q_EMIT left(m_accountId); });
        connect(m_view, &HistoryView::openRequested, this, &HistoryPages::open);
        connect(m_view, &HistoryView::compareRequested, this, &HistoryPages::compare);
        connect(m_view, &HistoryView::retentionChanged, this, &HistoryPages::setRetention);
        connect(m_view, &HistoryView::deleteRequested, this, [this](const QList<qint64> &runs) {
            m_history.remove(runs);
            tellTrouble();
            refresh();
        });
    }
    refresh();
    Q_EMIT pageReady(m_view);
}

void HistoryPages::refresh()
{
    const Account *account = m_accounts.byId(m_accountId);
    const auto runs = m_history.runs(m_accountId);
    tellTrouble();
    m_view->showRuns(account ? account->address : QString(), runs, m_history.retention());
}

void HistoryPages::setRetention(const Retention &retention)
{
    m_settings.setRetention(retention);
    m_history.setRetention(retention);
    if (retention.on)
        m_history.prune();
    tellTrouble();
    refresh();
}

void HistoryPages::open(qint64 run)
{
    const auto report = m_history.open(run);
    tellTrouble();
    if (report)
        Q_EMIT reportChosen(*report, tr("the history, %1").arg(runTimeText(report->started)));
}

void HistoryPages::refreshChoices()
{
    QList<CompareView::Choice> choices;
    for (const KeptRun &run : m_history.runs({})) {
        choices.append({run.id,
            [facts = run.facts] {
                return tr("%1 · %2 · %3").arg(
                    runTimeText(facts.result.when), visibleText(facts.address), stateText(facts.result));
            },
            std::nullopt});
    }
    tellTrouble();
    m_comparison->setRuns(choices);
}

void HistoryPages::showComparison()
{
    if (!m_comparison) {
        m_comparison = new CompareView;
        m_comparison->setReader([this](qint64 run) { return m_history.open(run); });
        connect(m_comparison, &CompareView::backRequested, this, [this] {
            if (m_view && m_accounts.byId(m_accountId))
                showAccount(m_accountId);
            else
                Q_EMIT left({});
        });
    }
    refreshChoices();
    Q_EMIT pageReady(m_comparison);
}

void HistoryPages::compare(qint64 first, qint64 second)
{
    showComparison();
    m_comparison->compare(first, second);
}
