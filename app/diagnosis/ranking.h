// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"
#include "diagnosis/rule.h"

/// What was typed into the code field, told without its content.
struct CredentialShape
{
    bool known = false;
    int length = 0;
    bool fitsProviderPattern = false; ///< has the form of this provider's code
    bool hasPattern = false;          ///< the provider's code has a known form
};

/// What is known about the sign-in besides the words.
struct SignInFacts
{
    const Provider *provider = nullptr; ///< null = own server
    CredentialShape credential;
    bool token = false;    ///< signs in with OAuth2
    bool practice = false; ///< the practice code is nobody's real code, so its form says nothing
};

/// One cause that fits.
struct RankedCause
{
    QString id;
    int score = 0;              ///< sum of the weights of all rules that match, above 0
    double confidence = 0;      ///< 0 to 1: see confidenceOf()
    std::optional<Stage> stage; ///< where it fits best; nothing if the stage tells nothing
    friend bool operator==(const RankedCause &, const RankedCause &) = default;
};

/// The causes that fit, best first. Pure. An unknown stage is judged as every stage in which the words are
/// plausible, each with its likelihood; the best counts.
QList<RankedCause> rankCauses(const RuleSubject &subject, const SignInFacts &facts, const RuleBook &rules);
/// The best and what an expert would also consider: at most three, none far behind.
QList<RankedCause> worthTelling(QList<RankedCause> causes);

/// How sure a cause with \a score is when the strongest other one has \a other: how much speaks for it at all
/// (score / (score + 40)), times its share beside the other (score² / (score² + other²)). A cause that its
/// server names outright gets about 0.75 and more, two that fit equally well a little under 0.4 each.
double confidenceOf(int score, int other);
/// "high" from 0.65, "medium" from 0.35, else "low".
QByteArray confidenceName(double confidence);

/// How well a reply with these numbers and words fits to \a stage, 0 to 1; for error texts as well.
double stageLikelihood(const RuleSubject &subject, Stage stage);
