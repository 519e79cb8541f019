// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/saslmechanism.h"

#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <openssl/evp.h>

using namespace Qt::StringLiterals;
using Status = SaslMechanism::Status;

namespace {

constexpr auto clientNonce = "rOprNGfwEbeRWgbNEkqO";

Login password(const QByteArray &user, const QByteArray &secret)
{
    return {user, Secret(secret), false, {}, {}, 0};
}

/// After the client's first message.
std::unique_ptr<SaslMechanism> started(
    const QByteArray &name = "SCRAM-SHA-256", const QByteArray &secret = "pencil")
{
    auto mechanism = makeMechanism(name, password("user", secret), clientNonce);
    (void)mechanism->initialResponse();
    return mechanism;
}

/// One message of the server that must end the exchange, and a word of the reason.
void row(const char *name, const QByteArray &message, const QByteArray &problem)
{
    QTest::newRow(name) << message << problem;
}

std::optional<Secret> compute(SaslMechanism &mechanism)
{
    while (mechanism.status() == Status::Computing)
        mechanism.advance();
    return mechanism.computed();
}

/// After the client's proof in the example of RFC 7677 section 3; null if there is none.
std::unique_ptr<SaslMechanism> proven()
{
    auto mechanism = started();
    (void)mechanism->answer(
        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    return compute(*mechanism) ? std::move(mechanism) : nullptr;
}

/// The other side, with OpenSSL's own PBKDF2.
QByteArray serverSignature(QCryptographicHash::Algorithm algorithm, const EVP_MD *digest,
    const QByteArray &secret, const QByteArray &salt, int iterations, const QByteArray &authMessage)
{
    QByteArray salted(QCryptographicHash::hashLength(algorithm), '\0');
    PKCS5_PBKDF2_HMAC(secret.constData(), int(secret.size()),
        reinterpret_cast<const unsigned char *>(salt.constData()), int(salt.size()), iterations, digest,
        int(salted.size()), reinterpret_cast<unsigned char *>(salted.data()));
    const auto key = QMessageAuthenticationCode::hash("Server Key", salted, algorithm);
    return QMessageAuthenticationCode::hash(authMessage, key, algorithm);
}

} // namespace

class TestScram : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void vectors_data();
    void vectors();
    void wrongSignature_data();
    void wrongSignature();
    void malformedFirst_data();
    void malformedFirst();
    void iterations_data();
    void iterations();
    void agreesWithOpenSsl_data();
    void agreesWithOpenSsl();
    void challengeWhileComputing();
    void nothingAfterTheSignature();
    void extensionsAreIgnored();
    void userNames();
    void preparedPassword();
    void freshNonces();
    void slicesAreShort();
};

void TestScram::vectors_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("serverFirst");
    QTest::addColumn<QByteArray>("clientFinal");
    QTest::addColumn<QByteArray>("serverFinal");
    QTest::newRow("RFC 5802 section 5")
        << "SCRAM-SHA-1"_ba
        << "fyko+d2lbbFgONRv9qkxdawL"_ba
        << "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"_ba
        << "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="_ba
        << "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="_ba;
    QTest::newRow("RFC 7677 section 3")
        << "SCRAM-SHA-256"_ba
        << "rOprNGfwEbeRWgbNEkqO"_ba
        << "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"_ba
        << "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="_ba
        << "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="_ba;
}

void TestScram::vectors()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, serverFirst);
    QFETCH(QByteArray, clientFinal);
    QFETCH(QByteArray, serverFinal);
    const auto mechanism = makeMechanism(name, password("user", "pencil"), nonce);
    QCOMPARE(mechanism->name(), name);
    QCOMPARE(mechanism->initialResponse(), Secret("n,,n=user,r=" + nonce));
    QVERIFY(!mechanism->mayComplete());
    QVERIFY(!mechanism->answer(serverFirst));
    QCOMPARE(mechanism->status(), Status::Computing);
    QVERIFY(!mechanism->computed());
    QCOMPARE(compute(*mechanism), Secret(clientFinal));
    QCOMPARE(mechanism->status(), Status::Running);
    QVERIFY(!mechanism->computed());
    QVERIFY(!mechanism->mayComplete());
    QCOMPARE(mechanism->answer(serverFinal), Secret());
    QVERIFY(mechanism->mayComplete());
    QVERIFY(mechanism->problem().isEmpty());
}

void TestScram::wrongSignature_data()
{
    QTest::addColumn<QByteArray>("serverFinal");
    QTest::addColumn<QByteArray>("problem");
    row("other", "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G5=", "last message");
    row("one bit", "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G8=", "signature is wrong");
    row("short", "v=6rri", "signature is wrong");
    row("long", "v="_ba + QByteArray(48, 'a'), "signature is wrong");
    row("empty value", "v=", "last message");
    row("padding only", "v====", "last message");
    row("not Base64", "v=!!!!", "last message");
    row("empty", QByteArray(), "last message");
    row("other attribute", "x=1", "last message");
    row("error", "e=invalid-proof", "invalid-proof");
    row("error, extended", "e=other-error,x=1", "other-error");
    row("error that echoes the code", "e=wrong pencil", "(unreadable)");
    row("error with control characters", "e=\x1b[2J", "(unreadable)");
}

