// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/addresspage.h"

#include "transcript/reply.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "wizard/pageparts.h"
#include "wizard/practiceaddress.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int providerIdRole = Qt::UserRole;
} // namespace

AddressPage::AddressPage(QWidget *parent)
    : WizardPage(parent)
    , m_label(makeText(this, "strong"))
    , m_address(new QLineEdit(this))
    , m_understood(makeText(this, "good", "understood"))
    , m_known(makeText(this, "muted", "knownProvider"))
    , m_existing(makeText(this, "warning", "existingAccount"))
    , m_status(makeFrame(this, "verdictWarning", "providerStatus"))
    , m_statusTitle(makeText(m_status, "strong", "providerStatusTitle"))
    , m_statusText(makeText(m_status, "", "providerStatusText"))
    , m_searchToggle(new LinkButton(this))
    , m_searchFrame(makeFrame(this, "card", "searchFrame"))
    , m_searchLabel(makeText(m_searchFrame, "strong"))
    , m_query(new QLineEdit(m_searchFrame))
    , m_results(new QListWidget(m_searchFrame))
    , m_forget(makeButton(m_searchFrame, "ownServer"))
    , m_practice(new LinkButton(this))
{
    m_address->setObjectName(u"address"_s);
    m_searchToggle->setObjectName(u"searchProvider"_s);
    m_practice->setObjectName(u"practiceAddress"_s);
    m_address->setMaxLength(2000); // a paste with a display name; an address has at most 254 octets
    m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_label->setBuddy(m_address);
    m_status->layout()->addWidget(m_statusTitle);
    m_status->layout()->addWidget(m_statusText);
    m_status->hide();

    content()->addWidget(m_label);
    content()->addWidget(causeFrame());
    content()->addWidget(m_address);
    content()->addWidget(m_understood);
    content()->addWidget(m_known);
    content()->addWidget(m_existing);
    content()->addWidget(m_status);
    content()->addSpacing(Theme::scaled(8));
    content()->addWidget(m_searchToggle);
    buildSearch();
    content()->addWidget(m_practice);
    content()->addStretch();
    m_practice->hide();

    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_tried = false;
        showWhatIsUnderstood();
        Q_EMIT edited();
    });
    connect(m_practice, &QAbstractButton::clicked, this, [this] { setAddress(::practiceAddress()); });
    retranslateUi();
}

void AddressPage::buildSearch()
{
    m_query->setObjectName(u"providerQuery"_s);
    m_results->setObjectName(u"providerResults"_s);
    m_results->setMinimumHeight(Theme::scaled(120));
    m_searchLabel->setBuddy(m_query);
    auto *column = m_searchFrame->layout();
    column->addWidget(m_searchLabel);
    column->addWidget(m_query);
    column->addWidget(m_results);
    column->addWidget(m_forget);
    column->setAlignment(m_forget, Qt::AlignLeft);
    m_searchFrame->hide();
    content()->addWidget(m_searchFrame);

    connect(m_searchToggle, &QAbstractButton::clicked, this, [this] {
        m_searchFrame->setVisible(m_searchFrame->isHidden());
        if (!m_searchFrame->isHidden()) {
            search();
            m_query->setFocus();
        }
    });
    connect(m_query, &QLineEdit::textChanged, this, &AddressPage::search);
    m_query->installEventFilter(this);
    m_results->installEventFilter(this);
    connect(m_results, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem *item) { choose(item->data(providerIdRole).toString()); });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        choose({});
        m_ownServer = true;
        showWhatIsUnderstood();
    });
}

bool AddressPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return WizardPage::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event)->key();
    // Enter chooses here; it must not go on to the next page.
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (const auto *item = m_results->currentItem())
            choose(item->data(providerIdRole).toString());
        return true;
    }
    if (key == Qt::Key_Down && watched == m_query) {
        m_results->setFocus();
        return true;
    }
    if (key == Qt::Key_Escape) {
        m_searchFrame->hide();
        m_address->setFocus();
        return true;
    }
    return WizardPage::eventFilter(watched, event);
}

void AddressPage::load(const SetupDraft &draft)
{
    const QSignalBlocker silent(m_address);
    const auto typed = mailAddressFrom(m_address->text());
    if (!typed || typed->address != draft.account.address)
        m_address->setText(draft.account.address);
    const auto *byDomain = ProviderBook::instance().byAddress(draft.account.address);
    const QString usual = byDomain ? byDomain->id : QString();
    m_chosenProvider = draft.account.providerId == usual ? QString() : draft.account.providerId;
    m_ownServer = byDomain && draft.account.providerId.isEmpty();
    showWhatIsUnderstood();
}

void AddressPage::store(SetupDraft &draft) const
{
    const auto address = mailAddressFrom(m_address->text());
    if (!address)
        return;
    draft.account.address = address->address;
    if (!address->displayName.isEmpty())
        draft.account.displayName = address->displayName;
    const auto *known = provider();
    draft.account.providerId = known ? known->id : QString();
}

bool AddressPage::mayGoOn()
{
    m_tried = true;
    showWhatIsUnderstood();
    const auto *known = provider();
    const bool sendsNothing = known && known->status == Provider::Status::NoSmtp;
    if (mailAddressFrom(m_address->text()) && !sendsNothing)
        return true;
    m_address->setFocus();
    m_address->selectAll();
    return false;
}

