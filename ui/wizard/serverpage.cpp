// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/serverpage.h"

#include "diagnosis/findingtexts.h"
#include "sasl/saslmechanism.h"
#include "transcript/reply.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "wizard/pageparts.h"
#include "wizard/practiceaddress.h"
#include "wizard/serverwords.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QStringList hostGuesses(const Account &account, const Provider *provider)
{
    QStringList hosts;
    if (provider) {
        for (const auto &server : provider->servers)
            if (!hosts.contains(server.host))
                hosts.append(server.host);
        return hosts;
    }
    const auto domain = account.address.section(u'@', -1);
    if (!domain.isEmpty())
        hosts = {u"smtp."_s + domain, u"mail."_s + domain, domain};
    return hosts;
}

} // namespace

ServerPage::ServerPage(QWidget *parent)
    : WizardPage(parent)
    , m_folded(makeFrame(this, "card", "foldedServer"))
    , m_summary(makeText(m_folded, "strong", "serverSummary"))
    , m_foldedUser(makeText(m_folded, "muted", "serverUser"))
    , m_change(makeButton(m_folded, "changeServer"))
    , m_form(makeFrame(this, "card", "serverForm"))
    , m_fields(new QFormLayout)
    , m_clearText(makeFrame(this, "verdictWarning", "clearTextFrame"))
    , m_clearTextWarning(makeText(m_clearText, "", "clearTextWarning"))
    , m_hint(makeFrame(this, "verdictWarning", "serverHint"))
    , m_hintTitle(makeText(m_hint, "strong", "serverHintTitle"))
    , m_hintText(makeText(m_hint, "", "serverHintText"))
    , m_apply(makeButton(m_hint, "applySuggestion"))
    , m_advancedToggle(new LinkButton(this))
    , m_advanced(makeFrame(this, "card", "advancedForm"))
{
    m_advancedToggle->setObjectName(u"advancedServer"_s);
    auto *text = new QVBoxLayout;
    text->addWidget(m_summary);
    text->addWidget(m_foldedUser);
    auto *row = new QHBoxLayout;
    row->addLayout(text, 1);
    row->addWidget(m_change, 0, Qt::AlignVCenter);
    static_cast<QVBoxLayout *>(m_folded->layout())->addLayout(row);
    m_clearText->layout()->addWidget(m_clearTextWarning);
    m_hint->layout()->addWidget(m_hintTitle);
    m_hint->layout()->addWidget(m_hintText);
    m_hint->layout()->addWidget(m_apply);
    m_hint->layout()->setAlignment(m_apply, Qt::AlignLeft);

    content()->addWidget(causeFrame());
    content()->addWidget(m_folded);
    content()->addWidget(m_form);
    content()->addWidget(m_clearText);
    content()->addWidget(m_hint);
    content()->addWidget(m_advancedToggle);
    content()->addWidget(m_advanced);
    content()->addStretch();
    buildForm();
    buildAdvanced();
    connectFields();
    retranslateUi();
}

