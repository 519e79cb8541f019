// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpanel/messageform.h"

#include "account/mailaddress.h"
#include "base/localizedtext.h"
#include "smtp/messagesource.h"
#include "smtp/testmessage.h"
#include "widgets/labels.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRandomGenerator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestAddress = 320;
}

MessageForm::MessageForm(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QCheckBox(this))
    , m_details(new QWidget(this))
    , m_fromName(plainLabel("muted", m_details))
    , m_toName(plainLabel("muted", m_details))
    , m_preview(plainLabel("muted", m_details, true))
    , m_problem(plainLabel("bad", m_details, true))
    , m_from(new QLineEdit(m_details))
    , m_to(new QLineEdit(m_details))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::scaled(6));
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_details);
    m_choice->setObjectName(u"sendMessage"_s);
    m_from->setObjectName(u"messageFrom"_s);
    m_to->setObjectName(u"messageTo"_s);
    m_preview->setObjectName(u"messagePreview"_s);
    auto *grid = new QGridLayout(m_details);
    grid->setContentsMargins(Theme::scaled(24), 0, 0, 0);
    grid->setHorizontalSpacing(Theme::scaled(10));
    grid->addWidget(m_fromName, 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(m_toName, 0, 2);
    grid->addWidget(m_to, 0, 3);
    grid->addWidget(m_preview, 1, 0, 1, 4);
    grid->addWidget(m_problem, 2, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (QLineEdit *edit : {m_from, m_to}) {
        edit->setMaxLength(longestAddress);
        connect(edit, &QLineEdit::textChanged, this, &MessageForm::preview);
    }
    m_fromName->setBuddy(m_from);
    m_toName->setBuddy(m_to);
    m_details->hide();
    connect(m_choice, &QCheckBox::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        m_variation = QRandomGenerator::global()->generate();
        preview();
    });
    retranslate();
}

void MessageForm::setAccount(const Account &account)
{
    const bool same = account.address == m_account.address;
    m_account = account;
    if (!same) {
        m_from->setText(account.address);
        m_to->setText(account.address);
        // In a narrow field the beginning says more than the end.
        m_from->setCursorPosition(0);
        m_to->setCursorPosition(0);
    }
    preview();
}

bool MessageForm::isWanted() const
{
    return m_choice->isChecked();
}

void MessageForm::setWanted(bool wanted)
{
    m_choice->setChecked(wanted);
}

TestMessageFacts MessageForm::facts() const
{
    TestMessageFacts facts;
    const auto from = mailAddressFrom(m_from->text());
    const auto to = mailAddressFrom(m_to->text());
    facts.from = from ? from->address : QString();
    facts.to = to ? to->address : QString();
    facts.fromName = m_account.displayName;
    facts.when = QDateTime::currentDateTime();
    facts.when = facts.when.toOffsetFromUtc(facts.when.offsetFromUtc());
    facts.variation = m_variation;
    facts.language = currentLanguage();
    return facts;
}

QString MessageForm::problem() const
{
    if (!mailAddressFrom(m_from->text()))
        return tr("The sender is not a mail address.");
    if (!mailAddressFrom(m_to->text()))
        return tr("The recipient is not a mail address.");
    return {};
}

bool MessageForm::fill(TestRunOptions &options)
{
    if (!isWanted())
        return true;
    if (!problem().isEmpty()) {
        preview();
        (mailAddressFrom(m_from->text()) ? m_to : m_from)->setFocus();
        return false;
    }
    const TestMessageFacts what = facts();
    options.message = std::make_shared<MemoryMessage>(composeTestMessage(what));
    options.envelope = SmtpEnvelope{what.from.toUtf8(), {what.to.toUtf8()}};
    options.stopAfter = Stage::Message;
    // The next message must not look like this one.
    m_variation = QRandomGenerator::global()->generate();
    return true;
}

void MessageForm::focusSender()
{
    setWanted(true);
    m_from->setFocus();
    m_from->selectAll();
}

void MessageForm::setSender(const QString &address)
{
    m_from->setText(address);
    m_from->setCursorPosition(0);
}

void MessageForm::preview()
{
    if (!isWanted())
        return;
    const QString what = problem();
    m_problem->setText(what);
    m_problem->setVisible(!what.isEmpty());
    m_preview->setVisible(what.isEmpty());
    if (!what.isEmpty())
        return;
    const TestMessageFacts message = facts();
    m_preview->setText(tr("One message will be sent. Subject: “%1”, size: %2.")
                           .arg(testMessageSubject(message),
                               QLocale().formattedDataSize(composeTestMessage(message).size(), 1)));
}

void MessageForm::retranslate()
{
    m_choice->setText(tr("Also send a test message"));
    m_fromName->setText(tr("From"));
    m_toName->setText(tr("To"));
    m_from->setAccessibleName(tr("Sender of the test message"));
    m_to->setAccessibleName(tr("Recipient of the test message"));
    preview();
}

void MessageForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
