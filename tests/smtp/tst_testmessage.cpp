// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/messagetext.h"
#include "smtp/testmessage.h"

#include <QHostInfo>
#include <QProcess>
#include <QSet>
#include <QTest>

class TestTestMessage : public QObject
{
    Q_OBJECT

private:
    static TestMessageFacts facts(quint32 variation = 0)
    {
        const QDateTime when(QDate(2026, 3, 8), QTime(9, 5, 7), Qt::OffsetFromUTC, 8 * 3600);
        return {QStringLiteral("lin.zhang@qq.com"), QStringLiteral("林 张"), QStringLiteral("to@mail.test"), when, variation,
            QStringLiteral("en")};
    }

private Q_SLOTS:
    void anIndependentParserAgrees()
    {
        // Python's email package reads what GMime wrote.
        const QByteArray script = "import sys, email, email.policy\n"
                                  "m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.strict)\n"
                                  "print(m['From'].addresses[0].addr_spec, m['To'], m['Date'].datetime.isoformat(), "
                                  "m.get_content_type(), m['Message-ID'].count('@'), bool(m.get_content().strip()), m.defects)\n";
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QString::fromLatin1(script)});
        if (!python.waitForStarted())
            QSKIP("no /usr/bin/python3");
        python.write(composeTestMessage(facts()));
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()).trimmed(),
            QStringLiteral("lin.zhang@qq.com to@mail.test 2026-03-08T09:05:07+08:00 text/plain 1 True []"));
    }

    void everyLineIsSevenBitAndWhole()
    {
        for (quint32 variation = 0; variation < 200; variation += 7) {
            TestMessageFacts chinese = facts(variation);
            chinese.language = QStringLiteral("zh");
            const QByteArray message = composeTestMessage(chinese);
            for (const char byte : message)
                QVERIFY(static_cast<uchar>(byte) < 0x80 && byte != '\0');
            QByteArray rest = message;
            rest.replace("\r\n", "");
            QVERIFY(!rest.contains('\r') && !rest.contains('\n'));
            for (const QByteArray &line : message.split('\n'))
                QVERIFY(line.size() <= 999);
            QVERIFY(message.contains("=?") || !chinese.fromName.isEmpty());
        }
    }

    void noTwoAreAlike()
    {
        QSet<QByteArray> identifiers, subjects;
        for (quint32 variation = 0; variation < 100; ++variation) {
            const QByteArray message = composeTestMessage(facts(variation));
            const qsizetype at = message.indexOf("Message-Id: ");
            identifiers.insert(message.mid(at, message.indexOf('\r', at) - at));
            subjects.insert(testMessageSubject(facts(variation)).toUtf8());
        }
        QCOMPARE(identifiers.size(), 100);
        QVERIFY(subjects.size() >= 5);
    }

    void itReadsBackAsItWasWritten()
    {
        TestMessageFacts chinese = facts(3);
        chinese.language = QStringLiteral("zh");
        const MessageText read = readMessage(composeTestMessage(chinese));
        QCOMPARE(read.subject, testMessageSubject(chinese));
        QVERIFY(read.from.contains(chinese.fromName) && read.from.contains(chinese.from));
        QCOMPARE(read.to, chinese.to);
        QVERIFY(read.text.contains(chinese.from));
        QCOMPARE(read.date, QStringLiteral("2026-03-08 09:05:07 +0800"));
        QVERIFY(readMessage("\xff\r\n").text.isEmpty());
    }

    void itTellsNothingAboutThisComputer()
    {
        const QByteArray message = composeTestMessage(facts()).toLower();
        const QByteArray host = QHostInfo::localHostName().toUtf8().toLower();
        QVERIFY(host.isEmpty() || !message.contains(host));
        QVERIFY(!message.contains("x-mailer") && !message.contains("user-agent") && !message.contains("received:"));
        QVERIFY(message.contains("@qq.com>"));
    }

    void thePreviewShowsTheSubjectThatIsSent()
    {
        const QByteArray message = composeTestMessage(facts(1));
        QVERIFY(message.contains("Subject: " + testMessageSubject(facts(1)).toUtf8() + "\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestTestMessage)
#include "tst_testmessage.moc"
