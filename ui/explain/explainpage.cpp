// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explainpage.h"

#include "diagnosis/findingtexts.h"
#include "explain/explaincontext.h"
#include "explain/explanationtext.h"
#include "explain/pastefield.h"
#include "explain/telltexts.h"
#include "testpanel/verdictview.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 300; // between the last key and the answer
constexpr int fieldLines = 7;

/// The verdict card speaks about reports; this is one without a conversation.
Report reportOf(const Explanation &explanation)
{
    Report report;
    report.outcome.kind = OutcomeKind::Refused;
    report.account.providerId = explanation.recognised.provider ? explanation.recognised.provider->id : QString();
    for (const ExplainedCause &cause : explanation.causes)
        report.findings.append(cause.finding);
    return report;
}

} // namespace

ExplainPage::ExplainPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new PasteField(this))
    , m_context(new ExplainContext(this))
    , m_verdict(new VerdictView(this))
    , m_title(plainLabel("title", this, true))
    , m_subtitle(plainLabel("subtitle", this, true))
    , m_hint(plainLabel("muted", this, true))
    , m_more(chipButton(this, true))
    , m_clear(new QPushButton(this))
    , m_card(new QFrame(this))
    , m_cardColumn(new QVBoxLayout(m_card))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_card->setProperty("role", QByteArray("card"));
    m_cardColumn->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    m_verdict->setAdviceOnly(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(18), Theme::scaled(12), Theme::scaled(18), Theme::scaled(12));
    column->setSpacing(Theme::scaled(10));
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(buildQuestion());
    column->addWidget(m_hint);
    column->addWidget(m_verdict);
    column->addWidget(m_card);
    column->addStretch(1);
    connectFields();
    retranslate();
}

QFrame *ExplainPage::buildQuestion()
{
    auto *card = new QFrame(this);
    card->setProperty("role", QByteArray("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    inside->setSpacing(Theme::scaled(8));
    m_text->setObjectName(u"explainText"_s);
    m_text->setFont(Theme::monospace());
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * fieldLines);
    inside->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addWidget(m_more);
    row->addStretch(1);
    row->addWidget(m_clear);
    inside->addLayout(row);
    inside->addWidget(m_context);
    m_more->setObjectName(u"explainMore"_s);
    m_clear->setObjectName(u"explainClear"_s);
    m_context->hide();
    return card;
}

void ExplainPage::connectFields()
{
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_context, &ExplainContext::changed, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, &ExplainPage::answer);
    connect(m_more, &QPushButton::toggled, m_context, &QWidget::setVisible);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_text->clear();
        m_context->clear();
        m_text->setFocus();
    });
    connect(m_verdict, &VerdictView::actionChosen, this, [this](RemedyAction action) {
        if (action == RemedyAction::OpenCodePage && m_explanation.recognised.provider)
            openWebPage(m_explanation.recognised.provider->codePage);
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_text->setFont(Theme::monospace()); });
}

void ExplainPage::setText(const QString &text)
{
    m_text->setPasted(text);
}

void ExplainPage::answer()
{
    m_explanation = explain(m_text->toPlainText().toUtf8(), m_context->given());
    showAnswer();
    Q_EMIT answered();
}

void ExplainPage::showAnswer()
{
    const bool any = !m_explanation.causes.isEmpty();
    const bool empty = m_text->document()->isEmpty();
    m_hint->setText(empty ? tr("Nothing of it leaves this computer, and what looks like a password is not shown again.")
                          : tr("Nothing in this text tells what went wrong with mail. Paste the whole message with the "
                               "server's reply."));
    m_hint->setVisible(!any);
    m_clear->setEnabled(!empty);
    m_verdict->setVisible(any);
    m_card->setVisible(any);
    if (!any)
        return;
    m_verdict->showReport(reportOf(m_explanation), m_explanation.recognised.provider);
    m_verdict->setAccessibleName(tr("What it means"));
    delete m_inside;
    m_inside = new QWidget(m_card);
    m_cardColumn->addWidget(m_inside);
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::scaled(6));
    showOthers();
    showRecognised();
}

void ExplainPage::showOthers()
{
    auto *column = m_inside->layout();
    const auto add = [&](const char *role, const QString &text) {
        if (text.isEmpty())
            return;
        auto *label = selectableLabel(role, m_inside);
        label->setText(text);
        column->addWidget(label);
    };
    const ExplainedCause &best = m_explanation.causes.constFirst();
    add("strong", tr("How sure: %1").arg(confidenceText(best.confidence)));
    if (m_explanation.causes.size() < 2)
        return;
    add("", tellText(best.id));
    add("section", tr("It may also be"));
    for (const ExplainedCause &other : m_explanation.causes.mid(1)) {
        add("strong", tr("%1 (%2)").arg(textOf(other.finding, m_explanation.recognised.provider).title,
                          confidenceText(other.confidence)));
        add("", tellText(other.id));
    }
}

void ExplainPage::showRecognised()
{
    auto *heading = plainLabel("section", m_inside);
    heading->setText(tr("Recognised in the text"));
    m_inside->layout()->addWidget(heading);
    auto *facts = new QWidget(m_inside);
    facts->setObjectName(u"explainFacts"_s);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::scaled(12));
    grid->setColumnStretch(1, 1);
    for (const auto &[name, value] : recognisedFacts(m_explanation.recognised))
        addPair(grid, name, value, facts, PairRoom::Wide);
    m_inside->layout()->addWidget(facts);
}

void ExplainPage::retranslate()
{
    m_title->setText(tr("Explain an error"));
    m_subtitle->setText(tr("Paste what a mail program, a server or a library said: a reply, a bounce, a piece of a log."));
    m_text->setAccessibleName(tr("The error"));
    m_text->setPlaceholderText(tr("For example: 535 Error: authentication failed"));
    m_more->setText(tr("I know more about it"));
    m_clear->setText(tr("Clear"));
    showAnswer();
}

void ExplainPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExplainPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_text->setFocus();
}
