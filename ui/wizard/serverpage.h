// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountcheck.h"
#include "account/provider.h"
#include "wizard/wizardpage.h"

class LinkButton;
class QComboBox;
class QFormLayout;
class QFrame;
class QLineEdit;
class QPushButton;
class QSpinBox;

/// The outgoing server: one folded line if the provider is known, else a form with guesses.
class ServerPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit ServerPage(QWidget *parent = nullptr);

    void load(const SetupDraft &draft) override;
    void store(SetupDraft &draft) const override;
    [[nodiscard]] bool mayGoOn() override;
    [[nodiscard]] QWidget *firstField() override;
    /// Opens the folded form.
    void unfold();

private:
    void retranslateUi() override;
    void buildForm();
    void buildAdvanced();
    void connectFields();
    void encryptionChosen();
    void portChosen();
    void valuesChanged();
    void showHints();
    void showFinding(const Account &now);
    [[nodiscard]] static std::optional<Account> suggestionOf(const Finding &finding, const Account &now);
    void applySuggestion();
    [[nodiscard]] Account account() const;
    [[nodiscard]] Encryption encryption() const;
    void setEncryption(Encryption encryption);
    [[nodiscard]] QString summary() const;

    Account m_account; ///< as loaded; what this page does not show stays as it is
    const Provider *m_provider = nullptr;
    std::optional<Account> m_suggestion;
    bool m_changed = false;
    bool m_encryptionByHand = false;
    Encryption m_lastEncryption = Encryption::Tls;
    bool m_loading = false;

    QFrame *m_folded;
    QLabel *m_summary;
    QLabel *m_foldedUser;
    QPushButton *m_change;
    QFrame *m_form;
    QFormLayout *m_fields;
    QLabel *m_hostLabel, *m_encryptionLabel, *m_portLabel, *m_userLabel;
    QComboBox *m_host;
    QComboBox *m_encryption;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLabel *m_userHint;
    QFrame *m_clearText;
    QLabel *m_clearTextWarning;
    QFrame *m_hint;
    QLabel *m_hintTitle, *m_hintText;
    QPushButton *m_apply;
    LinkButton *m_advancedToggle;
    QFrame *m_advanced;
    QLabel *m_mechanismLabel, *m_helloLabel, *m_caLabel;
    QComboBox *m_mechanism;
    QLineEdit *m_hello;
    QLineEdit *m_ca;
    QPushButton *m_browse;
};
