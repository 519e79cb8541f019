// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/pastefield.h"

#include "explain/pastedtext.h"

#include <QKeyEvent>
#include <QMimeData>

namespace {

constexpr qsizetype longestLine = 2000;

QString layable(const QString &text)
{
    const QString kept = text.left(largestPaste);
    QString out;
    out.reserve(kept.size());
    qsizetype inLine = 0;
    for (const QChar character : kept) {
        inLine = character == u'\n' ? 0 : inLine + 1;
        if (inLine > longestLine) {
            out += u'\n';
            inLine = 1;
        }
        out += character;
    }
    return out;
}

} // namespace

PasteField::PasteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

void PasteField::setPasted(const QString &text)
{
    setPlainText(layable(text));
}

void PasteField::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(layable(source->text()));
}

void PasteField::keyPressEvent(QKeyEvent *event)
{
    // Escape belongs to the page around.
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}
