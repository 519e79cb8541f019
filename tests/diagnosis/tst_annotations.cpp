// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"
#include "diagnosis/annotatednotation.h"
#include "diagnosis/annotations.h"
#include "support/transcriptbuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestAnnotations : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void explainsEveryCommand_data();
    void explainsEveryCommand();
    void explainsParameters_data();
    void explainsParameters();
    void explainsSignIn();
    void decodesPrompts();
    void decodesTokenRefusals();
    void leavesRiddlesHidden();
    void neverDecodesPlaceholders();
    void scrubsWhatItDecodes();
    void tellsNotes_data();
    void tellsNotes();
    void notesDoNotMixUpArguments();
    void tellsEncryption();
    void tellsEveryLoss();
    void tellsEveryStop();
    void tellsLossByStage();
    void tellsEveryName();
    void makesHostileTextVisible();
    void linksToTheSection();
    void takesNoIndexOutside();
    void writesAnnotatedText();
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

static TlsReport goodTls()
{
    CertificateFacts leaf;
    leaf.subject = u"*.mail.qq.com"_s;
    leaf.issuer = u"DigiCert %1"_s;
    leaf.names = {u"*.mail.qq.com"_s, u"smtp.qq.com"_s};
    leaf.validFrom = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC);
    leaf.validUntil = QDateTime({2027, 1, 1}, {0, 0}, Qt::UTC);
    leaf.keyAlgorithm = u"RSA"_s;
    leaf.keyBits = 2048;
    TlsReport tls;
    tls.protocol = u"TLS 1.3"_s;
    tls.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    tls.cipherBits = 256;
    tls.peerName = u"smtp.qq.com"_s;
    tls.chain = {leaf};
    tls.checkedAt = QDateTime({2026, 6, 1}, {0, 0}, Qt::UTC);
    return tls;
}

void TestAnnotations::explainsEveryCommand_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("reference");
    const auto row = [](const char *line, Stage stage, const char *brief, const char *reference) {
        QTest::newRow(line) << QByteArray(line) << int(stage) << QString::fromLatin1(brief)
                            << QString::fromLatin1(reference);
    };
    row("EHLO [192.0.2.1]", Stage::Hello, "Says hello, asks for features", "RFC 5321, section 4.1.1.1");
    row("ehlo mail.example", Stage::Hello, "Says hello, asks for features", "RFC 5321, section 4.1.1.1");
    row("HELO mail.example", Stage::Hello, "Says hello the old way", "RFC 5321, section 4.1.1.1");
    row("STARTTLS", Stage::StartTls, "Asks for encryption", "RFC 3207, section 4");
    row("AUTH LOGIN", Stage::Login, "Starts to sign in with LOGIN", "RFC 4954, section 4");
    row("MAIL FROM:<a@b.example>", Stage::Sender, "Names the sender", "RFC 5321, section 4.1.1.2");
    row("RCPT TO:<a@b.example>", Stage::Recipient, "Names a recipient", "RFC 5321, section 4.1.1.3");
    row("DATA", Stage::Data, "Asks to send the message", "RFC 5321, section 4.1.1.4");
    row(".", Stage::Message, "Ends the message", "RFC 5321, section 4.1.1.4");
    row("BDAT 12 LAST", Stage::Message, "Sends a counted piece", "RFC 3030, section 2");
    row("RSET", Stage::Sender, "Starts over", "RFC 5321, section 4.1.1.5");
    row("NOOP", Stage::Sender, "Asks for a sign of life", "RFC 5321, section 4.1.1.9");
    row("QUIT", Stage::Quit, "Says goodbye", "RFC 5321, section 4.1.1.10");
    row("VRFY lin", Stage::Sender, "Asks whether a mailbox exists", "RFC 5321, section 4.1.1.6");
    row("EXPN list", Stage::Sender, "Asks who is on a mailing list", "RFC 5321, section 4.1.1.7");
    row("HELP", Stage::Sender, "Asks for help", "RFC 5321, section 4.1.1.8");
    row("WIBBLE x", Stage::Sender, "Unknown command", "");
}

void TestAnnotations::explainsEveryCommand()
{
    QFETCH(QByteArray, line);
    QFETCH(int, stage);
    const auto annotation = lastOf(built().sent(static_cast<Stage>(stage), line));
    QTEST(annotation.brief, "brief");
    QTEST(annotation.reference, "reference");
    QVERIFY(!annotation.title.isEmpty());
    QVERIFY(!annotation.explanation.isEmpty());
    QCOMPARE(annotation.answersTo, -1);
}

