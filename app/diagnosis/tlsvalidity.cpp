// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/tlsjudgementparts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsPerHour = 3600, secondsPerDay = 24 * secondsPerHour;
constexpr double renewalShare = 2.0 / 3; ///< ACME programs renew here; what is older was forgotten or has failed

QString dayText(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-dd"_s);
}

QString momentText(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

/// "until 2027-01-31: 70 of 90 days left"
QString remainderText(const CertificateFacts &certificate, const CertificateLife &life)
{
    const QString until = dayText(certificate.validUntil);
    if (life.secondsLeft < 2 * secondsPerDay)
        return judged(QT_TRANSLATE_NOOP("TlsJudgement", "until %1: %2 hours of %3 days left"))
            .arg(until, QString::number(life.secondsLeft / secondsPerHour), QString::number(life.days));
    return judged(QT_TRANSLATE_NOOP("TlsJudgement", "until %1: %2 of %3 days left"))
        .arg(until, QString::number(life.daysLeft), QString::number(life.days));
}

QString freshReason(const CertificateLife &life)
{
    if (isShortLived(life))
        return judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "More than a third of its life is left; a program renews it when a third is left. The older advice to have at least "
            "90 days left cannot be met any more, because many certificates live for 90 days in all. Since March 2026 a public "
            "authority issues none for more than 200 days, from March 2027 for 100 and from 15 March 2029 for 47 (CA/Browser "
            "Forum, ballot SC-081v3)."));
    return judged(QT_TRANSLATE_NOOP("TlsJudgement", "More than a third of its life is left."));
}

QString dueReason(const CertificateFacts &certificate, const CertificateLife &life)
{
    if (isShortLived(life))
        return judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "Less than a third of its life is left. Certificates as short as this are renewed by a program (ACME) before that, so "
            "the automatic renewal has probably failed. The server's administrator or provider has to see to it before %1, or "
            "no mail program will connect.")).arg(momentText(certificate.validUntil));
    return judged(QT_TRANSLATE_NOOP("TlsJudgement",
        "Less than a third of its life is left. The server's administrator or provider has to renew it before %1, or no mail "
        "program will connect.")).arg(momentText(certificate.validUntil));
}

/// Of an intermediate or root: its authority sees to it, and only its end matters here.
void judgeAuthority(TlsFact &fact, const TlsReport &report, qsizetype certificate, CertificateLife::State state)
{
    const CertificateFacts &own = report.chain.at(certificate);
    if (state == CertificateLife::State::Over && isTrusted(report)) {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "It is over, but the chain is trusted by another way. The server's administrator can remove it."));
    } else if (own.validUntil < report.chain.constFirst().validUntil && state != CertificateLife::State::Over) {
        fact.verdict = TlsVerdict::Note;
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "It ends before the server's own certificate does, which then stops working too."));
    }
}

} // namespace

CertificateLife certificateLife(const CertificateFacts &certificate, const QDateTime &when)
{
    CertificateLife life;
    if (!certificate.validFrom.isValid() || !certificate.validUntil.isValid() || !when.isValid()
        || certificate.validUntil <= certificate.validFrom)
        return life;
    const double whole = static_cast<double>(certificate.validFrom.secsTo(certificate.validUntil));
    const double passed = static_cast<double>(certificate.validFrom.secsTo(when));
    life.used = std::clamp(passed / whole, 0.0, 1.0);
    life.secondsLeft = when.secsTo(certificate.validUntil);
    life.days = std::llround(whole / secondsPerDay);
    life.daysLeft = life.secondsLeft / secondsPerDay;
    if (when < certificate.validFrom)
        life.state = CertificateLife::State::NotYetValid;
    else if (when > certificate.validUntil)
        life.state = CertificateLife::State::Over;
    else
        life.state = life.used > renewalShare ? CertificateLife::State::RenewalDue : CertificateLife::State::Fresh;
    return life;
}

bool isShortLived(const CertificateLife &life)
{
    constexpr qint64 longestAutomatic = 100;
    return life.state != CertificateLife::State::Unknown && life.days <= longestAutomatic;
}

TlsFact validityFact(const TlsReport &report, qsizetype certificate)
{
    const CertificateFacts &own = report.chain.at(certificate);
    const CertificateLife life = certificateLife(own, report.checkedAt);
    TlsFact fact{"validity", TlsVerdict::Good, judged(QT_TRANSLATE_NOOP("TlsJudgement", "Validity")), remainderText(own, life), {}};
    switch (life.state) {
    case CertificateLife::State::Unknown:
        fact.verdict = TlsVerdict::Note;
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "not known"));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement", "The certificate does not say clearly from when until when it is valid."));
        break;
    case CertificateLife::State::NotYetValid:
        fact.verdict = TlsVerdict::Bad;
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "not before %1")).arg(momentText(own.validFrom));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "This computer's clock says %1. If that is wrong, set the clock; if it is right, the server's administrator has "
            "installed the certificate too early.")).arg(momentText(report.checkedAt));
        break;
    case CertificateLife::State::Fresh:
        fact.reason = certificate == 0 ? freshReason(life) : judged(QT_TRANSLATE_NOOP("TlsJudgement", "Valid now."));
        break;
    case CertificateLife::State::RenewalDue:
        fact.verdict = certificate == 0 ? TlsVerdict::Warning : TlsVerdict::Good;
        fact.reason = certificate == 0 ? dueReason(own, life) : judged(QT_TRANSLATE_NOOP("TlsJudgement", "Valid now."));
        break;
    case CertificateLife::State::Over:
        fact.verdict = TlsVerdict::Bad;
        fact.value = judged(QT_TRANSLATE_NOOP("TlsJudgement", "expired on %1")).arg(momentText(own.validUntil));
        fact.reason = judged(QT_TRANSLATE_NOOP("TlsJudgement",
            "This computer's clock says %1. If that is wrong, set the clock; if it is right, the server's administrator or "
            "provider has to renew the certificate, and an automatic renewal (ACME) has failed or was never set up."))
                          .arg(momentText(report.checkedAt));
        break;
    }
    if (certificate > 0)
        judgeAuthority(fact, report, certificate, life.state);
    return fact;
}
