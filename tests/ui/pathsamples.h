// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/concludepath.h"
#include "path/pathreport.h"
#include "ui/samples.h"

/// A blocked port of the sample account, as the experiments would find it.
namespace samples {

inline PathResult pathResult(const QList<PathMeasurement> &measured)
{
    PathResult result;
    result.server = account().server;
    result.started = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    result.took = std::chrono::milliseconds(4512);
    result.measurements = measured;
    const PathEvidence evidence{result.server, true, false};
    result.conclusions = concludePath(measured, evidence);
    result.pieces = judgePieces(measured, result.conclusions, evidence);
    return result;
}

inline PathResult blockedPath()
{
    using enum PathAnswer;
    const auto one = [](PathSubject subject, const char *host, quint16 port, Encryption encryption, PathFamily family,
                         PathAnswer answer, int took, const QByteArray &greeting = {}) {
        PathMeasurement measurement;
        measurement.target = {subject, QString::fromLatin1(host), port, encryption, family, {}};
        measurement.answer = answer;
        measurement.took = std::chrono::milliseconds(took);
        measurement.connectTook = std::chrono::milliseconds(took / 2);
        measurement.greeting = greeting;
        measurement.address = u"203.0.113.7"_s;
        if (answer == Answered)
            measurement.certificateIssuer = u"DigiCert Secure Site CN CA G3"_s;
        return measurement;
    };
    constexpr auto tls = Encryption::Tls, starttls = Encryption::StartTls;
    PathMeasurement names = one(PathSubject::SystemNames, "smtp.qq.com", 0, tls, PathFamily::Any, Answered, 12);
    names.addresses = {u"203.0.113.7"_s, u"2001:db8:aa::7"_s};
    PathMeasurement direct = one(PathSubject::DirectNames, "smtp.qq.com", 0, tls, PathFamily::Any, Answered, 431);
    direct.target.resolver = u"root"_s;
    direct.addresses = names.addresses;
    return pathResult({names, direct, one(PathSubject::Server, "smtp.qq.com", 465, tls, PathFamily::IPv4, Silent, 4500),
        one(PathSubject::Server, "smtp.qq.com", 465, tls, PathFamily::IPv6, Silent, 4500),
        one(PathSubject::Server, "smtp.qq.com", 465, starttls, PathFamily::Any, Silent, 4500),
        one(PathSubject::Server, "smtp.qq.com", 587, starttls, PathFamily::Any, Answered, 174,
            "220 newxmesmtplogicsvrsza.qq.com XMail Esmtp QQ Mail Server."),
        one(PathSubject::Server, "smtp.qq.com", 25, starttls, PathFamily::Any, Refused, 31),
        one(PathSubject::Server, "smtp.qq.com", 2525, starttls, PathFamily::Any, Refused, 30),
        one(PathSubject::OtherServer, "smtp.163.com", 465, tls, PathFamily::Any, Silent, 4500),
        one(PathSubject::OtherServer, "smtp.gmail.com", 465, tls, PathFamily::Any, Silent, 4500),
        one(PathSubject::Web, "mail.qq.com", 443, tls, PathFamily::IPv4, Answered, 96),
        one(PathSubject::Web, "mail.qq.com", 443, tls, PathFamily::IPv6, NotTried, 0)});
}

inline PathResult goodPath()
{
    PathResult result = blockedPath();
    for (PathMeasurement &measurement : result.measurements) {
        if (measurement.answer == PathAnswer::Silent)
            measurement.answer = PathAnswer::Answered;
    }
    return pathResult(result.measurements);
}

/// Failed at the connection; what the experiments found has joined it.
inline Report blocked()
{
    Report report;
    report.account = account();
    report.started = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    report.transcript.append(at(12, Stage::Resolve, false, Note{"resolved", {"smtp.qq.com", "2", "IPv6, IPv4", "12"}}));
    report.transcript.append(at(12, Stage::Connect, false, Note{"connect_attempt", {"203.0.113.7", "465"}}));
    report.transcript.append(at(10012, Stage::Connect, false, Lost{LossCause::TimedOut, {}, {}}));
    report.outcome = outcomeOf(report.transcript, Proof::SignedIn);
    report.findings = {{u"timeout"_s, Severity::Error,
        {{u"host"_s, u"smtp.qq.com"_s}, {u"port"_s, u"465"_s}, {u"stage"_s, u"tcp_connect"_s}}, {2}}};
    return withPath(report, blockedPath());
}

} // namespace samples
