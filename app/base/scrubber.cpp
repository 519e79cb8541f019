// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scrubber.h"

#include <QStringEncoder>
#include <QStringList>

#include <algorithm>

namespace {

// Shorter needles would blank ordinary text.
constexpr qsizetype shortestNeedle = 3;
constexpr qsizetype shortestBase64Needle = 4;

QByteArray toQuotedPrintable(const QByteArray &bytes)
{
    QByteArray out;
    for (const char byte : bytes) {
        const bool literal = byte > ' ' && byte < '\x7f' && byte != '=';
        out += literal ? QByteArray(1, byte) : '=' + QByteArray(1, byte).toHex().toUpper();
    }
    return out;
}

QByteArray toJsonEscaped(const QString &text, bool asciiOnly)
{
    QByteArray out;
    for (const QChar unit : text) {
        if (unit == u'"' || unit == u'\\')
            out += '\\' + QByteArray(1, static_cast<char>(unit.unicode()));
        else if (unit.unicode() < 0x20 || (asciiOnly && unit.unicode() > 0x7e))
            out += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        else
            out += QString(unit).toUtf8();
    }
    return out;
}

QByteArray toUtf16(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::Stateless)(text);
}

/// The characters of a Base64 text that depend on \a secret alone when \a shift bytes stand before it.
QByteArray base64Core(const QByteArray &secret, qsizetype shift)
{
    const QByteArray encoded = (QByteArray(shift, '\0') + secret).toBase64();
    const qsizetype first = (8 * shift + 5) / 6;
    const qsizetype last = 8 * (shift + secret.size()) / 6;
    return encoded.mid(first, last - first);
}

QByteArray urlSafe(QByteArray base64)
{
    return base64.replace('+', '-').replace('/', '_');
}

} // namespace

Scrubber &Scrubber::instance()
{
    static Scrubber scrubber;
    return scrubber;
}

void Scrubber::remember(const Secret &secret, const QByteArray &user)
{
    const QByteArray &plain = secret.reveal();
    const QString text = QString::fromUtf8(plain);
    QList<QByteArray> needles{plain, plain.toHex(), plain.toHex().toUpper(), plain.toHex(':'),
        plain.toPercentEncoding(), plain.toPercentEncoding().toLower(), plain.toPercentEncoding({}, {}, '%'),
        text.toHtmlEscaped().toUtf8(), toJsonEscaped(text, false), toJsonEscaped(text, true),
        toQuotedPrintable(plain), toUtf16(text, QStringConverter::Utf16LE), toUtf16(text, QStringConverter::Utf16BE)};
    for (const char *encoding : {"GB18030", "ISO-8859-1", "UTF-7"}) { // as a server may write it back
        QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
        if (!encoder.isValid())
            continue;
        const QByteArray encoded = encoder(text);
        if (!encoder.hasError())
            needles << encoded;
    }
    QList<QByteArray> base64{plain.toBase64(), plain.toBase64(QByteArray::OmitTrailingEquals)};
    if (!user.isEmpty()) {
        const QByteArray plainResponse = '\0' + user + '\0' + plain;
        base64 << plainResponse.toBase64() << (user + plainResponse).toBase64();
    }
    for (const qsizetype shift : {0, 1, 2})
        base64 << base64Core(plain, shift);
    for (const QByteArray &needle : std::as_const(base64)) {
        if (needle.size() >= shortestBase64Needle)
            needles << needle << urlSafe(needle);
    }
    for (const QByteArray &needle : std::as_const(needles)) {
        if (needle.size() >= shortestNeedle && !m_needles.contains(needle))
            m_needles.append(needle);
    }
    std::ranges::stable_sort(m_needles, std::ranges::greater{}, &QByteArray::size);
}

QByteArray Scrubber::scrub(const QByteArray &text) const
{
    QByteArray out = text;
    for (const QByteArray &needle : m_needles) {
        if (out.contains(needle))
            out.replace(needle, placeholder());
    }
    return out;
}

QString Scrubber::scrub(const QString &text) const
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray clean = scrub(bytes);
    return clean == bytes ? text : QString::fromUtf8(clean);
}

bool Scrubber::finds(const QByteArray &text) const
{
    return std::ranges::any_of(m_needles, [&](const QByteArray &needle) { return text.contains(needle); });
}

QByteArray Scrubber::placeholder()
{
    return QByteArrayLiteral("\xe2\x97\x8f\xe2\x97\x8f\xe2\x97\x8f\xe2\x97\x8f\xe2\x97\x8f\xe2\x97\x8f");
}
