// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/transcriptdelegate.h"

#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace {

constexpr qreal timeWidth = 50;
constexpr qreal whoWidth = 50;
constexpr qreal briefWidth = 165;
constexpr qreal padding = 4;
constexpr qreal gap = 10;
constexpr qreal sideMargin = 12;
constexpr int fewestCharacters = 34; // a narrower line column gives up the brief beside it

QColor speakerColor(TranscriptModel::Speaker speaker)
{
    switch (speaker) {
    case TranscriptModel::Speaker::You:
        return Theme::color(Theme::Color::Client);
    case TranscriptModel::Speaker::Server:
    case TranscriptModel::Speaker::Tls:
        return Theme::color(Theme::Color::Server);
    case TranscriptModel::Speaker::App:
        return Theme::color(Theme::Color::Muted);
    }
    Q_UNREACHABLE();
}

bool isSpoken(const QModelIndex &index)
{
    const auto speaker = static_cast<TranscriptModel::Speaker>(index.data(TranscriptModel::SpeakerRole).toInt());
    return speaker == TranscriptModel::Speaker::You || speaker == TranscriptModel::Speaker::Server;
}

} // namespace

TranscriptDelegate::TranscriptDelegate(const TranscriptModel &model, QListView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{
    updateSizes();
    connect(&model, &QAbstractItemModel::modelReset, this, &TranscriptDelegate::forgetHeights);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        forgetHeights();
        m_view->doItemsLayout();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateSizes();
        m_view->doItemsLayout();
    });
}

void TranscriptDelegate::forgetHeights()
{
    m_heights.clear();
}

void TranscriptDelegate::updateSizes()
{
    m_monospace = Theme::monospace();
    m_proportional = Theme::font(1);
    m_small = Theme::font(0.93);
    const QFontMetrics metrics(m_monospace);
    m_characterWidth = std::max(1, metrics.horizontalAdvance(u'0'));
    m_lineHeight = metrics.lineSpacing();
    m_proportionalLineHeight = QFontMetrics(m_proportional).lineSpacing();
    forgetHeights();
}

TranscriptDelegate::Columns TranscriptDelegate::columns(const QRect &row) const
{
    const int margin = Theme::scaled(sideMargin);
    const int space = Theme::scaled(gap);
    const int markWidth = Theme::scaled(12);
    Columns columns;
    const QRect inside = row.adjusted(margin, Theme::scaled(padding), -margin, -Theme::scaled(padding));
    columns.time = {inside.left(), inside.top(), Theme::scaled(timeWidth), inside.height()};
    columns.who = {columns.time.right() + 1 + space, inside.top(), Theme::scaled(whoWidth), inside.height()};
    columns.mark = {columns.who.right() + 1, inside.top(), markWidth, inside.height()};
    columns.line = {columns.mark.right() + 1 + Theme::scaled(3), inside.top(), 0, inside.height()};
    columns.line.setRight(std::max(inside.right(), columns.line.left() + m_characterWidth));
    const int brief = Theme::scaled(briefWidth);
    if (columns.line.width() - brief - space >= fewestCharacters * m_characterWidth) {
        columns.brief = {inside.right() - brief + 1, inside.top(), brief, inside.height()};
        columns.line.setRight(columns.brief.left() - space);
    }
    return columns;
}

QFont TranscriptDelegate::lineFont(const QModelIndex &index) const
{
    QFont font = isSpoken(index) ? m_monospace : m_proportional;
    if (index.data(TranscriptModel::BadRole).toBool())
        font.setBold(true);
    return font;
}

