// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/pathadvice.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

/// What to look at, in order, with the commands for one system at a time; this computer's comes first.
class CheckListView final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckListView(QWidget *parent = nullptr);

    void showResult(const PathResult &result);
    void setSystem(CommandSystem system);
    [[nodiscard]] CommandSystem system() const { return m_system; }

private:
    void changeEvent(QEvent *event) override;
    void rebuild();
    void addItem(const PathAdvice &advice, int number);
    void addCommand(QVBoxLayout *column, const PathAdvice &advice, QWidget *parent);

    PathResult m_result;
    CommandSystem m_system = thisSystem();
    QLabel *m_title;
    QButtonGroup *m_systems;
    QVBoxLayout *m_column;
    QWidget *m_items = nullptr;
};
