// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/securityview.h"

#include "diagnosis/annotations.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int shownNames = 6;

QString validityText(const CertificateFacts &leaf, const QDateTime &now)
{
    const QString until = QLocale().toString(leaf.validUntil.toLocalTime().date(), QLocale::ShortFormat);
    const qint64 days = now.daysTo(leaf.validUntil);
    if (days < 0)
        return SecurityView::tr("expired on %1").arg(until);
    return SecurityView::tr("%1, %2 more days").arg(until).arg(days);
}

QString nameText(const TlsReport &tls)
{
    if (tls.problems.contains(TlsProblem::NameMismatch)) {
        const QStringList names = tls.chain.isEmpty() ? QStringList() : tls.chain.constFirst().names.mid(0, shownNames);
        return SecurityView::tr("does not fit %1; the certificate is for %2")
            .arg(visibleText(tls.peerName), visibleText(names.join(u", "_s)));
    }
    return SecurityView::tr("fits %1").arg(visibleText(tls.peerName));
}

QString trustText(const TlsReport &tls)
{
    static const QList<TlsProblem> distrust{TlsProblem::SelfSigned, TlsProblem::UnknownAuthority,
        TlsProblem::MissingIntermediate, TlsProblem::InvalidAuthority, TlsProblem::InvalidSignature, TlsProblem::Revoked};
    for (const TlsProblem problem : distrust) {
        if (tls.problems.contains(problem))
            return SecurityView::tr("not trusted");
    }
    if (tls.trustAnchor.isEmpty())
        return SecurityView::tr("trusted by this computer");
    return SecurityView::tr("trusted through %1").arg(visibleText(tls.trustAnchor));
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
    m_tls = tls;
    rebuild();
}

void SecurityView::rebuild()
{
    delete std::exchange(m_page, new QWidget(this));
    layout()->addWidget(m_page);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *title = selectableLabel("heading", m_page);
    column->addWidget(title);
    if (!m_tls) {
        Theme::setRole(title, "muted");
        title->setText(tr("No encrypted connection was made."));
        column->addStretch(1);
        return;
    }
    title->setText(m_tls->protocol.isEmpty() ? tr("The encrypted connection failed")
                                             : u"%1 · %2"_s.arg(m_tls->protocol, m_tls->cipher));
    for (const TlsProblem problem : std::as_const(m_tls->problems)) {
        auto *label = selectableLabel("bad", m_page);
        label->setText(u"✕ "_s + tlsProblemText(problem));
        column->addWidget(label);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::scaled(10));
    grid->setVerticalSpacing(Theme::scaled(5));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    if (!m_tls->chain.isEmpty()) {
        const CertificateFacts &leaf = m_tls->chain.constFirst();
        addPair(grid, tr("Certificate"), visibleText(leaf.subject), m_page);
        addPair(grid, tr("Issued by"), visibleText(leaf.issuer), m_page);
        addPair(grid, tr("Valid until"), validityText(leaf, m_tls->checkedAt), m_page);
        addPair(grid, tr("Host name"), nameText(*m_tls), m_page);
        addPair(grid, tr("Trust"), trustText(*m_tls), m_page);
        addPair(grid, tr("Key"), tr("%1, %2 bits").arg(leaf.keyAlgorithm).arg(leaf.keyBits), m_page);
        addPair(grid, tr("Fingerprint"), QString::fromLatin1(leaf.sha256.left(32)) + u'\n'
                + QString::fromLatin1(leaf.sha256.mid(32)), m_page);
    }
    if (!m_tls->detail.isEmpty())
        addPair(grid, tr("Technical"), visibleText(m_tls->detail), m_page);
    column->addLayout(grid);
    column->addStretch(1);
}

void SecurityView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}
