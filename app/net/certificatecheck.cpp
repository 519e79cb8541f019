// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificatecheck.h"

#include <QHostAddress>
#include <QSslKey>
#include <QUrl>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace {

constexpr qsizetype longestChain = 10;
constexpr qsizetype mostNames = 100;
constexpr int weakestRsa = 2048;
constexpr int weakestEc = 224;

template <auto function>
struct Free {
    template <class T>
    void operator()(T *pointer) const { function(pointer); }
};
using X509Pointer = std::unique_ptr<X509, Free<X509_free>>;

X509Pointer toOpenSsl(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return X509Pointer(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
}

/// A certificate of a chain as both libraries see it. Decoding is what costs here, so it is done once.
struct Link {
    explicit Link(const QSslCertificate &one)
        : certificate(one)
        , x509(toOpenSsl(one))
    {
        if (x509 && X509_get0_pubkey(x509.get())) // Qt 6.4 would crash over a key that OpenSSL cannot read
            key = one.publicKey();
        ERR_clear_error();
    }
    QSslCertificate certificate;
    X509Pointer x509; ///< null if OpenSSL cannot read it
    QSslKey key;
};

std::vector<Link> linksOf(const QList<QSslCertificate> &chain)
{
    return {chain.begin(), chain.end()};
}

bool isIssuedByItself(X509 *certificate)
{
    return (X509_get_extension_flags(certificate) & EXFLAG_SS) != 0;
}

bool labelFits(const QString &pattern, const QString &host)
{
    if (!pattern.contains(u'*'))
        return pattern == host;
    const qsizetype dot = host.indexOf(u'.');
    // "*" stands for exactly one whole label, and never directly before a top-level domain.
    return pattern.startsWith(QLatin1String("*.")) && pattern.count(u'*') == 1 && pattern.count(u'.') >= 2 && dot > 0
        && pattern.mid(1) == host.mid(dot);
}

QString toAscii(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    const bool isAscii = std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
    return isAscii ? name.toLower() : QString::fromLatin1(QUrl::toAce(name)).toLower();
}

bool isWeakKey(const QSslKey &key)
{
    if (key.algorithm() == QSsl::Rsa || key.algorithm() == QSsl::Dsa)
        return key.length() < weakestRsa;
    return key.algorithm() == QSsl::Ec && key.length() > 0 && key.length() < weakestEc;
}

bool isWeakSignature(X509 *certificate)
{
    int digest = NID_undef;
    return X509_get_signature_info(certificate, &digest, nullptr, nullptr, nullptr) == 1
        && (digest == NID_md5 || digest == NID_sha1 || digest == NID_md4 || digest == NID_md2);
}

QString signatureName(X509 *certificate)
{
    return QString::fromLatin1(OBJ_nid2ln(X509_get_signature_nid(certificate)));
}

TlsProblem problemOf(int error, bool isLeafAlone, X509 *leaf)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED: return TlsProblem::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID: return TlsProblem::NotYetValid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: return TlsProblem::SelfSigned;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return TlsProblem::UnknownAuthority;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        if (isLeafAlone)
            return isIssuedByItself(leaf) ? TlsProblem::SelfSigned : TlsProblem::MissingIntermediate;
        return TlsProblem::UnknownAuthority;
    case X509_V_ERR_INVALID_PURPOSE: return TlsProblem::WrongPurpose;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN: return TlsProblem::InvalidAuthority;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL: return TlsProblem::WeakKey;
    case X509_V_ERR_CA_MD_TOO_WEAK: return TlsProblem::WeakSignature;
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION:
    case X509_V_ERR_SUBTREE_MINMAX:
    case X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE:
    case X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX:
    case X509_V_ERR_UNSUPPORTED_NAME_SYNTAX: return TlsProblem::NameConstraint;
    case X509_V_ERR_CERT_REVOKED: return TlsProblem::Revoked;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE: return TlsProblem::InvalidSignature;
    default: return TlsProblem::Other;
    }
}

void add(QList<TlsProblem> *problems, TlsProblem problem)
{
    if (!problems->contains(problem))
        problems->append(problem);
}

