// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/provider.h"
#include "base/finding.h"
#include "diagnosis/rule.h"
#include "transcript/outcome.h"
#include "transcript/transcript.h"

/// What was typed into the code field, told without its content.
struct CredentialShape {
    bool known = false;
    int length = 0;
    bool fitsProviderPattern = false; ///< has the form of this provider's code
    bool hasPattern = false;          ///< the provider's code has a known form
};

struct Evidence {
    const Transcript &transcript;
    const Outcome &outcome;
    const Account &account;
    const Provider *provider = nullptr; ///< null = own server
    CredentialShape credential;
    qint64 messageBytes = -1; ///< size of the message to send; -1 = none
    bool practice = false;
};

/// What the evidence means, best first, no id twice. Pure: no clock, settings or network.
QList<Finding> diagnose(const Evidence &evidence, const RuleBook &rules);
