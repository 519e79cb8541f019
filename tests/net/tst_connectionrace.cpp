// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionrace.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

class TestConnectionRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void familiesAlternateAndIpv6GoesFirst()
    {
        const QHostAddress a(QStringLiteral("192.0.2.1")), b(QStringLiteral("192.0.2.2")), c(QStringLiteral("2001:db8::1"));
        QCOMPARE(ConnectionRace::order({a, b, c}), (QList<QHostAddress>{c, a, b}));
    }

    void theFirstThatAnswersWins()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        ConnectionRace race(server.serverPort());
        QSignalSpy connected(&race, &ConnectionRace::connected), noted(&race, &ConnectionRace::noted);
        // Nothing listens at 127.0.0.2; its refusal must not wait for the 250 ms of the next attempt.
        race.start({QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QHostAddress::LocalHost)});
        QVERIFY(connected.wait(2000));
        QCOMPARE(race.takeSocket()->peerAddress(), QHostAddress(QHostAddress::LocalHost));
        QByteArrayList ids;
        for (const auto &arguments : noted)
            ids << arguments.first().value<Note>().id;
        QCOMPARE(ids, (QByteArrayList{"connect_attempt", "connect_failed", "connect_attempt", "connected"}));
    }

    void allRefusedIsARefusal()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        ConnectionRace race(port);
        QSignalSpy failed(&race, &ConnectionRace::failed);
        race.start({QHostAddress(QHostAddress::LocalHost)});
        QVERIFY(failed.wait(2000));
        QCOMPARE(failed.first().first().value<Lost>().cause, LossCause::Refused);
    }
};

QTEST_GUILESS_MAIN(TestConnectionRace)
#include "tst_connectionrace.moc"
