// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/keychainstore.h"
#include "base/language.h"
#include "practice/practicepanel.h"
#include "testpanel/testpanel.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPracticePanel : public QObject
{
    Q_OBJECT
    std::unique_ptr<CredentialStore> m_store = makeMemoryStore();

    static void choose(PracticePanel &panel, const QString &scenario)
    {
        auto *box = panel.findChild<QComboBox *>(u"scenario"_s);
        QVERIFY(box->findData(scenario) >= 0);
        box->setCurrentIndex(box->findData(scenario));
    }

private Q_SLOTS:
    void initTestCase()
    {
        installLanguage(u"en"_s);
        Theme::apply(*qApp, Theme::Choice::Light);
    }
    // The offscreen platform complains about size hints of plain windows; that says nothing about the program.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void theMainJobPlaysOffline()
    {
        PracticePanel panel(*m_store);
        panel.show();
        QSignalSpy finished(&panel.testPanel(), &TestPanel::finished);
        choose(panel, u"all-well"_s);
        panel.findChild<QPushButton *>(u"practiceRun"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        const Report &report = *panel.testPanel().report();
        QCOMPARE(report.outcome.kind, OutcomeKind::Ok);
        QCOMPARE(report.outcome.proof, Proof::MessageAccepted);
        QVERIFY(panel.isOn());
        QTRY_COMPARE(panel.findChild<QListWidget *>()->count(), 1);
        auto *text = panel.findChild<QPlainTextEdit *>();
        QVERIFY(text->toPlainText().contains(QString::fromUtf8(practiceUser())));
        QVERIFY(!text->toPlainText().contains("Message-ID:"_L1, Qt::CaseInsensitive));
        panel.findChild<QPushButton *>(u"messageSource"_s)->click();
        QVERIFY(text->toPlainText().contains("Message-ID:"_L1, Qt::CaseInsensitive));
        panel.stop();
        QVERIFY(!panel.isOn());
    }

    void aWrongCodeGetsItsVerdict()
    {
        PracticePanel panel(*m_store);
        panel.show();
        QSignalSpy finished(&panel.testPanel(), &TestPanel::finished);
        choose(panel, u"wrong-code"_s);
        panel.runTest();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        const Report &report = *panel.testPanel().report();
        QCOMPARE(report.outcome.kind, OutcomeKind::Refused);
        QVERIFY(!report.findings.isEmpty());
        QVERIFY(!panel.testPanel().findChild<QLabel *>(u"verdictTitle"_s)->text().isEmpty());
        // The next run works as well, with another scenario.
        choose(panel, u"all-well"_s);
        panel.runTest();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20000);
        QCOMPARE(panel.testPanel().report()->outcome.kind, OutcomeKind::Ok);
    }

    void aFaultAfterTheSignInIsReached_data()
    {
        QTest::addColumn<QString>("scenario");
        for (const Scenario &scenario : Scenario::all())
            if (scenario.sendMessage && !scenario.expectedFindings.isEmpty())
                QTest::addRow("%s", qPrintable(scenario.id)) << scenario.id;
    }

    void aFaultAfterTheSignInIsReached()
    {
        QFETCH(QString, scenario);
        PracticePanel panel(*m_store);
        panel.show();
        QSignalSpy finished(&panel.testPanel(), &TestPanel::finished);
        choose(panel, scenario);
        panel.runTest();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        QStringList found;
        for (const Finding &finding : panel.testPanel().report()->findings)
            found.append(finding.id);
        const QStringList wanted = Scenario::byId(scenario)->expectedFindings;
        for (const QString &expected : wanted)
            QVERIFY2(found.contains(expected), qPrintable(expected + u" not in "_s + found.join(u' ')));
    }

    void cancelEndsASilentServerAtOnce()
    {
        PracticePanel panel(*m_store);
        panel.show();
        QSignalSpy finished(&panel.testPanel(), &TestPanel::finished);
        choose(panel, u"silent-greeting"_s);
        panel.runTest();
        auto *text = panel.testPanel().findChild<QLabel *>(u"progressText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text->text().contains("Greet"_L1), 10000);
        QVERIFY(text->text().contains(" s left"_L1));
        QElapsedTimer clock;
        clock.start();
        panel.testPanel().findChild<QPushButton *>(u"cancelRun"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 2000);
        QVERIFY2(clock.elapsed() <= 300, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(panel.testPanel().report()->outcome.kind, OutcomeKind::Cancelled);
        QVERIFY(!panel.testPanel().isRunning());
    }

    void stepModeSendsNothingUnasked()
    {
        PracticePanel panel(*m_store);
        panel.show();
        choose(panel, u"all-well"_s);
        QSignalSpy finished(&panel.testPanel(), &TestPanel::finished);
        panel.runTest(true);
        auto *send = panel.testPanel().findChild<QPushButton *>(u"sendLine"_s);
        int lines = 0;
        while (finished.isEmpty() && lines < 40) {
            QTRY_VERIFY_WITH_TIMEOUT(send->isVisible() || !finished.isEmpty(), 10000);
            if (!finished.isEmpty())
                break;
            ++lines;
            send->click();
        }
        QCOMPARE(finished.size(), 1);
        QVERIFY2(lines >= 3, qPrintable(QString::number(lines)));
        QCOMPARE(panel.testPanel().report()->outcome.kind, OutcomeKind::Ok);
    }

    void closedInTheMiddleOfARun()
    {
        PracticePanel panel(*m_store);
        panel.show();
        choose(panel, u"silent-greeting"_s);
        panel.runTest();
        QVERIFY(panel.testPanel().isRunning());
    }
};

QTEST_MAIN(TestPracticePanel)
#include "tst_practicepanel.moc"
