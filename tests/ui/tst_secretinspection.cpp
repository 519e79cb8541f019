// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "widgets/secretedit.h"
#include "widgets/secretinspection.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TestSecretInspection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void changesNothingUntilAButtonIsPressed();
    void buttonsAreReachedByKeyboard();
    void asksOnceBeforeItIsSent();
    void asksAboutAnAddressWithoutAButton();
    void pasteIsTakenForAPaste();
    void saysWhatIsMissing();
    void neverShowsTheCode();
    void followsTheLanguage();

private:
    [[nodiscard]] QStringList buttons() const;
    [[nodiscard]] QPushButton *button(qsizetype index) const;
    [[nodiscard]] QString text() const { return m_inspection->findChild<QLabel *>(u"inspection"_s)->text(); }

    std::unique_ptr<QWidget> m_window;
    SecretEdit *m_edit = nullptr;
    SecretInspection *m_inspection = nullptr;
    const QString m_code = u"abcdefghijklmnop"_s;
    const QString m_sentence = u"您的授权码为：abcdefghijklmnop，请妥善保管。"_s;
};

void TestSecretInspection::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_edit = new SecretEdit(m_window.get());
    m_inspection = new SecretInspection(m_edit, m_window.get());
    m_inspection->setProvider(ProviderBook::instance().byId(u"qq"_s));
    column->addWidget(m_edit);
    column->addWidget(m_inspection);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSecretInspection::cleanup()
{
    m_window.reset();
    installLanguage(u"en"_s);
}

QPushButton *TestSecretInspection::button(qsizetype index) const
{
    return m_inspection->findChildren<QPushButton *>(u"secretOffer"_s).at(index);
}

QStringList TestSecretInspection::buttons() const
{
    QStringList shown;
    const auto all = m_inspection->findChildren<QPushButton *>(u"secretOffer"_s);
    for (const auto *one : all)
        if (one->isVisible())
            shown.append(one->text());
    return shown;
}

void TestSecretInspection::changesNothingUntilAButtonIsPressed()
{
    QVERIFY(!m_inspection->isVisible());
    m_edit->replaceTyped(m_sentence);
    QCOMPARE(m_edit->typed(), m_sentence);
    QCOMPARE(buttons(), QStringList{u"Use the 16 letters in it"_s});
    QVERIFY(text().startsWith(u"⚠"_s));
    QTest::mouseClick(button(0), Qt::LeftButton);
    QCOMPARE(m_edit->typed(), m_code);
    QVERIFY(buttons().isEmpty());
    QVERIFY(text().startsWith(u"✓"_s));
}

void TestSecretInspection::buttonsAreReachedByKeyboard()
{
    m_edit->replaceTyped(u"abcdefghijk1mnop"_s);
    QCOMPARE(buttons(), (QStringList{u"Replace 1 → small L"_s, u"Replace 1 → i"_s}));
    m_edit->setFocus();
    for (int i = 0; i < 4; ++i) // show, paste, first and second offer
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), button(1));
    QTest::keyClick(button(1), Qt::Key_Space);
    QCOMPARE(m_edit->typed(), u"abcdefghijkimnop"_s);
    QCOMPARE(m_window->focusWidget(), m_edit->focusProxy());
}

void TestSecretInspection::asksOnceBeforeItIsSent()
{
    m_edit->replaceTyped(m_code);
    QVERIFY(m_inspection->mayBeSent());
    m_edit->replaceTyped(u"abcd efgh ijkl mnop"_s);
    QVERIFY(!m_inspection->mayBeSent());
    QCOMPARE(m_window->focusWidget(), button(0));
    QVERIFY(text().startsWith(u"⚠"_s));
    QVERIFY(m_inspection->mayBeSent());
    // Another content is another question.
    m_edit->replaceTyped(u"abcd efgh ijkl mnoq"_s);
    QVERIFY(!m_inspection->mayBeSent());
}

void TestSecretInspection::asksAboutAnAddressWithoutAButton()
{
    m_edit->replaceTyped(u"lin.zhang@qq.com"_s);
    QVERIFY(buttons().isEmpty());
    QVERIFY(!m_inspection->mayBeSent());
    QVERIFY(m_inspection->mayBeSent());
}

void TestSecretInspection::pasteIsTakenForAPaste()
{
    m_inspection->setProvider(ProviderBook::instance().byId(u"163"_s));
    const auto code = u"ABCDEFGHIJ0l2345"_s;
    m_edit->replaceTyped(code);
    QVERIFY(text().contains(u"typed by hand"_s));
    QGuiApplication::clipboard()->setText(code);
    QTest::mouseClick(m_edit->findChild<QPushButton *>(u"pasteSecret"_s), Qt::LeftButton);
    QCOMPARE(m_edit->typed(), code);
    QVERIFY(!text().contains(u"typed by hand"_s));
}

void TestSecretInspection::saysWhatIsMissing()
{
    m_inspection->setEmptyText(u"Stored."_s);
    QCOMPARE(text(), u"Stored."_s);
    m_inspection->sayMissing();
    QVERIFY(text().startsWith(u"✕"_s));
    m_edit->replaceTyped(u"a"_s);
    QVERIFY(text().startsWith(u"⚠"_s));
}

void TestSecretInspection::neverShowsTheCode()
{
    for (const auto &language : {u"en"_s, u"zh"_s}) {
        installLanguage(language);
        m_edit->replaceTyped(m_sentence);
        const auto widgets = m_inspection->findChildren<QWidget *>();
        for (auto *widget : widgets) {
            auto *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(spoken);
            for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                QVERIFY(!spoken->text(what).contains(m_code.first(6)));
        }
        QVERIFY(!button(0)->accessibleDescription().isEmpty());
        m_edit->clear();
    }
}

void TestSecretInspection::followsTheLanguage()
{
    m_edit->replaceTyped(m_sentence);
    installLanguage(u"zh"_s);
    QTRY_COMPARE(buttons(), QStringList{u"只用其中的 16 位字母"_s});
    QVERIFY(text().contains(u"授权码"_s));
}

QTEST_MAIN(TestSecretInspection)
#include "tst_secretinspection.moc"
