// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"
#include "diagnosis/annotationtools.h"
#include "smtp/smtpcapabilities.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostParts = 100; // a hostile list is no lesson

QString say(const char *source)
{
    return translated("Keywords", source);
}

QString limitText(const QByteArray &limit)
{
    const auto words = limit.split('=');
    const auto name = words.constFirst().toUpper();
    const auto number = shownText(words.value(1));
    if (name == "MAILMAX")
        return say(QT_TRANSLATE_NOOP("Keywords", "at most %1 messages in one connection")).arg(number);
    if (name == "RCPTMAX")
        return say(QT_TRANSLATE_NOOP("Keywords", "at most %1 recipients for one message")).arg(number);
    if (name == "RCPTDOMAINMAX")
        return say(QT_TRANSLATE_NOOP("Keywords", "at most %1 domains in the recipients of one message"))
            .arg(number);
    return say(QT_TRANSLATE_NOOP("Keywords", "a limit that this program does not know"));
}

QString meaningOf(const SmtpCapabilities::Keyword &keyword, qint64 maximumSize)
{
    if (keyword.name == "SIZE")
        return maximumSize > 0 ? say(QT_TRANSLATE_NOOP("Keywords",
                                         "takes messages up to %1; attachments grow by a third on the way"))
                                     .arg(sizeText(maximumSize))
                               : say(QT_TRANSLATE_NOOP(
                                     "Keywords", "understands the size of a message, but names no limit"));
    if (const auto *known = keywordText(keyword.name))
        return say(known->text);
    if (keyword.name.startsWith('X'))
        return say(QT_TRANSLATE_NOOP("Keywords", "unknown; names that begin with X are private to a server"));
    return say(QT_TRANSLATE_NOOP("Keywords", "unknown; in no list that this program knows"));
}

void addDetails(Annotation &annotation, const SmtpCapabilities::Keyword &keyword)
{
    const auto shown = keyword.parameters.first(std::min(keyword.parameters.size(), mostParts));
    if (keyword.name == "AUTH") {
        for (const auto &mechanism : shown) {
            const auto *known = mechanismText(mechanism.toUpper());
            annotation.parts.append({shownText("AUTH " + mechanism),
                known ? translated("Mechanisms", known->text)
                      : say(QT_TRANSLATE_NOOP(
                            "Keywords", "a way to sign in that this program does not know"))});
        }
    } else if (keyword.name == "LIMITS") {
        for (const auto &limit : shown)
            annotation.parts.append({shownText("LIMITS " + limit), limitText(limit)});
    }
}

QString labelOf(const SmtpCapabilities::Keyword &keyword)
{
    const bool listsDetails = keyword.name == "AUTH" || keyword.name == "LIMITS";
    if (listsDetails || keyword.parameters.isEmpty())
        return shownText(keyword.name);
    return shownText(keyword.name == "AUTH=" ? keyword.name + keyword.parameters.join(' ')
                                             : keyword.name + ' ' + keyword.parameters.join(' '));
}

QString summaryOf(const SmtpCapabilities &features)
{
    const auto ways = features.mechanisms().size();
    const auto size = features.maximumSize() > 0 ? sizeText(features.maximumSize()) : QString();
    if (ways == 1)
        return size.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("Keywords", "Features: 1 way to sign in"))
                   : say(QT_TRANSLATE_NOOP("Keywords", "Features: %1, 1 way to sign in")).arg(size);
    if (ways > 1)
        return size.isEmpty() ? say(QT_TRANSLATE_NOOP("Keywords", "Features: %1 ways to sign in")).arg(ways)
                              : say(QT_TRANSLATE_NOOP("Keywords", "Features: %1, %2 ways to sign in"))
                                    .arg(size)
                                    .arg(ways);
    if (features.offers("STARTTLS"))
        return say(QT_TRANSLATE_NOOP("Keywords", "Features: encryption first, then more"));
    if (!size.isEmpty())
        return say(QT_TRANSLATE_NOOP("Keywords", "Features: %1, no way to sign in")).arg(size);
    return features.keywords().isEmpty() ? say(QT_TRANSLATE_NOOP("Keywords", "No features"))
                                         : say(QT_TRANSLATE_NOOP("Keywords", "Features: no way to sign in"));
}

} // namespace

void annotateFeatures(Annotation &annotation, const Reply &reply)
{
    const SmtpCapabilities features(reply);
    annotation.brief = summaryOf(features);
    const auto name = reply.lines.constFirst().mid(4).split(' ').constFirst();
    if (!name.isEmpty())
        annotation.parts.append(
            {shownText(name), say(QT_TRANSLATE_NOOP("Keywords", "the name the server gives itself"))});
    for (const auto &keyword : features.keywords()) {
        if (annotation.parts.size() >= mostParts) {
            annotation.parts.append(
                {u"…"_s, say(QT_TRANSLATE_NOOP("Keywords", "and more; the list is unusually long"))});
            break;
        }
        annotation.parts.append({labelOf(keyword), meaningOf(keyword, features.maximumSize())});
        addDetails(annotation, keyword);
    }
}
