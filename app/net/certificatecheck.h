// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/tlsreport.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

/// Whom to trust on one socket.
struct TlsTrust {
    QList<QSslCertificate> extraAuthorities; ///< besides the system's
    bool onlyExtra = false;                  ///< and the system's not at all (practice server)
};

/// True if a subjectAltName of \a leaf fits \a host (RFC 9525: the common name never counts, "*" only as the whole
/// left-most label). \a host is a DNS name, possibly internationalised, or an IP address.
bool certificateFits(const QSslCertificate &leaf, const QString &host);

/// The same for the \a names of CertificateFacts: the one that fits, or nothing.
QString fittingName(const QStringList &names, const QString &host);
/// True if \a child says that \a parent issued it (names and key identifiers; no signature is checked).
bool namesAsIssuer(const CertificateFacts &child, const CertificateFacts &parent);
/// The organisation that issued \a certificate; empty if it does not say.
QString issuerOrganisation(const CertificateFacts &certificate);

/// What the peer's chain tells; at most 10 certificates and 100 names each.
QList<CertificateFacts> certificateFacts(const QList<QSslCertificate> &chain);

/// What a chain tells that Qt has accepted, and the problems that Qt 6.4 does not report then: the name (it falls back
/// to the common name) and weak keys or signatures.
struct AcceptedChain {
    QList<CertificateFacts> facts; ///< as of certificateFacts()
    QList<TlsProblem> problems;
};
AcceptedChain examineAcceptedChain(const QList<QSslCertificate> &chain, const QString &host);

/// All problems of a chain, found by a full verification of our own: unlike Qt's list it names each of them.
/// \a detail receives the library's words.
QList<TlsProblem> problemsOfChain(
    const QList<QSslCertificate> &chain, const QString &host, const TlsTrust &trust, QString *detail);
