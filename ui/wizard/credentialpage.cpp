// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/credentialpage.h"

#include "base/localizedtext.h"
#include "testpanel/verdicttext.h"
#include "transcript/reply.h"
#include "widgets/labels.h"
#include "widgets/secretedit.h"
#include "widgets/secretinspection.h"
#include "widgets/theme.h"
#include "wizard/pageparts.h"
#include "wizard/practiceaddress.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const Provider *providerOf(const Account &account)
{
    return ProviderBook::instance().byId(account.providerId);
}

} // namespace

QString credentialName(const Account &account)
{
    const auto *provider = providerOf(account);
    if (provider && !provider->credentialName.isEmpty())
        return provider->credentialName.text();
    return credentialText(account.credential);
}

QString credentialTitle(const Account &account)
{
    auto name = credentialName(account);
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

CredentialPage::CredentialPage(CredentialStore &credentials, QWidget *parent)
    : WizardPage(parent)
    , m_credentials(credentials)
    , m_help(makeFrame(this, "card", "codeHelp"))
    , m_helpTitle(makeText(m_help, "strong", "codeHelpTitle"))
    , m_steps(new QFrame(m_help))
    , m_open(makeButton(m_help, "openCodePage"))
    , m_fillIn(makeButton(m_help, "fillInPracticeCode"))
    , m_label(makeText(this, "strong", "secretLabel"))
    , m_secret(new SecretEdit(this))
    , m_inspection(new SecretInspection(m_secret, this))
    , m_clipboard(makeText(this, "muted", "clipboardNotice"))
    , m_clearClipboard(makeButton(this, "clearClipboard"))
    , m_remember(new QCheckBox(this))
    , m_keychain(makeText(this, "muted", "keychainNotice"))
    , m_sendMessage(new QCheckBox(this))
    , m_preview(makeText(this, "muted", "messagePreview"))
{
    buildHelp();
    buildField();
    retranslateUi();
}

void CredentialPage::buildHelp()
{
    m_steps->setObjectName(u"codeSteps"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_fillIn);
    buttons->addStretch();
    auto *column = static_cast<QVBoxLayout *>(m_help->layout());
    column->addWidget(m_helpTitle);
    column->addWidget(m_steps);
    column->addLayout(buttons);
    content()->addWidget(m_help);
    content()->addSpacing(Theme::scaled(10));
    connect(m_open, &QPushButton::clicked, this, &CredentialPage::openCodePage);
    connect(m_fillIn, &QPushButton::clicked, this, [this] {
        m_secret->setSecret(Secret(m_practiceCode));
        m_secret->setFocus();
    });
}

void CredentialPage::buildField()
{
    m_secret->setObjectName(u"secret"_s);
    m_remember->setObjectName(u"remember"_s);
    m_sendMessage->setObjectName(u"sendMessage"_s);
    m_label->setBuddy(m_secret);
    for (auto *underBox : {m_keychain, m_preview})
        underBox->setIndent(Theme::scaled(22));
    const auto inRow = [this](QLabel *text, QPushButton *button) {
        auto *row = new QHBoxLayout;
        row->addWidget(text, 1);
        row->addWidget(button, 0, Qt::AlignTop);
        content()->addLayout(row);
    };
    content()->addWidget(causeFrame());
    content()->addWidget(m_label);
    content()->addWidget(m_secret);
    content()->addWidget(m_inspection);
    inRow(m_clipboard, m_clearClipboard);
    content()->addSpacing(Theme::scaled(8));
    content()->addWidget(m_remember);
    content()->addWidget(m_keychain);
    content()->addWidget(m_sendMessage);
    content()->addWidget(m_preview);
    content()->addStretch();

    connect(m_secret, &SecretEdit::changed, this, [this] {
        m_fromClipboard = m_fromClipboard && !m_secret->isEmpty();
        showClipboard();
        Q_EMIT edited();
    });
    connect(m_secret, &SecretEdit::pasted, this, [this] {
        m_fromClipboard = true;
        m_clipboardCleared = false;
        showClipboard();
    });
    connect(m_inspection, &SecretInspection::grew, this, [this] { reveal(m_inspection); });
    connect(m_clearClipboard, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->clear();
        m_fromClipboard = false;
        m_clipboardCleared = true;
        showClipboard();
        m_secret->setFocus();
    });
    connect(m_remember, &QCheckBox::toggled, this, &CredentialPage::showKeychain);
    connect(m_sendMessage, &QCheckBox::toggled, this, [this] {
        showPreview();
        reveal(m_preview);
    });
}

