// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/reply.h"
#include "transcript/stage.h"

#include <QList>
#include <QStringList>

#include <optional>

/// A server's reply found inside something else.
struct QuotedReply {
    Reply reply;
    qsizetype line = 0;    ///< index of its first line
    qsizetype lastLine = 0;
    int certainty = 0;     ///< 3: can be nothing else; 1: may be a number among others
    std::optional<Stage> stage; ///< if the words around it tell

    [[nodiscard]] bool isFailure() const;
};

/// All replies in \a lines, in their order: SMTP with one or many lines, quoted or not; IMAP and POP3; enhanced codes
/// and words without a reply code where the text announces them.
QList<QuotedReply> quotedReplies(const QStringList &lines);
/// The one that decides: the innermost of the last failure, unless that only follows from an earlier one. Null if
/// none is a failure.
const QuotedReply *decidingReply(const QList<QuotedReply> &replies);
