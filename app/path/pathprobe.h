// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/certificatecheck.h"
#include "path/pathmeasurement.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QTimer>

#include <memory>

class Connection;
class ConnectionRace;

/// One experiment on one port: connects, listens, says EHLO, begins TLS where it belongs, says QUIT. It knows no
/// secret and can therefore sign in nowhere.
class PathProbe final : public QObject
{
    Q_OBJECT
public:
    PathProbe(PathTarget target, TlsTrust trust, const QElapsedTimer &clock, QObject *parent = nullptr);
    ~PathProbe() override;

    void start(const QList<QHostAddress> &addresses);
    void startThroughProxy(const QNetworkProxy &proxy);
    /// Ends at once with what is known; measured() is emitted before it returns, if it was not before.
    void end(LossCause why);

Q_SIGNALS:
    void measured(const PathMeasurement &measurement);

private:
    void makeRace();
    void converse();
    void take(Stage stage, decltype(TranscriptEntry::what) what);
    void conclude();

    PathTarget m_target;
    TlsTrust m_trust;
    const QElapsedTimer &m_clock;
    std::chrono::microseconds m_started{0};
    Transcript m_transcript;
    QTimer m_connectLimit;
    std::unique_ptr<ConnectionRace> m_race;
    std::unique_ptr<Connection> m_connection;
    bool m_measured = false;
};
