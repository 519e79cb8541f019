// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// As many bytes as are looked at; of more, the beginning and the end.
inline constexpr qsizetype largestPaste = 1024 * 1024;

/// What was pasted, as lines to read: decoded (UTF-8, UTF-16 with its mark, GB18030, Latin-1), escapes of programming
/// languages, JSON and HTML undone, marks of quoting taken off, over-long lines broken. Takes time linear in its size.
QStringList pastedLines(const QByteArray &bytes);

/// The lines worth a look, in order, at most about 48 000 characters: beginning, end, and what speaks of failures.
QStringList tellingLines(const QStringList &lines);
