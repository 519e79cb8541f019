// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/checkpage.h"

#include "account/provider.h"
#include "diagnosis/annotations.h"
#include "testpanel/stagerail.h"
#include "transcript/reply.h"
#include "widgets/marks.h"
#include "widgets/theme.h"
#include "wizard/credentialpage.h"
#include "wizard/pageparts.h"
#include "wizard/serverwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CheckPage::CheckPage(QWidget *parent)
    : WizardPage(parent)
    , m_railFrame(makeFrame(this, "card", "railFrame"))
    , m_rail(new StageRail(m_railFrame))
    , m_status(makeText(this, "muted", "testStatus"))
    , m_stop(makeButton(this, "stopTest"))
    , m_ask(makeFrame(this, "verdictWarning", "clearTextQuestion"))
    , m_askText(makeText(m_ask, "", "clearTextQuestionText"))
    , m_verdict(new QFrame(this))
    , m_mark(new MarkLabel(20, m_verdict))
    , m_verdictTitle(makeText(m_verdict, "heading", "verdictTitle"))
    , m_verdictText(makeText(m_verdict, "", "verdictText"))
    , m_remedies(new QFrame(m_verdict))
    , m_actor(makeText(m_verdict, "muted", "actor"))
    , m_serverSaid(makeText(m_verdict, "muted"))
    , m_serverWords(makeText(m_verdict, "code", "serverWords"))
    , m_actions(new QHBoxLayout)
{
    m_rail->setObjectName(u"stageRail"_s);
    m_verdict->setObjectName(u"verdict"_s);
    m_railFrame->layout()->addWidget(m_rail);
    m_ask->layout()->addWidget(m_askText);
    m_serverWords->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *statusRow = new QHBoxLayout;
    statusRow->addWidget(m_status, 1);
    statusRow->addWidget(m_stop);
    auto *text = new QVBoxLayout;
    text->setSpacing(Theme::scaled(6));
    for (QWidget *part : {static_cast<QWidget *>(m_verdictTitle), static_cast<QWidget *>(m_verdictText),
             static_cast<QWidget *>(m_remedies), static_cast<QWidget *>(m_actor),
             static_cast<QWidget *>(m_serverSaid), static_cast<QWidget *>(m_serverWords)})
        text->addWidget(part);
    text->addLayout(m_actions);
    m_actions->addStretch();
    auto *verdictRow = new QHBoxLayout(m_verdict);
    verdictRow->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    verdictRow->setSpacing(Theme::scaled(12));
    verdictRow->addWidget(m_mark, 0, Qt::AlignTop);
    verdictRow->addLayout(text, 1);

    content()->addWidget(m_railFrame);
    content()->addLayout(statusRow);
    content()->addWidget(m_ask);
    content()->addWidget(m_verdict);
    content()->addStretch();

    connect(m_stop, &QPushButton::clicked, this, &CheckPage::cancelRun);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &CheckPage::showProgress);
    // A server may send thousands of lines; the eye needs no more than some thirty pictures a second.
    m_refresh.setInterval(33ms);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &CheckPage::showProgress);
    retranslateUi();
}

CheckPage::~CheckPage()
{
    if (m_run)
        m_run->disconnect(this);
}

void CheckPage::load(const SetupDraft &draft)
{
    cancelRun();
    m_account = draft.account;
    m_report.reset();
    retranslateUi();
}

void CheckPage::store(SetupDraft &) const
{
    // A test changes nothing in what was typed.
}

QWidget *CheckPage::firstField()
{
    return m_stop;
}

void CheckPage::begin(const Secret &secret, TestRunOptions options)
{
    m_secret = secret;
    m_options = std::move(options);
    m_report.reset();
    m_asking = m_account.server.encryption == Encryption::None && !m_account.user.isEmpty()
        && !m_options.clearTextAgreed && !m_options.practice;
    if (!m_asking)
        start();
    retranslateUi();
    Q_EMIT nextChanged();
}

void CheckPage::agree()
{
    m_asking = false;
    m_options.clearTextAgreed = true;
    start();
    retranslateUi();
    Q_EMIT nextChanged();
}

