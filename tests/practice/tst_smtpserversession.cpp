// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverplay.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const qsizetype chunks[] = {1, 2, 3, 7, 4096};

Scenario correct()
{
    return *Scenario::byId(u"all-well"_s);
}

Scenario with(const Fault &fault)
{
    Scenario scenario = correct();
    scenario.faults = {fault};
    return scenario;
}

QByteArray authPlain(const QByteArray &user, const QByteArray &code)
{
    return "AUTH PLAIN " + ('\0' + user + '\0' + code).toBase64() + "\r\n";
}

QByteArray signIn()
{
    return "EHLO [127.0.0.1]\r\n" + authPlain(practiceUser(), practiceCode().reveal());
}

} // namespace

/// The practice server's side of the conversation, as RFC 5321 and its extensions want it.
class SmtpServerSessionTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void script_data();
    void script();
    void foreignProtocols_data();
    void foreignProtocols();
    void smuggledEndings_data();
    void smuggledEndings();
    void startTls();
    void startTlsForgets();
    void startTlsPipelined();
    void startTlsThenClearText();
    void tlsFromTheStart();
    void capabilitiesByState();
    void signInWords();
    void foreignCredential();
    void messageKept();
    void manyRecipients();
    void manyComplaints();
    void longLines();
    void largeMessage();
    void endlessData();
    void faultReply();
    void faultTimes();
    void faultPace();
    void faultSilent();
    void faultHangUp();
    void faultSparesComplaints();
};

void SmtpServerSessionTest::script_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *name, const QByteArray &client, const char *codes) {
        QTest::newRow(name) << client << QByteArray(codes);
    };
    const QByteArray in = signIn(), mail = "MAIL FROM:<a@b.test>\r\n", rcpt = "RCPT TO:<c@d.test>\r\n";
    row("quit", "QUIT\r\n", "220 221");
    row("lower case", "ehlo x\r\nnoop\r\nquit\r\n", "220 250 250 221");
    row("LF alone from a person", "EHLO x\nNOOP\nQUIT\n", "220 250 250 221");
    row("whole message", in + mail + rcpt + "DATA\r\nhello\r\n.\r\nQUIT\r\n",
        "220 250 235 250 250 354 250 221");
    row("two messages", in + mail + rcpt + "DATA\r\na\r\n.\r\n" + mail + rcpt + "DATA\r\nb\r\n.\r\n",
        "220 250 235 250 250 354 250 250 250 354 250");
    row("empty message", in + mail + rcpt + "DATA\r\n.\r\n", "220 250 235 250 250 354 250");
    row("parameters",
        in + "MAIL FROM:<a@b.test> SIZE=100 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=q\r\n" +
            "RCPT TO:<c@d.test> NOTIFY=NEVER ORCPT=rfc822;c@d.test\r\n",
        "220 250 235 250 250");
    row("null reverse-path, postmaster", in + "MAIL FROM:<>\r\nRCPT TO:<Postmaster>\r\n",
        "220 250 235 250 250");
    row("MAIL before EHLO", mail, "220 503");
    row("MAIL before AUTH", "EHLO x\r\n" + mail, "220 250 530");
    row("MAIL twice", in + mail + mail, "220 250 235 250 503");
    row("RCPT without MAIL", in + rcpt, "220 250 235 503");
    row("DATA without MAIL", in + "DATA\r\n", "220 250 235 503");
    row("DATA without RCPT", in + mail + "DATA\r\nNOOP\r\n", "220 250 235 250 554 250");
    row("RSET in the middle", in + mail + rcpt + "RSET\r\nDATA\r\n", "220 250 235 250 250 250 503");
    row("HELO after EHLO", in + mail + "HELO x\r\n" + rcpt, "220 250 235 250 250 503");
    row("AUTH before EHLO", "AUTH PLAIN\r\n", "220 503");
    row("AUTH after HELO", "HELO x\r\nAUTH PLAIN\r\n", "220 250 503");
    row("AUTH twice", in + "AUTH PLAIN\r\n", "220 250 235 503");
    row("AUTH unknown", "EHLO x\r\nAUTH NTLM\r\nAUTH\r\n", "220 250 504 501");
    row("EHLO without name", "EHLO\r\nEHLO a b\r\n", "220 501 501");
    row("bad syntax",
        in + "MAIL a@b.test\r\nMAIL FROM:a@b.test\r\nMAIL FROM:<a@>\r\nMAIL FROM:<a b@c.test>\r\n",
        "220 250 235 501 501 501 501");
    row("bad parameters",
        in + "MAIL FROM:<a@b.test> SIZE=x\r\nMAIL FROM:<a@b.test> COLOUR=red\r\n" +
            "MAIL FROM:<a@b.test> SIZE=1 SIZE=1\r\nMAIL FROM:<a@b.test> BODY=9BIT\r\n",
        "220 250 235 501 555 501 501");
    row("too large as announced", in + "MAIL FROM:<a@b.test> SIZE=99999999999\r\n", "220 250 235 552");
    row("address without SMTPUTF8", in + "MAIL FROM:<\xe5\xbc\xa0@b.test>\r\n", "220 250 235 553");
    row("address with SMTPUTF8", in + "MAIL FROM:<\xe5\xbc\xa0@b.test> SMTPUTF8\r\n", "220 250 235 250");
    row("empty recipient", in + mail + "RCPT TO:<>\r\n", "220 250 235 250 501");
    row("unknown verbs", "XYZZY\r\nEHL O\r\n\r\n", "220 500 500 500");
    row("known, not offered", "EXPN list\r\nBDAT 5 LAST\r\nETRN x\r\nSTARTTLS\r\n", "220 502 502 502 502");
    row("VRFY HELP", "VRFY a\r\nVRFY\r\nHELP\r\n", "220 252 501 214");
    row("8-bit command", "\xff\xfe\r\nNOOP\r\n", "220 500 250");
    row("NUL", QByteArray("NO\0OP\r\nNOOP\r\n", 14), "220 500 250");
    row("CR inside", "NOOP\rQUIT\r\n", "220 500");
    row("arguments where none belong", in + mail + rcpt + "RSET x\r\nDATA x\r\nQUIT x\r\n",
        "220 250 235 250 250 501 501 501");
    row("nothing after QUIT", "QUIT\r\nNOOP\r\n", "220 221");
}

