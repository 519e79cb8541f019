// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/checklistview.h"

#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString systemName(CommandSystem system)
{
    switch (system) {
    case CommandSystem::Linux:
        return u"Linux"_s;
    case CommandSystem::Windows:
        return u"Windows"_s;
    case CommandSystem::MacOs:
        return u"macOS"_s;
    }
    Q_UNREACHABLE();
}

/// This computer's system first.
QList<CommandSystem> systemsInOrder()
{
    QList<CommandSystem> systems{CommandSystem::Windows, CommandSystem::MacOs, CommandSystem::Linux};
    systems.removeOne(thisSystem());
    systems.prepend(thisSystem());
    return systems;
}

} // namespace

CheckListView::CheckListView(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel("strong", this, true))
    , m_systems(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"checkList"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::scaled(6));
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    for (const CommandSystem system : systemsInOrder()) {
        QPushButton *button = chipButton(head, true);
        button->setText(systemName(system));
        button->setChecked(system == m_system);
        m_systems->addButton(button, static_cast<int>(system));
        row->addWidget(button);
    }
    m_column->addWidget(head);
    connect(m_systems, &QButtonGroup::idClicked, this, [this](int id) { setSystem(static_cast<CommandSystem>(id)); });
    rebuild();
}

void CheckListView::showResult(const PathResult &result)
{
    m_result = result;
    rebuild();
}

void CheckListView::setSystem(CommandSystem system)
{
    m_system = system;
    m_systems->button(static_cast<int>(system))->setChecked(true);
    rebuild();
}

void CheckListView::rebuild()
{
    m_title->setText(tr("Check in this order, with these commands for:"));
    for (QAbstractButton *button : m_systems->buttons())
        button->setAccessibleName(tr("Commands for %1").arg(button->text()));
    delete m_items; // none of its buttons leads here
    m_items = new QWidget(this);
    auto *column = new QVBoxLayout(m_items);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::scaled(10));
    m_column->addWidget(m_items);
    const QList<PathAdvice> list = pathAdvice(m_result);
    for (qsizetype i = 0; i < list.size(); ++i)
        addItem(list.at(i), static_cast<int>(i) + 1);
    setVisible(!list.isEmpty());
}

void CheckListView::addItem(const PathAdvice &advice, int number)
{
    auto *column = static_cast<QVBoxLayout *>(m_items->layout());
    auto *item = new QWidget(m_items);
    auto *lines = new QVBoxLayout(item);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Theme::scaled(3));
    auto *title = selectableLabel("strong", item);
    title->setText(tr("%1. %2").arg(QString::number(number), advice.title));
    auto *text = selectableLabel("", item);
    text->setText(advice.text);
    lines->addWidget(title);
    lines->addWidget(text);
    addCommand(lines, advice, item);
    column->addWidget(item);
}

void CheckListView::addCommand(QVBoxLayout *column, const PathAdvice &advice, QWidget *parent)
{
    const QString command = advice.commandFor(m_system);
    if (command.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::scaled(8));
    auto *line = selectableLabel("code", parent);
    line->setObjectName(u"command-"_s + advice.id);
    line->setFont(Theme::monospace());
    // A long command may be broken at its slashes and pipes; copied, it is whole.
    line->setText(command);
    line->setAccessibleName(tr("Command for %1").arg(systemName(m_system)));
    auto *copy = new QPushButton(tr("Copy"), parent);
    copy->setObjectName(u"copy-"_s + advice.id);
    copy->setAccessibleName(tr("Copy the command: %1").arg(advice.title));
    connect(copy, &QPushButton::clicked, this, [command] { QGuiApplication::clipboard()->setText(command); });
    row->addWidget(line, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(row);
}

void CheckListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}
