// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/concludepath.h"

#include "diagnosis/check.h"
#include "path/pathpattern.h"
#include "path/pathplan.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Indexes = PathPattern::Indexes;
using Conclusion = std::optional<PathConclusion>;

PathConclusion conclusionOf(const PathPattern &seen, const QString &id, PathCertainty certainty, const Indexes &proof)
{
    const Endpoint &server = seen.evidence.server;
    PathConclusion conclusion{{id, Severity::Error, {}, {}}, certainty, {}};
    conclusion.finding.arguments = {{u"host"_s, visibleText(server.host)}, {u"port"_s, QString::number(server.port)},
        {u"encryption"_s, QString::fromLatin1(encryptionName(server.encryption))}};
    for (const qsizetype index : proof) {
        if (index >= 0 && !conclusion.proof.contains(index))
            conclusion.proof.append(index);
    }
    return conclusion;
}

void suggestTarget(PathConclusion &conclusion, const PathTarget &target)
{
    auto &arguments = conclusion.finding.arguments;
    arguments.insert(u"right_host"_s, target.host);
    arguments.insert(u"right_port"_s, QString::number(target.port));
    arguments.insert(u"right_encryption"_s, QString::fromLatin1(encryptionName(target.encryption)));
}

/// Another port of the mail host that was seen to work, encrypted and trusted; -1 if there is none. Port 25 is for
/// servers among themselves (RFC 8314 section 3).
qsizetype workingPort(const PathPattern &seen)
{
    constexpr quint16 relayPort = 25;
    qsizetype best = -1;
    for (const qsizetype index : seen.with(seen.ports, {PathAnswer::Answered})) {
        const PathTarget &target = seen.at(index).target;
        if (target.port == relayPort || target.encryption == Encryption::None)
            continue;
        if (best < 0 || target.port == standardPort(Encryption::Tls))
            best = index;
    }
    return best;
}

/// Names the port that works and the measurement that shows it.
PathConclusion withWorkingPort(const PathPattern &seen, PathConclusion conclusion)
{
    const qsizetype working = workingPort(seen);
    if (working < 0)
        return conclusion;
    suggestTarget(conclusion, seen.at(working).target);
    if (!conclusion.proof.contains(working))
        conclusion.proof.append(working);
    return conclusion;
}

QString resolverName(const PathPattern &seen)
{
    const QString resolver = seen.directNames < 0 ? QString() : seen.at(seen.directNames).target.resolver;
    return resolver == "root"_L1 ? QString() : resolver;
}

Conclusion nameConclusion(const PathPattern &seen)
{
    const PathAnswer system = seen.names(seen.systemNames), direct = seen.names(seen.directNames);
    if (seen.evidence.throughProxy || (system != PathAnswer::NameNotFound && system != PathAnswer::NameFailed))
        return std::nullopt;
    const Indexes both{seen.systemNames, seen.directNames};
    const auto of = [&](const QString &id, PathCertainty certainty, const Indexes &proof, const QString &reason) {
        PathConclusion conclusion = conclusionOf(seen, id, certainty, proof);
        if (!reason.isEmpty())
            conclusion.finding.arguments.insert(u"reason"_s, reason);
        if (const QString resolver = resolverName(seen); !resolver.isEmpty())
            conclusion.finding.arguments.insert(u"resolver"_s, resolver);
        return conclusion;
    };
    if (direct == PathAnswer::Answered)
        return of(u"dns_temporary"_s, PathCertainty::Proven, both, u"name_server"_s);
    if (direct == PathAnswer::NameNotFound)
        return of(u"dns_not_found"_s,
            system == PathAnswer::NameNotFound ? PathCertainty::Proven : PathCertainty::Likely, both, u"agreed"_s);
    const Indexes life = seen.signsOfLife();
    if (life.isEmpty() && !(seen.known(seen.web) + seen.known(seen.others)).isEmpty())
        return std::nullopt; // all is down, the name with it
    if (system == PathAnswer::NameFailed)
        return of(u"dns_temporary"_s, PathCertainty::Likely, Indexes{seen.systemNames} + life.mid(0, 1), {});
    if (seen.evidence.isKnownServer) {
        PathConclusion conclusion = of(u"dns_temporary"_s, PathCertainty::Likely, {seen.systemNames}, {});
        conclusion.finding.arguments.insert(u"hint"_s, u"known_name"_s);
        return conclusion;
    }
    return of(u"dns_not_found"_s, PathCertainty::Likely, Indexes{seen.systemNames} + life.mid(0, 1), {});
}

