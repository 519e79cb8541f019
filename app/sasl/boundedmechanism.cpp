// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/boundedmechanism.h"

#include <algorithm>

// RFC 4954 section 4, for one Base64 line; here after decoding, which is stricter by nothing a real server
// needs.
static constexpr qsizetype maximumChallenge = 12288;

BoundedMechanism::BoundedMechanism(QByteArray name, First first)
    : m_name(std::move(name))
    , m_first(first)
{
}

std::optional<Secret> BoundedMechanism::initialResponse()
{
    if (m_status != Status::Running || m_first == First::Server)
        return std::nullopt;
    m_begun = true;
    return begin();
}

std::optional<Secret> BoundedMechanism::answer(const QByteArray &challenge)
{
    if (m_status == Status::Computing)
        return fail("the server sent a second challenge before the first was answered");
    if (m_status == Status::Failed)
        return std::nullopt;
    if (challenge.size() > maximumChallenge)
        return fail("the challenge has " + QByteArray::number(challenge.size()) + " octets, more than " +
                    QByteArray::number(maximumChallenge));
    if (m_first == First::Server || m_begun)
        return respond(challenge);
    if (!challenge.isEmpty())
        return fail(
            "the server's first challenge is not empty although the client speaks first in " + m_name);
    return initialResponse();
}

std::nullopt_t BoundedMechanism::fail(const QByteArray &problem)
{
    m_problem = problem;
    m_status = Status::Failed;
    return std::nullopt;
}

QByteArray quotable(const QByteArray &fromServer, const Secret &secret)
{
    constexpr qsizetype longest = 80;
    const bool printable =
        std::all_of(fromServer.cbegin(), fromServer.cend(), [](char c) { return c >= ' ' && c <= '~'; });
    const bool repeats = !secret.isEmpty() && (fromServer.contains(secret.reveal()) ||
                                                  fromServer.contains(secret.reveal().toBase64()));
    return printable && !repeats && fromServer.size() <= longest ? fromServer : QByteArray();
}

QByteArray saslName(QByteArray utf8)
{
    return utf8.replace('=', "=3D").replace(',', "=2C");
}

QByteArray preparedIfPossible(const QByteArray &utf8)
{
    return saslPrepare(utf8).value_or(utf8);
}
