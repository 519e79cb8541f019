// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What a run says when all it knows is that nothing came; an experiment that knows more takes its place.
bool isVague(const QString &id)
{
    static const QStringList vague{u"timeout"_s, u"refused"_s, u"port_blocked"_s, u"network_unreachable"_s,
        u"connection_closed"_s, u"dns_temporary"_s, u"dns_not_found"_s, u"unexpected_data"_s, u"malformed_reply"_s,
        u"starttls_unavailable"_s, u"cert_untrusted"_s};
    return vague.contains(id);
}

QString joined(const QList<qsizetype> &indexes)
{
    QStringList numbers;
    for (const qsizetype index : indexes)
        numbers.append(QString::number(index));
    return numbers.join(u',');
}

/// The conclusion as a finding of the report, with the facts of the account that sentences want.
Finding findingOf(const PathConclusion &conclusion, const Finding *first)
{
    Finding finding = conclusion.finding;
    for (const QString &fact : {u"user"_s, u"address"_s, u"credential"_s, u"stage"_s}) {
        if (first && first->arguments.contains(fact) && !finding.arguments.contains(fact))
            finding.arguments.insert(fact, first->arguments.value(fact));
    }
    finding.arguments.insert(u"experiments"_s, joined(conclusion.proof));
    finding.arguments.insert(u"experiments_certainty"_s, QString::fromLatin1(pathCertaintyName(conclusion.certainty)));
    if (first)
        finding.evidence = first->evidence;
    return finding;
}

void makePossible(Finding &finding)
{
    if (finding.severity == Severity::Error)
        finding.severity = Severity::Information;
    finding.arguments.insert(u"certainty"_s, u"possible"_s);
}

/// The same cause, measured: what the experiments know besides is added to what the run knows.
void confirm(Finding &finding, const Finding &measured)
{
    for (auto fact = measured.arguments.begin(); fact != measured.arguments.end(); ++fact)
        finding.arguments.insert(fact.key(), fact.value());
    finding.arguments.remove(u"certainty"_s);
    if (finding.severity == Severity::Information)
        finding.severity = measured.severity;
}

} // namespace

bool wantsPathCheck(const Report &report)
{
    const bool failed = report.outcome.kind == OutcomeKind::Failed || report.outcome.kind == OutcomeKind::Refused;
    return failed && !report.practice && !report.transcript.entries().isEmpty() && report.outcome.stage < Stage::Login
        && report.outcome.proof < Proof::SignedIn;
}

Report withPath(Report report, const PathResult &result)
{
    report.path = pathToJson(result);
    const bool runFailed = report.outcome.kind != OutcomeKind::Ok;
    QList<Finding> more;
    for (const PathConclusion &conclusion : result.conclusions) {
        const Finding *first = report.findings.isEmpty() ? nullptr : &report.findings.constFirst();
        Finding finding = findingOf(conclusion, first);
        const auto known = std::ranges::find(report.findings, finding.id, &Finding::id);
        const bool warns = finding.severity != Severity::Error;
        const bool takesTheLead = runFailed && !warns && more.isEmpty()
            && (conclusion.certainty == PathCertainty::Proven
                || (conclusion.certainty == PathCertainty::Likely && (!first || isVague(first->id))));
        if (known != report.findings.end()) {
            confirm(*known, finding);
            if (takesTheLead && known != report.findings.begin()) {
                makePossible(report.findings.first());
                std::rotate(report.findings.begin(), known, known + 1);
            }
        } else if (takesTheLead) {
            if (first)
                makePossible(report.findings.first());
            report.findings.prepend(finding);
        } else {
            if (!warns)
                makePossible(finding);
            more.append(finding);
        }
    }
    // Before the mere notices, after the other possibilities.
    for (const Finding &finding : std::as_const(more))
        report.findings.append(finding);
    return report;
}

std::optional<PathResult> pathOf(const Report &report)
{
    return report.path.isEmpty() ? std::nullopt : pathFromJson(report.path);
}
