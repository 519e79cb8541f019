// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/saslmechanism.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Status = SaslMechanism::Status;

static Login password(const QByteArray &user, const QByteArray &secret)
{
    return {user, Secret(secret), false, {}, {}, 0};
}

static Login token(const QByteArray &user, const QByteArray &secret)
{
    return {user, Secret(secret), true, {}, {}, 0};
}

class TestSaslMechanism : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void strongestThatFits_data();
    void strongestThatFits();
    void credentialAndMechanismMustMatch();
    void passwordThatScramRefusesGoesElsewhere();
    void plain();
    void plainAfterAnEmptyChallenge();
    void login();
    void cramMd5();
    void xOAuth2();
    void oAuthBearer();
    void oAuthBearerUserNames();
    void tokenRefused_data();
    void tokenRefused();
    void tokenErrorNeverEchoesTheToken();
    void unusableCredential_data();
    void unusableCredential();
    void brokenServer_data();
    void brokenServer();
    void preparation_data();
    void preparation();
    void preparedEverywhere();
};

void TestSaslMechanism::strongestThatFits_data()
{
    QTest::addColumn<bool>("isToken");
    QTest::addColumn<QByteArray>("forced");
    QTest::addColumn<QByteArrayList>("offered");
    QTest::addColumn<QByteArray>("chosen");
    const QByteArrayList everything{"LOGIN", "PLAIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2",
        "OAUTHBEARER", "NTLM", "GSSAPI"};

    QTest::newRow("password, all") << false << QByteArray() << everything << QByteArray("SCRAM-SHA-256");
    QTest::newRow("password, SCRAM-SHA-1")
        << false << QByteArray() << QByteArrayList{"PLAIN", "SCRAM-SHA-1"} << QByteArray("SCRAM-SHA-1");
    QTest::newRow("password, CRAM-MD5 before PLAIN")
        << false << QByteArray() << QByteArrayList{"LOGIN", "PLAIN", "CRAM-MD5"} << QByteArray("CRAM-MD5");
    QTest::newRow("password, PLAIN before LOGIN")
        << false << QByteArray() << QByteArrayList{"LOGIN", "PLAIN"} << QByteArray("PLAIN");
    QTest::newRow("password, any case")
        << false << QByteArray() << QByteArrayList{"login"} << QByteArray("LOGIN");
    QTest::newRow("password, token mechanisms only")
        << false << QByteArray() << QByteArrayList{"XOAUTH2", "OAUTHBEARER"} << QByteArray();
    QTest::newRow("password, unknown only")
        << false << QByteArray() << QByteArrayList{"NTLM", "GSSAPI"} << QByteArray();
    QTest::newRow("password, nothing offered") << false << QByteArray() << QByteArrayList{} << QByteArray();
    QTest::newRow("token, all") << true << QByteArray() << everything << QByteArray("OAUTHBEARER");
    QTest::newRow("token, XOAUTH2") << true << QByteArray() << QByteArrayList{"PLAIN", "XOAUTH2"}
                                    << QByteArray("XOAUTH2");
    QTest::newRow("token, password mechanisms only")
        << true << QByteArray() << QByteArrayList{"PLAIN", "LOGIN"} << QByteArray();
    QTest::newRow("forced") << false << QByteArray("LOGIN") << everything << QByteArray("LOGIN");
    QTest::newRow("forced, any case") << false << QByteArray("plain") << everything << QByteArray("PLAIN");
    QTest::newRow("forced, not offered")
        << false << QByteArray("SCRAM-SHA-256") << QByteArrayList{"PLAIN"} << QByteArray();
    QTest::newRow("forced, unknown") << false << QByteArray("NTLM") << everything << QByteArray();
    QTest::newRow("forced, for the other credential")
        << false << QByteArray("XOAUTH2") << everything << QByteArray();
    QTest::newRow("forced, token for PLAIN") << true << QByteArray("PLAIN") << everything << QByteArray();
}

void TestSaslMechanism::strongestThatFits()
{
    QFETCH(bool, isToken);
    QFETCH(QByteArray, forced);
    QFETCH(QByteArrayList, offered);
    QFETCH(QByteArray, chosen);
    Login login = isToken ? token("lin", "t0ken") : password("lin", "code");
    login.mechanism = forced;
    const auto mechanism = chooseMechanism(login, offered);
    QCOMPARE(mechanism ? mechanism->name() : QByteArray(), chosen);
}

void TestSaslMechanism::credentialAndMechanismMustMatch()
{
    for (const QByteArray &name : knownMechanisms()) {
        const bool wantsToken = name == "XOAUTH2" || name == "OAUTHBEARER";
        QCOMPARE(makeMechanism(name, password("lin", "code")) != nullptr, !wantsToken);
        QCOMPARE(makeMechanism(name, token("lin", "t0ken")) != nullptr, wantsToken);
    }
    QVERIFY(!makeMechanism("ANONYMOUS", password("lin", "code")));
    QVERIFY(!makeMechanism("", password("lin", "code")));
}

