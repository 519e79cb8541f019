// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ssltransport.h"

#include "base/scrubber.h"

#include <QEvent>
#include <QSocketNotifier>
#include <QSslCipher>
#include <QSslKey>
#include <QTimer>

#include <openssl/err.h>
#include <openssl/sslerr.h>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

#include <algorithm>
#include <array>

namespace {

constexpr qint64 readBuffer = 64 * 1024;
constexpr qsizetype mostHandshakeBytes = 512;

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2: return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3: return QStringLiteral("TLS 1.3");
    default: return {};
    }
}

/// The OpenSSL reason in a text such as "error:0A00010B:SSL routines::wrong version number"; 0 if there is none.
int reasonIn(const QString &text)
{
    const qsizetype start = text.indexOf(QLatin1String("error:"));
    if (start < 0)
        return 0;
    bool ok = false;
    const uint code = text.mid(start + 6, 8).toUInt(&ok, 16);
    return ok ? ERR_GET_REASON(code) : 0;
}

/// A TLS record starts with its type (20 to 23) and a major version 3.
bool looksLikeTls(const QByteArray &bytes)
{
    return bytes.isEmpty() || (bytes.at(0) >= 20 && bytes.at(0) <= 23 && (bytes.size() < 2 || bytes.at(1) == 3));
}

TlsProblem problemOfHandshake(const QString &errorString, const QByteArray &handshakeBytes)
{
    if (!looksLikeTls(handshakeBytes))
        return TlsProblem::NotTls;
    switch (reasonIn(errorString)) {
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_HTTP_REQUEST:
    case SSL_R_HTTPS_PROXY_REQUEST:
    case SSL_R_PACKET_LENGTH_TOO_LONG: return TlsProblem::NotTls;
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_VERSION_TOO_LOW:
    case SSL_R_NO_SHARED_CIPHER:
    case SSL_R_NO_CIPHERS_AVAILABLE:
    case SSL_R_NO_PROTOCOLS_AVAILABLE:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
    case SSL_R_TLSV1_ALERT_INSUFFICIENT_SECURITY:
    case SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE:
    case SSL_R_DH_KEY_TOO_SMALL: return TlsProblem::ProtocolVersion;
    default: return TlsProblem::HandshakeFailure;
    }
}

/// The issuer is not among the authorities that Qt was given.
bool saysUntrusted(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted: return true;
    default: return false;
    }
}

LossCause lossCauseOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::RemoteHostClosedError: return LossCause::PeerClosed;
    case QAbstractSocket::ConnectionRefusedError: return LossCause::Refused;
    case QAbstractSocket::HostNotFoundError: return LossCause::HostNotFound;
    case QAbstractSocket::NetworkError: return LossCause::Reset;
    case QAbstractSocket::SocketTimeoutError: return LossCause::TimedOut;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError: return LossCause::ProxyFailed;
    default: return LossCause::Other;
    }
}

} // namespace

SslTransport::SslTransport(
    std::unique_ptr<QSslSocket> socket, const QString &peerName, TlsTrust trust, bool tlsFromStart)
    : m_socket(std::move(socket))
    , m_peerName(peerName)
    , m_trust(std::move(trust))
    , m_isServer(false)
    , m_tlsFromStart(tlsFromStart)
{
    connectSocket();
}

SslTransport::SslTransport(
    std::unique_ptr<QSslSocket> socket, const QSslConfiguration &configuration, bool tlsFromStart)
    : m_socket(std::move(socket))
    , m_serverConfiguration(configuration)
    , m_isServer(true)
    , m_tlsFromStart(tlsFromStart)
{
    connectSocket();
}

SslTransport::~SslTransport()
{
    m_socket->disconnect(this); // QSslSocket emits disconnected() from its destructor
}

