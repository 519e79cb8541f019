// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/certificatecheck.h"
#include "net/transport.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>

/// A QSslSocket as Transport: bounded buffers, low delay, certificates checked by Qt and by ourselves.
class SslTransport final : public Transport
{
    Q_OBJECT
public:
    /// Client: \a socket is connected in clear. \a peerName is what the certificate must fit.
    SslTransport(std::unique_ptr<QSslSocket> socket, const QString &peerName, TlsTrust trust, bool tlsFromStart);
    /// Server (practice): an accepted \a socket with its certificate and key in \a configuration.
    SslTransport(std::unique_ptr<QSslSocket> socket, const QSslConfiguration &configuration, bool tlsFromStart);
    ~SslTransport() override;

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
    void connectSocket();
    void acknowledgeQuickly();
    void onEncrypted();
    void onSslErrors(const QList<QSslError> &errors);
    void onError(QAbstractSocket::SocketError error);
    void failTls(const TlsReport &report, const QString &detail);
    void lose(LossCause cause, const QString &detail, const TlsReport &report = {});
    [[nodiscard]] TlsReport handshakeReport() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    std::unique_ptr<QSslSocket> m_socket;
    QString m_peerName;
    TlsTrust m_trust;
    QSslConfiguration m_serverConfiguration;
    bool m_isServer;
    bool m_tlsFromStart;
    bool m_handshaking = false;
    bool m_lost = false;
    QByteArray m_handshakeBytes; ///< the first bytes of the peer's side of the handshake
    QList<TlsProblem> m_problems;
    QString m_problemDetail;
};
