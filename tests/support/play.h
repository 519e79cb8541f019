// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/overloaded.h"
#include "net/protocolmachine.h"

#include <QByteArray>
#include <QStringList>

/// Plays a scripted conversation with a machine, in memory, cut into pieces of any size.
class Play
{
public:
    explicit Play(ProtocolMachine &machine)
        : m_machine(machine)
    {
    }

    void open()
    {
        m_machine.opened();
        pump();
    }
    /// The peer's bytes, handed over in pieces of \a size.
    void hear(const QByteArray &bytes, qsizetype size = 1 << 20)
    {
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            m_machine.receive(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
            pump();
        }
    }
    void secure()
    {
        m_machine.secured();
        pump();
    }
    void end()
    {
        m_machine.endOfInput();
        pump();
    }

    QByteArray wire;   ///< all that was sent
    QStringList log;   ///< "C: shown", "S: reply", "TLS", "STOP reason", "DECIDED", "HANG UP", "note id"
    bool wantsTls = false, hungUp = false, decided = false;
    int sends = 0;

private:
    void pump()
    {
        while (const std::optional<Step> step = m_machine.next()) {
            std::visit(overloaded{
                           [&](const Send &line) {
                               wire += line.wire.reveal();
                               log << QStringLiteral("C: ") + QString::fromUtf8(line.shown.shown);
                               ++sends;
                           },
                           [&](const SendBody &piece) { wire += piece.bytes; },
                           [&](const Heard &heard) {
                               log << (heard.expected ? QStringLiteral("S: ") : QStringLiteral("S! "))
                                       + QString::fromUtf8(heard.reply.lines.join("|"));
                           },
                           [&](const BeginTls &) {
                               wantsTls = true;
                               log << QStringLiteral("TLS");
                           },
                           [&](const Pause &) {},
                           [&](const Observe &observe) {
                               if (const auto *note = std::get_if<Note>(&observe.what))
                                   log << QStringLiteral("note ") + QString::fromUtf8(note->id);
                               else
                                   log << QStringLiteral("message");
                           },
                           [&](const Halt &halt) {
                               log << QStringLiteral("STOP ") + QString::fromLatin1(stopReasonName(halt.stopped.reason));
                           },
                           [&](const Decided &) { decided = true; },
                           [&](const HangUp &) {
                               hungUp = true;
                               log << QStringLiteral("HANG UP");
                           },
                       },
                step->what);
        }
    }

    ProtocolMachine &m_machine;
};
