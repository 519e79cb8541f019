// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QSslSocket>

#include <memory>

/// Finds out which outdated version a server speaks that has none in common with this program: offers TLS 1.0 and 1.1
/// and hears the server's choice. It never completes the handshake, so nothing can be sent over it: lost() follows in
/// any case, TlsReport::protocol names the version or is empty.
class OldTlsTransport final : public Transport
{
    Q_OBJECT
public:
    /// \a socket is connected in clear.
    OldTlsTransport(std::unique_ptr<QSslSocket> socket, const QString &peerName, bool tlsFromStart);
    ~OldTlsTransport() override;

    void open() override;
    QByteArray readAll() override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    void beginTls() override;
    void close() override;
    void abort() override;
    [[nodiscard]] QString localAddress() const override;

private:
    class Hello;
    void hear();
    void lose(const QString &version);

    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<Hello> m_hello;
    QString m_peerName;
    bool m_tlsFromStart;
    bool m_lost = false;
};
