// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace {

struct Sentences {
    const char *id;
    const char *between; ///< two runs against each other; %1 belongs to the first, %2 to the second
    const char *since;   ///< from one run to the next; null: the same words
};

constexpr Sentences sentences[] = {
    // The whole
    {"outcome", QT_TRANSLATE_NOOP("Difference", "First run: %1 Second run: %2"), nullptr},
    // The conversation
    {"reply_changed", QT_TRANSLATE_NOOP("Difference", "%1: the reply changed from “%2” to “%3”."), nullptr},
    {"words_changed", QT_TRANSLATE_NOOP("Difference", "%1: the same code with other words, “%2” and “%3”."), nullptr},
    {"greeting_changed", QT_TRANSLATE_NOOP("Difference", "Another server greets: “%1” in the first run, “%2” in the second."),
        nullptr},
    {"said_changed", QT_TRANSLATE_NOOP("Difference", "This program said “%1” in the first run and “%2” in the second."), nullptr},
    {"note_changed", QT_TRANSLATE_NOOP("Difference", "In the first run: “%1”. In the second: “%2”."), nullptr},
    {"ended_first", QT_TRANSLATE_NOOP("Difference", "Here the first run ended: %1. The second went on."), nullptr},
    {"ended_second", QT_TRANSLATE_NOOP("Difference", "Here the second run ended: %1. The first went on."), nullptr},
    {"only_first", QT_TRANSLATE_NOOP("Difference", "Only the first run goes this way: %1"), nullptr},
    {"only_second", QT_TRANSLATE_NOOP("Difference", "Only the second run goes this way: %1"), nullptr},
    // The settings
    {"account", QT_TRANSLATE_NOOP("Difference", "The accounts differ: %1 and %2."), nullptr},
    {"host", QT_TRANSLATE_NOOP("Difference", "The servers differ: %1 and %2."), nullptr},
    {"port", QT_TRANSLATE_NOOP("Difference", "The ports differ: %1 and %2."), nullptr},
    {"encryption", QT_TRANSLATE_NOOP("Difference", "The kinds of encryption differ: %1 and %2."), nullptr},
    {"user", QT_TRANSLATE_NOOP("Difference", "The user names differ: %1 and %2."), nullptr},
    {"mechanism", QT_TRANSLATE_NOOP("Difference", "The first run signed in with %1, the second with %2."),
        QT_TRANSLATE_NOOP("Difference", "The sign-in used %2 instead of %1.")},
    // The way
    {"peer", QT_TRANSLATE_NOOP("Difference", "Another network address answered: %1 in the first run, %2 in the second."),
        QT_TRANSLATE_NOOP("Difference", "Another network address answered: %2 instead of %1.")},
    // The encryption
    {"encrypted_first", QT_TRANSLATE_NOOP("Difference", "Only the first run was encrypted."),
        QT_TRANSLATE_NOOP("Difference", "The connection was no longer encrypted.")},
    {"encrypted_second", QT_TRANSLATE_NOOP("Difference", "Only the second run was encrypted."),
        QT_TRANSLATE_NOOP("Difference", "The connection was encrypted again.")},
    {"tls", QT_TRANSLATE_NOOP("Difference", "The encryption differs: %1 in the first run, %2 in the second."),
        QT_TRANSLATE_NOOP("Difference", "The encryption changed from %1 to %2.")},
    {"certificate_renewed",
        QT_TRANSLATE_NOOP("Difference",
            "The certificate was renewed: valid until %1 in the first run, until %2 in the second. Issuer: %3, new fingerprint: %4"),
        QT_TRANSLATE_NOOP("Difference",
            "The certificate was renewed: valid until %2 instead of %1. Issuer: %3, new fingerprint: %4")},
    {"certificate_older",
        QT_TRANSLATE_NOOP("Difference",
            "The second run saw an older certificate: valid until %1 in the first run, until %2 in the second. Issuer: %3, "
            "fingerprint: %4"),
        QT_TRANSLATE_NOOP("Difference",
            "An older certificate came back: valid until %2 instead of %1. Issuer: %3, fingerprint: %4")},
    {"certificate_issuer",
        QT_TRANSLATE_NOOP("Difference",
            "The certificates have different issuers: %1 in the first run, %2 in the second (valid until %3, fingerprint %4). If "
            "nobody changed it on purpose, something on the way may open the encrypted connection."),
        QT_TRANSLATE_NOOP("Difference",
            "The certificate has another issuer: %2 instead of %1, valid until %3, fingerprint %4. If nobody changed it on "
            "purpose, something on the way may open the encrypted connection.")},
    {"certificate_other",
        QT_TRANSLATE_NOOP("Difference",
            "The certificates are for different names: %1 in the first run, %2 in the second (valid until %3, fingerprint %4)."),
        QT_TRANSLATE_NOOP(
            "Difference", "The certificate is for another name: %2 instead of %1, valid until %3, fingerprint %4.")},
    {"trust_lost", QT_TRANSLATE_NOOP("Difference", "In the second run the certificate is not trusted, in the first it is."),
        QT_TRANSLATE_NOOP("Difference", "The certificate is no longer trusted.")},
    {"trust_gained", QT_TRANSLATE_NOOP("Difference", "In the first run the certificate is not trusted, in the second it is."),
        QT_TRANSLATE_NOOP("Difference", "The certificate is trusted again.")},
    // The features
    {"auth_lost",
        QT_TRANSLATE_NOOP("Difference", "In the second run the server offers no sign-in (AUTH); in the first it offers %1."),
        QT_TRANSLATE_NOOP("Difference", "The server no longer offers a sign-in (AUTH); before, it offered %1.")},
    {"auth_gained",
        QT_TRANSLATE_NOOP("Difference", "In the first run the server offers no sign-in (AUTH); in the second it offers %1."),
        QT_TRANSLATE_NOOP("Difference", "The server offers a sign-in (AUTH) again: %1.")},
    {"mechanisms_lost",
        QT_TRANSLATE_NOOP("Difference", "In the second run the server does not offer these ways to sign in: %1."),
        QT_TRANSLATE_NOOP("Difference", "The server no longer offers these ways to sign in: %1.")},
    {"mechanisms_gained", QT_TRANSLATE_NOOP("Difference", "Only in the second run does the server offer these ways to sign in: %1."),
        QT_TRANSLATE_NOOP("Difference", "The server offers new ways to sign in: %1.")},
    {"starttls_lost", QT_TRANSLATE_NOOP("Difference", "In the second run the server offers no encryption (STARTTLS), in the first it does."),
        QT_TRANSLATE_NOOP("Difference", "The server no longer offers encryption (STARTTLS).")},
    {"starttls_gained", QT_TRANSLATE_NOOP("Difference", "In the first run the server offers no encryption (STARTTLS), in the second it does."),
        QT_TRANSLATE_NOOP("Difference", "The server offers encryption (STARTTLS) again.")},
    {"features_lost", QT_TRANSLATE_NOOP("Difference", "In the second run the server does not offer: %1."),
        QT_TRANSLATE_NOOP("Difference", "The server no longer offers: %1.")},
    {"features_gained", QT_TRANSLATE_NOOP("Difference", "Only in the second run does the server offer: %1."),
        QT_TRANSLATE_NOOP("Difference", "The server now offers: %1.")},
    {"size", QT_TRANSLATE_NOOP("Difference", "The largest message the server takes: %1 in the first run, %2 in the second."),
        QT_TRANSLATE_NOOP("Difference", "The largest message the server takes is now %2 instead of %1.")},
    // The times
    {"slower", QT_TRANSLATE_NOOP("Difference", "The second run took longer, %2 instead of %1; most of it in the step “%3”."), nullptr},
    {"faster", QT_TRANSLATE_NOOP("Difference", "The second run was quicker, %2 instead of %1; most of it in the step “%3”."), nullptr},
};

QString filled(const char *text, const QStringList &arguments)
{
    QString sentence = QCoreApplication::translate("Difference", text);
    // All at once: an argument may itself hold "%1". What a sentence has no place for is left out.
    QString result;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int number = at + 1 < sentence.size() && sentence.at(at) == u'%' ? sentence.at(at + 1).digitValue() : -1;
        if (number < 1) {
            result += sentence.at(at);
            continue;
        }
        result += arguments.value(number - 1);
        ++at;
    }
    return result;
}

const Sentences *sentencesOf(const QByteArray &id)
{
    const auto *found = std::ranges::find_if(sentences, [&](const Sentences &each) { return id == each.id; });
    return found == std::end(sentences) ? nullptr : found;
}

} // namespace

QString differenceText(const Difference &difference)
{
    const Sentences *found = sentencesOf(difference.id);
    return found ? filled(found->between, difference.arguments) : QString();
}

QString changeText(const Difference &difference)
{
    const Sentences *found = sentencesOf(difference.id);
    return found ? filled(found->since ? found->since : found->between, difference.arguments) : QString();
}

QByteArrayList knownDifferenceIds()
{
    QByteArrayList ids;
    for (const Sentences &each : sentences)
        ids.append(each.id);
    return ids;
}
