// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QSslCertificate>

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

/// Certificates made by OpenSSL for one test, each wrong in one chosen way.
namespace certificates {

template <auto release>
struct Releaser {
    template <class Object>
    void operator()(Object *object) const { release(object); }
};
using Key = std::shared_ptr<EVP_PKEY>;

inline Key rsaKey(unsigned bits)
{
    return {EVP_RSA_gen(bits), EVP_PKEY_free};
}
inline Key ecKey(const char *curve)
{
    return {EVP_EC_gen(curve), EVP_PKEY_free};
}
inline Key edKey()
{
    return {EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free};
}

struct Wish {
    QByteArray commonName = "mail.test";
    QByteArray organisation = "Test";
    QByteArray names = "DNS:mail.test"; ///< subjectAltName as OpenSSL's configuration spells it; empty = none
    QDateTime from, until;
    Key key;
    const EVP_MD *digest = EVP_sha256();
    bool authority = false;
};

struct Made {
    Key key;
    std::shared_ptr<X509> x509;
    [[nodiscard]] QSslCertificate toQt() const
    {
        const std::unique_ptr<BIO, Releaser<BIO_free_all>> bio(BIO_new(BIO_s_mem()));
        PEM_write_bio_X509(bio.get(), x509.get());
        char *bytes = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &bytes);
        return QSslCertificate(QByteArray(bytes, static_cast<qsizetype>(size)));
    }
};

inline void addExtension(X509 *certificate, X509 *issuer, int id, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>> made(
        X509V3_EXT_conf_nid(nullptr, &context, id, value));
    X509_add_ext(certificate, made.get(), -1);
}

/// Without \a issuer it signs itself.
inline Made make(const Wish &wish, const Made *issuer)
{
    static long serial = 1000;
    Made made{wish.key, {X509_new(), X509_free}};
    X509 *certificate = made.x509.get();
    X509 *parent = issuer ? issuer->x509.get() : certificate;
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    const auto add = [certificate](const char *field, const QByteArray &text) {
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), field, MBSTRING_UTF8,
            reinterpret_cast<const unsigned char *>(text.constData()), static_cast<int>(text.size()), -1, 0);
    };
    add("O", wish.organisation);
    add("CN", wish.commonName);
    X509_set_issuer_name(certificate, X509_get_subject_name(parent));
    ASN1_TIME_set(X509_getm_notBefore(certificate), wish.from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate), wish.until.toSecsSinceEpoch());
    X509_set_pubkey(certificate, wish.key.get());
    addExtension(certificate, parent, NID_basic_constraints, wish.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (wish.authority)
        addExtension(certificate, parent, NID_key_usage, "critical,keyCertSign,cRLSign");
    else
        addExtension(certificate, parent, NID_ext_key_usage, "serverAuth");
    addExtension(certificate, parent, NID_subject_key_identifier, "hash");
    if (!wish.names.isEmpty() && !wish.authority)
        addExtension(certificate, parent, NID_subject_alt_name, wish.names.constData());
    const EVP_MD *digest = EVP_PKEY_get_base_id((issuer ? issuer->key : made.key).get()) == EVP_PKEY_ED25519 ? nullptr : wish.digest;
    X509_sign(certificate, (issuer ? issuer->key : made.key).get(), digest);
    return made;
}

} // namespace certificates
