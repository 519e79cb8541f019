// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transcriptbuilder.h"
#include "transcript/outcome.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

TlsReport untrusted()
{
    TlsReport report;
    report.problems = {TlsProblem::SelfSigned};
    return report;
}

TranscriptBuilder built()
{
    return {};
}

} // namespace

class TestOutcome : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void kinds_data();
    void kinds();
    void queueIds_data();
    void queueIds();
    void recipientsKeepTheirOwnReplies();
    void partOfTheRecipientsIsNoFailure();
    void timesBelongToTheStageThatEnds();
    void namesAreThoseOfTheContract();
    void nothingHappened();
};

void TestOutcome::kinds_data()
{
    QTest::addColumn<Transcript>("transcript");
    QTest::addColumn<Proof>("wanted");
    QTest::addColumn<OutcomeKind>("kind");
    QTest::addColumn<Proof>("proof");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<qsizetype>("proofEntry");
    QTest::addColumn<qsizetype>("blamedEntry");
    using B = TranscriptBuilder;
    const auto row = [](const char *name, const B &builder, Proof wanted, OutcomeKind kind, Proof proof,
                         Stage stage, int proofEntry, int blamedEntry) {
        QTest::newRow(name) << builder.transcript() << wanted << kind << proof << stage
                            << qsizetype{proofEntry} << qsizetype{blamedEntry};
    };

    row("signed in", built().signedIn().sent(Stage::Quit, "QUIT").received(Stage::Quit, "221 bye"),
        Proof::SignedIn, OutcomeKind::Ok, Proof::SignedIn, Stage::Quit, 7, -1);
    row("goodbye refused", built().signedIn().sent(Stage::Quit, "QUIT").received(Stage::Quit, "500 what"),
        Proof::SignedIn, OutcomeKind::Ok, Proof::SignedIn, Stage::Quit, 7, -1);
    row("goodbye never answered",
        built().signedIn().sent(Stage::Quit, "QUIT").lost(Stage::Quit, LossCause::TimedOut), Proof::SignedIn,
        OutcomeKind::Ok, Proof::SignedIn, Stage::Quit, 7, -1);
    row("name not found", built().lost(Stage::Resolve, LossCause::HostNotFound), Proof::SignedIn,
        OutcomeKind::Failed, Proof::None, Stage::Resolve, -1, 0);
    row("port closed",
        built()
            .note(Stage::Resolve, "resolved")
            .note(Stage::Connect, "connect_attempt")
            .lost(Stage::Connect, LossCause::Refused),
        Proof::SignedIn, OutcomeKind::Failed, Proof::Resolved, Stage::Connect, 0, 2);
    row("certificate refused",
        built().note(Stage::Resolve, "resolved").lost(Stage::Tls, LossCause::TlsFailed, {}, untrusted()),
        Proof::SignedIn, OutcomeKind::Failed, Proof::Reached, Stage::Tls, 1, 1);
    row("secured with problems proves no trust",
        built().note(Stage::Resolve, "resolved").secured(untrusted()), Proof::Encrypted, OutcomeKind::Failed,
        Proof::Reached, Stage::Tls, 1, -1);
    row("greeting refused", built().note(Stage::Resolve, "resolved").received(Stage::Greeting, "554 no"),
        Proof::Greeted, OutcomeKind::Refused, Proof::Reached, Stage::Greeting, 1, 1);
    row("encryption proven, then the greeting fails",
        built().note(Stage::Resolve, "resolved").secured().lost(Stage::Greeting, LossCause::TimedOut),
        Proof::Encrypted, OutcomeKind::Failed, Proof::Encrypted, Stage::Greeting, 1, 2);
    row("code refused",
        built()
            .greeted()
            .helloSaid()
            .sent(Stage::Login, "AUTH PLAIN …")
            .received(Stage::Login, "535 5.7.8 no")
            .sent(Stage::Quit, "QUIT")
            .lost(Stage::Quit, LossCause::Cancelled),
        Proof::SignedIn, OutcomeKind::Refused, Proof::Encrypted, Stage::Login, 2, 7);
    row("EHLO refused, HELO accepted, STARTTLS missing",
        built()
            .received(Stage::Greeting, "220 ok")
            .sent(Stage::Hello, "EHLO x")
            .received(Stage::Hello, "500 no", false)
            .sent(Stage::Hello, "HELO x")
            .received(Stage::Hello, "250 ok")
            .stopped(Stage::StartTls, StopReason::StartTlsUnavailable),
        Proof::SignedIn, OutcomeKind::Failed, Proof::Greeted, Stage::StartTls, 0, 5);
    row("EHLO and HELO refused",
        built()
            .received(Stage::Greeting, "220 ok")
            .received(Stage::Hello, "500 no", false)
            .received(Stage::Hello, "550 no", false),
        Proof::SignedIn, OutcomeKind::Refused, Proof::Greeted, Stage::Hello, 0, 1);
    row("STARTTLS refused",
        built()
            .received(Stage::Greeting, "220 ok")
            .received(Stage::StartTls, "454 4.7.0 not now")
            .stopped(Stage::StartTls, StopReason::StartTlsUnavailable),
        Proof::SignedIn, OutcomeKind::Refused, Proof::Greeted, Stage::StartTls, 0, 1);
    row("STARTTLS answered with something else",
        built()
            .received(Stage::Greeting, "220 ok")
            .received(Stage::StartTls, "235 welcome", false)
            .stopped(Stage::StartTls, StopReason::StartTlsUnavailable),
        Proof::SignedIn, OutcomeKind::Failed, Proof::Greeted, Stage::StartTls, 0, 2);
    row("clear text behind STARTTLS takes the encryption back",
        built()
            .received(Stage::Greeting, "220 ok")
            .secured()
            .stopped(Stage::Tls, StopReason::ClearTextAfterTls, "250 evil"),
        Proof::Encrypted, OutcomeKind::Failed, Proof::Greeted, Stage::Tls, 0, 2);
    row("our star is answered by 501",
        built()
            .greeted()
            .sent(Stage::Login, "AUTH CRAM-MD5")
            .received(Stage::Login, "334 !!!", true)
            .sent(Stage::Login, "*")
            .received(Stage::Login, "501 cancelled", false)
            .stopped(Stage::Login, StopReason::AuthProtocol, "challenge is not Base64"),
        Proof::SignedIn, OutcomeKind::Failed, Proof::Encrypted, Stage::Login, 2, 8);
    row("all recipients refused",
        built()
            .signedIn()
            .received(Stage::Sender, "250 ok")
            .sent(Stage::Recipient, "RCPT TO:<a@b.test>")
            .received(Stage::Recipient, "550 5.1.1 no")
            .received(Stage::Data, "554 no recipients"),
        Proof::MessageAccepted, OutcomeKind::Refused, Proof::SenderAccepted, Stage::Recipient, 8, 10);
    row("message accepted", built().messageSent().received(Stage::Message, "250 2.0.0 ok"),
        Proof::MessageAccepted, OutcomeKind::Ok, Proof::MessageAccepted, Stage::Message, 15, -1);
    row("message accepted, then reset",
        built().messageSent().received(Stage::Message, "250 2.0.0 ok").lost(Stage::Message, LossCause::Reset),
        Proof::MessageAccepted, OutcomeKind::Ok, Proof::MessageAccepted, Stage::Message, 15, -1);
    row("message refused", built().messageSent().received(Stage::Message, "550 5.7.1 no"),
        Proof::MessageAccepted, OutcomeKind::Refused, Proof::RecipientAccepted, Stage::Message, 11, 15);
    row("silent after the dot", built().messageSent().lost(Stage::Message, LossCause::TimedOut),
        Proof::MessageAccepted, OutcomeKind::Unknown, Proof::RecipientAccepted, Stage::Message, 11, 15);
    row("closed after the dot", built().messageSent().lost(Stage::Message, LossCause::PeerClosed),
        Proof::MessageAccepted, OutcomeKind::Unknown, Proof::RecipientAccepted, Stage::Message, 11, 15);
    row("cancelled after the dot", built().messageSent().lost(Stage::Message, LossCause::Cancelled),
        Proof::MessageAccepted, OutcomeKind::Unknown, Proof::RecipientAccepted, Stage::Message, 11, 15);
    row("half a line after the dot",
        built()
            .messageSent()
            .received(Stage::Message, "25", false)
            .lost(Stage::Message, LossCause::PeerClosed),
        Proof::MessageAccepted, OutcomeKind::Unknown, Proof::RecipientAccepted, Stage::Message, 11, 16);
    row("lost inside the message",
        built()
            .signedIn()
            .received(Stage::Sender, "250 ok")
            .received(Stage::Recipient, "250 ok")
            .received(Stage::Data, "354 go")
            .lost(Stage::Message, LossCause::Reset),
        Proof::MessageAccepted, OutcomeKind::Failed, Proof::RecipientAccepted, Stage::Message, 9, 11);
    row("all recipients refused, the empty message accepted",
        built()
            .signedIn()
            .received(Stage::Sender, "250 ok")
            .sent(Stage::Recipient, "RCPT TO:<a@b.test>")
            .sent(Stage::Data, "DATA")
            .received(Stage::Recipient, "550 5.1.1 no")
            .received(Stage::Data, "354 go")
            .message(0)
            .received(Stage::Message, "250 ok"),
        Proof::MessageAccepted, OutcomeKind::Refused, Proof::SenderAccepted, Stage::Recipient, 8, 11);
    row("354 after the dot", built().messageSent().received(Stage::Message, "354 go on", false),
        Proof::MessageAccepted, OutcomeKind::Unknown, Proof::RecipientAccepted, Stage::Message, 11, 15);
    row("cancelled", built().greeted().lost(Stage::Hello, LossCause::Cancelled), Proof::SignedIn,
        OutcomeKind::Cancelled, Proof::Encrypted, Stage::Hello, 2, 4);
    row("whole run too long", built().greeted().lost(Stage::Hello, LossCause::RunLimit), Proof::SignedIn,
        OutcomeKind::Failed, Proof::Encrypted, Stage::Hello, 2, 4);
    row("half a line, then closed",
        built().greeted().received(Stage::Hello, "250-mail", false).lost(Stage::Hello, LossCause::PeerClosed),
        Proof::SignedIn, OutcomeKind::Failed, Proof::Encrypted, Stage::Hello, 2, 5);
}

