// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/invitation.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

/// What an administrator adds to the settings of an account before handing them over as a file.
class InvitationForm final : public QWidget
{
    Q_OBJECT
public:
    explicit InvitationForm(const Account &account, QWidget *parent = nullptr);
    /// With what is chosen and typed so far; the settings without what stays on this computer.
    [[nodiscard]] Invitation invitation() const;
    void say(const QString &message, bool bad);
    /// A file name that every file system takes, for the address of the account.
    [[nodiscard]] QString suggestedName() const;

Q_SIGNALS:
    void saveRequested();
    void closeRequested();

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    void updateNote();

    Account m_account;
    QLabel *m_title, *m_subtitle, *m_languageName, *m_noteName, *m_left, *m_content, *m_message;
    QComboBox *m_language;
    QPlainTextEdit *m_note;
    QPushButton *m_save, *m_close;
};

/// Writes \a invitation atomically with mode 0600. The sentence of what went wrong; empty if nothing did. Refuses to
/// write a known secret.
QString saveInvitation(const Invitation &invitation, const QString &path);
/// True if the file looks like an invitation, by its name or first key; it need not be a good one.
bool isInvitationFile(const QString &path);
/// Nothing and \a problem, a sentence, if it is no good invitation.
std::optional<Invitation> loadInvitation(const QString &path, QString *problem);
