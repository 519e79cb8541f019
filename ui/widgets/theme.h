// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

/// The one place for colours, text sizes and the style sheet. A widget says what it is by a role (setRole()) and
/// never how it looks. All sizes follow the application font, so a doubled font doubles everything.
///
/// Roles of the style sheet: QPushButton "primary", "chip" (checkable); QLabel "title", "subtitle",
/// "heading", "section", "muted", "small", "code", "good", "bad", "warning"; QFrame "card", "cardHeader", "panel",
/// "navigation", "footer", "verdictOk", "verdictBad", "verdictWarning", "verdictNeutral"; QWidget "scrolled" (inside a
/// QScrollArea, lets the card shine through). QLabel "strong" too.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    enum class Color {
        Background,
        Card,
        Ink,
        Muted,
        Line,
        Accent,
        AccentWeak,
        OnAccent, ///< text on a surface filled with Accent, Good or Bad
        Good,
        GoodWeak,
        Bad,
        BadWeak,
        Warning,
        WarningWeak,
        Client,
        Server,
        Selection,
    };
    Q_ENUM(Color)

    static Theme &instance();
    /// Sets palette and style sheet of \a application; windows that exist change at once.
    static void apply(QApplication &application, Choice choice);
    /// Asks the desktop for its colour scheme and listens for changes. Asynchronous; call after the first paint.
    static void followSystem();

    static QColor color(Color color);
    [[nodiscard]] static bool isDark();
    [[nodiscard]] static Choice choice();
    /// \a designPixels of the drawings (made for a 13 pixel font) at the font in use.
    [[nodiscard]] static int scaled(qreal designPixels);
    /// The application font times \a factor.
    [[nodiscard]] static QFont font(qreal factor, bool bold = false);
    [[nodiscard]] static QFont monospace(qreal factor = 0.93);
    /// Gives \a widget a role and restyles it.
    static void setRole(QWidget *widget, const char *role);

Q_SIGNALS:
    /// Colours or sizes have changed.
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const class QDBusVariant &value);

private:
    explicit Theme(QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void refresh();
    void useSystemScheme(uint scheme);

    QPointer<QApplication> m_application;
    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_refreshing = false;
    bool m_following = false;
    qreal m_scale = 1;
};