void CredentialPage::load(const SetupDraft &draft)
{
    m_account = draft.account;
    m_provider = providerOf(m_account);
    if (m_secret->secret() != draft.secret) {
        const QSignalBlocker silent(m_secret);
        m_secret->setSecret(draft.secret);
    }
    // Another wording each time, because providers block identical test mails.
    m_message = {m_account.address, m_account.displayName, m_account.address, QDateTime::currentDateTime(),
        QRandomGenerator::global()->generate(), currentLanguage()};
    m_remember->setChecked(m_account.remember);
    m_sendMessage->setChecked(draft.sendMessage);
    askStore();
    retranslateUi();
}

void CredentialPage::store(SetupDraft &draft) const
{
    draft.secret = needsSecret() ? m_secret->secret() : Secret();
    draft.account.remember = m_remember->isChecked();
    draft.sendMessage = m_sendMessage->isChecked();
    draft.message = m_message;
}

bool CredentialPage::needsSecret() const
{
    return !m_account.user.isEmpty() && m_account.credential != CredentialKind::None;
}

bool CredentialPage::mayGoOn()
{
    if (!needsSecret() || (m_stored && m_secret->isEmpty()))
        return true;
    if (!m_secret->isEmpty())
        return m_inspection->mayBeSent();
    m_inspection->sayMissing();
    m_secret->setFocus();
    return false;
}

QString CredentialPage::nextText() const
{
    return tr("Test &now");
}

QWidget *CredentialPage::firstField()
{
    return needsSecret() ? static_cast<QWidget *>(m_secret) : m_sendMessage;
}

void CredentialPage::setStoredCode(bool stored)
{
    m_stored = stored;
    retranslateUi();
}

void CredentialPage::setPracticeCode(const QByteArray &code)
{
    m_practiceCode = code;
    retranslateUi();
}

void CredentialPage::askStore()
{
    if (std::exchange(m_storeAsked, true))
        return;
    m_credentials.describe(this, [this](CredentialStore::Error error, const QString &name) {
        m_storeError = error;
        m_storeName = name;
        retranslateUi();
    });
}

void CredentialPage::showClipboard()
{
    m_clearClipboard->setVisible(m_fromClipboard);
    if (m_fromClipboard)
        showText(m_clipboard, tr("It is still on the clipboard, where other programs can read it."));
    else
        showText(m_clipboard, m_clipboardCleared ? tr("The clipboard is empty now.") : QString());
}

void CredentialPage::showKeychain()
{
    const bool available = m_storeError == CredentialStore::Error::None
        || m_storeError == CredentialStore::Error::Locked;
    m_remember->setEnabled(available);
    if (!available && m_remember->isChecked())
        m_remember->setChecked(false);
    m_remember->setText(m_storeName.isEmpty()
            ? tr("&Remember in the system keychain")
            : tr("&Remember in the system keychain (%1)").arg(m_storeName));
    if (!m_remember->isChecked() && available)
        showText(m_keychain, tr("It is kept until you close the program."));
    else if (m_storeError != CredentialStore::Error::None)
        showText(m_keychain, credentialStoreErrorText(m_storeError)); // says as well where the code is kept instead
    else
        showText(m_keychain, tr("It is never written to a file."));
    const bool wanted = needsSecret();
    m_remember->setVisible(wanted);
    m_keychain->setVisible(wanted && !m_keychain->text().isEmpty());
}

