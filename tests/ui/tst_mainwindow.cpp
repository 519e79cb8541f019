// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/language.h"
#include "base/localizedtext.h"
#include "mainwindow.h"
#include "practice/scenario.h"
#include "testpanel/reportfile.h"
#include "testpanel/stagerail.h"
#include "testpanel/testpanel.h"
#include "ui/samples.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// A window with one account whose server is a port of this computer that nobody listens on.
struct Scene {
    QTemporaryDir folder;
    AccountStore accounts{folder.filePath(u"accounts.json"_s)};
    std::unique_ptr<CredentialStore> credentials = makeMemoryStore();
    Settings settings{folder.filePath(u"window.ini"_s)};
    std::unique_ptr<MainWindow> window;

    explicit Scene(const QList<Account> &list)
    {
        accounts.load();
        for (const Account &account : list)
            accounts.put(account);
        window = std::make_unique<MainWindow>(accounts, *credentials, settings);
        window->show();
        window->load();
    }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        return window->findChild<Widget *>(name);
    }
    QAction *action(const QString &text) const
    {
        for (auto *candidate : window->findChildren<QAction *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
};

/// Stands in where a real translation is missing, so that the test needs none.
class Marker final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        return currentLanguage() == "zh"_L1 ? u"中"_s + QString::fromUtf8(text) : QString();
    }
};

