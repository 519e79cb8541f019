// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

/// How many refused sign-ins an account still has at one host.
struct RefusalBudget
{
    int refused = 0; ///< within the last minutes
    int allowed = 0; ///< from this number on the account is left alone
    int pause = 0;   ///< minutes
    qint64 secondsLeft = 0; ///< of the pause; 0 = the next sign-in is not held back
};
/// In the current language: how much is used and what follows, or why the program waits and how long still. Empty if
/// nothing was refused.
QString refusalBudgetText(const RefusalBudget &budget);

/// Remembers refused sign-ins, also for other processes, so that trying again does not make a provider lock the
/// account. On disk are only hashes of "host\0user" and times; which secrets were refused is known to this process
/// alone.
class RefusalGuard
{
public:
    /// \a path of the file; empty = refusals.json in the cache folder of this user.
    explicit RefusalGuard(QString path = {});

    /// This computer locks nobody out.
    [[nodiscard]] static bool isExempt(const QString &host);

    /// How many minutes to leave the account alone; 0 = it may be tried now. A secret that is not among those refused
    /// in this process may always be tried.
    [[nodiscard]] int minutesToWait(const QString &host, const QString &user, const Secret &secret) const;
    /// The same for all secrets, to be told; with the counts of other processes.
    [[nodiscard]] RefusalBudget budget(const QString &host, const QString &user) const;
    void refused(const QString &host, const QString &user, const Secret &secret);
    /// The account works; what was refused before does not matter any more.
    void accepted(const QString &host, const QString &user);

private:
    QString m_path;
};
