// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "base/language.h"
#include "explain/explainpage.h"
#include "handover/invitationform.h"
#include "handover/invitationpage.h"
#include "history/historypages.h"
#include "navigation.h"
#include "practice/practicepanel.h"
#include "testpanel/reportfile.h"
#include "testpanel/testpanel.h"
#include "transcript/reply.h"
#include "widgets/questioncard.h"
#include "widgets/theme.h"
#include "wizard/accountwizard.h"
#include "wizard/practiceaddress.h"
#include "wizard/startpage.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal navigationWidth = 220;
constexpr double largestNavigationShare = 0.3;
constexpr qreal narrow = 600; // below this the accounts are in the menu only

} // namespace

MainWindow::MainWindow(AccountStore &accounts, CredentialStore &credentials, Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_accounts(accounts)
    , m_credentials(credentials)
    , m_settings(settings)
    , m_history(new HistoryPages(accounts, settings, this))
    , m_navigation(new Navigation(this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new QuestionCard(this))
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_noticeRow = new QHBoxLayout;
    m_noticeRow->addWidget(m_notice);
    column->addLayout(m_noticeRow);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    hideNotice();
    m_notice->setObjectName(u"notice"_s);
    m_pages->addWidget(new QWidget(m_pages));

    connect(m_navigation, &Navigation::setUpRequested, this, &MainWindow::setUpAccount);
    connect(m_navigation, &Navigation::accountChosen, this, &MainWindow::showAccount);
    connect(m_navigation, &Navigation::practiceChosen, this, &MainWindow::showPractice);
    connect(m_navigation, &Navigation::explainChosen, this, &MainWindow::showExplain);
    connect(m_notice, &QuestionCard::no, this, &MainWindow::hideNotice);
    connect(m_notice, &QuestionCard::yes, this, [this] {
        hideNotice();
        if (const auto act = std::exchange(m_onYes, {}))
            act();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { resizeEvent(nullptr); });
    connectHistory();
    buildMenus();
    retranslate();
    resize(Theme::scaled(1180), Theme::scaled(780));
    setMinimumSize(640, 420);
    restoreGeometry(m_settings.geometry());
}

MainWindow::~MainWindow() = default;

void MainWindow::load()
{
    Theme::followSystem();
    const auto result = m_accounts.load();
    if (result == AccountStore::LoadResult::KeptAside || result == AccountStore::LoadResult::Unreadable)
        noticeAboutAccounts();
    refreshAccounts();
    if (m_pages->currentIndex() != 0)
        return; // a file was opened meanwhile
    if (m_accounts.accounts().isEmpty())
        showStart();
    else
        showAccount(m_accounts.accounts().constFirst().id);
}

QAction *MainWindow::addAction(QMenu *menu, const char *text, const QKeySequence &keys,
    const std::function<void()> &act)
{
    auto *action = menu->addAction(QString());
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    m_texts.append({action, text});
    return action;
}

void MainWindow::buildMenus()
{
    const auto menu = [this](const char *title) {
        QMenu *added = menuBar()->addMenu(QString());
        m_menus.append({added, title});
        return added;
    };
    QMenu *file = menu(QT_TR_NOOP("&File"));
    addAction(file, QT_TR_NOOP("&Open…"), QKeySequence::Open, [this] { chooseFile(); });
    m_save = addAction(file, QT_TR_NOOP("&Save report…"), QKeySequence::Save, [this] { currentPanel()->save(); });
    m_saveMasked = addAction(file, QT_TR_NOOP("Save report without &names…"), {},
        [this] { currentPanel()->save(Names::Masked); });
    m_copy = addAction(file, QT_TR_NOOP("&Copy for support"), QKeySequence(u"Ctrl+Shift+C"_s),
        [this] { currentPanel()->copyForSupport(); });
    file->addSeparator();
    addAction(file, QT_TR_NOOP("&Quit"), QKeySequence::Quit, [this] { close(); });

    QMenu *account = menu(QT_TR_NOOP("&Account"));
    addAction(account, QT_TR_NOOP("&Set up an account…"), QKeySequence::New, [this] { setUpAccount(); });
    m_edit = addAction(account, QT_TR_NOOP("&Edit…"), QKeySequence(u"Ctrl+E"_s),
        [this] { openWizard(m_accounts.byId(m_currentAccount)); });
    m_invite = addAction(account, QT_TR_NOOP("Save an &invitation…"), {}, [this] { makeInvitation(); });
    m_delete = addAction(account, QT_TR_NOOP("&Delete…"), {}, [this] { askDelete(); });
    account->addSeparator();
    m_accountsMenu = account;

    QMenu *test = menu(QT_TR_NOOP("&Test"));
    m_run = addAction(test, QT_TR_NOOP("&Run test"), QKeySequence(u"Ctrl+R"_s), [this] { currentPanel()->run(); });
    m_step = addAction(test, QT_TR_NOOP("Step &through"), QKeySequence(u"Ctrl+T"_s),
        [this] { currentPanel()->run(true); });
    m_cancel = addAction(test, QT_TR_NOOP("&Cancel"), QKeySequence(u"Ctrl+."_s), [this] { currentPanel()->cancel(); });
    m_checkPath = addAction(test, QT_TR_NOOP("Check the p&ath"), QKeySequence(u"Ctrl+Shift+P"_s),
        [this] { currentPanel()->checkPath(); });
    QAction *byItself = addAction(test, QT_TR_NOOP("Check the path when a test &fails"), {}, [] {});
    byItself->setCheckable(true);
    byItself->setChecked(m_settings.checksPath());
    connect(byItself, &QAction::toggled, this, [this](bool checks) { m_settings.setChecksPath(checks); });
    test->addSeparator();
    m_showHistory = addAction(
        test, QT_TR_NOOP("&History"), QKeySequence(u"Ctrl+H"_s), [this] { m_history->showAccount(m_currentAccount); });
    addAction(test, QT_TR_NOOP("C&ompare two runs…"), QKeySequence(u"Ctrl+D"_s), [this] {
        m_navigation->showCurrentAccount({});
        m_history->showComparison();
    });
    test->addSeparator();
    addAction(test, QT_TR_NOOP("&Practice server"), QKeySequence(u"Ctrl+P"_s), [this] { showPractice(); });
    addAction(test, QT_TR_NOOP("E&xplain an error…"), QKeySequence(u"Ctrl+Shift+E"_s), [this] { showExplain(); });

    buildViewMenu(menu(QT_TR_NOOP("&View")));

    QMenu *help = menu(QT_TR_NOOP("&Help"));
    addAction(help, QT_TR_NOOP("&About Heloscope"), {}, [this] {
        notice([] {
            return Words{tr("Heloscope %1").arg(QCoreApplication::applicationVersion()),
                tr("Sets up a mail account and proves that it works. Free software under the GNU General Public "
                   "License, version 3 or later; without any warranty."),
                tr("Close"), {}};
        });
        m_notice->setTone(QuestionCard::Tone::Neutral);
    });
    connect(help, &QMenu::aboutToShow, this, &MainWindow::updateActions);
}

void MainWindow::buildViewMenu(QMenu *menu)
{
    auto *themes = new QActionGroup(this);
    const QList<QPair<const char *, Theme::Choice>> choices{{QT_TR_NOOP("Colours of the &system"), Theme::Choice::System},
        {QT_TR_NOOP("&Light"), Theme::Choice::Light}, {QT_TR_NOOP("&Dark"), Theme::Choice::Dark}};
    for (const auto &[text, choice] : choices) {
        QAction *action = addAction(menu, text, {}, [this, wanted = choice] {
            m_settings.setTheme(wanted);
            Theme::apply(*qApp, wanted);
        });
        action->setCheckable(true);
        action->setChecked(Theme::choice() == choice);
        themes->addAction(action);
    }
    menu->addSeparator();
    auto *languages = new QActionGroup(this);
    const auto language = [this, languages](QAction *action, const QString &code) {
        action->setCheckable(true);
        action->setChecked(m_settings.language() == code);
        languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            m_settings.setLanguage(code);
            installLanguage(code);
        });
    };
    language(addAction(menu, QT_TR_NOOP("Language of the s&ystem"), {}, [] {}), {});
    // Each in its own language, so that it can be found by whoever does not read the other.
    language(menu->addAction(u"&English"_s), u"en"_s);
    language(menu->addAction(u"中文(&C)"_s), u"zh"_s);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Heloscope"));
    QGuiApplication::setApplicationDisplayName(windowTitle());
    for (const auto &[action, text] : std::as_const(m_texts))
        action->setText(tr(text));
    for (const auto &[menu, title] : std::as_const(m_menus))
        menu->setTitle(tr(title));
    updateActions();
}

