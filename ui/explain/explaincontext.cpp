// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/explaincontext.h"

#include "diagnosis/annotations.h"
#include "testpanel/verdicttext.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QIntValidator>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr int highestPort = 65535;
constexpr int shortestEntry = 12;

QList<Stage> offeredStages()
{
    return allStages() + QList<Stage>{Stage::ImapLogin, Stage::ImapSelect, Stage::Pop3Pass};
}

/// Refills \a box and keeps what was chosen; its first entry is "not known".
void refill(QComboBox *box, const QString &unknown, const QList<QPair<QString, QVariant>> &entries)
{
    const QVariant chosen = box->currentData();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(unknown);
    for (const auto &[text, data] : entries)
        box->addItem(text, data);
    box->setCurrentIndex(chosen.isValid() ? std::max(0, box->findData(chosen)) : 0);
}

} // namespace

ExplainContext::ExplainContext(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_provider(new QComboBox(this))
    , m_stage(new QComboBox(this))
    , m_encryption(new QComboBox(this))
    , m_mechanism(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QLineEdit(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_host->setMaxLength(255);
    m_port->setValidator(new QIntValidator(1, highestPort, m_port));
    m_provider->setObjectName(u"explainProvider"_s);
    m_stage->setObjectName(u"explainStage"_s);
    m_host->setObjectName(u"explainHost"_s);
    m_port->setObjectName(u"explainPort"_s);
    m_encryption->setObjectName(u"explainEncryption"_s);
    m_mechanism->setObjectName(u"explainMechanism"_s);
    for (QComboBox *box : {m_provider, m_stage, m_encryption, m_mechanism}) {
        // The longest of a hundred names must not decide how wide the window is.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(shortestEntry);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QComboBox::currentIndexChanged, this, &ExplainContext::changed);
    }
    connect(m_host, &QLineEdit::textChanged, this, &ExplainContext::changed);
    connect(m_port, &QLineEdit::textChanged, this, &ExplainContext::changed);
    for (QWidget *field : {static_cast<QWidget *>(m_provider), static_cast<QWidget *>(m_stage), static_cast<QWidget *>(m_host),
             static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_encryption), static_cast<QWidget *>(m_mechanism)})
        m_form->addRow(new QLabel(this), field);
    retranslate();
}

ExplainGiven ExplainContext::given() const
{
    ExplainGiven given;
    given.provider = m_provider->currentData().toString();
    given.stage = stageFromName(m_stage->currentData().toByteArray());
    given.host = m_host->text().trimmed();
    given.port = m_port->hasAcceptableInput() ? m_port->text().toUShort() : quint16(0);
    given.encryption = encryptionFromName(m_encryption->currentData().toByteArray());
    given.mechanism = m_mechanism->currentData().toByteArray();
    return given;
}

void ExplainContext::clear()
{
    for (QComboBox *box : {m_provider, m_stage, m_encryption, m_mechanism})
        box->setCurrentIndex(0);
    m_host->clear();
    m_port->clear();
}

void ExplainContext::fill()
{
    const QString unknown = tr("As the text says");
    QList<QPair<QString, QVariant>> providers, stages, modes, mechanisms;
    for (const Provider *provider : ProviderBook::instance().search({}))
        providers.append({provider->name.text(), provider->id});
    for (const Stage stage : offeredStages())
        stages.append({stageName(stage).startsWith("imap") || stageName(stage).startsWith("pop3")
                           ? tr("%1 (receiving)").arg(stageTitle(stage)) : stageTitle(stage),
            stageName(stage)});
    for (const Encryption mode : {Encryption::Tls, Encryption::StartTls, Encryption::None})
        modes.append({encryptionText(mode), encryptionName(mode)});
    for (const QByteArray mechanism : {"PLAIN", "LOGIN", "CRAM-MD5", "NTLM", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER"})
        mechanisms.append({QString::fromLatin1(mechanism), mechanism});
    refill(m_provider, unknown, providers);
    refill(m_stage, unknown, stages);
    refill(m_encryption, unknown, modes);
    refill(m_mechanism, unknown, mechanisms);
    m_port->setPlaceholderText(unknown);
    m_host->setPlaceholderText(unknown);
}

void ExplainContext::retranslate()
{
    const QStringList names{tr("Provider"), tr("Step"), tr("Server"), tr("Port"), tr("Encryption"), tr("Sign-in method")};
    for (int row = 0; row < names.size(); ++row) {
        auto *label = static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        QWidget *field = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        label->setText(names.at(row));
        label->setBuddy(field);
        field->setAccessibleName(names.at(row));
    }
    fill();
}

void ExplainContext::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
