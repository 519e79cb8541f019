// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/scrubber.h"
#include "practice/smtpserversession.h"
#include "smtp/smtpsession.h"
#include "transcript/transcript.h"

/// A client machine and the practice server's machine talking in memory, without sockets or clock: the
/// transcript is the one a Connection would have written.
class MachinePair
{
  public:
    MachinePair(PracticeState &state, const SmtpPlan &plan, qsizetype chunk)
        : m_client(plan)
        , m_server(state, plan.encryption)
        , m_chunk(chunk)
    {
        m_client.setLocalAddress(QStringLiteral("127.0.0.1"));
    }

    Transcript play(Encryption encryption)
    {
        m_clientWantsTls = m_serverWantsTls = encryption == Encryption::Tls;
        if (!shakeHands()) {
            m_server.opened();
            m_client.opened();
        }
        while (!m_over && (drainServer() || drainClient() || deliver() || shakeHands())) {
        }
        if (!m_over) // neither side will ever say anything again
            append(m_client.stage(), Lost{LossCause::TimedOut, {}, {}});
        return m_transcript;
    }

  private:
    void append(Stage stage, decltype(TranscriptEntry::what) what)
    {
        if (auto *received = std::get_if<Received>(&what))
            for (QByteArray &line : received->reply.lines)
                line = Scrubber::instance().scrub(line);
        m_transcript.append({{}, stage, m_encrypted, std::move(what)});
    }

    bool shakeHands()
    {
        if (!m_clientWantsTls || !m_serverWantsTls)
            return false;
        m_clientWantsTls = m_serverWantsTls = false;
        if (const QByteArray early = m_client.input() + m_toClient; !early.isEmpty()) {
            append(Stage::StartTls, Stopped{StopReason::ClearTextAfterTls, early});
            m_over = true;
            return true;
        }
        m_encrypted = true;
        append(Stage::Tls, Secured{});
        m_server.secured();
        m_client.secured();
        return true;
    }

    bool drainServer()
    {
        bool any = false;
        while (const auto step = m_server.next()) {
            any = true;
            if (const auto *send = std::get_if<Send>(&step->what))
                m_toClient += send->wire.reveal();
            m_serverWantsTls = m_serverWantsTls || std::holds_alternative<BeginTls>(step->what);
            m_serverGone = m_serverGone || std::holds_alternative<HangUp>(step->what);
        }
        return any;
    }

    bool drainClient()
    {
        bool any = false;
        while (!m_over) {
            const auto step = m_client.next();
            if (!step)
                break;
            any = true;
            if (const auto *send = std::get_if<Send>(&step->what)) {
                m_toServer += send->wire.reveal();
                append(step->stage, send->shown);
            } else if (const auto *body = std::get_if<SendBody>(&step->what)) {
                m_toServer += body->bytes;
            } else if (const auto *heard = std::get_if<Heard>(&step->what)) {
                append(step->stage, Received{heard->reply, heard->expected});
            } else if (const auto *observe = std::get_if<Observe>(&step->what)) {
                std::visit([&](const auto &what) { append(step->stage, what); }, observe->what);
            } else if (const auto *halt = std::get_if<Halt>(&step->what)) {
                append(step->stage, halt->stopped);
            } else if (std::holds_alternative<BeginTls>(step->what)) {
                m_clientWantsTls = true;
            } else if (std::holds_alternative<Decided>(step->what)) {
                m_decided = true;
            } else if (std::holds_alternative<HangUp>(step->what)) {
                m_over = true;
            }
        }
        return any;
    }

    bool deliver()
    {
        const bool any = !m_toServer.isEmpty() || !m_toClient.isEmpty();
        if (!m_toServer.isEmpty() && !m_serverGone)
            m_server.receive(m_toServer.first(std::min(m_chunk, m_toServer.size())));
        m_toServer.remove(0, m_chunk);
        if (!m_toClient.isEmpty())
            m_client.receive(m_toClient.first(std::min(m_chunk, m_toClient.size())));
        m_toClient.remove(0, m_chunk);
        if (!any && m_serverGone) {
            const Stage stage = m_client.stage();
            m_client.endOfInput();
            drainClient();
            if (!m_over && !m_decided)
                append(stage, Lost{LossCause::PeerClosed, {}, {}});
            m_over = true;
        }
        return any;
    }

    SmtpSession m_client;
    SmtpServerSession m_server;
    qsizetype m_chunk;
    Transcript m_transcript;
    QByteArray m_toServer, m_toClient;
    bool m_clientWantsTls = false;
    bool m_serverWantsTls = false;
    bool m_encrypted = false;
    bool m_serverGone = false;
    bool m_decided = false;
    bool m_over = false;
};
