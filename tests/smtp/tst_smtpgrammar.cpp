// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpcapabilities.h"
#include "smtp/smtpgrammar.h"

#include <QTest>

class TestSmtpGrammar : public QObject
{
    Q_OBJECT

private:
    static QList<Reply> parse(const QByteArray &bytes, qsizetype piece, bool ended, ReplyParser *parser)
    {
        QList<Reply> replies;
        QByteArray input;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            input += bytes.mid(at, piece);
            while (auto reply = parser->next(input, false))
                replies.append(*reply);
        }
        while (auto reply = parser->next(input, ended))
            replies.append(*reply);
        return replies;
    }

private Q_SLOTS:
    void repliesParseTheSameHoweverCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("statuses");
        QTest::addColumn<QByteArray>("extended");
        QTest::addColumn<QByteArray>("kinds"); // a c r f m
        const auto row = [](const char *name, const QByteArray &bytes, const char *statuses, const char *extended,
                             const char *kinds) {
            QTest::newRow(name) << bytes << QByteArray(statuses) << QByteArray(extended) << QByteArray(kinds);
        };
        row("one line", "220 mail.test ready\r\n", "220", "", "a");
        row("several lines", "250-mail.test\r\n250-SIZE 100\r\n250 HELP\r\n", "250", "", "a");
        row("no text", "220\r\n", "220", "", "a");
        row("empty last line", "250-x\r\n250 \r\n", "250", "", "a");
        row("line feeds only", "250-x\n250 y\n", "250", "", "a");
        row("two replies", "250 a\r\n354 b\r\n", "250 354", " ", "ac");
        row("enhanced", "535 5.7.8 no\r\n", "535", "5.7.8", "f");
        row("enhanced of another class", "550 4.2.1 x\r\n", "550", "4.2.1", "f");
        row("odd enhanced", "250 9.9.9 x\r\n", "250", "9.9.9", "a");
        row("huge enhanced", "550 5.7.99999999999999999999 x\r\n", "550", "5.7.99999999999999999999", "f");
        row("long enhanced", "550 5.7.1.1.1 x\r\n", "550", "5.7.1.1.1", "f");
        row("four digits", "2200 x\r\n", "", "", "m");
        row("letter behind", "220x\r\n", "", "", "m");
        row("http", "HTTP/1.1 400 Bad Request\r\n", "", "", "m");
        row("mixed codes", "250-a\r\n251 b\r\n", "250", "", "m");
        row("lone carriage return", "250 a\rb\r\n", "250", "", "m");
        row("first digit 6", "650 x\r\n", "", "", "m");
        row("nul and high bytes", QByteArray("550 a\0\xff""b\r\n", 11), "550", "", "f");
        row("temporary", "451 4.7.1 later\r\n", "451", "4.7.1", "r");
    }

    void repliesParseTheSameHoweverCut()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, statuses);
        QFETCH(const QByteArray, extended);
        QFETCH(const QByteArray, kinds);
        for (const qsizetype piece : {1, 2, 3, 7, 4096}) {
            ReplyParser parser;
            const QList<Reply> replies = parse(bytes, piece, false, &parser);
            QByteArrayList seenStatuses, seenExtended;
            QByteArray seenKinds;
            for (const Reply &reply : replies) {
                seenStatuses << reply.status;
                seenExtended << reply.extended;
                seenKinds += "acrfm"[static_cast<int>(reply.kind)];
            }
            QCOMPARE(seenStatuses.join(' '), statuses);
            QCOMPARE(seenExtended.join(' '), extended);
            QCOMPARE(seenKinds, kinds);
        }
    }

    void linesKeepEveryByte()
    {
        ReplyParser parser;
        const QList<Reply> replies = parse(QByteArray("250-\x1b[31m\r\n250 a\0b\r\n", 20), 1, false, &parser);
        QCOMPARE(replies.size(), 1);
        QCOMPARE(replies.first().lines, (QByteArrayList{"250-\x1b[31m", QByteArray("250 a\0b", 7)}));
    }

    void loneLineFeedIsNotedOnce()
    {
        ReplyParser parser;
        parse("250 x\n", 1, false, &parser);
        QVERIFY(parser.takeLoneLineFeed());
        QVERIFY(!parser.takeLoneLineFeed());
    }

    void cutOffReplyIsEvidence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("half line") << QByteArray("250-mail");
        QTest::newRow("continuation without end") << QByteArray("250-a\r\n250-b\r\n");
        QTest::newRow("whole line without its end") << QByteArray("250 a");
    }

    void cutOffReplyIsEvidence()
    {
        QFETCH(const QByteArray, bytes);
        ReplyParser parser;
        const QList<Reply> replies = parse(bytes, 1, true, &parser);
        QCOMPARE(replies.size(), 1);
        QCOMPARE(replies.first().kind, Reply::Kind::Malformed);
        QCOMPARE(replies.first().lines.join("\r\n"), bytes.endsWith('\n') ? bytes.chopped(2) : bytes);
    }

    void endlessLineStops()
    {
        ReplyParser parser;
        const QList<Reply> replies = parse(QByteArray(200'000, 'A'), 4096, false, &parser);
        QCOMPARE(parser.problem(), ReplyParser::Problem::LineTooLong);
        QCOMPARE(replies.size(), 1);
        QVERIFY(replies.first().lines.first().size() <= maximumReplyLine);
    }

    void endlessReplyStops()
    {
        ReplyParser parser;
        const QList<Reply> replies = parse(QByteArray("220-hello\r\n").repeated(200'000), 4096, false, &parser);
        QCOMPARE(parser.problem(), ReplyParser::Problem::EndlessReply);
        QCOMPARE(replies.size(), 1);
        QVERIFY(replies.first().lines.size() < 150'000);
    }

    void formatAndParseAgree()
    {
        const QByteArray wire = formatReply("535", "5.7.8", "first\nsecond");
        QCOMPARE(wire, QByteArray("535-5.7.8 first\r\n535 5.7.8 second\r\n"));
        ReplyParser parser;
        const QList<Reply> replies = parse(wire, 3, false, &parser);
        QCOMPARE(replies.first().text(), QByteArray("first\nsecond"));
    }

    void capabilities()
    {
        const SmtpCapabilities offered(replyFromLines({"250-STARTTLS", "250-starttls", "250-auth PLAIN login PLAIN",
            "250-AUTH=CRAM-MD5", "250-SIZE 1000", "250-", "250 8BITMIME"}));
        QVERIFY(offered.offers("STARTTLS"));
        QVERIFY(offered.offers("8BITMIME"));
        QVERIFY(!offered.offers(""));
        QCOMPARE(offered.mechanisms(), (QByteArrayList{"PLAIN", "LOGIN", "CRAM-MD5"}));
        QVERIFY(offered.usesOldAuthSpelling());
        QCOMPARE(offered.maximumSize(), 1000);
        const SmtpCapabilities greetingOnly(replyFromLines({"250 STARTTLS"}));
        QVERIFY(!greetingOnly.offers("STARTTLS")); // the first line is the server's name
        QCOMPARE(SmtpCapabilities(replyFromLines({"250-x", "250 SIZE"})).maximumSize(), 0);
        QCOMPARE(SmtpCapabilities(replyFromLines({"250-x", "250 HELP"})).maximumSize(), -1);
    }

    void dotStuffingIsUndoneByTheReceiver_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("dot lines") << QByteArray(".\r\n..\r\n.a\r\nb.\r\n");
        QTest::newRow("no final line end") << QByteArray("a\r\n.");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("end mark inside") << QByteArray("a\r\n.\r\nb\r\n");
        for (const qsizetype size : {4095, 4096, 4097, 16383, 16384, 16385})
            QTest::addRow("dot at %d", static_cast<int>(size))
                << QByteArray("abcdefgh\r\n").repeated(2000).first(size - 2) + "\r\n.\r\n.x\r\n";
    }

    void dotStuffingIsUndoneByTheReceiver()
    {
        QFETCH(const QByteArray, body);
        for (const qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(4096), qsizetype(1 << 20)}) {
            DotStuffer stuffer;
            QByteArray wire;
            for (qsizetype at = 0; at < body.size(); at += piece)
                wire += stuffer.stuff(body.mid(at, piece));
            wire += stuffer.end();
            QVERIFY(wire == ".\r\n" || wire.endsWith("\r\n.\r\n"));
            QCOMPARE(wire.indexOf("\r\n.\r\n"), wire == ".\r\n" ? -1 : wire.size() - 5);
            QByteArray received;
            for (const QByteArray &line : wire.chopped(3).split('\n'))
                received += (line.startsWith('.') ? line.mid(1) : line) + '\n';
            received.chop(1);
            QCOMPARE(received, body.isEmpty() || body.endsWith("\r\n") ? body : body + "\r\n");
        }
    }

    void nothingBareLeaves_data()
    {
        QTest::addColumn<QByteArray>("body");
        // The ways to end a message early that were tried against real servers (SMTP smuggling).
        for (const char *body : {"\n.\n", "\r.\r", "\r.\n", "\n.\r", "\n.\r\n", "\r\n.\n", "\r.\r\n", "\r\n.\r"})
            QTest::newRow(QByteArray(body).toHex().constData()) << "a" + QByteArray(body) + "b\n";
    }

    void nothingBareLeaves()
    {
        QFETCH(const QByteArray, body);
        for (const qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(100)}) {
            LineEndNormaliser normaliser;
            DotStuffer stuffer;
            QByteArray wire;
            for (qsizetype at = 0; at < body.size(); at += piece)
                wire += stuffer.stuff(normaliser.normalise(QByteArrayView(body).sliced(at, std::min(piece, body.size() - at))));
            wire += stuffer.stuff(normaliser.finish()) + stuffer.end();
            QByteArray rest = wire;
            rest.replace("\r\n", "");
            QVERIFY(!rest.contains('\r') && !rest.contains('\n'));
            QCOMPARE(wire.count("\r\n.\r\n"), 1);
            QVERIFY(wire.endsWith("\r\n.\r\n"));
        }
    }

    void mailboxes_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QByteArray("lin.zhang@qq.com") << true;
        QTest::newRow("tag") << QByteArray("a+b@c.test") << true;
        QTest::newRow("quoted") << QByteArray("\"a b\"@c.test") << true;
        QTest::newRow("literal") << QByteArray("a@[192.0.2.1]") << true;
        QTest::newRow("utf-8") << QByteArray("\xe6\x9e\x97@\xe4\xbe\x8b.test") << true;
        QTest::newRow("latin-1") << QByteArray("\xe9@c.test") << false;
        QTest::newRow("two dots") << QByteArray("a..b@c.test") << false;
        QTest::newRow("injection") << QByteArray("\"a\r\nRCPT TO:<x>\"@b") << false;
        QTest::newRow("angle") << QByteArray("a>b@c.test") << false;
        QTest::newRow("no domain") << QByteArray("a@") << false;
        QTest::newRow("blank") << QByteArray("a b@c.test") << false;
    }

    void mailboxes()
    {
        QFETCH(const QByteArray, address);
        QTEST(isMailbox(address), "good");
    }

    void helloNames()
    {
        QVERIFY(isHelloName("[192.0.2.1]"));
        QVERIFY(isHelloName("[IPv6:2001:db8::1]"));
        QVERIFY(isHelloName("client.test"));
        QVERIFY(!isHelloName("client_test"));
        QVERIFY(!isHelloName("a b"));
        QVERIFY(!isHelloName("a\r\nMAIL FROM:<x>"));
        QVERIFY(!isHelloName(""));
    }

    void paths()
    {
        QCOMPARE(parsePath("FROM:<a@b> SIZE=12", "FROM"), (PathArgument{"a@b", {"SIZE=12"}}));
        QCOMPARE(parsePath("from: <\"a>b\"@c>", "FROM"), (PathArgument{"\"a>b\"@c", {}}));
        QCOMPARE(parsePath("FROM:<>", "FROM"), (PathArgument{"", {}}));
        QVERIFY(!parsePath("FROM:a@b", "FROM"));
        QVERIFY(!parsePath("TO:<broken", "TO"));
    }
};

QTEST_GUILESS_MAIN(TestSmtpGrammar)
#include "tst_smtpgrammar.moc"
