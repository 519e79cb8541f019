// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QJsonObject;

/// Standard output and error of heloctl. Everything that leaves is scrubbed of secrets first.
class Console
{
public:
    /// False if the reader has gone (a closed pipe).
    static bool print(const QString &text);
    /// A report's JSON as it is: its values are scrubbed already, and to scrub the text could break the syntax.
    static bool printDocument(const QJsonObject &scrubbed);
    static void complain(const QString &text);
    /// To standard error as it is, for a prompt.
    static void ask(const QString &text);
};
