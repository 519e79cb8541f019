// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/finding.h"
#include "diagnosis/cure.h"
#include "transcript/outcome.h"
#include "transcript/transcript.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

/// The result of one run as a value: what window, command line and file all show.
struct Report {
    Account account;
    QDateTime started;
    Transcript transcript;
    Outcome outcome;
    QList<Finding> findings; ///< best first
    Proof wanted = Proof::SignedIn;
    bool practice = false;
    QJsonObject path; ///< control experiments, as app/path writes and reads them; empty = none were made
};

/// What can be changed against one of its findings, best first.
QList<Cure> curesOf(const Finding &finding, const Report &report);
/// The contract of docs/heloctl.md: schema, outcome, proof, stage, finding, reply, times, entries and more. Every
/// text value is scrubbed.
QJsonObject reportToJson(const Report &report);
/// Every string of \a value scrubbed; a number that happens to equal a code gives nothing away and stays a number.
QJsonValue scrubbedJson(const QJsonValue &value);
/// A saved report; nothing and \a problem (key named) if \a json is none or of a newer schema.
std::optional<Report> reportFromJson(const QByteArray &json, QString *problem);
/// Readable text in the current language: what was tested, the verdict with its next steps, the conversation with
/// its meaning. Scrubbed; control characters escaped.
QString reportToText(const Report &report);
/// The verdict alone: title, explanation, next steps, what is proven.
QString verdictText(const Report &report);
