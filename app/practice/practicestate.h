// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicemessage.h"
#include "practice/scenario.h"

#include <QMap>

#include <algorithm>
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
    std::function<std::chrono::milliseconds()> elapsed; ///< the owner's clock; without one no token comes back
    struct Bucket
    {
        int taken = 0;
        std::chrono::milliseconds since{0}; ///< from when the next token comes back
    };
    QMap<qsizetype, Bucket> buckets; ///< by index of the fault

    /// The fault to play for a reply of stage \a at, counted as played; null = the correct reply. Only a
    /// \a verdict may be replaced; any other reply can at most be slowed down.
    const Fault *takeFault(Stage at, bool encrypted, bool verdict)
    {
        applied.resize(scenario.faults.size());
        for (qsizetype index = 0; index < scenario.faults.size(); ++index) {
            const Fault &fault = scenario.faults.at(index);
            const bool replaces = !fault.reply.isEmpty() || fault.hangUp || fault.silent;
            if (fault.at != at || (fault.onlyEncrypted && !encrypted) || (replaces && !verdict) ||
                (fault.times >= 0 && applied.at(index) >= fault.times) ||
                (fault.bucket && takeToken(index, *fault.bucket)))
                continue;
            ++applied[index];
            return &fault;
        }
        return nullptr;
    }

    /// False if the bucket is empty.
    bool takeToken(qsizetype index, const Fault::Bucket &size)
    {
        const auto now = elapsed ? elapsed() : std::chrono::milliseconds(0);
        Bucket &bucket = buckets[index];
        const auto back = (now - bucket.since) / size.refill;
        bucket.since = back >= bucket.taken ? now : bucket.since + back * size.refill;
        bucket.taken = static_cast<int>(std::max<std::chrono::milliseconds::rep>(bucket.taken - back, 0));
        if (bucket.taken >= size.size)
            return false;
        ++bucket.taken;
        return true;
    }
};
