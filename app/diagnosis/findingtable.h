// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/findingtexts.h"

/// What is said about one finding, in English and marked for translation. "{name}" stands for an argument of
/// the finding or a fact about the provider.
struct FindingRow
{
    /// "cert_untrusted", or "cert_untrusted/self_signed" for a variant: what it leaves out is said as in the
    /// row without the slash. "refused/bare" is said when too little is known for the others.
    const char *id = nullptr;
    const char *title = nullptr;
    const char *explanation = nullptr;
    QList<const char *> remedies{}; ///< one with a fact that is not known is left out
    Actor actor = Actor::You;
    RetryHelps retry = RetryHelps::No;
    const char *retryText = nullptr;
    QList<RemedyAction> actions{};
    bool providerSteps = false; ///< the provider's own steps take the place of all remedies but the last
};

const QList<FindingRow> &signInTexts();
const QList<FindingRow> &networkTexts();
const QList<FindingRow> &pathTexts();
const QList<FindingRow> &tlsTexts();
const QList<FindingRow> &sessionTexts();
const QList<FindingRow> &mailTexts();
const QList<FindingRow> &settingTexts();
