// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/smtpserversession.h"

#include <QHash>

namespace {

constexpr qsizetype maximumPathLine = 2048; // 512 and what the parameters of SMTPUTF8, DSN and AUTH add
constexpr qsizetype maximumHeld = 64 * 1024 * 1024; // messages under way, all conversations together
constexpr char tlsHandshakeRecord = '\x16';         // RFC 8446 section 5.1

const QByteArray serverName = QByteArrayLiteral("practice.heloscope.test");

/// A web page can make a browser talk to any port of this computer; its first line gives it away.
bool isForeignProtocol(const QByteArray &verb)
{
    static const QByteArrayList verbs{"GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "PATCH", "TRACE",
        "CONNECT", "PRI", "HOST:", "USER-AGENT:", "CONTENT-TYPE:", "CONTENT-LENGTH:"};
    return verbs.contains(verb);
}

} // namespace

SmtpServerSession::SmtpServerSession(PracticeState &state, Encryption mode)
    : m_shared(state)
    , m_capabilities(state.scenario.capabilities)
    , m_mode(mode)
    , m_replies(state)
{
}

SmtpServerSession::~SmtpServerSession()
{
    m_shared.heldBytes -= m_held;
}

void SmtpServerSession::opened()
{
    if (m_mode == Encryption::Tls) {
        beginTls();
        return;
    }
    greet();
}

void SmtpServerSession::secured()
{
    m_encrypted = true;
    // Whatever came before the handshake was not protected by it (RFC 3207 section 4.2).
    if (!m_input.isEmpty()) {
        hangUp();
        return;
    }
    m_state = State::Command;
    if (m_mode == Encryption::Tls)
        greet();
}

void SmtpServerSession::greet()
{
    m_state = State::Command;
    say(Stage::Greeting, formatReply("220", {}, serverName + " ESMTP Heloscope practice server"),
        Weight::Verdict);
}

std::optional<Step> SmtpServerSession::next()
{
    while (m_replies.isEmpty() && think()) {
    }
    if (m_replies.isEmpty())
        return std::nullopt;
    return m_replies.takeNext();
}

Stage SmtpServerSession::stage() const
{
    switch (m_state) {
    case State::Connecting:
        return Stage::Connect;
    case State::Handshake:
        return Stage::Tls;
    case State::Sasl:
        return Stage::Login;
    case State::Message:
        return Stage::Message;
    case State::Command:
    case State::Silent:
    case State::Closed:
        break;
    }
    if (m_inMail)
        return m_forwardPaths.isEmpty() ? Stage::Recipient : Stage::Data;
    if (m_signedIn)
        return Stage::Sender;
    return m_saidHello ? Stage::Login : Stage::Hello;
}

bool SmtpServerSession::think()
{
    switch (m_state) {
    case State::Connecting:
    case State::Handshake:
        return false;
    case State::Silent:
    case State::Closed:
        m_input.clear();
        return false;
    case State::Message:
        return takeMessage();
    case State::Command:
    case State::Sasl:
        return takeLine();
    }
    Q_UNREACHABLE();
}

bool SmtpServerSession::takeLine()
{
    if (!m_encrypted && !m_commands.isDropping() && m_input.startsWith(tlsHandshakeRecord)) {
        leave("4.7.0", "This port does not begin with TLS");
        return true;
    }
    switch (m_commands.next(m_input)) {
    case CommandReader::Found::Nothing:
        return false;
    case CommandReader::Found::Line:
        if (m_state == State::Sasl)
            saslLine(m_commands.line());
        else
            obey(m_commands.line());
        return true;
    case CommandReader::Found::TooLong:
        m_state = State::Command;
        complain("500", std::exchange(m_sasl, nullptr) ? "5.5.6" : "5.5.2", "Line too long");
        return true;
    case CommandReader::Found::Endless:
        leave("4.7.0", "Line without end");
        return true;
    }
    Q_UNREACHABLE();
}

void SmtpServerSession::obey(const QByteArray &line)
{
    const Command command = parseCommand(line);
    if (isForeignProtocol(command.verb)) {
        leave("4.7.0", "This is a mail server");
        return;
    }
    if (!isCommandSafe(line) || !QByteArrayView(line).isValidUtf8()) {
        complain("500", "5.5.2", "Control characters or bytes that are not UTF-8");
        return;
    }
    if (line.size() > maximumPathLine && command.verb != "AUTH") {
        complain("500", "5.5.2", "Line too long");
        return;
    }
    if (const Handler handler = handlerOf(command.verb))
        (this->*handler)(command.argument);
    else
        complain("500", "5.5.1", "Command not recognized");
}

