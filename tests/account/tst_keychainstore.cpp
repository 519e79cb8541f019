// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/processprotection.h"
#include "base/scrubber.h"
#include "support/keyring.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;
using Error = CredentialStore::Error;

Q_DECLARE_METATYPE(CredentialStore::Error)

namespace {

struct Answer
{
    int count = 0;
    Error error = Error::Other;
    Secret secret;
    QString name;
    qint64 after = 0; ///< milliseconds
};

/// The calls of a store with their answers kept.
class Asker
{
  public:
    explicit Asker(CredentialStore &store)
        : m_store(store)
    {
        m_timer.start();
    }
    void describe()
    {
        m_store.describe(&m_context, [this](Error error, const QString &name) { keep(error, {}, name); });
    }
    void read(const QString &id)
    {
        m_store.read(id, &m_context, [this](Error error, const Secret &secret) { keep(error, secret, {}); });
    }
    void write(const QString &id, const QByteArray &secret)
    {
        m_store.write(id, Secret(secret), &m_context, [this](Error error) { keep(error, {}, {}); });
    }
    void remove(const QString &id)
    {
        m_store.remove(id, &m_context, [this](Error error) { keep(error, {}, {}); });
    }
    /// The one answer, or one with count 0 or 2.
    const Answer &wait(int limit = 8000)
    {
        [[maybe_unused]] const bool arrived = QTest::qWaitFor([this] { return m_answer.count > 0; }, limit);
        return m_answer;
    }
    [[nodiscard]] const Answer &answer() const { return m_answer; }

  private:
    void keep(Error error, const Secret &secret, const QString &name)
    {
        m_answer = {m_answer.count + 1, error, secret, name, m_timer.elapsed()};
    }

