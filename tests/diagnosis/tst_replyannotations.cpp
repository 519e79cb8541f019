// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotations.h"
#include "support/transcriptbuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestReplyAnnotations : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void explainsEveryKeyword();
    void explainsEveryMechanism();
    void summarisesFeatures_data();
    void summarisesFeatures();
    void survivesAHostileFeatureList();
    void explainsEveryStatus_data();
    void explainsEveryStatus();
    void explainsDigits();
    void explainsEveryEnhancedCode();
    void showsOddEnhancedCodes_data();
    void showsOddEnhancedCodes();
    void meaningDependsOnStage_data();
    void meaningDependsOnStage();
    void namesOtherProtocols_data();
    void namesOtherProtocols();
    void doesNotTrustAWrongYes();
    void tellsTheQueueId();
};

static TranscriptBuilder built()
{
    return {};
}

static Annotation lastOf(const TranscriptBuilder &builder)
{
    return annotationOf(builder.transcript(), builder.transcript().entries().size() - 1);
}

static QString partOf(const Annotation &annotation, const QString &label)
{
    for (const auto &[name, meaning] : annotation.parts) {
        if (name == label)
            return meaning;
    }
    return {};
}

static Annotation reply(Stage stage, const QByteArray &lines)
{
    return lastOf(built().received(stage, lines));
}

void TestReplyAnnotations::explainsEveryKeyword()
{
    const QByteArrayList registered = {"8BITMIME", "ATRN", "AUTH", "BINARYMIME", "BURL", "CHECKPOINT",
        "CHUNKING", "CONNEG", "CONPERM", "DELIVERBY", "DSN", "ENHANCEDSTATUSCODES", "ETRN", "EXPN",
        "FUTURERELEASE", "HELP", "LIMITS", "MT-PRIORITY", "MTRK", "NO-SOLICITING", "ONEX", "PIPELINING",
        "REQUIRETLS", "RRVS", "SAML", "SEND", "SIZE", "SMTPUTF8", "SOML", "STARTTLS", "SUBMITTER", "TURN",
        "VERB", "VRFY"};
    for (const auto &keyword : registered) {
        QVERIFY2(knownKeywords().contains(QString::fromLatin1(keyword)), keyword);
        const auto part = partOf(
            reply(Stage::Hello, "250-mail.example\n250 " + keyword.toLower()), QString::fromLatin1(keyword));
        QVERIFY2(!part.isEmpty() && !part.contains(u"unknown"_s), keyword);
    }
    for (const QByteArray keyword :
        {"XCLIENT", "XFORWARD", "COREMAIL", "MAILCOMPRESS", "ID", "X-EXPS", "XLIST"}) {
        const auto part =
            partOf(reply(Stage::Hello, "250-mail.example\n250 " + keyword), QString::fromLatin1(keyword));
        QVERIFY2(!part.isEmpty() && !part.contains(u"unknown"_s), keyword);
    }
    const auto odd =
        reply(Stage::Hello, "250-mail.example\n250-XWIBBLE a b\n250-WIBBLE\n250 AUTH=LOGIN PLAIN");
    QVERIFY(partOf(odd, u"XWIBBLE a b"_s).contains(u"private"_s));
    QVERIFY(partOf(odd, u"WIBBLE"_s).startsWith(u"unknown"_s));
    QVERIFY(partOf(odd, u"AUTH=LOGIN PLAIN"_s).contains(u"old"_s));
    QVERIFY(partOf(odd, u"mail.example"_s).contains(u"name"_s));
}

void TestReplyAnnotations::explainsEveryMechanism()
{
    const QByteArrayList mechanisms = {"PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1",
        "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS", "SCRAM-SHA-512", "XOAUTH", "XOAUTH2",
        "OAUTHBEARER", "GSSAPI", "NTLM", "EXTERNAL", "ANONYMOUS", "OTP", "ATOKEN", "PLAIN-CLIENTTOKEN"};
    const auto annotation =
        reply(Stage::Hello, "250-mail.example\n250 AUTH " + mechanisms.join(' ').toLower());
    for (const auto &mechanism : mechanisms) {
        const auto part = partOf(annotation, u"AUTH "_s + QString::fromLatin1(mechanism.toLower()));
        QVERIFY2(!part.isEmpty() && !part.contains(u"does not know"_s), mechanism);
    }
    QVERIFY(
        partOf(reply(Stage::Hello, "250-m\n250 AUTH WIBBLE"), u"AUTH WIBBLE"_s).contains(u"does not know"_s));
}

