// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/timingview.h"

#include "testpanel/stagerail.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 14;
constexpr qreal rowHeight = 32;
constexpr qreal barHeight = 16;

} // namespace

TimingView::TimingView(QWidget *parent)
    : QWidget(parent)
{
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    showTranscript({});
}

void TimingView::showTranscript(const Transcript &transcript)
{
    m_bars = QList<Bar>(static_cast<qsizetype>(stepCount));
    m_total = std::chrono::microseconds{0};
    int sentInARow = 0;
    for (const auto &entry : transcript.entries()) {
        const Step8 step = stepOf(entry.stage);
        Bar &bar = m_bars[static_cast<qsizetype>(step)];
        const auto from = m_total;
        m_total = std::max(m_total, entry.at);
        if (!bar.reached)
            bar.from = from;
        bar.to = m_total;
        bar.reached = true;
        bar.tls = step == Step8::Encrypt;
        bar.login = step == Step8::SignIn;
        if (std::holds_alternative<Sent>(entry.what)) {
            ++sentInARow;
        } else if (std::holds_alternative<Received>(entry.what)) {
            if (sentInARow > 1)
                m_bars[static_cast<qsizetype>(Step8::Envelope)].grouped = sentInARow;
            if (sentInARow > 0)
                ++bar.roundTrips;
            sentInARow = 0;
        }
    }
    describe();
    update();
}

QString TimingView::barText(const Bar &bar) const
{
    const QString time = durationText(bar.to - bar.from);
    if (bar.grouped > 1 && bar.reached)
        return tr("%1 · %2 commands sent at once").arg(time).arg(bar.grouped);
    if (bar.login)
        return tr("%1 · the server checks the code").arg(time);
    if (bar.tls)
        return tr("%1 · handshake").arg(time);
    return time;
}

QSize TimingView::sizeHint() const
{
    return {Theme::scaled(420), Theme::scaled(2 * margin + rowHeight * stepCount)};
}

void TimingView::describe()
{
    setAccessibleName(tr("Time of each step"));
    QStringList lines;
    for (std::size_t at = 0; at < stepCount; ++at) {
        const Bar &bar = m_bars.at(static_cast<qsizetype>(at));
        if (bar.reached)
            lines += tr("%1: %2").arg(stepTitle(static_cast<Step8>(at)), barText(bar));
    }
    setAccessibleDescription(lines.join(u'\n'));
}

void TimingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::font(0.93);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int names = 0;
    for (std::size_t at = 0; at < stepCount; ++at)
        names = std::max(names, metrics.horizontalAdvance(stepTitle(static_cast<Step8>(at))));
    const qreal left = Theme::scaled(margin) + names + Theme::scaled(18);
    const qreal room = width() - left - Theme::scaled(margin);
    const double total = std::max<double>(1, static_cast<double>(m_total.count()));
    const qreal row = Theme::scaled(rowHeight);
    const qreal high = Theme::scaled(barHeight);
    for (std::size_t at = 0; at < stepCount; ++at) {
        const Bar &bar = m_bars.at(static_cast<qsizetype>(at));
        const qreal top = Theme::scaled(margin) + row * static_cast<qreal>(at);
        const QRectF line(Theme::scaled(margin), top, names, high);
        painter.setPen(Theme::color(Theme::Color::Muted));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, stepTitle(static_cast<Step8>(at)));
        if (!bar.reached)
            continue;
        const qreal from = left + room * static_cast<double>(bar.from.count()) / total;
        const qreal wide = std::max<qreal>(3, room * static_cast<double>((bar.to - bar.from).count()) / total);
        const QRectF box(from, top, wide, high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(bar.tls ? Theme::Color::Server
                : bar.login                   ? Theme::Color::Warning
                                              : Theme::Color::Accent));
        painter.drawRoundedRect(box, Theme::scaled(3), Theme::scaled(3));
        // Beside the bar where there is room, else before it, else inside.
        const QString text = barText(bar);
        const qreal textWidth = metrics.horizontalAdvance(text);
        const qreal space = Theme::scaled(6);
        QRectF textBox(box.right() + space, top, textWidth, high);
        painter.setPen(Theme::color(Theme::Color::Muted));
        if (textBox.right() > width() - space) {
            if (box.left() - space - textWidth > left) {
                textBox.moveRight(box.left() - space);
            } else {
                textBox.moveLeft(box.left() + space);
                painter.setPen(Theme::color(Theme::Color::OnAccent));
            }
        }
        painter.drawText(textBox, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    }
}

void TimingView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}
