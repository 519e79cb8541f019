// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "path/checklistview.h"
#include "path/pathpicture.h"
#include "path/pathview.h"
#include "testpanel/testpanel.h"
#include "testpanel/verdictview.h"
#include "account/keychainstore.h"
#include "ui/pathsamples.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// Nothing listens there; it needs no sign-in, so no code is asked for.
Account deadAccount()
{
    Account account = samples::account();
    account.providerId.clear();
    account.address = u"me@mail.example"_s;
    account.server = {u"127.0.0.1"_s, closedPort(), Encryption::Tls};
    account.user.clear();
    account.credential = CredentialKind::None;
    return account;
}

QString textOf(const QWidget &window, const char *name)
{
    const auto *label = window.findChild<QLabel *>(QString::fromLatin1(name));
    return label ? label->text() : QString();
}

} // namespace

class TestPathView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }
    void cleanup() { installLanguage(u"en"_s); }
    void showsPiecesAndConclusion();
    void arrowKeysWalkFromPieceToPiece();
    void aClickChoosesAPiece();
    void statesAreToldWithoutColour();
    void copiesTheCommandOfTheChosenSystem();
    void thisSystemComesFirst();
    void aGoodPathHasNoCheckList();
    void followsTheLanguage();
    void needsNoMoreRoomThanThereIs_data();
    void needsNoMoreRoomThanThereIs();
    void aFailedTestLooksAtThePathByItself();
    void aStoppedTestDoesNot();
    void aNewTestEndsTheExperiments();
    void stopEndsAtOnce();
    void checksAWorkingAccountToo();
    void aSavedReportShowsItsExperiments();
    void destroyedWhileItRuns();
};

