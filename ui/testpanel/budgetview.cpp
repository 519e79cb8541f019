// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/budgetview.h"

#include "account/account.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

BudgetView::BudgetView(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel("", this, true))
    , m_warning(plainLabel("muted", this, true))
    , m_override(new QPushButton(this))
{
    setObjectName(u"refusalBudget"_s);
    m_text->setObjectName(u"refusalBudgetText"_s);
    m_override->setObjectName(u"overridePause"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(14), Theme::scaled(8), Theme::scaled(14), Theme::scaled(8));
    column->setSpacing(Theme::scaled(6));
    column->addWidget(m_text);
    column->addWidget(m_warning);
    column->addWidget(m_override, 0, Qt::AlignLeft);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &BudgetView::refresh);
    connect(m_override, &QPushButton::clicked, this, &BudgetView::overrideRequested);
    hide();
}

void BudgetView::setAccount(const Account *account)
{
    const bool signsIn = account && !account->user.isEmpty() && account->credential != CredentialKind::None;
    m_host = signsIn ? account->server.host : QString();
    m_user = signsIn ? account->user : QString();
    refresh();
}

void BudgetView::refresh()
{
    const auto budget = m_host.isEmpty() ? RefusalBudget() : m_guard.budget(m_host, m_user);
    const bool pausing = budget.secondsLeft > 0;
    m_text->setText(refusalBudgetText(budget));
    m_warning->setText(tr("If the provider refuses once more, it may lock the account."));
    m_override->setText(tr("Try once all the same"));
    m_warning->setVisible(pausing);
    m_override->setVisible(pausing);
    Theme::setRole(this, pausing ? "verdictWarning" : "verdictNeutral");
    setAccessibleName(tr("Refused sign-ins"));
    setAccessibleDescription(m_text->text());
    setVisible(budget.refused > 0);
}

void BudgetView::setOverrideEnabled(bool enabled)
{
    m_override->setEnabled(enabled);
}

void BudgetView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

void BudgetView::showEvent(QShowEvent *event)
{
    m_tick.start();
    QFrame::showEvent(event);
}

void BudgetView::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    QFrame::hideEvent(event);
}
