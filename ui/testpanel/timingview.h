// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QWidget>

#include <chrono>

/// Where the time of a run went: one bar per step, from its beginning to its end.
class TimingView final : public QWidget
{
    Q_OBJECT
public:
    explicit TimingView(QWidget *parent = nullptr);
    void showTranscript(const Transcript &transcript);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void describe();

    struct Bar {
        std::chrono::microseconds from{0}, to{0};
        bool reached = false;
        int roundTrips = 0;
        int grouped = 0; ///< commands that travelled together
        bool tls = false, login = false;
    };
    [[nodiscard]] QString barText(const Bar &bar) const;
    QList<Bar> m_bars;
    std::chrono::microseconds m_total{0};
};
