// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

enum class Severity { Information, Warning, Error };

/// One thing the program concludes. Its sentence is made when it is shown (diagnosis/findingtexts.h), in the
/// language of that moment; here are only facts, so that a saved finding opens in another language.
struct Finding {
    QString id; ///< one of the closed set of causes, such as "wrong_password"
    Severity severity = Severity::Error;
    QMap<QString, QString> arguments; ///< named facts for the sentence, such as "host"; decoded, never secret
    QList<qsizetype> evidence;        ///< indexes of transcript entries that prove it

    friend bool operator==(const Finding &, const Finding &) = default;
};
