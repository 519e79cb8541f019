// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/provider.h"
#include "base/scrubber.h"
#include "diagnosis/diagnose.h"
#include "run/practicerun.h"
#include "smtp/messagesource.h"
#include "support/machinepair.h"
#include "transcript/notation.h"
#include "transcript/outcome.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray message =
    "From: student@practice.test\r\nTo: student@practice.test\r\nSubject: x\r\n\r\n.dot\r\n";

SmtpPlan planFor(const Scenario &scenario)
{
    SmtpPlan plan;
    plan.encryption = scenario.encryption;
    plan.clearTextAgreed = scenario.encryption == Encryption::None;
    plan.login = Login{scenario.user, practiceCode(), false, {}, "127.0.0.1", 465};
    plan.stopAfter = scenario.sendMessage ? Stage::Message : Stage::Login;
    if (scenario.sendMessage) {
        plan.envelope = SmtpEnvelope{scenario.user, {scenario.user}};
        plan.message = std::make_shared<MemoryMessage>(message);
    }
    return plan;
}

/// What the diagnosis says about \a transcript, warnings and hints left out.
QStringList errorsOf(const Scenario &scenario, const Transcript &transcript, OutcomeKind *kind)
{
    Account account;
    account.address = account.user = QString::fromUtf8(scenario.user);
    account.providerId = scenario.providerId;
    account.server = {u"127.0.0.1"_s, standardPort(scenario.encryption), scenario.encryption};
    const Outcome outcome =
        outcomeOf(transcript, scenario.sendMessage ? Proof::MessageAccepted : Proof::SignedIn);
    *kind = outcome.kind;
    const Evidence evidence{transcript, outcome, account, ProviderBook::instance().byId(scenario.providerId),
        {}, scenario.sendMessage ? message.size() : -1, true};
    QStringList ids;
    for (const Finding &finding : diagnose(evidence, RuleBook::instance()))
        if (finding.severity == Severity::Error)
            ids.append(finding.id);
    return ids;
}

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id);
    return ids;
}

void addScenarios()
{
    QTest::addColumn<QString>("id");
    for (const Scenario &scenario : Scenario::all())
        QTest::newRow(qPrintable(scenario.id)) << scenario.id;
}

} // namespace

/// What this program makes of every scenario: its machines in memory, and a whole run over real TLS.
class ScenarioPairsTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void providersExist();
    void inMemory_data() { addScenarios(); }
    void inMemory();
    void overLoopback_data() { addScenarios(); }
    void overLoopback();
    void bucketFillsAgain();
    void everyMechanism_data();
    void everyMechanism();

  private:
    void compare(const Scenario &scenario, const QStringList &expected, const Transcript &transcript);
    Report playedOverLoopback(const Scenario &scenario, const PracticeServer &server);
};

void ScenarioPairsTest::initTestCase()
{
    Scrubber::instance().remember(practiceCode(), practiceUser()); // as TestRun does
}

void ScenarioPairsTest::providersExist()
{
    for (const Scenario &scenario : Scenario::all())
        QVERIFY2(scenario.providerId.isEmpty() || ProviderBook::instance().byId(scenario.providerId),
            qPrintable(scenario.id));
}

void ScenarioPairsTest::compare(
    const Scenario &scenario, const QStringList &expected, const Transcript &transcript)
{
    OutcomeKind kind = OutcomeKind::Failed;
    const QStringList errors = errorsOf(scenario, transcript, &kind);
    const QByteArray notation = notationOf(transcript).toUtf8();
    QVERIFY2(errors.value(0) == expected.value(0),
        (errors.join(u' ').toUtf8() + '\n' + notation).constData());
    QVERIFY2((kind == OutcomeKind::Ok) == expected.isEmpty(), notation.constData());
    QVERIFY2(!Scrubber::instance().finds(notation), notation.constData());
}

void ScenarioPairsTest::inMemory()
{
    QFETCH(QString, id);
    const Scenario scenario = *Scenario::byId(id);
    if (scenario.certificate != "good" || scenario.oldTls || scenario.speaks)
        QSKIP("needs a real handshake");
    Transcript whole;
    // What came too early cannot be told from an answer once the question was asked.
    const bool atOnce = scenario.expectedFindings.contains(u"unexpected_data"_s);
    const QList<qsizetype> chunks = atOnce ? QList<qsizetype>{4096} : QList<qsizetype>{4096, 1, 2, 3, 7};
    for (const qsizetype chunk : chunks) {
        PracticeState state{scenario, {}, {}, {}, 0, 0, {}, {}};
        MachinePair pair(state, planFor(scenario), chunk);
        const Transcript transcript = pair.play(scenario.encryption);
        compare(scenario, scenario.expectedFindings, transcript);
        if (QTest::currentTestFailed())
            return;
        MachinePair again(state, planFor(scenario), chunk);
        compare(scenario, scenario.expectedAgain.value_or(scenario.expectedFindings), again.play(scenario.encryption));
        if (QTest::currentTestFailed())
            return;
        if (whole.entries().isEmpty())
            whole = transcript;
        // What a stop shows as its reason is as much as had arrived.
        if (!std::holds_alternative<Stopped>(transcript.entries().constLast().what))
            QCOMPARE(notationOf(transcript), notationOf(whole));
    }
}

