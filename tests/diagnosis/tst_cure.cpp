// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cure.h"
#include "diagnosis/diagnose.h"
#include "support/transcriptbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

TranscriptBuilder built()
{
    return {};
}

Provider provider(Provider::UserForm form = Provider::UserForm::Address)
{
    Provider provider;
    provider.id = u"sample"_s;
    provider.user = form;
    provider.servers = {{u"smtp.sample.test"_s, 465, Encryption::Tls}, {u"smtp.sample.test"_s, 587, Encryption::StartTls}};
    return provider;
}

struct Situation
{
    Account account;
    std::optional<Provider> provider;
    bool practice = false;
};

Situation at(const QString &host, quint16 port, Encryption encryption, std::optional<Provider> provider = std::nullopt)
{
    Situation situation;
    situation.account.server = {host, port, encryption};
    situation.account.address = situation.account.user = u"me@sample.test"_s;
    situation.provider = std::move(provider);
    return situation;
}

Situation own(const QString &user = u"me@sample.test"_s, const QString &mechanism = {})
{
    auto situation = at(u"mail.test"_s, 465, Encryption::Tls);
    situation.account.user = user;
    situation.account.mechanism = mechanism;
    return situation;
}

Situation known(const QString &user, Provider::UserForm form)
{
    auto situation = at(u"smtp.sample.test"_s, 465, Encryption::Tls, provider(form));
    situation.account.user = user;
    return situation;
}

Situation withHello(const QString &name, const QString &address = u"me@sample.test"_s)
{
    auto situation = own();
    situation.account.helloName = name;
    situation.account.address = address;
    return situation;
}

Situation inPractice(Situation situation)
{
    situation.practice = true;
    return situation;
}

Situation withToken(Situation situation)
{
    situation.account.credential = CredentialKind::OAuth2Token;
    return situation;
}

Transcript refusedLogin(
    const QByteArray &reply, const QByteArray &command, const QByteArray &offered = "PLAIN LOGIN CRAM-MD5")
{
    return built()
        .greeted()
        .helloSaid("250-mail.test\n250 AUTH " + offered)
        .sent(Stage::Login, command)
        .received(Stage::Login, reply)
        .transcript();
}

Transcript brokenLogin(const QByteArray &command, const QByteArray &offered)
{
    return built()
        .greeted()
        .helloSaid("250-mail.test\n250 AUTH " + offered)
        .sent(Stage::Login, command)
        .stopped(Stage::Login, StopReason::AuthProtocol)
        .transcript();
}

Transcript notOffered(const QByteArray &offered)
{
    return built()
        .greeted()
        .helloSaid("250-mail.test\n250 AUTH " + offered)
        .stopped(Stage::Login, StopReason::MechanismUnsupported)
        .transcript();
}

Transcript refusedSender(const QByteArray &sender, const QByteArray &reply)
{
    return built()
        .signedIn()
        .sent(Stage::Sender, "MAIL FROM:<" + sender + '>')
        .received(Stage::Sender, reply)
        .transcript();
}

Transcript refusedHello(const QByteArray &reply)
{
    return built().greeted().sent(Stage::Hello, "EHLO x").received(Stage::Hello, reply).transcript();
}

Transcript unanswered(LossCause cause, Stage stage = Stage::Connect)
{
    return built().note(Stage::Resolve, "resolved").lost(stage, cause).transcript();
}

/// "server smtp.sample.test:587 starttls", "user me", …
QString shortly(const Cure &cure)
{
    const auto kind = QString::fromLatin1(cureKindName(cure.kind));
    if (cure.kind != CureKind::Server)
        return (kind + u' ' + cure.after).trimmed();
    return u"%1 %2:%3 %4"_s.arg(kind, cure.serverAfter.host, QString::number(cure.serverAfter.port),
        QString::fromLatin1(encryptionName(cure.serverAfter.encryption)));
}

QList<Cure> curesAgainst(const Finding &finding, const Situation &situation, const Transcript &transcript)
{
    return curesOf(finding, situation.account, situation.provider ? &*situation.provider : nullptr, transcript);
}

