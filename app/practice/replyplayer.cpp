// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/replyplayer.h"

ReplyPlayer::After ReplyPlayer::play(Stage at, const QByteArray &wire, Weight weight, bool encrypted)
{
    const Fault *fault = m_state.takeFault(at, encrypted, weight == Weight::Verdict);
    QByteArray reply = wire;
    if (fault && fault->delay.count() > 0)
        enqueue({at, Pause{fault->delay}});
    if (fault && fault->silent)
        return After::Silence;
    if (fault && !fault->reply.isEmpty())
        reply = (fault->reply.repeated(fault->repeatText).replace('\n', "\r\n") + "\r\n").repeated(fault->repeatLines);
    else if (fault && fault->hangUp)
        return After::HangUp;
    enqueueReply(at, reply, fault);
    if (fault && fault->hangUp)
        return After::HangUp;
    return reply.startsWith('2') || reply.startsWith('3') ? After::Accepted : After::Refused;
}

ReplyPlayer::After ReplyPlayer::playHandshake()
{
    const Fault *fault = m_state.takeFault(Stage::Tls, false, true);
    if (fault && fault->delay.count() > 0)
        enqueue({Stage::Tls, Pause{fault->delay}});
    if (fault && fault->silent)
        return After::Silence;
    if (fault && fault->hangUp)
        return After::HangUp;
    enqueue({Stage::Tls, BeginTls{}});
    return After::Accepted;
}

void ReplyPlayer::enqueueReply(Stage at, const QByteArray &wire, const Fault *pace)
{
    const auto piece = pace && pace->dribble > 0 ? pace->dribble : wire.size();
    for (qsizetype from = 0; from < wire.size(); from += piece) {
        // Not after the last piece: a handshake must begin before the client's first bytes of it arrive.
        if (from > 0)
            enqueue({at, Pause{pace->dribblePause}});
        const QByteArray bytes = wire.mid(from, piece);
        enqueue({at, Send{Secret(bytes), Sent{bytes.trimmed(), {}}}});
    }
}
