// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"
#include "net/connection.h"
#include "smtp/messagesource.h"
#include "smtp/smtpsession.h"
#include "support/faketransport.h"
#include "transcript/notation.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {

/// One connection with everything around it.
struct Bench {
    explicit Bench(SmtpPlan plan, const StageLimits &limits = {}, Connection::Pace pace = Connection::Pace::Flowing)
    {
        clock.start();
        auto owned = std::make_unique<FakeTransport>();
        transport = owned.get();
        connection = std::make_unique<Connection>(std::move(owned), std::make_unique<SmtpSession>(std::move(plan)), clock);
        connection->setLimits(limits);
        connection->setPace(pace);
        QObject::connect(connection.get(), &Connection::entryAdded, connection.get(),
            [this](const TranscriptEntry &entry) { transcript.append(entry); });
        finished = std::make_unique<QSignalSpy>(connection.get(), &Connection::finished);
        decided = std::make_unique<QSignalSpy>(connection.get(), &Connection::decided);
        opened = std::make_unique<QSignalSpy>(transport, &Transport::opened);
        connection->open();
        opened->wait(1000);
    }
    template <class What>
    [[nodiscard]] const What *last() const
    {
        return std::get_if<What>(&transcript.entries().last().what);
    }

    QElapsedTimer clock;
    Transcript transcript;
    FakeTransport *transport = nullptr;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<QSignalSpy> finished, decided, opened;
};

SmtpPlan plan(Encryption encryption = Encryption::None)
{
    SmtpPlan plan;
    plan.helloName = "client.test";
    plan.encryption = encryption;
    plan.clearTextAgreed = true;
    plan.login = Login{"me@mail.test", Secret("abcdwxyzabcdwxyz"), false, {}, {}, 0};
    plan.stopAfter = Stage::Login;
    return plan;
}

