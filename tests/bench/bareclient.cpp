// SPDX-License-Identifier: GPL-3.0-or-later
// The least a Qt program can spend on one authenticated submission: the conversation in the fewest round trips, its
// answers read and otherwise ignored, nothing shown.
//   bench_bareclient tls|starttls|none HOST PORT CAFILE|system MESSAGE
#include <QCoreApplication>
#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostQueued = 256 * 1024;
constexpr qint64 block = 64 * 1024;

class BareClient final
{
public:
    BareClient(const QStringList &arguments)
        : m_mode(arguments.at(1))
        , m_message(arguments.at(5))
    {
        if (m_mode != "none"_L1 && arguments.at(4) != "system"_L1) {
            QSslConfiguration configuration = m_socket.sslConfiguration();
            configuration.setCaCertificates(QSslCertificate::fromPath(arguments.at(4)));
            m_socket.setSslConfiguration(configuration);
        }
        m_flights = {{{}, 1}, {"EHLO client.test\r\n", 1}};
        if (m_mode == "starttls"_L1)
            m_flights << Flight{"STARTTLS\r\n", 1} << Flight{"EHLO client.test\r\n", 1};
        m_flights << Flight{"AUTH PLAIN AHVzZXIAc2VjcmV0\r\n", 1}
                  << Flight{"MAIL FROM:<a@sink.test>\r\nRCPT TO:<b@sink.test>\r\nDATA\r\n", 3} << Flight{{}, 1};
        QObject::connect(&m_socket, &QSslSocket::connected, &m_socket,
            [this] { m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1); });
        QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { read(); });
        QObject::connect(&m_socket, &QSslSocket::errorOccurred, &m_socket, [] { QCoreApplication::exit(1); });
        QObject::connect(&m_socket, &QSslSocket::encrypted, &m_socket, [this] {
            if (m_mode == "starttls"_L1)
                speak();
        });
        QObject::connect(&m_socket, &QSslSocket::bytesWritten, &m_socket, [this] { feed(); });
        QObject::connect(&m_socket, &QSslSocket::encryptedBytesWritten, &m_socket, [this] { feed(); });
        const auto port = arguments.at(3).toUShort();
        if (m_mode == "tls"_L1)
            m_socket.connectToHostEncrypted(arguments.at(2), port);
        else
            m_socket.connectToHost(arguments.at(2), port);
    }

private:
    struct Flight {
        QByteArray bytes;
        int replies;
    };

    void read()
    {
        while (m_socket.canReadLine()) {
            const QByteArray line = m_socket.readLine();
            if (line.size() > 3 && line.at(3) == '-')
                continue;
            if (line.at(0) > '3')
                return QCoreApplication::exit(1);
            if (++m_replies < m_flights.at(m_flight).replies)
                continue;
            m_replies = 0;
            const bool toTls = m_flights.at(m_flight++).bytes.startsWith("STARTTLS");
            if (m_flight == m_flights.size())
                return finish();
            if (toTls)
                m_socket.startClientEncryption();
            else
                speak();
        }
    }

    void speak()
    {
        if (m_flight + 1 < m_flights.size()) {
            m_socket.write(m_flights.at(m_flight).bytes);
            return;
        }
        m_feeding = m_message.open(QIODevice::ReadOnly);
        feed();
    }

    void feed()
    {
        while (m_feeding && m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() < mostQueued) {
            const QByteArray piece = m_message.read(block);
            m_feeding = !piece.isEmpty();
            m_socket.write(m_feeding ? piece : QByteArray(".\r\nQUIT\r\n"));
        }
    }

    void finish()
    {
        m_socket.disconnect();
        m_socket.abort();
        QCoreApplication::exit(0);
    }

    QSslSocket m_socket;
    QString m_mode;
    QFile m_message;
    QList<Flight> m_flights;
    qsizetype m_flight = 0;
    int m_replies = 0;
    bool m_feeding = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    const BareClient client(arguments);
    return QCoreApplication::exec();
}
