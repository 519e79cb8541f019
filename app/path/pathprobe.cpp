// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathprobe.h"

#include "net/connection.h"
#include "net/connectionrace.h"
#include "net/ssltransport.h"
#include "smtp/smtpsession.h"

#include <QUrl>

using namespace std::chrono_literals;

namespace {

constexpr auto connectLimit = 4500ms; // three SYNs: at 0, 1 and 3 s
constexpr auto answerLimit = 4500ms;
constexpr auto goodbyeLimit = 200ms;
constexpr qsizetype mostAddresses = 3;

/// Only a TLS handshake: what a web host says after it does not matter here.
class HandshakeMachine final : public ProtocolMachine
{
public:
    void opened() override {}
    void secured() override { m_secured = true; }
    std::optional<Step> next() override
    {
        if (!std::exchange(m_secured, false))
            return std::nullopt;
        return Step{Stage::Tls, HangUp{}};
    }
    Stage stage() const override { return Stage::Tls; }

private:
    bool m_secured = false;
};

QString asciiName(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return host;
    const QString ace = QString::fromLatin1(QUrl::toAce(host));
    return ace.isEmpty() ? host : ace;
}

} // namespace

PathProbe::PathProbe(PathTarget target, TlsTrust trust, const QElapsedTimer &clock, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_trust(std::move(trust))
    , m_clock(clock)
{
    m_connectLimit.setSingleShot(true);
    m_connectLimit.setInterval(connectLimit);
    connect(&m_connectLimit, &QTimer::timeout, this, [this] { end(LossCause::TimedOut); });
}

PathProbe::~PathProbe()
{
    if (m_connection)
        m_connection->disconnect(this);
    if (m_race)
        m_race->disconnect(this);
}

void PathProbe::makeRace()
{
    m_started = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    m_race = std::make_unique<ConnectionRace>(m_target.port);
    connect(m_race.get(), &ConnectionRace::noted, this, [this](const Note &note) { take(Stage::Connect, note); });
    connect(m_race.get(), &ConnectionRace::connected, this, &PathProbe::converse);
    connect(m_race.get(), &ConnectionRace::failed, this, [this](const Lost &why) {
        take(Stage::Connect, why);
        conclude();
    });
    m_connectLimit.start();
}

void PathProbe::start(const QList<QHostAddress> &addresses)
{
    makeRace();
    m_race->start(addresses.mid(0, mostAddresses));
}

void PathProbe::startThroughProxy(const QNetworkProxy &proxy)
{
    makeRace();
    m_race->startThroughProxy(asciiName(m_target.host), proxy);
}

void PathProbe::converse()
{
    m_connectLimit.stop();
    const bool onlyHandshake = m_target.subject == PathSubject::Web;
    auto transport = std::make_unique<SslTransport>(
        m_race->takeSocket(), asciiName(m_target.host), m_trust, m_target.encryption == Encryption::Tls);
    std::unique_ptr<ProtocolMachine> machine;
    if (onlyHandshake) {
        machine = std::make_unique<HandshakeMachine>();
    } else {
        SmtpPlan plan;
        plan.encryption = m_target.encryption;
        plan.stopAfter = Stage::StartTls;
        auto session = std::make_unique<SmtpSession>(std::move(plan));
        session->setLocalAddress(transport->localAddress());
        machine = std::move(session);
    }
    m_connection = std::make_unique<Connection>(std::move(transport), std::move(machine), m_clock);
    StageLimits limits;
    limits.hard.insert(Stage::Quit, goodbyeLimit);
    for (const Stage stage : {Stage::Tls, Stage::Greeting, Stage::Hello, Stage::StartTls})
        limits.hard.insert(stage, answerLimit);
    m_connection->setLimits(limits);
    connect(m_connection.get(), &Connection::entryAdded, this,
        [this](const TranscriptEntry &entry) { take(entry.stage, entry.what); });
    connect(m_connection.get(), &Connection::decided, this, &PathProbe::conclude);
    connect(m_connection.get(), &Connection::finished, this, &PathProbe::conclude);
    m_connection->open();
}

void PathProbe::end(LossCause why)
{
    m_connectLimit.stop();
    if (m_connection) {
        m_connection->cancel(why);
    } else if (!m_measured) {
        take(m_race ? Stage::Connect : Stage::Resolve, Lost{why, {}, {}});
        if (m_race) { // its sockets must not go on trying
            m_race->disconnect(this);
            m_race.release()->deleteLater();
        }
        conclude();
    }
}

/// Times count from the start of this experiment.
void PathProbe::take(Stage stage, decltype(TranscriptEntry::what) what)
{
    const std::chrono::microseconds now(m_clock.nsecsElapsed() / 1000);
    m_transcript.append({now - m_started, stage, false, std::move(what)});
}

void PathProbe::conclude()
{
    if (std::exchange(m_measured, true))
        return;
    m_connectLimit.stop();
    Q_EMIT measured(measurementOf(m_target, m_transcript));
}
