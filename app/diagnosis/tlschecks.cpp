// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const TlsReport *failedHandshake(const Evidence &evidence)
{
    const auto *lost = blamedAs<Lost>(evidence);
    return lost && lost->cause == LossCause::TlsFailed ? &lost->tls : nullptr;
}

bool hasAny(const TlsReport &tls, std::initializer_list<TlsProblem> problems)
{
    return std::any_of(problems.begin(), problems.end(),
        [&tls](TlsProblem problem) { return tls.problems.contains(problem); });
}

QString isoDate(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s) : QString();
}

/// A finding with the facts of the certificate itself.
Finding certificateFinding(const Evidence &evidence, const QString &id, const TlsReport &tls)
{
    constexpr qsizetype mostNames = 8;
    auto finding = findingOf(evidence, id);
    finding.arguments.insert(u"detail"_s, visibleText(tls.detail));
    finding.arguments.insert(u"checked_at"_s, isoDate(tls.checkedAt));
    if (tls.chain.isEmpty())
        return finding;
    const auto &leaf = tls.chain.constFirst();
    auto names = leaf.names.mid(0, mostNames);
    if (names.isEmpty())
        names = {leaf.subject};
    finding.arguments.insert(u"names"_s, visibleText(names.join(u", "_s)));
    finding.arguments.insert(
        u"more_names"_s, QString::number(std::max(leaf.names.size() - mostNames, qsizetype{0})));
    finding.arguments.insert(u"subject"_s, visibleText(leaf.subject));
    finding.arguments.insert(u"issuer"_s, visibleText(leaf.issuer));
    finding.arguments.insert(u"valid_from"_s, isoDate(leaf.validFrom));
    finding.arguments.insert(u"valid_until"_s, isoDate(leaf.validUntil));
    return finding;
}

const QList<TlsProblem> &distrust()
{
    static const QList<TlsProblem> problems{TlsProblem::SelfSigned, TlsProblem::MissingIntermediate,
        TlsProblem::UnknownAuthority, TlsProblem::WrongPurpose, TlsProblem::InvalidAuthority,
        TlsProblem::WeakKey, TlsProblem::WeakSignature, TlsProblem::NameConstraint, TlsProblem::Revoked,
        TlsProblem::InvalidSignature, TlsProblem::Other};
    return problems;
}

/// The problem to speak of: the one that explains the others.
std::optional<TlsProblem> worstDistrust(const TlsReport &tls)
{
    const auto &order = distrust();
    const auto found = std::find_if(
        order.cbegin(), order.cend(), [&tls](TlsProblem problem) { return tls.problems.contains(problem); });
    if (found == order.cend())
        return std::nullopt;
    return *found;
}

std::optional<Finding> intercepted(const Evidence &evidence)
{
    const auto *tls = failedHandshake(evidence);
    if (!tls || tls->chain.isEmpty() || !worstDistrust(*tls))
        return std::nullopt;
    const auto found = std::find_if(tls->chain.cbegin(), tls->chain.cend(),
        [](const CertificateFacts &certificate) { return isInterceptor(certificate.issuer); });
    if (found == tls->chain.cend())
        return std::nullopt;
    auto finding = certificateFinding(evidence, u"tls_intercepted"_s, *tls);
    finding.arguments.insert(u"issuer"_s, visibleText(found->issuer));
    return finding;
}

std::optional<Finding> untrusted(const Evidence &evidence)
{
    const auto *tls = failedHandshake(evidence);
    const auto worst = tls ? worstDistrust(*tls) : std::nullopt;
    if (!worst)
        return std::nullopt;
    auto finding = certificateFinding(evidence, u"cert_untrusted"_s, *tls);
    finding.arguments.insert(u"reason"_s, QString::fromLatin1(tlsProblemName(*worst)));
    return finding;
}

std::optional<Finding> wrongName(const Evidence &evidence)
{
    const auto *tls = failedHandshake(evidence);
    if (!tls || !tls->problems.contains(TlsProblem::NameMismatch))
        return std::nullopt;
    auto finding = certificateFinding(evidence, u"cert_name_mismatch"_s, *tls);
    if (const auto better = betterServer(evidence))
        suggest(evidence, finding, *better);
    return finding;
}

std::optional<Finding> expired(const Evidence &evidence)
{
    const auto *tls = failedHandshake(evidence);
    if (!tls || !hasAny(*tls, {TlsProblem::Expired, TlsProblem::NotYetValid}))
        return std::nullopt;
    auto finding = certificateFinding(evidence, u"cert_expired"_s, *tls);
    finding.arguments.insert(u"reason"_s,
        QString::fromLatin1(tlsProblemName(
            tls->problems.contains(TlsProblem::Expired) ? TlsProblem::Expired : TlsProblem::NotYetValid)));
    return finding;
}