Finding firstFinding(const Transcript &transcript, const Situation &situation)
{
    const auto outcome = outcomeOf(transcript, Proof::MessageAccepted);
    return diagnose({transcript, outcome, situation.account, situation.provider ? &*situation.provider : nullptr, {}, -1,
                        situation.practice},
        RuleBook::instance())
        .value(0);
}

const QByteArray bare = "535 5.7.8 authentication failed";
const QByteArray foreignSender = "553 5.7.1 <boss@other.test>: Sender address rejected: not owned by user me@sample.test";

} // namespace

Q_DECLARE_METATYPE(Situation)

class TestCure : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void cures_data();
    void cures();
    void leadsToNoForeignHost();
    void leadsToNoReadableServer();
    void changesOnlyWhatItSays();
    void everyCureHasWords();
    void json();
};

void TestCure::cures_data()
{
    QTest::addColumn<Transcript>("transcript");
    QTest::addColumn<Situation>("situation");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QStringList>("cures");
    const auto row = [](const char *name, const Transcript &transcript, const Situation &situation, const QString &finding,
                         const QStringList &cures) {
        QTest::newRow(name) << transcript << situation << finding << cures;
    };
    const auto host = u"smtp.sample.test"_s;
    const auto port587 = u"server smtp.sample.test:587 starttls"_s;
    const auto port465 = u"server smtp.sample.test:465 tls"_s;

    row("the port is silent, the provider has another", unanswered(LossCause::TimedOut),
        at(host, 465, Encryption::Tls, provider()), u"timeout"_s, {port587});
    row("the port refuses, the provider has another", unanswered(LossCause::Refused),
        at(host, 587, Encryption::StartTls, provider()), u"refused"_s, {port465});
    row("the port is silent, and no other is known", unanswered(LossCause::TimedOut), own(), u"timeout"_s, {});
    row("in practice there is no other server", unanswered(LossCause::Refused),
        inPractice(at(host, 587, Encryption::StartTls, provider())), u"refused"_s, {});
    row("port 25 is blocked", unanswered(LossCause::TimedOut), at(u"mail.test"_s, 25, Encryption::StartTls),
        u"port_blocked"_s, {u"server mail.test:587 starttls"_s});
    row("the host is none", unanswered(LossCause::HostNotFound, Stage::Resolve),
        at(u"mail.sample.test"_s, 465, Encryption::Tls, provider()), u"dns_not_found"_s, {port465});
    row("waits for TLS in clear", unanswered(LossCause::TimedOut, Stage::Greeting), at(u"mail.test"_s, 465, Encryption::StartTls),
        u"wrong_encryption_mode"_s, {u"server mail.test:465 tls"_s});
    row("no STARTTLS on this port",
        built().note(Stage::Connect, "connected").received(Stage::Greeting, "220 mail.test").helloSaid("250 mail.test")
            .stopped(Stage::StartTls, StopReason::StartTlsUnavailable).transcript(),
        at(u"mail.test"_s, 587, Encryption::StartTls), u"starttls_unavailable"_s, {u"server mail.test:465 tls"_s});

    row("a bare 535 at an own server", refusedLogin(bare, "AUTH PLAIN x"), own(), u"wrong_password"_s,
        {u"code"_s, u"user me"_s});
    row("the same with the local part", refusedLogin(bare, "AUTH PLAIN x"), own(u"me"_s), u"wrong_password"_s,
        {u"code"_s, u"user me@sample.test"_s});
    row("the provider wants the address", refusedLogin(bare, "AUTH PLAIN x"), known(u"me"_s, Provider::UserForm::Address),
        u"wrong_password"_s, {u"user me@sample.test"_s, u"code"_s});
    row("the provider wants the local part", refusedLogin(bare, "AUTH PLAIN x"),
        known(u"me@sample.test"_s, Provider::UserForm::LocalPart), u"wrong_password"_s, {u"user me"_s, u"code"_s});
    row("the form is right", refusedLogin(bare, "AUTH PLAIN x"), known(u"me@sample.test"_s, Provider::UserForm::Address),
        u"wrong_password"_s, {u"code"_s});
    row("the provider has names of its own", refusedLogin(bare, "AUTH PLAIN x"), known(u"AKIA123"_s, Provider::UserForm::Other),
        u"wrong_password"_s, {u"code"_s});
    row("in practice the code is right", refusedLogin(bare, "AUTH PLAIN x"), inPractice(own()), u"wrong_password"_s, {});

    row("a challenge refused where the password itself may go", refusedLogin(bare, "AUTH CRAM-MD5"), own(),
        u"wrong_password"_s, {u"code"_s, u"user me"_s, u"mechanism PLAIN"_s});
    row("in practice every mechanism works", refusedLogin(bare, "AUTH CRAM-MD5"), inPractice(own()), u"wrong_password"_s, {});
    row("a forced mechanism nobody offers", notOffered("LOGIN PLAIN"), own(u"me@sample.test"_s, u"CRAM-MD5"_s),
        u"auth_mechanism_unsupported"_s, {u"mechanism PLAIN"_s});
    row("only for tokens", notOffered("XOAUTH2"), own(u"me@sample.test"_s, u"CRAM-MD5"_s), u"auth_mechanism_unsupported"_s, {});
    row("a token where only passwords go", notOffered("LOGIN PLAIN"), withToken(own(u"me@sample.test"_s, u"XOAUTH2"_s)),
        u"auth_mechanism_unsupported"_s, {});
    row("the other way for a token", notOffered("PLAIN OAUTHBEARER"), withToken(own(u"me@sample.test"_s, u"XOAUTH2"_s)),
        u"auth_mechanism_unsupported"_s, {u"mechanism OAUTHBEARER"_s});
    row("the mechanism is not implemented", refusedLogin("504 5.5.4 Unrecognized authentication type", "AUTH PLAIN x", "PLAIN LOGIN"),
        own(), u"auth_mechanism_unsupported"_s, {u"mechanism LOGIN"_s});
    row("who breaks a challenge does not get the password", brokenLogin("AUTH SCRAM-SHA-256 x", "SCRAM-SHA-256 PLAIN"), own(),
        u"auth_protocol"_s, {});
    row("but another challenge", brokenLogin("AUTH SCRAM-SHA-256 x", "SCRAM-SHA-256 PLAIN CRAM-MD5"), own(), u"auth_protocol"_s,
        {u"mechanism CRAM-MD5"_s});

    row("a sender of somebody else", refusedSender("boss@other.test", foreignSender), own(), u"sender_not_owned"_s,
        {u"sender me@sample.test"_s});
    row("the sender is the login", refusedSender("me@sample.test", foreignSender), own(), u"sender_not_owned"_s, {});

    row("the address is refused", refusedHello("501 5.5.2 <[192.0.2.10]>: Helo command rejected: invalid hostname"),
        withHello({}), u"helo_rejected"_s, {u"hello_name sample.test"_s});
    row("a name is refused", refusedHello("501 5.5.2 <lin-laptop>: Helo command rejected: invalid hostname"),
        withHello(u"lin-laptop"_s), u"helo_rejected"_s, {u"hello_name"_s, u"hello_name sample.test"_s});
    row("a name in other letters", refusedHello("501 5.5.2 <x>: Helo command rejected: invalid hostname"),
        withHello({}, u"me@bücher.test"_s), u"helo_rejected"_s, {u"hello_name xn--bcher-kva.test"_s});
}

