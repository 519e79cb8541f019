// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyschema.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

QList<QStringList> historyMigrations()
{
    return {
        {u"CREATE TABLE run (id INTEGER PRIMARY KEY, account TEXT NOT NULL, started INTEGER NOT NULL, "
         "facts TEXT NOT NULL, report TEXT NOT NULL)"_s,
            u"CREATE INDEX run_of_account ON run (account, started)"_s,
            u"CREATE INDEX run_by_time ON run (started)"_s,
            u"PRAGMA application_id = %1"_s.arg(historyApplicationId)},
    };
}

bool migrate(const QSqlDatabase &database, const QList<QStringList> &migrations, QString *problem)
{
    QSqlQuery query(database);
    const auto run = [&](const QString &statement) {
        if (query.exec(statement))
            return true;
        *problem = query.lastError().text();
        return false;
    };
    // Another window may do the same at this moment: the version is read under the lock.
    if (!run(u"BEGIN IMMEDIATE"_s))
        return false;
    bool done = run(u"PRAGMA user_version"_s) && query.next();
    const qsizetype first = done ? query.value(0).toLongLong() : 0;
    query.finish();
    for (qsizetype step = first; done && step < migrations.size(); ++step) {
        for (const QString &statement : migrations.at(step))
            done = done && run(statement);
        done = done && run(u"PRAGMA user_version = %1"_s.arg(step + 1));
    }
    if (done && run(u"COMMIT"_s))
        return true;
    query.exec(u"ROLLBACK"_s);
    return false;
}
