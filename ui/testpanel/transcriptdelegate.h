// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testpanel/transcriptmodel.h"

#include <QStyledItemDelegate>

class QListView;
class QTextLayout;

/// Draws one line of the conversation: time, who, the line as it travelled, what it means in a few words. Heights
/// are remembered per row, because a list asks for all of them again whenever something is added.
class TranscriptDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TranscriptDelegate(const TranscriptModel &model, QListView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    struct Columns {
        QRect time, who, mark, line, brief; ///< brief is empty where there is no room for it
    };
    [[nodiscard]] Columns columns(const QRect &row) const;

private:
    void forgetHeights();
    void updateSizes();
    [[nodiscard]] int heightOf(int row, int width) const;
    /// Lays out the text of \a index in \a width; the height of all its lines.
    qreal layOut(QTextLayout &layout, const QModelIndex &index, int width) const;
    [[nodiscard]] QFont lineFont(const QModelIndex &index) const;
    void paintLine(QPainter &painter, const QRect &box, const QModelIndex &index) const;

    const TranscriptModel &m_model;
    QListView *m_view;
    QFont m_monospace, m_proportional, m_small;
    int m_characterWidth = 8;
    int m_lineHeight = 16;
    int m_proportionalLineHeight = 16;
    mutable int m_width = -1;
    mutable QList<int> m_heights;
};
