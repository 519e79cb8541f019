// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyview.h"

#include "history/difference.h"
#include "history/retentionrow.h"
#include "history/runsmodel.h"
#include "history/timeschart.h"
#include "history/wrappedtext.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/questioncard.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal narrow = 760; // below this the changes stand under the runs

QFrame *card(QWidget *parent, QLabel *&title)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", QByteArray("card"));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *header = new QFrame(frame);
    header->setProperty("role", QByteArray("cardHeader"));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Theme::scaled(12), Theme::scaled(6), Theme::scaled(12), Theme::scaled(6));
    title = plainLabel("section", header);
    row->addWidget(title, 1);
    column->addWidget(header);
    return frame;
}

} // namespace

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_model(new RunsModel(this))
{
    build();
    retranslate();
    updateState();
}

QWidget *HistoryView::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"runs"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(Theme::scaled(120));
    connect(m_table, &QTableView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT openRequested(m_model->runs().at(index.row()).id); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_chart->setCurrent(m_table->currentIndex().row());
        updateState();
    });
    auto *remove = new QAction(m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this, &HistoryView::askDelete);
    return m_table;
}

QWidget *HistoryView::buildChanges()
{
    QFrame *frame = card(this, m_changesTitle);
    m_changes = new QListWidget(frame);
    m_changes->setObjectName(u"changes"_s);
    m_changes->setItemDelegate(new SentenceDelegate(m_changes));
    m_changes->setResizeMode(QListView::Adjust);
    m_changes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setMinimumHeight(Theme::scaled(80));
    frame->layout()->addWidget(m_changes);
    connect(m_changes, &QListWidget::currentRowChanged, this, [this](int row) {
        const QListWidgetItem *item = row >= 0 ? m_changes->item(row) : nullptr;
        if (item && item->data(Qt::UserRole).isValid())
            select(item->data(Qt::UserRole).toInt());
    });
    return frame;
}

QWidget *HistoryView::buildButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, Theme::scaled(10));
    flow->setContentsMargins(0, 0, 0, 0);
    m_open = new QPushButton(buttons);
    m_compare = new QPushButton(buttons);
    m_delete = new QPushButton(buttons);
    m_open->setObjectName(u"openRun"_s);
    m_compare->setObjectName(u"compareRuns"_s);
    m_delete->setObjectName(u"deleteRuns"_s);
    for (QPushButton *button : {m_open, m_compare, m_delete})
        flow->addWidget(button);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto rows = selectedRows(); !rows.isEmpty())
            Q_EMIT openRequested(m_model->runs().at(rows.constFirst()).id);
    });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        // One run is compared with the one before it; the earlier run is the first.
        const QList<int> rows = selectedRows();
        const int later = rows.isEmpty() ? 0 : rows.constFirst();
        const int earlier = rows.size() > 1 ? rows.at(1) : later + 1;
        if (earlier < m_model->rowCount())
            Q_EMIT compareRequested(m_model->runs().at(earlier).id, m_model->runs().at(later).id);
    });
    connect(m_delete, &QPushButton::clicked, this, &HistoryView::askDelete);
    return buttons;
}

void HistoryView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(18), Theme::scaled(16), Theme::scaled(18), Theme::scaled(10));
    column->setSpacing(Theme::scaled(10));
    auto *header = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::scaled(2));
    m_title = plainLabel("title", this, true);
    m_subtitle = plainLabel("subtitle", this, true);
    m_subtitle->setObjectName(u"historySubtitle"_s);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    header->addLayout(words, 1);
    m_back = new QPushButton(this);
    m_back->setObjectName(u"historyBack"_s);
    header->addWidget(m_back, 0, Qt::AlignTop);
    column->addLayout(header);
    m_ask = new QuestionCard(this);
    m_ask->hide();
    column->addWidget(m_ask);
    m_content = new QWidget(this);
    auto *inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Theme::scaled(10));
    QFrame *frame = card(m_content, m_chartTitle);
    m_chart = new TimesChart(frame);
    frame->layout()->addWidget(m_chart);
    inside->addWidget(frame);
    m_splitter = new QSplitter(m_content);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(buildChanges());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    inside->addWidget(m_splitter, 1);
    inside->addWidget(buildButtons());
    column->addWidget(m_content, 1);
    column->addStretch(0);
    m_retention = new RetentionRow(this);
    column->addWidget(m_retention);
    connect(m_back, &QPushButton::clicked, this, &HistoryView::backRequested);
    connect(m_chart, &TimesChart::chosen, this, &HistoryView::select);
    connect(m_retention, &RetentionRow::changed, this, &HistoryView::retentionChanged);
    connect(m_ask, &QuestionCard::no, this, [this] {
        m_ask->hide();
        m_table->setFocus();
    });
    connect(m_ask, &QuestionCard::yes, this, [this] {
        m_ask->hide();
        QList<qint64> ids;
        for (const int row : selectedRows())
            ids.append(m_model->runs().at(row).id);
        Q_EMIT deleteRequested(ids);
    });
}

