// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotations.h"

#include "base/overloaded.h"
#include "diagnosis/annotationtools.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return translated("Annotations", source);
}

QString linesText(const Reply &reply)
{
    QStringList lines;
    for (const auto &line : reply.lines)
        lines << visibleText(decodeServerText(line));
    return lines.join(u'\n');
}

QString messageText(const SentMessage &message)
{
    return say(QT_TRANSLATE_NOOP("Annotations", "The message, %1, and a line with a single dot"))
        .arg(sizeText(message.bytes));
}

void annotateMessage(Annotation &annotation, const SentMessage &message)
{
    annotation.brief = say(QT_TRANSLATE_NOOP("Annotations", "Sends the message"));
    annotation.title = messageText(message);
    annotation.explanation = say(QT_TRANSLATE_NOOP("Annotations",
        "Header, an empty line and the text, then a line with nothing but a dot, which says "
        "that the message is complete. The text is not kept in this record."));
    annotation.parts.append({say(QT_TRANSLATE_NOOP("Annotations", "Size")),
        say(QT_TRANSLATE_NOOP("Annotations", "%1 bytes")).arg(message.bytes)});
    setReference(annotation, 5321, "4.1.1.4");
}

} // namespace

Annotation annotationOf(const Transcript &transcript, qsizetype index)
{
    Annotation annotation;
    if (index < 0 || index >= transcript.entries().size())
        return annotation;
    const auto &entry = transcript.entries().at(index);
    const auto annotate = overloaded{
        [&](const Note &note) { annotateNote(annotation, note); },
        [&](const Sent &sent) { annotateCommand(annotation, transcript, index, sent); },
        [&](const SentMessage &message) { annotateMessage(annotation, message); },
        [&](const Received &received) { annotateReply(annotation, transcript, index, received); },
        [&](const Secured &secured) { annotateSecured(annotation, secured.tls); },
        [&](const Lost &lost) { annotateLost(annotation, entry.stage, lost); },
        [&](const Stopped &stopped) { annotateStopped(annotation, stopped); },
    };
    std::visit(annotate, entry.what);
    return annotation;
}

QString entryText(const TranscriptEntry &entry)
{
    const auto text = overloaded{
        [](const Note &note) { return noteSentence(note); },
        [](const Sent &sent) {
            return sent.shown.isEmpty() ? say(QT_TRANSLATE_NOOP("Annotations", "(empty line)"))
                                        : visibleText(decodeServerText(sent.shown));
        },
        [](const SentMessage &message) { return messageText(message); },
        [](const Received &received) { return linesText(received.reply); },
        [](const Secured &secured) { return securedSentence(secured.tls); },
        [](const Lost &lost) { return lostSentence(lost); },
        [](const Stopped &stopped) { return stoppedSentence(stopped); },
    };
    return std::visit(text, entry.what);
}

QString entrySpeaker(const TranscriptEntry &entry)
{
    const auto speaker = overloaded{
        [](const Note &) { return QT_TRANSLATE_NOOP("Annotations", "app"); },
        [](const Sent &) { return QT_TRANSLATE_NOOP("Annotations", "you"); },
        [](const SentMessage &) { return QT_TRANSLATE_NOOP("Annotations", "you"); },
        [](const Received &) { return QT_TRANSLATE_NOOP("Annotations", "server"); },
        [](const Secured &) { return QT_TRANSLATE_NOOP("Annotations", "TLS"); },
        [](const Lost &) { return QT_TRANSLATE_NOOP("Annotations", "app"); },
        [](const Stopped &) { return QT_TRANSLATE_NOOP("Annotations", "app"); },
    };
    return say(std::visit(speaker, entry.what));
}

QString stageTitle(Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
        return say(QT_TRANSLATE_NOOP("Annotations", "Look up"));
    case Stage::Connect:
        return say(QT_TRANSLATE_NOOP("Annotations", "Connect"));
    case Stage::Tls:
        return say(QT_TRANSLATE_NOOP("Annotations", "Encrypt"));
    case Stage::Greeting:
        return say(QT_TRANSLATE_NOOP("Annotations", "Greet"));
    case Stage::Hello:
        return say(QT_TRANSLATE_NOOP("Annotations", "Features"));
    case Stage::StartTls:
        return say(QT_TRANSLATE_NOOP("Annotations", "Ask to encrypt"));
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::Pop3Pass:
        return say(QT_TRANSLATE_NOOP("Annotations", "Sign in"));
    case Stage::Sender:
        return say(QT_TRANSLATE_NOOP("Annotations", "Sender"));
    case Stage::Recipient:
        return say(QT_TRANSLATE_NOOP("Annotations", "Recipient"));
    case Stage::Data:
        return say(QT_TRANSLATE_NOOP("Annotations", "Ask to send"));
    case Stage::Message:
        return say(QT_TRANSLATE_NOOP("Annotations", "Message"));
    case Stage::Quit:
        return say(QT_TRANSLATE_NOOP("Annotations", "Goodbye"));
    case Stage::ImapSelect:
        return say(QT_TRANSLATE_NOOP("Annotations", "Open mailbox"));
    }
    Q_UNREACHABLE();
}

QString proofText(Proof proof)
{
    switch (proof) {
    case Proof::None:
        return say(QT_TRANSLATE_NOOP("Annotations", "Nothing is proven yet."));
    case Proof::Resolved:
        return say(QT_TRANSLATE_NOOP("Annotations", "The server's name exists and leads to an address."));
    case Proof::Reached:
        return say(QT_TRANSLATE_NOOP("Annotations", "Reachable: a connection to the server is possible."));
    case Proof::Greeted:
        return say(QT_TRANSLATE_NOOP("Annotations", "Greeted: a mail server answers."));
    case Proof::Encrypted:
        return say(QT_TRANSLATE_NOOP("Annotations",
            "Encrypted and trusted: nobody on the way can read along, and the certificate is right."));
    case Proof::SignedIn:
        return say(
            QT_TRANSLATE_NOOP("Annotations", "Signed in: the server accepted the user name and code."));
    case Proof::SenderAccepted:
        return say(QT_TRANSLATE_NOOP(
            "Annotations", "Sender accepted: the server lets this account send with this address."));
    case Proof::RecipientAccepted:
        return say(
            QT_TRANSLATE_NOOP("Annotations", "Recipient accepted: the server takes mail for this address."));
    case Proof::MessageAccepted:
        return say(QT_TRANSLATE_NOOP(
            "Annotations", "Message accepted: the server has taken the message and delivers it."));
    case Proof::Arrived:
        return say(QT_TRANSLATE_NOOP("Annotations", "Arrived: the message is in the mailbox."));
    }
    Q_UNREACHABLE();
}
