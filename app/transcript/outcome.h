// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QMap>

#include <optional>

enum class OutcomeKind {
    Ok,        ///< what was asked for is proven
    Refused,   ///< the server said no
    Failed,    ///< network, TLS, protocol, or we stopped
    Unknown,   ///< no answer after the final dot
    Cancelled,
};
QByteArray outcomeName(OutcomeKind kind);

/// The ladder of what a run has proven, lowest first.
enum class Proof {
    None,
    Resolved,
    Reached,
    Greeted,
    Encrypted, ///< encrypted and the certificate is trusted
    SignedIn,
    SenderAccepted,
    RecipientAccepted,
    MessageAccepted,
    Arrived,
};
QByteArray proofName(Proof proof);

/// What happened to one recipient.
struct RecipientResult {
    QByteArray address;
    qsizetype entry = -1; ///< index of the reply
    bool accepted = false;
    friend bool operator==(const RecipientResult &, const RecipientResult &) = default;
};

/// What a transcript shows; derived, never stored.
struct Outcome {
    OutcomeKind kind = OutcomeKind::Failed;
    Proof proof = Proof::None;
    qsizetype proofEntry = -1;      ///< index of the entry that proves it; -1 if none
    Stage stage = Stage::Resolve;   ///< stage to blame, or the last one reached
    qsizetype blamedEntry = -1;     ///< the refusing reply, Lost or Stopped; -1 if none
    QByteArray queueId;             ///< from the reply to the final dot, if it names one
    QList<RecipientResult> recipients;
    std::optional<Reply> reply;     ///< the reply that decided, if one did
    QMap<Stage, std::chrono::microseconds> times; ///< time spent per stage that was begun
};

/// Pure. \a wanted is the proof that was asked for: reaching it makes the outcome Ok.
Outcome outcomeOf(const Transcript &transcript, Proof wanted);
