// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "run/testrun.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

/// The visible choice to send one test message as well: from, to, subject and size are shown before it is sent.
class MessageForm final : public QWidget
{
    Q_OBJECT
public:
    explicit MessageForm(QWidget *parent = nullptr);
    void setAccount(const Account &account);
    [[nodiscard]] bool isWanted() const;
    void setWanted(bool wanted);
    /// Puts the message into \a options. False if an address cannot be used; the form then says so.
    bool fill(TestRunOptions &options);
    void focusSender();
    void setSender(const QString &address);

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    void preview();
    [[nodiscard]] struct TestMessageFacts facts() const;
    [[nodiscard]] QString problem() const;

    Account m_account;
    quint32 m_variation = 0;
    QCheckBox *m_choice;
    QWidget *m_details;
    QLabel *m_fromName, *m_toName, *m_preview, *m_problem;
    QLineEdit *m_from, *m_to;
};
