// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/reply.h"

#include <QStringDecoder>

namespace {

bool decode(QStringDecoder decoder, const QByteArray &bytes, QString *text)
{
    if (!decoder.isValid())
        return false;
    *text = decoder(bytes);
    return !decoder.hasError() && !text->contains(QChar::ReplacementCharacter);
}

bool isUnsafe(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString escaped(char32_t character)
{
    const QString digits = QString::number(static_cast<uint>(character), 16);
    if (character < 0x100)
        return QStringLiteral("\\x") + digits.rightJustified(2, u'0');
    if (character < 0x10000)
        return QStringLiteral("\\u") + digits.rightJustified(4, u'0');
    return QStringLiteral("\\U") + digits.rightJustified(8, u'0');
}

} // namespace

QByteArray Reply::text() const
{
    QByteArrayList texts;
    for (const QByteArray &line : lines) {
        QByteArray rest = status.isEmpty() || !line.startsWith(status) ? line : line.mid(status.size() + 1);
        if (!extended.isEmpty() && rest.startsWith(extended)
            && (rest.size() == extended.size() || rest.at(extended.size()) == ' '))
            rest = rest.mid(extended.size() + 1);
        texts.append(rest);
    }
    return texts.join('\n');
}

QString decodeServerText(const QByteArray &bytes)
{
    QString text;
    using Flag = QStringConverter::Flag;
    if (decode(QStringDecoder(QStringConverter::Utf8, Flag::Stateless), bytes, &text)
        || decode(QStringDecoder("GB18030", Flag::Stateless), bytes, &text))
        return text;
    return QString::fromLatin1(bytes);
}

QString visibleText(const QString &text, bool keepLineFeed)
{
    QString out;
    out.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        if (isUnsafe(character) && !(keepLineFeed && character == U'\n'))
            out += escaped(character);
        else
            out += QString::fromUcs4(&character, 1);
    }
    return out;
}
