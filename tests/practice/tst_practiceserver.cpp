// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// A raw client: what it has been told, and whether the server has gone.
struct Client
{
    explicit Client(const Endpoint &to, const QSslCertificate &authority = QSslCertificate())
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({authority});
        socket.setSslConfiguration(configuration);
        if (to.encryption == Encryption::Tls)
            socket.connectToHostEncrypted(to.host, to.port);
        else
            socket.connectToHost(to.host, to.port);
    }
    [[nodiscard]] bool hears(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                heard += socket.readAll();
                return heard.contains(text);
            },
            10'000);
    }
    [[nodiscard]] bool isLeft()
    {
        return QTest::qWaitFor(
            [this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
    }

    QSslSocket socket;
    QByteArray heard;
};

/// Local addresses, as hexadecimal words of /proc/net/tcp, on which \a port listens.
QByteArrayList listeningAddresses(quint16 port)
{
    QByteArrayList addresses;
    const QByteArray wanted = QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    for (const QString &name : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const auto words = line.simplified().split(' ');
            if (words.size() > 3 && words.at(3) == "0A" && words.at(1).endsWith(':' + wanted))
                addresses.append(words.at(1).chopped(5));
        }
    }
    return addresses;
}

QByteArray signIn()
{
    return "EHLO [127.0.0.1]\r\nAUTH PLAIN " +
           ('\0' + practiceUser() + '\0' + practiceCode().reveal()).toBase64() + "\r\n";
}

QByteArray mail(const QByteArray &content)
{
    return "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n" + content + ".\r\n";
}

} // namespace

/// The server on real sockets: only this computer, bounded, and the three ways to encrypt.
class PracticeServerTest : public QObject
{
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void onlyThisComputer();
    void portInUse();
    void chosenPort();
    void encryptions_data();
    void encryptions();
    void strangersDistrust();
    void clearTextBehindStartTls();
    void browser();
    void manyConnections();
    void floodedLine();
    void idleClients();
    void messagesAreBounded();
    void foreignCredential();
    void closedFromSlot();
};

void PracticeServerTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void PracticeServerTest::onlyThisComputer()
{
    if (!QFile::exists(u"/proc/net/tcp"_s))
        QSKIP("the kernel does not tell who listens");
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY2(server.listen(), qPrintable(server.problem()));
    for (const Encryption mode : {Encryption::Tls, Encryption::StartTls, Encryption::None}) {
        const auto endpoint = server.endpoint(mode);
        QCOMPARE(endpoint.encryption, mode);
        const auto addresses = listeningAddresses(endpoint.port);
        QVERIFY(!addresses.isEmpty());
        for (const QByteArray &address : addresses)
            QVERIFY2(
                address == "0100007F" || address == "00000000000000000000000001000000", address.constData());
    }
    const quint16 port = server.endpoint(Encryption::Tls).port;
    server.close();
    QVERIFY(!server.isListening());
    QVERIFY(listeningAddresses(port).isEmpty());
}

void PracticeServerTest::portInUse()
{
    PracticeServer first(*Scenario::byId(u"all-well"_s)), second(*Scenario::byId(u"all-well"_s));
    QVERIFY(first.listen());
    QVERIFY(!second.listen(first.endpoint(Encryption::Tls).port));
    QVERIFY(!second.problem().isEmpty() && !second.isListening());
    QVERIFY(second.listen());
    QVERIFY(second.problem().isEmpty());
}

void PracticeServerTest::chosenPort()
{
    quint16 port = 0;
    {
        PracticeServer server(*Scenario::byId(u"qq-code-needed"_s));
        QVERIFY(server.listen());
        port = server.endpoint(Encryption::Tls).port;
    }
    PracticeServer server(*Scenario::byId(u"qq-code-needed"_s));
    QVERIFY(server.listen(port));
    QCOMPARE(server.endpoint(Encryption::Tls).port, port);
}

void PracticeServerTest::encryptions_data()
{
    QTest::addColumn<Encryption>("mode");
    QTest::newRow("tls") << Encryption::Tls;
    QTest::newRow("starttls") << Encryption::StartTls;
    QTest::newRow("none") << Encryption::None;
}

void PracticeServerTest::encryptions()
{
    QFETCH(Encryption, mode);
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    QSignalSpy accepted(&server, &PracticeServer::messageAccepted);
    QSignalSpy connected(&server, &PracticeServer::clientConnected);
    Client client(server.endpoint(mode), server.authority());
    QVERIFY(client.hears("220 practice.heloscope.test"));
    if (mode == Encryption::StartTls) {
        client.socket.write("EHLO x\r\nSTARTTLS\r\n");
        QVERIFY(client.hears("220 2.0.0 Ready"));
        client.socket.startClientEncryption();
        QTRY_VERIFY(client.socket.isEncrypted());
    }
    QCOMPARE(client.socket.isEncrypted(), mode != Encryption::None);
    const QByteArray content = "Subject: x\r\n\r\n..dot\r\nend\r\n";
    client.socket.write(signIn() + mail(content) + "QUIT\r\n");
    QVERIFY2(client.hears("221 "), client.heard.constData());
    QVERIFY(client.isLeft());
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(connected.size(), 1);
    QCOMPARE(server.messages().size(), 1);
    QCOMPARE(server.messages().constFirst().content, "Subject: x\r\n\r\n.dot\r\nend\r\n");
    QTRY_COMPARE(server.connectionCount(), 0);
}

