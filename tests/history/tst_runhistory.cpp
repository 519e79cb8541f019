// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"
#include "history/runhistory.h"
#include "history/samplereports.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using samplereports::Variant;

class TestRunHistory : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/history.sqlite"_s); }
    [[nodiscard]] QStringList asides() const
    {
        return QDir(m_folder->filePath(u"data"_s)).entryList({u"*.kept-*"_s}, QDir::Files | QDir::Hidden | QDir::System | QDir::Dirs);
    }
    void write(const QByteArray &content) const
    {
        QDir(m_folder->path()).mkdir(u"data"_s);
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray everyFile() const
    {
        QByteArray all;
        for (const QFileInfo &info : QDir(m_folder->filePath(u"data"_s)).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QFile::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aRunComesBackAsItWas()
    {
        RunHistory history(path());
        const Report report = samplereports::report({});
        QVERIFY(history.keep(u"one"_s, report));
        QVERIFY(history.keep(u"two"_s, samplereports::report({.signIn = "535 5.7.8 no"})));
        QCOMPARE(history.runs({}).size(), 2);
        const auto runs = history.runs(u"one"_s);
        QCOMPARE(runs.size(), 1);
        RunFacts facts = factsOf(report);
        facts.result.when = QDateTime::fromMSecsSinceEpoch(report.started.toMSecsSinceEpoch());
        QCOMPARE(runs.constFirst().facts, facts);
        QCOMPARE(facts.mechanisms, (QStringList{u"LOGIN"_s, u"PLAIN"_s}));
        QCOMPARE(facts.features, QStringList{u"PIPELINING"_s});
        QCOMPARE(facts.maximumSize, 73400320);
        QCOMPARE(facts.peer, u"192.0.2.1"_s);
        QCOMPARE(facts.mechanism, u"PLAIN"_s);
        const auto opened = history.open(runs.constFirst().id);
        QVERIFY(opened);
        QCOMPARE(opened->transcript, report.transcript);
        QVERIFY(!history.open(4711));
    }

    void theSameRunIsKeptOnce()
    {
        RunHistory history(path());
        Report report = samplereports::report({});
        QVERIFY(history.keep(u"a"_s, report));
        report.path = {{u"schema"_s, 1}};
        QVERIFY(history.keep(u"a"_s, report));
        QVERIFY(history.keep(u"b"_s, report));
        const auto runs = history.runs(u"a"_s);
        QCOMPARE(runs.size(), 1);
        QVERIFY(!history.open(runs.constFirst().id)->path.isEmpty());
    }

    void newestFirst()
    {
        RunHistory history(path());
        const auto now = QDateTime::currentDateTimeUtc();
        for (const int minutes : {3, 1, 2})
            QVERIFY(history.keep(u"a"_s, samplereports::report({}, now.addSecs(-60 * minutes))));
        const auto runs = history.runs(u"a"_s);
        QVERIFY(std::ranges::is_sorted(runs, std::greater{}, [](const KeptRun &run) { return run.facts.result.when; }));
        QCOMPARE(history.runs(u"a"_s, 2).size(), 2);
    }

    void onlyTheOwnerMayRead()
    {
        RunHistory history(path());
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const auto files = QDir(m_folder->filePath(u"data"_s)).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 2); // with its log
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
        QVERIFY(!(QFileInfo(m_folder->filePath(u"data"_s)).permissions() & (others | QFile::ExeGroup | QFile::ExeOther)));
    }

    void retentionByNumberAndDays()
    {
        RunHistory history(path());
        const auto now = QDateTime::currentDateTimeUtc();
        history.setRetention({true, 30, 3});
        QVERIFY(history.keep(u"other"_s, samplereports::report({}, now.addDays(-29))));
        for (int i = 0; i < 5; ++i)
            QVERIFY(history.keep(u"a"_s, samplereports::report({}, now.addDays(-i))));
        QCOMPARE(history.runs(u"a"_s).size(), 3);
        QCOMPARE(history.runs(u"other"_s).size(), 1);
        QVERIFY(history.keep(u"other"_s, samplereports::report({}, now.addDays(-31))));
        QCOMPARE(history.runs(u"other"_s).size(), 1);
        history.setRetention({true, 2, 0});
        QVERIFY(history.prune());
        QCOMPARE(history.runs({}).size(), 2);
        history.setRetention({false, 2, 0});
        QVERIFY(history.keep(u"a"_s, samplereports::report({}, now)));
        QCOMPARE(history.runs({}).size(), 2);
    }

    void nothingIsWrittenWhileOff()
    {
        RunHistory history(path());
        history.setRetention({false, 0, 0});
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        QVERIFY(history.removeAccount(u"a"_s));
        QVERIFY(history.prune());
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"data"_s)));
    }

    void deletedRunsLeaveNothingBehind()
    {
        RunHistory history(path());
        for (int i = 0; i < 20; ++i)
            QVERIFY(history.keep(u"gone"_s, samplereports::report({.greeting = "220 unmistakable.greeting"})));
        QVERIFY(history.keep(u"stays"_s, samplereports::report({})));
        QVERIFY(everyFile().contains("unmistakable"));
        QVERIFY(history.removeAccount(u"gone"_s));
        QVERIFY(!everyFile().contains("unmistakable"));
        const auto left = history.runs({});
        QCOMPARE(left.size(), 1);
        QVERIFY(history.remove({left.constFirst().id}));
        QVERIFY(history.runs({}).isEmpty());
    }

    void noSecretInAnyForm()
    {
        const QByteArray secret = "hist0ry-c\xc3\xa4nary\"<&>+key";
        const QString text = QString::fromUtf8(secret);
        Scrubber::instance().remember(Secret(secret), "lin@mail.test");
        const QByteArrayList forms{secret, secret.toBase64(), ("x" + secret).toBase64(), ("xy" + secret).toBase64(),
            (QByteArray("\0lin@mail.test\0", 15) + secret).toBase64(), secret.toHex(), secret.toHex().toUpper(),
            QUrl::toPercentEncoding(text), text.toHtmlEscaped().toUtf8()};
        RunHistory history(path());
        for (const QByteArray &form : forms) {
            Report report = samplereports::report({.hello = "250-mx1.mail.test\n250-X" + form + "\n250 AUTH PLAIN",
                .signIn = "535 5.7.8 you said " + form});
            report.account.user = QString::fromUtf8(form);
            report.findings = {{u"wrong_password"_s, Severity::Error, {{u"text"_s, QString::fromUtf8(form)}}, {}}};
            QVERIFY(history.keep(u"a"_s, report));
        }
        const QByteArray all = everyFile();
        QVERIFY(all.contains("you said"));
        for (const QByteArray &form : forms)
            QVERIFY2(!all.contains(form), form.constData());
        // In the JSON text its quotation mark would be escaped.
        QVERIFY(!all.contains("nary\\\"<&>+key") && !Scrubber::instance().finds(all));
    }

    void aFileThatIsNoneIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("this is no database, and it is long enough to be looked at as one\n").repeated(50);
        QTest::newRow("short") << QByteArray("SQLite format");
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16) + QByteArray(2000, '\x7f');
    }
    void aFileThatIsNoneIsKeptAside()
    {
        QFETCH(const QByteArray, content);
        write(content);
        RunHistory history(path());
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        QCOMPARE(asides().size(), 1);
        QVERIFY2(history.problem().contains(asides().constFirst()), qPrintable(history.problem() + history.detail()));
        QFile aside(m_folder->filePath(u"data/"_s + asides().constFirst()));
        QVERIFY(aside.open(QFile::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QCOMPARE(history.runs(u"a"_s).size(), 1);
    }

    void damageInTheMiddleIsKeptAside()
    {
        {
            RunHistory history(path());
            for (int i = 0; i < 100; ++i)
                QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        }
        QFile file(path());
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.size() > 100'000);
        // The roots of table and indexes.
        file.seek(4096);
        file.write(QByteArray(5 * 4096, '\xa5'));
        file.close();
        RunHistory history(path());
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        QVERIFY(!history.problem().isEmpty());
        QCOMPARE(asides().size(), 1);
        QCOMPARE(history.runs(u"a"_s).size(), 1);
    }

    void aForeignDatabaseIsKeptAside()
    {
        QDir(m_folder->path()).mkdir(u"data"_s);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"CREATE TABLE run (id INTEGER)"_s));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        RunHistory history(path());
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        QCOMPARE(asides().size(), 1);
    }

    void neitherLinkNorFolderIsFollowed()
    {
        QDir(m_folder->path()).mkdir(u"data"_s);
        const QString target = m_folder->filePath(u"target"_s);
        QVERIFY(QFile::link(target, path()));
        RunHistory history(path());
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        QVERIFY(!QFileInfo::exists(target));
        QCOMPARE(asides().size(), 1);
    }

    void whatCannotBeOpenedIsOneSentence()
    {
        QFile file(m_folder->filePath(u"data"_s));
        QVERIFY(file.open(QFile::WriteOnly)); // where the folder should be
        RunHistory history(path());
        QVERIFY(!history.keep(u"a"_s, samplereports::report({})));
        QVERIFY(history.problem().contains("could not be opened"_L1));
        QVERIFY(!history.detail().isEmpty());
        QVERIFY(history.runs({}).isEmpty());
    }

    void aReadOnlyFolderIsOneSentence()
    {
        QDir(m_folder->path()).mkdir(u"data"_s);
        const QString folder = m_folder->filePath(u"data"_s);
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        RunHistory history(path());
        QVERIFY(!history.keep(u"a"_s, samplereports::report({})));
        QVERIFY(history.problem().contains("could not be opened"_L1));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        QVERIFY(history.problem().isEmpty());
    }

