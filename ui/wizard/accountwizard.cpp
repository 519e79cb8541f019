// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountwizard.h"

#include "account/provider.h"
#include "smtp/messagesource.h"
#include "testpanel/curetrial.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "wizard/addresspage.h"
#include "wizard/checkpage.h"
#include "wizard/credentialpage.h"
#include "wizard/donepage.h"
#include "wizard/pageparts.h"
#include "wizard/practiceaddress.h"
#include "wizard/serverpage.h"
#include "wizard/stepsheader.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUuid>

using namespace Qt::StringLiterals;

AccountWizard::AccountWizard(AccountStore &accounts, CredentialStore &credentials, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_credentials(credentials)
    , m_header(new StepsHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_addressPage(new AddressPage)
    , m_serverPage(new ServerPage)
    , m_credentialPage(new CredentialPage(credentials))
    , m_checkPage(new CheckPage)
    , m_donePage(new DonePage)
{
    setObjectName(u"accountWizard"_s);
    build();
    connectPages();
    QStringList known;
    for (const auto &account : m_accounts.accounts())
        known.append(account.address);
    m_addressPage->setKnownAddresses(known);
    retranslateUi();
    turnTo(SetupStep::Address);
}

AccountWizard::~AccountWizard() = default;

void AccountWizard::build()
{
    for (QWidget *one : {static_cast<QWidget *>(m_addressPage), static_cast<QWidget *>(m_serverPage),
             static_cast<QWidget *>(m_credentialPage), static_cast<QWidget *>(m_checkPage),
             static_cast<QWidget *>(m_donePage)}) {
        auto *area = new QScrollArea(m_stack);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        one->setMaximumWidth(Theme::scaled(880));
        area->setWidget(one);
        m_stack->addWidget(area);
    }
    auto *footer = new QFrame(this);
    Theme::setRole(footer, "footer");
    m_cancel = makeButton(footer, "cancel");
    m_anyway = makeButton(footer, "saveAnyway");
    m_back = makeButton(footer, "back");
    m_next = makeButton(footer, "next", "primary");
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Theme::scaled(28), Theme::scaled(12), Theme::scaled(28), Theme::scaled(12));
    row->addWidget(m_cancel);
    row->addStretch();
    row->addWidget(m_anyway);
    row->addWidget(m_back);
    row->addWidget(m_next);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(Theme::scaled(28), Theme::scaled(20), Theme::scaled(28), 0);
    header->addWidget(m_header);
    column->addLayout(header);
    column->addWidget(m_stack, 1);
    column->addWidget(footer);
}

void AccountWizard::connectPages()
{
    for (const auto step :
        {SetupStep::Address, SetupStep::Server, SetupStep::Code, SetupStep::Test, SetupStep::Done})
        connect(page(step), &WizardPage::nextChanged, this, &AccountWizard::updateButtons);
    connect(m_checkPage, &CheckPage::reported, this, [this](bool first) {
        m_report = m_checkPage->report();
        if (!first)
            return;
        updateButtons();
        auto *best = m_checkPage->hasSucceeded() ? m_next : m_checkPage->bestNext();
        (best ? best : m_back)->setFocus();
    });
    connect(m_checkPage, &CheckPage::remedyRequested, this, &AccountWizard::follow);
    connect(m_checkPage, &CheckPage::cureRequested, this, &AccountWizard::tryCure);
    connect(&m_checkPage->trial(), &CureTrial::undone, this, &AccountWizard::undoCure);
    connect(m_next, &QPushButton::clicked, this, &AccountWizard::goOn);
    connect(m_back, &QPushButton::clicked, this, &AccountWizard::goBack);
    connect(m_anyway, &QPushButton::clicked, this, &AccountWizard::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_checkPage->cancelRun();
        storePage();
        Q_EMIT cancelled();
    });
}

void AccountWizard::setAccount(const Account &account)
{
    m_editing = true;
    m_original = account;
    m_draft = {};
    m_draft.account = account;
    m_completedFor = account.address + u'\n' + account.providerId;
    const auto *provider = ProviderBook::instance().byId(account.providerId);
    m_draft.serverChanged = provider && !provider->servers.contains(account.server);
    m_addressPage->setKnownAddresses({});
    turnTo(SetupStep::Address);
    m_credentials.read(account.id, this, [this](CredentialStore::Error error, const Secret &secret) {
        if (error == CredentialStore::Error::None && m_storedSecret.isEmpty())
            setSecret(secret);
    });
}