void TestOutcome::kinds()
{
    QFETCH(const Transcript, transcript);
    QFETCH(const Proof, wanted);
    const auto outcome = outcomeOf(transcript, wanted);
    QTEST(outcome.kind, "kind");
    QTEST(outcome.proof, "proof");
    QTEST(outcome.stage, "stage");
    QTEST(outcome.proofEntry, "proofEntry");
    QTEST(outcome.blamedEntry, "blamedEntry");
    QCOMPARE(outcome.reply.has_value(), outcome.kind == OutcomeKind::Refused);
}

void TestOutcome::queueIds_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &reply, const QByteArray &id) {
        QTest::newRow(name) << reply << id;
    };
    row("Postfix", "250 2.0.0 Ok: queued as 4ABC1234", "4ABC1234");
    row("Exim", "250 OK id=1qXyZ0-0001Ab-2C", "1qXyZ0-0001Ab-2C");
    row("QQ", "250 OK: queued as.", "");
    row("NetEase", "250 Mail OK queued as smtp12,EMCowACnzwc_Bjhc--.20404S2 1547175487",
        "smtp12,EMCowACnzwc_Bjhc--.20404S2");
    row("Gmail", "250 2.0.0 OK  1669000000 98e67ed59e1d1-309f77 - gsmtp", "98e67ed59e1d1-309f77");
    row("Exchange", "250 2.6.0 <1@a.test> [InternalId=123, Hostname=x] Queued mail for delivery", "123");
    row("Sendmail", "250 2.0.0 1AB23C4d Message accepted for delivery", "1AB23C4d");
    row("behind a filter", "250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 77AA",
        "77AA");
    row("two lines", "250-2.0.0 ok\n250 2.0.0 queued as 9Z", "9Z");
    row("none", "250 OK", "");
}

