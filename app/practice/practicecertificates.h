// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>

/// The identity of one practice server: a certificate authority made for it alone and what that has issued.
/// The keys exist in memory only; the authority may vouch for nothing but this computer (RFC 5280
/// section 4.2.1.10).
struct PracticeCertificates
{
    QSslCertificate authority;    ///< the only one to trust for this server
    QList<QSslCertificate> chain; ///< what the server presents, leaf first
    QSslKey key;

    /// \a kind is one of practiceCertificateKinds(). Nothing if OpenSSL fails.
    static std::optional<PracticeCertificates> make(const QByteArray &kind);
};

/// "good", "expired", "not-yet-valid", "wrong-name", "self-signed", "unknown-authority",
/// "missing-intermediate", "antivirus" (issued by what calls itself one).
const QByteArrayList &practiceCertificateKinds();