void AccountWizard::setPrepared(const Account &account, const QString &cause)
{
    m_draft = {};
    m_draft.account = account;
    const auto *existing = m_accounts.byAddress(account.address);
    m_draft.account.id = existing ? existing->id : QString();
    const auto *provider = ProviderBook::instance().byId(account.providerId);
    m_draft.serverChanged = !provider || !provider->servers.contains(account.server);
    m_completedFor = account.address + u'\n' + account.providerId;
    turnTo(SetupStep::Code);
    page(SetupStep::Code)->setCause(cause);
}

void AccountWizard::setSecret(const Secret &secret)
{
    m_storedSecret = secret;
    m_credentialPage->setStoredCode(storedSecretFits());
}

bool AccountWizard::storedSecretFits() const
{
    return !m_storedSecret.isEmpty() && m_draft.account.address == m_original.address
        && m_draft.account.server.host == m_original.server.host;
}

void AccountWizard::setAddress(const QString &address)
{
    m_addressPage->setAddress(address);
}

void AccountWizard::openAt(SetupStep step, const QString &cause)
{
    storePage();
    if (step != SetupStep::Address)
        completeDraft();
    if (isPracticeAddress(m_draft.account.address) && !m_practice && !leadToPracticeServer())
        return;
    turnTo(step);
    if (step == SetupStep::Server)
        showAtServer(cause);
    else
        page(step)->setCause(cause);
}

void AccountWizard::showAtServer(const QString &cause)
{
    m_serverPage->setCause(cause);
    m_serverPage->unfold();
    m_serverPage->firstField()->setFocus();
    m_serverPage->reveal(m_serverPage->firstField());
}

void AccountWizard::setPracticeServer(std::function<PracticeServer *()> start)
{
    m_startPractice = std::move(start);
    m_addressPage->setPracticeOffered(static_cast<bool>(m_startPractice));
}

SetupStep AccountWizard::step() const
{
    return m_step;
}

bool AccountWizard::hasUnsavedInput() const
{
    if (m_step == SetupStep::Done)
        return false;
    auto draft = m_draft;
    page(m_step)->store(draft);
    return draft.account != m_original || !draft.secret.isEmpty();
}

const Secret &AccountWizard::secret() const
{
    return m_draft.secret.isEmpty() && storedSecretFits() ? m_storedSecret : m_draft.secret;
}

const std::optional<Report> &AccountWizard::lastReport() const
{
    return m_report;
}

WizardPage *AccountWizard::page(SetupStep step) const
{
    switch (step) {
    case SetupStep::Address:
        return m_addressPage;
    case SetupStep::Server:
        return m_serverPage;
    case SetupStep::Code:
        return m_credentialPage;
    case SetupStep::Test:
        return m_checkPage;
    case SetupStep::Done:
        return m_donePage;
    }
    Q_UNREACHABLE();
}

void AccountWizard::turnTo(SetupStep step)
{
    m_step = step;
    m_checkPage->trial().end();
    page(step)->setCause({});
    if (step == SetupStep::Code)
        m_credentialPage->setStoredCode(storedSecretFits());
    page(step)->load(m_draft);
    m_stack->setCurrentIndex(static_cast<int>(step));
    retranslateUi();
    focusFirstField();
    auto *field = page(step)->firstField();
    // On the last page the proof at the top matters more than the button below it.
    if (field && step != SetupStep::Done)
        page(step)->reveal(field);
    // When the page before went away, the focus and with it the window around may have moved to the buttons below.
    bringIntoSight(m_header);
}

void AccountWizard::focusFirstField()
{
    auto *field = page(m_step)->firstField();
    (field ? field : m_next)->setFocus();
}

void AccountWizard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Until now there was no window whose focus could have been taken.
    if (!event->spontaneous())
        focusFirstField();
}

void AccountWizard::storePage()
{
    page(m_step)->store(m_draft);
}

void AccountWizard::goOn()
{
    if (!m_next->isEnabled() || !page(m_step)->mayGoOn())
        return;
    storePage();
    switch (m_step) {
    case SetupStep::Address:
        completeDraft();
        if (isPracticeAddress(m_draft.account.address) && !leadToPracticeServer())
            return;
        return turnTo(SetupStep::Server);
    case SetupStep::Server:
        return turnTo(SetupStep::Code);
    case SetupStep::Code:
        turnTo(SetupStep::Test);
        return startTest();
    case SetupStep::Test:
        if (m_checkPage->isAsking())
            return m_checkPage->agree();
        if (m_checkPage->hasSucceeded())
            save();
        return;
    case SetupStep::Done:
        Q_EMIT finished(m_draft.account.id);
        return;
    }
}

