// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/scram.h"

#include "sasl/boundedmechanism.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace {

constexpr int fewestIterations = 4096;    // RFC 7677 section 4
constexpr int mostIterations = 1'000'000; // more only burns the processor of whoever asks
constexpr int iterationsPerSlice = 2048;  // about 2 ms on a slow machine

/// PBKDF2 (RFC 8018 section 5.2) for one block, in slices, because a million iterations take about a second.
class SlicedPbkdf2
{
  public:
    bool start(const char *digest, const QByteArray &password, const QByteArray &salt, int iterations)
    {
        std::array<char, 16> name{};
        std::copy_n(digest, std::min(std::char_traits<char>::length(digest), name.size() - 1), name.begin());
        const std::array<OSSL_PARAM, 2> parameters{
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0),
            OSSL_PARAM_construct_end()};
        const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> hmac(
            EVP_MAC_fetch(nullptr, "HMAC", nullptr), &EVP_MAC_free);
        m_context.reset(EVP_MAC_CTX_new(hmac.get()));
        const QByteArray first = salt + QByteArray("\0\0\0\1", 4);
        m_left = iterations - 1;
        if (!m_context ||
            EVP_MAC_init(m_context.get(), bytes(password), size(password), parameters.data()) != 1 ||
            !mac(bytes(first), size(first)))
            return false;
        m_sum = m_last;
        return true;
    }
    /// False if OpenSSL fails.
    bool advance()
    {
        for (int i = std::min(m_left, iterationsPerSlice); i > 0; --i, --m_left) {
            // No key: the one given at the start is used again, already hashed.
            if (EVP_MAC_init(m_context.get(), nullptr, 0, nullptr) != 1 || !mac(m_last.data(), m_length))
                return false;
            for (std::size_t at = 0; at < m_length; ++at)
                m_sum[at] = static_cast<unsigned char>(m_sum[at] ^ m_last[at]);
        }
        return true;
    }
    [[nodiscard]] bool isDone() const { return m_left == 0; }
    [[nodiscard]] QByteArray result() const
    {
        return {reinterpret_cast<const char *>(m_sum.data()), static_cast<qsizetype>(m_length)};
    }
    SlicedPbkdf2() = default;
    Q_DISABLE_COPY_MOVE(SlicedPbkdf2)
    ~SlicedPbkdf2()
    {
        OPENSSL_cleanse(m_sum.data(), m_sum.size());
        OPENSSL_cleanse(m_last.data(), m_last.size());
    }

  private:
    static const unsigned char *bytes(const QByteArray &from)
    {
        return reinterpret_cast<const unsigned char *>(from.constData());
    }
    static std::size_t size(const QByteArray &from) { return static_cast<std::size_t>(from.size()); }
    bool mac(const unsigned char *input, std::size_t length)
    {
        return EVP_MAC_update(m_context.get(), input, length) == 1 &&
               EVP_MAC_final(m_context.get(), m_last.data(), &m_length, m_last.size()) == 1;
    }

    std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> m_context{nullptr, &EVP_MAC_CTX_free};
    std::array<unsigned char, EVP_MAX_MD_SIZE> m_last{}, m_sum{};
    std::size_t m_length = 0;
    int m_left = 0;
};

/// The value of "x=value"; nothing if \a part is another attribute.
std::optional<QByteArray> attribute(const QByteArray &part, char name)
{
    if (part.size() < 2 || part[0] != name || part[1] != '=')
        return std::nullopt;
    return part.mid(2);
}

/// Strictly as RFC 5802 section 7 spells it, with padding; nothing if empty.
std::optional<QByteArray> decoded(const QByteArray &base64)
{
    const auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || (*result).isEmpty() || (*result).toBase64() != base64)
        return std::nullopt;
    return *result;
}

bool isPrintable(const QByteArray &nonce)
{
    return std::all_of(nonce.cbegin(), nonce.cend(), [](char c) { return c > ' ' && c <= '~' && c != ','; });
}

QByteArray freshNonce()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64();
}

class Scram final : public BoundedMechanism
{
  public:
    Scram(ScramHash hash, const Login &login, const QByteArray &nonce)
        : BoundedMechanism(hash == ScramHash::Sha256 ? "SCRAM-SHA-256" : "SCRAM-SHA-1", First::Client)
        , m_hash(hash)
        , m_nonce(nonce.isEmpty() ? freshNonce() : nonce)
    {
        const auto user = saslPrepare(login.user);
        const auto password = saslPrepare(login.secret.reveal());
        if (!user)
            fail("the user name contains characters that RFC 4013 forbids");
        else if (!password)
            fail("the password contains characters that RFC 4013 forbids");
        else if (user->isEmpty())
            fail("the user name is empty");
        else if (password->isEmpty())
            fail("the password is empty");
        m_password = Secret(password.value_or(QByteArray()));
        m_firstBare = "n=" + saslName(user.value_or(QByteArray())) + ",r=" + m_nonce;
    }
    void advance() override;
    [[nodiscard]] std::optional<Secret> computed() override { return std::exchange(m_proof, std::nullopt); }

  private:
    enum class Waiting { ServerFirst, ServerFinal, Nothing };

