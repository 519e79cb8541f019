// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"
#include "account/provider.h"
#include "wizard/wizardpage.h"

class QCheckBox;
class QFrame;
class QPushButton;
class SecretEdit;
class SecretInspection;

/// What the credential of \a account is called: "authorization code", or as its provider says.
QString credentialName(const Account &account);
/// The same with a capital letter, as a heading.
QString credentialTitle(const Account &account);

/// Why a code is needed, how to get it, and the field for it.
class CredentialPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit CredentialPage(CredentialStore &credentials, QWidget *parent = nullptr);

    void load(const SetupDraft &draft) override;
    void store(SetupDraft &draft) const override;
    [[nodiscard]] bool mayGoOn() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget *firstField() override;
    /// A code is stored already: the field may stay empty.
    void setStoredCode(bool stored);
    /// The code every practice server takes; shown, because it is nobody's secret.
    void setPracticeCode(const QByteArray &code);

private:
    void retranslateUi() override;
    void buildHelp();
    void buildField();
    void askStore();
    void showHelp();
    void showPreview();
    void showKeychain();
    void showClipboard();
    void openCodePage();
    [[nodiscard]] QString whyText() const;
    /// The provider's page to open: where the code is made, else its help; empty if there is none that may be opened.
    [[nodiscard]] QUrl providerPage() const;
    [[nodiscard]] bool needsSecret() const;

    CredentialStore &m_credentials;
    Account m_account;
    const Provider *m_provider = nullptr;
    TestMessageFacts m_message;
    QByteArray m_practiceCode;
    CredentialStore::Error m_storeError = CredentialStore::Error::None;
    QString m_storeName;
    bool m_storeAsked = false;
    bool m_stored = false;
    bool m_fromClipboard = false;
    bool m_clipboardCleared = false;

    QFrame *m_help;
    QLabel *m_helpTitle;
    QFrame *m_steps;
    QPushButton *m_open;
    QPushButton *m_fillIn;
    QLabel *m_label;
    SecretEdit *m_secret;
    SecretInspection *m_inspection;
    QLabel *m_clipboard;
    QPushButton *m_clearClipboard;
    QCheckBox *m_remember;
    QLabel *m_keychain;
    QCheckBox *m_sendMessage;
    QLabel *m_preview;
};