SmtpServerSession::Handler SmtpServerSession::handlerOf(const QByteArray &verb)
{
    static const QHash<QByteArray, Handler> handlers{
        {"EHLO", &SmtpServerSession::ehlo},
        {"HELO", &SmtpServerSession::helo},
        {"STARTTLS", &SmtpServerSession::startTls},
        {"AUTH", &SmtpServerSession::auth},
        {"MAIL", &SmtpServerSession::mail},
        {"RCPT", &SmtpServerSession::rcpt},
        {"DATA", &SmtpServerSession::data},
        {"RSET", &SmtpServerSession::rset},
        {"NOOP", &SmtpServerSession::noop},
        {"VRFY", &SmtpServerSession::vrfy},
        {"HELP", &SmtpServerSession::help},
        {"QUIT", &SmtpServerSession::quit},
        {"EXPN", &SmtpServerSession::notImplemented},
        {"BDAT", &SmtpServerSession::notImplemented},
        {"ETRN", &SmtpServerSession::notImplemented},
        {"TURN", &SmtpServerSession::notImplemented},
        {"SEND", &SmtpServerSession::notImplemented},
        {"SOML", &SmtpServerSession::notImplemented},
        {"SAML", &SmtpServerSession::notImplemented},
    };
    return handlers.value(verb, nullptr);
}

void SmtpServerSession::ehlo(const QByteArray &argument)
{
    hello(argument, true);
}

void SmtpServerSession::helo(const QByteArray &argument)
{
    hello(argument, false);
}

void SmtpServerSession::hello(const QByteArray &name, bool extended)
{
    // Computers announce names of every form; a submission server takes what is one word.
    if (name.isEmpty() || name.contains(' ')) {
        complain("501", "5.5.4", "The name of the client is missing or not one word");
        return;
    }
    QByteArrayList lines{serverName};
    if (extended)
        lines += m_capabilities.lines(!mustStartTls());
    if (extended && mustStartTls())
        lines += "STARTTLS";
    if (!say(Stage::Hello, formatReply("250", {}, lines.join('\n')), Weight::Verdict))
        return;
    dropTransaction();
    m_saidHello = true;
    m_extended = extended;
}

void SmtpServerSession::startTls(const QByteArray &argument)
{
    if (!mustStartTls()) {
        complain(m_encrypted ? "503" : "502", "5.5.1",
            m_encrypted ? "TLS is active already" : "Error: command not implemented");
        return;
    }
    if (!argument.isEmpty()) {
        complain("501", "5.5.4", "STARTTLS takes no parameter");
        return;
    }
    if (!say(Stage::StartTls, formatReply("220", "2.0.0", "Ready to start TLS"), Weight::Verdict))
        return;
    // Commands sent in clear behind STARTTLS must not be taken for encrypted ones (CVE-2011-0411). The end is
    // the same whether they came in the same segment or later.
    if (m_input.isEmpty())
        beginTls();
    else
        hangUp();
}

void SmtpServerSession::beginTls()
{
    // RFC 3207 section 4.2: everything learnt before TLS is forgotten.
    dropTransaction();
    m_saidHello = m_extended = m_signedIn = false;
    m_state = State::Handshake;
    obeyFault(m_replies.playHandshake());
}

void SmtpServerSession::auth(const QByteArray &argument)
{
    const auto blank = argument.indexOf(' ');
    const QByteArray mechanism = (blank < 0 ? argument : argument.first(blank)).toUpper();
    if (!m_saidHello || !m_extended)
        complain("503", "5.5.1", "Send EHLO first");
    else if (mustStartTls())
        complain("530", "5.7.0", "Must issue a STARTTLS command first");
    else if (m_capabilities.mechanisms().isEmpty())
        complain("502", "5.5.1", "Error: command not implemented");
    else if (m_signedIn || m_inMail)
        complain("503", "5.5.1", m_signedIn ? "Signed in already" : "Not during a mail transaction");
    else if (mechanism.isEmpty())
        complain("501", "5.5.4", "The mechanism is missing");
    else if (!m_capabilities.mechanisms().contains(mechanism))
        complain("504", "5.5.4", "Unrecognized authentication type");
    else if ((m_sasl = makeSaslServer(mechanism, {m_shared.scenario.user, m_shared.scenario.password})) ==
             nullptr)
        complain("454", "4.7.0", "This mechanism is not available in practice");
    else if (blank < 0)
        saslTurn(std::nullopt);
    else if (argument.sliced(blank + 1) == "=") // RFC 4954 section 4: an initial response that is empty
        saslTurn(QByteArray());
    else
        saslResponse(argument.sliced(blank + 1));
}

