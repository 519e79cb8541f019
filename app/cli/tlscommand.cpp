// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tlscommand.h"

#include "cli/console.h"
#include "cli/exitcodes.h"
#include "diagnosis/annotations.h"
#include "diagnosis/tlsjudgement.h"
#include "transcript/transcriptjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("TlsCommand", source);
}

/// "✓ Protocol: TLS 1.3 (good)" and its reason below.
QString factText(const TlsFact &fact, const QString &indent)
{
    const QString mark = fact.verdict == TlsVerdict::Good ? u"+"_s : fact.verdict == TlsVerdict::Bad ? u"x"_s
        : fact.verdict == TlsVerdict::Warning                                                       ? u"!"_s
                                                                                                     : u"i"_s;
    const QString line = fact.value.isEmpty()
        ? say(QT_TRANSLATE_NOOP("TlsCommand", "%1 (%2)")).arg(fact.title, tlsVerdictText(fact.verdict))
        : say(QT_TRANSLATE_NOOP("TlsCommand", "%1: %2 (%3)")).arg(fact.title, fact.value, tlsVerdictText(fact.verdict));
    return indent + mark + u' ' + line + u'\n' + indent + u"    "_s + fact.reason + u'\n';
}

QString certificateText(const TlsReport &tls, qsizetype index, const QList<TlsFact> &facts)
{
    const CertificateFacts &certificate = tls.chain.at(index);
    QStringList names;
    for (const QString &name : certificate.names)
        names.append(visibleText(name));
    QString text = u'\n' + say(QT_TRANSLATE_NOOP("TlsCommand", "Certificate %1 of %2: %3"))
                               .arg(QString::number(index + 1), QString::number(tls.chain.size()),
                                   certificateRoleText(certificateRole(tls, index))) + u'\n';
    text += u"  "_s + say(QT_TRANSLATE_NOOP("TlsCommand", "Subject: %1")).arg(visibleText(certificate.subject)) + u'\n';
    text += u"  "_s + say(QT_TRANSLATE_NOOP("TlsCommand", "Issuer: %1")).arg(visibleText(certificate.issuer)) + u'\n';
    if (!names.isEmpty())
        text += u"  "_s + say(QT_TRANSLATE_NOOP("TlsCommand", "Names: %1")).arg(names.join(u", "_s)) + u'\n';
    for (const TlsFact &fact : facts) {
        if (fact.certificate == index)
            text += factText(fact, u"  "_s);
    }
    return text + u"  "_s
        + say(QT_TRANSLATE_NOOP("TlsCommand", "Fingerprint (SHA-256): %1")).arg(QString::fromLatin1(certificate.sha256)) + u'\n';
}

QString headline(const TlsOptions &options, const TlsInspectionResult &result)
{
    const QString server = say(options.server.encryption == Encryption::Tls
            ? QT_TRANSLATE_NOOP("TlsCommand", "%1, port %2, TLS from the start: %3")
            : QT_TRANSLATE_NOOP("TlsCommand", "%1, port %2, STARTTLS: %3"));
    const QString verdict = !result.tls ? say(QT_TRANSLATE_NOOP("TlsCommand", "it did not come to encryption"))
        : isTrusted(*result.tls)        ? say(QT_TRANSLATE_NOOP("TlsCommand", "encrypted and trusted"))
                                        : say(QT_TRANSLATE_NOOP("TlsCommand", "not to be trusted"));
    return server.arg(visibleText(options.server.host), QString::number(options.server.port), verdict) + u'\n';
}

/// The last words of a connection that ended before a handshake; empty if there was one.
QString lossText(const TlsInspectionResult &result)
{
    if (result.tls || result.transcript.entries().isEmpty())
        return {};
    for (auto entry = result.transcript.entries().crbegin(); entry != result.transcript.entries().crend(); ++entry) {
        if (std::holds_alternative<Lost>(entry->what) || std::holds_alternative<Stopped>(entry->what))
            return entryText(*entry);
    }
    return entryText(result.transcript.entries().constLast());
}

