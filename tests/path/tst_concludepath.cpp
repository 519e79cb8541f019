// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtexts.h"
#include "path/pathpattern.h"
#include "path/measurements.h"

#include <QTest>

#include <algorithm>

using namespace measurements;
using enum PathAnswer;

Q_DECLARE_METATYPE(Endpoint)
Q_DECLARE_METATYPE(PathCertainty)

namespace {

constexpr auto starttls = Encryption::StartTls;
constexpr auto none = Encryption::None;
using Measured = QList<PathMeasurement>;

/// "++??." for good, good, suspect, suspect, unknown; "x" for bad.
QString stateString(const QList<PathPieceReport> &pieces)
{
    QString text;
    for (const PathPieceReport &piece : pieces) {
        switch (piece.state) {
        case PathPieceState::Good: text += u'+'; break;
        case PathPieceState::Bad: text += u'x'; break;
        case PathPieceState::Suspect: text += u'?'; break;
        case PathPieceState::Unknown: text += u'.'; break;
        }
    }
    return text;
}

} // namespace

class TestConcludePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data();
    void patterns();
    void aKnownNameIsNoTypingError();
    void allBehindAProxyIsTheProxy();
    void nothingMeasuredConcludesNothing();
    void noConclusionWithoutProof();
    void ownedDomains_data();
    void ownedDomains();
    void greetedNames_data();
    void greetedNames();
};