void TestSaslMechanism::passwordThatScramRefusesGoesElsewhere()
{
    // Arabic that ends with a digit: forbidden by RFC 4013, accepted by servers that compare bytes.
    const Login login = password("lin", "\u0627\u0628\u0031"_ba);
    const auto mechanism = chooseMechanism(login, {"PLAIN", "SCRAM-SHA-256"});
    QVERIFY(mechanism);
    QCOMPARE(mechanism->name(), "PLAIN");
    QCOMPARE(mechanism->initialResponse()->reveal(), "\0lin\0"_ba + login.secret.reveal());

    const auto only = chooseMechanism(login, {"SCRAM-SHA-256"});
    QVERIFY(only);
    QCOMPARE(only->status(), Status::Failed);
    QVERIFY(!only->initialResponse());
    QVERIFY(only->problem().contains("RFC 4013"));
}

// RFC 4616 section 4.
void TestSaslMechanism::plain()
{
    const auto mechanism = makeMechanism("PLAIN", password("tim", "tanstaaftanstaaf"));
    QVERIFY(!mechanism->mayComplete());
    QCOMPARE(mechanism->initialResponse(), Secret("\0tim\0tanstaaftanstaaf"_ba));
    QVERIFY(mechanism->mayComplete());
    QCOMPARE(mechanism->status(), Status::Running);
    QVERIFY(mechanism->problem().isEmpty());
}

void TestSaslMechanism::plainAfterAnEmptyChallenge()
{
    const auto mechanism = makeMechanism("PLAIN", password("tim", "tanstaaftanstaaf"));
    QCOMPARE(mechanism->answer({}), Secret("\0tim\0tanstaaftanstaaf"_ba));
    QVERIFY(mechanism->mayComplete());
    QVERIFY(!mechanism->answer({}));
    QCOMPARE(mechanism->status(), Status::Failed);
    QVERIFY(!mechanism->mayComplete());
}

void TestSaslMechanism::login()
{
    for (const auto &prompts :
        {QByteArrayList{"Username:", "Password:"}, QByteArrayList{"User Name\0"_ba, "Password\0"_ba},
            QByteArrayList{"", ""}, QByteArrayList{"\xd3\xc3\xbb\xa7", "\xc3\xdc\xc2\xeb"}}) {
        const auto mechanism = makeMechanism("LOGIN", password("lin.zhang@qq.com", "abcdefghijklmnop"));
        QVERIFY(!mechanism->initialResponse());
        QCOMPARE(mechanism->answer(prompts[0]), Secret("lin.zhang@qq.com"));
        QVERIFY(!mechanism->mayComplete());
        QCOMPARE(mechanism->answer(prompts[1]), Secret("abcdefghijklmnop"));
        QVERIFY(mechanism->mayComplete());
        QVERIFY(!mechanism->answer("Again:"));
        QCOMPARE(mechanism->status(), Status::Failed);
    }
}

// RFC 2195 section 2.
void TestSaslMechanism::cramMd5()
{
    const auto mechanism = makeMechanism("CRAM-MD5", password("tim", "tanstaaftanstaaf"));
    QVERIFY(!mechanism->initialResponse());
    QVERIFY(!mechanism->mayComplete());
    QCOMPARE(mechanism->answer("<1896.697170952@postoffice.reston.mci.net>"),
        Secret("tim b913a602c7eda7a495b4e6e7334d3890"));
    QVERIFY(mechanism->mayComplete());
}

// https://developers.google.com/gmail/imap/xoauth2-protocol
void TestSaslMechanism::xOAuth2()
{
    const auto mechanism = makeMechanism(
        "XOAUTH2", token("someuser@example.com", "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg"));
    QCOMPARE(mechanism->initialResponse()->reveal().toBase64(),
        "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRH"
        "RXVZMjl0"
        "Q2cBAQ==");
    QVERIFY(mechanism->mayComplete());
}

// RFC 7628 sections 4.1 and 4.3.
void TestSaslMechanism::oAuthBearer()
{
    Login login = token("user@example.com", "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==");
    login.host = "server.example.com";
    login.port = 143;
    const auto mechanism = makeMechanism("OAUTHBEARER", login);
    QCOMPARE(mechanism->initialResponse()->reveal().toBase64(),
        "bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9MTQzAWF1dGg9QmVhcmVyIHZGOWRmdDRx"
        "bVRjMk52"
        "YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB");
}

