// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/oldtlstransport.h"

#include <QHostAddress>
#include <QTimer>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <optional>

namespace {

constexpr qint64 mostAnswer = 64 * 1024;

template <auto function>
struct Free {
    template <class T>
    void operator()(T *pointer) const { function(pointer); }
};

/// OpenSSL's record of what arrives: keeps the version of the ServerHello (RFC 4346 section 7.4.1.3).
void noteServerHello(int written, int, int contentType, const void *bytes, size_t size, SSL *, void *version)
{
    const auto *message = static_cast<const unsigned char *>(bytes);
    if (!written && contentType == SSL3_RT_HANDSHAKE && size >= 6 && message[0] == SSL3_MT_SERVER_HELLO)
        *static_cast<int *>(version) = message[4] << 8 | message[5];
}

QString versionName(int version)
{
    switch (version) {
    case TLS1_VERSION: return QStringLiteral("TLS 1.0");
    case TLS1_1_VERSION: return QStringLiteral("TLS 1.1");
    case SSL3_VERSION: return QStringLiteral("SSL 3.0");
    default: return {};
    }
}

} // namespace

/// The client's half of a handshake in memory; only its first message ever leaves.
class OldTlsTransport::Hello
{
public:
    explicit Hello(const QString &peerName)
        : m_context(SSL_CTX_new(TLS_client_method()))
    {
        if (!m_context)
            return;
        SSL_CTX_set_security_level(m_context.get(), 0); // the versions asked about sign with SHA-1
        if (!SSL_CTX_set_min_proto_version(m_context.get(), TLS1_VERSION)
            || !SSL_CTX_set_max_proto_version(m_context.get(), TLS1_1_VERSION))
            return;
        SSL_CTX_set_cipher_list(m_context.get(), "ALL:@SECLEVEL=0");
        m_ssl.reset(SSL_new(m_context.get()));
        if (!m_ssl)
            return;
        SSL_set_bio(m_ssl.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        SSL_set_msg_callback(m_ssl.get(), noteServerHello);
        // What the macros for these two spell with casts of C.
        SSL_ctrl(m_ssl.get(), SSL_CTRL_SET_MSG_CALLBACK_ARG, 0, &m_version);
        QByteArray name = peerName.toLatin1();
        if (QHostAddress(peerName).isNull())
            SSL_ctrl(m_ssl.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
        SSL_connect(m_ssl.get());
        ERR_clear_error();
    }

    /// Empty if this computer's OpenSSL cannot offer such old versions.
    [[nodiscard]] QByteArray message() const
    {
        std::array<char, 4096> buffer;
        const int size = m_ssl ? BIO_read(SSL_get_wbio(m_ssl.get()), buffer.data(), static_cast<int>(buffer.size())) : 0;
        return size > 0 ? QByteArray(buffer.data(), size) : QByteArray();
    }

    /// The version chosen, empty if the server declines; nothing while its answer is incomplete.
    [[nodiscard]] std::optional<QString> hear(const QByteArray &bytes)
    {
        BIO_write(SSL_get_rbio(m_ssl.get()), bytes.constData(), static_cast<int>(bytes.size()));
        const int result = SSL_connect(m_ssl.get());
        const bool waits = result <= 0 && SSL_get_error(m_ssl.get(), result) == SSL_ERROR_WANT_READ;
        ERR_clear_error();
        if (m_version == 0 && waits)
            return std::nullopt;
        return versionName(m_version);
    }

private:
    std::unique_ptr<SSL_CTX, Free<SSL_CTX_free>> m_context;
    std::unique_ptr<SSL, Free<SSL_free>> m_ssl;
    int m_version = 0;
};

OldTlsTransport::OldTlsTransport(std::unique_ptr<QSslSocket> socket, const QString &peerName, bool tlsFromStart)
    : m_socket(std::move(socket))
    , m_peerName(peerName)
    , m_tlsFromStart(tlsFromStart)
{
    m_socket->setReadBufferSize(mostAnswer);
    connect(m_socket.get(), &QSslSocket::readyRead, this, [this] {
        if (m_hello)
            hear();
        else
            Q_EMIT readyRead();
    });
    connect(m_socket.get(), &QSslSocket::bytesWritten, this, [this] { Q_EMIT bytesWritten(); });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, [this] { lose({}); });
    connect(m_socket.get(), &QSslSocket::disconnected, this, [this] { lose({}); });
}

OldTlsTransport::~OldTlsTransport()
{
    m_socket->disconnect(this);
}

void OldTlsTransport::open()
{
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

QByteArray OldTlsTransport::readAll()
{
    return m_socket->readAll();
}

qint64 OldTlsTransport::bytesAvailable() const
{
    return m_socket->bytesAvailable();
}

void OldTlsTransport::write(const QByteArray &bytes)
{
    if (!m_lost && !m_hello)
        m_socket->write(bytes);
}

qint64 OldTlsTransport::bytesToWrite() const
{
    return m_socket->bytesToWrite();
}

void OldTlsTransport::beginTls()
{
    m_hello = std::make_unique<Hello>(m_peerName);
    const QByteArray message = m_hello->message();
    if (message.isEmpty()) {
        QTimer::singleShot(0, this, [this] { lose({}); });
        return;
    }
    m_socket->write(message);
}

void OldTlsTransport::hear()
{
    if (const auto version = m_hello->hear(m_socket->readAll()))
        lose(*version);
}

void OldTlsTransport::lose(const QString &version)
{
    if (m_lost)
        return;
    abort();
    TlsReport report;
    report.protocol = version;
    report.problems.append(TlsProblem::ProtocolVersion);
    report.peerName = m_peerName;
    report.checkedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT lost(Lost{LossCause::TlsFailed, {}, report});
}

void OldTlsTransport::close()
{
    if (!m_lost)
        m_socket->disconnectFromHost();
}

void OldTlsTransport::abort()
{
    m_socket->disconnect(this);
    m_lost = true;
    // Later: the socket may be in the middle of the signal that led here.
    QMetaObject::invokeMethod(m_socket.get(), &QAbstractSocket::abort, Qt::QueuedConnection);
}

QString OldTlsTransport::localAddress() const
{
    return m_socket->localAddress().toString();
}
