// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"
#include "diagnosis/annotationtools.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return translated("Notes", source);
}

QString octetsText(const QByteArray &number)
{
    bool ok = false;
    const auto octets = number.toLongLong(&ok);
    return ok && octets >= 0 ? sizeText(octets) : shownText(number);
}

/// The argument in the words of the interface where it is a name of ours, else as it is.
QString argumentText(const Note &note, qsizetype position)
{
    const auto argument = note.arguments.value(position);
    if (note.id == "server_slow" && position == 0) {
        const auto stage = stageFromName(argument);
        return stage ? stageTitle(*stage) : shownText(argument);
    }
    if (note.id == "size_announced")
        return octetsText(argument);
    if (note.id == "connect_failed" && position == 2) {
        if (const auto cause = lossCauseText(argument); !cause.isEmpty())
            return cause;
    }
    return shownText(argument);
}

/// The sentence for the arguments at hand, where one does not fit all.
const char *sentenceFor(const Note &note, const NoteText &text)
{
    const auto second = note.arguments.value(1);
    if (note.id == "resolved" && second == "1")
        return QT_TRANSLATE_NOOP("Notes", "Looked up %1: 1 address (%3)");
    if (note.id == "resolved" && second == "0")
        return QT_TRANSLATE_NOOP("Notes", "Looked up %1: no address");
    if (note.id == "size_announced" && second.toLongLong() <= 0)
        return QT_TRANSLATE_NOOP("Notes", "The message has %1; the server names no limit");
    return text.sentence;
}

QString unknownNote(const Note &note)
{
    auto text = shownText(note.id);
    for (const auto &argument : note.arguments)
        text += u' ' + shownText(argument);
    return text;
}

/// Puts the arguments in for %1, %2 … in one pass, so that a "%2" inside an argument stays as it is.
QString filled(const QString &sentence, const Note &note)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool isPlace = sentence.at(i) == u'%' && i + 1 < sentence.size() &&
                             sentence.at(i + 1) >= u'1' && sentence.at(i + 1) <= u'9';
        if (isPlace)
            text += argumentText(note, sentence.at(++i).unicode() - u'1');
        else
            text += sentence.at(i);
    }
    return text;
}

} // namespace

QString noteSentence(const Note &note)
{
    const auto *text = noteText(note.id);
    return text ? filled(say(sentenceFor(note, *text)), note) : unknownNote(note);
}

void annotateNote(Annotation &annotation, const Note &note)
{
    const auto *text = noteText(note.id);
    annotation.title = noteSentence(note);
    if (!text) {
        annotation.brief = say(QT_TRANSLATE_NOOP("Notes", "Note"));
        annotation.explanation =
            say(QT_TRANSLATE_NOOP("Notes", "A fact that this version of the program has no sentence for."));
        return;
    }
    annotation.explanation = say(text->explanation);
    setReference(annotation, text->rfc, text->section);
    const auto milliseconds =
        note.id == "connect_failed" || note.id == "resolved" ? note.arguments.value(3) : QByteArray();
    if (!milliseconds.isEmpty())
        annotation.parts.append({say(QT_TRANSLATE_NOOP("Notes", "Time")),
            say(QT_TRANSLATE_NOOP("Notes", "%1 ms")).arg(shownText(milliseconds))});
}
