// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/certificatecheck.h"
#include "net/connection.h"
#include "net/endpoint.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class ConnectionRace;
class NameResolver;

struct TlsInspectionPlan {
    Endpoint server;     ///< Tls: a handshake and nothing else, whatever the port; StartTls: as SMTP does
    QString name;        ///< what the certificate must fit; empty = the server's host
    TlsTrust trust;
    StageLimits limits;
    QString dnsServer;   ///< "HOST:PORT"; empty = the system's
    bool useSystemProxy = true;
};

/// What one handshake showed.
struct TlsInspectionResult {
    /// Good or failed; nothing if it did not come to a handshake. With ProtocolVersion among the problems, protocol is
    /// the outdated version that the server speaks, if that could be found out.
    std::optional<TlsReport> tls;
    Transcript transcript; ///< of the connection that counts, without what was said to name an old version
};

/// Looks at the encryption of one server: connects, begins TLS, and leaves. It knows no secret and signs in nowhere.
class TlsInspection final : public QObject
{
    Q_OBJECT
public:
    explicit TlsInspection(TlsInspectionPlan plan, QObject *parent = nullptr);
    ~TlsInspection() override;

    void start();
    /// Ends at once; finished() is emitted before it returns, unless it was already.
    void cancel();

Q_SIGNALS:
    void finished(const TlsInspectionResult &result);

private:
    void resolve();
    void race();
    void converse();
    void take(const TranscriptEntry &entry);
    void lose(Stage stage, const Lost &why);
    void conclude();
    void waitIn(Stage stage);

    TlsInspectionPlan m_plan;
    TlsInspectionResult m_result;
    QString m_hostAce, m_nameAce;
    QList<QHostAddress> m_addresses;
    std::optional<QNetworkProxy> m_proxy;
    QElapsedTimer m_clock;
    QTimer m_limit;
    Stage m_stage = Stage::Resolve;
    std::unique_ptr<NameResolver> m_resolver;
    std::unique_ptr<ConnectionRace> m_race;
    std::unique_ptr<Connection> m_connection;
    bool m_naming = false; ///< the second connection, only to name an old version
    bool m_over = false;
};