void TestPathView::showsPiecesAndConclusion()
{
    PathView view;
    view.showResult(samples::account(), samples::blockedPath(), true);
    QVERIFY(view.isVisibleTo(nullptr));
    QCOMPARE(textOf(view, "pathSummary"), u"Port 465 is blocked on your network"_s);
    const auto *picture = view.findChild<PathPicture *>();
    QCOMPARE(picture->current(), PathPiece::Firewall);
    QVERIFY(textOf(view, "pathPiece").startsWith(u"Firewall, antivirus: "_s));
    QVERIFY(textOf(view, "pathPiece").contains(u"For comparison: the mail server smtp.163.com, port 465: nothing comes back"_s));
    const auto *list = view.findChild<QWidget *>(u"pathMeasurements"_s);
    QVERIFY(!list->isVisibleTo(&view));
    QCOMPARE(list->findChildren<QLabel *>().size(), 2 * samples::blockedPath().measurements.size());
    for (const QLabel *label : view.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPathView::arrowKeysWalkFromPieceToPiece()
{
    PathView view;
    view.showResult(samples::account(), samples::blockedPath(), true);
    auto *picture = view.findChild<PathPicture *>();
    QVERIFY(picture->focusPolicy() & Qt::TabFocus);
    QSignalSpy chosen(picture, &PathPicture::chosen);
    QTest::keyClick(picture, Qt::Key_Home);
    QCOMPARE(picture->current(), PathPiece::Computer);
    QTest::keyClick(picture, Qt::Key_Left);
    QCOMPARE(picture->current(), PathPiece::Computer);
    QTest::keyClick(picture, Qt::Key_Right);
    QTest::keyClick(picture, Qt::Key_Down);
    QCOMPARE(picture->current(), PathPiece::Network);
    QVERIFY(textOf(view, "pathPiece").startsWith(u"Router, network: "_s));
    QTest::keyClick(picture, Qt::Key_End);
    QCOMPARE(picture->current(), PathPiece::Server);
    QCOMPARE(chosen.count(), 5);
}

void TestPathView::aClickChoosesAPiece()
{
    PathPicture picture;
    picture.resize(Theme::scaled(800), picture.heightForWidth(Theme::scaled(800)));
    picture.showPieces(samples::blockedPath());
    QTest::mouseClick(&picture, Qt::LeftButton, {}, {picture.width() * 9 / 10, picture.height() / 2});
    QCOMPARE(picture.current(), PathPiece::Server);
    picture.resize(Theme::scaled(240), picture.heightForWidth(Theme::scaled(240))); // one below the other
    QTest::mouseClick(&picture, Qt::LeftButton, {}, {picture.width() / 2, picture.height() / 2});
    QCOMPARE(picture.current(), PathPiece::Network);
}

void TestPathView::statesAreToldWithoutColour()
{
    PathPicture picture;
    picture.showPieces(samples::blockedPath());
    QVERIFY(!picture.accessibleName().isEmpty());
    const QStringList lines = picture.accessibleDescription().split(u'\n');
    QCOMPARE(lines.size(), pathPieceCount);
    QVERIFY(lines.at(0).startsWith(u"This computer: works."_s));
    QVERIFY(lines.at(2).startsWith(u"Router, network: under suspicion."_s));
}

void TestPathView::copiesTheCommandOfTheChosenSystem()
{
    CheckListView list;
    list.showResult(samples::blockedPath());
    list.setSystem(CommandSystem::Windows);
    QVERIFY(textOf(list, "command-router").startsWith(u"Test-NetConnection smtp.qq.com -Port 465"_s));
    QTest::mouseClick(list.findChild<QPushButton *>(u"copy-router"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), textOf(list, "command-router"));
    list.setSystem(CommandSystem::MacOs);
    QCOMPARE(textOf(list, "command-router"), u"sudo traceroute -n -P tcp -p 465 smtp.qq.com"_s);
    for (const QPushButton *button : list.findChildren<QPushButton *>())
        QVERIFY(!button->accessibleName().isEmpty());
}

void TestPathView::thisSystemComesFirst()
{
    CheckListView list;
    list.showResult(samples::blockedPath());
    QCOMPARE(list.system(), thisSystem());
    const auto buttons = list.findChildren<QPushButton *>();
    QVERIFY(buttons.constFirst()->isChecked());
}

void TestPathView::aGoodPathHasNoCheckList()
{
    PathView view;
    view.showResult(samples::account(), samples::goodPath(), true);
    QVERIFY(!view.findChild<CheckListView *>()->isVisibleTo(&view));
    QVERIFY(textOf(view, "pathSummary").startsWith(u"The path is good"_s));
}

void TestPathView::followsTheLanguage()
{
    PathView view;
    view.showResult(samples::account(), samples::blockedPath(), true);
    installLanguage(u"zh"_s);
    QTRY_COMPARE(textOf(view, "pathSummary"), u"你的网络封锁了 465 端口"_s);
    QVERIFY(textOf(view, "pathPiece").startsWith(u"防火墙、杀毒软件："_s));
    QVERIFY(view.findChild<PathPicture *>()->accessibleDescription().contains(u"可疑"_s));
}

void TestPathView::needsNoMoreRoomThanThereIs_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<int>("width");
    QTest::newRow("usual") << 1.0 << 700;
    QTest::newRow("narrow") << 1.0 << 420;
    QTest::newRow("large text") << 2.0 << 700;
}

void TestPathView::needsNoMoreRoomThanThereIs()
{
    QFETCH(const qreal, scale);
    QFETCH(const int, width);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(font.pointSizeF() * scale);
    QApplication::setFont(font);
    {
        PathView view;
        view.showResult(samples::account(), samples::blockedPath(), true);
        view.resize(width, view.heightForWidth(width));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY2(view.minimumSizeHint().width() <= width, qPrintable(QString::number(view.minimumSizeHint().width())));
        const auto *picture = view.findChild<PathPicture *>();
        QVERIFY2(picture->height() >= picture->heightForWidth(picture->width()), qPrintable(QString::number(picture->height())));
    }
    QApplication::setFont(before);
}

void TestPathView::aFailedTestLooksAtThePathByItself()
{
    const auto store = makeMemoryStore();
    TestPanel panel(*store);
    panel.setAccount(deadAccount());
    QSignalSpy finished(&panel, &TestPanel::finished), checked(&panel, &TestPanel::pathChecked);
    panel.run();
    QVERIFY(finished.wait(5000));
    QVERIFY(panel.isCheckingPath());
    const auto *view = panel.findChild<PathView *>();
    QVERIFY(view->isVisibleTo(&panel));
    QVERIFY(checked.wait(9000));
    QVERIFY(!panel.isCheckingPath());
    QCOMPARE(finished.count(), 1);
    QVERIFY(panel.report() && !panel.report()->path.isEmpty());
    QCOMPARE(panel.report()->findings.constFirst().id, u"refused"_s);
    QCOMPARE(panel.report()->findings.constFirst().arguments.value(u"experiments_certainty"_s), u"likely"_s);
    const auto path = pathOf(*panel.report());
    QVERIFY(path);
    for (const PathMeasurement &measurement : path->measurements)
        QCOMPARE(measurement.target.host, u"127.0.0.1"_s); // nobody outside is asked about this computer
}

void TestPathView::aStoppedTestDoesNot()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    const auto store = makeMemoryStore();
    TestPanel panel(*store);
    Account account = deadAccount();
    account.server.port = mute.serverPort();
    panel.setAccount(account);
    QSignalSpy finished(&panel, &TestPanel::finished), checked(&panel, &TestPanel::pathChecked);
    panel.run();
    QTRY_VERIFY(mute.hasPendingConnections());
    panel.cancel();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!panel.isCheckingPath());
    QVERIFY(!panel.findChild<PathView *>()->isVisibleTo(&panel));
}