void MainWindow::updateActions()
{
    const TestPanel *panel = currentPanel();
    const bool known = panel && m_accounts.byId(m_currentAccount) && m_panels.value(m_currentAccount) == panel;
    const bool busy = panel && panel->isRunning();
    m_edit->setEnabled(known && !busy);
    m_invite->setEnabled(known);
    m_delete->setEnabled(known && !busy);
    m_showHistory->setEnabled(known);
    m_run->setEnabled(known && !busy);
    m_step->setEnabled(known && !busy);
    m_checkPath->setEnabled(known && panel->canCheckPath());
    m_cancel->setEnabled(busy || (panel && panel->isCheckingPath()));
    m_save->setEnabled(panel && panel->report());
    m_saveMasked->setEnabled(panel && panel->report());
    m_copy->setEnabled(panel && panel->report());
}

TestPanel *MainWindow::currentPanel() const
{
    const auto *frame = qobject_cast<QScrollArea *>(m_pages->currentWidget());
    QWidget *page = frame ? frame->widget() : nullptr;
    if (auto *practicePanel = qobject_cast<PracticePanel *>(page))
        return &practicePanel->testPanel();
    return qobject_cast<TestPanel *>(page);
}

void MainWindow::showPage(QWidget *page)
{
    QScrollArea *&frame = m_frames[page];
    if (!frame) {
        frame = new QScrollArea(m_pages);
        frame->setWidgetResizable(true);
        frame->setFrameShape(QFrame::NoFrame);
        frame->setFocusPolicy(Qt::NoFocus);
        frame->setWidget(page);
        m_pages->addWidget(frame);
    }
    m_pages->setCurrentWidget(frame);
    updateActions();
}

