// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/providerscommand.h"

#include "account/provider.h"
#include "cli/console.h"
#include "cli/exitcodes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString statusName(Provider::Status status)
{
    switch (status) {
    case Provider::Status::Works: return u"works"_s;
    case Provider::Status::OAuth2Only: return u"oauth2_only"_s;
    case Provider::Status::NoSmtp: return u"no_smtp"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Provider &provider)
{
    QJsonArray servers;
    for (const Endpoint &server : provider.servers)
        servers.append(QJsonObject{{"host"_L1, server.host}, {"port"_L1, server.port},
            {"encryption"_L1, QString::fromLatin1(encryptionName(server.encryption))}});
    return {{"id"_L1, provider.id}, {"name"_L1, provider.name.in(u"en"_s)}, {"name_zh"_L1, provider.name.in(u"zh"_s)},
        {"domains"_L1, QJsonArray::fromStringList(provider.domains)}, {"servers"_L1, servers},
        {"credential"_L1, QString::fromLatin1(credentialKindName(provider.credential))},
        {"status"_L1, statusName(provider.status)}, {"code_page"_L1, provider.codePage.toString()}};
}

QString toText(const Provider &provider)
{
    QStringList servers;
    for (const Endpoint &server : provider.servers)
        servers << u"%1:%2 %3"_s.arg(server.host).arg(server.port).arg(
            QString::fromLatin1(encryptionName(server.encryption)));
    return u"%1  %2  [%3]  %4\n"_s.arg(provider.id, -24).arg(provider.name.text(),
        QString::fromLatin1(credentialKindName(provider.credential)), servers.join(u", "_s));
}

} // namespace

int printProviders(const ProvidersOptions &options)
{
    const QList<const Provider *> found = ProviderBook::instance().search(options.query);
    if (options.format == OutputFormat::Json) {
        QJsonArray providers;
        for (const Provider *provider : found)
            providers.append(toJson(*provider));
        Console::print(QString::fromUtf8(
            QJsonDocument(QJsonObject{{"schema"_L1, 1}, {"providers"_L1, providers}}).toJson()));
    } else {
        for (const Provider *provider : found) {
            if (!Console::print(toText(*provider)))
                break;
        }
    }
    return static_cast<int>(found.isEmpty() ? ExitCode::Refused : ExitCode::Proven);
}
