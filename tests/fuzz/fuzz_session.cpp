// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/overloaded.h"
#include "smtp/messagesource.h"
#include "smtp/smtpsession.h"

#include <array>
#include <cstdlib>

namespace {

const QByteArray code = "canary-code-93";

void check(bool holds)
{
    if (!holds)
        std::abort();
}

SmtpPlan planOf(quint8 choice)
{
    static constexpr std::array mechanisms{"", "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256"};
    SmtpPlan plan;
    plan.encryption = choice % 2 == 0 ? Encryption::StartTls : Encryption::Tls;
    plan.login = Login{
        "me@mail.test", Secret(code), false, mechanisms.at(choice / 2 % mechanisms.size()), "mail.test", 587};
    plan.pipelining = choice % 3 == 0;
    if (choice % 4 != 0) {
        plan.envelope = SmtpEnvelope{"me@mail.test", {"you@mail.test", "them@mail.test"}};
        plan.message = std::make_shared<MemoryMessage>("Subject: x\r\n\r\n.\r\nbody\r\n");
    }
    return plan;
}

struct Client
{
    SmtpSession session;
    bool secured;
    int sends = 0;
    int signIns = 0;
    bool over = false;

    void pump()
    {
        while (!over) {
            const auto step = session.next();
            if (!step)
                return;
            const auto act = overloaded{
                [this](const Send &send) {
                    const auto &wire = send.wire.reveal();
                    check(++sends <= 60);
                    signIns += wire.startsWith("AUTH ") ? 1 : 0;
                    check(signIns <= 1);
                    check(secured || (signIns == 0 && !wire.contains(code)));
                    check(wire.endsWith("\r\n") && wire.count('\n') == wire.count('\r'));
                    check(!send.shown.shown.contains(code) && !send.shown.shown.contains(code.toBase64()));
                },
                [this](const SendBody &) { check(secured); },
                [this](const BeginTls &) {
                    // What the driver does with bytes that came too early.
                    over = session.pendingInput() > 0;
                    if (over)
                        return;
                    secured = true;
                    session.secured();
                },
                [this](const HangUp &) { over = true; },
                [](const auto &) {},
            };
            std::visit(act, step->what);
        }
    }
};

} // namespace

/// Whatever a server says: no code before TLS, one sign-in, whole lines, an end.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const auto plan = planOf(data[0]);
    Client client{SmtpSession(plan), false};
    client.session.setLocalAddress(QStringLiteral("192.0.2.1"));
    client.session.opened();
    if (plan.encryption == Encryption::Tls) {
        client.secured = true;
        client.session.secured();
    }
    client.pump();
    const QByteArrayView stream(data + 2, static_cast<qsizetype>(size) - 2);
    const qsizetype piece = 1 + data[1];
    for (qsizetype i = 0; i < stream.size() && !client.over; i += piece) {
        client.session.receive(stream.sliced(i, std::min(piece, stream.size() - i)));
        client.pump();
    }
    if (!client.over) {
        client.session.endOfInput();
        client.pump();
    }
    return 0;
}