void SmtpServerSessionTest::script()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, codes);
    for (const auto chunk : chunks) {
        ServerPlay play(correct());
        play.feed(client, chunk);
        QCOMPARE(play.codes(), codes);
        QCOMPARE(play.hungUp, codes.endsWith("221"));
    }
}

void SmtpServerSessionTest::foreignProtocols_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::newRow("GET") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("POST") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\n\r\nEHLO x\r\nQUIT\r\n");
    QTest::newRow("CONNECT") << QByteArray("CONNECT x:25 HTTP/1.1\r\n\r\n");
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QTest::newRow("header") << QByteArray("Host: localhost\r\nEHLO x\r\n");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7);
}

void SmtpServerSessionTest::foreignProtocols()
{
    QFETCH(QByteArray, client);
    for (const auto chunk : chunks) {
        ServerPlay play(correct(), Encryption::StartTls);
        play.feed(client, chunk);
        QCOMPARE(play.codes(), "220 421");
        QVERIFY(play.hungUp);
    }
}

void SmtpServerSessionTest::smuggledEndings_data()
{
    QTest::addColumn<QByteArray>("ending");
    const QByteArrayList endings{"\n.\n", "\r.\r", "\r.\n", "\n.\r", "\n.\r\n", "\r\n.\n", "\r.\r\n",
        "\r\n.\r", QByteArray("\r\n\0.\r\n", 6)};
    for (const QByteArray &ending : endings)
        QTest::newRow(ending.toHex().constData()) << ending;
}

void SmtpServerSessionTest::smuggledEndings()
{
    QFETCH(QByteArray, ending);
    for (const auto chunk : chunks) {
        ServerPlay play(correct());
        play.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n", chunk);
        play.takeSaid();
        play.feed("one" + ending + "MAIL FROM:<x@y.test>\r\nRCPT TO:<z@y.test>\r\nDATA\r\ntwo", chunk);
        QCOMPARE(play.said, QByteArray());
        play.feed("\r\n.\r\n", chunk);
        QCOMPARE(play.codes(), "250");
        QCOMPARE(play.messages.size(), 1);
        QCOMPARE(play.messages.constFirst().reversePath, "a@b.test");
    }
}