void ServerPage::buildForm()
{
    m_host = new QComboBox(m_form);
    m_host->setObjectName(u"host"_s);
    m_host->setEditable(true);
    m_host->setInsertPolicy(QComboBox::NoInsert);
    m_host->lineEdit()->setObjectName(u"hostLine"_s);
    m_host->lineEdit()->setMaxLength(255);
    m_encryption = new QComboBox(m_form);
    m_encryption->setObjectName(u"encryption"_s);
    for (const auto mode : {Encryption::Tls, Encryption::StartTls, Encryption::None})
        m_encryption->addItem(QString(), QVariant::fromValue(static_cast<int>(mode)));
    for (auto *box : {m_host, m_encryption}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    m_port = new QSpinBox(m_form);
    m_port->setObjectName(u"port"_s);
    m_port->setRange(1, 65535);
    // 2525 passes through 25 while it is typed, and that must not change the encryption.
    m_port->setKeyboardTracking(false);
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_port->setMinimumWidth(Theme::scaled(90));
    m_user = new QLineEdit(m_form);
    m_user->setObjectName(u"user"_s);
    m_user->setMaxLength(1000);
    m_userHint = makeText(m_form, "muted", "userHint");
    m_hostLabel = makeText(m_form, "");
    m_encryptionLabel = makeText(m_form, "");
    m_portLabel = makeText(m_form, "");
    m_userLabel = makeText(m_form, "");
    for (auto *label : {m_hostLabel, m_encryptionLabel, m_portLabel, m_userLabel})
        label->setWordWrap(false);
    m_hostLabel->setBuddy(m_host);
    m_encryptionLabel->setBuddy(m_encryption);
    m_portLabel->setBuddy(m_port);
    m_userLabel->setBuddy(m_user);
    m_fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->setHorizontalSpacing(Theme::scaled(14));
    m_fields->addRow(m_hostLabel, m_host);
    m_fields->addRow(m_encryptionLabel, m_encryption);
    m_fields->addRow(m_portLabel, m_port);
    m_fields->addRow(m_userLabel, m_user);
    static_cast<QVBoxLayout *>(m_form->layout())->addLayout(m_fields);
    // Not a row: a form layout gives a wrapping label the height of its narrowest form.
    m_form->layout()->addWidget(m_userHint);
}

void ServerPage::buildAdvanced()
{
    m_mechanism = new QComboBox(m_advanced);
    m_mechanism->setObjectName(u"mechanism"_s);
    m_mechanism->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mechanism->setMinimumContentsLength(16);
    m_mechanism->addItem(QString(), QString());
    for (const auto &name : knownMechanisms())
        m_mechanism->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_hello = new QLineEdit(m_advanced);
    m_hello->setObjectName(u"helloName"_s);
    m_hello->setMaxLength(255);
    m_ca = new QLineEdit(m_advanced);
    m_ca->setObjectName(u"caFile"_s);
    m_browse = makeButton(m_advanced, "browseCaFile");
    m_mechanismLabel = makeText(m_advanced, "");
    m_helloLabel = makeText(m_advanced, "");
    m_caLabel = makeText(m_advanced, "");
    for (auto *label : {m_mechanismLabel, m_helloLabel, m_caLabel})
        label->setWordWrap(false);
    m_mechanismLabel->setBuddy(m_mechanism);
    m_helloLabel->setBuddy(m_hello);
    m_caLabel->setBuddy(m_ca);
    auto *file = new QHBoxLayout;
    file->addWidget(m_ca, 1);
    file->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(Theme::scaled(14));
    form->addRow(m_mechanismLabel, m_mechanism);
    form->addRow(m_helloLabel, m_hello);
    form->addRow(m_caLabel, file);
    static_cast<QVBoxLayout *>(m_advanced->layout())->addLayout(form);
    m_advanced->hide();
}

void ServerPage::connectFields()
{
    connect(m_change, &QPushButton::clicked, this, [this] {
        unfold();
        m_host->setFocus();
    });
    connect(m_advancedToggle, &QAbstractButton::clicked, this, [this] {
        m_advanced->setVisible(m_advanced->isHidden());
        if (!m_advanced->isHidden())
            m_mechanism->setFocus();
    });
    connect(m_apply, &QPushButton::clicked, this, &ServerPage::applySuggestion);
    connect(m_host, &QComboBox::editTextChanged, this, &ServerPage::valuesChanged);
    connect(m_encryption, &QComboBox::activated, this, &ServerPage::encryptionChosen);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerPage::portChosen);
    connect(m_mechanism, &QComboBox::currentIndexChanged, this, &ServerPage::valuesChanged);
    for (auto *line : {m_user, m_hello, m_ca})
        connect(line, &QLineEdit::textChanged, this, &ServerPage::valuesChanged);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Certificate file of a private authority"), m_ca->text(),
            tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, m_ca, &QLineEdit::setText);
        dialog->open();
    });
}

void ServerPage::load(const SetupDraft &draft)
{
    m_loading = true;
    m_account = draft.account;
    m_provider = ProviderBook::instance().byId(m_account.providerId);
    m_changed = draft.serverChanged;
    m_encryptionByHand = draft.serverChanged;
    m_host->clear();
    m_host->addItems(hostGuesses(m_account, m_provider));
    m_host->setEditText(m_account.server.host);
    setEncryption(m_account.server.encryption);
    m_lastEncryption = m_account.server.encryption;
    m_port->setValue(m_account.server.port == 0 ? 465 : m_account.server.port);
    m_user->setText(m_account.user);
    m_mechanism->setCurrentIndex(qMax(0, m_mechanism->findData(m_account.mechanism)));
    m_hello->setText(m_account.helloName);
    m_ca->setText(m_account.extraCaFile);
    m_loading = false;
    const bool known = m_provider || isPracticeAddress(m_account.address);
    // A user name nobody can guess must be asked for.
    const bool needsUser = m_provider && m_provider->user == Provider::UserForm::Other;
    m_folded->setVisible(known && !m_changed && !needsUser);
    m_form->setVisible(m_folded->isHidden());
    m_advanced->setVisible(
        !m_account.mechanism.isEmpty() || !m_account.helloName.isEmpty() || !m_account.extraCaFile.isEmpty());
    retranslateUi();
}

