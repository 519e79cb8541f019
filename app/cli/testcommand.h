// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "run/testrun.h"

#include <QObject>

#include <memory>

class CredentialStore;
class PathCheck;
class PathPrinter;
class PracticeServer;

/// heloctl test: one run, shown as it goes or as one JSON document at its end. Ends the event loop with its exit code.
class TestCommand final : public QObject
{
    Q_OBJECT
public:
    explicit TestCommand(TestOptions options, QObject *parent = nullptr);
    ~TestCommand() override;

    /// From the environment or standard input. Waits for the latter, so that nothing should hold back a signal yet.
    [[nodiscard]] bool takeSecret();
    void start();
    /// The run ends at once, its partial result is printed.
    void cancel();

private:
    [[nodiscard]] bool preparePractice();
    [[nodiscard]] bool prepareMessage();
    void findSecret();
    void run(const Secret &secret);
    void showEntry(const TranscriptEntry &entry);
    void showVerdict(const Report &report);
    void showReport(const Report &report);
    [[nodiscard]] bool wantsExperiments(const Report &report) const;
    void experiment(const Report &report);
    void end(int code);

    TestOptions m_options;
    TestRunOptions m_runOptions;
    Secret m_secret, m_given;
    std::unique_ptr<PracticeServer> m_practice;
    std::unique_ptr<CredentialStore> m_store;
    std::unique_ptr<TestRun> m_run;
    std::unique_ptr<PathCheck> m_check;
    std::unique_ptr<PathPrinter> m_pathPrinter;
    bool m_ended = false;
};
