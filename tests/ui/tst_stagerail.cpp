// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/stagerail.h"
#include "ui/samples.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TestStageRail : public QObject
{
    Q_OBJECT
    using State = Steps::State;
private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Choice::Light); }

    void aRefusedSignIn()
    {
        const Report report = samples::refused();
        const Steps steps = stepsOf(report.transcript, report.outcome);
        QCOMPARE(steps[Step8::LookUp].state, State::Passed);
        QCOMPARE(*steps[Step8::LookUp].time, std::chrono::milliseconds(12));
        QCOMPARE(*steps[Step8::Encrypt].time, std::chrono::milliseconds(64));
        QCOMPARE(steps[Step8::SignIn].state, State::Failed);
        QCOMPARE(*steps[Step8::SignIn].time, std::chrono::milliseconds(118));
        QCOMPARE(steps[Step8::Envelope].state, State::Skipped);
        QVERIFY(!steps[Step8::Envelope].time);
        QCOMPARE(steps[Step8::Goodbye].state, State::Passed);
    }
    void aSentMessage()
    {
        const Report report = samples::works();
        const Steps steps = stepsOf(report.transcript, report.outcome);
        for (const auto &one : steps.all)
            QCOMPARE(one.state, State::Passed);
        QCOMPARE(*steps[Step8::Message].time, std::chrono::milliseconds(210));
    }
    void whileItRuns()
    {
        const Steps steps = stepsOf(samples::beginning(), Stage::Login);
        QCOMPARE(steps[Step8::Greet].state, State::Passed);
        QCOMPARE(steps[Step8::SignIn].state, State::Now);
        QCOMPARE(steps[Step8::Envelope].state, State::NotReached);
    }
    void saysTheSameInWords()
    {
        StageRail rail;
        const Report report = samples::refused();
        rail.setSteps(stepsOf(report.transcript, report.outcome));
        QCOMPARE(rail.accessibleDescription().count(u'\n'), 7);
        QVERIFY(rail.accessibleDescription().contains(stepTitle(Step8::SignIn)));
    }
    void durations()
    {
        using namespace std::chrono_literals;
        QLocale::setDefault(QLocale::c());
        QCOMPARE(durationText(0us), u"0 ms"_s);
        QCOMPARE(durationText(117600us), u"118 ms"_s);
        QCOMPARE(durationText(2440ms), u"2.4 s"_s);
        QCOMPARE(durationText(125s), u"2 min 5 s"_s);
    }
};

QTEST_MAIN(TestStageRail)
#include "tst_stagerail.moc"
