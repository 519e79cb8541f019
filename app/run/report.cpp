// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/report.h"

#include "account/provider.h"
#include "base/scrubber.h"
#include "diagnosis/annotatednotation.h"
#include "diagnosis/annotations.h"
#include "diagnosis/cure.h"
#include "diagnosis/findingjson.h"
#include "diagnosis/findingtexts.h"
#include "transcript/transcriptjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr int schema = 1;
constexpr qsizetype largestFile = 256 * 1024 * 1024;

QString translated(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QJsonObject accountToJson(const Account &account)
{
    return {{"address"_L1, account.address}, {"host"_L1, account.server.host}, {"port"_L1, account.server.port},
        {"encryption"_L1, QString::fromLatin1(encryptionName(account.server.encryption))}, {"user"_L1, account.user},
        {"provider"_L1, account.providerId}, {"mechanism"_L1, account.mechanism},
        {"credential"_L1, QString::fromLatin1(credentialKindName(account.credential))}};
}

Account accountFromJson(const QJsonObject &object)
{
    Account account;
    account.address = object.value("address"_L1).toString();
    account.server.host = object.value("host"_L1).toString();
    account.server.port = static_cast<quint16>(object.value("port"_L1).toInt());
    account.server.encryption =
        encryptionFromName(object.value("encryption"_L1).toString().toLatin1()).value_or(Encryption::Tls);
    account.user = object.value("user"_L1).toString();
    account.providerId = object.value("provider"_L1).toString();
    account.mechanism = object.value("mechanism"_L1).toString();
    account.credential = credentialKindFromName(object.value("credential"_L1).toString().toLatin1())
                             .value_or(CredentialKind::Password);
    return account;
}

QJsonValue replyToJson(const std::optional<Reply> &reply)
{
    if (!reply)
        return QJsonValue::Null;
    return QJsonObject{{"code"_L1, QString::fromLatin1(reply->status)},
        {"enhanced"_L1, QString::fromLatin1(reply->extended)},
        {"text"_L1, visibleText(decodeServerText(reply->text()), true)}};
}

QString encryptionText(Encryption encryption)
{
    switch (encryption) {
    case Encryption::Tls: return translated(QT_TRANSLATE_NOOP("Report", "TLS from the start"));
    case Encryption::StartTls: return translated(QT_TRANSLATE_NOOP("Report", "STARTTLS"));
    case Encryption::None: return translated(QT_TRANSLATE_NOOP("Report", "no encryption"));
    }
    Q_UNREACHABLE();
}

QString headerText(const Report &report)
{
    const Account &account = report.account;
    QStringList lines;
    if (!account.address.isEmpty())
        lines << translated(QT_TRANSLATE_NOOP("Report", "Account: %1")).arg(account.address);
    lines << translated(QT_TRANSLATE_NOOP("Report", "Outgoing server: %1, port %2, %3"))
                 .arg(account.server.host, QString::number(account.server.port), encryptionText(account.server.encryption));
    if (!account.user.isEmpty())
        lines << translated(QT_TRANSLATE_NOOP("Report", "User name: %1")).arg(account.user);
    lines << translated(QT_TRANSLATE_NOOP("Report", "Tested: %1")).arg(report.started.toString(Qt::ISODate));
    return lines.join(u'\n') + u'\n';
}

/// What is proven, and by which line.
QString provenText(const Report &report)
{
    QString text = proofText(report.outcome.proof) + u'\n';
    const QList<TranscriptEntry> &entries = report.transcript.entries();
    const qsizetype index = report.outcome.proofEntry;
    if (index >= 0 && index < entries.size())
        text += translated(QT_TRANSLATE_NOOP("Report", "Proven by this line: %1"))
                    .arg(entryText(entries.at(index)).section(u'\n', -1))
            + u'\n';
    return text;
}

QString successText(const Report &report)
{
    QString text = provenText(report);
    if (!report.outcome.queueId.isEmpty())
        text += translated(QT_TRANSLATE_NOOP("Report", "The server keeps the message under the number %1."))
                    .arg(visibleText(decodeServerText(report.outcome.queueId)))
            + u'\n';
    if (report.outcome.proof < Proof::MessageAccepted)
        text += translated(QT_TRANSLATE_NOOP("Report", "No message was sent.")) + u'\n';
    return text;
}

} // namespace

QList<Cure> curesOf(const Finding &finding, const Report &report)
{
    const ProviderBook &book = ProviderBook::knowing({report.account.providerId, report.account.server.host});
    const Provider *provider = book.byId(report.account.providerId);
    if (!provider && !report.practice)
        provider = book.byHost(report.account.server.host);
    return curesOf(finding, report.account, provider, report.transcript);
}

