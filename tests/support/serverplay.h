// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/smtpserversession.h"

#include <QTest>

/// A practice server session in memory: bytes of a client go in, what it says comes out.
class ServerPlay
{
  public:
    explicit ServerPlay(const Scenario &scenario, Encryption mode = Encryption::None)
        : m_state{scenario, [this](const PracticeMessage &message) { messages.append(message); },
              [this] { ++foreignCredentials; }, {}, 0, 0, {}, {}}
        , m_session(m_state, mode)
    {
        m_session.opened();
        drain();
    }

    /// Feeds \a bytes in pieces of \a chunk.
    ServerPlay &feed(const QByteArray &bytes, qsizetype chunk = 4096)
    {
        for (qsizetype from = 0; from < bytes.size(); from += chunk) {
            m_session.receive(QByteArrayView(bytes).sliced(from, std::min(chunk, bytes.size() - from)));
            drain();
        }
        return *this;
    }
    /// The handshake the server has asked for has succeeded.
    ServerPlay &secure()
    {
        wantsTls = false;
        m_session.secured();
        drain();
        return *this;
    }
    /// What has been said since the last call.
    QByteArray takeSaid() { return std::exchange(said, {}); }
    /// The codes of all replies said so far: "220 250 535".
    [[nodiscard]] QByteArray codes() const
    {
        QByteArrayList list;
        const auto lines = said.split('\n');
        for (const QByteArray &line : lines)
            if (line.size() >= 4 && line.at(3) == ' ')
                list.append(line.first(3));
        return list.join(' ');
    }
    SmtpServerSession &session() { return m_session; }
    PracticeState &state() { return m_state; }

    QByteArray said;
    qsizetype pieces = 0;
    bool wantsTls = false;
    bool hungUp = false;
    std::chrono::milliseconds paused{0};
    QList<PracticeMessage> messages;
    int foreignCredentials = 0;

  private:
    void drain()
    {
        while (auto step = m_session.next()) {
            if (const auto *send = std::get_if<Send>(&step->what)) {
                QVERIFY2(!hungUp, "spoke after hanging up");
                said += send->wire.reveal();
                ++pieces;
            } else if (const auto *pause = std::get_if<Pause>(&step->what)) {
                paused += pause->length;
            } else if (std::holds_alternative<BeginTls>(step->what)) {
                wantsTls = true;
            } else if (std::holds_alternative<HangUp>(step->what)) {
                hungUp = true;
            }
        }
    }

    PracticeState m_state;
    SmtpServerSession m_session;
};
