// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/securityview.h"

#include "diagnosis/tlsjudgement.h"
#include "testpanel/certificatecard.h"
#include "testpanel/tlsfactrow.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString summaryText(const TlsReport &tls, TlsVerdict worst)
{
    if (!isTrusted(tls))
        return SecurityView::tr("Not to be trusted");
    return worst == TlsVerdict::Warning ? SecurityView::tr("Encrypted and trusted, but something should be done")
                                        : SecurityView::tr("Encrypted and trusted");
}

TlsVerdict summaryVerdict(const TlsReport &tls, TlsVerdict worst)
{
    if (!isTrusted(tls))
        return TlsVerdict::Bad;
    return worst == TlsVerdict::Warning ? worst : TlsVerdict::Good;
}

} // namespace

std::optional<TlsReport> tlsOf(const Transcript &transcript)
{
    for (const auto &entry : transcript.entries()) {
        if (const auto *secured = std::get_if<Secured>(&entry.what))
            return secured->tls;
        const auto *lost = std::get_if<Lost>(&entry.what);
        if (lost && lost->cause == LossCause::TlsFailed)
            return lost->tls;
    }
    return std::nullopt;
}

SecurityView::SecurityView(QWidget *parent)
    : QWidget(parent)
{
    setProperty("role", QByteArray("scrolled"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    rebuild();
    connect(&Theme::instance(), &Theme::changed, this, &SecurityView::rebuild);
}

void SecurityView::showTls(const std::optional<TlsReport> &tls)
{
    if (tls == m_tls)
        return;
    m_tls = tls;
    m_open.clear();
    rebuild();
}

void SecurityView::rebuild()
{
    setAccessibleName(tr("Safety of the connection"));
    // The old page may hold the button that was just pressed.
    if (QWidget *old = std::exchange(m_page, new QWidget(this))) {
        old->hide();
        old->deleteLater();
    }
    layout()->addWidget(m_page);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::scaled(8));
    if (m_tls) {
        addJudgement(column);
    } else {
        auto *none = selectableLabel("muted", m_page);
        none->setText(tr("No encrypted connection was made."));
        column->addWidget(none);
    }
    column->addStretch(1);
}

void SecurityView::addJudgement(QVBoxLayout *column)
{
    const QList<TlsFact> facts = judgeTls(*m_tls);
    const TlsVerdict verdict = summaryVerdict(*m_tls, worstVerdict(facts));
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::scaled(8));
    auto *mark = new MarkLabel(18, m_page);
    mark->show(verdictMark(verdict), Theme::color(verdictColor(verdict)));
    mark->setAccessibleName(tlsVerdictText(verdict));
    head->addWidget(mark, 0, Qt::AlignTop);
    auto *summary = selectableLabel("heading", m_page);
    summary->setObjectName(u"tlsSummary"_s);
    summary->setText(summaryText(*m_tls, worstVerdict(facts)));
    head->addWidget(summary, 1);
    column->addLayout(head);
    for (const TlsFact &fact : facts) {
        if (fact.certificate < 0)
            column->addWidget(tlsFactRow(fact, m_page));
    }
    for (qsizetype i = 0; i < m_tls->chain.size(); ++i) {
        auto *card = new CertificateCard(*m_tls, i, facts, m_open.contains(i), m_page);
        connect(card, &CertificateCard::detailsToggled, this, [this, i](bool open) {
            if (open)
                m_open.insert(i);
            else
                m_open.remove(i);
        });
        column->addWidget(card);
    }
    if (!m_tls->detail.isEmpty()) {
        auto *words = selectableLabel("muted", m_page);
        words->setText(tr("In the library's words: %1").arg(visibleText(m_tls->detail)));
        column->addWidget(words);
    }
}

void SecurityView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}
