// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/saslmechanism.h"

/// What all mechanisms share: the bound on a challenge, who speaks first, and silence after a broken rule.
/// The number of rounds needs no counter, because every mechanism here fails at a challenge its RFC does not
/// know.
class BoundedMechanism : public SaslMechanism
{
  public:
    enum class First { Client, Server };

    [[nodiscard]] QByteArray name() const final { return m_name; }
    [[nodiscard]] std::optional<Secret> initialResponse() final;
    [[nodiscard]] std::optional<Secret> answer(const QByteArray &challenge) final;
    [[nodiscard]] Status status() const final { return m_status; }
    [[nodiscard]] bool mayComplete() const final { return m_complete && m_status == Status::Running; }
    [[nodiscard]] QByteArray problem() const final { return m_problem; }

  protected:
    BoundedMechanism(QByteArray name, First first);
    /// The first message of a mechanism in which the client speaks first.
    virtual std::optional<Secret> begin() { return std::nullopt; }
    virtual std::optional<Secret> respond(const QByteArray &challenge) = 0;

    std::nullopt_t fail(const QByteArray &problem);
    /// Explains a refusal the server has still to state; the exchange goes on.
    void explain(const QByteArray &problem) { m_problem = problem; }
    void setStatus(Status status) { m_status = status; }
    /// Whether a 235 would be believable now.
    void setComplete(bool complete) { m_complete = complete; }

  private:
    QByteArray m_name, m_problem;
    First m_first;
    Status m_status = Status::Running;
    bool m_begun = false, m_complete = false;
};

/// A word of the server made fit for a problem(): short, printable, and nothing at all if it repeats \a
/// secret.
QByteArray quotable(const QByteArray &fromServer, const Secret &secret);
/// A user name inside a GS2 header or a SCRAM message (RFC 5801 section 4, RFC 5802 section 5.1).
QByteArray saslName(QByteArray utf8);
/// \a utf8 prepared or, where RFC 4013 forbids it, as typed: RFC 4616 leaves preparation to the server, and a
/// password that ends other than it begins in direction is refused by RFC 4013 but works in practice.
QByteArray preparedIfPossible(const QByteArray &utf8);
