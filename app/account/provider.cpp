// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/provider.h"

#include "base/strictjson.h"

#include <QFile>
#include <QHostAddress>
#include <QResource>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

template <class Value, std::size_t Size>
Value named(
    StrictJson &json, const QString &key, const std::array<std::pair<QLatin1StringView, Value>, Size> &table)
{
    const auto name = json.string(key);
    for (const auto &[known, value] : table) {
        if (name == known)
            return value;
    }
    json.fail(key, u"unknown name"_s);
    return table.front().second;
}

constexpr std::array<std::pair<QLatin1StringView, Provider::Status>, 3> statusNames{{
    {"works"_L1, Provider::Status::Works},
    {"oauth2_only"_L1, Provider::Status::OAuth2Only},
    {"no_smtp"_L1, Provider::Status::NoSmtp},
}};
constexpr std::array<std::pair<QLatin1StringView, Provider::UserForm>, 3> userFormNames{{
    {"address"_L1, Provider::UserForm::Address},
    {"local_part"_L1, Provider::UserForm::LocalPart},
    {"other"_L1, Provider::UserForm::Other},
}};

Encryption readEncryption(StrictJson &json)
{
    const auto encryption = encryptionFromName(json.string(u"encryption"_s).toLatin1());
    if (!encryption)
        json.fail(u"encryption"_s, u"unknown name"_s);
    return encryption.value_or(Encryption::Tls);
}

quint16 readPort(StrictJson &json)
{
    return static_cast<quint16>(json.integer(u"port"_s, 1, 65535));
}

QString readHost(StrictJson &json)
{
    auto host = json.string(u"host"_s);
    if (host.isEmpty() || host != host.toLower())
        json.fail(u"host"_s, u"expected a host name in lower case"_s);
    return host;
}

Endpoint readEndpoint(StrictJson json)
{
    const Endpoint endpoint{readHost(json), readPort(json), readEncryption(json)};
    json.finish();
    return endpoint;
}

Provider::WrongCombination readWrongCombination(StrictJson json)
{
    Provider::WrongCombination wrong;
    wrong.host = readHost(json);
    if (json.has(u"port"_s))
        wrong.port = readPort(json);
    if (json.has(u"encryption"_s))
        wrong.encryption = readEncryption(json);
    wrong.right = readEndpoint(json.object(u"right"_s));
    wrong.why = json.localized(u"why"_s);
    json.finish();
    return wrong;
}

LocalizedText localizedOr(StrictJson &json, const QString &key)
{
    return json.has(key) ? json.localized(key) : LocalizedText();
}

QUrl readPage(StrictJson &json, const QString &key)
{
    if (!json.has(key))
        return {};
    // These open in the user's browser at one click.
    const QUrl page(json.string(key), QUrl::StrictMode);
    if (!page.isValid() || page.scheme() != "https"_L1 || page.host().isEmpty() || !page.userInfo().isEmpty())
        json.fail(key, u"expected an https address"_s);
    return page;
}

QString readPattern(StrictJson &json)
{
    auto pattern = json.stringOr(u"code_pattern"_s, {});
    if (pattern.isEmpty())
        return pattern;
    if (!pattern.startsWith(u'^') || !pattern.endsWith(u'$'))
        json.fail(u"code_pattern"_s, u"expected an anchored pattern"_s);
    else if (const QRegularExpression expression(pattern); !expression.isValid())
        json.fail(u"code_pattern"_s, expression.errorString());
    return pattern;
}

QDate readMonth(StrictJson &json, const QString &key)
{
    if (!json.has(key))
        return {};
    const auto month = QDate::fromString(json.string(key), u"yyyy-MM"_s);
    if (!month.isValid())
        json.fail(key, u"expected a month such as 2026-08"_s);
    return month;
}

QStringList readDomains(StrictJson &json)
{
    const auto domains = json.strings(u"domains"_s);
    const bool lower = std::all_of(domains.begin(), domains.end(),
        [](const QString &domain) { return domain == domain.toLower() && domain.contains(u'.'); });
    if (!lower)
        json.fail(u"domains"_s, u"expected domains in lower case"_s);
    return domains;
}

void readCredential(StrictJson &json, Provider &provider)
{
    const auto kind = credentialKindFromName(json.string(u"credential"_s).toLatin1());
    if (!kind)
        json.fail(u"credential"_s, u"unknown name"_s);
    provider.credential = kind.value_or(CredentialKind::Password);
    provider.credentialName = localizedOr(json, u"credential_name"_s);
    provider.codePattern = readPattern(json);
    provider.codeForm = localizedOr(json, u"code_form"_s);
    if (provider.codePattern.isEmpty() != provider.codeForm.isEmpty())
        json.fail(u"code_form"_s, u"a pattern and its words belong together"_s);
    provider.steps = json.localizedListOr(u"steps"_s);
    provider.codePage = readPage(json, u"code_page"_s);
    provider.helpPage = readPage(json, u"help_page"_s);
}

