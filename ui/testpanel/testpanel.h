// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "run/report.h"
#include "testpanel/reportfile.h"
#include "testpanel/runcontroller.h"

#include <QWidget>

#include <functional>
#include <optional>

class BudgetView;
class ConversationView;
class CureTrial;
class MessageForm;
class PathView;
class PracticeServer;
class ProgressStrip;
class QBoxLayout;
class QLabel;
class QPushButton;
class QuestionCard;
class SecretEdit;
class SecretInspection;
class StageRail;
class VerdictView;
struct Cure;
struct Provider;
enum class RemedyAction;

/// One account: its server, the test with its steps, the verdict, the conversation and what each line means.
class TestPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit TestPanel(CredentialStore &store, QWidget *parent = nullptr);

    /// Tests are started from elsewhere (practice page): no buttons of its own for them.
    void setHosted(bool hosted);
    /// How an account at practice.test finds its server: starts it if need be; null if that is impossible.
    void setPracticeServer(std::function<PracticeServer *()> start) { m_startPractice = std::move(start); }
    /// Whether a failed test is followed by control experiments; it is unless \a asks says no.
    void setPathWish(std::function<bool()> asks) { m_wantsPath = std::move(asks); }
    void setAccount(const Account &account);
    [[nodiscard]] const Account &account() const { return m_account; }
    /// A report read from a file: to look at, not to run.
    void showSavedReport(const Report &report, const QString &fileName);
    /// The result of a test made elsewhere (the wizard).
    void showReport(const Report &report);
    void run(bool stepwise = false);
    /// The test with everything known: against the practice server.
    void runWith(const Secret &secret, const TestRunOptions &options);
    /// Control experiments on the way to this account's server, whether it works or not.
    void checkPath();
    void cancel();
    void enterCode();
    void keepCode(const Secret &secret);
    void save(Names names = Names::Shown);
    void copyForSupport();
    [[nodiscard]] bool isRunning() const { return m_runs.isBusy(); }
    [[nodiscard]] bool isCheckingPath() const;
    /// True while a change is tried that nobody has kept: what runs then is not the saved account.
    [[nodiscard]] bool isTrying() const;
    /// True if experiments can be made: an own account, no report of somebody else, nothing under way.
    [[nodiscard]] bool canCheckPath() const;
    [[nodiscard]] const std::optional<Report> &report() const { return m_report; }

Q_SIGNALS:
    /// \a field: "server" or "code"; \a cause: the sentence to show there.
    void editRequested(const QString &field, const QString &cause);
    void suggestedServerRequested(const Finding &finding, const QString &cause);
    /// A change was tried and is to be kept; \a report is what it led to.
    void keepRequested(const Account &account, const Report &report);
    void historyRequested();
    void finished(const Report &report);
    /// Control experiments have joined the last report.
    void pathChecked(const Report &report);
    void runningChanged();

private:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void build();
    QWidget *buildHeader();
    QWidget *buildFooter();
    void begin(const Secret &secret, const TestRunOptions &options);
    /// An account at practice.test meets the server inside this program, and nothing else.
    [[nodiscard]] bool leadToPracticeServer(TestRunOptions &options);
    void connectRuns();
    void connectButtons();
    void connectPath();
    void retranslate();
    void updateHeader();
    void updateState();
    void updateFooter();
    void ask(RunController::Question question, const QString &reason);
    void retranslateQuestion();
    void answer();
    void progress(Stage stage, std::chrono::milliseconds limit);
    void showVerdict(const Report &report);
    void act(RemedyAction action);
    void connectCures();
    void apply(const Cure &cure);
    void keepCure();
    void undoCure();
    void prepareAndBegin(TestRunOptions options);
    void say(const QString &message, bool bad);

    Account m_account;
    RunController m_runs;
    std::optional<Report> m_report;
    QString m_savedName; ///< of the file the report was read from
    QString m_message;   ///< last word of the footer, if any
    bool m_messageIsBad = false;
    RunController::Question m_question = RunController::Question::Code;
    QString m_reason;
    Stage m_waiting = Stage::Resolve;
    bool m_practice = false;
    bool m_hosted = false;
    std::function<PracticeServer *()> m_startPractice;
    std::function<bool()> m_wantsPath;
    bool m_verdictKnown = false;

    QBoxLayout *m_header = nullptr;
    QLabel *m_title, *m_subtitle, *m_footer;
    QPushButton *m_edit, *m_history, *m_step, *m_pathButton, *m_runButton, *m_save, *m_copy;
    StageRail *m_rail;
    MessageForm *m_form;
    ProgressStrip *m_progress;
    QuestionCard *m_ask;
    QWidget *m_codeField;
    SecretEdit *m_code;
    SecretInspection *m_inspection;
    VerdictView *m_verdict;
    CureTrial *m_trial;
    BudgetView *m_budget;
    PathView *m_path;
    ConversationView *m_conversation;
};