void TestOutcome::queueIds()
{
    QFETCH(const QByteArray, reply);
    const auto transcript = TranscriptBuilder().messageSent().received(Stage::Message, reply).transcript();
    QTEST(outcomeOf(transcript, Proof::MessageAccepted).queueId, "id");
}

void TestOutcome::recipientsKeepTheirOwnReplies()
{
    const auto transcript = TranscriptBuilder()
                                .sent(Stage::Sender, "MAIL FROM:<me@mail.test>")
                                .sent(Stage::Recipient, "RCPT TO:<a@mail.test> NOTIFY=NEVER")
                                .sent(Stage::Recipient, "RCPT TO:<b@mail.test>")
                                .received(Stage::Sender, "250 ok")
                                .received(Stage::Recipient, "550 5.1.1 no")
                                .received(Stage::Recipient, "251 will forward")
                                .transcript();
    const QList<RecipientResult> wanted{{"a@mail.test", 4, false}, {"b@mail.test", 5, true}};
    QCOMPARE(outcomeOf(transcript, Proof::MessageAccepted).recipients, wanted);
}

void TestOutcome::partOfTheRecipientsIsNoFailure()
{
    const auto transcript = TranscriptBuilder()
                                .signedIn()
                                .received(Stage::Sender, "250 ok")
                                .sent(Stage::Recipient, "RCPT TO:<a@mail.test>")
                                .received(Stage::Recipient, "550 5.1.1 no")
                                .sent(Stage::Recipient, "RCPT TO:<b@mail.test>")
                                .received(Stage::Recipient, "250 ok")
                                .received(Stage::Data, "354 go")
                                .message(5)
                                .received(Stage::Message, "250 ok")
                                .transcript();
    const auto outcome = outcomeOf(transcript, Proof::MessageAccepted);
    QCOMPARE(outcome.kind, OutcomeKind::Ok);
    QCOMPARE(outcome.recipients.size(), 2);
}

