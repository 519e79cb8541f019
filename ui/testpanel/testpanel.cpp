// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/testpanel.h"

#include "account/provider.h"
#include "path/pathreport.h"
#include "path/pathview.h"
#include "practice/practiceserver.h"
#include "testpanel/budgetview.h"
#include "testpanel/conversationview.h"
#include "testpanel/curetrial.h"
#include "testpanel/messageform.h"
#include "testpanel/progressstrip.h"
#include "testpanel/reportfile.h"
#include "testpanel/stagerail.h"
#include "testpanel/verdictview.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/questioncard.h"
#include "widgets/secretedit.h"
#include "widgets/secretinspection.h"
#include "widgets/theme.h"
#include "wizard/practiceaddress.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal narrow = 560; // below this the buttons go under the address

const Provider *providerOf(const Account &account)
{
    return account.providerId.isEmpty() ? nullptr : ProviderBook::instance().byId(account.providerId);
}

} // namespace

TestPanel::TestPanel(CredentialStore &store, QWidget *parent)
    : QWidget(parent)
    , m_runs(store)
{
    build();
    connectRuns();
    connectButtons();
    connectPath();
    connectCures();
    retranslate();
    updateState();
}

QWidget *TestPanel::buildHeader()
{
    auto *header = new QWidget(this);
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->setSpacing(Theme::scaled(10));
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::scaled(2));
    m_title = plainLabel("title", header, true);
    m_subtitle = plainLabel("subtitle", header, true);
    m_title->setObjectName(u"accountTitle"_s);
    m_subtitle->setObjectName(u"accountSubtitle"_s);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_header->addLayout(words, 1);
    auto *holder = new QWidget(header);
    auto *buttons = new FlowLayout(holder, Theme::scaled(10));
    buttons->setContentsMargins(0, 0, 0, 0);
    m_header->addWidget(holder, 0, Qt::AlignVCenter);
    m_edit = new QPushButton(header);
    m_history = new QPushButton(header);
    m_history->setObjectName(u"showHistory"_s);
    m_step = new QPushButton(header);
    m_pathButton = new QPushButton(header);
    m_pathButton->setObjectName(u"checkPath"_s);
    m_runButton = new QPushButton(header);
    m_runButton->setObjectName(u"runTest"_s);
    m_runButton->setProperty("role", QByteArray("primary"));
    for (QPushButton *button : {m_edit, m_history, m_pathButton, m_step, m_runButton})
        buttons->addWidget(button);
    return header;
}

QWidget *TestPanel::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::scaled(10));
    m_footer = selectableLabel("muted", footer);
    m_footer->setObjectName(u"panelFooter"_s);
    m_save = new QPushButton(footer);
    m_copy = new QPushButton(footer);
    row->addWidget(m_footer, 1);
    row->addWidget(m_save);
    row->addWidget(m_copy);
    return footer;
}

void TestPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(18), Theme::scaled(16), Theme::scaled(18), Theme::scaled(10));
    column->setSpacing(Theme::scaled(12));
    m_rail = new StageRail(this);
    m_form = new MessageForm(this);
    m_progress = new ProgressStrip(this);
    m_ask = new QuestionCard(this);
    m_codeField = new QWidget(m_ask);
    m_code = new SecretEdit(m_codeField);
    m_inspection = new SecretInspection(m_code, m_codeField);
    auto *field = new QVBoxLayout(m_codeField);
    field->setContentsMargins({});
    field->addWidget(m_code);
    field->addWidget(m_inspection);
    m_ask->setContent(m_codeField);
    m_verdict = new VerdictView(this);
    m_trial = new CureTrial(this);
    m_budget = new BudgetView(this);
    m_path = new PathView(this);
    m_conversation = new ConversationView(this);
    column->addWidget(buildHeader());
    column->addWidget(m_rail);
    column->addWidget(m_form);
    column->addWidget(m_progress);
    column->addWidget(m_ask);
    column->addWidget(m_trial);
    column->addWidget(m_verdict);
    column->addWidget(m_budget);
    column->addWidget(m_path);
    column->addWidget(m_conversation, 1);
    column->addWidget(buildFooter());
    m_progress->hide();
    m_ask->hide();
    m_verdict->hide();
}

