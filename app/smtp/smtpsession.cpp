// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpsession.h"

#include <QHostAddress>

#include <algorithm>

namespace {

constexpr qsizetype bodyPiece = 32 * 1024;
constexpr int mostRounds = 8;
constexpr qsizetype longEnoughToNote = 512; // RFC 5321 section 4.5.3.1.5
constexpr qsizetype manyLines = 100;
constexpr qsizetype mostDetail = 64 * 1024;
// A server chooses its challenge; a short one must not blank what it says afterwards.
constexpr qsizetype shortestHidden = 8;

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

bool isAscii(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<uchar>(c) < 0x80; });
}

/// The bytes of a 334, or nothing if they are no Base64.
std::optional<QByteArray> decodeChallenge(const Reply &reply)
{
    const QByteArray text = reply.lines.first().mid(4).trimmed();
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // Qt takes a cut-off quantum and padding alone for good.
    const bool whole = text.size() % 4 == 0 && (text.isEmpty() || !result.decoded.isEmpty());
    if (reply.lines.size() > 1 || text.size() > maximumSaslLine || !result || !whole)
        return std::nullopt;
    return *result;
}

/// What stands for an answer in the transcript, with what is no secret left readable.
QByteArray placeholderFor(const QByteArray &mechanism, const QByteArray &user, bool isInitial)
{
    const QByteArray bullets = Scrubber::placeholder();
    const bool namesUser = mechanism == "PLAIN" || mechanism == "CRAM-MD5" || mechanism == "XOAUTH2"
        || mechanism == "OAUTHBEARER" || (mechanism.startsWith("SCRAM-") && isInitial);
    return namesUser ? user + " + " + bullets : bullets;
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

/// Challenges that allow guessing a short code offline are masked, and so is what of the exchange the server repeats;
/// what is no proper challenge is evidence.
Reply SmtpSession::masked(Reply reply) const
{
    const auto challenge = m_state == State::Login && m_mechanism && reply.status == "334" ? decodeChallenge(reply) : std::nullopt;
    if (challenge && !guessableParts(m_mechanism->name(), *challenge).isEmpty() && reply.lines.first().size() > 4)
        reply.lines.first() = reply.lines.first().first(4) + Scrubber::placeholder();
    for (QByteArray &line : reply.lines)
        line = line.first(std::min<qsizetype>(line.size(), 3)) + m_hidden.scrub(line.mid(3));
    return reply;
}

/// From now on \a message and its parts are masked in what the server says.
void SmtpSession::keepHidden(const QByteArray &message)
{
    for (const Secret &part : guessableParts(m_mechanism->name(), message)) {
        if (part.size() >= shortestHidden)
            m_hidden.remember(part);
    }
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

void SmtpSession::beginLogin()
{
    m_state = State::Login;
    const QByteArray offered = m_capabilities.mechanisms().join(' ');
    if (!m_secured && !m_plan.clearTextAgreed) {
        halt(StopReason::ClearTextCredential, {}, true);
        return;
    }
    if (m_capabilities.mechanisms().isEmpty()) {
        halt(StopReason::AuthUnavailable, {}, true);
        return;
    }
    m_mechanism = chooseMechanism(*m_plan.login, m_capabilities.mechanisms());
    if (!m_mechanism) {
        halt(StopReason::MechanismUnsupported, offered, true);
        return;
    }
    const QByteArray name = m_mechanism->name();
    note(m_plan.login->mechanism.isEmpty() ? "mechanism_chosen" : "mechanism_forced", {name, offered});
    if (!m_secured)
        note("clear_text", {m_plan.login->host});
    const QByteArray command = "AUTH " + name;
    std::optional<Secret> initial = m_mechanism->initialResponse();
    if (m_mechanism->status() == SaslMechanism::Status::Failed) {
        halt(StopReason::AuthProtocol, m_mechanism->problem(), true);
        return;
    }
    if (!initial) {
        say(command);
        return;
    }
    keepHidden(initial->reveal());
    const QByteArray encoded = initial->isEmpty() ? QByteArrayLiteral("=") : initial->reveal().toBase64();
    if (command.size() + 1 + encoded.size() + 2 > maximumCommandLine) { // RFC 4954 section 4
        m_heldInitialResponse = std::move(initial);
        say(command);
        return;
    }
    sayMasked(command + ' ' + encoded, command + ' ', placeholderFor(name, m_plan.login->user, true));
}

void SmtpSession::hearLogin(const Reply &reply)
{
    if (reply.status == "334" && reply.kind == Reply::Kind::Continue) {
        if (!refusesUnaskedBytes())
            hearChallenge(reply);
        return;
    }
    if (reply.status == "235") {
        if (refusesUnaskedBytes())
            return;
        if (!m_mechanism->mayComplete()) {
            halt(StopReason::AuthProtocol, "success before the server had proven itself", true);
        } else if (stopsAt(Stage::Login)) {
            quit();
            decide();
        } else {
            beginTransaction();
        }
    } else if (reply.kind == Reply::Kind::Retry || reply.kind == Reply::Kind::Refused) {
        quit(); // a refused sign-in is never tried again by itself
        decide();
    } else {
        halt(StopReason::AuthProtocol, reply.lines.join('\n'), true);
    }
}

void SmtpSession::hearChallenge(const Reply &reply)
{
    const std::optional<QByteArray> challenge = decodeChallenge(reply);
    if (!challenge || ++m_rounds > mostRounds) {
        cancelLogin(challenge ? "more challenges than any mechanism has" : "challenge is not Base64");
        return;
    }
    keepHidden(*challenge);
    if (m_heldInitialResponse) {
        if (!challenge->isEmpty()) {
            cancelLogin("challenge before the initial response");
            return;
        }
        const Secret response = *std::exchange(m_heldInitialResponse, std::nullopt);
        sayMasked(response.reveal().toBase64(), {}, placeholderFor(m_mechanism->name(), m_plan.login->user, true));
        return;
    }
    std::optional<Secret> answer = m_mechanism->answer(*challenge);
    if (!answer && m_mechanism->status() == SaslMechanism::Status::Computing)
        return; // next() goes on
    answerChallenge(answer);
}

void SmtpSession::answerChallenge(const std::optional<Secret> &answer)
{
    if (!answer || answer->reveal().size() > maximumSaslLine / 4 * 3 - 2) {
        cancelLogin(answer ? QByteArrayLiteral("answer longer than RFC 4954 allows") : m_mechanism->problem());
        return;
    }
    keepHidden(answer->reveal());
    const QByteArray wire = answer->reveal().toBase64();
    const bool isUserName = m_mechanism->name() == "LOGIN" && answer->reveal() == m_plan.login->user && m_rounds == 1;
    const bool isPublic = answer->isEmpty() || answer->reveal() == QByteArray(1, '\x01');
    if (isUserName || isPublic)
        say(wire);
    else
        sayMasked(wire, {}, placeholderFor(m_mechanism->name(), m_plan.login->user, false));
}

void SmtpSession::cancelLogin(const QByteArray &why)
{
    m_loginProblem = why;
    m_state = State::LoginCancelled;
    say("*");
}

bool SmtpSession::needsUtf8() const
{
    const SmtpEnvelope &envelope = *m_plan.envelope;
    return !isAscii(envelope.reversePath) || !std::ranges::all_of(envelope.forwardPaths, isAscii)
        || (m_plan.message && m_plan.message->hasUtf8Header());
}

QByteArray SmtpSession::mailCommand() const
{
    QByteArray command = "MAIL FROM:<" + m_plan.envelope->reversePath + '>';
    if (m_plan.message && m_capabilities.maximumSize() >= 0)
        command += " SIZE=" + QByteArray::number(m_plan.message->size());
    if (m_plan.message && m_plan.message->hasEightBit() && m_capabilities.offers("8BITMIME"))
        command += " BODY=8BITMIME";
    if (needsUtf8())
        command += " SMTPUTF8";
    return command;
}

void SmtpSession::beginTransaction()
{
    if (!m_plan.envelope || stopsAt(Stage::Login)) {
        quit();
        decide();
        return;
    }
    m_state = State::Transaction;
    if (needsUtf8() && !m_capabilities.offers("SMTPUTF8")) {
        halt(StopReason::Utf8Unsupported, {}, true);
        return;
    }
    if (m_plan.message && m_plan.message->hasEightBit() && !m_capabilities.offers("8BITMIME")) {
        halt(StopReason::EightBitUnsupported, {}, true);
        return;
    }
    const qint64 limit = m_capabilities.maximumSize();
    if (m_plan.message && limit > 0 && m_plan.message->size() > limit) {
        halt(StopReason::SizeExceeded,
            QByteArray::number(m_plan.message->size()) + ' ' + QByteArray::number(limit), true);
        return;
    }
    if (m_plan.message && limit >= 0)
        note("size_announced", {QByteArray::number(m_plan.message->size()), QByteArray::number(limit)});
    m_toSay.enqueue({Stage::Sender, {}});
    if (!stopsAt(Stage::Sender)) {
        for (const QByteArray &path : std::as_const(m_plan.envelope->forwardPaths))
            m_toSay.enqueue({Stage::Recipient, path});
    }
    if (!stopsAt(Stage::Data) && m_plan.message)
        m_toSay.enqueue({Stage::Data, {}});
    do {
        sayNextOfTransaction();
    } while (pipelines() && !m_toSay.isEmpty());
}

void SmtpSession::sayNextOfTransaction()
{
    const Awaited what = m_toSay.dequeue();
    const QByteArray line = what.stage == Stage::Sender ? mailCommand()
        : what.stage == Stage::Recipient                ? "RCPT TO:<" + what.forwardPath + '>'
                                                        : QByteArrayLiteral("DATA");
    push(Send{Secret(line + "\r\n"), Sent{line, {}}});
    m_steps.last().stage = what.stage;
    m_awaited.enqueue(what);
    if (!isCommandSafe(line) || (what.stage != Stage::Data && line.contains("><"))) {
        m_steps.removeLast();
        halt(StopReason::SyntaxRefused, {}, false);
        m_toSay.clear();
    }
}

void SmtpSession::hearTransaction(const Reply &reply)
{
    const Awaited what = m_awaited.dequeue();
    const bool accepted = reply.kind == Reply::Kind::Accepted;
    if (what.stage == Stage::Data) {
        if (reply.status == "354" && reply.kind == Reply::Kind::Continue) {
            beginBody();
        } else {
            quit(); // no body after anything but 354
            decide();
        }
        return;
    }
    if (what.stage == Stage::Sender)
        m_transactionFailed = !accepted;
    else if (accepted)
        ++m_accepted;
    if (what.stage == Stage::Recipient && (reply.status == "251" || reply.status == "252"))
        note("recipient_forwarded", {what.forwardPath, reply.status});
    if (!m_awaited.isEmpty())
        return; // the rest of the group is answered first
    if (refusesUnaskedBytes())
        return;
    const bool nobodyLeft = what.stage == Stage::Recipient && m_accepted == 0
        && (m_toSay.isEmpty() || m_toSay.head().stage == Stage::Data);
    if (m_transactionFailed || nobodyLeft || m_toSay.isEmpty()) {
        quit();
        decide();
        return;
    }
    sayNextOfTransaction();
}

void SmtpSession::beginBody()
{
    if (refusesUnaskedBytes())
        return;
    m_state = State::Body;
    m_plan.message->rewind();
    if (!hasSomeoneToSendTo()) {
        // The server took DATA of a pipelined group although nobody is left to send to: an empty message ends it
        // (RFC 2920 section 3.1).
        m_state = State::FinalReply;
        push(SendBody{".\r\n"});
        push(Observe{SentMessage{0}});
    }
}

void SmtpSession::sendBodyPiece()
{
    const QByteArray piece = m_plan.message->read(bodyPiece);
    const qint64 sent = m_bodyBytes + piece.size();
    if (sent > m_plan.message->size() || (piece.isEmpty() && sent < m_plan.message->size())) {
        // Half a message must not pass for a whole one: without the final dot the server drops it.
        halt(StopReason::MessageChanged, {}, false);
        return;
    }
    if (!piece.isEmpty()) {
        m_bodyBytes += piece.size();
        push(SendBody{m_stuffer.stuff(piece)});
        return;
    }
    push(SendBody{m_stuffer.end()});
    push(Observe{SentMessage{m_bodyBytes}});
    if (pipelines()) {
        m_quitSaid = true;
        m_steps.enqueue(Step{Stage::Quit, Send{Secret(QByteArrayLiteral("QUIT\r\n")), Sent{"QUIT", {}}}});
    }
    m_state = State::FinalReply;
}

void SmtpSession::hearFinal(const Reply &reply)
{
    Q_UNUSED(reply)
    quit();
    decide();
}
