// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/saslserver.h"
#include "practice/scramserver.h"
#include "sasl/saslmechanism.h"

#include <QTest>

using Verdict = SaslServer::Verdict;

/// The server's side against the RFCs' own examples and against this program's client.
class SaslServerTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void scramExample_data();
    void scramExample();
    void cramExample();
    void againstClient_data();
    void againstClient();
    void malformed_data();
    void malformed();
};

void SaslServerTest::scramExample_data()
{
    QTest::addColumn<int>("hash");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("clientFirst");
    QTest::addColumn<QByteArray>("serverFirst");
    QTest::addColumn<QByteArray>("clientFinal");
    QTest::addColumn<QByteArray>("serverFinal");
    QTest::newRow("RFC 5802 section 5")
        << int(QCryptographicHash::Sha1) << QByteArray("3rfcNHYJY1ZVvWVs7j") << QByteArray("QSXCR+Q6sek8bf92")
        << QByteArray("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL")
        << QByteArray("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096")
        << QByteArray("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=")
        << QByteArray("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    QTest::newRow("RFC 7677 section 3")
        << int(QCryptographicHash::Sha256) << QByteArray("%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0")
        << QByteArray("W22ZaJ0SNY7soEsUEjb6gQ==") << QByteArray("n,,n=user,r=rOprNGfwEbeRWgbNEkqO")
        << QByteArray(
               "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")
        << QByteArray("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                      "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=")
        << QByteArray("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
}

void SaslServerTest::scramExample()
{
    QFETCH(int, hash);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, clientFirst);
    QFETCH(QByteArray, clientFinal);
    ScramServer server({"user", Secret("pencil")}, static_cast<QCryptographicHash::Algorithm>(hash), nonce,
        QByteArray::fromBase64(salt));
    const auto first = server.next(clientFirst);
    QCOMPARE(first.verdict, Verdict::Challenge);
    QTEST(first.challenge, "serverFirst");
    const auto final = server.next(clientFinal);
    QCOMPARE(final.verdict, Verdict::Challenge);
    QTEST(final.challenge, "serverFinal");
    QCOMPARE(server.next(QByteArray()).verdict, Verdict::Accepted);
}

void SaslServerTest::cramExample()
{
    // RFC 2195 section 2 has another host in its challenge, so only the way of computing is compared: the
    // client's.
    const auto server = makeSaslServer("CRAM-MD5", {"tim", Secret("tanstaaftanstaaf")}, "1896.697170952");
    const auto asked = server->next(std::nullopt);
    QCOMPARE(asked.challenge, "<1896.697170952@practice.heloscope.test>");
    QCOMPARE(server->next("tim 00000000000000000000000000000000").verdict, Verdict::Refused);
    QVERIFY(server->sawForeignSecret());
}

void SaslServerTest::againstClient_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("right");
    for (const QByteArray &name : practiceMechanisms())
        for (const bool right : {true, false})
            QTest::addRow("%s %s", name.constData(), right ? "right" : "wrong") << name << right;
}

void SaslServerTest::againstClient()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, right);
    Login login;
    login.user = "student@practice.test";
    login.secret = Secret(right ? "the-code" : "the-other");
    login.isToken = name == "XOAUTH2" || name == "OAUTHBEARER";
    login.host = "localhost";
    login.port = 465;
    const auto client = makeMechanism(name, login);
    const auto server = makeSaslServer(name, {login.user, Secret("the-code")});
    QVERIFY(client && server);

    const auto initial = client->initialResponse();
    auto turn = server->next(initial ? std::optional(initial->reveal()) : std::nullopt);
    for (int round = 0; turn.verdict == Verdict::Challenge && round < 8; ++round) {
        auto answer = client->answer(turn.challenge);
        while (client->status() == SaslMechanism::Status::Computing)
            client->advance();
        if (!answer)
            answer = client->computed();
        QVERIFY2(answer, client->problem().constData());
        turn = server->next(answer->reveal());
    }
    QCOMPARE(turn.verdict, right ? Verdict::Accepted : Verdict::Refused);
    QVERIFY(client->mayComplete() || !right);
    QCOMPARE(server->sawForeignSecret(), !right);
}

void SaslServerTest::malformed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("PLAIN of two parts") << QByteArray("PLAIN") << QByteArray("a\0b", 3);
    QTest::newRow("PLAIN empty") << QByteArray("PLAIN") << QByteArray();
    QTest::newRow("CRAM-MD5 speaks first") << QByteArray("CRAM-MD5") << QByteArray("a b");
    QTest::newRow("SCRAM empty") << QByteArray("SCRAM-SHA-256") << QByteArray();
    QTest::newRow("SCRAM binds to a channel") << QByteArray("SCRAM-SHA-256") << QByteArray("p=x,,n=a,r=b");
    QTest::newRow("SCRAM without nonce") << QByteArray("SCRAM-SHA-256") << QByteArray("n,,n=a");
    QTest::newRow("XOAUTH2 without token") << QByteArray("XOAUTH2") << QByteArray("user=a\1\1");
}

void SaslServerTest::malformed()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, response);
    const auto server = makeSaslServer(name, {"a", Secret("b")});
    QCOMPARE(server->next(response).verdict, Verdict::Malformed);
}

QTEST_GUILESS_MAIN(SaslServerTest)
#include "tst_saslserver.moc"