    std::optional<Secret> begin() override { return Secret("n,," + m_firstBare); }
    std::optional<Secret> respond(const QByteArray &challenge) override;
    std::optional<Secret> serverFirst(const QByteArray &challenge);
    std::optional<Secret> serverFinal(const QByteArray &challenge);
    std::nullopt_t serverError(const QByteArray &value);
    void prove(const QByteArray &saltedPassword);
    [[nodiscard]] QCryptographicHash::Algorithm algorithm() const
    {
        return m_hash == ScramHash::Sha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1;
    }

    ScramHash m_hash;
    Waiting m_waiting = Waiting::ServerFirst;
    Secret m_password;
    QByteArray m_nonce, m_firstBare, m_authMessage, m_finalWithoutProof, m_serverSignature;
    SlicedPbkdf2 m_derivation;
    std::optional<Secret> m_proof;
};

std::optional<Secret> Scram::respond(const QByteArray &challenge)
{
    switch (m_waiting) {
    case Waiting::ServerFirst:
        return serverFirst(challenge);
    case Waiting::ServerFinal:
        return serverFinal(challenge);
    case Waiting::Nothing:
        return fail("the server asks for more after its signature");
    }
    Q_UNREACHABLE();
}

std::optional<Secret> Scram::serverFirst(const QByteArray &challenge)
{
    const QByteArrayList parts = challenge.split(',');
    if (const auto error = attribute(parts.first(), 'e'))
        return serverError(*error);
    if (attribute(parts.first(), 'm'))
        return fail("the server demands an extension (m=) that this program does not know");
    const auto nonce = attribute(parts.first(), 'r');
    const auto salt = attribute(parts.value(1), 's');
    const auto count = attribute(parts.value(2), 'i');
    if (!nonce || !salt || !count)
        return fail("the server's first message is not of the form r=...,s=...,i=...");
    if (!nonce->startsWith(m_nonce) || nonce->size() == m_nonce.size() || !isPrintable(*nonce))
        return fail("the server's nonce does not continue the nonce of this program");
    const auto saltBytes = decoded(*salt);
    if (!saltBytes)
        return fail("the salt is not valid Base64, or empty");
    bool isNumber = false;
    const int iterations = count->toInt(&isNumber);
    if (!isNumber || QByteArray::number(iterations) != *count)
        return fail("the iteration count is not a number");
    if (iterations < fewestIterations || iterations > mostIterations)
        return fail("the iteration count " + QByteArray::number(iterations) + " is not between " +
                    QByteArray::number(fewestIterations) + " and " + QByteArray::number(mostIterations));

    // "biws" is the GS2 header "n,," in Base64.
    m_finalWithoutProof = "c=biws,r=" + *nonce;
    m_authMessage = m_firstBare + ',' + challenge + ',' + m_finalWithoutProof;
    const char *digest = m_hash == ScramHash::Sha256 ? "SHA256" : "SHA1";
    if (!m_derivation.start(digest, m_password.reveal(), *saltBytes, iterations))
        return fail("OpenSSL cannot compute HMAC with " + QByteArray(digest));
    setStatus(Status::Computing);
    return std::nullopt;
}

void Scram::advance()
{
    if (status() != Status::Computing)
        return;
    if (!m_derivation.advance()) {
        fail("OpenSSL failed while it computed the key");
        return;
    }
    if (m_derivation.isDone())
        prove(m_derivation.result());
}

void Scram::prove(const QByteArray &saltedPassword)
{
    const auto hmac = [this](const QByteArray &key, const QByteArray &text) {
        return QMessageAuthenticationCode::hash(text, key, algorithm());
    };
    QByteArray proof = hmac(saltedPassword, "Client Key");
    const QByteArray signature = hmac(QCryptographicHash::hash(proof, algorithm()), m_authMessage);
    std::transform(proof.cbegin(), proof.cend(), signature.cbegin(), proof.begin(),
        [](char one, char other) { return static_cast<char>(one ^ other); });
    m_serverSignature = hmac(hmac(saltedPassword, "Server Key"), m_authMessage);
    m_proof = Secret(m_finalWithoutProof + ",p=" + proof.toBase64());
    m_waiting = Waiting::ServerFinal;
    setStatus(Status::Running);
}

std::optional<Secret> Scram::serverFinal(const QByteArray &challenge)
{
    const QByteArray first = challenge.split(',').first();
    if (const auto error = attribute(first, 'e'))
        return serverError(*error);
    const auto value = attribute(first, 'v');
    const auto signature = value ? decoded(*value) : std::nullopt;
    if (!signature)
        return fail("the server's last message is not of the form v=...");
    if (signature->size() != m_serverSignature.size() ||
        CRYPTO_memcmp(signature->constData(), m_serverSignature.constData(),
            static_cast<std::size_t>(signature->size())) != 0)
        return fail("the server's signature is wrong: it does not know the password");
    m_waiting = Waiting::Nothing;
    setComplete(true);
    return Secret();
}

std::nullopt_t Scram::serverError(const QByteArray &value)
{
    const QByteArray word = quotable(value, m_password);
    return fail("the server reports the error " + (word.isEmpty() ? QByteArray("(unreadable)") : word));
}

} // namespace

std::unique_ptr<SaslMechanism> makeScram(ScramHash hash, const Login &login, const QByteArray &nonce)
{
    return std::make_unique<Scram>(hash, login, nonce);
}
