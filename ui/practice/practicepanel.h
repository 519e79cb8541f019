// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceserver.h"

#include <QWidget>

#include <memory>

class CredentialStore;
class QComboBox;
class QGridLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class TestPanel;

/// The practice server: choose what should go wrong, start it, run the test against it, read what it received.
class PracticePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PracticePanel(CredentialStore &store, QWidget *parent = nullptr);
    ~PracticePanel() override;

    /// The running server; started with the chosen scenario if there is none. Null if it cannot listen.
    PracticeServer *start();
    void stop();
    [[nodiscard]] bool isOn() const;
    /// \a stepwise: each line waits until it is released.
    void runTest(bool stepwise = false);
    [[nodiscard]] TestPanel &testPanel() { return *m_test; }

Q_SIGNALS:
    void stateChanged();

private:
    void changeEvent(QEvent *event) override;
    QWidget *buildServerPage();
    void connectServer();
    void fillScenarios();
    /// Null while nothing is chosen.
    [[nodiscard]] const Scenario *chosen() const;
    void retranslate();
    void updateState();
    void updateEndpoints();
    void updateMessages();
    void showMessage(int row);
    void showPage(int page);

    QList<Scenario> m_scenarios;
    std::unique_ptr<PracticeServer> m_server;
    bool m_foreignCodeSeen = false;
    QStackedWidget *m_pages;
    TestPanel *m_test;
    QLabel *m_title, *m_subtitle, *m_scenarioName, *m_description, *m_problem, *m_foreign, *m_received, *m_none;
    QPushButton *m_serverChip, *m_testChip, *m_toggle, *m_run, *m_step;
    QComboBox *m_scenario;
    QGridLayout *m_facts;
    QWidget *m_factsHolder;
    QWidget *m_mailbox; // list and text of the messages
    QListWidget *m_messages;
    QPlainTextEdit *m_message;
    QPushButton *m_source; ///< shows the message as it travelled instead of as it reads
};
