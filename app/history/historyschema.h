// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSqlDatabase>
#include <QStringList>

/// Says in the file's header that it is ours ("Helo").
constexpr qint64 historyApplicationId = 0x48656c6f;

/// The steps that lead from one version of the tables to the next; the first makes them. A step that has been
/// released is never changed: a new one is added behind it.
QList<QStringList> historyMigrations();

/// Brings the tables from their version (PRAGMA user_version) to the last one, each step whole or not at all. False and
/// \a problem if a step fails: the file is then as it was before that step.
bool migrate(const QSqlDatabase &database, const QList<QStringList> &migrations, QString *problem);
