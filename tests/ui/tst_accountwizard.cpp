// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizardrig.h"

#include "wizard/practiceaddress.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

/// What is left of a keychain when the service is gone.
class NoStore final : public CredentialStore
{
public:
    void describe(QObject *context, std::function<void(Error, const QString &)> done) override
    {
        QMetaObject::invokeMethod(context, [done] { done(Error::Unavailable, {}); }, Qt::QueuedConnection);
    }
    void read(const QString &, QObject *context, std::function<void(Error, Secret)> done) override
    {
        QMetaObject::invokeMethod(context, [done] { done(Error::Unavailable, {}); }, Qt::QueuedConnection);
    }
    void write(const QString &, const Secret &, QObject *context, std::function<void(Error)> done) override
    {
        QMetaObject::invokeMethod(context, [done] { done(Error::Unavailable); }, Qt::QueuedConnection);
    }
    void remove(const QString &, QObject *context, std::function<void(Error)> done) override
    {
        QMetaObject::invokeMethod(context, [done] { done(Error::Unavailable); }, Qt::QueuedConnection);
    }
};

QString code()
{
    return QString::fromLatin1(practiceCode().reveal());
}

} // namespace

class TestAccountWizard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^Q"_s)); }

    void worksWithTheKeyboardAlone();
    void wrongCodeLeadsBackToTheField();
    void runningTestIsStopped();
    void savesUnproven();
    void backLosesNothing();
    void escapeOnTheFirstPageCancels();
    void sendsATestMessageOnlyIfChosen();
    void keepsTheCodeOnlyIfChosen();
    void goesOnWithoutKeychain();
    void editingUsesTheStoredCode();
    void storedCodeIsNotSentToAnotherServer();
    void asksBeforeTheCodeTravelsReadable();
    void opensAtTheServer();
    void practiceServerThatDoesNotRunIsSaid();

private:
    /// Up to the page for the code, at the practice server.
    static void reachCode(WizardRig &rig);
    static void reachVerdict(WizardRig &rig, const QString &typed);
};

void TestAccountWizard::reachCode(WizardRig &rig)
{
    QVERIFY(rig.isShown());
    rig.type("address", practiceAddress());
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Server);
    rig.click("next");
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
}

void TestAccountWizard::reachVerdict(WizardRig &rig, const QString &typed)
{
    reachCode(rig);
    rig.type("secretLine", typed);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Test);
    QTRY_VERIFY(rig.wizard->lastReport());
}

void TestAccountWizard::worksWithTheKeyboardAlone()
{
    WizardRig rig;
    rig.practise(u"all-well"_s);
    QSignalSpy finished(rig.wizard.get(), &AccountWizard::finished);
    QVERIFY(rig.isShown());
    QTRY_COMPARE(rig.wizard->focusWidget(), rig.find("address"));
    QTest::keyClicks(rig.wizard->focusWidget(), practiceAddress());
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Server);
    QVERIFY(rig.text("serverSummary").contains(u"127.0.0.1"_s));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
    QVERIFY(rig.find("secret")->isAncestorOf(rig.wizard->focusWidget()));
    QTest::keyClicks(rig.wizard->focusWidget(), code());
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Test);
    QTRY_VERIFY(rig.wizard->lastReport());
    QCOMPARE(rig.wizard->lastReport()->outcome.kind, OutcomeKind::Ok);
    QCOMPARE(rig.wizard->lastReport()->outcome.proof, Proof::SignedIn);
    QVERIFY(rig.accounts.accounts().isEmpty());
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.wizard->step(), SetupStep::Done);
    QVERIFY(!rig.text("proofText").isEmpty());
    rig.press(Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
    const auto *account = rig.accounts.byId(finished.first().first().toString());
    QVERIFY(account);
    QCOMPARE(account->address, practiceAddress());
    QCOMPARE(account->lastResult.outcome, outcomeName(OutcomeKind::Ok));
    std::optional<Secret> kept;
    rig.credentials->read(account->id, this, [&kept](CredentialStore::Error, const Secret &secret) { kept = secret; });
    QTRY_VERIFY(kept);
    QVERIFY(*kept == practiceCode());
}