void MainWindow::showStart()
{
    if (!m_start) {
        m_start = new StartPage;
        connect(m_start, &StartPage::setUpRequested, this, &MainWindow::setUpAccount);
        connect(m_start, &StartPage::practiceRequested, this, [this] {
            showPractice();
            practice().runTest();
        });
        connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseFile);
    }
    m_currentAccount.clear();
    m_navigation->showCurrentAccount({});
    showPage(m_start);
}

TestPanel *MainWindow::makePanel()
{
    auto *panel = new TestPanel(m_credentials);
    panel->setPracticeServer([this] { return practice().start(); });
    panel->setPathWish([this] { return m_settings.checksPath(); });
    connect(panel, &TestPanel::runningChanged, this, &MainWindow::updateActions);
    connect(panel, &TestPanel::finished, this, &MainWindow::updateActions);
    return panel;
}

TestPanel *MainWindow::panelOf(const Account &account)
{
    TestPanel *&panel = m_panels[account.id];
    if (!panel) {
        panel = makePanel();
        const auto keep = [this, shown = panel](const Report &report) {
            if (!shown->isTrying()) // else it is no result of the account as it is saved
                keepResult(report);
        };
        connect(panel, &TestPanel::finished, this, keep);
        connect(panel, &TestPanel::pathChecked, this, keep);
        connect(panel, &TestPanel::keepRequested, this, &MainWindow::keepChange);
        connect(panel, &TestPanel::historyRequested, this, [this, id = account.id] { m_history->showAccount(id); });
        connect(panel, &TestPanel::editRequested, this, [this, id = account.id](const QString &field, const QString &cause) {
            openWizard(m_accounts.byId(id), field, cause);
        });
        connect(panel, &TestPanel::suggestedServerRequested, this,
            [this, id = account.id](const Finding &finding, const QString &cause) {
                useSuggestedServer(id, finding, cause);
            });
    }
    return panel;
}

