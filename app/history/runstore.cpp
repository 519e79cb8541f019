// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/runstore.h"

#include "history/historyschema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>

#include <filesystem>
#include <functional>
#include <system_error>

using namespace Qt::StringLiterals;

namespace {

constexpr auto fileMode = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto folderMode = fileMode | QFile::ExeOwner;
constexpr qint64 millisecondsPerDay = 86'400'000;
// SQLite's primary result codes; extended ones carry them in their low byte.
constexpr int corrupt = 11, notADatabase = 26;

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.isSymLink() || info.exists();
}

QString freeAsidePath(const QString &path)
{
    const QString base = path + u".kept-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = base;
    for (int number = 2; isThere(aside); ++number)
        aside = u"%1-%2"_s.arg(base).arg(number);
    return aside;
}

bool rename(const QString &from, const QString &to, QString *problem)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemAbsoluteFilePath(), QFileInfo(to).filesystemAbsoluteFilePath(), error);
    if (error)
        *problem = QString::fromLocal8Bit(error.message().c_str());
    return !error;
}

class SqliteRunStore final : public RunStore
{
public:
    explicit SqliteRunStore(const QString &path)
        : m_path(path)
        , m_ownFolder(path.isEmpty())
    {
        if (m_ownFolder)
            m_path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/heloscope/history.sqlite"_s;
    }
    ~SqliteRunStore() override { close(); }

    qint64 add(const RunRecord &run, const Retention &retention) override;
    QList<RunRecord> list(const QString &accountId, int most) override;
    QByteArray report(qint64 id) override;
    bool remove(const QList<qint64> &ids) override;
    bool removeAccount(const QString &accountId) override;
    bool prune(const Retention &retention) override;

    [[nodiscard]] Problem problem() const override { return m_problem; }
    [[nodiscard]] QString detail() const override { return m_detail; }
    [[nodiscard]] QString problemPath() const override { return m_problemPath; }
    void forgetProblem() override { m_problem = Problem::None; }

private:
    bool open();
    bool makeFile();
    bool prepare();
    void close();
    bool fail(Problem problem, const QString &why);
    bool keepAside(Problem problem, const QString &why);
    bool attempt(Problem otherwise, const std::function<bool()> &act);
    bool inTransaction(const std::function<bool()> &act);
    bool exec(const QString &statement, const QVariantList &values = {});
    bool deleteUnwanted(const Retention &retention);
    void giveBackRoom();
    [[nodiscard]] bool isDamaged() const;

    QString m_path, m_detail, m_problemPath, m_connection;
    bool m_ownFolder; ///< the standard one, so its mode is ours to set
    Problem m_problem = Problem::None;
    std::unique_ptr<QSqlQuery> m_query; ///< the one statement in work; null while the file is closed
};

bool SqliteRunStore::fail(Problem problem, const QString &why)
{
    m_problem = problem;
    m_problemPath = m_path;
    m_detail = u"%1: %2"_s.arg(m_path, why);
    return false;
}

bool SqliteRunStore::keepAside(Problem problem, const QString &why)
{
    close();
    const QString aside = freeAsidePath(m_path);
    QString refusal;
    if (!rename(m_path, aside, &refusal))
        return fail(Problem::NotOpened, u"%1; cannot be renamed: %2"_s.arg(why, refusal));
    // The log holds runs too, and SQLite finds it by its name. The index beside it is made anew when needed.
    if (isThere(m_path + u"-wal"_s) && !rename(m_path + u"-wal"_s, aside + u"-wal"_s, &refusal))
        return fail(Problem::NotOpened, u"%1; its log cannot be renamed: %2"_s.arg(why, refusal));
    QFile::remove(m_path + u"-shm"_s);
    fail(problem, why);
    m_problemPath = aside;
    return true;
}

bool SqliteRunStore::makeFile()
{
    const QFileInfo folder(QFileInfo(m_path).absolutePath());
    if (!folder.exists() && !(QDir().mkpath(folder.path()) && QDir().mkdir(folder.filePath(), folderMode)))
        return fail(Problem::NotOpened, u"the folder cannot be made"_s);
    if (m_ownFolder)
        QFile::setPermissions(folder.filePath(), folderMode);
    const QFileInfo info(m_path);
    if (isThere(m_path) && (info.isSymLink() || !info.isFile())
        && !keepAside(Problem::KeptAside, u"not a file"_s))
        return false;
    // The permissions themselves, because root may write anywhere.
    for (const QFileInfo &needed : {QFileInfo(folder.filePath()), QFileInfo(m_path)}) {
        if (needed.exists() && !needed.permissions().testFlag(QFile::WriteOwner))
            return fail(Problem::NotOpened, u"it is read-only"_s);
    }
    if (isThere(m_path)) {
        QFile::setPermissions(m_path, fileMode);
        return true;
    }
    // Before SQLite could make it for everybody; its other files take over the mode of this one.
    QFile file(m_path);
    return file.open(QFile::WriteOnly | QFile::NewOnly, fileMode) || fail(Problem::NotOpened, file.errorString());
}

