// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processprotection.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Waits to be read by somebody else, until its input ends; run as a program of its own.
int victim(bool isProtected)
{
    if (isProtected)
        protectProcess();
    std::puts("ready");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

/// Root may read everything, so what is asked about others runs as nobody.
void becomeNobody()
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        ::_exit(1);
}

} // namespace

class TestProcessProtection : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void noCoreDump();
    void othersCannotRead_data();
    void othersCannotRead();
};

// L4
void TestProcessProtection::noCoreDump()
{
    protectProcess();
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
    QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
    // Twice does no harm.
    protectProcess();
}

void TestProcessProtection::othersCannotRead_data()
{
    QTest::addColumn<bool>("isProtected");
    QTest::newRow("protected") << true;
    // Shows that the test can tell.
    QTest::newRow("not protected") << false;
}

void TestProcessProtection::othersCannotRead()
{
    QFETCH(bool, isProtected);
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments({isProtected ? u"--protected"_s : u"--open"_s});
    process.setChildProcessModifier(becomeNobody);
    process.start();
    if (!process.waitForStarted() || !process.waitForReadyRead())
        QSKIP("the test cannot start itself as another user from here");

    QProcess reader;
    reader.setChildProcessModifier(becomeNobody);
    reader.start(u"cat"_s, {u"/proc/%1/environ"_s.arg(process.processId())});
    QVERIFY(reader.waitForFinished());
    QCOMPARE(reader.exitCode() == 0, !isProtected);
    QCOMPARE(reader.readAllStandardOutput().isEmpty(), isProtected);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString mode = application.arguments().value(1);
    if (mode == "--protected"_L1 || mode == "--open"_L1)
        return victim(mode == "--protected"_L1);
    TestProcessProtection test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_processprotection.moc"
