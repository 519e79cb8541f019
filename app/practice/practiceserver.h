// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"
#include "practice/practicecertificates.h"
#include "practice/practicestate.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <vector>

class Connection;
class QHostAddress;
class QTcpServer;

/// A small correct SMTP server on loopback with the faults of a scenario. Three listeners: TLS from the
/// start, STARTTLS, and plain. Never listens on anything but 127.0.0.1 and ::1.
class PracticeServer final : public QObject
{
    Q_OBJECT
  public:
    static constexpr qsizetype maximumConnections = 100;
    static constexpr qsizetype maximumMessages = 100;
    static constexpr qsizetype maximumMessageBytes = 50 * 1024 * 1024;

    explicit PracticeServer(Scenario scenario, QObject *parent = nullptr);
    ~PracticeServer() override;

    /// \a port: of the scenario's own mode; 0 = any free one. False and problem() if it cannot listen.
    bool listen(quint16 port = 0);
    void close();
    /// How long a client may take for one step; at first longer than any client waits. For connections to
    /// come.
    void setIdleLimit(std::chrono::milliseconds limit) { m_idleLimit = limit; }
    [[nodiscard]] bool isListening() const;
    /// Why listen() failed; empty if it did not.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Where a client of that mode connects; host "127.0.0.1".
    [[nodiscard]] Endpoint endpoint(Encryption encryption) const;
    [[nodiscard]] const Scenario &scenario() const { return m_state.scenario; }
    /// The CA made at start, the only one to trust for this server.
    [[nodiscard]] QSslCertificate authority() const;
    [[nodiscard]] const QList<PracticeMessage> &messages() const { return m_messages; }
    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }

  Q_SIGNALS:
    void messageAccepted(const PracticeMessage &message);
    void clientConnected();
    /// Somebody typed a credential that is not the practice code; it was not kept.
    void foreignCredentialSeen();

  private:
    bool listenFor(Encryption mode, quint16 port);
    std::unique_ptr<QTcpServer> makeListener(Encryption mode, const QHostAddress &address, quint16 port);
    void accept(Encryption mode, qintptr descriptor);
    void keep(const PracticeMessage &message);

    PracticeState m_state;
    std::optional<PracticeCertificates> m_certificates;
    QSslConfiguration m_tls;
    QElapsedTimer m_clock;
    QMap<Encryption, quint16> m_ports;
    std::vector<std::unique_ptr<QTcpServer>> m_listeners;
    QList<Connection *> m_connections; ///< children
    QList<PracticeMessage> m_messages;
    std::chrono::milliseconds m_idleLimit = std::chrono::minutes(11);
    QString m_problem;
};
