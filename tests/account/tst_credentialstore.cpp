// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Error = CredentialStore::Error;

class TestCredentialStore : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void memory();
    void memoryForgetsTheDead();
    void everyErrorHasItsSentence();
    void noBus();
};

void TestCredentialStore::memory()
{
    const auto store = makeMemoryStore();
    QList<Error> errors;
    QList<Secret> secrets;
    const auto keep = [&errors](Error error) { errors.append(error); };
    const auto keepSecret = [&](Error error, const Secret &secret) {
        errors.append(error);
        secrets.append(secret);
    };
    store->read(u"a"_s, this, keepSecret);
    store->write(u"a"_s, Secret("first"), this, keep);
    store->write(u"a"_s, Secret("second"), this, keep);
    store->read(u"a"_s, this, keepSecret);
    store->read(u"b"_s, this, keepSecret);
    store->remove(u"a"_s, this, keep);
    store->read(u"a"_s, this, keepSecret);
    store->describe(this, [&](Error error, const QString &name) {
        QVERIFY(name.isEmpty());
        errors.append(error);
    });
    QVERIFY(errors.isEmpty());
    QTRY_COMPARE(errors, QList<Error>({Error::NotFound, Error::None, Error::None, Error::None,
                             Error::NotFound, Error::None, Error::NotFound, Error::None}));
    QCOMPARE(secrets, QList<Secret>({Secret(), Secret("second"), Secret(), Secret()}));
}

void TestCredentialStore::memoryForgetsTheDead()
{
    const auto store = makeMemoryStore();
    bool wrong = false, right = false;
    {
        QObject context;
        store->read(u"a"_s, &context, [&wrong](Error, const Secret &) { wrong = true; });
    }
    store->read(u"a"_s, this, [&right](Error, const Secret &) { right = true; });
    QTRY_VERIFY(right);
    QVERIFY(!wrong);
}

void TestCredentialStore::everyErrorHasItsSentence()
{
    QVERIFY(credentialStoreErrorText(Error::None).isEmpty());
    QStringList texts;
    for (const Error error :
        {Error::NotFound, Error::Unavailable, Error::Locked, Error::Denied, Error::Silent, Error::Other}) {
        const QString text = credentialStoreErrorText(error);
        QVERIFY(text.endsWith(u'.'));
        QVERIFY(!texts.contains(text));
        texts.append(text);
    }
}

// K1 and K8
void TestCredentialStore::noBus()
{
    QTemporaryDir home;
    // As QtKeychain's KDE back end would look for its unencrypted file.
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", (home.path() + u"/config"_s).toUtf8());
    qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "4");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.path().toUtf8() + "/no-bus");
    const auto store = makeKeychainStore();
    QList<Error> errors;
    store->describe(this, [&](Error error, const QString &name) {
        QVERIFY(name.isEmpty());
        errors.append(error);
    });
    store->read(u"a"_s, this, [&](Error error, const Secret &secret) {
        QVERIFY(secret.isEmpty());
        errors.append(error);
    });
    store->write(u"a"_s, Secret("code"), this, [&](Error error) { errors.append(error); });
    store->remove(u"a"_s, this, [&](Error error) { errors.append(error); });
    QVERIFY(errors.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(errors, QList<Error>(4, Error::Unavailable), 2000);

    QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QVERIFY2(!files.hasNext(), qPrintable(files.next()));
}

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "tst_credentialstore.moc"