void TestAccountWizard::wrongCodeLeadsBackToTheField()
{
    WizardRig rig;
    rig.practise(u"all-well"_s);
    reachVerdict(rig, u"notthecode"_s);
    QCOMPARE(rig.wizard->lastReport()->outcome.kind, OutcomeKind::Refused);
    QVERIFY(!rig.text("verdictTitle").isEmpty());
    QVERIFY(rig.text("serverWords").startsWith(u"535"_s));
    QVERIFY(!rig.sees("next"));
    // The best next step has the focus, and keeps it when the goodbye is over.
    QTRY_VERIFY(!rig.wizard->findChild<TestRun *>());
    QCOMPARE(rig.wizard->focusWidget()->property("role").toByteArray(), QByteArray("primary"));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
    QVERIFY2(!rig.text("cause").isEmpty(), qPrintable(rig.find<QLabel>("cause")->text()));
    QVERIFY(rig.find("secret")->isAncestorOf(rig.wizard->focusWidget()));
    // The cause stands there until something is changed.
    rig.type("secretLine", code());
    QVERIFY(rig.text("cause").isEmpty());
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.wizard->lastReport());
    QCOMPARE(rig.wizard->lastReport()->outcome.kind, OutcomeKind::Ok);
}

void TestAccountWizard::runningTestIsStopped()
{
    WizardRig rig;
    rig.practise(u"silent-greeting"_s);
    reachCode(rig);
    rig.type("secretLine", code());
    rig.press(Qt::Key_Return);
    QVERIFY(rig.sees("stopTest"));
    QVERIFY(!rig.sees("next"));
    QTRY_COMPARE(rig.find("stopTest"), rig.wizard->focusWidget());
    QElapsedTimer clock;
    clock.start();
    rig.press(Qt::Key_Escape);
    QTRY_VERIFY(rig.wizard->lastReport());
    QVERIFY2(clock.elapsed() <= 300, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(rig.wizard->lastReport()->outcome.kind, OutcomeKind::Cancelled);
    rig.click("back");
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
    QCOMPARE(rig.find<QLineEdit>("secretLine")->text(), code());
}

void TestAccountWizard::savesUnproven()
{
    WizardRig rig;
    rig.practise(u"all-well"_s);
    reachVerdict(rig, u"notthecode"_s);
    rig.click("saveAnyway");
    QTRY_COMPARE(rig.wizard->step(), SetupStep::Done);
    QCOMPARE(rig.accounts.accounts().size(), 1);
    QCOMPARE(rig.accounts.accounts().first().lastResult.outcome, outcomeName(OutcomeKind::Refused));
}

void TestAccountWizard::backLosesNothing()
{
    WizardRig rig;
    rig.practise(u"all-well"_s);
    reachCode(rig);
    rig.type("secretLine", u"half a co"_s);
    rig.press(Qt::Key_Escape);
    QCOMPARE(rig.wizard->step(), SetupStep::Server);
    rig.press(Qt::Key_Escape);
    QCOMPARE(rig.wizard->step(), SetupStep::Address);
    QCOMPARE(rig.find<QLineEdit>("address")->text(), practiceAddress());
    rig.click("next");
    rig.click("next");
    QCOMPARE(rig.find<QLineEdit>("secretLine")->text(), u"half a co"_s);
    QVERIFY(rig.wizard->hasUnsavedInput());
}

void TestAccountWizard::escapeOnTheFirstPageCancels()
{
    WizardRig rig;
    QSignalSpy cancelled(rig.wizard.get(), &AccountWizard::cancelled);
    QVERIFY(rig.isShown());
    QVERIFY(!rig.wizard->hasUnsavedInput());
    rig.press(Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(rig.accounts.accounts().isEmpty());
}

void TestAccountWizard::sendsATestMessageOnlyIfChosen()
{
    WizardRig rig;
    rig.practise(u"all-well"_s);
    reachCode(rig);
    QVERIFY(!rig.sees("messagePreview"));
    rig.toggle("sendMessage");
    QVERIFY(rig.text("messagePreview").contains(practiceAddress()));
    rig.type("secretLine", code());
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.wizard->lastReport());
    QCOMPARE(rig.wizard->lastReport()->outcome.proof, Proof::MessageAccepted);
    QCOMPARE(rig.server->messages().size(), 1);
    QCOMPARE(rig.server->messages().first().forwardPaths, QByteArrayList{practiceAddress().toUtf8()});
}

void TestAccountWizard::keepsTheCodeOnlyIfChosen()
{
    WizardRig rig;
    rig.practise(u"all-well"_s);
    reachCode(rig);
    rig.toggle("remember");
    rig.type("secretLine", code());
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.wizard->lastReport());
    rig.click("next");
    QTRY_COMPARE(rig.wizard->step(), SetupStep::Done);
    std::optional<CredentialStore::Error> answer;
    rig.credentials->read(rig.accounts.accounts().first().id, this,
        [&answer](CredentialStore::Error error, const Secret &) { answer = error; });
    QTRY_VERIFY(answer);
    QCOMPARE(*answer, CredentialStore::Error::NotFound);
    QVERIFY(rig.wizard->secret() == practiceCode());
}

