// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/provider.h"
#include "base/finding.h"
#include "transcript/transcript.h"

#include <QJsonObject>

/// What a cure changes.
enum class CureKind {
    Server,    ///< port and encryption, or the host as well
    User,      ///< full address ↔ local part
    Sender,    ///< of the message: the address that signs in
    HelloName, ///< what EHLO says
    Mechanism,
    Code,      ///< another secret; which one only the person knows
};

/// One change of an account, or of its next run, that can help against a finding by the finding's own evidence.
struct Cure {
    CureKind kind = CureKind::Code;
    QString before, after; ///< for all but Server and Code; an empty HelloName is the address of the connection
    Endpoint serverBefore, serverAfter;
    friend bool operator==(const Cure &, const Cure &) = default;
};

/// What can be changed against \a finding, best first. Pure. Never leads to a host that is neither the account's nor the
/// provider's, and never away from encryption. \a provider: null = own server.
QList<Cure> curesOf(const Finding &finding, const Account &account, const Provider *provider, const Transcript &transcript);
/// \a account with the change. A new sender is the account's only if the refused one was; a code changes nothing here.
Account changed(Account account, const Cure &cure);
/// For a button, in the current language: "Use port 587 with STARTTLS".
QString cureText(const Cure &cure);
/// What it changes: "Server: smtp.example.com, port 465, TLS from the start → …".
QString changeText(const Cure &cure);
QByteArray cureKindName(CureKind kind); ///< "server", "user", "sender", "hello_name", "mechanism", "code"
/// As docs/heloctl.md tells it.
QJsonObject cureToJson(const Cure &cure);
