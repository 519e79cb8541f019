// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/tlsjudgementparts.h"

#include "diagnosis/annotations.h"
#include "diagnosis/annotationtools.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The facts one of which explains a problem; empty if only a fact of its own can.
QByteArray explainedBy(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Expired:
    case TlsProblem::NotYetValid: return "validity";
    case TlsProblem::NameMismatch: return "name";
    case TlsProblem::SelfSigned:
    case TlsProblem::UnknownAuthority: return "issuer";
    case TlsProblem::MissingIntermediate: return "chain";
    case TlsProblem::WeakKey: return "key";
    case TlsProblem::WeakSignature: return "signature";
    case TlsProblem::ProtocolVersion: return "protocol";
    default: return {};
    }
}

bool isExplained(TlsProblem problem, const QList<TlsFact> &facts)
{
    const QByteArray id = explainedBy(problem);
    return std::ranges::any_of(facts,
        [&id](const TlsFact &fact) { return !id.isEmpty() && fact.id == id && fact.verdict == TlsVerdict::Bad; });
}

TlsFact problemFact(TlsProblem problem, const TlsReport &report)
{
    TlsFact fact{"problem", TlsVerdict::Bad, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Problem")), {}, tlsProblemText(problem)};
    if (problem == TlsProblem::NotTls && !report.clearText.isEmpty())
        fact.value = shownText(report.clearText);
    return fact;
}

TlsFact trustFact(const TlsReport &report)
{
    TlsFact fact{"trust", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Trust")), {}, {}};
    if (!isTrusted(report)) {
        fact.verdict = TlsVerdict::Bad;
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "not trusted"));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "Nobody can vouch for who is at the other end, so no code and no mail is sent over this connection."));
        return fact;
    }
    fact.value = report.trustAnchor.isEmpty() ? judged(QT_TRANSLATE_NOOP("TlsJudgement", "trusted"))
                                              : judgedName(report.trustAnchor);
    fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
        "The chain ends at an authority that this computer trusts, and all in between is in order."));
    return fact;
}

} // namespace

QString judged(const char *source)
{
    return QCoreApplication::translate("TlsJudgement", source);
}

QString judgedName(const QString &foreign)
{
    const QString shown = shownText(foreign.toUtf8());
    return shown.isEmpty() ? judged(QT_TRANSLATE_NOOP("TlsJudgement", "(no name)")) : shown;
}

QByteArray tlsVerdictName(TlsVerdict verdict)
{
    switch (verdict) {
    case TlsVerdict::Good: return "good";
    case TlsVerdict::Note: return "note";
    case TlsVerdict::Warning: return "warning";
    case TlsVerdict::Bad: return "bad";
    }
    Q_UNREACHABLE();
}

QString tlsVerdictText(TlsVerdict verdict)
{
    switch (verdict) {
    case TlsVerdict::Good: return judged(QT_TRANSLATE_NOOP("TlsJudgement", "good"));
    case TlsVerdict::Note: return judged(QT_TRANSLATE_NOOP("TlsJudgement", "note"));
    case TlsVerdict::Warning: return judged(QT_TRANSLATE_NOOP("TlsJudgement", "warning"));
    case TlsVerdict::Bad: return judged(QT_TRANSLATE_NOOP("TlsJudgement", "bad"));
    }
    Q_UNREACHABLE();
}

TlsVerdict worstVerdict(const QList<TlsFact> &facts)
{
    auto worst = TlsVerdict::Good;
    for (const TlsFact &fact : facts)
        worst = std::max(worst, fact.verdict);
    return worst;
}

bool isTrusted(const TlsReport &report)
{
    return report.problems.isEmpty() && !report.protocol.isEmpty();
}

CertificateRole certificateRole(const TlsReport &report, qsizetype certificate)
{
    if (certificate == 0)
        return CertificateRole::Server;
    return report.chain.at(certificate).selfSigned ? CertificateRole::Root : CertificateRole::Intermediate;
}

QByteArray certificateRoleName(CertificateRole role)
{
    switch (role) {
    case CertificateRole::Server: return "server";
    case CertificateRole::Intermediate: return "intermediate";
    case CertificateRole::Root: return "root";
    }
    Q_UNREACHABLE();
}

QString certificateRoleText(CertificateRole role)
{
    switch (role) {
    case CertificateRole::Server: return judged(QT_TRANSLATE_NOOP("TlsJudgement", "the server's own certificate"));
    case CertificateRole::Intermediate: return judged(QT_TRANSLATE_NOOP("TlsJudgement", "intermediate authority"));
    case CertificateRole::Root: return judged(QT_TRANSLATE_NOOP("TlsJudgement", "root authority"));
    }
    Q_UNREACHABLE();
}

QList<TlsFact> judgeTls(const TlsReport &report)
{
    QList<TlsFact> facts;
    if (!report.chain.isEmpty())
        facts.append(trustFact(report));
    if (!report.protocol.isEmpty() || report.problems.contains(TlsProblem::ProtocolVersion))
        facts.append(protocolFact(report));
    facts.append(cipherFacts(report));
    if (!report.chain.isEmpty()) {
        facts.append(nameFact(report));
        facts.append(issuerFact(report));
        facts.append(chainFact(report));
    }
    for (qsizetype i = 0; i < report.chain.size(); ++i) {
        for (TlsFact fact : {validityFact(report, i), keyFact(report.chain.at(i)), signatureFact(report.chain.at(i))}) {
            fact.certificate = i;
            facts.append(fact);
        }
    }
    for (const TlsProblem problem : report.problems) {
        if (!isExplained(problem, facts))
            facts.append(problemFact(problem, report));
    }
    return facts;
}