void TestSaslMechanism::oAuthBearerUserNames()
{
    QCOMPARE(makeMechanism("OAUTHBEARER", token("a,b=c", "t"))->initialResponse(),
        Secret("n,a=a=2Cb=3Dc,\x01"
               "auth=Bearer t\x01\x01"_ba));
    QCOMPARE(
        makeMechanism("OAUTHBEARER", token("", "t"))->initialResponse(), Secret("n,,\x01"
                                                                                "auth=Bearer t\x01\x01"_ba));
}

void TestSaslMechanism::tokenRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("problem");
    const QByteArray json = R"({"status":"401","schemes":"bearer","scope":"https://mail.google.com/"})";
    QTest::newRow("XOAUTH2")
        << "XOAUTH2"_ba << json << QByteArray()
        << "the server refuses the token, status 401, scope wanted https://mail.google.com/"_ba;
    QTest::newRow("OAUTHBEARER") << "OAUTHBEARER"_ba
                                 << R"({"status":"invalid_token"})"_ba
                                 << "\x01"_ba
                                 << "the server refuses the token, status invalid_token"_ba;
    QTest::newRow("not JSON") << "XOAUTH2"_ba
                              << "sorry"_ba << QByteArray() << "the server refuses the token"_ba;
    QTest::newRow("empty") << "OAUTHBEARER"_ba << QByteArray() << "\x01"_ba
                           << "the server refuses the token"_ba;
}

void TestSaslMechanism::tokenRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, challenge);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, problem);
    const auto mechanism = makeMechanism(name, token("user@example.com", "ya29.t0ken"));
    QVERIFY(mechanism->initialResponse());
    QCOMPARE(mechanism->answer(challenge), Secret(answer));
    QCOMPARE(mechanism->status(), Status::Running);
    QCOMPARE(mechanism->problem(), problem);
    QVERIFY(!mechanism->mayComplete());
    QVERIFY(!mechanism->answer(challenge));
    QCOMPARE(mechanism->status(), Status::Failed);
}

void TestSaslMechanism::tokenErrorNeverEchoesTheToken()
{
    for (const QByteArray &echo :
        {"ya29.t0ken"_ba, "ya29.t0ken"_ba.toBase64(), "\x1b[2J"_ba, QByteArray(5000, 'a')}) {
        const auto mechanism = makeMechanism("XOAUTH2", token("user@example.com", "ya29.t0ken"));
        QVERIFY(mechanism->initialResponse());
        QVERIFY(mechanism->answer("{\"status\":\"" + echo + "\"}"));
        QCOMPARE(mechanism->problem(), "the server refuses the token");
    }
}

void TestSaslMechanism::unusableCredential_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("secret");
    for (const char *const name : {"SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN"}) {
        QTest::addRow("%s, no user", name) << QByteArray(name) << QByteArray() << "code"_ba;
        QTest::addRow("%s, no password", name) << QByteArray(name) << "lin"_ba << QByteArray();
        QTest::addRow("%s, nothing left after preparation", name) << QByteArray(name) << "lin"_ba
                                                                  << "\u00ad"_ba;
        QTest::addRow("%s, NUL in user", name) << QByteArray(name) << "l\0n"_ba
                                               << "code"_ba;
        QTest::addRow("%s, NUL in password", name) << QByteArray(name) << "lin"_ba
                                                   << "c\0de"_ba;
    }
    for (const char *const name : {"XOAUTH2", "OAUTHBEARER"}) {
        QTest::addRow("%s, no token", name) << QByteArray(name) << "lin"_ba << QByteArray();
        QTest::addRow("%s, separator in token", name) << QByteArray(name) << "lin"_ba
                                                      << "t0\x01ken"_ba;
        QTest::addRow("%s, line end in token", name) << QByteArray(name) << "lin"_ba
                                                     << "t0ken\r\n"_ba;
        QTest::addRow("%s, not ASCII", name) << QByteArray(name) << "lin"_ba
                                             << "\u6388"_ba;
        QTest::addRow("%s, separator in user", name) << QByteArray(name) << "l\x01n"_ba
                                                     << "t0ken"_ba;
    }
    QTest::newRow("XOAUTH2, no user") << "XOAUTH2"_ba << QByteArray() << "t0ken"_ba;
}

void TestSaslMechanism::unusableCredential()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, secret);
    const bool isToken = name.contains("OAUTH");
    const auto mechanism = makeMechanism(name, isToken ? token(user, secret) : password(user, secret));
    QCOMPARE(mechanism->status(), Status::Failed);
    QVERIFY(!mechanism->initialResponse());
    QVERIFY(!mechanism->answer({}));
    QVERIFY(!mechanism->mayComplete());
    QVERIFY(!mechanism->problem().isEmpty());
    QVERIFY(secret.isEmpty() || !mechanism->problem().contains(secret));
}

