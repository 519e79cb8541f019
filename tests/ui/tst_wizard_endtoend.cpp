// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/keyring.h"
#include "ui/wizardrig.h"

#include "wizard/practiceaddress.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// From the address to "works" in a real window, with the practice server and a real GNOME keyring; run by
/// support/private-bus, so that it never meets the keyring of the person who runs the tests.
class TestWizardEndToEnd final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void codeIsReadBackFromTheKeyring();

private:
    Keyring m_keyring;
};

void TestWizardEndToEnd::initTestCase()
{
    if (!Keyring::isInstalled())
        QSKIP("gnome-keyring-daemon is not installed.");
    QVERIFY2(m_keyring.start(Keyring::State::Open), "the keyring did not start");
}

void TestWizardEndToEnd::codeIsReadBackFromTheKeyring()
{
    WizardRig rig(makeKeychainStore(u"Heloscope test"_s));
    rig.practise(u"all-well"_s);
    QSignalSpy finished(rig.wizard.get(), &AccountWizard::finished);
    QVERIFY(rig.isShown());
    QTest::keyClicks(rig.find("address"), practiceAddress());
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Server);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
    QTRY_VERIFY(rig.find<QAbstractButton>("remember")->text().contains(u"GNOME Keyring"_s));
    QTest::keyClicks(rig.find("secretLine"), QString::fromLatin1(practiceCode().reveal()));
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.wizard->lastReport());
    QCOMPARE(rig.wizard->lastReport()->outcome.proof, Proof::SignedIn);
    rig.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(rig.wizard->step(), SetupStep::Done, 10'000);
    QVERIFY(rig.text("codePlace").contains(u"GNOME Keyring"_s));
    rig.press(Qt::Key_Return);
    QCOMPARE(finished.count(), 1);

    // Another store object, so that nothing can come from memory.
    const auto fresh = makeKeychainStore(u"Heloscope test"_s);
    std::optional<Secret> kept;
    fresh->read(finished.first().first().toString(), this, [&kept](CredentialStore::Error error, const Secret &secret) {
        if (error == CredentialStore::Error::None)
            kept = secret;
    });
    QTRY_VERIFY_WITH_TIMEOUT(kept, 10'000);
    QVERIFY(*kept == practiceCode());
    QFile file(rig.accounts.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(practiceCode().reveal()));
}

QTEST_MAIN(TestWizardEndToEnd)
#include "tst_wizard_endtoend.moc"
