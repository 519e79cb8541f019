// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/messagecollector.h"
#include "smtp/smtpgrammar.h"

#include <QTest>

/// Only CRLF "." CRLF ends a message, however the bytes are cut.
class MessageCollectorTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void content_data();
    void content();
    void undoesStuffing_data();
    void undoesStuffing();
    void neverEnds_data();
    void neverEnds();
    void bound();
};

static const qsizetype chunks[] = {1, 2, 3, 7, 4096};

void MessageCollectorTest::content_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray(".\r\n") << QByteArray();
    QTest::newRow("one line") << QByteArray("a\r\n.\r\n") << QByteArray("a\r\n");
    QTest::newRow("stuffed") << QByteArray("..\r\n..a\r\n.\r\n") << QByteArray(".\r\n.a\r\n");
    QTest::newRow("dot inside") << QByteArray("a.b.\r\n.\r\n") << QByteArray("a.b.\r\n");
    QTest::newRow("dot of a foreign client") << QByteArray(".a\r\n.\r\n") << QByteArray("a\r\n");
    QTest::newRow("dot CR") << QByteArray(".\rx\r\n.\r\n") << QByteArray("\rx\r\n");
    QTest::newRow("dot CR CR") << QByteArray(".\r\r\n.\r\n") << QByteArray("\r\r\n");
}

void MessageCollectorTest::content()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, expected);
    for (const auto chunk : chunks) {
        MessageCollector collector(1000);
        QByteArray input;
        bool ended = false;
        const QByteArray all = wire + "NEXT";
        for (qsizetype from = 0; from < all.size(); from += chunk) {
            input += all.mid(from, chunk);
            if (!ended)
                ended = collector.take(input);
        }
        QVERIFY(ended);
        QCOMPARE(collector.content(), expected);
        QCOMPARE(input, "NEXT");
    }
}

void MessageCollectorTest::undoesStuffing_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("dots") << QByteArray(".\r\n..\r\n...\r\n.x\r\n\r\n.\r\n");
    QTest::newRow("long") << QByteArray(".abc\r\n").repeated(3000);
    QTest::newRow("zero") << QByteArray("a\0b\r\n", 5);
}

void MessageCollectorTest::undoesStuffing()
{
    QFETCH(QByteArray, message);
    DotStuffer stuffer;
    QByteArray wire = stuffer.stuff(message);
    wire += stuffer.end();
    MessageCollector collector(100'000);
    QVERIFY(collector.take(wire));
    QCOMPARE(collector.content(), message);
}

void MessageCollectorTest::neverEnds_data()
{
    QTest::addColumn<QByteArray>("ending");
    // The endings that SMTP smuggling tries (CVE-2023-51764 and its relatives).
    QTest::newRow("LF . LF") << QByteArray("\n.\n");
    QTest::newRow("CR . CR") << QByteArray("\r.\r");
    QTest::newRow("CR . LF") << QByteArray("\r.\n");
    QTest::newRow("LF . CR") << QByteArray("\n.\r");
    QTest::newRow("LF . CRLF") << QByteArray("\n.\r\n");
    QTest::newRow("CRLF . LF") << QByteArray("\r\n.\n");
    QTest::newRow("CR . CRLF") << QByteArray("\r.\r\n");
    QTest::newRow("CRLF . CR") << QByteArray("\r\n.\r");
    QTest::newRow("CRLF NUL . CRLF") << QByteArray("\r\n\0.\r\n", 6);
}

void MessageCollectorTest::neverEnds()
{
    QFETCH(QByteArray, ending);
    for (const auto chunk : chunks) {
        MessageCollector collector(1000);
        const QByteArray all = "text" + ending + "MAIL FROM:<a@b.test>\r\n";
        for (qsizetype from = 0; from < all.size(); from += chunk) {
            QByteArray piece = all.mid(from, chunk);
            QVERIFY(!collector.take(piece));
        }
        QByteArray end("\r\n.\r\n");
        QVERIFY(collector.take(end));
        QVERIFY(collector.content().contains("MAIL FROM"));
    }
}

void MessageCollectorTest::bound()
{
    MessageCollector collector(10);
    QByteArray wire("12345678\r\n.\r\n");
    QVERIFY(collector.take(wire));
    QVERIFY(!collector.isTooLarge());
    MessageCollector second(9);
    wire = "12345678\r\n.\r\n";
    QVERIFY(second.take(wire));
    QVERIFY(second.isTooLarge());
    QVERIFY(second.content().isEmpty());
    QCOMPARE(second.size(), 10);
}

QTEST_GUILESS_MAIN(MessageCollectorTest)
#include "tst_messagecollector.moc"
