// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/invitation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QuestionCard;
class QVBoxLayout;

/// An invitation that was opened: whose mail server it names, in large type, before any code can be typed.
class InvitationPage final : public QWidget
{
    Q_OBJECT
public:
    explicit InvitationPage(Invitation invitation, QWidget *parent = nullptr);
    [[nodiscard]] const Invitation &invitation() const { return m_invitation; }
    /// Why to think twice, in the current language; empty if nothing speaks against it.
    [[nodiscard]] QString doubtText() const;

Q_SIGNALS:
    void accepted();
    void declined();

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    [[nodiscard]] QString ownerText() const;

    Invitation m_invitation;
    QList<InvitationDoubt> m_doubts;
    QLabel *m_title, *m_subtitle, *m_hostTitle, *m_host, *m_owner, *m_server, *m_noteTitle, *m_note, *m_promise;
    QuestionCard *m_warning = nullptr;
    QPushButton *m_go, *m_decline;
};
