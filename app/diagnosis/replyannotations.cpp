// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"
#include "diagnosis/annotationtools.h"
#include "smtp/smtpgrammar.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return translated("Replies", source);
}

const char *refusalForNow(Stage stage)
{
    switch (stage) {
    case Stage::Greeting:
        return QT_TRANSLATE_NOOP("Replies", "Takes no connection now");
    case Stage::Hello:
        return QT_TRANSLATE_NOOP("Replies", "Introduction refused for now");
    case Stage::StartTls:
        return QT_TRANSLATE_NOOP("Replies", "Encryption refused for now");
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::Pop3Pass:
        return QT_TRANSLATE_NOOP("Replies", "Sign-in refused for now");
    case Stage::Sender:
        return QT_TRANSLATE_NOOP("Replies", "Sender refused for now");
    case Stage::Recipient:
        return QT_TRANSLATE_NOOP("Replies", "Recipient refused for now");
    case Stage::Data:
        return QT_TRANSLATE_NOOP("Replies", "Takes no message now");
    case Stage::Message:
        return QT_TRANSLATE_NOOP("Replies", "Message refused for now");
    case Stage::Resolve:
    case Stage::Connect:
    case Stage::Tls:
    case Stage::Quit:
    case Stage::ImapSelect:
        return QT_TRANSLATE_NOOP("Replies", "Refused for now");
    }
    Q_UNREACHABLE();
}

const char *refusal(Stage stage)
{
    switch (stage) {
    case Stage::Greeting:
        return QT_TRANSLATE_NOOP("Replies", "Turns the client away");
    case Stage::Hello:
        return QT_TRANSLATE_NOOP("Replies", "Introduction refused");
    case Stage::StartTls:
        return QT_TRANSLATE_NOOP("Replies", "Encryption refused");
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::Pop3Pass:
        return QT_TRANSLATE_NOOP("Replies", "Sign-in refused");
    case Stage::Sender:
        return QT_TRANSLATE_NOOP("Replies", "Sender refused");
    case Stage::Recipient:
        return QT_TRANSLATE_NOOP("Replies", "Recipient refused");
    case Stage::Data:
        return QT_TRANSLATE_NOOP("Replies", "Takes no message");
    case Stage::Message:
        return QT_TRANSLATE_NOOP("Replies", "Message refused");
    case Stage::Resolve:
    case Stage::Connect:
    case Stage::Tls:
    case Stage::Quit:
    case Stage::ImapSelect:
        return QT_TRANSLATE_NOOP("Replies", "Refused");
    }
    Q_UNREACHABLE();
}

const char *kindText(Reply::Kind kind, Stage stage)
{
    switch (kind) {
    case Reply::Kind::Accepted:
        return QT_TRANSLATE_NOOP("Replies", "Done");
    case Reply::Kind::Continue:
        return QT_TRANSLATE_NOOP("Replies", "Go on");
    case Reply::Kind::Retry:
        return refusalForNow(stage);
    case Reply::Kind::Refused:
        return refusal(stage);
    case Reply::Kind::Malformed:
        return QT_TRANSLATE_NOOP("Replies", "Not a mail server's answer");
    }
    Q_UNREACHABLE();
}

const char *firstDigitText(char digit)
{
    switch (digit) {
    case '2':
        return QT_TRANSLATE_NOOP("Replies", "success: done as asked");
    case '3':
        return QT_TRANSLATE_NOOP("Replies", "so far so good: the server waits for more");
    case '4':
        return QT_TRANSLATE_NOOP("Replies", "temporary: trying again later may help");
    case '5':
        return QT_TRANSLATE_NOOP("Replies", "permanent: trying again unchanged will not help");
    default:
        return QT_TRANSLATE_NOOP("Replies", "not assigned by the standard");
    }
}

const char *secondDigitText(char digit)
{
    switch (digit) {
    case '0':
        return QT_TRANSLATE_NOOP("Replies", "about the form of the command");
    case '1':
        return QT_TRANSLATE_NOOP("Replies", "about information asked for");
    case '2':
        return QT_TRANSLATE_NOOP("Replies", "about the connection");
    case '3':
        return QT_TRANSLATE_NOOP("Replies", "about signing in");
    case '5':
        return QT_TRANSLATE_NOOP("Replies", "about the mail itself");
    default:
        return QT_TRANSLATE_NOOP("Replies", "not assigned by the standard");
    }
}

