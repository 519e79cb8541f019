// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

/// What the user signs in with.
struct Login
{
    QByteArray user; ///< UTF-8
    Secret secret;   ///< password, authorization code or, if \a isToken, an OAuth 2.0 access token; UTF-8
    bool isToken = false;
    QByteArray mechanism; ///< forced by the user ("PLAIN"); empty = the strongest that fits
    QByteArray host;      ///< for OAUTHBEARER (RFC 7628 section 3.1)
    quint16 port = 0;
};

/// One SASL exchange, client side (RFC 4422). Every answer is a Secret, so that it cannot be shown by
/// accident.
class SaslMechanism
{
  public:
    enum class Status {
        Running,
        Computing, ///< call advance() until it is Running or Failed; keeps one slice short
        Failed,    ///< the server broke the mechanism's rules; problem() says how
    };

    virtual ~SaslMechanism() = default;
    [[nodiscard]] virtual QByteArray name() const = 0;
    /// Bytes before Base64; nothing if the mechanism waits for the server first, or if status() is Failed
    /// because the credential does not fit (then send nothing).
    [[nodiscard]] virtual std::optional<Secret> initialResponse() = 0;
    /// The answer to a decoded challenge; nothing = give up with "*" (see problem()) or still Computing (then
    /// take it from computed()).
    [[nodiscard]] virtual std::optional<Secret> answer(const QByteArray &challenge) = 0;
    [[nodiscard]] virtual Status status() const { return Status::Running; }
    /// One slice of a long computation (SCRAM with many iterations), some milliseconds.
    virtual void advance() {}
    /// The answer once a computation is done.
    [[nodiscard]] virtual std::optional<Secret> computed() { return std::nullopt; }
    /// True if the server has kept its part when it says 235: it has asked for the credential, has not
    /// reported an error and, in SCRAM, its signature was verified (RFC 5802 section 3).
    [[nodiscard]] virtual bool mayComplete() const { return true; }
    /// Technical English, for the administrator; empty if nothing is wrong. Never contains the secret. Also
    /// set while Running, once a token mechanism has heard the server's error.
    [[nodiscard]] virtual QByteArray problem() const { return {}; }
};

/// The names of all mechanisms this program speaks, strongest first.
const QByteArrayList &knownMechanisms();
/// The forced mechanism if it is offered, else the strongest offered one that fits the credential; null if
/// none. A password goes to no token mechanism and a token to no other. \a offered in any case, as in the
/// EHLO reply.
std::unique_ptr<SaslMechanism> chooseMechanism(const Login &login, const QByteArrayList &offered);
/// The mechanism of that name, in any case; null if unknown or for the other kind of credential. \a nonce is
/// for tests; empty = from a secure generator.
std::unique_ptr<SaslMechanism> makeMechanism(
    const QByteArray &name, const Login &login, const QByteArray &nonce = {});
/// What of \a message, sent or received in \a mechanism, would help somebody who reads it guess a short
/// credential: challenges, nonces, salts, digests, proofs; as they travel and as the bytes they stand for. Nothing
/// if the messages of \a mechanism carry the credential itself, which is masked by its value.
QList<Secret> guessableParts(const QByteArray &mechanism, const QByteArray &message);
/// Prepared by SASLprep (RFC 4013) as a stored string; nothing if it is not UTF-8 or contains what is
/// forbidden.
std::optional<QByteArray> saslPrepare(const QByteArray &utf8);
