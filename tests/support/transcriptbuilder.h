// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

/// Writes down a conversation as it would have been recorded; each entry comes one millisecond after the
/// last.
class TranscriptBuilder
{
  public:
    TranscriptBuilder &note(Stage stage, const QByteArray &id, const QByteArrayList &arguments = {})
    {
        return add(stage, Note{id, arguments});
    }
    TranscriptBuilder &sent(Stage stage, const QByteArray &shown) { return add(stage, Sent{shown, {}}); }
    TranscriptBuilder &message(qint64 bytes) { return add(Stage::Message, SentMessage{bytes}); }
    /// \a lines as received, LF between them.
    TranscriptBuilder &received(Stage stage, const QByteArray &lines)
    {
        const auto reply = replyOf(lines);
        return received(stage, lines, reply.kind == wanted(stage));
    }
    TranscriptBuilder &received(Stage stage, const QByteArray &lines, bool expected)
    {
        return add(stage, Received{replyOf(lines), expected});
    }
    TranscriptBuilder &secured(const TlsReport &tls = {})
    {
        add(Stage::Tls, Secured{tls});
        m_encrypted = true;
        return *this;
    }
    TranscriptBuilder &lost(
        Stage stage, LossCause cause, const QByteArray &detail = {}, const TlsReport &tls = {})
    {
        return add(stage, Lost{cause, detail, tls});
    }
    TranscriptBuilder &stopped(Stage stage, StopReason reason, const QByteArray &detail = {})
    {
        return add(stage, Stopped{reason, detail});
    }
    TranscriptBuilder &after(std::chrono::microseconds pause)
    {
        m_now += pause;
        return *this;
    }

    /// Name found, connected, TLS from the start, greeted.
    TranscriptBuilder &greeted()
    {
        return note(Stage::Resolve, "resolved", {"192.0.2.1"})
            .note(Stage::Connect, "connected", {"192.0.2.1"})
            .secured()
            .received(Stage::Greeting, "220 mail.test ESMTP");
    }
    TranscriptBuilder &helloSaid(const QByteArray &lines = "250-mail.test\n250 AUTH PLAIN LOGIN")
    {
        return sent(Stage::Hello, "EHLO [192.0.2.10]").received(Stage::Hello, lines);
    }
    TranscriptBuilder &signedIn()
    {
        return greeted()
            .helloSaid()
            .sent(Stage::Login, "AUTH PLAIN …")
            .received(Stage::Login, "235 2.7.0 ok");
    }
    /// As far as the end of the message, without the answer to it.
    TranscriptBuilder &messageSent()
    {
        return signedIn()
            .sent(Stage::Sender, "MAIL FROM:<me@mail.test>")
            .received(Stage::Sender, "250 2.1.0 ok")
            .sent(Stage::Recipient, "RCPT TO:<you@mail.test>")
            .received(Stage::Recipient, "250 2.1.5 ok")
            .sent(Stage::Data, "DATA")
            .received(Stage::Data, "354 go")
            .message(400);
    }

    [[nodiscard]] const Transcript &transcript() const { return m_transcript; }

  private:
    template <class What> TranscriptBuilder &add(Stage stage, What what)
    {
        m_now += std::chrono::milliseconds(1);
        m_transcript.append({m_now, stage, m_encrypted, std::move(what)});
        return *this;
    }
    /// Not the parser of the program: a test must not lean on what another test has to prove.
    static Reply replyOf(const QByteArray &text)
    {
        Reply reply;
        reply.lines = text.split('\n');
        const auto &last = reply.lines.constLast();
        if (last.size() < 3 || last.at(0) < '2' || last.at(0) > '5' || (last.size() > 3 && last.at(3) != ' '))
            return reply;
        reply.status = last.left(3);
        constexpr Reply::Kind kinds[]{
            Reply::Kind::Accepted, Reply::Kind::Continue, Reply::Kind::Retry, Reply::Kind::Refused};
        reply.kind = kinds[last.at(0) - '2'];
        const auto word = reply.lines.constFirst().mid(4).split(' ').constFirst();
        if (word.size() >= 5 && word.at(0) == last.at(0) && word.at(1) == '.' && word.count('.') == 2)
            reply.extended = word;
        return reply;
    }
    static Reply::Kind wanted(Stage stage)
    {
        return stage == Stage::Data ? Reply::Kind::Continue : Reply::Kind::Accepted;
    }

    Transcript m_transcript;
    std::chrono::microseconds m_now{0};
    bool m_encrypted = false;
};
