// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/comparison.h"
#include "history/samplereports.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using samplereports::Variant;

class TestComparison : public QObject
{
    Q_OBJECT

    static QByteArrayList ids(const Comparison &comparison)
    {
        QByteArrayList list;
        for (const Difference &difference : comparison.differences)
            list.append(difference.id);
        return list;
    }

private Q_SLOTS:
    void onlyTimesAndIds()
    {
        const Comparison comparison = compareRuns(samplereports::report({}),
            samplereports::report({.greeting = "220 mx7.mail.test ESMTP ready at Sun, 22 Nov 2026 05:02:11 +0800 id 11fe7733"}));
        QCOMPARE(comparison.firstDifference, -1);
        QVERIFY(comparison.differences.isEmpty());
        QCOMPARE(comparison.rows.size(), 11);
    }

    void firstLineThatDiffers_data()
    {
        QTest::addColumn<Variant>("second");
        QTest::addColumn<int>("entry"); // of the first run
        QTest::addColumn<QByteArrayList>("expected");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Variant &second, int entry, const QByteArrayList &expected, const QString &sentence) {
            QTest::newRow(name) << second << entry << expected << sentence;
        };
        row("reply", {.signIn = "535 5.7.8 Authentication credentials invalid"}, 8, {"outcome", "reply_changed"},
            u"Sign in: the reply changed from “235 2.7.0 Authentication successful” to “535 5.7.8 Authentication credentials invalid”."_s);
        row("address", {.peer = "192.0.2.99"}, 2, {"peer"},
            u"Another network address answered: 192.0.2.1 in the first run, 192.0.2.99 in the second."_s);
        row("certificate", {.tls = samplereports::tls('c')}, 3, {"certificate_renewed"}, {});
        row("issuer", {.tls = samplereports::tls('c', u"Antivirus Root"_s)}, 3, {"certificate_issuer"}, {});
        row("no AUTH", {.hello = "250-mx1.mail.test\n250-PIPELINING\n250 SIZE 73400320"}, 6,
            {"outcome", "auth_lost", "only_first", "ended_second", "only_first"},
            u"In the second run the server offers no sign-in (AUTH); in the first it offers LOGIN, PLAIN."_s);
        row("feature", {.hello = "250-mx1.mail.test\n250-SIZE 73400320\n250 AUTH LOGIN PLAIN"}, 6, {"features_lost"},
            u"In the second run the server does not offer: PIPELINING."_s);
        row("greeting", {.greeting = "220 localhost AntiVirus proxy"}, 4, {"greeting_changed"}, {});
        row("slow", {.thinking = std::chrono::seconds(12)}, -1, {"slower"}, {});
    }

    void firstLineThatDiffers()
    {
        QFETCH(Variant, second);
        QFETCH(int, entry);
        QFETCH(QByteArrayList, expected);
        QFETCH(QString, sentence);
        const Comparison comparison = compareRuns(samplereports::report({}), samplereports::report(second));
        QCOMPARE(ids(comparison), expected);
        if (entry < 0) {
            QCOMPARE(comparison.firstDifference, -1);
            return;
        }
        QCOMPARE(comparison.rows.at(comparison.firstDifference).first, entry);
        const Difference *explanation = explanationOf(comparison, comparison.firstDifference);
        QVERIFY(explanation);
        if (!sentence.isEmpty())
            QCOMPARE(differenceText(*explanation), sentence);
        QVERIFY(!differenceText(*explanation).isEmpty());
    }

    void settingsAreToldApart()
    {
        Report second = samplereports::report({});
        second.account.address = second.account.user = u"wei@mail.test"_s;
        second.account.server = {u"smtp.other.test"_s, 587, Encryption::StartTls};
        QCOMPARE(ids(compareRuns(samplereports::report({}), second)), (QByteArrayList{"account", "host", "port", "encryption"}));
    }

    void commandsSentInOneGo()
    {
        Report plain = samplereports::report({}), grouped = plain;
        plain.transcript = TranscriptBuilder().messageSent().received(Stage::Message, "250 ok queued").transcript();
        TranscriptBuilder talk;
        talk.signedIn().sent(Stage::Sender, "MAIL FROM:<me@mail.test>").sent(Stage::Recipient, "RCPT TO:<you@mail.test>")
            .sent(Stage::Data, "DATA").received(Stage::Sender, "250 2.1.0 ok").received(Stage::Recipient, "250 2.1.5 ok")
            .received(Stage::Data, "354 go").message(400).received(Stage::Message, "250 ok queued");
        grouped.transcript = talk.transcript();
        plain.outcome = outcomeOf(plain.transcript, Proof::MessageAccepted);
        grouped.outcome = outcomeOf(grouped.transcript, Proof::MessageAccepted);
        const Comparison comparison = compareRuns(plain, grouped);
        QCOMPARE(comparison.firstDifference, -1);
        QVERIFY(comparison.differences.isEmpty());
    }

    void oneRunEndsEarly()
    {
        Report second = samplereports::report({});
        second.transcript = TranscriptBuilder().note(Stage::Resolve, "resolved", {"smtp.mail.test", "2", "IPv4", "12"})
            .lost(Stage::Connect, LossCause::TimedOut, "timed out").transcript();
        second.outcome = outcomeOf(second.transcript, Proof::SignedIn);
        second.findings = {{u"timeout"_s, Severity::Error, {}, {}}};
        const Comparison comparison = compareRuns(samplereports::report({}), second);
        QVERIFY(ids(comparison).contains("ended_second"));
        QCOMPARE(ids(comparison).constFirst(), "outcome");
        QVERIFY(comparison.firstDifference > 0);
    }

    void aFloodOfLinesIsComparedInTime()
    {
        Report first = samplereports::report({}), second = first;
        TranscriptBuilder talk;
        for (int i = 0; i < 20'000; ++i)
            talk.received(Stage::Quit, "421 " + QByteArray::number(i));
        first.transcript = talk.transcript();
        second.transcript = talk.received(Stage::Quit, "250 x").transcript();
        QElapsedTimer clock;
        clock.start();
        const Comparison comparison = compareRuns(first, second);
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(comparison.firstDifference, 20'000);
    }

    void asJsonAndText()
    {
        const Report first = samplereports::report({}), second = samplereports::report({.signIn = "535 5.7.8 no"});
        const Comparison comparison = compareRuns(first, second);
        const QJsonObject object = comparisonToJson(comparison);
        QCOMPARE(object.value("schema"_L1).toInt(), 1);
        QCOMPARE(object.value("same"_L1).toBool(), false);
        QCOMPARE(object.value("first_difference"_L1).toObject().value("id"_L1).toString(), u"reply_changed"_s);
        QCOMPARE(object.value("rows"_L1).toArray().size(), comparison.rows.size());
        const QString text = comparisonToText(comparison, first, second);
        QVERIFY(text.contains("\n-<~  235 2.7.0"_L1));
        QVERIFY(text.contains("\n+<~* 535 5.7.8 no"_L1));
        QVERIFY(text.contains("\n ~> QUIT"_L1) || text.contains("\n  ~> QUIT"_L1));
        QCOMPARE(comparisonToJson(compareRuns(first, first)).value("first_difference"_L1), QJsonValue(QJsonValue::Null));
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