void TestConcludePath::patterns_data()
{
    QTest::addColumn<Endpoint>("server");
    QTest::addColumn<Measured>("measured");
    QTest::addColumn<QString>("finding"); // "id" or "id/reason or kind"; empty = nothing is wrong
    QTest::addColumn<PathCertainty>("certainty");
    QTest::addColumn<QString>("right"); // "port encryption"
    QTest::addColumn<QString>("pieces");
    const auto row = [](const char *name, const Endpoint &server, const Measured &measured, const QString &finding,
                         PathCertainty certainty, const QString &right, const QString &pieces) {
        QTest::newRow(name) << server << measured << finding << certainty << right << pieces;
    };
    const auto proven = PathCertainty::Proven, likely = PathCertainty::Likely, possible = PathCertainty::Possible;
    const PathMeasurement works587 = own(Answered, {"220 mail.a.example ESMTP"}, 587, starttls, PathFamily::Any);
    const PathMeasurement works465 = own(Answered, {"220 mail.a.example ESMTP"}, 465, Encryption::Tls, PathFamily::Any);
    const PathMeasurement noIPv6 = own(NotTried, {}, 465, Encryption::Tls, PathFamily::IPv6);

    row("all well", server(), {own(Answered), noIPv6, works587, other(Answered), web(Answered)}, {}, proven, {}, u"+++++"_s);
    row("all well on this computer", server(), {own(Answered)}, {}, proven, {}, u"+++++"_s);
    row("this port is blocked, another is not", server(),
        {own(Silent), noIPv6, works587, other(Silent), web(Answered)}, u"port_blocked/network"_s, proven,
        u"587 starttls"_s, u"+??+."_s);
    row("this port is rejected for everybody", server(),
        {own(Refused), works587, other(Refused), web(Answered)}, u"port_blocked/rejected"_s, proven, u"587 starttls"_s,
        u"+??+."_s);
    row("rejected before it could leave this computer", server(),
        {own(Refused, {.connectTook = 0}), works587, other(Refused, {.connectTook = 1}), web(Answered)},
        u"port_blocked/rejected"_s, proven, u"587 starttls"_s, u"+?.+."_s);
    row("port 25 is blocked", server(25, none),
        {own(Silent, {}, 25, none), works587, works465, other(Silent, {}, 25, starttls), web(Answered)},
        u"port_blocked/network"_s, proven, u"465 tls"_s, u"+??+."_s);
    row("port 25 is silent and nobody else was asked", server(25, none), {own(Silent, {}, 25, none), works587},
        u"port_blocked"_s, possible, u"587 starttls"_s, u"+??+."_s);
    row("all mail ports are blocked", server(),
        {own(Silent), own(Silent, {}, 587, starttls, PathFamily::Any), own(Silent, {}, 25, starttls, PathFamily::Any),
            other(Silent), web(Answered)},
        u"port_blocked/all_mail_ports"_s, likely, {}, u"+??.."_s);
    row("the host is down", server(),
        {own(Silent), own(Silent, {}, 587, starttls, PathFamily::Any), other(Answered), web(Answered)},
        u"timeout/host_down"_s, likely, {}, u"+++??"_s);
    row("only this port of the host is dead", server(), {own(Silent), works587, other(Answered), web(Answered)},
        u"timeout/port_dead"_s, proven, u"587 starttls"_s, u"+++??"_s);
    row("silent, nothing to compare with", server(), {own(Silent), own(Silent, {}, 587, starttls, PathFamily::Any)},
        u"timeout"_s, possible, {}, u".??.?"_s);
    row("the port is closed, another works", server(), {own(Refused), works587, other(Answered), web(Answered)},
        u"refused/port_closed"_s, proven, u"587 starttls"_s, u"+++?x"_s);
    row("the host refuses everything", server(),
        {own(Refused), own(Refused, {}, 587, starttls, PathFamily::Any), other(Answered), web(Answered)}, u"refused"_s,
        proven, {}, u"+++?x"_s);
    row("refused, nothing to compare with", server(), {own(Refused)}, u"refused"_s, likely, {}, u"...??"_s);
    row("offline", server(),
        {systemNames(NameFailed), own(NotTried), other(NotTried), web(Unreachable)}, u"network_unreachable/offline"_s,
        proven, {}, u"?.x.."_s);
    row("no name can be looked up at all", server(), {systemNames(NameFailed), own(NotTried), other(NotTried), web(NotTried)},
        u"network_unreachable/offline"_s, likely, {}, u"?.?.."_s);
    row("neither this name nor well-known ones exist", server(),
        {systemNames(NameNotFound), directNames(NameFailed), own(NotTried), other(NotTried), web(NotTried)},
        u"network_unreachable/offline"_s, likely, {}, u"?.?.."_s);
    row("names still work, nothing else does", server(),
        {systemNames(Answered, {u"192.0.2.1"_s}), own(Silent), other(Silent), web(Silent)},
        u"network_unreachable/offline"_s, likely, {}, u"?.?.."_s);
    row("IPv6 leads nowhere", server(),
        {own(Answered), own(Silent, {.address = u"2001:db8::1"_s}, 465, Encryption::Tls, PathFamily::IPv6), web(Answered)},
        u"network_unreachable/ipv6"_s, proven, {}, u"++?++"_s);
    row("there is no IPv6 here", server(),
        {own(Answered), own(Unreachable, {}, 465, Encryption::Tls, PathFamily::IPv6), web(Answered)},
        u"network_unreachable/ipv6"_s, proven, {}, u"+++++"_s);
    row("IPv4 leads nowhere", server(),
        {own(Silent), own(Answered, {}, 465, Encryption::Tls, PathFamily::IPv6), web(Answered)},
        u"network_unreachable/ipv4"_s, proven, {}, u"++?++"_s);
    row("the host has IPv6 only, the network has none", server(),
        {own(NotTried), own(Unreachable, {}, 465, Encryption::Tls, PathFamily::IPv6), other(Answered), web(Answered)},
        u"network_unreachable/ipv6_only"_s, proven, {}, u"++?.."_s);
    row("nobody knows the name", server(),
        {systemNames(NameNotFound), directNames(NameNotFound), own(NotTried), other(Answered), web(Answered)},
        u"dns_not_found/agreed"_s, proven, {}, u"+++.?"_s);
    row("only this network does not know the name", server(),
        {systemNames(NameNotFound), directNames(Answered, {u"192.0.2.1"_s}), own(Answered), other(Answered), web(Answered)},
        u"dns_temporary/name_server"_s, proven, {}, u"++x++"_s);
    row("the name server is silent", server(),
        {systemNames(NameFailed), directNames(Answered, {u"192.0.2.1"_s}), own(Answered), web(NotTried)},
        u"dns_temporary/name_server"_s, proven, {}, u"++x++"_s);
    row("name not found, others are", server(), {systemNames(NameNotFound), own(NotTried), other(Answered), web(Answered)},
        u"dns_not_found"_s, likely, {}, u"+++.?"_s);
    row("the name leads inside", server(),
        {systemNames(Answered, {u"192.168.0.1"_s}), directNames(Answered, {u"198.51.100.7"_s}), own(Silent),
            other(Answered), web(Answered)},
        u"middlebox_interference/name"_s, likely, {}, u"++?.."_s);
    row("a name inside a company may lead inside", server(),
        {systemNames(Answered, {u"192.168.0.1"_s}), directNames(Answered, {u"198.51.100.7"_s}), own(Answered)}, {},
        proven, {}, u"+++++"_s);
    row("different addresses of one big provider mean nothing", server(),
        {systemNames(Answered, {u"198.51.100.1"_s}), directNames(Answered, {u"203.0.113.1"_s}), own(Answered)}, {},
        proven, {}, u"+++++"_s);
    row("TLS spoken to a plain port, greeting quoted", server(587),
        {own(ClearText, {.said = "220 mail.a.example ESMTP"}, 587), own(Answered, {}, 587, starttls, PathFamily::Any),
            other(Answered, {}, 587, starttls), web(Answered)},
        u"wrong_encryption_mode/tls_quoted"_s, proven, u"587 starttls"_s, u"+++++"_s);
    row("TLS spoken to a plain port, the other mode not tried", server(587),
        {own(ClearText, {.said = "220 mail.a.example ESMTP"}, 587)}, u"wrong_encryption_mode/tls_quoted"_s, proven,
        u"587 starttls"_s, u"+++++"_s);
    row("plain text spoken to a TLS port", server(465, starttls),
        {own(Mute, {}, 465, starttls), own(Answered, {}, 465, Encryption::Tls, PathFamily::Any), web(Answered)},
        u"wrong_encryption_mode/clear"_s, proven, u"465 tls"_s, u"+++++"_s);
    row("plain text spoken to a TLS port that closes", server(2465, none),
        {own(Closed, {}, 2465, none), own(Answered, {}, 2465, Encryption::Tls, PathFamily::Any)},
        u"wrong_encryption_mode/clear"_s, proven, u"2465 tls"_s, u"+++++"_s);
    row("redirected: two hosts greet with one name", server(25, starttls),
        {own(NoStartTls, {"220 relay.isp.example ESMTP Exim"}, 25, starttls),
            other(NoStartTls, {"220 relay.isp.example ESMTP Exim"}, 25, starttls), works465, web(Answered)},
        u"middlebox_interference/redirected"_s, proven, u"465 tls"_s, u"+??.."_s);
    row("redirected: this port greets with another company's name", server(25, starttls),
        {own(NoStartTls, {"220 relay.isp.net ESMTP"}, 25, starttls),
            own(Answered, {"220 mx.a.example ESMTP"}, 465, Encryption::Tls, PathFamily::Any), web(Answered)},
        u"middlebox_interference/redirected"_s, likely, u"465 tls"_s, u"+??.."_s);
    row("a hoster's name in the greeting of all ports is nothing", server(587, starttls),
        {own(Answered, {"220 n1.hoster.net ESMTP"}, 587, starttls),
            own(Answered, {"220 n1.hoster.net ESMTP"}, 465, Encryption::Tls, PathFamily::Any), web(Answered)},
        {}, proven, {}, u"+++++"_s);
    row("STARTTLS is taken out for everybody", server(587, starttls),
        {own(NoStartTls, {"220 mail.a.example"}, 587, starttls), other(NoStartTls, {"220 smtp.b.example.net"}, 587, starttls),
            works465, web(Answered)},
        u"middlebox_interference/stripped"_s, proven, u"465 tls"_s, u"+??.."_s);
    row("the greeting has been written over", server(587, starttls),
        {own(NoStartTls, {.greeting = "220 ****************", .mangled = true}, 587, starttls), works465, web(Answered)},
        u"middlebox_interference/mangled"_s, proven, u"465 tls"_s, u"+??.."_s);
    row("another port is written over, which is not why this one is blocked", server(),
        {own(Silent), own(NoStartTls, {.greeting = "220 ****************", .mangled = true}, 25, starttls, PathFamily::Any),
            works587, other(Silent), web(Answered)},
        u"port_blocked/network"_s, proven, u"587 starttls"_s, u"+??+."_s);
    row("only this server has no STARTTLS", server(587, starttls),
        {own(NoStartTls, {"220 mail.a.example"}, 587, starttls), other(Answered, {}, 587, starttls), works465, web(Answered)},
        u"starttls_unavailable"_s, likely, u"465 tls"_s, u"++++?"_s);
    row("one unknown authority vouches for two organisations", server(),
        {own(Untrusted, {.issuer = u"Contoso Inspection"_s, .problems = {TlsProblem::UnknownAuthority}}),
            other(Untrusted, {.issuer = u"Contoso Inspection"_s, .problems = {TlsProblem::UnknownAuthority}}), web(Answered)},
        u"tls_intercepted"_s, proven, {}, u"+??.."_s);
    row("one port has a certificate of its own", server(),
        {own(Untrusted, {.issuer = u"Home Box"_s, .problems = {TlsProblem::UnknownAuthority}}), works587, web(Answered)},
        u"tls_intercepted"_s, likely, u"587 starttls"_s, u"+??.."_s);
    row("a mail shield by its name", server(),
        {own(Untrusted, {.issuer = u"Avast Web/Mail Shield Root"_s, .problems = {TlsProblem::UnknownAuthority}}), web(Answered)},
        u"tls_intercepted"_s, likely, {}, u"+??.."_s);
    row("a company's own authority is nobody's interception", server(),
        {own(Untrusted, {.issuer = u"Contoso CA"_s, .problems = {TlsProblem::UnknownAuthority}}), other(Answered), web(Answered)},
        {}, proven, {}, u"++++x"_s);
    row("captive portal: one address for all", server(),
        {own(Refused, {.address = u"10.0.0.1"_s}), other(Refused, {.address = u"10.0.0.1"_s}),
            web(Untrusted, {.issuer = u"Hotel"_s, .problems = {TlsProblem::NameMismatch}, .address = u"10.0.0.1"_s})},
        u"wrong_server_or_port/captive_portal"_s, proven, {}, u"+.x.."_s);
    row("captive portal: web is answered in clear", server(),
        {own(Silent), other(Silent, {.address = u"192.0.2.2"_s}),
            web(ClearText, {.said = "HTTP/1.1 302 Found", .address = u"192.0.2.3"_s})},
        u"wrong_server_or_port/captive_portal"_s, likely, {}, u"+.?.."_s);
    row("a web server on the mail port", server(587, starttls),
        {own(Foreign, {.said = "HTTP/1.1 400 Bad Request"}, 587, starttls), other(Answered, {}, 587, starttls), works465, web(Answered)},
        u"wrong_server_or_port"_s, proven, u"465 tls"_s, u"++++x"_s);
    row("the same strange words everywhere", server(587, starttls),
        {own(Foreign, {.said = "HTTP/1.1 400 Bad Request"}, 587, starttls), other(Foreign, {.said = "HTTP/1.1 400 Bad Request"}, 587, starttls),
            works465, web(Answered)},
        u"middlebox_interference/redirected"_s, proven, u"465 tls"_s, u"+??.."_s);
    row("connected, then silence, for everybody", server(),
        {own(Mute), other(Mute), works587, web(Answered)}, u"middlebox_interference/swallowed"_s, likely,
        u"587 starttls"_s, u"+??.."_s);
    row("connected, then silence, only here", server(), {own(Mute), other(Answered), web(Answered)}, u"timeout"_s, likely,
        {}, u"++++?"_s);
    row("connected, then closed, only here", server(), {own(Closed), other(Answered), works587, web(Answered)},
        u"connection_closed"_s, likely, u"587 starttls"_s, u"+++??"_s);
    row("turned away by the server", server(), {own(Rejected, {"554 no"}), other(Answered), web(Answered)}, {}, proven, {},
        u"++++x"_s);
}

