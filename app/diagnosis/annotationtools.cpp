// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtools.h"

#include "base/scrubber.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

QString translated(const char *context, const char *source)
{
    return QCoreApplication::translate(context, source);
}

static QString shortened(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : text.first(length) + u'…';
}

QString shownText(const QByteArray &bytes)
{
    constexpr qsizetype length = 160;
    // Cut first: what is not shown need not be decoded. Four bytes make one character at most.
    return shortened(visibleText(decodeServerText(bytes.left(4 * length))), length);
}

QString sizeText(qint64 octets)
{
    if (octets < 1024)
        return QCoreApplication::translate("Annotations", "%1 bytes").arg(octets);
    qint64 unit = 1;
    while (octets / unit >= 1024 && unit < (qint64{1} << 40))
        unit *= 1024;
    return QLocale::c().formattedDataSize(octets, octets % unit == 0 ? 0 : 1, QLocale::DataSizeIecFormat);
}

void setReference(Annotation &annotation, int rfc, const char *section)
{
    if (rfc == 0)
        return;
    const auto where = QString::fromLatin1(section);
    annotation.referenceUrl = u"https://www.rfc-editor.org/rfc/rfc%1"_s.arg(rfc);
    if (where.isEmpty()) {
        annotation.reference = u"RFC %1"_s.arg(rfc);
    } else if (where.front().isLetter()) {
        annotation.reference =
            QCoreApplication::translate("Annotations", "RFC %1, appendix %2").arg(rfc).arg(where);
        annotation.referenceUrl += u"#appendix-"_s + where;
    } else {
        annotation.reference =
            QCoreApplication::translate("Annotations", "RFC %1, section %2").arg(rfc).arg(where);
        annotation.referenceUrl += u"#section-"_s + where;
    }
}

QString decodedBase64(const QByteArray &base64)
{
    constexpr qsizetype length = 2000;
    const auto decoding = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoding || decoding.decoded.isEmpty())
        return {};
    const auto scrubbed = Scrubber::instance().scrub(decoding.decoded);
    return shortened(visibleText(decodeServerText(scrubbed), true), length);
}
