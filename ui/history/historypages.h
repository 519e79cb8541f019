// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/accountstore.h"
#include "history/runhistory.h"
#include "widgets/settings.h"

#include <QObject>
#include <QPointer>

#include <functional>

class CompareView;
class HistoryView;

/// The history in the window: keeps what is run, and makes the pages that show it when they are first asked for.
class HistoryPages final : public QObject
{
    Q_OBJECT
public:
    HistoryPages(const AccountStore &accounts, Settings &settings, QObject *parent);

    void keep(const QString &accountId, const Report &report);
    void removeAccount(const QString &accountId);
    void showAccount(const QString &accountId);
    void showComparison();

Q_SIGNALS:
    void pageReady(QWidget *page);
    /// \a name stands where the name of a file would.
    void reportChosen(const Report &report, const QString &name);
    /// Back to where the person came from; empty: from no account.
    void left(const QString &accountId);
    /// Something is wrong with the history; said once. \a words: one sentence, in the language of the moment.
    void troubled(const std::function<QString()> &words, const QString &detail);

private:
    void open(qint64 run);
    void compare(qint64 first, qint64 second);
    void refresh();
    void refreshChoices();
    void setRetention(const Retention &retention);
    void tellTrouble();

    const AccountStore &m_accounts;
    Settings &m_settings;
    RunHistory m_history;
    QString m_accountId;
    QPointer<HistoryView> m_view;
    QPointer<CompareView> m_comparison;
    RunStore::Problem m_told = RunStore::Problem::None;
};
