// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/secretedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSecretEdit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^Q"_s));
        m_edit = std::make_unique<SecretEdit>();
        m_line = m_edit->findChild<SecretLine *>(u"secretLine"_s);
        m_edit->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_edit.get()));
        m_line->setFocus();
    }
    void cleanup() { m_edit.reset(); }

    void isHiddenAtFirst();
    void givesWhatWasTyped();
    void tellsInputMethodsNotToLearn_data();
    void tellsInputMethodsNotToLearn();
    void undoDoesNotBringBackWhatWasCleared();
    void copyTakesNothingOut();
    void selectingWithTheMouseTakesNothingOut();
    void pasteTellsThatTheClipboardHoldsIt();
    void hugePasteIsRefused();
    void hasAccessibleNames();

private:
    QPushButton *button(const char *name) { return m_edit->findChild<QPushButton *>(QLatin1String(name)); }
    std::unique_ptr<SecretEdit> m_edit;
    SecretLine *m_line = nullptr;
};

void TestSecretEdit::isHiddenAtFirst()
{
    QCOMPARE(m_line->echoMode(), QLineEdit::Password);
    QTest::mouseClick(button("showSecret"), Qt::LeftButton);
    QCOMPARE(m_line->echoMode(), QLineEdit::Normal);
    QVERIFY(QFontInfo(m_line->font()).fixedPitch());
    QTest::mouseClick(button("showSecret"), Qt::LeftButton);
    QCOMPARE(m_line->echoMode(), QLineEdit::Password);
}

void TestSecretEdit::givesWhatWasTyped()
{
    QSignalSpy changed(m_edit.get(), &SecretEdit::changed);
    QTest::keyClicks(m_line, u"abcd efgh"_s);
    QVERIFY(m_edit->secret() == Secret("abcd efgh"));
    QCOMPARE(changed.count(), 9);
    m_edit->setSecret(Secret("\xE7\xA0\x81"));
    QCOMPARE(m_edit->typed(), u"码"_s);
}

void TestSecretEdit::tellsInputMethodsNotToLearn_data()
{
    QTest::addColumn<bool>("shown");
    QTest::newRow("hidden") << false;
    QTest::newRow("shown") << true;
}

void TestSecretEdit::tellsInputMethodsNotToLearn()
{
    QFETCH(bool, shown);
    m_edit->setShown(shown);
    QVERIFY(m_line->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    QVERIFY(m_line->inputMethodHints().testFlag(Qt::ImhNoPredictiveText));
    QCOMPARE(m_line->inputMethodHints().testFlag(Qt::ImhHiddenText), !shown);
}

void TestSecretEdit::undoDoesNotBringBackWhatWasCleared()
{
    m_edit->setShown(true);
    QTest::keyClicks(m_line, u"abcdefgh"_s);
    QTest::keyClick(m_line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_line, Qt::Key_Delete);
    QVERIFY(m_edit->isEmpty());
    QVERIFY(!m_line->isUndoAvailable());
    m_line->undo();
    QVERIFY(m_edit->isEmpty());
    QTest::keyClicks(m_line, u"abcd"_s);
    m_edit->clear();
    QVERIFY(!m_line->isUndoAvailable());
}

void TestSecretEdit::copyTakesNothingOut()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    for (const bool shown : {false, true}) {
        m_edit->setShown(shown);
        m_edit->setSecret(Secret("abcd"));
        for (const auto key : {Qt::Key_C, Qt::Key_X}) {
            m_line->selectAll();
            QTest::keyClick(m_line, key, Qt::ControlModifier);
            QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
            QCOMPARE(m_edit->typed(), u"abcd"_s);
        }
    }
    QVERIFY(!m_line->dragEnabled());
}

void TestSecretEdit::selectingWithTheMouseTakesNothingOut()
{
    if (!QGuiApplication::clipboard()->supportsSelection())
        QSKIP("This platform has no primary selection.");
    QGuiApplication::clipboard()->setText(u"before"_s, QClipboard::Selection);
    m_edit->setShown(true);
    m_edit->setSecret(Secret("abcd"));
    QTest::mouseDClick(m_line, Qt::LeftButton);
    QTest::mouseRelease(m_line, Qt::LeftButton);
    QCOMPARE(m_line->selectedText(), u"abcd"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(QClipboard::Selection), u"before"_s);
}

void TestSecretEdit::pasteTellsThatTheClipboardHoldsIt()
{
    QSignalSpy pasted(m_edit.get(), &SecretEdit::pasted);
    QGuiApplication::clipboard()->setText(u"abcd efgh\n"_s);
    m_edit->setSecret(Secret("old"));
    QTest::mouseClick(button("pasteSecret"), Qt::LeftButton);
    QVERIFY(m_edit->typed().startsWith(u"abcd efgh"_s));
    QCOMPARE(pasted.count(), 1);
    QTest::keyClick(m_line, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.count(), 2);
}

void TestSecretEdit::hugePasteIsRefused()
{
    QSignalSpy refused(m_edit.get(), &SecretEdit::pasteRefused);
    QGuiApplication::clipboard()->setText(QString(1 << 20, u'a'));
    m_edit->setSecret(Secret("old"));
    QTest::keyClick(m_line, Qt::Key_V, Qt::ControlModifier);
    QTest::mouseClick(button("pasteSecret"), Qt::LeftButton);
    QCOMPARE(refused.count(), 2);
    QCOMPARE(refused.first().first().value<qsizetype>(), qsizetype(1 << 20));
    QVERIFY(m_edit->secret() == Secret("old"));
}

void TestSecretEdit::hasAccessibleNames()
{
    m_edit->setSecretName(u"Authorization code"_s);
    QCOMPARE(m_line->accessibleName(), u"Authorization code"_s);
    QVERIFY(button("showSecret")->accessibleName().contains(u"Authorization code"_s));
    QVERIFY(button("pasteSecret")->accessibleName().contains(u"Authorization code"_s));
}

QTEST_MAIN(TestSecretEdit)
#include "tst_secretedit.moc"
