// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/tlsjudgementparts.h"

#include "diagnosis/check.h"
#include "net/certificatecheck.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNames = 6;

bool containsAny(const QString &text, const QStringList &signs)
{
    const QString lower = text.toLower();
    return std::ranges::any_of(signs, [&lower](const QString &sign) { return lower.contains(sign); });
}

/// Organisations that browsers and systems trust worldwide, as they name themselves in certificates.
bool isPublicAuthority(const QString &organisation)
{
    static const QStringList names{u"let's encrypt"_s, u"internet security research group"_s, u"digicert"_s, u"globalsign"_s,
        u"sectigo"_s, u"comodo ca"_s, u"usertrust"_s, u"google trust services"_s, u"amazon"_s, u"microsoft corporation"_s,
        u"geotrust"_s, u"rapidssl"_s, u"thawte"_s, u"entrust"_s, u"zerossl"_s, u"buypass"_s, u"certum"_s, u"asseco data systems"_s,
        u"ssl.com"_s, u"ssl corp"_s, u"actalis"_s, u"godaddy"_s, u"starfield"_s, u"swisssign"_s, u"quovadis"_s, u"harica"_s,
        u"hellenic academic"_s, u"identrust"_s, u"network solutions"_s, u"deutsche telekom"_s, u"t-systems"_s, u"d-trust"_s,
        u"telia"_s, u"secom trust"_s, u"cybertrust"_s, u"e-tugra"_s, u"firmaprofesional"_s, u"trustasia"_s, u"wotrus"_s,
        u"china financial certification authority"_s, u"itruschina"_s, u"itrus"_s, u"unitrust"_s, u"shanghai electronic certif"_s,
        u"global digital cybersecurity authority"_s, u"xin net"_s, u"gdca"_s, u"certsign"_s, u"chunghwa telecom"_s,
        u"taiwan-ca"_s, u"emsign"_s, u"emudhra"_s, u"cloudflare"_s, u"apple inc"_s, u"atos"_s};
    return containsAny(organisation, names);
}

/// "R13, Let's Encrypt": the common name alone often tells nobody anything.
QString issuerText(const CertificateFacts &certificate)
{
    const QString organisation = issuerOrganisation(certificate);
    const QString name = judgedName(certificate.issuer);
    if (organisation.isEmpty() || certificate.issuer.contains(organisation))
        return name;
    return judged(QT_TRANSLATE_NOOP("TlsJudgement", "%1 (%2)")).arg(name, judgedName(organisation));
}

QString namesText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.mid(0, mostNames))
        shown.append(judgedName(name));
    const QString list = shown.join(u", "_s);
    if (names.size() <= mostNames)
        return list;
    return judged(QT_TRANSLATE_NOOP("TlsJudgement", "%1 and %2 more")).arg(list, QString::number(names.size() - mostNames));
}

/// A wildcard of the right domain that does not reach the host, because it stands for one label exactly.
QString almostFitting(const QStringList &names, const QString &host)
{
    const auto found = std::ranges::find_if(names, [&host](const QString &name) {
        return name.startsWith("*."_L1) && (host.endsWith(name.mid(1), Qt::CaseInsensitive)
                   || host.compare(name.mid(2), Qt::CaseInsensitive) == 0);
    });
    return found == names.cend() ? QString() : *found;
}

QString mismatchReason(const CertificateFacts &leaf, const QString &host)
{
    if (leaf.names.isEmpty())
        return judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The certificate names no server at all: only the subjectAltName counts (RFC 9525), not the common name “%1”. The "
            "server's administrator needs a certificate with the name %2."))
            .arg(judgedName(leaf.subject), judgedName(host));
    if (!QHostAddress(host).isNull())
        return judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The server was reached by its address %1, and the certificate is for: %2. Use the right one of these names as server name."))
            .arg(judgedName(host), namesText(leaf.names));
    if (const QString wildcard = almostFitting(leaf.names, host); !wildcard.isEmpty())
        return judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "“%1” stands for exactly one word before the domain, so it does not cover %2. The server's administrator needs a "
            "certificate with that name.")).arg(judgedName(wildcard), judgedName(host));
    return judged(QT_TRANSLATE_NOOP("TlsJudgement",
        "The certificate is for: %1. If one of these is the right server for you, use it as server name; otherwise the server's "
        "administrator needs a certificate with the name %2.")).arg(namesText(leaf.names), judgedName(host));
}

const CertificateFacts *interceptor(const TlsReport &report)
{
    const auto found = std::ranges::find_if(report.chain, [](const CertificateFacts &certificate) {
        return isInterceptor(certificate.issuer) || isInterceptor(issuerOrganisation(certificate));
    });
    return found == report.chain.cend() ? nullptr : &*found;
}

bool isSelfSigned(const TlsReport &report)
{
    return report.chain.constFirst().selfSigned || report.problems.contains(TlsProblem::SelfSigned);
}

/// Indexes of the chain from the server's certificate upwards, as far as the sent certificates lead.
QList<qsizetype> pathUpwards(const QList<CertificateFacts> &chain)
{
    QList<qsizetype> path{0};
    while (!chain.at(path.constLast()).selfSigned) {
        qsizetype next = 0;
        for (qsizetype i = 1; i < chain.size() && next == 0; ++i) {
            if (!path.contains(i) && namesAsIssuer(chain.at(path.constLast()), chain.at(i)))
                next = i;
        }
        if (next == 0)
            break;
        path.append(next);
    }
    return path;
}

