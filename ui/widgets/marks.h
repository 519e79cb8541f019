// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QWidget>

class QPainter;

/// A sign that says the same as a colour does, drawn so that it needs no font.
enum class Mark { None, Check, Cross, Exclamation, Question, Dash, Dot, Lock };

void drawMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &color);

/// One mark as a widget, as large as \a designPixels of the drawings.
class MarkLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit MarkLabel(qreal designPixels, QWidget *parent = nullptr);
    void show(Mark mark, const QColor &color);
    [[nodiscard]] Mark mark() const { return m_mark; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    qreal m_designPixels;
    Mark m_mark = Mark::None;
    QColor m_color;
};
