// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/conversationview.h"

#include "testpanel/lineinspector.h"
#include "testpanel/securityview.h"
#include "testpanel/timingview.h"
#include "testpanel/transcriptdelegate.h"
#include "testpanel/transcriptmodel.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal narrow = 620; // below this the inspector goes under the list

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", QByteArray("card"));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    return frame;
}

QHBoxLayout *addHeader(QFrame *card)
{
    auto *header = new QFrame(card);
    header->setProperty("role", QByteArray("cardHeader"));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(Theme::scaled(12), Theme::scaled(6), Theme::scaled(12), Theme::scaled(6));
    row->setSpacing(Theme::scaled(8));
    card->layout()->addWidget(header);
    return row;
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

QWidget *padded(QWidget *content, QWidget *parent)
{
    auto *around = new QWidget(parent);
    around->setProperty("role", QByteArray("scrolled"));
    auto *column = new QVBoxLayout(around);
    column->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    column->addWidget(content);
    return around;
}

} // namespace

ConversationView::ConversationView(QWidget *parent)
    : QWidget(parent)
    , m_model(new TranscriptModel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this)) // the narrow form, until the width is known
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(Theme::scaled(12));
    buildLeft();
    buildRight();
    m_splitter->setStretchFactor(0, 7);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({700, 300});

    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_list->verticalScrollBar();
        m_atEnd = bar->value() >= bar->maximum() - Theme::scaled(4);
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ConversationView::followEnd);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConversationView::updateHints);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationView::showCurrent);
    retranslate();
}

void ConversationView::buildLeft()
{
    QFrame *left = card(m_splitter);
    QHBoxLayout *header = addHeader(left);
    m_leftTitle = plainLabel("strong", left);
    m_hidden = plainLabel("muted", left);
    m_hidden->setObjectName(u"hiddenSecrets"_s);
    m_lines = chipButton(left, true);
    m_timing = chipButton(left, true);
    m_encryption = chipButton(left, true);
    m_encryption->setObjectName(u"encryptionChip"_s);
    m_lines->setObjectName(u"linesChip"_s);
    m_timing->setObjectName(u"timingChip"_s);
    m_lines->setChecked(true);
    auto *group = new QButtonGroup(this);
    group->addButton(m_lines);
    group->addButton(m_timing);
    group->addButton(m_encryption);
    header->addWidget(m_leftTitle);
    header->addStretch(1);
    header->addWidget(m_hidden);
    header->addWidget(m_lines);
    header->addWidget(m_timing);
    header->addWidget(m_encryption);
    connect(group, &QButtonGroup::buttonToggled, this, [this] {
        showPage(m_encryption->isChecked() ? 2 : m_timing->isChecked() ? 1 : 0);
    });

    m_left = new QStackedWidget(left);
    m_list = new QListView(m_left);
    m_list->setObjectName(u"conversation"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TranscriptDelegate(*m_model, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there, so that its coming does not change the width and with it every height.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    QScrollBar *bar = m_list->verticalScrollBar();
    bar->setEnabled(false); // without a range it shows no handle
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int least, int most) {
        bar->setEnabled(most > least);
        keepCurrentInSight();
    });
    connect(bar, &QScrollBar::actionTriggered, this, [this] { m_keepCurrent = false; });
    auto *middle = new QVBoxLayout(m_list->viewport());
    middle->setContentsMargins(Theme::scaled(24), Theme::scaled(12), Theme::scaled(24), Theme::scaled(12));
    m_empty = plainLabel("muted", m_list->viewport(), true);
    m_empty->setObjectName(u"emptyConversation"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    middle->addWidget(m_empty);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(Theme::scaled(150));
    m_list->setMinimumWidth(Theme::scaled(240));
    m_chart = new TimingView(m_left);
    m_left->addWidget(m_list);
    m_left->addWidget(scrolled(m_chart, m_left));
    m_certificates = new SecurityView(m_left);
    m_left->addWidget(scrolled(padded(m_certificates, m_left), m_left));
    left->layout()->addWidget(m_left);
    m_splitter->addWidget(left);
}

void ConversationView::buildRight()
{
    QFrame *right = card(m_splitter);
    m_rightCard = right;
    QHBoxLayout *header = addHeader(right);
    m_rightTitle = plainLabel("strong", right);
    header->addWidget(m_rightTitle);
    header->addStretch(1);
    // As high as the header beside it, which has buttons.
    m_rightTitle->setMinimumHeight(m_lines->sizeHint().height());
    m_right = new QStackedWidget(right);
    m_inspector = new LineInspector(m_right);
    m_inspector->setObjectName(u"inspector"_s);
    m_security = new SecurityView(m_right);
    m_right->addWidget(m_inspector);
    m_right->addWidget(scrolled(padded(m_security, m_right), m_right));
    right->layout()->addWidget(m_right);
    right->setMinimumWidth(Theme::scaled(230));
    right->setMinimumHeight(Theme::scaled(150));
    m_splitter->addWidget(right);
}

void ConversationView::clear()
{
    m_model->clear();
    m_inspector->showEntry({}, -1);
    m_finished = false;
    m_chart->showTranscript({});
    m_security->showTls(std::nullopt);
    m_certificates->showTls(std::nullopt);
}

void ConversationView::append(const TranscriptEntry &entry)
{
    m_model->append(entry);
}

void ConversationView::finish()
{
    m_finished = true;
    m_model->flush();
    showSummary();
}

void ConversationView::showSummary()
{
    m_chart->showTranscript(m_model->transcript());
    m_security->showTls(tlsOf(m_model->transcript()));
    if (m_encryption->isChecked())
        m_certificates->showTls(tlsOf(m_model->transcript()));
    updateHints();
}

void ConversationView::setTranscript(const Transcript &transcript)
{
    m_model->setTranscript(transcript);
    finish();
}

const Transcript &ConversationView::transcript() const
{
    return m_model->transcript();
}

int ConversationView::hiddenSecrets() const
{
    return m_model->hiddenSecrets();
}

void ConversationView::selectEntry(qsizetype entry)
{
    m_lines->setChecked(true);
    const QModelIndex index = m_model->index(static_cast<int>(entry));
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void ConversationView::showTiming(bool timing)
{
    (timing ? m_timing : m_lines)->setChecked(true);
}

void ConversationView::showEncryption()
{
    m_encryption->setChecked(true);
}

void ConversationView::showPage(int page)
{
    m_left->setCurrentIndex(page);
    m_right->setCurrentIndex(page == 1 ? 1 : 0);
    m_rightCard->setVisible(page != 2);
    if (page == 1)
        m_chart->showTranscript(m_model->transcript());
    else if (page == 2)
        m_certificates->showTls(tlsOf(m_model->transcript()));
    retranslate();
}

void ConversationView::followEnd()
{
    updateHints();
    if (m_atEnd)
        m_list->scrollToBottom();
    if (m_finished) // the rest of a flood comes in portions
        showSummary();
    else if (m_timing->isChecked())
        m_chart->showTranscript(m_model->transcript());
}

void ConversationView::keepCurrentInSight()
{
    if (!m_finished || !m_keepCurrent || m_keepsCurrent)
        return;
    // Later: the range changes while the list is still being laid out.
    m_keepsCurrent = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_keepsCurrent = false;
            if (m_keepCurrent && m_list->currentIndex().isValid())
                m_list->scrollTo(m_list->currentIndex());
        },
        Qt::QueuedConnection);
}

