// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cure.h"

#include "account/mailaddress.h"
#include "diagnosis/findingtexts.h"
#include "sasl/saslmechanism.h"
#include "smtp/smtpcapabilities.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What curesOf() judges by.
struct Case
{
    const Finding &finding;
    const Account &account;
    const Provider *provider;
    const Transcript &transcript;
    bool practice = false;

    [[nodiscard]] bool is(const QStringList &ids) const { return ids.contains(finding.id); }
    [[nodiscard]] QString argument(const QString &name) const { return finding.arguments.value(name); }
    [[nodiscard]] bool signsIn() const
    {
        return !account.user.isEmpty() && account.credential != CredentialKind::None;
    }
};

bool isSameHost(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// A code may go to the host it was made for, and to no other that a finding, perhaps one read from a file, names.
bool isOwnHost(const Case &known, const QString &host)
{
    if (isSameHost(host, known.account.server.host))
        return true;
    if (!known.provider)
        return false;
    const auto &servers = known.provider->servers;
    const auto &wrong = known.provider->wrongCombinations;
    return std::any_of(servers.begin(), servers.end(),
               [&host](const Endpoint &server) { return isSameHost(server.host, host); })
        || std::any_of(wrong.begin(), wrong.end(),
            [&host](const Provider::WrongCombination &row) { return isSameHost(row.right.host, host); });
}

std::optional<Endpoint> suggestedServer(const Case &known)
{
    const auto encryption = encryptionFromName(known.argument(u"right_encryption"_s).toLatin1());
    const Endpoint server{known.argument(u"right_host"_s), known.argument(u"right_port"_s).toUShort(),
        encryption.value_or(Encryption::None)};
    if (server.host.isEmpty() || server.port == 0 || !isOwnHost(known, server.host))
        return std::nullopt;
    return server;
}

/// What the finding suggests; where this port does not answer, also the provider's others.
void addServers(QList<Cure> &cures, const Case &known)
{
    static const QStringList unanswered{u"timeout"_s, u"refused"_s, u"port_blocked"_s, u"connection_closed"_s,
        u"middlebox_interference"_s, u"starttls_unavailable"_s, u"wrong_encryption_mode"_s};
    if (known.practice)
        return;
    QList<Endpoint> servers;
    if (const auto suggested = suggestedServer(known))
        servers.append(*suggested);
    const bool failedBeforeSignIn = known.argument(u"stage"_s) != QString::fromLatin1(stageName(Stage::Login));
    if (known.provider && known.is(unanswered) && failedBeforeSignIn)
        servers.append(known.provider->servers);
    for (const auto &server : std::as_const(servers)) {
        const Cure cure{CureKind::Server, {}, {}, known.account.server, server};
        if (server.encryption != Encryption::None && server != known.account.server && !cures.contains(cure))
            cures.append(cure);
    }
}

/// The form the provider wants. Where nobody knows it, a refusal that names no reason may be about the form: then the
/// other one.
void addUser(QList<Cure> &cures, const Case &known)
{
    const auto &user = known.account.user;
    const bool isForm = known.finding.id == "account.user_form"_L1;
    const bool isBare = known.finding.id == "wrong_password"_L1 && known.argument(u"status"_s) == "535"_L1;
    if ((!isForm && !isBare) || known.practice || !known.signsIn())
        return;
    const bool isAddress = user.contains(u'@');
    if (known.provider) {
        const auto wanted = known.provider->user;
        if (wanted == Provider::UserForm::Other || (wanted == Provider::UserForm::Address) == isAddress)
            return;
    }
    const auto other = isAddress ? user.left(user.lastIndexOf(u'@')) : known.account.address;
    if (!other.isEmpty() && other != user)
        cures.append({CureKind::User, user, other, {}, {}});
}

/// The sender that was said last.
QString senderUsed(const Transcript &transcript)
{
    const auto &entries = transcript.entries();
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const auto *sent = entry->stage == Stage::Sender ? std::get_if<Sent>(&entry->what) : nullptr;
        if (!sent || !sent->shown.startsWith("MAIL FROM:<"))
            continue;
        const auto end = sent->shown.indexOf('>');
        return end < 0 ? QString() : QString::fromUtf8(sent->shown.mid(11, end - 11));
    }
    return {};
}

void addSender(QList<Cure> &cures, const Case &known)
{
    static const QStringList aboutTheSender{u"sender_not_owned"_s, u"sender_address_invalid"_s};
    static const QStringList aboutItsDomain{u"spf_fail"_s, u"dmarc_fail"_s, u"domain_auth_missing"_s};
    const auto used = senderUsed(known.transcript);
    const auto own = known.account.user.contains(u'@') ? known.account.user : known.account.address;
    if (used.isEmpty() || !known.signsIn() || !mailAddressFrom(own) || used.compare(own, Qt::CaseInsensitive) == 0)
        return;
    const bool otherDomain = !isSameHost(used.section(u'@', -1), own.section(u'@', -1));
    if (known.is(aboutTheSender) || (known.is(aboutItsDomain) && otherDomain))
        cures.append({CureKind::Sender, used, own, {}, {}});
}

