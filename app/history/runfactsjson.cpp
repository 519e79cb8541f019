// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/runfacts.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QString latin(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

QStringList toStrings(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

QJsonObject certificateToJson(const CertificateFacts &facts)
{
    return {{"subject"_L1, facts.subject}, {"issuer"_L1, facts.issuer}, {"sha256"_L1, latin(facts.sha256)},
        {"names"_L1, QJsonArray::fromStringList(facts.names)},
        {"valid_from"_L1, facts.validFrom.toUTC().toString(Qt::ISODate)},
        {"valid_until"_L1, facts.validUntil.toUTC().toString(Qt::ISODate)}, {"key"_L1, facts.keyAlgorithm},
        {"key_bits"_L1, facts.keyBits}, {"signature"_L1, facts.signatureAlgorithm}, {"self_signed"_L1, facts.selfSigned}};
}

CertificateFacts certificateFromJson(const QJsonObject &object)
{
    CertificateFacts facts;
    facts.subject = object.value("subject"_L1).toString();
    facts.issuer = object.value("issuer"_L1).toString();
    facts.sha256 = object.value("sha256"_L1).toString().toLatin1();
    facts.names = toStrings(object.value("names"_L1));
    facts.validFrom = QDateTime::fromString(object.value("valid_from"_L1).toString(), Qt::ISODate);
    facts.validUntil = QDateTime::fromString(object.value("valid_until"_L1).toString(), Qt::ISODate);
    facts.keyAlgorithm = object.value("key"_L1).toString();
    facts.keyBits = object.value("key_bits"_L1).toInt();
    facts.signatureAlgorithm = object.value("signature"_L1).toString();
    facts.selfSigned = object.value("self_signed"_L1).toBool();
    return facts;
}

QJsonObject findingToJson(const Finding &finding)
{
    QJsonObject arguments;
    for (auto argument = finding.arguments.begin(); argument != finding.arguments.end(); ++argument)
        arguments.insert(argument.key(), visibleText(argument.value()));
    return {{"id"_L1, finding.id}, {"severity"_L1, static_cast<int>(finding.severity)}, {"arguments"_L1, arguments}};
}

Finding findingFromJson(const QJsonObject &object)
{
    Finding finding;
    finding.id = object.value("id"_L1).toString();
    finding.severity = static_cast<Severity>(std::clamp(object.value("severity"_L1).toInt(2), 0, 2));
    const QJsonObject arguments = object.value("arguments"_L1).toObject();
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument)
        finding.arguments.insert(argument.key(), argument.value().toString());
    return finding;
}

} // namespace

QJsonObject runFactsToJson(const RunFacts &facts)
{
    QJsonObject times;
    for (auto time = facts.times.begin(); time != facts.times.end(); ++time)
        times.insert(latin(stageName(time.key())), static_cast<double>(time.value().count()) / 1000.0);
    QJsonArray problems;
    for (const TlsProblem problem : facts.tlsProblems)
        problems.append(latin(tlsProblemName(problem)));
    return {{"outcome"_L1, latin(facts.result.outcome)}, {"proof"_L1, latin(facts.result.proof)},
        {"started"_L1, facts.result.when.toString(Qt::ISODateWithMs)}, {"finding"_L1, findingToJson(facts.finding)},
        {"address"_L1, facts.address}, {"host"_L1, facts.server.host}, {"port"_L1, facts.server.port},
        {"encryption"_L1, latin(encryptionName(facts.server.encryption))}, {"user"_L1, facts.user},
        {"mechanism"_L1, facts.mechanism}, {"peer"_L1, facts.peer}, {"practice"_L1, facts.practice},
        {"encrypted"_L1, facts.encrypted}, {"tls"_L1, facts.tlsProtocol}, {"cipher"_L1, facts.cipher},
        {"tls_problems"_L1, problems}, {"certificate"_L1, certificateToJson(facts.certificate)},
        {"greeted"_L1, facts.greeted}, {"features"_L1, QJsonArray::fromStringList(facts.features)},
        {"mechanisms"_L1, QJsonArray::fromStringList(facts.mechanisms)}, {"size"_L1, facts.maximumSize},
        {"times"_L1, times}};
}

RunFacts runFactsFromJson(const QJsonObject &object)
{
    RunFacts facts;
    facts.finding = findingFromJson(object.value("finding"_L1).toObject());
    facts.result = {object.value("outcome"_L1).toString().toLatin1(), object.value("proof"_L1).toString().toLatin1(),
        facts.finding.id, QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODateWithMs)};
    facts.address = object.value("address"_L1).toString();
    facts.server = {object.value("host"_L1).toString(), static_cast<quint16>(object.value("port"_L1).toInt()),
        encryptionFromName(object.value("encryption"_L1).toString().toLatin1()).value_or(Encryption::Tls)};
    facts.user = object.value("user"_L1).toString();
    facts.mechanism = object.value("mechanism"_L1).toString();
    facts.peer = object.value("peer"_L1).toString();
    facts.practice = object.value("practice"_L1).toBool();
    facts.encrypted = object.value("encrypted"_L1).toBool();
    facts.tlsProtocol = object.value("tls"_L1).toString();
    facts.cipher = object.value("cipher"_L1).toString();
    for (const QJsonValue &name : object.value("tls_problems"_L1).toArray()) {
        for (int i = 0; i <= static_cast<int>(TlsProblem::Other); ++i) {
            if (tlsProblemName(static_cast<TlsProblem>(i)) == name.toString().toLatin1())
                facts.tlsProblems.append(static_cast<TlsProblem>(i));
        }
    }
    facts.certificate = certificateFromJson(object.value("certificate"_L1).toObject());
    facts.greeted = object.value("greeted"_L1).toBool();
    facts.features = toStrings(object.value("features"_L1));
    facts.mechanisms = toStrings(object.value("mechanisms"_L1));
    facts.maximumSize = object.value("size"_L1).toInteger(-1);
    const QJsonObject times = object.value("times"_L1).toObject();
    for (auto time = times.begin(); time != times.end(); ++time) {
        if (const auto stage = stageFromName(time.key().toLatin1()))
            facts.times.insert(*stage, std::chrono::microseconds(std::llround(time.value().toDouble() * 1000)));
    }
    return facts;
}
