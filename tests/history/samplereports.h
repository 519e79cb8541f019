// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"
#include "support/transcriptbuilder.h"

#include <algorithm>

/// Reports made by hand for the tests of history and comparison.
namespace samplereports {

using namespace Qt::StringLiterals;

inline TlsReport tls(char fingerprint = 'a', const QString &issuer = u"Test CA"_s)
{
    TlsReport report;
    report.protocol = u"TLS 1.3"_s;
    report.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    report.peerName = u"smtp.mail.test"_s;
    CertificateFacts leaf;
    leaf.subject = u"smtp.mail.test"_s;
    leaf.issuer = issuer;
    leaf.names = {u"smtp.mail.test"_s};
    leaf.validFrom = QDateTime(QDate(2026, 8, 1), QTime(0, 0), Qt::UTC).addDays(fingerprint - 'a');
    leaf.validUntil = leaf.validFrom.addDays(90);
    leaf.sha256 = QByteArray(64, fingerprint);
    report.chain = {leaf};
    return report;
}

struct Variant {
    QByteArray peer = "192.0.2.1";
    TlsReport tls = samplereports::tls();
    QByteArray greeting = "220 mx1.mail.test ESMTP ready at Sat, 21 Nov 2026 14:02:11 +0800 id 8f3a9c21";
    QByteArray hello = "250-mx1.mail.test\n250-PIPELINING\n250-SIZE 73400320\n250 AUTH LOGIN PLAIN";
    QByteArray signIn = "235 2.7.0 Authentication successful";
    std::chrono::milliseconds thinking{20};
};

/// Each call a millisecond later than the one before: two runs of one account cannot begin at the same moment.
inline QDateTime nextMoment()
{
    static qint64 last = 0;
    last = std::max(last + 1, QDateTime::currentMSecsSinceEpoch());
    return QDateTime::fromMSecsSinceEpoch(last, Qt::UTC);
}

inline Report report(const Variant &variant, const QDateTime &started = nextMoment())
{
    Report report;
    report.account.address = u"lin@mail.test"_s;
    report.account.server = {u"smtp.mail.test"_s, 465, Encryption::Tls};
    report.account.user = report.account.address;
    report.started = started;
    TranscriptBuilder talk;
    talk.note(Stage::Resolve, "resolved", {"smtp.mail.test", "2", "IPv4", "12"})
        .note(Stage::Connect, "connect_attempt", {variant.peer, "465"})
        .note(Stage::Connect, "connected", {variant.peer, "465", "31"})
        .secured(variant.tls)
        .received(Stage::Greeting, variant.greeting)
        .sent(Stage::Hello, "EHLO [192.0.2.10]")
        .received(Stage::Hello, variant.hello);
    if (variant.hello.contains("AUTH"))
        talk.sent(Stage::Login, "AUTH PLAIN lin@mail.test + \xe2\x97\x8f\xe2\x97\x8f").after(variant.thinking)
            .received(Stage::Login, variant.signIn)
            .sent(Stage::Quit, "QUIT")
            .received(Stage::Quit, "221 2.0.0 bye");
    else
        talk.stopped(Stage::Login, StopReason::AuthUnavailable);
    report.transcript = talk.transcript();
    report.outcome = outcomeOf(report.transcript, Proof::SignedIn);
    if (report.outcome.kind != OutcomeKind::Ok)
        report.findings = {{u"wrong_password"_s, Severity::Error, {{u"host"_s, u"smtp.mail.test"_s}}, {}}};
    return report;
}

} // namespace samplereports
