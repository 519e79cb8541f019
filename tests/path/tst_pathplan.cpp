// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathplan.h"

#include <QHostAddress>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const PathPlan &plan)
{
    QStringList lines;
    for (const PathTarget &target : plan.targets)
        lines.append(u"%1 %2:%3 %4 %5 %6"_s.arg(QString::fromLatin1(pathSubjectName(target.subject)), target.host,
            QString::number(target.port), QString::fromLatin1(encryptionName(target.encryption)),
            QString::fromLatin1(pathFamilyName(target.family)), target.resolver)
                         .trimmed());
    return lines;
}

} // namespace

class TestPathPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProvidersAccount()
    {
        const Provider *provider = ProviderBook::instance().byId(u"qq"_s);
        const PathPlan plan = planPath({u"smtp.qq.com"_s, 465, Encryption::Tls}, provider);
        QVERIFY(plan.isKnownServer);
        QCOMPARE(linesOf(plan),
            (QStringList{u"system_names smtp.qq.com:0 tls any"_s, u"direct_names smtp.qq.com:0 tls any root"_s,
                u"server smtp.qq.com:465 tls ipv4"_s, u"server smtp.qq.com:465 tls ipv6"_s,
                u"server smtp.qq.com:465 starttls any"_s, u"server smtp.qq.com:587 starttls any"_s,
                u"server smtp.qq.com:25 starttls any"_s, u"server smtp.qq.com:2525 starttls any"_s,
                u"other_server smtp.163.com:465 tls any"_s, u"other_server smtp.gmail.com:465 tls any"_s,
                u"web mail.qq.com:443 tls ipv4"_s, u"web mail.qq.com:443 tls ipv6"_s,
                u"web myaccount.google.com:443 tls any"_s}));
        QCOMPARE(plan.thirdParties(),
            (QStringList{u"smtp.163.com"_s, u"smtp.gmail.com"_s, u"mail.qq.com"_s, u"myaccount.google.com"_s}));
    }

    void anOwnServerIsComparedWithWellKnownOnes()
    {
        const PathPlan plan = planPath({u"mail.contoso.com"_s, 587, Encryption::StartTls}, nullptr);
        QVERIFY(!plan.isKnownServer);
        const QStringList lines = linesOf(plan);
        QVERIFY(lines.contains(u"other_server smtp.qq.com:587 starttls any"_s));
        QVERIFY(lines.contains(u"other_server smtp.gmail.com:587 starttls any"_s));
        QVERIFY(lines.contains(u"server mail.contoso.com:587 tls any"_s));
        QVERIFY(lines.contains(u"server mail.contoso.com:465 tls any"_s));
    }

    /// Nobody outside is asked about what is inside.
    void insideNobodyElseIsAsked_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"127.0.0.1", "::1", "localhost", "10.1.2.3", "192.168.1.5", "fd00::1", "mail.corp",
                 "mailserver", "mail.test"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void insideNobodyElseIsAsked()
    {
        QFETCH(const QString, host);
        const PathPlan plan = planPath({host, 587, Encryption::StartTls}, nullptr);
        QVERIFY(plan.thirdParties().isEmpty());
        QVERIFY(std::ranges::none_of(plan.targets,
            [](const PathTarget &target) { return target.subject == PathSubject::DirectNames; }));
        QVERIFY(std::ranges::all_of(plan.targets, [&](const PathTarget &target) { return target.host == host; }));
    }

    void whatIsWishedForIsAsked()
    {
        PathWishes wishes;
        wishes.otherServers = QStringList{u"mx.other.example"_s};
        wishes.webServers = QStringList{u"127.0.0.1:8443"_s};
        wishes.otherPorts = {1587};
        wishes.directResolver = u"127.0.0.1:5353"_s;
        const QStringList lines = linesOf(planPath({u"mail.test"_s, 1465, Encryption::Tls}, nullptr, wishes));
        QCOMPARE(lines,
            (QStringList{u"system_names mail.test:0 tls any"_s, u"direct_names mail.test:0 tls any 127.0.0.1:5353"_s,
                u"server mail.test:1465 tls ipv4"_s, u"server mail.test:1465 tls ipv6"_s,
                u"server mail.test:1465 starttls any"_s, u"server mail.test:1587 starttls any"_s,
                u"other_server mx.other.example:1465 tls any"_s, u"web 127.0.0.1:8443 tls any"_s}));
    }

    void nothingIsAskedWhereNothingIsWished()
    {
        PathWishes wishes;
        wishes.otherServers = QStringList{};
        wishes.webServers = QStringList{};
        wishes.directResolver.clear();
        const PathPlan plan = planPath({u"smtp.qq.com"_s, 465, Encryption::Tls}, nullptr, wishes);
        QVERIFY(plan.thirdParties().isEmpty());
        QVERIFY(std::ranges::none_of(plan.targets,
            [](const PathTarget &target) { return target.subject == PathSubject::DirectNames; }));
    }

    void internalAddresses()
    {
        for (const char *address : {"127.0.0.2", "10.9.9.9", "172.31.0.1", "192.168.3.4", "100.64.1.1", "fe80::1", "fc00::1", "0.0.0.0"})
            QVERIFY2(isInternal(QHostAddress(QString::fromLatin1(address))), address);
        for (const char *address : {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:db8::1"})
            QVERIFY2(!isInternal(QHostAddress(QString::fromLatin1(address))), address);
    }
};

QTEST_GUILESS_MAIN(TestPathPlan)
#include "tst_pathplan.moc"
