// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/check.h"
#include "diagnosis/tlsjudgement.h"
#include "smtp/smtpcapabilities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 relayPort = 25;
constexpr quint16 submissionsPort = 465;

bool isClear(const Evidence &evidence)
{
    return evidence.account.server.encryption != Encryption::Tls;
}

Endpoint withEncryption(const Evidence &evidence, Encryption encryption, quint16 port)
{
    return betterServer(evidence).value_or(Endpoint{evidence.account.server.host, port, encryption});
}

/// Port 465 belongs to TLS from the start (RFC 8314 section 7.3), and it said nothing while we waited in
/// clear.
std::optional<Finding> clearToTlsPort(const Evidence &evidence)
{
    const auto *lost = blamedAs<Lost>(evidence);
    if (!lost || evidence.outcome.stage != Stage::Greeting || !isClear(evidence) ||
        evidence.account.server.port != submissionsPort || lastReply(evidence, Stage::Greeting))
        return std::nullopt;
    if (lost->cause != LossCause::TimedOut && lost->cause != LossCause::PeerClosed &&
        lost->cause != LossCause::Reset)
        return std::nullopt;
    auto finding = findingOf(evidence, u"wrong_encryption_mode"_s);
    finding.arguments.insert(u"spoke"_s, u"clear"_s);
    suggest(evidence, finding, withEncryption(evidence, Encryption::Tls, submissionsPort));
    return finding;
}

Finding timedOut(const Evidence &evidence)
{
    const auto stage = evidence.outcome.stage;
    if (stage == Stage::Resolve)
        return findingOf(evidence, u"dns_temporary"_s);
    if (stage == Stage::Connect && evidence.account.server.port == relayPort) {
        auto finding = findingOf(evidence, u"port_blocked"_s);
        suggest(evidence, finding,
            withEncryption(evidence, Encryption::StartTls, standardPort(Encryption::StartTls)));
        return finding;
    }
    auto finding = findingOf(evidence, u"timeout"_s);
    if (stage == Stage::Greeting && isClear(evidence)) {
        finding.arguments.insert(u"hint"_s, u"tls_first"_s);
        suggest(evidence, finding, withEncryption(evidence, Encryption::Tls, evidence.account.server.port));
    } else if (const auto better = betterServer(evidence)) {
        suggest(evidence, finding, *better);
    }
    return finding;
}

bool isProvidersServer(const Evidence &evidence)
{
    if (!evidence.provider)
        return false;
    const auto &servers = evidence.provider->servers;
    return std::any_of(servers.cbegin(), servers.cend(), [&evidence](const Endpoint &server) {
        return server.host.compare(evidence.account.server.host, Qt::CaseInsensitive) == 0;
    });
}