bool isPublic(const QString &text)
{
    const QHostAddress address(text);
    return !address.isNull() && !isInternal(address);
}

/// The name leads to a public address everywhere else and to a private one here. Inside a company that may be meant
/// so; then its server answers and is trusted.
Conclusion bentName(const PathPattern &seen)
{
    if (seen.names(seen.systemNames) != PathAnswer::Answered || seen.names(seen.directNames) != PathAnswer::Answered
        || !seen.with(seen.own + seen.ports, {PathAnswer::Answered}).isEmpty())
        return std::nullopt;
    const QStringList here = seen.at(seen.systemNames).addresses, there = seen.at(seen.directNames).addresses;
    if (std::ranges::any_of(here, isPublic) || std::ranges::none_of(there, isPublic))
        return std::nullopt;
    PathConclusion conclusion = conclusionOf(
        seen, u"middlebox_interference"_s, PathCertainty::Likely, {seen.systemNames, seen.directNames});
    conclusion.finding.arguments.insert(u"kind"_s, u"name"_s);
    conclusion.finding.arguments.insert(u"said"_s, here.join(u", "_s));
    return conclusion;
}

bool isNameless(PathAnswer answer)
{
    return answer == PathAnswer::NameFailed || answer == PathAnswer::NameNotFound;
}

Conclusion offline(const PathPattern &seen)
{
    const Indexes outside = seen.web + seen.others + seen.elsewhere;
    const Indexes connections = outside + seen.own + seen.otherMode + seen.ports;
    // Not even the best known names lead anywhere: that is more than one wrong name.
    const PathAnswer direct = seen.names(seen.directNames);
    const bool namelessOutside = isNameless(seen.names(seen.systemNames)) && direct != PathAnswer::Answered
        && direct != PathAnswer::NameNotFound && seen.with(outside, {PathAnswer::NotTried}).size() == outside.size();
    if (outside.isEmpty() || (seen.known(outside).isEmpty() && !namelessOutside) || !seen.reached(connections).isEmpty())
        return std::nullopt;
    const bool namesWork = seen.names(seen.systemNames) == PathAnswer::Answered
        || seen.names(seen.directNames) == PathAnswer::Answered;
    const Indexes unreachable = seen.with(connections, {PathAnswer::Unreachable});
    if (seen.evidence.throughProxy) {
        if (!seen.allOf(connections, {PathAnswer::ProxyFailed}))
            return std::nullopt;
        PathConclusion conclusion
            = conclusionOf(seen, u"network_unreachable"_s, PathCertainty::Proven, seen.known(connections));
        conclusion.finding.arguments.insert(u"reason"_s, u"proxy"_s);
        return conclusion;
    }
    const bool proven = !seen.known(outside).isEmpty() && (!namesWork || !unreachable.isEmpty());
    PathConclusion conclusion = conclusionOf(seen, u"network_unreachable"_s,
        proven ? PathCertainty::Proven : PathCertainty::Likely, Indexes{seen.systemNames} + seen.known(connections));
    conclusion.finding.arguments.insert(u"reason"_s, u"offline"_s);
    return conclusion;
}

bool hasAny(const PathMeasurement &measurement, std::initializer_list<TlsProblem> problems)
{
    return std::ranges::any_of(
        problems, [&measurement](TlsProblem problem) { return measurement.tlsProblems.contains(problem); });
}

/// Certificates of different organisations come from one and the same authority that nobody knows.
Conclusion interception(const PathPattern &seen)
{
    const Indexes untrusted = seen.with(seen.own + seen.otherMode + seen.ports + seen.others + seen.elsewhere + seen.web,
        {PathAnswer::Untrusted});
    for (const qsizetype index : untrusted) {
        const PathMeasurement &one = seen.at(index);
        const QString issuer = one.certificateIssuer;
        if (issuer.isEmpty() || hasAny(one, {TlsProblem::NameMismatch, TlsProblem::SelfSigned}))
            continue;
        Indexes same;
        std::ranges::copy_if(untrusted, std::back_inserter(same),
            [&](qsizetype other) { return seen.at(other).certificateIssuer == issuer; });
        const bool several = std::ranges::any_of(same, [&](qsizetype other) {
            return ownedDomain(seen.at(other).target.host) != ownedDomain(one.target.host);
        });
        const Indexes otherIssuer = seen.with(seen.ports, {PathAnswer::Answered});
        const bool ownPort = seen.own.contains(index) || seen.otherMode.contains(index);
        if (!several && !isInterceptor(issuer) && !(ownPort && !otherIssuer.isEmpty()))
            continue;
        PathConclusion conclusion = conclusionOf(seen, u"tls_intercepted"_s,
            several ? PathCertainty::Proven : PathCertainty::Likely, several ? same : same + otherIssuer);
        conclusion.finding.arguments.insert(u"issuer"_s, visibleText(issuer));
        return withWorkingPort(seen, conclusion);
    }
    return std::nullopt;
}

