// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/comparedelegate.h"

#include "history/comparemodel.h"
#include "history/wrappedtext.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTreeView>

namespace {

constexpr qreal padding = 4;
constexpr qreal sideMargin = 8;

ComparedRow::State stateOf(const QModelIndex &index)
{
    return static_cast<ComparedRow::State>(index.data(CompareModel::StateRole).toInt());
}

bool countsIn(const QModelIndex &index)
{
    return ComparedRow{0, 0, stateOf(index)}.counts();
}

QFont fontOf(const QModelIndex &index)
{
    if (index.column() == CompareModel::Between)
        return Theme::font(1.1, true);
    QFont font = index.data(CompareModel::SpokenRole).toBool() ? Theme::monospace() : Theme::font(1);
    font.setBold(countsIn(index));
    return font;
}

} // namespace

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool filled = !index.data(Qt::DisplayRole).toString().isEmpty();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, Theme::color(Theme::Color::Selection));
    else if (countsIn(index) && filled)
        painter->fillRect(option.rect, Theme::color(Theme::Color::WarningWeak));
    painter->setFont(fontOf(index));
    const bool aside = stateOf(index) == ComparedRow::State::Aside;
    painter->setPen(Theme::color(aside ? Theme::Color::Muted : Theme::Color::Ink));
    const int side = Theme::scaled(sideMargin), above = Theme::scaled(padding);
    if (index.column() == CompareModel::Between) {
        painter->setPen(Theme::color(Theme::Color::Warning));
        painter->drawText(option.rect, Qt::AlignCenter, index.data(Qt::DisplayRole).toString());
    } else {
        painter->setClipRect(option.rect);
        drawWrapped(painter, option.rect.adjusted(side, above, -side, -above), index.data(Qt::DisplayRole).toString(), fontOf(index));
    }
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setPen(QPen(Theme::color(Theme::Color::Accent), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QTreeView *>(parent());
    const int width = view ? view->columnWidth(index.column()) - 2 * Theme::scaled(sideMargin) : 0;
    const QFontMetrics metrics(fontOf(index));
    int height = metrics.lineSpacing();
    if (index.column() != CompareModel::Between && width > 0)
        height = std::max(height, wrappedHeight(index.data(Qt::DisplayRole).toString(), fontOf(index), width));
    return {Theme::scaled(40), height + 2 * Theme::scaled(padding)};
}
