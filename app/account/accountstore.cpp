// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountstore.h"

#include "account/accountjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace {

// A thousand times the size of a long list.
constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr auto fileMode = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto folderMode = fileMode | QFile::ExeOwner;

constexpr const char *damaged = QT_TRANSLATE_NOOP(
    "AccountStore", "The account file could not be understood. It was kept as %1, and a new one is begun.");
constexpr const char *newer =
    QT_TRANSLATE_NOOP("AccountStore", "The account file was written by a newer version of Heloscope. It was "
                                      "kept as %1, and a new one is begun.");
constexpr const char *unreadable = QT_TRANSLATE_NOOP("AccountStore",
    "The account file %1 could not be read. It is left as it is, and changes will not be saved.");
constexpr const char *notSaved = QT_TRANSLATE_NOOP(
    "AccountStore", "The account file %1 could not be saved. The changes are kept until the program ends.");

QString sentence(const char *text, const QString &path)
{
    return QCoreApplication::translate("AccountStore", text).arg(QDir::toNativeSeparators(path));
}

/// Also true for a link that leads nowhere.
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

/// Why it is not opened at all; empty for a file.
QString notAFile(const QFileInfo &info)
{
    if (info.isSymLink())
        return u"a symbolic link to %1"_s.arg(info.symLinkTarget());
    if (info.isDir())
        return u"a folder"_s;
    if (!info.isFile())
        return u"a device, socket or pipe"_s;
    if (info.size() > largestFile)
        return u"%1 bytes, at most %2 are read"_s.arg(info.size()).arg(largestFile);
    return {};
}

} // namespace

AccountStore::AccountStore(QString path)
    : m_path(std::move(path))
    , m_ownFolder(m_path.isEmpty())
{
    // Not the application's own folder: heloscope and heloctl share the accounts.
    if (m_ownFolder)
        m_path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                 u"/heloscope/accounts.json"_s;
}

AccountStore::LoadResult AccountStore::load()
{
    m_problem = nullptr;
    m_detail.clear();
    m_asidePath.clear();
    m_onDisk.clear();
    m_accounts.clear();
    return read();
}

AccountStore::LoadResult AccountStore::read()
{
    if (!isThere(m_path))
        return LoadResult::Missing;
    if (const QString reason = notAFile(QFileInfo(m_path)); !reason.isEmpty())
        return keepAside(damaged, reason);
    QFile file(m_path);
    if (!file.open(QFile::ReadOnly))
        return leaveAlone(file.errorString());
    const QByteArray json = file.read(largestFile);
    if (file.error() != QFile::NoError)
        return leaveAlone(file.errorString());
    if (!m_onDisk.isNull() && json == m_onDisk)
        return LoadResult::Loaded;
    const AccountsRead found = accountsFromJson(json);
    if (!found.problem.isEmpty())
        return keepAside(found.newer ? newer : damaged, found.problem);
    m_accounts = found.accounts;
    m_onDisk = json;
    return LoadResult::Loaded;
}

AccountStore::LoadResult AccountStore::keepAside(const char *text, const QString &reason)
{
    const QString aside = freeAsidePath(m_path);
    std::error_code error;
    std::filesystem::rename(
        QFileInfo(m_path).filesystemAbsoluteFilePath(), QFileInfo(aside).filesystemAbsoluteFilePath(), error);
    if (error)
        return leaveAlone(
            u"%1; cannot be renamed: %2"_s.arg(reason, QString::fromLocal8Bit(error.message().c_str())));
    m_asidePath = aside;
    m_problem = text;
    m_problemPath = aside;
    m_detail = u"%1: %2"_s.arg(m_path, reason);
    return LoadResult::KeptAside;
}

AccountStore::LoadResult AccountStore::leaveAlone(const QString &reason)
{
    m_problem = unreadable;
    m_problemPath = m_path;
    m_detail = u"%1: %2"_s.arg(m_path, reason);
    return LoadResult::Unreadable;
}

QString AccountStore::problem() const
{
    return m_problem ? sentence(m_problem, m_problemPath) : QString();
}

QString AccountStore::detail() const
{
    return m_detail;
}

QString AccountStore::asidePath() const
{
    return m_asidePath;
}

QString AccountStore::path() const
{
    return m_path;
}

const QList<Account> &AccountStore::accounts() const
{
    return m_accounts;
}

const Account *AccountStore::byId(const QString &id) const
{
    const auto found = std::find_if(
        m_accounts.cbegin(), m_accounts.cend(), [&id](const Account &account) { return account.id == id; });
    return found == m_accounts.cend() ? nullptr : &*found;
}

const Account *AccountStore::byAddress(const QString &address) const
{
    const auto found =
        std::find_if(m_accounts.cbegin(), m_accounts.cend(), [&address](const Account &account) {
            return account.address.compare(address, Qt::CaseInsensitive) == 0;
        });
    return found == m_accounts.cend() ? nullptr : &*found;
}

bool AccountStore::put(const Account &account)
{
    // A copy: reading again may free the one we were given.
    const Account copy = account;
    const LoadResult now = read();
    const auto found = std::find_if(
        m_accounts.begin(), m_accounts.end(), [&copy](const Account &one) { return one.id == copy.id; });
    if (found == m_accounts.end())
        m_accounts.append(copy);
    else
        *found = copy;
    return now != LoadResult::Unreadable && save();
}

bool AccountStore::remove(const QString &id)
{
    const QString copy = id;
    const LoadResult now = read();
    m_accounts.removeIf([&copy](const Account &account) { return account.id == copy; });
    return now != LoadResult::Unreadable && save();
}

bool AccountStore::makeFolder()
{
    const QDir folder = QFileInfo(m_path).dir();
    if (!folder.exists()) {
        const QFileInfo info(folder.absolutePath());
        if (!QDir().mkpath(info.path()) || !QDir().mkdir(info.filePath(), folderMode))
            return false;
    }
    return !m_ownFolder || QFile::setPermissions(folder.absolutePath(), folderMode);
}

bool AccountStore::save()
{
    if (!makeFolder())
        return saveFailed(u"the folder cannot be made"_s);
    // The permissions themselves, because root may write any file.
    const QFileInfo info(m_path);
    if (info.exists() && !info.permissions().testFlag(QFile::WriteOwner))
        return saveFailed(u"it is read-only"_s);
    QSaveFile file(m_path);
    const QByteArray json = accountsToJson(m_accounts);
    // Flushed by ourselves: commit() of Qt 6.4 does not notice that its own flush fails, and a full disk
    // would leave a cut file in place of the good one.
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(fileMode) || file.write(json) != json.size() ||
        !file.flush() || !file.commit())
        return saveFailed(file.errorString());
    m_onDisk = json;
    return true;
}

bool AccountStore::saveFailed(const QString &reason)
{
    m_problem = notSaved;
    m_problemPath = m_path;
    m_detail = u"%1: %2"_s.arg(m_path, reason);
    return false;
}