void TestPanel::connectRuns()
{
    connect(&m_runs, &RunController::asked, this, &TestPanel::ask);
    connect(&m_runs, &RunController::lookingForCode, this, [this] {
        m_progress->showBusy(tr("Asking the system keychain for the code…"));
        m_progress->show();
    });
    connect(&m_runs, &RunController::started, this, [this] {
        m_ask->hide();
        m_code->clear();
        m_progress->show();
        updateState();
    });
    connect(&m_runs, &RunController::entryAdded, this, [this](const TranscriptEntry &entry) {
        m_conversation->append(entry);
    });
    connect(&m_runs, &RunController::waiting, this, &TestPanel::progress);
    connect(&m_runs, &RunController::held, this, [this](Stage stage, const QByteArray &line) {
        progress(stage, {});
        m_progress->showHeld(stage, line);
        bringIntoSight(m_progress);
    });
    connect(&m_runs, &RunController::decided, this, &TestPanel::showVerdict);
    connect(&m_runs, &RunController::finished, this, [this](const Report &report) {
        m_progress->stop();
        m_progress->hide();
        m_ask->hide();
        m_conversation->finish();
        showVerdict(report);
        m_trial->showResult(report);
        // The next one is sent only if somebody wants it again.
        if (report.outcome.proof >= Proof::MessageAccepted)
            m_form->setWanted(false);
        updateState();
        Q_EMIT finished(report);
        if (wantsPathCheck(report) && (!m_wantsPath || m_wantsPath()))
            checkPath();
    });
    connect(&m_runs, &RunController::givenUp, this, [this] {
        m_progress->stop();
        m_progress->hide();
        m_ask->hide();
        m_code->clear();
        // What nobody has seen the effect of cannot be kept.
        if (m_trial->isOn())
            undoCure();
        updateState();
    });
    connect(&m_runs, &RunController::keepingFailed, this, [this](const QString &why) {
        say(tr("The code works but was not saved. %1").arg(why), true);
    });
}

void TestPanel::connectButtons()
{
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(u"server"_s, {}); });
    connect(m_history, &QPushButton::clicked, this, &TestPanel::historyRequested);
    connect(m_step, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_runButton, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_copy, &QPushButton::clicked, this, &TestPanel::copyForSupport);
    connect(m_progress, &ProgressStrip::cancelled, &m_runs, &RunController::cancel);
    connect(m_progress, &ProgressStrip::released, &m_runs, &RunController::release);
    connect(m_ask, &QuestionCard::yes, this, &TestPanel::answer);
    connect(m_ask, &QuestionCard::no, &m_runs, &RunController::cancel);
    // Later, when the key has gone its way: the window would press the button that answer() gives the focus to.
    connect(m_code, &SecretEdit::returnPressed, this, &TestPanel::answer, Qt::QueuedConnection);
    connect(m_code, &SecretEdit::changed, this, [this] {
        m_ask->setYesEnabled(m_question == RunController::Question::ClearText || !m_code->isEmpty());
    });
    connect(m_verdict, &VerdictView::lineChosen, this, [this](qsizetype entry) {
        m_conversation->selectEntry(entry);
        bringIntoSight(m_conversation);
    });
    connect(m_verdict, &VerdictView::actionChosen, this, &TestPanel::act);
}

void TestPanel::connectPath()
{
    connect(m_pathButton, &QPushButton::clicked, this, &TestPanel::checkPath);
    connect(m_path, &PathView::repeatRequested, this, &TestPanel::checkPath);
    connect(m_path, &PathView::started, this, &TestPanel::updateState);
    connect(m_path, &PathView::ended, this, &TestPanel::updateState);
    connect(m_path, &PathView::finished, this, [this](const PathResult &result) {
        if (!m_report)
            return;
        showVerdict(withPath(*m_report, result));
        Q_EMIT pathChecked(*m_report);
    });
}

void TestPanel::connectCures()
{
    connect(m_verdict, &VerdictView::cureChosen, this, &TestPanel::apply);
    connect(m_trial, &CureTrial::kept, this, &TestPanel::keepCure);
    connect(m_trial, &CureTrial::undone, this, &TestPanel::undoCure);
    connect(m_budget, &BudgetView::overrideRequested, this, [this] {
        TestRunOptions options;
        options.despiteRefusals = true;
        prepareAndBegin(options);
    });
}

bool TestPanel::isTrying() const
{
    return m_trial->isOn();
}

