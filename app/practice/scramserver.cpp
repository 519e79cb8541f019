// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scramserver.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

namespace {

constexpr int iterations = 4096; // the least RFC 7677 section 4 allows

/// The value of attribute \a name among the comma-separated ones of \a message.
QByteArray attribute(const QByteArray &message, char name)
{
    const auto parts = message.split(',');
    for (const QByteArray &part : parts)
        if (part.size() >= 2 && part.at(0) == name && part.at(1) == '=')
            return part.sliced(2);
    return {};
}

QByteArray userFromSaslName(QByteArray name)
{
    return name.replace("=2C", ",").replace("=3D", "=");
}

} // namespace

ScramServer::ScramServer(
    Account account, QCryptographicHash::Algorithm hash, QByteArray nonce, QByteArray salt)
    : SaslServer(std::move(account))
    , m_hash(hash)
    , m_nonce(std::move(nonce))
    , m_salt(std::move(salt))
{
}

SaslServer::Turn ScramServer::next(const std::optional<QByteArray> &response)
{
    switch (m_at) {
    case At::Start:
        m_at = At::ClientFirst;
        return response ? clientFirst(*response) : Turn{Verdict::Challenge, {}};
    case At::ClientFirst:
        return clientFirst(response.value_or(QByteArray()));
    case At::ClientFinal:
        return clientFinal(response.value_or(QByteArray()));
    case At::Acknowledgement:
        return {Verdict::Accepted, {}};
    }
    Q_UNREACHABLE();
}

SaslServer::Turn ScramServer::clientFirst(const QByteArray &message)
{
    // gs2-header: "n,," or "y,," with an optional authorization identity; "p=" would bind to the channel.
    const auto flagEnd = message.indexOf(',');
    const auto headerEnd = message.indexOf(',', flagEnd + 1);
    if (flagEnd != 1 || headerEnd < 0 || (message.at(0) != 'n' && message.at(0) != 'y'))
        return {Verdict::Malformed, {}};
    m_header = message.first(headerEnd + 1);
    m_clientFirstBare = message.sliced(headerEnd + 1);
    m_user = userFromSaslName(attribute(m_clientFirstBare, 'n'));
    const QByteArray clientNonce = attribute(m_clientFirstBare, 'r');
    if (!m_clientFirstBare.startsWith("n=") || clientNonce.isEmpty())
        return {Verdict::Malformed, {}};
    m_nonce.prepend(clientNonce);
    m_serverFirst = "r=" + m_nonce + ",s=" + m_salt.toBase64() + ",i=" + QByteArray::number(iterations);
    m_at = At::ClientFinal;
    return {Verdict::Challenge, m_serverFirst};
}

SaslServer::Turn ScramServer::clientFinal(const QByteArray &message)
{
    const auto proofAt = message.lastIndexOf(",p=");
    if (proofAt < 0)
        return {Verdict::Malformed, {}};
    const QByteArray withoutProof = message.first(proofAt);
    const QByteArray proof = QByteArray::fromBase64(message.sliced(proofAt + 3));
    if (attribute(withoutProof, 'r') != m_nonce ||
        QByteArray::fromBase64(attribute(withoutProof, 'c')) != m_header)
        return {Verdict::Malformed, {}};

    const auto length = static_cast<quint64>(QCryptographicHash::hashLength(m_hash));
    const QByteArray salted =
        QPasswordDigestor::deriveKeyPbkdf2(m_hash, m_account.password.reveal(), m_salt, iterations, length);
    const QByteArray authMessage = m_clientFirstBare + ',' + m_serverFirst + ',' + withoutProof;
    const QByteArray storedKey = QCryptographicHash::hash(keyed(salted, "Client Key"), m_hash);
    const QByteArray signature = keyed(storedKey, authMessage);
    QByteArray clientKey = proof;
    for (qsizetype at = 0; at < clientKey.size() && at < signature.size(); ++at)
        clientKey[at] = static_cast<char>(clientKey.at(at) ^ signature.at(at));

    const Turn verdict = judgeProof(m_user, QCryptographicHash::hash(clientKey, m_hash) == storedKey);
    if (verdict.verdict != Verdict::Accepted)
        return verdict;
    // SMTP has no data with 235, so the signature goes out as one more challenge (RFC 4954 section 4).
    m_at = At::Acknowledgement;
    return {Verdict::Challenge, "v=" + keyed(keyed(salted, "Server Key"), authMessage).toBase64()};
}

QByteArray ScramServer::keyed(const QByteArray &key, const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, key, m_hash);
}
