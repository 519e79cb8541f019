// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using Error = CredentialStore::Error;

/// A locked Secret Service with a window that asks for the password; only what is needed before libsecret
/// comes.
class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Service")

  public:
    int unlocks = 0;

  public Q_SLOTS:
    QDBusObjectPath ReadAlias(const QString &) { return QDBusObjectPath(u"/collection"_s); }
    QList<QDBusObjectPath> Unlock(const QList<QDBusObjectPath> &, QDBusObjectPath &prompt)
    {
        ++unlocks;
        prompt = QDBusObjectPath(u"/prompt"_s);
        return {};
    }
};

class FakeCollection : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Collection")
    Q_PROPERTY(bool Locked MEMBER locked)

  public:
    bool locked = true;
};

class FakePrompt : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Prompt")

  public:
    int prompts = 0, dismissals = 0;

  public Q_SLOTS:
    void Prompt(const QString &) { ++prompts; }
    void Dismiss() { ++dismissals; }

  Q_SIGNALS:
    void Completed(bool dismissed, const QDBusVariant &result);
};

/// Run below support/private-bus.
class TestKeychainPrompt : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void describingAsksNobody();
    void refused();
    void saidYesButStillLocked();
    void opened();
    void contextGone();

  private:
    void complete(bool dismissed) { Q_EMIT m_prompt->Completed(dismissed, QDBusVariant(QString())); }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<FakeCollection> m_collection;
    std::unique_ptr<FakePrompt> m_prompt;
    std::unique_ptr<CredentialStore> m_store = makeKeychainStore(u"Heloscope test"_s);
};

void TestKeychainPrompt::initTestCase()
{
    if (!qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS").contains("heloscope-bus"_L1))
        QSKIP("run below tests/support/private-bus");
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake"_s);
    QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
}

void TestKeychainPrompt::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_service = std::make_unique<FakeService>();
    m_collection = std::make_unique<FakeCollection>();
    m_prompt = std::make_unique<FakePrompt>();
    QDBusConnection bus(u"fake"_s);
    QVERIFY(
        bus.registerObject(u"/org/freedesktop/secrets"_s, m_service.get(), QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerObject(u"/collection"_s, m_collection.get(), QDBusConnection::ExportAllProperties));
    QVERIFY(bus.registerObject(
        u"/prompt"_s, m_prompt.get(), QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void TestKeychainPrompt::describingAsksNobody()
{
    QList<Error> errors;
    QString shown;
    m_store->describe(this, [&](Error error, const QString &name) {
        errors.append(error);
        shown = name;
    });
    QTRY_COMPARE(errors, QList<Error>{Error::Locked});
    QCOMPARE(shown, u"Secret Service"_s);
    QCOMPARE(m_service->unlocks, 0);
}

void TestKeychainPrompt::refused()
{
    QList<Error> errors;
    m_store->remove(u"a"_s, this, [&errors](Error error) { errors.append(error); });
    QTRY_COMPARE(m_prompt->prompts, 1);
    QVERIFY(errors.isEmpty());
    complete(true);
    QTRY_COMPARE(errors, QList<Error>{Error::Locked});
    QCOMPARE(m_service->unlocks, 1);
}

void TestKeychainPrompt::saidYesButStillLocked()
{
    QList<Error> errors;
    m_store->write(u"a"_s, Secret("code"), this, [&errors](Error error) { errors.append(error); });
    QTRY_COMPARE(m_prompt->prompts, 1);
    complete(false);
    QTRY_COMPARE(errors, QList<Error>{Error::Locked});
}

void TestKeychainPrompt::opened()
{
    QList<Error> errors;
    m_store->read(u"a"_s, this, [&errors](Error error, const Secret &) { errors.append(error); });
    QTRY_COMPARE(m_prompt->prompts, 1);
    // A person takes longer than a silent service may.
    QTest::qWait(5600);
    QVERIFY(errors.isEmpty());
    m_collection->locked = false;
    complete(false);
    // The fake cannot do more, but QtKeychain was asked.
    QTRY_COMPARE_WITH_TIMEOUT(errors, QList<Error>{Error::Other}, 10'000);
    QCOMPARE(m_prompt->dismissals, 0);
}

void TestKeychainPrompt::contextGone()
{
    int answers = 0;
    {
        QObject context;
        m_store->read(u"a"_s, &context, [&answers](Error, const Secret &) { ++answers; });
        QTRY_COMPARE(m_prompt->prompts, 1);
    }
    QTRY_COMPARE(m_prompt->dismissals, 1);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(TestKeychainPrompt)
#include "tst_keychainprompt.moc"
