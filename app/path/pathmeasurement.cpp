// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathmeasurement.h"

#include "diagnosis/check.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 512;

PathAnswer answerOfLoss(Stage stage, const Lost &lost)
{
    const bool beforeConnection = stage <= Stage::Connect;
    switch (lost.cause) {
    case LossCause::HostNotFound:
        return PathAnswer::NameNotFound;
    case LossCause::DnsFailure:
        return PathAnswer::NameFailed;
    case LossCause::Refused:
        return PathAnswer::Refused;
    case LossCause::Unreachable:
        return beforeConnection ? PathAnswer::Unreachable : PathAnswer::Closed;
    case LossCause::ProxyFailed:
        return PathAnswer::ProxyFailed;
    case LossCause::TimedOut:
    case LossCause::RunLimit:
        return beforeConnection ? PathAnswer::Silent : PathAnswer::Mute;
    case LossCause::Cancelled:
        return PathAnswer::Cancelled;
    case LossCause::Reset:
        return beforeConnection ? PathAnswer::Refused : PathAnswer::Closed;
    case LossCause::PeerClosed:
        return PathAnswer::Closed;
    case LossCause::Other:
        return beforeConnection ? PathAnswer::Unreachable : PathAnswer::Closed;
    case LossCause::TlsFailed:
        break;
    }
    const auto &problems = lost.tls.problems;
    if (problems.contains(TlsProblem::NotTls))
        return PathAnswer::ClearText;
    for (const auto handshake :
        {TlsProblem::ProtocolVersion, TlsProblem::HandshakeFailure, TlsProblem::NoTlsSupport}) {
        if (problems.contains(handshake))
            return PathAnswer::TlsFailed;
    }
    return PathAnswer::Untrusted;
}

void takeCertificate(PathMeasurement &measurement, const TlsReport &tls)
{
    measurement.tlsProblems = tls.problems;
    if (tls.chain.isEmpty())
        return;
    measurement.certificateSubject = tls.chain.constFirst().subject;
    measurement.certificateIssuer = tls.chain.constFirst().issuer;
}

void takeNote(PathMeasurement &measurement, const Note &note)
{
    if (note.id != "connect_attempt" && note.id != "connected" && note.id != "connect_failed")
        return;
    measurement.address = QString::fromUtf8(note.arguments.value(0));
    if (note.id != "connect_attempt")
        measurement.connectTook = std::chrono::milliseconds(note.arguments.constLast().toLongLong());
}

void takeReply(PathMeasurement &measurement, Stage stage, const Received &received)
{
    const Reply &reply = received.reply;
    measurement.mangled = measurement.mangled || isMangled(reply, stage);
    if (stage != Stage::Greeting)
        return;
    const QByteArray first = reply.lines.value(0).left(mostBytes);
    if (reply.kind == Reply::Kind::Malformed || !foreignService(first).isEmpty()) {
        measurement.answer = PathAnswer::Foreign;
        measurement.said = first;
        return;
    }
    measurement.greeting = first;
    if (!received.expected)
        measurement.answer = PathAnswer::Rejected;
}

/// A later refusal of EHLO or the loss behind a 554 adds nothing to what was found first.
bool isSettled(PathAnswer answer)
{
    return answer == PathAnswer::Rejected || answer == PathAnswer::Foreign || answer == PathAnswer::NoStartTls;
}

void takeStop(PathMeasurement &measurement, const Stopped &stopped)
{
    if (stopped.reason == StopReason::StartTlsUnavailable) {
        measurement.answer = PathAnswer::NoStartTls;
    } else {
        measurement.answer = PathAnswer::Foreign;
        measurement.said = stopped.detail.left(mostBytes);
    }
    measurement.detail = stopReasonName(stopped.reason);
}

} // namespace