Account localAccount()
{
    Account account = samples::account();
    account.providerId.clear();
    account.server = {u"127.0.0.1"_s, 9, Encryption::Tls};
    account.remember = false;
    return account;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        installLanguage(u"en"_s);
        Theme::apply(*qApp, Theme::Choice::Light);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { installLanguage(u"en"_s); }

    void firstStartShowsThreeWays()
    {
        const Scene scene({});
        QVERIFY(!scene.window->currentPanel());
        QVERIFY(scene.window->windowTitle().startsWith("Heloscope"_L1));
    }

    void thePathIsCheckedByItselfUnlessSwitchedOff()
    {
        Account dead = samples::account();
        dead.server = {u"127.0.0.1"_s, 1, Encryption::Tls};
        dead.providerId.clear();
        dead.user.clear();
        dead.credential = CredentialKind::None;
        Scene scene({dead});
        QAction *check = scene.action(u"Check the p&ath"_s);
        QAction *byItself = scene.action(u"Check the path when a test &fails"_s);
        QVERIFY(check->isEnabled() && byItself->isChecked());
        TestPanel *panel = scene.window->currentPanel();
        QSignalSpy finished(panel, &TestPanel::finished);
        byItself->trigger();
        QVERIFY(!scene.settings.checksPath());
        panel->run();
        QVERIFY(finished.wait(5000));
        QVERIFY(!panel->isCheckingPath());
        check->trigger(); // asked for, it is done all the same
        QVERIFY(panel->isCheckingPath());
        QVERIFY(!check->isEnabled());
        panel->cancel();
        QVERIFY(!panel->isCheckingPath() && check->isEnabled());
        byItself->trigger();
        QVERIFY(scene.settings.checksPath());
        panel->run();
        QVERIFY(finished.wait(5000));
        QVERIFY(panel->isCheckingPath());
        panel->cancel();
    }

    void languageChangesAtOnce()
    {
        Marker marker;
        QVERIFY(QCoreApplication::installTranslator(&marker));
        const Scene scene({samples::account()});
        scene.window->currentPanel()->showReport(samples::refused());
        auto *run = scene.find<QPushButton>(u"runTest"_s);
        QCOMPARE(run->text(), u"Run test"_s);
        const QString verdict = scene.find<QLabel>(u"verdictTitle"_s)->text();
        scene.action(u"中文(&C)"_s)->trigger();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(scene.settings.language(), u"zh"_s);
        QVERIFY(run->text() != "Run test"_L1);
        QVERIFY(scene.find<QLabel>(u"verdictTitle"_s)->text() != verdict);
        for (const auto *button : scene.window->findChildren<QPushButton *>()) {
            static const QRegularExpression han(u"\\p{Han}"_s);
            if (button->isVisible())
                QVERIFY2(button->text().contains(han), qPrintable(button->text()));
        }
        scene.action(u"&English"_s)->trigger();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(run->text(), u"Run test"_s);
        QCOMPARE(scene.find<QLabel>(u"verdictTitle"_s)->text(), verdict);
    }

    void themeChangesAtOnce()
    {
        const Scene scene({samples::account()});
        scene.action(u"&Dark"_s)->trigger();
        QVERIFY(Theme::isDark());
        QCOMPARE(scene.settings.theme(), Theme::Choice::Dark);
        scene.action(u"&Light"_s)->trigger();
        QVERIFY(!Theme::isDark());
    }

    void asksForTheCodeInsideTheWindow()
    {
        const Scene scene({localAccount()});
        TestPanel *panel = scene.window->currentPanel();
        scene.find<QPushButton>(u"runTest"_s)->click();
        QVERIFY(panel->isRunning());
        QVERIFY(!QApplication::activeModalWidget());
        QSignalSpy finished(panel, &TestPanel::finished);
        panel->cancel();
        QVERIFY(!panel->isRunning());
        QCOMPARE(finished.size(), 0);
    }

    void looksAtTheCodeBeforeItIsSent()
    {
        const Scene scene({samples::account()});
        TestPanel *panel = scene.window->currentPanel();
        scene.find<QPushButton>(u"runTest"_s)->click();
        auto *line = panel->findChild<QLineEdit *>(u"secretLine"_s);
        QTRY_VERIFY(line->isVisible());
        const auto typed = u"授权码：abcdefghijklmnop，请勿泄露"_s;
        line->setText(typed);
        auto *offer = panel->findChild<QPushButton *>(u"secretOffer"_s);
        QVERIFY(offer->isVisible());
        // The first answer asks back instead of spending a try.
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(panel->window()->focusWidget(), offer);
        QCOMPARE(line->text(), typed);
        QVERIFY(line->isVisible());
        QTest::keyClick(offer, Qt::Key_Space);
        QCOMPARE(line->text(), u"abcdefghijklmnop"_s);
        panel->cancel();
        QVERIFY(line->text().isEmpty());
    }

    void asksBeforeACodeTravelsReadable()
    {
        Account account = localAccount();
        account.server.encryption = Encryption::None;
        const Scene scene({account});
        TestPanel *panel = scene.window->currentPanel();
        panel->keepCode(Secret("canary-code-7431"));
        QSignalSpy finished(panel, &TestPanel::finished);
        panel->run();
        QVERIFY(panel->isRunning());
        QCOMPARE(finished.size(), 0);
        bool asked = false;
        for (auto *button : panel->findChildren<QPushButton *>()) {
            if (button->text() == "Send readable, this once"_L1 && button->isVisible()) {
                asked = true;
                button->click();
            }
        }
        QVERIFY(asked);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
    }

    void aRefusedConnectionGetsAVerdictAndIsRemembered()
    {
        const Scene scene({localAccount()});
        TestPanel *panel = scene.window->currentPanel();
        panel->keepCode(Secret("canary-code-7431"));
        QSignalSpy finished(panel, &TestPanel::finished);
        panel->run();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        QVERIFY(panel->report());
        QVERIFY(!scene.find<QLabel>(u"verdictTitle"_s)->text().isEmpty());
        QCOMPARE(scene.accounts.byId(localAccount().id)->lastResult.outcome, QByteArray("failed"));
        QFile file(scene.accounts.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary-code-7431"));
    }

    void anAccountOfThePracticeServerMeetsItAgain()
    {
        Account account = localAccount();
        account.address = account.user = u"student@practice.test"_s;
        account.server.encryption = Encryption::StartTls;
        const Scene scene({account});
        TestPanel *panel = scene.window->currentPanel();
        panel->keepCode(practiceCode());
        QSignalSpy finished(panel, &TestPanel::finished);
        panel->run();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        QCOMPARE(panel->report()->outcome.proof, Proof::SignedIn);
        QVERIFY(scene.find<QPushButton>(u"runTest"_s)->isVisible());
        QCOMPARE(scene.accounts.byId(account.id)->lastResult.outcome, QByteArray("ok"));
    }

    void closesHalfWayThroughARun()
    {
        Scene scene({localAccount()});
        scene.window->currentPanel()->keepCode(Secret("canary-code-7431"));
        scene.window->currentPanel()->run();
        scene.window->close();
        scene.window.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void deletingAsksFirst()
    {
        const Scene scene({localAccount()});
        scene.action(u"&Delete…"_s)->trigger();
        QCOMPARE(scene.accounts.accounts().size(), 1);
        auto *notice = scene.find<QWidget>(u"notice"_s);
        QVERIFY(notice->isVisible());
        notice->findChild<QPushButton *>(u"yes"_s)->click();
        QCOMPARE(scene.accounts.accounts().size(), 0);
        QVERIFY(!scene.window->currentPanel());
    }

    void aQuestionChangesItsLanguageAndStays()
    {
        const Scene scene({localAccount()});
        scene.action(u"&Delete…"_s)->trigger();
        auto *notice = scene.find<QWidget>(u"notice"_s);
        const QString english = notice->accessibleName();
        installLanguage(u"zh"_s);
        QTRY_VERIFY(notice->accessibleName() != english);
        QVERIFY(notice->isVisible());
        installLanguage(u"en"_s);
        QTRY_COMPARE(notice->accessibleName(), english);
        notice->findChild<QPushButton *>(u"yes"_s)->click();
        QVERIFY(scene.accounts.accounts().isEmpty());
    }

    void aReportSurvivesSavingAndOpening()
    {
        const Scene scene({});
        const Report report = samples::refused();
        const QString path = scene.folder.filePath(u"report.json"_s);
        QCOMPARE(saveReport(report, path), QString());
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        scene.window->openFile(path);
        QVERIFY(scene.window->currentPanel());
        QCOMPARE(scene.window->currentPanel()->report()->transcript.entries().size(), report.transcript.entries().size());
        QVERIFY(!scene.find<QPushButton>(u"runTest"_s)->isVisible());
    }

    void aFileThatIsNoReportIsToldInTheWindow()
    {
        const Scene scene({});
        const QString path = scene.folder.filePath(u"x.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\":");
        file.close();
        scene.window->openFile(path);
        QVERIFY(scene.find<QWidget>(u"notice"_s)->isVisible());
        scene.window->openFile(scene.folder.filePath(u"missing.json"_s));
        QVERIFY(scene.find<QWidget>(u"notice"_s)->isVisible());
        QVERIFY(!saveReport(samples::refused(), scene.folder.filePath(u"no/such/folder.txt"_s)).isEmpty());
    }

    void fileNamesAreSafe_data()
    {
        QTest::addColumn<QString>("address");
        for (const auto &address : {u"../../x"_s, u"CON"_s, QString(300, u'a'), u"a\nb@c"_s, u"-rf@x"_s, u".hidden"_s,
                 u"a/b\\c:d*e?\"<>|"_s, u"用户@例子.中国"_s, QString()})
            QTest::addRow("%s", address.toUtf8().toPercentEncoding().left(40).constData()) << address;
    }
    void fileNamesAreSafe()
    {
        QFETCH(QString, address);
        Report report = samples::refused();
        report.account.address = address;
        const QString name = safeReportName(report, u"txt"_s);
        static const QRegularExpression safe(u"^heloscope-[A-Za-z0-9._-]+\\.txt$"_s);
        QVERIFY2(safe.match(name).hasMatch(), qPrintable(name));
        QVERIFY(!name.contains(".."_L1));
        QVERIFY(name.size() < 200);
    }

    void enterPressesTheButtonAndDeletingIsNotTheFirst()
    {
        const Scene scene({localAccount()});
        scene.window->activateWindow();
        scene.action(u"&Delete…"_s)->trigger();
        QVERIFY(scene.find<QWidget>(u"notice"_s)->isVisible());
        QTest::keyClick(scene.window->focusWidget(), Qt::Key_Return);
        QVERIFY(!scene.find<QWidget>(u"notice"_s)->isVisible());
        QCOMPARE(scene.accounts.accounts().size(), 1);
        scene.action(u"&Delete…"_s)->trigger();
        auto *remove = scene.find<QWidget>(u"notice"_s)->findChild<QPushButton *>(u"yes"_s);
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Return);
        QTRY_VERIFY(scene.accounts.accounts().isEmpty());
    }

    void aSuggestedServerIsFilledInAndNotYetUsed()
    {
        const Scene scene({localAccount()});
        Q_EMIT scene.window->currentPanel()->suggestedServerRequested({u"wrong_server_or_port"_s, Severity::Error,
            {{u"right_host"_s, u"smtp.qq.com"_s}, {u"right_port"_s, u"587"_s}, {u"right_encryption"_s, u"starttls"_s}}, {}},
            u"because"_s);
        QCOMPARE(scene.find<QLineEdit>(u"hostLine"_s)->text(), u"smtp.qq.com"_s);
        QVERIFY(scene.find<QWidget>(u"hostLine"_s)->isVisible());
        QCOMPARE(scene.accounts.accounts().constFirst().server, localAccount().server);
    }

    void theClipboardHoldsNoCode()
    {
        const Scene scene({localAccount()});
        TestPanel *panel = scene.window->currentPanel();
        panel->keepCode(Secret("canary-code-7431"));
        QSignalSpy finished(panel, &TestPanel::finished);
        panel->run();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15000);
        panel->copyForSupport();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(!copied.isEmpty());
        QVERIFY(!copied.contains("canary-code-7431"_L1));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