QString toText(const TlsOptions &options, const TlsInspectionResult &result)
{
    QString text = headline(options, result);
    if (const QString loss = lossText(result); !loss.isEmpty())
        text += loss + u'\n';
    if (!result.tls)
        return text;
    const QList<TlsFact> facts = judgeTls(*result.tls);
    text += u'\n';
    for (const TlsFact &fact : facts) {
        if (fact.certificate < 0)
            text += factText(fact, {});
    }
    for (qsizetype i = 0; i < result.tls->chain.size(); ++i)
        text += certificateText(*result.tls, i, facts);
    if (!result.tls->detail.isEmpty())
        text += u'\n' + say(QT_TRANSLATE_NOOP("TlsCommand", "In the library's words: %1")).arg(visibleText(result.tls->detail)) + u'\n';
    return text;
}

QJsonObject factJson(const TlsFact &fact)
{
    return {{"id"_L1, QString::fromLatin1(fact.id)}, {"verdict"_L1, QString::fromLatin1(tlsVerdictName(fact.verdict))},
        {"certificate"_L1, fact.certificate < 0 ? QJsonValue() : QJsonValue(fact.certificate)}, {"title"_L1, fact.title},
        {"value"_L1, fact.value}, {"reason"_L1, fact.reason}};
}

QJsonObject tlsJson(const TlsReport &tls)
{
    QJsonObject json = tlsReportToJson(tls);
    QJsonArray chain = json.value("chain"_L1).toArray();
    for (qsizetype i = 0; i < chain.size(); ++i) {
        QJsonObject certificate = chain.at(i).toObject();
        const CertificateLife life = certificateLife(tls.chain.at(i), tls.checkedAt);
        certificate.insert("role"_L1, QString::fromLatin1(certificateRoleName(certificateRole(tls, i))));
        certificate.insert("life_days"_L1, life.days);
        certificate.insert("days_left"_L1, life.daysLeft);
        certificate.insert("life_used"_L1, life.used);
        chain.replace(i, certificate);
    }
    json.insert("chain"_L1, chain);
    return json;
}

QJsonObject toJson(const TlsOptions &options, const TlsInspectionResult &result)
{
    QJsonObject json{{"schema"_L1, 1}, {"host"_L1, visibleText(options.server.host)}, {"port"_L1, options.server.port},
        {"encryption"_L1, QString::fromLatin1(encryptionName(options.server.encryption))},
        {"trusted"_L1, result.tls && isTrusted(*result.tls)}, {"tls"_L1, QJsonValue()}, {"facts"_L1, QJsonArray()},
        {"entries"_L1, transcriptToJson(result.transcript)}};
    if (!result.tls)
        return json;
    QJsonArray facts;
    for (const TlsFact &fact : judgeTls(*result.tls))
        facts.append(factJson(fact));
    json.insert("facts"_L1, facts);
    json.insert("tls"_L1, tlsJson(*result.tls));
    return json;
}

} // namespace

TlsCommand::TlsCommand(TlsOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

void TlsCommand::start()
{
    TlsInspectionPlan plan;
    plan.server = m_options.server;
    plan.name = m_options.name;
    plan.trust.extraAuthorities = m_options.authorities;
    plan.useSystemProxy = !m_options.noProxy;
    m_inspection = std::make_unique<TlsInspection>(std::move(plan));
    connect(m_inspection.get(), &TlsInspection::finished, this, &TlsCommand::show);
    m_inspection->start();
}

void TlsCommand::show(const TlsInspectionResult &result)
{
    if (m_options.format == OutputFormat::Json)
        Console::printDocument(toJson(m_options, result));
    else
        Console::print(toText(m_options, result));
    const ExitCode code = m_cancelled ? ExitCode::Cancelled
        : result.tls && isTrusted(*result.tls) ? ExitCode::Proven : ExitCode::Failed;
    QCoreApplication::exit(static_cast<int>(code));
}

void TlsCommand::cancel()
{
    m_cancelled = true;
    if (m_inspection)
        m_inspection->cancel();
}
