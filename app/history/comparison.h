// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/difference.h"

/// One line of each run beside the other.
struct ComparedRow {
    enum class State {
        Same,
        Differs,
        OnlyFirst,
        OnlySecond,
        Aside, ///< present in one or both, and without meaning for the comparison
    };
    qsizetype first = -1, second = -1; ///< indexes of entries; -1: no such line
    State state = State::Same;
    [[nodiscard]] bool counts() const { return state != State::Same && state != State::Aside; }
};

/// Two runs side by side. What differs from run to run although nothing has changed (times, ids, queue numbers, challenges)
/// does not count.
struct Comparison {
    QList<ComparedRow> rows;
    qsizetype firstDifference = -1; ///< row; -1: the conversations mean the same
    /// The outcome if it differs, then line by line, then what the lines do not show. The best explanation of the first
    /// line that differs is the first with its row.
    QList<Difference> differences;
};
/// Pure, but for the language of the arguments.
Comparison compareRuns(const Report &first, const Report &second);
/// The first difference that explains \a row; null if there is none.
const Difference *explanationOf(const Comparison &comparison, qsizetype row);

/// The contract of docs/heloctl.md: same, first_difference, differences, rows.
QJsonObject comparisonToJson(const Comparison &comparison);
/// Readable text in the current language: what differs, then both conversations line by line.
QString comparisonToText(const Comparison &comparison, const Report &first, const Report &second);
