// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/localizedtext.h"
#include "diagnosis/annotations.h"
#include "history/difference.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto smallestDelay = std::chrono::milliseconds(300);
constexpr qsizetype shownFingerprint = 16;

QString say(const char *text)
{
    return QCoreApplication::translate("Difference", text);
}

QString encryptionWords(Encryption encryption)
{
    switch (encryption) {
    case Encryption::Tls: return say(QT_TRANSLATE_NOOP("Difference", "TLS from the start"));
    case Encryption::StartTls: return say(QT_TRANSLATE_NOOP("Difference", "STARTTLS"));
    case Encryption::None: return say(QT_TRANSLATE_NOOP("Difference", "no encryption"));
    }
    Q_UNREACHABLE();
}

QString dateText(const QDateTime &when)
{
    // As the list of runs writes it, and not as one reader takes for day and month what another takes for month and day.
    const bool chinese = currentLanguage() == "zh"_L1;
    return QLocale(chinese ? u"zh_CN"_s : u"en_GB"_s).toString(when.toLocalTime().date(), chinese ? u"yyyy年M月d日"_s : u"d MMM yyyy"_s);
}

/// Grouped so that it can be compared by eye.
QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(QByteArray::fromHex(sha256.left(shownFingerprint)).toHex(':'));
}

QStringList without(const QStringList &list, const QStringList &others)
{
    QStringList rest;
    std::ranges::copy_if(list, std::back_inserter(rest), [&](const QString &one) { return !others.contains(one); });
    return rest;
}

void compareText(QList<Difference> *list, const char *id, const QString &first, const QString &second)
{
    if (first != second)
        list->append({id, {visibleText(first), visibleText(second)}});
}

QList<Difference> settingsOf(const RunFacts &first, const RunFacts &second)
{
    QList<Difference> list;
    compareText(&list, "account", first.address, second.address);
    compareText(&list, "host", first.server.host, second.server.host);
    if (!first.practice || !second.practice) // its ports are new each time
        compareText(&list, "port", QString::number(first.server.port), QString::number(second.server.port));
    compareText(&list, "encryption", encryptionWords(first.server.encryption), encryptionWords(second.server.encryption));
    // Of another account there is another user name; that needs no second sentence.
    if (first.address == second.address || first.user != first.address || second.user != second.address)
        compareText(&list, "user", first.user, second.user);
    if (!first.mechanism.isEmpty() && !second.mechanism.isEmpty())
        compareText(&list, "mechanism", first.mechanism, second.mechanism);
    return list;
}

void compareCertificates(QList<Difference> *list, const RunFacts &before, const RunFacts &after)
{
    const CertificateFacts &first = before.certificate, &second = after.certificate;
    if (before.practice && after.practice) // made anew each time it starts
        return;
    if (first.sha256.isEmpty() || second.sha256.isEmpty() || first.sha256 == second.sha256)
        return;
    const QString fingerprint = fingerprintText(second.sha256);
    if (first.issuer != second.issuer)
        list->append({"certificate_issuer",
            {visibleText(first.issuer), visibleText(second.issuer), dateText(second.validUntil), fingerprint}});
    else if (first.subject != second.subject)
        list->append({"certificate_other",
            {visibleText(first.subject), visibleText(second.subject), dateText(second.validUntil), fingerprint}});
    else
        list->append({second.validUntil >= first.validUntil ? "certificate_renewed" : "certificate_older",
            {dateText(first.validUntil), dateText(second.validUntil), visibleText(second.issuer), fingerprint}});
}

QList<Difference> tlsOf(const RunFacts &first, const RunFacts &second)
{
    QList<Difference> list;
    if (first.encrypted != second.encrypted) {
        // A run that ended before it could be encrypted says nothing about encryption.
        if (first.greeted && second.greeted)
            list.append(Difference{first.encrypted ? "encrypted_first" : "encrypted_second", {}});
    } else if (first.encrypted) {
        const auto name = [](const RunFacts &facts) { return u"%1 (%2)"_s.arg(facts.tlsProtocol, facts.cipher); };
        compareText(&list, "tls", name(first), name(second));
    }
    compareCertificates(&list, first, second);
    const bool seen = !first.certificate.sha256.isEmpty() && !second.certificate.sha256.isEmpty();
    if (seen && first.tlsProblems.isEmpty() != second.tlsProblems.isEmpty())
        list.append(Difference{first.tlsProblems.isEmpty() ? "trust_lost" : "trust_gained", {}});
    return list;
}

