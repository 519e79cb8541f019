// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/protocolmachine.h"
#include "net/transport.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>

/// How long each stage may take. Limits are hard and not restarted by bytes that trickle in; robustness over RFC
/// 5321 section 4.5.3.2 minima because a person is waiting.
struct StageLimits {
    QMap<Stage, std::chrono::milliseconds> hard;
    std::chrono::milliseconds total{0}; ///< of the whole run; 0 = 180 s without mail, 900 s with

    [[nodiscard]] std::chrono::milliseconds of(Stage stage) const; ///< the one set, or the default
    /// After this long the person is told that the server is being slow.
    static std::chrono::milliseconds softNotice(Stage stage);
};

/// The only place where bytes, time and waiting meet: pumps a ProtocolMachine over a Transport, keeps the limits,
/// holds the step gate, masks what the peer says, and reports each transcript entry.
class Connection final : public QObject
{
    Q_OBJECT
public:
    enum class Pace { Flowing, Stepwise };

    /// \a clock must run already; entries are timed by it.
    Connection(std::unique_ptr<Transport> transport, std::unique_ptr<ProtocolMachine> machine,
        const QElapsedTimer &clock, QObject *parent = nullptr);
    ~Connection() override;

    void setPace(Pace pace);
    void setLimits(const StageLimits &limits);
    void open();
    /// Sends the held line (Stepwise).
    void release();
    /// Ends at once; Lost{Cancelled} is recorded and finished() emitted before it returns.
    void cancel(LossCause why = LossCause::Cancelled);

    [[nodiscard]] ProtocolMachine &machine() { return *m_machine; }
    [[nodiscard]] Stage stage() const { return m_machine->stage(); }

Q_SIGNALS:
    void entryAdded(const TranscriptEntry &entry);
    /// A line waits for release().
    void held(Stage stage, const QByteArray &shown);
    /// The stage to wait in has changed; it may take \a limit from now.
    void waiting(Stage stage, std::chrono::milliseconds limit);
    /// The verdict is known; the goodbye follows.
    void decided();
    /// Nothing follows.
    void finished();

private:
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<ProtocolMachine> m_machine;
};
