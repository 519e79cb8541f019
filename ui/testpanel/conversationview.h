// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/transcript.h"

#include <QWidget>

class LineInspector;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;
class SecurityView;
class TimingView;
class TranscriptModel;

/// The conversation of a run, as lines with their meaning beside them, as a chart of times with the safety of
/// the connection beside it, or as the judged certificates of its encryption.
class ConversationView final : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    void clear();
    void append(const TranscriptEntry &entry);
    /// Shows what append() has taken, and the final numbers.
    void finish();
    void setTranscript(const Transcript &transcript);
    void selectEntry(qsizetype entry);
    [[nodiscard]] const Transcript &transcript() const;
    [[nodiscard]] int hiddenSecrets() const;
    void showTiming(bool timing);
    void showEncryption();
    [[nodiscard]] QSize sizeHint() const override;

private:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void retranslate();
    void buildLeft();
    void buildRight();
    void followEnd();
    void showCurrent();
    void updateHints();
    /// After a change of size, unless somebody scrolled away from it.
    void keepCurrentInSight();
    void showSummary();
    void showPage(int page);

    TranscriptModel *m_model;
    QSplitter *m_splitter;
    QLabel *m_leftTitle, *m_rightTitle, *m_hidden, *m_empty;
    QPushButton *m_lines, *m_timing, *m_encryption;
    QStackedWidget *m_left, *m_right;
    QListView *m_list;
    TimingView *m_chart;
    LineInspector *m_inspector;
    SecurityView *m_security, *m_certificates;
    QWidget *m_rightCard;
    bool m_finished = false;
    bool m_atEnd = true;
    bool m_keepCurrent = true;
    bool m_keepsCurrent = false; ///< is about to
};