void TestAnnotations::explainsParameters_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("words");
    const QByteArray mail = "MAIL FROM:<a@b.example> ";
    const QByteArray rcpt = "RCPT TO:<a@b.example> ";
    QTest::newRow("sender") << mail << u"<a@b.example>"_s << u"sender on the envelope"_s;
    QTest::newRow("no sender") << QByteArray("MAIL FROM:<>") << u"<>"_s << u"no sender"_s;
    QTest::newRow("recipient") << rcpt << u"<a@b.example>"_s << u"recipient on the envelope"_s;
    QTest::newRow("SIZE") << mail + "SIZE=1048576" << u"SIZE=1048576"_s << u"1 MiB"_s;
    QTest::newRow("SIZE, no number") << mail + "SIZE=x" << u"SIZE=x"_s << u"in bytes"_s;
    QTest::newRow("BODY") << mail + "body=8bitmime" << u"body=8bitmime"_s << u"8-bit"_s;
    QTest::newRow("SMTPUTF8") << mail + "SMTPUTF8" << u"SMTPUTF8"_s << u"Chinese"_s;
    QTest::newRow("RET") << mail + "RET=HDRS" << u"RET=HDRS"_s << u"header only"_s;
    QTest::newRow("ENVID") << mail + "ENVID=x1" << u"ENVID=x1"_s << u"reports"_s;
    QTest::newRow("AUTH") << mail + "AUTH=<>" << u"AUTH=<>"_s << u"handed in"_s;
    QTest::newRow("NOTIFY") << rcpt + "NOTIFY=NEVER" << u"NOTIFY=NEVER"_s << u"report"_s;
    QTest::newRow("ORCPT") << rcpt + "ORCPT=rfc822;a@b" << u"ORCPT=rfc822;a@b"_s << u"first wrote"_s;
    QTest::newRow("unknown") << rcpt + "WIBBLE=1" << u"WIBBLE=1"_s << u"does not know"_s;
    QTest::newRow("name") << QByteArray("EHLO pc.example") << u"pc.example"_s << u"name"_s;
    QTest::newRow("address") << QByteArray("EHLO [192.0.2.1]") << u"[192.0.2.1]"_s << u"address"_s;
    QTest::newRow("piece") << QByteArray("BDAT 12 LAST") << u"12"_s << u"bytes"_s;
    QTest::newRow("last piece") << QByteArray("BDAT 12 LAST") << u"LAST"_s << u"last"_s;
}

void TestAnnotations::explainsParameters()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, label);
    QFETCH(QString, words);
    const auto part = partOf(lastOf(built().sent(Stage::Sender, line)), label);
    QVERIFY2(part.contains(words), qPrintable(part));
}

void TestAnnotations::explainsSignIn()
{
    Transcript transcript;
    const QByteArray placeholder = "lin@qq.com + " + Scrubber::placeholder();
    transcript.append({{}, Stage::Login, true, Sent{"AUTH PLAIN " + placeholder, placeholder}});
    const auto annotation = annotationOf(transcript, 0);
    QCOMPARE(annotation.brief, u"Signs in (secret hidden)"_s);
    QVERIFY(partOf(annotation, u"PLAIN"_s).contains(u"Base64"_s));
    QVERIFY(partOf(annotation, QString::fromUtf8(placeholder)).contains(u"secret"_s));
    const auto empty = lastOf(built().sent(Stage::Login, "AUTH EXTERNAL ="));
    QVERIFY(partOf(empty, u"="_s).contains(u"empty"_s));
    const auto unknown = lastOf(built().sent(Stage::Login, "AUTH WIBBLE"));
    QVERIFY(partOf(unknown, u"WIBBLE"_s).contains(u"does not know"_s));
}

