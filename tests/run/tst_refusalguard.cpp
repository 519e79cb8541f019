// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/refusalguard.h"
#include "run/testrun.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString host = u"smtp.example.com"_s;
const Secret wrong("wrong-canary-0815");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Every test takes a user of its own, because refused secrets are remembered as long as the process lives.
class TestRefusalGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesAfterTwoRefusals()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"heloscope/refusals.json"_s);
        RefusalGuard guard(path);
        guard.refused(host, u"a@x.test"_s, wrong);
        QCOMPARE(guard.minutesToWait(host, u"a@x.test"_s, wrong), 0);
        guard.refused(host.toUpper(), u"a@x.test"_s, wrong);
        QCOMPARE(RefusalGuard(path).minutesToWait(host, u"a@x.test"_s, wrong), 10);
        QCOMPARE(guard.minutesToWait(host, u"b@x.test"_s, wrong), 0);
        QCOMPARE(guard.minutesToWait(u"smtp.example.org"_s, u"a@x.test"_s, wrong), 0);
        QCOMPARE(guard.minutesToWait(host, u"a@x.test"_s, Secret("another")), 0);
        guard.accepted(host, u"a@x.test"_s);
        QCOMPARE(guard.minutesToWait(host, u"a@x.test"_s, wrong), 0);
    }

    void tellsWhatIsUsedAndWhatFollows()
    {
        const QTemporaryDir folder;
        const RefusalGuard guard(folder.filePath(u"refusals.json"_s));
        const QString user = u"budget@x.test"_s;
        QCOMPARE(guard.budget(host, user).refused, 0);
        QVERIFY(refusalBudgetText(guard.budget(host, user)).isEmpty());
        RefusalGuard other(folder.filePath(u"refusals.json"_s)); // as another process
        other.refused(host, user, wrong);
        const auto one = guard.budget(host, user);
        QCOMPARE(one.refused, 1);
        QCOMPARE(one.allowed, 2);
        QCOMPARE(one.secondsLeft, 0);
        QVERIFY(refusalBudgetText(one).startsWith("1 of 2"_L1));
        other.refused(host, user, wrong);
        const auto two = guard.budget(host, user);
        QCOMPARE(two.refused, 2);
        QVERIFY(two.secondsLeft > 590 && two.secondsLeft <= 600);
        QVERIFY(refusalBudgetText({2, 2, 10, 65}).contains("1:05"_L1));
        QCOMPARE(guard.budget(u"127.0.0.1"_s, user).refused, 0);
        other.accepted(host, user);
        QCOMPARE(guard.budget(host, user).secondsLeft, 0);
    }

    void keepsNoNameAndNoSecret()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"heloscope/refusals.json"_s);
        RefusalGuard(path).refused(host, u"someone"_s, wrong);
        const QByteArray content = contentOf(path);
        QVERIFY(!content.isEmpty());
        for (const QByteArray &word : {QByteArray("someone"), QByteArray("example"), QByteArray("canary"), wrong.reveal().toBase64()})
            QVERIFY(!content.contains(word));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
        QVERIFY(!(QFileInfo(folder.filePath(u"heloscope"_s)).permissions() & others));
    }

    void othersRefusalsCount_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<int>("minutes");
        QTest::newRow("just now") << qint64(0) << 10;
        QTest::newRow("half over") << qint64(300) << 5;
        QTest::newRow("over") << qint64(601) << 0;
        QTest::newRow("the clock was set back") << qint64(-3600) << 0;
    }

    void othersRefusalsCount()
    {
        QFETCH(const qint64, age);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"refusals.json"_s);
        const QString user = u"other%1@x.test"_s.arg(age);
        RefusalGuard(path).refused(host, user, wrong);
        const QByteArray now = contentOf(path);
        const QByteArray time = QByteArray::number(QDateTime::currentSecsSinceEpoch() - age);
        QByteArray two = now.left(now.indexOf('[')) + '[' + time + ',' + time + "]}";
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(two) == two.size());
        file.close();
        QFETCH(const int, minutes);
        const int told = RefusalGuard(path).minutesToWait(host, user, wrong);
        QVERIFY2(told == minutes || told == minutes - (minutes > 0), qPrintable(QString::number(told)));
    }

    void aDamagedFileIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("content");
        for (const char *content : {"", "[]", "{\"a\":", "{\"a\":{\"b\":1}}", "\xff\xfe"})
            QTest::newRow(content) << QByteArray(content);
    }

    void aDamagedFileIsReplaced()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"refusals.json"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
        file.close();
        const QString user = QString::fromLatin1(content.toHex()) + u"@damaged.test"_s;
        RefusalGuard guard(path);
        QCOMPARE(guard.minutesToWait(host, user, wrong), 0);
        guard.refused(host, user, wrong);
        guard.refused(host, user, wrong);
        QVERIFY(guard.minutesToWait(host, user, wrong) > 0);
    }

    void thisComputerIsExempt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"refusals.json"_s);
        RefusalGuard guard(path);
        for (const QString &local : {u"localhost"_s, u"LocalHost"_s, u"127.0.0.1"_s, u"127.1.2.3"_s, u"::1"_s}) {
            QVERIFY(RefusalGuard::isExempt(local));
            for (int i = 0; i < 3; ++i)
                guard.refused(local, u"a@x.test"_s, wrong);
            QCOMPARE(guard.minutesToWait(local, u"a@x.test"_s, wrong), 0);
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY(!RefusalGuard::isExempt(u"localhost.example.com"_s));
    }

    void aPausedRunDoesNotConnect()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
        QVERIFY(QDir(cache + u"/heloscope"_s).removeRecursively());
        Account account;
        account.address = account.user = u"me@paused.invalid"_s;
        account.server = {u"smtp.paused.invalid"_s, 465, Encryption::Tls};
        for (int i = 0; i < 2; ++i)
            RefusalGuard().refused(account.server.host, account.user, wrong);
        for (const bool despite : {false, true}) {
            TestRunOptions options;
            options.despiteRefusals = despite;
            options.dnsServer = u"127.0.0.1:9"_s;
            TestRun run(account, wrong, options);
            QSignalSpy finished(&run, &TestRun::finished), waiting(&run, &TestRun::waiting);
            if (despite)
                connect(&run, &TestRun::waiting, &run, &TestRun::cancel);
            run.start();
            QVERIFY(finished.wait(5000));
            QCOMPARE(waiting.isEmpty(), !despite);
            const auto report = finished.first().first().value<Report>();
            QCOMPARE(report.findings.value(0).id == u"account.sign_in_paused"_s, !despite);
            QCOMPARE(report.transcript.entries().isEmpty(), !despite);
        }
        QVERIFY(QDir(cache + u"/heloscope"_s).removeRecursively());
    }
};

QTEST_GUILESS_MAIN(TestRefusalGuard)
#include "tst_refusalguard.moc"
