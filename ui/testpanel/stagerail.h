// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/outcome.h"
#include "transcript/transcript.h"

#include <QWidget>

#include <array>
#include <chrono>
#include <optional>

/// The eight steps a person sees, each made of one or two stages.
enum class Step8 { LookUp, Connect, Encrypt, Greet, SignIn, Envelope, Message, Goodbye };
inline constexpr std::size_t stepCount = 8;
Step8 stepOf(Stage stage);
QString stepTitle(Step8 step);

/// How far a run is, as the rail shows it.
struct Steps {
    enum class State { NotReached, Now, Passed, Failed, Skipped };
    struct One {
        State state = State::NotReached;
        std::optional<std::chrono::microseconds> time;
    };
    std::array<One, stepCount> all;
    [[nodiscard]] One &operator[](Step8 step) { return all[static_cast<std::size_t>(step)]; }
    [[nodiscard]] const One &operator[](Step8 step) const { return all[static_cast<std::size_t>(step)]; }
};
/// Of a run that goes on: what is behind it, and where it \a waits.
Steps stepsOf(const Transcript &transcript, Stage waits);
/// Of a run that has ended.
Steps stepsOf(const Transcript &transcript, const Outcome &outcome);
/// "118 ms", "2.4 s", "1 min 5 s".
QString durationText(std::chrono::microseconds duration);

class StageRail final : public QWidget
{
    Q_OBJECT
public:
    explicit StageRail(QWidget *parent = nullptr);
    void setSteps(const Steps &steps);
    [[nodiscard]] const Steps &steps() const { return m_steps; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void describe();
    [[nodiscard]] QString timeText(std::size_t step) const;
    Steps m_steps;
};
