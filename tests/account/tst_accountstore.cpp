// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUuid>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using Load = AccountStore::LoadResult;

namespace {

const auto firstId = u"6f1c2f62-3a0e-4a59-9c0e-0d6b6f1f0a01"_s;
const auto secondId = u"6f1c2f62-3a0e-4a59-9c0e-0d6b6f1f0a02"_s;

Account fullAccount(const QString &id = firstId)
{
    Account account;
    account.id = id;
    account.address = u"lin.zhang@qq.com"_s;
    account.displayName = u"\u5f20\u6797 \"Lin\""_s;
    account.providerId = u"qq"_s;
    account.server = {u"smtp.qq.com"_s, 465, Encryption::Tls};
    account.user = u"lin.zhang@qq.com"_s;
    account.credential = CredentialKind::AuthorizationCode;
    account.mechanism = u"PLAIN"_s;
    account.helloName = u"client.example"_s;
    account.extraCaFile = u"/etc/ca.pem"_s;
    account.remember = false;
    account.lastResult = {"refused", "trusted", u"wrong_password"_s,
        QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3, 456), Qt::UTC)};
    return account;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

int modeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::lstat(path.toLocal8Bit().constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

/// Saves until it is killed; run as a program of its own.
int saveForever(const QString &path)
{
    for (int i = 0;; ++i) {
        AccountStore store(path);
        store.load();
        Account account = fullAccount();
        account.displayName = QString(20'000, QChar(u'a' + i % 26));
        if (!store.put(account))
            return 1;
    }
}

} // namespace

class TestAccountStore : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"heloscope/accounts.json"_s);
    }
    void roundTrip();
    void everyEnum();
    void findReplaceRemove();
    void standardPlace();
    void modes();
    void keptAside_data();
    void keptAside();
    void specialFiles_data();
    void specialFiles();
    void asideNamesNeverCollide();
    void cannotBeMovedAside();
    void readOnlyFile();
    void readOnlyFolder();
    void fullDisk();
    void twoInstances();
    void damagedWhileRunning();
    void killedWhileSaving();

  private:
    void makeFolder() { QVERIFY(QDir().mkpath(QFileInfo(m_path).path())); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestAccountStore::roundTrip()
{
    AccountStore store(m_path);
    QCOMPARE(store.load(), Load::Missing);
    QVERIFY(store.problem().isEmpty());
    QVERIFY(store.put(fullAccount()));
    Account plain;
    plain.id = secondId;
    QVERIFY(store.put(plain));

    AccountStore again(m_path);
    QCOMPARE(again.load(), Load::Loaded);
    QCOMPARE(again.accounts(), QList<Account>({fullAccount(), plain}));
    QCOMPARE(again.detail(), QString());
    const QJsonObject json = QJsonDocument::fromJson(contents(m_path)).object();
    QCOMPARE(json.value(u"schema"_s).toInt(), 1);
}

void TestAccountStore::everyEnum()
{
    AccountStore store(m_path);
    QList<Account> wanted;
    for (const Encryption encryption : {Encryption::Tls, Encryption::StartTls, Encryption::None}) {
        for (const CredentialKind kind :
            {CredentialKind::Password, CredentialKind::AuthorizationCode, CredentialKind::AppPassword,
                CredentialKind::ApiKey, CredentialKind::OAuth2Token, CredentialKind::None}) {
            Account account = fullAccount(QUuid::createUuid().toString(QUuid::WithoutBraces));
            account.server.encryption = encryption;
            account.credential = kind;
            wanted.append(account);
            QVERIFY(store.put(account));
        }
    }
    AccountStore again(m_path);
    QCOMPARE(again.load(), Load::Loaded);
    QCOMPARE(again.accounts(), wanted);
}

void TestAccountStore::findReplaceRemove()
{
    AccountStore store(m_path);
    QVERIFY(store.put(fullAccount()));
    QVERIFY(store.put(fullAccount(secondId)));
    QVERIFY(store.byId(secondId));
    QVERIFY(!store.byId(u"other"_s));
    QCOMPARE(store.byAddress(u"LIN.zhang@qq.com"_s), store.byId(firstId));
    QVERIFY(!store.byAddress(u"other@qq.com"_s));

    Account changed = *store.byId(firstId);
    changed.server.port = 587;
    QVERIFY(store.put(changed));
    QCOMPARE(store.accounts().size(), 2);
    QCOMPARE(store.accounts().first(), changed);
    QVERIFY(store.remove(store.accounts().first().id));
    QCOMPARE(store.accounts(), QList<Account>({fullAccount(secondId)}));
    AccountStore again(m_path);
    QCOMPARE(again.load(), Load::Loaded);
    QCOMPARE(again.accounts(), store.accounts());
}

void TestAccountStore::standardPlace()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString path = AccountStore().path();
    QStandardPaths::setTestModeEnabled(false);
    QVERIFY2(path.endsWith(u"/heloscope/accounts.json"_s), qPrintable(path));
}