void ServerPage::store(SetupDraft &draft) const
{
    draft.account = account();
    draft.serverChanged = m_changed;
}

Account ServerPage::account() const
{
    auto account = m_account;
    account.server.host = m_host->currentText().trimmed();
    account.server.port = static_cast<quint16>(m_port->value());
    account.server.encryption = encryption();
    account.user = m_user->text().trimmed();
    const auto usual = m_provider ? m_provider->credential : CredentialKind::Password;
    if (account.user.isEmpty())
        account.credential = CredentialKind::None;
    else if (account.credential == CredentialKind::None)
        account.credential = usual;
    account.mechanism = m_mechanism->currentData().toString();
    account.helloName = m_hello->text().trimmed();
    account.extraCaFile = m_ca->text().trimmed();
    return account;
}

bool ServerPage::mayGoOn()
{
    // A number being typed counts only now, because keyboard tracking is off.
    m_port->interpretText();
    showHints();
    const auto findings = checkAccount(account());
    for (const auto &finding : findings) {
        if (finding.severity != Severity::Error)
            continue;
        unfold();
        const auto field = finding.arguments.value(u"field"_s);
        const QHash<QString, QWidget *> fields{{u"host"_s, m_host}, {u"port"_s, m_port},
            {u"encryption"_s, m_encryption}, {u"user"_s, m_user}, {u"hello_name"_s, m_hello},
            {u"mechanism"_s, m_mechanism}, {u"ca_file"_s, m_ca}};
        auto *widget = fields.value(field, m_host);
        if (m_advanced->isAncestorOf(widget))
            m_advanced->show();
        widget->setFocus();
        return false;
    }
    return true;
}

QWidget *ServerPage::firstField()
{
    return m_form->isHidden() ? nullptr : m_host;
}

void ServerPage::unfold()
{
    m_folded->hide();
    m_form->show();
}

Encryption ServerPage::encryption() const
{
    return static_cast<Encryption>(m_encryption->currentData().toInt());
}

void ServerPage::setEncryption(Encryption encryption)
{
    m_encryption->setCurrentIndex(m_encryption->findData(static_cast<int>(encryption)));
}

void ServerPage::encryptionChosen()
{
    m_encryptionByHand = true;
    // The port follows as long as the two belonged together; a port of its own stays.
    if (m_port->value() == standardPort(m_lastEncryption)) {
        m_loading = true;
        m_port->setValue(standardPort(encryption()));
        m_loading = false;
    }
    m_lastEncryption = encryption();
    valuesChanged();
}

void ServerPage::portChosen()
{
    if (m_loading)
        return;
    const auto usual = standardEncryption(static_cast<quint16>(m_port->value()));
    // Never to None: going without encryption is the person's own choice only.
    if (usual && *usual != Encryption::None && !m_encryptionByHand) {
        setEncryption(*usual);
        m_lastEncryption = *usual;
    }
    valuesChanged();
}

void ServerPage::valuesChanged()
{
    if (m_loading)
        return;
    m_changed = true;
    showHints();
    Q_EMIT edited();
}

void ServerPage::showHints()
{
    const auto now = account();
    m_summary->setText(summary());
    m_foldedUser->setText(now.user.isEmpty() ? tr("No sign-in") : tr("Signs in as %1").arg(visibleText(now.user)));
    m_clearText->setVisible(now.server.encryption == Encryption::None);
    showFinding(now);
}

void ServerPage::showFinding(const Account &now)
{
    m_suggestion.reset();
    m_hint->hide();
    const auto findings = checkAccount(now);
    const auto worst = std::find_if(findings.begin(), findings.end(),
        [](const Finding &finding) { return finding.severity == Severity::Error; });
    const auto *finding = worst != findings.end() ? &*worst : findings.isEmpty() ? nullptr : &findings.first();
    // That one has a place of its own on the page.
    if (!finding || finding->id == "account.encryption_none"_L1)
        return;
    const auto text = textOf(*finding, m_provider);
    m_hintTitle->setText(text.title);
    const auto *wrong = ProviderBook::instance().wrongCombination(now.server);
    showText(m_hintText, wrong ? wrong->why.text() : text.explanation);
    m_suggestion = suggestionOf(*finding, now);
    m_apply->setVisible(m_suggestion.has_value());
    if (m_suggestion && m_suggestion->server != now.server)
        m_apply->setText(tr("Use %1").arg(onButton(serverInWords(m_suggestion->server))));
    else if (m_suggestion)
        m_apply->setText(tr("Use %1").arg(onButton(visibleText(m_suggestion->user))));
    m_hint->show();
}