void MainWindow::showAccount(const QString &id)
{
    const Account *account = m_accounts.byId(id);
    if (!account)
        return showStart();
    m_currentAccount = id;
    TestPanel *panel = panelOf(*account);
    if (!panel->isRunning())
        panel->setAccount(*account);
    m_navigation->showCurrentAccount(id);
    showPage(panel);
}

PracticePanel &MainWindow::practice()
{
    if (!m_practice) {
        m_practice = new PracticePanel(m_credentials, this);
        m_practice->hide(); // until it is the page; a test of a practice account needs only its server
        connect(m_practice, &PracticePanel::stateChanged, this,
            [this] { m_navigation->setPracticeOn(m_practice->isOn()); });
        connect(&m_practice->testPanel(), &TestPanel::runningChanged, this, &MainWindow::updateActions);
    }
    return *m_practice;
}

void MainWindow::showPractice()
{
    m_currentAccount.clear();
    m_navigation->showPracticeCurrent();
    showPage(&practice());
}

void MainWindow::showExplain()
{
    if (!m_explain)
        m_explain = new ExplainPage;
    m_currentAccount.clear();
    m_navigation->showExplainCurrent();
    showPage(m_explain);
}

void MainWindow::setUpAccount()
{
    // One wizard at a time; what was typed into it is kept.
    if (m_wizard && !m_wizardEdits) {
        m_navigation->showCurrentAccount({});
        return showPage(m_wizard);
    }
    openWizard(nullptr);
}

void MainWindow::openWizard(const Account *account, const QString &field, const QString &cause)
{
    if (m_wizard)
        closeWizard({});
    m_wizard = new AccountWizard(m_accounts, m_credentials);
    m_wizardEdits = account != nullptr;
    m_wizard->setPracticeServer([this] { return practice().start(); });
    if (account) {
        m_wizard->setAccount(*account);
        m_wizard->openAt(field == "code"_L1 ? SetupStep::Code : SetupStep::Server, cause);
    }
    connect(m_wizard, &AccountWizard::finished, this, &MainWindow::closeWizard);
    connect(m_wizard, &AccountWizard::cancelled, this, [this] {
        // A new account that was begun is kept as typed.
        if (m_wizardEdits)
            closeWizard({});
        showAccount(m_currentAccount.isEmpty() && !m_accounts.accounts().isEmpty()
                ? m_accounts.accounts().constFirst().id
                : m_currentAccount);
    });
    if (!account)
        m_navigation->showCurrentAccount({});
    showPage(m_wizard);
}

void MainWindow::closeWizard(const QString &savedAccount)
{
    AccountWizard *wizard = std::exchange(m_wizard, nullptr);
    if (!wizard)
        return;
    if (const Account *account = m_accounts.byId(savedAccount)) {
        refreshAccounts();
        TestPanel *panel = panelOf(*account);
        panel->setAccount(*account);
        if (!wizard->secret().isEmpty())
            panel->keepCode(wizard->secret());
        if (wizard->lastReport())
            panel->showReport(*wizard->lastReport());
        if (wizard->lastReport())
            m_history->keep(savedAccount, *wizard->lastReport());
        showAccount(savedAccount);
    }
    removePage(wizard);
}