    CredentialStore &m_store;
    QObject m_context;
    QElapsedTimer m_timer;
    Answer m_answer;
};

/// All bytes of all messages on the bus, as another program of the same user can read them.
class BusListener
{
  public:
    bool start()
    {
        m_process.start(u"dbus-monitor"_s, {u"--session"_s, u"--binary"_s});
        // Its own first message tells that it listens.
        return QTest::qWaitFor([this] { return m_process.bytesAvailable() > 0; }, 10'000);
    }
    QByteArray stop()
    {
        const QString last = u"/heloscope/test/last"_s;
        QByteArray heard;
        QDBusConnection::sessionBus().send(QDBusMessage::createSignal(last, u"heloscope.test"_s, u"Last"_s));
        if (!QTest::qWaitFor(
                [&] {
                    heard += m_process.readAllStandardOutput();
                    return heard.contains(last.toUtf8());
                },
                10'000))
            return {};
        m_process.terminate();
        m_process.waitForFinished();
        return heard;
    }

  private:
    QProcess m_process;
};

/// Asks the service for a session without encryption, which no program of ours does, and stores \a code by it.
bool storePlainly(const QByteArray &code)
{
    const QString service = u"org.freedesktop.secrets"_s, path = u"/org/freedesktop/secrets"_s;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    auto open = QDBusMessage::createMethodCall(service, path, u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s);
    open << u"plain"_s << QVariant::fromValue(QDBusVariant(QString()));
    const QDBusMessage opened = bus.call(open);
    if (opened.type() != QDBusMessage::ReplyMessage)
        return false;
    const auto session = opened.arguments().value(1).value<QDBusObjectPath>();
    QDBusArgument secret;
    secret.beginStructure();
    secret << session << QByteArray() << code << u"text/plain"_s;
    secret.endStructure();
    auto create = QDBusMessage::createMethodCall(service, path + u"/collection/login"_s,
        u"org.freedesktop.Secret.Collection"_s, u"CreateItem"_s);
    create << QVariantMap{{u"org.freedesktop.Secret.Item.Label"_s, u"plain"_s}} << QVariant::fromValue(secret) << true;
    return bus.call(create).type() == QDBusMessage::ReplyMessage;
}

/// Ends while the store is at work; run as a program of its own.
int quitWhileBusy(QCoreApplication &application, int milliseconds)
{
    protectProcess();
    const auto store = makeKeychainStore(u"Heloscope test"_s);
    QObject context;
    store->write(u"quit"_s, Secret("code"), &context, [](Error) {});
    store->read(u"quit"_s, &context, [](Error, const Secret &) {});
    store->remove(u"quit"_s, &context, [](Error) {});
    store->describe(&context, [](Error, const QString &) {});
    QTimer::singleShot(milliseconds, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

/// Run below support/private-bus.
class TestKeychainStore : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_keyring.stop(); }
    void noService();
    void noCollection();
    void writeReadReplaceRemove();
    void secrets_data();
    void secrets();
    void answersAreAsynchronous();
    void anotherServiceSeesNothing();
    void locked();
    void lockedWhileRunning();
    void stopped();
    void killed();
    void contextGone();
    void storeGone();
    void twoInstances();
    void quitWhileBusy();
    void busCarriesNoSecret_data();
    void busCarriesNoSecret();

  private:
    void start(Keyring::State state);

    Keyring m_keyring;
    std::unique_ptr<CredentialStore> m_store = makeKeychainStore(u"Heloscope test"_s);
    const QString m_id = u"6f1c2f62-3a0e-4a59-9c0e-0d6b6f1f0a01"_s;
};

void TestKeychainStore::initTestCase()
{
    // The whole test under the protection of the real programs: D-Bus must still know who we are.
    protectProcess();
    if (!QDBusConnection::sessionBus().isConnected())
        QSKIP("no session bus: run below tests/support/private-bus");
    if (!qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS").contains("heloscope-bus"_L1))
        QSKIP("this is the bus of a person: run below tests/support/private-bus");
    if (!Keyring::isInstalled())
        QSKIP("gnome-keyring-daemon is not installed");
}

void TestKeychainStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestKeychainStore::start(Keyring::State state)
{
    QVERIFY(m_keyring.start(state));
}

// K2
void TestKeychainStore::noService()
{
    Asker describe(*m_store), read(*m_store), write(*m_store), remove(*m_store);
    describe.describe();
    read.read(m_id);
    write.write(m_id, "code");
    remove.remove(m_id);
    for (Asker *asker : {&describe, &read, &write, &remove}) {
        QCOMPARE(asker->wait().error, Error::Unavailable);
        QVERIFY(asker->answer().secret.isEmpty() && asker->answer().name.isEmpty());
        QVERIFY(asker->answer().after < 2000);
    }
}

void TestKeychainStore::noCollection()
{
    // Never unlocked, so there is no collection, and nobody who could ask for a password for a new one.
    start(Keyring::State::Locked);
    Asker read(*m_store), describe(*m_store);
    read.read(m_id);
    describe.describe();
    QCOMPARE(read.wait().error, Error::NotFound);
    QCOMPARE(describe.wait().error, Error::None);
    QCOMPARE(describe.wait().name, u"GNOME Keyring"_s);
}

void TestKeychainStore::writeReadReplaceRemove()
{
    start(Keyring::State::Open);
    const auto read = [this] {
        Asker asker(*m_store);
        asker.read(m_id);
        return asker.wait();
    };
    const auto write = [this](const QByteArray &secret) {
        Asker asker(*m_store);
        asker.write(m_id, secret);
        return asker.wait().error;
    };
    const auto remove = [this] {
        Asker asker(*m_store);
        asker.remove(m_id);
        return asker.wait().error;
    };
    Asker describe(*m_store);
    describe.describe();
    QCOMPARE(describe.wait().error, Error::None);
    QCOMPARE(describe.wait().name, u"GNOME Keyring"_s);

    QCOMPARE(read().error, Error::NotFound);
    QCOMPARE(write("first code"), Error::None);
    QCOMPARE(read().error, Error::None);
    QCOMPARE(read().secret, Secret("first code"));
    QCOMPARE(write("second code"), Error::None);
    QCOMPARE(read().secret, Secret("second code"));

    // It outlives the service.
    QVERIFY(m_keyring.stop());
    start(Keyring::State::Open);
    QCOMPARE(read().secret, Secret("second code"));

    QCOMPARE(remove(), Error::None);
    QCOMPARE(read().error, Error::NotFound);
    QVERIFY(read().secret.isEmpty());
    // What is not there is as good as removed.
    QCOMPARE(remove(), Error::None);
}

void TestKeychainStore::secrets_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<Error>("error");
    QTest::newRow("code") << "abcdefghijklmnop"_ba << Error::None;
    QTest::newRow("blanks and quotes") << " a\"b'c\\ "_ba << Error::None;
    QTest::newRow("Chinese") << "\u6388\u6743\u7801"_ba << Error::None;
    QTest::newRow("long token") << QByteArray(8000, 't') << Error::None;
    QTest::newRow("NUL would cut it") << "a\0b"_ba << Error::Other;
    QTest::newRow("not UTF-8 would change") << "a\xff"_ba << Error::Other;
}

void TestKeychainStore::secrets()
{
    QFETCH(QByteArray, secret);
    QFETCH(Error, error);
    start(Keyring::State::Open);
    const QString id = u"secrets"_s;
    Asker write(*m_store);
    write.write(id, secret);
    QCOMPARE(write.answer().count, 0);
    QCOMPARE(write.wait().error, error);
    if (error != Error::None)
        return;
    Asker read(*m_store);
    read.read(id);
    QCOMPARE(read.wait().secret, Secret(secret));
}

void TestKeychainStore::answersAreAsynchronous()
{
    start(Keyring::State::Open);
    Asker describe(*m_store), read(*m_store), write(*m_store), remove(*m_store);
    describe.describe();
    read.read(m_id);
    write.write(m_id, "code");
    remove.remove(m_id);
    for (Asker *asker : {&describe, &read, &write, &remove})
        QCOMPARE(asker->answer().count, 0);
    for (Asker *asker : {&describe, &read, &write, &remove})
        QCOMPARE(asker->wait().count, 1);
}

void TestKeychainStore::anotherServiceSeesNothing()
{
    start(Keyring::State::Open);
    Asker write(*m_store);
    write.write(m_id, "code");
    QCOMPARE(write.wait().error, Error::None);
    const auto other = makeKeychainStore(u"Another program"_s);
    Asker read(*other);
    read.read(m_id);
    QCOMPARE(read.wait().error, Error::NotFound);
}

// K3
void TestKeychainStore::locked()
{
    start(Keyring::State::Open);
    Asker first(*m_store);
    first.write(m_id, "kept code");
    QCOMPARE(first.wait().error, Error::None);
    QVERIFY(m_keyring.stop());

    start(Keyring::State::Locked);
    Asker describe(*m_store), read(*m_store), write(*m_store), remove(*m_store);
    describe.describe();
    QCOMPARE(describe.wait().error, Error::Locked);
    QCOMPARE(describe.wait().name, u"GNOME Keyring"_s);
    read.read(m_id);
    QCOMPARE(read.wait().error, Error::Locked);
    QVERIFY(read.answer().secret.isEmpty());
    write.write(m_id, "lost code");
    QCOMPARE(write.wait().error, Error::Locked);
    remove.remove(m_id);
    QCOMPARE(remove.wait().error, Error::Locked);
    QVERIFY(m_keyring.stop());

    start(Keyring::State::Open);
    Asker again(*m_store);
    again.read(m_id);
    QCOMPARE(again.wait().secret, Secret("kept code"));
}

void TestKeychainStore::lockedWhileRunning()
{
    start(Keyring::State::Open);
    auto lock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
        u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    lock << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
    Asker read(*m_store);
    read.read(m_id);
    QCOMPARE(read.wait().error, Error::Locked);
}

// K5
void TestKeychainStore::stopped()
{
    start(Keyring::State::Open);
    const auto process = static_cast<pid_t>(m_keyring.processId());
    QCOMPARE(::kill(process, SIGSTOP), 0);
    int beats = 0;
    QTimer heart;
    heart.callOnTimeout([&beats] { ++beats; });
    heart.start(20);
    Asker describe(*m_store), read(*m_store), write(*m_store), remove(*m_store);
    describe.describe();
    read.read(m_id);
    write.write(m_id, "code");
    remove.remove(m_id);
    for (Asker *asker : {&describe, &read, &write, &remove}) {
        QCOMPARE(asker->wait().error, Error::Silent);
        QVERIFY(asker->answer().after >= 4700 && asker->answer().after < 7000);
    }
    // The event loop went on all the time.
    QVERIFY2(beats > 150, qPrintable(QString::number(beats)));

    // What the service says now comes too late.
    QCOMPARE(::kill(process, SIGCONT), 0);
    Asker later(*m_store);
    later.describe();
    QCOMPARE(later.wait().error, Error::None);
    for (Asker *asker : {&describe, &read, &write, &remove})
        QCOMPARE(asker->answer().count, 1);
}

// K6
void TestKeychainStore::killed()
{
    start(Keyring::State::Open);
    const auto process = static_cast<pid_t>(m_keyring.processId());
    QCOMPARE(::kill(process, SIGSTOP), 0);
    Asker read(*m_store), write(*m_store);
    read.read(m_id);
    write.write(m_id, "code");
    QCOMPARE(::kill(process, SIGKILL), 0);
    QCOMPARE(read.wait().error, Error::Unavailable);
    QCOMPARE(write.wait().error, Error::Unavailable);
    QVERIFY(read.answer().after < 4000);
}

void TestKeychainStore::contextGone()
{
    start(Keyring::State::Open);
    int answers = 0;
    {
        QObject context;
        m_store->read(m_id, &context, [&answers](Error, const Secret &) { ++answers; });
        m_store->describe(&context, [&answers](Error, const QString &) { ++answers; });
        m_store->write(m_id, Secret("a\0b"_ba), &context, [&answers](Error) { ++answers; });
    }
    // What is asked later is answered later.
    Asker asker(*m_store);
    asker.remove(m_id);
    QCOMPARE(asker.wait().error, Error::None);
    QCOMPARE(answers, 0);
}

// K11
void TestKeychainStore::storeGone()
{
    start(Keyring::State::Open);
    auto store = makeKeychainStore(u"Heloscope test"_s);
    Asker asker(*store);
    asker.write(m_id, "code");
    store.reset();
    QCOMPARE(asker.wait().error, Error::None);
}

// K11
void TestKeychainStore::twoInstances()
{
    start(Keyring::State::Open);
    const auto second = makeKeychainStore(u"Heloscope test"_s);
    Asker one(*m_store), other(*second);
    one.write(m_id, "first");
    other.write(m_id, "last");
    QCOMPARE(one.wait().error, Error::None);
    QCOMPARE(other.wait().error, Error::None);
    // Both were on their way at once: the keyring decides which came last, but it is one of them, whole.
    Asker read(*m_store);
    read.read(m_id);
    const Secret kept = read.wait().secret;
    QVERIFY(kept == Secret("first") || kept == Secret("last"));
    Asker later(*second);
    later.write(m_id, "later");
    QCOMPARE(later.wait().error, Error::None);
    Asker again(*m_store);
    again.read(m_id);
    QCOMPARE(again.wait().secret, Secret("later"));
}

// K11
void TestKeychainStore::quitWhileBusy()
{
    start(Keyring::State::Open);
    for (int milliseconds = 0; milliseconds < 60; milliseconds += 4) {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(
            QCoreApplication::applicationFilePath(), {u"--quit-while-busy"_s, QString::number(milliseconds)});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
}

void TestKeychainStore::busCarriesNoSecret_data()
{
    QTest::addColumn<bool>("byStore");
    QTest::newRow("the store encrypts") << true;
    // So that the row above could fail.
    QTest::newRow("a plain session is seen") << false;
}

// K12
void TestKeychainStore::busCarriesNoSecret()
{
    QFETCH(bool, byStore);
    if (QStandardPaths::findExecutable(u"dbus-monitor"_s).isEmpty())
        QSKIP("dbus-monitor is not installed");
    start(Keyring::State::Open);
    const QByteArray code = "canary-k12-wxyz-4711";
    BusListener listener;
    QVERIFY(listener.start());
    if (byStore) {
        Asker write(*m_store), read(*m_store);
        write.write(m_id, code);
        QCOMPARE(write.wait().error, Error::None);
        read.read(m_id);
        QCOMPARE(read.wait().secret, Secret(code));
    } else {
        QVERIFY(storePlainly(code));
    }
    const QByteArray heard = listener.stop();
    // Service name and key stand in the clear attributes (docs/security.md): proof that the listener has heard it all.
    if (byStore)
        QVERIFY(heard.contains("Heloscope test") && heard.contains(m_id.toUtf8()));
    QVERIFY(heard.contains("CreateItem"));
    Scrubber scrubber;
    scrubber.remember(Secret(code));
    QCOMPARE(scrubber.finds(heard), !byStore);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--quit-while-busy"_L1)
        return quitWhileBusy(application, arguments.value(2).toInt());
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychainstore.moc"