void TestPathView::aNewTestEndsTheExperiments()
{
    const auto store = makeMemoryStore();
    TestPanel panel(*store);
    panel.setAccount(deadAccount());
    QSignalSpy finished(&panel, &TestPanel::finished);
    panel.run();
    QVERIFY(finished.wait(5000));
    QVERIFY(panel.isCheckingPath());
    panel.run();
    QVERIFY(!panel.isCheckingPath());
    QVERIFY(!panel.findChild<PathView *>()->isVisibleTo(&panel));
    QVERIFY(finished.wait(5000));
}

void TestPathView::stopEndsAtOnce()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    Account account = deadAccount();
    account.server.port = mute.serverPort();
    PathView view;
    QSignalSpy finished(&view, &PathView::finished), ended(&view, &PathView::ended);
    view.start(account, {});
    QTRY_VERIFY(mute.hasPendingConnections());
    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(view.findChild<QPushButton *>(u"pathStop"_s), Qt::LeftButton);
    QVERIFY(clock.elapsed() <= 300);
    QVERIFY(!view.isRunning());
    QCOMPARE(ended.count(), 1);
    QCOMPARE(finished.count(), 0);
    QCOMPARE(textOf(view, "pathSummary"), u"You stopped the experiments."_s);
}

void TestPathView::checksAWorkingAccountToo()
{
    const auto store = makeMemoryStore();
    TestPanel panel(*store);
    panel.setAccount(deadAccount());
    Report works = samples::works();
    works.account = deadAccount();
    panel.showReport(works);
    auto *button = panel.findChild<QPushButton *>(u"checkPath"_s);
    QVERIFY(button->isEnabled());
    QSignalSpy checked(&panel, &TestPanel::pathChecked);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(panel.isCheckingPath());
    QVERIFY(!button->isEnabled());
    QVERIFY(checked.wait(9000));
    QVERIFY(button->isEnabled());
    // The sign-in that was proven stays proven.
    QCOMPARE(panel.report()->outcome.kind, OutcomeKind::Ok);
}

void TestPathView::aSavedReportShowsItsExperiments()
{
    const auto store = makeMemoryStore();
    TestPanel panel(*store);
    panel.showSavedReport(samples::blocked(), u"report.json"_s);
    const auto *view = panel.findChild<PathView *>();
    QVERIFY(view->isVisibleTo(&panel));
    QVERIFY(!view->findChild<QPushButton *>(u"pathRepeat"_s)->isVisibleTo(view));
    QVERIFY(!panel.canCheckPath());
    panel.checkPath();
    QVERIFY(!panel.isCheckingPath());
}

void TestPathView::destroyedWhileItRuns()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    Account account = deadAccount();
    account.server.port = mute.serverPort();
    auto view = std::make_unique<PathView>();
    view->start(account, {});
    QTRY_VERIFY(mute.hasPendingConnections());
    view.reset();
    QTest::qWait(20);
}

QTEST_MAIN(TestPathView)
#include "tst_pathview.moc"