void judgeCompleteness(TlsFact &fact, const TlsReport &report, const QList<qsizetype> &path)
{
    const CertificateFacts &last = report.chain.at(path.constLast());
    if (path.size() == 1) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The server's certificate was issued by “%1”; the server does not send the certificate of that issuer, and this "
            "computer does not know it. The server's administrator has to install the full chain (“fullchain.pem”); if it is "
            "a company's own authority, choose its file as extra CA file. Programs that know the issuer from elsewhere work.")).arg(judgedName(last.issuer));
        return;
    }
    fact.verdict = TlsVerdict::Warning;
    fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
        "The chain ends with “%1”, and its issuer “%2” is neither sent nor known to this computer: either the server sends one "
        "certificate too few, or the authority is not trusted here.")).arg(judgedName(last.subject), judgedName(last.issuer));
}

void judgeOrder(TlsFact &fact, const TlsReport &report, const QList<qsizetype> &path)
{
    const qsizetype strangers = report.chain.size() - path.size();
    if (!std::ranges::is_sorted(path)) {
        fact.verdict = TlsVerdict::Warning;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The certificates are not in order: each should be followed by that of its issuer. Some programs refuse this; the "
            "server's administrator should sort the file."));
    } else if (strangers > 0) {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "Certificates sent that do not belong to the chain: %1. That does no harm; the server's administrator can remove "
            "them.")).arg(strangers);
    } else if (report.chain.size() > 1 && report.chain.constLast().selfSigned) {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "Complete and in order. The root is sent too, which is not needed: whoever trusts it has it already."));
    } else if (report.chain.size() == 1) {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Its issuer is known to this computer, so nothing else is needed."));
    } else {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Complete and in order: each is followed by that of its issuer."));
    }
}

void judgeDistrusted(TlsFact &fact, const TlsReport &report)
{
    const CertificateFacts &leaf = report.chain.constFirst();
    if (isSelfSigned(report)) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The server signed its certificate itself, so anybody could have made it. If it is your own server, choose its "
            "certificate as extra CA file; otherwise the server's administrator has to install one of a public authority."));
    } else if (report.problems.contains(TlsProblem::UnknownAuthority)) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "An authority that this computer does not know: perhaps a company's own, perhaps a forgery. In a company, ask the "
            "administrator for the file of the authority and choose it as extra CA file."));
    } else if (report.problems.contains(TlsProblem::MissingIntermediate)) {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "Only a name so far: without the certificates in between nobody can prove who issued this one."));
    } else if (isPublicAuthority(issuerOrganisation(leaf))) {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "By its name a public authority."));
    } else {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "Not among the public authorities that this program knows by name."));
    }
}

} // namespace

TlsFact nameFact(const TlsReport &report)
{
    const CertificateFacts &leaf = report.chain.constFirst();
    TlsFact fact{"name", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Server name")), judgedName(report.peerName), {}};
    if (report.problems.contains(TlsProblem::NameMismatch)) {
        fact.verdict = TlsVerdict::Bad;
        fact.reason = mismatchReason(leaf, report.peerName);
        return fact;
    }
    const QString fitting = fittingName(leaf.names, report.peerName);
    if (fitting.isEmpty())
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "The certificate is for this name."));
    else
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "The certificate is for this name: “%1” fits.")).arg(judgedName(fitting));
    return fact;
}

TlsFact issuerFact(const TlsReport &report)
{
    const CertificateFacts &leaf = report.chain.constFirst();
    TlsFact fact{"issuer", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Issued by")), issuerText(leaf), {}};
    const bool trusted = isTrusted(report);
    if (const CertificateFacts *found = interceptor(report)) {
        fact.verdict = trusted ? TlsVerdict::Warning : TlsVerdict::Bad;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "“%1” is not the server's authority but security software on this computer or a filter in the network: it opens the "
            "connection and reads along. Switch off its checking of encrypted mail, or have %2 exempted."))
                          .arg(judgedName(found->issuer), judgedName(report.peerName));
    } else if (!trusted) {
        judgeDistrusted(fact, report);
    } else if (isSelfSigned(report)) {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "The server signed its certificate itself; it is trusted because you chose it as extra CA file."));
    } else if (isPublicAuthority(issuerOrganisation(leaf)) || isPublicAuthority(leaf.issuer)) {
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "A public authority that mail programs everywhere trust."));
    } else {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "Trusted here, but not among the public authorities that this program knows by name: perhaps a company's own. "
            "Other computers may not trust it."));
    }
    return fact;
}

TlsFact chainFact(const TlsReport &report)
{
    TlsFact fact{"chain", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Chain")), {}, {}};
    const qsizetype count = report.chain.size();
    fact.value = count == 1 ? judged(QT_TRANSLATE_NOOP("TlsJudgement", "1 certificate"))
                            : judged(QT_TRANSLATE_NOOP("TlsJudgement", "%1 certificates")).arg(count);
    const QList<qsizetype> path = pathUpwards(report.chain);
    const bool rootless = !report.chain.at(path.constLast()).selfSigned;
    const bool incomplete = report.problems.contains(TlsProblem::MissingIntermediate)
        || (rootless && report.problems.contains(TlsProblem::UnknownAuthority));
    if (isSelfSigned(report) && count == 1) {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "It stands alone: no authority is above it."));
    } else if (incomplete) {
        judgeCompleteness(fact, report, path);
    } else {
        judgeOrder(fact, report, path);
    }
    return fact;
}
