// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/scrubber.h"
#include "net/protocolmachine.h"
#include "smtp/smtpcapabilities.h"
#include "smtp/smtpgrammar.h"
#include "smtp/smtpplan.h"

#include <QQueue>

/// The client side of one SMTP submission (RFC 5321, 3207, 4954, 6409, 2920), as SmtpPlan fixes it.
class SmtpSession final : public ProtocolMachine
{
public:
    explicit SmtpSession(SmtpPlan plan);
    ~SmtpSession() override;

    /// The socket's own address, for the EHLO literal when the plan has no name; before opened().
    void setLocalAddress(const QString &address) { m_localAddress = address; }

    void opened() override;
    void secured() override;
    [[nodiscard]] std::optional<Step> next() override;
    [[nodiscard]] Stage stage() const override;

private:
    enum class State {
        Connect,
        Handshake,
        Greeting,
        Hello,
        StartTls,
        Login,
        LoginCancelled, ///< "*" was sent, its refusal is awaited (RFC 4954 section 4)
        Transaction,    ///< MAIL, RCPT, DATA: m_awaited tells whose replies are still to come
        Body,
        FinalReply,
        Quit,
        Closed,
    };
    struct Awaited {
        Stage stage;
        QByteArray forwardPath;
    };

    void push(std::variant<Send, SendBody, Heard, BeginTls, Pause, Observe, Halt, Decided, HangUp> what);
    void note(const QByteArray &id, const QByteArrayList &arguments = {});
    void say(const QByteArray &line);
    void sayMasked(const QByteArray &wire, const QByteArray &before, const QByteArray &placeholder);
    void halt(StopReason reason, const QByteArray &detail, bool goodbye);
    void quit();
    void decide();

    void hear(const Reply &reply);
    [[nodiscard]] bool wanted(const Reply &reply) const;
    [[nodiscard]] Reply masked(Reply reply) const;
    void keepHidden(const QByteArray &message);
    void hearGreeting(const Reply &reply);
    void hearHello(const Reply &reply);
    void hearStartTls(const Reply &reply);
    void hearLogin(const Reply &reply);
    void hearChallenge(const Reply &reply);
    void hearTransaction(const Reply &reply);
    void hearFinal(const Reply &reply);
    [[nodiscard]] bool refusesUnaskedBytes();

    void sayHello();
    void afterHello();
    void beginLogin();
    void answerChallenge(const std::optional<Secret> &answer);
    void cancelLogin(const QByteArray &why);
    void beginTransaction();
    void sayNextOfTransaction();
    void beginBody();
    void sendBodyPiece();
    [[nodiscard]] bool needsUtf8() const;
    [[nodiscard]] bool stopsAt(Stage stage) const;
    [[nodiscard]] bool hasSomeoneToSendTo() const { return !m_transactionFailed && m_accepted > 0; }
    [[nodiscard]] bool pipelines() const;
    [[nodiscard]] QByteArray mailCommand() const;

    SmtpPlan m_plan;
    QString m_localAddress;
    State m_state = State::Connect;
    ReplyParser m_replies;
    SmtpCapabilities m_capabilities;
    QQueue<Step> m_steps;
    bool m_secured = false;
    bool m_usesHelo = false;
    bool m_parserProblemTold = false;

    std::unique_ptr<SaslMechanism> m_mechanism;
    std::optional<Secret> m_heldInitialResponse; ///< too long for the AUTH line: waits for the empty challenge
    int m_rounds = 0;
    Scrubber m_hidden; ///< what a listener could guess the code from and the server may repeat; of this run alone
    QByteArray m_loginProblem;

    QQueue<Awaited> m_toSay;   ///< commands of the transaction not yet sent
    QQueue<Awaited> m_awaited; ///< commands sent whose replies are still to come
    bool m_transactionFailed = false;
    qsizetype m_accepted = 0; ///< recipients
    DotStuffer m_stuffer;
    qint64 m_bodyBytes = 0;
    bool m_quitSaid = false;
    bool m_decided = false;
};
