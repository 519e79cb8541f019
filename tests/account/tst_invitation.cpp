// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/invitation.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Invitation example()
{
    Invitation invitation;
    invitation.account.address = u"lin.zhang@qq.com"_s;
    invitation.account.displayName = u"张琳"_s;
    invitation.account.providerId = u"qq"_s;
    invitation.account.server = {u"smtp.qq.com"_s, 465, Encryption::Tls};
    invitation.account.user = u"lin.zhang@qq.com"_s;
    invitation.account.credential = CredentialKind::AuthorizationCode;
    invitation.language = u"zh"_s;
    invitation.note = u"有问题请找王老师。\n电话 5"_s;
    return invitation;
}

} // namespace

/// The file an administrator hands over: read strictly, and doubted where a forged one would differ.
class InvitationTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void comesBack();
    void refused_data();
    void refused();
    void tooLarge();
    void doubts_data();
    void doubts();
};

void InvitationTest::comesBack()
{
    QString problem = u"none"_s;
    const auto read = invitationFromJson(invitationToJson(example()), &problem);
    QVERIFY2(read, qPrintable(problem));
    QVERIFY(*read == example());
    QVERIFY(problem.isEmpty());
}

void InvitationTest::refused_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("key");
    QTest::newRow("newer") << QByteArray("invitation\": 1") << QByteArray("invitation\": 2") << u"heloscope_invitation"_s;
    QTest::newRow("unknown key") << QByteArray("\"address\"") << QByteArray("\"password\": \"x\", \"address\"") << u"password"_s;
    QTest::newRow("doubled key") << QByteArray("\"user\"") << QByteArray("\"user\": \"a@b.test\", \"user\"") << u"user"_s;
    QTest::newRow("missing key") << QByteArray("\"user\": \"lin.zhang@qq.com\"") << QByteArray("\"mechanism\": \"PLAIN\"") << u"user"_s;
    QTest::newRow("port 0") << QByteArray("465") << QByteArray("0") << u"server.port"_s;
    QTest::newRow("port 65536") << QByteArray("465") << QByteArray("65536") << u"server.port"_s;
    QTest::newRow("port as text") << QByteArray("465") << QByteArray("\"465\"") << u"server.port"_s;
    QTest::newRow("encryption") << QByteArray("\"tls\"") << QByteArray("\"ssl\"") << u"server.encryption"_s;
    QTest::newRow("host with a line") << QByteArray("smtp.qq.com") << QByteArray("smtp.qq.com\\r\\nEHLO x") << u"server.host"_s;
    QTest::newRow("host with a path") << QByteArray("smtp.qq.com") << QByteArray("https://smtp.qq.com/") << u"server.host"_s;
    QTest::newRow("no address") << QByteArray("\"address\": \"lin.zhang@qq.com\"") << QByteArray("\"address\": \"lin\"") << u"address"_s;
    QTest::newRow("provider") << QByteArray("\"provider\": \"qq\"") << QByteArray("\"provider\": \"qqq\"") << u"provider"_s;
    QTest::newRow("credential") << QByteArray("authorization_code") << QByteArray("none") << u"credential"_s;
    QTest::newRow("language") << QByteArray("\"zh\"") << QByteArray("\"fr\"") << u"language"_s;
    QTest::newRow("note with an escape") << QByteArray("5\"") << QByteArray("5\\u001b[2J\"") << u"note"_s;
    QTest::newRow("note turned round") << QByteArray("5\"") << QByteArray("\\u202e5\"") << u"note"_s;
    QTest::newRow("long note") << QByteArray("5\"") << QByteArray(2001, 'x') + '"' << u"note"_s;
    QTest::newRow("no object") << invitationToJson(example()) << QByteArray("[]") << u"object"_s;
    QTest::newRow("nothing") << invitationToJson(example()) << QByteArray() << QString();
}

void InvitationTest::refused()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, by);
    QFETCH(const QString, key);
    QByteArray json = invitationToJson(example());
    const auto at = json.indexOf(what);
    QVERIFY2(at >= 0, json.constData());
    json.replace(at, what.size(), by);
    QString problem;
    QVERIFY(!invitationFromJson(json, &problem));
    QVERIFY2(!problem.isEmpty() && problem.contains(key), qPrintable(problem));
}

void InvitationTest::tooLarge()
{
    QString problem;
    QVERIFY(!invitationFromJson(invitationToJson(example()) + QByteArray(longestInvitation, ' '), &problem));
    QVERIFY(!problem.isEmpty());
}

void InvitationTest::doubts_data()
{
    using enum InvitationDoubt;
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QList<InvitationDoubt>>("expected");
    const auto row = [](const char *name, const QString &address, const QString &host,
                         const QList<InvitationDoubt> &expected, bool encrypted = true) {
        QTest::newRow(name) << address << host << encrypted << expected;
    };
    row("the provider's own", u"lin@qq.com"_s, u"SMTP.qq.com"_s, {});
    row("of the own domain", u"a@firm.example"_s, u"mail.firm.example"_s, {});
    row("the domain itself", u"a@firm.example"_s, u"firm.example"_s, {});
    row("hosted at a known provider", u"a@firm.example"_s, u"smtp.exmail.qq.com"_s, {});
    row("a forged one", u"lin@qq.com"_s, u"smtp.qq.com.evil.example"_s, {ServerOfAnotherProvider});
    row("another provider's", u"lin@qq.com"_s, u"smtp.163.com"_s, {ServerOfAnotherProvider});
    row("the provider's domain is not enough", u"lin@qq.com"_s, u"other.qq.com"_s, {ServerOfAnotherProvider});
    row("of nobody known", u"a@firm.example"_s, u"mail.evil.example"_s, {ServerOfNobodyKnown});
    row("ends alike", u"a@firm.example"_s, u"evilfirm.example"_s, {ServerOfNobodyKnown});
    row("number", u"a@firm.example"_s, u"192.0.2.1"_s, {NumericHost});
    row("IPv6 number for a known provider", u"lin@qq.com"_s, u"2001:db8::1"_s, {ServerOfAnotherProvider, NumericHost});
    row("letters that look alike", u"a@firm.example"_s, u"mаil.firm.example"_s, {InternationalHost});
    row("the same in ASCII", u"a@firm.example"_s, u"xn--mil-5cd.firm.example"_s, {InternationalHost});
    row("not encrypted", u"lin@qq.com"_s, u"smtp.qq.com"_s, {ClearText}, false);
}

void InvitationTest::doubts()
{
    QFETCH(const QString, address);
    QFETCH(const QString, host);
    QFETCH(const bool, encrypted);
    QFETCH(const QList<InvitationDoubt>, expected);
    Account account;
    account.address = account.user = address;
    account.server = {host, 465, encrypted ? Encryption::Tls : Encryption::None};
    QCOMPARE(doubtsAbout(account), expected);
}

QTEST_GUILESS_MAIN(InvitationTest)
#include "tst_invitation.moc"
