// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/wizardpage.h"

#include "widgets/theme.h"
#include "wizard/pageparts.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

WizardPage::WizardPage(QWidget *parent)
    : QWidget(parent)
    , m_content(new QVBoxLayout(this))
    , m_title(makeText(this, "title", "pageTitle"))
    , m_subtitle(makeText(this, "subtitle", "pageSubtitle"))
    , m_causeFrame(new QFrame(this))
    , m_cause(makeText(m_causeFrame, "", "cause"))
{
    Theme::setRole(this, "scrolled");
    m_content->setContentsMargins(Theme::scaled(28), Theme::scaled(16), Theme::scaled(28), Theme::scaled(16));
    m_content->setSpacing(Theme::scaled(6));
    m_content->addWidget(m_title);
    m_content->addWidget(m_subtitle);
    m_content->addSpacing(Theme::scaled(10));

    Theme::setRole(m_causeFrame, "verdictBad");
    auto *row = new QHBoxLayout(m_causeFrame);
    row->setContentsMargins(Theme::scaled(12), Theme::scaled(8), Theme::scaled(12), Theme::scaled(8));
    auto *mark = makeText(m_causeFrame, "bad");
    mark->setText(u"✕"_s);
    mark->setWordWrap(false);
    mark->setAlignment(Qt::AlignTop);
    row->addWidget(mark);
    row->addWidget(m_cause, 1);
    m_causeFrame->hide();
    connect(this, &WizardPage::edited, this, [this] { setCause({}); });
}

QString WizardPage::nextText() const
{
    return tr("&Next");
}

void WizardPage::setCause(const QString &cause)
{
    m_cause->setText(cause);
    m_causeFrame->setAccessibleName(cause);
    m_causeFrame->setVisible(!cause.isEmpty());
    // A screen reader otherwise never hears why it is back on this page.
    if (!cause.isEmpty() && isVisible()) {
        QAccessibleEvent event(m_causeFrame, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void WizardPage::reveal(QWidget *part)
{
    QTimer::singleShot(0, part, [this, part] {
        for (auto *above = parentWidget(); above; above = above->parentWidget())
            if (auto *area = qobject_cast<QScrollArea *>(above))
                return area->ensureWidgetVisible(part, 0, Theme::scaled(40));
    });
}

void WizardPage::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    showText(m_subtitle, subtitle);
    setAccessibleName(title);
}

void WizardPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        Q_EMIT nextChanged();
    }
}
