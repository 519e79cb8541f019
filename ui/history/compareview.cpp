// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/compareview.h"

#include "history/comparedelegate.h"
#include "history/comparemodel.h"
#include "history/wrappedtext.h"
#include "testpanel/reportfile.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStandardPaths>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int chooseFile = -2;
constexpr qreal narrow = 620;
constexpr qreal markColumn = 34;

} // namespace

CompareView::CompareView(QWidget *parent)
    : QWidget(parent)
    , m_model(new CompareModel(this))
{
    build();
    retranslate();
    refresh();
}

QWidget *CompareView::buildChoosers()
{
    auto *holder = new QWidget(this);
    m_choosers = new QBoxLayout(QBoxLayout::LeftToRight, holder);
    m_choosers->setContentsMargins(0, 0, 0, 0);
    m_choosers->setSpacing(Theme::scaled(14));
    const auto side = [&](QLabel *&label, QComboBox *&box, const QString &name, Side which) {
        auto *column = new QVBoxLayout;
        column->setSpacing(Theme::scaled(3));
        label = plainLabel("section", holder);
        box = new QComboBox(holder);
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
        label->setBuddy(box);
        column->addWidget(label);
        column->addWidget(box);
        m_choosers->addLayout(column, 1);
        connect(box, &QComboBox::activated, this, [this, which] { choose(which); });
    };
    side(m_firstLabel, m_firstBox, u"firstRun"_s, Side::First);
    side(m_secondLabel, m_secondBox, u"secondRun"_s, Side::Second);
    return holder;
}

QWidget *CompareView::buildDifferences()
{
    m_differences = new QListWidget(this);
    m_differences->setObjectName(u"differences"_s);
    m_differences->setItemDelegate(new SentenceDelegate(m_differences));
    m_differences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_differences->setResizeMode(QListView::Adjust);
    connect(m_differences, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            selectRow(m_differences->item(row)->data(Qt::UserRole).toInt());
    });
    return m_differences;
}

void CompareView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(18), Theme::scaled(16), Theme::scaled(18), Theme::scaled(10));
    column->setSpacing(Theme::scaled(10));
    auto *header = new QHBoxLayout;
    m_title = plainLabel("title", this, true);
    header->addWidget(m_title, 1);
    m_back = new QPushButton(this);
    m_back->setObjectName(u"compareBack"_s);
    header->addWidget(m_back, 0, Qt::AlignTop);
    column->addLayout(header);
    column->addWidget(buildChoosers());
    m_summary = plainLabel("heading", this, true);
    m_summary->setObjectName(u"compareSummary"_s);
    column->addWidget(m_summary);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildDifferences());
    m_lines = new QTreeView(splitter);
    m_lines->setObjectName(u"comparedLines"_s);
    m_lines->setModel(m_model);
    m_lines->setItemDelegate(new CompareDelegate(m_lines));
    m_lines->setRootIsDecorated(false);
    m_lines->setItemsExpandable(false);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_lines->setTabKeyNavigation(false);
    m_lines->header()->setSectionsMovable(false);
    m_lines->header()->setSectionsClickable(false);
    m_lines->header()->setStretchLastSection(false);
    splitter->addWidget(m_lines);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({Theme::scaled(130), Theme::scaled(400)});
    column->addWidget(splitter, 1);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, Theme::scaled(10));
    flow->setContentsMargins(0, 0, 0, 0);
    m_previous = new QPushButton(buttons);
    m_next = new QPushButton(buttons);
    m_next->setObjectName(u"nextDifference"_s);
    flow->addWidget(m_previous);
    flow->addWidget(m_next);
    column->addWidget(buttons);
    connect(m_back, &QPushButton::clicked, this, &CompareView::backRequested);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(&Theme::instance(), &Theme::changed, this, &CompareView::fitColumns);
}

const Comparison &CompareView::comparison() const
{
    return m_model->comparison();
}

void CompareView::setRuns(const QList<Choice> &runs)
{
    const qint64 first = m_first >= 0 ? m_choices.at(m_first).id : -1, second = m_second >= 0 ? m_choices.at(m_second).id : -1;
    QList<Choice> files;
    const auto keep = [&](qsizetype choice) {
        if (choice >= 0 && m_choices.at(choice).report)
            files.append(m_choices.at(choice));
        return files.size() - 1;
    };
    const qsizetype firstFile = first == 0 ? keep(m_first) : -1;
    const qsizetype secondFile = second == 0 ? keep(m_second) : -1;
    m_choices = files + runs;
    const auto find = [this](qint64 id, qsizetype file) {
        for (qsizetype at = 0; id > 0 && at < m_choices.size(); ++at) {
            if (m_choices.at(at).id == id)
                return at;
        }
        return id == 0 ? file : qsizetype(-1);
    };
    m_first = find(first, firstFile);
    m_second = find(second, secondFile);
    fillBoxes();
    refresh();
}

void CompareView::fillBoxes()
{
    for (const Side side : {Side::First, Side::Second}) {
        QComboBox *box = boxOf(side);
        const QSignalBlocker quiet(box);
        box->clear();
        for (qsizetype at = 0; at < m_choices.size(); ++at)
            box->addItem(m_choices.at(at).name(), at);
        box->addItem(tr("Open a report…"), chooseFile);
        const qsizetype chosen = side == Side::First ? m_first : m_second;
        box->setCurrentIndex(static_cast<int>(chosen)); // -1: none yet
    }
}