void compareSigningIn(QList<Difference> *list, const RunFacts &first, const RunFacts &second)
{
    const QString separator = u", "_s;
    if (first.mechanisms.isEmpty() != second.mechanisms.isEmpty()) {
        const bool lost = second.mechanisms.isEmpty();
        list->append({lost ? "auth_lost" : "auth_gained", {(lost ? first : second).mechanisms.join(separator)}});
        return;
    }
    if (const QStringList lost = without(first.mechanisms, second.mechanisms); !lost.isEmpty())
        list->append({"mechanisms_lost", {lost.join(separator)}});
    if (const QStringList gained = without(second.mechanisms, first.mechanisms); !gained.isEmpty())
        list->append({"mechanisms_gained", {gained.join(separator)}});
}

QString sizeText(qint64 size)
{
    if (size < 0)
        return say(QT_TRANSLATE_NOOP("Difference", "not said"));
    return size == 0 ? say(QT_TRANSLATE_NOOP("Difference", "no limit named")) : QLocale().formattedDataSize(size);
}

QList<Difference> featuresOf(const RunFacts &first, const RunFacts &second)
{
    QList<Difference> list;
    // Before and after the encryption a server offers different things.
    if (!first.greeted || !second.greeted || first.encrypted != second.encrypted)
        return list;
    compareSigningIn(&list, first, second);
    QStringList lost = without(first.features, second.features), gained = without(second.features, first.features);
    const QString startTls = u"STARTTLS"_s;
    // TLS from the start has no use for it.
    const bool sameWay = first.server.encryption == second.server.encryption;
    if (lost.removeAll(startTls) > 0 && sameWay)
        list.append(Difference{"starttls_lost", {}});
    if (gained.removeAll(startTls) > 0 && sameWay)
        list.append(Difference{"starttls_gained", {}});
    if (!lost.isEmpty())
        list.append({"features_lost", {visibleText(lost.join(u", "_s))}});
    if (!gained.isEmpty())
        list.append({"features_gained", {visibleText(gained.join(u", "_s))}});
    if (first.maximumSize != second.maximumSize)
        list.append({"size", {sizeText(first.maximumSize), sizeText(second.maximumSize)}});
    return list;
}

QList<Difference> timesOf(const RunFacts &first, const RunFacts &second)
{
    const auto before = first.total(), after = second.total();
    const bool slower = after > before;
    const auto more = std::max(before, after), less = std::min(before, after);
    if (more - less < smallestDelay || more < less * 2)
        return {};
    Stage step = Stage::Resolve;
    std::chrono::microseconds most{0};
    for (const Stage stage : allStages()) {
        const auto grown = slower ? second.times.value(stage) - first.times.value(stage)
                                  : first.times.value(stage) - second.times.value(stage);
        if (grown > most) {
            most = grown;
            step = stage;
        }
    }
    return {{slower ? "slower" : "faster", {spanText(before), spanText(after), stageTitle(step)}}};
}

} // namespace

QString spanText(std::chrono::microseconds span)
{
    constexpr double thousand = 1000;
    const double milliseconds = static_cast<double>(span.count()) / thousand;
    if (milliseconds < thousand)
        return say(QT_TRANSLATE_NOOP("Difference", "%1 ms")).arg(QLocale().toString(milliseconds, 'f', 0));
    return say(QT_TRANSLATE_NOOP("Difference", "%1 s")).arg(QLocale().toString(milliseconds / thousand, 'f', 1));
}

FactDifferences differencesOf(const RunFacts &first, const RunFacts &second)
{
    FactDifferences found{settingsOf(first, second), {}, tlsOf(first, second), featuresOf(first, second), timesOf(first, second)};
    if (!first.peer.isEmpty() && !second.peer.isEmpty() && first.server.host == second.server.host)
        compareText(&found.peer, "peer", first.peer, second.peer);
    return found;
}

QList<Change> changesOver(const QList<RunFacts> &runs)
{
    QList<Change> changes;
    RunFacts known; // what was last seen, each part from the run that came so far
    for (qsizetype at = 0; at < runs.size(); ++at) {
        const RunFacts &now = runs.at(at);
        const bool samePlace = known.server.host == now.server.host && known.server.encryption == now.server.encryption
            && (known.server.port == now.server.port || now.practice);
        if (!samePlace)
            known = {};
        known.server = now.server;
        known.practice = now.practice;
        for (const Difference &difference : tlsOf(known, now) + featuresOf(known, now))
            changes.append({at, difference});
        if (!now.certificate.sha256.isEmpty()) {
            known.certificate = now.certificate;
            known.tlsProblems = now.tlsProblems;
        }
        if (now.greeted) {
            known.greeted = true;
            known.encrypted = now.encrypted;
            known.tlsProtocol = now.tlsProtocol;
            known.cipher = now.cipher;
            known.features = now.features;
            known.mechanisms = now.mechanisms;
            known.maximumSize = now.maximumSize;
        }
    }
    return changes;
}
