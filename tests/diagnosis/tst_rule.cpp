// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rule.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Reply refused(const QByteArray &status, const QByteArray &extended, const QByteArrayList &lines)
{
    return {Reply::Kind::Refused, status, extended, lines};
}

QByteArray book(const QByteArray &when)
{
    return R"({"rules": [{"finding": "wrong_password", "weight": 5, "when": )" + when + "}]}";
}

} // namespace

class TestRule : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void matching_data();
    void matching();
    void listsOfWordsHaveNames();
    void textIsThatOfAllLines();
    void unsoundBooksAreRefused_data();
    void unsoundBooksAreRefused();
    void builtInBookIsSound();
    void longTextTakesLittleTime();
};

void TestRule::matching_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<bool>("matches");
    const auto row = [](const QByteArray &when, bool matches) {
        QTest::newRow(when.constData()) << when << matches;
    };
    // The subject: stage auth, 535 5.7.8, provider qq, "please use the authorization code. 用户密码错误
    // x_spam_y"
    row("{}", true);
    row(R"({"stage": ["auth"]})", true);
    row(R"({"stage": ["mail_from", "rcpt_to"]})", false);
    row(R"({"status": ["5"]})", true);
    row(R"({"status": ["53"]})", true);
    row(R"({"status": ["534"]})", false);
    row(R"({"status": ["4", "535"]})", true);
    row(R"({"extended": ["5.7.8"]})", true);
    row(R"({"extended": ["x.7.8"]})", true);
    row(R"({"extended": ["4.7.8"]})", false);
    row(R"({"extended": ["x.7.80"]})", false);
    row(R"({"provider": ["qq"]})", true);
    row(R"({"provider": ["163"]})", false);
    row(R"({"text": ["authorization code"]})", true);
    row(R"({"text": ["nothing", "code"]})", true);
    row(R"({"text": ["authorization cod"]})", false);
    row(R"({"text": ["uthorization code"]})", false);
    row(R"({"text": ["authoriz*"]})", true);
    row(R"({"text": ["uthoriz*"]})", false);
    row(R"({"text": ["密码错误"]})", true);
    row(R"({"text": ["spam"]})", false);
    row(R"({"all_text": ["please", "code"]})", true);
    row(R"({"all_text": ["please", "thanks"]})", false);
    row(R"({"with": ["code", "nothing"]})", true);
    row(R"({"with": ["nothing"]})", false);
    row(R"({"text": ["authorization"], "with": ["nothing", "please"]})", true);
    row(R"({"text": ["nothing"], "with": ["please"]})", false);
    row(R"({"without": ["nothing"]})", true);
    row(R"({"without": ["nothing", "code"]})", false);
    row(R"({"text": ["please"], "without": ["用户密码"]})", false);
    row(R"({"stage": ["auth"], "status": ["5"], "text": ["thanks"]})", false);
}

void TestRule::matching()
{
    QFETCH(const QByteArray, when);
    QString problem;
    const auto rules = RuleBook::fromJson(book(when), &problem);
    QVERIFY2(rules, qPrintable(problem));
    const auto subject = ruleSubject(Stage::Login,
        refused("535", "5.7.8",
            {"535-5.7.8 Please use the", "535 5.7.8  Authorization  Code. 用户密码错误 x_spam_y"}),
        u"qq"_s);
    QTEST(rules->rules().constFirst().matches(subject), "matches");
}

void TestRule::listsOfWordsHaveNames()
{
    QString problem;
    const auto rules = RuleBook::fromJson(R"({"words": [{"name": "greeting", "phrases": ["good*", "hello"]}],
        "rules": [{"finding": "x", "weight": 5, "when": {"text": ["@greeting", "moin"], "with": ["@greeting"]}}]})",
        &problem);
    QVERIFY2(rules, qPrintable(problem));
    const auto &rule = rules->rules().constFirst();
    QCOMPARE(rule.text, (QStringList{u"good*"_s, u"hello"_s, u"moin"_s}));
    QCOMPARE(rule.withText, (QStringList{u"good*"_s, u"hello"_s}));
}

void TestRule::textIsThatOfAllLines()
{
    const auto subject = ruleSubject(Stage::Login,
        refused("534", "5.7.14", {"534-5.7.14 Please log in via your", "534 5.7.14 web browser"}), {});
    QCOMPARE(subject.text, u"please log in via your web browser"_s);
}

void TestRule::unsoundBooksAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("unknown stage") << book(R"({"stage": ["login"]})");
    QTest::newRow("unknown key") << book(R"({"stages": ["auth"]})");
    QTest::newRow("upper case never matches") << book(R"({"text": ["Spam"]})");
    QTest::newRow("two blanks never match") << book(R"({"text": ["too  many"]})");
    QTest::newRow("upper case beside other words") << book(R"({"with": ["Spam"]})");
    QTest::newRow("upper case against a finding") << book(R"({"without": ["Spam"]})");
    QTest::newRow("empty phrase matches all") << book(R"({"text": [""]})");
    QTest::newRow("unknown kind") << book(R"({"kind": "log"})");
    QTest::newRow("no port") << book(R"({"port": [0]})");
    QTest::newRow("port as text") << book(R"({"port": ["25"]})");
    QTest::newRow("unknown encryption") << book(R"({"encryption": ["ssl"]})");
    QTest::newRow("mechanism in lower case") << book(R"({"mechanism": ["plain"]})");
    QTest::newRow("unknown list of words") << book(R"({"text": ["@nobody"]})");
    QTest::newRow("upper case in a list") << QByteArray(
        R"({"words": [{"name": "a", "phrases": ["Spam"]}], "rules": []})");
    QTest::newRow("list twice") << QByteArray(
        R"({"words": [{"name": "a", "phrases": ["b"]}, {"name": "a", "phrases": ["c"]}], "rules": []})");
    QTest::newRow("no weight") << QByteArray(R"({"rules": [{"finding": "x", "when": {}}]})");
    QTest::newRow("no list") << QByteArray(R"({"rules": {}})");
    QTest::newRow("no JSON") << QByteArray("rules");
}

void TestRule::unsoundBooksAreRefused()
{
    QFETCH(const QByteArray, json);
    QString problem;
    QVERIFY(!RuleBook::fromJson(json, &problem));
    QVERIFY(!problem.isEmpty());
}

void TestRule::builtInBookIsSound()
{
    QVERIFY(RuleBook::instance().rules().size() > 100);
}

/// A server decides how long its text is; judging it must not take the program's time.
void TestRule::longTextTakesLittleTime()
{
    for (const auto stage : {Stage::Login, Stage::Recipient, Stage::Message}) {
        const auto subject = ruleSubject(
            stage, refused("535", {}, {"535 " + QByteArray("too many recipients a b ").repeated(40000)}), {});
        QElapsedTimer clock;
        clock.start();
        int matches = 0;
        for (const auto &rule : RuleBook::instance().rules())
            matches += rule.matches(subject) ? 1 : 0;
        QVERIFY(matches > 0);
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    }
}

QTEST_GUILESS_MAIN(TestRule)
#include "tst_rule.moc"