void TestConcludePath::patterns()
{
    QFETCH(const Endpoint, server);
    QFETCH(const Measured, measured);
    QFETCH(const QString, finding);
    QFETCH(const PathCertainty, certainty);
    QFETCH(const QString, right);
    QFETCH(const QString, pieces);
    const PathEvidence evidence{server, false, false};
    const auto conclusions = concludePath(measured, evidence);
    const auto judged = judgePieces(measured, conclusions, evidence);
    QCOMPARE(judged.size(), qsizetype(pathPieceCount));
    if (finding.isEmpty()) {
        QVERIFY2(conclusions.isEmpty(), conclusions.isEmpty() ? "" : qPrintable(conclusions.constFirst().finding.id));
        QCOMPARE(stateString(judged), pieces);
        return;
    }
    QVERIFY(!conclusions.isEmpty());
    const Finding &first = conclusions.constFirst().finding;
    const QString why = first.arguments.value(u"reason"_s,
        first.arguments.value(u"kind"_s, first.arguments.value(u"spoke"_s)));
    QCOMPARE(why.isEmpty() ? first.id : first.id + u'/' + why, finding);
    QCOMPARE(conclusions.constFirst().certainty, certainty);
    const QString suggested = first.arguments.contains(u"right_port"_s)
        ? first.arguments.value(u"right_port"_s) + u' ' + first.arguments.value(u"right_encryption"_s)
        : QString();
    QCOMPARE(suggested, right);
    QCOMPARE(stateString(judged), pieces);
}