std::optional<Account> ServerPage::suggestionOf(const Finding &finding, const Account &now)
{
    auto right = now;
    const auto &arguments = finding.arguments;
    const auto value = arguments.value(u"suggestion"_s);
    const auto encryption = encryptionFromName(arguments.value(u"right_encryption"_s).toLatin1());
    if (!value.isEmpty() && arguments.value(u"field"_s) == "user"_L1)
        right.user = value;
    else if (!value.isEmpty())
        right.server.host = value;
    else if (encryption) {
        right.server.encryption = *encryption;
        right.server.host = arguments.value(u"right_host"_s, now.server.host);
        const auto port = arguments.value(u"right_port"_s).toUShort();
        // There it is one or the other, and the port is what the person has typed.
        if (port != 0 && finding.id != "account.port_encryption_unusual"_L1)
            right.server.port = port;
    }
    return right == now ? std::nullopt : std::optional(right);
}

void ServerPage::applySuggestion()
{
    if (!m_suggestion)
        return;
    const auto right = *m_suggestion;
    unfold();
    m_loading = true;
    m_host->setEditText(right.server.host);
    setEncryption(right.server.encryption);
    m_lastEncryption = right.server.encryption;
    m_port->setValue(right.server.port);
    m_user->setText(right.user);
    m_loading = false;
    valuesChanged();
    m_host->setFocus();
}

QString ServerPage::summary() const
{
    return serverInWords(account().server);
}

void ServerPage::retranslateUi()
{
    const auto address = visibleText(m_account.address);
    QString subtitle;
    if (isPracticeAddress(m_account.address))
        subtitle = tr("The practice server runs inside this program, on this computer only.");
    else if (m_provider)
        subtitle = tr("Filled in from what is known about %1 (checked %2).")
                       .arg(m_provider->name.text(), QLocale().toString(m_provider->asOf, u"yyyy-MM"_s));
    else
        subtitle = tr("These values are a guess. The help page of your provider or company names the server for "
                      "outgoing mail (SMTP).");
    setTitle(tr("Outgoing server for %1").arg(address), subtitle);
    m_change->setText(tr("&Change…"));
    m_change->setAccessibleName(tr("Change the server: %1").arg(summary()));
    m_hostLabel->setText(tr("&Server"));
    m_host->setAccessibleName(tr("Server name"));
    m_encryptionLabel->setText(tr("&Encryption"));
    m_encryption->setAccessibleName(tr("Encryption"));
    m_encryption->setItemText(0, tr("TLS from the start (usual with port 465)"));
    m_encryption->setItemText(1, tr("STARTTLS: begins readable, then encrypts (usual with port 587)"));
    m_encryption->setItemText(2, tr("None: everything readable on the way"));
    m_portLabel->setText(tr("&Port"));
    m_port->setAccessibleName(tr("Port"));
    m_userLabel->setText(tr("&User name"));
    m_user->setAccessibleName(tr("User name"));
    m_user->setPlaceholderText(tr("Empty: no sign-in"));
    const bool unusualUser = m_provider && m_provider->user == Provider::UserForm::Other;
    showText(m_userHint,
        unusualUser ? tr("%1 has its own user names; it shows yours on the page where the key is made.")
                          .arg(m_provider->name.text())
                    : tr("Usually the whole address; some servers want only the part before the @."));
    m_clearTextWarning->setText(tr("Without encryption everybody on the way can read the password and the mail. Use it "
                                   "only in a network you trust; you will be asked again before each test."));
    m_advancedToggle->setText(tr("Advanced…"));
    m_mechanismLabel->setText(tr("Sign-in &method"));
    m_mechanism->setAccessibleName(tr("Sign-in method"));
    m_mechanism->setItemText(0, tr("The safest one the server offers"));
    m_helloLabel->setText(tr("Name in EH&LO"));
    m_hello->setAccessibleName(tr("Name this computer gives in EHLO"));
    m_hello->setPlaceholderText(tr("Empty: the address of this computer"));
    m_caLabel->setText(tr("Certif&icate file"));
    m_ca->setAccessibleName(tr("Certificate file of a private authority"));
    m_ca->setPlaceholderText(tr("Only for a server with its own certificate authority"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the certificate file"));
    showHints();
}
