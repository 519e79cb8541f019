// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/credentialstore.h"
#include "run/testrun.h"

#include <QObject>

/// The tests of one account as the window sees them: asks for what is missing (consent, code), runs, and tells how far it is. A code
/// typed here stays in the memory of this process, and goes to the keychain only once it has proven right.
class RunController final : public QObject
{
    Q_OBJECT
public:
    explicit RunController(CredentialStore &store, QObject *parent = nullptr);
    ~RunController() override;

    /// What must be answered before the run can begin.
    enum class Question { ClearText, Code };

    void start(const Account &account, const TestRunOptions &options);
    /// With a secret that is known already: the practice code.
    void startWith(const Account &account, const Secret &secret, const TestRunOptions &options);
    void agreeToClearText();
    void useCode(const Secret &secret);
    /// Forgets the code of this session; the next run asks anew.
    void distrustCode();
    /// A code to use in this session, typed elsewhere.
    void keepCode(const Secret &secret) { m_code = secret; }
    /// While settings are only tried, a typed code that proves right waits for keepProven().
    void setTrial(bool trial);
    /// Ends the trial; saves the code that proved right in it.
    void keepProven();
    /// Gives up the question or ends the run.
    void cancel();
    void release();
    /// True from start() until finished() or cancelled().
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const Account &account() const { return m_account; }
    /// What was said so far; nothing before started().
    [[nodiscard]] Transcript transcript() const { return m_run ? m_run->transcript() : Transcript(); }

Q_SIGNALS:
    /// \a reason: why the code is asked for; a sentence, may be empty.
    void asked(RunController::Question question, const QString &reason);
    void lookingForCode();
    void started();
    void entryAdded(const TranscriptEntry &entry);
    void waiting(Stage stage, std::chrono::milliseconds limit);
    void held(Stage stage, const QByteArray &shown);
    void decided(const Report &report);
    void finished(const Report &report);
    /// Nothing was run.
    void givenUp();
    /// The code could not be put into the keychain; a sentence.
    void keepingFailed(const QString &why);

private:
    void next();
    void findCode();
    void run(const Secret &secret);
    void keepIfProven(const Report &report);
    void save(const Secret &secret);

    CredentialStore &m_store;
    Account m_account;
    TestRunOptions m_options;
    std::unique_ptr<TestRun> m_run;
    Secret m_code;  ///< for this session
    Secret m_typed; ///< in this run; not yet in the keychain
    std::unique_ptr<QObject> m_reading; ///< context of the keychain read, deleted to ignore its answer
    Secret m_proven; ///< in a trial; not yet in the keychain
    bool m_trial = false;
    bool m_busy = false;
    bool m_askCode = false;
};