/// A network that shows its own page to everybody who has not signed in.
Conclusion captivePortal(const PathPattern &seen)
{
    const Indexes answers = seen.reached(seen.web);
    if (answers.isEmpty() || !seen.signsOfLife().isEmpty())
        return std::nullopt;
    const Indexes strange = seen.with(answers, {PathAnswer::ClearText, PathAnswer::Untrusted, PathAnswer::TlsFailed});
    if (strange.size() != answers.size())
        return std::nullopt;
    QStringList hosts, addresses;
    for (const qsizetype index : seen.known(seen.web + seen.own + seen.others + seen.elsewhere)) {
        const PathMeasurement &one = seen.at(index);
        if (!one.address.isEmpty() && !hosts.contains(one.target.host)) {
            hosts.append(one.target.host);
            if (!addresses.contains(one.address))
                addresses.append(one.address);
        }
    }
    const bool oneForAll = hosts.size() > 1 && addresses.size() == 1;
    PathConclusion conclusion = conclusionOf(
        seen, u"wrong_server_or_port"_s, oneForAll ? PathCertainty::Proven : PathCertainty::Likely, strange + seen.own);
    conclusion.finding.arguments.insert(u"reason"_s, u"captive_portal"_s);
    return conclusion;
}

/// One family of addresses is dead while the other answers.
Conclusion brokenFamily(const PathPattern &seen)
{
    const Indexes working = seen.with(seen.own, {PathAnswer::Answered});
    const Indexes dead = seen.with(seen.own, {PathAnswer::Silent, PathAnswer::Refused, PathAnswer::Unreachable});
    if (working.isEmpty() || dead.isEmpty())
        return std::nullopt;
    const PathMeasurement &broken = seen.at(dead.constFirst());
    if (broken.target.family == PathFamily::Any)
        return std::nullopt;
    PathConclusion conclusion
        = conclusionOf(seen, u"network_unreachable"_s, PathCertainty::Proven, dead + working);
    const bool ipv6 = broken.target.family == PathFamily::IPv6;
    conclusion.finding.arguments.insert(u"reason"_s, ipv6 ? u"ipv6"_s : u"ipv4"_s);
    conclusion.finding.arguments.insert(u"dead"_s, visibleText(broken.address));
    // A network without IPv6 says so at once, and nobody waits.
    conclusion.finding.severity
        = broken.answer == PathAnswer::Unreachable ? Severity::Information : Severity::Warning;
    for (const qsizetype web : seen.web) {
        if (seen.at(web).target.family == broken.target.family && isKnown(seen.at(web).answer))
            conclusion.proof.append(web);
    }
    return conclusion;
}

/// The port answers when it is spoken to in the other way, or its clear greeting came out of the failed handshake.
Conclusion wrongMode(const PathPattern &seen)
{
    const bool tls = seen.evidence.server.encryption == Encryption::Tls;
    const Indexes fits = seen.with(seen.otherMode, {PathAnswer::Answered, PathAnswer::Untrusted, PathAnswer::NoStartTls});
    const Indexes clear = seen.with(seen.own, {PathAnswer::ClearText});
    const auto greets = [&seen](qsizetype index) { return seen.at(index).said.startsWith("220"); };
    const auto greeting = std::ranges::find_if(clear, greets);
    const bool quotes = greeting != clear.end();
    if (!quotes && (fits.isEmpty() || seen.with(seen.own, {PathAnswer::ClearText, PathAnswer::Mute, PathAnswer::Closed,
                                          PathAnswer::TlsFailed, PathAnswer::Foreign}).isEmpty()))
        return std::nullopt;
    const bool works = !seen.with(fits, {PathAnswer::Answered}).isEmpty();
    PathConclusion conclusion = conclusionOf(seen, u"wrong_encryption_mode"_s,
        works || quotes ? PathCertainty::Proven : PathCertainty::Likely, seen.known(seen.own) + fits);
    auto &arguments = conclusion.finding.arguments;
    arguments.insert(u"spoke"_s, !tls ? u"clear"_s : quotes ? u"tls_quoted"_s : u"tls"_s);
    if (quotes)
        arguments.insert(u"said"_s, quoted(seen.at(*greeting).said));
    if (works || (fits.isEmpty() && quotes && workingPort(seen) < 0))
        suggestTarget(conclusion, {PathSubject::Server, seen.evidence.server.host, seen.evidence.server.port,
            tls ? Encryption::StartTls : Encryption::Tls, PathFamily::Any, {}});
    else
        return withWorkingPort(seen, conclusion);
    return conclusion;
}