void TestAnnotations::decodesPrompts()
{
    auto builder = built().sent(Stage::Login, "AUTH LOGIN").received(Stage::Login, "334 VXNlcm5hbWU6", true);
    QCOMPARE(lastOf(builder).decoded, u"Username:"_s);
    QCOMPARE(lastOf(builder).brief, u"Asks for the user name"_s);
    builder.sent(Stage::Login, "bGluQHFxLmNvbQ==");
    QCOMPARE(lastOf(builder).decoded, u"lin@qq.com"_s);
    QCOMPARE(lastOf(builder).brief, u"Gives the user name"_s);
    builder.received(Stage::Login, "334 UGFzc3dvcmQ6", true);
    QCOMPARE(lastOf(builder).decoded, u"Password:"_s);
    QCOMPARE(lastOf(builder).brief, u"Asks for the password"_s);
    builder.sent(Stage::Login, Scrubber::placeholder());
    QCOMPARE(lastOf(builder).brief, u"Gives the code (hidden)"_s);
    builder.received(Stage::Login, "334 not base64!", true);
    QCOMPARE(lastOf(builder).brief, u"Asks something that cannot be read"_s);
    builder.sent(Stage::Login, "*");
    QCOMPARE(lastOf(builder).brief, u"Gives up the sign-in"_s);
    const auto plain = built().sent(Stage::Login, "AUTH PLAIN").received(Stage::Login, "334 ", true);
    QCOMPARE(lastOf(plain).brief, u"Go on"_s);
}

void TestAnnotations::decodesTokenRefusals()
{
    const QByteArray json = R"({"status":"401","schemes":"bearer","scope":"https://mail.example/"})";
    auto builder =
        built().sent(Stage::Login, "AUTH XOAUTH2 x").received(Stage::Login, "334 " + json.toBase64(), true);
    const auto annotation = lastOf(builder);
    QCOMPARE(annotation.decoded, QString::fromUtf8(json));
    QCOMPARE(annotation.brief, u"Explains why the token is refused"_s);
    QVERIFY(!partOf(annotation, u"status: 401"_s).isEmpty());
    QVERIFY(!partOf(annotation, u"scope: https://mail.example/"_s).isEmpty());
    QCOMPARE(lastOf(builder.sent(Stage::Login, "")).brief, u"Takes note of the refusal"_s);
}

void TestAnnotations::leavesRiddlesHidden()
{
    for (const QByteArray mechanism : {"CRAM-MD5", "SCRAM-SHA-256", "SCRAM-SHA-1"}) {
        const auto annotation =
            lastOf(built()
                       .sent(Stage::Login, "AUTH " + mechanism)
                       .received(Stage::Login, "334 " + QByteArray("r=abc,s=QQ==,i=4096").toBase64(), true));
        QVERIFY(annotation.decoded.isEmpty());
        QVERIFY(annotation.explanation.contains(u"hidden"_s));
    }
}

void TestAnnotations::neverDecodesPlaceholders()
{
    Transcript transcript = built()
                                .sent(Stage::Login, "AUTH LOGIN")
                                .received(Stage::Login, "334 VXNlcm5hbWU6", true)
                                .transcript();
    transcript.append({{}, Stage::Login, true, Sent{"c2VjcmV0", "c2VjcmV0"}});
    QVERIFY(annotationOf(transcript, 2).decoded.isEmpty());
}

void TestAnnotations::scrubsWhatItDecodes()
{
    Scrubber::instance().remember(Secret("wxyzabcdwxyzabcd"), "lin");
    const auto annotation =
        reply(Stage::Login, "334 " + QByteArray("{you said wxyzabcdwxyzabcd}").toBase64());
    QVERIFY(!annotation.decoded.isEmpty());
    QVERIFY(!annotation.decoded.contains(u"wxyzabcd"_s));
}

