// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// An address as a person pastes it, made usable: blanks, "mailto:", a display name with angle brackets, full-width
/// letters, ＠ and 。, invisible characters.
struct MailAddress {
    QString address;     ///< "lin.zhang@qq.com"; the domain lower case, internationalised domains in Unicode
    QString displayName; ///< from the paste; may be empty
    QString domain;
    QString localPart;
};
/// Nothing if there is no address in \a typed.
std::optional<MailAddress> mailAddressFrom(const QString &typed);
