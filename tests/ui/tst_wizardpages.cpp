// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizardrig.h"

#include "account/provider.h"
#include "widgets/secretedit.h"
#include "widgets/theme.h"
#include "wizard/startpage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// A language in which every sentence begins with a mark.
class MarkTranslator final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u"※"_s + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

Encryption encryptionOf(const WizardRig &rig)
{
    return static_cast<Encryption>(rig.find<QComboBox>("encryption")->currentData().toInt());
}

void chooseEncryption(WizardRig &rig, Encryption encryption)
{
    auto *box = rig.find<QComboBox>("encryption");
    box->setFocus();
    while (box->currentIndex() > static_cast<int>(encryption))
        QTest::keyClick(box, Qt::Key_Up);
    while (box->currentIndex() < static_cast<int>(encryption))
        QTest::keyClick(box, Qt::Key_Down);
}

void typePort(WizardRig &rig, int port)
{
    auto *box = rig.find<QSpinBox>("port");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::number(port));
    QTest::keyClick(box, Qt::Key_Tab);
}

} // namespace

class TestWizardPages final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^Q"_s)); }

    void saysWhatItUnderstood_data();
    void saysWhatItUnderstood();
    void withoutAddressNothingGoesOn();
    void saysWhenProgramsAreNotLetIn();
    void findsTheProviderByPinyin();
    void knownServerIsFolded();
    void portAndEncryptionFollow_data();
    void portAndEncryptionFollow();
    void typingPassesThroughAStandardPort();
    void wrongCombinationIsMended();
    void withoutUserNameNobodySignsIn();
    void codeWithBlanksIsAskedAboutOnce();
    void pasteOffersToEmptyTheClipboard();
    void hugePasteIsSaid();
    void stepsOfTheProviderAreShown();
    void followsTheLanguage();
    void everythingHasANameAndPlainText();
    void fitsAtADoubledFont();
    void startPageOffersThreeWays();

private:
    static void reach(WizardRig &rig, const QString &address, SetupStep step);
};

void TestWizardPages::reach(WizardRig &rig, const QString &address, SetupStep step)
{
    QVERIFY(rig.isShown());
    rig.type("address", address);
    for (int at = 0; at < static_cast<int>(step); ++at)
        rig.click("next");
    QCOMPARE(rig.wizard->step(), step);
}

void TestWizardPages::saysWhatItUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("clean") << u"lin.zhang@qq.com"_s << QString();
    QTest::newRow("blanks") << u"  lin.zhang@qq.com "_s << u"lin.zhang@qq.com"_s;
    QTest::newRow("full width") << u"lin.zhang＠qq。com"_s << u"lin.zhang@qq.com"_s;
    QTest::newRow("display name") << u"Lin Zhang <lin.zhang@qq.com>"_s << u"Lin Zhang"_s;
}

void TestWizardPages::saysWhatItUnderstood()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    WizardRig rig;
    QVERIFY(rig.isShown());
    rig.type("address", typed);
    QCOMPARE(rig.text("understood").isEmpty(), said.isEmpty());
    QVERIFY(rig.text("understood").contains(said));
    QVERIFY(rig.text("knownProvider").contains(ProviderBook::instance().byId(u"qq"_s)->name.text()));
}

void TestWizardPages::withoutAddressNothingGoesOn()
{
    WizardRig rig;
    QVERIFY(rig.isShown());
    for (const auto &typed : {QString(), u"lin.zhang"_s, u"@qq.com"_s}) {
        rig.type("address", typed);
        QVERIFY(rig.text("understood").isEmpty());
        rig.press(Qt::Key_Return);
        QCOMPARE(rig.wizard->step(), SetupStep::Address);
        QVERIFY(!rig.text("understood").isEmpty());
    }
}

void TestWizardPages::saysWhenProgramsAreNotLetIn()
{
    WizardRig rig;
    QVERIFY(rig.isShown());
    rig.type("address", u"me@outlook.com"_s);
    QVERIFY(rig.sees("providerStatus"));
    rig.type("address", u"me@qq.com"_s);
    QVERIFY(!rig.sees("providerStatus"));
    rig.type("address", u"me@tuta.com"_s);
    QVERIFY(rig.sees("providerStatus"));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Address);
}

void TestWizardPages::findsTheProviderByPinyin()
{
    WizardRig rig;
    QVERIFY(rig.isShown());
    rig.type("address", u"me@shop.example"_s);
    rig.click("searchProvider");
    QTest::keyClicks(rig.wizard->focusWidget(), u"txqy"_s);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Address);
    QVERIFY(!rig.sees("searchFrame"));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Server);
    QVERIFY(rig.text("serverSummary").contains(u"smtp.exmail.qq.com"_s));
}

