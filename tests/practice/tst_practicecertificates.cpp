// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecertificates.h"

#include <QDateTime>
#include <QTest>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct X509Deleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using Certificate = std::unique_ptr<X509, X509Deleter>;

Certificate fromQt(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    auto at = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

/// OpenSSL's own verdict on what a server of \a made presents, for a client that trusts its authority.
int verdict(const PracticeCertificates &made, const char *host, const char *address)
{
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store(X509_STORE_new(), X509_STORE_free);
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(
        X509_STORE_CTX_new(), X509_STORE_CTX_free);
    const Certificate authority = fromQt(made.authority), leaf = fromQt(made.chain.constFirst());
    const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509) *)> others(
        sk_X509_new_null(), [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); });
    for (const auto &certificate : made.chain.sliced(1))
        sk_X509_push(others.get(), fromQt(certificate).release());
    X509_STORE_add_cert(store.get(), authority.get());
    X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), others.get());
    X509_STORE_CTX_set_default(context.get(), "ssl_server");
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    if (host)
        X509_VERIFY_PARAM_set1_host(parameters, host, 0);
    if (address)
        X509_VERIFY_PARAM_set1_ip_asc(parameters, address);
    X509_verify_cert(context.get());
    return X509_STORE_CTX_get_error(context.get());
}

} // namespace

/// OpenSSL says about each kind exactly what its name says.
class PracticeCertificatesTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void verified_data();
    void verified();
    void namesOfGood();
    void authorityIsConfined();
    void freshEachTime();
};

void PracticeCertificatesTest::verified_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("expected");
    QTest::newRow("good") << QByteArray("good") << X509_V_OK;
    QTest::newRow("expired") << QByteArray("expired") << X509_V_ERR_CERT_HAS_EXPIRED;
    QTest::newRow("not-yet-valid") << QByteArray("not-yet-valid") << X509_V_ERR_CERT_NOT_YET_VALID;
    QTest::newRow("wrong-name") << QByteArray("wrong-name") << X509_V_ERR_HOSTNAME_MISMATCH;
    QTest::newRow("self-signed") << QByteArray("self-signed") << X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT;
    QTest::newRow("unknown-authority")
        << QByteArray("unknown-authority") << X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN;
    QTest::newRow("missing-intermediate")
        << QByteArray("missing-intermediate") << X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY;
}

void PracticeCertificatesTest::verified()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, expected);
    QVERIFY(practiceCertificateKinds().contains(kind));
    const auto made = PracticeCertificates::make(kind);
    QVERIFY(made);
    const int found = verdict(*made, "localhost", nullptr);
    QVERIFY2(found == expected, X509_verify_cert_error_string(found));
    QCOMPARE(made->key.algorithm(), QSsl::Ec);
    QCOMPARE(made->key.length(), 256);
}

void PracticeCertificatesTest::namesOfGood()
{
    const auto made = PracticeCertificates::make("good");
    QVERIFY(made);
    QCOMPARE(verdict(*made, "practice.heloscope.test", nullptr), X509_V_OK);
    QCOMPARE(verdict(*made, nullptr, "127.0.0.1"), X509_V_OK);
    QCOMPARE(verdict(*made, nullptr, "::1"), X509_V_OK);
    QCOMPARE(verdict(*made, "smtp.qq.com", nullptr), X509_V_ERR_HOSTNAME_MISMATCH);
    QCOMPARE(verdict(*made, nullptr, "192.0.2.1"), X509_V_ERR_IP_ADDRESS_MISMATCH);
    const auto leaf = made->chain.constFirst();
    const auto now = QDateTime::currentDateTimeUtc();
    QVERIFY(leaf.effectiveDate() < now && leaf.effectiveDate() > now.addSecs(-2 * 3600));
    QVERIFY(leaf.expiryDate() > now.addDays(59) && leaf.expiryDate() < now.addDays(61));
}

void PracticeCertificatesTest::authorityIsConfined()
{
    // Even with its key nobody could vouch for a real host.
    const auto made = PracticeCertificates::make("good");
    QVERIFY(made);
    const Certificate authority = fromQt(made->authority);
    QVERIFY(X509_get_extension_flags(authority.get()) & EXFLAG_CA);
    QCOMPARE(X509_get_pathlen(authority.get()), 1L);
    QVERIFY(X509_get_ext_by_NID(authority.get(), NID_name_constraints, -1) >= 0);
}

void PracticeCertificatesTest::freshEachTime()
{
    const auto one = PracticeCertificates::make("good"), two = PracticeCertificates::make("good");
    QVERIFY(one && two);
    QVERIFY(one->authority != two->authority);
    QVERIFY(one->chain.constFirst().serialNumber() != two->chain.constFirst().serialNumber());
}

QTEST_GUILESS_MAIN(PracticeCertificatesTest)
#include "tst_practicecertificates.moc"