void TestCure::cures()
{
    QFETCH(const Transcript, transcript);
    QFETCH(const Situation, situation);
    QFETCH(const QString, finding);
    const auto first = firstFinding(transcript, situation);
    QCOMPARE(first.id, finding);
    QStringList told;
    const auto cures = curesAgainst(first, situation, transcript);
    for (const auto &cure : cures)
        told += shortly(cure);
    QTEST(told, "cures");
}

void TestCure::leadsToNoForeignHost()
{
    const auto situation = at(u"smtp.sample.test"_s, 465, Encryption::Tls, provider());
    Finding finding{u"wrong_server_or_port"_s, Severity::Error,
        {{u"right_host"_s, u"smtp.evil.test"_s}, {u"right_port"_s, u"465"_s}, {u"right_encryption"_s, u"tls"_s}}, {}};
    QVERIFY(curesAgainst(finding, situation, {}).isEmpty());
    finding.arguments[u"right_host"_s] = u"SMTP.sample.test"_s;
    finding.arguments[u"right_port"_s] = u"2525"_s;
    QCOMPARE(curesAgainst(finding, situation, {}).size(), 1);
}

void TestCure::leadsToNoReadableServer()
{
    const Finding finding{u"timeout"_s, Severity::Error,
        {{u"right_host"_s, u"mail.test"_s}, {u"right_port"_s, u"25"_s}, {u"right_encryption"_s, u"none"_s}}, {}};
    QVERIFY(curesAgainst(finding, own(), {}).isEmpty());
}