Report ScenarioPairsTest::playedOverLoopback(const Scenario &scenario, const PracticeServer &server)
{
    TestRunOptions options = practiceRunOptions(server);
    const SmtpPlan plan = planFor(scenario);
    options.stopAfter = plan.stopAfter;
    options.envelope = plan.envelope;
    options.message = plan.message;
    const bool silent = std::ranges::any_of(scenario.faults, &Fault::silent);
    options.limits.hard.insert(Stage::Greeting, silent ? 500ms : 10s);
    options.limits.hard.insert(Stage::Tls, silent ? 500ms : 10s);
    TestRun run(practiceAccount(server), practiceCode(), options);
    QSignalSpy finished(&run, &TestRun::finished);
    Report report;
    connect(&run, &TestRun::finished, this, [&report](const Report &last) { report = last; });
    run.start();
    if (finished.isEmpty())
        finished.wait(20'000);
    return report;
}

void ScenarioPairsTest::overLoopback()
{
    QFETCH(QString, id);
    Scenario scenario = *Scenario::byId(id);
    for (Fault &fault : scenario.faults)
        fault.delay = std::min<std::chrono::milliseconds>(fault.delay, 20ms);
    PracticeServer server(scenario);
    QVERIFY2(server.listen(), qPrintable(server.problem()));
    qsizetype kept = 0;
    for (const QStringList &expected :
        {scenario.expectedFindings, scenario.expectedAgain.value_or(scenario.expectedFindings)}) {
        const Report report = playedOverLoopback(scenario, server);
        const QByteArray notation = notationOf(report.transcript).toUtf8();
        QVERIFY2(idsOf(report.findings).value(0) == expected.value(0),
            (idsOf(report.findings).join(u' ').toUtf8() + '\n' + notation).constData());
        QCOMPARE(report.outcome.kind == OutcomeKind::Ok, expected.isEmpty());
        QVERIFY2(!Scrubber::instance().finds(notation), notation.constData());
        kept += scenario.sendMessage && expected.isEmpty() ? 1 : 0;
        QCOMPARE(server.messages().size(), kept);
        if (kept > 0)
            QCOMPARE(server.messages().constLast().content, message);
    }
}

void ScenarioPairsTest::bucketFillsAgain()
{
    Scenario scenario = *Scenario::byId(u"token-bucket"_s);
    scenario.faults.first().bucket = {2, 10s};
    PracticeState state{scenario, {}, {}, {}, 0, 0, {}, {}};
    std::chrono::milliseconds now = 5s;
    state.elapsed = [&now] { return now; };
    OutcomeKind kind = OutcomeKind::Ok;
    const auto works = [&](std::chrono::milliseconds time) {
        now = time;
        const Transcript transcript = MachinePair(state, planFor(scenario), 4096).play(scenario.encryption);
        errorsOf(scenario, transcript, &kind);
        return kind == OutcomeKind::Ok;
    };
    QVERIFY(works(5s));
    QVERIFY(works(6s));
    QVERIFY(!works(14s));
    QVERIFY(works(15s));
    QVERIFY(!works(24s));
    QVERIFY(works(25s));
    QVERIFY(works(100s));
    QVERIFY(works(100s));
    QVERIFY(!works(100s));
}

void ScenarioPairsTest::everyMechanism_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<bool>("right");
    for (const QByteArray &name : practiceMechanisms())
        for (const bool right : {true, false})
            QTest::addRow("%s %s", name.constData(), right ? "right" : "wrong") << name << right;
}

void ScenarioPairsTest::everyMechanism()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(bool, right);
    const Scenario scenario = *Scenario::byId(u"all-well"_s);
    int foreign = 0;
    PracticeState state{scenario, {}, [&foreign] { ++foreign; }, {}, 0, 0, {}, {}};
    SmtpPlan plan = planFor(scenario);
    plan.login->mechanism = mechanism;
    plan.login->isToken = mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER";
    if (!right)
        plan.login->secret = Secret("somethingelseone");
    const Transcript transcript = MachinePair(state, plan, 4096).play(scenario.encryption);
    const Outcome outcome = outcomeOf(transcript, Proof::MessageAccepted);
    QVERIFY2((outcome.kind == OutcomeKind::Ok) == right, notationOf(transcript).toUtf8().constData());
    QCOMPARE(outcome.stage == Stage::Login, !right);
    QCOMPARE(foreign, right ? 0 : 1);
    QVERIFY(!notationOf(transcript).contains(u"somethingelse"_s));
}

QTEST_GUILESS_MAIN(ScenarioPairsTest)
#include "tst_scenariopairs.moc"
