// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/refusalguard.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
struct Account;

/// How many refused sign-ins an account has left before Heloscope leaves it alone, and why and how long it does then. Hidden
/// while nothing was refused.
class BudgetView final : public QFrame
{
    Q_OBJECT
public:
    explicit BudgetView(QWidget *parent = nullptr);
    /// Nothing is counted without an account.
    void setAccount(const Account *account);
    /// Looks again, as it does by itself every second while there is something to tell.
    void refresh();
    void setOverrideEnabled(bool enabled);

Q_SIGNALS:
    /// One sign-in in spite of the pause.
    void overrideRequested();

private:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    QString m_host, m_user;
    RefusalGuard m_guard;
    QTimer m_tick;
    QLabel *m_text, *m_warning;
    QPushButton *m_override;
};
