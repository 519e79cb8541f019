// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/secretinspection.h"

#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/secretedit.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

SecretInspection::SecretInspection(SecretEdit *secret, QWidget *parent)
    : QWidget(parent)
    , m_secret(secret)
    , m_text(plainLabel("muted", this, true))
    , m_buttons(new QWidget(this))
{
    m_text->setObjectName(u"inspection"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::scaled(6));
    column->addWidget(m_text);
    column->addWidget(m_buttons);
    auto *flow = new FlowLayout(m_buttons, Theme::scaled(8));
    flow->setContentsMargins({});
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        auto *button = m_offers.at(i) = new QPushButton(m_buttons);
        button->setObjectName(u"secretOffer"_s);
        button->setAutoDefault(false);
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] { accept(static_cast<qsizetype>(i)); });
    }
    connect(m_secret, &SecretEdit::changed, this, [this] {
        m_missing = m_asked = false;
        m_refusedPaste = 0;
        m_origin = CredentialInspection::Origin::Typed;
        inspect();
    });
    connect(m_secret, &SecretEdit::pasted, this, [this] {
        m_origin = CredentialInspection::Origin::Pasted;
        inspect();
    });
    connect(m_secret, &SecretEdit::pasteRefused, this, [this](qsizetype characters) {
        m_refusedPaste = characters;
        inspect();
    });
    inspect();
}

void SecretInspection::setProvider(const Provider *provider)
{
    m_provider = provider;
    inspect();
}

void SecretInspection::setEmptyText(const QString &text)
{
    m_emptyText = text;
    inspect();
}

void SecretInspection::sayMissing()
{
    m_missing = true;
    inspect();
}

bool SecretInspection::mayBeSent()
{
    // It would be refused, and a refusal counts; asked once, because only the person may change it.
    const auto seen = inspectCredential(m_secret->typed(), m_provider, m_origin);
    if (!seen.asksFirst() || std::exchange(m_asked, true))
        return true;
    inspect();
    if (!seen.offers.isEmpty())
        m_offers.front()->setFocus();
    return false;
}

void SecretInspection::inspect()
{
    const auto seen = inspectCredential(m_secret->typed(), m_provider, m_origin);
    showOffers(seen);
    if (m_refusedPaste > 0) {
        say(tr("✕ The clipboard holds %1 characters, far more than a code has. Nothing was pasted.")
                .arg(QLocale().toString(m_refusedPaste)),
            "bad");
    } else if (m_missing) {
        say(tr("✕ Nothing is typed here yet. Without it the server lets nobody in."), "bad");
    } else {
        showSeen(seen);
    }
    setVisible(m_text->isVisibleTo(this) || m_buttons->isVisibleTo(this));
}

void SecretInspection::showSeen(const CredentialInspection &seen)
{
    using Verdict = CredentialInspection::Verdict;
    const auto text = inspectionText(seen, m_provider);
    if (m_asked) {
        //: %1 what the inspection says, after a warning mark
        say(tr("⚠ %1 If it is meant so, test it just as it is.").arg(text), "warning");
        return;
    }
    switch (seen.verdict) {
    case Verdict::Empty:
        say(m_emptyText, "muted");
        return;
    case Verdict::FitsPattern:
        //: %1 what the inspection says, after a check mark
        say(tr("✓ %1").arg(text), "good");
        return;
    case Verdict::Plausible:
        say(text, seen.offers.isEmpty() ? "muted" : "warning");
        return;
    case Verdict::Mendable:
    case Verdict::LooksLikePassword:
    case Verdict::WrongLength:
    case Verdict::SomethingElse:
        //: %1 what the inspection says, after a warning mark
        say(tr("⚠ %1").arg(text), "warning");
        return;
    }
}

void SecretInspection::showOffers(const CredentialInspection &seen)
{
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        auto *button = m_offers.at(i);
        const auto index = static_cast<qsizetype>(i);
        const bool offered = index < seen.offers.size();
        button->setVisible(offered);
        if (!offered)
            continue;
        button->setText(offerText(seen, index));
        button->setAccessibleDescription(tr("Changes only the field above; nothing is sent."));
    }
    const bool any = !seen.offers.isEmpty();
    const bool grown = any && !m_buttons->isVisibleTo(this);
    m_buttons->setVisible(any);
    if (grown)
        Q_EMIT grew();
}

void SecretInspection::say(const QString &text, const char *role)
{
    Theme::setRole(m_text, role);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void SecretInspection::accept(qsizetype offer)
{
    const auto seen = inspectCredential(m_secret->typed(), m_provider, m_origin);
    if (offer >= seen.offers.size())
        return;
    const auto origin = m_origin;
    m_secret->setSecret(seen.offers.at(offer).result);
    m_origin = origin;
    inspect();
    m_secret->setFocus();
}

void SecretInspection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        inspect();
}
