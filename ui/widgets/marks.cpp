// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/marks.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

void drawMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &color)
{
    if (mark == Mark::None)
        return;
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, qMax(1.5, box.width() * 0.12), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Check:
        path.moveTo(at(0.18, 0.55));
        path.lineTo(at(0.42, 0.8));
        path.lineTo(at(0.84, 0.22));
        break;
    case Mark::Cross:
        path.moveTo(at(0.22, 0.22));
        path.lineTo(at(0.78, 0.78));
        path.moveTo(at(0.78, 0.22));
        path.lineTo(at(0.22, 0.78));
        break;
    case Mark::Exclamation:
        path.moveTo(at(0.5, 0.14));
        path.lineTo(at(0.5, 0.58));
        path.moveTo(at(0.5, 0.84));
        path.lineTo(at(0.5, 0.85));
        break;
    case Mark::Question:
        path.moveTo(at(0.3, 0.32));
        path.cubicTo(at(0.3, 0.04), at(0.74, 0.04), at(0.7, 0.34));
        path.cubicTo(at(0.68, 0.46), at(0.5, 0.46), at(0.5, 0.62));
        path.moveTo(at(0.5, 0.86));
        path.lineTo(at(0.5, 0.87));
        break;
    case Mark::Dash:
        path.moveTo(at(0.25, 0.5));
        path.lineTo(at(0.75, 0.5));
        break;
    case Mark::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        path.addEllipse(box);
        break;
    case Mark::Lock:
        path.moveTo(at(0.32, 0.45));
        path.lineTo(at(0.32, 0.32));
        path.cubicTo(at(0.32, 0.06), at(0.68, 0.06), at(0.68, 0.32));
        path.lineTo(at(0.68, 0.45));
        painter.drawPath(path);
        path.clear();
        painter.setBrush(color);
        path.addRoundedRect(QRectF(at(0.22, 0.46), at(0.78, 0.88)), box.width() * 0.06, box.width() * 0.06);
        break;
    }
    painter.drawPath(path);
    painter.restore();
}

MarkLabel::MarkLabel(qreal designPixels, QWidget *parent)
    : QWidget(parent)
    , m_designPixels(designPixels)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void MarkLabel::show(Mark mark, const QColor &color)
{
    m_mark = mark;
    m_color = color;
    update();
}

QSize MarkLabel::sizeHint() const
{
    const int side = Theme::scaled(m_designPixels);
    return {side, side};
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawMark(painter, QRectF(QPointF(0, 0), sizeHint()), m_mark, m_color);
}
