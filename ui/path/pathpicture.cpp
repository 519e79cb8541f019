// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathpicture.h"

#include "path/pathtext.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal icon = 44;
constexpr qreal badge = 18;
constexpr qreal margin = 12;
constexpr qreal gap = 6;
constexpr qreal narrowestCell = 104; // below this the pieces stand one below the other

PathPiece pieceOf(int index)
{
    return static_cast<PathPiece>(index);
}

Theme::Color colorOf(PathPieceState state)
{
    switch (state) {
    case PathPieceState::Good:
        return Theme::Color::Good;
    case PathPieceState::Bad:
        return Theme::Color::Bad;
    case PathPieceState::Suspect:
        return Theme::Color::Warning;
    case PathPieceState::Unknown:
        return Theme::Color::Muted;
    }
    Q_UNREACHABLE();
}

Mark markOf(PathPieceState state)
{
    switch (state) {
    case PathPieceState::Good:
        return Mark::Check;
    case PathPieceState::Bad:
        return Mark::Cross;
    case PathPieceState::Suspect:
        return Mark::Question;
    case PathPieceState::Unknown:
        return Mark::Dash;
    }
    Q_UNREACHABLE();
}

/// The line tells the state without its colour as well.
Qt::PenStyle styleOf(PathPieceState state)
{
    switch (state) {
    case PathPieceState::Good:
        return Qt::SolidLine;
    case PathPieceState::Bad:
    case PathPieceState::Suspect:
        return Qt::DashLine;
    case PathPieceState::Unknown:
        return Qt::DotLine;
    }
    Q_UNREACHABLE();
}

/// What a piece looks like, in a box of one by one.
QPainterPath pictogram(PathPiece piece)
{
    QPainterPath path;
    switch (piece) {
    case PathPiece::Computer:
        path.addRoundedRect(QRectF(0.12, 0.18, 0.76, 0.48), 0.05, 0.05);
        path.moveTo(0.36, 0.82);
        path.lineTo(0.64, 0.82);
        path.moveTo(0.5, 0.66);
        path.lineTo(0.5, 0.82);
        break;
    case PathPiece::Firewall:
        path.addRect(QRectF(0.16, 0.22, 0.68, 0.56));
        for (const qreal y : {0.41, 0.6}) {
            path.moveTo(0.16, y);
            path.lineTo(0.84, y);
        }
        path.moveTo(0.5, 0.22);
        path.lineTo(0.5, 0.41);
        path.moveTo(0.34, 0.41);
        path.lineTo(0.34, 0.6);
        path.moveTo(0.66, 0.41);
        path.lineTo(0.66, 0.6);
        path.moveTo(0.5, 0.6);
        path.lineTo(0.5, 0.78);
        break;
    case PathPiece::Network:
        path.addRoundedRect(QRectF(0.14, 0.54, 0.72, 0.24), 0.05, 0.05);
        path.moveTo(0.3, 0.54);
        path.lineTo(0.22, 0.24);
        path.moveTo(0.7, 0.54);
        path.lineTo(0.78, 0.24);
        path.moveTo(0.28, 0.66);
        path.lineTo(0.44, 0.66);
        break;
    case PathPiece::Provider:
        path.moveTo(0.28, 0.74);
        path.cubicTo(0.04, 0.74, 0.06, 0.46, 0.28, 0.48);
        path.cubicTo(0.3, 0.2, 0.66, 0.18, 0.7, 0.44);
        path.cubicTo(0.94, 0.42, 0.96, 0.74, 0.72, 0.74);
        path.closeSubpath();
        break;
    case PathPiece::Server:
        path.addRoundedRect(QRectF(0.14, 0.26, 0.72, 0.48), 0.04, 0.04);
        path.moveTo(0.16, 0.3);
        path.lineTo(0.5, 0.54);
        path.lineTo(0.84, 0.3);
        break;
    }
    return path;
}

} // namespace

PathPicture::PathPicture(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"pathPicture"_s);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    describe();
}

