// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/tlsinspection.h"

#include "net/connectionrace.h"
#include "net/nameresolver.h"
#include "net/oldtlstransport.h"
#include "net/ssltransport.h"
#include "net/systemproxy.h"
#include "smtp/smtpsession.h"

#include <QUrl>

using namespace std::chrono_literals;

namespace {

constexpr auto goodbye = 200ms;
constexpr qsizetype mostAddresses = 10;

/// Nothing but the handshake: what the service behind it says does not matter.
class HandshakeOnly final : public ProtocolMachine
{
public:
    void opened() override {}
    void secured() override { m_left = 2; }
    std::optional<Step> next() override
    {
        switch (std::exchange(m_left, m_left > 0 ? m_left - 1 : 0)) {
        case 2: return Step{Stage::Tls, Decided{}};
        case 1: return Step{Stage::Quit, HangUp{}};
        default: return std::nullopt;
        }
    }
    [[nodiscard]] Stage stage() const override { return Stage::Tls; }

private:
    int m_left = 0;
};

QString asciiName(const QString &host)
{
    const QString ace = QHostAddress(host).isNull() ? QString::fromLatin1(QUrl::toAce(host)) : QString();
    return ace.isEmpty() ? host : ace;
}

/// Lets go of an object that may be emitting the very signal that leads here.
template <class T>
void retire(std::unique_ptr<T> &object)
{
    if (!object)
        return;
    object->disconnect();
    object.release()->deleteLater();
}

} // namespace

TlsInspection::TlsInspection(TlsInspectionPlan plan, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_hostAce(asciiName(m_plan.server.host))
    , m_nameAce(m_plan.name.isEmpty() ? m_hostAce : asciiName(m_plan.name))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { lose(m_stage, Lost{LossCause::TimedOut, {}, {}}); });
}

TlsInspection::~TlsInspection()
{
    if (m_connection)
        m_connection->disconnect(this);
}

void TlsInspection::waitIn(Stage stage)
{
    m_stage = stage;
    m_limit.start(m_plan.limits.of(stage));
}

void TlsInspection::start()
{
    m_clock.start();
    waitIn(Stage::Resolve);
    const QHostAddress literal(m_plan.server.host);
    if (!m_plan.useSystemProxy || literal.isLoopback() || m_hostAce == QLatin1String("localhost")) {
        QTimer::singleShot(0, this, &TlsInspection::resolve);
        return;
    }
    findSystemProxy(m_hostAce, m_plan.server.port, this, [this](const std::optional<QNetworkProxy> &proxy) {
        m_proxy = proxy;
        if (m_over)
            return;
        if (m_proxy)
            race();
        else
            resolve();
    });
}

void TlsInspection::resolve()
{
    const QHostAddress literal(m_plan.server.host);
    if (!literal.isNull()) {
        m_addresses = {literal};
        race();
        return;
    }
    m_resolver = NameResolver::make(m_plan.dnsServer);
    connect(m_resolver.get(), &NameResolver::resolved, this, [this](const QList<QHostAddress> &addresses) {
        m_addresses = addresses.mid(0, mostAddresses);
        race();
    });
    connect(m_resolver.get(), &NameResolver::failed, this,
        [this](LossCause cause, const QString &detail) { lose(Stage::Resolve, Lost{cause, detail.toUtf8(), {}}); });
    m_resolver->resolve(m_hostAce);
}

void TlsInspection::race()
{
    waitIn(Stage::Connect);
    m_race = std::make_unique<ConnectionRace>(m_plan.server.port);
    connect(m_race.get(), &ConnectionRace::noted, this, [this](const Note &note) {
        take({std::chrono::microseconds(m_clock.nsecsElapsed() / 1000), Stage::Connect, false, note});
    });
    connect(m_race.get(), &ConnectionRace::connected, this, &TlsInspection::converse);
    connect(m_race.get(), &ConnectionRace::failed, this, [this](const Lost &why) { lose(Stage::Connect, why); });
    if (m_proxy)
        m_race->startThroughProxy(m_hostAce, *m_proxy);
    else
        m_race->start(m_addresses);
}

void TlsInspection::converse()
{
    m_limit.stop();
    const bool tlsFromStart = m_plan.server.encryption == Encryption::Tls;
    std::unique_ptr<Transport> transport;
    if (m_naming)
        transport = std::make_unique<OldTlsTransport>(m_race->takeSocket(), m_nameAce, tlsFromStart);
    else
        transport = std::make_unique<SslTransport>(m_race->takeSocket(), m_nameAce, m_plan.trust, tlsFromStart);
    std::unique_ptr<ProtocolMachine> machine;
    if (tlsFromStart) {
        machine = std::make_unique<HandshakeOnly>();
    } else {
        SmtpPlan plan;
        plan.encryption = Encryption::StartTls;
        plan.stopAfter = Stage::StartTls;
        auto session = std::make_unique<SmtpSession>(std::move(plan));
        session->setLocalAddress(transport->localAddress());
        machine = std::move(session);
    }
    StageLimits limits = m_plan.limits;
    if (!limits.hard.contains(Stage::Quit))
        limits.hard.insert(Stage::Quit, goodbye);
    m_connection = std::make_unique<Connection>(std::move(transport), std::move(machine), m_clock);
    m_connection->setLimits(limits);
    connect(m_connection.get(), &Connection::entryAdded, this, &TlsInspection::take);
    connect(m_connection.get(), &Connection::finished, this, &TlsInspection::conclude);
    m_connection->open();
}

void TlsInspection::take(const TranscriptEntry &entry)
{
    const auto *lost = std::get_if<Lost>(&entry.what);
    if (m_naming) {
        if (lost && lost->cause == LossCause::TlsFailed)
            m_result.tls->protocol = lost->tls.protocol;
        return;
    }
    m_result.transcript.append(entry);
    if (const auto *secured = std::get_if<Secured>(&entry.what))
        m_result.tls = secured->tls;
    else if (lost && lost->cause == LossCause::TlsFailed)
        m_result.tls = lost->tls;
}

void TlsInspection::lose(Stage stage, const Lost &why)
{
    if (m_connection)
        m_connection->disconnect(this);
    take({std::chrono::microseconds(m_clock.nsecsElapsed() / 1000), stage, false, why});
    conclude();
}

void TlsInspection::conclude()
{
    m_limit.stop();
    retire(m_resolver);
    retire(m_race);
    retire(m_connection);
    if (m_over)
        return;
    const bool unknownVersion = m_result.tls && m_result.tls->protocol.isEmpty()
        && m_result.tls->problems.contains(TlsProblem::ProtocolVersion);
    if (unknownVersion && !std::exchange(m_naming, true)) {
        race();
        return;
    }
    m_over = true;
    Q_EMIT finished(m_result);
}

void TlsInspection::cancel()
{
    if (m_over)
        return;
    m_naming = true; // no second connection
    if (!m_result.tls)
        m_result.transcript.append({std::chrono::microseconds(m_clock.nsecsElapsed() / 1000), m_stage, false,
            Lost{LossCause::Cancelled, {}, {}}});
    conclude();
}