/// Two mail hosts that have nothing to do with each other greet with one name, or an own port with another company's.
Conclusion redirection(const PathPattern &seen)
{
    const QString serverDomain = ownedDomain(seen.evidence.server.host);
    for (const qsizetype index : seen.reached(seen.own)) {
        const QString name = greetedName(seen.at(index).greeting);
        if (name.isEmpty() || ownedDomain(name) == serverDomain)
            continue;
        // A trusted certificate for the very name that was dialled cannot be had by somebody between.
        if (seen.at(index).answer == PathAnswer::Answered && seen.evidence.server.encryption != Encryption::None)
            continue;
        Indexes same, different;
        for (const qsizetype other : seen.reached(seen.others)) {
            if (greetedName(seen.at(other).greeting) == name)
                same.append(other);
        }
        for (const qsizetype other : seen.with(seen.ports, {PathAnswer::Answered})) {
            const QString otherName = greetedName(seen.at(other).greeting);
            if (!otherName.isEmpty() && ownedDomain(otherName) != ownedDomain(name))
                different.append(other);
        }
        if (same.isEmpty() && different.isEmpty())
            continue;
        PathConclusion conclusion = conclusionOf(seen, u"middlebox_interference"_s,
            same.isEmpty() ? PathCertainty::Likely : PathCertainty::Proven, Indexes{index} + same + different);
        conclusion.finding.arguments.insert(u"kind"_s, u"redirected"_s);
        conclusion.finding.arguments.insert(u"said"_s, quoted(seen.at(index).greeting));
        return withWorkingPort(seen, conclusion);
    }
    return std::nullopt;
}

/// The words of the server are written over, or its STARTTLS is taken out for everybody.
Conclusion rewriting(const PathPattern &seen)
{
    Indexes mangled;
    std::ranges::copy_if(seen.own + seen.ports + seen.others, std::back_inserter(mangled),
        [&seen](qsizetype index) { return seen.at(index).mangled; });
    const Indexes without = seen.with(seen.own, {PathAnswer::NoStartTls});
    const Indexes othersWithout = seen.with(seen.others, {PathAnswer::NoStartTls});
    const bool stripped = !without.isEmpty() && !othersWithout.isEmpty();
    if (mangled.isEmpty() && !stripped)
        return std::nullopt;
    const bool ownPort = stripped || std::ranges::any_of(mangled, [&seen](qsizetype index) { return seen.own.contains(index); });
    PathConclusion conclusion = conclusionOf(seen, u"middlebox_interference"_s, PathCertainty::Proven,
        mangled.isEmpty() ? without + othersWithout : mangled);
    conclusion.finding.arguments.insert(u"kind"_s, mangled.isEmpty() ? u"stripped"_s : u"mangled"_s);
    if (!ownPort)
        conclusion.finding.severity = Severity::Information;
    return withWorkingPort(seen, conclusion);
}

/// No mail server answers on the account's port, but something does.
Conclusion foreignAnswer(const PathPattern &seen)
{
    for (const qsizetype index : seen.with(seen.own, {PathAnswer::Foreign, PathAnswer::ClearText})) {
        const PathMeasurement &one = seen.at(index);
        const QString service = foreignService(one.said);
        if (service.isEmpty() && one.answer == PathAnswer::ClearText)
            continue;
        const Indexes same = seen.with(seen.others, {one.answer});
        PathConclusion conclusion = conclusionOf(seen,
            same.isEmpty() ? u"wrong_server_or_port"_s : u"middlebox_interference"_s,
            same.isEmpty() && service.isEmpty() ? PathCertainty::Likely : PathCertainty::Proven, Indexes{index} + same);
        if (!same.isEmpty())
            conclusion.finding.arguments.insert(u"kind"_s, u"redirected"_s);
        else if (!service.isEmpty())
            conclusion.finding.arguments.insert(u"service"_s, service);
        conclusion.finding.arguments.insert(u"said"_s, quoted(one.said));
        return withWorkingPort(seen, conclusion);
    }
    return std::nullopt;
}