int collectError(int ok, X509_STORE_CTX *context)
{
    if (!ok) {
        auto *errors = static_cast<std::vector<int> *>(X509_STORE_CTX_get_app_data(context));
        errors->push_back(X509_STORE_CTX_get_error(context));
    }
    return 1; // go on: all problems are wanted, not the first
}

/// The error codes of a verification for a TLS server, in the order OpenSSL finds them.
std::vector<int> verify(const std::vector<Link> &chain, const TlsTrust &trust)
{
    const std::unique_ptr<X509_STORE, Free<X509_STORE_free>> store(X509_STORE_new());
    if (!trust.onlyExtra) {
        // Not X509_STORE_set_default_paths(): whom to trust is no matter of SSL_CERT_FILE, to Qt neither.
        X509_STORE_load_path(store.get(), X509_get_default_cert_dir());
        X509_STORE_load_file(store.get(), X509_get_default_cert_file());
        ERR_clear_error(); // that file need not be there
    }
    for (const QSslCertificate &authority : trust.extraAuthorities) {
        if (const X509Pointer certificate = toOpenSsl(authority))
            X509_STORE_add_cert(store.get(), certificate.get());
    }
    const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509) *)> untrusted(
        sk_X509_new_null(), [](STACK_OF(X509) *stack) { sk_X509_free(stack); });
    for (const Link &link : chain)
        sk_X509_push(untrusted.get(), link.x509.get());
    const std::unique_ptr<X509_STORE_CTX, Free<X509_STORE_CTX_free>> context(X509_STORE_CTX_new());
    std::vector<int> errors;
    if (!X509_STORE_CTX_init(context.get(), store.get(), chain.front().x509.get(), untrusted.get()))
        return {X509_V_ERR_UNSPECIFIED};
    X509_STORE_CTX_set_default(context.get(), "ssl_server");
    X509_STORE_CTX_set_app_data(context.get(), &errors);
    X509_STORE_CTX_set_verify_cb(context.get(), collectError);
    constexpr int securityLevel = 2; // what OpenSSL holds a handshake to by default in Debian
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(context.get()), securityLevel);
    if (X509_verify_cert(context.get()) <= 0 && errors.empty())
        errors.push_back(X509_STORE_CTX_get_error(context.get()));
    return errors;
}

QString keyName(const QSslKey &key)
{
    switch (key.algorithm()) {
    case QSsl::Rsa: return QStringLiteral("RSA");
    case QSsl::Ec: return QStringLiteral("EC");
    case QSsl::Dsa: return QStringLiteral("DSA");
    default: return {};
    }
}

CertificateFacts factsOf(const Link &link)
{
    const QSslCertificate &certificate = link.certificate;
    CertificateFacts fact;
    const auto name = [](const QStringList &common, const QStringList &organisation) {
        return (common.isEmpty() ? organisation : common).join(QLatin1String(", "));
    };
    fact.subject = name(certificate.subjectInfo(QSslCertificate::CommonName),
        certificate.subjectInfo(QSslCertificate::Organization));
    fact.issuer = name(certificate.issuerInfo(QSslCertificate::CommonName),
        certificate.issuerInfo(QSslCertificate::Organization));
    fact.names = certificate.subjectAlternativeNames().values();
    fact.names.sort();
    fact.names = fact.names.mid(0, mostNames);
    fact.validFrom = certificate.effectiveDate();
    fact.validUntil = certificate.expiryDate();
    fact.keyBits = link.key.length();
    fact.keyAlgorithm = keyName(link.key);
    if (link.x509) {
        const EVP_PKEY *key = X509_get0_pubkey(link.x509.get());
        if (fact.keyAlgorithm.isEmpty() && key && EVP_PKEY_get0_type_name(key)) { // Qt 6.4 knows no Ed25519
            fact.keyAlgorithm = QString::fromLatin1(EVP_PKEY_get0_type_name(key));
            fact.keyBits = EVP_PKEY_get_bits(key);
        }
        fact.signatureAlgorithm = signatureName(link.x509.get());
        fact.selfSigned = isIssuedByItself(link.x509.get());
    }
    fact.sha256 = certificate.digest(QCryptographicHash::Sha256).toHex();
    fact.pem = certificate.toPem();
    return fact;
}

