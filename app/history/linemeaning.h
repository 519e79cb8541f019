// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QString>

/// What two runs share or not, so that a line is not called different for a reason that stands in the settings.
struct MeaningContext {
    bool sameServer = true;
    bool practice = false; ///< both met the practice server, whose ports and certificates are new each time
    QByteArrayList queueIds;
};
/// The line without what differs from run to run although nothing has changed: times, dates, ids, queue numbers, challenges,
/// network addresses inside a reply, names of one computer among many of a provider. Two lines of the same meaning have the
/// same text here; nobody reads it.
QString meaningOf(const TranscriptEntry &entry, const MeaningContext &context);
/// Says nothing about the server: an attempt among several, a wait.
bool isAside(const TranscriptEntry &entry);
/// What the line is, whatever it says: only lines of one kind stand beside each other.
QByteArray kindOf(const TranscriptEntry &entry);
