// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyschema.h"
#include "history/runhistory.h"
#include "history/samplereports.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHistorySchema : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path;
    QSqlDatabase m_database;

    QVariant one(const QString &question)
    {
        QSqlQuery query(m_database);
        return query.exec(question) && query.next() ? query.value(0) : QVariant();
    }
    void open()
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        m_database.setDatabaseName(m_path);
        QVERIFY(m_database.open());
    }
    void close()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"test"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        RunHistory history(m_path);
        for (int i = 0; i < 3; ++i)
            QVERIFY(history.keep(u"a"_s, samplereports::report({})));
    }
    void cleanup() { close(); }

    void laterVersionsAreReachedStepByStep()
    {
        open();
        const qlonglong now = one(u"PRAGMA user_version"_s).toLongLong();
        QCOMPARE(now, historyMigrations().size());
        auto later = historyMigrations();
        later += QStringList{u"ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT ''"_s};
        later += QStringList{u"UPDATE run SET note = 'seen'"_s, u"CREATE INDEX run_of_note ON run (note)"_s};
        QString problem;
        QVERIFY2(migrate(m_database, later, &problem), qPrintable(problem));
        QCOMPARE(one(u"PRAGMA user_version"_s).toLongLong(), now + 2);
        QCOMPARE(one(u"SELECT count(*) FROM run WHERE note = 'seen' AND length(report) > 1000"_s).toInt(), 3);
        QVERIFY(migrate(m_database, later, &problem)); // nothing left to do
    }

    void aFailingStepChangesNothing()
    {
        open();
        auto later = historyMigrations();
        later += QStringList{u"ALTER TABLE run ADD COLUMN note TEXT"_s, u"DELETE FROM run"_s, u"no such statement"_s};
        QString problem;
        QVERIFY(!migrate(m_database, later, &problem));
        QVERIFY(!problem.isEmpty());
        QCOMPARE(one(u"PRAGMA user_version"_s).toLongLong(), historyMigrations().size());
        QCOMPARE(one(u"SELECT count(*) FROM run"_s).toInt(), 3);
        QCOMPARE(one(u"SELECT count(*) FROM pragma_table_info('run') WHERE name = 'note'"_s).toInt(), 0);
    }

    void aNewerFileIsKeptAside()
    {
        open();
        QSqlQuery(m_database).exec(u"PRAGMA user_version = 99"_s);
        close();
        RunHistory history(m_path);
        QVERIFY(history.keep(u"a"_s, samplereports::report({})));
        QVERIFY2(history.problem().contains("newer"_L1), qPrintable(history.problem()));
        QCOMPARE(history.runs(u"a"_s).size(), 1);
        QVERIFY(history.problem().contains("newer"_L1)); // until it was told
        history.forgetProblem();
        QVERIFY(history.problem().isEmpty());
        const QStringList aside = QDir(m_folder.path()).entryList({QString::fromLatin1(QTest::currentTestFunction()) + u".kept-*"_s});
        QCOMPARE(aside.filter(u"-wal"_s).size(), 0);
        QCOMPARE(aside.size(), 1);
        m_path = m_folder.filePath(aside.constFirst());
        open();
        QCOMPARE(one(u"SELECT count(*) FROM run"_s).toInt(), 3);
        QCOMPARE(one(u"PRAGMA user_version"_s).toInt(), 99);
    }
};

QTEST_GUILESS_MAIN(TestHistorySchema)
#include "tst_historyschema.moc"
