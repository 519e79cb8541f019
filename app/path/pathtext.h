// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"
#include "path/pathplan.h"
#include "path/pathresult.h"

/// Everything here is in the current language and safe to show.

QString pathQuestion(const PathTarget &target);          ///< what is tried: "smtp.qq.com, port 465, by IPv6"
QString pathAnswerText(const PathMeasurement &measured); ///< what came of it: "answers", "refused"
QString pathPieceTitle(PathPiece piece);                 ///< "This computer"
QString pathPieceStateText(PathPieceState state);        ///< "works", "suspect"
QString pathCertaintyText(PathCertainty certainty);      ///< a whole sentence
/// What was measured on one piece, in one sentence.
QString pathPieceSentence(const PathResult &result, PathPiece piece);
/// What it comes to, in one sentence: the first conclusion, or that nothing is wrong with the path.
QString pathSummary(const PathResult &result, const Provider *provider);
/// Who is asked besides the mail host; a sentence, empty if nobody is.
QString pathThirdPartyText(const PathPlan &plan);
/// One line: what was tried and what came of it.
QString pathLine(const PathMeasurement &measured);
/// Pieces, conclusions with their proof, and the check list for this system.
QString pathToText(const PathResult &result, const Provider *provider);
