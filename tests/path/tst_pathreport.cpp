// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/measurements.h"
#include "path/pathreport.h"
#include "smtp/smtpgrammar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace measurements;
using enum PathAnswer;

namespace {

PathResult resultOf(const QList<PathMeasurement> &measured)
{
    PathResult result;
    result.server = server();
    result.started = QDateTime(QDate(2026, 11, 22), QTime(12, 0));
    result.took = std::chrono::milliseconds(4512);
    result.measurements = measured;
    const PathEvidence evidence{server(), false, false};
    result.conclusions = concludePath(measured, evidence);
    result.pieces = judgePieces(measured, result.conclusions, evidence);
    return result;
}

const auto works587 = own(Answered, {}, 587, Encryption::StartTls, PathFamily::Any);

PathResult blocked()
{
    return resultOf({own(Silent), works587, other(Silent), web(Answered)});
}

Report failed(const QString &finding, Stage stage = Stage::Connect)
{
    Report report;
    report.account.server = server();
    report.transcript.append({std::chrono::milliseconds(9000), stage, false, Lost{LossCause::TimedOut, {}, {}}});
    report.outcome = outcomeOf(report.transcript, Proof::SignedIn);
    report.findings = {{finding, Severity::Error, {{u"host"_s, u"mail.a.example"_s}, {u"user"_s, u"me"_s}}, {0}},
        {u"notice.certificate_expires_soon"_s, Severity::Warning, {}, {}}};
    return report;
}

QStringList idsOf(const Report &report)
{
    QStringList ids;
    for (const Finding &finding : report.findings)
        ids.append(finding.id);
    return ids;
}

} // namespace

class TestPathReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProvenCauseLeads()
    {
        const Report joined = withPath(failed(u"timeout"_s), blocked());
        QCOMPARE(joined.findings.constFirst().id, u"port_blocked"_s);
        QCOMPARE(joined.findings.constFirst().severity, Severity::Error);
        QCOMPARE(joined.findings.constFirst().arguments.value(u"right_port"_s), u"587"_s);
        QCOMPARE(joined.findings.constFirst().arguments.value(u"experiments_certainty"_s), u"proven"_s);
        QCOMPARE(joined.findings.constFirst().arguments.value(u"user"_s), u"me"_s);
        QCOMPARE(joined.findings.constFirst().evidence, QList<qsizetype>{0});
        QCOMPARE(joined.findings.at(1).id, u"timeout"_s);
        QCOMPARE(joined.findings.at(1).severity, Severity::Information);
        QCOMPARE(joined.findings.at(1).arguments.value(u"certainty"_s), u"possible"_s);
    }

    void theSameCauseIsConfirmed()
    {
        const Report joined = withPath(failed(u"port_blocked"_s), blocked());
        QCOMPARE(idsOf(joined), (QStringList{u"port_blocked"_s, u"notice.certificate_expires_soon"_s}));
        QCOMPARE(joined.findings.constFirst().arguments.value(u"reason"_s), u"network"_s);
        QCOMPARE(joined.findings.constFirst().severity, Severity::Error);
    }

    void aSecondCauseThatProvesRightComesFirst()
    {
        Report report = failed(u"timeout"_s);
        report.findings.insert(1, {u"port_blocked"_s, Severity::Information, {{u"certainty"_s, u"possible"_s}}, {}});
        const Report joined = withPath(report, blocked());
        QCOMPARE(idsOf(joined).mid(0, 2), (QStringList{u"port_blocked"_s, u"timeout"_s}));
        QVERIFY(!joined.findings.constFirst().arguments.contains(u"certainty"_s));
        QCOMPARE(joined.findings.constFirst().severity, Severity::Error);
    }

    void aGuessDoesNotOverruleWhatTheRunSaw()
    {
        const PathResult guess = resultOf({own(Mute), other(Answered), web(Answered)});
        QCOMPARE(guess.conclusions.constFirst().certainty, PathCertainty::Likely);
        const Report joined = withPath(failed(u"tls_version"_s, Stage::Tls), guess);
        QCOMPARE(joined.findings.constFirst().id, u"tls_version"_s);
        QCOMPARE(joined.findings.constFirst().severity, Severity::Error);
        QCOMPARE(joined.findings.constLast().id, u"timeout"_s);
        QCOMPARE(joined.findings.constLast().arguments.value(u"certainty"_s), u"possible"_s);
    }

    void aWarningNeverLeads()
    {
        const PathResult family = resultOf({own(Answered), own(Silent, {}, 465, Encryption::Tls, PathFamily::IPv6), web(Answered)});
        const Report joined = withPath(failed(u"timeout"_s), family);
        QCOMPARE(joined.findings.constFirst().id, u"timeout"_s);
        QCOMPARE(joined.findings.constLast().severity, Severity::Warning);
    }

    void aWorkingAccountStaysWorking()
    {
        Report report;
        report.account.server = server();
        report.transcript.append({std::chrono::milliseconds(1), Stage::Login, true, Received{replyFromLines({"235 ok"}), true}});
        report.outcome = outcomeOf(report.transcript, Proof::SignedIn);
        QCOMPARE(report.outcome.kind, OutcomeKind::Ok);
        const Report joined = withPath(report, resultOf({own(Answered), other(Answered), web(Answered)}));
        QVERIFY(joined.findings.isEmpty());
        QVERIFY(pathOf(joined));
    }

    void itTravelsWithTheReport()
    {
        const PathResult result = blocked();
        const QByteArray file = QJsonDocument(reportToJson(withPath(failed(u"timeout"_s), result))).toJson();
        QString problem;
        const auto read = reportFromJson(file, &problem);
        QVERIFY2(read, qPrintable(problem));
        const auto path = pathOf(*read);
        QVERIFY(path);
        QCOMPARE(*path, result);
        QCOMPARE(QJsonDocument::fromJson(file).object().value(u"schema"_s).toInt(), 1);
    }

    void aReportWithoutExperimentsSaysNothingOfThem()
    {
        QVERIFY(!reportToJson(failed(u"timeout"_s)).contains(u"path"_s));
        QVERIFY(!pathOf(failed(u"timeout"_s)));
    }

    void aHostileFileIsCutDown()
    {
        QJsonObject object = pathToJson(blocked());
        QJsonArray conclusions{QJsonObject{{u"id"_s, u"port_blocked"_s}, {u"measurements"_s, QJsonArray{-1, 3, 99, 3, u"x"_s}}}};
        object.insert(u"conclusions"_s, conclusions);
        auto read = pathFromJson(object);
        QVERIFY(read);
        QCOMPARE(read->conclusions.constFirst().proof, QList<qsizetype>{3});
        QJsonArray many;
        for (int i = 0; i < 1000; ++i)
            many.append(QJsonObject());
        object.insert(u"measurements"_s, many);
        QVERIFY(!pathFromJson(object));
        object.insert(u"measurements"_s, 7);
        QVERIFY(!pathFromJson(object));
        QVERIFY(!pathFromJson({}));
    }

    void whenThePathIsLookedAt_data()
    {
        QTest::addColumn<Report>("report");
        QTest::addColumn<bool>("wanted");
        for (const Stage stage : {Stage::Resolve, Stage::Connect, Stage::Tls, Stage::Greeting, Stage::Hello, Stage::StartTls})
            QTest::newRow(stageName(stage).constData()) << failed(u"timeout"_s, stage) << true;
        QTest::newRow("sign-in") << failed(u"timeout"_s, Stage::Login) << false;
        Report practice = failed(u"timeout"_s);
        practice.practice = true;
        QTest::newRow("practice") << practice << false;
        Report cancelled = failed(u"timeout"_s);
        cancelled.transcript = {};
        cancelled.transcript.append({std::chrono::milliseconds(1), Stage::Connect, false, Lost{LossCause::Cancelled, {}, {}}});
        cancelled.outcome = outcomeOf(cancelled.transcript, Proof::SignedIn);
        QTest::newRow("cancelled") << cancelled << false;
        Report notTried = failed(u"account.sign_in_paused"_s);
        notTried.transcript = {};
        QTest::newRow("refused before anything was sent") << notTried << false;
    }

    void whenThePathIsLookedAt()
    {
        QFETCH(const Report, report);
        QFETCH(const bool, wanted);
        QCOMPARE(wantsPathCheck(report), wanted);
    }
};

QTEST_GUILESS_MAIN(TestPathReport)
#include "tst_pathreport.moc"
