// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountcheck.h"

#include "account/provider.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Account &)>;

Account goodAccount()
{
    Account account;
    account.address = u"lin.zhang@qq.com"_s;
    account.displayName = u"张林"_s;
    account.providerId = u"qq"_s;
    account.server = {u"smtp.qq.com"_s, 465, Encryption::Tls};
    account.user = account.address;
    account.credential = CredentialKind::AuthorizationCode;
    return account;
}

Account ownServer(const Endpoint &server)
{
    Account account;
    account.address = u"lin@company.test"_s;
    account.server = server;
    account.user = account.address;
    return account;
}

// "account.host_invalid(host)" for each finding, errors first as they come.
QString summary(const QList<Finding> &findings)
{
    QStringList lines;
    for (const auto &finding : findings)
        lines += finding.id.section(u'.', 1) + u'(' + finding.arguments.value(u"field"_s) + u')';
    return lines.join(u' ');
}

} // namespace

class AccountCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &expected, const Change &change) {
            QTest::newRow(name) << change << expected;
        };
        row("good", {}, [](Account &) {});
        row("no address", {}, [](Account &a) { a.address.clear(); });
        row("address", u"address_invalid(address)"_s, [](Account &a) { a.address = u"lin.zhang"_s; });
        row("address with a name", u"address_invalid(address)"_s,
            [](Account &a) { a.address = u"Lin <lin.zhang@qq.com>"_s; });
        row("international address", {}, [](Account &a) { a.address = u"张林@例子.中国"_s; });
        row("domain in ASCII form", {}, [](Account &a) { a.address = u"a@xn--fsqu00a.xn--fiqs8s"_s; });
        row("CR in the address", u"control_character(address)"_s,
            [](Account &a) { a.address = u"lin@qq.com\rRSET"_s; });
        row("LF in the name", u"control_character(display_name)"_s,
            [](Account &a) { a.displayName = u"Lin\nBcc: x"_s; });
        row("NUL in the host", u"control_character(host)"_s,
            [](Account &a) { a.server.host = u"smtp.qq.com"_s + QChar(0); });
        row("LF in the user", u"control_character(user)"_s, [](Account &a) { a.user = u"lin\nx"_s; });
        row("LF in EHLO", u"control_character(hello_name)"_s, [](Account &a) { a.helloName = u"a\r\nb"_s; });
        row("LF in the mechanism", u"control_character(mechanism)"_s,
            [](Account &a) { a.mechanism = u"PLAIN\n"_s; });
        row("NUL in the CA file", u"control_character(ca_file)"_s,
            [](Account &a) { a.extraCaFile = u"/tmp/a"_s + QChar(0); });
        row("half a pair", u"control_character(user)"_s,
            [](Account &a) { a.user = QChar(0xdc00) + u"@b.test"_s; });
        row("no host", u"host_missing(host)"_s, [](Account &a) { a.server.host = u" "_s; });
        row("blank in the host", u"host_needs_cleaning(host)"_s,
            [](Account &a) { a.server.host = u" smtp.qq.com"_s; });
        row("words for a host", u"host_invalid(host)"_s, [](Account &a) { a.server.host = u"?? mail"_s; });
        row("address for a host", u"host_invalid(host)"_s,
            [](Account &a) { a.server.host = u"lin@qq.com"_s; });
        row("bad number", u"host_invalid(host)"_s, [](Account &a) { a.server.host = u"192.0.2.300"_s; });
        row("no port", u"port_invalid(port)"_s, [](Account &a) { a.server.port = 0; });
        row("no user", u"user_missing(user)"_s, [](Account &a) { a.user.clear(); });
        row("no sign-in", {}, [](Account &a) {
            a.user.clear();
            a.credential = CredentialKind::None;
        });
        row("local part as user", u"user_form(user)"_s, [](Account &a) { a.user = u"lin.zhang"_s; });
        row("EHLO name", {}, [](Account &a) { a.helloName = u"laptop.company.test"_s; });
        row("EHLO literal", {}, [](Account &a) { a.helloName = u"[192.0.2.1]"_s; });
        row("EHLO literal, IPv6", {}, [](Account &a) { a.helloName = u"[IPv6:2001:db8::1]"_s; });
        row("EHLO literal without tag", u"hello_name_invalid(hello_name)"_s,
            [](Account &a) { a.helloName = u"[2001:db8::1]"_s; });
        row("EHLO with blank", u"hello_name_invalid(hello_name)"_s,
            [](Account &a) { a.helloName = u"my laptop"_s; });
        row("EHLO in Chinese", u"hello_name_invalid(hello_name)"_s,
            [](Account &a) { a.helloName = u"电脑"_s; });
        row("mechanism", {}, [](Account &a) { a.mechanism = u"plain"_s; });
        row("unknown mechanism", u"mechanism_unknown(mechanism)"_s,
            [](Account &a) { a.mechanism = u"NTLM"_s; });
        row("token mechanism", u"mechanism_unfit(mechanism)"_s,
            [](Account &a) { a.mechanism = u"XOAUTH2"_s; });
        row("plain with token", u"mechanism_unfit(mechanism)"_s, [](Account &a) {
            a.credential = CredentialKind::OAuth2Token;
            a.mechanism = u"PLAIN"_s;
        });
        row("unencrypted", u"encryption_none(encryption)"_s, [](Account &a) {
            a.server = {u"smtp.qq.com"_s, 25, Encryption::None};
        });
        row("another provider's server", u"server_of_other_provider(host)"_s,
            [](Account &a) { a.server.host = u"smtp.exmail.qq.com"_s; });
        row("a sending service's server", u"user_form(user)"_s, [](Account &a) {
            a.server = {u"smtp.sendgrid.net"_s, 587, Encryption::StartTls};
            a.user = u"apikey"_s;
        });
        row("receiving server", u"host_not_for_sending(host)"_s,
            [](Account &a) { a.server.host = u"imap.qq.com"_s; });
        row("Tuta", u"provider_without_smtp(address)"_s, [](Account &a) {
            a = ownServer({u"mail.company.test"_s, 465, Encryption::Tls});
            a.user = a.address = u"lin@tuta.com"_s;
        });
        row("Outlook.com with a password", u"provider_oauth2_only(user)"_s, [](Account &a) {
            a = ownServer({u"smtp-mail.outlook.com"_s, 587, Encryption::StartTls});
            a.user = a.address = u"lin@hotmail.com"_s;
        });
        row("several",
            u"host_missing(host) port_invalid(port) user_missing(user) encryption_none(encryption)"_s,
            [](Account &a) {
                a.server = {QString(), 0, Encryption::None};
                a.user.clear();
            });
    }

    void changes()
    {
        QFETCH(Change, change);
        auto account = goodAccount();
        change(account);
        const auto findings = checkAccount(account);
        QTEST(summary(findings), "expected");
        for (const auto &finding : findings) {
            QVERIFY(finding.id.startsWith("account."_L1));
            QVERIFY(finding.evidence.isEmpty());
            for (const auto &value : finding.arguments)
                QVERIFY(std::none_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 32; }));
        }
    }

    void servers_data()
    {
        QTest::addColumn<Endpoint>("server");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &host, quint16 port, Encryption encryption,
                             const QString &expected = {}) {
            QTest::newRow(name) << Endpoint{host, port, encryption} << expected;
        };
        using enum Encryption;
        const auto host = u"mail.company.test"_s;
        row("465", host, 465, Tls);
        row("587", host, 587, StartTls);
        row("25 with STARTTLS", host, 25, StartTls);
        row("own port", host, 2465, Tls);
        row("own port, STARTTLS", host, 8025, StartTls);
        row("one word", u"mailserver"_s, 587, StartTls);
        row("underscore", u"mail_1.company.test"_s, 587, StartTls);
        row("Chinese name", u"邮件.例子.中国"_s, 465, Tls);
        row("IPv4", u"192.0.2.1"_s, 465, Tls);
        row("IPv6", u"2001:db8::1"_s, 465, Tls);
        row("this computer, unencrypted", u"127.0.0.1"_s, 2525, None);
        row("this computer by name", u"localhost"_s, 25, None);
        row("unencrypted", host, 2525, None, u"encryption_none(encryption)"_s);
        row("465 with STARTTLS", host, 465, StartTls, u"port_encryption_unusual(encryption)"_s);
        row("587 with TLS", host, 587, Tls, u"port_encryption_unusual(encryption)"_s);
        row("25 with TLS", host, 25, Tls, u"port_encryption_unusual(encryption)"_s);
        row("Microsoft 465", u"smtp.office365.com"_s, 465, Tls, u"wrong_combination(port)"_s);
        row("Microsoft 587 TLS", u"SMTP.office365.com"_s, 587, Tls, u"wrong_combination(port)"_s);
        row("Microsoft 587", u"smtp.office365.com"_s, 587, StartTls);
        row("Foxmail's old name", u"smtp.foxmail.com"_s, 465, Tls, u"wrong_combination(host)"_s);
        row("wrong and unencrypted", u"smtp.foxmail.com"_s, 25, None,
            u"wrong_combination(host) encryption_none(encryption)"_s);
        row("control", u"mail\t.test"_s, 465, Tls, u"control_character(host)"_s);
    }

    void servers()
    {
        QFETCH(Endpoint, server);
        QTEST(summary(checkAccount(ownServer(server))), "expected");
    }

    void suggestsAHost_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("suggestion");
        const auto row = [](const char *name, const QString &typed, const QString &suggestion) {
            QTest::newRow(name) << typed << suggestion;
        };
        const auto host = u"mail.company.test"_s;
        row("URL", u"https://mail.company.test/login"_s, host);
        row("SMTP URL", u"smtps://mail.company.test:465"_s, host);
        row("port", u"mail.company.test:465"_s, host);
        row("blank and port", u"mail.company.test 465"_s, host);
        row("path", u"mail.company.test/"_s, host);
        row("blanks", u" mail.company.test "_s, host);
        row("full width", u"ｍａｉｌ．ｃｏｍｐａｎｙ。ｔｅｓｔ"_s, host);
        row("zero width", u"mail.\u200bcompany.test"_s, host);
        row("final dot", u"mail.company.test."_s, host);
        row("IPv6 in brackets", u"[2001:db8::1]:465"_s, u"2001:db8::1"_s);
    }

    void suggestsAHost()
    {
        QFETCH(QString, typed);
        const auto findings = checkAccount(ownServer({typed, 465, Encryption::Tls}));
        QCOMPARE(summary(findings), u"host_needs_cleaning(host)"_s);
        QTEST(findings.first().arguments.value(u"suggestion"_s), "suggestion");
    }

    void tellsTheRightServer()
    {
        const auto findings = checkAccount(ownServer({u"smtp.office365.com"_s, 465, Encryption::Tls}));
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().severity, Severity::Warning);
        const QMap<QString, QString> expected{{u"field"_s, u"port"_s}, {u"host"_s, u"smtp.office365.com"_s},
            {u"port"_s, u"465"_s}, {u"encryption"_s, u"tls"_s}, {u"right_host"_s, u"smtp.office365.com"_s},
            {u"right_port"_s, u"587"_s}, {u"right_encryption"_s, u"starttls"_s}};
        QCOMPARE(findings.first().arguments, expected);
    }

    void suggestsAPairThatBelongsTogether_data()
    {
        QTest::addColumn<Endpoint>("tried");
        QTest::addColumn<Endpoint>("right");
        const auto host = u"mail.company.test"_s;
        const auto row = [&host](const char *name, quint16 port, Encryption encryption, quint16 rightPort,
                             Encryption rightEncryption) {
            QTest::newRow(name) << Endpoint{host, port, encryption}
                                << Endpoint{host, rightPort, rightEncryption};
        };
        row("465", 465, Encryption::StartTls, 465, Encryption::Tls);
        row("587", 587, Encryption::Tls, 587, Encryption::StartTls);
        row("25, never to readable", 25, Encryption::Tls, 465, Encryption::Tls);
    }

    void suggestsAPairThatBelongsTogether()
    {
        QFETCH(Endpoint, tried);
        QFETCH(Endpoint, right);
        const auto arguments = checkAccount(ownServer(tried)).first().arguments;
        QCOMPARE(arguments.value(u"right_host"_s), right.host);
        QCOMPARE(arguments.value(u"right_port"_s), QString::number(right.port));
        QCOMPARE(
            arguments.value(u"right_encryption"_s), QString::fromLatin1(encryptionName(right.encryption)));
        QVERIFY(checkAccount(ownServer(right)).isEmpty());
    }

    void namesTheControlCharacter()
    {
        auto account = goodAccount();
        account.user = u"lin\u2028x"_s;
        const auto findings = checkAccount(account);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().severity, Severity::Error);
        QCOMPARE(findings.first().arguments.value(u"character"_s), u"U+2028"_s);
    }

    void suggestsAUserName()
    {
        auto account = goodAccount();
        account.user = u"lin.zhang"_s;
        QCOMPARE(checkAccount(account).first().arguments.value(u"suggestion"_s), account.address);
        account = ownServer({u"smtp.web.de"_s, 465, Encryption::Tls});
        account.user = account.address = u"lin@web.de"_s;
        QCOMPARE(checkAccount(account).first().arguments.value(u"suggestion"_s), u"lin"_s);
        account.user = u"lin"_s;
        QVERIFY(checkAccount(account).isEmpty());
    }

    void cutsLongValues()
    {
        auto account = goodAccount();
        account.server.host = QString(100'000, u'-');
        QVERIFY(checkAccount(account).first().arguments.value(u"value"_s).size() < 100);
    }

    /// Nothing in the provider book may be warned about, or a newcomer is warned about what we filled in.
    void findsNoFaultWithWhatTheBookSays()
    {
        for (const auto &provider : ProviderBook::instance().all()) {
            for (const auto &server : provider.servers) {
                Account account;
                account.providerId = provider.id;
                account.address = u"lin@"_s + provider.domains.value(0, u"company.test"_s);
                account.server = server;
                account.user = provider.user == Provider::UserForm::LocalPart ? u"lin"_s : account.address;
                account.credential = provider.credential;
                auto found = checkAccount(account);
                found.removeIf(
                    [](const Finding &finding) { return finding.id == u"account.encryption_none"_s; });
                QVERIFY2(
                    found.isEmpty(), qPrintable(provider.id + u' ' + server.host + u' ' + summary(found)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(AccountCheckTest)
#include "tst_accountcheck.moc"
