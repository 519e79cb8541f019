// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/saslserver.h"

#include "practice/scramserver.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using Turn = SaslServer::Turn;
using Verdict = SaslServer::Verdict;

Turn SaslServer::judge(const QByteArray &user, const QByteArray &secret)
{
    return judgeProof(user, secret == m_account.password.reveal());
}

Turn SaslServer::judgeProof(const QByteArray &user, bool proven)
{
    m_foreign = !proven;
    const bool known = user.compare(m_account.user, Qt::CaseInsensitive) == 0;
    return {proven && known ? Verdict::Accepted : Verdict::Refused, {}};
}

namespace {

/// RFC 4616.
class PlainServer final : public SaslServer
{
  public:
    explicit PlainServer(Account account)
        : SaslServer(std::move(account))
    {
    }
    Turn next(const std::optional<QByteArray> &response) override
    {
        if (!response)
            return {Verdict::Challenge, {}};
        const auto parts = response->split('\0');
        if (parts.size() != 3)
            return {Verdict::Malformed, {}};
        return judge(parts.at(1), parts.at(2));
    }
};

/// draft-murchison-sasl-login: two questions.
class LoginServer final : public SaslServer
{
  public:
    explicit LoginServer(Account account)
        : SaslServer(std::move(account))
    {
    }
    Turn next(const std::optional<QByteArray> &response) override
    {
        if (!response)
            return {Verdict::Challenge, "Username:"};
        if (m_user)
            return judge(*m_user, *response);
        m_user = *response;
        return {Verdict::Challenge, "Password:"};
    }

  private:
    std::optional<QByteArray> m_user;
};

/// RFC 2195.
class CramServer final : public SaslServer
{
  public:
    CramServer(Account account, const QByteArray &nonce)
        : SaslServer(std::move(account))
        , m_challenge('<' + nonce + "@practice.heloscope.test>")
    {
    }
    Turn next(const std::optional<QByteArray> &response) override
    {
        if (!std::exchange(m_asked, true))
            return response ? Turn{} : Turn{Verdict::Challenge, m_challenge};
        const QByteArray answer = response.value_or(QByteArray());
        const auto blank = answer.lastIndexOf(' ');
        if (blank < 0)
            return {Verdict::Malformed, {}};
        const QByteArray digest = QMessageAuthenticationCode::hash(
            m_challenge, m_account.password.reveal(), QCryptographicHash::Md5)
                                      .toHex();
        return judgeProof(answer.first(blank), answer.sliced(blank + 1) == digest);
    }

  private:
    QByteArray m_challenge;
    bool m_asked = false;
};

/// XOAUTH2 (Google's) and OAUTHBEARER (RFC 7628): a refusal is told as JSON first, then the client yields.
class TokenServer final : public SaslServer
{
  public:
    TokenServer(Account account, bool isStandard)
        : SaslServer(std::move(account))
        , m_isStandard(isStandard)
    {
    }
    Turn next(const std::optional<QByteArray> &response) override
    {
        if (m_refused)
            return {Verdict::Refused, {}};
        if (!response)
            return {Verdict::Challenge, {}};
        QByteArray user, token;
        const auto parts = response->split('\x01');
        for (const QByteArray &part : parts) {
            if (part.startsWith("user="))
                user = part.sliced(5);
            else if (part.startsWith("n,a="))
                user = part.sliced(4).chopped(part.endsWith(',') ? 1 : 0);
            else if (part.size() > 12 && part.first(12).compare("auth=Bearer ", Qt::CaseInsensitive) == 0)
                token = part.sliced(12);
        }
        if (token.isEmpty())
            return {Verdict::Malformed, {}};
        const Turn verdict = judge(user, token);
        m_refused = verdict.verdict == Verdict::Refused;
        if (!m_refused)
            return verdict;
        return {Verdict::Challenge, m_isStandard ? R"({"status":"invalid_token","scope":"mail"})"
                                                 : R"({"status":"401","schemes":"bearer","scope":"mail"})"};
    }

  private:
    bool m_isStandard;
    bool m_refused = false;
};

QByteArray randomBytes(qsizetype words)
{
    QByteArray bytes;
    for (qsizetype word = 0; word < words; ++word) {
        const auto value = QRandomGenerator::system()->generate();
        bytes.append(QByteArray::number(value, 36));
    }
    return bytes;
}

} // namespace

const QByteArrayList &practiceMechanisms()
{
    static const QByteArrayList names{
        "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"};
    return names;
}

std::unique_ptr<SaslServer> makeSaslServer(
    const QByteArray &name, SaslServer::Account account, const QByteArray &givenNonce)
{
    const QByteArray nonce = givenNonce.isEmpty() ? randomBytes(4) : givenNonce;
    if (name == "SCRAM-SHA-256")
        return std::make_unique<ScramServer>(
            std::move(account), QCryptographicHash::Sha256, nonce, randomBytes(3));
    if (name == "SCRAM-SHA-1")
        return std::make_unique<ScramServer>(
            std::move(account), QCryptographicHash::Sha1, nonce, randomBytes(3));
    if (name == "CRAM-MD5")
        return std::make_unique<CramServer>(std::move(account), nonce);
    if (name == "PLAIN")
        return std::make_unique<PlainServer>(std::move(account));
    if (name == "LOGIN")
        return std::make_unique<LoginServer>(std::move(account));
    if (name == "XOAUTH2" || name == "OAUTHBEARER")
        return std::make_unique<TokenServer>(std::move(account), name == "OAUTHBEARER");
    return nullptr;
}
