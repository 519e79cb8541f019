// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/donepage.h"

#include "diagnosis/annotations.h"
#include "testpanel/verdicttext.h"
#include "transcript/reply.h"
#include "widgets/marks.h"
#include "widgets/theme.h"
#include "wizard/credentialpage.h"
#include "wizard/pageparts.h"
#include "wizard/practiceaddress.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DonePage::DonePage(QWidget *parent)
    : WizardPage(parent)
    , m_verdict(new QFrame(this))
    , m_mark(new MarkLabel(20, m_verdict))
    , m_proofTitle(makeText(m_verdict, "heading", "proofTitle"))
    , m_proofText(makeText(m_verdict, "", "proofText"))
    , m_codePlace(makeText(this, "", "codePlace"))
    , m_problem(makeText(this, "bad", "saveProblem"))
    , m_valuesFrame(makeFrame(this, "card", "serverValues"))
    , m_valuesTitle(makeText(m_valuesFrame, "strong"))
    , m_values(new QFormLayout)
    , m_copy(makeButton(m_valuesFrame, "copyValues"))
    , m_nextSteps(makeText(this, "muted", "nextSteps"))
{
    auto *text = new QVBoxLayout;
    text->setSpacing(Theme::scaled(3));
    text->addWidget(m_proofTitle);
    text->addWidget(m_proofText);
    auto *row = new QHBoxLayout(m_verdict);
    row->setContentsMargins(Theme::scaled(14), Theme::scaled(12), Theme::scaled(14), Theme::scaled(12));
    row->setSpacing(Theme::scaled(12));
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    auto *card = static_cast<QVBoxLayout *>(m_valuesFrame->layout());
    card->addWidget(m_valuesTitle);
    m_values->setHorizontalSpacing(Theme::scaled(14));
    m_values->setRowWrapPolicy(QFormLayout::WrapLongRows);
    card->addLayout(m_values);
    card->addWidget(m_copy, 0, Qt::AlignLeft);

    content()->addWidget(m_verdict);
    content()->addSpacing(Theme::scaled(6));
    content()->addWidget(m_problem);
    content()->addWidget(m_codePlace);
    content()->addSpacing(Theme::scaled(6));
    content()->addWidget(m_valuesFrame);
    content()->addSpacing(Theme::scaled(6));
    content()->addWidget(m_nextSteps);
    content()->addStretch();
    connect(m_copy, &QPushButton::clicked, this, &DonePage::copyValues);
    retranslateUi();
}

void DonePage::load(const SetupDraft &draft)
{
    m_account = draft.account;
    m_hasSecret = !draft.secret.isEmpty();
    m_copied = false;
    retranslateUi();
}

void DonePage::store(SetupDraft &) const
{
    // Everything is stored by now.
}

QString DonePage::nextText() const
{
    return tr("&Open the account");
}

QWidget *DonePage::firstField()
{
    return m_copy;
}

void DonePage::setResult(std::optional<Proof> proof, CredentialStore::Error keychain, const QString &storeName,
    const QString &fileProblem)
{
    m_proof = proof;
    m_keychain = keychain;
    m_storeName = storeName;
    m_fileProblem = fileProblem;
    retranslateUi();
}

QString DonePage::codePlace() const
{
    if (!m_hasSecret)
        return {};
    const auto name = credentialTitle(m_account);
    if (!m_account.remember)
        return tr("%1: kept until you close the program.").arg(name);
    if (m_keychain != CredentialStore::Error::None)
        //: %1 "Authorization code" and so on, %2 the reason and where it is kept instead
        return tr("%1: not saved in the keychain. %2")
            .arg(name, credentialStoreErrorText(m_keychain));
    if (m_storeName.isEmpty())
        return tr("%1: remembered in the system keychain.").arg(name);
    return tr("%1: remembered in the system keychain (%2).").arg(name, m_storeName);
}

void DonePage::showValues()
{
    while (m_values->rowCount() > 0)
        m_values->removeRow(0);
    const auto add = [this](const QString &label, const QString &value) {
        auto *left = makeText(m_valuesFrame, "muted");
        left->setWordWrap(false);
        left->setText(label);
        auto *right = makeText(m_valuesFrame, "");
        right->setText(visibleText(value));
        right->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_values->addRow(left, right);
    };
    add(tr("Server"), m_account.server.host);
    add(tr("Port"), QString::number(m_account.server.port));
    add(tr("Encryption"), encryptionText(m_account.server.encryption));
    add(tr("User name"), m_account.user.isEmpty() ? tr("none") : m_account.user);
    if (!m_account.user.isEmpty())
        add(tr("Password"), tr("the %1, not shown here").arg(credentialName(m_account)));
}

void DonePage::copyValues()
{
    QStringList lines{tr("Server: %1").arg(m_account.server.host), tr("Port: %1").arg(m_account.server.port),
        tr("Encryption: %1").arg(encryptionText(m_account.server.encryption))};
    if (!m_account.user.isEmpty())
        lines.append(tr("User name: %1").arg(m_account.user));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_copied = true;
    retranslateUi();
}

void DonePage::retranslateUi()
{
    const auto address = visibleText(m_account.address);
    const bool proven = m_proof.has_value();
    setTitle(proven ? tr("%1 is set up and works").arg(address) : tr("%1 is saved, not proven").arg(address), {});
    Theme::setRole(m_verdict, proven ? "verdictOk" : "verdictNeutral");
    m_mark->show(proven ? Mark::Check : Mark::Question,
        Theme::color(proven ? Theme::Color::Good : Theme::Color::Muted));
    m_proofTitle->setText(proven ? tr("Proven") : tr("Not proven yet"));
    m_proofText->setText(proven ? proofText(*m_proof)
                                : tr("No test has shown that this account can send. Run one from the main window "
                                     "whenever you like."));
    showText(m_codePlace, codePlace());
    showText(m_problem, m_fileProblem);
    // The practice server is nothing for a mail program: it ends with this program.
    const bool practice = isPracticeAddress(m_account.address);
    m_valuesFrame->setVisible(!practice);
    m_valuesTitle->setText(tr("For your mail program"));
    showValues();
    m_copy->setText(m_copied ? tr("Copied") : tr("&Copy these values"));
    const auto next = tr("In the main window you can see every line of the conversation, what it means, and send a test "
                         "message.");
    const auto about = tr("This is a practice account: its server runs inside this program, and its mail goes nowhere.");
    showText(m_nextSteps, practice ? about + u'\n' + next : next);
}