void TestPanel::apply(const Cure &cure)
{
    if (m_runs.isBusy() || !m_savedName.isEmpty())
        return;
    if (cure.kind == CureKind::Code)
        return enterCode();
    m_trial->add(cure, m_account, m_report);
    m_runs.setTrial(true);
    m_account = m_trial->account();
    m_form->setAccount(m_account);
    if (cure.kind == CureKind::Sender) {
        m_form->setSender(cure.after);
        m_form->setWanted(true);
    }
    updateHeader();
    run(false);
}

void TestPanel::keepCure()
{
    m_trial->end();
    m_runs.keepProven();
    say(tr("The change is kept."), false);
    updateState();
    if (m_report)
        Q_EMIT keepRequested(m_account, *m_report);
}

void TestPanel::undoCure()
{
    m_account = m_trial->accountBefore();
    const auto report = m_trial->reportBefore();
    const QString sender = m_trial->senderBefore();
    m_trial->end();
    m_runs.setTrial(false);
    m_form->setAccount(m_account);
    if (!sender.isEmpty())
        m_form->setSender(sender);
    if (report)
        showReport(*report);
    updateHeader();
    say(tr("The settings are as they were before."), false);
    updateState();
}

bool TestPanel::isCheckingPath() const
{
    return m_path->isRunning();
}

bool TestPanel::canCheckPath() const
{
    return !m_hosted && m_savedName.isEmpty() && !m_runs.isBusy() && !m_path->isRunning()
        && !m_account.server.host.isEmpty() && !isPracticeAddress(m_account.address);
}

void TestPanel::checkPath()
{
    if (!canCheckPath())
        return;
    const bool failed = m_report && m_report->outcome.kind != OutcomeKind::Ok && !m_report->findings.isEmpty();
    m_path->start(m_account, failed ? m_report->findings.constFirst().id : QString());
}

void TestPanel::setHosted(bool hosted)
{
    m_hosted = hosted;
    updateState();
}

void TestPanel::setAccount(const Account &account)
{
    if (m_trial->isOn())
        undoCure();
    m_account = account;
    m_practice = isPracticeAddress(account.address);
    m_savedName.clear();
    m_form->setAccount(account);
    updateHeader();
    updateState();
}

void TestPanel::showSavedReport(const Report &report, const QString &fileName)
{
    setAccount(report.account);
    m_savedName = fileName;
    showReport(report);
}

void TestPanel::showReport(const Report &report)
{
    m_practice = report.practice;
    m_conversation->setTranscript(report.transcript);
    if (const auto path = pathOf(report))
        m_path->showResult(report.account, *path, m_savedName.isEmpty());
    else
        m_path->reset();
    showVerdict(report);
    updateHeader();
    updateState();
}

void TestPanel::run(bool stepwise)
{
    TestRunOptions options;
    options.stepwise = stepwise;
    prepareAndBegin(options);
}

void TestPanel::prepareAndBegin(TestRunOptions options)
{
    if (m_runs.isBusy() || !m_savedName.isEmpty())
        return;
    if (!m_form->fill(options))
        return;
    if (isPracticeAddress(m_account.address) && !leadToPracticeServer(options))
        return;
    begin({}, options);
}

bool TestPanel::leadToPracticeServer(TestRunOptions &options)
{
    const PracticeServer *server = m_startPractice ? m_startPractice() : nullptr;
    if (!server) {
        say(tr("The practice server could not be started."), true);
        return false;
    }
    // Its ports are new at every start.
    m_account.server = server->endpoint(m_account.server.encryption);
    options.practice = true;
    options.useSystemProxy = false;
    options.clearTextAgreed = true;
    options.onlyAuthorities = {server->authority()};
    return true;
}

void TestPanel::runWith(const Secret &secret, const TestRunOptions &options)
{
    if (!m_runs.isBusy())
        begin(secret, options);
}

void TestPanel::begin(const Secret &secret, const TestRunOptions &options)
{
    m_practice = options.practice;
    m_report.reset();
    m_verdictKnown = false;
    m_message.clear();
    m_verdict->hide();
    m_path->reset();
    m_conversation->clear();
    m_rail->setSteps({});
    updateHeader();
    if (secret.isEmpty())
        m_runs.start(m_account, options);
    else
        m_runs.startWith(m_account, secret, options);
    updateState();
}

void TestPanel::cancel()
{
    m_runs.cancel();
    m_path->cancel();
}

void TestPanel::enterCode()
{
    m_runs.distrustCode();
    run(false);
}

void TestPanel::keepCode(const Secret &secret)
{
    m_runs.keepCode(secret);
}

