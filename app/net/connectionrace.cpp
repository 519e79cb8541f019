// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionrace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto attemptDelay = 250ms; // RFC 8305 section 5

LossCause causeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return LossCause::Refused;
    case QAbstractSocket::HostNotFoundError: return LossCause::HostNotFound;
    case QAbstractSocket::SocketTimeoutError: return LossCause::TimedOut;
    case QAbstractSocket::NetworkError: return LossCause::Unreachable;
    case QAbstractSocket::RemoteHostClosedError: return LossCause::Reset;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError: return LossCause::ProxyFailed;
    default: return LossCause::Other;
    }
}

/// A refusal tells more than a missing route: on many hosts IPv6 is simply not there.
int weightOf(LossCause cause)
{
    return cause == LossCause::Unreachable || cause == LossCause::Other ? 0 : 1;
}

} // namespace

ConnectionRace::ConnectionRace(quint16 port, QObject *parent)
    : QObject(parent)
    , m_port(port)
{
    m_clock.start();
    m_stagger.setSingleShot(true);
    m_stagger.setInterval(attemptDelay);
    connect(&m_stagger, &QTimer::timeout, this, &ConnectionRace::startNext);
}

ConnectionRace::~ConnectionRace()
{
    for (const auto &attempt : m_attempts) {
        if (attempt->socket)
            attempt->socket->disconnect(this);
    }
}

QList<QHostAddress> ConnectionRace::order(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> ipv6, ipv4, ordered;
    for (const QHostAddress &address : addresses)
        (address.protocol() == QAbstractSocket::IPv6Protocol ? ipv6 : ipv4).append(address);
    for (qsizetype i = 0; i < std::max(ipv6.size(), ipv4.size()); ++i) {
        if (i < ipv6.size())
            ordered.append(ipv6.at(i));
        if (i < ipv4.size())
            ordered.append(ipv4.at(i));
    }
    return ordered;
}

void ConnectionRace::start(const QList<QHostAddress> &addresses)
{
    m_waiting = order(addresses);
    startNext();
}

ConnectionRace::Attempt &ConnectionRace::addAttempt(const QByteArray &address)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslSocket *raw = socket.get();
    connect(raw, &QSslSocket::connected, this, [this, raw] { succeed(raw); });
    connect(raw, &QSslSocket::errorOccurred, this,
        [this, raw](QAbstractSocket::SocketError error) { failAttempt(raw, error); });
    m_attempts.push_back(std::make_unique<Attempt>(Attempt{std::move(socket), address, m_clock.elapsed(), false}));
    Q_EMIT noted(Note{"connect_attempt", {address, QByteArray::number(m_port)}});
    return *m_attempts.back();
}

void ConnectionRace::startNext()
{
    if (m_waiting.isEmpty())
        return;
    const QHostAddress address = m_waiting.takeFirst();
    if (!m_waiting.isEmpty())
        m_stagger.start();
    QSslSocket *socket = addAttempt(address.toString().toLatin1()).socket.get();
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->connectToHost(address, m_port);
}

void ConnectionRace::startThroughProxy(const QString &host, const QNetworkProxy &proxy)
{
    QSslSocket *socket = addAttempt(host.toUtf8()).socket.get();
    socket->setProxy(proxy);
    socket->connectToHost(host, m_port);
}

ConnectionRace::Attempt *ConnectionRace::attemptOf(const QSslSocket *socket)
{
    const auto found = std::ranges::find_if(m_attempts, [&](const auto &attempt) { return attempt->socket.get() == socket; });
    return found == m_attempts.end() ? nullptr : found->get();
}

void ConnectionRace::succeed(QSslSocket *socket)
{
    m_stagger.stop();
    m_waiting.clear();
    for (const auto &attempt : m_attempts) {
        attempt->socket->disconnect(this);
        const QByteArray port = QByteArray::number(m_port);
        if (attempt->socket.get() == socket) {
            Q_EMIT noted(Note{"connected",
                {attempt->address, port, QByteArray::number(m_clock.elapsed() - attempt->startedAt)}});
            m_winner = std::move(attempt->socket);
        } else if (!attempt->over) {
            attempt->socket->abort();
            Q_EMIT noted(Note{"connect_abandoned", {attempt->address, port}});
        }
    }
    Q_EMIT connected();
}

void ConnectionRace::failAttempt(QSslSocket *socket, QAbstractSocket::SocketError error)
{
    Attempt *attempt = attemptOf(socket);
    if (!attempt || attempt->over)
        return;
    attempt->over = true;
    const LossCause cause = causeOf(error);
    const QByteArray words = socket->errorString().toUtf8();
    Q_EMIT noted(Note{"connect_failed",
        {attempt->address, QByteArray::number(m_port), words, QByteArray::number(m_clock.elapsed() - attempt->startedAt)}});
    if (m_worst.detail.isEmpty() || weightOf(cause) > weightOf(m_worst.cause))
        m_worst = Lost{cause, words, {}};
    if (!m_waiting.isEmpty()) {
        startNext();
        return;
    }
    if (std::ranges::all_of(m_attempts, [](const auto &each) { return each->over; }))
        Q_EMIT failed(m_worst);
}

std::unique_ptr<QSslSocket> ConnectionRace::takeSocket()
{
    return std::move(m_winner);
}