// L2
void TestAccountStore::modes()
{
    const mode_t before = ::umask(022);
    AccountStore store(m_path);
    QVERIFY(store.put(fullAccount()));
    QCOMPARE(modeOf(m_path), 0600);
    QCOMPARE(modeOf(QFileInfo(m_path).path()), 0700);
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(store.put(fullAccount(secondId)));
    QCOMPARE(modeOf(m_path), 0600);
    ::umask(before);
}

// L5
void TestAccountStore::keptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    AccountStore store(m_path);
    const auto good = [] {
        QTemporaryDir folder;
        AccountStore one(folder.filePath(u"a.json"_s));
        one.put(fullAccount());
        return contents(one.path());
    }();
    const auto with = [&good](
                          const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    QTest::newRow("truncated") << good.chopped(20) << u"not JSON"_s;
    QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
    QTest::newRow("zeroes") << QByteArray(4096, '\0') << u"not JSON"_s;
    QTest::newRow("100 MB") << QByteArray(100'000'000, ' ') << u"at most"_s;
    QTest::newRow("not UTF-8") << with("\"qq\"", "\"\xd5\xc5\"") << u"UTF-8"_s;
    QTest::newRow("array") << "[]"_ba << u"object"_s;
    QTest::newRow("newer") << with("\"schema\": 1", "\"schema\": 2") << u"schema: 2 is newer"_s;
    QTest::newRow("newer with other keys") << R"({"schema":7,"people":[]})"_ba << u"schema: 7 is newer"_s;
    QTest::newRow("schema 0") << with("\"schema\": 1", "\"schema\": 0") << u"schema"_s;
    QTest::newRow("no schema") << R"({"accounts":[]})"_ba << u"schema: missing"_s;
    QTest::newRow("unknown key") << with("\"user\"", "\"password\": \"x\", \"user\"")
                                 << u"accounts[0].password"_s;
    QTest::newRow("missing key") << with("\"user\": \"lin.zhang@qq.com\"", "\"remember\": false")
                                 << u"accounts[0]"_s;
    QTest::newRow("duplicate key") << with("\"user\"", "\"user\": \"x\", \"user\"") << u"twice"_s;
    QTest::newRow("wrong type") << with("465", "\"465\"") << u"accounts[0].server.port"_s;
    QTest::newRow("port too large") << with("465", "65536") << u"accounts[0].server.port"_s;
    QTest::newRow("encryption") << with("\"tls\"", "\"ssl\"") << u"accounts[0].server.encryption"_s;
    QTest::newRow("credential") << with("authorization_code", "fingerprint") << u"accounts[0].credential"_s;
    QTest::newRow("id") << with("6f1c", "zzzz") << u"accounts[0].id"_s;
    QTest::newRow("date") << with("2026-11-22T", "2026-13-22T") << u"accounts[0].last_result.when"_s;
    const QByteArray account = good.mid(good.indexOf('[') + 1, good.lastIndexOf(']') - good.indexOf('[') - 1);
    QTest::newRow("same id twice") << "{\"schema\":1,\"accounts\":[" + account + "," + account + "]}"
                                   << u"accounts[1].id"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"not JSON"_s;
}

void TestAccountStore::keptAside()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    makeFolder();
    writeFile(m_path, bytes);
    AccountStore store(m_path);
    QCOMPARE(store.load(), Load::KeptAside);
    QVERIFY2(store.detail().contains(detail), qPrintable(store.detail()));
    QVERIFY(store.detail().startsWith(m_path));
    QVERIFY(store.problem().contains(store.asidePath()));
    QCOMPARE(store.problem().contains(u"newer version"_s),
        QByteArray(QTest::currentDataTag()).startsWith("newer"));
    QVERIFY(store.accounts().isEmpty());
    QVERIFY(!QFileInfo::exists(m_path));
    QVERIFY(contents(store.asidePath()) == bytes);

    QVERIFY(store.put(fullAccount()));
    QVERIFY(contents(store.asidePath()) == bytes);
    AccountStore again(m_path);
    QCOMPARE(again.load(), Load::Loaded);
    QCOMPARE(again.accounts(), QList<Account>({fullAccount()}));
}

void TestAccountStore::specialFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("symbolic link") << u"link"_s;
    QTest::newRow("dangling link") << u"dangling"_s;
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("pipe") << u"pipe"_s;
    QTest::newRow("device") << u"device"_s;
}

void TestAccountStore::specialFiles()
{
    QFETCH(QString, kind);
    makeFolder();
    const QString target = m_folder->filePath(u"target"_s);
    if (kind == "link"_L1) {
        writeFile(target, "precious");
        QVERIFY(QFile::link(target, m_path));
    } else if (kind == "dangling"_L1) {
        QVERIFY(QFile::link(target, m_path));
    } else if (kind == "device"_L1) {
        QVERIFY(QFile::link(u"/dev/full"_s, m_path));
    } else if (kind == "folder"_L1) {
        QVERIFY(QDir().mkpath(m_path + u"/inside"_s));
    } else {
        QCOMPARE(::mkfifo(m_path.toLocal8Bit().constData(), 0600), 0);
    }
    AccountStore store(m_path);
    QCOMPARE(store.load(), Load::KeptAside);
    QVERIFY(store.put(fullAccount()));
    QVERIFY(!QFileInfo(m_path).isSymLink());
    QCOMPARE(modeOf(m_path), 0600);
    QVERIFY(modeOf(store.asidePath()) != -1);
    QCOMPARE(contents(target), kind == "link"_L1 ? "precious"_ba : QByteArray());
}

