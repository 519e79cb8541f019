// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/stage.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <chrono>

class QLabel;
class QPushButton;

/// While a run goes on: what is waited for, how long that may still take, and the button that ends it. In step mode
/// also the line that waits to be sent.
class ProgressStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);
    void showBusy(const QString &what);
    void showWaiting(Stage stage, std::chrono::milliseconds limit);
    void showHeld(Stage stage, const QByteArray &line);
    void stop();

Q_SIGNALS:
    void cancelled();
    void released();

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    void tick();
    QTimer m_timer;
    QElapsedTimer m_since;
    Stage m_stage = Stage::Resolve;
    std::chrono::milliseconds m_limit{0};
    bool m_held = false;
    QLabel *m_text, *m_hint, *m_line;
    QPushButton *m_cancel, *m_send;
};