/// Nothing listens: here only, or nowhere that this network lets through.
Conclusion refusal(const PathPattern &seen)
{
    if (!seen.allOf(seen.own, {PathAnswer::Refused}))
        return std::nullopt;
    if (seen.allOf(seen.others, {PathAnswer::Refused}) && !seen.signsOfLife().isEmpty()) {
        PathConclusion conclusion = conclusionOf(seen, u"port_blocked"_s, PathCertainty::Proven,
            seen.known(seen.own) + seen.known(seen.others) + seen.signsOfLife().mid(0, 1));
        conclusion.finding.arguments.insert(u"reason"_s, u"rejected"_s);
        return withWorkingPort(seen, conclusion);
    }
    const Indexes alive = seen.reached(seen.others);
    PathConclusion conclusion = conclusionOf(seen, u"refused"_s,
        alive.isEmpty() ? PathCertainty::Likely : PathCertainty::Proven, seen.known(seen.own) + alive);
    if (workingPort(seen) >= 0 && !alive.isEmpty())
        conclusion.finding.arguments.insert(u"reason"_s, u"port_closed"_s);
    return withWorkingPort(seen, conclusion);
}

PathConclusion blockedPort(const PathPattern &seen)
{
    const Indexes hostAlive = seen.reached(seen.ports);
    const Indexes life = seen.signsOfLife();
    const bool everywhere = seen.allOf(seen.others, {PathAnswer::Silent, PathAnswer::Unreachable, PathAnswer::Refused});
    // No other mail host was asked on this port, so the server itself may be the one that keeps silent.
    PathCertainty certainty = everywhere ? PathCertainty::Proven : PathCertainty::Possible;
    QString reason = everywhere ? u"network"_s : QString();
    Indexes proof = seen.known(seen.own) + seen.known(seen.others) + life.mid(0, 1);
    if (hostAlive.isEmpty() && everywhere) {
        certainty = PathCertainty::Likely;
        reason = u"all_mail_ports"_s;
        proof += seen.known(seen.ports);
    }
    PathConclusion conclusion = conclusionOf(seen, u"port_blocked"_s, certainty, proof);
    if (!reason.isEmpty())
        conclusion.finding.arguments.insert(u"reason"_s, reason);
    return withWorkingPort(seen, conclusion);
}

/// Nothing comes back from the account's port.
Conclusion silence(const PathPattern &seen)
{
    if (!seen.allOf(seen.own, {PathAnswer::Silent, PathAnswer::Unreachable, PathAnswer::Refused})
        || seen.allOf(seen.own, {PathAnswer::Refused}))
        return std::nullopt;
    const Indexes othersAlive = seen.reached(seen.others);
    const Indexes hostAlive = seen.reached(seen.ports);
    const bool othersDead = othersAlive.isEmpty() && !seen.known(seen.others).isEmpty();
    if (othersDead && !seen.signsOfLife().isEmpty())
        return blockedPort(seen);
    if (seen.allOf(seen.own, {PathAnswer::Unreachable})) {
        const bool onlyIPv6 = std::ranges::all_of(seen.known(seen.own),
            [&seen](qsizetype index) { return seen.at(index).target.family == PathFamily::IPv6; });
        PathConclusion conclusion = conclusionOf(seen, u"network_unreachable"_s,
            othersAlive.isEmpty() ? PathCertainty::Likely : PathCertainty::Proven, seen.known(seen.own) + othersAlive);
        if (onlyIPv6)
            conclusion.finding.arguments.insert(u"reason"_s, u"ipv6_only"_s);
        return conclusion;
    }
    constexpr quint16 relayPort = 25;
    if (othersAlive.isEmpty() && seen.evidence.server.port == relayPort)
        return blockedPort(seen);
    PathConclusion conclusion = conclusionOf(seen, u"timeout"_s,
        othersAlive.isEmpty() ? PathCertainty::Possible : PathCertainty::Proven, seen.known(seen.own) + othersAlive);
    conclusion.finding.arguments.insert(u"stage"_s, QString::fromLatin1(stageName(Stage::Connect)));
    if (!othersAlive.isEmpty() && !hostAlive.isEmpty()) {
        conclusion.finding.arguments.insert(u"reason"_s, u"port_dead"_s);
        conclusion.proof += hostAlive.mid(0, 1);
    } else if (!othersAlive.isEmpty()) {
        // The host may be down, or something on the way may hold back its address alone.
        conclusion.certainty = PathCertainty::Likely;
        conclusion.finding.arguments.insert(u"reason"_s, u"host_down"_s);
        conclusion.proof += seen.known(seen.ports);
    }
    return withWorkingPort(seen, conclusion);
}

