// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathresult.h"

#include "base/scrubber.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMeasurements = 64; // of a file somebody sent

QString shown(const QByteArray &bytes)
{
    return Scrubber::instance().scrub(visibleText(decodeServerText(bytes)));
}

QJsonArray indexesToJson(const QList<qsizetype> &indexes)
{
    QJsonArray array;
    for (const qsizetype index : indexes)
        array.append(index);
    return array;
}

QList<qsizetype> indexesFromJson(const QJsonValue &value, qsizetype count)
{
    QList<qsizetype> indexes;
    for (const QJsonValue &index : value.toArray()) {
        const qsizetype number = index.toInteger(-1);
        if (number >= 0 && number < count && !indexes.contains(number))
            indexes.append(number);
    }
    return indexes;
}

QJsonObject endpointToJson(const Endpoint &endpoint)
{
    return {{"host"_L1, endpoint.host}, {"port"_L1, endpoint.port},
        {"encryption"_L1, QString::fromLatin1(encryptionName(endpoint.encryption))}};
}

Endpoint endpointFromJson(const QJsonObject &object)
{
    return {object.value("host"_L1).toString(), static_cast<quint16>(object.value("port"_L1).toInt()),
        encryptionFromName(object.value("encryption"_L1).toString().toLatin1()).value_or(Encryption::Tls)};
}

QJsonObject measurementToJson(const PathMeasurement &measurement)
{
    const PathTarget &target = measurement.target;
    QJsonObject object = endpointToJson({target.host, target.port, target.encryption});
    object.insert("subject"_L1, QString::fromLatin1(pathSubjectName(target.subject)));
    object.insert("family"_L1, QString::fromLatin1(pathFamilyName(target.family)));
    object.insert("resolver"_L1, target.resolver);
    object.insert("answer"_L1, QString::fromLatin1(pathAnswerName(measurement.answer)));
    object.insert("took_ms"_L1, static_cast<qint64>(measurement.took.count()));
    object.insert("connect_ms"_L1, static_cast<qint64>(measurement.connectTook.count()));
    object.insert("address"_L1, measurement.address);
    object.insert("addresses"_L1, QJsonArray::fromStringList(measurement.addresses));
    object.insert("greeting"_L1, shown(measurement.greeting));
    object.insert("mangled"_L1, measurement.mangled);
    object.insert("subject_name"_L1, measurement.certificateSubject);
    object.insert("issuer"_L1, measurement.certificateIssuer);
    QJsonArray problems;
    for (const TlsProblem problem : measurement.tlsProblems)
        problems.append(QString::fromLatin1(tlsProblemName(problem)));
    object.insert("problems"_L1, problems);
    object.insert("said"_L1, shown(measurement.said));
    object.insert("detail"_L1, shown(measurement.detail));
    return object;
}

std::optional<TlsProblem> problemFromName(const QByteArray &name)
{
    for (int i = 0; i <= static_cast<int>(TlsProblem::Other); ++i) {
        if (tlsProblemName(static_cast<TlsProblem>(i)) == name)
            return static_cast<TlsProblem>(i);
    }
    return std::nullopt;
}

PathMeasurement measurementFromJson(const QJsonObject &object)
{
    const auto name = [&object](QLatin1StringView key) { return object.value(key).toString().toLatin1(); };
    PathMeasurement measurement;
    const Endpoint endpoint = endpointFromJson(object);
    measurement.target = {pathSubjectFromName(name("subject"_L1)).value_or(PathSubject::Server), endpoint.host,
        endpoint.port, endpoint.encryption, pathFamilyFromName(name("family"_L1)).value_or(PathFamily::Any),
        object.value("resolver"_L1).toString()};
    measurement.answer = pathAnswerFromName(name("answer"_L1)).value_or(PathAnswer::NotTried);
    measurement.took = std::chrono::milliseconds(object.value("took_ms"_L1).toInteger());
    measurement.connectTook = std::chrono::milliseconds(object.value("connect_ms"_L1).toInteger(-1));
    measurement.address = object.value("address"_L1).toString();
    for (const QJsonValue &address : object.value("addresses"_L1).toArray())
        measurement.addresses.append(address.toString());
    measurement.greeting = object.value("greeting"_L1).toString().toUtf8();
    measurement.mangled = object.value("mangled"_L1).toBool();
    measurement.certificateSubject = object.value("subject_name"_L1).toString();
    measurement.certificateIssuer = object.value("issuer"_L1).toString();
    for (const QJsonValue &problem : object.value("problems"_L1).toArray()) {
        if (const auto known = problemFromName(problem.toString().toLatin1()))
            measurement.tlsProblems.append(*known);
    }
    measurement.said = object.value("said"_L1).toString().toUtf8();
    measurement.detail = object.value("detail"_L1).toString().toUtf8();
    return measurement;
}

QByteArray severityName(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return "information";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    Q_UNREACHABLE();
}

/// The value of \a last or before that is called \a name; \a last if none is.
template <class Value> Value namedOr(const QString &name, Value last, QByteArray (*nameOf)(Value))
{
    for (int i = 0; i < static_cast<int>(last); ++i) {
        if (QString::fromLatin1(nameOf(static_cast<Value>(i))) == name)
            return static_cast<Value>(i);
    }
    return last;
}