void PracticeServerTest::strangersDistrust()
{
    // The authority is not in the system's store: a client that knows only that one refuses.
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    QSslSocket socket;
    QSignalSpy errors(&socket, &QSslSocket::sslErrors);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server.endpoint(Encryption::Tls).port);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!errors.isEmpty() && !socket.isEncrypted());
    QTRY_COMPARE(server.connectionCount(), 0);
}

void PracticeServerTest::clearTextBehindStartTls()
{
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    Client client(server.endpoint(Encryption::StartTls));
    QVERIFY(client.hears("220 "));
    client.socket.write("EHLO x\r\nSTARTTLS\r\nMAIL FROM:<evil@x.test>\r\n");
    QVERIFY(client.isLeft());
    QTRY_COMPARE(server.connectionCount(), 0);
}

void PracticeServerTest::browser()
{
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    for (const QByteArray &start : {QByteArray("GET / HTTP/1.1\r\n"), QByteArray("POST / HTTP/1.1\r\n"),
             QByteArray("CONNECT a:1 HTTP/1.1\r\n"), QByteArray("\x16\x03\x01\x00\xf0\x01\x00", 7)}) {
        Client client(server.endpoint(Encryption::StartTls));
        QVERIFY(client.hears("220 "));
        client.socket.write(start);
        QVERIFY(client.hears("421 "));
        QVERIFY(client.isLeft());
    }
}

void PracticeServerTest::manyConnections()
{
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    std::vector<std::unique_ptr<QSslSocket>> clients;
    for (int number = 0; number < 150; ++number) {
        clients.push_back(std::make_unique<QSslSocket>());
        clients.back()->connectToHost(u"127.0.0.1"_s, server.endpoint(Encryption::None).port);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return clients.back()->bytesAvailable() > 0 ||
                       clients.back()->state() == QAbstractSocket::UnconnectedState;
            },
            5000));
        QVERIFY(server.connectionCount() <= PracticeServer::maximumConnections);
    }
    QCOMPARE(server.connectionCount(), PracticeServer::maximumConnections);
    clients.clear();
    QTRY_COMPARE(server.connectionCount(), 0);
    Client next(server.endpoint(Encryption::None));
    QVERIFY(next.hears("220 "));
}

void PracticeServerTest::floodedLine()
{
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    Client client(server.endpoint(Encryption::None));
    QVERIFY(client.hears("220 "));
    client.socket.write(QByteArray(10 * 1024 * 1024, 'x'));
    QVERIFY(client.isLeft());
    QTRY_COMPARE(server.connectionCount(), 0);
}

void PracticeServerTest::idleClients()
{
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    server.setIdleLimit(std::chrono::milliseconds(100));
    QVERIFY(server.listen());
    Client silent(server.endpoint(Encryption::None)), withoutHandshake(server.endpoint(Encryption::StartTls));
    QTcpSocket plain; // to the port that waits for a handshake
    plain.connectToHost(u"127.0.0.1"_s, server.endpoint(Encryption::Tls).port);
    Client dripping(server.endpoint(Encryption::None));
    QTimer drip; // bytes of one line do not win time
    connect(&drip, &QTimer::timeout, &dripping.socket, [&] { dripping.socket.write("x"); });
    drip.start(10);
    QVERIFY(silent.isLeft() && withoutHandshake.isLeft() && dripping.isLeft());
    QTRY_COMPARE(plain.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(server.connectionCount(), 0);
}

void PracticeServerTest::messagesAreBounded()
{
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    Client client(server.endpoint(Encryption::None));
    QVERIFY(client.hears("220 "));
    QByteArray script = signIn();
    for (int number = 0; number < 120; ++number)
        script += mail("number " + QByteArray::number(number) + "\r\n");
    client.socket.write(script + "QUIT\r\n");
    QVERIFY(client.hears("221 "));
    QCOMPARE(server.messages().size(), PracticeServer::maximumMessages);
    QCOMPARE(server.messages().constLast().content, "number 119\r\n");
    QCOMPARE(server.messages().constFirst().content, "number 20\r\n");
}

void PracticeServerTest::foreignCredential()
{
    PracticeServer server(*Scenario::byId(u"all-well"_s));
    QVERIFY(server.listen());
    QSignalSpy foreign(&server, &PracticeServer::foreignCredentialSeen);
    Client client(server.endpoint(Encryption::None));
    QVERIFY(client.hears("220 "));
    client.socket.write("EHLO x\r\nAUTH PLAIN " + QByteArray("\0me\0myrealcode", 13).toBase64() + "\r\n");
    QVERIFY(client.hears("535 "));
    QTRY_COMPARE(foreign.size(), 1);
    QVERIFY(!client.heard.contains("myrealcode"));
}

void PracticeServerTest::closedFromSlot()
{
    auto server = std::make_unique<PracticeServer>(*Scenario::byId(u"all-well"_s));
    QVERIFY(server->listen());
    bool told = false;
    connect(server.get(), &PracticeServer::messageAccepted, this, [&] {
        told = true;
        server->close();
    });
    Client client(server->endpoint(Encryption::None));
    QVERIFY(client.hears("220 "));
    client.socket.write(signIn() + mail("x\r\n"));
    QTRY_VERIFY(told);
    QVERIFY(client.isLeft());
    server.reset();
}

QTEST_GUILESS_MAIN(PracticeServerTest)
#include "tst_practiceserver.moc"
