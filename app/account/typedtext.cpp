// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/typedtext.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

bool isBlankCharacter(char32_t character)
{
    return QChar::isSpace(character) || character == U'\u2800'; // Braille blank, a favourite of web forms
}

bool isInvisibleCharacter(char32_t character)
{
    if (QChar::category(character) == QChar::Other_Format)
        return true;
    // Letters and marks by their category, and still nothing to see.
    for (const auto unseen : {U'\u034f', U'\u115f', U'\u1160', U'\u3164', U'\uffa0'}) {
        if (character == unseen)
            return true;
    }
    return character >= 0xfe00 && character <= 0xfe0f; // variation selectors
}

bool isControlCharacter(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

char32_t halfWidth(char32_t character)
{
    return character >= 0xff01 && character <= 0xff5e ? character - 0xfee0 : character;
}

QString tidied(const QString &text)
{
    QString tidy;
    const auto characters = text.toUcs4();
    for (const auto character : characters) {
        if (isInvisibleCharacter(character))
            continue;
        // Chinese input methods type these for a full stop.
        if (character == U'\u3002' || character == U'\uff61')
            tidy += u'.';
        else
            tidy += QStringView(QChar::fromUcs4(halfWidth(character)));
    }
    return tidy.trimmed();
}

QString firstControlCharacter(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (isControlCharacter(character))
            return u"U+%1"_s.arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
    }
    return {};
}

std::optional<QString> asciiHostName(const QString &name)
{
    // RFC 1123 section 2.1, and the underscore that some inner networks have.
    static const QRegularExpression label(u"^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$"_s);
    const bool isAscii = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 128; });
    const auto ascii = isAscii ? name.toLower() : QString::fromLatin1(QUrl::toAce(name));
    if (ascii.isEmpty() || ascii.size() > 253)
        return std::nullopt;
    const auto labels = ascii.split(u'.');
    for (const auto &part : labels) {
        if (!label.match(part).hasMatch())
            return std::nullopt;
    }
    // Else 192.0.2.300 would pass for a name.
    static const QRegularExpression number(u"^[0-9]+$"_s);
    if (number.match(labels.last()).hasMatch())
        return std::nullopt;
    return ascii;
}

std::optional<QString> unicodeHostName(const QString &name)
{
    const auto ascii = asciiHostName(name);
    if (!ascii)
        return std::nullopt;
    const auto unicode = QUrl::fromAce(ascii->toLatin1(), QUrl::IgnoreIDNWhitelist);
    return unicode.isEmpty() ? *ascii : unicode;
}

bool isIpAddress(const QString &text)
{
    // QHostAddress also takes the short forms of inet_aton, such as "10".
    static const QRegularExpression full(u"^([0-9]+\\.){3}[0-9]+$|:"_s);
    return full.match(text).hasMatch() && !QHostAddress(text).isNull();
}