#ifdef Q_OS_UNIX
    void aFullDiskIsOneSentence()
    {
        RunHistory history(path());
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        // Writing fails as on a full disk, in the middle of a file.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{static_cast<rlim_t>(QFileInfo(path() + u"-wal"_s).size() + 1000), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const bool kept = history.keep(u"a"_s, samplereports::report({}));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!kept);
        QVERIFY2(history.problem().contains("could not be changed"_L1), qPrintable(history.problem()));
        QCOMPARE(history.runs({}).size(), 1);
        QVERIFY(history.keep(u"a"_s, samplereports::report({}))); // there is room again
        QVERIFY(history.problem().isEmpty());
        QCOMPARE(history.runs({}).size(), 2);
    }
#endif

    void twoWindowsShareIt()
    {
        RunHistory one(path()), other(path());
        for (int i = 0; i < 5; ++i) {
            QVERIFY(one.keep(u"a"_s, samplereports::report({})));
            QVERIFY(other.keep(u"a"_s, samplereports::report({})));
        }
        QCOMPARE(one.runs(u"a"_s).size(), 10);
    }

    void writingIsQuick()
    {
        RunHistory history(path());
        for (int i = 0; i < 200; ++i)
            QVERIFY(history.keep(QString::number(i % 10), samplereports::report({})));
        QList<qint64> times;
        for (int i = 0; i < 51; ++i) {
            const Report report = samplereports::report({});
            QElapsedTimer clock;
            clock.start();
            QVERIFY(history.keep(u"a"_s, report));
            times.append(clock.nsecsElapsed());
        }
        std::ranges::sort(times);
        qInfo("keeping one run: median %.2f ms, slowest %.2f ms", double(times.at(25)) / 1e6, double(times.constLast()) / 1e6);
        // Twice what is promised, for computers that do other things as well and for sanitizers.
        QVERIFY(times.at(25) < 10'000'000);
    }
};

QTEST_GUILESS_MAIN(TestRunHistory)
#include "tst_runhistory.moc"
