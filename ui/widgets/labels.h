// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>

class QGridLayout;
class QPushButton;

/// A button that looks like a link; its words wrap where there is no room.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QRect textBounds(int width) const;
};

/// A label that shows its text as it is: foreign text is never taken for markup.
QLabel *plainLabel(const char *role, QWidget *parent, bool wraps = false);
/// The same, and the text can be selected with mouse and keyboard.
QLabel *selectableLabel(const char *role, QWidget *parent);
QPushButton *chipButton(QWidget *parent, bool checkable);
/// Adds "name  value" as the next row of \a grid.
enum class PairRoom { Narrow, Wide }; ///< a narrow column puts a long unbreakable value below its name
void addPair(QGridLayout *grid, const QString &name, const QString &value, QWidget *parent, PairRoom room = PairRoom::Narrow);
/// Scrolls the page around \a widget, once it has its place, so that it is seen; its top if it is too high.
void bringIntoSight(QWidget *widget);
/// Opens \a url in the browser if it is https; anything else is ignored. Shows the address if there is no browser.
void openWebPage(const class QUrl &url);
