// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/overloaded.h"
#include "practice/smtpserversession.h"

#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

/// What was said and which messages were taken, for one way of cutting the stream.
struct Played
{
    QByteArray said;
    QByteArrayList messages;
    friend bool operator==(const Played &, const Played &) = default;
};

Played played(QByteArrayView stream, qsizetype piece, Encryption mode)
{
    Played result;
    PracticeState state;
    state.scenario.user = practiceUser();
    state.scenario.password = practiceCode();
    state.scenario.capabilities = {"PIPELINING", "SIZE 1000000", "8BITMIME", "AUTH PLAIN LOGIN CRAM-MD5"};
    state.accepted = [&result](const PracticeMessage &message) { result.messages.append(message.content); };
    SmtpServerSession session(state, mode);
    bool over = false;
    const auto pump = [&] {
        while (!over) {
            const auto step = session.next();
            if (!step)
                return;
            const auto act = overloaded{
                [&](const Send &send) {
                    check(send.wire.reveal().endsWith("\r\n"));
                    result.said += send.wire.reveal().left(3);
                },
                [&](const BeginTls &) { over = true; },
                [&](const HangUp &) { over = true; },
                [](const auto &) {},
            };
            std::visit(act, step->what);
        }
    };
    session.opened();
    pump();
    for (qsizetype i = 0; i < stream.size() && !over; i += piece) {
        session.receive(stream.sliced(i, std::min(piece, stream.size() - i)));
        pump();
    }
    if (!over) {
        session.endOfInput();
        pump();
    }
    return result;
}

} // namespace

/// The practice server answers the same however its input was cut, and ends a message at CRLF.CRLF only.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView stream(data + 2, static_cast<qsizetype>(size) - 2);
    const auto mode = data[0] % 2 == 0 ? Encryption::None : Encryption::StartTls;
    const auto whole = played(stream, std::max<qsizetype>(stream.size(), 1), mode);
    check(whole == played(stream, 1 + data[1], mode));
    for (const auto &message : whole.messages)
        check(message.isEmpty() || message.endsWith("\r\n"));
    return 0;
}