QWidget *AddressPage::firstField()
{
    return m_address;
}

void AddressPage::setPracticeOffered(bool offered)
{
    m_practice->setVisible(offered);
}

void AddressPage::setKnownAddresses(const QStringList &addresses)
{
    m_knownAddresses = addresses;
    showWhatIsUnderstood();
}

void AddressPage::setAddress(const QString &address)
{
    m_address->setText(address);
    m_address->setFocus();
}

const Provider *AddressPage::provider() const
{
    if (m_ownServer)
        return nullptr;
    const auto &book = ProviderBook::instance();
    if (!m_chosenProvider.isEmpty())
        return book.byId(m_chosenProvider);
    const auto address = mailAddressFrom(m_address->text());
    return address ? book.byAddress(address->address) : nullptr;
}

void AddressPage::showWhatIsUnderstood()
{
    const auto typed = m_address->text();
    const auto address = mailAddressFrom(typed);
    Theme::setRole(m_understood, address ? "good" : "bad");
    if (!address) {
        showText(m_understood,
            m_tried ? tr("✕ There is no address in this yet. It has the form name@provider, such as lin.zhang@qq.com.")
                    : QString());
        showText(m_known, {});
        showText(m_existing, {});
        showStatus();
        return;
    }
    const auto shown = visibleText(address->address);
    QString understood;
    if (!address->displayName.isEmpty())
        understood = tr("✓ Understood as %1, with the name %2").arg(shown, visibleText(address->displayName));
    else if (address->address != typed)
        understood = tr("✓ Understood as %1").arg(shown);
    showText(m_understood, understood);
    showText(m_existing,
        m_knownAddresses.contains(address->address, Qt::CaseInsensitive)
            ? tr("This address is set up already; saving replaces its settings.")
            : QString());

    const auto *known = provider();
    if (isPracticeAddress(address->address))
        showText(m_known, tr("The practice server inside this program. Nothing leaves this computer."));
    else if (known && known->status != Provider::Status::Works)
        showText(m_known, {});
    else if (known)
        showText(m_known, tr("%1: the server and the way to sign in are known.").arg(known->name.text()));
    else
        showText(m_known,
            tr("%1 is not in the list of known providers. The next page asks for the server.")
                .arg(visibleText(address->domain)));
    showStatus();
}

void AddressPage::showStatus()
{
    const auto *known = provider();
    const auto address = mailAddressFrom(m_address->text());
    if (!known || !address || known->status == Provider::Status::Works) {
        m_status->hide();
        return;
    }
    const auto name = known->name.text();
    if (known->status == Provider::Status::OAuth2Only) {
        m_statusTitle->setText(tr("%1 takes no passwords or codes from programs").arg(name));
        m_statusText->setText(
            tr("It wants a sign-in in the browser (OAuth 2.0), which gives the program an access token. A password or "
               "code will be refused, however right it is. You can go on and test the connection and the encryption, "
               "and the sign-in too if somebody has given you an access token."));
    } else {
        m_statusTitle->setText(tr("%1 has no outgoing mail server for programs").arg(name));
        m_statusText->setText(tr("Its mail can be sent only from its own app or web page. There is nothing to set up "
                                 "here, and no code would help: use another address."));
    }
    QStringList facts;
    for (const auto &quirk : known->quirks)
        facts.append(quirk.text());
    if (!facts.isEmpty())
        m_statusText->setText(m_statusText->text() + u"\n\n"_s + facts.first());
    m_status->show();
}

void AddressPage::search()
{
    m_results->clear();
    const auto found = ProviderBook::instance().search(m_query->text().trimmed());
    for (const auto *row : found) {
        const auto english = row->name.in(u"en"_s);
        const auto shown = row->name.text();
        const auto other = shown == english ? row->name.in(u"zh"_s) : english;
        auto *item = new QListWidgetItem(other == shown ? shown : tr("%1 (%2)").arg(shown, other), m_results);
        item->setData(providerIdRole, row->id);
        item->setToolTip(row->domains.join(u", "_s));
    }
    if (m_results->count() > 0)
        m_results->setCurrentRow(0);
}

void AddressPage::choose(const QString &providerId)
{
    m_chosenProvider = providerId;
    m_ownServer = false;
    m_searchFrame->hide();
    showWhatIsUnderstood();
    m_address->setFocus();
    Q_EMIT edited();
}

void AddressPage::retranslateUi()
{
    setTitle(tr("Which address do you want to send from?"),
        tr("Only the address is needed here. Nothing is sent to anybody yet."));
    m_label->setText(tr("&Mail address"));
    m_address->setAccessibleName(tr("Mail address"));
    m_address->setPlaceholderText(tr("name@example.com"));
    m_searchToggle->setText(tr("Provider not recognised? Choose it by name…"));
    m_searchLabel->setText(tr("&Search by name, domain or server"));
    m_query->setAccessibleName(tr("Search for the provider"));
    m_query->setPlaceholderText(tr("For example: exmail, 腾讯, txqy, smtp.163.com"));
    m_results->setAccessibleName(tr("Providers found"));
    m_forget->setText(tr("None of these: my own server"));
    m_practice->setText(tr("No account at hand? Use the practice address"));
    if (!m_searchFrame->isHidden())
        search();
    showWhatIsUnderstood();
}
