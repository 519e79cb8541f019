// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/check.h"
#include "path/concludepath.h"
#include "path/pathpattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Indexes = PathPattern::Indexes;

class Judge
{
public:
    Judge(const PathPattern &seen, const QList<PathConclusion> &conclusions)
        : m_seen(seen)
        , m_conclusions(conclusions)
        , m_answered(seen.with(seen.own, {PathAnswer::Answered}))
        , m_portPasses(seen.reached(seen.own + seen.otherMode + seen.others))
        , m_hostReached(seen.reached(seen.own + seen.otherMode + seen.ports))
    {
    }

    [[nodiscard]] PathPieceReport judge(PathPiece piece) const
    {
        switch (piece) {
        case PathPiece::Computer:
            return computer();
        case PathPiece::Firewall:
            return firewall();
        case PathPiece::Network:
            return network();
        case PathPiece::Provider:
            return provider();
        case PathPiece::Server:
            return server();
        }
        Q_UNREACHABLE();
    }

private:
    [[nodiscard]] const PathConclusion *find(const QString &id, const QStringList &reasons = {}) const
    {
        const auto found = std::ranges::find_if(m_conclusions, [&](const PathConclusion &each) {
            const auto &arguments = each.finding.arguments;
            const QString why = arguments.value(u"reason"_s, arguments.value(u"kind"_s));
            return each.finding.id == id && (reasons.isEmpty() || reasons.contains(why));
        });
        return found == m_conclusions.end() ? nullptr : &*found;
    }

    /// Then what answers may not be the server, and nothing is known about it.
    [[nodiscard]] bool isSomebodyBetween() const
    {
        const auto *changed = find(u"middlebox_interference"_s);
        return (changed && changed->finding.severity == Severity::Error) || find(u"tls_intercepted"_s)
            || find(u"wrong_server_or_port"_s, {u"captive_portal"_s});
    }

    [[nodiscard]] PathPieceReport computer() const
    {
        const Indexes reached = m_seen.reached(m_seen.web + m_seen.others + m_seen.elsewhere + m_seen.own
            + m_seen.otherMode + m_seen.ports);
        if (!reached.isEmpty())
            return {PathPiece::Computer, PathPieceState::Good, reached.mid(0, 1)};
        if (const auto *offline = find(u"network_unreachable"_s, {u"offline"_s, u"proxy"_s}))
            return {PathPiece::Computer, PathPieceState::Suspect, offline->proof};
        return {PathPiece::Computer, PathPieceState::Unknown, {}};
    }

    /// A refusal that came back faster than anything from outside can.
    [[nodiscard]] bool isRefusedNearby() const
    {
        constexpr std::chrono::milliseconds atHome{2}, outside{8};
        const auto tookAtMost = [&](qsizetype index) {
            const auto took = m_seen.at(index).connectTook;
            return took.count() >= 0 && took <= atHome;
        };
        const Indexes refused = m_seen.with(m_seen.own + m_seen.others, {PathAnswer::Refused});
        const Indexes reached = m_seen.reached(m_seen.web + m_seen.ports);
        return !refused.isEmpty() && !reached.isEmpty() && std::ranges::all_of(refused, tookAtMost)
            && std::ranges::all_of(reached, [&](qsizetype index) { return m_seen.at(index).connectTook >= outside; });
    }

    [[nodiscard]] PathPieceReport firewall() const
    {
        constexpr auto piece = PathPiece::Firewall;
        if (const auto *intercepted = find(u"tls_intercepted"_s))
            return {piece, PathPieceState::Suspect, intercepted->proof};
        const auto *rewritten = find(u"middlebox_interference"_s);
        if (rewritten && rewritten->finding.arguments.value(u"kind"_s) != "name"_L1
            && rewritten->finding.severity == Severity::Error)
            return {piece, PathPieceState::Suspect, rewritten->proof};
        if (const auto *blocked = find(u"port_blocked"_s))
            return {piece, PathPieceState::Suspect, blocked->proof};
        if (!m_portPasses.isEmpty())
            return {piece, PathPieceState::Good, m_portPasses.mid(0, 1)};
        if (const auto *silent = find(u"timeout"_s))
            return {piece, PathPieceState::Suspect, silent->proof};
        return {piece, PathPieceState::Unknown, {}};
    }