void ConversationView::showCurrent()
{
    m_keepCurrent = true;
    m_inspector->showEntry(m_model->transcript(), m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1);
}

void ConversationView::updateHints()
{
    const int count = m_model->hiddenSecrets();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_hidden->setVisible(count > 0);
    m_hidden->setText(count == 1 ? tr("1 secret hidden") : tr("%1 secrets hidden").arg(count));
}

QSize ConversationView::sizeHint() const
{
    // What is above it may grow; the lists scroll by themselves.
    const int height = Theme::scaled(m_splitter->orientation() == Qt::Vertical ? 420 : 230);
    return {Theme::scaled(600), std::max(height, minimumSizeHint().height())};
}

void ConversationView::retranslate()
{
    const bool timing = m_timing->isChecked();
    m_leftTitle->setText(timing ? tr("Time of each step")
            : m_encryption->isChecked() ? tr("Safety of the connection") : tr("Conversation"));
    m_rightTitle->setText(timing ? tr("Safety of the connection") : tr("What this line means"));
    m_lines->setText(tr("Lines"));
    m_timing->setText(tr("Timing"));
    m_encryption->setText(tr("Encryption"));
    m_list->setAccessibleName(tr("Conversation"));
    m_empty->setText(
        tr("During a test every line between this program and the server appears here. Secrets stay hidden."));
    updateHints();
}

void ConversationView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    const auto orientation = width() < Theme::scaled(narrow) ? Qt::Vertical : Qt::Horizontal;
    if (orientation != m_splitter->orientation()) {
        m_splitter->setOrientation(orientation);
        updateGeometry();
    }
    QWidget::resizeEvent(event);
}
