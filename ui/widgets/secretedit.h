// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QLineEdit>

class QPushButton;

/// The line inside a SecretEdit. What is typed leaves it neither by copying nor by dragging nor by undo.
class SecretLine final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretLine(QWidget *parent = nullptr);

    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return echoMode() == QLineEdit::Normal; }
    /// Replaces the whole content and forgets what was there before.
    void replaceText(const QString &text);
    void pasteFromClipboard();
    /// No code is longer; an OAuth 2.0 token may have this length.
    static constexpr qsizetype maximumLength = 8192;

Q_SIGNALS:
    void pasted();
    void pasteRefused(qsizetype characters);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void insertBounded(const QString &text);
    void setSecretHints();
};

/// A field for an authorization code or password with "Show" and "Paste" beside it; hidden at first.
class SecretEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit SecretEdit(QWidget *parent = nullptr);

    [[nodiscard]] Secret secret() const;
    void setSecret(const Secret &secret);
    void clear();
    [[nodiscard]] bool isEmpty() const;
    /// What was typed, for inspection; a secret, never to be kept or printed.
    [[nodiscard]] QString typed() const;
    void replaceTyped(const QString &text);
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const;
    /// What the content is called in front of the person: "Authorization code".
    void setSecretName(const QString &name);
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void changed();
    /// The content came from the clipboard, which still holds it.
    void pasted();
    /// The clipboard holds far more than a code; nothing was taken.
    void pasteRefused(qsizetype characters);
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    SecretLine *m_line;
    QPushButton *m_show;
    QPushButton *m_paste;
    QString m_name;
};
