// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/provider.h"

#include <QByteArray>
#include <QString>

/// What the code field sees, at once and without sending anything. Never changes what was typed by itself.
struct CredentialInspection {
    enum class Verdict {
        Empty,
        FitsPattern,       ///< has the form of this provider's code (after cleaning)
        Plausible,         ///< nothing known against it
        LooksLikePassword, ///< the provider wants a code of another form
        WrongLength,       ///< right characters, wrong number
    };
    Verdict verdict = Verdict::Empty;
    int length = 0;               ///< characters after cleaning
    bool hasRightLength = false;  ///< as many characters as this provider's code has
    bool hasBlanks = false;       ///< inside or around
    bool hasFullWidth = false;
    bool hasInvisible = false;    ///< zero-width, byte order mark, soft hyphen, control
    bool hasNonAscii = false;     ///< after cleaning
    [[nodiscard]] bool canClean() const { return hasBlanks || hasFullWidth || hasInvisible; }
};
/// \a typed is a secret and is not kept. \a provider null = own server.
CredentialInspection inspectCredential(const QString &typed, const Provider *provider);
/// Without blanks and invisible characters, full-width made half-width.
QString cleanCredential(const QString &typed);
/// The sentence under the field, in the current language; never contains what was typed.
QString inspectionText(const CredentialInspection &inspection, const Provider *provider);
