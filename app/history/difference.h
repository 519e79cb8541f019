// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runfacts.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

/// One thing that is not the same in two runs.
struct Difference {
    QByteArray id;         ///< stable: "certificate_renewed"; the list is in difference.cpp
    QStringList arguments; ///< for the sentence, made visible, words in the language of the moment
    qsizetype row = -1;    ///< the row of the comparison it explains; -1 if none
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What differs between the facts of two runs, grouped as the person looks for it. Pure.
struct FactDifferences {
    QList<Difference> settings, peer, tls, features, times;
};
FactDifferences differencesOf(const RunFacts &first, const RunFacts &second);

struct Change {
    qsizetype run = 0; ///< index of the run that saw it first
    Difference difference;
};
/// What changed at the server over the runs of one account, oldest first: certificate, encryption, features. A run that
/// ended before it saw them changes nothing.
QList<Change> changesOver(const QList<RunFacts> &runs);

/// The sentence that sets two runs against each other: "In the second run the server offers no …".
QString differenceText(const Difference &difference);
/// The sentence that tells what happened from one run to the next: "The server no longer offers …".
QString changeText(const Difference &difference);
/// Every id both functions know, for the test that walks both ways.
QByteArrayList knownDifferenceIds();

/// "118 ms", "2.4 s", in the current language.
QString spanText(std::chrono::microseconds span);
