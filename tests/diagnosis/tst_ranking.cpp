// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/ranking.h"
#include "diagnosis/replytext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Provider *known(const QString &id)
{
    return id.isEmpty() ? nullptr : ProviderBook::instance().byId(id);
}

QList<RankedCause> ranked(std::optional<Stage> stage, const QByteArray &reply, const QString &provider = {},
    const QByteArray &mechanism = {})
{
    auto subject = ruleSubject(stage, replyFromText(reply), provider);
    subject.mechanism = mechanism;
    SignInFacts facts;
    facts.provider = known(provider);
    return rankCauses(subject, facts, RuleBook::instance());
}

RuleBook oneRule(const QByteArray &when)
{
    return RuleBook::fromJson(
        R"({"rules": [{"finding": "timeout", "weight": 100, "when": )" + when + "}]}", nullptr)
        .value();
}

QString first(const QList<RankedCause> &causes)
{
    return causes.isEmpty() ? QString() : causes.constFirst().id;
}

} // namespace

class TestRanking : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void unknownStageIsFound_data();
    void unknownStageIsFound();
    void credentialOfTheProviderCounts();
    void contextOfARuleCounts_data();
    void contextOfARuleCounts();
    void whatIsNotKnownFitsNoCondition();
    void confidence_data();
    void confidence();
    void confidenceTellsHowClearItIs();
    void replyOfAText_data();
    void replyOfAText();
};

void TestRanking::unknownStageIsFound_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<Stage>("stage");
    const auto row = [](const QByteArray &reply, const QString &cause, Stage stage) {
        QTest::newRow(reply.constData()) << reply << cause << stage;
    };
    row("535 5.7.8 Error: authentication failed", u"wrong_password"_s, Stage::Login);
    row("553 Mail from must equal authorized user", u"sender_not_owned"_s, Stage::Sender);
    row("550 5.1.1 <user@example.com>: Recipient address rejected: User unknown in local recipient table",
        u"recipient_unknown"_s, Stage::Recipient);
    row("554 5.7.0 Reject, id=20025-09 - SPAM", u"content_spam"_s, Stage::Message);
    row("504 5.7.4 Unrecognized authentication type", u"auth_mechanism_unsupported"_s, Stage::Login);
    row("454 Throttling failure: Daily message quota exceeded.", u"sending_quota_exceeded"_s, Stage::Message);
    row("501-5.5.4 HELO/EHLO argument \"my host\" invalid, closing connection.\n501 5.5.4 x - gsmtp",
        u"helo_rejected"_s, Stage::Hello);
}

void TestRanking::unknownStageIsFound()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const QString, cause);
    QFETCH(const Stage, stage);
    const auto causes = ranked({}, reply);
    QCOMPARE(first(causes), cause);
    QCOMPARE(causes.constFirst().stage, stage);
    // Knowing the stage can only confirm it.
    QCOMPARE(first(ranked(stage, reply)), cause);
}

void TestRanking::credentialOfTheProviderCounts()
{
    const QByteArray bare = "535 Error: authentication failed";
    QCOMPARE(first(ranked(Stage::Login, bare)), u"wrong_password"_s);
    QCOMPARE(first(ranked(Stage::Login, bare, u"163"_s)), u"needs_authorization_code"_s);
    QCOMPARE(first(ranked({}, bare, u"163"_s)), u"needs_authorization_code"_s);
    QCOMPARE(first(ranked(Stage::Login, bare, {}, "XOAUTH2")), u"oauth_token_invalid"_s);
}

void TestRanking::contextOfARuleCounts_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<bool>("matches");
    const auto row = [](const QByteArray &when, bool matches) {
        QTest::newRow(when.constData()) << when << matches;
    };
    // The subject: an error at no known stage, port 587, TLS, XOAUTH2.
    row(R"({})", true);
    row(R"({"kind": "error"})", true);
    row(R"({"kind": "reply"})", false);
    row(R"({"port": [587]})", true);
    row(R"({"port": [25, 465]})", false);
    row(R"({"encryption": ["tls"]})", true);
    row(R"({"encryption": ["starttls", "none"]})", false);
    row(R"({"mechanism": ["XOAUTH2"]})", true);
    row(R"({"mechanism": ["PLAIN"]})", false);
    row(R"({"stage": ["quit"]})", false); // from which no error comes that is worth a look
    row(R"({"stage": ["tls_handshake"], "port": [587]})", true);
}

