// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/reply.h"
#include "transcript/stage.h"
#include "transcript/tlsreport.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <variant>

/// A fact that is neither command nor reply: an address tried, a lone LF tolerated, HELO after a refused EHLO.
/// The sentence is made from the id when shown (diagnosis/annotations.h).
struct Note {
    QByteArray id;            ///< such as "resolved", "connect_attempt"; the list is in annotations.cpp
    QByteArrayList arguments; ///< UTF-8, in the order the sentence wants them
    friend bool operator==(const Note &, const Note &) = default;
};
/// A line this side sent, as it may be shown: secrets are already placeholders. Without line end.
struct Sent {
    QByteArray shown;
    /// The part of \a shown that stands for a secret, "\u2039lin\@qq.com + authorization code\u203a"; empty if none.
    QByteArray placeholder;
    friend bool operator==(const Sent &, const Sent &) = default;
};
/// The body of a message, summed up: it is streamed and not kept.
struct SentMessage {
    qint64 bytes = 0;
    friend bool operator==(const SentMessage &, const SentMessage &) = default;
};
struct Received {
    Reply reply;
    bool expected = true; ///< what a willing server says here
    friend bool operator==(const Received &, const Received &) = default;
};
struct Secured {
    TlsReport tls;
    friend bool operator==(const Secured &, const Secured &) = default;
};
enum class LossCause {
    PeerClosed,  ///< FIN or close_notify
    Reset,       ///< RST
    HostNotFound,
    DnsFailure,  ///< resolver silent or SERVFAIL
    Refused,
    Unreachable, ///< no route, network down
    TimedOut,    ///< the stage's limit has passed
    TlsFailed,
    ProxyFailed,
    Cancelled,   ///< by the user
    RunLimit,    ///< the limit of the whole run has passed
    Other,
};
QByteArray lossCauseName(LossCause cause);
/// The connection is gone; always the last entry of a run that did not end by our QUIT.
struct Lost {
    LossCause cause = LossCause::Other;
    QByteArray detail; ///< the library's words, UTF-8
    TlsReport tls;     ///< for TlsFailed
    friend bool operator==(const Lost &, const Lost &) = default;
};
/// Why this side went no further although the connection lives.
enum class StopReason {
    LineTooLong,
    EndlessReply,
    TranscriptFull,
    MalformedReply,
    UnexpectedData,      ///< bytes nobody asked for
    ClearTextAfterTls,   ///< bytes that arrived in clear behind the 220 to STARTTLS
    StartTlsUnavailable, ///< not offered, or refused
    AuthUnavailable,     ///< no AUTH keyword although a credential is configured
    MechanismUnsupported,
    ClearTextCredential, ///< would have to sign in without encryption and the user did not agree
    AuthProtocol,        ///< the sign-in dialogue broke its rules; detail says how
    Utf8Unsupported,     ///< the addresses need SMTPUTF8
    EightBitUnsupported, ///< the message has 8-bit bytes, the server no 8BITMIME
    SizeExceeded,        ///< message larger than the server's SIZE
    SyntaxRefused,       ///< an own command would break the grammar (safety net; checkAccount() comes first)
    MessageChanged,      ///< the file of the message became another, or unreadable, while it was sent
};
QByteArray stopReasonName(StopReason reason);
struct Stopped {
    StopReason reason = StopReason::MalformedReply;
    QByteArray detail; ///< bytes or facts that show why, scrubbed
    friend bool operator==(const Stopped &, const Stopped &) = default;
};

struct TranscriptEntry {
    std::chrono::microseconds at{0}; ///< since the start of the run
    Stage stage = Stage::Resolve;
    bool encrypted = false;
    std::variant<Note, Sent, SentMessage, Received, Secured, Lost, Stopped> what;
    friend bool operator==(const TranscriptEntry &, const TranscriptEntry &) = default;
};

/// The record of one run: an append-only value. Copies are cheap snapshots.
class Transcript
{
public:
    void append(TranscriptEntry entry) { m_entries.append(std::move(entry)); }
    [[nodiscard]] const QList<TranscriptEntry> &entries() const { return m_entries; }
    friend bool operator==(const Transcript &, const Transcript &) = default;

private:
    QList<TranscriptEntry> m_entries;
};
