// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/endpoint.h"
#include "practice/practicemessage.h"
#include "practice/scenario.h"

#include <QObject>
#include <QSslCertificate>

#include <memory>

class QTcpServer;

/// A small correct SMTP server on loopback with the faults of a scenario. Three listeners: TLS from the
/// start, STARTTLS, and plain. Never listens on anything but 127.0.0.1 and ::1.
class PracticeServer final : public QObject
{
    Q_OBJECT
  public:
    explicit PracticeServer(Scenario scenario, QObject *parent = nullptr);
    ~PracticeServer() override;

    /// \a port: of the scenario's own mode; 0 = any free one. False and problem() if it cannot listen.
    bool listen(quint16 port = 0);
    void close();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QString problem() const;
    /// Where a client of that mode connects; host "127.0.0.1".
    [[nodiscard]] Endpoint endpoint(Encryption encryption) const;
    [[nodiscard]] const Scenario &scenario() const;
    /// The CA made at start, the only one to trust for this server.
    [[nodiscard]] QSslCertificate authority() const;
    [[nodiscard]] const QList<PracticeMessage> &messages() const;

  Q_SIGNALS:
    void messageAccepted(const PracticeMessage &message);
    void clientConnected();
    /// Somebody typed a credential that is not the practice code; it was not kept.
    void foreignCredentialSeen();
};
