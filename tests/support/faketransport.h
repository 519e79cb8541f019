// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QTimer>

/// A Transport in memory: the test plays the peer.
class FakeTransport final : public Transport
{
    Q_OBJECT
public:
    void open() override
    {
        QTimer::singleShot(0, this, [this] { Q_EMIT opened(); });
    }
    QByteArray readAll() override { return std::exchange(incoming, {}); }
    [[nodiscard]] qint64 bytesAvailable() const override { return incoming.size(); }
    void write(const QByteArray &bytes) override { outgoing += bytes; }
    [[nodiscard]] qint64 bytesToWrite() const override { return queued; }
    void beginTls() override { tlsBegun = true; }
    void close() override { closed = true; }
    void abort() override { aborted = true; }
    [[nodiscard]] QString localAddress() const override { return QStringLiteral("192.0.2.10"); }

    void say(const QByteArray &bytes)
    {
        incoming += bytes;
        Q_EMIT readyRead();
    }
    void leave(LossCause cause = LossCause::PeerClosed) { Q_EMIT lost(Lost{cause, "gone", {}}); }

    QByteArray incoming, outgoing;
    qint64 queued = 0;
    bool tlsBegun = false, closed = false, aborted = false;
};
