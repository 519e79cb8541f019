// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/passwordmechanisms.h"

#include "sasl/boundedmechanism.h"

#include <QMessageAuthenticationCode>

namespace {

/// User and password as they are sent; refuses what no password mechanism can carry.
class PasswordMechanism : public BoundedMechanism
{
  protected:
    PasswordMechanism(const QByteArray &name, First first, const Login &login)
        : BoundedMechanism(name, first)
        , m_user(preparedIfPossible(login.user))
        , m_password(preparedIfPossible(login.secret.reveal()))
    {
        if (m_user.isEmpty())
            fail("the user name is empty");
        else if (m_password.isEmpty())
            fail("the password is empty");
        else if (m_user.contains('\0') || m_password.reveal().contains('\0'))
            fail("the user name or the password contains a NUL character");
    }

    QByteArray m_user;
    Secret m_password;
};

/// RFC 4616.
class Plain final : public PasswordMechanism
{
  public:
    explicit Plain(const Login &login)
        : PasswordMechanism("PLAIN", First::Client, login)
    {
    }

  private:
    std::optional<Secret> begin() override
    {
        setComplete(true);
        return Secret('\0' + m_user + '\0' + m_password.reveal());
    }
    std::optional<Secret> respond(const QByteArray &) override
    {
        return fail("the server asks for more after the only message of PLAIN");
    }
};

/// Never standardised (draft-murchison-sasl-login); servers prompt with many texts, so only the order counts.
class LoginMechanism final : public PasswordMechanism
{
  public:
    explicit LoginMechanism(const Login &login)
        : PasswordMechanism("LOGIN", First::Server, login)
    {
    }

  private:
    std::optional<Secret> respond(const QByteArray &) override
    {
        switch (m_next) {
        case Next::User:
            m_next = Next::Password;
            return Secret(m_user);
        case Next::Password:
            m_next = Next::Nothing;
            setComplete(true);
            return m_password;
        case Next::Nothing:
            return fail("the server asks for more after user name and password");
        }
        Q_UNREACHABLE();
    }

    enum class Next { User, Password, Nothing };
    Next m_next = Next::User;
};

/// RFC 2195.
class CramMd5 final : public PasswordMechanism
{
  public:
    explicit CramMd5(const Login &login)
        : PasswordMechanism("CRAM-MD5", First::Server, login)
    {
    }

  private:
    std::optional<Secret> respond(const QByteArray &challenge) override
    {
        if (m_answered)
            return fail("the server asks for more after the digest of CRAM-MD5");
        // Without a challenge the digest would be the same every time, and so replayable.
        if (challenge.isEmpty())
            return fail("the challenge of CRAM-MD5 is empty");
        m_answered = true;
        setComplete(true);
        const auto digest =
            QMessageAuthenticationCode::hash(challenge, m_password.reveal(), QCryptographicHash::Md5);
        return Secret(m_user + ' ' + digest.toHex());
    }

    bool m_answered = false;
};

} // namespace

std::unique_ptr<SaslMechanism> makePlain(const Login &login)
{
    return std::make_unique<Plain>(login);
}

std::unique_ptr<SaslMechanism> makeLogin(const Login &login)
{
    return std::make_unique<LoginMechanism>(login);
}

std::unique_ptr<SaslMechanism> makeCramMd5(const Login &login)
{
    return std::make_unique<CramMd5>(login);
}
