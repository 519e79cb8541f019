// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/secretedit.h"

#include "widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

SecretLine::SecretLine(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(static_cast<int>(maximumLength));
    setDragEnabled(false);
    setShown(false);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        // Undo would bring a deleted code back.
        if (text.isEmpty())
            replaceText({});
    });
}

void SecretLine::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    setSecretHints();
    setFont(shown ? Theme::monospace(1.07) : Theme::font(1));
}

void SecretLine::setSecretHints()
{
    // setEchoMode() takes these away while the text is shown, and an input method would learn the code.
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin
        | (isShown() ? Qt::ImhNone : Qt::ImhHiddenText));
}

void SecretLine::replaceText(const QString &text)
{
    // setText() empties the undo history, clear() does not.
    setText(text);
}

void SecretLine::pasteFromClipboard()
{
    insertBounded(QGuiApplication::clipboard()->text());
}

void SecretLine::insertBounded(const QString &text)
{
    if (text.isEmpty())
        return;
    if (text.size() > maximumLength) {
        Q_EMIT pasteRefused(text.size());
        return;
    }
    insert(text);
    Q_EMIT pasted();
}

void SecretLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return pasteFromClipboard();
    const bool takesOut = event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut);
    const bool bringsBack = event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
    if (takesOut || bringsBack)
        return event->accept();
    QLineEdit::keyPressEvent(event);
}

void SecretLine::mouseReleaseEvent(QMouseEvent *event)
{
    // The base class would put the selected part of a shown code into the primary selection of X11, and paste that
    // selection without a bound.
    if (event->button() == Qt::MiddleButton && QGuiApplication::clipboard()->supportsSelection())
        insertBounded(QGuiApplication::clipboard()->text(QClipboard::Selection));
    event->accept();
}

void SecretLine::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *paste = menu->addAction(tr("&Paste"), this, &SecretLine::pasteFromClipboard);
    paste->setEnabled(!QGuiApplication::clipboard()->text().isEmpty());
    auto *empty = menu->addAction(tr("&Clear"), this, [this] { replaceText({}); });
    empty->setEnabled(!text().isEmpty());
    menu->addAction(tr("Select &all"), this, &QLineEdit::selectAll)->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
}

void SecretLine::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText())
        event->acceptProposedAction();
}

void SecretLine::dropEvent(QDropEvent *event)
{
    insertBounded(event->mimeData()->text());
    event->acceptProposedAction();
}

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
    , m_line(new SecretLine(this))
    , m_show(new QPushButton(this))
    , m_paste(new QPushButton(this))
{
    m_line->setObjectName(u"secretLine"_s);
    m_show->setObjectName(u"showSecret"_s);
    m_paste->setObjectName(u"pasteSecret"_s);
    m_show->setAutoDefault(false);
    m_paste->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_paste);
    setFocusProxy(m_line);
    connect(&Theme::instance(), &Theme::changed, m_line, [this] { m_line->setShown(isShown()); });

    connect(m_line, &QLineEdit::textChanged, this, &SecretEdit::changed);
    connect(m_line, &QLineEdit::returnPressed, this, &SecretEdit::returnPressed);
    connect(m_line, &SecretLine::pasted, this, &SecretEdit::pasted);
    connect(m_line, &SecretLine::pasteRefused, this, &SecretEdit::pasteRefused);
    connect(m_show, &QPushButton::clicked, this, [this] { setShown(!isShown()); });
    connect(m_paste, &QPushButton::clicked, this, [this] {
        m_line->selectAll();
        m_line->pasteFromClipboard();
        m_line->setFocus();
    });
    retranslateUi();
}

Secret SecretEdit::secret() const
{
    return Secret(m_line->text().toUtf8());
}

void SecretEdit::setSecret(const Secret &secret)
{
    m_line->replaceText(QString::fromUtf8(secret.reveal()));
}

void SecretEdit::clear()
{
    m_line->replaceText({});
}

bool SecretEdit::isEmpty() const
{
    return m_line->text().isEmpty();
}

QString SecretEdit::typed() const
{
    return m_line->text();
}

void SecretEdit::replaceTyped(const QString &text)
{
    m_line->replaceText(text);
}

void SecretEdit::setShown(bool shown)
{
    m_line->setShown(shown);
    retranslateUi();
}

bool SecretEdit::isShown() const
{
    return m_line->isShown();
}

void SecretEdit::setSecretName(const QString &name)
{
    m_name = name;
    retranslateUi();
}

void SecretEdit::setPlaceholderText(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void SecretEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void SecretEdit::retranslateUi()
{
    const auto name = m_name.isEmpty() ? tr("Password") : m_name;
    m_line->setAccessibleName(name);
    m_show->setText(isShown() ? tr("H&ide") : tr("Sho&w"));
    m_show->setAccessibleName(isShown() ? tr("Hide: %1").arg(name) : tr("Show: %1").arg(name));
    m_paste->setText(tr("&Paste"));
    m_paste->setAccessibleName(tr("Paste: %1").arg(name));
}