void TestOutcome::timesBelongToTheStageThatEnds()
{
    const auto transcript = TranscriptBuilder()
                                .after(11ms)
                                .note(Stage::Resolve, "resolved")
                                .after(30ms)
                                .note(Stage::Connect, "connected")
                                .after(64ms)
                                .secured()
                                .received(Stage::Greeting, "220 ok")
                                .sent(Stage::Hello, "EHLO x")
                                .after(5ms)
                                .received(Stage::Hello, "250 ok")
                                .transcript();
    const QMap<Stage, std::chrono::microseconds> wanted{{Stage::Resolve, 12ms}, {Stage::Connect, 31ms},
        {Stage::Tls, 65ms}, {Stage::Greeting, 1ms}, {Stage::Hello, 7ms}};
    QCOMPARE(outcomeOf(transcript, Proof::SignedIn).times, wanted);
}

void TestOutcome::namesAreThoseOfTheContract()
{
    QCOMPARE(outcomeName(OutcomeKind::Unknown), QByteArray("unknown"));
    QCOMPARE(proofName(Proof::None), QByteArray("none"));
    QCOMPARE(proofName(Proof::SignedIn), QByteArray("signed_in"));
    QCOMPARE(proofName(Proof::Arrived), QByteArray("arrived"));
}

void TestOutcome::nothingHappened()
{
    const auto outcome = outcomeOf(Transcript(), Proof::SignedIn);
    QCOMPARE(outcome.kind, OutcomeKind::Failed);
    QCOMPARE(outcome.proof, Proof::None);
    QCOMPARE(outcome.blamedEntry, -1);
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
