// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/runfacts.h"
#include "testpanel/stagerail.h"

#include <QWidget>

/// The runs of an account from left to right, oldest first: a row of marks for the results, and for each step a row of bars for its
/// time. Each row has its own scale, and says its last and its longest time in words. Left and Right choose a run.
class TimesChart final : public QWidget
{
    Q_OBJECT
public:
    explicit TimesChart(QWidget *parent = nullptr);
    /// Newest first, as the history has them.
    void setRuns(const QList<RunFacts> &runs);
    /// Index among the runs of setRuns(); -1: none.
    void setCurrent(int run);
    [[nodiscard]] int current() const { return m_current; }
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int run);

private:
    struct Row {
        Step8 step;
        QList<std::chrono::microseconds> times; ///< newest first; negative: the step was not reached
        std::chrono::microseconds longest{0};
    };
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void describe();
    [[nodiscard]] QString rowText(const Row &row) const;
    [[nodiscard]] int shownRuns() const;
    [[nodiscard]] QRectF columnOf(int run) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int runAt(const QPointF &point) const;
    [[nodiscard]] QString runText(int run) const;

    QList<RunFacts> m_runs;
    QList<Row> m_rows;
    int m_current = -1;
};
