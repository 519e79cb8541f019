// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "diagnosis/findingtexts.h"
#include "run/testrun.h"
#include "wizard/wizardpage.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class CureTrial;
class QFrame;
class QPushButton;
class StageRail;
class VerdictView;
struct Cure;

/// Runs the test and shows how far it is; then the verdict with what to do next.
class CheckPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit CheckPage(QWidget *parent = nullptr);
    ~CheckPage() override;

    void load(const SetupDraft &draft) override;
    void store(SetupDraft &draft) const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget *firstField() override;

    /// Begins the test of what load() has brought; asks first if the code would travel readable.
    void begin(const Secret &secret, TestRunOptions options);
    /// Ends a running test at once.
    void cancelRun();
    [[nodiscard]] bool isRunning() const;
    /// True while the person is asked whether the code may travel readable.
    [[nodiscard]] bool isAsking() const { return m_asking; }
    void agree();
    [[nodiscard]] const std::optional<Report> &report() const { return m_report; }
    [[nodiscard]] bool hasSucceeded() const;
    /// The cause in one or two sentences, to stand beside the field it is about.
    [[nodiscard]] QString cause() const;
    void showReport(const Report &report);
    /// The change that is being tried, if one is.
    [[nodiscard]] CureTrial &trial() const { return *m_trial; }
    /// The button of the best next step after a failure; null if there is none.
    [[nodiscard]] QWidget *bestNext() const;
    /// Asks where the report is to be saved, and saves it there.
    void offerReport();

Q_SIGNALS:
    /// The verdict is there; once more, with \a first false, when the goodbye is over as well.
    void reported(bool first);
    void remedyRequested(RemedyAction action);
    void cureRequested(const Cure &cure);

private:
    void retranslateUi() override;
    void start();
    void showProgress();
    void showState();
    [[nodiscard]] const Provider *provider() const;

    Account m_account;
    Secret m_secret;
    TestRunOptions m_options;
    QPointer<TestRun> m_run;
    std::optional<Report> m_report;
    bool m_asking = false;
    Stage m_stage = Stage::Resolve;
    std::chrono::milliseconds m_limit{0};
    QElapsedTimer m_waiting;
    QTimer m_tick;
    QTimer m_refresh;

    StageRail *m_rail;
    QLabel *m_status;
    QPushButton *m_stop;
    QFrame *m_ask;
    QLabel *m_askText;
    CureTrial *m_trial;
    VerdictView *m_verdict;
    QLabel *m_serverSaid;
    QLabel *m_serverWords;
};