bool SqliteRunStore::open()
{
    if (m_query)
        return true;
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return fail(Problem::NotOpened, u"Qt's driver for SQLite is missing"_s);
    // A second time for the new file after the first was kept aside.
    for (int tries = 0; tries < 2; ++tries) {
        if (!makeFile())
            return false;
        static int number = 0;
        m_connection = u"history-%1"_s.arg(++number);
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        database.setDatabaseName(m_path);
        // Another window may be writing; this one must not stand still for long.
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=200"_s);
        const bool opened = database.open();
        m_query = std::make_unique<QSqlQuery>(database);
        const QString refusal = database.lastError().text();
        database = {};
        if (!opened) {
            close();
            return fail(Problem::NotOpened, refusal);
        }
        const Problem before = m_problem;
        if (prepare())
            return true;
        if (m_problem == before || (m_problem != Problem::KeptAside && m_problem != Problem::KeptAsideNewer))
            return false;
    }
    return false;
}

bool SqliteRunStore::prepare()
{
    const auto number = [this](const QString &pragma) -> std::optional<qint64> {
        if (!exec(pragma) || !m_query->next())
            return std::nullopt;
        const qint64 value = m_query->value(0).toLongLong();
        m_query->finish();
        return value;
    };
    const auto giveUp = [this] {
        const QString why = m_query->lastError().text();
        if (isDamaged()) {
            keepAside(Problem::KeptAside, why);
        } else {
            close();
            fail(Problem::NotOpened, why);
        }
        return false;
    };
    const auto tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    const auto owner = number(u"PRAGMA application_id"_s);
    const auto version = number(u"PRAGMA user_version"_s);
    if (!tables || !owner || !version)
        return giveUp();
    if (*tables > 0 && *owner != historyApplicationId) {
        keepAside(Problem::KeptAside, u"another program's database"_s);
        return false;
    }
    if (*version > historyMigrations().size()) {
        keepAside(Problem::KeptAsideNewer, u"version %1, expected at most %2"_s.arg(*version).arg(historyMigrations().size()));
        return false;
    }
    // Deleted runs are overwritten; their room can be given back. NORMAL: a run that was reported as kept survives the
    // end of the program at any moment, and only a power failure may take the last one.
    for (const auto &pragma : {u"PRAGMA secure_delete = ON"_s, u"PRAGMA auto_vacuum = INCREMENTAL"_s,
             u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s}) {
        if (!exec(pragma))
            return giveUp();
        m_query->finish();
    }
    QString why;
    if (migrate(QSqlDatabase::database(m_connection), historyMigrations(), &why))
        return true;
    close();
    return fail(Problem::NotOpened, why);
}

