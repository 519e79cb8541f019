// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"
#include "diagnosis/findingtexts.h"
#include "run/report.h"

#include <QString>
#include <QStringList>

/// What the verdict card says about a report, as plain text in the current language.
struct VerdictText {
    enum class Tone { Ok, Bad, Warning, Neutral };
    Tone tone = Tone::Neutral;
    QString title;
    QString explanation;
    QStringList steps;       ///< what to do, in order
    QString actor;           ///< who has to act
    QString retry;           ///< whether trying again helps
    QString sent;            ///< what was sent, or that nothing was
    QString proof;           ///< the highest level that was proven
    qsizetype proofEntry = -1;
    QList<RemedyAction> actions;
    /// The shown finding; null if the verdict rests on none.
    const Finding *finding = nullptr;
};
/// \a which: index of the finding to show; 0 = the most likely.
VerdictText verdictOf(const Report &report, const Provider *provider, qsizetype which = 0);
/// Titles of the other findings, in their order, without the one at \a which.
QStringList otherTitles(const Report &report, const Provider *provider, qsizetype which);
/// Both in a row, as the language wants it; either may be empty.
QString twoSentences(const QString &first, const QString &second);
/// For the list of accounts: "works", "code refused", "not tested".
QString stateText(const LastResult &result);
/// What a credential is called: "authorization code".
QString credentialText(CredentialKind kind);
/// "TLS from the start", "STARTTLS", "no encryption".
QString encryptionText(Encryption encryption);
