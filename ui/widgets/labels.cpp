// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/labels.h"

#include "widgets/theme.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

QLabel *plainLabel(const char *role, QWidget *parent, bool wraps)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    label->setProperty("role", QByteArray(role));
    return label;
}

QLabel *selectableLabel(const char *role, QWidget *parent)
{
    auto *label = plainLabel(role, parent, true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Selectable, but not a stop for everybody who walks through with Tab.
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QPushButton *linkButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setProperty("role", QByteArray("link"));
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    return button;
}

QPushButton *chipButton(QWidget *parent, bool checkable)
{
    auto *button = new QPushButton(parent);
    button->setProperty("role", QByteArray("chip"));
    button->setCheckable(checkable);
    button->setAutoDefault(false);
    return button;
}

void addPair(QGridLayout *grid, const QString &name, const QString &value, QWidget *parent)
{
    const int row = grid->rowCount();
    auto *left = plainLabel("muted", parent, true);
    left->setText(name);
    auto *right = selectableLabel("", parent);
    right->setText(value);
    right->setAccessibleName(name);
    grid->addWidget(left, row, 0, Qt::AlignTop);
    grid->addWidget(right, row, 1, Qt::AlignTop);
}

void openWebPage(const QUrl &url)
{
    if (url.isValid() && url.scheme() == "https"_L1 && url.userInfo().isEmpty())
        QDesktopServices::openUrl(url);
}