StageLimits limit(Stage stage, std::chrono::milliseconds length)
{
    StageLimits limits;
    limits.hard.insert(stage, length);
    return limits;
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsAConversation()
    {
        Bench bench(plan());
        bench.transport->say("220 m\r\n");
        bench.transport->say("250-m\r\n250 AUTH PLAIN\r\n");
        bench.transport->say("235 ok\r\n");
        QCOMPARE(bench.decided->count(), 1);
        QCOMPARE(bench.finished->count(), 0);
        bench.transport->say("221 bye\r\n");
        QCOMPARE(bench.finished->count(), 1);
        QVERIFY(bench.transport->outgoing.endsWith("QUIT\r\n"));
        QVERIFY(!notationOf(bench.transcript).contains(QStringLiteral("abcdwxyz")));
    }

    void anEchoedCodeIsMasked()
    {
        Scrubber::instance().remember(Secret("abcdwxyzabcdwxyz"), "me@mail.test");
        Bench bench(plan());
        bench.transport->say("220 m\r\n");
        bench.transport->say("250-m\r\n250 AUTH PLAIN\r\n");
        bench.transport->say("535 5.7.8 bad: abcdwxyzabcdwxyz "
            + QByteArray(QByteArray("\0me@mail.test\0", 14) + "abcdwxyzabcdwxyz").toBase64() + "\r\n");
        const QString text = notationOf(bench.transcript);
        QVERIFY(text.contains(QStringLiteral("535 5.7.8 bad: ")));
        QVERIFY(!text.contains(QStringLiteral("abcdwxyz")));
        QVERIFY(!Scrubber::instance().finds(text.toUtf8()));
    }

    void aDrippedGreetingDoesNotRestartTheLimit_data()
    {
        QTest::addColumn<QByteArray>("drip");
        QTest::newRow("bytes") << QByteArray("2");
        QTest::newRow("lines") << QByteArray("220-still here\r\n");
    }

    void aDrippedGreetingDoesNotRestartTheLimit()
    {
        QFETCH(const QByteArray, drip);
        Bench bench(plan(), limit(Stage::Greeting, 200ms));
        QTimer dripper;
        connect(&dripper, &QTimer::timeout, &dripper, [&] { bench.transport->say(drip); });
        dripper.start(20);
        QElapsedTimer waited;
        waited.start();
        QVERIFY(bench.finished->wait(3000));
        QVERIFY(waited.elapsed() < 1500);
        QVERIFY(bench.last<Lost>() && bench.last<Lost>()->cause == LossCause::TimedOut);
        QCOMPARE(bench.transcript.entries().last().stage, Stage::Greeting);
        const auto *heard = std::get_if<Received>(&bench.transcript.entries().at(bench.transcript.entries().size() - 2).what);
        QVERIFY(heard && heard->reply.lines.first().startsWith(drip.trimmed()));
    }

    void whatThePeerSaidBeforeItLeftIsHeard()
    {
        Bench bench(plan());
        bench.transport->incoming = "421 4.3.2 shutting down\r\n";
        bench.transport->leave();
        QCOMPARE(bench.finished->count(), 1);
        const auto &first = bench.transcript.entries().first();
        QCOMPARE(std::get<Received>(first.what).reply.status, QByteArray("421"));
    }

    void nothingIsSaidToAPeerThatLeft()
    {
        Bench bench(plan());
        bench.transport->incoming = "220 m\r\n";
        bench.transport->leave();
        QCOMPARE(bench.finished->count(), 1);
        for (const TranscriptEntry &entry : bench.transcript.entries())
            QVERIFY(!std::holds_alternative<Sent>(entry.what));
        QVERIFY(bench.last<Lost>());
        QVERIFY(bench.transport->outgoing.isEmpty());
    }

    void aCutOffReplyIsKept()
    {
        Bench bench(plan());
        bench.transport->say("220 m\r\n");
        bench.transport->say("250-mail");
        bench.transport->leave(LossCause::Reset);
        const qsizetype size = bench.transcript.entries().size();
        QCOMPARE(std::get<Received>(bench.transcript.entries().at(size - 2).what).reply.lines, QByteArrayList{"250-mail"});
        QVERIFY(bench.last<Lost>() && bench.last<Lost>()->cause == LossCause::Reset);
        QCOMPARE(bench.transcript.entries().last().stage, Stage::Hello);
    }

    void bytesBeforeTheHandshakeEndTheRun()
    {
        Bench bench(plan(Encryption::StartTls));
        bench.transport->say("220 m\r\n");
        bench.transport->say("250-m\r\n250 STARTTLS\r\n");
        bench.transport->say("220 go\r\n");
        QVERIFY(bench.transport->tlsBegun);
        bench.transport->incoming = "250-evil\r\n"; // carried over by the socket
        Q_EMIT bench.transport->secured(TlsReport());
        QCOMPARE(bench.finished->count(), 1);
        QVERIFY(bench.last<Stopped>() && bench.last<Stopped>()->reason == StopReason::ClearTextAfterTls);
        QCOMPARE(bench.last<Stopped>()->detail, QByteArray("250-evil\r\n"));
        QVERIFY(bench.transport->aborted);
    }

    void cancelEndsAtOnce()
    {
        Bench bench(plan());
        bench.transport->say("220 m\r\n");
        bench.connection->cancel();
        QCOMPARE(bench.finished->count(), 1);
        QVERIFY(bench.last<Lost>() && bench.last<Lost>()->cause == LossCause::Cancelled);
        bench.transport->say("250 late\r\n");
        QCOMPARE(bench.finished->count(), 1);
        QVERIFY(bench.last<Lost>());
    }

    void nothingTakesTheVerdictBack_data()
    {
        QTest::addColumn<QByteArray>("goodbye");
        QTest::newRow("500") << QByteArray("500 what\r\n");
        QTest::newRow("354") << QByteArray("354 what\r\n");
        QTest::newRow("garbage") << QByteArray("\xff\r\n");
        QTest::newRow("nothing") << QByteArray();
    }

    void nothingTakesTheVerdictBack()
    {
        QFETCH(const QByteArray, goodbye);
        Bench bench(plan(), limit(Stage::Quit, 50ms));
        bench.transport->say("220 m\r\n");
        bench.transport->say("250-m\r\n250 AUTH PLAIN\r\n");
        bench.transport->say("235 ok\r\n");
        QCOMPARE(bench.decided->count(), 1);
        bench.transport->say(goodbye);
        if (goodbye.isEmpty())
            QVERIFY(bench.finished->wait(2000));
        QCOMPARE(bench.finished->count(), 1);
        for (const TranscriptEntry &entry : bench.transcript.entries())
            QVERIFY(!std::holds_alternative<Lost>(entry.what) && !std::holds_alternative<Stopped>(entry.what));
    }

    void stepModeHoldsEachLine()
    {
        SmtpPlan stepwise = plan();
        stepwise.pipelining = false;
        Bench bench(stepwise, limit(Stage::Hello, 50ms), Connection::Pace::Stepwise);
        QSignalSpy held(bench.connection.get(), &Connection::held);
        bench.transport->say("220 m\r\n");
        QCOMPARE(held.count(), 1);
        QVERIFY(bench.transport->outgoing.isEmpty());
        QVERIFY(!bench.finished->wait(150)); // a person thinks as long as they like
        bench.connection->release();
        QCOMPARE(bench.transport->outgoing, QByteArray("EHLO client.test\r\n"));
    }

    void aHeldLineIsDroppedWhenThePeerLeaves()
    {
        Bench bench(plan(), {}, Connection::Pace::Stepwise);
        bench.transport->say("220 m\r\n");
        bench.transport->incoming = "421 too slow\r\n";
        bench.transport->leave();
        QVERIFY(bench.transport->outgoing.isEmpty());
        const QString text = notationOf(bench.transcript);
        QVERIFY2(text.contains(QStringLiteral("421 too slow")), qPrintable(text));
        QCOMPARE(bench.finished->count(), 1);
    }

    void theBodyWaitsForTheSocket()
    {
        SmtpPlan sending = plan();
        sending.stopAfter = Stage::Message;
        sending.envelope = SmtpEnvelope{"a@m.test", {"b@m.test"}};
        sending.message = std::make_shared<MemoryMessage>("A: b\r\n\r\n" + QByteArray("abcdefgh\r\n").repeated(200'000));
        Bench bench(sending);
        bench.transport->say("220 m\r\n");
        bench.transport->say("250-m\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n");
        bench.transport->say("235 ok\r\n");
        bench.transport->queued = 300 * 1024;
        bench.transport->say("250 ok\r\n250 ok\r\n354 go\r\n");
        const qsizetype before = bench.transport->outgoing.size();
        QVERIFY(before < 1024);
        bench.transport->queued = 0;
        Q_EMIT bench.transport->bytesWritten();
        QVERIFY(bench.transport->outgoing.size() - before <= 384 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