void CompareView::choose(Side side)
{
    const int chosen = boxOf(side)->currentData().toInt();
    if (chosen == chooseFile)
        return askForFile(side);
    (side == Side::First ? m_first : m_second) = chosen;
    refresh();
}

void CompareView::askForFile(Side side)
{
    // What was chosen before stays until a file is open.
    boxOf(side)->setCurrentIndex(static_cast<int>(side == Side::First ? m_first : m_second));
    auto *dialog = new QFileDialog(this, tr("Open report"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Report as JSON (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, side](const QString &path) { openFile(side, path); });
    dialog->open();
}

void CompareView::openFile(Side side, const QString &path)
{
    QString problem;
    const auto report = loadReport(path, &problem);
    if (!report) {
        m_fileProblem = problem;
        return refresh();
    }
    addFile(side, *report, QFileInfo(path).fileName());
    refresh();
}

void CompareView::addFile(Side side, const Report &report, const QString &name)
{
    m_choices.append({0, [name] { return tr("File: %1").arg(visibleText(name)); }, report});
    (side == Side::First ? m_first : m_second) = m_choices.size() - 1;
    fillBoxes();
}

void CompareView::compare(qint64 first, qint64 second)
{
    for (qsizetype at = 0; at < m_choices.size(); ++at) {
        if (m_choices.at(at).id == first)
            m_first = at;
        if (m_choices.at(at).id == second)
            m_second = at;
    }
    fillBoxes();
    refresh();
}

void CompareView::compareReports(
    const Report &first, const QString &firstName, const Report &second, const QString &secondName)
{
    addFile(Side::First, first, firstName);
    addFile(Side::Second, second, secondName);
    refresh();
}

std::optional<Report> CompareView::reportOf(qsizetype choice) const
{
    if (choice < 0)
        return std::nullopt;
    const Choice &chosen = m_choices.at(choice);
    return chosen.report || !m_read ? chosen.report : m_read(chosen.id);
}

void CompareView::refresh()
{
    const auto first = reportOf(m_first), second = reportOf(m_second);
    m_readable = (m_first < 0 || first) && (m_second < 0 || second);
    if (first && second)
        m_model->setComparison(compareRuns(*first, *second), *first, *second);
    else
        m_model->clear();
    fitColumns();
    fillDifferences();
    const bool differs = comparison().firstDifference >= 0;
    m_previous->setEnabled(differs);
    m_next->setEnabled(differs);
    selectRow(comparison().firstDifference);
    m_fileProblem.clear();
}

void CompareView::fillDifferences()
{
    const QSignalBlocker quiet(m_differences);
    m_differences->clear();
    for (const Difference &difference : comparison().differences) {
        auto *item = new QListWidgetItem(differenceText(difference), m_differences);
        item->setData(Qt::UserRole, static_cast<int>(difference.row));
    }
    m_differences->setVisible(m_differences->count() > 0);
    if (!m_fileProblem.isEmpty())
        m_summary->setText(m_fileProblem);
    else if (!m_readable)
        m_summary->setText(tr("This run can no longer be read."));
    else if (m_first < 0 || m_second < 0)
        m_summary->setText(tr("Choose two runs: yesterday and today, the office and home, this account and that."));
    else if (comparison().differences.isEmpty())
        m_summary->setText(tr("The two runs mean the same."));
    else if (const Difference *first = explanationOf(comparison(), comparison().firstDifference))
        m_summary->setText(tr("The first line that differs: %1").arg(differenceText(*first)));
    else
        m_summary->setText(tr("The conversations mean the same; what differs stands below."));
}

void CompareView::selectRow(qsizetype row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(static_cast<int>(row), CompareModel::First);
    m_lines->setCurrentIndex(index);
    m_lines->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void CompareView::step(int direction)
{
    const int count = m_model->rowCount();
    for (int row = m_lines->currentIndex().row() + direction; row >= 0 && row < count; row += direction) {
        const bool follows = row > 0 && m_model->state(row - 1) == m_model->state(row) && direction > 0
            && m_model->state(row) != ComparedRow::State::Differs;
        if (ComparedRow{0, 0, m_model->state(row)}.counts() && !follows)
            return selectRow(row);
    }
}

void CompareView::fitColumns()
{
    const int mark = Theme::scaled(markColumn);
    const int room = std::max(0, m_lines->viewport()->width() - mark) / 2;
    m_lines->header()->resizeSection(CompareModel::First, room);
    m_lines->header()->resizeSection(CompareModel::Between, mark);
    m_lines->header()->resizeSection(CompareModel::Second, room);
    m_lines->doItemsLayout(); // lines wrap differently now
}

void CompareView::retranslate()
{
    m_title->setText(tr("Compare two runs"));
    m_back->setText(tr("Back"));
    m_firstLabel->setText(tr("First run"));
    m_secondLabel->setText(tr("Second run"));
    m_firstBox->setAccessibleName(tr("First run"));
    m_secondBox->setAccessibleName(tr("Second run"));
    m_previous->setText(tr("Previous difference"));
    m_next->setText(tr("Next difference"));
    m_differences->setAccessibleName(tr("What differs"));
    m_lines->setAccessibleName(tr("Both conversations, line by line"));
    m_model->retranslate();
}

void CompareView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillBoxes();
        refresh();
    }
    QWidget::changeEvent(event);
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    m_choosers->setDirection(width() < Theme::scaled(narrow) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &CompareView::fitColumns, Qt::QueuedConnection); // when the view has its new size
}
