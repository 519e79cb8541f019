// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navigationitem.h"

#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal padding = 7;
constexpr qreal side = 9;
constexpr qreal dot = 12;

} // namespace

NavigationItem::NavigationItem(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void NavigationItem::setTexts(const QString &name, const QString &below, const QString &state)
{
    // Never a shortcut: an address may contain "&".
    setText(QString(name).replace(u'&', u"&&"_s));
    m_below = below;
    m_stateText = state;
    setAccessibleName(name);
    setAccessibleDescription(below + u' ' + state);
    setToolTip(below.isEmpty() ? QString() : Qt::convertFromPlainText(name + u'\n' + below + u'\n' + state));
    updateGeometry();
    update();
}

void NavigationItem::setBadge(const QString &badge)
{
    m_badge = badge;
    setAccessibleDescription(badge);
    update();
}

void NavigationItem::setState(State state)
{
    m_state = state;
    update();
}

QSize NavigationItem::sizeHint() const
{
    int height = QFontMetrics(Theme::font(1)).lineSpacing();
    if (!m_below.isEmpty())
        height += QFontMetrics(Theme::font(0.86)).lineSpacing();
    return {Theme::scaled(160), height + 2 * Theme::scaled(padding)};
}

QSize NavigationItem::minimumSizeHint() const
{
    return {Theme::scaled(80), sizeHint().height()};
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(Theme::color(Theme::Color::Accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() || underMouse() ? QBrush(Theme::color(Theme::Color::Selection)) : Qt::NoBrush);
    painter.drawRoundedRect(frame, Theme::scaled(6), Theme::scaled(6));

    QRect inside = rect().adjusted(Theme::scaled(side), Theme::scaled(padding), -Theme::scaled(side),
        -Theme::scaled(padding));
    if (m_state != State::None) {
        const qreal size = Theme::scaled(dot);
        const QRectF circle(inside.left(), rect().center().y() - size / 2, size, size);
        const auto color = m_state == State::Good ? Theme::Color::Good
            : m_state == State::Bad               ? Theme::Color::Bad
                                                  : Theme::Color::Muted;
        drawMark(painter, circle, Mark::Dot, Theme::color(color));
        // The shape says it too.
        const QRectF mark = circle.adjusted(size * 0.2, size * 0.2, -size * 0.2, -size * 0.2);
        if (m_state != State::Unknown)
            drawMark(painter, mark, m_state == State::Good ? Mark::Check : Mark::Cross,
                Theme::color(Theme::Color::OnAccent));
        inside.setLeft(inside.left() + Theme::scaled(dot + 8));
    }
    if (!m_badge.isEmpty()) {
        const QFont small = Theme::font(0.92);
        const QFontMetrics metrics(small);
        const int width = metrics.horizontalAdvance(m_badge) + Theme::scaled(18);
        const QRectF badge(inside.right() - width, rect().center().y() - metrics.lineSpacing() / 2.0 - 1, width,
            metrics.lineSpacing() + 2);
        painter.setFont(small);
        painter.setPen(Theme::color(Theme::Color::Line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        painter.setPen(Theme::color(Theme::Color::Muted));
        painter.drawText(badge, Qt::AlignCenter, m_badge);
        inside.setRight(static_cast<int>(badge.left()) - Theme::scaled(4));
    }
    const QFont font = Theme::font(1);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(Theme::color(Theme::Color::Ink));
    const QString name = QString(text()).replace(u"&&"_s, u"&"_s);
    painter.drawText(inside.left(), inside.top() + metrics.ascent(),
        metrics.elidedText(name, Qt::ElideMiddle, inside.width()));
    if (!m_below.isEmpty()) {
        const QFont small = Theme::font(0.86);
        const QFontMetrics smallMetrics(small);
        painter.setFont(small);
        painter.setPen(Theme::color(Theme::Color::Muted));
        const QString state = u" · "_s + m_stateText;
        const QString first
            = smallMetrics.elidedText(m_below, Qt::ElideRight, inside.width() - smallMetrics.horizontalAdvance(state));
        painter.drawText(inside.left(), inside.top() + metrics.lineSpacing() + smallMetrics.ascent(),
            smallMetrics.elidedText(first + state, Qt::ElideRight, inside.width()));
    }
}