void TestSaslMechanism::brokenServer_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("withInitialResponse");
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("PLAIN, challenge after the message") << "PLAIN"_ba << true << "more"_ba;
    QTest::newRow("PLAIN, challenge before the message") << "PLAIN"_ba << false << "who"_ba;
    QTest::newRow("CRAM-MD5, empty challenge") << "CRAM-MD5"_ba << true << QByteArray();
    QTest::newRow("XOAUTH2, challenge before the message") << "XOAUTH2"_ba << false << "who"_ba;
    for (const QByteArray &name : knownMechanisms())
        QTest::addRow("%s, huge challenge", name.constData()) << name << true << QByteArray(12289, 'a');
}

void TestSaslMechanism::brokenServer()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, withInitialResponse);
    QFETCH(QByteArray, challenge);
    const auto mechanism =
        makeMechanism(name, name.contains("OAUTH") ? token("lin", "t0ken") : password("lin", "code"));
    if (withInitialResponse)
        (void)mechanism->initialResponse();
    QVERIFY(!mechanism->answer(challenge));
    QCOMPARE(mechanism->status(), Status::Failed);
    QVERIFY(!mechanism->problem().isEmpty());
    QVERIFY(!mechanism->mayComplete());
    // Nothing is said after a broken rule, whatever comes.
    QVERIFY(!mechanism->answer("<1@host>"));
    QVERIFY(!mechanism->initialResponse());
}

void TestSaslMechanism::preparation_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<std::optional<QByteArray>>("prepared");
    const auto row = [](const char *name, const QByteArray &typed, std::optional<QByteArray> prepared) {
        QTest::newRow(name) << typed << prepared;
    };
    // RFC 4013 section 3.
    row("soft hyphen is dropped", "I\u00adX"_ba, "IX"_ba);
    row("no change", "user"_ba, "user"_ba);
    row("case is kept", "USER"_ba, "USER"_ba);
    row("ordinal indicator", "\u00aa"_ba, "a"_ba);
    row("roman numeral", "\u2168"_ba, "IX"_ba);
    row("control character", "\x07"_ba, std::nullopt);
    row("direction", "\u0627\u0031"_ba, std::nullopt);

    row("empty", ""_ba, ""_ba);
    row("blank inside", "pass word"_ba, "pass word"_ba);
    row("other blanks become a blank", "a\u00a0b\u3000c"_ba, "a b c"_ba);
    row("full width", "\uff41\uff42\uff11"_ba, "ab1"_ba);
    row("composed", "e\u0301"_ba, "\u00e9"_ba);
    row("Chinese", "\u6388\u6743\u7801"_ba, "\u6388\u6743\u7801"_ba);
    row("word joiner is dropped", "ab\u2060\ufeffc"_ba, "abc"_ba);
    row("zero width space counts as a blank", "ab\u200bc"_ba, "ab c"_ba);
    row("right to left throughout", "\u0627\u0031\u0628"_ba, "\u0627\u0031\u0628"_ba);
    row("NUL", "a\0b"_ba, std::nullopt);
    row("line end", "a\r\n"_ba, std::nullopt);
    row("DEL", "a\x7f"_ba, std::nullopt);
    row("private use", "a\ue000"_ba, std::nullopt);
    row("noncharacter", "a\ufffe"_ba, std::nullopt);
    row("unassigned in Unicode 3.2", "\U0001f511"_ba, std::nullopt);
    row("not UTF-8", "\xc3\x28"_ba, std::nullopt);
    row("cut off", "a\xe6\x8e"_ba, std::nullopt);
    row("overlong", "\xc0\xaf"_ba, std::nullopt);
    row("surrogate", "\xed\xa0\x80"_ba, std::nullopt);
    row("long", QByteArray(100'000, 'a'), QByteArray(100'000, 'a'));
}

void TestSaslMechanism::preparation()
{
    QFETCH(QByteArray, typed);
    QFETCH(std::optional<QByteArray>, prepared);
    QCOMPARE(saslPrepare(typed), prepared);
}

void TestSaslMechanism::preparedEverywhere()
{
    const Login login = password("lin", "e\u0301\uff11"_ba);
    QCOMPARE(makeMechanism("PLAIN", login)->initialResponse(), Secret("\0lin\0\u00e91"_ba));
    const auto loginMechanism = makeMechanism("LOGIN", login);
    (void)loginMechanism->answer("Username:");
    QCOMPARE(loginMechanism->answer("Password:"), Secret("\u00e91"_ba));
    QCOMPARE(makeMechanism("CRAM-MD5", login)->answer("<1@host>"),
        makeMechanism("CRAM-MD5", password("lin", "\u00e91"_ba))->answer("<1@host>"));
}

QTEST_GUILESS_MAIN(TestSaslMechanism)
#include "tst_saslmechanism.moc"
