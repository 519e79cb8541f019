// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/linemeaning.h"

#include "base/overloaded.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCompared = 4096; // a hostile line may have megabytes
constexpr qsizetype shortestId = 6;
constexpr qsizetype shortestNumber = 5;
constexpr qsizetype shortestHex = 8;

QString textOfBytes(const QByteArray &bytes)
{
    return decodeServerText(bytes.left(longestCompared));
}

/// Letters and digits that take turns, long numbers and long hexadecimal numbers are made by machines for one occasion.
bool isMachineMade(QStringView word)
{
    qsizetype turns = 0, digits = 0;
    bool hex = true;
    for (qsizetype at = 0; at < word.size(); ++at) {
        const bool digit = word.at(at).isDigit();
        digits += digit ? 1 : 0;
        hex = hex && (digit || QStringView(u"abcdefABCDEF").contains(word.at(at)));
        if (at > 0 && digit != word.at(at - 1).isDigit())
            ++turns;
    }
    if (digits == 0)
        return false;
    if (digits == word.size())
        return word.size() >= shortestNumber;
    return (hex && word.size() >= shortestHex) || (word.size() >= shortestId && turns >= 2);
}

/// "mx7.mail.example.com" is one of many; what counts is whose it is.
QString ownerOf(const QString &host)
{
    const QStringList labels = host.split(u'.');
    constexpr qsizetype shortLabel = 3;
    const bool country = labels.constLast().size() == 2 && labels.size() > 2
        && labels.at(labels.size() - 2).size() <= shortLabel;
    return labels.mid(labels.size() - (country ? 3 : 2)).join(u'.');
}

QString withoutTimes(QString text)
{
    static const QRegularExpression times(
        u"(?:\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?\\b\\d{1,2}\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        "[a-z]*\\s+\\d{4}\\b|\\b\\d{4}[-/]\\d\\d[-/]\\d\\d(?:t\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?z?)?|\\b\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?z?|"
        "[+-]\\d{4}\\b(?:\\s*\\([a-z]+\\))?"_s);
    return text.replace(times, u" "_s);
}

/// Foreign words as they are compared: lower case, one blank between.
QString wordsOf(const QString &text, const MeaningContext &context, bool hostNames)
{
    QString line = text;
    for (const QByteArray &id : context.queueIds) {
        if (!id.isEmpty())
            line.replace(textOfBytes(id), u"#"_s);
    }
    line = withoutTimes(line.toLower());
    static const QRegularExpression addresses(
        u"\\[?\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b\\]?|\\[?(?:ipv6:)?(?:[0-9a-f]{0,4}:){3,}[0-9a-f]{0,4}\\]?"_s);
    line.replace(addresses, u"@"_s);
    static const QRegularExpression host(u"^[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+$"_s);
    static const QRegularExpression enhanced(u"^[245]\\.\\d{1,3}\\.\\d{1,3}$"_s);
    static const QRegularExpression digit(u"\\d"_s);
    static const QRegularExpression separators(u"[\\s,;()<>\\[\\]\"'=]+"_s);
    QStringList kept;
    for (const QString &word : line.split(separators, Qt::SkipEmptyParts)) {
        static const QRegularExpression ends(u"^[.:!?*-]+|[.:!?*-]+$"_s);
        const QString bare = QString(word).remove(ends);
        const bool isHost = host.match(bare).hasMatch() && !enhanced.match(bare).hasMatch();
        if (isHost && (hostNames || digit.match(bare.section(u'.', 0, 0)).hasMatch()))
            kept.append(ownerOf(bare));
        else if (isMachineMade(bare))
            kept.append(u"#"_s);
        else if (!bare.isEmpty())
            kept.append(bare);
    }
    return kept.join(u' ');
}

QString meaningOfNote(const Note &note, const MeaningContext &context)
{
    QStringList words{QString::fromUtf8(note.id)};
    // The addresses a name has, and where the program knocks, stand in the settings or in "connected".
    if (note.id == "connected" || note.id == "connect_failed") {
        if (context.sameServer)
            words.append(textOfBytes(note.arguments.value(0)));
        if (note.id == "connect_failed")
            words.append(textOfBytes(note.arguments.value(2)));
    } else if (note.id == "mechanism_chosen" || note.id == "mechanism_forced") {
        words.append(textOfBytes(note.arguments.value(0)));
    } else if (note.id == "proxy" || note.id == "dns_server") {
        for (const QByteArray &argument : note.arguments)
            words.append(textOfBytes(argument));
    }
    return words.join(u' ');
}

