// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingjson.h"

#include "transcript/reply.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QByteArray severityName(Severity severity)
{
    switch (severity) {
    case Severity::Information: return "information";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject findingToJson(const Finding &finding)
{
    QJsonObject arguments;
    for (auto argument = finding.arguments.begin(); argument != finding.arguments.end(); ++argument)
        arguments.insert(argument.key(), visibleText(argument.value()));
    QJsonArray evidence;
    for (const qsizetype index : finding.evidence)
        evidence.append(index);
    return {{"id"_L1, finding.id}, {"severity"_L1, QString::fromLatin1(severityName(finding.severity))},
        {"arguments"_L1, arguments}, {"evidence"_L1, evidence}};
}

Finding findingFromJson(const QJsonObject &object)
{
    Finding finding;
    finding.id = object.value("id"_L1).toString();
    const QByteArray severity = object.value("severity"_L1).toString().toLatin1();
    for (const Severity known : {Severity::Information, Severity::Warning}) {
        if (severity == severityName(known))
            finding.severity = known;
    }
    const QJsonObject arguments = object.value("arguments"_L1).toObject();
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument)
        finding.arguments.insert(argument.key(), argument.value().toString());
    for (const QJsonValue &index : object.value("evidence"_L1).toArray())
        finding.evidence.append(index.toInteger(-1));
    return finding;
}
