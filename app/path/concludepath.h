// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/pathresult.h"

/// What is known besides the measurements.
struct PathEvidence {
    Endpoint server;      ///< as the account has it
    bool isKnownServer = false; ///< the provider's own: its name is no typing error
    bool throughProxy = false;
};

/// What the pattern of the measurements means, best first. Pure: no clock, settings or network.
QList<PathConclusion> concludePath(const QList<PathMeasurement> &measurements, const PathEvidence &evidence);

/// Which pieces of the path are proven good, bad, suspect, or not known; always all five. Pure.
QList<PathPieceReport> judgePieces(const QList<PathMeasurement> &measurements,
    const QList<PathConclusion> &conclusions, const PathEvidence &evidence);