QString meaningOfEnhanced(const QByteArray &code)
{
    const auto numbers = code.split('.');
    const bool isRegular = numbers.size() == 3 && QByteArray("245").contains(numbers.at(0)) &&
                           numbers.at(0).size() == 1 && !numbers.at(1).isEmpty() &&
                           numbers.at(1).size() <= 3 && !numbers.at(2).isEmpty() && numbers.at(2).size() <= 3;
    if (!isRegular)
        return say(QT_TRANSLATE_NOOP("Replies", "not a code of the standard; shown as the server wrote it"));
    // "No more exact number" would sound like a fault where all is well.
    const bool isPlainYes = numbers.at(0) == "2" && numbers.at(2) == "0";
    if (const auto *known = isPlainYes ? nullptr : enhancedText(numbers.at(1) + '.' + numbers.at(2)))
        return translated("EnhancedCodes", known->text);
    const auto *subject = enhancedSubjectText(numbers.at(1));
    if (subject && isPlainYes)
        return translated("EnhancedCodes", subject->text);
    if (subject)
        return say(QT_TRANSLATE_NOOP("Replies", "%1; this exact number is in no list"))
            .arg(translated("EnhancedCodes", subject->text));
    return say(QT_TRANSLATE_NOOP("Replies", "a number in no list that this program knows"));
}

void explainCode(Annotation &annotation, const Reply &reply)
{
    if (reply.status.size() == 3) {
        const auto digit = [&](qsizetype i) { return QString(QLatin1Char(reply.status.at(i))); };
        annotation.parts.append({digit(0), say(firstDigitText(reply.status.at(0)))});
        annotation.parts.append({digit(1), say(secondDigitText(reply.status.at(1)))});
        annotation.parts.append({digit(2), say(QT_TRANSLATE_NOOP("Replies", "this particular answer"))});
    }
    if (!reply.extended.isEmpty()) {
        annotation.parts.append({shownText(reply.extended), meaningOfEnhanced(reply.extended)});
        const bool disagrees = !reply.status.isEmpty() && reply.extended.at(0) != reply.status.at(0);
        if (disagrees)
            annotation.parts.append(
                {QString::fromLatin1(reply.extended.left(1) + " / " + reply.status.left(1)),
                    say(QT_TRANSLATE_NOOP(
                        "Replies", "the two codes disagree; the first digit of the answer counts"))});
    }
}

void explainLines(Annotation &annotation, const Reply &reply)
{
    if (reply.lines.size() < 2 || reply.status.isEmpty())
        return;
    const auto code = QString::fromLatin1(reply.status);
    annotation.parts.append({code + u'-',
        say(QT_TRANSLATE_NOOP("Replies", "a hyphen after the code: more lines of this answer follow"))});
    annotation.parts.append(
        {code + u'␣', say(QT_TRANSLATE_NOOP("Replies", "a blank after the code: this is the last line"))});
}

void explainGreeting(Annotation &annotation, const Reply &reply)
{
    const auto words = reply.text().split('\n').constFirst().split(' ');
    const auto &name = words.constFirst();
    if (name.count('*') > 2 || words.value(1).count('*') > 2)
        annotation.parts.append(
            {u"***"_s, say(QT_TRANSLATE_NOOP("Replies",
                           "a device on the way, such as a firewall, has made the words unreadable"))});
    else if (name.contains('.'))
        annotation.parts.append(
            {shownText(name), say(QT_TRANSLATE_NOOP("Replies", "the name the server gives itself"))});
    if (std::ranges::any_of(words, [](const QByteArray &word) { return word.toUpper() == "ESMTP"; }))
        annotation.parts.append({u"ESMTP"_s,
            say(QT_TRANSLATE_NOOP("Replies", "the server knows extensions, to be asked for with EHLO"))});
}

/// The number under which the server keeps the message, found by the same rule as the verdict.
QByteArray queueIdOf(const TranscriptEntry &entry)
{
    Transcript alone;
    alone.append(entry);
    return outcomeOf(alone, Proof::MessageAccepted).queueId;
}

void explainAcceptance(Annotation &annotation, const TranscriptEntry &entry)
{
    const auto id = queueIdOf(entry);
    if (id.isEmpty())
        return;
    annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Message accepted, number %1")).arg(shownText(id));
    annotation.parts.append({shownText(id),
        say(QT_TRANSLATE_NOOP("Replies",
            "the server's own number for this message; an administrator can find it by this number"))});
}

/// Commands that may come at any stage and whose answer has nothing to do with it.
bool answersAside(const QByteArray &verb)
{
    static const QByteArrayList aside = {"RSET", "NOOP", "VRFY", "EXPN", "HELP", "QUIT"};
    return aside.contains(verb);
}

struct OtherProtocol
{
    const char *beginning;
    const char *title;
    const char *explanation;
};
constexpr OtherProtocol otherProtocols[] = {
    {"HTTP/", QT_TRANSLATE_NOOP("Replies", "A web server answers here"),
        QT_TRANSLATE_NOOP("Replies",
            "These words belong to HTTP, the language of web pages. The name or the port is not "
            "that of a mail server, or a login page of the network stands in between.")},
    {"<", QT_TRANSLATE_NOOP("Replies", "A web page answers here"),
        QT_TRANSLATE_NOOP("Replies",
            "This looks like the text of a web page. The name or the port is not that of a mail "
            "server, or a login page of the network stands in between.")},
    {"* ", QT_TRANSLATE_NOOP("Replies", "An IMAP server answers here"),
        QT_TRANSLATE_NOOP("Replies", "These words belong to IMAP, the language for reading mail. Sending "
                                     "needs another port, mostly 465 or 587.")},
    {"+OK", QT_TRANSLATE_NOOP("Replies", "A POP3 server answers here"),
        QT_TRANSLATE_NOOP("Replies", "These words belong to POP3, a language for fetching mail. Sending "
                                     "needs another port, mostly 465 or 587.")},
    {"SSH-", QT_TRANSLATE_NOOP("Replies", "An SSH server answers here"),
        QT_TRANSLATE_NOOP("Replies", "These words belong to SSH, for work on distant computers. The port is "
                                     "not that of a mail server.")},
    {"\x15\x03", QT_TRANSLATE_NOOP("Replies", "The server wants TLS from the start"),
        QT_TRANSLATE_NOOP(
            "Replies", "These bytes are a TLS message: the port expects encryption from the first byte.")},
};

