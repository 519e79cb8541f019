// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// What is wrong with a certificate or a handshake; all that apply are listed, never only the last.
enum class TlsProblem {
    Expired,
    NotYetValid,
    NameMismatch,        ///< no subjectAltName fits (RFC 9525); the common name does not count
    SelfSigned,          ///< the server's own certificate is self-signed
    UnknownAuthority,    ///< the chain ends in a root this computer does not trust
    MissingIntermediate, ///< the server did not send the certificate that issued its own
    WrongPurpose,        ///< not for TLS servers (extendedKeyUsage)
    InvalidAuthority,    ///< issued by something that is no certificate authority
    WeakKey,             ///< RSA below 2048 bits, EC below 224
    WeakSignature,       ///< MD5 or SHA-1
    NameConstraint,
    Revoked,
    InvalidSignature,
    ProtocolVersion,  ///< no common TLS version or cipher
    NotTls,           ///< the peer does not speak TLS; clearText shows what it said, if known
    NoTlsSupport,     ///< this computer's Qt has no TLS backend
    HandshakeFailure, ///< anything else; detail has the library's words
    Other,            ///< certificate problem without a name of its own; detail has the library's words
};
QByteArray tlsProblemName(TlsProblem problem);

struct CertificateFacts {
    QString subject; ///< common name, or organisation if there is none
    QString issuer;
    QStringList names; ///< DNS names and IP addresses of the subjectAltName
    QDateTime validFrom, validUntil;
    QString keyAlgorithm; ///< "RSA", "EC", …
    int keyBits = 0;
    QString signatureAlgorithm; ///< "sha256WithRSAEncryption"
    QByteArray sha256;          ///< fingerprint, lower-case hex
    bool selfSigned = false;
    QByteArray pem;

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

/// What is known about one TLS handshake, good or failed.
struct TlsReport {
    QString protocol; ///< "TLS 1.3"; empty if none was agreed
    QString cipher;   ///< "TLS_AES_256_GCM_SHA384"
    int cipherBits = 0;
    QString peerName;              ///< the name the certificate had to fit
    QList<CertificateFacts> chain; ///< as sent by the peer, leaf first, at most 10
    QList<TlsProblem> problems;    ///< empty: encrypted and trusted
    QString trustAnchor;           ///< subject of the root that made it trusted, if known
    QString detail;                ///< the library's own words, for the administrator
    QByteArray clearText;          ///< for NotTls: what the peer said in clear, at most 512 bytes, scrubbed
    QDateTime checkedAt;           ///< this computer's clock at the check

    friend bool operator==(const TlsReport &, const TlsReport &) = default;
};
