// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/protocolmachine.h"
#include "net/transport.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>

/// How long each stage may take. Limits are hard and not restarted by bytes that trickle in. They are shorter than
/// RFC 5321 section 4.5.3.2 asks of servers, because a person is waiting.
struct StageLimits {
    QMap<Stage, std::chrono::milliseconds> hard;
    std::chrono::milliseconds total{0}; ///< of the whole run; 0 = 180 s without mail, 900 s with

    /// The one set, or the default.
    [[nodiscard]] std::chrono::milliseconds of(Stage stage) const;
    /// After this long the person is told that the server is slow.
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

    void setPace(Pace pace) { m_pace = pace; }
    void setLimits(const StageLimits &limits) { m_limits = limits; }
    void open();
    /// Sends the held line (Stepwise).
    void release();
    /// Ends at once; Lost is recorded and finished() emitted before it returns.
    void cancel(LossCause why = LossCause::Cancelled);

    [[nodiscard]] ProtocolMachine &machine() { return *m_machine; }
    [[nodiscard]] const Transport &transport() const { return *m_transport; }
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
    void receive();
    void pump();
    /// False if the pump must stop for now.
    bool perform(const Step &step);
    bool send(Stage stage, const Send &send);
    bool beginTls(Stage stage);
    void flush();
    void onSecured(const TlsReport &report);
    void onLost(const Lost &why);
    void hearTheRest();
    void onTimeout();
    void watchTime();
    void record(Stage stage, decltype(TranscriptEntry::what) what);
    void loseAt(Stage stage, const Lost &why);
    void finish();

    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<ProtocolMachine> m_machine;
    const QElapsedTimer &m_clock;
    StageLimits m_limits;
    Pace m_pace = Pace::Flowing;
    QByteArray m_out;
    qint64 m_burst = 0; ///< body bytes of one turn of the event loop, bounded so that nothing else waits for long
    std::optional<std::pair<Stage, Send>> m_held;
    QTimer m_deadline, m_slow, m_pause;
    bool m_encrypted = false;
    bool m_pumping = false;
    bool m_streamPending = false; ///< not yet opened, or in the middle of a TLS handshake
    bool m_decided = false;
    bool m_finished = false;
    bool m_closing = false;
    bool m_sendingBody = false;
    quint64 m_progress = 0; ///< counts what restarts a limit: a command sent, a whole reply, body bytes written
    std::optional<std::pair<Stage, quint64>> m_watched;
    qint64 m_received = 0;
};