void SslTransport::connectSocket()
{
    m_socket->setReadBufferSize(readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QSslSocket::readyRead, this, [this] {
        acknowledgeQuickly();
        Q_EMIT readyRead();
    });
    const auto written = [this] {
        acknowledgeQuickly();
        Q_EMIT bytesWritten();
    };
    connect(m_socket.get(), &QSslSocket::bytesWritten, this, written);
    connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, this, written);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &SslTransport::onEncrypted);
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &SslTransport::onSslErrors);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &SslTransport::onError);
    connect(m_socket.get(), &QSslSocket::disconnected, this, [this] { lose(LossCause::PeerClosed, {}); });
}

/// A server that leaves Nagle's algorithm on waits for our delayed acknowledgement; sending turns delay on again.
void SslTransport::acknowledgeQuickly()
{
#ifdef Q_OS_LINUX
    const int on = 1;
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#endif
}

void SslTransport::open()
{
    acknowledgeQuickly();
    if (m_tlsFromStart) {
        beginTls();
        return;
    }
    QTimer::singleShot(0, this, [this] {
        if (m_lost)
            return;
        Q_EMIT opened();
        if (m_socket->bytesAvailable() > 0)
            Q_EMIT readyRead();
    });
}

QByteArray SslTransport::readAll()
{
    return m_socket->readAll();
}

qint64 SslTransport::bytesAvailable() const
{
    return m_socket->bytesAvailable();
}

void SslTransport::write(const QByteArray &bytes)
{
    if (m_lost)
        return;
    m_socket->write(bytes);
    if (!m_lost) // writing may have found out that the peer is gone
        m_socket->flush();
}

qint64 SslTransport::bytesToWrite() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

