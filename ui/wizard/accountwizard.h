// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountstore.h"
#include "account/credentialstore.h"
#include "diagnosis/findingtexts.h"
#include "practice/practiceserver.h"
#include "run/report.h"
#include "run/testrun.h"
#include "wizard/setupdraft.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class AddressPage;
class CheckPage;
class CredentialPage;
class DonePage;
class QPushButton;
class QStackedWidget;
class ServerPage;
class StepsHeader;
class WizardPage;
struct Cure;

/// Sets up one account and proves that it works: address, server, code, test, done. Lives inside the main window.
class AccountWizard final : public QWidget
{
    Q_OBJECT
public:
    AccountWizard(AccountStore &accounts, CredentialStore &credentials, QWidget *parent = nullptr);
    ~AccountWizard() override;

    /// Edits an account instead of making a new one; its stored code is used as long as no new one is typed.
    void setAccount(const Account &account);
    /// A code that is kept for this session only, for setAccount().
    void setSecret(const Secret &secret);
    /// A new account whose settings somebody else has prepared: only the code is asked for.
    void setPrepared(const Account &account, const QString &cause);
    /// Begins with \a address already typed.
    void setAddress(const QString &address);
    /// Goes to a step, for "Enter a new code…"; \a cause stands beside the field.
    void openAt(SetupStep step, const QString &cause = {});
    /// Goes to the server with what \a finding suggests filled in; nothing is stored or sent yet.
    void openWithSuggestion(const Finding &finding, const QString &cause);
    /// How an address at practice.test finds its server: starts it if need be; null if that is impossible.
    void setPracticeServer(std::function<PracticeServer *()> start);

    [[nodiscard]] SetupStep step() const;
    /// Something typed would be lost by closing.
    [[nodiscard]] bool hasUnsavedInput() const;
    /// The code in use; after finished() the window keeps it for the session if the keychain does not.
    [[nodiscard]] const Secret &secret() const;
    /// The last test, for the test panel.
    [[nodiscard]] const std::optional<Report> &lastReport() const;

Q_SIGNALS:
    /// The account is in the store.
    void finished(const QString &accountId);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectPages();
    void retranslateUi();
    void turnTo(SetupStep step);
    void focusFirstField();
    /// Keeps what the page in front holds.
    void storePage();
    void goOn();
    void goBack();
    void updateButtons();
    [[nodiscard]] WizardPage *page(SetupStep step) const;
    /// Fills in what is known once the address is there.
    void completeDraft();
    void completeServer();
    /// False if an address of the practice server leads nowhere.
    bool leadToPracticeServer();
    void startTest();
    [[nodiscard]] TestRunOptions runOptions() const;
    void follow(RemedyAction action);
    void tryCure(const Cure &cure);
    void undoCure();
    void showAtServer(const QString &cause);
    void save();
    void keepSecret(std::function<void(CredentialStore::Error)> done);
    void showDone(CredentialStore::Error keychain, const QString &fileProblem);
    /// The stored code belongs to the account as it was; it is not sent to another server unasked.
    [[nodiscard]] bool storedSecretFits() const;

    AccountStore &m_accounts;
    CredentialStore &m_credentials;
    std::function<PracticeServer *()> m_startPractice;
    QPointer<PracticeServer> m_practice;
    SetupDraft m_draft;
    SetupDraft m_beforeCure;
    Account m_original;    ///< as it was before editing
    Secret m_storedSecret; ///< of the account being edited, from the keychain or this session
    QString m_completedFor; ///< what the server settings were made for
    std::optional<Report> m_report;
    SetupStep m_step = SetupStep::Address;
    bool m_editing = false;
    bool m_saving = false;

    StepsHeader *m_header;
    QStackedWidget *m_stack;
    AddressPage *m_addressPage;
    ServerPage *m_serverPage;
    CredentialPage *m_credentialPage;
    CheckPage *m_checkPage;
    DonePage *m_donePage;
    QPushButton *m_cancel;
    QPushButton *m_anyway;
    QPushButton *m_back;
    QPushButton *m_next;
};
