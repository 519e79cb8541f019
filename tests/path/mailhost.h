// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/nameresolver.h"
#include "practice/practicecertificates.h"

#include <QHash>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

/// A mail host of loopback that does what a test wants, and keeps every line it was told.
class MailHost final : public QTcpServer
{
public:
    enum class Manner { Clear, Tls, Mute, HangsUp };

    Manner manner = Manner::Clear;
    QByteArray greeting = "220 practice.heloscope.test ESMTP\r\n";
    QByteArray features = "250-practice.heloscope.test\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n";
    QByteArrayList heard;
    int connections = 0;

    explicit MailHost(const PracticeCertificates *identity = nullptr)
    {
        if (!identity)
            return;
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls.setLocalCertificateChain(identity->chain);
        m_tls.setPrivateKey(identity->key);
        m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    }

private:
    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { hear(socket); });
        if (manner == Manner::HangsUp)
            return socket->abort();
        if (manner == Manner::Tls) {
            connect(socket, &QSslSocket::encrypted, this, [this, socket] { socket->write(greeting); });
            socket->setSslConfiguration(m_tls);
            socket->startServerEncryption();
        } else if (manner == Manner::Clear) {
            socket->write(greeting);
        }
    }

    void hear(QSslSocket *socket)
    {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine().trimmed();
            heard.append(line);
            if (manner == Manner::Mute)
                continue;
            if (line.startsWith("EHLO")) {
                socket->write(features);
            } else if (line == "STARTTLS") {
                socket->write("220 go\r\n");
                socket->flush();
                socket->setSslConfiguration(m_tls);
                socket->startServerEncryption();
            } else if (line == "QUIT") {
                socket->write("221 bye\r\n");
                socket->disconnectFromHost();
            } else {
                socket->write("500 what?\r\n");
            }
        }
    }

    QSslConfiguration m_tls;
};

/// Names as a test wants them; a name it does not know does not exist, "silent" is never answered.
class TableResolver final : public NameResolver
{
public:
    explicit TableResolver(QHash<QString, QStringList> table)
        : m_table(std::move(table))
    {
    }
    void resolve(const QString &host) override
    {
        const QStringList found = m_table.value(host);
        if (found.contains(QStringLiteral("silent")))
            return;
        QTimer::singleShot(0, this, [this, found] {
            QList<QHostAddress> addresses;
            for (const QString &address : found)
                addresses.append(QHostAddress(address));
            if (addresses.isEmpty())
                Q_EMIT failed(LossCause::HostNotFound, QStringLiteral("no such name"));
            else
                Q_EMIT resolved(addresses);
        });
    }

private:
    QHash<QString, QStringList> m_table;
};
