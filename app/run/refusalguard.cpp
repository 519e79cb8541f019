// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/refusalguard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 window = 10 * 60; // seconds
constexpr qsizetype mostRefusals = 2;
constexpr qint64 largestFile = 1024 * 1024;
constexpr int lockPatience = 100; // milliseconds; parallel runs hold it for one

using Times = QList<qint64>;
using Book = QMap<QString, Times>;

QString keyOf(const QString &host, const QString &user)
{
    const QByteArray name = host.toLower().toUtf8() + '\0' + user.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
}

/// The secrets refused in this process, by account.
QHash<QString, QList<Secret>> &refusedSecrets()
{
    static QHash<QString, QList<Secret>> secrets;
    return secrets;
}

/// Only what still counts; a file that cannot be understood holds nothing.
Book load(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {};
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QJsonObject object = QJsonDocument::fromJson(file.read(largestFile)).object();
    Book book;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        Times times;
        for (const QJsonValue &value : entry.value().toArray()) {
            const qint64 time = value.toInteger();
            if (time > now - window && time <= now)
                times.append(time);
        }
        std::ranges::sort(times);
        if (!times.isEmpty())
            book.insert(entry.key(), times);
    }
    return book;
}

void save(const QString &path, const Book &book)
{
    QJsonObject object;
    for (auto entry = book.begin(); entry != book.end(); ++entry) {
        QJsonArray times;
        for (const qint64 time : entry.value())
            times.append(time);
        object.insert(entry.key(), times);
    }
    QSaveFile file(path);
    if (file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(object).toJson()) >= 0 && file.flush())
        file.commit();
}

/// Changes the file under its lock. Without a place to write, the guard works within this process's files only.
template <class Change> void update(const QString &path, const Change &change)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return;
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return;
    Book book = load(path);
    change(&book);
    save(path, book);
}

/// Seconds until the account may be tried again.
qint64 pauseLeft(const Times &times)
{
    if (times.size() < mostRefusals)
        return 0;
    return std::max<qint64>(1, times.at(times.size() - mostRefusals) + window - QDateTime::currentSecsSinceEpoch());
}

QString translated(const char *text)
{
    return QCoreApplication::translate("RefusalGuard", text);
}

} // namespace

QString refusalBudgetText(const RefusalBudget &budget)
{
    if (budget.refused == 0)
        return {};
    if (budget.secondsLeft == 0)
        return translated(QT_TRANSLATE_NOOP("RefusalGuard",
                              "%1 of %2 refused sign-ins used. When all are, Heloscope waits %3 minutes, because providers "
                              "lock accounts."))
            .arg(QString::number(budget.refused), QString::number(budget.allowed), QString::number(budget.pause));
    const QString left =
        u"%1:%2"_s.arg(budget.secondsLeft / 60).arg(budget.secondsLeft % 60, 2, 10, QChar(u'0'));
    return translated(QT_TRANSLATE_NOOP("RefusalGuard",
                          "Refused sign-ins within %2 minutes: %1. Heloscope does not try the same code again for another %3 "
                          "minutes, because providers lock accounts after a few of them."))
        .arg(QString::number(budget.refused), QString::number(budget.pause), left);
}

RefusalGuard::RefusalGuard(QString path)
    : m_path(std::move(path))
{
    if (m_path.isEmpty())
        m_path = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/heloscope/refusals.json"_s;
}

bool RefusalGuard::isExempt(const QString &host)
{
    return QHostAddress(host).isLoopback() || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
}

int RefusalGuard::minutesToWait(const QString &host, const QString &user, const Secret &secret) const
{
    const QString key = keyOf(host, user);
    const Times times = load(m_path).value(key);
    const QList<Secret> known = refusedSecrets().value(key);
    if (isExempt(host) || times.size() < mostRefusals || (!known.isEmpty() && !known.contains(secret)))
        return 0;
    return static_cast<int>((pauseLeft(times) + 59) / 60);
}

RefusalBudget RefusalGuard::budget(const QString &host, const QString &user) const
{
    RefusalBudget budget{0, static_cast<int>(mostRefusals), static_cast<int>(window / 60), 0};
    if (isExempt(host))
        return budget;
    const Times times = load(m_path).value(keyOf(host, user));
    budget.refused = static_cast<int>(times.size());
    budget.secondsLeft = pauseLeft(times);
    return budget;
}

void RefusalGuard::refused(const QString &host, const QString &user, const Secret &secret)
{
    if (isExempt(host))
        return;
    const QString key = keyOf(host, user);
    refusedSecrets()[key].append(secret);
    update(m_path, [&key](Book *book) { (*book)[key].append(QDateTime::currentSecsSinceEpoch()); });
}

void RefusalGuard::accepted(const QString &host, const QString &user)
{
    const QString key = keyOf(host, user);
    if (!isExempt(host) && load(m_path).contains(key))
        update(m_path, [&key](Book *book) { book->remove(key); });
}
