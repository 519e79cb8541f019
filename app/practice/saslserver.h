// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <optional>

/// The server's side of one SASL exchange (RFC 4422), for one account.
class SaslServer
{
  public:
    enum class Verdict {
        Challenge, ///< send challenge, wait for the answer
        Accepted,
        Refused,
        Malformed, ///< the client broke the mechanism's rules
    };
    struct Turn
    {
        Verdict verdict = Verdict::Malformed;
        QByteArray challenge; ///< before Base64
    };
    struct Account
    {
        QByteArray user;
        Secret password; ///< also the one token that XOAUTH2 and OAUTHBEARER take
    };

    virtual ~SaslServer() = default;
    /// \a response: decoded; nothing at the start if the client sent no initial response.
    [[nodiscard]] virtual Turn next(const std::optional<QByteArray> &response) = 0;
    /// True if what was typed as the secret is not the account's.
    [[nodiscard]] bool sawForeignSecret() const { return m_foreign; }

  protected:
    explicit SaslServer(Account account)
        : m_account(std::move(account))
    {
    }
    /// The verdict on \a user and \a secret as typed.
    [[nodiscard]] Turn judge(const QByteArray &user, const QByteArray &secret);
    /// The verdict of a mechanism that proves the secret without sending it.
    [[nodiscard]] Turn judgeProof(const QByteArray &user, bool proven);

    Account m_account;

  private:
    bool m_foreign = false;
};

/// The mechanisms a practice server speaks, strongest first.
const QByteArrayList &practiceMechanisms();
/// Null if \a name (upper case) is unknown. \a nonce is for tests; empty = from a secure generator.
std::unique_ptr<SaslServer> makeSaslServer(
    const QByteArray &name, SaslServer::Account account, const QByteArray &nonce = {});