void TestPanel::ask(RunController::Question question, const QString &reason)
{
    m_question = question;
    m_reason = reason;
    m_progress->stop();
    m_progress->hide();
    const bool code = question == RunController::Question::Code;
    m_ask->setTone(code ? QuestionCard::Tone::Neutral : QuestionCard::Tone::Warning);
    m_codeField->setVisible(code);
    m_inspection->setProvider(m_practice ? nullptr : providerOf(m_account));
    m_ask->setYesEnabled(!code);
    retranslateQuestion();
    m_ask->show();
    if (code)
        m_code->setFocus();
    else
        m_ask->setFocus();
    bringIntoSight(m_ask);
    updateState();
}

void TestPanel::retranslateQuestion()
{
    const QString what = credentialText(m_account.credential);
    m_code->setSecretName(what);
    if (m_question == RunController::Question::ClearText) {
        m_ask->setTexts(tr("The %1 would travel readable").arg(what),
            tr("This account uses no encryption. Everybody on the way to %1 can read the %2 and the mail. Send it "
               "readable for this one test?")
                .arg(visibleText(m_account.server.host), what),
            tr("Send readable, this once"), tr("Do not send"));
        return;
    }
    const QString use = m_account.remember
        ? tr("It is used for this test and, if it proves right, saved in the system keychain.")
        : tr("It is used in this session and not saved.");
    m_ask->setTexts(tr("Enter the %1 of %2").arg(what, visibleText(m_account.address)),
        m_reason.isEmpty() ? use : m_reason + u'\n' + use, tr("Test with this code"), tr("Cancel"));
}

void TestPanel::answer()
{
    if (!m_ask->isVisibleTo(this))
        return;
    if (m_question == RunController::Question::ClearText) {
        m_ask->hide();
        m_runs.agreeToClearText();
        return;
    }
    if (m_code->isEmpty() || !m_inspection->mayBeSent())
        return;
    const Secret secret = m_code->secret();
    m_code->clear();
    m_runs.useCode(secret);
}

void TestPanel::progress(Stage stage, std::chrono::milliseconds limit)
{
    m_waiting = stage;
    m_rail->setSteps(stepsOf(m_runs.transcript(), stage)); // the conversation is shown a moment later
    m_progress->showWaiting(stage, limit);
}

void TestPanel::showVerdict(const Report &report)
{
    m_report = report;
    m_conversation->finish();
    m_verdict->showReport(report, providerOf(report.account));
    m_verdict->show();
    bringIntoSight(m_verdict);
    m_rail->setSteps(stepsOf(report.transcript, report.outcome));
    const qsizetype line = report.outcome.blamedEntry >= 0 ? report.outcome.blamedEntry : report.outcome.proofEntry;
    if (!std::exchange(m_verdictKnown, m_runs.isBusy()))
        m_conversation->selectEntry(line);
    updateFooter();
}

void TestPanel::act(RemedyAction action)
{
    const Finding *finding = m_verdict->shownFinding();
    const Provider *provider = providerOf(m_account);
    const QString cause = finding ? textOf(*finding, provider).title : QString();
    switch (action) {
    case RemedyAction::None:
        return;
    case RemedyAction::EnterCode:
        return enterCode();
    case RemedyAction::OpenCodePage:
        if (!provider)
            return;
        // A desktop without a browser often says that it opened the page.
        say(tr("Asked the browser for %1").arg(provider->codePage.toString()), false);
        openWebPage(provider->codePage);
        return;
    case RemedyAction::EditServer:
        Q_EMIT editRequested(u"server"_s, cause);
        return;
    case RemedyAction::UseSuggestedServer:
        if (finding)
            Q_EMIT suggestedServerRequested(*finding, cause);
        return;
    case RemedyAction::RunAgain:
        return run(false);
    case RemedyAction::SaveReport:
        return save();
    case RemedyAction::EditSender:
        m_form->focusSender();
        return;
    }
}