void TestConcludePath::noConclusionWithoutProof()
{
    patterns_data();
    // Every row of the table again: what proves it exists, and its words are whole.
    const PathEvidence evidence{server(), false, false};
    const QList<Measured> some{{own(Silent), other(Silent), web(Answered)}, {own(Refused), other(Answered), web(Answered)},
        {systemNames(NameNotFound), directNames(NameNotFound), web(Answered)}};
    for (const Measured &measured : some) {
        const auto conclusions = concludePath(measured, evidence);
        QVERIFY(!conclusions.isEmpty());
        for (const PathConclusion &conclusion : conclusions) {
            QVERIFY(!conclusion.proof.isEmpty());
            QVERIFY(std::ranges::all_of(
                conclusion.proof, [&](qsizetype index) { return index >= 0 && index < measured.size(); }));
            const FindingText words = textOf(conclusion.finding, nullptr);
            QVERIFY(!words.title.isEmpty() && !words.explanation.isEmpty() && !words.remedies.isEmpty());
            QVERIFY2(!(words.title + words.explanation).contains(u'{'), qPrintable(words.title));
            QVERIFY2(!(words.title + words.explanation).contains(u'…'), qPrintable(words.explanation));
        }
    }
}

void TestConcludePath::aKnownNameIsNoTypingError()
{
    const auto conclusions = concludePath({systemNames(NameNotFound), own(NotTried), web(Answered)},
        {server(), true, false});
    QCOMPARE(conclusions.constFirst().finding.id, u"dns_temporary"_s);
    QCOMPARE(conclusions.constFirst().finding.arguments.value(u"hint"_s), u"known_name"_s);
}

