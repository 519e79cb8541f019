// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/startpage.h"

#include "widgets/theme.h"
#include "wizard/pageparts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QResizeEvent>
#include <QScrollArea>

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    auto *content = new QWidget;
    Theme::setRole(content, "scrolled");
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(area);

    auto *icon = new QLabel(content);
    icon->setPixmap(QIcon(u":/icons/heloscope.svg"_s).pixmap(Theme::scaled(64), Theme::scaled(64)));
    icon->setAlignment(Qt::AlignHCenter);
    m_title = makeText(content, "title", "startTitle");
    m_title->setAlignment(Qt::AlignHCenter);
    m_subtitle = makeText(content, "subtitle", "startSubtitle");
    m_subtitle->setAlignment(Qt::AlignHCenter);
    m_ways = new QBoxLayout(QBoxLayout::LeftToRight);
    m_ways->setSpacing(Theme::scaled(16));

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::scaled(28), Theme::scaled(24), Theme::scaled(28), Theme::scaled(24));
    column->setSpacing(Theme::scaled(6));
    column->addStretch(1);
    column->addWidget(icon);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(Theme::scaled(18));
    column->addLayout(m_ways);
    column->addStretch(2);
    m_setUp = addWay("setUp", true);
    m_practice = addWay("practice", false);
    m_open = addWay("open", false);
    area->setWidget(content);

    connect(m_setUp.button, &QPushButton::clicked, this, &StartPage::setUpRequested);
    connect(m_practice.button, &QPushButton::clicked, this, &StartPage::practiceRequested);
    connect(m_open.button, &QPushButton::clicked, this, &StartPage::openRequested);
    setFocusProxy(m_setUp.button);
    retranslateUi();
}

StartPage::Way StartPage::addWay(const char *name, bool primary)
{
    auto *card = makeFrame(this, "card");
    Way way;
    way.title = makeText(card, "heading");
    way.text = makeText(card, "muted");
    way.button = makeButton(card, name, primary ? "primary" : "");
    way.button->setAutoDefault(true);
    auto *column = static_cast<QVBoxLayout *>(card->layout());
    column->addWidget(way.title);
    column->addWidget(way.text);
    column->addStretch();
    column->addSpacing(Theme::scaled(6));
    column->addWidget(way.button);
    m_ways->addWidget(card, 1);
    return way;
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Three cards side by side need some width; below it they stand one under the other.
    const bool wide = event->size().width() >= Theme::scaled(620);
    m_ways->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // On a wide screen long lines would be hard to read.
    const int spare = event->size().width() - Theme::scaled(1100);
    m_ways->setContentsMargins(qMax(0, spare / 2), 0, qMax(0, spare / 2), 0);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // So that Enter takes the way most people want.
    if (!event->spontaneous())
        m_setUp.button->setFocus();
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void StartPage::retranslateUi()
{
    m_title->setText(tr("Does my mail account send?"));
    m_subtitle->setText(tr("Heloscope sets it up, tries it, shows the whole conversation with the server, and says in "
                           "plain words what is wrong."));
    m_setUp.title->setText(tr("I have an account"));
    m_setUp.text->setText(tr("Type the address. You are led to the right server and to the authorization code, and a "
                             "test proves that it works."));
    m_setUp.button->setText(tr("&Set up an account…"));
    m_practice.title->setText(tr("I want to try it first"));
    m_practice.text->setText(tr("A practice server inside this program. No account needed, nothing leaves this "
                                "computer, nothing can break."));
    m_practice.button->setText(tr("&Practice…"));
    m_open.title->setText(tr("Somebody sent me a file"));
    m_open.text->setText(tr("Open a saved test and read what happened, line by line, as if it had been run here."));
    m_open.button->setText(tr("&Open a file…"));
}
