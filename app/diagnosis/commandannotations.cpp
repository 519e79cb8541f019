// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"
#include "diagnosis/annotationtools.h"
#include "smtp/smtpgrammar.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return translated("Commands", source);
}

void addPart(Annotation &annotation, const QByteArray &label, const QString &meaning)
{
    annotation.parts.append({shownText(label), meaning});
}

void explainHello(Annotation &annotation, const QByteArray &name)
{
    if (name.startsWith('['))
        addPart(annotation, name,
            say(QT_TRANSLATE_NOOP(
                "Commands", "who is calling: this computer's address, in brackets because it is no name")));
    else if (!name.isEmpty())
        addPart(annotation, name,
            say(QT_TRANSLATE_NOOP("Commands", "who is calling: the name set for this computer")));
}

void explainSecret(Annotation &annotation, const Sent &sent)
{
    if (!sent.placeholder.isEmpty())
        addPart(annotation, sent.placeholder,
            say(QT_TRANSLATE_NOOP(
                "Commands", "stands for the secret part of the line; what was really sent is kept nowhere")));
}

/// Base64 of a user name, never of anything that came with a placeholder.
void explainUserName(Annotation &annotation, const Sent &sent, const QByteArray &base64)
{
    const auto name = sent.placeholder.isEmpty() ? decodedBase64(base64) : QString();
    if (name.isEmpty())
        return;
    annotation.decoded = name;
    addPart(annotation, base64, say(QT_TRANSLATE_NOOP("Commands", "the user name, in Base64")));
}

void explainAuth(Annotation &annotation, const Sent &sent, const QByteArray &argument)
{
    const auto words = argument.split(' ');
    const auto mechanism = words.constFirst().toUpper();
    const auto *known = mechanismText(mechanism);
    addPart(annotation, words.constFirst(),
        known ? translated("Mechanisms", known->text)
              : say(QT_TRANSLATE_NOOP("Commands", "a way to sign in that this program does not know")));
    const auto initial = words.value(1);
    if (initial == "=")
        addPart(
            annotation, initial, say(QT_TRANSLATE_NOOP("Commands", "the first answer is there, but empty")));
    else if (mechanism == "LOGIN")
        explainUserName(annotation, sent, initial);
    explainSecret(annotation, sent);
    annotation.brief = sent.placeholder.isEmpty()
                           ? say(QT_TRANSLATE_NOOP("Commands", "Starts to sign in with %1"))
                                 .arg(shownText(words.constFirst()))
                           : say(QT_TRANSLATE_NOOP("Commands", "Signs in (secret hidden)"));
}

QString meaningOfParameter(const QByteArray &parameter)
{
    const auto name = parameter.split('=').constFirst().toUpper();
    const auto *known = parameterText(name);
    if (!known)
        return say(QT_TRANSLATE_NOOP("Commands", "a parameter that this program does not know"));
    bool isNumber = false;
    const auto bytes = parameter.mid(name.size() + 1).toLongLong(&isNumber);
    if (name == "SIZE" && isNumber && bytes >= 0)
        return say(QT_TRANSLATE_NOOP(
                       "Commands", "the message is %1 large, so the server can refuse before it is sent"))
            .arg(sizeText(bytes));
    return translated("Commands", known->text);
}

void explainPath(Annotation &annotation, const QByteArray &argument, const QByteArray &keyword)
{
    const auto path = parsePath(argument, keyword);
    if (!path)
        return;
    const auto meaning = keyword == "TO" ? QT_TRANSLATE_NOOP("Commands", "the recipient on the envelope")
                         : path->path.isEmpty()
                             ? QT_TRANSLATE_NOOP("Commands",
                                   "no sender: nobody gets a report, which prevents circles of reports")
                             : QT_TRANSLATE_NOOP("Commands",
                                   "the sender on the envelope; reports about failed delivery go there");
    addPart(annotation, '<' + path->path + '>', say(meaning));
    for (const auto &parameter : path->parameters)
        addPart(annotation, parameter, meaningOfParameter(parameter));
}

void explainBdat(Annotation &annotation, const QByteArray &argument)
{
    const auto words = argument.split(' ');
    addPart(annotation, words.constFirst(), say(QT_TRANSLATE_NOOP("Commands", "so many bytes follow")));
    if (words.value(1).toUpper() == "LAST")
        addPart(annotation, words.at(1), say(QT_TRANSLATE_NOOP("Commands", "this is the last piece")));
}

void explainArgument(Annotation &annotation, const Sent &sent, const Command &command)
{
    if (command.verb == "EHLO" || command.verb == "HELO")
        explainHello(annotation, command.argument);
    else if (command.verb == "AUTH")
        explainAuth(annotation, sent, command.argument);
    else if (command.verb == "MAIL")
        explainPath(annotation, command.argument, "FROM");
    else if (command.verb == "RCPT")
        explainPath(annotation, command.argument, "TO");
    else if (command.verb == "BDAT")
        explainBdat(annotation, command.argument);
}

