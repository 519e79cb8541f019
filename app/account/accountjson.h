// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"

#include <QList>

constexpr int accountSchema = 1;

QByteArray accountsToJson(const QList<Account> &accounts);
struct AccountsRead
{
    QList<Account> accounts;
    QString problem;    ///< path and reason, English; empty if all is well
    bool newer = false; ///< the problem is that a newer version has written it
};
AccountsRead accountsFromJson(const QByteArray &json);
