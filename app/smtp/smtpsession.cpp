// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpsession.h"

#include <QHostAddress>

#include <algorithm>

namespace {

constexpr qsizetype longEnoughToNote = 512; // RFC 5321 section 4.5.3.1.5
constexpr qsizetype manyLines = 100;
constexpr qsizetype mostDetail = 64 * 1024;

QByteArray addressLiteral(const QString &address)
{
    QHostAddress host(address);
    bool isMapped = false;
    if (const quint32 ipv4 = host.toIPv4Address(&isMapped); isMapped)
        host = QHostAddress(ipv4);
    host.setScopeId({});
    if (host.protocol() == QAbstractSocket::IPv6Protocol)
        return "[IPv6:" + host.toString().toLatin1() + ']';
    return host.isNull() ? QByteArrayLiteral("[127.0.0.1]") : '[' + host.toString().toLatin1() + ']';
}

} // namespace

SmtpSession::SmtpSession(SmtpPlan plan)
    : m_plan(std::move(plan))
{
}

SmtpSession::~SmtpSession() = default;

void SmtpSession::opened()
{
    m_state = State::Greeting;
}

void SmtpSession::secured()
{
    m_secured = true;
    if (m_state == State::Connect) {
        m_state = State::Greeting;
        return;
    }
    // What was learned in clear is forgotten (RFC 3207 section 4.2).
    m_capabilities = {};
    m_replies = {};
    m_usesHelo = false;
    sayHello();
}

Stage SmtpSession::stage() const
{
    switch (m_state) {
    case State::Connect: return m_plan.encryption == Encryption::Tls ? Stage::Tls : Stage::Greeting;
    case State::Handshake: return Stage::Tls;
    case State::Greeting: return Stage::Greeting;
    case State::Hello: return Stage::Hello;
    case State::StartTls: return Stage::StartTls;
    case State::Login:
    case State::LoginCancelled: return Stage::Login;
    case State::Transaction: return m_awaited.isEmpty() ? Stage::Sender : m_awaited.head().stage;
    case State::Body:
    case State::FinalReply: return Stage::Message;
    case State::Quit:
    case State::Closed: return Stage::Quit;
    }
    Q_UNREACHABLE();
}

void SmtpSession::push(decltype(Step::what) what)
{
    m_steps.enqueue(Step{stage(), std::move(what)});
}

void SmtpSession::note(const QByteArray &id, const QByteArrayList &arguments)
{
    push(Observe{Note{id, arguments}});
}

void SmtpSession::say(const QByteArray &line)
{
    if (!isCommandSafe(line)) { // the settings were checked before the start; nothing unsafe leaves all the same
        halt(StopReason::SyntaxRefused, {}, false);
        return;
    }
    push(Send{Secret(line + "\r\n"), Sent{line, {}}});
}

void SmtpSession::sayMasked(const QByteArray &wire, const QByteArray &before, const QByteArray &placeholder)
{
    push(Send{Secret(wire + "\r\n"), Sent{before + placeholder, placeholder}});
}

void SmtpSession::halt(StopReason reason, const QByteArray &detail, bool goodbye)
{
    push(Halt{Stopped{reason, m_hidden.scrub(detail.left(mostDetail))}});
    if (goodbye) {
        quit();
        decide();
    } else {
        decide();
        m_state = State::Closed;
        push(HangUp{true});
    }
}

void SmtpSession::quit()
{
    m_state = State::Quit;
    if (!m_quitSaid) {
        m_quitSaid = true;
        say("QUIT");
    }
}

void SmtpSession::decide()
{
    if (!std::exchange(m_decided, true))
        push(Decided{});
}

bool SmtpSession::stopsAt(Stage stage) const
{
    return static_cast<int>(m_plan.stopAfter) <= static_cast<int>(stage);
}

bool SmtpSession::pipelines() const
{
    return m_plan.pipelining && m_capabilities.offers("PIPELINING");
}

std::optional<Step> SmtpSession::next()
{
    if (m_steps.isEmpty() && m_state == State::Body && !m_inputEnded)
        sendBodyPiece();
    if (m_steps.isEmpty() && m_mechanism && m_mechanism->status() == SaslMechanism::Status::Computing) {
        m_mechanism->advance();
        if (m_mechanism->status() == SaslMechanism::Status::Computing)
            return Step{stage(), Pause{}};
        answerChallenge(m_mechanism->computed());
    }
    if (m_steps.isEmpty() && m_state != State::Connect && m_state != State::Handshake && m_state != State::Closed) {
        if (const auto reply = m_replies.next(m_input, m_inputEnded))
            hear(*reply);
        else if (m_replies.problem() != ReplyParser::Problem::None && !std::exchange(m_parserProblemTold, true))
            halt(m_replies.problem() == ReplyParser::Problem::LineTooLong ? StopReason::LineTooLong
                                                                          : StopReason::EndlessReply,
                {}, false);
    }
    if (m_steps.isEmpty())
        return std::nullopt;
    return m_steps.dequeue();
}

bool SmtpSession::wanted(const Reply &reply) const
{
    switch (m_state) {
    case State::Greeting:
    case State::StartTls: return reply.kind == Reply::Kind::Accepted && reply.status == "220";
    case State::Hello: return reply.kind == Reply::Kind::Accepted;
    case State::Login:
        return (reply.status == "235" && m_mechanism->mayComplete())
            || (reply.status == "334" && reply.kind == Reply::Kind::Continue);
    case State::LoginCancelled: return reply.kind == Reply::Kind::Refused;
    case State::Transaction:
        if (m_awaited.head().stage == Stage::Data)
            return reply.status == "354" && reply.kind == Reply::Kind::Continue && hasSomeoneToSendTo();
        return reply.kind == Reply::Kind::Accepted && !m_transactionFailed;
    case State::FinalReply: return reply.kind == Reply::Kind::Accepted && hasSomeoneToSendTo();
    case State::Quit: return reply.kind == Reply::Kind::Accepted;
    case State::Connect:
    case State::Handshake:
    case State::Body:
    case State::Closed: return false;
    }
    Q_UNREACHABLE();
}

