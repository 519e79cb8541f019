// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

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
    void refused(const QString &host, const QString &user, const Secret &secret);
    /// The account works; what was refused before does not matter any more.
    void accepted(const QString &host, const QString &user);

private:
    QString m_path;
};
