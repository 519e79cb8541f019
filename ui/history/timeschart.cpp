// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/timeschart.h"

#include "history/runsmodel.h"
#include "testpanel/verdicttext.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 12;
constexpr qreal rowHeight = 24;
constexpr qreal columnWidth = 16;
constexpr qreal gap = 14;

} // namespace

TimesChart::TimesChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void TimesChart::setRuns(const QList<RunFacts> &runs)
{
    m_runs = runs;
    m_rows.clear();
    for (std::size_t at = 0; at < stepCount; ++at) {
        Row row{static_cast<Step8>(at), {}, std::chrono::microseconds{0}};
        for (const RunFacts &facts : runs) {
            std::chrono::microseconds time{-1};
            for (auto stage = facts.times.begin(); stage != facts.times.end(); ++stage) {
                if (stepOf(stage.key()) == row.step)
                    time = std::max(time, std::chrono::microseconds{0}) + stage.value();
            }
            row.times.append(time);
            row.longest = std::max(row.longest, time);
        }
        if (row.longest.count() > 0)
            m_rows.append(row);
    }
    m_current = -1;
    describe();
    updateGeometry();
    update();
}

void TimesChart::setCurrent(int run)
{
    m_current = run < m_runs.size() ? run : -1;
    describe();
    update();
}

void TimesChart::retranslate()
{
    describe();
    update();
}

QString TimesChart::rowText(const Row &row) const
{
    const auto last = std::ranges::find_if(row.times, [](auto time) { return time.count() >= 0; });
    return tr("last %1, longest %2").arg(last == row.times.end() ? QString() : durationText(*last), durationText(row.longest));
}

QString TimesChart::runText(int run) const
{
    const RunFacts &facts = m_runs.at(run);
    return tr("%1: %2, %3 in all")
        .arg(runTimeText(facts.result.when), stateText(facts.result), durationText(facts.total()));
}

void TimesChart::describe()
{
    setAccessibleName(tr("Results and times of the runs"));
    QStringList lines;
    if (m_current >= 0)
        lines += runText(m_current);
    const auto good = std::ranges::count_if(
        m_runs, [](const RunFacts &facts) { return facts.result.outcome == outcomeName(OutcomeKind::Ok); });
    lines += tr("%1 of %2 runs worked.").arg(good).arg(m_runs.size());
    for (const Row &row : std::as_const(m_rows))
        lines += tr("%1: %2").arg(stepTitle(row.step), rowText(row));
    setAccessibleDescription(lines.join(u'\n'));
}

QSize TimesChart::sizeHint() const
{
    return {Theme::scaled(520), Theme::scaled(2 * margin + rowHeight * static_cast<qreal>(m_rows.size() + 1))};
}

QSize TimesChart::minimumSizeHint() const
{
    return {Theme::scaled(260), sizeHint().height()};
}

QRectF TimesChart::plot() const
{
    const QFontMetrics metrics(Theme::font(0.9));
    int names = metrics.horizontalAdvance(tr("Result")), words = 0;
    for (const Row &row : m_rows) {
        names = std::max(names, metrics.horizontalAdvance(stepTitle(row.step)));
        words = std::max(words, metrics.horizontalAdvance(rowText(row)));
    }
    const qreal side = Theme::scaled(margin), space = Theme::scaled(gap);
    // Where there is no room for the words, they stay in the description and in the tool tip.
    if (width() - 2 * side - names - words - 2 * space < Theme::scaled(6 * columnWidth))
        words = 0;
    return {side + names + space, side, width() - 2 * side - names - space - (words > 0 ? words + space : 0),
        static_cast<qreal>(height()) - 2 * side};
}

int TimesChart::shownRuns() const
{
    return std::clamp(static_cast<int>(plot().width() / Theme::scaled(columnWidth)), 1, std::max(1, static_cast<int>(m_runs.size())));
}

QRectF TimesChart::columnOf(int run) const
{
    const QRectF area = plot();
    const qreal wide = Theme::scaled(columnWidth);
    // The newest at the right end of what is there; few runs begin at the left.
    const int place = shownRuns() - 1 - run;
    return {area.left() + wide * place, area.top(), wide, area.height()};
}