void TestAccountStore::asideNamesNeverCollide()
{
    makeFolder();
    QStringList asides;
    for (int i = 0; i < 5; ++i) {
        writeFile(m_path, "damaged " + QByteArray::number(i));
        AccountStore store(m_path);
        QCOMPARE(store.load(), Load::KeptAside);
        asides.append(store.asidePath());
    }
    for (int i = 0; i < 5; ++i)
        QCOMPARE(contents(asides[i]), "damaged " + QByteArray::number(i));
}

void TestAccountStore::cannotBeMovedAside()
{
    if (::geteuid() == 0)
        QSKIP("root may write in any folder");
    makeFolder();
    writeFile(m_path, "damaged");
    QVERIFY(QFile::setPermissions(QFileInfo(m_path).path(), QFile::ReadOwner | QFile::ExeOwner));
    AccountStore store(m_path);
    QCOMPARE(store.load(), Load::Unreadable);
    QVERIFY(store.problem().contains(m_path));
    QVERIFY(!store.put(fullAccount()));
    QCOMPARE(store.accounts().size(), 1);
    QCOMPARE(contents(m_path), "damaged");
    QVERIFY(QFile::setPermissions(
        QFileInfo(m_path).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestAccountStore::readOnlyFile()
{
    AccountStore store(m_path);
    QVERIFY(store.put(fullAccount()));
    const QByteArray before = contents(m_path);
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
    QCOMPARE(store.load(), Load::Loaded);
    QVERIFY(!store.put(fullAccount(secondId)));
    QVERIFY(store.problem().contains(m_path));
    QVERIFY(store.detail().contains(u"read-only"_s));
    QCOMPARE(store.accounts().size(), 2);
    QCOMPARE(contents(m_path), before);
}

void TestAccountStore::readOnlyFolder()
{
    if (::geteuid() == 0)
        QSKIP("root may write in any folder");
    AccountStore store(m_path);
    QVERIFY(store.put(fullAccount()));
    QVERIFY(QFile::setPermissions(QFileInfo(m_path).path(), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(!store.put(fullAccount(secondId)));
    QVERIFY(!store.problem().isEmpty());
    QVERIFY(QFile::setPermissions(
        QFileInfo(m_path).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestAccountStore::fullDisk()
{
    AccountStore store(m_path);
    QVERIFY(store.put(fullAccount()));
    const QByteArray before = contents(m_path);
    rlimit normal{};
    ::getrlimit(RLIMIT_FSIZE, &normal);
    const rlimit small{100, normal.rlim_max};
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const bool saved = store.put(fullAccount(secondId));
    ::setrlimit(RLIMIT_FSIZE, &normal);
    ::signal(SIGXFSZ, handler);
    QVERIFY(!saved);
    QVERIFY(store.problem().contains(m_path));
    QCOMPARE(store.accounts().size(), 2);
    QCOMPARE(contents(m_path), before);
    QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files | QDir::Hidden),
        QStringList{u"accounts.json"_s});
    // There is room again.
    QVERIFY(store.put(*store.byId(secondId)));
}

void TestAccountStore::twoInstances()
{
    AccountStore one(m_path), other(m_path);
    QCOMPARE(one.load(), Load::Missing);
    QCOMPARE(other.load(), Load::Missing);
    QVERIFY(one.put(fullAccount(firstId)));
    QVERIFY(other.put(fullAccount(secondId)));
    AccountStore again(m_path);
    QCOMPARE(again.load(), Load::Loaded);
    QCOMPARE(again.accounts().size(), 2);
    QVERIFY(one.remove(secondId));
    QCOMPARE(again.load(), Load::Loaded);
    QCOMPARE(again.accounts(), QList<Account>({fullAccount(firstId)}));
}

void TestAccountStore::damagedWhileRunning()
{
    AccountStore store(m_path);
    QVERIFY(store.put(fullAccount()));
    writeFile(m_path, "edited by hand");
    QVERIFY(store.put(fullAccount(secondId)));
    QCOMPARE(contents(store.asidePath()), "edited by hand");
    AccountStore again(m_path);
    QCOMPARE(again.load(), Load::Loaded);
    QCOMPARE(again.accounts().size(), 2);
}

// L7
void TestAccountStore::killedWhileSaving()
{
    for (int round = 0; round < 50; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--save-forever"_s, m_path});
        QVERIFY(writer.waitForStarted());
        // The first save has to have begun; then at any moment.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_path), 10'000);
        QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(15)));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        AccountStore store(m_path);
        QCOMPARE(store.load(), Load::Loaded);
        QCOMPARE(store.accounts().size(), 1);
        QCOMPARE(store.accounts().first().displayName.size(), 20'000);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == "--save-forever"_L1)
        return saveForever(arguments.value(2));
    TestAccountStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accountstore.moc"