PathMeasurement measurementOf(const PathTarget &target, const Transcript &transcript)
{
    PathMeasurement measurement;
    measurement.target = target;
    measurement.answer = PathAnswer::Answered;
    for (const TranscriptEntry &entry : transcript.entries()) {
        measurement.took = std::chrono::duration_cast<std::chrono::milliseconds>(entry.at);
        if (entry.stage == Stage::Quit)
            continue;
        if (const auto *note = std::get_if<Note>(&entry.what)) {
            takeNote(measurement, *note);
        } else if (const auto *secured = std::get_if<Secured>(&entry.what)) {
            takeCertificate(measurement, secured->tls);
        } else if (const auto *received = std::get_if<Received>(&entry.what)) {
            takeReply(measurement, entry.stage, *received);
        } else if (const auto *stopped = std::get_if<Stopped>(&entry.what)) {
            if (!isSettled(measurement.answer))
                takeStop(measurement, *stopped);
        } else if (const auto *lost = std::get_if<Lost>(&entry.what); lost && !isSettled(measurement.answer)) {
            measurement.answer = answerOfLoss(entry.stage, *lost);
            measurement.detail = lost->detail.left(mostBytes);
            if (lost->cause == LossCause::TlsFailed) {
                takeCertificate(measurement, lost->tls);
                measurement.said = lost->tls.clearText.left(mostBytes);
            }
        }
    }
    return measurement;
}

QByteArray pathSubjectName(PathSubject subject)
{
    switch (subject) {
    case PathSubject::SystemNames:
        return "system_names";
    case PathSubject::DirectNames:
        return "direct_names";
    case PathSubject::Server:
        return "server";
    case PathSubject::OtherServer:
        return "other_server";
    case PathSubject::Web:
        return "web";
    }
    Q_UNREACHABLE();
}

QByteArray pathFamilyName(PathFamily family)
{
    switch (family) {
    case PathFamily::Any:
        return "any";
    case PathFamily::IPv4:
        return "ipv4";
    case PathFamily::IPv6:
        return "ipv6";
    }
    Q_UNREACHABLE();
}

QByteArray pathAnswerName(PathAnswer answer)
{
    switch (answer) {
    case PathAnswer::Pending:
        return "pending";
    case PathAnswer::NotTried:
        return "not_tried";
    case PathAnswer::Cancelled:
        return "cancelled";
    case PathAnswer::NameNotFound:
        return "name_not_found";
    case PathAnswer::NameFailed:
        return "name_failed";
    case PathAnswer::Unreachable:
        return "unreachable";
    case PathAnswer::ProxyFailed:
        return "proxy_failed";
    case PathAnswer::Refused:
        return "refused";
    case PathAnswer::Silent:
        return "silent";
    case PathAnswer::Answered:
        return "answered";
    case PathAnswer::NoStartTls:
        return "no_starttls";
    case PathAnswer::Untrusted:
        return "untrusted";
    case PathAnswer::TlsFailed:
        return "tls_failed";
    case PathAnswer::ClearText:
        return "clear_text";
    case PathAnswer::Rejected:
        return "rejected";
    case PathAnswer::Foreign:
        return "foreign";
    case PathAnswer::Mute:
        return "mute";
    case PathAnswer::Closed:
        return "closed";
    }
    Q_UNREACHABLE();
}

namespace {

/// The value between \a first and \a last whose name is \a name.
template <class Value>
std::optional<Value> named(const QByteArray &name, Value first, Value last, QByteArray (*nameOf)(Value))
{
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
        if (nameOf(static_cast<Value>(i)) == name)
            return static_cast<Value>(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<PathSubject> pathSubjectFromName(const QByteArray &name)
{
    return named(name, PathSubject::SystemNames, PathSubject::Web, &pathSubjectName);
}

std::optional<PathFamily> pathFamilyFromName(const QByteArray &name)
{
    return named(name, PathFamily::Any, PathFamily::IPv6, &pathFamilyName);
}

std::optional<PathAnswer> pathAnswerFromName(const QByteArray &name)
{
    return named(name, PathAnswer::Pending, PathAnswer::Closed, &pathAnswerName);
}