Provider readProvider(StrictJson json)
{
    Provider provider;
    provider.id = json.string(u"id"_s);
    provider.name = json.localized(u"name"_s);
    provider.pinyin = json.string(u"pinyin"_s);
    provider.domains = readDomains(json);
    const auto servers = json.objects(u"servers"_s);
    for (const auto &server : servers)
        provider.servers.append(readEndpoint(server));
    provider.user = named(json, u"user"_s, userFormNames);
    provider.userHint = localizedOr(json, u"user_hint"_s);
    readCredential(json, provider);
    provider.quirks = json.localizedListOr(u"quirks"_s);
    provider.limits = localizedOr(json, u"limits"_s);
    provider.status = named(json, u"status"_s, statusNames);
    provider.asOf = readMonth(json, u"as_of"_s);
    const auto wrong = json.objectsOr(u"wrong_combinations"_s);
    for (const auto &combination : wrong)
        provider.wrongCombinations.append(readWrongCombination(combination));
    json.finish();
    return provider;
}

// An id or a domain that stands for two providers would make the answer depend on their order.
void refuseDoubles(QList<StrictJson> &rows, const QList<Provider> &providers)
{
    QSet<QString> ids, domains;
    for (qsizetype i = 0; i < providers.size(); ++i) {
        const auto &provider = providers.at(i);
        auto &row = rows[i];
        if (ids.contains(provider.id))
            row.fail(u"id"_s, u"there twice: "_s + provider.id);
        ids.insert(provider.id);
        for (const auto &domain : provider.domains) {
            if (domains.contains(domain))
                row.fail(u"domains"_s, u"there twice: "_s + domain);
            domains.insert(domain);
        }
    }
}

QString plainHost(const QString &host)
{
    auto plain = host.trimmed().toLower();
    if (plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

/// Anything may listen there, not only the bridge of the one provider that has this as its server.
bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

const ProviderBook &ProviderBook::knowing(const QStringList &names)
{
    static const ProviderBook nothing;
    const QResource resource(u":/providers.json"_s);
    const QByteArrayView raw(resource.data(), resource.size());
    Q_ASSERT(resource.compressionAlgorithm() == QResource::NoCompression);
    for (const QString &name : names) {
        if (!name.isEmpty() && !isThisComputer(name) && raw.indexOf((u'"' + name.toLower() + u'"').toUtf8()) >= 0)
            return instance();
    }
    return nothing;
}

const ProviderBook &ProviderBook::instance()
{
    static const ProviderBook book = [] {
        QFile file(u":/providers.json"_s);
        QString problem;
        std::optional<ProviderBook> read;
        if (file.open(QIODevice::ReadOnly))
            read = fromJson(file.readAll(), &problem);
        Q_ASSERT_X(read, "providers.json", qPrintable(problem));
        return read.value_or(ProviderBook());
    }();
    return book;
}

std::optional<ProviderBook> ProviderBook::fromJson(const QByteArray &json, QString *problem)
{
    QString ignored;
    auto root = StrictJson::parse(json, problem ? problem : &ignored);
    ProviderBook book;
    auto rows = root.objects(u"providers"_s);
    for (const auto &row : std::as_const(rows))
        book.m_providers.append(readProvider(row));
    root.finish();
    refuseDoubles(rows, book.m_providers);
    if (root.failed())
        return std::nullopt;
    return book;
}

const Provider *ProviderBook::byId(const QString &id) const
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
        [&id](const Provider &provider) { return provider.id == id; });
    return found == m_providers.end() ? nullptr : &*found;
}

const Provider *ProviderBook::byAddress(const QString &address) const
{
    const auto at = address.lastIndexOf(u'@');
    if (at < 0)
        return nullptr;
    const auto domain = plainHost(address.sliced(at + 1));
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
        [&domain](const Provider &provider) { return provider.domains.contains(domain); });
    return found == m_providers.end() ? nullptr : &*found;
}

const Provider *ProviderBook::byHost(const QString &host) const
{
    const auto name = plainHost(host);
    if (isThisComputer(name))
        return nullptr;
    const Provider *found = nullptr;
    for (const auto &provider : m_providers) {
        for (const auto &server : provider.servers) {
            if (server.host != name)
                continue;
            // Some name a server of another as their second choice.
            if (&server == &provider.servers.front())
                return &provider;
            found = found ? found : &provider;
        }
    }
    return found;
}

const Provider::WrongCombination *ProviderBook::wrongCombination(const Endpoint &server) const
{
    const auto host = plainHost(server.host);
    for (const auto &provider : m_providers) {
        for (const auto &wrong : provider.wrongCombinations) {
            if (wrong.host == host && (wrong.port == 0 || wrong.port == server.port)
                && (!wrong.encryption || *wrong.encryption == server.encryption))
                return &wrong;
        }
    }
    return nullptr;
}
