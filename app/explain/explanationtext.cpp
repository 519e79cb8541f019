// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explanationtext.h"

#include "base/scrubber.h"
#include "diagnosis/annotations.h"
#include "diagnosis/findingjson.h"
#include "diagnosis/findingtexts.h"
#include "diagnosis/ranking.h"
#include "explain/telltexts.h"
#include "transcript/reply.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int schema = 1;

QString translated(const char *text)
{
    return QCoreApplication::translate("Explain", text);
}

QString clean(const QString &text)
{
    return Scrubber::instance().scrub(visibleText(text, true));
}

QString kindName(Recognised::Kind kind)
{
    switch (kind) {
    case Recognised::Kind::Nothing: return u"nothing"_s;
    case Recognised::Kind::Reply: return u"reply"_s;
    case Recognised::Kind::Error: return u"error"_s;
    }
    Q_UNREACHABLE();
}

QString actorName(Actor actor)
{
    switch (actor) {
    case Actor::You: return u"you"_s;
    case Actor::Administrator: return u"administrator"_s;
    case Actor::Provider: return u"provider"_s;
    case Actor::Network: return u"network"_s;
    case Actor::Recipient: return u"recipient"_s;
    case Actor::Program: return u"program"_s;
    case Actor::Nobody: return u"nobody"_s;
    }
    Q_UNREACHABLE();
}

QString retryName(RetryHelps retry)
{
    switch (retry) {
    case RetryHelps::No: return u"no"_s;
    case RetryHelps::Yes: return u"yes"_s;
    case RetryHelps::Later: return u"later"_s;
    case RetryHelps::AfterChange: return u"after_change"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject causeToJson(const ExplainedCause &cause, const Provider *provider)
{
    const auto words = textOf(cause.finding, provider);
    auto finding = findingToJson(cause.finding);
    finding.insert("title"_L1, clean(words.title));
    finding.insert("explanation"_L1, clean(words.explanation));
    QJsonArray remedies;
    for (const auto &remedy : words.remedies)
        remedies.append(clean(remedy));
    finding.insert("remedies"_L1, remedies);
    finding.insert("actor"_L1, actorName(words.actor));
    finding.insert("retry"_L1, retryName(words.retry));
    finding.insert("retry_text"_L1, clean(words.retryText));
    constexpr double hundredths = 100;
    return {{"id"_L1, cause.id}, {"confidence"_L1, std::round(cause.confidence * hundredths) / hundredths},
        {"certainty"_L1, QString::fromLatin1(confidenceName(cause.confidence))}, {"tell"_L1, tellText(cause.id)},
        {"finding"_L1, finding}};
}

QJsonObject recognisedToJson(const Recognised &recognised)
{
    return {{"kind"_L1, kindName(recognised.kind)},
        {"stage"_L1, recognised.stage ? QString::fromLatin1(stageName(*recognised.stage)) : QString()},
        {"provider"_L1, recognised.provider ? recognised.provider->id : QString()},
        {"host"_L1, clean(recognised.host)}, {"port"_L1, recognised.port},
        {"encryption"_L1,
            recognised.encryption ? QString::fromLatin1(encryptionName(*recognised.encryption)) : QString()},
        {"mechanism"_L1, QString::fromLatin1(recognised.mechanism)},
        {"code"_L1, QString::fromLatin1(recognised.status)}, {"enhanced"_L1, QString::fromLatin1(recognised.extended)},
        {"said"_L1, clean(recognised.said)}};
}

QString causeText(const ExplainedCause &cause, const Provider *provider)
{
    const auto words = textOf(cause.finding, provider);
    QString text = u"%1 (%2)\n%3\n"_s.arg(words.title, confidenceText(cause.confidence), words.explanation);
    for (qsizetype i = 0; i < words.remedies.size(); ++i)
        text += u"  %1. %2\n"_s.arg(i + 1).arg(words.remedies.at(i));
    text += translated(QT_TRANSLATE_NOOP("Explain", "Who has to act: %1")).arg(actorText(words.actor)) + u'\n';
    if (!words.retryText.isEmpty())
        text += words.retryText + u'\n';
    return text;
}

} // namespace

QString confidenceText(double confidence)
{
    const auto name = confidenceName(confidence);
    if (name == "high")
        return translated(QT_TRANSLATE_NOOP("Explain", "very likely"));
    return name == "medium" ? translated(QT_TRANSLATE_NOOP("Explain", "likely"))
                            : translated(QT_TRANSLATE_NOOP("Explain", "possible"));
}

QList<QPair<QString, QString>> recognisedFacts(const Recognised &recognised)
{
    const auto code = QString::fromLatin1(recognised.status + ' ' + recognised.extended).trimmed();
    const auto port = recognised.port == 0 ? QString() : QString::number(recognised.port);
    const auto encryption =
        recognised.encryption ? QString::fromLatin1(encryptionName(*recognised.encryption)).toUpper() : QString();
    QList<QPair<QString, QString>> facts{
        {translated(QT_TRANSLATE_NOOP("Explain", "Reply code")), code},
        {translated(QT_TRANSLATE_NOOP("Explain", "Step")), recognised.stage ? stageTitle(*recognised.stage) : QString()},
        {translated(QT_TRANSLATE_NOOP("Explain", "Provider")),
            recognised.provider ? recognised.provider->name.text() : QString()},
        {translated(QT_TRANSLATE_NOOP("Explain", "Server")), recognised.host},
        {translated(QT_TRANSLATE_NOOP("Explain", "Port")), port},
        {translated(QT_TRANSLATE_NOOP("Explain", "Encryption")), encryption},
        {translated(QT_TRANSLATE_NOOP("Explain", "Sign-in method")), QString::fromLatin1(recognised.mechanism)},
        {translated(QT_TRANSLATE_NOOP("Explain", "Deciding words")), recognised.said},
    };
    facts.removeIf([](const auto &fact) { return fact.second.isEmpty(); });
    for (auto &fact : facts)
        fact.second = clean(fact.second);
    return facts;
}

QJsonObject explanationToJson(const Explanation &explanation)
{
    QJsonArray causes;
    for (const auto &cause : explanation.causes)
        causes.append(causeToJson(cause, explanation.recognised.provider));
    return {{"schema"_L1, schema}, {"causes"_L1, causes}, {"recognised"_L1, recognisedToJson(explanation.recognised)}};
}

QString explanationToText(const Explanation &explanation)
{
    if (explanation.causes.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Explain",
                   "Nothing in this text tells what went wrong with mail. Paste the whole message with the server's reply.")) +
               u'\n';
    const auto *provider = explanation.recognised.provider;
    QString text = causeText(explanation.causes.constFirst(), provider);
    const auto others = explanation.causes.mid(1);
    if (!others.isEmpty()) {
        text += u'\n' + tellText(explanation.causes.constFirst().id) + u'\n';
        text += translated(QT_TRANSLATE_NOOP("Explain", "It may also be:")) + u'\n';
    }
    for (const auto &other : others) {
        text += u"  - %1 (%2)\n"_s.arg(textOf(other.finding, provider).title, confidenceText(other.confidence));
        if (const auto tell = tellText(other.id); !tell.isEmpty())
            text += u"    %1\n"_s.arg(tell);
    }
    text += u'\n' + translated(QT_TRANSLATE_NOOP("Explain", "Recognised in the text:")) + u'\n';
    const auto facts = recognisedFacts(explanation.recognised);
    for (const auto &[name, value] : facts)
        text += u"  %1: %2\n"_s.arg(name, value);
    return clean(text);
}