void TestWizardPages::knownServerIsFolded()
{
    WizardRig rig;
    reach(rig, u"lin.zhang@qq.com"_s, SetupStep::Server);
    QVERIFY(rig.text("serverSummary").contains(u"smtp.qq.com"_s));
    QVERIFY(rig.text("serverSummary").contains(u"465"_s));
    QVERIFY(!rig.sees("serverForm"));
    rig.click("changeServer");
    QVERIFY(rig.sees("serverForm"));

    WizardRig other;
    reach(other, u"me@shop.example"_s, SetupStep::Server);
    QVERIFY(other.sees("serverForm"));
    QCOMPARE(other.find<QComboBox>("host")->currentText(), u"smtp.shop.example"_s);
    QVERIFY(other.find<QComboBox>("host")->findText(u"mail.shop.example"_s) >= 0);
}

void TestWizardPages::portAndEncryptionFollow_data()
{
    QTest::addColumn<QList<int>>("actions"); // a port, or -1 - encryption
    QTest::addColumn<int>("port");
    QTest::addColumn<Encryption>("encryption");
    const auto choose = [](Encryption encryption) { return -1 - static_cast<int>(encryption); };
    const auto tls = choose(Encryption::Tls);
    const auto startTls = choose(Encryption::StartTls);
    const auto none = choose(Encryption::None);
    QTest::newRow("port leads") << QList{587} << 587 << Encryption::StartTls;
    QTest::newRow("port leads back") << QList{587, 465} << 465 << Encryption::Tls;
    QTest::newRow("encryption leads") << QList{startTls} << 587 << Encryption::StartTls;
    QTest::newRow("none leads") << QList{none} << 25 << Encryption::None;
    QTest::newRow("own port stays") << QList{2465, startTls} << 2465 << Encryption::StartTls;
    QTest::newRow("own pair stays") << QList{startTls, tls, 587} << 587 << Encryption::Tls;
    QTest::newRow("never to none by itself") << QList{25} << 25 << Encryption::Tls;
}

void TestWizardPages::portAndEncryptionFollow()
{
    QFETCH(QList<int>, actions);
    QFETCH(int, port);
    QFETCH(Encryption, encryption);
    WizardRig rig;
    reach(rig, u"me@shop.example"_s, SetupStep::Server);
    for (const int action : actions) {
        if (action > 0)
            typePort(rig, action);
        else
            chooseEncryption(rig, static_cast<Encryption>(-1 - action));
    }
    QCOMPARE(rig.find<QSpinBox>("port")->value(), port);
    QCOMPARE(encryptionOf(rig), encryption);
    QCOMPARE(rig.sees("clearTextFrame"), encryption == Encryption::None);
}

void TestWizardPages::typingPassesThroughAStandardPort()
{
    WizardRig rig;
    reach(rig, u"me@shop.example"_s, SetupStep::Server);
    typePort(rig, 2525);
    QCOMPARE(rig.find<QSpinBox>("port")->value(), 2525);
    QCOMPARE(encryptionOf(rig), Encryption::Tls);
    typePort(rig, 5870);
    QCOMPARE(encryptionOf(rig), Encryption::Tls);
}

void TestWizardPages::wrongCombinationIsMended()
{
    WizardRig rig;
    reach(rig, u"me@shop.example"_s, SetupStep::Server);
    rig.type("hostLine", u"smtp.office365.com"_s);
    QVERIFY(rig.sees("serverHint"));
    QVERIFY(rig.find<QPushButton>("applySuggestion")->text().contains(u"587"_s));
    rig.click("applySuggestion");
    QCOMPARE(rig.find<QSpinBox>("port")->value(), 587);
    QCOMPARE(encryptionOf(rig), Encryption::StartTls);
    QVERIFY(!rig.sees("serverHint"));
}

void TestWizardPages::withoutUserNameNobodySignsIn()
{
    WizardRig rig;
    reach(rig, u"me@shop.example"_s, SetupStep::Server);
    rig.type("user", {});
    rig.click("next");
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
    QVERIFY(!rig.sees("secret"));
    QVERIFY(!rig.sees("remember"));
    rig.click("back");
    rig.type("user", u"me"_s);
    rig.click("next");
    QVERIFY(rig.sees("secret"));
}

void TestWizardPages::codeWithBlanksIsAskedAboutOnce()
{
    WizardRig rig;
    reach(rig, u"lin.zhang@qq.com"_s, SetupStep::Code);
    rig.click("next");
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
    QVERIFY(!rig.text("inspection").isEmpty());
    rig.type("secretLine", u"abcd efgh ijkl mnop"_s);
    QVERIFY(rig.text("inspection").startsWith(u"✓"_s));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.wizard->step(), SetupStep::Code);
    // Nothing has changed by itself.
    QCOMPARE(rig.find<QLineEdit>("secretLine")->text(), u"abcd efgh ijkl mnop"_s);
    QCOMPARE(rig.wizard->focusWidget(), rig.find("secretOffer"));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.find<QLineEdit>("secretLine")->text(), u"abcdefghijklmnop"_s);
    QVERIFY(!rig.sees("secretOffer"));
    QVERIFY(rig.text("inspection").startsWith(u"✓"_s));
}

