// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class MarkLabel;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// A question inside the window, in place of a dialog that would block it.
class QuestionCard final : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Neutral, Warning };
    explicit QuestionCard(QWidget *parent = nullptr);
    void setTone(Tone tone);
    void setTexts(const QString &title, const QString &text, const QString &yes, const QString &no);
    /// Shown between text and buttons; owned by the card.
    void setContent(QWidget *content);
    void setYesEnabled(bool enabled);
    [[nodiscard]] QPushButton *yesButton() const { return m_yes; }
    [[nodiscard]] QPushButton *noButton() const { return m_no; }

Q_SIGNALS:
    void yes();
    void no();

private:
    void paintTone();
    void keyPressEvent(QKeyEvent *event) override;
    Tone m_tone = Tone::Neutral;
    MarkLabel *m_mark;
    QLabel *m_title, *m_text;
    QPushButton *m_yes, *m_no;
    QVBoxLayout *m_column;
};
