// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "support/keyring.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Error = CredentialStore::Error;

/// A program of its own, because a process has one session bus for life.
class TestKeychainBusGone : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theProgramOutlivesItsBus();
};

void TestKeychainBusGone::theProgramOutlivesItsBus()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty() || !Keyring::isInstalled())
        QSKIP("dbus-daemon or gnome-keyring-daemon is not installed");
    QTemporaryDir home;
    for (const char *const name :
        {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    qunsetenv("GNOME_KEYRING_CONTROL");
    const QString address = u"unix:path="_s + home.filePath(u"bus"_s);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.toUtf8());
    QProcess bus;
    bus.setStandardErrorFile(QProcess::nullDevice());
    bus.start(u"dbus-daemon"_s,
        {u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s, u"--address="_s + address,
            u"--config-file="_s + QStringLiteral(TEST_DATA) + u"/../support/private-bus.conf"_s});
    QTRY_VERIFY_WITH_TIMEOUT(bus.canReadLine(), 10'000);

    Keyring keyring;
    QVERIFY(keyring.start(Keyring::State::Open));
    const auto store = makeKeychainStore(u"Heloscope test"_s);
    QList<Error> errors;
    store->write(u"a"_s, Secret("code"), this, [&errors](Error error) { errors.append(error); });
    QTRY_COMPARE_WITH_TIMEOUT(errors, QList<Error>{Error::None}, 10'000);

    bus.kill();
    QTRY_COMPARE(bus.state(), QProcess::NotRunning);
    errors.clear();
    store->read(u"a"_s, this, [&errors](Error error, const Secret &) { errors.append(error); });
    store->write(u"a"_s, Secret("code"), this, [&errors](Error error) { errors.append(error); });
    store->describe(this, [&errors](Error error, const QString &) { errors.append(error); });
    QTRY_COMPARE_WITH_TIMEOUT(errors, QList<Error>(3, Error::Unavailable), 10'000);
}

QTEST_GUILESS_MAIN(TestKeychainBusGone)
#include "tst_keychainbusgone.moc"
