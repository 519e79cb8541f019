// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QString>
#include <QStringList>

enum class NotationTimes { Shown, Hidden };

/// The text form of one entry, one string for each line:
/// " -> " sent, "<-  " received, "<** " refused; " ~> ", "<~  ", "<~* " the same under TLS; "=== " a fact,
/// "*** " an end. Control bytes are escaped, so every string is one line. Technical English, stable.
QStringList notationOf(const TranscriptEntry &entry, NotationTimes times = NotationTimes::Shown);
/// All entries, each line ended by LF.
QString notationOf(const Transcript &transcript, NotationTimes times = NotationTimes::Shown);
/// The mark of the line alone, four characters wide.
QString notationMark(const TranscriptEntry &entry);
/// Seconds since the start of the run, "   0.140 ".
QString notationTime(std::chrono::microseconds at);