void HistoryView::showRuns(const QString &address, const QList<KeptRun> &runs, const Retention &retention)
{
    m_address = address;
    m_ask->hide();
    m_model->setRuns(runs);
    QList<RunFacts> facts;
    for (const KeptRun &run : runs)
        facts.append(run.facts);
    m_chart->setRuns(facts);
    m_retention->setRetention(retention);
    m_table->resizeColumnsToContents();
    // The sentence of what was proven is long; its beginning tells.
    m_table->setColumnWidth(RunsModel::Proven, std::min(m_table->columnWidth(RunsModel::Proven), Theme::scaled(190)));
    retranslate();
    if (!runs.isEmpty())
        select(0);
    updateState();
}

void HistoryView::fillChanges()
{
    QList<RunFacts> oldestFirst;
    for (const KeptRun &run : m_model->runs())
        oldestFirst.prepend(run.facts);
    const QList<Change> changes = changesOver(oldestFirst);
    m_changes->clear();
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        //: %1 is a date and time, %2 a whole sentence
        auto *item = new QListWidgetItem(tr("%1: %2").arg(
            runTimeText(oldestFirst.at(change->run).result.when), changeText(change->difference)), m_changes);
        item->setData(Qt::UserRole, static_cast<int>(oldestFirst.size() - 1 - change->run));
    }
    if (changes.isEmpty())
        new QListWidgetItem(tr("Certificate, encryption and features stayed the same in all these runs."), m_changes);
}

void HistoryView::select(int run)
{
    const QModelIndex index = m_model->index(run, 0);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
    m_chart->setCurrent(run);
}

QList<int> HistoryView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void HistoryView::askDelete()
{
    const auto count = selectedRows().size();
    if (count == 0)
        return;
    m_ask->setTone(QuestionCard::Tone::Warning);
    m_ask->setTexts(count == 1 ? tr("Delete this run?") : tr("Delete these %1 runs?").arg(count),
        tr("They are removed from the history and cannot be brought back."), tr("Delete"), tr("Keep"));
    m_ask->show();
    m_ask->noButton()->setFocus(); // Enter pressed once too often must not delete
}

void HistoryView::updateState()
{
    const bool any = m_model->rowCount() > 0;
    const auto chosen = selectedRows();
    m_content->setVisible(any);
    m_open->setEnabled(chosen.size() == 1);
    m_compare->setEnabled(chosen.size() == 2 || (chosen.size() == 1 && chosen.constFirst() + 1 < m_model->rowCount()));
    m_compare->setText(chosen.size() == 1 ? tr("Compare with the run before") : tr("Compare the two runs"));
    m_delete->setEnabled(!chosen.isEmpty());
}

void HistoryView::retranslate()
{
    QString address = visibleText(m_address);
    address.replace(u"@"_s, u"@\u200b"_s);
    m_title->setText(tr("History of %1").arg(address));
    m_title->setAccessibleName(tr("History of %1").arg(visibleText(m_address)));
    const auto count = m_model->rowCount();
    m_subtitle->setText(count == 0 ? tr("No run has been kept yet. Run a test: its result appears here.")
                                   : tr("%1 runs. Select two to compare them.").arg(count));
    m_back->setText(tr("Back to the test"));
    m_open->setText(tr("Open"));
    m_delete->setText(tr("Delete…"));
    m_chartTitle->setText(tr("Results and times, each step on a scale of its own"));
    m_changesTitle->setText(tr("What changed at the server"));
    m_table->setAccessibleName(tr("Runs"));
    m_changes->setAccessibleName(tr("What changed at the server"));
    m_chart->retranslate();
    m_model->retranslate();
    m_ask->hide();
    fillChanges();
    updateState();
}

void HistoryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HistoryView::resizeEvent(QResizeEvent *event)
{
    m_splitter->setOrientation(width() < Theme::scaled(narrow) ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}
