// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"
#include "run/report.h"
#include "wizard/wizardpage.h"

class MarkLabel;
class QFormLayout;
class QFrame;
class QPushButton;

/// What is proven, where the code is, and the values for a mail program.
class DonePage final : public WizardPage
{
    Q_OBJECT
public:
    explicit DonePage(QWidget *parent = nullptr);

    void load(const SetupDraft &draft) override;
    void store(SetupDraft &draft) const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget *firstField() override;
    /// \a proof nothing = saved without proof. \a storeName: where the code is.
    void setResult(std::optional<Proof> proof, CredentialStore::Error keychain, const QString &storeName,
        const QString &fileProblem);

private:
    void retranslateUi() override;
    void showValues();
    [[nodiscard]] QString codePlace() const;
    void copyValues();

    Account m_account;
    bool m_hasSecret = false;
    std::optional<Proof> m_proof;
    CredentialStore::Error m_keychain = CredentialStore::Error::None;
    QString m_storeName;
    QString m_fileProblem;
    bool m_copied = false;

    QFrame *m_verdict;
    MarkLabel *m_mark;
    QLabel *m_proofTitle, *m_proofText;
    QLabel *m_codePlace;
    QLabel *m_problem;
    QFrame *m_valuesFrame;
    QLabel *m_valuesTitle;
    QFormLayout *m_values;
    QPushButton *m_copy;
    QLabel *m_nextSteps;
};