void TestReplyAnnotations::summarisesFeatures_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("brief");
    QTest::newRow("QQ") << QByteArray("250-newxmesmtplogicsvrsza.qq.com\n250-PIPELINING\n250-SIZE 73400320\n"
                                      "250-AUTH LOGIN PLAIN XOAUTH XOAUTH2\n250-AUTH=LOGIN\n250 8BITMIME")
                        << u"Features: 70 MiB, 4 ways to sign in"_s;
    QTest::newRow("one way") << QByteArray("250-m\n250-SIZE 10000000\n250 AUTH PLAIN")
                             << u"Features: 9.5 MiB, 1 way to sign in"_s;
    QTest::newRow("no limit") << QByteArray("250-m\n250-SIZE\n250 AUTH PLAIN LOGIN")
                              << u"Features: 2 ways to sign in"_s;
    QTest::newRow("one way, no size")
        << QByteArray("250-m\n250 AUTH PLAIN") << u"Features: 1 way to sign in"_s;
    QTest::newRow("encryption first")
        << QByteArray("250-m\n250-SIZE 1\n250 STARTTLS") << u"Features: encryption first, then more"_s;
    QTest::newRow("no sign-in") << QByteArray("250-m\n250 SIZE 2048")
                                << u"Features: 2 KiB, no way to sign in"_s;
    QTest::newRow("little") << QByteArray("250-m\n250 8BITMIME") << u"Features: no way to sign in"_s;
    QTest::newRow("nothing") << QByteArray("250 m") << u"No features"_s;
    QTest::newRow("empty") << QByteArray("250-\n250 ") << u"No features"_s;
    QTest::newRow("bare") << QByteArray("250") << u"No features"_s;
}

void TestReplyAnnotations::summarisesFeatures()
{
    QFETCH(QByteArray, lines);
    QTEST(reply(Stage::Hello, lines).brief, "brief");
}

void TestReplyAnnotations::survivesAHostileFeatureList()
{
    QByteArray lines = "250-m\n250-AUTH";
    for (int i = 0; i < 60000; ++i)
        lines += " M" + QByteArray::number(i);
    for (int i = 0; i < 5000; ++i)
        lines += "\n250-X" + QByteArray::number(i);
    QElapsedTimer timer;
    timer.start();
    const auto annotation = reply(Stage::Hello, lines + "\n250 \x1b[31m" + QByteArray(50000, 'Z'));
    QVERIFY(annotation.parts.size() < 300);
    for (const auto &[label, meaning] : annotation.parts)
        QVERIFY(label.size() < 200);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestReplyAnnotations::explainsEveryStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"211", "214", "220", "221", "235", "250", "251", "252", "334", "354", "421",
             "432", "450", "451", "452", "454", "455", "500", "501", "502", "503", "504", "521", "523", "530",
             "534", "535", "538", "550", "551", "552", "553", "554", "555", "556"})
        QTest::newRow(status) << QByteArray(status);
}

void TestReplyAnnotations::explainsEveryStatus()
{
    QFETCH(QByteArray, status);
    for (const auto stage : allStages()) {
        const auto annotation = reply(stage, status + " words");
        QVERIFY(!annotation.brief.isEmpty());
        QVERIFY(annotation.title.startsWith(QString::fromLatin1(status) + u' '));
        QVERIFY(!annotation.explanation.contains(u"in no standard"_s));
        QVERIFY(annotation.explanation.size() > 20);
        QVERIFY(annotation.referenceUrl.startsWith(u"https://www.rfc-editor.org/rfc/rfc"_s));
    }
    QVERIFY(reply(Stage::Sender, "299 words").explanation.contains(u"in no standard"_s));
    QCOMPARE(reply(Stage::Sender, "599 words").title, u"599 Refused"_s);
    QCOMPARE(reply(Stage::Sender, "499 words").brief, u"Sender refused for now"_s);
}