void PathPicture::showPieces(const PathResult &result)
{
    m_result = result;
    describe();
    update();
}

void PathPicture::setCurrent(PathPiece piece)
{
    m_current = piece;
    describe();
    update();
}

PathPieceState PathPicture::stateOf(int piece) const
{
    return m_result.stateOf(pieceOf(piece));
}

bool PathPicture::isWide(int width) const
{
    return width >= Theme::scaled(narrowestCell) * pathPieceCount;
}

/// How many lines the longest title takes.
int PathPicture::titleLines(int width) const
{
    const QFontMetrics metrics(Theme::font(1, true));
    const int room = std::max(1, width / pathPieceCount - Theme::scaled(gap));
    int height = 0;
    for (int piece = 0; piece < pathPieceCount; ++piece)
        height = std::max(height, metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::AlignHCenter,
                                             pathPieceTitle(pieceOf(piece))).height());
    return std::max(1, (height + metrics.lineSpacing() / 2) / metrics.lineSpacing());
}

int PathPicture::heightForWidth(int width) const
{
    const QFontMetrics metrics(Theme::font(1, true));
    if (isWide(width))
        return 2 * Theme::scaled(margin) + Theme::scaled(icon + gap) + (titleLines(width) + 1) * metrics.lineSpacing();
    const int row = std::max(Theme::scaled(icon), 2 * metrics.lineSpacing()) + Theme::scaled(2 * gap);
    return row * pathPieceCount + Theme::scaled(margin);
}

QSize PathPicture::sizeHint() const
{
    const int wide = Theme::scaled(600);
    return {wide, heightForWidth(wide)};
}

QSize PathPicture::minimumSizeHint() const
{
    return {Theme::scaled(180), QFontMetrics(Theme::font(1)).lineSpacing() * 4};
}

QRectF PathPicture::cell(int piece) const
{
    if (isWide(width())) {
        const qreal wide = width() / qreal(pathPieceCount);
        return {wide * piece, 0, wide, qreal(height())};
    }
    const qreal row = (height() - Theme::scaled(margin)) / qreal(pathPieceCount);
    return {0, Theme::scaled(margin) / 2.0 + row * piece, qreal(width()), row};
}

QRectF PathPicture::iconBox(int piece) const
{
    const QRectF box = cell(piece);
    const qreal side = Theme::scaled(icon);
    if (isWide(width()))
        return {box.center().x() - side / 2, qreal(Theme::scaled(margin)), side, side};
    return {qreal(Theme::scaled(margin)), box.center().y() - side / 2, side, side};
}

/// The line that leads to \a piece.
void PathPicture::drawWay(QPainter &painter, int piece) const
{
    if (piece == 0)
        return;
    const QRectF from = iconBox(piece - 1), to = iconBox(piece);
    const PathPieceState state = stateOf(piece);
    const qreal space = Theme::scaled(4);
    const bool wide = isWide(width());
    const QLineF line = wide ? QLineF(from.right() + space, from.center().y(), to.left() - space, to.center().y())
                             : QLineF(from.center().x(), from.bottom() + space / 2, to.center().x(), to.top() - space / 2);
    painter.setPen(QPen(Theme::color(colorOf(state)), qMax(2, Theme::scaled(2)), styleOf(state)));
    painter.drawLine(line);
    if (state != PathPieceState::Bad)
        return;
    const qreal side = Theme::scaled(wide ? 14 : 10);
    const QRectF box(line.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter.fillRect(box, palette().window());
    drawMark(painter, box, Mark::Cross, Theme::color(Theme::Color::Bad));
}

void PathPicture::drawPiece(QPainter &painter, int piece) const
{
    const QRectF box = iconBox(piece);
    const PathPieceState state = stateOf(piece);
    painter.setPen(QPen(Theme::color(colorOf(state)), qMax(1.5, Theme::scaled(1.5) * 1.0), styleOf(state)));
    painter.setBrush(Theme::color(Theme::Color::Background));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), Theme::scaled(8), Theme::scaled(8));
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(box.width(), box.height());
    QPen pen(Theme::color(Theme::Color::Ink), 0.045, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pictogram(pieceOf(piece)));
    painter.restore();
    const qreal side = Theme::scaled(badge);
    const QRectF disc(box.right() - side * 0.62, box.bottom() - side * 0.62, side, side);
    painter.setPen(QPen(palette().window(), 2));
    painter.setBrush(Theme::color(colorOf(state)));
    painter.drawEllipse(disc);
    drawMark(painter, disc.adjusted(side * 0.26, side * 0.26, -side * 0.26, -side * 0.26), markOf(state),
        Theme::color(Theme::Color::OnAccent));
}

