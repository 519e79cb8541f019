// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/mailaddress.h"
#include "account/provider.h"
#include "wizard/wizardpage.h"

class LinkButton;
class QFrame;
class QLineEdit;
class QListWidget;
class QPushButton;

/// The first page: only the address. What follows from it is said at once.
class AddressPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit AddressPage(QWidget *parent = nullptr);

    void load(const SetupDraft &draft) override;
    void store(SetupDraft &draft) const override;
    [[nodiscard]] bool mayGoOn() override;
    [[nodiscard]] QWidget *firstField() override;
    /// Whether the practice address is offered.
    void setPracticeOffered(bool offered);
    /// Addresses of accounts that exist already.
    void setKnownAddresses(const QStringList &addresses);
    void setAddress(const QString &address);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi() override;
    void buildSearch();
    void showWhatIsUnderstood();
    void showStatus();
    void search();
    void choose(const QString &providerId);
    [[nodiscard]] const Provider *provider() const;

    QLabel *m_label;
    QLineEdit *m_address;
    QLabel *m_understood;
    QLabel *m_known;
    QLabel *m_existing;
    QFrame *m_status;
    QLabel *m_statusTitle;
    QLabel *m_statusText;
    LinkButton *m_searchToggle;
    QFrame *m_searchFrame;
    QLabel *m_searchLabel;
    QLineEdit *m_query;
    QListWidget *m_results;
    QPushButton *m_forget;
    LinkButton *m_practice;
    QStringList m_knownAddresses;
    QString m_chosenProvider; ///< by the person; empty = by the domain
    bool m_ownServer = false; ///< the person has said that none of the providers fits
    bool m_tried = false;     ///< going on was tried without an address
};
