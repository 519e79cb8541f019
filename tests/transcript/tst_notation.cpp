// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/notation.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNotation : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writesEveryKindOfEntry();
    void writesOneLineForEachServerLine();
    void hidesTimes();
    void marksRefusals_data();
    void marksRefusals();
    void keepsHostileTextOnOneLine();
    void quotesArguments();
};

static Received received(const QByteArrayList &lines, Reply::Kind kind, bool expected = true)
{
    Reply reply;
    reply.kind = kind;
    reply.status = lines.constFirst().left(3);
    reply.lines = lines;
    return {reply, expected};
}

void TestNotation::writesEveryKindOfEntry()
{
    TlsReport tls;
    tls.protocol = u"TLS 1.3"_s;
    tls.cipher = u"TLS_AES_128_GCM_SHA256"_s;
    TlsReport bad;
    bad.problems = {TlsProblem::Expired, TlsProblem::NameMismatch};
    bad.clearText = "220 hello";
    Transcript transcript;
    transcript.append({0us, Stage::Resolve, false, Note{"resolved", {"mail.example", "1", "IPv4", "2"}}});
    transcript.append({1500us, Stage::StartTls, false, Sent{"STARTTLS", {}}});
    transcript.append({20ms, Stage::Tls, true, Secured{tls}});
    transcript.append({1234567us, Stage::Message, true, SentMessage{4321}});
    transcript.append({2s, Stage::Message, true, Stopped{StopReason::SizeExceeded, "12 > 10"}});
    transcript.append({100s, Stage::Quit, true, Lost{LossCause::PeerClosed, {}, {}}});
    transcript.append({100s, Stage::Tls, false, Lost{LossCause::TlsFailed, "no trust", bad}});
    QCOMPARE(notationOf(transcript),
        u"   0.000 === resolved mail.example 1 IPv4 2\n"
        "   0.002  -> STARTTLS\n"
        "   0.020 === tls \"TLS 1.3\" TLS_AES_128_GCM_SHA256\n"
        "   1.235  ~> (message, 4321 octets)\n"
        "   2.000 *** stopped size_exceeded \"12 > 10\"\n"
        " 100.000 *** lost peer_closed\n"
        " 100.000 *** lost tls_failed \"no trust\"\n"
        " 100.000 *** tls problem=expired problem=name_mismatch \"clear=220 hello\"\n"_s);
}

void TestNotation::writesOneLineForEachServerLine()
{
    const TranscriptEntry entry{5ms, Stage::Hello, false,
        received({"250-mail.example", "250-PIPELINING", "250 SIZE 10"}, Reply::Kind::Accepted)};
    QCOMPARE(notationOf(entry), QStringList({u"   0.005 <-  250-mail.example"_s,
                                    u"   0.005 <-  250-PIPELINING"_s, u"   0.005 <-  250 SIZE 10"_s}));
}

void TestNotation::hidesTimes()
{
    const TranscriptEntry entry{5ms, Stage::Hello, false, Sent{"EHLO [192.0.2.1]", {}}};
    QCOMPARE(notationOf(entry, NotationTimes::Hidden), QStringList(u" -> EHLO [192.0.2.1]"_s));
}

void TestNotation::marksRefusals_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("expected");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QString>("mark");
    QTest::newRow("accepted") << int(Reply::Kind::Accepted) << true << false << u"<-  "_s;
    QTest::newRow("accepted under TLS") << int(Reply::Kind::Accepted) << true << true << u"<~  "_s;
    QTest::newRow("go on") << int(Reply::Kind::Continue) << true << true << u"<~  "_s;
    QTest::newRow("accepted, but not asked for") << int(Reply::Kind::Accepted) << false << false << u"<** "_s;
    QTest::newRow("for now") << int(Reply::Kind::Retry) << true << false << u"<** "_s;
    QTest::newRow("refused") << int(Reply::Kind::Refused) << true << false << u"<** "_s;
    QTest::newRow("refused under TLS") << int(Reply::Kind::Refused) << false << true << u"<~* "_s;
    QTest::newRow("no SMTP") << int(Reply::Kind::Malformed) << true << false << u"<** "_s;
}

void TestNotation::marksRefusals()
{
    QFETCH(int, kind);
    QFETCH(bool, expected);
    QFETCH(bool, encrypted);
    QFETCH(QString, mark);
    const TranscriptEntry entry{
        0us, Stage::Login, encrypted, received({"xyz text"}, static_cast<Reply::Kind>(kind), expected)};
    QCOMPARE(notationMark(entry), mark);
}

void TestNotation::keepsHostileTextOnOneLine()
{
    const QByteArray line = QByteArray("220 a\0b\r\x1b[31m\xe2\x80\xa8", 16) + "\xe2\x80\xae"
                                                                               "c";
    const TranscriptEntry entry{0us, Stage::Greeting, false, received({line}, Reply::Kind::Accepted)};
    QCOMPARE(notationOf(entry, NotationTimes::Hidden),
        QStringList(u"<-  220 a\\x00b\\x0d\\x1b[31m\\u2028\\u202ec"_s));
}

void TestNotation::quotesArguments()
{
    const TranscriptEntry entry{
        0us, Stage::Resolve, false, Note{"resolved", {"a\nb", "IPv6, IPv4", "say \"x\"", ""}}};
    QCOMPARE(notationOf(entry, NotationTimes::Hidden),
        QStringList(u"=== resolved a\\x0ab \"IPv6, IPv4\" \"say \\\"x\\\"\" \"\""_s));
}

QTEST_GUILESS_MAIN(TestNotation)
#include "tst_notation.moc"