/// The two forms RFC 5321 section 4.1.4 allows: the address of the connection, or a whole host name. Of names only the
/// domain of the mail is known to exist; the computer's own name is nobody's business.
void addHelloName(QList<Cure> &cures, const Case &known)
{
    if (known.finding.id != "helo_rejected"_L1)
        return;
    const auto &used = known.account.helloName;
    const bool usedLiteral = used.isEmpty() || used.startsWith(u'[');
    if (!usedLiteral)
        cures.append({CureKind::HelloName, used, {}, {}, {}});
    const auto address = mailAddressFrom(known.account.address);
    const auto domain = address ? QString::fromLatin1(QUrl::toAce(address->domain)) : QString();
    if (domain.contains(u'.') && !isSameHost(domain, used))
        cures.append({CureKind::HelloName, used, domain, {}, {}});
}

/// What the last answer to EHLO offers; an earlier one came before the encryption.
QByteArrayList offeredMechanisms(const Transcript &transcript)
{
    const auto &entries = transcript.entries();
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const auto *heard = entry->stage == Stage::Hello ? std::get_if<Received>(&entry->what) : nullptr;
        if (heard && heard->reply.kind == Reply::Kind::Accepted)
            return SmtpCapabilities(heard->reply).mechanisms();
    }
    return {};
}

/// What was tried; if it did not come to that, what the account forces.
QByteArray mechanismTried(const Case &known)
{
    for (const auto &entry : known.transcript.entries()) {
        const auto *sent = entry.stage == Stage::Login ? std::get_if<Sent>(&entry.what) : nullptr;
        if (sent && sent->shown.startsWith("AUTH "))
            return sent->shown.split(' ').at(1).toUpper();
    }
    return known.account.mechanism.toUpper().toLatin1();
}

bool isForToken(const QByteArray &mechanism)
{
    return mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER";
}

bool sendsThePassword(const QByteArray &mechanism)
{
    return mechanism == "PLAIN" || mechanism == "LOGIN";
}

/// A server that stores only hashes refuses the right password when it comes as the answer to a challenge.
bool mayBeTheMechanism(const Case &known, const QByteArray &tried)
{
    static const QStringList aboutTheMechanism{u"auth_mechanism_unsupported"_s, u"auth_protocol"_s};
    const bool challenged = known.finding.id == "wrong_password"_L1 && !known.practice && !sendsThePassword(tried)
        && !isForToken(tried);
    const bool notUnderstood = known.finding.id == "client_protocol_error"_L1
        && known.argument(u"stage"_s) == QString::fromLatin1(stageName(Stage::Login));
    return !tried.isEmpty() && (known.is(aboutTheMechanism) || challenged || notUnderstood);
}

void addMechanism(QList<Cure> &cures, const Case &known)
{
    const auto tried = mechanismTried(known);
    if (!known.signsIn() || !mayBeTheMechanism(known, tried))
        return;
    const auto offered = offeredMechanisms(known.transcript);
    const bool wantsToken = known.account.credential == CredentialKind::OAuth2Token;
    const bool readable = known.account.server.encryption == Encryption::None;
    const bool refused = known.finding.id == "wrong_password"_L1;
    // A server that failed to prove itself in a challenge does not get the password itself instead.
    const bool unproven = known.finding.id == "auth_protocol"_L1 && !sendsThePassword(tried);
    for (const auto &mechanism : knownMechanisms()) {
        const bool readsIt = sendsThePassword(mechanism);
        if (mechanism == tried || !offered.contains(mechanism) || isForToken(mechanism) != wantsToken
            || (readsIt ? readable || unproven : refused))
            continue;
        cures.append({CureKind::Mechanism, QString::fromLatin1(tried), QString::fromLatin1(mechanism), {}, {}});
        return;
    }
}

void addCode(QList<Cure> &cures, const Case &known)
{
    if (!known.practice && known.signsIn()
        && textOf(known.finding, known.provider).actions.contains(RemedyAction::EnterCode))
        cures.append({CureKind::Code, {}, {}, {}, {}});
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Cures", text);
}

QString serverText(const Endpoint &server)
{
    const auto text = [&server] {
        switch (server.encryption) {
        case Encryption::Tls: return translated(QT_TRANSLATE_NOOP("Cures", "%1, port %2, TLS from the start"));
        case Encryption::StartTls: return translated(QT_TRANSLATE_NOOP("Cures", "%1, port %2, STARTTLS"));
        case Encryption::None: return translated(QT_TRANSLATE_NOOP("Cures", "%1, port %2, no encryption"));
        }
        Q_UNREACHABLE();
    };
    return text().arg(visibleText(server.host), QString::number(server.port));
}

QString useServerText(const Cure &cure)
{
    const bool startTls = cure.serverAfter.encryption == Encryption::StartTls;
    const auto port = QString::number(cure.serverAfter.port);
    if (isSameHost(cure.serverBefore.host, cure.serverAfter.host))
        return (startTls ? translated(QT_TRANSLATE_NOOP("Cures", "Use port %1 with STARTTLS"))
                         : translated(QT_TRANSLATE_NOOP("Cures", "Use port %1 with TLS")))
            .arg(port);
    return (startTls ? translated(QT_TRANSLATE_NOOP("Cures", "Use %1, port %2, with STARTTLS"))
                     : translated(QT_TRANSLATE_NOOP("Cures", "Use %1, port %2, with TLS")))
        .arg(visibleText(cure.serverAfter.host), port);
}

