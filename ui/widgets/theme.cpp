// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QIconEngine>
#include <QMetaEnum>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal designFontPixels = 13;

struct Shade {
    QRgb light, dark;
};

// In the order of Theme::Color.
constexpr std::array<Shade, 17> shades{{
    {0xfff5f6f8, 0xff16191f}, // Background
    {0xffffffff, 0xff1e222a}, // Card
    {0xff1d2430, 0xffe6e9ef}, // Ink
    {0xff5d687c, 0xff98a2b3}, // Muted; a little darker than drawn, for 4.5:1 on the background
    {0xffdfe3ea, 0xff333a46}, // Line
    {0xff2358d5, 0xff7aa2ff}, // Accent
    {0xffe8eefc, 0xff26324d}, // AccentWeak
    {0xffffffff, 0xff10131a}, // OnAccent
    {0xff1a7f4b, 0xff5fd39a}, // Good
    {0xffe5f4ec, 0xff173327}, // GoodWeak
    {0xffb42318, 0xffff8a80}, // Bad
    {0xfffdecea, 0xff3c1f1f}, // BadWeak
    {0xff855900, 0xfff2c14e}, // Warning
    {0xfffff4d6, 0xff3a2f14}, // WarningWeak
    {0xff2358d5, 0xff8ab4ff}, // Client
    {0xff0f766e, 0xff5ed0c4}, // Server
    {0xffeef3ff, 0xff273047}, // Selection
}};

QPalette paletteOf(bool dark)
{
    const auto shade = [dark](Theme::Color color) {
        const Shade &both = shades.at(static_cast<std::size_t>(color));
        return QColor::fromRgba(dark ? both.dark : both.light);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, shade(Theme::Color::Background));
    palette.setColor(QPalette::WindowText, shade(Theme::Color::Ink));
    palette.setColor(QPalette::Base, shade(Theme::Color::Card));
    palette.setColor(QPalette::AlternateBase, shade(Theme::Color::Background));
    palette.setColor(QPalette::Text, shade(Theme::Color::Ink));
    palette.setColor(QPalette::PlaceholderText, shade(Theme::Color::Muted));
    palette.setColor(QPalette::Button, shade(Theme::Color::Card));
    palette.setColor(QPalette::ButtonText, shade(Theme::Color::Ink));
    palette.setColor(QPalette::BrightText, shade(Theme::Color::Bad));
    palette.setColor(QPalette::ToolTipBase, shade(Theme::Color::Card));
    palette.setColor(QPalette::ToolTipText, shade(Theme::Color::Ink));
    palette.setColor(QPalette::Highlight, shade(Theme::Color::Accent));
    palette.setColor(QPalette::HighlightedText, shade(Theme::Color::OnAccent));
    palette.setColor(QPalette::Link, shade(Theme::Color::Accent));
    palette.setColor(QPalette::LinkVisited, shade(Theme::Color::Accent));
    palette.setColor(QPalette::Mid, shade(Theme::Color::Line));
    palette.setColor(QPalette::Light, shade(Theme::Color::Card));
    palette.setColor(QPalette::Midlight, shade(Theme::Color::Line));
    palette.setColor(QPalette::Dark, shade(Theme::Color::Line));
    palette.setColor(QPalette::Shadow, shade(Theme::Color::Line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shade(Theme::Color::Muted));
    return palette;
}

/// ">>" of a menu bar that has no room for all of its menus.
class MoreMark final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(Theme::color(Theme::Color::Ink), rect.width() / 10.0));
        const QRectF box(rect);
        for (const qreal at : {0.25, 0.55}) {
            const QPointF tip(box.left() + box.width() * (at + 0.2), box.center().y());
            const QPointF tail(-box.width() * 0.2, box.height() * 0.2);
            painter->drawPolyline(QPolygonF{tip + tail, tip, tip + QPointF(tail.x(), -tail.y())});
        }
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new MoreMark; }
};

