// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotatednotation.h"

#include "diagnosis/annotations.h"
#include "transcript/notation.h"

using namespace Qt::StringLiterals;

QStringList annotatedNotationOf(const Transcript &transcript, qsizetype index)
{
    constexpr qsizetype meaningColumn = 64;
    const auto &entry = transcript.entries().at(index);
    const auto before = notationTime(entry.at) + notationMark(entry);
    auto lines = entryText(entry).split(u'\n');
    for (auto &line : lines)
        line.prepend(before);
    const auto brief = annotationOf(transcript, index).brief;
    const bool saysMore = !brief.isEmpty() && brief != entryText(entry);
    if (saysMore)
        lines.first() = lines.constFirst().leftJustified(meaningColumn) + u"  # "_s + brief;
    return lines;
}

QString annotatedNotation(const Transcript &transcript)
{
    QString text;
    for (qsizetype i = 0; i < transcript.entries().size(); ++i)
        text += annotatedNotationOf(transcript, i).join(u'\n') + u'\n';
    return text;
}
