// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"
#include "transcript/transcript.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// What a control experiment asks.
enum class PathSubject {
    SystemNames, ///< where the mail host's name leads, as this computer looks names up
    DirectNames, ///< the same, asked past this computer's own name server
    Server,      ///< the mail host of the account
    OtherServer, ///< a mail host of somebody else, on the same port
    Web,         ///< a web host: only a TLS handshake
};
enum class PathFamily { Any, IPv4, IPv6 };

/// One experiment: everything about it that is fixed before it starts. No account, no secret.
struct PathTarget {
    PathSubject subject = PathSubject::Server;
    QString host;
    quint16 port = 0; ///< 0 for names
    Encryption encryption = Encryption::Tls;
    PathFamily family = PathFamily::Any;
    QString resolver; ///< for DirectNames: "root" or "HOST:PORT"
    friend bool operator==(const PathTarget &, const PathTarget &) = default;
};

/// How far an experiment came. From Answered on, a connection existed.
enum class PathAnswer {
    Pending,
    NotTried, ///< no address of that family, or the name was not found
    Cancelled,
    NameNotFound,
    NameFailed, ///< the name server failed or kept silent
    Unreachable,
    ProxyFailed,
    Refused,
    Silent,     ///< nothing came back at all
    Answered,   ///< all of it: addresses; a handshake; or greeting, EHLO and TLS where it belongs, trusted
    NoStartTls, ///< a mail server, but STARTTLS is not offered or refused
    Untrusted,  ///< TLS, but with a certificate that does not hold
    TlsFailed,  ///< TLS was spoken but not agreed on
    ClearText,  ///< the handshake was answered by something that is no TLS
    Rejected,   ///< a greeting that says no (421, 554)
    Foreign,    ///< first words of something that is no mail server
    Mute,       ///< connected, and then nothing was said
    Closed,     ///< connected, and then closed without an answer
};

/// What one experiment found.
struct PathMeasurement {
    PathTarget target;
    PathAnswer answer = PathAnswer::Pending;
    std::chrono::milliseconds took{0};
    std::chrono::milliseconds connectTook{-1}; ///< until the TCP connection stood, or failed; -1 = neither
    QString address;                           ///< that answered, or was tried last
    QStringList addresses;                     ///< for names
    QByteArray greeting;                       ///< first line the mail server said, scrubbed
    bool mangled = false;                      ///< greeting or features have been written over on the way
    QString certificateSubject, certificateIssuer;
    QList<TlsProblem> tlsProblems;
    QByteArray said;   ///< for ClearText and Foreign: the bytes that came instead, scrubbed
    QByteArray detail; ///< the library's words
    friend bool operator==(const PathMeasurement &, const PathMeasurement &) = default;
};

/// What the conversation of one experiment shows; pure.
PathMeasurement measurementOf(const PathTarget &target, const Transcript &transcript);

[[nodiscard]] inline bool isReached(PathAnswer answer)
{
    return answer >= PathAnswer::Answered;
}
/// The question was put to the network and time was left for an answer.
[[nodiscard]] inline bool isKnown(PathAnswer answer)
{
    return answer > PathAnswer::Cancelled;
}

QByteArray pathSubjectName(PathSubject subject); ///< "system_names", …
QByteArray pathFamilyName(PathFamily family);    ///< "any", "ipv4", "ipv6"
QByteArray pathAnswerName(PathAnswer answer);    ///< "answered", …
std::optional<PathSubject> pathSubjectFromName(const QByteArray &name);
std::optional<PathFamily> pathFamilyFromName(const QByteArray &name);
std::optional<PathAnswer> pathAnswerFromName(const QByteArray &name);