/// A connection, and then no word, or only the end of it.
Conclusion wordlessness(const PathPattern &seen)
{
    const Indexes wordless = seen.with(seen.own, {PathAnswer::Mute, PathAnswer::Closed});
    if (wordless.isEmpty() || !seen.with(seen.own, {PathAnswer::Answered}).isEmpty())
        return std::nullopt;
    const Indexes othersToo = seen.with(seen.others, {PathAnswer::Mute, PathAnswer::Closed});
    if (!othersToo.isEmpty() && othersToo.size() == seen.known(seen.others).size() && !seen.signsOfLife().isEmpty()) {
        PathConclusion conclusion
            = conclusionOf(seen, u"middlebox_interference"_s, PathCertainty::Likely, wordless + othersToo);
        conclusion.finding.arguments.insert(u"kind"_s, u"swallowed"_s);
        return withWorkingPort(seen, conclusion);
    }
    const bool mute = seen.at(wordless.constFirst()).answer == PathAnswer::Mute;
    const Indexes othersAlive = seen.reached(seen.others);
    PathConclusion conclusion = conclusionOf(seen, mute ? u"timeout"_s : u"connection_closed"_s,
        othersAlive.isEmpty() ? PathCertainty::Possible : PathCertainty::Likely, wordless + othersAlive);
    return withWorkingPort(seen, conclusion);
}

/// STARTTLS is missing here and there at another mail host: the server does not offer it.
Conclusion missingStartTls(const PathPattern &seen)
{
    const Indexes without = seen.with(seen.own, {PathAnswer::NoStartTls});
    if (without.isEmpty())
        return std::nullopt;
    const Indexes othersWith = seen.with(seen.others, {PathAnswer::Answered});
    return withWorkingPort(seen, conclusionOf(seen, u"starttls_unavailable"_s,
        othersWith.isEmpty() ? PathCertainty::Possible : PathCertainty::Likely, without + othersWith));
}

} // namespace

QList<PathConclusion> concludePath(const QList<PathMeasurement> &measurements, const PathEvidence &evidence)
{
    const PathPattern seen(measurements, evidence);
    QList<PathConclusion> conclusions;
    const bool answers = !seen.with(seen.own, {PathAnswer::Answered}).isEmpty();
    const auto add = [&conclusions](Conclusion conclusion) {
        if (!conclusion)
            return;
        const bool known = std::ranges::any_of(conclusions, [&](const PathConclusion &other) {
            return other.finding.id == conclusion->finding.id;
        });
        if (!known)
            conclusions.append(std::move(*conclusion));
    };
    // What explains all the rest comes first, and then nothing else is said.
    for (const auto &whole : {offline, captivePortal}) {
        if (Conclusion conclusion = whole(seen))
            return {*conclusion};
    }
    add(nameConclusion(seen));
    if (answers) {
        if (evidence.server.encryption == Encryption::None)
            add(redirection(seen));
        add(brokenFamily(seen));
        return conclusions;
    }
    // What answers at a false address says nothing about the server.
    if (Conclusion bent = bentName(seen))
        return {*bent};
    for (const auto &step : {interception, redirection, wrongMode, rewriting, foreignAnswer, missingStartTls,
             refusal, silence, wordlessness}) {
        add(step(seen));
        const bool settled = std::ranges::any_of(conclusions, [](const PathConclusion &conclusion) {
            return conclusion.certainty == PathCertainty::Proven && conclusion.finding.severity == Severity::Error;
        });
        if (settled)
            break; // the rest is another way to see the same thing
    }
    std::ranges::stable_sort(conclusions, {}, [](const PathConclusion &conclusion) {
        return std::pair(conclusion.finding.severity != Severity::Error, conclusion.certainty);
    });
    return conclusions;
}