int TimesChart::runAt(const QPointF &point) const
{
    for (int run = 0; run < std::min(shownRuns(), static_cast<int>(m_runs.size())); ++run) {
        const QRectF column = columnOf(run);
        if (point.x() >= column.left() && point.x() < column.right())
            return run;
    }
    return -1;
}

void TimesChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::font(0.9);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const QRectF area = plot();
    const qreal high = Theme::scaled(rowHeight), side = Theme::scaled(margin);
    const int shown = std::min(shownRuns(), static_cast<int>(m_runs.size()));
    if (m_current >= 0 && m_current < shown) {
        const QRectF column = columnOf(m_current);
        painter.fillRect(column, Theme::color(Theme::Color::Selection));
        painter.setPen(QPen(Theme::color(Theme::Color::Accent), 1, hasFocus() ? Qt::SolidLine : Qt::DotLine));
        painter.drawRect(column);
    } else if (hasFocus()) {
        painter.setPen(QPen(Theme::color(Theme::Color::Accent), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
    const auto name = [&](qreal top, const QString &text) {
        painter.setPen(Theme::color(Theme::Color::Muted));
        painter.drawText(QRectF(side, top, area.left() - side, high), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    name(area.top(), tr("Result"));
    for (int run = 0; run < shown; ++run) {
        const QByteArray &outcome = m_runs.at(run).result.outcome;
        const bool good = outcome == outcomeName(OutcomeKind::Ok);
        const bool bad = outcome == outcomeName(OutcomeKind::Refused) || outcome == outcomeName(OutcomeKind::Failed);
        const qreal size = Theme::scaled(11);
        const QRectF column = columnOf(run);
        drawMark(painter, QRectF(column.center().x() - size / 2, area.top() + (high - size) / 2, size, size),
            good ? Mark::Check : bad ? Mark::Cross : Mark::Question,
            Theme::color(good ? Theme::Color::Good : bad ? Theme::Color::Bad : Theme::Color::Muted));
    }
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        const Row &row = m_rows.at(at);
        const qreal top = area.top() + high * static_cast<qreal>(at + 1);
        const qreal bottom = top + high - Theme::scaled(3);
        name(top, stepTitle(row.step));
        painter.setPen(QPen(Theme::color(Theme::Color::Line), 1));
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.left() + Theme::scaled(columnWidth) * shown, bottom));
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Theme::Color::Accent));
        const qreal room = high - Theme::scaled(6);
        for (int run = 0; run < shown; ++run) {
            if (row.times.at(run).count() < 0)
                continue;
            const qreal share = static_cast<qreal>(row.times.at(run).count()) / static_cast<qreal>(row.longest.count());
            const qreal tall = std::max<qreal>(2, room * share);
            const QRectF column = columnOf(run);
            const qreal inset = Theme::scaled(4);
            painter.drawRect(QRectF(column.left() + inset, bottom - tall, column.width() - 2 * inset, tall));
        }
        if (area.right() < width() - side - 1) {
            painter.setPen(Theme::color(Theme::Color::Muted));
            painter.drawText(QRectF(area.right() + Theme::scaled(gap), top, width() - area.right(), high),
                Qt::AlignLeft | Qt::AlignVCenter, rowText(row));
        }
    }
}

void TimesChart::mousePressEvent(QMouseEvent *event)
{
    if (const int run = runAt(event->position()); run >= 0)
        Q_EMIT chosen(run);
}

void TimesChart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? 1 : event->key() == Qt::Key_Right ? -1 : 0;
    if (step == 0 || m_runs.isEmpty())
        return QWidget::keyPressEvent(event);
    Q_EMIT chosen(m_current < 0 ? 0 : std::clamp(m_current + step, 0, static_cast<int>(m_runs.size()) - 1));
}

bool TimesChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int run = runAt(help->pos());
        if (run >= 0)
            QToolTip::showText(help->globalPos(), runText(run), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}
