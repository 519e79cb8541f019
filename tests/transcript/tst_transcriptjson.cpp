// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcriptjson.h"

#include <QJsonDocument>
#include <QTest>

class TestTranscriptJson : public QObject
{
    Q_OBJECT

private:
    static TranscriptEntry entry(Stage stage, decltype(TranscriptEntry::what) what)
    {
        return {std::chrono::microseconds(1500), stage, true, std::move(what)};
    }

private Q_SLOTS:
    void hostileNamesOfACertificateAreEscaped()
    {
        TlsReport report;
        report.chain.append(CertificateFacts{});
        report.chain.first().names = {QStringLiteral("a\u009b31m\u202e.test")};
        Transcript transcript;
        transcript.append({{}, Stage::Tls, true, Secured{report}});
        const QByteArray json = QJsonDocument(transcriptToJson(transcript)).toJson();
        QVERIFY(!json.contains("\xc2\x9b") && !json.contains("\xe2\x80\xae"));
        QVERIFY(json.contains("31m"));
    }

    void everyKindComesBack_data()
    {
        QTest::addColumn<TranscriptEntry>("entry");
        Reply reply;
        reply.kind = Reply::Kind::Refused;
        reply.status = "535";
        reply.extended = "5.7.8";
        reply.lines = {"535-5.7.8 a", QByteArray("535 5.7.8 \x1b[31m \xe6\x9e\x97 \0 \xff", 22)};
        TlsReport tls;
        tls.protocol = QStringLiteral("TLS 1.3");
        tls.problems = {TlsProblem::Expired, TlsProblem::NameMismatch};
        tls.clearText = "220 m\r\n";
        tls.checkedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        CertificateFacts facts;
        facts.subject = QStringLiteral("mail.test");
        facts.names = QStringList{QStringLiteral("mail.test")};
        facts.keyBits = 2048;
        facts.validUntil = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        tls.chain = {facts};
        QTest::newRow("note") << entry(Stage::Connect, Note{"connected", {"192.0.2.1", "465"}});
        QTest::newRow("sent") << entry(Stage::Login, Sent{"AUTH PLAIN me + \xe2\x97\x8f", "me + \xe2\x97\x8f"});
        QTest::newRow("message") << entry(Stage::Message, SentMessage{123456});
        QTest::newRow("received") << entry(Stage::Login, Received{reply, false});
        QTest::newRow("secured") << entry(Stage::Tls, Secured{tls});
        QTest::newRow("lost") << entry(Stage::Tls, Lost{LossCause::TlsFailed, "why", tls});
        QTest::newRow("stopped") << entry(Stage::StartTls, Stopped{StopReason::ClearTextAfterTls, "250 \xff\r\n"});
    }

    void everyKindComesBack()
    {
        QFETCH(const TranscriptEntry, entry);
        Transcript transcript;
        transcript.append(entry);
        const QByteArray json = QJsonDocument(transcriptToJson(transcript)).toJson();
        QString problem;
        const auto read = transcriptFromJson(QJsonDocument::fromJson(json).array(), &problem);
        QVERIFY2(read, qPrintable(problem));
        QVERIFY(*read == transcript);
        QVERIFY(!json.contains('\x1b'));
    }

    void rubbishIsRefusedByName()
    {
        QString problem;
        QVERIFY(!transcriptFromJson(QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("sent")}}}, &problem));
        QVERIFY(problem.contains(QStringLiteral("entries[0]")));
    }
};

QTEST_GUILESS_MAIN(TestTranscriptJson)
#include "tst_transcriptjson.moc"