void annotateMalformed(Annotation &annotation, const Reply &reply)
{
    const auto first = reply.lines.isEmpty() ? QByteArray() : reply.lines.constFirst();
    setReference(annotation, 5321, "4.2");
    annotation.title = say(QT_TRANSLATE_NOOP("Replies", "Not an SMTP answer"));
    annotation.brief = say(kindText(Reply::Kind::Malformed, Stage::Quit));
    annotation.explanation =
        reply.status.isEmpty() ? say(QT_TRANSLATE_NOOP("Replies",
                                     "An answer in SMTP begins with three digits. What came is shown exactly "
                                     "as it was; each byte that is no text is written as an escape."))
                               : say(QT_TRANSLATE_NOOP("Replies",
                                     "The answer begins as it should, but is cut off, or its lines carry "
                                     "different codes. What came is shown exactly as it was."));
    for (const auto &protocol : otherProtocols) {
        if (!reply.status.isEmpty() || !first.startsWith(protocol.beginning))
            continue;
        annotation.title = annotation.brief = say(protocol.title);
        annotation.explanation = say(protocol.explanation);
        return;
    }
}

void setTexts(Annotation &annotation, const Reply &reply, Stage stage)
{
    const auto *known = replyText(reply.status, stage);
    const auto brief = known && known->brief ? known->brief : kindText(reply.kind, stage);
    annotation.brief = say(brief);
    annotation.title = u"%1 %2"_s.arg(
        QString::fromLatin1(reply.status), say(known ? known->title : kindText(reply.kind, Stage::Quit)));
    annotation.explanation = known ? say(known->explanation)
                                   : say(QT_TRANSLATE_NOOP("Replies",
                                         "This number is in no standard that this program knows. Its first "
                                         "digit tells the kind of answer, the words behind it the reason."));
    setReference(annotation, known ? known->rfc : 5321, known ? known->section : "4.2.1");
}

void explainStage(Annotation &annotation, const Transcript &transcript, qsizetype index, const Reply &reply,
    const QByteArray &verb)
{
    const auto &entry = transcript.entries().at(index);
    const bool isYes = reply.kind == Reply::Kind::Accepted;
    if (entry.stage == Stage::Greeting && isYes) {
        explainGreeting(annotation, reply);
    } else if (entry.stage == Stage::Hello && isYes && verb == "HELO") {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Greets back"));
        annotation.title = say(QT_TRANSLATE_NOOP("Replies", "250 Hello"));
        annotation.explanation = say(QT_TRANSLATE_NOOP(
            "Replies", "The server greets back. The older HELO brings no list of features."));
    } else if (entry.stage == Stage::Hello && isYes) {
        annotateFeatures(annotation, reply);
    } else if (entry.stage == Stage::Message && isYes && !answersAside(verb)) {
        explainAcceptance(annotation, entry);
    } else if (reply.status == "334") {
        annotateChallenge(annotation, transcript, index, reply);
    }
}

} // namespace

void annotateReply(
    Annotation &annotation, const Transcript &transcript, qsizetype index, const Received &received)
{
    const auto &reply = received.reply;
    annotation.answersTo = commandAnsweredBy(transcript, index);
    if (reply.kind == Reply::Kind::Malformed) {
        annotateMalformed(annotation, reply);
        explainCode(annotation, reply);
        return;
    }
    const auto *command = annotation.answersTo < 0
                              ? nullptr
                              : std::get_if<Sent>(&transcript.entries().at(annotation.answersTo).what);
    const auto verb = command ? parseCommand(command->shown).verb : QByteArray();
    setTexts(annotation, reply, answersAside(verb) ? Stage::Quit : transcript.entries().at(index).stage);
    explainCode(annotation, reply);
    explainLines(annotation, reply);
    explainStage(annotation, transcript, index, reply, verb);
    const bool saysYes = reply.kind == Reply::Kind::Accepted || reply.kind == Reply::Kind::Continue;
    if (saysYes && !received.expected) {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Unexpected answer"));
        annotation.explanation =
            say(QT_TRANSLATE_NOOP("Replies", "The number alone would mean yes, but it is not the answer that "
                                             "belongs here, so the program does not rely on it."));
    }
}