void TestWizardPages::pasteOffersToEmptyTheClipboard()
{
    WizardRig rig;
    reach(rig, u"lin.zhang@qq.com"_s, SetupStep::Code);
    QVERIFY(!rig.sees("clearClipboard"));
    QGuiApplication::clipboard()->setText(u"abcdefghijklmnop"_s);
    rig.click("pasteSecret");
    QCOMPARE(rig.find<QLineEdit>("secretLine")->text(), u"abcdefghijklmnop"_s);
    QVERIFY(rig.sees("clearClipboard"));
    rig.click("clearClipboard");
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(!rig.sees("clearClipboard"));
    QCOMPARE(rig.find<QLineEdit>("secretLine")->text(), u"abcdefghijklmnop"_s);
}

void TestWizardPages::hugePasteIsSaid()
{
    WizardRig rig;
    reach(rig, u"lin.zhang@qq.com"_s, SetupStep::Code);
    QGuiApplication::clipboard()->setText(QString(1 << 20, u'x'));
    rig.click("pasteSecret");
    QVERIFY(rig.find<QLineEdit>("secretLine")->text().isEmpty());
    QVERIFY(rig.text("inspection").startsWith(u"✕"_s));
}

void TestWizardPages::stepsOfTheProviderAreShown()
{
    WizardRig rig;
    reach(rig, u"lin.zhang@qq.com"_s, SetupStep::Code);
    const auto *provider = ProviderBook::instance().byId(u"qq"_s);
    QStringList shown;
    for (const auto *label : rig.find("codeSteps")->findChildren<QLabel *>())
        shown.append(label->text());
    for (const auto &step : provider->steps)
        QVERIFY2(shown.contains(step.text()), qPrintable(step.text()));
    QVERIFY(rig.find("openCodePage")->toolTip().contains(provider->codePage.host()));
}

void TestWizardPages::followsTheLanguage()
{
    WizardRig rig;
    reach(rig, u"lin.zhang@qq.com"_s, SetupStep::Code);
    rig.type("secretLine", u"abcdefgh"_s);
    MarkTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(rig.text("pageTitle").startsWith(u"※"_s));
    QVERIFY(rig.find<QPushButton>("next")->text().startsWith(u"※"_s));
    QVERIFY(rig.find<QPushButton>("showSecret")->text().startsWith(u"※"_s));
    QVERIFY(rig.find<QLabel>("steps")->text().contains(u"※"_s));
    QCOMPARE(rig.find<QLineEdit>("secretLine")->text(), u"abcdefgh"_s);
    QCoreApplication::removeTranslator(&translator);
    QTRY_VERIFY(!rig.text("pageTitle").startsWith(u"※"_s));
}

void TestWizardPages::everythingHasANameAndPlainText()
{
    WizardRig rig;
    reach(rig, u"lin.zhang@qq.com"_s, SetupStep::Code);
    for (const auto *widget : rig.wizard->findChildren<QWidget *>()) {
        const auto name = widget->objectName();
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && name != "steps"_L1)
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
            qPrintable(name + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
    for (const auto *name : {"address", "providerQuery", "providerResults", "host", "encryption", "port", "user",
             "mechanism", "helloName", "caFile"})
        QVERIFY2(!rig.find(name)->accessibleName().isEmpty(), name);
}

void TestWizardPages::fitsAtADoubledFont()
{
    const auto font = QApplication::font();
    auto large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    Theme::apply(*qApp, Theme::Choice::Light);
    {
        WizardRig rig;
        rig.wizard->resize(1000, 800);
        QVERIFY(rig.isShown());
        rig.type("address", u"lin.zhang@qq.com"_s);
        for (const auto step : {SetupStep::Address, SetupStep::Server, SetupStep::Code}) {
            QCOMPARE(rig.wizard->step(), step);
            if (step == SetupStep::Server)
                rig.click("changeServer");
            for (const auto *area : rig.wizard->findChildren<QScrollArea *>())
                if (area->isVisible())
                    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
            rig.click("next");
        }
    }
    QApplication::setFont(font);
    Theme::apply(*qApp, Theme::Choice::Light);
}

void TestWizardPages::startPageOffersThreeWays()
{
    StartPage page;
    page.resize(900, 600);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy setUp(&page, &StartPage::setUpRequested);
    QSignalSpy practice(&page, &StartPage::practiceRequested);
    QSignalSpy open(&page, &StartPage::openRequested);
    const auto press = [&page](const char *name, Qt::Key key) {
        QTest::keyClick(page.findChild<QPushButton *>(QLatin1String(name)), key);
    };
    press("setUp", Qt::Key_Return);
    press("practice", Qt::Key_Space);
    press("open", Qt::Key_Return);
    QCOMPARE(setUp.count() + practice.count() + open.count(), 3);
    QCOMPARE(practice.count(), 1);
    const auto side = [&page](const char *name) {
        auto *button = page.findChild<QPushButton *>(QLatin1String(name));
        return button->mapTo(&page, QPoint(0, 0)).y();
    };
    QCOMPARE(side("setUp"), side("open"));
}

QTEST_MAIN(TestWizardPages)
#include "tst_wizardpages.moc"
