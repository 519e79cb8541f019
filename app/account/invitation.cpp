// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/invitation.h"

#include "account/accountcheck.h"
#include "account/provider.h"
#include "base/strictjson.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

Endpoint serverFrom(StrictJson json)
{
    Endpoint server;
    server.host = json.string(u"host"_s);
    server.port = static_cast<quint16>(json.integer(u"port"_s, 1, std::numeric_limits<quint16>::max()));
    const auto encryption = encryptionFromName(json.string(u"encryption"_s).toUtf8());
    if (!encryption)
        json.fail(u"encryption"_s, u"expected tls, starttls or none"_s);
    server.encryption = encryption.value_or(Encryption::Tls);
    json.finish();
    return server;
}

Account accountFrom(StrictJson &json)
{
    Account account;
    account.address = json.string(u"address"_s);
    account.displayName = json.stringOr(u"display_name"_s, {});
    account.providerId = json.stringOr(u"provider"_s, {});
    if (!account.providerId.isEmpty() && !ProviderBook::instance().byId(account.providerId))
        json.fail(u"provider"_s, u"is not known"_s);
    account.server = serverFrom(json.object(u"server"_s));
    account.user = json.string(u"user"_s);
    const auto credential = credentialKindFromName(json.string(u"credential"_s).toUtf8());
    if (!credential || *credential == CredentialKind::None)
        json.fail(u"credential"_s, u"expected password, authorization_code, app_password, api_key or oauth2_token"_s);
    account.credential = credential.value_or(CredentialKind::Password);
    account.mechanism = json.stringOr(u"mechanism"_s, {});
    account.helloName = json.stringOr(u"hello_name"_s, {});
    return account;
}

QString noteFrom(StrictJson &json)
{
    const QString note = json.stringOr(u"note"_s, {});
    if (note.size() > longestInvitationNote)
        json.fail(u"note"_s, u"is longer than %1 characters"_s.arg(longestInvitationNote));
    const bool hasControl = std::any_of(note.cbegin(), note.cend(), [](QChar character) {
        return character != u'\n' && (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format);
    });
    if (hasControl)
        json.fail(u"note"_s, u"contains control or formatting characters"_s);
    return note;
}

/// The key of the file for a field of checkAccount().
QString keyOf(const QString &field)
{
    const bool isServer = field == "host"_L1 || field == "port"_L1 || field == "encryption"_L1;
    return isServer ? u"server."_s + field : field;
}

bool isWithin(const QString &host, const QString &domain)
{
    return !domain.isEmpty() && (host == domain || host.endsWith(u'.' + domain));
}

} // namespace

QByteArray invitationToJson(const Invitation &invitation)
{
    const Account &account = invitation.account;
    const QJsonObject server{{u"host"_s, account.server.host}, {u"port"_s, account.server.port},
        {u"encryption"_s, QString::fromLatin1(encryptionName(account.server.encryption))}};
    QJsonObject object{{u"heloscope_invitation"_s, invitationSchema}, {u"address"_s, account.address},
        {u"server"_s, server}, {u"user"_s, account.user},
        {u"credential"_s, QString::fromLatin1(credentialKindName(account.credential))}};
    const QList<std::pair<QString, QString>> optional{{u"display_name"_s, account.displayName},
        {u"provider"_s, account.providerId}, {u"mechanism"_s, account.mechanism},
        {u"hello_name"_s, account.helloName}, {u"language"_s, invitation.language}, {u"note"_s, invitation.note}};
    for (const auto &[key, value] : optional) {
        if (!value.isEmpty())
            object.insert(key, value);
    }
    return QJsonDocument(object).toJson();
}

std::optional<Invitation> invitationFromJson(const QByteArray &json, QString *problem)
{
    QString found;
    StrictJson file = StrictJson::parse(json, &found, longestInvitation);
    const qint64 schema = file.integer(u"heloscope_invitation"_s, 1, std::numeric_limits<int>::max());
    if (schema > invitationSchema)
        file.fail(u"heloscope_invitation"_s, u"%1 is newer than %2"_s.arg(schema).arg(invitationSchema));
    Invitation invitation;
    invitation.account = accountFrom(file);
    invitation.language = file.stringOr(u"language"_s, {});
    if (!invitation.language.isEmpty() && invitation.language != "en"_L1 && invitation.language != "zh"_L1)
        file.fail(u"language"_s, u"expected en or zh"_s);
    invitation.note = noteFrom(file);
    file.finish();
    if (!file.failed()) {
        const auto findings = checkAccount(invitation.account);
        for (const Finding &finding : findings) {
            if (finding.severity == Severity::Error)
                file.fail(keyOf(finding.arguments.value(u"field"_s)), finding.id);
        }
    }
    if (problem)
        *problem = found;
    if (!found.isEmpty())
        return std::nullopt;
    return invitation;
}

QList<InvitationDoubt> doubtsAbout(const Account &account)
{
    QList<InvitationDoubt> doubts;
    const ProviderBook &book = ProviderBook::instance();
    const QString host = account.server.host.toLower();
    const QString domain = account.address.section(u'@', -1).toLower();
    const Provider *provider = book.byAddress(account.address);
    const bool isNumeric = !QHostAddress(host).isNull();
    if (provider) {
        const bool isTheirs = std::any_of(provider->servers.cbegin(), provider->servers.cend(),
            [&host](const Endpoint &server) { return server.host.compare(host, Qt::CaseInsensitive) == 0; });
        if (!isTheirs)
            doubts.append(InvitationDoubt::ServerOfAnotherProvider);
    } else if (!isNumeric && !isWithin(host, domain) && !book.byHost(host)) {
        doubts.append(InvitationDoubt::ServerOfNobodyKnown);
    }
    if (isNumeric)
        doubts.append(InvitationDoubt::NumericHost);
    const bool isAscii = std::all_of(host.cbegin(), host.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii || host.startsWith("xn--"_L1) || host.contains(".xn--"_L1))
        doubts.append(InvitationDoubt::InternationalHost);
    if (account.server.encryption == Encryption::None)
        doubts.append(InvitationDoubt::ClearText);
    return doubts;
}