struct StepTexts
{
    const char *brief;
    const char *explanation;
};

/// What an answer to 334 does, by mechanism.
StepTexts stepTexts(const QByteArray &mechanism, const Reply &challenge, bool isEmpty)
{
    if (mechanism.startsWith("SCRAM-") && isEmpty)
        return {QT_TRANSLATE_NOOP("Commands", "Accepts the server's proof"),
            QT_TRANSLATE_NOOP("Commands", "An empty line: the server has proven that it knows the code too, and "
                                          "there is nothing more to say. Its last word on the sign-in follows.")};
    if (mechanism == "LOGIN" && asksForPassword(challenge))
        return {QT_TRANSLATE_NOOP("Commands", "Gives the code (hidden)"),
            QT_TRANSLATE_NOOP("Commands", "The answer to the question for the password: the authorization "
                                          "code or password, in Base64. It is not shown and not kept.")};
    if (mechanism == "LOGIN")
        return {QT_TRANSLATE_NOOP("Commands", "Gives the user name"),
            QT_TRANSLATE_NOOP("Commands", "The answer to the question for the user name, in Base64.")};
    if (mechanism == "CRAM-MD5")
        return {QT_TRANSLATE_NOOP("Commands", "Solves the riddle (hidden)"),
            QT_TRANSLATE_NOOP("Commands",
                "The user name, and a number calculated from the server's riddle and the code. "
                "The server calculates the same and compares; the code itself is not sent.")};
    if (mechanism.startsWith("SCRAM-"))
        return {QT_TRANSLATE_NOOP("Commands", "Proves to know the code (hidden)"),
            QT_TRANSLATE_NOOP("Commands", "A step of the mutual proof: numbers calculated from the code and "
                                          "from random numbers of both sides. The code itself is not sent.")};
    if (mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER")
        return {QT_TRANSLATE_NOOP("Commands", "Takes note of the refusal"),
            QT_TRANSLATE_NOOP("Commands", "The server has refused the token and said why. This line only "
                                          "says \"understood\"; the final refusal follows.")};
    return {QT_TRANSLATE_NOOP("Commands", "Answers the server (hidden)"),
        QT_TRANSLATE_NOOP(
            "Commands", "The answer to the server's question in the sign-in dialogue, in Base64.")};
}

void annotateStep(Annotation &annotation, const Transcript &transcript, qsizetype index, const Sent &sent,
    const Reply &challenge)
{
    setReference(annotation, 4954, "4");
    if (sent.shown == "*") {
        annotation.title = say(QT_TRANSLATE_NOOP("Commands", "*: the sign-in is given up"));
        annotation.brief = say(QT_TRANSLATE_NOOP("Commands", "Gives up the sign-in"));
        annotation.explanation =
            say(QT_TRANSLATE_NOOP("Commands", "A single star breaks off the sign-in, because something in "
                                              "the dialogue was not right. The server answers 501."));
        return;
    }
    const auto mechanism = mechanismAround(transcript, index);
    const bool isInitial = !sent.placeholder.isEmpty() && challenge.text().trimmed().isEmpty();
    const auto texts =
        isInitial
            ? StepTexts{QT_TRANSLATE_NOOP("Commands", "Signs in (secret hidden)"),
                  QT_TRANSLATE_NOOP("Commands", "The first answer of the sign-in, in a line of its own, "
                                                "since it is too long for the line of the command.")}
            : stepTexts(mechanism, challenge, sent.shown.isEmpty());
    annotation.title = say(QT_TRANSLATE_NOOP("Commands", "Answer in the sign-in dialogue"));
    annotation.brief = say(texts.brief);
    annotation.explanation = say(texts.explanation);
    if (mechanism == "LOGIN" && !asksForPassword(challenge))
        explainUserName(annotation, sent, sent.shown);
    explainSecret(annotation, sent);
}

} // namespace

void annotateCommand(Annotation &annotation, const Transcript &transcript, qsizetype index, const Sent &sent)
{
    if (const auto *challenge = challengeBefore(transcript, index)) {
        annotateStep(annotation, transcript, index, sent, *challenge);
        return;
    }
    const auto command = parseCommand(sent.shown);
    const auto *known = commandText(command.verb);
    if (!known) {
        annotation.title = shownText(command.verb);
        annotation.brief = say(QT_TRANSLATE_NOOP("Commands", "Unknown command"));
        annotation.explanation =
            say(QT_TRANSLATE_NOOP("Commands", "A command that this program does not know."));
        return;
    }
    annotation.brief = say(known->brief);
    annotation.title = say(known->title);
    annotation.explanation = say(known->explanation);
    setReference(annotation, known->rfc, known->section);
    explainArgument(annotation, sent, command);
}