void SmtpServerSessionTest::startTls()
{
    for (const auto chunk : chunks) {
        ServerPlay play(correct(), Encryption::StartTls);
        play.feed("EHLO x\r\nSTARTTLS\r\n", chunk);
        QCOMPARE(play.codes(), "220 250 220");
        QVERIFY(play.wantsTls);
        play.secure();
        play.feed(signIn() + "STARTTLS\r\n", chunk);
        QCOMPARE(play.codes(), "220 250 220 250 235 503");
    }
}

void SmtpServerSessionTest::startTlsForgets()
{
    ServerPlay play(correct(), Encryption::StartTls);
    play.feed("EHLO x\r\nSTARTTLS\r\n").secure().takeSaid();
    play.feed(authPlain(practiceUser(), practiceCode().reveal()));
    QCOMPARE(play.codes(), "503"); // EHLO has to be said again
}

void SmtpServerSessionTest::startTlsPipelined()
{
    ServerPlay play(correct(), Encryption::StartTls);
    play.feed("EHLO x\r\nSTARTTLS\r\nEHLO injected\r\n");
    QCOMPARE(play.codes(), "220 250 220");
    QVERIFY(play.hungUp && !play.wantsTls);
}

void SmtpServerSessionTest::startTlsThenClearText()
{
    ServerPlay play(correct(), Encryption::StartTls);
    play.feed("EHLO x\r\nSTARTTLS\r\n").takeSaid();
    play.feed("EHLO injected\r\n", 1).secure();
    QCOMPARE(play.said, QByteArray());
    QVERIFY(play.hungUp);
}

void SmtpServerSessionTest::tlsFromTheStart()
{
    ServerPlay play(correct(), Encryption::Tls);
    QVERIFY(play.wantsTls);
    QCOMPARE(play.said, QByteArray());
    play.secure().feed(signIn());
    QCOMPARE(play.codes(), "220 250 235");
    QVERIFY(!play.said.contains("STARTTLS"));
}

void SmtpServerSessionTest::capabilitiesByState()
{
    ServerPlay play(correct(), Encryption::StartTls);
    play.feed("EHLO x\r\n");
    QVERIFY(play.said.contains("STARTTLS") && !play.said.contains("AUTH"));
    play.feed("AUTH PLAIN\r\nMAIL FROM:<a@b.test>\r\n");
    QCOMPARE(play.codes(), "220 250 530 530");
    play.feed("STARTTLS\r\n").secure().takeSaid();
    play.feed("EHLO x\r\n");
    QVERIFY(!play.said.contains("STARTTLS") && play.said.contains("AUTH "));

    Scenario stripped = correct();
    stripped.offersStartTls = false;
    ServerPlay second(stripped, Encryption::StartTls);
    second.feed("EHLO x\r\nSTARTTLS\r\n");
    QVERIFY(!second.said.contains("STARTTLS"));
    QCOMPARE(second.codes(), "220 250 502");
}

void SmtpServerSessionTest::signInWords()
{
    const QByteArray user = practiceUser().toBase64(), code = practiceCode().reveal().toBase64();
    for (const auto chunk : chunks) {
        ServerPlay play(correct());
        play.feed("EHLO x\r\n").takeSaid();
        play.feed("AUTH LOGIN\r\n*\r\n", chunk);
        QCOMPARE(play.codes(), "334 501");
        play.feed("AUTH LOGIN\r\n!!\r\n", chunk);
        QCOMPARE(play.codes(), "334 501 334 501");
        play.feed("AUTH PLAIN =\r\n", chunk);
        QCOMPARE(play.codes(), "334 501 334 501 501");
        play.takeSaid();
        play.feed("AUTH LOGIN\r\n" + user + "\r\n" + code + "\r\n", chunk);
        QCOMPARE(play.said.left(18), "334 VXNlcm5hbWU6\r\n");
        QCOMPARE(play.codes(), "334 334 235");
    }
    ServerPlay play(correct());
    play.feed("EHLO x\r\n").takeSaid();
    play.feed("AUTH LOGIN " + user + "\r\n" + code + "\r\n");
    QCOMPARE(play.codes(), "334 235");
}

