// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/curetrial.h"

#include "widgets/questioncard.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

CureTrial::CureTrial(QWidget *parent)
    : QWidget(parent)
    , m_card(new QuestionCard(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    m_card->setObjectName(u"cureTrial"_s);
    m_card->yesButton()->setObjectName(u"keepCure"_s);
    m_card->noButton()->setObjectName(u"undoCure"_s);
    connect(m_card, &QuestionCard::yes, this, &CureTrial::kept);
    connect(m_card, &QuestionCard::no, this, &CureTrial::undone);
    hide();
}

void CureTrial::add(const Cure &cure, const Account &account, const std::optional<Report> &report)
{
    if (!isOn()) {
        m_account = account;
        m_report = report;
    }
    m_result.reset();
    hide();
    const auto same =
        std::find_if(m_cures.begin(), m_cures.end(), [&cure](const Cure &known) { return known.kind == cure.kind; });
    if (same == m_cures.end()) {
        m_cures.append(cure);
        return;
    }
    same->after = cure.after;
    same->serverAfter = cure.serverAfter;
}

Account CureTrial::account() const
{
    Account account = m_account;
    for (const Cure &cure : m_cures)
        account = changed(account, cure);
    return account;
}

QString CureTrial::senderBefore() const
{
    const auto sender =
        std::find_if(m_cures.begin(), m_cures.end(), [](const Cure &cure) { return cure.kind == CureKind::Sender; });
    return sender == m_cures.end() ? QString() : sender->before;
}

void CureTrial::showResult(const Report &report)
{
    if (!isOn())
        return;
    m_result = report;
    m_card->setTone(report.outcome.kind == OutcomeKind::Ok ? QuestionCard::Tone::Neutral : QuestionCard::Tone::Warning);
    retranslate();
    show();
}

void CureTrial::end()
{
    m_cures.clear();
    m_report.reset();
    m_result.reset();
    hide();
}

QString CureTrial::verdict() const
{
    const Outcome &now = m_result->outcome;
    if (now.kind == OutcomeKind::Ok)
        return tr("The change helped: the test is passed");
    if (now.kind == OutcomeKind::Cancelled)
        return tr("The test was stopped before it could show whether the change helps");
    if (!m_report || m_report->transcript.entries().isEmpty())
        return tr("The change alone is not enough");
    const Outcome &before = m_report->outcome;
    if (now.proof > before.proof)
        return tr("The change helped a step further, but something else is wrong as well");
    if (now.proof < before.proof)
        return tr("The change made it worse: the test now ends earlier");
    return tr("The change did not help: the test ends at the same point");
}

void CureTrial::retranslate()
{
    if (!m_result)
        return;
    QStringList changes;
    for (const Cure &cure : std::as_const(m_cures))
        changes += changeText(cure);
    changes += tr("Nothing of this is saved yet.");
    m_card->setTexts(verdict(), changes.join(u'\n'), tr("Keep"), tr("Undo"));
}

void CureTrial::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
