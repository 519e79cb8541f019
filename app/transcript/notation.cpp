// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/notation.h"

#include "base/overloaded.h"

using namespace Qt::StringLiterals;

static QString visible(const QByteArray &bytes)
{
    return visibleText(decodeServerText(bytes));
}

/// Words as a shell would need them, so that an argument with blanks stays one argument.
static QString words(const QString &first, const QByteArrayList &arguments)
{
    auto line = first;
    for (const auto &argument : arguments) {
        const auto text = visible(argument);
        const bool needsQuotes = text.isEmpty() || text.contains(u' ') || text.contains(u'"');
        line += needsQuotes ? u" \"%1\""_s.arg(QString(text).replace(u'"', u"\\\""_s)) : u' ' + text;
    }
    return line;
}

static QString tlsLine(const TlsReport &tls)
{
    QByteArrayList facts = {tls.protocol.toUtf8(), tls.cipher.toUtf8()};
    if (!tls.chain.isEmpty()) {
        const auto &leaf = tls.chain.constFirst();
        facts << "subject=" + leaf.subject.toUtf8() << "issuer=" + leaf.issuer.toUtf8()
              << "until=" + leaf.validUntil.toUTC().toString(Qt::ISODate).toLatin1();
    }
    for (const auto problem : tls.problems)
        facts << "problem=" + tlsProblemName(problem);
    if (!tls.clearText.isEmpty())
        facts << "clear=" + tls.clearText;
    facts.removeAll(QByteArray());
    return words(u"tls"_s, facts);
}

static QStringList endOf(const QByteArray &kind, const QByteArray &name, const QByteArray &detail)
{
    QByteArrayList arguments = {name};
    if (!detail.isEmpty())
        arguments << detail;
    return {words(visible(kind), arguments)};
}

static QStringList linesOf(const TranscriptEntry &entry)
{
    const auto lines = overloaded{
        [](const Note &note) { return QStringList{words(visible(note.id), note.arguments)}; },
        [](const Sent &sent) { return QStringList{visible(sent.shown)}; },
        [](const SentMessage &message) { return QStringList{u"(message, %1 octets)"_s.arg(message.bytes)}; },
        [](const Received &received) {
            QStringList shown;
            for (const auto &line : received.reply.lines)
                shown << visible(line);
            return shown.isEmpty() ? QStringList{QString()} : shown;
        },
        [](const Secured &secured) { return QStringList{tlsLine(secured.tls)}; },
        [](const Lost &lost) {
            auto shown = endOf("lost", lossCauseName(lost.cause), lost.detail);
            if (lost.cause == LossCause::TlsFailed)
                shown << tlsLine(lost.tls);
            return shown;
        },
        [](const Stopped &stopped) {
            return endOf("stopped", stopReasonName(stopped.reason), stopped.detail);
        },
    };
    return std::visit(lines, entry.what);
}

static bool isRefusal(const Received &received)
{
    return !received.expected || received.reply.kind == Reply::Kind::Retry ||
           received.reply.kind == Reply::Kind::Refused || received.reply.kind == Reply::Kind::Malformed;
}

QString notationMark(const TranscriptEntry &entry)
{
    const bool encrypted = entry.encrypted;
    if (std::holds_alternative<Sent>(entry.what) || std::holds_alternative<SentMessage>(entry.what))
        return encrypted ? u" ~> "_s : u" -> "_s;
    if (const auto *received = std::get_if<Received>(&entry.what)) {
        if (isRefusal(*received))
            return encrypted ? u"<~* "_s : u"<** "_s;
        return encrypted ? u"<~  "_s : u"<-  "_s;
    }
    if (std::holds_alternative<Lost>(entry.what) || std::holds_alternative<Stopped>(entry.what))
        return u"*** "_s;
    return u"=== "_s;
}

QString notationTime(std::chrono::microseconds at)
{
    return u"%1 "_s.arg(static_cast<double>(at.count()) / 1e6, 8, 'f', 3);
}

QStringList notationOf(const TranscriptEntry &entry, NotationTimes times)
{
    const auto time = times == NotationTimes::Shown ? notationTime(entry.at) : QString();
    auto lines = linesOf(entry);
    for (auto &line : lines)
        line = time + notationMark(entry) + line;
    return lines;
}

QString notationOf(const Transcript &transcript, NotationTimes times)
{
    QString text;
    for (const auto &entry : transcript.entries()) {
        for (const auto &line : notationOf(entry, times))
            text += line + u'\n';
    }
    return text;
}