void SmtpServerSessionTest::foreignCredential()
{
    ServerPlay play(correct());
    play.feed("EHLO x\r\n" + authPlain(practiceUser(), "realcodeofsomebo"));
    QCOMPARE(play.codes(), "220 250 535");
    QCOMPARE(play.foreignCredentials, 1);
    QVERIFY(!play.said.contains("realcode"));
    play.feed(authPlain("somebody@qq.com", practiceCode().reveal()));
    QCOMPARE(play.codes(), "220 250 535 535");
    QCOMPARE(play.foreignCredentials, 1); // the practice code is no secret
}

void SmtpServerSessionTest::messageKept()
{
    ServerPlay play(correct());
    play.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nRCPT TO:<e@f.test>\r\nDATA\r\n" +
              "Subject: x\r\n\r\n..\r\n.\r\n");
    QCOMPARE(play.messages.size(), 1);
    const auto &message = play.messages.constFirst();
    QCOMPARE(message.reversePath, "a@b.test");
    QCOMPARE(message.forwardPaths, (QByteArrayList{"c@d.test", "e@f.test"}));
    QCOMPARE(message.content, "Subject: x\r\n\r\n.\r\n");
    QVERIFY(!message.queueId.isEmpty() && play.said.contains(message.queueId));
    QCOMPARE(play.state().heldBytes, 0);
}

void SmtpServerSessionTest::manyRecipients()
{
    ServerPlay play(correct());
    play.feed(signIn() + "MAIL FROM:<a@b.test>\r\n").takeSaid();
    play.feed(QByteArray("RCPT TO:<c@d.test>\r\n").repeated(101));
    QCOMPARE(play.said.count("250 2.1.5"), 100);
    QVERIFY(play.said.contains("452 4.5.3"));
}

void SmtpServerSessionTest::manyComplaints()
{
    ServerPlay play(correct());
    play.feed(QByteArray("XYZZY\r\n").repeated(30));
    QCOMPARE(play.said.count("500 "), 20);
    QVERIFY(play.said.contains("421 4.7.0") && play.hungUp);

    ServerPlay guesser(correct());
    guesser.feed("EHLO x\r\n" + authPlain("a", "b").repeated(30));
    QCOMPARE(guesser.said.count("535 "), 20);
    QVERIFY(guesser.hungUp);
}