void AccountWizard::goBack()
{
    if (m_saving)
        return;
    if (m_checkPage->isRunning())
        return m_checkPage->cancelRun();
    if (m_step == SetupStep::Done)
        return goOn();
    storePage();
    if (m_step == SetupStep::Address)
        Q_EMIT cancelled();
    else
        turnTo(static_cast<SetupStep>(static_cast<int>(m_step) - 1));
}

void AccountWizard::updateButtons()
{
    const bool done = m_step == SetupStep::Done;
    const bool testing = m_step == SetupStep::Test;
    const bool running = testing && m_checkPage->isRunning();
    // After a failure the verdict has the button that leads on.
    const bool failed = testing && m_checkPage->report() && !m_checkPage->hasSucceeded();
    m_cancel->setVisible(!done);
    m_cancel->setEnabled(!m_saving);
    m_back->setVisible(!done && m_step != SetupStep::Address);
    m_back->setEnabled(!running && !m_saving);
    m_anyway->setVisible(testing && !running && !m_checkPage->hasSucceeded());
    m_anyway->setEnabled(!m_saving);
    m_next->setText(m_saving ? tr("Saving…") : page(m_step)->nextText());
    m_next->setEnabled(!running && !m_saving && !failed);
    m_next->setVisible(!failed && !running);
}

void AccountWizard::completeDraft()
{
    auto &account = m_draft.account;
    const auto key = account.address + u'\n' + account.providerId;
    if (key == m_completedFor || account.address.isEmpty())
        return;
    const auto providerBefore = m_completedFor.section(u'\n', 1);
    const auto domainBefore = m_completedFor.section(u'\n', 0, 0).section(u'@', -1);
    const bool sameServer = !m_completedFor.isEmpty() && providerBefore == account.providerId
        && (!providerBefore.isEmpty() || domainBefore == account.address.section(u'@', -1));
    m_completedFor = key;
    const auto *provider = ProviderBook::instance().byId(account.providerId);
    const auto form = provider ? provider->user : Provider::UserForm::Address;
    account.user = form == Provider::UserForm::Address ? account.address
        : form == Provider::UserForm::LocalPart        ? account.address.section(u'@', 0, -2)
                                                       : QString();
    if (!m_editing) {
        const auto *existing = m_accounts.byAddress(account.address);
        account.id = existing ? existing->id : QString();
    }
    // A server typed by hand stays when only the name before the @ was corrected.
    if (!sameServer)
        completeServer();
}

void AccountWizard::completeServer()
{
    auto &account = m_draft.account;
    const auto *provider = ProviderBook::instance().byId(account.providerId);
    m_draft.serverChanged = false;
    account.credential = provider ? provider->credential : CredentialKind::Password;
    if (provider && !provider->servers.isEmpty())
        account.server = provider->servers.first();
    else
        account.server = {u"smtp."_s + account.address.section(u'@', -1), standardPort(Encryption::Tls),
            Encryption::Tls};
}

bool AccountWizard::leadToPracticeServer()
{
    m_practice = m_startPractice ? m_startPractice() : nullptr;
    if (!m_practice || !m_practice->isListening()) {
        const auto why = m_practice ? m_practice->problem() : QString();
        if (m_step != SetupStep::Address)
            turnTo(SetupStep::Address);
        m_addressPage->setCause(why.isEmpty() ? tr("The practice server is not running.")
                                              : tr("The practice server cannot be started: %1").arg(why));
        return false;
    }
    auto &account = m_draft.account;
    account.server = m_practice->endpoint(m_practice->scenario().encryption);
    account.user = QString::fromUtf8(practiceUser());
    account.credential = CredentialKind::AuthorizationCode;
    m_credentialPage->setPracticeCode(practiceCode().reveal());
    return true;
}

TestRunOptions AccountWizard::runOptions() const
{
    TestRunOptions options;
    if (m_practice && isPracticeAddress(m_draft.account.address)) {
        options.onlyAuthorities = {m_practice->authority()};
        options.practice = true;
        options.useSystemProxy = false;
    }
    if (m_draft.sendMessage) {
        const auto address = m_draft.account.address.toUtf8();
        options.stopAfter = Stage::Message;
        options.envelope = SmtpEnvelope{address, {address}};
        options.message = std::make_shared<MemoryMessage>(composeTestMessage(m_draft.message));
    }
    return options;
}

void AccountWizard::startTest()
{
    if (m_draft.account.id.isEmpty())
        m_draft.account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_checkPage->load(m_draft);
    m_report.reset();
    m_checkPage->begin(secret(), runOptions());
    updateButtons();
}

