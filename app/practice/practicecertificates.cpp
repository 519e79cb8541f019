// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecertificates.h"

#include <QHash>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <chrono>
#include <memory>

using namespace std::chrono_literals;

namespace {

template <auto release> struct Releaser
{
    template <class Object> void operator()(Object *object) const { release(object); }
};
using KeyHandle = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using CertificateHandle = std::unique_ptr<X509, Releaser<X509_free>>;
using ExtensionHandle = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;
using NumberHandle = std::unique_ptr<BIGNUM, Releaser<BN_free>>;
using BioHandle = std::unique_ptr<BIO, Releaser<BIO_free_all>>;

constexpr auto namesOfThisComputer = "DNS:localhost,DNS:practice.heloscope.test,IP:127.0.0.1,IP:::1";
constexpr auto permittedNames = "critical,permitted;DNS:localhost,permitted;DNS:practice.heloscope.test,"
                                "permitted;IP:127.0.0.1/255.255.255.255,"
                                "permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";

struct Extension
{
    int id;
    const char *value;
};

struct Request
{
    const char *commonName = nullptr;
    std::chrono::seconds from = -1h, until = 60 * 24h; // not so short that it is worth a notice
    QList<Extension> extensions;
};

struct Issued
{
    KeyHandle key;
    CertificateHandle certificate;
};

bool setSerial(X509 *certificate)
{
    const NumberHandle number(BN_new());
    // RFC 5280 section 4.1.2.2: positive, at most 20 octets, and not to be guessed.
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setName(X509 *certificate, const char *commonName)
{
    const auto add = [certificate](const char *field, const char *text) {
        return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), field, MBSTRING_UTF8,
            reinterpret_cast<const unsigned char *>(text), -1, -1, 0);
    };
    return add("O", "Heloscope practice") && add("CN", commonName);
}

bool addExtensions(X509 *certificate, X509 *issuer, const QList<Extension> &extensions)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const Extension &extension : extensions) {
        const ExtensionHandle made(X509V3_EXT_conf_nid(nullptr, &context, extension.id, extension.value));
        if (!made || !X509_add_ext(certificate, made.get(), -1))
            return false;
    }
    return true;
}

/// A certificate with a new P-256 key; without \a issuer it signs itself.
std::optional<Issued> issue(const Request &request, const Issued *issuer)
{
    Issued issued{KeyHandle(EVP_EC_gen("P-256")), CertificateHandle(X509_new())};
    X509 *certificate = issued.certificate.get();
    if (!issued.key || !certificate)
        return std::nullopt;
    X509 *parent = issuer ? issuer->certificate.get() : certificate;
    EVP_PKEY *signer = issuer ? issuer->key.get() : issued.key.get();
    const bool good = X509_set_version(certificate, X509_VERSION_3) && setSerial(certificate) &&
                      setName(certificate, request.commonName) &&
                      X509_set_issuer_name(certificate, X509_get_subject_name(parent)) &&
                      X509_gmtime_adj(X509_getm_notBefore(certificate), request.from.count()) &&
                      X509_gmtime_adj(X509_getm_notAfter(certificate), request.until.count()) &&
                      X509_set_pubkey(certificate, issued.key.get()) &&
                      addExtensions(certificate, parent, request.extensions) &&
                      X509_sign(certificate, signer, EVP_sha256()) > 0;
    if (!good)
        return std::nullopt;
    return issued;
}

/// A root of its own, or an authority below \a root.
std::optional<Issued> makeAuthority(const Issued *root, const char *name)
{
    Request request;
    request.commonName = name;
    request.extensions = {
        {NID_basic_constraints, root ? "critical,CA:TRUE,pathlen:0" : "critical,CA:TRUE,pathlen:1"},
        {NID_key_usage, "critical,keyCertSign,cRLSign"}, {NID_subject_key_identifier, "hash"},
        {NID_name_constraints, permittedNames}};
    if (root)
        request.extensions.append({NID_authority_key_identifier, "keyid"});
    return issue(request, root);
}

Request leafRequest(const QByteArray &kind)
{
    const bool otherName = kind == "wrong-name";
    Request request;
    request.commonName = otherName ? "mail.practice.heloscope.test" : "practice.heloscope.test";
    request.extensions = {{NID_basic_constraints, "critical,CA:FALSE"},
        {NID_key_usage, "critical,digitalSignature"}, {NID_ext_key_usage, "serverAuth"},
        {NID_subject_key_identifier, "hash"},
        {NID_subject_alt_name, otherName ? "DNS:mail.practice.heloscope.test" : namesOfThisComputer}};
    if (kind != "self-signed")
        request.extensions.append({NID_authority_key_identifier, "keyid"});
    if (kind == "expired") {
        request.from = -30 * 24h;
        request.until = -24h;
    } else if (kind == "not-yet-valid") {
        request.from = 24h;
        request.until = 30 * 24h;
    }
    return request;
}

QByteArray contentOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<qsizetype>(size)};
}

QSslCertificate toQt(X509 *certificate)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    if (!bio || !PEM_write_bio_X509(bio.get(), certificate))
        return QSslCertificate();
    return QSslCertificate(contentOf(bio.get()));
}

QSslKey toQt(EVP_PKEY *key)
{
    // The secure memory of OpenSSL is wiped when it is freed.
    const BioHandle bio(BIO_new(BIO_s_secmem()));
    if (!bio || !PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr))
        return QSslKey();
    return QSslKey(contentOf(bio.get()), QSsl::Ec);
}

} // namespace

std::optional<PracticeCertificates> PracticeCertificates::make(const QByteArray &kind)
{
    constexpr auto ownName = "Heloscope practice authority";
    static const QHash<QByteArray, const char *> otherNames{{"unknown-authority", ownName},
        {"missing-intermediate", "Heloscope practice intermediate"}, {"antivirus", "Practice Antivirus Mail Shield"}};
    const auto authority = makeAuthority(nullptr, ownName);
    if (!authority)
        return std::nullopt;
    const bool unsent = kind == "missing-intermediate";
    std::optional<Issued> other; // whoever issues instead of the authority
    if (const char *name = otherNames.value(kind)) {
        other = makeAuthority(unsent ? &*authority : nullptr, name);
        if (!other)
            return std::nullopt;
    }
    const Issued *issuer = kind == "self-signed" ? nullptr : other ? &*other : &*authority;
    const auto leaf = issue(leafRequest(kind), issuer);
    if (!leaf)
        return std::nullopt;
    PracticeCertificates result{
        toQt(authority->certificate.get()), {toQt(leaf->certificate.get())}, toQt(leaf->key.get())};
    if (issuer && !unsent)
        result.chain.append(toQt(issuer->certificate.get()));
    if (result.authority.isNull() || result.chain.constFirst().isNull() || result.key.isNull())
        return std::nullopt;
    return result;
}

const QByteArrayList &practiceCertificateKinds()
{
    static const QByteArrayList kinds{"good", "expired", "not-yet-valid", "wrong-name", "self-signed",
        "unknown-authority", "missing-intermediate", "antivirus"};
    return kinds;
}