void MainWindow::removePage(QWidget *page)
{
    if (QScrollArea *frame = m_frames.take(page)) {
        m_pages->removeWidget(frame);
        frame->deleteLater();
    }
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("Reports and invitations (*.json *.html *.heloscope);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::openFile(const QString &path)
{
    if (isInvitationFile(path))
        return openInvitation(path);
    QString problem;
    const auto report = loadReport(path, &problem);
    if (!report)
        return notice([path, problem] {
            QString again; // read anew for the reason in the language of the moment
            const bool opens = loadReport(path, &again).has_value();
            return Words{tr("%1 cannot be opened").arg(visibleText(QFileInfo(path).fileName())),
                opens ? problem : again, tr("Understood"), {}};
        });
    m_currentAccount.clear();
    m_navigation->showCurrentAccount({});
    showReport(*report, QFileInfo(path).fileName());
}

void MainWindow::showReport(const Report &report, const QString &name)
{
    TestPanel *panel = makePanel();
    panel->showSavedReport(report, name);
    showPage(panel);
}

void MainWindow::openInvitation(const QString &path)
{
    QString problem;
    const auto invitation = loadInvitation(path, &problem);
    if (!invitation)
        return notice([path, problem] {
            QString again; // read anew for the reason in the language of the moment
            const bool opens = loadInvitation(path, &again).has_value();
            return Words{tr("%1 cannot be opened").arg(visibleText(QFileInfo(path).fileName())),
                opens ? problem : again, tr("Understood"), {}};
        });
    closeHandover();
    // What the person has chosen for this program counts more than what a file says.
    if (!invitation->language.isEmpty() && m_settings.language().isEmpty())
        installLanguage(invitation->language);
    m_invitation = new InvitationPage(*invitation);
    connect(m_invitation, &InvitationPage::accepted, this, &MainWindow::acceptInvitation);
    connect(m_invitation, &InvitationPage::declined, this, [this] {
        closeHandover();
        showAccount(m_currentAccount);
    });
    m_navigation->showCurrentAccount({});
    showPage(m_invitation);
}

void MainWindow::acceptInvitation()
{
    const Account account = m_invitation->invitation().account;
    const QString doubt = m_invitation->doubtText();
    closeHandover();
    openWizard(nullptr);
    m_wizard->setPrepared(account, doubt);
}

void MainWindow::makeInvitation()
{
    const Account *account = m_accounts.byId(m_currentAccount);
    if (!account)
        return;
    closeHandover();
    m_invitationForm = new InvitationForm(*account);
    connect(m_invitationForm, &InvitationForm::saveRequested, this, &MainWindow::chooseInvitationFile);
    connect(m_invitationForm, &InvitationForm::closeRequested, this, [this] {
        closeHandover();
        showAccount(m_currentAccount);
    });
    showPage(m_invitationForm);
}

void MainWindow::chooseInvitationFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_invitationForm, tr("Save an invitation"),
        folder + u'/' + m_invitationForm->suggestedName(), tr("Invitation (*.heloscope)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"heloscope"_s);
    connect(dialog, &QFileDialog::fileSelected, m_invitationForm, [form = m_invitationForm](const QString &path) {
        const QString problem = saveInvitation(form->invitation(), path);
        form->say(problem.isEmpty() ? tr("Saved as %1.").arg(visibleText(path)) : problem, !problem.isEmpty());
    });
    dialog->open();
}

void MainWindow::closeHandover()
{
    for (QWidget *page : std::initializer_list<QWidget *>{std::exchange(m_invitation, nullptr), std::exchange(m_invitationForm, nullptr)}) {
        if (page)
            removePage(page);
    }
}

void MainWindow::connectHistory()
{
    connect(m_history, &HistoryPages::pageReady, this, &MainWindow::showPage);
    connect(m_history, &HistoryPages::reportChosen, this, &MainWindow::showReport);
    connect(m_history, &HistoryPages::left, this, [this](const QString &accountId) {
        showAccount(accountId.isEmpty() && !m_accounts.accounts().isEmpty() ? m_accounts.accounts().constFirst().id : accountId);
    });
    connect(m_history, &HistoryPages::troubled, this, [this](const std::function<QString()> &words, const QString &detail) {
        notice([words, detail] { return Words{words(), detail, tr("Understood"), {}}; });
    });
}

void MainWindow::keepResult(const Report &report)
{
    const Account *known = m_accounts.byId(report.account.id);
    if (!known || (report.practice && !isPracticeAddress(known->address)))
        return;
    Account account = *known;
    account.lastResult = {outcomeName(report.outcome.kind), proofName(report.outcome.proof),
        report.findings.isEmpty() ? QString() : report.findings.constFirst().id, report.started};
    if (!m_accounts.put(account))
        noticeAboutAccounts();
    m_history->keep(account.id, report);
    refreshAccounts();
}

void MainWindow::keepChange(const Account &account, const Report &report)
{
    if (!m_accounts.byId(account.id))
        return;
    if (!m_accounts.put(account))
        noticeAboutAccounts();
    keepResult(report);
}

void MainWindow::useSuggestedServer(const QString &accountId, const Finding &finding, const QString &cause)
{
    if (const Account *known = m_accounts.byId(accountId)) {
        openWizard(known, u"server"_s);
        m_wizard->openWithSuggestion(finding, cause);
    }
}

void MainWindow::askDelete()
{
    const Account *account = m_accounts.byId(m_currentAccount);
    if (!account)
        return;
    const auto words = [address = visibleText(account->address)] {
        return Words{tr("Delete %1?").arg(address),
            tr("Its settings, its runs in the history and its code in the system keychain are deleted. The mailbox itself "
               "is not touched."),
            tr("Delete"), tr("Keep")};
    };
    notice(words, [this, id = account->id] { deleteAccount(id); });
    // Enter pressed once too often must not delete.
    m_notice->noButton()->setFocus();
}

void MainWindow::deleteAccount(const QString &id)
{
    m_credentials.remove(id, this, [this](CredentialStore::Error error) {
        if (error == CredentialStore::Error::None || error == CredentialStore::Error::NotFound)
            return;
        notice([] {
            return Words{tr("The account is deleted, but its code may still be in the keychain"),
                tr("The keychain did not take the order. Look for Heloscope in the program in which your system shows "
                   "its passwords, and delete the code there."),
                tr("Understood"), {}};
        });
    });
    if (!m_accounts.remove(id))
        noticeAboutAccounts();
    m_history->removeAccount(id);
    if (TestPanel *panel = m_panels.take(id)) {
        if (QScrollArea *frame = m_frames.take(panel))
            frame->deleteLater();
    }
    refreshAccounts();
    showAccount(m_accounts.accounts().isEmpty() ? QString() : m_accounts.accounts().constFirst().id);
}

void MainWindow::refreshAccounts()
{
    m_navigation->setAccounts(m_accounts.accounts());
    qDeleteAll(std::exchange(m_accountActions, {}));
    for (const Account &account : m_accounts.accounts()) {
        QAction *action = m_accountsMenu->addAction(visibleText(account.address).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, id = account.id] { showAccount(id); });
        m_accountActions.append(action);
    }
    updateActions();
}

void MainWindow::noticeAboutAccounts()
{
    notice([this] { return Words{m_accounts.problem(), m_accounts.detail(), tr("Understood"), {}}; });
}

void MainWindow::notice(std::function<Words()> words, std::function<void()> onYes)
{
    m_noticeWords = std::move(words);
    m_onYes = std::move(onYes);
    m_notice->setTone(QuestionCard::Tone::Warning);
    retranslateNotice();
    m_noticeRow->setContentsMargins(Theme::scaled(18), Theme::scaled(12), Theme::scaled(18), 0);
    m_notice->show();
    m_notice->yesButton()->setFocus();
}

void MainWindow::retranslateNotice()
{
    if (!m_noticeWords)
        return;
    const Words words = m_noticeWords();
    m_notice->setTexts(words.title, words.text, words.yes, words.no);
}

void MainWindow::hideNotice()
{
    // A layout without visible items keeps its margins.
    m_noticeRow->setContentsMargins(0, 0, 0, 0);
    m_notice->hide();
    m_noticeWords = {};
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        retranslateNotice();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true))
        Q_EMIT painted();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    const int share = std::min(Theme::scaled(navigationWidth), static_cast<int>(width() * largestNavigationShare));
    m_navigation->setVisible(width() >= Theme::scaled(narrow));
    m_navigation->setFixedWidth(std::max(share, m_navigation->minimumSizeHint().width()));
    if (event)
        QMainWindow::resizeEvent(event);
}

void MainWindow::askClose()
{
    const auto words = [] {
        return Words{tr("Close and lose what you typed?"), tr("An account is being set up and not saved yet."),
            tr("Close"), tr("Go back")};
    };
    notice(words, [this] {
        m_closing = true;
        close();
    });
    showPage(m_wizard);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Outside a dialog a button hears the space bar only; Enter is what most people press.
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return button->click();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing && m_wizard && m_wizard->hasUnsavedInput()) {
        event->ignore();
        return askClose();
    }
    for (TestPanel *panel : std::as_const(m_panels))
        panel->cancel();
    if (m_practice) {
        m_practice->testPanel().cancel();
        m_practice->stop();
    }
    m_settings.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}
