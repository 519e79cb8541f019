// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"
#include "smtp/messagesource.h"
#include "smtp/smtpsession.h"
#include "support/play.h"

#include <QTemporaryDir>
#include <QTest>

namespace {

const QByteArray code("abcdwxyzabcdwxyz");
const QByteArray ehlo("250-mail.test\r\n250-PIPELINING\r\n250-SIZE 10000\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME\r\n");

SmtpPlan plan(Encryption encryption = Encryption::Tls)
{
    SmtpPlan plan;
    plan.helloName = "client.test";
    plan.encryption = encryption;
    plan.login = Login{"me@mail.test", Secret(code), false, {}, {}, 0};
    plan.stopAfter = Stage::Login;
    return plan;
}

SmtpPlan sendPlan()
{
    SmtpPlan sending = plan();
    sending.stopAfter = Stage::Message;
    sending.envelope = SmtpEnvelope{"me@mail.test", {"you@mail.test"}};
    sending.message = std::make_shared<MemoryMessage>("Subject: x\r\n\r\n.hello\r\n");
    return sending;
}

/// TLS from the start, greeting and the answer to EHLO.
void greet(Play &play, const QByteArray &hello = ehlo)
{
    play.secure();
    play.hear("220 m\r\n");
    play.hear(hello);
}

QByteArray lastAnswer(const Play &play)
{
    const QByteArray line = play.wire.trimmed().split('\n').last();
    return QByteArray::fromBase64(line.mid(line.lastIndexOf(' ') + 1));
}

/// Up to the last message of the client; what of the exchange the code could be guessed from.
QByteArrayList signIn(Play &play, const QByteArray &mechanism)
{
    if (mechanism == "CRAM-MD5") {
        const QByteArray challenge("<1896.697170952@mail.test>");
        play.hear("334 " + challenge.toBase64() + "\r\n");
        const QByteArray digest = lastAnswer(play).split(' ').last();
        return {lastAnswer(play), digest, QByteArray::fromHex(digest), challenge};
    }
    const QByteArray first = lastAnswer(play);
    const QByteArray nonce = first.mid(first.indexOf(",r=") + 3) + "server-part";
    const QByteArray salt("0123456789abcdef");
    const QByteArray challenge = "r=" + nonce + ",s=" + salt.toBase64() + ",i=4096";
    play.hear("334 " + challenge.toBase64() + "\r\n");
    const QByteArray last = lastAnswer(play);
    const QByteArray proof = last.mid(last.indexOf(",p=") + 3);
    return {first, first.mid(first.indexOf(",r=") + 3), nonce, salt, salt.toBase64(), challenge, last, proof,
        QByteArray::fromBase64(proof)};
}

} // namespace

class TestSmtpSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithoutSendingAnything()
    {
        for (const qsizetype piece : {1, 2, 3, 7, 4096}) {
            SmtpSession session(plan());
            Play play(session);
            play.secure(); // TLS from the start
            play.hear("220 mail.test\r\n", piece);
            play.hear(ehlo, piece);
            QVERIFY(!play.decided);
            play.hear("235 2.7.0 ok\r\n", piece);
            QVERIFY(play.decided);
            play.hear("221 bye\r\n", piece);
            QCOMPARE(play.log,
                (QStringList{QStringLiteral("S: 220 mail.test"), QStringLiteral("C: EHLO client.test"),
                    QStringLiteral("S: 250-mail.test|250-PIPELINING|250-SIZE 10000|250-AUTH PLAIN LOGIN|250 8BITMIME"),
                    QStringLiteral("note mechanism_chosen"),
                    QStringLiteral("C: AUTH PLAIN me@mail.test + ") + QString::fromUtf8(Scrubber::placeholder()),
                    QStringLiteral("S: 235 2.7.0 ok"), QStringLiteral("C: QUIT"), QStringLiteral("S: 221 bye"),
                    QStringLiteral("HANG UP")}));
            QVERIFY(play.wire.contains("AUTH PLAIN " + QByteArray('\0' + QByteArray("me@mail.test") + '\0' + code).toBase64()));
            QVERIFY(!play.wire.contains("MAIL"));
        }
    }

    void startTlsIsRequired_data()
    {
        QTest::addColumn<QByteArray>("hello");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("not offered") << QByteArray("250-m\r\n250 AUTH PLAIN LOGIN\r\n") << QByteArray();
        for (const char *answer : {"502 no\r\n", "454 4.7.0 later\r\n", "354 x\r\n", "235 x\r\n", "250 x\r\n", "334 x\r\n",
                 "221 x\r\n", "500 x\r\n", "501 x\r\n", "530 x\r\n", "421 x\r\n", "2200 x\r\n", "220x\r\n"})
            QTest::newRow(answer) << QByteArray("250-m\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n") << QByteArray(answer);
        QTest::newRow("HELO only") << QByteArray("500 what\r\n") << QByteArray("250 m\r\n");
    }

    void startTlsIsRequired()
    {
        QFETCH(const QByteArray, hello);
        QFETCH(const QByteArray, answer);
        SmtpSession session(plan(Encryption::StartTls));
        Play play(session);
        play.open();
        play.hear("220 mail.test\r\n");
        play.hear(hello);
        play.hear(answer);
        QVERIFY(!play.wantsTls);
        QVERIFY(!play.wire.contains("AUTH"));
        QVERIFY(!play.wire.contains("me@"));
        QVERIFY2(play.decided, qPrintable(play.log.join(u'\n')));
    }

    void clearTextBehindStartTlsEndsTheRun_data()
    {
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("whole reply") << QByteArray("250-evil\r\n250 AUTH PLAIN LOGIN\r\n");
        QTest::newRow("fragment") << QByteArray("250-AUTH PLA");
    }

    void clearTextBehindStartTlsEndsTheRun()
    {
        QFETCH(const QByteArray, behind);
        SmtpSession session(plan(Encryption::StartTls));
        Play play(session);
        play.open();
        play.hear("220 m\r\n");
        play.hear("250-m\r\n250 STARTTLS\r\n");
        play.hear("220 go\r\n" + behind);
        QVERIFY(!play.wantsTls);
        QVERIFY(play.log.contains(QStringLiteral("STOP clear_text_after_tls")));
        QVERIFY(play.hungUp);
    }

    void capabilitiesBeforeTlsAreForgotten()
    {
        SmtpSession session(plan(Encryption::StartTls));
        Play play(session);
        play.open();
        play.hear("220 m\r\n");
        play.hear("250-m\r\n250-AUTH XOAUTH2\r\n250 STARTTLS\r\n");
        play.hear("220 go\r\n");
        QVERIFY(play.wantsTls);
        play.secure();
        QCOMPARE(play.log.last(), QStringLiteral("C: EHLO client.test"));
        play.hear("250-m\r\n250 AUTH PLAIN\r\n");
        QVERIFY(play.wire.contains("AUTH PLAIN"));
    }

    void aRefusedSignInIsNotTriedAgain()
    {
        SmtpSession session(sendPlan());
        Play play(session);
        greet(play);
        play.hear("535-5.7.8 no\r\n535 5.7.8 see https://x.test\r\n");
        QCOMPARE(play.wire.count("AUTH "), 1);
        QCOMPARE(play.log.last(), QStringLiteral("C: QUIT"));
        QVERIFY(play.decided);
        QVERIFY(!play.wire.contains("MAIL FROM"));
    }

    void noAuthOfferedMeansNoMail()
    {
        SmtpSession session(sendPlan());
        Play play(session);
        greet(play, "250-m\r\n250 SIZE 100\r\n");
        QVERIFY(play.log.contains(QStringLiteral("STOP auth_unavailable")));
        QVERIFY(!play.wire.contains("MAIL"));
    }

    void nothingSecretInClearWithoutConsent()
    {
        SmtpSession session(plan(Encryption::None));
        Play play(session);
        play.open();
        play.hear("220 m\r\n");
        play.hear(ehlo);
        QVERIFY(play.log.contains(QStringLiteral("STOP clear_text_credential")));
        QVERIFY(!play.wire.contains("AUTH"));
    }

    void pipelinesTheTransaction()
    {
        SmtpSession session(sendPlan());
        Play play(session);
        greet(play);
        play.hear("235 ok\r\n");
        QVERIFY(play.wire.endsWith("MAIL FROM:<me@mail.test> SIZE=22\r\nRCPT TO:<you@mail.test>\r\nDATA\r\n"));
        play.hear("250 ok\r\n250 ok\r\n354 go\r\n");
        QVERIFY(play.wire.endsWith("DATA\r\nSubject: x\r\n\r\n..hello\r\n.\r\nQUIT\r\n"));
        QVERIFY(!play.decided);
        play.hear("250 2.0.0 queued as 7\r\n");
        QVERIFY(play.decided);
        QVERIFY(!play.hungUp);
        play.hear("221 bye\r\n");
        QVERIFY(play.hungUp);
    }

    void waitsForEachReplyWithoutPipelining()
    {
        SmtpPlan stepwise = sendPlan();
        stepwise.pipelining = false;
        SmtpSession session(stepwise);
        Play play(session);
        greet(play);
        play.hear("235 ok\r\n");
        QVERIFY(play.wire.endsWith("SIZE=22\r\n"));
        play.hear("250 ok\r\n");
        QVERIFY(play.wire.endsWith("RCPT TO:<you@mail.test>\r\n"));
        play.hear("550 5.1.1 unknown\r\n");
        QVERIFY(!play.wire.contains("DATA"));
        QVERIFY(play.wire.endsWith("QUIT\r\n"));
    }

    void noBodyAfterAnythingBut354_data()
    {
        QTest::addColumn<QByteArray>("replies");
        QTest::newRow("DATA refused") << QByteArray("250 ok\r\n250 ok\r\n554 no\r\n");
        QTest::newRow("DATA 250") << QByteArray("250 ok\r\n250 ok\r\n250 fine\r\n");
        QTest::newRow("MAIL refused") << QByteArray("550 no\r\n503 x\r\n503 x\r\n");
        QTest::newRow("all recipients refused, DATA taken") << QByteArray("250 ok\r\n550 no\r\n354 go\r\n");
    }

    void noBodyAfterAnythingBut354()
    {
        QFETCH(const QByteArray, replies);
        SmtpSession session(sendPlan());
        Play play(session);
        greet(play);
        play.hear("235 ok\r\n");
        play.hear(replies);
        QVERIFY(!play.wire.contains("Subject"));
    }

    void aMessageThatChangesIsNotEnded_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("cut") << QByteArray("Subject: x\r\n\r\nhel");
        QTest::newRow("grown") << QByteArray("Subject: x\r\n\r\nhello, and more\r\n");
        QTest::newRow("gone") << QByteArray();
    }

    void aMessageThatChangesIsNotEnded()
    {
        QFETCH(const QByteArray, now);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("message.eml")));
        QVERIFY(file.open(QFile::WriteOnly) && file.write("Subject: x\r\n\r\nhello\r\n") > 0);
        file.close();
        QString problem;
        SmtpPlan sending = sendPlan();
        sending.message = FileMessage::open(file.fileName(), &problem);
        QVERIFY(sending.message);
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate) && file.write(now) == now.size());
        file.close();
        SmtpSession session(sending);
        Play play(session);
        greet(play);
        play.hear("235 ok\r\n");
        play.hear("250 ok\r\n250 ok\r\n354 go\r\n");
        QVERIFY(!play.wire.contains("\r\n.\r\n"));
        QVERIFY(play.log.contains(QStringLiteral("STOP message_changed")));
        QVERIFY(play.hungUp);
    }

    void theSameMessageCanBeSentAgain()
    {
        const SmtpPlan sending = sendPlan();
        for (int i = 0; i < 2; ++i) {
            SmtpSession session(sending);
            Play play(session);
            greet(play);
            play.hear("235 ok\r\n");
            play.hear("250 ok\r\n250 ok\r\n354 go\r\n");
            QVERIFY(play.wire.contains("Subject: x\r\n\r\n..hello\r\n.\r\n"));
        }
    }

    void aRefusalInTheMiddleOfTheMessageIsHeard()
    {
        SmtpPlan sending = sendPlan();
        sending.message = std::make_shared<MemoryMessage>("Subject: x\r\n\r\n" + QByteArray("line\r\n").repeated(100'000));
        SmtpSession session(sending);
        session.secured();
        session.receive("220 m\r\n");
        const auto toBody = [&] {
            for (auto step = session.next(); step; step = session.next()) {
                if (std::holds_alternative<SendBody>(step->what))
                    return true;
            }
            return false;
        };
        QVERIFY(!toBody());
        session.receive("250-m\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n");
        QVERIFY(!toBody());
        session.receive("235 ok\r\n");
        QVERIFY(!toBody());
        session.receive("250 ok\r\n250 ok\r\n354 go\r\n");
        QVERIFY(toBody());
        session.receive("552 5.3.4 too large\r\n");
        Play play(session);
        play.end();
        QVERIFY2(play.log.contains(QStringLiteral("S! 552 5.3.4 too large")), qPrintable(play.log.join(u'\n')));
        QVERIFY(play.wire.isEmpty());
        QVERIFY(play.decided);
    }

    void limitsAreCheckedBeforeSending()
    {
        const auto reasonFor = [](const QByteArray &hello, const std::function<void(SmtpPlan &)> &change) {
            SmtpPlan sending = sendPlan();
            change(sending);
            SmtpSession session(sending);
            Play play(session);
            greet(play, hello);
            play.hear("235 ok\r\n");
            return play.wire.contains("MAIL") ? QStringLiteral("sent") : play.log.filter(QStringLiteral("STOP")).value(0);
        };
        QCOMPARE(reasonFor("250-m\r\n250-SIZE 10\r\n250 AUTH PLAIN\r\n", [](SmtpPlan &) {}), QStringLiteral("STOP size_exceeded"));
        QCOMPARE(reasonFor("250-m\r\n250-SIZE\r\n250 AUTH PLAIN\r\n", [](SmtpPlan &) {}), QStringLiteral("sent"));
        QCOMPARE(reasonFor("250-m\r\n250 AUTH PLAIN\r\n",
                     [](SmtpPlan &p) { p.envelope->forwardPaths = {"\xe6\x9e\x97@mail.test"}; }),
            QStringLiteral("STOP utf8_unsupported"));
        QCOMPARE(reasonFor("250-m\r\n250 AUTH PLAIN\r\n",
                     [](SmtpPlan &p) { p.message = std::make_shared<MemoryMessage>("A: b\r\n\r\n\xe6\x9e\x97\r\n"); }),
            QStringLiteral("STOP eight_bit_unsupported"));
    }

    void unaskedBytesEndTheRun_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<QString>("last");
        QTest::newRow("second reply") << QByteArray("220 m\r\n250 what\r\n") << QStringLiteral("STOP unexpected_data");
        QTest::newRow("half a line") << QByteArray("220 m\r\nxx") << QStringLiteral("STOP unexpected_data");
        QTest::newRow("closing") << QByteArray("220 m\r\n421 shutting down\r\n") << QStringLiteral("S! 421 shutting down");
    }

    void unaskedBytesEndTheRun()
    {
        QFETCH(const QByteArray, greeting);
        QFETCH(const QString, last);
        SmtpSession session(plan());
        Play play(session);
        play.secure();
        play.hear(greeting);
        QVERIFY2(play.log.contains(last), qPrintable(play.log.join(u'\n')));
        QVERIFY(play.wire.isEmpty());
        QVERIFY(play.hungUp);
    }

    void badChallengesAreCancelled()
    {
        SmtpPlan login = plan();
        login.login->mechanism = "LOGIN";
        SmtpSession session(login);
        Play play(session);
        greet(play);
        play.hear("334 !!!notbase64\r\n");
        QCOMPARE(play.log.last(), QStringLiteral("C: *"));
        play.hear("501 cancelled\r\n");
        QVERIFY(play.log.contains(QStringLiteral("STOP auth_protocol")));
        QVERIFY(!play.wire.contains(code.toBase64()));
    }

    void loginShowsTheUserAndHidesTheCode()
    {
        SmtpPlan login = plan();
        login.login->mechanism = "LOGIN";
        SmtpSession session(login);
        Play play(session);
        greet(play);
        play.hear("334 VXNlcm5hbWU6\r\n");
        QCOMPARE(play.log.last(), QStringLiteral("C: ") + QString::fromLatin1(QByteArray("me@mail.test").toBase64()));
        play.hear("334 UGFzc3dvcmQ6\r\n");
        QCOMPARE(play.log.last(), QStringLiteral("C: ") + QString::fromUtf8(Scrubber::placeholder()));
        QVERIFY(play.wire.endsWith(code.toBase64() + "\r\n"));
    }

    void guessableChallengesAreMasked()
    {
        SmtpPlan login = plan();
        login.login->mechanism = "CRAM-MD5";
        SmtpSession session(login);
        Play play(session);
        greet(play, "250-m\r\n250 AUTH CRAM-MD5\r\n");
        play.hear("334 " + QByteArray("<1.2@m>").toBase64() + "\r\n");
        QVERIFY(play.log.contains(QStringLiteral("S: 334 ") + QString::fromUtf8(Scrubber::placeholder())));
        QVERIFY(!play.log.join(u'\n').contains(QString::fromLatin1(QByteArray("<1.2@m>").toBase64())));
    }

    void repeatedProofsAreMasked_data()
    {
        QTest::addColumn<QByteArray>("mechanism");
        QTest::newRow("CRAM-MD5") << QByteArray("CRAM-MD5");
        QTest::newRow("SCRAM-SHA-1") << QByteArray("SCRAM-SHA-1");
        QTest::newRow("SCRAM-SHA-256") << QByteArray("SCRAM-SHA-256");
    }

    void repeatedProofsAreMasked()
    {
        QFETCH(const QByteArray, mechanism);
        SmtpPlan login = plan();
        login.login->mechanism = mechanism;
        SmtpSession session(login);
        Play play(session);
        greet(play, "250-m\r\n250 AUTH " + mechanism + "\r\n");
        const QByteArrayList parts = signIn(play, mechanism);
        QVERIFY(parts.size() >= 4);
        QByteArrayList spelled;
        for (const QByteArray &part : parts)
            spelled << part.toBase64() << part.toBase64(QByteArray::OmitTrailingEquals) << part.toHex()
                    << part.toHex().toUpper() << part.toPercentEncoding()
                    << (part.contains('\n') || part.contains('\r') ? part.toHex(':') : part);
        play.hear("535-5.7.8 bad: " + spelled.join(" | ") + "\r\n535 5.7.8 end of " + spelled.first() + "\r\n535 " + spelled.first());
        play.end();
        const QString log = play.log.join(u'\n');
        QVERIFY2(log.contains(QStringLiteral("5.7.8 bad: ")) && log.contains(QStringLiteral("|535 5.7.8 end of ")), qPrintable(log));
        for (const QByteArray &one : std::as_const(spelled))
            QVERIFY2(!log.contains(QString::fromUtf8(one)), one.constData());
    }

    void aShortChallengeBlanksNothing()
    {
        SmtpPlan login = plan();
        login.login->mechanism = "CRAM-MD5";
        SmtpSession session(login);
        Play play(session);
        greet(play, "250-m\r\n250 AUTH CRAM-MD5\r\n");
        play.hear("334 " + QByteArray("refused").toBase64() + "\r\n");
        play.hear("535 5.7.8 refused\r\n");
        QVERIFY(play.log.contains(QStringLiteral("S! 535 5.7.8 refused")));
    }

    void longInitialResponseWaitsForTheChallenge()
    {
        SmtpPlan login = plan();
        login.login->secret = Secret(QByteArray(600, 'x'));
        SmtpSession session(login);
        Play play(session);
        greet(play, "250-m\r\n250 AUTH PLAIN\r\n");
        QVERIFY(play.wire.endsWith("AUTH PLAIN\r\n"));
        play.hear("334 \r\n");
        QVERIFY(play.wire.endsWith("=\r\n") || play.wire.size() > 800);
        play.hear("235 ok\r\n");
        QVERIFY(play.decided);
    }

    void addressLiteralIsSaidWithoutAName()
    {
        SmtpPlan anonymous = plan();
        anonymous.helloName.clear();
        SmtpSession session(anonymous);
        session.setLocalAddress(QStringLiteral("2001:db8::1"));
        Play play(session);
        play.secure();
        play.hear("220 m\r\n");
        QCOMPARE(play.wire, QByteArray("EHLO [IPv6:2001:db8::1]\r\n"));
    }

    void everyStateSurvivesEveryAnswer()
    {
        const QByteArrayList good{"220 m\r\n", ehlo, "235 ok\r\n", "250 ok\r\n250 ok\r\n354 go\r\n", "250 done\r\n", "221 x\r\n"};
        const QByteArrayList bad{"421 4.3.2 closing\r\n", "450 later\r\n", "550 no\r\n", "garbage\r\n", "250-half",
            QByteArray("\0\0\0", 3), "999 x\r\n", "354 x\r\n", "220 x\r\n"};
        for (qsizetype until = 0; until <= good.size(); ++until) {
            for (const QByteArray &answer : bad) {
                SmtpSession session(sendPlan());
                Play play(session);
                play.secure();
                for (qsizetype i = 0; i < until; ++i)
                    play.hear(good.at(i), 3);
                play.hear(answer, 1);
                play.end();
                QVERIFY(play.sends < 12);
                QVERIFY(play.wire.count("AUTH ") <= 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSmtpSession)
#include "tst_smtpsession.moc"
