// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/language.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"
#include "practice/scenario.h"
#include "run/refusalguard.h"
#include "testpanel/budgetview.h"
#include "testpanel/testpanel.h"
#include "ui/samples.h"
#include "widgets/settings.h"
#include "widgets/theme.h"
#include "wizard/accountwizard.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A window with an account whose server is a practice server that the account takes for a real one, spoken to in the wrong mode.
struct Scene
{
    QTemporaryDir folder;
    PracticeServer server{*Scenario::byId(u"all-well"_s)};
    AccountStore accounts{folder.filePath(u"accounts.json"_s)};
    std::unique_ptr<CredentialStore> credentials = makeMemoryStore();
    Settings settings{folder.filePath(u"window.ini"_s)};
    Account saved;
    std::unique_ptr<MainWindow> window;

    Scene()
    {
        if (!server.listen())
            qFatal("the practice server cannot listen");
        const QString authority = folder.filePath(u"ca.pem"_s);
        QFile file(authority);
        if (!file.open(QIODevice::WriteOnly) || file.write(server.authority().toPem()) <= 0)
            qFatal("no place for the authority");
        saved.id = samples::account().id;
        saved.address = saved.user = QString::fromUtf8(practiceUser());
        // The domain would lead into the practice page.
        saved.address.replace(u"practice.test"_s, u"firm.example"_s);
        saved.server = server.endpoint(Encryption::StartTls);
        saved.server.encryption = Encryption::Tls;
        saved.extraCaFile = authority;
        saved.remember = false;
        settings.setChecksPath(false); // experiments would leave this computer
        accounts.load();
        accounts.put(saved);
        Account other = samples::account();
        other.id = u"4b0a6c5e-0000-4000-8000-000000000002"_s;
        accounts.put(other);
        window = std::make_unique<MainWindow>(accounts, *credentials, settings);
        window->resize(1180, 860);
        window->show();
        window->load();
        window->showAccount(saved.id);
    }
    [[nodiscard]] TestPanel *panel() const { return window->currentPanel(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (auto *candidate : panel()->findChildren<QPushButton *>(name)) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] Account stored() const { return *accounts.byId(saved.id); }
    /// The settings in the file, without the last result.
    [[nodiscard]] bool storeIsUntouched() const
    {
        AccountStore again(folder.filePath(u"accounts.json"_s));
        again.load();
        Account found = *again.byId(saved.id);
        found.lastResult = saved.lastResult;
        return found == saved;
    }
    bool run(const std::function<void()> &press) const
    {
        QSignalSpy finished(panel(), &TestPanel::finished);
        press();
        return finished.size() > 0 || finished.wait(20000);
    }
    bool failAndCure(const QString &cure) const
    {
        panel()->keepCode(practiceCode());
        return run([this] { panel()->run(); }) && button(cure) && run([this, &cure] { button(cure)->click(); });
    }
};

const QString serverCure = u"cure_server"_s;

} // namespace

