// SPDX-License-Identifier: GPL-3.0-or-later
// MAIL, RCPT, DATA and the message of SmtpSession (RFC 5321, 2920, 1870, 6152, 6531).
#include "smtp/smtpsession.h"

#include <algorithm>

namespace {

constexpr qsizetype bodyPiece = 96 * 1024;

bool isAscii(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<uchar>(c) < 0x80; });
}

} // namespace

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
