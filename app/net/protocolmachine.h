// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "transcript/transcript.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <optional>
#include <variant>

/// Write these bytes. A Secret, because they may carry one; \a shown is the masked line for the transcript.
struct Send {
    Secret wire;
    Sent shown;
};
/// Write a piece of a message. Not shown line by line: the machine sums it up in a SentMessage Observe.
struct SendBody {
    QByteArray bytes;
};
struct Heard {
    Reply reply;
    bool expected = true;
};
/// Start TLS now (RFC 3207 section 4). Nothing may be pending in either direction.
struct BeginTls {};
/// Wait before asking for the next step (practice server; long computations in slices).
struct Pause {
    std::chrono::milliseconds length{0};
};
struct Observe {
    std::variant<Note, SentMessage> what;
};
/// The run cannot go on; recorded as Stopped. The machine may still say QUIT afterwards.
struct Halt {
    Stopped stopped;
};
/// The result is known (a verdict exists), only the goodbye is left.
struct Decided {};
/// Close the connection: after what is queued has been written, or at once if \a abort.
struct HangUp {
    bool abort = false;
};
struct Step {
    Stage stage;
    std::variant<Send, SendBody, Heard, BeginTls, Pause, Observe, Halt, Decided, HangUp> what;
};

/// One side of a line-based mail protocol, without socket, clock or event loop: bytes in, steps out.
class ProtocolMachine
{
public:
    ProtocolMachine() = default;
    virtual ~ProtocolMachine() = default;
    ProtocolMachine(const ProtocolMachine &) = delete;
    ProtocolMachine &operator=(const ProtocolMachine &) = delete;

    /// Stores \a bytes; thinking happens in next().
    void receive(QByteArrayView bytes) { m_input.append(bytes); }
    /// No more bytes will come. An unfinished last line still counts: it is evidence.
    void endOfInput() { m_inputEnded = true; }
    /// The byte stream is there.
    virtual void opened() = 0;
    /// The TLS handshake has succeeded.
    virtual void secured() = 0;
    /// The next thing to do; nothing = waiting for bytes. Call until it returns nothing.
    [[nodiscard]] virtual std::optional<Step> next() = 0;
    /// What a timeout is blamed on.
    [[nodiscard]] virtual Stage stage() const = 0;
    /// Bytes received and not yet consumed. After BeginTls there must be none.
    [[nodiscard]] qsizetype pendingInput() const { return m_input.size(); }
    [[nodiscard]] const QByteArray &input() const { return m_input; }

protected:
    QByteArray m_input;
    bool m_inputEnded = false;
};
