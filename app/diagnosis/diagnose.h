// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "account/provider.h"
#include "base/finding.h"
#include "diagnosis/ranking.h"
#include "diagnosis/rule.h"
#include "transcript/outcome.h"
#include "transcript/transcript.h"

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
