// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialinspection.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class SecretEdit;

/// What is seen in a SecretEdit, below it, and what can be done about it as buttons. Changes nothing by itself.
class SecretInspection final : public QWidget
{
    Q_OBJECT
public:
    explicit SecretInspection(SecretEdit *secret, QWidget *parent = nullptr);

    /// Whose code it should be; null = own server.
    void setProvider(const Provider *provider);
    /// Said while nothing is typed.
    void setEmptyText(const QString &text);
    /// Going on was tried with an empty field.
    void sayMissing();
    /// False once for a content with something to mend, which is then said, with the first button in the focus.
    [[nodiscard]] bool mayBeSent();

Q_SIGNALS:
    /// Something can be pressed or read here that was not there before.
    void grew();

protected:
    void changeEvent(QEvent *event) override;

private:
    void inspect();
    void showSeen(const CredentialInspection &seen);
    void showOffers(const CredentialInspection &seen);
    void say(const QString &text, const char *role);
    void accept(qsizetype offer);

    SecretEdit *m_secret;
    QLabel *m_text;
    QWidget *m_buttons;
    std::array<QPushButton *, CredentialInspection::mostOffers> m_offers{};
    const Provider *m_provider = nullptr;
    QString m_emptyText;
    CredentialInspection::Origin m_origin = CredentialInspection::Origin::Typed;
    bool m_missing = false;
    bool m_asked = false;
    qsizetype m_refusedPaste = 0;
};
