// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "explain/explaincontext.h"
#include "explain/explainpage.h"
#include "explain/pastedtext.h"
#include "explain/pastefield.h"
#include "testpanel/verdictview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestExplainPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void cleanup() { installLanguage(u"en"_s); }

    void answersAfterAPause();
    void emptyAndForeignTextsAreTold();
    void contextCounts();
    void clearForgets();
    void largePasteStaysUsable();
    void answerFollowsTheLanguage();
    void everyFieldHasAName();
};

void TestExplainPage::answersAfterAPause()
{
    ExplainPage page;
    page.show();
    QSignalSpy answered(&page, &ExplainPage::answered);
    auto *text = page.findChild<PasteField *>();
    QTest::keyClicks(text, u"535 5.7.8 Error: authentication failed"_s);
    QCOMPARE(answered.count(), 0); // not at every key
    QVERIFY(answered.wait());
    auto *verdict = page.findChild<VerdictView *>();
    QVERIFY(verdict->isVisible());
    QCOMPARE(verdict->shownFinding()->id, u"wrong_password"_s);
    // What would change an account of this program is not offered for an error of another.
    QVERIFY(!verdict->bestButton());
}

void TestExplainPage::emptyAndForeignTextsAreTold()
{
    ExplainPage page;
    page.show();
    QVERIFY(!page.findChild<VerdictView *>()->isVisible());
    QSignalSpy answered(&page, &ExplainPage::answered);
    page.setText(u"Hello world"_s);
    QVERIFY(answered.wait());
    QVERIFY(page.explanation().causes.isEmpty());
    QVERIFY(!page.findChild<VerdictView *>()->isVisible());
}

void TestExplainPage::contextCounts()
{
    ExplainPage page;
    page.show();
    QSignalSpy answered(&page, &ExplainPage::answered);
    page.setText(u"535 Error: authentication failed"_s);
    QVERIFY(answered.wait());
    QCOMPARE(page.explanation().causes.constFirst().id, u"wrong_password"_s);
    auto *more = page.findChild<QPushButton *>(u"explainMore"_s);
    QVERIFY(!page.findChild<ExplainContext *>()->isVisible());
    more->click();
    QVERIFY(page.findChild<ExplainContext *>()->isVisible());
    auto *provider = page.findChild<QComboBox *>(u"explainProvider"_s);
    provider->setCurrentIndex(provider->findData(u"163"_s));
    QVERIFY(answered.wait());
    QCOMPARE(page.explanation().causes.constFirst().id, u"needs_authorization_code"_s);
    QVERIFY(page.findChild<VerdictView *>()->bestButton()); // the page where the code is made
}

void TestExplainPage::clearForgets()
{
    ExplainPage page;
    page.show();
    QSignalSpy answered(&page, &ExplainPage::answered);
    page.setText(u"535 5.7.8 no"_s);
    QVERIFY(answered.wait());
    page.findChild<QPushButton *>(u"explainClear"_s)->click();
    QVERIFY(answered.wait());
    QVERIFY(page.explanation().causes.isEmpty());
    QVERIFY(page.findChild<PasteField *>()->document()->isEmpty());
}

/// A megabyte in one line, from the clipboard, with markup in it.
void TestExplainPage::largePasteStaysUsable()
{
    ExplainPage page;
    page.resize(900, 600);
    page.show();
    QSignalSpy answered(&page, &ExplainPage::answered);
    const QString noise = u"<b>noise</b> "_s.repeated(largestPaste / 13 + 1);
    QApplication::clipboard()->setText(noise.left(largestPaste - 200) + u"\n550 5.1.1 <a@example.com>: User unknown\n"_s);
    QElapsedTimer clock;
    clock.start();
    page.findChild<PasteField *>()->paste();
    QVERIFY(answered.wait(20000));
    qInfo("%lld ms", clock.elapsed());
    QVERIFY(page.findChild<PasteField *>()->toPlainText().startsWith(u"<b>noise</b>"_s));
    QCOMPARE(page.explanation().causes.constFirst().id, u"recipient_unknown"_s);
}

void TestExplainPage::answerFollowsTheLanguage()
{
    ExplainPage page;
    page.show();
    QSignalSpy answered(&page, &ExplainPage::answered);
    page.setText(u"connect ETIMEDOUT smtp.example.com:587"_s);
    QVERIFY(answered.wait());
    const auto title = [&page] { return page.findChild<QLabel *>(u"verdictTitle"_s)->text(); };
    const QString english = title();
    installLanguage(u"zh"_s);
    QTRY_VERIFY(title() != english);
}

void TestExplainPage::everyFieldHasAName()
{
    ExplainPage page;
    QVERIFY(!page.findChild<PasteField *>()->accessibleName().isEmpty());
    for (const auto *box : page.findChildren<QComboBox *>())
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
    for (const auto *button : page.findChildren<QPushButton *>())
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
}

QTEST_MAIN(TestExplainPage)
#include "tst_explainpage.moc"
