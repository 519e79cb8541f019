// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

/// Takes what is pasted as plain text, up to a megabyte, and breaks lines so long that laying them out would stop the
/// window.
class PasteField final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PasteField(QWidget *parent = nullptr);
    /// \a text as if it had been pasted into the empty field.
    void setPasted(const QString &text);

private:
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
};
