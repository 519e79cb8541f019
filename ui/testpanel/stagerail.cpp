// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/stagerail.h"

#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal circle = 22;
constexpr qreal margin = 10;

Theme::Color colorOf(Steps::State state)
{
    switch (state) {
    case Steps::State::Passed:
        return Theme::Color::Good;
    case Steps::State::Failed:
        return Theme::Color::Bad;
    case Steps::State::Now:
        return Theme::Color::Accent;
    case Steps::State::NotReached:
    case Steps::State::Skipped:
        return Theme::Color::Line;
    }
    Q_UNREACHABLE();
}

bool isReached(Steps::State state)
{
    return state != Steps::State::NotReached && state != Steps::State::Skipped;
}

bool isSpeech(const TranscriptEntry &entry)
{
    return !std::holds_alternative<Note>(entry.what);
}

/// Time between entries is charged to the stage of the later one: that is what was waited for.
void measure(const Transcript &transcript, Steps &steps)
{
    std::chrono::microseconds before{0};
    for (const auto &entry : transcript.entries()) {
        auto &step = steps[stepOf(entry.stage)];
        step.time = step.time.value_or(std::chrono::microseconds{0}) + (entry.at - before);
        before = entry.at;
        if (step.state == Steps::State::NotReached || isSpeech(entry))
            step.state = Steps::State::Passed;
    }
}

} // namespace

Step8 stepOf(Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
        return Step8::LookUp;
    case Stage::Connect:
        return Step8::Connect;
    case Stage::Tls:
    case Stage::StartTls:
        return Step8::Encrypt;
    case Stage::Greeting:
    case Stage::Hello:
        return Step8::Greet;
    case Stage::Login:
    case Stage::ImapLogin:
    case Stage::ImapSelect:
    case Stage::Pop3Pass:
        return Step8::SignIn;
    case Stage::Sender:
    case Stage::Recipient:
        return Step8::Envelope;
    case Stage::Data:
    case Stage::Message:
        return Step8::Message;
    case Stage::Quit:
        return Step8::Goodbye;
    }
    Q_UNREACHABLE();
}

QString stepTitle(Step8 step)
{
    switch (step) {
    case Step8::LookUp:
        return QCoreApplication::translate("StageRail", "Look up");
    case Step8::Connect:
        return QCoreApplication::translate("StageRail", "Connect");
    case Step8::Encrypt:
        return QCoreApplication::translate("StageRail", "Encrypt");
    case Step8::Greet:
        return QCoreApplication::translate("StageRail", "Greet");
    case Step8::SignIn:
        return QCoreApplication::translate("StageRail", "Sign in");
    case Step8::Envelope:
        return QCoreApplication::translate("StageRail", "Envelope");
    case Step8::Message:
        return QCoreApplication::translate("StageRail", "Message");
    case Step8::Goodbye:
        return QCoreApplication::translate("StageRail", "Goodbye");
    }
    Q_UNREACHABLE();
}

Steps stepsOf(const Transcript &transcript, Stage waits)
{
    Steps steps;
    measure(transcript, steps);
    steps[stepOf(waits)].state = Steps::State::Now;
    return steps;
}

Steps stepsOf(const Transcript &transcript, const Outcome &outcome)
{
    Steps steps;
    measure(transcript, steps);
    if (outcome.kind != OutcomeKind::Ok)
        steps[stepOf(outcome.stage)].state = Steps::State::Failed;
    // Steps nobody asked for lie between ones that were taken.
    bool later = false;
    for (std::size_t at = stepCount; at-- > 0;) {
        if (steps.all[at].state == Steps::State::NotReached && later)
            steps.all[at].state = Steps::State::Skipped;
        later = later || steps.all[at].state == Steps::State::Passed;
    }
    return steps;
}