QJsonObject conclusionToJson(const PathConclusion &conclusion)
{
    QJsonObject arguments;
    const auto &facts = conclusion.finding.arguments;
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        arguments.insert(fact.key(), Scrubber::instance().scrub(visibleText(fact.value())));
    return {{"id"_L1, conclusion.finding.id},
        {"severity"_L1, QString::fromLatin1(severityName(conclusion.finding.severity))}, {"arguments"_L1, arguments},
        {"certainty"_L1, QString::fromLatin1(pathCertaintyName(conclusion.certainty))},
        {"measurements"_L1, indexesToJson(conclusion.proof)}};
}

PathConclusion conclusionFromJson(const QJsonObject &object, qsizetype count)
{
    PathConclusion conclusion;
    conclusion.finding.id = object.value("id"_L1).toString();
    conclusion.finding.severity = namedOr(object.value("severity"_L1).toString(), Severity::Error, &severityName);
    const QJsonObject arguments = object.value("arguments"_L1).toObject();
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument)
        conclusion.finding.arguments.insert(argument.key(), argument.value().toString());
    conclusion.certainty
        = namedOr(object.value("certainty"_L1).toString(), PathCertainty::Possible, &pathCertaintyName);
    conclusion.proof = indexesFromJson(object.value("measurements"_L1), count);
    return conclusion;
}

} // namespace

PathPieceState PathResult::stateOf(PathPiece piece) const
{
    const auto found = std::ranges::find(pieces, piece, &PathPieceReport::piece);
    return found == pieces.end() ? PathPieceState::Unknown : found->state;
}

bool PathResult::serverAnswers() const
{
    return std::ranges::any_of(measurements, [this](const PathMeasurement &measurement) {
        const PathTarget &target = measurement.target;
        return measurement.answer == PathAnswer::Answered && target.subject == PathSubject::Server
            && target.port == server.port && target.encryption == server.encryption;
    });
}

QByteArray pathCertaintyName(PathCertainty certainty)
{
    switch (certainty) {
    case PathCertainty::Proven:
        return "proven";
    case PathCertainty::Likely:
        return "likely";
    case PathCertainty::Possible:
        return "possible";
    }
    Q_UNREACHABLE();
}

QByteArray pathPieceName(PathPiece piece)
{
    switch (piece) {
    case PathPiece::Computer:
        return "computer";
    case PathPiece::Firewall:
        return "firewall";
    case PathPiece::Network:
        return "network";
    case PathPiece::Provider:
        return "provider";
    case PathPiece::Server:
        return "server";
    }
    Q_UNREACHABLE();
}

QByteArray pathPieceStateName(PathPieceState state)
{
    switch (state) {
    case PathPieceState::Good:
        return "good";
    case PathPieceState::Bad:
        return "bad";
    case PathPieceState::Suspect:
        return "suspect";
    case PathPieceState::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE();
}

QJsonObject pathToJson(const PathResult &result)
{
    QJsonArray measurements, conclusions, pieces;
    for (const PathMeasurement &measurement : result.measurements)
        measurements.append(measurementToJson(measurement));
    for (const PathConclusion &conclusion : result.conclusions)
        conclusions.append(conclusionToJson(conclusion));
    for (const PathPieceReport &piece : result.pieces)
        pieces.append(QJsonObject{{"piece"_L1, QString::fromLatin1(pathPieceName(piece.piece))},
            {"state"_L1, QString::fromLatin1(pathPieceStateName(piece.state))},
            {"measurements"_L1, indexesToJson(piece.proof)}});
    return {{"server"_L1, endpointToJson(result.server)}, {"started"_L1, result.started.toString(Qt::ISODateWithMs)},
        {"took_ms"_L1, static_cast<qint64>(result.took.count())}, {"cancelled"_L1, result.cancelled},
        {"failed_as"_L1, result.failedAs}, {"proxy"_L1, result.proxy}, {"measurements"_L1, measurements}, {"conclusions"_L1, conclusions},
        {"pieces"_L1, pieces}};
}

std::optional<PathResult> pathFromJson(const QJsonObject &object)
{
    const QJsonArray measurements = object.value("measurements"_L1).toArray();
    if (measurements.isEmpty() || measurements.size() > mostMeasurements)
        return std::nullopt;
    PathResult result;
    result.server = endpointFromJson(object.value("server"_L1).toObject());
    result.started = QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODateWithMs);
    result.took = std::chrono::milliseconds(object.value("took_ms"_L1).toInteger());
    result.cancelled = object.value("cancelled"_L1).toBool();
    result.failedAs = object.value("failed_as"_L1).toString();
    result.proxy = object.value("proxy"_L1).toString();
    for (const QJsonValue &measurement : measurements)
        result.measurements.append(measurementFromJson(measurement.toObject()));
    const QJsonArray conclusions = object.value("conclusions"_L1).toArray();
    for (qsizetype i = 0; i < std::min(conclusions.size(), mostMeasurements); ++i)
        result.conclusions.append(conclusionFromJson(conclusions.at(i).toObject(), measurements.size()));
    const QJsonArray pieces = object.value("pieces"_L1).toArray();
    for (int i = 0; i < pathPieceCount; ++i) {
        PathPieceReport report{static_cast<PathPiece>(i), PathPieceState::Unknown, {}};
        const QString name = QString::fromLatin1(pathPieceName(report.piece));
        for (const QJsonValue &piece : pieces) {
            if (piece["piece"_L1].toString() != name)
                continue;
            report.state = namedOr(piece["state"_L1].toString(), PathPieceState::Unknown, &pathPieceStateName);
            report.proof = indexesFromJson(piece["measurements"_L1], measurements.size());
        }
        result.pieces.append(report);
    }
    return result;
}
