// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/concludepath.h"

/// The measurements sorted by what they can tell.
struct PathPattern {
    PathPattern(const QList<PathMeasurement> &all, const PathEvidence &evidence);

    using Indexes = QList<qsizetype>;
    const QList<PathMeasurement> &all;
    const PathEvidence &evidence;
    Indexes own;       ///< the account's port in its mode
    Indexes otherMode; ///< the account's port, spoken to in the other mode
    Indexes ports;     ///< other ports of the mail host
    Indexes others;    ///< other mail hosts on the account's port
    Indexes elsewhere; ///< other mail hosts on another port: nobody else serves the account's
    Indexes web;
    qsizetype systemNames = -1, directNames = -1;

    [[nodiscard]] const PathMeasurement &at(qsizetype index) const { return all.at(index); }
    /// Those of \a from with one of \a answers.
    [[nodiscard]] Indexes with(const Indexes &from, std::initializer_list<PathAnswer> answers) const;
    [[nodiscard]] Indexes reached(const Indexes &from) const;
    [[nodiscard]] Indexes known(const Indexes &from) const;
    /// Known, at least one, and all of them with one of \a answers.
    [[nodiscard]] bool allOf(const Indexes &from, std::initializer_list<PathAnswer> answers) const;
    [[nodiscard]] PathAnswer names(qsizetype index) const;
    /// Something outside answered: the network as such is up.
    [[nodiscard]] Indexes signsOfLife() const;
};

/// Of \a name the part that one organisation owns, roughly: "qq.com", "contoso.co.uk".
QString ownedDomain(const QString &name);
/// The host name a greeting tells, in lower case; empty if it tells none.
QString greetedName(const QByteArray &greeting);