void TestAnnotations::tellsNotes_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *id, const QByteArrayList &arguments, const QString &sentence) {
        QTest::addRow("%s %d", id, int(arguments.size())) << QByteArray(id) << arguments << sentence;
    };
    row("resolved", {"smtp.qq.com", "2", "IPv6, IPv4", "12"},
        u"Looked up smtp.qq.com: 2 addresses (IPv6, IPv4)"_s);
    row("resolved", {"smtp.qq.com", "1", "IPv4"}, u"Looked up smtp.qq.com: 1 address (IPv4)"_s);
    row("resolved", {"smtp.qq.com", "0"}, u"Looked up smtp.qq.com: no address"_s);
    row("address", {"192.0.2.1"}, u"The server is given by its address: 192.0.2.1"_s);
    row("connect_attempt", {"192.0.2.1", "465"}, u"Trying 192.0.2.1, port 465"_s);
    row("connect_failed", {"192.0.2.1", "465", "refused", "7"},
        u"No connection to 192.0.2.1, port 465: The connection was refused"_s);
    row("connected", {"192.0.2.1", "465", "31"}, u"Connected to 192.0.2.1, port 465, in 31 ms"_s);
    row("connect_abandoned", {"::1", "465"},
        u"Gave up the attempt at ::1, port 465: another address was faster"_s);
    row("proxy", {"SOCKS5", "proxy.example", "1080"},
        u"Going through the proxy proxy.example, port 1080 (SOCKS5)"_s);
    row("lone_line_feed", {}, u"The server ends its lines with LF alone; tolerated"_s);
    row("helo_fallback", {}, u"EHLO was refused; going on with HELO"_s);
    row("old_auth_spelling", {}, u"The server also spells AUTH the old way, AUTH="_s);
    row("long_line", {"900"}, u"A line of the server has 900 bytes; the standard allows 512"_s);
    row("many_lines", {"99"}, u"The answer has 99 lines, unusually many"_s);
    row("mechanism_chosen", {"PLAIN", "LOGIN PLAIN"},
        u"Signing in with PLAIN; the server offers: LOGIN PLAIN"_s);
    row("mechanism_forced", {"LOGIN", "LOGIN PLAIN"}, u"Signing in with LOGIN, as chosen in the settings"_s);
    row("clear_text", {"mail.example"},
        u"Not encrypted: everything on the way to mail.example can be read, the code too"_s);
    row("size_announced", {"2048", "73400320"}, u"The message has 2 KiB; the server takes up to 70 MiB"_s);
    row("size_announced", {"100", "0", ""}, u"The message has 100 bytes; the server names no limit"_s);
    row("recipient_forwarded", {"a@b", "251"},
        u"a@b was accepted with 251: the server passes the message on"_s);
    row("server_slow", {"auth", "5"}, u"Still waiting for an answer (Sign in), 5 s so far"_s);
    row("quit_unanswered", {}, u"The server closed the connection without answering QUIT; harmless"_s);
    row("dns_server", {"10.0.0.1", "53"}, u"Name server used: 10.0.0.1, port 53"_s);
    row("practice", {"127.0.0.1", "2525"}, u"Practice server inside this program: 127.0.0.1, port 2525"_s);
    row("wibble", {"a", "b\nc"}, u"wibble a b\\x0ac"_s);
}

void TestAnnotations::tellsNotes()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArrayList, arguments);
    const auto builder = built().note(Stage::Connect, id, arguments);
    QTEST(entryText(builder.transcript().entries().constFirst()), "sentence");
    QVERIFY(!lastOf(builder).explanation.isEmpty());
    QVERIFY(!lastOf(builder).title.isEmpty());
    const bool isKnown = id != "wibble";
    QCOMPARE(lastOf(builder).explanation.contains(u"no sentence"_s), !isKnown);
}

void TestAnnotations::notesDoNotMixUpArguments()
{
    const auto builder = built().note(Stage::Connect, "connect_attempt", {"%2%1%3", "%1\x1b"});
    QCOMPARE(entryText(builder.transcript().entries().constFirst()), u"Trying %2%1%3, port %1\\x1b"_s);
    const auto fewer = built().note(Stage::Connect, "connect_attempt", {"x"});
    QCOMPARE(entryText(fewer.transcript().entries().constFirst()), u"Trying x, port "_s);
}

