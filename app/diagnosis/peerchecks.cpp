// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/check.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

std::optional<Finding> starttlsInjection(const Evidence &evidence)
{
    const auto *stopped = blamedAs<Stopped>(evidence);
    if (!stopped || stopped->reason != StopReason::ClearTextAfterTls)
        return std::nullopt;
    auto finding = findingOf(evidence, u"starttls_injection"_s);
    finding.arguments.insert(u"said"_s, quoted(stopped->detail));
    return finding;
}

std::optional<Finding> outcomeUnknown(const Evidence &evidence)
{
    if (evidence.outcome.kind != OutcomeKind::Unknown)
        return std::nullopt;
    return findingOf(evidence, u"outcome_unknown"_s);
}

/// The greeting of an Exim or cPanel server of a hosting company, in the place of a mail provider that is
/// known.
bool isRedirected(const Evidence &evidence, const Reply &greeting)
{
    const auto text = QString::fromLatin1(greeting.text()).toLower();
    if (!text.contains(u"we do not authorize the use of this system"_s) && !text.contains(u"esmtp exim"_s))
        return false;
    // An address (practice) says nothing about whose server should be there; the provider does.
    const bool byAddress = !QHostAddress(evidence.account.server.host).isNull() && evidence.provider &&
                           !evidence.provider->servers.isEmpty();
    const auto host =
        byAddress ? evidence.provider->servers.constFirst().host : evidence.account.server.host.toLower();
    const auto labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2 || text.contains(labels.at(labels.size() - 2)))
        return false;
    const auto said = text.simplified().split(u' ').constFirst();
    return said.contains(u'.') && (evidence.provider || text.contains(u"we do not authorize"_s));
}

std::optional<Finding> middlebox(const Evidence &evidence)
{
    if (evidence.outcome.kind == OutcomeKind::Ok || evidence.outcome.kind == OutcomeKind::Cancelled)
        return std::nullopt;
    for (const auto stage : {Stage::Greeting, Stage::Hello}) {
        const auto index = firstReplyIndex(evidence, stage);
        if (index < 0)
            continue;
        const auto &reply = std::get<Received>(evidence.transcript.entries().at(index).what).reply;
        const bool redirected = stage == Stage::Greeting && isRedirected(evidence, reply);
        if (!redirected && !isMangled(reply, stage))
            continue;
        auto finding = findingOf(evidence, u"middlebox_interference"_s);
        finding.evidence = {index};
        finding.arguments.insert(u"kind"_s, redirected ? u"redirected"_s : u"mangled"_s);
        finding.arguments.insert(u"said"_s, quoted(reply.text()));
        return finding;
    }
    return std::nullopt;
}

/// The bytes that stand where a reply should: those of the bad reply itself, else those kept with our stop.
QByteArray strayBytes(const Evidence &evidence)
{
    const auto &entries = evidence.transcript.entries();
    const auto index = evidence.outcome.blamedEntry;
    if (index > 0) {
        const auto *before = std::get_if<Received>(&entries.at(index - 1).what);
        if (before && before->reply.kind == Reply::Kind::Malformed)
            return before->reply.lines.join('\n');
    }
    if (const auto *stopped = blamedAs<Stopped>(evidence))
        return stopped->detail;
    if (const auto *lost = blamedAs<Lost>(evidence))
        return lost->tls.clearText;
    return {};
}

std::optional<Finding> wrongServer(const Evidence &evidence)
{
    if (evidence.outcome.kind == OutcomeKind::Ok || evidence.outcome.kind == OutcomeKind::Cancelled)
        return std::nullopt;
    auto service = foreignService(strayBytes(evidence));
    auto said = strayBytes(evidence);
    auto index = evidence.outcome.blamedEntry;
    if (const auto first = firstReplyIndex(evidence, Stage::Greeting); service.isEmpty() && first >= 0) {
        const auto &greeting = std::get<Received>(evidence.transcript.entries().at(first).what).reply;
        said = greeting.lines.join('\n');
        service = foreignService(said);
        index = first;
    }
    if (service.isEmpty())
        return std::nullopt;
    auto finding = findingOf(evidence, u"wrong_server_or_port"_s);
    finding.evidence = {index};
    finding.arguments.insert(u"service"_s, service);
    finding.arguments.insert(u"said"_s, quoted(said));
    if (const auto better = betterServer(evidence))
        suggest(evidence, finding, *better);
    return finding;
}

} // namespace

/// Cisco PIX/ASA "fixup" writes asterisks over the greeting and X over the EHLO keywords it does not know.
bool isMangled(const Reply &reply, Stage stage)
{
    static const QRegularExpression greeting(uR"(^220[ -][*0-9 ]*\*{3,})"_s);
    static const QRegularExpression keyword(u"^250[ -](X{3,}[A-Z]?)( |$)"_s);
    for (const auto &line : reply.lines) {
        const auto text = QString::fromLatin1(line);
        if (stage == Stage::Greeting ? greeting.match(text).hasMatch() : keyword.match(text).hasMatch())
            return true;
    }
    return false;
}

const QList<Check> &peerChecks()
{
    static const QList<Check> checks{starttlsInjection, outcomeUnknown, middlebox, wrongServer};
    return checks;
}
