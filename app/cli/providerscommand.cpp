// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/providerscommand.h"

#include "account/provider.h"
#include "cli/console.h"
#include "cli/exitcodes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("ProvidersCommand", source);
}

QString statusName(Provider::Status status)
{
    switch (status) {
    case Provider::Status::Works: return u"works"_s;
    case Provider::Status::OAuth2Only: return u"oauth2_only"_s;
    case Provider::Status::NoSmtp: return u"no_smtp"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const LocalizedText &text)
{
    return {{"en"_L1, text.in(u"en"_s)}, {"zh"_L1, text.in(u"zh"_s)}};
}

QJsonArray toJson(const QList<LocalizedText> &texts)
{
    QJsonArray array;
    for (const LocalizedText &text : texts)
        array.append(toJson(text));
    return array;
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
        {"credential_name"_L1, toJson(provider.credentialName)}, {"code_form"_L1, toJson(provider.codeForm)},
        {"status"_L1, statusName(provider.status)}, {"steps"_L1, toJson(provider.steps)},
        {"quirks"_L1, toJson(provider.quirks)}, {"code_page"_L1, provider.codePage.toString()},
        {"help_page"_L1, provider.helpPage.toString()}, {"as_of"_L1, provider.asOf.toString(u"yyyy-MM"_s)}};
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

/// The way to the code, as the window shows it.
QString wayToTheCode(const Provider &provider)
{
    QString text = translated(QT_TRANSLATE_NOOP("ProvidersCommand", "How to get the %1:")).arg(provider.credentialName.text())
        + u'\n';
    for (qsizetype i = 0; i < provider.steps.size(); ++i)
        text += u"  %1. %2\n"_s.arg(QString::number(i + 1), provider.steps.at(i).text());
    if (!provider.codeForm.isEmpty())
        text += translated(QT_TRANSLATE_NOOP("ProvidersCommand", "What it looks like: %1")).arg(provider.codeForm.text())
            + u'\n';
    if (provider.codePage.isValid())
        text += translated(QT_TRANSLATE_NOOP("ProvidersCommand", "Where: %1")).arg(provider.codePage.toString()) + u'\n';
    if (provider.helpPage.isValid())
        text += translated(QT_TRANSLATE_NOOP("ProvidersCommand", "Help: %1")).arg(provider.helpPage.toString()) + u'\n';
    for (const LocalizedText &quirk : provider.quirks)
        text += u"- %1\n"_s.arg(quirk.text());
    text += provider.asOf.isValid()
        ? translated(QT_TRANSLATE_NOOP("ProvidersCommand", "As of %1")).arg(provider.asOf.toString(u"yyyy-MM"_s))
        : translated(QT_TRANSLATE_NOOP("ProvidersCommand", "Not confirmed"));
    return text + u'\n';
}

QList<const Provider *> wanted(const QString &query)
{
    const auto &book = ProviderBook::instance();
    const Provider *one = book.byId(query.trimmed().toLower());
    return one ? QList{one} : book.search(query);
}

} // namespace

int printProviders(const ProvidersOptions &options)
{
    const QList<const Provider *> found = wanted(options.query);
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
        if (found.size() == 1)
            Console::print(wayToTheCode(*found.first()));
    }
    return static_cast<int>(found.isEmpty() ? ExitCode::Refused : ExitCode::Proven);
}