QString meaningOfSent(const Sent &sent, Stage stage, const MeaningContext &context)
{
    const QByteArray verb = sent.shown.split(' ').constFirst().toUpper();
    if (stage == Stage::Login) // what follows the mechanism is a secret or a nonce
        return verb == "AUTH" ? textOfBytes(sent.shown.split(' ').mid(0, 2).join(' ')) : u"credential"_s;
    if (verb == "MAIL") // with the size of this one message
        return textOfBytes(sent.shown).section(u'>', 0, 0);
    if (verb == "EHLO" || verb == "HELO")
        return wordsOf(textOfBytes(sent.shown), context, false);
    return textOfBytes(sent.shown);
}

QString meaningOfReply(const Received &received, Stage stage, const MeaningContext &context)
{
    const Reply &reply = received.reply;
    QString meaning = QString::fromLatin1(reply.status + ' ' + reply.extended);
    if (stage == Stage::Login && reply.kind == Reply::Kind::Continue)
        return meaning;
    const bool namesItself = stage == Stage::Greeting || stage == Stage::Hello || stage == Stage::Quit;
    if (stage == Stage::Hello && reply.kind == Reply::Kind::Accepted) {
        // The name it gives itself is that of the greeting; the order of its features has no meaning.
        QStringList features;
        for (qsizetype at = 1; at < reply.lines.size(); ++at)
            features.append(QString::fromLatin1(reply.lines.at(at).mid(4, longestCompared)).simplified().toUpper());
        features.sort();
        return meaning + features.join(u'\n');
    }
    qsizetype room = longestCompared;
    for (const QByteArray &line : reply.lines) {
        if (room <= 0)
            break;
        room -= line.size();
        meaning += u'\n' + wordsOf(textOfBytes(line.mid(4)), context, namesItself);
    }
    return meaning;
}

QString meaningOfTls(const TlsReport &tls, const MeaningContext &context)
{
    QString meaning = tls.protocol + u' ' + tls.cipher;
    if (!tls.chain.isEmpty() && !context.practice)
        meaning += u' ' + QString::fromLatin1(tls.chain.constFirst().sha256);
    for (const TlsProblem problem : tls.problems)
        meaning += u' ' + QString::fromLatin1(tlsProblemName(problem));
    return meaning;
}

} // namespace

QString meaningOf(const TranscriptEntry &entry, const MeaningContext &context)
{
    const auto meaning = overloaded{
        [&](const Note &note) { return meaningOfNote(note, context); },
        [&](const Sent &sent) { return meaningOfSent(sent, entry.stage, context); },
        [](const SentMessage &) { return u"message"_s; },
        [&](const Received &received) { return meaningOfReply(received, entry.stage, context); },
        [&](const Secured &secured) { return meaningOfTls(secured.tls, context); },
        [&](const Lost &lost) {
            return QString::fromLatin1(lossCauseName(lost.cause)) + u' ' + meaningOfTls(lost.tls, context);
        },
        [](const Stopped &stopped) { return QString::fromLatin1(stopReasonName(stopped.reason)); },
    };
    return std::visit(meaning, entry.what);
}

bool isAside(const TranscriptEntry &entry)
{
    static const QByteArrayList asides{"server_slow", "connect_attempt", "connect_abandoned", "practice", "many_lines",
        "long_line", "size_announced", "quit_unanswered"};
    const auto *note = std::get_if<Note>(&entry.what);
    return note && asides.contains(note->id);
}

QByteArray kindOf(const TranscriptEntry &entry)
{
    const auto kind = overloaded{
        [](const Note &note) { return "note " + note.id; },
        [&](const Sent &sent) {
            const QByteArray verb = sent.shown.split(' ').constFirst().toUpper();
            return entry.stage == Stage::Login && verb != "AUTH" ? QByteArray("sent") : "sent " + verb;
        },
        [](const SentMessage &) { return QByteArray("message"); },
        [](const Received &) { return QByteArray("received"); },
        [](const Secured &) { return QByteArray("secured"); },
        [](const Lost &) { return QByteArray("end"); },
        [](const Stopped &) { return QByteArray("end"); },
    };
    return std::visit(kind, entry.what);
}
