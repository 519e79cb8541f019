// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scenario.h"

#include "practice/practicecertificates.h"
#include "transcript/reply.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every scenario file is sound, and unsound ones are refused.
class ScenarioTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void everyFileLoads();
    void gbkBytes();
    void practiceCodeLooksLikeOne();
    void refused_data();
    void refused();
};

void ScenarioTest::everyFileLoads()
{
    const auto names = QDir(u":/scenarios"_s).entryList(QDir::Files);
    const auto scenarios = Scenario::all();
    QVERIFY(names.size() >= 20);
    QCOMPARE(scenarios.size(), names.size());
    QCOMPARE(scenarios.constFirst().id, u"all-well"_s);
    QSet<int> orders;
    for (const Scenario &scenario : scenarios) {
        QVERIFY2(names.contains(scenario.id + u".json"_s), qPrintable(scenario.id));
        QVERIFY2(!orders.contains(scenario.order), qPrintable(scenario.id));
        orders.insert(scenario.order);
        QVERIFY(Scenario::byId(scenario.id));
    }
    QVERIFY(!Scenario::byId(u"no-such"_s));
}

void ScenarioTest::gbkBytes()
{
    const auto scenario = Scenario::byId(u"gbk-reply"_s);
    QVERIFY(scenario);
    const QByteArray reply = scenario->faults.constFirst().reply;
    QVERIFY(reply.contains("\xca\xda\xc8\xa8\xc2\xeb")); // authorization code, in GBK
    QVERIFY(!QByteArrayView(reply).isValidUtf8());
    QVERIFY(decodeServerText(reply).contains(u"授权码"_s));
}

void ScenarioTest::practiceCodeLooksLikeOne()
{
    const QByteArray code = practiceCode().reveal();
    QCOMPARE(code.size(), 16);
    for (const char letter : code)
        QVERIFY(letter >= 'a' && letter <= 'z');
}

void ScenarioTest::refused_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("problem");
    QTest::newRow("sound") << QByteArray() << QString();
    QTest::newRow("unknown key") << QByteArray(R"("tittle":1)") << u"tittle"_s;
    QTest::newRow("certificate") << QByteArray(R"("certificate":"golden")") << u"certificate"_s;
    QTest::newRow("encryption") << QByteArray(R"("encryption":"ssl")") << u"encryption"_s;
    QTest::newRow("stage") << QByteArray(R"("faults":[{"at":"lunch","silent":true}])") << u"faults[0].at"_s;
    QTest::newRow("dns") << QByteArray(R"("faults":[{"at":"dns","silent":true}])") << u"faults[0].at"_s;
    QTest::newRow("nothing") << QByteArray(R"("faults":[{"at":"auth"}])") << u"faults[0].at"_s;
    QTest::newRow("CR") << QByteArray(R"("faults":[{"at":"auth","reply":"535 a\r\n535 b"}])")
                        << u"faults[0].reply"_s;
    QTest::newRow("encoding") << QByteArray(R"("faults":[{"at":"auth","reply":"535 a","encoding":"ebcdic"}])")
                              << u"faults[0].encoding"_s;
    QTest::newRow("silent reply") << QByteArray(R"("faults":[{"at":"auth","reply":"535 a","silent":true}])")
                                  << u"faults[0].silent"_s;
    QTest::newRow("speaks as it should") << QByteArray(R"("speaks":"starttls")") << u"speaks"_s;
    QTest::newRow("bucket") << QByteArray(R"("faults":[{"at":"auth","reply":"421 a","bucket":{"size":0,"refill_ms":9}}])")
                            << u"faults[0].bucket.size"_s;
    QTest::newRow("nothing to repeat") << QByteArray(R"("faults":[{"at":"auth","silent":true,"repeat_text":3}])")
                                       << u"faults[0].reply"_s;
    QTest::newRow("repeated too often")
        << QByteArray(R"("faults":[{"at":"auth","reply":"250-ABCDEF","repeat_lines":1000,"repeat_text":1000}])")
        << u"faults[0].reply"_s;
    QTest::newRow("never") << QByteArray(R"("faults":[{"at":"auth","silent":true,"times":0}])")
                           << u"faults[0].times"_s;
}

void ScenarioTest::refused()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, problem);
    const QByteArray json =
        R"({"id":"x","group":"mail","order":1,"title":{"en":"a","zh":"b"},"description":{"en":"a","zh":"b"})" +
        (change.isEmpty() ? QByteArray() : "," + change) + "}";
    QString found;
    const auto scenario = Scenario::fromJson(json, &found);
    QCOMPARE(scenario.has_value(), problem.isEmpty());
    QVERIFY2(found.startsWith(problem), qPrintable(found));
    if (scenario)
        QVERIFY(scenario->faults.isEmpty() && scenario->encryption == Encryption::StartTls);
}

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
