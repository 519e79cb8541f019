// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "path/pathmeasurement.h"

#include <QDateTime>
#include <QJsonObject>

/// How sure a conclusion is.
enum class PathCertainty {
    Proven,   ///< the measurements leave no other explanation that we know
    Likely,   ///< others are possible but rarer
    Possible, ///< one of several
};
/// The pieces of the way from here to the server, in this order.
enum class PathPiece { Computer, Firewall, Network, Provider, Server };
constexpr int pathPieceCount = 5;
enum class PathPieceState { Good, Bad, Suspect, Unknown };

/// What the measurements mean, and which of them prove it. The finding's own evidence is empty: it does not come from
/// a conversation.
struct PathConclusion {
    Finding finding;
    PathCertainty certainty = PathCertainty::Possible;
    QList<qsizetype> proof; ///< indexes of measurements
    friend bool operator==(const PathConclusion &, const PathConclusion &) = default;
};
struct PathPieceReport {
    PathPiece piece = PathPiece::Computer;
    PathPieceState state = PathPieceState::Unknown;
    QList<qsizetype> proof;
    friend bool operator==(const PathPieceReport &, const PathPieceReport &) = default;
};

/// The result of all control experiments as a value.
struct PathResult {
    Endpoint server;
    QDateTime started;
    std::chrono::milliseconds took{0};
    bool cancelled = false;
    QString failedAs; ///< what the test before had found, an id; empty = it worked, or there was none
    QString proxy; ///< "HOST:PORT" of the system's proxy, if the experiments went through one
    QList<PathMeasurement> measurements;
    QList<PathConclusion> conclusions; ///< best first; empty: nothing is wrong with the path
    QList<PathPieceReport> pieces;     ///< all five, in order
    friend bool operator==(const PathResult &, const PathResult &) = default;

    [[nodiscard]] PathPieceState stateOf(PathPiece piece) const;
    /// The account's own port answers in its own mode.
    [[nodiscard]] bool serverAnswers() const;
};

QByteArray pathCertaintyName(PathCertainty certainty); ///< "proven", …
QByteArray pathPieceName(PathPiece piece);             ///< "computer", …
QByteArray pathPieceStateName(PathPieceState state);   ///< "good", …

/// As in docs/heloctl.md, without "schema"; scrubbed.
QJsonObject pathToJson(const PathResult &result);
/// Nothing if \a object holds no result. What this version does not know is left out.
std::optional<PathResult> pathFromJson(const QJsonObject &object);
