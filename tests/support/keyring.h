// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

/// A real GNOME keyring on the bus of this test (see support/private-bus), with one password for all.
class Keyring
{
  public:
    enum class State { Open, Locked };

    static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty();
    }
    static bool isOnBus()
    {
        const auto bus = QDBusConnection::sessionBus();
        return bus.isConnected() &&
               bus.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.secrets"));
    }

    /// The keyring has to have been open once before it can be locked.
    bool start(State state)
    {
        QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
        if (state == State::Open)
            arguments.append(QStringLiteral("--unlock"));
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral("gnome-keyring-daemon"), arguments);
        m_process.write("keyring-of-the-test");
        m_process.closeWriteChannel();
        return QTest::qWaitFor([] { return isOnBus(); }, 10'000);
    }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    bool stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return true;
        m_process.kill();
        return QTest::qWaitFor(
            [this] { return m_process.state() == QProcess::NotRunning && !isOnBus(); }, 10'000);
    }
    ~Keyring() { stop(); }

  private:
    QProcess m_process;
};
