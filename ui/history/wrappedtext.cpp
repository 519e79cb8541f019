// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/wrappedtext.h"

#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace {

constexpr qreal padding = 4;
constexpr qreal sideMargin = 8;
constexpr int mostLines = 1000; // a hostile reply is shown in full in the run itself

qreal layOut(QTextLayout &layout, const QFont &font, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setFont(font);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (int lines = 0; lines < mostLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QString withSeparators(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(withSeparators(text));
    return static_cast<int>(std::ceil(layOut(layout, font, width)));
}

void drawWrapped(QPainter *painter, const QRect &box, const QString &text, const QFont &font)
{
    QTextLayout layout(withSeparators(text));
    layOut(layout, font, box.width());
    layout.draw(painter, box.topLeft(), {}, box);
}

void SentenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, Theme::color(Theme::Color::Selection));
    painter->setPen(Theme::color(Theme::Color::Ink));
    const int side = Theme::scaled(sideMargin), above = Theme::scaled(padding);
    drawWrapped(painter, option.rect.adjusted(side, above, -side, -above), index.data().toString(), Theme::font(1));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(Theme::color(Theme::Color::Accent), 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize SentenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(parent());
    const int width = (view ? view->viewport()->width() : 0) - 2 * Theme::scaled(sideMargin);
    return {Theme::scaled(80), wrappedHeight(index.data().toString(), Theme::font(1), width) + 2 * Theme::scaled(padding)};
}
