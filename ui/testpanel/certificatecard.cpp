// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/certificatecard.h"

#include "testpanel/tlsfactrow.h"
#include "transcript/reply.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownNames = 4;
constexpr double renewal = 2.0 / 3;

QString breakable(const QString &foreign)
{
    QString text = visibleText(foreign);
    return text.replace(u"."_s, u".\u200b"_s).replace(u"@"_s, u"@\u200b"_s);
}

QString namesText(const QStringList &names)
{
    const QString list = breakable(names.mid(0, shownNames).join(u", "_s));
    if (names.size() <= shownNames)
        return list;
    return CertificateCard::tr("%1 and %2 more").arg(list, QString::number(names.size() - shownNames));
}

QString inGroups(const QByteArray &hex)
{
    return QString::fromLatin1(QByteArray::fromHex(hex).toHex(':').toUpper()).replace(u":"_s, u":\u200b"_s);
}

} // namespace

LifeBar::LifeBar(const CertificateLife &life, TlsVerdict verdict, QWidget *parent)
    : QWidget(parent)
    , m_life(life)
    , m_verdict(verdict)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QString said = tr("%1 % of its life is over").arg(qRound(life.used * 100));
    setAccessibleName(said);
    setToolTip(said);
}

QSize LifeBar::sizeHint() const
{
    return {Theme::scaled(120), Theme::scaled(10)};
}

void LifeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal thick = Theme::scaled(6);
    const QRectF whole(0.5, (height() - thick) / 2, width() - 1, thick);
    painter.setPen(Theme::color(Theme::Color::Muted));
    painter.setBrush(Theme::color(Theme::Color::Background));
    painter.drawRoundedRect(whole, thick / 2, thick / 2);
    QRectF used = whole;
    used.setWidth(whole.width() * m_life.used);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(verdictColor(m_verdict)));
    painter.drawRoundedRect(used, thick / 2, thick / 2);
    painter.setPen(QPen(Theme::color(Theme::Color::Ink), Theme::scaled(1)));
    const qreal notch = layoutDirection() == Qt::RightToLeft ? width() * (1 - renewal) : width() * renewal;
    painter.drawLine(QPointF(notch, 0), QPointF(notch, height()));
}

CertificateCard::CertificateCard(
    const TlsReport &report, qsizetype certificate, const QList<TlsFact> &facts, bool open, QWidget *parent)
    : QFrame(parent)
    , m_certificate(report.chain.at(certificate))
{
    setProperty("role", QByteArray("card"));
    setObjectName(u"certificate%1"_s.arg(certificate));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(10), Theme::scaled(8), Theme::scaled(10), Theme::scaled(8));
    column->setSpacing(Theme::scaled(6));
    auto *title = selectableLabel("section", this);
    title->setText(tr("Certificate %1 of %2: %3")
                       .arg(QString::number(certificate + 1), QString::number(report.chain.size()),
                           certificateRoleText(certificateRole(report, certificate))));
    setAccessibleName(title->text());
    column->addWidget(title);
    addPeople(column);
    for (const TlsFact &fact : facts) {
        if (fact.certificate != certificate)
            continue;
        column->addWidget(tlsFactRow(fact, this));
        const CertificateLife life = certificateLife(m_certificate, report.checkedAt);
        if (fact.id == "validity" && life.state != CertificateLife::State::Unknown)
            column->addWidget(new LifeBar(life, fact.verdict, this));
    }
    addDetails(column, open);
}

void CertificateCard::addPeople(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::scaled(10));
    grid->setVerticalSpacing(Theme::scaled(4));
    grid->setColumnStretch(1, 1);
    addPair(grid, tr("For"), breakable(m_certificate.subject), this, PairRoom::Wide);
    addPair(grid, tr("Issued by"), breakable(m_certificate.issuer), this, PairRoom::Wide);
    if (!m_certificate.names.isEmpty())
        addPair(grid, tr("Names"), namesText(m_certificate.names), this, PairRoom::Wide);
    column->addLayout(grid);
}

void CertificateCard::addDetails(QVBoxLayout *column, bool open)
{
    auto *more = chipButton(this, true);
    more->setObjectName(u"certificateDetails"_s);
    more->setText(tr("Details"));
    more->setAccessibleName(tr("Details of the certificate %1").arg(visibleText(m_certificate.subject)));
    more->setChecked(open);
    column->addWidget(more, 0, Qt::AlignLeft);
    auto *details = new QWidget(this);
    details->setVisible(open);
    connect(more, &QPushButton::toggled, details, &QWidget::setVisible);
    connect(more, &QPushButton::toggled, this, &CertificateCard::detailsToggled);
    column->addWidget(details);

    auto *inside = new QVBoxLayout(details);
    inside->setContentsMargins(0, 0, 0, 0);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    addPair(grid, tr("Fingerprint (SHA-256)"), inGroups(m_certificate.sha256), details, PairRoom::Wide);
    if (m_certificate.names.size() > shownNames)
        addPair(grid, tr("All names"), breakable(m_certificate.names.join(u", "_s)), details, PairRoom::Wide);
    inside->addLayout(grid);
    auto *tools = new QWidget(details);
    auto *flow = new FlowLayout(tools, Theme::scaled(4));
    flow->setContentsMargins(0, 0, 0, 0);
    auto *copy = chipButton(tools, false);
    copy->setObjectName(u"copyPem"_s);
    copy->setText(tr("Copy as PEM"));
    auto *save = chipButton(tools, false);
    save->setObjectName(u"savePem"_s);
    save->setText(tr("Save as PEM…"));
    for (QPushButton *button : {copy, save}) {
        button->setEnabled(!m_certificate.pem.isEmpty());
        flow->addWidget(button);
    }
    inside->addWidget(tools);
    m_said = selectableLabel("muted", details);
    m_said->hide();
    inside->addWidget(m_said);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_certificate.pem));
        m_said->setText(tr("Copied."));
        m_said->show();
    });
    connect(save, &QPushButton::clicked, this, &CertificateCard::savePem);
}

void CertificateCard::savePem()
{
    auto *dialog = new QFileDialog(this, tr("Save certificate"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Certificate (*.pem)")});
    dialog->setDefaultSuffix(u"pem"_s);
    // Not after its subject, which is foreign text.
    dialog->selectFile(u"certificate-%1.pem"_s.arg(QString::fromLatin1(m_certificate.sha256.left(16))));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool saved = file.open(QIODevice::WriteOnly) && file.write(m_certificate.pem) == m_certificate.pem.size() && file.commit();
        Theme::setRole(m_said, saved ? "muted" : "bad");
        m_said->setText(saved ? tr("Saved to %1.").arg(visibleText(path)) : tr("Not saved: %1").arg(file.errorString()));
        m_said->show();
    });
    dialog->open();
}