void TestAnnotations::tellsEncryption()
{
    auto tls = goodTls();
    const auto good = built().secured(tls);
    QCOMPARE(entryText(good.transcript().entries().constFirst()),
        u"TLS 1.3 · certificate *.mail.qq.com · valid 214 days"_s);
    const auto annotation = lastOf(good);
    QCOMPARE(annotation.title, u"Encrypted with TLS 1.3"_s);
    QCOMPARE(partOf(annotation, u"Cipher"_s), u"TLS_AES_256_GCM_SHA384, 256 bits"_s);
    QCOMPARE(partOf(annotation, u"Valid until"_s), u"2027-01-01 00:00 UTC, 214 days left"_s);
    QCOMPARE(partOf(annotation, u"Valid for the names"_s), u"*.mail.qq.com, smtp.qq.com"_s);
    QCOMPARE(partOf(annotation, u"Issued by"_s), u"DigiCert %1"_s);
    QCOMPARE(partOf(annotation, u"Key"_s), u"RSA, 2048 bits"_s);
    QCOMPARE(partOf(annotation, u"Name asked for"_s), u"smtp.qq.com"_s);

    tls.problems = {TlsProblem::Expired, TlsProblem::NameMismatch};
    tls.chain.first().validUntil = QDateTime({2026, 5, 31}, {0, 0}, Qt::UTC);
    tls.chain.first().subject = u"a%2\u202e"_s;
    tls.clearText = "220 hello\r\n";
    const auto bad = built().lost(Stage::Tls, LossCause::TlsFailed, "words", tls);
    QCOMPARE(entryText(bad.transcript().entries().constFirst()), tlsProblemText(TlsProblem::Expired));
    const auto failure = lastOf(bad);
    QCOMPARE(failure.title, u"Encryption could not be set up"_s);
    QCOMPARE(partOf(failure, u"Problem"_s), tlsProblemText(TlsProblem::Expired));
    QCOMPARE(partOf(failure, u"Valid until"_s), u"2026-05-31 00:00 UTC, that is over"_s);
    QCOMPARE(partOf(failure, u"Certificate"_s), u"a%2\\u202e"_s);
    QCOMPARE(partOf(failure, u"In technical words"_s), u"words"_s);
    QCOMPARE(partOf(failure, u"What came instead of TLS"_s), u"220 hello\\x0d\\x0a"_s);
}

void TestAnnotations::tellsEveryLoss()
{
    QSet<QString> sentences;
    for (int i = 0; i <= int(LossCause::Other); ++i) {
        const auto builder = built().lost(Stage::Connect, static_cast<LossCause>(i), "words");
        sentences << entryText(builder.transcript().entries().constFirst());
        QVERIFY(!lastOf(builder).explanation.isEmpty());
        QCOMPARE(partOf(lastOf(builder), u"In technical words"_s), u"words"_s);
    }
    QCOMPARE(sentences.size(), int(LossCause::Other) + 1);
}

void TestAnnotations::tellsEveryStop()
{
    QSet<QString> sentences;
    for (int i = 0; i <= int(StopReason::MessageChanged); ++i) {
        const auto builder = built().stopped(Stage::Login, static_cast<StopReason>(i), "12 words");
        sentences << entryText(builder.transcript().entries().constFirst());
        QVERIFY(!lastOf(builder).explanation.isEmpty());
        QVERIFY(!lastOf(builder).parts.isEmpty());
    }
    QCOMPARE(sentences.size(), int(StopReason::MessageChanged) + 1);
    const auto size = lastOf(built().stopped(Stage::Sender, StopReason::SizeExceeded, "2097152 1048576"));
    QCOMPARE(partOf(size, u"Limit"_s), u"1 MiB"_s);
}

void TestAnnotations::tellsLossByStage()
{
    const auto unknown = lastOf(built().messageSent().lost(Stage::Message, LossCause::PeerClosed));
    QVERIFY(unknown.explanation.contains(u"is not known"_s));
    const auto harmless = lastOf(built().lost(Stage::Quit, LossCause::PeerClosed));
    QVERIFY(harmless.explanation.contains(u"changes nothing"_s));
}

void TestAnnotations::tellsEveryName()
{
    QSet<QString> titles;
    for (const auto stage : allStages())
        titles << stageTitle(stage);
    QCOMPARE(titles.size(), allStages().size());
    QSet<QString> proofs;
    for (int i = 0; i <= int(Proof::Arrived); ++i)
        proofs << proofText(static_cast<Proof>(i));
    QCOMPARE(proofs.size(), int(Proof::Arrived) + 1);
    QSet<QString> problems;
    for (int i = 0; i <= int(TlsProblem::Other); ++i)
        problems << tlsProblemText(static_cast<TlsProblem>(i));
    QCOMPARE(problems.size(), int(TlsProblem::Other) + 1);
    const auto transcript = built()
                                .note(Stage::Connect, "address")
                                .secured()
                                .received(Stage::Greeting, "220 x")
                                .sent(Stage::Hello, "EHLO x")
                                .message(1)
                                .stopped(Stage::Hello, StopReason::UnexpectedData)
                                .lost(Stage::Quit, LossCause::Other)
                                .transcript();
    QStringList speakers;
    for (const auto &entry : transcript.entries())
        speakers << entrySpeaker(entry);
    QCOMPARE(speakers.join(u' '), u"app TLS server you you app app"_s);
}

