// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/protocolmachine.h"
#include "practice/practicestate.h"

#include <QQueue>

/// Turns the replies of a correct server into steps, and plays the faults of the scenario on the way.
class ReplyPlayer
{
  public:
    enum class Weight {
        Verdict, ///< the scenario may say something else instead
        Side,    ///< the scenario may at most slow it down
    };
    enum class After {
        Accepted, ///< 2yz or 3yz went out
        Refused,
        Silence, ///< nothing will be said any more
        HangUp,  ///< the connection has to be closed
    };

    explicit ReplyPlayer(PracticeState &state)
        : m_state(state)
    {
    }

    /// Queues \a wire, the correct reply, or what the scenario has in its place.
    After play(Stage at, const QByteArray &wire, Weight weight, bool encrypted);
    /// Queues the beginning of TLS, or what the scenario has in its place.
    After playHandshake();
    void enqueue(Step step) { m_steps.enqueue(std::move(step)); }
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }
    [[nodiscard]] Step takeNext() { return m_steps.dequeue(); }

  private:
    void enqueueReply(Stage at, const QByteArray &wire, const Fault *pace);

    PracticeState &m_state;
    QQueue<Step> m_steps;
};
