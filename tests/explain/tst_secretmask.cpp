// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explanation.h"
#include "explain/explanationtext.h"
#include "explain/secretmask.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSecretMask : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void secretsGo_data();
    void secretsGo();
    void repliesStay_data();
    void repliesStay();
    void noOutputHasASecret_data();
    void noOutputHasASecret();
};

void TestSecretMask::secretsGo_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    // In each the secret is hunter2x, in plain or encoded.
    row("password=hunter2x");
    row("Password: hunter2x");
    row("\"pass\": \"hunter2x\"");
    row("auth: { user: 'me@example.com', pass: 'hunter2x' }");
    row("$mail->Password = 'hunter2x';");
    row("smtp.login(\"me@example.com\", \"hunter2x\")");
    row("new NetworkCredential(\"me\", \"hunter2x\")");
    row("授权码：hunter2x");
    row("密码: hunter2x");
    row("C: AUTH PLAIN AG1lAGh1bnRlcjJ4");
    row("> AUTH PLAIN AG1lAGh1bnRlcjJ4 and more");
    row("AG1lAGh1bnRlcjJ4");
    row("AUTH LOGIN bWU=\n334 UGFzc3dvcmQ6\naHVudGVyMng=");
    row("2015-10-14 11:51:26 CLIENT -> SERVER: aHVudGVyMng=");
    row("send: 'aHVudGVyMng='");
    row("swaks --to a@example.com --auth-password hunter2x");
    row("curl --user me@example.com:hunter2x smtp://mail.example.com");
    row("smtp://me:hunter2x@mail.example.com:587");
    row("Authorization: Bearer hunter2x1234567");
    row("a1 LOGIN me@example.com hunter2x");
    row("C: PASS hunter2x");
    row("access_token=hunter2x");
    row("api_key: 'hunter2x-and-more'");
}

void TestSecretMask::secretsGo()
{
    QFETCH(const QString, text);
    const auto masked = withoutSecrets(text.split(u'\n')).join(u'\n');
    for (const auto &encoded : {u"hunter2x"_s, u"aHVudGVyMng"_s, u"AG1lAGh1bnRlcjJ4"_s})
        QVERIFY2(!masked.contains(encoded), qPrintable(masked));
    QVERIFY2(masked.contains(u"●"_s), qPrintable(masked));
}

void TestSecretMask::repliesStay_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("535 5.7.8 Error: authentication failed: bad password: 535");
    row("SMTP ERROR: Password command failed: 535 5.7.8 no");
    row("535 5.7.139 Authentication unsuccessful, basic authentication is disabled.");
    row("password: incorrect");
    row(" -> STARTTLS");
    row("C: QUIT");
    row("334 UGFzc3dvcmQ6");
    row("535 5.7.0 Incorrect username, password or access token");
    row("Error: Invalid login: 535-5.7.8 Username and Password not accepted.");
    row("550 5.1.1 <user@example.com>: Recipient address rejected");
    row("请使用授权码登录");
    row("see https://support.google.com/mail/?p=BadCredentials 5b1f17b1804b1-41b5ca1f0d5sm12 - gsmtp");
}

void TestSecretMask::repliesStay()
{
    QFETCH(const QString, text);
    QCOMPARE(withoutSecrets({text}).join(u'\n'), text);
}

void TestSecretMask::noOutputHasASecret_data()
{
    secretsGo_data();
}

void TestSecretMask::noOutputHasASecret()
{
    QFETCH(const QString, text);
    for (const auto &around : {u"%1\n535 5.7.8 Error: authentication failed"_s, u"535 5.7.8 failed %1"_s,
             u"Error: connect ETIMEDOUT %1"_s, u"server said: %1"_s}) {
        const auto explanation = explain(around.arg(text).toUtf8(), {});
        const auto shown = explanationToText(explanation) +
                           QString::fromUtf8(QJsonDocument(explanationToJson(explanation)).toJson());
        for (const auto &encoded : {u"hunter2x"_s, u"aHVudGVyMng"_s, u"AG1lAGh1bnRlcjJ4"_s})
            QVERIFY2(!shown.contains(encoded), qPrintable(shown));
    }
}

QTEST_GUILESS_MAIN(TestSecretMask)
#include "tst_secretmask.moc"