void TestAnnotations::makesHostileTextVisible()
{
    const QByteArray evil = "\x1b[31m\xe2\x80\xae\xe2\x80\xa8\x07<b>";
    const auto transcript =
        built()
            .sent(Stage::Hello, "EHLO x" + evil)
            .received(Stage::Hello, "250-" + evil + "\n250-X" + evil + "\n250 AUTH " + evil)
            .received(Stage::Greeting, "220 a." + evil)
            .received(Stage::Login, "334 " + evil.toBase64())
            .received(Stage::Message, "250 queued as " + evil)
            .received(Stage::Message, "550 5.7." + evil + " x")
            .sent(Stage::Sender, "MAIL FROM:<" + evil + "> " + evil + "=" + evil)
            .sent(Stage::Login, "AUTH " + evil)
            .sent(Stage::Quit, evil)
            .received(Stage::Quit, evil)
            .stopped(Stage::Quit, StopReason::UnexpectedData, evil)
            .note(Stage::Quit, evil, {evil})
            .lost(Stage::Quit, LossCause::Other, evil)
            .transcript();
    const QRegularExpression unsafe(
        u"[\\x{0}-\\x{9}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{202a}-\\x{202e}\\x{2028}\\x{2029}]"_s);
    for (qsizetype i = 0; i < transcript.entries().size(); ++i) {
        const auto annotation = annotationOf(transcript, i);
        QStringList texts = {annotation.brief, annotation.title, annotation.explanation, annotation.decoded,
            annotation.reference, annotation.referenceUrl, entryText(transcript.entries().at(i))};
        for (const auto &[label, meaning] : annotation.parts)
            texts << label << meaning;
        for (const auto &text : texts)
            QVERIFY2(!text.contains(unsafe), qPrintable(u"%1: %2"_s.arg(i).arg(text)));
    }
    QVERIFY(entryText(transcript.entries().at(1)).contains(u"\n250-X\\x1b"_s));
    const auto chinese = built().received(Stage::Login, "535 \xb5\xc7\xc2\xbc\xca\xa7\xb0\xdc");
    QCOMPARE(entryText(chinese.transcript().entries().constFirst()), u"535 登录失败"_s);
}

void TestAnnotations::linksToTheSection()
{
    const auto login = reply(Stage::Login, "535 no");
    QCOMPARE(login.reference, u"RFC 4954, section 6"_s);
    QCOMPARE(login.referenceUrl, u"https://www.rfc-editor.org/rfc/rfc4954#section-6"_s);
    const auto turn = lastOf(built().sent(Stage::Sender, "TURN"));
    QCOMPARE(turn.reference, u"RFC 5321, appendix F.1"_s);
    QCOMPARE(turn.referenceUrl, u"https://www.rfc-editor.org/rfc/rfc5321#appendix-F.1"_s);
}

void TestAnnotations::takesNoIndexOutside()
{
    const auto transcript = built().greeted().transcript();
    QVERIFY(annotationOf(transcript, -1).title.isEmpty());
    QVERIFY(annotationOf(transcript, 99).title.isEmpty());
    QVERIFY(annotationOf({}, 0).title.isEmpty());
}

void TestAnnotations::writesAnnotatedText()
{
    const auto transcript = built()
                                .note(Stage::Resolve, "resolved", {"m.example", "1", "IPv4", "2"})
                                .received(Stage::Greeting, "220 m.example ESMTP")
                                .sent(Stage::Hello, "EHLO [192.0.2.1]")
                                .received(Stage::Hello, "250-m.example\n250 AUTH PLAIN")
                                .lost(Stage::Login, LossCause::TimedOut)
                                .transcript();
    QCOMPARE(annotatedNotation(transcript),
        u"   0.001 === Looked up m.example: 1 address (IPv4)\n"
        "   0.002 <-  220 m.example ESMTP                                  # Ready\n"
        "   0.003  -> EHLO [192.0.2.1]                                     # Says hello, asks for features\n"
        "   0.004 <-  250-m.example                                        # Features: 1 way to sign in\n"
        "   0.004 <-  250 AUTH PLAIN\n"
        "   0.005 *** No answer came in time\n"_s);
}

QTEST_GUILESS_MAIN(TestAnnotations)
#include "tst_annotations.moc"
