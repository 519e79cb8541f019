// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcriptjson.h"

#include "base/overloaded.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 1'000'000;

QString shownText(const QByteArray &bytes)
{
    return visibleText(decodeServerText(bytes));
}

/// Writes \a lines under \a key, and their bytes beside it if the text alone would not give them back.
void putLines(QJsonObject *object, const QString &key, const QByteArrayList &lines)
{
    QJsonArray texts, raw;
    bool lossy = false;
    for (const QByteArray &line : lines) {
        const QString text = shownText(line);
        lossy = lossy || text.toUtf8() != line;
        texts.append(text);
        raw.append(QString::fromLatin1(line.toBase64()));
    }
    object->insert(key, texts);
    if (lossy)
        object->insert("raw"_L1, raw);
}

QByteArrayList takeLines(const QJsonObject &object, const QString &key)
{
    QByteArrayList lines;
    if (object.contains("raw"_L1)) {
        for (const QJsonValue &value : object.value("raw"_L1).toArray())
            lines.append(QByteArray::fromBase64(value.toString().toLatin1()));
        return lines;
    }
    for (const QJsonValue &value : object.value(key).toArray())
        lines.append(value.toString().toUtf8());
    return lines;
}

QByteArray kindName(Reply::Kind kind)
{
    switch (kind) {
    case Reply::Kind::Accepted: return "accepted";
    case Reply::Kind::Continue: return "continue";
    case Reply::Kind::Retry: return "retry";
    case Reply::Kind::Refused: return "refused";
    case Reply::Kind::Malformed: return "malformed";
    }
    Q_UNREACHABLE();
}

template <class Enum, class Name>
std::optional<Enum> fromName(const QString &name, Name nameOf, Enum last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (QString::fromLatin1(nameOf(static_cast<Enum>(i))) == name)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

QJsonArray toArray(const QStringList &texts)
{
    QJsonArray array;
    for (const QString &text : texts)
        array.append(visibleText(text));
    return array;
}

QStringList toStrings(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QString dateText(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODate);
}

QJsonObject certificateToJson(const CertificateFacts &facts)
{
    return {{"subject"_L1, visibleText(facts.subject)}, {"issuer"_L1, visibleText(facts.issuer)},
        {"names"_L1, toArray(facts.names)}, {"valid_from"_L1, dateText(facts.validFrom)},
        {"valid_until"_L1, dateText(facts.validUntil)}, {"key"_L1, facts.keyAlgorithm}, {"key_bits"_L1, facts.keyBits},
        {"signature"_L1, facts.signatureAlgorithm}, {"sha256"_L1, QString::fromLatin1(facts.sha256)},
        {"self_signed"_L1, facts.selfSigned}, {"pem"_L1, QString::fromLatin1(facts.pem)}};
}

CertificateFacts certificateFromJson(const QJsonObject &object)
{
    CertificateFacts facts;
    facts.subject = object.value("subject"_L1).toString();
    facts.issuer = object.value("issuer"_L1).toString();
    facts.names = toStrings(object.value("names"_L1));
    facts.validFrom = QDateTime::fromString(object.value("valid_from"_L1).toString(), Qt::ISODate);
    facts.validUntil = QDateTime::fromString(object.value("valid_until"_L1).toString(), Qt::ISODate);
    facts.keyAlgorithm = object.value("key"_L1).toString();
    facts.keyBits = object.value("key_bits"_L1).toInt();
    facts.signatureAlgorithm = object.value("signature"_L1).toString();
    facts.sha256 = object.value("sha256"_L1).toString().toLatin1();
    facts.selfSigned = object.value("self_signed"_L1).toBool();
    facts.pem = object.value("pem"_L1).toString().toLatin1();
    return facts;
}

TlsReport tlsReportFromJson(const QJsonObject &object)
{
    TlsReport report;
    report.protocol = object.value("protocol"_L1).toString();
    report.cipher = object.value("cipher"_L1).toString();
    report.cipherBits = object.value("cipher_bits"_L1).toInt();
    report.peerName = object.value("peer_name"_L1).toString();
    report.trustAnchor = object.value("trust_anchor"_L1).toString();
    report.detail = object.value("detail"_L1).toString();
    report.clearText = QByteArray::fromBase64(object.value("clear_text"_L1).toString().toLatin1());
    report.checkedAt = QDateTime::fromString(object.value("checked_at"_L1).toString(), Qt::ISODate);
    for (const QJsonValue &certificate : object.value("chain"_L1).toArray())
        report.chain.append(certificateFromJson(certificate.toObject()));
    for (const QJsonValue &problem : object.value("problems"_L1).toArray()) {
        if (const auto known = fromName(problem.toString(), tlsProblemName, TlsProblem::Other))
            report.problems.append(*known);
    }
    return report;
}

Received receivedFromJson(const QJsonObject &object)
{
    Received received;
    received.reply.lines = takeLines(object, u"lines"_s);
    received.reply.status = object.value("code"_L1).toString().toLatin1();
    received.reply.extended = object.value("enhanced"_L1).toString().toLatin1();
    received.reply.kind = fromName(object.value("class"_L1).toString(), kindName, Reply::Kind::Malformed)
                              .value_or(Reply::Kind::Malformed);
    received.expected = object.value("expected"_L1).toBool(true);
    return received;
}

Note noteFromJson(const QJsonObject &object)
{
    return {object.value("id"_L1).toString().toUtf8(), takeLines(object, u"arguments"_s)};
}

std::optional<decltype(TranscriptEntry::what)> whatFromJson(const QJsonObject &object)
{
    const QString kind = object.value("kind"_L1).toString();
    if (kind == "note"_L1)
        return noteFromJson(object);
    if (kind == "sent"_L1)
        return Sent{takeLines(object, u"lines"_s).value(0), object.value("placeholder"_L1).toString().toUtf8()};
    if (kind == "message"_L1)
        return SentMessage{static_cast<qint64>(object.value("bytes"_L1).toDouble())};
    if (kind == "received"_L1)
        return receivedFromJson(object);
    if (kind == "secured"_L1)
        return Secured{tlsReportFromJson(object.value("tls"_L1).toObject())};
    if (kind == "lost"_L1) {
        const auto cause = fromName(object.value("cause"_L1).toString(), lossCauseName, LossCause::Other);
        return Lost{cause.value_or(LossCause::Other), object.value("detail"_L1).toString().toUtf8(),
            tlsReportFromJson(object.value("tls"_L1).toObject())};
    }
    if (kind == "stopped"_L1) {
        const auto reason = fromName(object.value("reason"_L1).toString(), stopReasonName, StopReason::MessageChanged);
        if (reason)
            return Stopped{*reason, takeLines(object, u"detail"_s).join('\n')};
    }
    return std::nullopt;
}

} // namespace

