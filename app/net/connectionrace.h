// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <memory>
#include <vector>

/// Connects to the first address that answers: IPv6 and IPv4 in turn, a new attempt every 250 ms or as soon as one
/// has failed (RFC 8305). Every attempt is noted.
class ConnectionRace final : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionRace(quint16 port, QObject *parent = nullptr);
    ~ConnectionRace() override;

    void start(const QList<QHostAddress> &addresses);
    /// One attempt by name through \a proxy, which resolves the name itself.
    void startThroughProxy(const QString &host, const QNetworkProxy &proxy);
    std::unique_ptr<QSslSocket> takeSocket();
    /// The order in which addresses are tried: IPv6 first, families alternating.
    static QList<QHostAddress> order(const QList<QHostAddress> &addresses);

Q_SIGNALS:
    void noted(const Note &note);
    /// takeSocket() has the winner.
    void connected();
    void failed(const Lost &why);

private:
    struct Attempt {
        std::unique_ptr<QSslSocket> socket;
        QByteArray address;
        qint64 startedAt = 0;
        bool over = false;
    };
    void startNext();
    Attempt &addAttempt(const QByteArray &address);
    void succeed(QSslSocket *socket);
    void failAttempt(QSslSocket *socket, QAbstractSocket::SocketError error);
    Attempt *attemptOf(const QSslSocket *socket);

    quint16 m_port;
    QList<QHostAddress> m_waiting;
    std::vector<std::unique_ptr<Attempt>> m_attempts;
    std::unique_ptr<QSslSocket> m_winner;
    QTimer m_stagger;
    QElapsedTimer m_clock;
    Lost m_worst;
};
