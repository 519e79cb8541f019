// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/invitationform.h"

#include "base/scrubber.h"
#include "testpanel/reportfile.h"
#include "testpanel/verdicttext.h"
#include "transcript/reply.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/theme.h"
#include "wizard/pageparts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

InvitationForm::InvitationForm(const Account &account, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
{
    m_account.id.clear();
    m_account.extraCaFile.clear();
    m_account.lastResult = {};
    m_account.remember = true;
    setObjectName(u"invitationForm"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::scaled(28), Theme::scaled(24), Theme::scaled(28), Theme::scaled(24));
    column->setSpacing(Theme::scaled(10));
    m_title = makeText(this, "title");
    m_subtitle = makeText(this, "subtitle");
    m_content = makeText(this, "muted");
    m_languageName = makeText(this, "strong");
    m_language = new QComboBox(this);
    m_language->setObjectName(u"invitationLanguage"_s);
    for (const auto &code : {QString(), u"en"_s, u"zh"_s})
        m_language->addItem(QString(), code);
    m_languageName->setBuddy(m_language);
    m_noteName = makeText(this, "strong");
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(u"note"_s);
    m_note->setTabChangesFocus(true);
    m_noteName->setBuddy(m_note);
    m_left = makeText(this, "small");
    m_message = makeText(this, "");
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, Theme::scaled(8));
    flow->setContentsMargins(0, 0, 0, 0);
    m_save = makeButton(buttons, "saveInvitation", "primary");
    m_close = makeButton(buttons, "closeInvitation");
    flow->addWidget(m_save);
    flow->addWidget(m_close);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_subtitle, m_content, m_languageName, m_language,
             m_noteName, m_note, m_left, m_message, buttons})
        column->addWidget(widget);
    column->setStretchFactor(m_note, 1);
    m_language->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &InvitationForm::updateNote);
    connect(m_save, &QPushButton::clicked, this, &InvitationForm::saveRequested);
    connect(m_close, &QPushButton::clicked, this, &InvitationForm::closeRequested);
    setFocusProxy(m_note);
    retranslate();
}

void InvitationForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void InvitationForm::retranslate()
{
    m_title->setText(tr("Invitation for %1").arg(visibleText(m_account.address)));
    m_subtitle->setText(
        tr("A small file with the settings of this account. Whoever opens it sees the mail server, enters only the code, "
           "and tests. The file holds no code and no password."));
    m_content->setText(tr("Server %1, port %2, %3. User name %4.")
                           .arg(visibleText(m_account.server.host), QString::number(m_account.server.port),
                               encryptionText(m_account.server.encryption), visibleText(m_account.user)));
    m_languageName->setText(tr("Language for the recipient"));
    m_language->setItemText(0, tr("As the recipient's system says"));
    m_language->setItemText(1, u"English"_s);
    m_language->setItemText(2, u"中文"_s);
    m_language->setAccessibleName(m_languageName->text());
    m_noteName->setText(tr("Note for the recipient"));
    m_note->setAccessibleName(m_noteName->text());
    m_note->setPlaceholderText(tr("For example: whom to ask, and where the code is made. Never put a code here."));
    m_save->setText(tr("Save the file…"));
    m_close->setText(tr("Close"));
    updateNote();
}

void InvitationForm::updateNote()
{
    const auto left = longestInvitationNote - m_note->toPlainText().size();
    showText(m_left, left >= 0 ? QString() : tr("The note is too long: at most %1 characters.").arg(longestInvitationNote));
    m_save->setEnabled(left >= 0);
    showText(m_message, {});
}

Invitation InvitationForm::invitation() const
{
    return {m_account, m_language->currentData().toString(), m_note->toPlainText()};
}

void InvitationForm::say(const QString &message, bool bad)
{
    Theme::setRole(m_message, bad ? "bad" : "good");
    showText(m_message, message);
}

QString InvitationForm::suggestedName() const
{
    return u"heloscope-"_s + safeFileName(m_account.address, u"invitation"_s) + u".heloscope"_s; // keeps CON and the like out
}

QString saveInvitation(const Invitation &invitation, const QString &path)
{
    const QByteArray content = invitationToJson(invitation);
    if (Scrubber::instance().finds(content))
        return QCoreApplication::translate(
            "InvitationFile", "The invitation was not saved: its note contains a code or password. Take it out.");
    QString problem;
    if (!invitationFromJson(content, &problem))
        return QCoreApplication::translate("InvitationFile", "The invitation was not saved, because nobody could open it (%1).")
            .arg(visibleText(problem));
    QSaveFile file(path);
    // Flushed by ourselves: commit() of Qt 6.4 overlooks a full disk that only its own flush meets.
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(content) == content.size()
        && file.flush() && file.commit();
    if (written)
        return {};
    return QCoreApplication::translate("InvitationFile", "The invitation could not be saved to %1: %2")
        .arg(visibleText(path), file.errorString());
}

bool isInvitationFile(const QString &path)
{
    constexpr qint64 beginning = 4096;
    QFile file(path);
    if (path.endsWith(".heloscope"_L1, Qt::CaseInsensitive))
        return true;
    return file.open(QIODevice::ReadOnly) && file.read(beginning).contains("\"heloscope_invitation\"");
}

std::optional<Invitation> loadInvitation(const QString &path, QString *problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = QCoreApplication::translate("InvitationFile", "The file cannot be read: %1").arg(file.errorString());
        return std::nullopt;
    }
    QString detail;
    auto invitation = invitationFromJson(file.read(longestInvitation + 1), &detail);
    if (!invitation)
        *problem = QCoreApplication::translate("InvitationFile", "The file is no invitation that this program understands (%1).")
                       .arg(visibleText(detail));
    return invitation;
}
