// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/comparison.h"

#include <QWidget>

#include <functional>
#include <optional>

class CompareModel;
class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTreeView;

/// Two runs side by side: what differs in sentences, and both conversations, scrolling together.
class CompareView final : public QWidget
{
    Q_OBJECT
public:
    explicit CompareView(QWidget *parent = nullptr);

    /// A run that can be chosen. \a name is asked again when the language changes.
    struct Choice {
        qint64 id = 0; ///< of the history; 0: a report opened from a file
        std::function<QString()> name;
        std::optional<Report> report; ///< of a file
    };
    /// The runs of the history, newest first; reports opened from files stay.
    void setRuns(const QList<Choice> &runs);
    void compare(qint64 first, qint64 second);
    void compareReports(const Report &first, const QString &firstName, const Report &second, const QString &secondName);
    /// How a run of the history is read.
    void setReader(std::function<std::optional<Report>(qint64)> read) { m_read = std::move(read); }
    [[nodiscard]] const Comparison &comparison() const;

Q_SIGNALS:
    void backRequested();

private:
    enum class Side { First, Second };
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void build();
    QWidget *buildChoosers();
    QWidget *buildDifferences();
    void retranslate();
    void fillBoxes();
    void choose(Side side);
    void askForFile(Side side);
    void openFile(Side side, const QString &path);
    void addFile(Side side, const Report &report, const QString &name);
    [[nodiscard]] std::optional<Report> reportOf(qsizetype choice) const;
    void refresh();
    void fillDifferences();
    void selectRow(qsizetype row);
    void step(int direction);
    void fitColumns();
    QComboBox *boxOf(Side side) const { return side == Side::First ? m_firstBox : m_secondBox; }

    std::function<std::optional<Report>(qint64)> m_read;
    QList<Choice> m_choices;
    qsizetype m_first = -1, m_second = -1; ///< among the choices
    bool m_readable = true;
    QString m_fileProblem;
    CompareModel *m_model;
    QLabel *m_title, *m_firstLabel, *m_secondLabel, *m_summary;
    QComboBox *m_firstBox, *m_secondBox;
    QPushButton *m_back, *m_previous, *m_next;
    QListWidget *m_differences;
    QTreeView *m_lines;
    QBoxLayout *m_choosers = nullptr;
};