QList<CertificateFacts> factsOf(const std::vector<Link> &chain)
{
    QList<CertificateFacts> facts;
    for (const Link &link : chain) {
        if (facts.size() < longestChain)
            facts.append(factsOf(link));
    }
    return facts;
}

QList<TlsProblem> problemsOfAccepted(const std::vector<Link> &chain, const QString &host)
{
    QList<TlsProblem> problems;
    if (chain.empty() || !certificateFits(chain.front().certificate, host))
        problems.append(TlsProblem::NameMismatch);
    for (const Link &link : chain) {
        if (isWeakKey(link.key))
            add(&problems, TlsProblem::WeakKey);
        // The signature of a root is never relied on.
        if (link.x509 && !isIssuedByItself(link.x509.get()) && isWeakSignature(link.x509.get()))
            add(&problems, TlsProblem::WeakSignature);
    }
    return problems;
}

} // namespace

bool certificateFits(const QSslCertificate &leaf, const QString &host)
{
    const auto names = leaf.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList literals = names.values(QSsl::IpAddressEntry);
        return std::ranges::any_of(literals, [&](const QString &entry) { return QHostAddress(entry) == address; });
    }
    const QString wanted = toAscii(host);
    if (wanted.isEmpty())
        return false;
    const QStringList patterns = names.values(QSsl::DnsEntry);
    return std::ranges::any_of(patterns, [&](const QString &entry) { return labelFits(entry.toLower(), wanted); });
}

QString fittingName(const QStringList &names, const QString &host)
{
    const QHostAddress address(host);
    const QString wanted = address.isNull() ? toAscii(host) : QString();
    const auto found = std::ranges::find_if(names, [&](const QString &entry) {
        return address.isNull() ? !wanted.isEmpty() && labelFits(entry.toLower(), wanted) : QHostAddress(entry) == address;
    });
    return found == names.cend() ? QString() : *found;
}

bool namesAsIssuer(const CertificateFacts &child, const CertificateFacts &parent)
{
    const QSslCertificate below(child.pem), above(parent.pem);
    const X509Pointer issued = below.isNull() ? nullptr : toOpenSsl(below);
    const X509Pointer issuer = above.isNull() ? nullptr : toOpenSsl(above);
    if (!issued || !issuer)
        return !child.issuer.isEmpty() && child.issuer == parent.subject;
    const int verdict = X509_check_issued(issuer.get(), issued.get());
    return verdict == X509_V_OK || verdict == X509_V_ERR_KEYUSAGE_NO_CERTSIGN;
}

QString issuerOrganisation(const CertificateFacts &certificate)
{
    return QSslCertificate(certificate.pem).issuerInfo(QSslCertificate::Organization).join(QLatin1String(", "));
}

QList<CertificateFacts> certificateFacts(const QList<QSslCertificate> &chain)
{
    return factsOf(linksOf(chain.first(std::min(chain.size(), longestChain))));
}

AcceptedChain examineAcceptedChain(const QList<QSslCertificate> &chain, const QString &host)
{
    const std::vector<Link> links = linksOf(chain);
    return {factsOf(links), problemsOfAccepted(links, host)};
}

QList<TlsProblem> problemsOfChain(
    const QList<QSslCertificate> &chain, const QString &host, const TlsTrust &trust, QString *detail)
{
    std::vector<Link> links = linksOf(chain.first(std::min(chain.size(), longestChain)));
    std::erase_if(links, [](const Link &link) { return !link.x509; });
    if (links.empty())
        return {TlsProblem::Other};
    QList<TlsProblem> problems;
    QStringList words;
    for (const int error : verify(links, trust)) {
        add(&problems, problemOf(error, links.size() == 1, links.front().x509.get()));
        const QString text = QString::fromLatin1(X509_verify_cert_error_string(error));
        if (!words.contains(text))
            words.append(text);
    }
    for (const TlsProblem problem : problemsOfAccepted(linksOf(chain), host))
        add(&problems, problem);
    *detail = words.join(QLatin1String("; "));
    return problems;
}
