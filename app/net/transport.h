// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QByteArray>
#include <QObject>

/// A byte stream that can begin TLS. Already connected, or being connected, when handed to a Connection.
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Emits opened() (queued) once the stream is usable.
    virtual void open() = 0;
    /// All bytes that have arrived; never blocks.
    virtual QByteArray readAll() = 0;
    /// Bytes that arrived and were not taken by readAll() yet, in any buffer below.
    [[nodiscard]] virtual qint64 bytesAvailable() const = 0;
    virtual void write(const QByteArray &bytes) = 0;
    /// Bytes queued and not yet handed to the kernel, encrypted ones included.
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    virtual void beginTls() = 0;
    /// Says goodbye properly after what is queued; closed() follows.
    virtual void close() = 0;
    /// Ends at once; no signal follows.
    virtual void abort() = 0;
    /// This side's own address, for the EHLO literal; empty if unknown.
    [[nodiscard]] virtual QString localAddress() const = 0;

Q_SIGNALS:
    void opened();
    void readyRead();
    void bytesWritten();
    void secured(const TlsReport &report);
    /// The stream is gone. Bytes may still be readable.
    void lost(const Lost &why);
};
