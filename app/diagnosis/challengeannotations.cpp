// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtools.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return translated("Replies", source);
}

/// With these a listener could try codes at home, so the question is not spelled out.
bool allowsGuessing(const QByteArray &mechanism)
{
    return mechanism.startsWith("SCRAM-") || mechanism == "CRAM-MD5" || mechanism == "DIGEST-MD5";
}

void explainPrompt(Annotation &annotation, const Reply &reply)
{
    if (asksForPassword(reply)) {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Asks for the password"));
        annotation.explanation = say(QT_TRANSLATE_NOOP(
            "Replies", "The server asks for the password; with many providers that is the authorization "
                       "code. The question is written in Base64, which is a spelling and no encryption."));
    } else {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Asks for the user name"));
        annotation.explanation =
            say(QT_TRANSLATE_NOOP("Replies", "The server asks for the user name. The question is written in "
                                             "Base64, which is a spelling and no encryption."));
    }
}

void explainRiddle(Annotation &annotation, const QByteArray &mechanism)
{
    if (mechanism.startsWith("SCRAM-")) {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Sends its part of the mutual proof"));
        annotation.explanation = say(
            QT_TRANSLATE_NOOP("Replies", "The server's part of the mutual proof: random numbers at first, "
                                         "and at the end the proof that the server knows the account too. It "
                                         "is hidden, since a listener could use it to guess the code."));
        setReference(annotation, 5802, "3");
    } else {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Sets a riddle"));
        annotation.explanation = say(QT_TRANSLATE_NOOP(
            "Replies", "The server sends a text that is used once. The client has to calculate a number from "
                       "it and the code. It is hidden, since a listener could use it to guess the code."));
        setReference(annotation, mechanism == "CRAM-MD5" ? 2195 : 2831, "2");
    }
}

void explainTokenRefusal(Annotation &annotation, const QByteArray &json)
{
    annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Explains why the token is refused"));
    annotation.explanation = say(QT_TRANSLATE_NOOP(
        "Replies", "The server refuses the OAuth token and tells the reason in a small text for programs "
                   "(JSON). The client says \"understood\", and the final refusal follows."));
    setReference(annotation, 7628, "3.2.2");
    const auto object = QJsonDocument::fromJson(json).object();
    const std::pair<QString, const char *> fields[] = {
        {u"status"_s, QT_TRANSLATE_NOOP("Replies", "what is wrong with the token")},
        {u"scope"_s, QT_TRANSLATE_NOOP("Replies", "what the token must allow")},
        {u"schemes"_s, QT_TRANSLATE_NOOP("Replies", "the kind of token that is wanted")},
        {u"openid-configuration"_s, QT_TRANSLATE_NOOP("Replies", "where to get a token")},
    };
    for (const auto &[name, meaning] : fields) {
        if (object.value(name).isString())
            annotation.parts.append(
                {shownText(name.toUtf8() + ": " + object.value(name).toString().toUtf8()), say(meaning)});
    }
}

} // namespace

void annotateChallenge(
    Annotation &annotation, const Transcript &transcript, qsizetype index, const Reply &reply)
{
    const auto mechanism = mechanismAround(transcript, index);
    const auto base64 = reply.text().trimmed();
    if (base64.isEmpty()) {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Go on"));
        annotation.explanation =
            say(QT_TRANSLATE_NOOP("Replies", "The server is ready for the first part of the sign-in. It asks "
                                             "nothing special, so nothing follows the code."));
        return;
    }
    if (allowsGuessing(mechanism)) {
        explainRiddle(annotation, mechanism);
        return;
    }
    annotation.decoded = decodedBase64(base64);
    if (annotation.decoded.isEmpty()) {
        annotation.brief = say(QT_TRANSLATE_NOOP("Replies", "Asks something that cannot be read"));
        annotation.explanation = say(QT_TRANSLATE_NOOP("Replies",
            "The server's question has to be written in Base64. This is none, so the sign-in cannot go on."));
    } else if (mechanism == "LOGIN") {
        explainPrompt(annotation, reply);
    } else if (annotation.decoded.startsWith(u'{')) {
        explainTokenRefusal(annotation, QByteArray::fromBase64(base64));
    }
}