void TestPanel::save(Names names)
{
    if (!m_report)
        return;
    auto *dialog = new QFileDialog(this, tr("Save report"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Report to read, print and open again (*.html)"),
        tr("Report as JSON, can be opened again (*.json)"), tr("Report as text (*.txt)")});
    // The file's name must not tell what the report does not.
    const auto nameFor = [names, report = *m_report](const QString &suffix) {
        Report named = report;
        if (names == Names::Masked)
            named.account.address.clear();
        return safeReportName(named, suffix);
    };
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(nameFor(u"html"_s));
    connect(dialog, &QFileDialog::filterSelected, dialog, [nameFor, dialog](const QString &filter) {
        const QString suffix = filter.section(u"*."_s, 1).chopped(1);
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(nameFor(suffix));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, names, report = *m_report](const QString &path) {
        const QString problem = saveReport(report, path, names);
        say(problem.isEmpty() ? tr("Saved to %1. Only you can read the file.").arg(visibleText(path)) : problem,
            !problem.isEmpty());
    });
    dialog->open();
}

void TestPanel::copyForSupport()
{
    if (!m_report)
        return;
    QGuiApplication::clipboard()->setText(reportForClipboard(*m_report));
    say(tr("Copied. The code is not in it."), false);
}

void TestPanel::say(const QString &message, bool bad)
{
    m_message = message;
    m_messageIsBad = bad;
    updateFooter();
}

void TestPanel::updateFooter()
{
    Theme::setRole(m_footer, m_messageIsBad && !m_message.isEmpty() ? "bad" : "muted");
    if (!m_message.isEmpty())
        m_footer->setText(m_message);
    else if (!m_report)
        m_footer->setText(tr("By default a test stops after sign-in and sends nothing."));
    else
        m_footer->setText(m_savedName.isEmpty() ? tr("The conversation is kept until you close the window")
                                                : tr("Opened from %1").arg(visibleText(m_savedName)));
}

void TestPanel::updateState()
{
    const bool saved = !m_savedName.isEmpty();
    const bool busy = m_runs.isBusy();
    const bool own = !saved && !m_hosted;
    m_runButton->setVisible(own);
    m_step->setVisible(own);
    m_pathButton->setVisible(own && !isPracticeAddress(m_account.address));
    m_edit->setVisible(own);
    m_history->setVisible(own);
    m_runButton->setEnabled(!busy);
    m_step->setEnabled(!busy);
    m_pathButton->setEnabled(canCheckPath());
    m_edit->setEnabled(!busy);
    m_form->setVisible(own && !busy);
    m_save->setEnabled(m_report.has_value());
    m_copy->setEnabled(m_report.has_value());
    m_verdict->setCurable(own);
    m_trial->setEnabled(!busy);
    m_budget->setAccount(own && !m_practice ? &m_account : nullptr);
    m_budget->setOverrideEnabled(!busy);
    updateFooter();
    Q_EMIT runningChanged();
}

void TestPanel::updateHeader()
{
    // A long address may wrap where people would break it.
    QString title = visibleText(m_account.address);
    title.replace(u"@"_s, u"@\u200b"_s).replace(u"."_s, u".\u200b"_s);
    m_title->setText(title);
    m_title->setAccessibleName(m_account.address);
    const QString server = tr("%1 · port %2 · %3")
                               .arg(visibleText(m_account.server.host))
                               .arg(m_account.server.port)
                               .arg(encryptionText(m_account.server.encryption));
    if (m_practice)
        m_subtitle->setText(tr("%1 · practice server on this computer, nothing leaves it").arg(server));
    else if (m_account.credential == CredentialKind::None || m_account.user.isEmpty())
        m_subtitle->setText(tr("%1 · no sign-in").arg(server));
    else if (m_account.remember)
        m_subtitle->setText(tr("%1 · %2 in the system keychain").arg(server, credentialText(m_account.credential)));
    else
        m_subtitle->setText(tr("%1 · %2 is not saved").arg(server, credentialText(m_account.credential)));
}

void TestPanel::retranslate()
{
    m_edit->setText(tr("Edit"));
    m_pathButton->setText(tr("Check the path"));
    m_pathButton->setToolTip(tr("Looks for the place where the connection breaks off: firewall, network or server. Nobody signs in"));
    m_history->setText(tr("History"));
    m_history->setToolTip(tr("The results of earlier tests of this account"));
    m_step->setText(tr("Step through"));
    m_step->setToolTip(tr("Runs the test line by line: nothing is sent before you say so"));
    m_runButton->setText(tr("Run test"));
    m_save->setText(tr("Save…"));
    m_copy->setText(tr("Copy for support"));
    updateHeader();
    if (m_ask->isVisibleTo(this))
        retranslateQuestion();
    // The last word was said in the other language.
    m_message.clear();
    updateFooter();
}

void TestPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TestPanel::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < Theme::scaled(narrow);
    m_header->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}