void PathPicture::drawWords(QPainter &painter, int piece) const
{
    const QRectF box = cell(piece), drawn = iconBox(piece);
    const QFontMetrics metrics(Theme::font(1, true));
    const bool wide = isWide(width());
    const qreal space = Theme::scaled(gap);
    QRectF title, state;
    if (wide) {
        const qreal lines = titleLines(width()) * metrics.lineSpacing();
        title = {box.left() + space / 2, drawn.bottom() + space, box.width() - space, lines};
        state = {title.left(), title.bottom(), title.width(), qreal(metrics.lineSpacing())};
    } else {
        const qreal left = drawn.right() + Theme::scaled(margin);
        title = {left, box.center().y() - metrics.lineSpacing(), box.right() - left - space, qreal(metrics.lineSpacing())};
        state = title.translated(0, metrics.lineSpacing());
    }
    const int flags = static_cast<int>(wide ? Qt::AlignHCenter : Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter);
    painter.setFont(Theme::font(1, true));
    painter.setPen(Theme::color(Theme::Color::Ink));
    painter.drawText(title, flags | static_cast<int>(Qt::TextWordWrap), pathPieceTitle(pieceOf(piece)));
    painter.setFont(Theme::font(1));
    painter.setPen(Theme::color(colorOf(stateOf(piece))));
    painter.drawText(state, flags, pathPieceStateText(stateOf(piece)));
    if (pieceOf(piece) == m_current) {
        painter.setPen(QPen(Theme::color(hasFocus() ? Theme::Color::Accent : Theme::Color::Line), hasFocus() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), Theme::scaled(6), Theme::scaled(6));
    }
}

void PathPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int piece = 0; piece < pathPieceCount; ++piece)
        drawWay(painter, piece);
    for (int piece = 0; piece < pathPieceCount; ++piece) {
        drawPiece(painter, piece);
        drawWords(painter, piece);
    }
}

void PathPicture::choose(int piece)
{
    setCurrent(pieceOf(std::clamp(piece, 0, pathPieceCount - 1)));
    Q_EMIT chosen(m_current);
}

void PathPicture::keyPressEvent(QKeyEvent *event)
{
    const int at = static_cast<int>(m_current);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return choose(at - 1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return choose(at + 1);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(pathPieceCount - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PathPicture::mousePressEvent(QMouseEvent *event)
{
    for (int piece = 0; piece < pathPieceCount; ++piece) {
        if (cell(piece).contains(event->position()))
            return choose(piece);
    }
}

void PathPicture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    Q_EMIT chosen(m_current);
}

bool PathPicture::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int piece = 0; piece < pathPieceCount; ++piece) {
            if (cell(piece).contains(help->pos()))
                QToolTip::showText(help->globalPos(), pathPieceSentence(m_result, pieceOf(piece)), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void PathPicture::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void PathPicture::describe()
{
    setAccessibleName(tr("Path from this computer to the mail server"));
    QStringList lines;
    for (int piece = 0; piece < pathPieceCount; ++piece)
        lines += tr("%1: %2. %3")
                     .arg(pathPieceTitle(pieceOf(piece)), pathPieceStateText(stateOf(piece)),
                         pathPieceSentence(m_result, pieceOf(piece)));
    setAccessibleDescription(lines.join(u'\n'));
}