qreal TranscriptDelegate::layOut(QTextLayout &layout, const QModelIndex &index, int width) const
{
    QString text = index.data(Qt::DisplayRole).toString();
    text.replace(u'\n', QChar::LineSeparator);
    layout.setText(text);
    layout.setFont(lineFont(index));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Text of a server may not turn the line around.
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    const QString placeholder = index.data(TranscriptModel::PlaceholderRole).toString();
    const qsizetype secret = placeholder.isEmpty() ? -1 : text.indexOf(placeholder);
    if (secret >= 0) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(secret);
        range.length = static_cast<int>(placeholder.size());
        range.format.setBackground(Theme::color(Theme::Color::WarningWeak));
        range.format.setForeground(Theme::color(Theme::Color::Warning));
        layout.setFormats({range});
    }
    const int lineHeight = isSpoken(index) ? m_lineHeight : m_proportionalLineHeight;
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += std::max<qreal>(lineHeight, std::ceil(line.height()));
    }
    layout.endLayout();
    return height;
}

int TranscriptDelegate::heightOf(int row, int width) const
{
    const TranscriptModel::Shape &shape = m_model.shape(row);
    const QModelIndex index = m_model.index(row);
    const int around = 2 * Theme::scaled(padding);
    const bool spoken = isSpoken(index);
    // The usual case needs no layout: characters of one width that fit.
    if (spoken && shape.simple && shape.longest * m_characterWidth <= width)
        return std::max(shape.lines * m_lineHeight, m_proportionalLineHeight) + around;
    QTextLayout layout;
    return static_cast<int>(std::ceil(layOut(layout, index, width))) + around;
}

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_view->viewport()->width();
    if (width != m_width) {
        m_width = width;
        m_heights.clear();
    }
    if (m_heights.size() <= index.row())
        m_heights.resize(m_model.rowCount(), 0);
    int &height = m_heights[index.row()];
    if (height == 0)
        height = heightOf(index.row(), columns(QRect(0, 0, width, m_lineHeight)).line.width());
    return {width, height};
}

void TranscriptDelegate::paintLine(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const bool bad = index.data(TranscriptModel::BadRole).toBool();
    painter.setPen(Theme::color(bad ? Theme::Color::Bad
            : isSpoken(index)       ? Theme::Color::Ink
                                    : Theme::Color::Muted));
    QTextLayout layout;
    layOut(layout, index, box.width());
    layout.draw(&painter, box.topLeft());
}

void TranscriptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const Columns at = columns(option.rect);
    const auto speaker = static_cast<TranscriptModel::Speaker>(index.data(TranscriptModel::SpeakerRole).toInt());
    const bool bad = index.data(TranscriptModel::BadRole).toBool();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, Theme::color(Theme::Color::Selection));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(Theme::scaled(3), option.rect.height())),
            Theme::color(Theme::Color::Accent));
    }
    if (speaker == TranscriptModel::Speaker::Tls) {
        // From here on the line is encrypted: a rule across the whole list.
        painter->setPen(QPen(Theme::color(bad ? Theme::Color::Bad : Theme::Color::Good), 1, Qt::DashLine));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    painter->setFont(m_monospace);
    const int firstBaseline = at.line.top() + QFontMetrics(lineFont(index)).ascent();
    const auto write = [&](const QRect &box, const QFont &font, const QColor &color, const QString &text, bool right) {
        painter->setFont(font);
        painter->setPen(color);
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width());
        const int left = right ? box.right() + 1 - metrics.horizontalAdvance(shown) : box.left();
        painter->drawText(left, firstBaseline, shown);
    };
    write(at.time, Theme::monospace(0.85), Theme::color(Theme::Color::Muted),
        index.data(TranscriptModel::TimeRole).toString(), true);
    write(at.who, Theme::font(0.86, true), speakerColor(speaker), index.data(TranscriptModel::SpeakerTextRole).toString(),
        false);
    const qreal side = Theme::scaled(9);
    const QRectF mark(at.mark.left(), firstBaseline - side, side, side);
    if (bad)
        drawMark(*painter, mark, Mark::Cross, Theme::color(Theme::Color::Bad));
    else if (speaker == TranscriptModel::Speaker::Tls)
        drawMark(*painter, mark, Mark::Lock, Theme::color(Theme::Color::Good));
    paintLine(*painter, at.line, index);
    if (at.brief.isValid())
        write(at.brief, m_small, Theme::color(Theme::Color::Muted), index.data(TranscriptModel::BriefRole).toString(),
            false);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(Theme::color(Theme::Color::Accent), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}