void TestRanking::contextOfARuleCounts()
{
    QFETCH(const QByteArray, when);
    RuleSubject subject;
    subject.kind = RuleSubject::Kind::Error;
    subject.text = u"something happened"_s;
    subject.port = 587;
    subject.encryption = Encryption::Tls;
    subject.mechanism = "XOAUTH2";
    QTEST(!rankCauses(subject, {}, oneRule(when)).isEmpty(), "matches");
}

void TestRanking::whatIsNotKnownFitsNoCondition()
{
    const RuleSubject nothingKnown;
    QVERIFY(!rankCauses(nothingKnown, {}, oneRule("{}")).isEmpty());
    for (const QByteArray when :
        {R"({"port": [587]})", R"({"encryption": ["tls"]})", R"({"mechanism": ["PLAIN"]})"})
        QVERIFY2(rankCauses(nothingKnown, {}, oneRule(when)).isEmpty(), when.constData());
}

void TestRanking::confidence_data()
{
    QTest::addColumn<int>("score");
    QTest::addColumn<int>("other");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("nothing") << 0 << 0 << QByteArray("low");
    QTest::newRow("only the number") << 27 << 0 << QByteArray("medium");
    QTest::newRow("named outright") << 110 << 0 << QByteArray("high");
    QTest::newRow("named, another mentioned") << 150 << 60 << QByteArray("high");
    QTest::newRow("two alike") << 150 << 150 << QByteArray("medium");
    QTest::newRow("far behind") << 60 << 200 << QByteArray("low");
}

void TestRanking::confidence()
{
    QFETCH(const int, score);
    QFETCH(const int, other);
    const auto sure = confidenceOf(score, other);
    QVERIFY(sure >= 0 && sure < 1);
    QTEST(confidenceName(sure), "name");
}

void TestRanking::confidenceTellsHowClearItIs()
{
    const auto clear = ranked(Stage::Login, "535 5.7.139 basic authentication is disabled");
    const auto vague = ranked(Stage::Login, "535 Error: authentication failed", u"163"_s);
    QVERIFY(clear.constFirst().confidence > vague.constFirst().confidence);
    for (qsizetype i = 1; i < vague.size(); ++i)
        QVERIFY(vague.at(i - 1).confidence >= vague.at(i).confidence);
    QVERIFY(worthTelling(vague).size() >= 2);
    QVERIFY(worthTelling(vague).size() <= 3);
}

void TestRanking::replyOfAText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("extended");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *text, const char *status, const char *extended, const char *said) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(status) << QByteArray(extended)
                            << QByteArray(said);
    };
    row("535 5.7.8 no", "535", "5.7.8", "no");
    row("535-5.7.8 a\r\n535 5.7.8 b\r\n", "535", "5.7.8", "a\nb");
    row("334 e30=\n535 5.7.8 no", "535", "5.7.8", "no");
    row("a1 NO [AUTHENTICATIONFAILED] Invalid credentials", "NO", "AUTHENTICATIONFAILED",
        "[AUTHENTICATIONFAILED] Invalid credentials");
    row("NO [ALERT] Please log in", "NO", "ALERT", "[ALERT] Please log in");
    row("3 NO SELECT Unsafe Login.", "NO", "", "SELECT Unsafe Login.");
    row("* BYE too many", "BYE", "", "too many");
    row("-ERR [AUTH] no", "-ERR", "AUTH", "[AUTH] no");
    row("-err Unable to log on", "-ERR", "", "Unable to log on");
    row("HTTP/1.1 400 Bad Request", "", "", "HTTP/1.1 400 Bad Request");
    row("", "", "", "");
}

void TestRanking::replyOfAText()
{
    QFETCH(const QByteArray, text);
    const auto reply = replyFromText(text);
    QTEST(reply.status, "status");
    QTEST(reply.extended, "extended");
    QTEST(reply.text(), "said");
}

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
