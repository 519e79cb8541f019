// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

/// A wrapping label that never guesses rich text.
QLabel *makeText(QWidget *parent, const char *role, const char *name = "");
/// An empty frame of that role with a column for its content.
QFrame *makeFrame(QWidget *parent, const char *role, const char *name = "");
/// A button; Enter presses it only while it has the focus (AccountWizard::keyPressEvent()).
QPushButton *makeButton(QWidget *parent, const char *name, const char *role = "");
/// Shows \a text in \a label, or takes the label away if there is none.
void showText(QLabel *label, const QString &text);
/// The same as a numbered list in \a frame, one label a line, so that long lines hang properly.
void showNumbered(QFrame *frame, const QStringList &lines);
/// A name as part of a button's text, where "&" would mark a key: "AT&T".
QString onButton(QString name);