void TestScram::wrongSignature()
{
    QFETCH(QByteArray, serverFinal);
    QFETCH(QByteArray, problem);
    const auto mechanism = proven();
    QVERIFY(mechanism);
    QVERIFY(!mechanism->answer(serverFinal));
    QCOMPARE(mechanism->status(), Status::Failed);
    QVERIFY(!mechanism->mayComplete());
    QVERIFY2(mechanism->problem().contains(problem), mechanism->problem());
    QVERIFY(!mechanism->problem().contains("pencil"));
    // A right signature after a wrong one saves nothing.
    QVERIFY(!mechanism->answer("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    QVERIFY(!mechanism->mayComplete());
}

void TestScram::malformedFirst_data()
{
    QTest::addColumn<QByteArray>("serverFirst");
    QTest::addColumn<QByteArray>("problem");
    const QByteArray nonce = "r="_ba + clientNonce + "xyz";
    row("empty", QByteArray(), "not of the form");
    row("commas", ",,,", "not of the form");
    row("noise", "\0\xff\x80"_ba, "not of the form");
    row("other order", "s=QSXC," + nonce + ",i=4096", "not of the form");
    row("no salt", nonce + ",i=4096", "not of the form");
    row("no count", nonce + ",s=QSXC", "not of the form");
    row("final message first", "v=6rri", "not of the form");
    row("other nonce", "r=xyz,s=QSXC,i=4096", "nonce");
    row("nonce only repeated", "r="_ba + clientNonce + ",s=QSXC,i=4096", "nonce");
    row("nonce shortened", "r="_ba + QByteArray(clientNonce).chopped(1) + ",s=QSXC,i=4096", "nonce");
    row("nonce in other case", nonce.toLower() + ",s=QSXC,i=4096", "nonce");
    row("nonce not printable", nonce + "\x01,s=QSXC,i=4096", "nonce");
    row("nonce with blank", nonce + " ,s=QSXC,i=4096", "nonce");
    row("salt empty", nonce + ",s=,i=4096", "salt");
    row("salt padding only", nonce + ",s=====,i=4096", "salt");
    row("salt not Base64", nonce + ",s=!!!!,i=4096", "salt");
    row("salt without padding", nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ,i=4096", "salt");
    row("salt with URL alphabet", nonce + ",s=__--,i=4096", "salt");
    row("extension demanded", "m=future," + nonce + ",s=QSXC,i=4096", "extension");
    row("error", "e=unknown-user", "unknown-user");
}

void TestScram::malformedFirst()
{
    QFETCH(QByteArray, serverFirst);
    QFETCH(QByteArray, problem);
    const auto mechanism = started();
    QVERIFY(!mechanism->answer(serverFirst));
    QCOMPARE(mechanism->status(), Status::Failed);
    QVERIFY2(mechanism->problem().contains(problem), mechanism->problem());
    QVERIFY(!mechanism->mayComplete());
    mechanism->advance();
    QVERIFY(!mechanism->computed());
}

void TestScram::iterations_data()
{
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("lowest") << "4096"_ba << true;
    QTest::newRow("highest") << "1000000"_ba << true;
    QTest::newRow("too few") << "4095"_ba << false;
    QTest::newRow("one") << "1"_ba << false;
    QTest::newRow("zero") << "0"_ba << false;
    QTest::newRow("too many") << "1000001"_ba << false;
    QTest::newRow("no integer holds it") << "99999999999999999999"_ba << false;
    QTest::newRow("wraps in 32 bits") << "4294971392"_ba << false;
    QTest::newRow("negative") << "-4096"_ba << false;
    QTest::newRow("sign") << "+4096"_ba << false;
    QTest::newRow("leading zero") << "04096"_ba << false;
    QTest::newRow("hexadecimal") << "0x1000"_ba << false;
    QTest::newRow("blank") << " 4096"_ba << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("NUL") << "4096\0"_ba << false;
}

void TestScram::iterations()
{
    QFETCH(QByteArray, count);
    QFETCH(bool, accepted);
    const auto mechanism = started();
    QVERIFY(!mechanism->answer("r="_ba + clientNonce + "xyz,s=QSXC,i=" + count));
    QCOMPARE(mechanism->status(), accepted ? Status::Computing : Status::Failed);
    QCOMPARE(mechanism->problem().contains("iteration count"), !accepted);
}

void TestScram::agreesWithOpenSsl_data()
{
    QTest::addColumn<bool>("isSha256");
    QTest::addColumn<int>("iterations");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("shortest") << true << 4096 << "p"_ba;
    QTest::newRow("not a whole slice") << true << 10'001 << "pencil"_ba;
    QTest::newRow("password longer than the hash block") << true << 4097 << QByteArray(200, 'x');
    QTest::newRow("SHA-1, many") << false << 100'000 << "\u6388\u6743\u7801"_ba;
}

void TestScram::agreesWithOpenSsl()
{
    QFETCH(bool, isSha256);
    QFETCH(int, iterations);
    QFETCH(QByteArray, secret);
    const auto mechanism = started(isSha256 ? "SCRAM-SHA-256" : "SCRAM-SHA-1", secret);
    const QByteArray serverFirst =
        "r="_ba + clientNonce + "xyz,s=QSXCR+Q6sek8bf92,i=" + QByteArray::number(iterations);
    QVERIFY(!mechanism->answer(serverFirst));
    QVERIFY(compute(*mechanism));
    const auto signature = serverSignature(isSha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1,
        isSha256 ? EVP_sha256() : EVP_sha1(), secret, QByteArray::fromBase64("QSXCR+Q6sek8bf92"), iterations,
        "n=user,r="_ba + clientNonce + "," + serverFirst + ",c=biws,r=" + clientNonce + "xyz");
    QVERIFY(mechanism->answer("v=" + signature.toBase64()));
    QVERIFY(mechanism->mayComplete());
}

void TestScram::challengeWhileComputing()
{
    const auto mechanism = started();
    (void)mechanism->answer("r="_ba + clientNonce + "xyz,s=QSXC,i=4096");
    QVERIFY(!mechanism->answer("v=6rri"));
    QCOMPARE(mechanism->status(), Status::Failed);
    QVERIFY(!compute(*mechanism));
}

void TestScram::nothingAfterTheSignature()
{
    const auto mechanism = proven();
    QVERIFY(mechanism);
    QVERIFY(mechanism->answer("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    QVERIFY(!mechanism->answer("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    QCOMPARE(mechanism->status(), Status::Failed);
    QVERIFY(!mechanism->mayComplete());
}

void TestScram::extensionsAreIgnored()
{
    const auto mechanism = started();
    QVERIFY(!mechanism->answer("r="_ba + clientNonce + "xyz,s=QSXC,i=4096,x=future"));
    QCOMPARE(mechanism->status(), Status::Computing);
}

void TestScram::userNames()
{
    const auto first = [](const QByteArray &user) {
        return makeMechanism("SCRAM-SHA-256", password(user, "pencil"), "n0nce")->initialResponse();
    };
    QCOMPARE(first("a,b"), Secret("n,,n=a=2Cb,r=n0nce"));
    QCOMPARE(first("a=b"), Secret("n,,n=a=3Db,r=n0nce"));
    QCOMPARE(first("=2C,"), Secret("n,,n==3D2C=2C,r=n0nce"));
    QCOMPARE(first("\u5f20"_ba), Secret("n,,n=\u5f20,r=n0nce"_ba));
    QCOMPARE(first("\uff0c"_ba), Secret("n,,n==2C,r=n0nce"_ba));
    QCOMPARE(first("a\u00adb@example.com"_ba), Secret("n,,n=ab@example.com,r=n0nce"_ba));
}

void TestScram::preparedPassword()
{
    const QByteArray serverFirst = "r="_ba + clientNonce + "xyz,s=QSXC,i=4096";
    const auto proof = [&serverFirst](const QByteArray &secret) {
        const auto mechanism = started("SCRAM-SHA-256", secret);
        (void)mechanism->answer(serverFirst);
        return compute(*mechanism);
    };
    QVERIFY(proof("\u00e9\u0031"_ba));
    QCOMPARE(proof("e\u0301\uff11"_ba), proof("\u00e9\u0031"_ba));
    QVERIFY(proof("\u00e9"_ba) != proof("e"_ba));
    QCOMPARE(started("SCRAM-SHA-256", "pen\x07"_ba)->status(), Status::Failed);
}

void TestScram::freshNonces()
{
    const auto first = [] {
        return makeMechanism("SCRAM-SHA-256", password("user", "pencil"))->initialResponse();
    };
    const QByteArray one = first()->reveal();
    QVERIFY(one != first()->reveal());
    QCOMPARE(one.size(), qsizetype(std::char_traits<char>::length("n,,n=user,r=") + 32));
}

void TestScram::slicesAreShort()
{
    const auto mechanism = started();
    (void)mechanism->answer("r="_ba + clientNonce + "xyz,s=QSXC,i=1000000");
    int slices = 0;
    QElapsedTimer timer;
    qint64 shortest = std::numeric_limits<qint64>::max();
    for (; mechanism->status() == Status::Computing && slices < 100; ++slices) {
        timer.start();
        mechanism->advance();
        shortest = std::min(shortest, timer.nsecsElapsed());
    }
    // The shortest of many, so that a busy machine does not fail it; 5 ms is what a slice may take.
    QCOMPARE(slices, 100);
    QVERIFY2(shortest < 5'000'000, qPrintable(QString::number(shortest)));
    qInfo("shortest slice: %lld µs", static_cast<long long>(shortest / 1000));
}

QTEST_GUILESS_MAIN(TestScram)
#include "tst_scram.moc"
