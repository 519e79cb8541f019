// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/linemeaning.h"
#include "support/transcriptbuilder.h"

#include <QTest>

class TestLineMeaning : public QObject
{
    Q_OBJECT

    static QString of(Stage stage, const QByteArray &line)
    {
        const auto transcript = line.startsWith("C: ") ? TranscriptBuilder().sent(stage, line.mid(3)).transcript()
                                                       : TranscriptBuilder().received(stage, line).transcript();
        MeaningContext context;
        context.queueIds = {"3xKQ9T", "4yLR"};
        return meaningOf(transcript.entries().constFirst(), context);
    }

private Q_SLOTS:
    void sameMeaning_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, Stage stage, const char *one, const char *other, bool same) {
            QTest::newRow(name) << stage << QByteArray(one) << QByteArray(other) << same;
        };
        row("dates", Stage::Greeting, "220 smtp.test ESMTP Sat, 21 Nov 2026 14:02:11 +0800 (CST)",
            "220 smtp.test ESMTP Sun, 22 Nov 2026 05:12:44 +0800 (CST)", true);
        row("iso dates", Stage::Quit, "221 bye 2026-11-21T10:00:01.123Z", "221 bye 2026-11-22T05:07:41.001Z", true);
        row("session id", Stage::Greeting, "220 smtp.gmail.com ESMTP d9443c01a7336-29a1b2c3d4e - gsmtp",
            "220 smtp.gmail.com ESMTP a1b2c3d4e5f67-2f0e9d8c7b6 - gsmtp", true);
        row("one of many hosts", Stage::Greeting, "220 BN9PR03CA0123.outlook.office365.com Microsoft ESMTP MAIL Service ready",
            "220 AM0PR08CA0007.outlook.office365.com Microsoft ESMTP MAIL Service ready", true);
        row("another owner", Stage::Greeting, "220 mx1.mail.test ESMTP", "220 gate.antivirus.test2 ESMTP", false);
        row("country codes", Stage::Greeting, "220 a.one.com.cn ESMTP", "220 a.two.com.cn ESMTP", false);
        row("queue number", Stage::Message, "250 OK: queued as 3xKQ9T", "250 OK: queued as 4yLR", true);
        row("address", Stage::Hello, "550 you are 192.0.2.1", "550 you are 198.51.100.77", true);
        row("letter case", Stage::Sender, "250 OK", "250 Ok", true);
        row("another code", Stage::Login, "235 ok", "535 ok", false);
        row("another enhanced code", Stage::Login, "535 5.7.8 no", "535 5.7.9 no", false);
        row("an error number", Stage::Login, "535 5.7.139 AADSTS50126 wrong", "535 5.7.139 AADSTS53003 wrong", false);
        row("other words", Stage::Login, "535 password incorrect", "535 account locked", false);
        row("small numbers", Stage::Recipient, "452 at most 50 recipients", "452 at most 90 recipients", false);
        row("challenge", Stage::Login, "334 PDEyMzRAbWFpbC50ZXN0Pg==", "334 PDU2NzhAbWFpbC50ZXN0Pg==", true);
        row("features in another order", Stage::Hello, "250-a.test\n250-SIZE 10\n250 AUTH PLAIN",
            "250-b.test\n250-AUTH PLAIN\n250 SIZE 10", true);
        row("a feature less", Stage::Hello, "250-a.test\n250-SIZE 10\n250 AUTH PLAIN", "250-a.test\n250 SIZE 10", false);
        row("size of the message", Stage::Sender, "C: MAIL FROM:<a@b.test> SIZE=612", "C: MAIL FROM:<a@b.test> SIZE=613", true);
        row("another sender", Stage::Sender, "C: MAIL FROM:<a@b.test>", "C: MAIL FROM:<c@b.test>", false);
        row("another mechanism", Stage::Login, "C: AUTH PLAIN x", "C: AUTH LOGIN", false);
        row("a credential", Stage::Login, "C: aaaa", "C: bbbb", true);
        row("own address", Stage::Hello, "C: EHLO [192.0.2.10]", "C: EHLO [10.0.0.7]", true);
    }

    void sameMeaning()
    {
        QFETCH(Stage, stage);
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(bool, same);
        if (same)
            QCOMPARE(of(stage, one), of(stage, other));
        else
            QVERIFY(of(stage, one) != of(stage, other));
    }
};

QTEST_GUILESS_MAIN(TestLineMeaning)
#include "tst_linemeaning.moc"
