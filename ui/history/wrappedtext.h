// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QFont;
class QPainter;

/// Text of several lines, broken between words where that is possible; neither painted nor measured beyond a thousand lines.
int wrappedHeight(const QString &text, const QFont &font, int width);
void drawWrapped(QPainter *painter, const QRect &box, const QString &text, const QFont &font);

/// Whole sentences in a list, each as high as it needs.
class SentenceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