void CheckPage::start()
{
    m_report.reset();
    m_stage = Stage::Resolve;
    m_limit = 0ms;
    auto *run = new TestRun(m_account, m_secret, m_options, this);
    m_run = run;
    connect(run, &TestRun::entryAdded, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(run, &TestRun::waiting, this, [this](Stage stage, std::chrono::milliseconds limit) {
        m_stage = stage;
        m_limit = limit;
        m_waiting.start();
        showProgress();
    });
    connect(run, &TestRun::decided, this, &CheckPage::showReport);
    connect(run, &TestRun::finished, this, [this, run](const Report &report) {
        if (m_run == run)
            m_run = nullptr;
        run->deleteLater();
        showReport(report);
    });
    m_waiting.start();
    m_tick.start();
    run->start();
}

void CheckPage::cancelRun()
{
    if (m_run && m_run->isRunning())
        m_run->cancel();
}

bool CheckPage::isRunning() const
{
    return m_run && !m_report;
}

bool CheckPage::hasSucceeded() const
{
    return m_report && m_report->outcome.kind == OutcomeKind::Ok;
}

void CheckPage::showReport(const Report &report)
{
    const bool first = !m_report;
    m_report = report;
    m_tick.stop();
    m_refresh.stop();
    retranslateUi();
    if (first) {
        Q_EMIT decided();
        Q_EMIT nextChanged();
    }
}

const Provider *CheckPage::provider() const
{
    return ProviderBook::instance().byId(m_account.providerId);
}

RemedyAction CheckPage::remedy() const
{
    if (!m_report || hasSucceeded())
        return RemedyAction::None;
    if (m_report->findings.isEmpty() || m_report->outcome.kind == OutcomeKind::Cancelled)
        return RemedyAction::RunAgain;
    // Saving a report is the test panel's; opening the page alone leads nowhere in here.
    for (const auto action : textOf(m_report->findings.first(), provider()).actions) {
        if (action == RemedyAction::OpenCodePage)
            return RemedyAction::EnterCode;
        if (action != RemedyAction::SaveReport && action != RemedyAction::None)
            return action;
    }
    return RemedyAction::RunAgain;
}

QString CheckPage::cause() const
{
    if (!m_report || m_report->findings.isEmpty())
        return {};
    const auto text = textOf(m_report->findings.first(), provider());
    return text.explanation.isEmpty() ? text.title : text.title + u'\n' + text.explanation;
}

QString CheckPage::actionText(RemedyAction action) const
{
    switch (action) {
    case RemedyAction::EnterCode:
        return m_account.credential == CredentialKind::AuthorizationCode ? tr("&Enter a new code…")
                                                                         : tr("&Enter it again…");
    case RemedyAction::OpenCodePage:
        return provider() ? tr("&Open %1 settings ↗").arg(onButton(provider()->name.text())) : QString();
    case RemedyAction::EditServer:
        return tr("&Change the server…");
    case RemedyAction::UseSuggestedServer:
        return tr("&Use the suggested server…");
    case RemedyAction::RunAgain:
        return tr("&Test again");
    case RemedyAction::EditSender:
        return tr("&Change the address…");
    case RemedyAction::SaveReport:
    case RemedyAction::None:
        return {};
    }
    Q_UNREACHABLE();
}

QString CheckPage::nextText() const
{
    if (m_asking)
        return tr("Test &once without encryption");
    if (hasSucceeded())
        return tr("&Save account");
    if (m_report)
        return actionText(remedy());
    return tr("&Save account");
}

void CheckPage::showProgress()
{
    if (!m_run || m_report)
        return;
    m_rail->setSteps(stepsOf(m_run->transcript(), m_stage));
    const std::chrono::milliseconds waited(m_waiting.isValid() ? m_waiting.elapsed() : 0);
    const auto title = stageTitle(m_stage);
    if (m_limit == 0ms) {
        m_status->setText(tr("%1…").arg(title));
        return;
    }
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(m_limit - waited);
    const auto seconds = QString::number(qMax<qint64>(0, left.count()));
    m_status->setText(waited < StageLimits::softNotice(m_stage)
            ? tr("%1…").arg(title)
            : tr("%1: the server is slow. Waiting for %2 more seconds at most.").arg(title, seconds));
}

void CheckPage::showVerdict()
{
    m_ask->setVisible(m_asking);
    m_railFrame->setVisible(!m_asking);
    m_stop->setVisible(isRunning());
    m_status->setVisible(isRunning());
    m_verdict->setVisible(m_report.has_value());
    showProgress();
    if (!m_report)
        return;
    m_rail->setSteps(stepsOf(m_report->transcript, m_report->outcome));
    if (hasSucceeded())
        showSuccess();
    else
        showFailure();
    m_verdict->setAccessibleName(m_verdictTitle->text());
    m_verdict->setAccessibleDescription(m_verdictText->text());
}

void CheckPage::showSuccess()
{
    Theme::setRole(m_verdict, "verdictOk");
    m_mark->show(Mark::Check, Theme::color(Theme::Color::Good));
    m_verdictTitle->setText(tr("It works"));
    const auto proof = proofText(m_report->outcome.proof);
    m_verdictText->setText(m_report->outcome.proof < Proof::MessageAccepted
            //: %1 is the sentence that says what is proven
            ? tr("%1 No mail was sent.").arg(proof)
            : proof);
    m_remedies->hide();
    m_actor->hide();
    m_serverSaid->hide();
    m_serverWords->hide();
    showActions({});
}

void CheckPage::showFailure()
{
    const auto kind = m_report->outcome.kind;
    const bool stopped = kind == OutcomeKind::Cancelled;
    const bool unknown = kind == OutcomeKind::Unknown;
    Theme::setRole(m_verdict, stopped ? "verdictNeutral" : unknown ? "verdictWarning" : "verdictBad");
    m_mark->show(stopped ? Mark::Dash : unknown ? Mark::Question : Mark::Cross,
        Theme::color(stopped ? Theme::Color::Muted : unknown ? Theme::Color::Warning : Theme::Color::Bad));
    FindingText text;
    if (stopped) {
        text.title = tr("The test was stopped");
        text.explanation = tr("Nothing that you typed is lost. What was proven until then: %1")
                               .arg(proofText(m_report->outcome.proof));
    } else if (m_report->findings.isEmpty()) {
        text.title = tr("It did not work, and the reason is not known to this program");
        text.explanation = tr("The conversation shows what happened; save the account and look at it there.");
    } else {
        text = textOf(m_report->findings.first(), provider());
    }
    m_verdictTitle->setText(text.title);
    showText(m_verdictText, text.explanation);
    showNumbered(m_remedies, text.remedies);
    const bool found = !stopped && !m_report->findings.isEmpty();
    showText(m_actor, found ? tr("Who has to act: %1. %2").arg(actorText(text.actor), text.retryText) : QString());
    const auto &reply = m_report->outcome.reply;
    const auto words = reply && !stopped ? visibleText(decodeServerText(reply->lines.join('\n')), true) : QString();
    m_serverSaid->setVisible(!words.isEmpty());
    // A hostile server may say a megabyte; the test panel shows it all.
    showText(m_serverWords, words.left(1000));
    showActions(text.actions);
}

void CheckPage::showActions(const QList<RemedyAction> &actions)
{
    for (auto *old : m_verdict->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
    }
    int at = 0;
    for (const auto action : actions) {
        const bool opens = action == RemedyAction::OpenCodePage;
        if (action == remedy() || (opens && (!provider() || provider()->codePage.scheme() != "https"_L1)))
            continue;
        const auto text = actionText(action);
        if (text.isEmpty())
            continue;
        auto *button = makeButton(m_verdict, "remedy");
        button->setText(text);
        if (opens) {
            button->setToolTip(tr("Opens %1 in the browser").arg(visibleText(provider()->codePage.host())));
            button->setAccessibleDescription(button->toolTip());
        }
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT remedyRequested(action); });
        m_actions->insertWidget(at++, button);
    }
}

void CheckPage::retranslateUi()
{
    setTitle(tr("Test of %1").arg(visibleText(m_account.address)), serverInWords(m_account.server));
    m_stop->setText(tr("&Stop"));
    m_stop->setAccessibleName(tr("Stop the test"));
    m_askText->setText(tr("Without encryption the %1 travels readable: everybody on the way to %2 can see it. Test once "
                          "like this, or go back and choose TLS?")
                           .arg(credentialName(m_account), visibleText(m_account.server.host)));
    m_serverSaid->setText(tr("The server's own words:"));
    showVerdict();
}
