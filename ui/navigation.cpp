// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation.h"

#include "account/provider.h"
#include "testpanel/verdicttext.h"
#include "transcript/outcome.h"
#include "widgets/labels.h"
#include "widgets/navigationitem.h"
#include "widgets/theme.h"
#include "wizard/practiceaddress.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

NavigationItem::State dotOf(const LastResult &result)
{
    if (result.outcome == outcomeName(OutcomeKind::Ok))
        return NavigationItem::State::Good;
    const bool failed = result.outcome == outcomeName(OutcomeKind::Refused)
        || result.outcome == outcomeName(OutcomeKind::Failed);
    return failed ? NavigationItem::State::Bad : NavigationItem::State::Unknown;
}

} // namespace

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
    , m_setUp(new QPushButton(this))
    , m_accountsTitle(plainLabel("section", this))
    , m_toolsTitle(plainLabel("section", this))
    , m_accounts(new QVBoxLayout)
    , m_practice(new NavigationItem(this))
    , m_explain(new NavigationItem(this))
    , m_group(new QButtonGroup(this))
{
    setProperty("role", QByteArray("navigation"));
    m_setUp->setObjectName(u"setUpAccount"_s);
    m_setUp->setProperty("role", QByteArray("primary"));
    m_practice->setObjectName(u"practiceTool"_s);
    m_explain->setObjectName(u"explainTool"_s);
    m_accountsTitle->setIndent(Theme::scaled(8));
    m_toolsTitle->setIndent(Theme::scaled(8));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(10), Theme::scaled(12), Theme::scaled(10), Theme::scaled(12));
    column->setSpacing(Theme::scaled(2));
    column->addWidget(m_setUp);
    auto *list = new QWidget;
    list->setProperty("role", QByteArray("scrolled"));
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Theme::scaled(2));
    inside->addSpacing(Theme::scaled(12));
    inside->addWidget(m_accountsTitle);
    m_accounts->setSpacing(Theme::scaled(2));
    inside->addLayout(m_accounts);
    inside->addSpacing(Theme::scaled(12));
    inside->addWidget(m_toolsTitle);
    inside->addWidget(m_practice);
    inside->addWidget(m_explain);
    inside->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(list);
    column->addWidget(area, 1);
    m_group->addButton(m_practice);
    m_group->addButton(m_explain);
    connect(m_setUp, &QPushButton::clicked, this, &Navigation::setUpRequested);
    connect(m_practice, &QAbstractButton::clicked, this, &Navigation::practiceChosen);
    connect(m_explain, &QAbstractButton::clicked, this, &Navigation::explainChosen);
    retranslate();
}

void Navigation::setAccounts(const QList<Account> &accounts)
{
    m_list = accounts;
    qDeleteAll(std::exchange(m_items, {}));
    for (const Account &account : accounts) {
        auto *item = new NavigationItem(this);
        m_items.insert(account.id, item);
        m_group->addButton(item);
        m_accounts->addWidget(item);
        connect(item, &QAbstractButton::clicked, this, [this, id = account.id] { Q_EMIT accountChosen(id); });
    }
    retranslate();
    if (NavigationItem *item = m_items.value(m_current))
        item->setChecked(true);
}

void Navigation::setPracticeOn(bool on)
{
    m_practiceOn = on;
    retranslate();
}

void Navigation::showCurrentAccount(const QString &accountId)
{
    m_current = accountId;
    if (NavigationItem *item = m_items.value(accountId))
        item->setChecked(true);
    else
        uncheck();
}

void Navigation::showPracticeCurrent()
{
    m_current.clear();
    m_practice->setChecked(true);
}

void Navigation::showExplainCurrent()
{
    m_current.clear();
    m_explain->setChecked(true);
}

void Navigation::uncheck()
{
    m_group->setExclusive(false);
    if (QAbstractButton *checked = m_group->checkedButton())
        checked->setChecked(false);
    m_group->setExclusive(true);
}

void Navigation::retranslate()
{
    setAccessibleName(tr("Navigation"));
    m_setUp->setText(tr("Set up an account…"));
    m_accountsTitle->setText(tr("Accounts"));
    m_accountsTitle->setVisible(!m_list.isEmpty());
    m_toolsTitle->setText(tr("Tools"));
    m_practice->setTexts(tr("Practice server"));
    m_explain->setTexts(tr("Explain an error"));
    m_practice->setBadge(m_practiceOn ? tr("on") : tr("off"));
    for (const Account &account : std::as_const(m_list)) {
        const Provider *provider
            = account.providerId.isEmpty() ? nullptr : ProviderBook::instance().byId(account.providerId);
        const QString name = provider       ? provider->name.text()
            : isPracticeAddress(account.address) ? tr("Practice server")
                                            : tr("Custom server");
        NavigationItem *item = m_items.value(account.id);
        item->setTexts(visibleText(account.address), name, stateText(account.lastResult));
        item->setState(dotOf(account.lastResult));
    }
}

void Navigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}