void TestAccountWizard::goesOnWithoutKeychain()
{
    WizardRig rig(std::make_unique<NoStore>());
    rig.practise(u"all-well"_s);
    reachCode(rig);
    QTRY_VERIFY(!rig.find("remember")->isEnabled());
    QVERIFY(rig.text("keychainNotice").contains(credentialStoreErrorText(CredentialStore::Error::Unavailable)));
    rig.type("secretLine", code());
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.wizard->lastReport());
    QCOMPARE(rig.wizard->lastReport()->outcome.kind, OutcomeKind::Ok);
    rig.click("next");
    QTRY_COMPARE(rig.wizard->step(), SetupStep::Done);
    QVERIFY(rig.wizard->secret() == practiceCode());
}

void TestAccountWizard::editingUsesTheStoredCode()
{
    WizardRig rig;
    rig.practise(u"all-well"_s);
    reachVerdict(rig, code());
    rig.click("next");
    QTRY_COMPARE(rig.wizard->step(), SetupStep::Done);
    const auto account = rig.accounts.accounts().first();

    AccountWizard again(rig.accounts, *rig.credentials);
    again.setPracticeServer([&rig] { return rig.server.get(); });
    again.setAccount(account);
    again.openAt(SetupStep::Code, u"because"_s);
    QCOMPARE(again.step(), SetupStep::Code);
    QTRY_VERIFY(again.secret() == practiceCode());
    QVERIFY(again.findChild<QLineEdit *>(u"secretLine"_s)->text().isEmpty());
    again.findChild<QPushButton *>(u"next"_s)->click();
    QTRY_VERIFY(again.lastReport());
    QCOMPARE(again.lastReport()->outcome.kind, OutcomeKind::Ok);
}

void TestAccountWizard::storedCodeIsNotSentToAnotherServer()
{
    WizardRig rig;
    Account account;
    account.id = u"one"_s;
    account.address = u"me@shop.example"_s;
    account.user = account.address;
    account.server = {u"smtp.shop.example"_s, 465, Encryption::Tls};
    rig.wizard->setAccount(account);
    rig.wizard->setSecret(practiceCode());
    QVERIFY(rig.wizard->secret() == practiceCode());
    rig.wizard->openAt(SetupStep::Server);
    rig.type("hostLine", u"other.example"_s);
    rig.wizard->openAt(SetupStep::Code);
    QVERIFY(rig.wizard->secret().isEmpty());
    rig.click("next");
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
}

void TestAccountWizard::asksBeforeTheCodeTravelsReadable()
{
    WizardRig rig;
    QVERIFY(rig.isShown());
    Account account;
    account.id = u"one"_s;
    account.address = u"me@shop.example"_s;
    account.user = account.address;
    account.server = {u"127.0.0.1"_s, 1, Encryption::None};
    rig.wizard->setAccount(account);
    rig.wizard->setSecret(practiceCode());
    rig.wizard->openAt(SetupStep::Code);
    rig.click("next");
    QCOMPARE(rig.wizard->step(), SetupStep::Test);
    QVERIFY(rig.sees("clearTextQuestion"));
    QVERIFY(!rig.wizard->lastReport());
    rig.click("next");
    QTRY_VERIFY(rig.wizard->lastReport());
    QVERIFY(!rig.sees("clearTextQuestion"));
}

void TestAccountWizard::opensAtTheServer()
{
    WizardRig rig;
    QVERIFY(rig.isShown());
    Account account;
    account.id = u"one"_s;
    account.address = u"lin.zhang@qq.com"_s;
    account.providerId = u"qq"_s;
    account.user = account.address;
    account.server = {u"smtp.qq.com"_s, 465, Encryption::Tls};
    rig.wizard->setAccount(account);
    rig.wizard->openAt(SetupStep::Server, u"Because of that."_s);
    QCOMPARE(rig.wizard->step(), SetupStep::Server);
    QVERIFY(rig.sees("serverForm"));
    QCOMPARE(rig.text("cause"), u"Because of that."_s);
    QVERIFY(rig.find("host")->isAncestorOf(rig.wizard->focusWidget()) || rig.find("host")->hasFocus());
    rig.type("hostLine", u"smtp.other.example"_s);
    QVERIFY(rig.text("cause").isEmpty());
}

void TestAccountWizard::practiceServerThatDoesNotRunIsSaid()
{
    WizardRig rig;
    rig.wizard->setPracticeServer([]() -> PracticeServer * { return nullptr; });
    QVERIFY(rig.isShown());
    rig.click("practiceAddress");
    QCOMPARE(rig.find<QLineEdit>("address")->text(), practiceAddress());
    rig.click("next");
    QCOMPARE(rig.wizard->step(), SetupStep::Address);
    QVERIFY(!rig.text("cause").isEmpty());
}

QTEST_MAIN(TestAccountWizard)
#include "tst_accountwizard.moc"