void SmtpServerSession::saslLine(const QByteArray &line)
{
    m_state = State::Command;
    if (line == "*") {
        m_sasl.reset();
        complain("501", "5.7.0", "Authentication aborted");
        return;
    }
    saslResponse(line);
}

void SmtpServerSession::saslResponse(const QByteArray &encoded)
{
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded) {
        saslTurn(*decoded);
        return;
    }
    m_sasl.reset();
    complain("501", "5.5.2", "Not valid Base64");
}

void SmtpServerSession::saslTurn(const std::optional<QByteArray> &response)
{
    const SaslServer::Turn turn = m_sasl->next(response);
    if (turn.verdict == SaslServer::Verdict::Challenge) {
        m_state = State::Sasl;
        say(Stage::Login, "334 " + turn.challenge.toBase64() + "\r\n", Weight::Side);
        return;
    }
    const bool foreign = m_sasl->sawForeignSecret();
    m_sasl.reset();
    if (turn.verdict == SaslServer::Verdict::Malformed) {
        complain("501", "5.5.2", "The answer does not follow the mechanism");
        return;
    }
    if (foreign && m_shared.foreignCredentialSeen)
        m_shared.foreignCredentialSeen();
    if (turn.verdict == SaslServer::Verdict::Accepted) {
        m_signedIn =
            say(Stage::Login, formatReply("235", "2.7.0", "Authentication successful"), Weight::Verdict);
        return;
    }
    if (++m_complaints > maximumComplaints)
        leave("4.7.0", "Too many errors");
    else
        say(Stage::Login, formatReply("535", "5.7.8", "Error: authentication failed"), Weight::Verdict);
}

void SmtpServerSession::mail(const QByteArray &argument)
{
    if (!m_saidHello) {
        complain("503", "5.5.1", "Send HELO or EHLO first");
        return;
    }
    if (mustStartTls() || !m_signedIn) {
        complain("530", "5.7.0",
            mustStartTls() ? "Must issue a STARTTLS command first" : "Authentication required");
        return;
    }
    if (m_inMail) {
        complain("503", "5.5.1", "MAIL was said already");
        return;
    }
    const auto path = parsePath(argument, "FROM");
    if (!path) {
        complain("501", "5.5.4", "Syntax: MAIL FROM:<address>");
        return;
    }
    if (const auto refusal = m_capabilities.checkMail(*path, m_extended, maximumMessage, &m_utf8)) {
        complain(refusal->status, refusal->extended, refusal->text);
        return;
    }
    m_inMail = say(Stage::Sender, formatReply("250", "2.1.0", "Ok"), Weight::Verdict);
    m_reversePath = m_inMail ? path->path : QByteArray();
}

void SmtpServerSession::rcpt(const QByteArray &argument)
{
    if (!m_inMail) {
        complain("503", "5.5.1", "Need MAIL command");
        return;
    }
    const auto path = parsePath(argument, "TO");
    if (!path || path->path.isEmpty()) {
        complain("501", "5.5.4", "Syntax: RCPT TO:<address>");
        return;
    }
    if (m_forwardPaths.size() >= maximumRecipients) {
        answer(Stage::Recipient, "452", "4.5.3", "Error: too many recipients");
        return;
    }
    if (const auto refusal = m_capabilities.checkRcpt(*path, m_extended, m_utf8))
        complain(refusal->status, refusal->extended, refusal->text);
    else if (say(Stage::Recipient, formatReply("250", "2.1.5", "Ok"), Weight::Verdict))
        m_forwardPaths.append(path->path);
}

void SmtpServerSession::data(const QByteArray &argument)
{
    if (!m_inMail)
        complain("503", "5.5.1", "Need MAIL command");
    else if (!argument.isEmpty())
        complain("501", "5.5.4", "DATA takes no parameter");
    else if (m_forwardPaths.isEmpty())
        complain("554", "5.5.1", "No valid recipients");
    else if (say(Stage::Data, formatReply("354", {}, "End data with <CR><LF>.<CR><LF>"), Weight::Verdict)) {
        m_message.emplace(m_capabilities.sizeLimit(maximumMessage));
        m_state = State::Message;
    }
}