std::optional<Finding> loss(const Evidence &evidence)
{
    const auto *lost = blamedAs<Lost>(evidence);
    if (!lost)
        return std::nullopt;
    const auto of = [&evidence, lost](const QString &id) {
        auto finding = findingOf(evidence, id);
        finding.arguments.insert(u"detail"_s, quoted(lost->detail));
        if (const auto better = betterServer(evidence))
            suggest(evidence, finding, *better);
        return finding;
    };
    switch (lost->cause) {
    case LossCause::HostNotFound: {
        if (!isProvidersServer(evidence))
            return of(u"dns_not_found"_s);
        // A name known to be right is not a typing error: nothing can be looked up from here.
        auto finding = findingOf(evidence, u"dns_temporary"_s);
        finding.arguments.insert(u"hint"_s, u"known_name"_s);
        return finding;
    }
    case LossCause::DnsFailure:
        return of(u"dns_temporary"_s);
    case LossCause::Refused:
        return of(u"refused"_s);
    case LossCause::Unreachable:
        return of(u"network_unreachable"_s);
    case LossCause::TimedOut:
    case LossCause::RunLimit:
        return timedOut(evidence);
    case LossCause::ProxyFailed: {
        auto finding = of(u"network_unreachable"_s);
        finding.arguments.insert(u"reason"_s, u"proxy"_s);
        return finding;
    }
    case LossCause::PeerClosed:
    case LossCause::Reset:
    case LossCause::Other:
        return of(u"connection_closed"_s);
    case LossCause::TlsFailed: // told by the TLS checks
    case LossCause::Cancelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Finding authNotOffered(const Evidence &evidence)
{
    const auto *hello = lastReply(evidence, Stage::Hello);
    const SmtpCapabilities capabilities(hello ? *hello : Reply());
    if (!evidence.transcript.entries().at(evidence.outcome.blamedEntry).encrypted &&
        capabilities.offers("STARTTLS")) {
        auto finding = findingOf(evidence, u"tls_required"_s);
        suggest(
            evidence, finding, withEncryption(evidence, Encryption::StartTls, evidence.account.server.port));
        return finding;
    }
    auto finding = findingOf(evidence, u"auth_mechanism_unsupported"_s);
    finding.arguments.insert(u"offered"_s, QString::fromLatin1(capabilities.mechanisms().join(", ")));
    finding.arguments.insert(u"wanted"_s, evidence.account.mechanism);
    return finding;
}

QString idOfStop(StopReason reason)
{
    switch (reason) {
    case StopReason::LineTooLong:
        return u"line_too_long"_s;
    case StopReason::EndlessReply:
    case StopReason::TranscriptFull:
        return u"endless_reply"_s;
    case StopReason::MalformedReply:
        return u"malformed_reply"_s;
    case StopReason::UnexpectedData:
        return u"unexpected_data"_s;
    case StopReason::ClearTextAfterTls:
        return u"starttls_injection"_s;
    case StopReason::StartTlsUnavailable:
        return u"starttls_unavailable"_s;
    case StopReason::AuthUnavailable:
    case StopReason::MechanismUnsupported:
        return u"auth_mechanism_unsupported"_s;
    case StopReason::ClearTextCredential:
        return u"tls_required"_s;
    case StopReason::AuthProtocol:
        return u"auth_protocol"_s;
    case StopReason::Utf8Unsupported:
        return u"smtputf8_unsupported"_s;
    case StopReason::EightBitUnsupported:
    case StopReason::MessageChanged:
        return u"malformed_message"_s;
    case StopReason::SizeExceeded:
        return u"message_too_large"_s;
    case StopReason::SyntaxRefused:
        return u"client_protocol_error"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Finding> stop(const Evidence &evidence)
{
    const auto *stopped = blamedAs<Stopped>(evidence);
    if (!stopped)
        return std::nullopt;
    if (stopped->reason == StopReason::AuthUnavailable || stopped->reason == StopReason::MechanismUnsupported)
        return authNotOffered(evidence);
    // Only a literal 220 leads on to encryption; whatever else came, it is not available.
    const bool notStarted =
        evidence.outcome.stage == Stage::StartTls && stopped->reason == StopReason::MalformedReply;
    const auto reason = notStarted ? StopReason::StartTlsUnavailable : stopped->reason;
    auto finding = findingOf(evidence, idOfStop(reason));
    finding.arguments.insert(u"reason"_s, QString::fromLatin1(stopReasonName(reason)));
    finding.arguments.insert(u"detail"_s, quoted(stopped->detail));
    if (const auto *reply = lastReply(evidence, evidence.outcome.stage))
        finding.arguments.insert(u"said"_s, quoted(reply->lines.join('\n')));
    if (reason == StopReason::StartTlsUnavailable)
        suggest(evidence, finding, withEncryption(evidence, Encryption::Tls, submissionsPort));
    if (stopped->reason == StopReason::ClearTextCredential)
        suggest(
            evidence, finding, withEncryption(evidence, Encryption::StartTls, evidence.account.server.port));
    if (stopped->reason == StopReason::SizeExceeded) {
        const auto sizes = stopped->detail.split(' ');
        finding.arguments.insert(u"bytes"_s, QString::fromLatin1(sizes.value(0)));
        finding.arguments.insert(u"limit"_s, QString::fromLatin1(sizes.value(1)));
    }
    return finding;
}

/// A reply of a kind that has no meaning at this place, such as 250 to DATA.
std::optional<Finding> unfittingReply(const Evidence &evidence)
{
    const auto *received = blamedAs<Received>(evidence);
    if (!received || evidence.outcome.kind == OutcomeKind::Refused)
        return std::nullopt;
    auto finding = findingOf(evidence, u"malformed_reply"_s);
    finding.arguments.insert(u"said"_s, quoted(received->reply.lines.join('\n')));
    return finding;
}

std::optional<Finding> certificateEndsSoon(const Evidence &evidence)
{
    const auto &entries = evidence.transcript.entries();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto *secured = std::get_if<Secured>(&entries.at(i).what);
        if (!secured || secured->tls.chain.isEmpty())
            continue;
        const auto &leaf = secured->tls.chain.constFirst();
        const auto life = certificateLife(leaf, secured->tls.checkedAt);
        if (life.state != CertificateLife::State::RenewalDue && life.state != CertificateLife::State::Over)
            continue;
        auto finding = findingOf(evidence, u"notice.certificate_expires_soon"_s, Severity::Warning);
        finding.evidence = {i};
        if (isShortLived(life))
            finding.arguments.insert(u"reason"_s, u"automatic"_s);
        finding.arguments.insert(u"valid_until"_s, leaf.validUntil.toUTC().toString(u"yyyy-MM-dd"_s));
        finding.arguments.insert(u"days"_s, QString::number(std::max(life.daysLeft, qint64{0})));
        finding.arguments.insert(u"life_days"_s, QString::number(life.days));
        return finding;
    }
    return std::nullopt;
}

std::optional<Finding> codeTravelledInClear(const Evidence &evidence)
{
    const auto &entries = evidence.transcript.entries();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto &entry = entries.at(i);
        const auto *sent = std::get_if<Sent>(&entry.what);
        if (!sent || entry.stage != Stage::Login || entry.encrypted || sent->placeholder.isEmpty() ||
            evidence.practice)
            continue;
        auto finding = findingOf(evidence, u"notice.unencrypted_sign_in"_s, Severity::Warning);
        finding.evidence = {i};
        return finding;
    }
    return std::nullopt;
}

/// Another address was used, so nobody notices; programs that do not race their addresses wait here every
/// time.
std::optional<Finding> deadAddress(const Evidence &evidence)
{
    const auto &entries = evidence.transcript.entries();
    std::optional<Finding> dead;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto *note = std::get_if<Note>(&entries.at(i).what);
        if (note && note->id == "connect_failed" && !dead) {
            dead = findingOf(evidence, u"notice.address_unreachable"_s, Severity::Information);
            dead->evidence = {i};
            dead->arguments.insert(u"dead"_s, quoted(note->arguments.value(0)));
        } else if (note && note->id == "connected" && dead) {
            dead->arguments.insert(u"used"_s, quoted(note->arguments.value(0)));
            return dead;
        }
    }
    return std::nullopt;
}

/// Impolite, and without any effect on what was proven before.
std::optional<Finding> hungUpAtGoodbye(const Evidence &evidence)
{
    const auto &entries = evidence.transcript.entries();
    if (entries.isEmpty() || entries.constLast().stage != Stage::Quit)
        return std::nullopt;
    const auto *lost = std::get_if<Lost>(&entries.constLast().what);
    if (!lost || lost->cause == LossCause::Cancelled)
        return std::nullopt;
    auto finding = findingOf(evidence, u"connection_closed"_s, Severity::Information);
    finding.evidence = {entries.size() - 1};
    finding.arguments.insert(u"stage"_s, QString::fromLatin1(stageName(Stage::Quit)));
    return finding;
}

} // namespace

const QList<Check> &endChecks()
{
    static const QList<Check> checks{clearToTlsPort, loss, stop, unfittingReply};
    return checks;
}

const QList<Check> &noticeChecks()
{
    static const QList<Check> checks{codeTravelledInClear, certificateEndsSoon, deadAddress, hungUpAtGoodbye};
    return checks;
}
