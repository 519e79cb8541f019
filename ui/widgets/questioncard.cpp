// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/questioncard.h"

#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QuestionCard::QuestionCard(QWidget *parent)
    : QFrame(parent)
    , m_mark(new MarkLabel(18, this))
    , m_title(plainLabel("heading", this, true))
    , m_text(plainLabel("", this, true))
    , m_yes(new QPushButton(this))
    , m_no(new QPushButton(this))
    , m_column(new QVBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    row->setSpacing(Theme::scaled(12));
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
    m_column->setSpacing(Theme::scaled(6));
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, Theme::scaled(8));
    flow->setContentsMargins(0, 0, 0, 0);
    m_yes->setProperty("role", QByteArray("primary"));
    m_yes->setObjectName(u"yes"_s);
    m_no->setObjectName(u"no"_s);
    flow->addWidget(m_yes);
    flow->addWidget(m_no);
    m_column->addWidget(buttons);
    connect(m_yes, &QPushButton::clicked, this, &QuestionCard::yes);
    connect(m_no, &QPushButton::clicked, this, &QuestionCard::no);
    connect(&Theme::instance(), &Theme::changed, this, &QuestionCard::paintTone);
    paintTone();
}

void QuestionCard::setTone(Tone tone)
{
    m_tone = tone;
    paintTone();
}

void QuestionCard::paintTone()
{
    if (m_tone == Tone::Warning) {
        Theme::setRole(this, "verdictWarning");
        m_mark->show(Mark::Exclamation, Theme::color(Theme::Color::Warning));
    } else {
        Theme::setRole(this, "verdictNeutral");
        m_mark->show(Mark::Question, Theme::color(Theme::Color::Accent));
    }
}

void QuestionCard::setTexts(const QString &title, const QString &text, const QString &yes, const QString &no)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_yes->setText(yes);
    m_no->setText(no);
    m_no->setVisible(!no.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void QuestionCard::setContent(QWidget *content)
{
    m_column->insertWidget(2, content);
}

void QuestionCard::setYesEnabled(bool enabled)
{
    m_yes->setEnabled(enabled);
}

void QuestionCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT no();
        return;
    }
    QFrame::keyPressEvent(event);
}