void SslTransport::beginTls()
{
    m_handshaking = true;
    if (!m_isServer && !QSslSocket::supportsSsl()) {
        TlsReport without;
        without.problems.append(TlsProblem::NoTlsSupport);
        failTls(without, QStringLiteral("Qt has no TLS backend"));
        return;
    }
    if (m_isServer) {
        m_socket->setSslConfiguration(m_serverConfiguration);
        m_socket->startServerEncryption();
        return;
    }
    if (m_socket->bytesAvailable() > 0) { // it spoke first, in clear
        m_handshakeBytes = m_socket->read(mostHandshakeBytes);
        TlsReport spoken;
        spoken.problems.append(TlsProblem::NotTls);
        failTls(spoken, QStringLiteral("the server spoke before the TLS handshake"));
        return;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Only when there is something to add: a touched list costs a load of the whole system store. What the system
    // trusts besides is looked up in onSslErrors(), when it matters.
    if (m_trust.onlyExtra || !m_trust.extraAuthorities.isEmpty())
        configuration.setCaCertificates(m_trust.extraAuthorities);
    m_socket->setSslConfiguration(configuration);
    m_socket->setPeerVerifyName(m_peerName);
    for (QSocketNotifier *notifier : m_socket->findChildren<QSocketNotifier *>())
        notifier->installEventFilter(this);
    m_socket->startClientEncryption();
}

/// Keeps what the peer says first in the handshake: if it is no TLS, OpenSSL swallows it and only tells "wrong
/// version number", but the clear greeting is the evidence.
bool SslTransport::eventFilter(QObject *watched, QEvent *event)
{
#ifdef Q_OS_UNIX
    if (event->type() == QEvent::SockAct && m_handshaking && m_handshakeBytes.size() < mostHandshakeBytes) {
        std::array<char, mostHandshakeBytes> buffer;
        const auto got = ::recv(static_cast<int>(m_socket->socketDescriptor()), buffer.data(), buffer.size(), MSG_PEEK);
        if (got > 0)
            m_handshakeBytes += QByteArray(buffer.data(), got);
    }
#endif
    return Transport::eventFilter(watched, event);
}

/// All but what the chain tells: reading that costs, and is done where it is judged.
TlsReport SslTransport::handshakeReport() const
{
    TlsReport report;
    if (!m_socket->sessionCipher().isNull()) // before that Qt tells the newest version it would speak itself
        report.protocol = protocolName(m_socket->sessionProtocol());
    report.cipher = m_socket->sessionCipher().name();
    report.cipherBits = m_socket->sessionCipher().usedBits();
    report.peerName = m_peerName;
    report.checkedAt = QDateTime::currentDateTimeUtc();
    return report;
}

void SslTransport::onSslErrors(const QList<QSslError> &errors)
{
    if (m_isServer)
        return;
    m_problems = problemsOfChain(m_socket->peerCertificateChain(), m_peerName, m_trust, &m_problemDetail);
    if (!m_problems.isEmpty())
        return;
    // Qt was given only the extra authorities; the full check above, with the system's besides, found the chain
    // trusted and the name right. Exactly the errors that follow from that are settled, nothing else.
    const bool lacksAuthorities = !m_trust.onlyExtra && !m_trust.extraAuthorities.isEmpty();
    if (lacksAuthorities && std::ranges::all_of(errors, saysUntrusted)) {
        m_socket->ignoreSslErrors(errors);
        return;
    }
    m_problems.append(TlsProblem::Other);
    m_problemDetail = errors.first().errorString();
}

void SslTransport::onEncrypted()
{
    acknowledgeQuickly();
    m_handshaking = false;
    TlsReport good = handshakeReport();
    if (!m_isServer) {
        const AcceptedChain chain = examineAcceptedChain(m_socket->peerCertificateChain(), m_peerName);
        good.chain = chain.facts;
        good.problems = chain.problems;
        if (good.protocol.isEmpty())
            good.problems.append(TlsProblem::ProtocolVersion);
        if (!good.problems.isEmpty()) {
            failTls(good, QStringLiteral("refused by the check of names and keys after the handshake"));
            return;
        }
        if (!good.chain.isEmpty())
            good.trustAnchor = good.chain.last().selfSigned ? good.chain.last().subject : good.chain.last().issuer;
    }
    Q_EMIT secured(good);
}

void SslTransport::failTls(const TlsReport &report, const QString &detail)
{
    TlsReport failed = report;
    failed.peerName = m_peerName;
    failed.detail = detail;
    failed.checkedAt = QDateTime::currentDateTimeUtc();
    if (failed.problems.contains(TlsProblem::NotTls))
        failed.clearText = Scrubber::instance().scrub(m_handshakeBytes);
    abort();
    Q_EMIT lost(Lost{LossCause::TlsFailed, detail.toUtf8(), failed});
}

void SslTransport::onError(QAbstractSocket::SocketError error)
{
    if (m_lost)
        return;
    const QString words = m_socket->errorString();
    if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError) {
        TlsReport failed = handshakeReport();
        failed.chain = certificateFacts(m_socket->peerCertificateChain());
        failed.problems = m_problems;
        if (failed.problems.isEmpty() && m_handshaking)
            failed.problems.append(problemOfHandshake(words, m_handshakeBytes));
        if (m_handshaking)
            failTls(failed, m_problemDetail.isEmpty() ? words : m_problemDetail);
        else
            lose(LossCause::Reset, words);
        return;
    }
    if (m_handshaking && !looksLikeTls(m_handshakeBytes)) {
        TlsReport spoken;
        spoken.problems.append(TlsProblem::NotTls);
        failTls(spoken, words);
        return;
    }
    lose(lossCauseOf(error), words);
}

void SslTransport::lose(LossCause cause, const QString &detail, const TlsReport &report)
{
    if (m_lost)
        return;
    m_lost = true;
    Q_EMIT lost(Lost{cause, detail.toUtf8(), report});
}

void SslTransport::close()
{
    if (!m_lost)
        m_socket->disconnectFromHost();
}

void SslTransport::abort()
{
    m_socket->disconnect(this);
    m_lost = true;
    // Later: QSslSocket goes on using what abort() frees when it returns from the signal that led here.
    QMetaObject::invokeMethod(m_socket.get(), &QAbstractSocket::abort, Qt::QueuedConnection);
}

QString SslTransport::localAddress() const
{
    return m_socket->localAddress().toString();
}
