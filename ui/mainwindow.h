// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountstore.h"
#include "account/credentialstore.h"
#include "widgets/settings.h"

#include <QHash>
#include <QMainWindow>

#include <functional>
#include <memory>

class AccountWizard;
class ExplainPage;
class InvitationForm;
class InvitationPage;
class HistoryPages;
class Navigation;
class PracticePanel;
class QAction;
class QHBoxLayout;
class QMenu;
class QScrollArea;
class QStackedWidget;
class QuestionCard;
class StartPage;
class TestPanel;
struct Finding;
struct Report;

/// The one window: accounts at the left; test, wizard, practice server or an opened report at the right.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Nothing heavy happens here: accounts, keychain, providers and practice server wait for load().
    MainWindow(AccountStore &accounts, CredentialStore &credentials, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// After the first paint: reads the accounts and follows the desktop's colours.
    void load();
    void openFile(const QString &path);
    void setUpAccount();
    void showPractice();
    void showExplain();
    void showAccount(const QString &id);
    [[nodiscard]] TestPanel *currentPanel() const;

Q_SIGNALS:
    /// The window has been painted for the first time.
    void painted();

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    void buildMenus();
    void buildViewMenu(QMenu *menu);
    QAction *addAction(QMenu *menu, const char *text, const QKeySequence &keys, const std::function<void()> &act);
    void retranslate();
    void updateActions();

    void showStart();
    void showPage(QWidget *page);
    void removePage(QWidget *page);
    TestPanel *panelOf(const Account &account);
    TestPanel *makePanel();
    PracticePanel &practice();
    void openWizard(const Account *account, const QString &field = {}, const QString &cause = {});
    void closeWizard(const QString &savedAccount);
    void chooseFile();
    void openInvitation(const QString &path);
    void acceptInvitation();
    void makeInvitation();
    void chooseInvitationFile();
    void closeHandover();
    void connectHistory();
    void showReport(const Report &report, const QString &name);
    void keepResult(const Report &report);
    /// Saves what was tried in a panel.
    void keepChange(const Account &account, const Report &report);
    void useSuggestedServer(const QString &accountId, const Finding &finding, const QString &cause);
    void askDelete();
    void askClose();
    void refreshAccounts();
    void deleteAccount(const QString &id);

    struct Words {
        QString title, text, yes, no;
    };
    /// A sentence or question at the top, with what happens on yes. \a words is asked again when the language changes.
    void notice(std::function<Words()> words, std::function<void()> onYes = {});
    void noticeAboutAccounts();
    void retranslateNotice();
    void hideNotice();

    AccountStore &m_accounts;
    CredentialStore &m_credentials;
    Settings &m_settings;
    HistoryPages *m_history;
    bool m_closing = false;
    bool m_painted = false;

    Navigation *m_navigation;
    QStackedWidget *m_pages;
    QuestionCard *m_notice;
    QHBoxLayout *m_noticeRow;
    std::function<Words()> m_noticeWords; ///< empty while none is shown
    std::function<void()> m_onYes;
    StartPage *m_start = nullptr;
    PracticePanel *m_practice = nullptr;
    ExplainPage *m_explain = nullptr;
    AccountWizard *m_wizard = nullptr;
    InvitationPage *m_invitation = nullptr;
    InvitationForm *m_invitationForm = nullptr;
    bool m_wizardEdits = false; ///< an account that exists
    QHash<QString, TestPanel *> m_panels; ///< by account id
    QHash<QWidget *, QScrollArea *> m_frames;
    QString m_currentAccount;

    struct Text {
        QAction *action;
        const char *text;
    };
    QList<Text> m_texts;
    QMenu *m_accountsMenu = nullptr;
    QList<QAction *> m_accountActions;
    QList<QPair<QMenu *, const char *>> m_menus;
    QAction *m_edit = nullptr, *m_invite = nullptr, *m_delete = nullptr, *m_run = nullptr, *m_step = nullptr,
            *m_checkPath = nullptr, *m_cancel = nullptr, *m_save = nullptr, *m_saveMasked = nullptr, *m_copy = nullptr,
            *m_showHistory = nullptr;
};
