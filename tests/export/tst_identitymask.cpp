// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/identitymask.h"
#include "support/transcriptbuilder.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Report telling()
{
    TlsReport tls;
    CertificateFacts leaf;
    leaf.subject = u"mail.firma.example"_s;
    leaf.names = {u"mail.firma.example"_s, u"mx.zweitfirma.example"_s};
    leaf.pem = "-----BEGIN CERTIFICATE-----";
    leaf.sha256 = "aabbcc";
    tls.chain = {leaf};
    tls.peerName = u"mail.firma.example"_s;
    TranscriptBuilder builder;
    builder.note(Stage::Resolve, "resolved", {"mail.firma.example", "192.0.2.77", "2001:db8::77"});
    builder.secured(tls);
    builder.received(Stage::Greeting, "220 host7.firma.example ESMTP Postfix, 12:34:56, 5.7.8");
    builder.sent(Stage::Hello, "EHLO [192.0.2.77]");
    builder.received(Stage::Hello, "250-host7.firma.example Hello client.zuhause.example [192.0.2.77]\n250 SIZE 10240000");
    builder.sent(Stage::Login, "AUTH PLAIN \u2039lin.zhang@firma.example + code\u203a");
    builder.received(Stage::Message, "250 2.0.0 Ok: queued as 4Zx9QzKfT1 for <Lin.Zhang@Firma.example>, mx.ZWEITFIRMA.example");
    Report report;
    report.account.address = u"lin.zhang@firma.example"_s;
    report.account.user = u"lin.zhang@firma.example"_s;
    report.account.displayName = u"Lin Zhang"_s;
    report.account.server = {u"mail.firma.example"_s, 465, Encryption::Tls};
    report.started = QDateTime(QDate(2026, 11, 22), QTime(4, 5), Qt::UTC);
    report.transcript = builder.transcript();
    report.wanted = Proof::MessageAccepted;
    report.outcome = outcomeOf(report.transcript, report.wanted);
    report.findings = {Finding{u"wrong_password"_s, Severity::Error,
        {{u"user"_s, report.account.user}, {u"host"_s, report.account.server.host}}, {}}};
    return report;
}

} // namespace

/// A report that may leave the house: who and where are gone everywhere, what happened is not (X12 of the promises).
class IdentityMaskTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void allOrNothing();
    void staysReadable();
    void numericHost();
};

void IdentityMaskTest::allOrNothing()
{
    const QByteArray json = QJsonDocument(reportToJson(withoutIdentity(telling()))).toJson().toLower();
    for (const QByteArray name : {"firma.example", "lin.zhang", "lin zhang", "192.0.2.77", "2001:db8", "4zx9qzkft1",
             "host7", "aabbcc", "begin certificate", "bGluLnpoYW5n"}) {
        QVERIFY2(!json.contains(name.toLower()), name + '\n' + json);
    }
}

void IdentityMaskTest::staysReadable()
{
    const Report original = telling();
    const Report masked = withoutIdentity(original);
    QCOMPARE(masked.transcript.entries().size(), original.transcript.entries().size());
    QCOMPARE(masked.outcome.kind, original.outcome.kind);
    QCOMPARE(masked.account.server.port, original.account.server.port);
    const QByteArray json = QJsonDocument(reportToJson(masked)).toJson();
    QVERIFY(json.contains("12:34:56"));
    QVERIFY(json.contains("5.7.8"));
    QVERIFY(json.contains("SIZE 10240000"));
    // The same name is the same stand-in everywhere.
    const QByteArray host = masked.account.server.host.toUtf8();
    QVERIFY(host.endsWith(".masked.invalid"));
    QVERIFY(json.count(host) >= 4);
}

void IdentityMaskTest::numericHost()
{
    Report report = telling();
    report.account.server.host = u"198.51.100.9"_s;
    const QByteArray json = QJsonDocument(reportToJson(withoutIdentity(report))).toJson();
    QVERIFY(!json.contains("198.51.100.9"));
}

QTEST_GUILESS_MAIN(IdentityMaskTest)
#include "tst_identitymask.moc"
