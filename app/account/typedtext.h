// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// What people type or paste brings characters along that look right and are not.
bool isBlankCharacter(char32_t character);     ///< of any width, line ends and tabs too
bool isInvisibleCharacter(char32_t character); ///< zero-width, soft hyphen, byte order mark, direction marks
bool isControlCharacter(char32_t character);   ///< CR, LF, NUL and the like, line separators, half a surrogate pair
char32_t halfWidth(char32_t character);        ///< the ASCII twin of a full-width letter, else the same

/// Full-width made half-width, "。" made ".", invisible characters left out, blanks around cut off.
QString tidied(const QString &text);
/// The first control character of \a text, such as "U+000D"; empty if there is none.
QString firstControlCharacter(const QString &text);

/// \a name in ASCII form (xn--) if it is a host name, else nothing.
std::optional<QString> asciiHostName(const QString &name);
/// The same in Unicode and lower case.
std::optional<QString> unicodeHostName(const QString &name);
/// 192.0.2.1 or 2001:db8::1, without brackets.
bool isIpAddress(const QString &text);
