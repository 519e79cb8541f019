// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/explanation.h"

#include <QTimer>
#include <QWidget>

class ExplainContext;
class PasteField;
class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;
class VerdictView;

/// Paste an error of any program and read what it means. The answer follows the text after a short pause.
class ExplainPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ExplainPage(QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] const Explanation &explanation() const { return m_explanation; }

Q_SIGNALS:
    void answered();

private:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    QFrame *buildQuestion();
    void connectFields();
    void answer();
    void showAnswer();
    void showOthers();
    void showRecognised();
    void retranslate();

    Explanation m_explanation;
    QTimer m_pause;
    PasteField *m_text;
    ExplainContext *m_context;
    VerdictView *m_verdict;
    QLabel *m_title, *m_subtitle, *m_hint;
    QPushButton *m_more, *m_clear;
    QFrame *m_card; ///< others and what was recognised
    QVBoxLayout *m_cardColumn;
    QWidget *m_inside = nullptr;
};