void TestCure::changesOnlyWhatItSays()
{
    const auto account = own().account;
    const Endpoint other{u"mail.test"_s, 587, Encryption::StartTls};
    auto expected = account;
    expected.server = other;
    QCOMPARE(changed(account, {CureKind::Server, {}, {}, account.server, other}), expected);
    expected = account;
    expected.user = u"me"_s;
    QCOMPARE(changed(account, {CureKind::User, account.user, u"me"_s, {}, {}}), expected);
    QCOMPARE(changed(account, {CureKind::Sender, u"boss@other.test"_s, account.user, {}, {}}), account);
    expected = account;
    expected.address = u"login@sample.test"_s;
    QCOMPARE(changed(account, {CureKind::Sender, account.address, u"login@sample.test"_s, {}, {}}), expected);
    QCOMPARE(changed(account, {}), account);
}

void TestCure::everyCureHasWords()
{
    const Endpoint tls{u"a.test"_s, 465, Encryption::Tls}, startTls{u"a.test"_s, 587, Encryption::StartTls},
        other{u"b.test"_s, 465, Encryption::Tls};
    QCOMPARE(cureText({CureKind::Server, {}, {}, tls, startTls}), u"Use port 587 with STARTTLS"_s);
    QCOMPARE(cureText({CureKind::Server, {}, {}, startTls, tls}), u"Use port 465 with TLS"_s);
    QCOMPARE(cureText({CureKind::Server, {}, {}, tls, other}), u"Use b.test, port 465, with TLS"_s);
    QCOMPARE(changeText({CureKind::Server, {}, {}, tls, startTls}),
        u"Server: a.test, port 465, TLS from the start → a.test, port 587, STARTTLS"_s);
    for (const auto kind : {CureKind::User, CureKind::Sender, CureKind::HelloName, CureKind::Mechanism}) {
        const Cure cure{kind, u"before"_s, u"after"_s, {}, {}};
        QVERIFY(cureText(cure).contains(u"after"_s));
        QVERIFY(changeText(cure).contains(u"before"_s) && changeText(cure).contains(u"after"_s));
    }
    QVERIFY(changeText({CureKind::HelloName, u"x"_s, {}, {}, {}}).endsWith(u"the address of the connection"_s));
}

void TestCure::json()
{
    const Endpoint tls{u"a.test"_s, 465, Encryption::Tls}, startTls{u"a.test"_s, 587, Encryption::StartTls};
    const auto server = cureToJson({CureKind::Server, {}, {}, tls, startTls});
    QCOMPARE(server.value("change"_L1).toString(), u"server"_s);
    QCOMPARE(server.value("from"_L1).toObject().value("port"_L1).toInt(), 465);
    QCOMPARE(server.value("to"_L1).toObject().value("encryption"_L1).toString(), u"starttls"_s);
    const auto user = cureToJson({CureKind::User, u"a"_s, u"b"_s, {}, {}});
    QCOMPARE(user, (QJsonObject{{"change"_L1, "user"_L1}, {"from"_L1, "a"_L1}, {"to"_L1, "b"_L1}}));
    QCOMPARE(cureToJson({}), (QJsonObject{{"change"_L1, "code"_L1}}));
}

QTEST_GUILESS_MAIN(TestCure)
#include "tst_cure.moc"