void TestConcludePath::allBehindAProxyIsTheProxy()
{
    const auto conclusions = concludePath(
        {systemNames(NameNotFound), own(ProxyFailed), other(ProxyFailed), web(ProxyFailed)}, {server(), true, true});
    QCOMPARE(conclusions.size(), 1);
    QCOMPARE(conclusions.constFirst().finding.id, u"network_unreachable"_s);
    QCOMPARE(conclusions.constFirst().finding.arguments.value(u"reason"_s), u"proxy"_s);
}

void TestConcludePath::nothingMeasuredConcludesNothing()
{
    const PathEvidence evidence{server(), false, false};
    QVERIFY(concludePath({}, evidence).isEmpty());
    QVERIFY(concludePath({own(Pending), other(Cancelled)}, evidence).isEmpty());
    QCOMPARE(stateString(judgePieces({}, {}, evidence)), u"....."_s);
}

void TestConcludePath::ownedDomains_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("owned");
    QTest::newRow("short") << u"qq.com"_s << u"qq.com"_s;
    QTest::newRow("long") << u"newxmesmtplogicsvrsza.QQ.com"_s << u"qq.com"_s;
    QTest::newRow("country") << u"mail.contoso.co.uk"_s << u"contoso.co.uk"_s;
    QTest::newRow("China") << u"smtp.contoso.com.cn"_s << u"contoso.com.cn"_s;
    QTest::newRow("short name below a country") << u"smtp.163.cn"_s << u"163.cn"_s;
    QTest::newRow("one label") << u"localhost"_s << u"localhost"_s;
}

void TestConcludePath::ownedDomains()
{
    QFETCH(const QString, name);
    QFETCH(const QString, owned);
    QCOMPARE(ownedDomain(name), owned);
}

void TestConcludePath::greetedNames_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << QByteArray("220 Mail.A.example ESMTP Postfix") << u"mail.a.example"_s;
    QTest::newRow("several lines") << QByteArray("220-mail.a.example ESMTP") << u"mail.a.example"_s;
    QTest::newRow("no name") << QByteArray("220 smtp ready") << QString();
    QTest::newRow("written over") << QByteArray("220 ********0*.**") << QString();
    QTest::newRow("empty") << QByteArray("220") << QString();
}

void TestConcludePath::greetedNames()
{
    QFETCH(const QByteArray, greeting);
    QFETCH(const QString, name);
    QCOMPARE(greetedName(greeting), name);
}

QTEST_GUILESS_MAIN(TestConcludePath)
#include "tst_concludepath.moc"
