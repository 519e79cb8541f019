// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/tlsjudgement.h"
#include "net/certificatecheck.h"
#include "transcript/transcriptjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

/// One line without control characters or others that turn text around.
void checkInert(const QString &text)
{
    check(std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() != QChar::Other_Control && c.category() != QChar::Separator_Line
            && c.category() != QChar::Separator_Paragraph && (c < QChar(0x202a) || c > QChar(0x202e))
            && (c < QChar(0x2066) || c > QChar(0x2069));
    }));
}

void present(const TlsReport &report)
{
    for (const TlsFact &fact : judgeTls(report)) {
        check(!fact.title.isEmpty() && !fact.reason.isEmpty());
        check(fact.certificate < report.chain.size());
        checkInert(fact.title);
        checkInert(fact.value);
        checkInert(fact.reason);
    }
    for (const CertificateFacts &facts : report.chain) {
        const CertificateLife life = certificateLife(facts, report.checkedAt);
        check(life.used >= 0 && life.used <= 1);
        check(facts.names.size() <= 100);
    }
    static_cast<void>(tlsReportToJson(report));
}

} // namespace

/// Qt looks for its TLS plug-in with the help of an application.
extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    static const QCoreApplication application(*count, *arguments);
    return 0;
}

/// What a peer puts into its certificate is shown as inert text and never harms; the first byte picks the host asked for.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray der(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size) - 1);
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull())
        return 0;
    const QList<QSslCertificate> chain{certificate, certificate};
    static const QStringList hosts{QStringLiteral("mail.test"), QStringLiteral("127.0.0.1"), QStringLiteral("::1"),
        QStringLiteral("a.b.mail.test"), QStringLiteral("x\r\n\u202ey")};
    TlsReport report;
    report.peerName = hosts.at(data[0] % hosts.size());
    report.protocol = QStringLiteral("TLS 1.3");
    report.checkedAt = QDateTime::fromSecsSinceEpoch(1795000000, Qt::UTC);
    report.chain = certificateFacts(chain);
    TlsTrust trust;
    trust.onlyExtra = true;
    trust.extraAuthorities = {certificate};
    report.problems = problemsOfChain(chain, report.peerName, trust, &report.detail);
    // An accepted name is one that the certificate has.
    check(report.problems.contains(TlsProblem::NameMismatch) || certificateFits(certificate, report.peerName));
    present(report);
    report.problems.append(TlsProblem::NameMismatch);
    present(report);
    report.problems.clear();
    report.chain = report.chain.mid(0, 1);
    present(report);
    return 0;
}
