// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"
#include "net/protocolmachine.h"
#include "practice/commandreader.h"
#include "practice/messagecollector.h"
#include "practice/practicecapabilities.h"
#include "practice/practicestate.h"
#include "practice/replyplayer.h"
#include "practice/saslserver.h"
#include "smtp/smtpgrammar.h"

/// The server side of SMTP submission (RFC 5321, 3207, 4954, 6409, 2920): answers correctly to any client,
/// except where the scenario says otherwise. It is bounded in every direction, because any program may
/// connect.
class SmtpServerSession final : public ProtocolMachine
{
  public:
    static constexpr qsizetype maximumMessage = 10 * 1024 * 1024;
    static constexpr qsizetype maximumRecipients = 100;
    static constexpr int maximumComplaints = 20;

    /// \a mode: of the port the client has come to. \a state must outlive the session.
    SmtpServerSession(PracticeState &state, Encryption mode);
    ~SmtpServerSession() override;

    void opened() override;
    void secured() override;
    [[nodiscard]] std::optional<Step> next() override;
    [[nodiscard]] Stage stage() const override;

  private:
    enum class State { Connecting, Handshake, Command, Sasl, Message, Silent, Closed };
    using Weight = ReplyPlayer::Weight;
    using Handler = void (SmtpServerSession::*)(const QByteArray &argument);
    [[nodiscard]] static Handler handlerOf(const QByteArray &verb);

    bool think();
    bool takeLine();
    bool takeMessage();
    void obey(const QByteArray &line);

    void greet();
    void ehlo(const QByteArray &argument);
    void helo(const QByteArray &argument);
    void startTls(const QByteArray &argument);
    void auth(const QByteArray &argument);
    void mail(const QByteArray &argument);
    void rcpt(const QByteArray &argument);
    void data(const QByteArray &argument);
    void rset(const QByteArray &argument);
    void noop(const QByteArray &argument);
    void vrfy(const QByteArray &argument);
    void help(const QByteArray &argument);
    void quit(const QByteArray &argument);
    void notImplemented(const QByteArray &argument);

    void hello(const QByteArray &name, bool extended);
    [[nodiscard]] bool mustStartTls() const;

    void saslLine(const QByteArray &line);
    void saslResponse(const QByteArray &encoded);
    void saslTurn(const std::optional<QByteArray> &response);
    void finishMessage();
    void dropTransaction();

    /// Queues a reply, or what the scenario has in its place. True if that accepts what was asked for.
    bool say(Stage at, const QByteArray &wire, Weight weight);
    void obeyFault(ReplyPlayer::After after);
    void answer(Stage at, const QByteArray &status, const QByteArray &extended, const QByteArray &text);
    /// A refusal that is the client's own fault; too many of them end the conversation.
    void complain(const QByteArray &status, const QByteArray &extended, const QByteArray &text);
    void leave(const QByteArray &extended, const QByteArray &text);
    void beginTls();
    void hangUp();

    PracticeState &m_shared;
    PracticeCapabilities m_capabilities;
    Encryption m_mode;
    State m_state = State::Connecting;
    ReplyPlayer m_replies;
    CommandReader m_commands;
    int m_complaints = 0;
    bool m_encrypted = false;
    bool m_saidHello = false;
    bool m_extended = false;
    bool m_signedIn = false;
    std::unique_ptr<SaslServer> m_sasl;

    bool m_inMail = false;
    bool m_utf8 = false;
    QByteArray m_reversePath;
    QByteArrayList m_forwardPaths;
    std::optional<MessageCollector> m_message;
    qsizetype m_held = 0; ///< this session's part of PracticeState::heldBytes
};
