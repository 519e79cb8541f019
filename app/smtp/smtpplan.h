// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"
#include "sasl/saslmechanism.h"
#include "transcript/stage.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <optional>

/// The message to send, read in pieces so that memory stays flat. Yields CRLF lines without bare CR or LF and
/// without dot-stuffing.
class MessageSource
{
public:
    virtual ~MessageSource() = default;
    /// Size in octets as SIZE counts it (RFC 1870): with CRLF, without dot-stuffing and final dot.
    [[nodiscard]] virtual qint64 size() const = 0;
    [[nodiscard]] virtual bool hasEightBit() const = 0;
    /// Header fields hold UTF-8 (RFC 6532), so SMTPUTF8 is needed.
    [[nodiscard]] virtual bool hasUtf8Header() const = 0;
    /// Back to the first byte, for another run with the same message.
    virtual void rewind() = 0;
    /// At most \a maximum bytes; empty = the end, or no more can be had: then size() was not reached.
    [[nodiscard]] virtual QByteArray read(qsizetype maximum) = 0;
};

/// Addresses without angle brackets, UTF-8; empty reverse-path = "<>".
struct SmtpEnvelope {
    QByteArray reversePath;
    QByteArrayList forwardPaths;
};

/// Everything that will be said, fixed before the start.
struct SmtpPlan {
    QByteArray helloName; ///< empty: the machine is told the address literal by setLocalAddress()
    Encryption encryption = Encryption::Tls;
    bool clearTextAgreed = false; ///< the user's decision for this one run, with Encryption::None
    std::optional<Login> login;
    std::optional<SmtpEnvelope> envelope;
    std::shared_ptr<MessageSource> message;
    bool pipelining = true; ///< use it if offered; off in step mode
    Stage stopAfter = Stage::Message; ///< last stage to go through before QUIT
};
