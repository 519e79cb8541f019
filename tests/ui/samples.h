// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"
#include "smtp/smtpgrammar.h"

#include <chrono>

/// Conversations made by hand, for tests of the window that need no network.
namespace samples {

using namespace Qt::StringLiterals;

inline TranscriptEntry at(int milliseconds, Stage stage, bool encrypted, decltype(TranscriptEntry::what) what)
{
    return {std::chrono::milliseconds(milliseconds), stage, encrypted, std::move(what)};
}

inline Received heard(const QByteArrayList &lines, bool expected = true)
{
    return {replyFromLines(lines), expected};
}

inline TlsReport tls()
{
    TlsReport report;
    report.protocol = u"TLS 1.3"_s;
    report.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    report.cipherBits = 256;
    report.peerName = u"smtp.qq.com"_s;
    report.checkedAt = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    report.trustAnchor = u"DigiCert Global Root CA"_s;
    CertificateFacts leaf;
    leaf.subject = u"*.mail.qq.com"_s;
    leaf.issuer = u"DigiCert Secure Site CN CA G3"_s;
    leaf.names = {u"*.mail.qq.com"_s, u"smtp.qq.com"_s};
    leaf.validFrom = report.checkedAt.addDays(-150);
    leaf.validUntil = report.checkedAt.addDays(214);
    leaf.keyAlgorithm = u"RSA"_s;
    leaf.keyBits = 2048;
    leaf.sha256 = QByteArray(64, 'a');
    report.chain = {leaf};
    return report;
}

inline Account account()
{
    Account account;
    account.id = u"4b0a6c5e-0000-4000-8000-000000000001"_s;
    account.address = u"lin.zhang@qq.com"_s;
    account.providerId = u"qq"_s;
    account.server = {u"smtp.qq.com"_s, 465, Encryption::Tls};
    account.user = account.address;
    account.credential = CredentialKind::AuthorizationCode;
    return account;
}

inline Transcript beginning()
{
    Transcript transcript;
    transcript.append(at(12, Stage::Resolve, false, Note{"resolved", {"smtp.qq.com", "2", "IPv6, IPv4"}}));
    transcript.append(at(43, Stage::Connect, false, Note{"connected", {"203.0.113.7", "465"}}));
    transcript.append(at(107, Stage::Tls, true, Secured{tls()}));
    transcript.append(at(140, Stage::Greeting, true, heard({"220 newxmesmtplogicsvrsza.qq.com XMail Esmtp QQ Mail Server."})));
    transcript.append(at(140, Stage::Hello, true, Sent{"EHLO [192.0.2.10]", {}}));
    transcript.append(at(173, Stage::Hello, true,
        heard({"250-newxmesmtplogicsvrsza.qq.com", "250-PIPELINING", "250-SIZE 73400320",
            "250-AUTH LOGIN PLAIN XOAUTH XOAUTH2", "250-AUTH=LOGIN", "250-MAILCOMPRESS", "250 8BITMIME"})));
    const QByteArray placeholder = "‹lin.zhang@qq.com + authorization code›";
    transcript.append(at(173, Stage::Login, true, Sent{"AUTH PLAIN " + placeholder, placeholder}));
    return transcript;
}

inline Report refused()
{
    Report report;
    report.account = account();
    report.started = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    report.transcript = beginning();
    report.transcript.append(at(291, Stage::Login, true,
        heard({"535 Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, "
               "or system is busy. More information at https://help.mail.qq.com/detail/108/1023"},
            false)));
    report.transcript.append(at(291, Stage::Quit, true, Sent{"QUIT", {}}));
    report.transcript.append(at(322, Stage::Quit, true, heard({"221 Bye."})));
    report.outcome = outcomeOf(report.transcript, Proof::SignedIn);
    report.findings = {{u"needs_authorization_code"_s, Severity::Error,
                           {{u"length"_s, u"11"_s}, {u"host"_s, u"smtp.qq.com"_s}}, {7}},
        {u"service_not_enabled"_s, Severity::Error, {{u"host"_s, u"smtp.qq.com"_s}}, {7}}};
    return report;
}

inline Report works()
{
    Report report;
    report.account = account();
    report.started = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    report.transcript = beginning();
    report.wanted = Proof::MessageAccepted;
    const auto add = [&report](int time, Stage stage, decltype(TranscriptEntry::what) what) {
        report.transcript.append(at(time, stage, true, std::move(what)));
    };
    add(291, Stage::Login, heard({"235 Authentication successful"}));
    add(291, Stage::Sender, Sent{"MAIL FROM:<lin.zhang@qq.com> SIZE=612", {}});
    add(291, Stage::Recipient, Sent{"RCPT TO:<lin.zhang@qq.com>", {}});
    add(291, Stage::Data, Sent{"DATA", {}});
    add(326, Stage::Sender, heard({"250 OK"}));
    add(326, Stage::Recipient, heard({"250 OK"}));
    add(326, Stage::Data, heard({"354 End data with <CR><LF>.<CR><LF>."}));
    add(326, Stage::Message, SentMessage{612});
    add(536, Stage::Message, heard({"250 OK: queued as 3xKQ9T"}));
    add(536, Stage::Quit, Sent{"QUIT", {}});
    add(566, Stage::Quit, heard({"221 Bye."}));
    report.outcome = outcomeOf(report.transcript, Proof::MessageAccepted);
    return report;
}

} // namespace samples
