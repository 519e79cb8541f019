// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Standard output and error of heloctl. Everything that leaves is scrubbed of secrets first.
class Console
{
public:
    /// False if the reader has gone (a closed pipe).
    static bool print(const QString &text);
    static void complain(const QString &text);
};
