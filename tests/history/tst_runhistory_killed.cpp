// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/runhistory.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// A writer is killed (SIGKILL) at fifty moments: what it said was kept is there, whole, and the file is sound.
class TestRunHistoryKilled : public QObject
{
    Q_OBJECT

    static QString integrityOf(const QString &path)
    {
        QString answer;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
            database.setDatabaseName(path);
            QSqlQuery query(database);
            if (database.open() && query.exec(u"PRAGMA integrity_check"_s) && query.next())
                answer = query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(u"check"_s);
        return answer;
    }

    static qint64 newestIdOf(const QString &path)
    {
        RunHistory history(path);
        const auto runs = history.runs(u"killed"_s, 1);
        return runs.isEmpty() ? 0 : runs.constFirst().id;
    }

private Q_SLOTS:
    void everyKeptRunIsWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"history.sqlite"_s);
        QRandomGenerator random(20261122);
        int keptInAll = 0;
        for (int round = 0; round < 50; ++round) {
            const qint64 before = newestIdOf(path);
            QProcess writer;
            writer.start(QStringLiteral(HISTORY_WRITER), {path});
            QVERIFY(writer.waitForStarted());
            // The first one before anything is written, the others in the middle of their work.
            if (round > 0)
                QVERIFY(writer.waitForReadyRead(20000));
            QTest::qWait(static_cast<int>(random.bounded(40)));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            const auto kept = writer.readAllStandardOutput().count("kept\n");
            keptInAll += static_cast<int>(kept);

            QCOMPARE(integrityOf(path), u"ok"_s);
            RunHistory history(path);
            const auto runs = history.runs(u"killed"_s);
            QCOMPARE(history.problem(), QString());
            QVERIFY(runs.size() <= 60);
            // Ids are given in order; one run may have been kept without having been said.
            const qint64 newest = runs.isEmpty() ? 0 : runs.constFirst().id;
            QVERIFY2(newest >= before + kept, qPrintable(u"%1 said, %2 kept"_s.arg(kept).arg(newest - before)));
            for (const KeptRun &run : runs) {
                const auto report = history.open(run.id);
                QVERIFY(report.has_value());
                QCOMPARE(report->transcript.entries().size(), 11);
            }
            QVERIFY(!QFileInfo::exists(path + u".kept"_s));
        }
        QVERIFY2(keptInAll > 100, qPrintable(QString::number(keptInAll)));
    }
};

QTEST_GUILESS_MAIN(TestRunHistoryKilled)
#include "tst_runhistory_killed.moc"
