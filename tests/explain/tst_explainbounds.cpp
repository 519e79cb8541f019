// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explanation.h"
#include "explain/explanationtext.h"
#include "explain/pastedtext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is pasted may be anything and large.
class TestExplainBounds : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void largeTextTakesLittleTime_data();
    void largeTextTakesLittleTime();
    void theFailureInALongLogIsFound();
    void lookedAtIsBounded();
    void nothingIsMadeOfNothing_data();
    void nothingIsMadeOfNothing();
};

void TestExplainBounds::largeTextTakesLittleTime_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto filled = [](const QByteArray &piece) {
        return piece.repeated(1 + largestPaste / piece.size()).first(largestPaste);
    };
    QTest::newRow("reply codes") << filled("535 ");
    QTest::newRow("reply codes without end") << filled("535-");
    QTest::newRow("enhanced codes") << filled("5.7.8 ");
    QTest::newRow("refusals, one a line") << filled("550 5.7.1 <a@example.com>: refused\n");
    QTest::newRow("digits") << filled("5");
    QTest::newRow("dots") << filled("a.");
    QTest::newRow("addresses") << filled("a@b.example ");
    QTest::newRow("quoting") << filled("> ");
    QTest::newRow("deep quoting") << filled(QByteArray("> ").repeated(200) + "550 no\n");
    QTest::newRow("quotes") << filled("'\"");
    QTest::newRow("brackets") << filled("((((");
    QTest::newRow("backslashes") << filled("\\");
    QTest::newRow("escaped bytes") << filled("\\xe4");
    QTest::newRow("ampersands") << filled("&#12");
    QTest::newRow("Base64") << filled("AAAA");
    QTest::newRow("passwords") << filled("password=");
    QTest::newRow("words of failure") << filled("connection timed out while authentication failed ");
    QTest::newRow("said") << filled("server said: ");
    QTest::newRow("AUTH") << filled("AUTH PLAIN ");
    QTest::newRow("links") << filled("https://");
    QTest::newRow("colons") << filled("http://a:");
    QTest::newRow("blanks") << filled(" ");
    QTest::newRow("line feeds") << filled("\n");
    QTest::newRow("zero bytes") << QByteArray(largestPaste, '\0');
    QTest::newRow("Chinese") << filled("连接超时");
    QTest::newRow("GBK") << filled("\xc1\xac\xbd\xd3\xb3\xac\xca\xb1 ");
    QTest::newRow("no encoding") << filled("\xff\xfe\xfd\n");
}

/// 200 ms in a release build on an ordinary computer; a debug build under load gets more. What grows with the square
/// of the size would take minutes.
void TestExplainBounds::largeTextTakesLittleTime()
{
    QFETCH(const QByteArray, text);
    explain("535 warm up", {});
    QElapsedTimer clock;
    clock.start();
    const auto explanation = explain(text, {});
    const auto passed = clock.elapsed();
    QVERIFY(explanation.causes.size() <= 3);
    QVERIFY(explanationToText(explanation).size() < 20'000);
    qInfo("%lld ms", passed);
    QVERIFY2(passed < 4000, qPrintable(QString::number(passed)));
}

void TestExplainBounds::theFailureInALongLogIsFound()
{
    const QByteArray noise = "Nov 22 04:21:45 mail postfix/qmgr[1201]: 4QTzSm1mlXz4xd3: removed\n";
    const QByteArray failure = "Nov 22 04:21:45 mail postfix/smtp[9]: 4QT: to=<a@example.com>, relay=mx.example.com"
                               "[203.0.113.1]:25, dsn=5.1.1, status=bounced (host mx.example.com[203.0.113.1] said: 550 "
                               "5.1.1 <a@example.com>: Recipient address rejected: User unknown (in reply to RCPT TO "
                               "command))\n";
    for (const int before : {0, 100, 6000, 12000}) {
        const auto text = noise.repeated(before) + failure + noise.repeated(12000 - before);
        const auto explanation = explain(text, {});
        QVERIFY2(!explanation.causes.isEmpty(), qPrintable(QString::number(before)));
        QCOMPARE(explanation.causes.constFirst().id, u"recipient_unknown"_s);
        QCOMPARE(explanation.recognised.stage, Stage::Recipient);
    }
}

void TestExplainBounds::lookedAtIsBounded()
{
    const auto lines = tellingLines(pastedLines(QByteArray("550 5.1.1 refused for good reasons\n").repeated(60000)));
    qsizetype all = 0;
    for (const auto &line : lines)
        all += line.size();
    QVERIFY(all > 20'000);
    QVERIFY(all < 60'000);
}

void TestExplainBounds::nothingIsMadeOfNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QByteArray(text); };
    row("");
    row(" \n\n ");
    row("Hello world");
    row("Buy milk, 6 eggs and 500 g of flour.");
    row("The meeting is at 4.30 in room 550 on the fifth floor.");
    row("220 mail.example.com ESMTP ready");
    row("250 2.0.0 Ok: queued as 4AbC");
    row("今天天气很好，我们去公园吧。");
    row("int main() { return 535; }");
    row("Lorem ipsum dolor sit amet, consetetur sadipscing elitr");
}

void TestExplainBounds::nothingIsMadeOfNothing()
{
    QFETCH(const QByteArray, text);
    const auto explanation = explain(text, {});
    QVERIFY2(explanation.causes.isEmpty(), qPrintable(explanationToText(explanation)));
    QCOMPARE(explanation.recognised.kind, Recognised::Kind::Nothing);
}

QTEST_GUILESS_MAIN(TestExplainBounds)
#include "tst_explainbounds.moc"