void SmtpSession::hear(const Reply &reply)
{
    if (m_replies.takeLoneLineFeed())
        note("lone_line_feed");
    const auto longest = std::ranges::max(reply.lines, {}, &QByteArray::size).size() + 2;
    if (longest > longEnoughToNote)
        note("long_line", {QByteArray::number(longest)});
    if (reply.lines.size() > manyLines)
        note("many_lines", {QByteArray::number(reply.lines.size())});
    push(Heard{masked(reply), wanted(reply)});
    if (m_inputEnded && reply.kind == Reply::Kind::Malformed)
        return; // cut off by the loss that is recorded next
    if (m_state == State::Quit) {
        decide();
        m_state = State::Closed;
        push(HangUp{});
        return;
    }
    if (m_replies.problem() != ReplyParser::Problem::None)
        return; // told by next()
    if (reply.kind == Reply::Kind::Malformed) {
        halt(StopReason::MalformedReply, m_input, false);
        return;
    }
    if (reply.status == "421" && m_state != State::FinalReply && m_state != State::StartTls) { // the server closes, whatever was asked
        decide();
        m_state = State::Closed;
        push(HangUp{});
        return;
    }
    switch (m_state) {
    case State::Greeting: hearGreeting(reply); break;
    case State::Hello: hearHello(reply); break;
    case State::StartTls: hearStartTls(reply); break;
    case State::Login: hearLogin(reply); break;
    case State::LoginCancelled: halt(StopReason::AuthProtocol, m_loginProblem, true); break;
    case State::Transaction: hearTransaction(reply); break;
    case State::FinalReply: hearFinal(reply); break;
    case State::Body: // the peer has left; why, it said in the middle of the message
        if (reply.kind == Reply::Kind::Retry || reply.kind == Reply::Kind::Refused)
            decide();
        break;
    case State::Connect:
    case State::Handshake:
    case State::Quit:
    case State::Closed: break;
    }
}

/// Bytes glued behind a reply when no further reply is due belong to nobody; only a 421 may come unasked.
bool SmtpSession::refusesUnaskedBytes()
{
    if (m_input.isEmpty())
        return false;
    if (m_input.startsWith("421") && m_input.contains('\n')) {
        if (const auto reply = m_replies.next(m_input, false); reply && reply->status == "421") {
            push(Heard{masked(*reply), false});
            decide();
            m_state = State::Closed;
            push(HangUp{});
            return true;
        }
    }
    halt(StopReason::UnexpectedData, m_input, false);
    return true;
}

void SmtpSession::hearGreeting(const Reply &reply)
{
    if (reply.status == "220") {
        if (!refusesUnaskedBytes()) {
            if (stopsAt(Stage::Greeting)) {
                quit();
                decide();
            } else {
                sayHello();
            }
        }
    } else if (reply.kind == Reply::Kind::Refused || reply.kind == Reply::Kind::Retry) {
        quit();
        decide();
    } else {
        halt(StopReason::MalformedReply, m_input, false);
    }
}

void SmtpSession::sayHello()
{
    m_state = State::Hello;
    const QByteArray name = m_plan.helloName.isEmpty() ? addressLiteral(m_localAddress) : m_plan.helloName;
    say((m_usesHelo ? "HELO " : "EHLO ") + name);
}

void SmtpSession::hearHello(const Reply &reply)
{
    if (refusesUnaskedBytes())
        return;
    if (reply.kind == Reply::Kind::Accepted) {
        m_capabilities = m_usesHelo ? SmtpCapabilities() : SmtpCapabilities(reply);
        if (m_capabilities.usesOldAuthSpelling())
            note("old_auth_spelling");
        afterHello();
    } else if (!m_usesHelo && (reply.status == "500" || reply.status == "502")) {
        m_usesHelo = true; // RFC 5321 section 3.2
        note("helo_fallback");
        sayHello();
    } else {
        quit();
        decide();
    }
}

void SmtpSession::afterHello()
{
    if (m_plan.encryption == Encryption::StartTls && !m_secured) {
        if (stopsAt(Stage::Hello)) {
            quit();
            decide();
        } else if (!m_capabilities.offers("STARTTLS")) {
            halt(StopReason::StartTlsUnavailable, {}, true);
        } else {
            m_state = State::StartTls;
            say("STARTTLS");
        }
        return;
    }
    if (stopsAt(Stage::StartTls)) {
        quit();
        decide();
    } else if (m_plan.login) {
        beginLogin();
    } else {
        beginTransaction();
    }
}

void SmtpSession::hearStartTls(const Reply &reply)
{
    if (reply.status != "220") {
        const bool goesOn = reply.kind == Reply::Kind::Refused || (reply.kind == Reply::Kind::Retry && reply.status != "421");
        halt(StopReason::StartTlsUnavailable, reply.lines.join('\n'), goesOn);
    } else if (!m_input.isEmpty()) {
        halt(StopReason::ClearTextAfterTls, m_input, false);
    } else {
        m_state = State::Handshake;
        push(BeginTls{});
    }
}