void SmtpServerSessionTest::longLines()
{
    for (const auto chunk : {qsizetype(1), qsizetype(1000), qsizetype(200'000)}) {
        ServerPlay play(correct());
        play.feed("NOOP " + QByteArray(3000, 'x') + "\r\nNOOP\r\n", chunk);
        QCOMPARE(play.codes(), "220 500 250");
        play.feed("NOOP " + QByteArray(30'000, 'x') + "\r\nNOOP\r\n", chunk);
        QCOMPARE(play.codes(), "220 500 250 500 250");
        play.feed("NOOP " + QByteArray(70'000, 'x') + "\r\nNOOP\r\n", chunk);
        QCOMPARE(play.codes(), "220 500 250 500 250 421");
        QVERIFY(play.hungUp);
        QVERIFY(play.session().pendingInput() < 20'000);
    }
}

void SmtpServerSessionTest::largeMessage()
{
    Scenario scenario = correct();
    scenario.capabilities = {"SIZE 1000", "AUTH PLAIN"};
    ServerPlay play(scenario);
    play.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n");
    play.feed(QByteArray("0123456789\r\n").repeated(100) + ".\r\nNOOP\r\n", 7);
    QCOMPARE(play.codes(), "220 250 235 250 250 354 552 250");
    QVERIFY(play.messages.isEmpty());
}

void SmtpServerSessionTest::endlessData()
{
    ServerPlay play(correct());
    play.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n");
    const QByteArray block(60'000, 'x');
    int blocks = 0;
    for (; blocks < 2000 && !play.hungUp; ++blocks)
        play.feed(block, 60'000);
    QVERIFY(play.hungUp && play.said.contains("421 "));
    QVERIFY(blocks < 1000);
    QVERIFY(play.state().heldBytes <= SmtpServerSession::maximumMessage);

    // Many conversations at once share one bound.
    ServerPlay another(correct());
    another.state().heldBytes = 64 * 1024 * 1024;
    another.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\nx\r\n");
    QVERIFY(another.hungUp && another.said.contains("421 4.3.1"));
}

void SmtpServerSessionTest::faultReply()
{
    Fault fault;
    fault.at = Stage::Login;
    fault.reply = "535-5.7.8 no\n535 5.7.8 never";
    ServerPlay play(with(fault));
    play.feed(signIn() + "MAIL FROM:<a@b.test>\r\n");
    QVERIFY(play.said.contains("535-5.7.8 no\r\n535 5.7.8 never\r\n"));
    QCOMPARE(play.codes(), "220 250 535 530");
}

void SmtpServerSessionTest::faultTimes()
{
    Fault fault;
    fault.at = Stage::Recipient;
    fault.reply = "451 4.7.1 later";
    fault.times = 1;
    ServerPlay play(with(fault));
    play.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\nRCPT TO:<c@d.test>\r\n");
    QCOMPARE(play.codes(), "220 250 235 250 451 554 250");
    // The count belongs to the server, not to one conversation.
    SmtpServerSession second(play.state(), Encryption::None);
    second.opened();
    second.receive(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\n");
    QByteArray said;
    while (auto step = second.next())
        if (const auto *send = std::get_if<Send>(&step->what))
            said += send->wire.reveal();
    QVERIFY(!said.contains("451"));
}

void SmtpServerSessionTest::faultPace()
{
    Fault fault;
    fault.at = Stage::Login;
    fault.delay = 5ms;
    fault.dribble = 1;
    fault.dribblePause = 1ms;
    ServerPlay play(with(fault));
    play.feed("EHLO x\r\nAUTH LOGIN\r\n");
    const QByteArray challenge = "334 VXNlcm5hbWU6\r\n";
    QVERIFY(play.said.endsWith(challenge));
    QCOMPARE(play.pieces, 2 + challenge.size());
    QCOMPARE(play.paused, 5ms + 1ms * (challenge.size() - 1));
}

void SmtpServerSessionTest::faultSilent()
{
    Fault fault;
    fault.silent = true;
    ServerPlay play(with(fault));
    play.feed("EHLO x\r\n" + QByteArray(1'000'000, 'x'));
    QCOMPARE(play.said, QByteArray());
    QVERIFY(!play.hungUp);
    QCOMPARE(play.session().pendingInput(), 0);
}

void SmtpServerSessionTest::faultHangUp()
{
    Fault fault;
    fault.at = Stage::Data;
    fault.hangUp = true;
    ServerPlay play(with(fault));
    play.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\nNOOP\r\n");
    QCOMPARE(play.codes(), "220 250 235 250 250");
    QVERIFY(play.hungUp);

    fault.reply = "421 4.3.2 shutting down";
    ServerPlay second(with(fault));
    second.feed(signIn() + "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\nNOOP\r\n");
    QCOMPARE(second.codes(), "220 250 235 250 250 421");
    QVERIFY(second.hungUp);
}

void SmtpServerSessionTest::faultSparesComplaints()
{
    // A command out of order gets its own answer, not the scenario's.
    Fault fault;
    fault.at = Stage::Sender;
    fault.reply = "553 5.7.1 not yours";
    ServerPlay play(with(fault));
    play.feed("EHLO x\r\nMAIL FROM:<a@b.test>\r\n" + authPlain(practiceUser(), practiceCode().reveal()) +
              "MAIL FROM:<a@b.test>\r\n");
    QCOMPARE(play.codes(), "220 250 530 235 553");
}

QTEST_GUILESS_MAIN(SmtpServerSessionTest)
#include "tst_smtpserversession.moc"
