// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runhistory.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QSplitter;
class QTableView;
class QuestionCard;
class RetentionRow;
class RunsModel;
class TimesChart;

/// The kept runs of one account: results and times as a chart, the runs as a table, what changed at the server as sentences.
class HistoryView final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);
    void showRuns(const QString &address, const QList<KeptRun> &runs, const Retention &retention);

Q_SIGNALS:
    void backRequested();
    void openRequested(qint64 run);
    void compareRequested(qint64 first, qint64 second);
    void deleteRequested(const QList<qint64> &runs);
    void retentionChanged(const Retention &retention);

private:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void build();
    QWidget *buildTable();
    QWidget *buildChanges();
    QWidget *buildButtons();
    void retranslate();
    void fillChanges();
    void updateState();
    void select(int run);
    void askDelete();
    [[nodiscard]] QList<int> selectedRows() const;

    QString m_address;
    RunsModel *m_model;
    QLabel *m_title, *m_subtitle, *m_chartTitle, *m_changesTitle;
    QPushButton *m_back, *m_open, *m_compare, *m_delete;
    QWidget *m_content;
    TimesChart *m_chart;
    QTableView *m_table;
    QListWidget *m_changes;
    QSplitter *m_splitter;
    QuestionCard *m_ask;
    RetentionRow *m_retention;
};
