// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "path/pathcheck.h"

#include <QFrame>
#include <QPointer>

class CheckListView;
class LinkButton;
class MarkLabel;
class PathPicture;
class QGridLayout;
class QLabel;
class QPushButton;

/// "Check the path": the control experiments of one account as they go on, the picture of the path, what it comes to,
/// and what to look at.
class PathView final : public QFrame
{
    Q_OBJECT
public:
    explicit PathView(QWidget *parent = nullptr);
    ~PathView() override;

    /// \a failedAs: what the test before has found; empty if there was none or it worked.
    void start(const Account &account, const QString &failedAs);
    /// Of a report from a file: to look at.
    void showResult(const Account &account, const PathResult &result, bool canRepeat);
    void cancel();
    /// Ends what runs and shows nothing.
    void reset();
    [[nodiscard]] bool isRunning() const { return m_check && m_check->isRunning(); }

Q_SIGNALS:
    void started();
    /// In any way.
    void ended();
    /// Not if it was cancelled.
    void finished(const PathResult &result);
    void repeatRequested();

private:
    struct Row {
        MarkLabel *mark;
        QLabel *question, *answer;
    };
    void changeEvent(QEvent *event) override;
    void build();
    void buildRows();
    void showMeasurement(qsizetype index);
    void showPiece(PathPiece piece);
    void showState();
    void retranslate();
    void end(const PathResult &result);
    void foldRows(bool folded);
    [[nodiscard]] PathPiece mostInteresting() const;

    Account m_account;
    PathPlan m_plan;
    PathResult m_result;
    std::unique_ptr<PathCheck> m_check;
    bool m_done = false;
    bool m_canRepeat = true;
    bool m_folded = false;
    QList<Row> m_rows;
    QLabel *m_title, *m_summary, *m_certainty, *m_others, *m_piece;
    QPushButton *m_stop, *m_repeat, *m_close;
    LinkButton *m_fold;
    PathPicture *m_picture;
    QWidget *m_list;
    CheckListView *m_checks;
};
