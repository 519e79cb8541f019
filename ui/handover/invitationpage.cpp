// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/invitationpage.h"

#include "account/provider.h"
#include "testpanel/verdicttext.h"
#include "transcript/reply.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/questioncard.h"
#include "widgets/theme.h"
#include "wizard/pageparts.h"

#include <QEvent>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

InvitationPage::InvitationPage(Invitation invitation, QWidget *parent)
    : QWidget(parent)
    , m_invitation(std::move(invitation))
    , m_doubts(doubtsAbout(m_invitation.account))
{
    setObjectName(u"invitationPage"_s);
    auto *content = new QWidget;
    Theme::setRole(content, "scrolled");
    content->setMaximumWidth(Theme::scaled(880));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::scaled(28), Theme::scaled(24), Theme::scaled(28), Theme::scaled(24));
    column->setSpacing(Theme::scaled(10));
    m_title = makeText(content, "title", "invitationTitle");
    m_subtitle = makeText(content, "subtitle");
    column->addWidget(m_title);
    column->addWidget(m_subtitle);

    auto *card = makeFrame(content, "card");
    m_hostTitle = makeText(card, "section");
    m_host = makeText(card, "huge", "invitationHost");
    m_host->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_owner = makeText(card, "heading", "invitationOwner");
    m_server = makeText(card, "muted");
    m_noteTitle = makeText(card, "section");
    m_note = makeText(card, "", "invitationNote");
    for (QLabel *label : {m_hostTitle, m_host, m_owner, m_server, m_noteTitle, m_note})
        card->layout()->addWidget(label);
    column->addWidget(card);

    if (!m_doubts.isEmpty()) {
        m_warning = new QuestionCard(content);
        m_warning->setObjectName(u"invitationDoubt"_s);
        m_warning->setTone(QuestionCard::Tone::Warning);
        m_go = m_warning->noButton();
        m_decline = m_warning->yesButton();
        column->addWidget(m_warning);
        m_promise = makeText(content, "muted");
        column->addWidget(m_promise);
    } else {
        m_promise = makeText(content, "muted");
        column->addWidget(m_promise);
        auto *buttons = new QWidget(content);
        auto *flow = new FlowLayout(buttons, Theme::scaled(8));
        flow->setContentsMargins(0, 0, 0, 0);
        m_go = makeButton(buttons, "acceptInvitation", "primary");
        m_decline = makeButton(buttons, "declineInvitation");
        m_go->setAutoDefault(true);
        flow->addWidget(m_go);
        flow->addWidget(m_decline);
        column->addWidget(buttons);
    }
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(area);
    connect(m_go, &QPushButton::clicked, this, &InvitationPage::accepted);
    connect(m_decline, &QPushButton::clicked, this, &InvitationPage::declined);
    setFocusProxy(m_doubts.isEmpty() ? m_go : m_decline);
    retranslate();
}

void InvitationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString InvitationPage::ownerText() const
{
    const ProviderBook &book = ProviderBook::instance();
    const QString host = m_invitation.account.server.host.toLower();
    if (const Provider *provider = book.byHost(host))
        return tr("This is a mail server of %1.").arg(provider->name.text());
    const QString domain = m_invitation.account.address.section(u'@', -1).toLower();
    if (host == domain || host.endsWith(u'.' + domain))
        return tr("This is a mail server of %1, the domain of your address.").arg(visibleText(domain));
    return tr("Heloscope does not know whose mail server this is.");
}

QString InvitationPage::doubtText() const
{
    QStringList sentences;
    const Account &account = m_invitation.account;
    for (const InvitationDoubt doubt : m_doubts) {
        switch (doubt) {
        case InvitationDoubt::ServerOfAnotherProvider: {
            const Provider *provider = ProviderBook::instance().byAddress(account.address);
            sentences << tr("Your address belongs to %1, but this server does not. A code for %1 must not be typed here.")
                             .arg(provider ? provider->name.text() : visibleText(account.address.section(u'@', -1)));
            break;
        }
        case InvitationDoubt::ServerOfNobodyKnown:
            sentences << tr("The server belongs neither to the domain of your address nor to a known provider. Ask whoever "
                            "sent you the file, by another way than by answering that letter.");
            break;
        case InvitationDoubt::NumericHost:
            sentences << tr("The server is named by a number instead of a name, so nobody can tell whose it is.");
            break;
        case InvitationDoubt::InternationalHost:
            sentences << tr("The name of the server has letters that can look like others. Compare it letter by letter.");
            break;
        case InvitationDoubt::ClearText:
            sentences << tr("The connection would not be encrypted: everybody on the way could read your code.");
            break;
        }
    }
    return sentences.join(u'\n');
}

void InvitationPage::retranslate()
{
    const Account &account = m_invitation.account;
    m_title->setText(tr("Set up %1").arg(visibleText(account.address)));
    m_subtitle->setText(tr("Somebody has prepared the settings for you in a file. Look whose mail server it names; then only "
                           "your password or code is missing."));
    m_hostTitle->setText(tr("Your password or code would be sent to this mail server"));
    m_host->setText(visibleText(account.server.host));
    m_owner->setText(ownerText());
    m_server->setText(tr("Port %1, %2. User name %3.")
                          .arg(QString::number(account.server.port), encryptionText(account.server.encryption),
                              visibleText(account.user)));
    m_noteTitle->setText(tr("Note of whoever made the file"));
    m_note->setText(visibleText(m_invitation.note, true));
    m_noteTitle->setVisible(!m_invitation.note.isEmpty());
    m_note->setVisible(!m_invitation.note.isEmpty());
    m_promise->setText(tr("The file holds no password and no code. Nothing is saved or sent before you type yours and press the button."));
    if (m_warning) {
        m_warning->setTexts(tr("Think twice before you type a code here"), doubtText(), tr("Do not use this file"),
            tr("I have asked: go on all the same"));
    } else {
        m_go->setText(account.credential == CredentialKind::Password ? tr("Enter my password") : tr("Enter my code"));
        m_decline->setText(tr("Do not use this file"));
    }
}
