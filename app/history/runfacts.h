// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/finding.h"
#include "run/report.h"

#include <QJsonObject>
#include <QMap>

/// What is compared between runs, and shown of many at once: all derived from a report.
struct RunFacts {
    LastResult result; ///< with the id of the first finding and the time of the run
    Finding finding;   ///< that finding; id empty if there is none
    QString address;   ///< of the account
    Endpoint server;
    QString user;
    QString mechanism; ///< the one used for the sign-in; empty if none was
    QString peer;      ///< network address that answered
    bool practice = false;
    bool encrypted = false;
    QString tlsProtocol, cipher;
    CertificateFacts certificate; ///< the server's own, without its PEM text; sha256 empty if none was seen
    QList<TlsProblem> tlsProblems;
    bool greeted = false;     ///< the server said what it offers
    QStringList features;     ///< EHLO keywords with their parameters, without AUTH and SIZE; sorted
    QStringList mechanisms;   ///< sorted
    qint64 maximumSize = -1;  ///< -1: not offered; 0: without a number
    QMap<Stage, std::chrono::microseconds> times;
    [[nodiscard]] std::chrono::microseconds total() const;

    friend bool operator==(const RunFacts &, const RunFacts &) = default;
};
RunFacts factsOf(const Report &report);

QJsonObject runFactsToJson(const RunFacts &facts);
/// Whatever \a object lacks stays empty.
RunFacts runFactsFromJson(const QJsonObject &object);