bool answeredStartTls(const Evidence &evidence)
{
    const auto *reply = lastReply(evidence, Stage::StartTls);
    return reply && reply->kind == Reply::Kind::Accepted;
}

/// TLS was spoken to something that answers in clear.
std::optional<Finding> notTls(const Evidence &evidence)
{
    const auto *tls = failedHandshake(evidence);
    if (!tls || !tls->problems.contains(TlsProblem::NotTls))
        return std::nullopt;
    const bool afterStartTls = answeredStartTls(evidence);
    auto finding =
        findingOf(evidence, afterStartTls ? u"wrong_server_or_port"_s : u"wrong_encryption_mode"_s);
    finding.arguments.insert(u"spoke"_s, tls->clearText.isEmpty() ? u"tls"_s : u"tls_quoted"_s);
    finding.arguments.insert(u"said"_s, quoted(tls->clearText));
    if (afterStartTls)
        return finding;
    auto server = evidence.account.server;
    server.encryption = Encryption::StartTls;
    suggest(evidence, finding, betterServer(evidence).value_or(server));
    return finding;
}

/// Clear text was spoken to something that answers in TLS: its alert stands where a reply should.
std::optional<Finding> tlsInClear(const Evidence &evidence)
{
    const auto *stopped = blamedAs<Stopped>(evidence);
    const auto index = evidence.outcome.blamedEntry;
    if (index < 0 || evidence.account.server.encryption == Encryption::Tls)
        return std::nullopt;
    auto bytes = stopped ? stopped->detail : QByteArray();
    if (const auto *reply = lastReply(evidence, evidence.outcome.stage);
        reply && reply->kind == Reply::Kind::Malformed)
        bytes = reply->lines.join('\n');
    constexpr char alert = 0x15, handshake = 0x16;
    if (bytes.size() < 2 || (bytes.at(0) != alert && bytes.at(0) != handshake) || bytes.at(1) != 0x03)
        return std::nullopt;
    auto finding = findingOf(evidence, u"wrong_encryption_mode"_s);
    finding.arguments.insert(u"spoke"_s, u"clear"_s);
    auto server = evidence.account.server;
    server.encryption = Encryption::Tls;
    suggest(evidence, finding, betterServer(evidence).value_or(server));
    return finding;
}

std::optional<Finding> noCommonVersion(const Evidence &evidence)
{
    const auto *tls = failedHandshake(evidence);
    if (!tls)
        return std::nullopt;
    const bool oldLibrary = tls->problems.contains(TlsProblem::NoTlsSupport);
    if (!oldLibrary && !hasAny(*tls, {TlsProblem::ProtocolVersion, TlsProblem::HandshakeFailure}) &&
        !tls->problems.isEmpty())
        return std::nullopt;
    auto finding = certificateFinding(evidence, u"tls_version"_s, *tls);
    finding.arguments.insert(u"reason"_s,
        QString::fromLatin1(tlsProblemName(tls->problems.value(0, TlsProblem::HandshakeFailure))));
    return finding;
}

} // namespace

/// Names that antivirus programs and inspecting firewalls give to the authority they make up on the spot.
bool isInterceptor(const QString &issuer)
{
    static const QStringList signs{u"avast"_s, u"avg "_s, u"avg technologies"_s, u"kaspersky"_s,
        u"eset ssl filter"_s, u"eset, spol"_s, u"bitdefender"_s, u"norton"_s, u"symantec endpoint"_s,
        u"mcafee"_s, u"sophos"_s, u"fortinet"_s, u"fortigate"_s, u"zscaler"_s, u"palo alto"_s, u"blue coat"_s,
        u"bluecoat"_s, u"netskope"_s, u"cisco umbrella"_s, u"checkpoint"_s, u"check point"_s, u"watchguard"_s,
        u"untangle"_s, u"sonicwall"_s, u"adguard"_s, u"dr.web"_s, u"drweb"_s, u"g data"_s,
        u"panda security"_s, u"trend micro"_s, u"f-secure"_s, u"comodo firewall"_s, u"superfish"_s,
        u"forcepoint"_s, u"websense"_s, u"squid"_s, u"mitmproxy"_s, u"fiddler"_s, u"charles proxy"_s,
        u"mail shield"_s, u"web/mail shield"_s, u"ssl inspection"_s, u"ssl-inspection"_s, u"tls inspection"_s,
        u"deep inspection"_s, u"360安全"_s, u"深信服"_s, u"sangfor"_s, u"huorong"_s, u"qihoo"_s};
    const auto lower = issuer.toLower();
    return std::any_of(
        signs.cbegin(), signs.cend(), [&lower](const QString &sign) { return lower.contains(sign); });
}

const QList<Check> &tlsChecks()
{
    static const QList<Check> checks{
        intercepted, untrusted, wrongName, expired, notTls, tlsInClear, noCommonVersion};
    return checks;
}
