// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pageparts.h"

#include "widgets/theme.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QLabel *makeText(QWidget *parent, const char *role, const char *name)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setObjectName(QLatin1String(name));
    Theme::setRole(label, role);
    return label;
}

QFrame *makeFrame(QWidget *parent, const char *role, const char *name)
{
    auto *frame = new QFrame(parent);
    frame->setObjectName(QLatin1String(name));
    Theme::setRole(frame, role);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(Theme::scaled(16), Theme::scaled(14), Theme::scaled(16), Theme::scaled(14));
    column->setSpacing(Theme::scaled(8));
    return frame;
}

QPushButton *makeButton(QWidget *parent, const char *name, const char *role)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    if (*role != '\0')
        Theme::setRole(button, role);
    return button;
}

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void showNumbered(QFrame *frame, const QStringList &lines)
{
    delete frame->layout();
    qDeleteAll(frame->findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Theme::scaled(6));
    grid->setVerticalSpacing(Theme::scaled(6));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < static_cast<int>(lines.size()); ++row) {
        auto *number = makeText(frame, "");
        number->setText(u"%1."_s.arg(QLocale().toString(row + 1)));
        number->setWordWrap(false);
        number->setAlignment(Qt::AlignTop | Qt::AlignRight);
        auto *text = makeText(frame, "");
        text->setText(lines.at(row));
        grid->addWidget(number, row, 0);
        grid->addWidget(text, row, 1);
    }
    frame->setVisible(!lines.isEmpty());
}

QString onButton(QString name)
{
    return name.replace(u'&', u"&&"_s);
}
