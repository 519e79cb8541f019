// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QString>
#include <QStringList>

/// The conversation as text for people: marks as in transcript/notation.h, facts as sentences in the current
/// language, and behind the first line of each entry what it means.
QString annotatedNotation(const Transcript &transcript);
/// The lines of one entry, without line ends, for output as the run goes on.
QStringList annotatedNotationOf(const Transcript &transcript, qsizetype index);