void TestReplyAnnotations::explainsDigits()
{
    const auto annotation = reply(Stage::Login, "535-5.7.8 first\n535 5.7.8 second");
    QCOMPARE(annotation.title, u"535 Authentication credentials invalid"_s);
    QCOMPARE(annotation.parts.at(0), qMakePair(u"5"_s, u"permanent: trying again unchanged will not help"_s));
    QCOMPARE(annotation.parts.at(1), qMakePair(u"3"_s, u"about signing in"_s));
    QCOMPARE(annotation.parts.at(2), qMakePair(u"5"_s, u"this particular answer"_s));
    QCOMPARE(partOf(reply(Stage::Sender, "250 2.1.0 ok"), u"2.1.0"_s), u"about an address"_s);
    QCOMPARE(annotation.parts.at(3), qMakePair(u"5.7.8"_s, u"the user name or the code is not accepted"_s));
    QVERIFY(partOf(annotation, u"535-"_s).contains(u"more lines"_s));
    QVERIFY(!partOf(annotation, u"535␣"_s).isEmpty());
}

void TestReplyAnnotations::explainsEveryEnhancedCode()
{
    constexpr int details[] = {0, 10, 4, 6, 7, 6, 10, 30}; // highest detail of each subject in the registry
    for (int subject = 0; subject < 8; ++subject) {
        for (int detail = 0; detail <= details[subject]; ++detail) {
            const auto code = u"5.%1.%2"_s.arg(subject).arg(detail);
            const auto part = partOf(reply(Stage::Message, "550 " + code.toLatin1() + " x"), code);
            QVERIFY2(!part.isEmpty() && !part.contains(u"in no list"_s), qPrintable(code));
        }
    }
}

void TestReplyAnnotations::showsOddEnhancedCodes_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("extended");
    QTest::addColumn<QString>("words");
    QTest::newRow("other class") << QByteArray("550") << QByteArray("4.2.1") << u"switched off"_s;
    QTest::newRow("no class") << QByteArray("250") << QByteArray("9.9.9") << u"not a code of the standard"_s;
    QTest::newRow("huge") << QByteArray("550") << QByteArray("5.7.99999999999999999999") << u"not a code"_s;
    QTest::newRow("four numbers") << QByteArray("550") << QByteArray("5.7.1.1.1") << u"not a code"_s;
    QTest::newRow("own number") << QByteArray("550") << QByteArray("5.7.139") << u"security"_s;
    QTest::newRow("own subject") << QByteArray("550") << QByteArray("5.8.1") << u"in no list"_s;
    QTest::newRow("empty numbers") << QByteArray("550") << QByteArray("5..") << u"not a code"_s;
}

void TestReplyAnnotations::showsOddEnhancedCodes()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, extended);
    QFETCH(QString, words);
    Reply odd;
    odd.kind = status.startsWith('2') ? Reply::Kind::Accepted : Reply::Kind::Refused;
    odd.status = status;
    odd.extended = extended;
    odd.lines = {status + ' ' + extended + " x"};
    Transcript transcript;
    transcript.append({{}, Stage::Message, true, Received{odd, false}});
    const auto annotation = annotationOf(transcript, 0);
    const auto part = partOf(annotation, QString::fromLatin1(extended));
    QVERIFY2(part.contains(words), qPrintable(part));
    const bool disagrees = extended.at(0) != status.at(0);
    QCOMPARE(!partOf(annotation, QString::fromLatin1(extended.left(1) + " / " + status.left(1))).isEmpty(),
        disagrees);
}

