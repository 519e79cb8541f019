// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicemessage.h"
#include "practice/scenario.h"

#include <functional>

/// What all conversations of one practice server share. It outlives them.
struct PracticeState
{
    Scenario scenario;
    std::function<void(const PracticeMessage &)> accepted;
    std::function<void()> foreignCredentialSeen;
    QList<int> applied;      ///< how often each fault of the scenario has been played
    qsizetype heldBytes = 0; ///< of messages still being received, in all conversations
    quint32 acceptedCount = 0;

    /// The fault to play for a reply of stage \a at, counted as played; null = the correct reply. Only a
    /// \a verdict may be replaced; any other reply can at most be slowed down.
    const Fault *takeFault(Stage at, bool encrypted, bool verdict)
    {
        applied.resize(scenario.faults.size());
        for (qsizetype index = 0; index < scenario.faults.size(); ++index) {
            const Fault &fault = scenario.faults.at(index);
            const bool replaces = !fault.reply.isEmpty() || fault.hangUp || fault.silent;
            if (fault.at != at || (fault.onlyEncrypted && !encrypted) || (replaces && !verdict) ||
                (fault.times >= 0 && applied.at(index) >= fault.times))
                continue;
            ++applied[index];
            return &fault;
        }
        return nullptr;
    }
};
