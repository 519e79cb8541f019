// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotations.h"
#include "support/transcriptbuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestConversationLinks : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void findsTheAnsweredCommand();
    void findsTheAnsweredCommandUnderPipelining();
    void findsTheAnsweredCommandBehindAMessage();
    void findsTheAnsweredCommandOfAClientThatDoesNotWait();
    void answersNothing();
    void findsInALongGroup();
    void staysFastInEveryTranscript_data();
    void staysFastInEveryTranscript();
};

static TranscriptBuilder built()
{
    return {};
}

static Annotation lastOf(const TranscriptBuilder &builder)
{
    return annotationOf(builder.transcript(), builder.transcript().entries().size() - 1);
}

void TestConversationLinks::findsTheAnsweredCommand()
{
    const auto transcript = built().messageSent().received(Stage::Message, "250 ok").transcript();
    const auto &entries = transcript.entries();
    qsizetype last = -1;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (std::holds_alternative<Sent>(entries.at(i).what) ||
            std::holds_alternative<SentMessage>(entries.at(i).what))
            last = i;
        const auto expected = std::holds_alternative<Received>(entries.at(i).what) ? last : -1;
        QCOMPARE(annotationOf(transcript, i).answersTo, expected);
    }
}

void TestConversationLinks::findsTheAnsweredCommandUnderPipelining()
{
    auto builder = built().signedIn();
    const auto start = builder.transcript().entries().size();
    builder.sent(Stage::Sender, "MAIL FROM:<a@b>")
        .sent(Stage::Recipient, "RCPT TO:<c@d>")
        .sent(Stage::Recipient, "RCPT TO:<e@f>")
        .note(Stage::Recipient, "server_slow", {"rcpt_to", "5"})
        .sent(Stage::Data, "DATA")
        .received(Stage::Sender, "250 ok")
        .received(Stage::Recipient, "550-no\n550 such")
        .note(Stage::Recipient, "lone_line_feed")
        .received(Stage::Recipient, "250 ok")
        .received(Stage::Data, "354 go")
        .message(10)
        .sent(Stage::Quit, "QUIT")
        .received(Stage::Message, "250 ok")
        .received(Stage::Quit, "221 bye");
    const QList<QPair<qsizetype, qsizetype>> pairs = {{5, 0}, {6, 1}, {8, 2}, {9, 4}, {12, 10}, {13, 11}};
    for (const auto &[answer, command] : pairs)
        QCOMPARE(annotationOf(builder.transcript(), start + answer).answersTo, start + command);
}

void TestConversationLinks::findsTheAnsweredCommandBehindAMessage()
{
    const auto builder = built().messageSent().sent(Stage::Message, ".").received(Stage::Message, "250 ok");
    QCOMPARE(lastOf(builder).answersTo, builder.transcript().entries().size() - 2);
}

void TestConversationLinks::findsTheAnsweredCommandOfAClientThatDoesNotWait()
{
    auto builder = built().signedIn();
    const auto start = builder.transcript().entries().size();
    builder.sent(Stage::Sender, "MAIL FROM:<a@b>")
        .sent(Stage::Recipient, "RCPT TO:<c@d>")
        .received(Stage::Sender, "250 ok")
        .sent(Stage::Recipient, "RCPT TO:<e@f>")
        .received(Stage::Recipient, "250 ok")
        .received(Stage::Recipient, "550 no");
    QCOMPARE(annotationOf(builder.transcript(), start + 2).answersTo, start);
    QCOMPARE(annotationOf(builder.transcript(), start + 4).answersTo, start + 1);
    QCOMPARE(annotationOf(builder.transcript(), start + 5).answersTo, start + 3);
}

void TestConversationLinks::answersNothing()
{
    QCOMPARE(lastOf(built().greeted()).answersTo, -1);
    QCOMPARE(lastOf(built().signedIn().received(Stage::Sender, "421 too slow")).answersTo, -1);
    QCOMPARE(lastOf(built().sent(Stage::StartTls, "STARTTLS").secured().received(Stage::Hello, "250 early"))
                 .answersTo,
        -1);
}

void TestConversationLinks::findsInALongGroup()
{
    auto builder = built().signedIn();
    const auto start = builder.transcript().entries().size();
    for (int i = 0; i < 500; ++i)
        builder.sent(Stage::Recipient, "RCPT TO:<a@b>");
    for (int i = 0; i < 500; ++i)
        builder.received(Stage::Recipient, "250 ok");
    QCOMPARE(annotationOf(builder.transcript(), start + 500).answersTo, start);
    QCOMPARE(lastOf(builder).answersTo, start + 499);
}

void TestConversationLinks::staysFastInEveryTranscript_data()
{
    QTest::addColumn<bool>("pipelined");
    QTest::newRow("one by one") << false;
    QTest::newRow("in one group") << true;
}

static qint64 nanosecondsFor(int commands, bool pipelined)
{
    auto builder = built().signedIn();
    for (int i = 0; i < commands; ++i) {
        builder.sent(Stage::Recipient, "RCPT TO:<someone@example.com>");
        if (!pipelined)
            builder.received(Stage::Recipient, "550 5.1.1 no such mailbox");
    }
    for (int i = 0; pipelined && i < commands; ++i)
        builder.received(Stage::Recipient, "550 5.1.1 no such mailbox");
    const auto &transcript = builder.transcript();
    QElapsedTimer timer;
    timer.start();
    for (qsizetype i = 0; i < transcript.entries().size(); ++i)
        annotationOf(transcript, i);
    return timer.nsecsElapsed();
}

void TestConversationLinks::staysFastInEveryTranscript()
{
    QFETCH(bool, pipelined);
    const auto few = nanosecondsFor(2000, pipelined);
    const auto many = nanosecondsFor(20000, pipelined);
    // Ten times the lines may take ten times as long; a search without bound takes a hundred times.
    QVERIFY2(many < 35 * few, qPrintable(u"%1 ms, then %2 ms"_s.arg(few / 1000000).arg(many / 1000000)));
}

QTEST_GUILESS_MAIN(TestConversationLinks)
#include "tst_conversationlinks.moc"