/// Fusion. Every menu bar asks for the mark above; Fusion's own is a file, and to read the first one Qt loads all of its
/// libraries for pictures before the window is seen.
class Style final : public QProxyStyle
{
public:
    Style()
        : QProxyStyle(u"Fusion"_s)
    {
    }
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override
    {
        if (which == SP_ToolBarHorizontalExtensionButton)
            return QIcon(new MoreMark);
        return QProxyStyle::standardIcon(which, option, widget);
    }
};

/// Replaces @Name by a colour, #N# by N design pixels, %N% by a text size of N percent and $ by "light" or "dark".
QString filled(const QString &sheet)
{
    QString result;
    result.reserve(sheet.size() * 2);
    const auto colors = QMetaEnum::fromType<Theme::Color>();
    const qreal points = QFontInfo(QApplication::font()).pointSizeF();
    for (qsizetype at = 0; at < sheet.size(); ++at) {
        const QChar mark = sheet.at(at);
        if (mark == u'@') {
            qsizetype end = at + 1;
            while (end < sheet.size() && sheet.at(end).isLetter())
                ++end;
            const QByteArray name = sheet.mid(at + 1, end - at - 1).toLatin1();
            result += Theme::color(static_cast<Theme::Color>(colors.keyToValue(name))).name();
            at = end - 1;
        } else if (mark == u'#' || mark == u'%') {
            const qsizetype end = sheet.indexOf(mark, at + 1);
            const qreal number = sheet.mid(at + 1, end - at - 1).toDouble();
            result += mark == u'#' ? QString::number(Theme::scaled(number)) + u"px"_s
                                   : QString::number(points * number / 100, 'f', 2) + u"pt"_s;
            at = end;
        } else if (mark == u'$') {
            result += Theme::isDark() ? u"dark"_s : u"light"_s;
        } else {
            result += mark;
        }
    }
    return result;
}