QString helloText(const QString &name)
{
    return name.isEmpty() ? translated(QT_TRANSLATE_NOOP("Cures", "the address of the connection")) : visibleText(name);
}

QJsonObject serverToJson(const Endpoint &server)
{
    return {{"host"_L1, server.host}, {"port"_L1, server.port},
        {"encryption"_L1, QString::fromLatin1(encryptionName(server.encryption))}};
}

} // namespace

QList<Cure> curesOf(const Finding &finding, const Account &account, const Provider *provider, const Transcript &transcript)
{
    const Case known{finding, account, provider, transcript, finding.arguments.contains(u"practice"_s)};
    QList<Cure> cures;
    addServers(cures, known);
    addHelloName(cures, known);
    addSender(cures, known);
    // A user name in a form the provider does not take explains a refusal better than a wrong code.
    if (provider)
        addUser(cures, known);
    if (finding.id != "wrong_password"_L1)
        addMechanism(cures, known);
    addCode(cures, known);
    if (!provider)
        addUser(cures, known);
    if (finding.id == "wrong_password"_L1)
        addMechanism(cures, known);
    return cures;
}

Account changed(Account account, const Cure &cure)
{
    switch (cure.kind) {
    case CureKind::Server: account.server = cure.serverAfter; break;
    case CureKind::User: account.user = cure.after; break;
    case CureKind::Sender:
        if (account.address.compare(cure.before, Qt::CaseInsensitive) == 0)
            account.address = cure.after;
        break;
    case CureKind::HelloName: account.helloName = cure.after; break;
    case CureKind::Mechanism: account.mechanism = cure.after; break;
    case CureKind::Code: break;
    }
    return account;
}

QString cureText(const Cure &cure)
{
    switch (cure.kind) {
    case CureKind::Server: return useServerText(cure);
    case CureKind::User: return translated(QT_TRANSLATE_NOOP("Cures", "Sign in as “%1”")).arg(visibleText(cure.after));
    case CureKind::Sender: return translated(QT_TRANSLATE_NOOP("Cures", "Send as %1")).arg(visibleText(cure.after));
    case CureKind::HelloName:
        return cure.after.isEmpty()
            ? translated(QT_TRANSLATE_NOOP("Cures", "Introduce this computer by its address"))
            : translated(QT_TRANSLATE_NOOP("Cures", "Introduce this computer as %1")).arg(visibleText(cure.after));
    case CureKind::Mechanism: return translated(QT_TRANSLATE_NOOP("Cures", "Sign in with %1")).arg(cure.after);
    case CureKind::Code: return translated(QT_TRANSLATE_NOOP("Cures", "Enter a new code…"));
    }
    Q_UNREACHABLE();
}

QString changeText(const Cure &cure)
{
    switch (cure.kind) {
    case CureKind::Server:
        return translated(QT_TRANSLATE_NOOP("Cures", "Server: %1 → %2"))
            .arg(serverText(cure.serverBefore), serverText(cure.serverAfter));
    case CureKind::User:
        return translated(QT_TRANSLATE_NOOP("Cures", "User name: %1 → %2"))
            .arg(visibleText(cure.before), visibleText(cure.after));
    case CureKind::Sender:
        return translated(QT_TRANSLATE_NOOP("Cures", "Sender: %1 → %2"))
            .arg(visibleText(cure.before), visibleText(cure.after));
    case CureKind::HelloName:
        return translated(QT_TRANSLATE_NOOP("Cures", "Name in EHLO: %1 → %2"))
            .arg(helloText(cure.before), helloText(cure.after));
    case CureKind::Mechanism:
        return translated(QT_TRANSLATE_NOOP("Cures", "Sign-in method: %1 → %2"))
            .arg(cure.before, cure.after);
    case CureKind::Code: return translated(QT_TRANSLATE_NOOP("Cures", "A new code"));
    }
    Q_UNREACHABLE();
}

QByteArray cureKindName(CureKind kind)
{
    switch (kind) {
    case CureKind::Server: return "server";
    case CureKind::User: return "user";
    case CureKind::Sender: return "sender";
    case CureKind::HelloName: return "hello_name";
    case CureKind::Mechanism: return "mechanism";
    case CureKind::Code: return "code";
    }
    Q_UNREACHABLE();
}

QJsonObject cureToJson(const Cure &cure)
{
    QJsonObject object{{"change"_L1, QString::fromLatin1(cureKindName(cure.kind))}};
    if (cure.kind == CureKind::Code)
        return object;
    const bool server = cure.kind == CureKind::Server;
    object.insert("from"_L1, server ? QJsonValue(serverToJson(cure.serverBefore)) : QJsonValue(visibleText(cure.before)));
    object.insert("to"_L1, server ? QJsonValue(serverToJson(cure.serverAfter)) : QJsonValue(visibleText(cure.after)));
    return object;
}