QJsonObject tlsReportToJson(const TlsReport &report)
{
    QJsonArray chain, problems;
    for (const CertificateFacts &facts : report.chain)
        chain.append(certificateToJson(facts));
    for (const TlsProblem problem : report.problems)
        problems.append(QString::fromLatin1(tlsProblemName(problem)));
    QJsonObject object{{"protocol"_L1, report.protocol}, {"cipher"_L1, report.cipher},
        {"cipher_bits"_L1, report.cipherBits}, {"peer_name"_L1, report.peerName}, {"chain"_L1, chain},
        {"problems"_L1, problems}, {"trust_anchor"_L1, report.trustAnchor}, {"detail"_L1, report.detail},
        {"checked_at"_L1, dateText(report.checkedAt)}};
    if (!report.clearText.isEmpty()) {
        object.insert("clear_text_shown"_L1, shownText(report.clearText));
        object.insert("clear_text"_L1, QString::fromLatin1(report.clearText.toBase64()));
    }
    return object;
}

QJsonObject entryToJson(const TranscriptEntry &entry)
{
    QJsonObject object{{"at_ms"_L1, static_cast<double>(entry.at.count()) / 1000.0},
        {"stage"_L1, QString::fromLatin1(stageName(entry.stage))}, {"encrypted"_L1, entry.encrypted}};
    const auto put = overloaded{
        [&](const Note &note) {
            object.insert("kind"_L1, "note"_L1);
            object.insert("id"_L1, QString::fromUtf8(note.id));
            putLines(&object, u"arguments"_s, note.arguments);
        },
        [&](const Sent &sent) {
            object.insert("kind"_L1, "sent"_L1);
            putLines(&object, u"lines"_s, {sent.shown});
            if (!sent.placeholder.isEmpty())
                object.insert("placeholder"_L1, QString::fromUtf8(sent.placeholder));
        },
        [&](const SentMessage &message) {
            object.insert("kind"_L1, "message"_L1);
            object.insert("bytes"_L1, message.bytes);
        },
        [&](const Received &received) {
            object.insert("kind"_L1, "received"_L1);
            object.insert("code"_L1, QString::fromLatin1(received.reply.status));
            object.insert("enhanced"_L1, QString::fromLatin1(received.reply.extended));
            object.insert("class"_L1, QString::fromLatin1(kindName(received.reply.kind)));
            object.insert("expected"_L1, received.expected);
            putLines(&object, u"lines"_s, received.reply.lines);
        },
        [&](const Secured &secured) {
            object.insert("kind"_L1, "secured"_L1);
            object.insert("tls"_L1, tlsReportToJson(secured.tls));
        },
        [&](const Lost &lost) {
            object.insert("kind"_L1, "lost"_L1);
            object.insert("cause"_L1, QString::fromLatin1(lossCauseName(lost.cause)));
            object.insert("detail"_L1, shownText(lost.detail));
            if (lost.cause == LossCause::TlsFailed)
                object.insert("tls"_L1, tlsReportToJson(lost.tls));
        },
        [&](const Stopped &stopped) {
            object.insert("kind"_L1, "stopped"_L1);
            object.insert("reason"_L1, QString::fromLatin1(stopReasonName(stopped.reason)));
            putLines(&object, u"detail"_s, {stopped.detail});
        },
    };
    std::visit(put, entry.what);
    return object;
}

QJsonArray transcriptToJson(const Transcript &transcript)
{
    QJsonArray entries;
    for (const TranscriptEntry &entry : transcript.entries())
        entries.append(entryToJson(entry));
    return entries;
}

std::optional<Transcript> transcriptFromJson(const QJsonArray &entries, QString *problem)
{
    Transcript transcript;
    if (entries.size() > mostEntries) {
        *problem = u"entries: more than %1"_s.arg(mostEntries);
        return std::nullopt;
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject object = entries.at(i).toObject();
        const auto stage = stageFromName(object.value("stage"_L1).toString().toLatin1());
        const double at = object.value("at_ms"_L1).toDouble(-1);
        auto what = whatFromJson(object);
        if (!stage || !allStages().contains(*stage) || !what || !(at >= 0 && at < 1e9)) {
            *problem = u"entries[%1]: not a transcript entry"_s.arg(i);
            return std::nullopt;
        }
        transcript.append(TranscriptEntry{std::chrono::microseconds(std::llround(at * 1000)), *stage,
            object.value("encrypted"_L1).toBool(), std::move(*what)});
    }
    return transcript;
}
