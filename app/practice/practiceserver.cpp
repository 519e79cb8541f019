// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"

#include "net/connection.h"
#include "net/ssltransport.h"
#include "practice/smtpserversession.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpServer>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A QTcpServer that hands out descriptors, because a QSslSocket must take them itself.
class Listener final : public QTcpServer
{
  public:
    explicit Listener(std::function<void(qintptr)> accepted)
        : m_accepted(std::move(accepted))
    {
    }

  private:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

    std::function<void(qintptr)> m_accepted;
};

StageLimits limitsOf(std::chrono::milliseconds idle)
{
    StageLimits limits;
    for (const Stage stage : allStages())
        limits.hard.insert(stage, idle);
    limits.hard.insert(Stage::Tls, std::min<std::chrono::milliseconds>(idle, 1min));
    return limits;
}

} // namespace

PracticeServer::PracticeServer(Scenario scenario, QObject *parent)
    : QObject(parent)
    , m_certificates(PracticeCertificates::make(scenario.certificate))
{
    m_state.scenario = std::move(scenario);
    m_state.accepted = [this](const PracticeMessage &message) { keep(message); };
    // Told later, because whoever hears it may close the server from within one of its conversations.
    m_state.foreignCredentialSeen = [this] {
        QMetaObject::invokeMethod(this, &PracticeServer::foreignCredentialSeen, Qt::QueuedConnection);
    };
    m_state.elapsed = [this] { return std::chrono::milliseconds(m_clock.elapsed()); };
    m_clock.start();
    if (!m_certificates)
        return;
    m_tls.setLocalCertificateChain(m_certificates->chain);
    m_tls.setPrivateKey(m_certificates->key);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (m_state.scenario.oldTls) {
        m_tls.setProtocol(QSsl::AnyProtocol);
        m_tls.setBackendConfiguration({{"MinProtocol", QByteArrayLiteral("TLSv1")},
            {"MaxProtocol", QByteArrayLiteral("TLSv1")}, {"CipherString", QByteArrayLiteral("DEFAULT@SECLEVEL=0")}});
    } else {
        m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    }
}

PracticeServer::~PracticeServer()
{
    close();
}

bool PracticeServer::listen(quint16 port)
{
    close();
    m_problem.clear();
    if (!m_certificates) {
        m_problem = QCoreApplication::translate(
            "PracticeServer", "The certificates of the practice server could not be made.");
        return false;
    }
    // First the scenario's own, so that none of the others can take the port that was asked for.
    const Encryption own = m_state.scenario.encryption;
    bool good = listenFor(own, port);
    for (const Encryption mode : {Encryption::Tls, Encryption::StartTls, Encryption::None})
        good = good && (mode == own || listenFor(mode, 0));
    if (!good)
        close();
    return good;
}

bool PracticeServer::listenFor(Encryption mode, quint16 port)
{
    auto listener = makeListener(mode, QHostAddress::LocalHost, port);
    if (!listener->isListening()) {
        m_problem = QCoreApplication::translate(
            "PracticeServer", "The practice server cannot use port %1 of this computer: %2")
                        .arg(QString::number(port), listener->errorString());
        return false;
    }
    const quint16 taken = listener->serverPort();
    m_ports.insert(mode, taken);
    m_listeners.push_back(std::move(listener));
    // IPv6 is a courtesy: it may be switched off, or the port taken there.
    auto second = makeListener(mode, QHostAddress::LocalHostIPv6, taken);
    if (second->isListening())
        m_listeners.push_back(std::move(second));
    return true;
}

std::unique_ptr<QTcpServer> PracticeServer::makeListener(
    Encryption mode, const QHostAddress &address, quint16 port)
{
    auto listener =
        std::make_unique<Listener>([this, mode](qintptr descriptor) { accept(mode, descriptor); });
    listener->setProxy(QNetworkProxy::NoProxy);
    listener->listen(address, port);
    return listener;
}

void PracticeServer::accept(Encryption mode, qintptr descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (!socket->peerAddress().isLoopback() || m_connections.size() >= maximumConnections) {
        socket->abort();
        return;
    }
    const Encryption spoken = mode == scenario().encryption ? scenario().speaks.value_or(mode) : mode;
    auto *connection =
        new Connection(std::make_unique<SslTransport>(std::move(socket), m_tls, spoken == Encryption::Tls),
            std::make_unique<SmtpServerSession>(m_state, spoken), m_clock, this);
    connection->setLimits(limitsOf(m_idleLimit));
    m_connections.append(connection);
    connect(connection, &Connection::finished, this, [this, connection] {
        m_connections.removeOne(connection);
        connection->deleteLater();
    });
    connection->open();
    QMetaObject::invokeMethod(this, &PracticeServer::clientConnected, Qt::QueuedConnection);
}

void PracticeServer::keep(const PracticeMessage &message)
{
    m_messages.append(message);
    auto bytes = std::accumulate(m_messages.cbegin(), m_messages.cend(), qsizetype(0),
        [](qsizetype sum, const PracticeMessage &one) { return sum + one.content.size(); });
    while (m_messages.size() > maximumMessages || bytes > maximumMessageBytes)
        bytes -= m_messages.takeFirst().content.size();
    QMetaObject::invokeMethod(
        this, [this, message] { Q_EMIT messageAccepted(message); }, Qt::QueuedConnection);
}

void PracticeServer::close()
{
    m_listeners.clear();
    m_ports.clear();
    // They refer to the state, which ends with this object, before its children would.
    const auto connections = std::exchange(m_connections, {});
    for (Connection *connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

bool PracticeServer::isListening() const
{
    return !m_listeners.empty();
}

Endpoint PracticeServer::endpoint(Encryption encryption) const
{
    return {u"127.0.0.1"_s, m_ports.value(encryption), encryption};
}

QSslCertificate PracticeServer::authority() const
{
    return m_certificates ? m_certificates->authority : QSslCertificate();
}
