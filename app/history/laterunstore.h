// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runstore.h"

/// What the module with the late services offers besides: the history, whose libraries (Qt Sql, SQLite) nobody needs
/// before the first run has ended.
using RunStoreEntry = RunStore *(*)(const QString &path);
constexpr char runStoreEntry[] = "heloscopeRunStore";