    [[nodiscard]] PathPieceReport network() const
    {
        constexpr auto piece = PathPiece::Network;
        for (const auto *bad : {find(u"network_unreachable"_s, {u"offline"_s, u"proxy"_s}),
                 find(u"wrong_server_or_port"_s, {u"captive_portal"_s}), find(u"dns_temporary"_s, {u"name_server"_s})}) {
            if (bad)
                return {piece, bad->certainty == PathCertainty::Proven ? PathPieceState::Bad : PathPieceState::Suspect,
                    bad->proof};
        }
        if (const auto *blocked = find(u"port_blocked"_s)) {
            if (isRefusedNearby()) // the refusal came from this computer: the network was not even asked
                return {piece, PathPieceState::Unknown, {}};
            return {piece, PathPieceState::Suspect, blocked->proof};
        }
        for (const auto *suspect : {find(u"middlebox_interference"_s), find(u"tls_intercepted"_s),
                 find(u"dns_temporary"_s), find(u"network_unreachable"_s)}) {
            if (suspect && suspect->finding.severity != Severity::Information)
                return {piece, PathPieceState::Suspect, suspect->proof};
        }
        if (!m_portPasses.isEmpty())
            return {piece, PathPieceState::Good, m_portPasses.mid(0, 1)};
        if (const auto *silent = find(u"timeout"_s))
            return {piece, PathPieceState::Suspect, silent->proof};
        return {piece, PathPieceState::Unknown, {}};
    }

    [[nodiscard]] PathPieceReport provider() const
    {
        constexpr auto piece = PathPiece::Provider;
        if (isSomebodyBetween())
            return {piece, PathPieceState::Unknown, {}};
        for (const auto *suspect :
            {find(u"timeout"_s, {u"host_down"_s, u"port_dead"_s}), find(u"refused"_s), find(u"connection_closed"_s)}) {
            if (suspect)
                return {piece, PathPieceState::Suspect, suspect->proof};
        }
        if (m_hostReached.isEmpty())
            return {piece, PathPieceState::Unknown, {}};
        return {piece, PathPieceState::Good, m_hostReached.mid(0, 1)};
    }

    [[nodiscard]] PathPieceReport server() const
    {
        constexpr auto piece = PathPiece::Server;
        if (isSomebodyBetween())
            return {piece, PathPieceState::Unknown, {}};
        if (!m_answered.isEmpty())
            return {piece, PathPieceState::Good, m_answered};
        if (const auto *mode = find(u"wrong_encryption_mode"_s))
            return {piece, PathPieceState::Good, mode->proof};
        const auto *refused = find(u"refused"_s);
        if (refused)
            return {piece, refused->certainty == PathCertainty::Proven ? PathPieceState::Bad : PathPieceState::Suspect,
                refused->proof};
        for (const auto *suspect : {find(u"timeout"_s), find(u"connection_closed"_s), find(u"starttls_unavailable"_s),
                 find(u"dns_not_found"_s)}) {
            if (suspect)
                return {piece, PathPieceState::Suspect, suspect->proof};
        }
        const Indexes wrong = m_seen.with(m_seen.own,
            {PathAnswer::Untrusted, PathAnswer::TlsFailed, PathAnswer::Foreign, PathAnswer::ClearText,
                PathAnswer::Rejected, PathAnswer::NoStartTls});
        if (!wrong.isEmpty())
            return {piece, PathPieceState::Bad, wrong};
        return {piece, PathPieceState::Unknown, {}};
    }

    const PathPattern &m_seen;
    const QList<PathConclusion> &m_conclusions;
    Indexes m_answered, m_portPasses, m_hostReached;
};

} // namespace

QList<PathPieceReport> judgePieces(const QList<PathMeasurement> &measurements,
    const QList<PathConclusion> &conclusions, const PathEvidence &evidence)
{
    const PathPattern seen(measurements, evidence);
    const Judge judge(seen, conclusions);
    QList<PathPieceReport> pieces;
    for (int i = 0; i < pathPieceCount; ++i)
        pieces.append(judge.judge(static_cast<PathPiece>(i)));
    return pieces;
}
