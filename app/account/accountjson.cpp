// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountjson.h"

#include "base/strictjson.h"

#include <QJsonDocument>
#include <QUuid>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const LastResult &result)
{
    return {{u"outcome"_s, QString::fromUtf8(result.outcome)}, {u"proof"_s, QString::fromUtf8(result.proof)},
        {u"finding"_s, result.finding}, {u"when"_s, result.when.toUTC().toString(Qt::ISODateWithMs)}};
}

QJsonObject objectOf(const Account &account)
{
    const QJsonObject server{{u"host"_s, account.server.host}, {u"port"_s, account.server.port},
        {u"encryption"_s, QString::fromUtf8(encryptionName(account.server.encryption))}};
    QJsonObject object{{u"id"_s, account.id}, {u"address"_s, account.address},
        {u"display_name"_s, account.displayName}, {u"provider"_s, account.providerId}, {u"server"_s, server},
        {u"user"_s, account.user},
        {u"credential"_s, QString::fromUtf8(credentialKindName(account.credential))},
        {u"mechanism"_s, account.mechanism}, {u"hello_name"_s, account.helloName},
        {u"ca_file"_s, account.extraCaFile}, {u"remember"_s, account.remember}};
    if (account.lastResult != LastResult())
        object.insert(u"last_result"_s, objectOf(account.lastResult));
    return object;
}

LastResult lastResultFrom(StrictJson json)
{
    LastResult result;
    result.outcome = json.string(u"outcome"_s).toUtf8();
    result.proof = json.string(u"proof"_s).toUtf8();
    result.finding = json.string(u"finding"_s);
    const QString when = json.string(u"when"_s);
    if (!when.isEmpty()) {
        result.when = QDateTime::fromString(when, Qt::ISODateWithMs);
        if (!result.when.isValid())
            json.fail(u"when"_s, u"expected a date and time"_s);
    }
    json.finish();
    return result;
}

Endpoint endpointFrom(StrictJson json)
{
    Endpoint server;
    server.host = json.string(u"host"_s);
    server.port = static_cast<quint16>(json.integer(u"port"_s, 0, std::numeric_limits<quint16>::max()));
    const auto encryption = encryptionFromName(json.string(u"encryption"_s).toUtf8());
    if (encryption)
        server.encryption = *encryption;
    else
        json.fail(u"encryption"_s, u"expected tls, starttls or none"_s);
    json.finish();
    return server;
}

Account accountFrom(StrictJson json)
{
    Account account;
    account.id = json.string(u"id"_s);
    if (QUuid(account.id).isNull() || QUuid(account.id).toString(QUuid::WithoutBraces) != account.id)
        json.fail(u"id"_s, u"expected a UUID"_s);
    account.address = json.string(u"address"_s);
    account.displayName = json.string(u"display_name"_s);
    account.providerId = json.string(u"provider"_s);
    account.server = endpointFrom(json.object(u"server"_s));
    account.user = json.string(u"user"_s);
    const auto credential = credentialKindFromName(json.string(u"credential"_s).toUtf8());
    if (credential)
        account.credential = *credential;
    else
        json.fail(u"credential"_s, u"unknown kind of credential"_s);
    account.mechanism = json.string(u"mechanism"_s);
    account.helloName = json.string(u"hello_name"_s);
    account.extraCaFile = json.string(u"ca_file"_s);
    account.remember = json.booleanOr(u"remember"_s, true);
    if (json.has(u"last_result"_s))
        account.lastResult = lastResultFrom(json.object(u"last_result"_s));
    json.finish();
    return account;
}

} // namespace

QByteArray accountsToJson(const QList<Account> &accounts)
{
    QJsonArray list;
    for (const Account &account : accounts)
        list.append(objectOf(account));
    return QJsonDocument(QJsonObject{{u"schema"_s, accountSchema}, {u"accounts"_s, list}}).toJson();
}

AccountsRead accountsFromJson(const QByteArray &json)
{
    AccountsRead read;
    StrictJson file = StrictJson::parse(json, &read.problem);
    const qint64 schema = file.integer(u"schema"_s, 1, std::numeric_limits<int>::max());
    if (!file.failed() && schema > accountSchema) {
        read.newer = true;
        read.problem = u"schema: %1 is newer than %2"_s.arg(schema).arg(accountSchema);
        return read;
    }
    QSet<QString> ids;
    for (StrictJson &entry : file.objects(u"accounts"_s)) {
        const Account account = accountFrom(entry);
        if (ids.contains(account.id))
            entry.fail(u"id"_s, u"another account has it"_s);
        ids.insert(account.id);
        read.accounts.append(account);
    }
    file.finish();
    if (!read.problem.isEmpty())
        read.accounts.clear();
    return read;
}
