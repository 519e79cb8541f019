// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in of SmtpSession (RFC 4954).
#include "smtp/smtpsession.h"

#include <algorithm>

namespace {

constexpr int mostRounds = 8;
// A server chooses its challenge; a short one must not blank what it says afterwards.
constexpr qsizetype shortestHidden = 8;

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
