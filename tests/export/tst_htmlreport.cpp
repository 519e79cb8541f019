// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"
#include "export/htmlreport.h"
#include "support/transcriptbuilder.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Report reportOf(const QByteArray &said)
{
    TranscriptBuilder builder;
    builder.received(Stage::Greeting, "220 smtp.example.com ESMTP");
    builder.sent(Stage::Hello, "EHLO [192.0.2.1]");
    builder.received(Stage::Login, said);
    Report report;
    report.account.address = report.account.user = u"lin<b>@example.com"_s;
    report.account.server = {u"smtp.example.com"_s, 465, Encryption::Tls};
    report.started = QDateTime(QDate(2026, 11, 22), QTime(4, 5), Qt::UTC);
    report.transcript = builder.transcript();
    report.wanted = Proof::SignedIn;
    report.outcome = outcomeOf(report.transcript, report.wanted);
    Finding finding{u"wrong_password"_s, Severity::Error, {{u"said"_s, QString::fromUtf8(said)}}, {2}};
    report.findings = {finding};
    return report;
}

} // namespace

/// The page that is sent back to an administrator: nothing foreign becomes markup, and it opens again.
class HtmlReportTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void harmless_data();
    void harmless();
    void opensAgain();
    void noData_data();
    void noData();
    void holdsNoCode();
};

void HtmlReportTest::harmless_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("plain") << QByteArray("535 5.7.8 no");
    QTest::newRow("script") << QByteArray("535 </style><script>alert(1)</script>");
    QTest::newRow("image") << QByteArray("535 <img src=x onerror=alert(1)>");
    QTest::newRow("link") << QByteArray("535 <a href='javascript:alert(1)'>x</a>");
    QTest::newRow("comment") << QByteArray("535 <!-- --> ]]> &#x3c;b&#x3e;");
    QTest::newRow("quotes") << QByteArray("535 \" onmouseover=\"x");
    QTest::newRow("end of data") << QByteArray("535 </div></body></html><div hidden id=\"heloscope-report\">e30=</div>");
    QTest::newRow("line separator") << QByteArray("535 a\xe2\x80\xa8" "b\xe2\x80\xae" "c\x1b[2J");
    QTest::newRow("not UTF-8") << QByteArray("535 \xca\xda\xc8\xa8\xff\xfe");
    QTest::newRow("long") << "535 " + QByteArray(60'000, '<');
}

void HtmlReportTest::harmless()
{
    QFETCH(const QByteArray, said);
    const Report report = reportOf(said);
    const QByteArray page = reportToHtml(report, u"Nothing <i>was</i> found."_s);
    QProcess python;
    python.start(u"python3"_s, {u"-B"_s, QStringLiteral(TEST_DATA "/../export/htmlcheck.py")});
    QVERIFY2(python.waitForStarted(), "python3 is missing; scripts/test installs it");
    python.write(page);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QVERIFY(python.readAllStandardOutput().toInt() >= report.transcript.entries().size());
    QVERIFY(!page.contains("\x1b"));
}

void HtmlReportTest::opensAgain()
{
    const Report report = reportOf("535 </div>no");
    const QByteArray page = reportToHtml(report, {});
    QVERIFY(looksLikeHtml(page));
    QString problem;
    const auto read = reportFromJson(reportInHtml(page), &problem);
    QVERIFY2(read, qPrintable(problem));
    QVERIFY(read->transcript == report.transcript);
    QCOMPARE(reportToJson(*read), reportToJson(report));
}

void HtmlReportTest::noData_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another page") << QByteArray("<!DOCTYPE html><p>x</p>");
    QTest::newRow("not Base64") << QByteArray("<!DOCTYPE html><div hidden id=\"heloscope-report\">{}</div>");
    QTest::newRow("cut off") << QByteArray("<!DOCTYPE html><div hidden id=\"heloscope-report\">e30=");
    QTest::newRow("empty object") << QByteArray("<!DOCTYPE html><div hidden id=\"heloscope-report\">e30=</div>");
}

void HtmlReportTest::noData()
{
    QFETCH(const QByteArray, page);
    QString problem;
    QVERIFY(!reportFromJson(reportInHtml(page), &problem));
    QVERIFY(!problem.isEmpty());
}

void HtmlReportTest::holdsNoCode()
{
    const Secret code("zxcvcanarycodeqw");
    Scrubber::instance().remember(code, "lin@example.com");
    for (const QByteArray &form : {code.reveal(), code.reveal().toBase64(), code.reveal().toHex()}) {
        const QByteArray page = reportToHtml(reportOf("535 you said " + form), {});
        QVERIFY(!Scrubber::instance().finds(page));
        QVERIFY(!Scrubber::instance().finds(reportInHtml(page)));
        QVERIFY(!reportInHtml(page).contains(form));
    }
}

QTEST_GUILESS_MAIN(HtmlReportTest)
#include "tst_htmlreport.moc"
