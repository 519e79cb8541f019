// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/tokenmechanisms.h"

#include "sasl/boundedmechanism.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr char separator = '\x01';

/// Both token mechanisms: one message, and a challenge only to carry the error as JSON.
class TokenMechanism : public BoundedMechanism
{
  protected:
    TokenMechanism(const QByteArray &name, const Login &login, const Secret &errorAnswer)
        : BoundedMechanism(name, First::Client)
        , m_login(login)
        , m_errorAnswer(errorAnswer)
    {
        const QByteArray &token = login.secret.reveal();
        if (token.isEmpty())
            fail("the token is empty");
        // RFC 6750 section 2.1 allows less; what must not happen is that it ends the field early.
        else if (!std::all_of(token.cbegin(), token.cend(), [](char c) { return c > ' ' && c <= '~'; }))
            fail("the token contains a character that no OAuth 2.0 token may have");
        else if (std::any_of(
                     login.user.cbegin(), login.user.cend(), [](char c) { return c >= 0 && c < ' '; }))
            fail("the user name contains a control character");
    }

    Login m_login;

  private:
    std::optional<Secret> begin() override
    {
        setComplete(true);
        return Secret(message());
    }
    [[nodiscard]] virtual QByteArray message() const = 0;
    std::optional<Secret> respond(const QByteArray &challenge) override
    {
        if (m_errorHeard)
            return fail("the server asks for more after its error");
        m_errorHeard = true;
        setComplete(false);
        explain(errorIn(challenge));
        return m_errorAnswer;
    }
    [[nodiscard]] QByteArray errorIn(const QByteArray &challenge) const
    {
        const QJsonObject error = QJsonDocument::fromJson(challenge).object();
        const QByteArray status = quotable(error.value("status"_L1).toString().toUtf8(), m_login.secret);
        const QByteArray scope = quotable(error.value("scope"_L1).toString().toUtf8(), m_login.secret);
        QByteArray text = "the server refuses the token";
        if (!status.isEmpty())
            text += ", status " + status;
        if (!scope.isEmpty())
            text += ", scope wanted " + scope;
        return text;
    }

    Secret m_errorAnswer;
    bool m_errorHeard = false;
};

/// https://developers.google.com/gmail/imap/xoauth2-protocol
class XOAuth2 final : public TokenMechanism
{
  public:
    explicit XOAuth2(const Login &login)
        : TokenMechanism("XOAUTH2", login, Secret())
    {
        if (login.user.isEmpty())
            fail("the user name is empty");
    }

  private:
    [[nodiscard]] QByteArray message() const override
    {
        return "user=" + m_login.user + separator + "auth=Bearer " + m_login.secret.reveal() + separator +
               separator;
    }
};

/// RFC 7628 section 3.1.
class OAuthBearer final : public TokenMechanism
{
  public:
    explicit OAuthBearer(const Login &login)
        : TokenMechanism("OAUTHBEARER", login, Secret(QByteArray(1, separator)))
    {
    }

  private:
    [[nodiscard]] QByteArray message() const override
    {
        QByteArray text = "n,";
        if (!m_login.user.isEmpty())
            text += "a=" + saslName(m_login.user);
        text += ',';
        text += separator;
        if (!m_login.host.isEmpty())
            text += "host=" + m_login.host + separator;
        if (m_login.port != 0)
            text += "port=" + QByteArray::number(m_login.port) + separator;
        return text + "auth=Bearer " + m_login.secret.reveal() + separator + separator;
    }
};

} // namespace

std::unique_ptr<SaslMechanism> makeXOAuth2(const Login &login)
{
    return std::make_unique<XOAuth2>(login);
}

std::unique_ptr<SaslMechanism> makeOAuthBearer(const Login &login)
{
    return std::make_unique<OAuthBearer>(login);
}
