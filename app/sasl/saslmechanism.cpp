// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/saslmechanism.h"

#include "sasl/passwordmechanisms.h"
#include "sasl/scram.h"
#include "sasl/tokenmechanisms.h"

#include <algorithm>

namespace {

using Maker = std::unique_ptr<SaslMechanism> (*)(const Login &login, const QByteArray &nonce);

struct Kind
{
    const char *name;
    bool wantsToken;
    Maker make;
};

// Strongest first. CRAM-MD5 stands before PLAIN although a captured digest can be guessed offline: inside TLS
// nobody captures it, and the server on the other end never learns the code itself.
constexpr Kind kinds[] = {
    {"SCRAM-SHA-256", false,
        [](const Login &login, const QByteArray &nonce) {
            return makeScram(ScramHash::Sha256, login, nonce);
        }},
    {"SCRAM-SHA-1", false,
        [](const Login &login, const QByteArray &nonce) { return makeScram(ScramHash::Sha1, login, nonce); }},
    {"CRAM-MD5", false, [](const Login &login, const QByteArray &) { return makeCramMd5(login); }},
    {"PLAIN", false, [](const Login &login, const QByteArray &) { return makePlain(login); }},
    {"LOGIN", false, [](const Login &login, const QByteArray &) { return makeLogin(login); }},
    {"OAUTHBEARER", true, [](const Login &login, const QByteArray &) { return makeOAuthBearer(login); }},
    {"XOAUTH2", true, [](const Login &login, const QByteArray &) { return makeXOAuth2(login); }},
};

} // namespace

const QByteArrayList &knownMechanisms()
{
    static const QByteArrayList names = [] {
        QByteArrayList list;
        for (const Kind &kind : kinds)
            list.append(kind.name);
        return list;
    }();
    return names;
}

std::unique_ptr<SaslMechanism> chooseMechanism(const Login &login, const QByteArrayList &offered)
{
    const auto isOffered = [&offered](const QByteArray &name) {
        return std::any_of(offered.cbegin(), offered.cend(),
            [&name](const QByteArray &one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
    };
    if (!login.mechanism.isEmpty())
        return isOffered(login.mechanism) ? makeMechanism(login.mechanism, login) : nullptr;

    std::unique_ptr<SaslMechanism> broken;
    for (const QByteArray &name : knownMechanisms()) {
        if (!isOffered(name))
            continue;
        auto mechanism = makeMechanism(name, login);
        if (!mechanism)
            continue;
        // SCRAM must refuse a password that RFC 4013 forbids; the next one may carry it.
        if (mechanism->status() != SaslMechanism::Status::Failed)
            return mechanism;
        if (!broken)
            broken = std::move(mechanism);
    }
    return broken;
}

std::unique_ptr<SaslMechanism> makeMechanism(
    const QByteArray &name, const Login &login, const QByteArray &nonce)
{
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds),
        [&name](const Kind &one) { return name.compare(one.name, Qt::CaseInsensitive) == 0; });
    // A password must never travel as a token, nor a token as a password.
    if (kind == std::end(kinds) || kind->wantsToken != login.isToken)
        return nullptr;
    return kind->make(login, nonce);
}

QList<Secret> guessableParts(const QByteArray &mechanism, const QByteArray &message)
{
    QList<Secret> parts;
    if (mechanism == "CRAM-MD5") {
        parts << Secret(message);
        if (const qsizetype space = message.lastIndexOf(' '); space >= 0)
            parts << Secret(message.mid(space + 1)) << Secret(QByteArray::fromHex(message.mid(space + 1)));
    } else if (mechanism.startsWith("SCRAM-")) {
        parts << Secret(message);
        for (const QByteArray &attribute : message.split(',')) {
            const QByteArray value = attribute.mid(2);
            if (attribute.startsWith("r="))
                parts << Secret(value);
            else if (attribute.startsWith("s=") || attribute.startsWith("p=") || attribute.startsWith("v="))
                parts << Secret(value) << Secret(QByteArray::fromBase64(value));
        }
    }
    return parts;
}