void CredentialPage::showHelp()
{
    QStringList steps;
    if (m_provider)
        for (const auto &step : m_provider->steps)
            steps.append(step.text());
    const bool practice = isPracticeAddress(m_account.address) && !m_practiceCode.isEmpty();
    if (practice)
        steps = {tr("The practice server takes one code only: %1").arg(QString::fromLatin1(m_practiceCode)),
            tr("Type it below, or a wrong one to see what happens then.")};
    showNumbered(m_steps, steps);
    const auto name = credentialName(m_account);
    m_helpTitle->setText(practice ? tr("The practice code") : tr("How to get the %1").arg(name));
    const auto page = providerPage();
    m_open->setVisible(page.isValid());
    m_fillIn->setVisible(practice);
    m_help->setVisible(needsSecret() && (!steps.isEmpty() || page.isValid()));
    m_fillIn->setText(tr("F&ill it in"));
    if (!page.isValid())
        return;
    const auto provider = onButton(m_provider->name.text());
    m_open->setText(page == m_provider->codePage ? tr("&Open %1 settings ↗").arg(provider)
                                                 : tr("&Open the help page of %1 ↗").arg(provider));
    m_open->setToolTip(tr("Opens %1 in the browser").arg(visibleText(page.host())));
    m_open->setAccessibleDescription(m_open->toolTip());
}

QUrl CredentialPage::providerPage() const
{
    if (!m_provider || isPracticeAddress(m_account.address))
        return {};
    for (const auto &page : {m_provider->codePage, m_provider->helpPage})
        if (page.scheme() == "https"_L1)
            return page;
    return {};
}

void CredentialPage::openCodePage()
{
    openWebPage(providerPage());
}

void CredentialPage::showPreview()
{
    if (!m_sendMessage->isChecked() || m_account.address.isEmpty())
        return m_preview->hide();
    const auto size = composeTestMessage(m_message).size();
    showText(m_preview,
        tr("From: %1\nTo: %1\nSubject: %2\nSize: %3. It is sent only after the sign-in has worked.")
            .arg(visibleText(m_account.address), testMessageSubject(m_message), QLocale(currentLanguage()).formattedDataSize(size)));
}

QString CredentialPage::whyText() const
{
    if (!needsSecret())
        return tr("Without a user name nobody signs in, so there is nothing to type here.");
    if (isPracticeAddress(m_account.address))
        return tr("With a real provider this is the secret you get from its web page.");
    const auto name = m_provider ? m_provider->name.text() : visibleText(m_account.server.host);
    switch (m_account.credential) {
    case CredentialKind::AuthorizationCode:
        return tr("%1 does not let programs use your login password. It gives you a separate code for this.").arg(name);
    case CredentialKind::AppPassword:
        return tr("%1 wants a password of its own for each program instead of your login password.").arg(name);
    case CredentialKind::ApiKey:
        return tr("%1 lets programs in with a key that is made in its console.").arg(name);
    case CredentialKind::OAuth2Token:
        return tr("%1 takes an OAuth 2.0 access token only; it is valid for about an hour.").arg(name);
    case CredentialKind::Password:
    case CredentialKind::None:
        break;
    }
    if (m_account.server.encryption == Encryption::None)
        return tr("It is sent to %1 only, but without encryption.").arg(name);
    return tr("It is sent to %1 only, and only through an encrypted connection.").arg(name);
}

void CredentialPage::retranslateUi()
{
    const auto title = credentialTitle(m_account);
    const auto address = visibleText(m_account.address);
    //: %1 is "Authorization code", "Password" and so on, %2 the mail address
    setTitle(needsSecret() ? tr("%1 for %2").arg(title, address) : tr("No sign-in for %1").arg(address), whyText());
    showHelp();
    const bool wanted = needsSecret();
    m_label->setVisible(wanted);
    m_secret->setVisible(wanted);
    m_label->setText(title);
    m_secret->setSecretName(title);
    m_secret->setPlaceholderText(m_stored ? tr("Stored already") : QString());
    m_inspection->setProvider(m_provider);
    m_inspection->setEmptyText(wanted && m_stored ? tr("Leave it empty to use the code that is stored.") : QString());
    m_clearClipboard->setText(tr("&Empty the clipboard"));
    m_sendMessage->setText(tr("Also &send a test message to myself"));
    showPreview();
    showClipboard();
    showKeychain();
    if (!wanted)
        m_inspection->hide();
}