void SqliteRunStore::close()
{
    m_query.reset();
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

bool SqliteRunStore::exec(const QString &statement, const QVariantList &values)
{
    if (!m_query->prepare(statement))
        return false;
    for (const QVariant &value : values)
        m_query->addBindValue(value);
    return m_query->exec();
}

bool SqliteRunStore::isDamaged() const
{
    const int code = m_query->lastError().nativeErrorCode().toInt() & 0xff;
    return code == corrupt || code == notADatabase;
}

bool SqliteRunStore::attempt(Problem otherwise, const std::function<bool()> &act)
{
    for (int tries = 0; tries < 2; ++tries) {
        if (!open())
            return false;
        if (act()) {
            m_query->finish();
            if (m_problem != Problem::KeptAside && m_problem != Problem::KeptAsideNewer)
                m_problem = Problem::None;
            return true;
        }
        const QString why = m_query->lastError().text();
        if (!isDamaged())
            return fail(otherwise, why);
        if (!keepAside(Problem::KeptAside, why))
            return false;
    }
    return false;
}

bool SqliteRunStore::inTransaction(const std::function<bool()> &act)
{
    if (!exec(u"BEGIN IMMEDIATE"_s))
        return false;
    if (act() && exec(u"COMMIT"_s))
        return true;
    // On its own, so that the reason of the failure stays readable.
    QSqlQuery(QSqlDatabase::database(m_connection)).exec(u"ROLLBACK"_s);
    return false;
}

bool SqliteRunStore::deleteUnwanted(const Retention &retention)
{
    const qint64 oldest = QDateTime::currentMSecsSinceEpoch() - retention.days * millisecondsPerDay;
    if (retention.days > 0 && !exec(u"DELETE FROM run WHERE started < ?"_s, {oldest}))
        return false;
    return retention.runsPerAccount <= 0
        || exec(u"DELETE FROM run WHERE id IN (SELECT id FROM (SELECT id, row_number() OVER "
                "(PARTITION BY account ORDER BY started DESC, id DESC) AS place FROM run) WHERE place > ?)"_s,
            {retention.runsPerAccount});
}

qint64 SqliteRunStore::add(const RunRecord &run, const Retention &retention)
{
    if (!retention.on)
        return 0;
    qint64 id = 0;
    const bool done = attempt(Problem::NotWritten, [&] {
        return inTransaction([&] {
            // The experiments that follow a failure belong to the same run, which is written once more.
            if (!exec(u"DELETE FROM run WHERE account = ? AND started = ?"_s, {run.accountId, run.startedAt}))
                return false;
            if (!exec(u"INSERT INTO run (account, started, facts, report) VALUES (?, ?, ?, ?)"_s,
                    {run.accountId, run.startedAt, QString::fromUtf8(run.facts), QString::fromUtf8(run.report)}))
                return false;
            id = m_query->lastInsertId().toLongLong();
            return deleteUnwanted(retention);
        });
    });
    return done ? id : 0;
}

QList<RunRecord> SqliteRunStore::list(const QString &accountId, int most)
{
    QList<RunRecord> runs;
    attempt(Problem::NotRead, [&] {
        runs.clear();
        const bool asked = accountId.isEmpty()
            ? exec(u"SELECT id, account, started, facts FROM run ORDER BY started DESC, id DESC LIMIT ?"_s, {most})
            : exec(u"SELECT id, account, started, facts FROM run WHERE account = ? ORDER BY started DESC, id DESC LIMIT ?"_s,
                {accountId, most});
        while (asked && m_query->next())
            runs.append({m_query->value(0).toLongLong(), m_query->value(1).toString(), m_query->value(2).toLongLong(),
                m_query->value(3).toString().toUtf8(), {}});
        return asked && !isDamaged();
    });
    return runs;
}

QByteArray SqliteRunStore::report(qint64 id)
{
    QByteArray json;
    attempt(Problem::NotRead, [&] {
        const bool asked = exec(u"SELECT report FROM run WHERE id = ?"_s, {id});
        if (asked && m_query->next())
            json = m_query->value(0).toString().toUtf8();
        return asked && !isDamaged();
    });
    return json;
}

void SqliteRunStore::giveBackRoom()
{
    // Best effort: another window that reads at this moment keeps the log.
    exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    m_query->finish();
    exec(u"PRAGMA incremental_vacuum"_s);
    while (m_query->next()) // one page each
        continue;
    exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    m_query->finish();
}

bool SqliteRunStore::remove(const QList<qint64> &ids)
{
    const bool done = attempt(Problem::NotWritten, [&] {
        return inTransaction([&] {
            return std::all_of(ids.cbegin(), ids.cend(),
                [this](qint64 id) { return exec(u"DELETE FROM run WHERE id = ?"_s, {id}); });
        });
    });
    if (done)
        giveBackRoom();
    return done;
}

bool SqliteRunStore::removeAccount(const QString &accountId)
{
    if (!m_query && !isThere(m_path))
        return true; // nothing was ever kept
    const bool done = attempt(Problem::NotWritten, [&] { return exec(u"DELETE FROM run WHERE account = ?"_s, {accountId}); });
    if (done)
        giveBackRoom();
    return done;
}

bool SqliteRunStore::prune(const Retention &retention)
{
    if (!m_query && !isThere(m_path))
        return true;
    const bool done
        = attempt(Problem::NotWritten, [&] { return inTransaction([&] { return deleteUnwanted(retention); }); });
    if (done)
        giveBackRoom();
    return done;
}

} // namespace

std::unique_ptr<RunStore> makeRunStore(const QString &path)
{
    return std::make_unique<SqliteRunStore>(path);
}
