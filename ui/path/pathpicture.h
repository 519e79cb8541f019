// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/pathresult.h"

#include <QWidget>

/// The way from this computer to the mail server as five pieces with what is known about each. Side by side where there
/// is room, else one below the other. Arrow keys walk from piece to piece.
class PathPicture final : public QWidget
{
    Q_OBJECT
public:
    explicit PathPicture(QWidget *parent = nullptr);

    void showPieces(const PathResult &result);
    [[nodiscard]] PathPiece current() const { return m_current; }
    void setCurrent(PathPiece piece);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// By mouse or keyboard.
    void chosen(PathPiece piece);

private:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    void describe();
    void choose(int piece);
    [[nodiscard]] bool isWide(int width) const;
    [[nodiscard]] int titleLines(int width) const;
    [[nodiscard]] QRectF cell(int piece) const;
    [[nodiscard]] QRectF iconBox(int piece) const;
    void drawWay(QPainter &painter, int piece) const;
    void drawPiece(QPainter &painter, int piece) const;
    void drawWords(QPainter &painter, int piece) const;
    [[nodiscard]] PathPieceState stateOf(int piece) const;

    PathResult m_result;
    PathPiece m_current = PathPiece::Computer;
};
