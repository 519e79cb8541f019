// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"
#include "practice/practiceserver.h"
#include "run/practicerun.h"
#include "run/testrun.h"
#include "smtp/messagesource.h"
#include "transcript/notation.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace std::chrono_literals;

namespace {

/// Runs to the end, with limits short enough for a test.
Report play(const Account &account, const Secret &secret, TestRunOptions options)
{
    for (const Stage stage : {Stage::Greeting, Stage::Hello, Stage::Login, Stage::Message})
        options.limits.hard.insert(stage, stage == Stage::Greeting ? 1500ms : 5000ms);
    TestRun run(account, secret, options);
    Report report;
    QObject::connect(&run, &TestRun::finished, &run, [&](const Report &result) { report = result; });
    QSignalSpy decided(&run, &TestRun::decided), finished(&run, &TestRun::finished);
    run.start();
    [[maybe_unused]] const bool ended = finished.count() > 0 || finished.wait(20000);
    Q_ASSERT(ended && finished.count() == 1 && decided.count() == 1);
    return report;
}

TestRunOptions sending(TestRunOptions options, const Account &account)
{
    options.stopAfter = Stage::Message;
    options.envelope = SmtpEnvelope{account.address.toUtf8(), {account.address.toUtf8()}};
    options.message = std::make_shared<MemoryMessage>("Subject: test\r\n\r\n.a line\r\n");
    return options;
}

QStringList errorsOf(const Report &report)
{
    QStringList ids;
    for (const Finding &finding : report.findings) {
        if (finding.severity == Severity::Error)
            ids << finding.id;
    }
    return ids;
}

} // namespace

class TestTestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMechanismLeavesTheCodeInAnyExport_data()
    {
        QTest::addColumn<QString>("mechanism");
        QTest::addColumn<Encryption>("encryption");
        for (const char *mechanism :
            {"PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER"}) {
            QTest::addRow("%s over TLS", mechanism) << QString::fromLatin1(mechanism) << Encryption::Tls;
            QTest::addRow("%s over STARTTLS", mechanism) << QString::fromLatin1(mechanism) << Encryption::StartTls;
        }
    }

    void noMechanismLeavesTheCodeInAnyExport()
    {
        QFETCH(const QString, mechanism);
        QFETCH(const Encryption, encryption);
        PracticeServer server(*Scenario::byId(QStringLiteral("all-well")));
        QVERIFY(server.listen());
        for (const bool right : {true, false}) {
            Account account = practiceAccount(server);
            account.server = server.endpoint(encryption);
            account.mechanism = mechanism;
            if (mechanism == QStringLiteral("XOAUTH2") || mechanism == QStringLiteral("OAUTHBEARER"))
                account.credential = CredentialKind::OAuth2Token;
            const Secret secret = right ? practiceCode() : Secret("canary-wxyz-4711-code");
            const Report report = play(account, secret, practiceRunOptions(server));
            QCOMPARE(report.outcome.kind, right ? OutcomeKind::Ok : OutcomeKind::Refused);
            const QByteArray all = QJsonDocument(reportToJson(report)).toJson() + reportToText(report).toUtf8()
                + notationOf(report.transcript).toUtf8();
            Scrubber scrubber;
            scrubber.remember(secret, account.user.toUtf8());
            QVERIFY(!scrubber.finds(all));
            QString problem;
            const auto read = reportFromJson(QJsonDocument(reportToJson(report)).toJson(), &problem);
            QVERIFY2(read, qPrintable(problem));
            QCOMPARE(read->transcript.entries().size(), report.transcript.entries().size());
            QCOMPARE(read->outcome.kind, report.outcome.kind);
            QCOMPARE(read->findings.size(), report.findings.size());
        }
    }

    void aCancelEndsAtOnceAtEveryStage_data()
    {
        QTest::addColumn<Stage>("stage");
        for (const Stage stage : {Stage::Connect, Stage::Greeting, Stage::Hello, Stage::Login})
            QTest::newRow(stageName(stage).constData()) << stage;
    }

    void aCancelEndsAtOnceAtEveryStage()
    {
        QFETCH(const Stage, stage);
        PracticeServer server(*Scenario::byId(QStringLiteral("all-well")));
        QVERIFY(server.listen());
        TestRun run(practiceAccount(server), practiceCode(), practiceRunOptions(server));
        QSignalSpy finished(&run, &TestRun::finished);
        connect(&run, &TestRun::waiting, &run, [&](Stage now, std::chrono::milliseconds) {
            if (now == stage)
                run.cancel();
        });
        run.start();
        QVERIFY(finished.wait(5000));
        QCOMPARE(finished.count(), 1);
        const auto report = finished.first().first().value<Report>();
        QCOMPARE(report.outcome.kind, OutcomeKind::Cancelled);
        const auto *lost = std::get_if<Lost>(&report.transcript.entries().last().what);
        QVERIFY(lost && lost->cause == LossCause::Cancelled);
        QVERIFY(!run.isRunning());
    }

    void aStrangeAuthorityIsNotTrusted()
    {
        PracticeServer server(*Scenario::byId(QStringLiteral("all-well")));
        QVERIFY(server.listen());
        TestRunOptions options = practiceRunOptions(server);
        options.onlyAuthorities.clear(); // the system does not know the practice CA
        const Report report = play(practiceAccount(server), practiceCode(), options);
        QCOMPARE(errorsOf(report).value(0), QStringLiteral("cert_untrusted"));
        QVERIFY(!notationOf(report.transcript).contains(QStringLiteral("AUTH PLAIN ")));
    }

    void aClosedPortIsRefused()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        Account account;
        account.server = {QStringLiteral("127.0.0.1"), listener.serverPort(), Encryption::Tls};
        account.credential = CredentialKind::None;
        listener.close();
        const Report report = play(account, Secret(), {});
        QCOMPARE(errorsOf(report).value(0), QStringLiteral("refused"));
        QCOMPARE(report.outcome.stage, Stage::Connect);
    }

    void readingAHeldLineTakesNothingFromTheLimit()
    {
        PracticeServer server(*Scenario::byId(QStringLiteral("all-well")));
        QVERIFY(server.listen());
        TestRunOptions options = practiceRunOptions(server);
        options.stepwise = true;
        options.limits.total = 1000ms;
        TestRun run(practiceAccount(server), practiceCode(), options);
        QSignalSpy finished(&run, &TestRun::finished), held(&run, &TestRun::held);
        run.start();
        QVERIFY(held.wait(5000));
        QVERIFY(!finished.wait(1500)); // longer than the limit
        connect(&run, &TestRun::held, &run, &TestRun::release, Qt::QueuedConnection);
        run.release();
        QVERIFY(finished.wait(5000));
        QCOMPARE(finished.first().first().value<Report>().outcome.kind, OutcomeKind::Ok);
    }

    void theWholeRunIsLimited()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Account account;
        account.server = {QStringLiteral("127.0.0.1"), silent.serverPort(), Encryption::None};
        account.credential = CredentialKind::None;
        TestRunOptions options;
        options.limits.total = 200ms;
        const Report report = play(account, Secret(), options);
        const auto *lost = std::get_if<Lost>(&report.transcript.entries().last().what);
        QVERIFY(lost && lost->cause == LossCause::RunLimit);
    }

    void badInputIsRefusedBeforeTheConnection_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"host", "user", "hello_name", "address", "from", "to"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void badInputIsRefusedBeforeTheConnection()
    {
        QFETCH(const QString, field);
        PracticeServer server(*Scenario::byId(QStringLiteral("all-well")));
        QVERIFY(server.listen());
        QSignalSpy connected(&server, &PracticeServer::clientConnected);
        Account account = practiceAccount(server);
        TestRunOptions options = sending(practiceRunOptions(server), account);
        const QString evil = QStringLiteral("\"a\r\nRCPT TO:<x@y.test>\"@b.test");
        if (field == QStringLiteral("host"))
            account.server.host = evil;
        else if (field == QStringLiteral("user"))
            account.user = evil;
        else if (field == QStringLiteral("hello_name"))
            account.helloName = evil;
        else if (field == QStringLiteral("address"))
            account.address = evil;
        else if (field == QStringLiteral("from"))
            options.envelope->reversePath = evil.toUtf8();
        else
            options.envelope->forwardPaths = {evil.toUtf8()};
        const Report report = play(account, practiceCode(), options);
        QVERIFY(!report.findings.isEmpty());
        QCOMPARE(report.findings.first().arguments.value(QStringLiteral("field")), field);
        QCOMPARE(connected.count(), 0);
    }

    void theMessageArrivesUnchanged()
    {
        PracticeServer server(*Scenario::byId(QStringLiteral("all-well")));
        QVERIFY(server.listen());
        const Account account = practiceAccount(server);
        const Report report = play(account, practiceCode(), sending(practiceRunOptions(server), account));
        QCOMPARE(report.outcome.proof, Proof::MessageAccepted);
        QVERIFY(!report.outcome.queueId.isEmpty());
        QCOMPARE(server.messages().size(), 1);
        QVERIFY2(server.messages().first().content.endsWith("Subject: test\r\n\r\n.a line\r\n"),
            server.messages().first().content.constData());
    }

    void aMessageLargerThanWhatMayWaitArrivesWhole()
    {
        PracticeServer server(*Scenario::byId(QStringLiteral("all-well")));
        QVERIFY(server.listen());
        const Account account = practiceAccount(server);
        TestRunOptions options = sending(practiceRunOptions(server), account);
        const QByteArray body = QByteArray(70, 'x').append("\r\n").repeated(40000);
        options.message = std::make_shared<MemoryMessage>("Subject: large\r\n\r\n" + body);
        options.limits.hard.insert(Stage::Message, std::chrono::seconds(20));
        const Report report = play(account, practiceCode(), options);
        QCOMPARE(report.outcome.proof, Proof::MessageAccepted);
        QVERIFY(server.messages().first().content.endsWith(body));
    }
};

QTEST_GUILESS_MAIN(TestTestRun)
#include "tst_testrun.moc"
