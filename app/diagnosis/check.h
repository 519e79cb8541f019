// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnose.h"
#include "net/endpoint.h"

#include <optional>

/// A condition that compares facts, which no rule can say.
using Check = std::optional<Finding> (*)(const Evidence &evidence);

/// What the peer or someone between did, whatever was replied; these outrank the words of a reply.
const QList<Check> &peerChecks();
/// Certificates and the handshake.
const QList<Check> &tlsChecks();
/// Lost connections and our own stops.
const QList<Check> &endChecks();
/// Things worth knowing about a run that worked.
const QList<Check> &noticeChecks();

/// A finding with the facts that every sentence may need: host, port, encryption, user, address.
Finding findingOf(const Evidence &evidence, const QString &id, Severity severity = Severity::Error);
/// Adds what the window offers to try instead: right_host, right_port, right_encryption. Not in practice, where
/// there is no other server.
void suggest(const Evidence &evidence, Finding &finding, const Endpoint &server);
/// The provider's own server, if the account uses another one or a combination known not to work.
std::optional<Endpoint> betterServer(const Evidence &evidence);

/// The blamed entry if it is a \a What, else null.
template <class What> const What *blamedAs(const Evidence &evidence)
{
    const auto index = evidence.outcome.blamedEntry;
    return index < 0 ? nullptr : std::get_if<What>(&evidence.transcript.entries().at(index).what);
}
/// The last reply of \a stage, accepted or not; null if there is none.
const Reply *lastReply(const Evidence &evidence, Stage stage);
/// Index of the first reply of \a stage; -1 if there is none.
qsizetype firstReplyIndex(const Evidence &evidence, Stage stage);
/// The name of the SASL mechanism used; empty if it did not come to that.
QByteArray mechanismUsed(const Evidence &evidence);
/// Foreign text for an argument: decoded, made visible, in one line and not endless.
QString quoted(const QByteArray &bytes);
/// What kind of server would say this first ("HTTP", "IMAP", …); empty if it could be a mail server.
QString foreignService(const QByteArray &bytes);
/// True if a firewall has written over what the server said in \a reply, the greeting or the answer to EHLO.
bool isMangled(const Reply &reply, Stage stage);
/// True if \a issuer is an authority that an antivirus program or an inspecting firewall makes up on the spot.
bool isInterceptor(const QString &issuer);
