// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/saslserver.h"

#include <QCryptographicHash>

/// SCRAM-SHA-1 and SCRAM-SHA-256 without channel binding (RFC 5802, RFC 7677), server side.
class ScramServer final : public SaslServer
{
  public:
    ScramServer(Account account, QCryptographicHash::Algorithm hash, QByteArray nonce, QByteArray salt);
    Turn next(const std::optional<QByteArray> &response) override;

  private:
    enum class At { Start, ClientFirst, ClientFinal, Acknowledgement };

    [[nodiscard]] Turn clientFirst(const QByteArray &message);
    [[nodiscard]] Turn clientFinal(const QByteArray &message);
    [[nodiscard]] QByteArray keyed(const QByteArray &key, const QByteArray &message) const;

    QCryptographicHash::Algorithm m_hash;
    QByteArray m_nonce, m_salt;
    At m_at = At::Start;
    QByteArray m_user, m_header, m_clientFirstBare, m_serverFirst;
};
