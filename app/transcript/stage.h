// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// Where in the conversation something happened. Coarse on purpose: protocol details belong in Reply.
enum class Stage {
    Resolve,
    Connect,
    Tls,      ///< the TLS handshake, from the start or after STARTTLS
    Greeting,
    Hello,    ///< EHLO or HELO
    StartTls, ///< the STARTTLS command and its reply
    Login,
    Sender,
    Recipient,
    Data,    ///< the DATA command and its reply
    Message, ///< the message itself and the reply to its final dot
    Quit,
    ImapLogin,  ///< LOGIN or AUTHENTICATE of IMAP
    ImapSelect, ///< the first SELECT after it
    Pop3Pass,   ///< PASS or AUTH of POP3
};

/// The stable name used in JSON, rules and options ("dns", "tcp_connect", "auth", …).
QByteArray stageName(Stage stage);
/// The stage of that name; nothing if there is none.
std::optional<Stage> stageFromName(const QByteArray &name);
/// The stages of an SMTP run, in order.
const QList<Stage> &allStages();
