// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/finding.h"
#include "transcript/outcome.h"
#include "transcript/transcript.h"

#include <QDateTime>
#include <QJsonObject>

/// The result of one run as a value: what window, command line and file all show.
struct Report {
    Account account;
    QDateTime started;
    Transcript transcript;
    Outcome outcome;
    QList<Finding> findings;
    Proof wanted = Proof::SignedIn;
    bool practice = false;
};

/// The contract of docs/heloctl.md: schema, outcome, proof, stage, finding, reply, times, entries, … scrubbed.
QJsonObject reportToJson(const Report &report);
/// Readable text: what was tested, the verdict with its next steps, the conversation. Scrubbed.
QString reportToText(const Report &report);