void TestReplyAnnotations::meaningDependsOnStage_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, Stage stage, const char *line, const char *brief,
                         const char *title) {
        QTest::newRow(name) << int(stage) << QByteArray(line) << QString::fromLatin1(brief)
                            << QString::fromLatin1(title);
    };
    row("greeting", Stage::Greeting, "220 mail.example", "Ready", "220 Service ready");
    row("go ahead", Stage::StartTls, "220 go", "Ready for encryption", "220 Ready to start TLS");
    row("sender", Stage::Sender, "250 ok", "Sender accepted", "250 Sender accepted");
    row("recipient", Stage::Recipient, "250 ok", "Recipient accepted", "250 Recipient accepted");
    row("message", Stage::Message, "250 ok", "Message accepted", "250 Message accepted");
    row("busy", Stage::Greeting, "421 busy", "Takes no connection now",
        "421 Service not available, connection closes");
    row("TLS down", Stage::StartTls, "454 no", "Encryption refused for now",
        "454 TLS not available at the moment");
    row("login down", Stage::Login, "454 no", "Sign-in not possible now",
        "454 Temporary authentication failure");
    row("wrong code", Stage::Login, "535 no", "Sign-in refused", "535 Authentication credentials invalid");
    row("no login", Stage::Sender, "535 no", "Sender refused", "535 Sign-in required");
    row("login first", Stage::Sender, "530 no", "Wants a sign-in first", "530 Sign-in required");
    row("TLS first", Stage::Login, "530 no", "Wants encryption first", "530 Encryption required first");
    row("too large", Stage::Sender, "552 no", "Sender refused", "552 Message too large");
    row("nobody", Stage::Data, "554 no", "Takes no message", "554 No valid recipients");
    row("spam", Stage::Message, "554 no", "Message refused", "554 Message not accepted");
    row("no service", Stage::Greeting, "554 no", "Turns the client away", "554 No mail service here");
    row("no EHLO", Stage::Hello, "502 no", "Does not offer EHLO", "502 EHLO not available");
    row("greylisted", Stage::Recipient, "450 no", "Recipient refused for now",
        "450 Mailbox not available now");
    row("go on", Stage::Data, "354 go", "Send the message now", "354 Start the message");
    row("goodbye", Stage::Quit, "221 bye", "Connection closes", "221 Closing the connection");
}

void TestReplyAnnotations::meaningDependsOnStage()
{
    QFETCH(int, stage);
    QFETCH(QByteArray, line);
    const auto annotation = lastOf(built().received(static_cast<Stage>(stage), line, true));
    QTEST(annotation.brief, "brief");
    QTEST(annotation.title, "title");
}

void TestReplyAnnotations::namesOtherProtocols_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("brief");
    QTest::newRow("web") << QByteArray("HTTP/1.1 400 Bad Request") << u"A web server answers here"_s;
    QTest::newRow("page") << QByteArray("<html>") << u"A web page answers here"_s;
    QTest::newRow("IMAP") << QByteArray("* OK [CAPABILITY IMAP4rev1] ready")
                          << u"An IMAP server answers here"_s;
    QTest::newRow("POP3") << QByteArray("+OK ready") << u"A POP3 server answers here"_s;
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9") << u"An SSH server answers here"_s;
    QTest::newRow("alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7)
                           << u"The server wants TLS from the start"_s;
    QTest::newRow("noise") << QByteArray("wibble") << u"Not a mail server's answer"_s;
    QTest::newRow("nothing") << QByteArray("") << u"Not a mail server's answer"_s;
}

void TestReplyAnnotations::namesOtherProtocols()
{
    QFETCH(QByteArray, line);
    QTEST(reply(Stage::Greeting, line).brief, "brief");
}

void TestReplyAnnotations::doesNotTrustAWrongYes()
{
    const auto annotation = lastOf(built().received(Stage::StartTls, "250 ok", false));
    QCOMPARE(annotation.brief, u"Unexpected answer"_s);
    QVERIFY(annotation.explanation.contains(u"does not rely"_s));
}

void TestReplyAnnotations::tellsTheQueueId()
{
    const auto annotation =
        lastOf(built().messageSent().received(Stage::Message, "250 2.0.0 Ok: queued as 4XyZ12"));
    QCOMPARE(annotation.brief, u"Message accepted, number 4XyZ12"_s);
    QVERIFY(!partOf(annotation, u"4XyZ12"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestReplyAnnotations)
#include "tst_replyannotations.moc"