QJsonValue scrubbedJson(const QJsonValue &value)
{
    if (value.isString())
        return Scrubber::instance().scrub(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(scrubbedJson(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto item = object.begin(); item != object.end(); ++item)
        item.value() = scrubbedJson(item.value());
    return object;
}

QJsonObject reportToJson(const Report &report)
{
    QJsonArray ids, findings, recipients;
    for (const Finding &finding : report.findings) {
        ids.append(finding.id);
        QJsonObject told = findingToJson(finding);
        QJsonArray cures;
        for (const Cure &cure : curesOf(finding, report))
            cures.append(cureToJson(cure));
        if (!cures.isEmpty())
            told.insert("cures"_L1, cures);
        findings.append(told);
    }
    for (const RecipientResult &recipient : report.outcome.recipients)
        recipients.append(QJsonObject{{"address"_L1, visibleText(decodeServerText(recipient.address))},
            {"accepted"_L1, recipient.accepted}, {"entry"_L1, recipient.entry}});
    QJsonObject times;
    for (auto time = report.outcome.times.begin(); time != report.outcome.times.end(); ++time)
        times.insert(QString::fromLatin1(stageName(time.key())), static_cast<double>(time.value().count()) / 1000.0);
    QJsonObject object{{"schema"_L1, schema}, {"outcome"_L1, QString::fromLatin1(outcomeName(report.outcome.kind))},
        {"proof"_L1, QString::fromLatin1(proofName(report.outcome.proof))},
        {"proof_entry"_L1, report.outcome.proofEntry},
        {"wanted"_L1, QString::fromLatin1(proofName(report.wanted))},
        {"stage"_L1, QString::fromLatin1(stageName(report.outcome.stage))},
        {"blamed_entry"_L1, report.outcome.blamedEntry}, {"finding"_L1, ids}, {"findings"_L1, findings},
        {"reply"_L1, replyToJson(report.outcome.reply)},
        {"queue_id"_L1, visibleText(decodeServerText(report.outcome.queueId))}, {"recipients"_L1, recipients},
        {"times"_L1, times}, {"started"_L1, report.started.toString(Qt::ISODateWithMs)},
        {"practice"_L1, report.practice}, {"account"_L1, accountToJson(report.account)},
        {"entries"_L1, transcriptToJson(report.transcript)}};
    if (!report.path.isEmpty())
        object.insert("path"_L1, report.path);
    return scrubbedJson(object).toObject();
}

std::optional<Report> reportFromJson(const QByteArray &json, QString *problem)
{
    QJsonParseError error;
    if (json.size() > largestFile) {
        *problem = u"larger than %1 bytes"_s.arg(largestFile);
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        *problem = u"%1 at offset %2"_s.arg(error.errorString()).arg(error.offset);
        return std::nullopt;
    }
    if (object.value("schema"_L1).toInt() != schema) {
        *problem = u"schema: expected %1"_s.arg(schema);
        return std::nullopt;
    }
    const auto transcript = transcriptFromJson(object.value("entries"_L1).toArray(), problem);
    if (!transcript)
        return std::nullopt;
    Report report;
    report.transcript = *transcript;
    report.account = accountFromJson(object.value("account"_L1).toObject());
    report.started = QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODateWithMs);
    report.practice = object.value("practice"_L1).toBool();
    report.path = object.value("path"_L1).toObject();
    const QByteArray wanted = object.value("wanted"_L1).toString().toLatin1();
    for (int i = 0; i <= static_cast<int>(Proof::Arrived); ++i) {
        if (proofName(static_cast<Proof>(i)) == wanted)
            report.wanted = static_cast<Proof>(i);
    }
    report.outcome = outcomeOf(report.transcript, report.wanted);
    for (const QJsonValue &finding : object.value("findings"_L1).toArray()) {
        Finding read = findingFromJson(finding.toObject());
        read.evidence.removeIf([&](qsizetype i) { return i < 0 || i >= report.transcript.entries().size(); });
        report.findings.append(read);
    }
    return report;
}

QString verdictText(const Report &report)
{
    QString text;
    if (report.outcome.kind == OutcomeKind::Ok)
        text += successText(report);
    const Provider *provider = ProviderBook::knowing({report.account.providerId}).byId(report.account.providerId);
    QStringList alternatives;
    for (const Finding &finding : report.findings) {
        const FindingText words = textOf(finding, provider);
        if (finding.arguments.value(u"certainty"_s) == "possible"_L1) {
            alternatives << words.title;
            continue;
        }
        text += words.title + u'\n' + words.explanation + u'\n';
        for (qsizetype i = 0; i < words.remedies.size(); ++i)
            text += u"  %1. %2\n"_s.arg(i + 1).arg(words.remedies.at(i));
        if (!words.retryText.isEmpty())
            text += words.retryText + u'\n';
        text += u'\n';
    }
    if (!alternatives.isEmpty()) {
        text += translated(QT_TRANSLATE_NOOP("Report", "If that does not help, it may also be:")) + u'\n';
        for (const QString &title : std::as_const(alternatives))
            text += u"  - %1\n"_s.arg(title);
        text += u'\n';
    }
    if (report.outcome.kind != OutcomeKind::Ok && !report.transcript.entries().isEmpty())
        text += provenText(report);
    return Scrubber::instance().scrub(visibleText(text, true));
}

QString reportToText(const Report &report)
{
    const QString text = headerText(report) + u'\n' + verdictText(report) + u'\n' + annotatedNotation(report.transcript);
    return Scrubber::instance().scrub(visibleText(text, true));
}