void AccountWizard::follow(RemedyAction action)
{
    const auto cause = m_checkPage->cause();
    switch (action) {
    case RemedyAction::EnterCode:
        return openAt(SetupStep::Code, cause);
    case RemedyAction::UseSuggestedServer:
        if (m_report && !m_report->findings.isEmpty())
            return openWithSuggestion(m_report->findings.first(), cause);
        [[fallthrough]];
    case RemedyAction::EditServer:
        return openAt(SetupStep::Server, cause);
    case RemedyAction::EditSender:
        return openAt(SetupStep::Address, cause);
    case RemedyAction::OpenCodePage:
        if (const auto *provider = ProviderBook::instance().byId(m_draft.account.providerId))
            openWebPage(provider->codePage);
        return;
    case RemedyAction::SaveReport:
        return m_checkPage->offerReport();
    case RemedyAction::RunAgain:
    case RemedyAction::None:
        return startTest();
    }
}

void AccountWizard::tryCure(const Cure &cure)
{
    if (cure.kind == CureKind::Code)
        return follow(RemedyAction::EnterCode);
    auto &trial = m_checkPage->trial();
    if (!trial.isOn())
        m_beforeCure = m_draft;
    trial.add(cure, m_draft.account, m_report);
    // The button named the server, so the stored code may go there.
    const Secret used = secret();
    m_draft.account = trial.account();
    m_draft.secret = used;
    m_draft.serverChanged = m_draft.serverChanged || cure.kind == CureKind::Server;
    startTest();
}

void AccountWizard::undoCure()
{
    auto &trial = m_checkPage->trial();
    const auto report = trial.reportBefore();
    trial.end();
    m_draft = m_beforeCure;
    m_checkPage->load(m_draft);
    if (report)
        m_checkPage->showReport(*report);
    updateButtons();
}

void AccountWizard::openWithSuggestion(const Finding &finding, const QString &cause)
{
    storePage();
    // Only filled in: the person sees the whole name before anything is sent there.
    const auto &arguments = finding.arguments;
    auto &server = m_draft.account.server;
    server.host = arguments.value(u"right_host"_s, server.host);
    if (const auto port = arguments.value(u"right_port"_s).toUShort())
        server.port = port;
    const auto encryption = encryptionFromName(arguments.value(u"right_encryption"_s).toLatin1());
    server.encryption = encryption.value_or(server.encryption);
    m_draft.serverChanged = true;
    turnTo(SetupStep::Server);
    showAtServer(cause);
}

void AccountWizard::save()
{
    auto &account = m_draft.account;
    if (account.id.isEmpty())
        account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_report)
        account.lastResult = {outcomeName(m_report->outcome.kind), proofName(m_report->outcome.proof),
            m_report->findings.isEmpty() ? QString() : m_report->findings.first().id, m_report->started};
    const auto fileProblem = m_accounts.put(account) ? QString() : m_accounts.problem();
    m_saving = true;
    updateButtons();
    keepSecret([this, fileProblem](CredentialStore::Error error) { showDone(error, fileProblem); });
}

void AccountWizard::keepSecret(std::function<void(CredentialStore::Error)> done)
{
    const auto &account = m_draft.account;
    if (account.remember && !secret().isEmpty())
        return m_credentials.write(account.id, secret(), this, std::move(done));
    if (m_editing && m_original.remember && !account.remember)
        return m_credentials.remove(account.id, this, [done = std::move(done)](CredentialStore::Error error) {
            done(error == CredentialStore::Error::NotFound ? CredentialStore::Error::None : error);
        });
    done(CredentialStore::Error::None);
}

void AccountWizard::showDone(CredentialStore::Error keychain, const QString &fileProblem)
{
    m_credentials.describe(this, [this, keychain, fileProblem](CredentialStore::Error, const QString &name) {
        m_saving = false;
        const bool proven = m_report && m_report->outcome.kind == OutcomeKind::Ok;
        m_donePage->setResult(
            proven ? std::optional(m_report->outcome.proof) : std::nullopt, keychain, name, fileProblem);
        turnTo(SetupStep::Done);
        m_next->setFocus();
    });
}

void AccountWizard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void AccountWizard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // On a button Enter means that button, anywhere else it means going on.
        if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()); button && !button->isCheckable())
            button->click();
        else
            goOn();
        return;
    case Qt::Key_Escape:
        return goBack();
    default:
        QWidget::keyPressEvent(event);
    }
}

void AccountWizard::retranslateUi()
{
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("&Back"));
    m_anyway->setText(tr("Save an&yway, not proven"));
    const bool known = !m_draft.account.address.isEmpty();
    m_header->setStep(m_step, known ? credentialTitle(m_draft.account) : tr("Code"));
    updateButtons();
}
