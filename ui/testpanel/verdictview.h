// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testpanel/verdicttext.h"

#include <QFrame>

class FlowLayout;
class QBoxLayout;
class MarkLabel;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// The answer of a test in plain words: what it means, what to do, in which order, by whom, and what proves it.
class VerdictView final : public QFrame
{
    Q_OBJECT
public:
    explicit VerdictView(QWidget *parent = nullptr);
    void showReport(const Report &report, const Provider *provider);
    [[nodiscard]] const Finding *shownFinding() const { return m_text.finding; }
    /// False where the conversation is not in sight: what is proven is then said without a link to its line.
    void setLinesInSight(bool inSight) { m_linesInSight = inSight; }
    /// For an error of another program: without buttons that change an account here, and nothing about what was sent.
    void setAdviceOnly(bool adviceOnly) { m_adviceOnly = adviceOnly; }
    /// True where a change of the account can be tried: what a finding can be cured by is then a button.
    void setCurable(bool curable) { m_curable = curable; }
    /// The button of the best next step; null if there is none.
    [[nodiscard]] QPushButton *bestButton() const;

Q_SIGNALS:
    void actionChosen(RemedyAction action);
    void cureChosen(const Cure &cure);
    /// The line that proves the verdict.
    void lineChosen(qsizetype entry);

private:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showFinding(qsizetype which);
    void showSteps();
    void showFacts();
    void shareWidth();
    void showButtons();
    QPushButton *addButton(FlowLayout *flow, const QString &text);
    /// Adds what can be pressed; \a actions loses what would be the same.
    void addCures(FlowLayout *flow, QList<RemedyAction> &actions);
    void addLinks(FlowLayout *flow);
    [[nodiscard]] QString actionText(RemedyAction action) const;
    void paintTone();

    Report m_report;
    const Provider *m_provider = nullptr;
    qsizetype m_which = 0;
    bool m_linesInSight = true;
    bool m_curable = false;
    bool m_adviceOnly = false;
    VerdictText m_text;
    MarkLabel *m_mark;
    QLabel *m_title, *m_explanation;
    QWidget *m_steps = nullptr, *m_facts = nullptr, *m_buttons = nullptr;
    QVBoxLayout *m_column;
    QBoxLayout *m_body; // steps and facts, side by side where there is room
};