QString styleSheetTemplate()
{
    return uR"(
QToolTip { background: @Card; color: @Ink; border: 1px solid @Line; padding: #4#; }
QMenuBar { background: @Card; border-bottom: 1px solid @Line; padding: #2# #4#; }
QMenuBar::item { padding: #4# #8#; background: transparent; border-radius: #4#; }
QMenuBar::item:selected { background: @Selection; }
QMenu { background: @Card; border: 1px solid @Line; padding: #4#; }
QMenu::item { padding: #6# #24#; border-radius: #4#; color: @Ink; }
QMenu::item:selected { background: @Selection; }
QMenu::item:disabled { color: @Muted; }
QMenu::separator { height: 1px; background: @Line; margin: #4# #6#; }

QPushButton { background: @Card; color: @Ink; border: 1px solid @Line; border-radius: #6#; padding: #6# #14#; }
QPushButton:hover { background: @Selection; border-color: @Accent; }
QPushButton:pressed { background: @AccentWeak; }
QPushButton:focus { border: 2px solid @Accent; padding: #5# #13#; }
QPushButton:disabled { color: @Muted; background: @Background; }
QPushButton[role="primary"] { background: @Accent; color: @OnAccent; border-color: @Accent; font-weight: 600; }
QPushButton[role="primary"]:hover { border-color: @Ink; }
QPushButton[role="primary"]:focus { border: 2px solid @Ink; }
QPushButton[role="primary"]:disabled { background: @AccentWeak; color: @Muted; border-color: @Line; }
QPushButton[role="chip"] { border-radius: #9#; padding: #1# #5#; color: @Muted; font-size: %92%; }
QPushButton[role="chip"]:checked { border-color: @Accent; color: @Accent; font-weight: 600; }
QPushButton[role="chip"]:focus { border: 2px solid @Accent; padding: #0# #4#; }

QListWidget { background: @Card; color: @Ink; border: 1px solid @Line; border-radius: #6#; padding: #4#; }
QListWidget::item { padding: #3#; border-radius: #4#; }
QListWidget::item:selected { background: @Selection; color: @Ink; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox { background: @Card; color: @Ink; border: 1px solid @Line;
    border-radius: #6#; padding: #6# #9#; selection-background-color: @Accent; selection-color: @OnAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @Accent;
    padding: #5# #8#; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: @Background; color: @Muted; }
QComboBox::drop-down { border: none; width: #24#; }
QComboBox::down-arrow { image: url(:/icons/down.svg); width: #10#; height: #10#; }
QComboBox QAbstractItemView { background: @Card; color: @Ink; border: 1px solid @Line; padding: #2#;
    selection-background-color: @Selection; selection-color: @Ink; }
QCheckBox, QRadioButton { spacing: #7#; border: 1px solid transparent; border-radius: #4#; padding: #2#; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @Accent; }
QCheckBox::indicator, QRadioButton::indicator { width: #14#; height: #14#; border: 1px solid @Muted; background: @Card;
    border-radius: #3#; }
QCheckBox::indicator:checked { background: @Accent; border-color: @Accent; image: url(:/icons/check-$.svg); }
QRadioButton::indicator { border-radius: #8#; }
QRadioButton::indicator:checked { border: #4# solid @Accent; width: #8#; height: #8#; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @Line; }

QLabel[role="huge"] { font-size: %200%; font-weight: 700; }
QLabel[role="title"] { font-size: %146%; font-weight: 700; }
QLabel[role="subtitle"], QLabel[role="muted"] { color: @Muted; }
QLabel[role="heading"] { font-size: %112%; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="section"] { font-size: %86%; font-weight: 600; color: @Muted; }
QLabel[role="small"] { font-size: %86%; color: @Muted; }
QLabel[role="code"] { font-family: "DejaVu Sans Mono", "Noto Sans Mono", monospace; font-size: %95%; }
QLabel[role="good"] { color: @Good; }
QLabel[role="bad"] { color: @Bad; }
QLabel[role="warning"] { color: @Warning; }

QFrame[role="card"] { background: @Card; border: 1px solid @Line; border-radius: #8#; }
QFrame[role="cardHeader"] { background: transparent; border: none; border-bottom: 1px solid @Line; }
QFrame[role="panel"] { background: @Background; border: none; }
QFrame[role="navigation"] { background: @Card; border: none; border-right: 1px solid @Line; }
QFrame[role="footer"] { background: @Card; border: none; border-top: 1px solid @Line; }
QFrame[role="verdictOk"] { background: @GoodWeak; border: 1px solid @Good; border-radius: #8#; }
QFrame[role="verdictBad"] { background: @BadWeak; border: 1px solid @Bad; border-radius: #8#; }
QFrame[role="verdictWarning"] { background: @WarningWeak; border: 1px solid @Warning; border-radius: #8#; }
QFrame[role="verdictNeutral"] { background: @Card; border: 1px solid @Line; border-radius: #8#; }

QAbstractItemView { background: @Card; color: @Ink; border: none; outline: none; }
QHeaderView::section { background: @Card; color: @Muted; border: none; border-bottom: 1px solid @Line; padding: #4# #8#; }
QTableView { background: @Card; border: 1px solid @Line; border-radius: #8#; selection-background-color: @Selection;
    selection-color: @Ink; }
QTableView::item { padding: #2# #6#; }
QTableView:focus, QTreeView:focus { border: 1px solid @Accent; }
QTreeView { background: @Card; border: 1px solid @Line; border-radius: #8#; }
QScrollArea, QWidget[role="scrolled"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: #12#; margin: 0; }
QScrollBar:horizontal { background: transparent; height: #12#; margin: 0; }
QScrollBar::handle { background: @Line; border-radius: #4#; margin: #2#; }
QScrollBar::handle:hover { background: @Muted; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:vertical { min-height: #28#; }
QScrollBar::handle:horizontal { min-width: #28#; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: transparent; }
)"_s;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
}

Theme &Theme::instance()
{
    // Owned by the application, so that it is gone before the application's own data are.
    static QPointer<Theme> theme;
    if (!theme)
        theme = new Theme(QCoreApplication::instance());
    return *theme;
}

void Theme::apply(QApplication &application, Choice choice)
{
    Theme &theme = instance();
    theme.m_choice = choice;
    if (!theme.m_application) {
        theme.m_application = &application;
        // Read before our own palette hides it.
        theme.m_systemDark = application.palette().color(QPalette::Window).lightness() < 128;
        application.setStyle(new Style);
        // Where the system is not Chinese, the fallback for Chinese may be a Japanese face.
        QFont font = application.font();
        font.setFamilies({QFontInfo(font).family(), u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei"_s,
            u"PingFang SC"_s, u"WenQuanYi Micro Hei"_s});
        application.setFont(font);
        application.installEventFilter(&theme);
    }
    theme.refresh();
}

void Theme::followSystem()
{
    Theme &theme = instance();
    if (std::exchange(theme.m_following, true))
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const auto service = u"org.freedesktop.portal.Desktop"_s;
    const auto path = u"/org/freedesktop/portal/desktop"_s;
    const auto interface = u"org.freedesktop.portal.Settings"_s;
    bus.connect(service, path, interface, u"SettingChanged"_s, &theme,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << u"org.freedesktop.appearance"_s << u"color-scheme"_s;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), &theme);
    connect(watcher, &QDBusPendingCallWatcher::finished, &theme, [](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid()) {
            // The portal wraps the number in two variants.
            QVariant value = reply.value().variant();
            if (value.canConvert<QDBusVariant>())
                value = value.value<QDBusVariant>().variant();
            instance().useSystemScheme(value.toUInt());
        }
        done->deleteLater();
    });
}

void Theme::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1)
        useSystemScheme(value.variant().toUInt());
}

void Theme::useSystemScheme(uint scheme)
{
    // 0 = no preference: what the palette said stays.
    if (scheme == 0 || (scheme == 1) == m_systemDark)
        return;
    m_systemDark = scheme == 1;
    if (m_choice == Choice::System)
        refresh();
}

QColor Theme::color(Color color)
{
    const Shade &both = shades.at(static_cast<std::size_t>(color));
    return QColor::fromRgba(instance().m_dark ? both.dark : both.light);
}

bool Theme::isDark()
{
    return instance().m_dark;
}

Theme::Choice Theme::choice()
{
    return instance().m_choice;
}

int Theme::scaled(qreal designPixels)
{
    return qRound(designPixels * instance().m_scale);
}

QFont Theme::font(qreal factor, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(QFontInfo(font).pointSizeF() * factor);
    if (bold)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::monospace(qreal factor)
{
    QFont font = Theme::font(factor);
    const QStringList others = font.families().mid(1); // of Theme::apply(), for Chinese
    font.setFamilies(QStringList{u"DejaVu Sans Mono"_s, u"Noto Sans Mono"_s, u"monospace"_s} + others);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

void Theme::setRole(QWidget *widget, const char *role)
{
    if (widget->property("role").toByteArray() == role)
        return;
    widget->setProperty("role", QByteArray(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_application && event->type() == QEvent::ApplicationFontChange && !m_refreshing)
        refresh();
    return QObject::eventFilter(watched, event);
}

void Theme::refresh()
{
    m_refreshing = true;
    m_dark = m_choice == Choice::Dark || (m_choice == Choice::System && m_systemDark);
    m_scale = QFontInfo(QApplication::font()).pixelSize() / designFontPixels;
    QApplication::setPalette(paletteOf(m_dark));
    QString sheet = filled(styleSheetTemplate());
    // A picture cannot take a colour of the palette.
    if (m_dark)
        sheet.replace("/check.svg"_L1, "/check-dark.svg"_L1);
    m_application->setStyleSheet(sheet);
    m_refreshing = false;
    Q_EMIT changed();
}