QString durationText(std::chrono::microseconds duration)
{
    const double milliseconds = std::chrono::duration<double, std::milli>(duration).count();
    const QLocale locale;
    if (milliseconds < 999.5)
        return QCoreApplication::translate("StageRail", "%1 ms").arg(qRound(milliseconds));
    if (milliseconds < 60000)
        return QCoreApplication::translate("StageRail", "%1 s").arg(locale.toString(milliseconds / 1000, 'f', 1));
    const auto seconds = static_cast<qint64>(std::llround(milliseconds / 1000));
    return QCoreApplication::translate("StageRail", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

StageRail::StageRail(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    describe();
}

void StageRail::setSteps(const Steps &steps)
{
    m_steps = steps;
    describe();
    update();
}

QSize StageRail::sizeHint() const
{
    const int text = QFontMetrics(Theme::font(1)).lineSpacing() + QFontMetrics(Theme::font(0.86)).lineSpacing();
    return {Theme::scaled(600), Theme::scaled(2 * margin + circle + 6) + text};
}

QSize StageRail::minimumSizeHint() const
{
    return {Theme::scaled(circle * stepCount * 1.3), sizeHint().height()};
}

QString StageRail::timeText(std::size_t step) const
{
    const Steps::One &one = m_steps.all[step];
    return one.time ? durationText(*one.time) : u"–"_s;
}

void StageRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Theme::Color::Line), 1));
    painter.setBrush(Theme::color(Theme::Color::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::scaled(8), Theme::scaled(8));

    const qreal cell = width() / qreal(stepCount);
    const qreal side = Theme::scaled(circle);
    const qreal top = Theme::scaled(margin);
    const auto centre = [&](std::size_t at) { return QPointF((static_cast<qreal>(at) + 0.5) * cell, top + side / 2); };
    const QFontMetrics metrics(Theme::font(1, true));
    bool roomForAll = true;
    for (std::size_t at = 0; at < stepCount; ++at)
        roomForAll = roomForAll && metrics.horizontalAdvance(stepTitle(static_cast<Step8>(at))) <= cell - 4;

    for (std::size_t at = 0; at < stepCount; ++at) {
        const Steps::State state = m_steps.all[at].state;
        const bool reached = isReached(state);
        if (at > 0) {
            const bool way = reached && isReached(m_steps.all[at - 1].state);
            painter.setPen(QPen(Theme::color(way ? Theme::Color::Good : Theme::Color::Line), 2));
            painter.drawLine(centre(at - 1) + QPointF(side / 2, 0), centre(at) - QPointF(side / 2, 0));
        }
        const QRectF disc(centre(at) - QPointF(side / 2, side / 2), QSizeF(side, side));
        painter.setPen(QPen(Theme::color(colorOf(state)), 2));
        painter.setBrush(Theme::color(reached ? colorOf(state) : Theme::Color::Background));
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
        const QRectF inner = disc.adjusted(side * 0.27, side * 0.27, -side * 0.27, -side * 0.27);
        if (state == Steps::State::Passed)
            drawMark(painter, inner, Mark::Check, Theme::color(Theme::Color::OnAccent));
        else if (state == Steps::State::Failed)
            drawMark(painter, inner, Mark::Cross, Theme::color(Theme::Color::OnAccent));
        else if (state == Steps::State::Skipped)
            drawMark(painter, inner, Mark::Dash, Theme::color(Theme::Color::Muted));
        else {
            painter.setFont(Theme::font(0.92, true));
            painter.setPen(Theme::color(reached ? Theme::Color::OnAccent : Theme::Color::Muted));
            painter.drawText(disc, Qt::AlignCenter, QString::number(at + 1));
        }
        const bool told = state == Steps::State::Now || state == Steps::State::Failed;
        const QRectF label(centre(at).x() - cell / 2, top + side + Theme::scaled(4), cell, metrics.lineSpacing());
        const QString title = stepTitle(static_cast<Step8>(at));
        painter.setFont(Theme::font(1, told));
        painter.setPen(Theme::color(Theme::Color::Ink));
        if (roomForAll)
            painter.drawText(label, Qt::AlignCenter, title);
        else if (told) {
            // No room for every name: only the one that matters, kept inside the frame.
            const qreal wide = metrics.horizontalAdvance(title) + 4;
            const qreal left = qBound(4.0, centre(at).x() - wide / 2, qMax(4.0, width() - wide - 4));
            painter.drawText(QRectF(left, label.top(), wide, label.height()), Qt::AlignCenter, title);
        }
        painter.setFont(Theme::font(0.86));
        painter.setPen(Theme::color(Theme::Color::Muted));
        painter.drawText(QRectF(label.left(), label.bottom(), cell, metrics.lineSpacing()), Qt::AlignHCenter | Qt::AlignTop,
            timeText(at));
    }
}

void StageRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

bool StageRail::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto at = static_cast<std::size_t>(qBound(0, help->x() * int(stepCount) / qMax(1, width()), int(stepCount) - 1));
        QToolTip::showText(help->globalPos(), stepTitle(static_cast<Step8>(at)) + u": "_s + timeText(at), this);
        return true;
    }
    return QWidget::event(event);
}

void StageRail::describe()
{
    setAccessibleName(tr("Steps of the test"));
    QStringList lines;
    for (std::size_t at = 0; at < stepCount; ++at) {
        const QString title = stepTitle(static_cast<Step8>(at));
        switch (m_steps.all[at].state) {
        case Steps::State::Passed:
            lines += tr("%1: passed in %2").arg(title, timeText(at));
            break;
        case Steps::State::Failed:
            lines += tr("%1: failed").arg(title);
            break;
        case Steps::State::Now:
            lines += tr("%1: now").arg(title);
            break;
        case Steps::State::Skipped:
            lines += tr("%1: not asked for").arg(title);
            break;
        case Steps::State::NotReached:
            lines += tr("%1: not reached").arg(title);
            break;
        }
    }
    setAccessibleDescription(lines.join(u'\n'));
}
