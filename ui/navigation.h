// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QFrame>
#include <QHash>

class NavigationItem;
class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// The left side of the window: the accounts with their last state, and the tools.
class Navigation final : public QFrame
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);
    void setAccounts(const QList<Account> &accounts);
    void setPracticeOn(bool on);
    /// Empty: nothing is chosen (wizard, start page).
    void showCurrentAccount(const QString &accountId);
    void showPracticeCurrent();
    void showExplainCurrent();

Q_SIGNALS:
    void setUpRequested();
    void accountChosen(const QString &accountId);
    void practiceChosen();
    void explainChosen();

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    void uncheck();

    QList<Account> m_list;
    QHash<QString, NavigationItem *> m_items;
    QString m_current;
    bool m_practiceOn = false;
    QPushButton *m_setUp;
    QLabel *m_accountsTitle, *m_toolsTitle;
    QVBoxLayout *m_accounts;
    NavigationItem *m_practice;
    NavigationItem *m_explain;
    QButtonGroup *m_group;
};