class TestCures : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase()
    {
        installLanguage(u"en"_s);
        Theme::apply(*qApp, Theme::Choice::Light);
        QVERIFY(m_cache.isValid());
        qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onePressRunsAgainAndKeepSaves()
    {
        const Scene scene;
        QVERIFY(scene.failAndCure(serverCure));
        QCOMPARE(scene.panel()->report()->outcome.kind, OutcomeKind::Ok);
        QCOMPARE(scene.panel()->account().server.encryption, Encryption::StartTls);
        QVERIFY(scene.panel()->isTrying());
        QVERIFY(scene.storeIsUntouched());
        QCOMPARE(scene.stored().lastResult.outcome, QByteArray("failed"));
        scene.button(u"keepCure"_s)->click();
        QVERIFY(!scene.panel()->isTrying());
        QVERIFY(!scene.button(u"keepCure"_s));
        QCOMPARE(scene.stored().server, scene.server.endpoint(Encryption::StartTls));
        QCOMPARE(scene.stored().lastResult.outcome, QByteArray("ok"));
    }

    void undoBringsTheOldSettingsBack()
    {
        const Scene scene;
        QVERIFY(scene.failAndCure(serverCure));
        scene.button(u"undoCure"_s)->click();
        QVERIFY(!scene.panel()->isTrying());
        QCOMPARE(scene.panel()->account().server, scene.saved.server);
        QCOMPARE(scene.panel()->report()->findings.constFirst().id, u"wrong_encryption_mode"_s);
        QVERIFY(scene.button(serverCure)); // it can be tried again
        QVERIFY(scene.storeIsUntouched());
    }

    void leavingKeepsTheOldSettings()
    {
        const Scene scene;
        QVERIFY(scene.failAndCure(serverCure));
        scene.window->showAccount(u"4b0a6c5e-0000-4000-8000-000000000002"_s);
        scene.window->showAccount(scene.saved.id);
        QVERIFY(!scene.panel()->isTrying());
        QCOMPARE(scene.panel()->account().server, scene.saved.server);
        QVERIFY(scene.storeIsUntouched());
    }

    void closingHalfWayKeepsTheOldSettings()
    {
        const Scene scene;
        scene.panel()->keepCode(practiceCode());
        QVERIFY(scene.run([&scene] { scene.panel()->run(); }));
        scene.button(serverCure)->click();
        QVERIFY(scene.panel()->isRunning());
        scene.window->close();
        QVERIFY(scene.storeIsUntouched());
    }

    void tellsWhenItDidNotHelp()
    {
        Scene scene;
        scene.saved.server.encryption = Encryption::StartTls;
        QVERIFY(scene.accounts.put(scene.saved));
        scene.window->showAccount(scene.saved.id);
        scene.panel()->keepCode(Secret("canary-code-7431"));
        QVERIFY(scene.run([&scene] { scene.panel()->run(); }));
        QVERIFY(scene.button(u"cure_code"_s));
        QVERIFY(scene.button(u"cure_user"_s));
        QVERIFY(scene.run([&scene] { scene.button(u"cure_user"_s)->click(); }));
        const auto *card = scene.panel()->findChild<QWidget *>(u"cureTrial"_s);
        QVERIFY(card->isVisible());
        QVERIFY2(card->accessibleName().contains(u"did not help"_s), qPrintable(card->accessibleName()));
        QVERIFY(card->accessibleDescription().contains(u"→"_s));
        scene.button(u"undoCure"_s)->click();
        QCOMPARE(scene.panel()->account().user, scene.saved.user);
    }

    void theWizardTriesAndUndoesAsWell()
    {
        Scene scene;
        AccountWizard wizard(scene.accounts, *scene.credentials);
        wizard.setAccount(scene.saved);
        wizard.setSecret(practiceCode());
        wizard.openAt(SetupStep::Code);
        wizard.findChild<QPushButton *>(u"next"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.lastReport(), 15000);
        QCOMPARE(wizard.lastReport()->findings.constFirst().id, u"wrong_encryption_mode"_s);
        wizard.findChild<QPushButton *>(serverCure)->click();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.lastReport() && wizard.lastReport()->outcome.kind == OutcomeKind::Ok, 15000);
        QCOMPARE(wizard.lastReport()->account.server.encryption, Encryption::StartTls);
        QVERIFY(!wizard.findChild<QWidget *>(u"cureTrial"_s)->isHidden());
        QVERIFY(scene.storeIsUntouched());
        wizard.findChild<QPushButton *>(u"undoCure"_s)->click();
        QCOMPARE(wizard.lastReport()->account.server, scene.saved.server);
        QCOMPARE(wizard.step(), SetupStep::Test);
    }

    void theBudgetIsShownAndRunsDown()
    {
        const Scene scene;
        Account account = samples::account();
        account.server.host = u"smtp.budget.invalid"_s;
        auto &view = *scene.panel()->findChild<BudgetView *>();
        view.setAccount(&account);
        QVERIFY(view.isHidden());
        RefusalGuard().refused(account.server.host, account.user, Secret("canary-1"));
        view.refresh();
        auto *text = view.findChild<QLabel *>(u"refusalBudgetText"_s);
        auto *override = view.findChild<QPushButton *>(u"overridePause"_s);
        QVERIFY(!view.isHidden());
        QVERIFY(text->text().startsWith("1 of 2"_L1));
        QVERIFY(!override->isVisible());
        RefusalGuard().refused(account.server.host, account.user, Secret("canary-1"));
        QTRY_VERIFY(override->isVisible()); // by itself
        const QString before = text->text();
        QTRY_VERIFY(text->text() != before);
        QSignalSpy wanted(&view, &BudgetView::overrideRequested);
        override->click();
        QCOMPARE(wanted.size(), 1);
        RefusalGuard().accepted(account.server.host, account.user);
        QTRY_VERIFY(view.isHidden());
        account.server.host = u"127.0.0.1"_s;
        RefusalGuard().refused(account.server.host, account.user, Secret("canary-1"));
        view.setAccount(&account);
        QVERIFY(view.isHidden());
    }

    void aPausedAccountCanBeTriedOnce()
    {
        Scene scene;
        scene.saved.server.host = u"smtp.paused.invalid"_s;
        QVERIFY(scene.accounts.put(scene.saved));
        scene.window->showAccount(scene.saved.id);
        const Secret code("canary-code-7431");
        for (int i = 0; i < 2; ++i)
            RefusalGuard().refused(scene.saved.server.host, scene.saved.user, code);
        scene.panel()->keepCode(code);
        QVERIFY(scene.run([&scene] { scene.panel()->run(); }));
        QCOMPARE(scene.panel()->report()->findings.constFirst().id, u"account.sign_in_paused"_s);
        QVERIFY(scene.button(u"overridePause"_s));
        QSignalSpy finished(scene.panel(), &TestPanel::finished);
        scene.button(u"overridePause"_s)->click();
        QVERIFY(scene.panel()->isRunning());
        scene.panel()->cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(scene.panel()->report()->outcome.kind, OutcomeKind::Cancelled);
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        for (const auto &language : {u"en"_s, u"zh"_s}) {
            QTest::addRow("%s-light", qPrintable(language)) << language << false;
            QTest::addRow("%s-dark", qPrintable(language)) << language << true;
        }
    }

    void pictures()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, dark);
        const QString folder = qEnvironmentVariable("SCREENSHOTS", m_cache.path());
        QVERIFY(QDir().mkpath(folder));
        installLanguage(language);
        Theme::apply(*qApp, dark ? Theme::Choice::Dark : Theme::Choice::Light);
        const Scene scene;
        const auto grab = [&](const QString &name) {
            QTest::qWait(50); // layouts follow
            QVERIFY(scene.window->grab().save(
                folder + u"/cures-%1-%2.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()), name)));
        };
        scene.panel()->keepCode(practiceCode());
        QVERIFY(scene.run([&scene] { scene.panel()->run(); }));
        grab(u"offer"_s);
        QVERIFY(scene.run([&scene] { scene.button(serverCure)->click(); }));
        grab(u"helped"_s);
        for (int i = 0; i < 2; ++i)
            RefusalGuard().refused(samples::account().server.host, samples::account().user, Secret("canary-2"));
        scene.window->showAccount(u"4b0a6c5e-0000-4000-8000-000000000002"_s);
        scene.panel()->showReport(samples::refused());
        grab(u"paused"_s);
        installLanguage(u"en"_s);
        Theme::apply(*qApp, Theme::Choice::Light);
    }

  private:
    QTemporaryDir m_cache;
};

QTEST_MAIN(TestCures)
#include "tst_cures.moc"
