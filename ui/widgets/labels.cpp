// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/labels.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QGridLayout>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qreal linkPadding = 2;
constexpr qreal narrowestLink = 90;
constexpr qsizetype longestWordBeside = 21, longestPairBeside = 25;
constexpr qreal chipPadding = 11;
constexpr qreal sightMargin = 10;
constexpr int linkFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

QFont linkFont()
{
    QFont font = Theme::font(1);
    font.setUnderline(true);
    return font;
}

/// Keeps the room of its bold text: being chosen neither cuts its words nor moves its neighbours.
class ChipButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    [[nodiscard]] QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const int words = QFontMetrics(bold).horizontalAdvance(text()) + 2 * Theme::scaled(chipPadding);
        return QPushButton::sizeHint().expandedTo({words, 0});
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

LinkButton::LinkButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect LinkButton::textBounds(int width) const
{
    const int around = 2 * Theme::scaled(linkPadding);
    return QFontMetrics(linkFont()).boundingRect(QRect(0, 0, width - around, 0), linkFlags, text())
        .adjusted(0, 0, around, around);
}

QSize LinkButton::sizeHint() const
{
    return textBounds(QWIDGETSIZE_MAX).size();
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Theme::scaled(narrowestLink)), sizeHint().height()};
}

int LinkButton::heightForWidth(int width) const
{
    return textBounds(width).height();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(linkFont());
    painter.setPen(Theme::color(isEnabled() ? Theme::Color::Accent : Theme::Color::Muted));
    if (hasFocus())
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const int inner = Theme::scaled(linkPadding);
    painter.drawText(rect().adjusted(inner, inner, -inner, -inner), linkFlags, text());
}

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

QPushButton *chipButton(QWidget *parent, bool checkable)
{
    auto *button = new ChipButton(parent);
    button->setProperty("role", QByteArray("chip"));
    button->setCheckable(checkable);
    button->setAutoDefault(false);
    return button;
}

void addPair(QGridLayout *grid, const QString &name, const QString &value, QWidget *parent, PairRoom room)
{
    const int row = grid->rowCount();
    auto *left = plainLabel("muted", parent, true);
    left->setText(name);
    auto *right = selectableLabel("", parent);
    right->setText(value);
    right->setAccessibleName(name);
    // Chinese may be broken anywhere, a name of a server or a cipher nowhere.
    static const QRegularExpression breaks(u"[^\\x21-\\x7e]+"_s);
    const auto longest = [](const QString &text) {
        qsizetype length = 0;
        for (const QString &word : text.split(breaks))
            length = std::max(length, word.size());
        return length;
    };
    const bool unbreakable = longest(value) > longestWordBeside || longest(name) + longest(value) > longestPairBeside;
    if (unbreakable && room == PairRoom::Narrow) {
        // Beside its name it would push the rest out of a narrow column.
        grid->addWidget(left, row, 0, 1, 2);
        grid->addWidget(right, row + 1, 0, 1, 2);
        return;
    }
    grid->addWidget(left, row, 0, Qt::AlignTop);
    grid->addWidget(right, row, 1, Qt::AlignTop);
}

void bringIntoSight(QWidget *widget)
{
    QTimer::singleShot(0, widget, [widget] {
        for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
            auto *area = qobject_cast<QScrollArea *>(parent);
            if (!area || !area->widget())
                continue;
            const int top = widget->mapTo(area->widget(), QPoint()).y();
            const int bottom = top + widget->height();
            const int room = area->viewport()->height();
            QScrollBar *bar = area->verticalScrollBar();
            const int margin = Theme::scaled(sightMargin);
            if (top < bar->value() || widget->height() + 2 * margin > room)
                bar->setValue(top - margin);
            else if (bottom > bar->value() + room)
                bar->setValue(bottom + margin - room);
        }
    });
}

void openWebPage(const QUrl &url)
{
    const bool allowed = url.isValid() && url.scheme() == "https"_L1 && url.userInfo().isEmpty();
    if (!allowed || QDesktopServices::openUrl(url))
        return;
    auto *box = new QMessageBox(QMessageBox::Information, QGuiApplication::applicationDisplayName(),
        QCoreApplication::translate("WebPage", "No web browser could be opened. This is the address of the page:"),
        QMessageBox::Close, QApplication::activeWindow());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(url.toString());
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}
