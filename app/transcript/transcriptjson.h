// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

/// One entry as JSON: at_ms, stage, encrypted, kind and what belongs to the kind. Server lines are readable text
/// with unsafe characters escaped; where that loses something, "raw" has the bytes in Base64.
QJsonObject entryToJson(const TranscriptEntry &entry);
QJsonArray transcriptToJson(const Transcript &transcript);
/// Nothing and \a problem (entry named) if \a entries is no transcript.
std::optional<Transcript> transcriptFromJson(const QJsonArray &entries, QString *problem);

QJsonObject tlsReportToJson(const TlsReport &report);