bool SmtpServerSession::takeMessage()
{
    if (m_input.isEmpty())
        return false;
    const bool ended = m_message->take(m_input);
    m_shared.heldBytes += m_message->content().size() - m_held;
    m_held = m_message->content().size();
    if (ended)
        finishMessage();
    else if (m_message->size() > 4 * maximumMessage || m_shared.heldBytes > maximumHeld)
        leave("4.3.1", "Too much data");
    return ended || m_state == State::Closed;
}

void SmtpServerSession::finishMessage()
{
    m_state = State::Command;
    if (m_message->isTooLarge()) {
        answer(Stage::Message, "552", "5.3.4", "Message size exceeds fixed limit");
        dropTransaction();
        return;
    }
    const QByteArray queueId =
        "PRACTICE" + QByteArray::number(m_shared.acceptedCount + 1).rightJustified(4, '0');
    const PracticeMessage message{
        m_reversePath, m_forwardPaths, m_message->content(), QDateTime::currentDateTimeUtc(), queueId};
    dropTransaction();
    if (!say(Stage::Message, formatReply("250", "2.0.0", "Ok: queued as " + queueId), Weight::Verdict))
        return;
    ++m_shared.acceptedCount;
    if (m_shared.accepted)
        m_shared.accepted(message);
}

void SmtpServerSession::dropTransaction()
{
    m_inMail = m_utf8 = false;
    m_reversePath.clear();
    m_forwardPaths.clear();
    m_message.reset();
    m_shared.heldBytes -= std::exchange(m_held, 0);
}

void SmtpServerSession::rset(const QByteArray &argument)
{
    if (!argument.isEmpty()) {
        complain("501", "5.5.4", "RSET takes no parameter");
        return;
    }
    dropTransaction();
    answer(stage(), "250", "2.0.0", "Ok");
}

void SmtpServerSession::noop(const QByteArray &)
{
    answer(stage(), "250", "2.0.0", "Ok");
}

void SmtpServerSession::vrfy(const QByteArray &argument)
{
    if (argument.isEmpty())
        complain("501", "5.5.4", "Syntax: VRFY address");
    else
        answer(stage(), "252", "2.5.2", "Cannot VRFY user, but will accept the message");
}

void SmtpServerSession::help(const QByteArray &)
{
    answer(stage(), "214", "2.0.0",
        "EHLO HELO STARTTLS AUTH MAIL RCPT DATA RSET NOOP VRFY HELP QUIT\nSee RFC 5321, RFC 4954 and RFC "
        "3207");
}

void SmtpServerSession::quit(const QByteArray &argument)
{
    if (!argument.isEmpty()) {
        complain("501", "5.5.4", "QUIT takes no parameter");
        return;
    }
    say(Stage::Quit, formatReply("221", "2.0.0", "Bye"), Weight::Verdict);
    if (m_state == State::Command)
        hangUp();
}

void SmtpServerSession::notImplemented(const QByteArray &)
{
    complain("502", "5.5.1", "Error: command not implemented");
}

bool SmtpServerSession::mustStartTls() const
{
    return m_mode == Encryption::StartTls && !m_encrypted && m_shared.scenario.offersStartTls;
}

bool SmtpServerSession::say(Stage at, const QByteArray &wire, Weight weight)
{
    const auto after = m_replies.play(at, wire, weight, m_encrypted);
    obeyFault(after);
    return after == ReplyPlayer::After::Accepted;
}

void SmtpServerSession::obeyFault(ReplyPlayer::After after)
{
    if (after == ReplyPlayer::After::Silence)
        m_state = State::Silent;
    else if (after == ReplyPlayer::After::HangUp)
        hangUp();
}

void SmtpServerSession::answer(
    Stage at, const QByteArray &status, const QByteArray &extended, const QByteArray &text)
{
    say(at, formatReply(status, extended, text), Weight::Side);
}

void SmtpServerSession::complain(const QByteArray &status, const QByteArray &extended, const QByteArray &text)
{
    if (++m_complaints > maximumComplaints)
        leave("4.7.0", "Too many errors");
    else
        answer(stage(), status, extended, text);
}

void SmtpServerSession::leave(const QByteArray &extended, const QByteArray &text)
{
    answer(stage(), "421", extended, serverName + ' ' + text + ", closing connection");
    hangUp();
}

void SmtpServerSession::hangUp()
{
    m_input.clear();
    m_state = State::Closed;
    m_replies.enqueue({stage(), HangUp{}});
}
