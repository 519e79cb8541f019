// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/accountcheck.h"

#include "account/mailaddress.h"
#include "account/provider.h"
#include "account/typedtext.h"
#include "sasl/saslmechanism.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Arguments = QMap<QString, QString>;

Finding finding(const QString &id, Severity severity, const QString &field, Arguments arguments = {})
{
    arguments[u"field"_s] = field;
    return Finding{id, severity, std::move(arguments), {}};
}

QString shortened(const QString &value)
{
    constexpr qsizetype longest = 80;
    return value.size() > longest ? value.left(longest) + u'…' : value;
}

QString nameOf(Encryption encryption)
{
    return QString::fromLatin1(encryptionName(encryption));
}

Arguments tried(const Endpoint &server)
{
    return {{u"host"_s, shortened(server.host)}, {u"port"_s, QString::number(server.port)},
        {u"encryption"_s, nameOf(server.encryption)}};
}

Arguments right(const Endpoint &server)
{
    return {{u"right_host"_s, server.host}, {u"right_port"_s, QString::number(server.port)},
        {u"right_encryption"_s, nameOf(server.encryption)}};
}

Arguments joined(Arguments one, const Arguments &other)
{
    one.insert(other);
    return one;
}

bool isThisComputer(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool isHost(const QString &text)
{
    return isIpAddress(text) || asciiHostName(text);
}

// What is left of "smtps://smtp.qq.com:465/" or of a name with full-width letters; may be no host name at all.
QString cleanedHost(const QString &typed)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    auto host = tidied(typed);
    host.remove(scheme);
    host = host.section(u'/', 0, 0).section(u' ', 0, 0);
    if (host.startsWith(u'['))
        host = host.sliced(1).section(u']', 0, 0);
    else if (host.count(u':') == 1)
        host = host.section(u':', 0, 0);
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

const ProviderBook &bookOf(const Account &account)
{
    // A name without a domain names no provider, but may well be a word of the file.
    const auto domainOf = [](const QString &name) { return name.contains(u'@') ? name.section(u'@', -1) : QString(); };
    return ProviderBook::knowing({account.providerId, account.server.host, domainOf(account.address), domainOf(account.user)});
}

const Provider *providerOf(const Account &account)
{
    const auto &book = bookOf(account);
    if (const auto *chosen = book.byId(account.providerId))
        return chosen;
    return book.byHost(account.server.host);
}

// Who signs in decides, not who sends.
QString signedInAddress(const Account &account)
{
    return account.user.contains(u'@') ? account.user : account.address;
}

QList<Finding> controlCharacters(const Account &account)
{
    const QList<std::pair<QString, QString>> fields{
        {u"address"_s, account.address},
        {u"display_name"_s, account.displayName},
        {u"host"_s, account.server.host},
        {u"user"_s, account.user},
        {u"hello_name"_s, account.helloName},
        {u"mechanism"_s, account.mechanism},
        {u"ca_file"_s, account.extraCaFile},
    };
    QList<Finding> findings;
    for (const auto &[field, value] : fields) {
        if (const auto character = firstControlCharacter(value); !character.isEmpty()) {
            findings += finding(
                u"account.control_character"_s, Severity::Error, field, {{u"character"_s, character}});
        }
    }
    return findings;
}

// Only the address, with nothing around that mailAddressFrom() would have to take away.
bool isBareAddress(const QString &text)
{
    const auto address = mailAddressFrom(text);
    const auto at = text.lastIndexOf(u'@');
    if (!address || at < 0 || text.left(at).normalized(QString::NormalizationForm_C) != address->localPart)
        return false;
    const auto domain = text.sliced(at + 1);
    return domain == address->domain || asciiHostName(domain) == asciiHostName(address->domain);
}

QList<Finding> checkAddress(const Account &account)
{
    if (account.address.isEmpty())
        return {};
    if (!isBareAddress(account.address)) {
        return {finding(u"account.address_invalid"_s, Severity::Error, u"address"_s,
            {{u"value"_s, shortened(account.address)}})};
    }
    return {};
}

QList<Finding> checkHost(const Account &account)
{
    const auto field = u"host"_s;
    const auto &host = account.server.host;
    if (host.trimmed().isEmpty())
        return {finding(u"account.host_missing"_s, Severity::Error, field)};
    const auto clean = cleanedHost(host);
    if (clean == host && isHost(host))
        return {};
    if (clean != host && isHost(clean)) {
        return {finding(u"account.host_needs_cleaning"_s, Severity::Error, field,
            {{u"value"_s, shortened(host)}, {u"suggestion"_s, clean}})};
    }
    return {finding(u"account.host_invalid"_s, Severity::Error, field, {{u"value"_s, shortened(host)}})};
}

QList<Finding> checkPort(const Account &account)
{
    if (account.server.port != 0)
        return {};
    return {finding(u"account.port_invalid"_s, Severity::Error, u"port"_s, {{u"value"_s, u"0"_s}})};
}

QList<Finding> checkUser(const Account &account)
{
    const auto field = u"user"_s;
    if (account.credential == CredentialKind::None)
        return {};
    if (account.user.isEmpty())
        return {finding(u"account.user_missing"_s, Severity::Error, field)};
    const auto *provider = providerOf(account);
    if (!provider || provider->user == Provider::UserForm::Other)
        return {};
    const bool wantsAddress = provider->user == Provider::UserForm::Address;
    if (account.user.contains(u'@') == wantsAddress)
        return {};
    Arguments arguments{{u"value"_s, shortened(account.user)}, {u"provider"_s, provider->id},
        {u"expected"_s, wantsAddress ? u"address"_s : u"local_part"_s}};
    if (!wantsAddress)
        arguments[u"suggestion"_s] = account.user.section(u'@', 0, 0);
    else if (!account.address.isEmpty())
        arguments[u"suggestion"_s] = account.address;
    return {finding(u"account.user_form"_s, Severity::Warning, field, arguments)};
}

bool isAddressLiteral(const QString &text)
{
    if (!text.startsWith(u'[') || !text.endsWith(u']'))
        return false;
    auto literal = text.sliced(1).chopped(1);
    const bool isIpv6 = literal.startsWith("IPv6:"_L1, Qt::CaseInsensitive);
    if (isIpv6)
        literal = literal.sliced(5);
    return isIpAddress(literal) && literal.contains(u':') == isIpv6; // RFC 5321 section 4.1.3
}

QList<Finding> checkHelloName(const Account &account)
{
    const auto &name = account.helloName;
    const bool isAscii = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 128; });
    if (name.isEmpty() || isAddressLiteral(name) || (isAscii && asciiHostName(name)))
        return {};
    return {finding(
        u"account.hello_name_invalid"_s, Severity::Error, u"hello_name"_s, {{u"value"_s, shortened(name)}})};
}

QList<Finding> checkMechanism(const Account &account)
{
    const auto field = u"mechanism"_s;
    if (account.mechanism.isEmpty())
        return {};
    const auto name = account.mechanism.toUpper().toUtf8();
    if (!knownMechanisms().contains(name)) {
        return {finding(u"account.mechanism_unknown"_s, Severity::Error, field,
            {{u"value"_s, shortened(account.mechanism)},
                {u"known"_s, QString::fromLatin1(knownMechanisms().join(", "))}})};
    }
    const bool wantsToken = name == "XOAUTH2" || name == "OAUTHBEARER";
    if (wantsToken == (account.credential == CredentialKind::OAuth2Token))
        return {};
    return {finding(u"account.mechanism_unfit"_s, Severity::Warning, field,
        {{u"value"_s, QString::fromLatin1(name)},
            {u"credential"_s, QString::fromLatin1(credentialKindName(account.credential))}})};
}

QList<Finding> checkProvider(const Account &account)
{
    const auto &book = bookOf(account);
    const auto *provider = book.byId(account.providerId);
    if (!provider)
        provider = book.byAddress(signedInAddress(account));
    if (!provider)
        return {};
    const Arguments arguments{{u"provider"_s, provider->id}};
    if (provider->status == Provider::Status::NoSmtp)
        return {finding(u"account.provider_without_smtp"_s, Severity::Error, u"address"_s, arguments)};
    if (provider->status == Provider::Status::OAuth2Only && account.credential != CredentialKind::OAuth2Token
        && account.credential != CredentialKind::None)
        return {finding(u"account.provider_oauth2_only"_s, Severity::Warning, u"user"_s, arguments)};
    return {};
}

QList<Finding> checkEncryption(const Account &account)
{
    const auto &server = account.server;
    const auto usual = standardEncryption(server.port);
    if (server.encryption == Encryption::None) {
        if (isThisComputer(server.host))
            return {};
        return {finding(u"account.encryption_none"_s, Severity::Warning, u"encryption"_s, tried(server))};
    }
    const bool startTlsOn25 = server.port == 25 && server.encryption == Encryption::StartTls;
    if (!usual || *usual == server.encryption || startTlsOn25)
        return {};
    // Then that finding says more.
    if (bookOf(account).wrongCombination(server))
        return {};
    // What the port is for; but never a step from encrypted to readable.
    const bool keepsPort = *usual != Encryption::None;
    const Endpoint usualPair{server.host, keepsPort ? server.port : standardPort(server.encryption),
        keepsPort ? *usual : server.encryption};
    return {finding(u"account.port_encryption_unusual"_s, Severity::Warning, u"encryption"_s,
        joined(tried(server), right(usualPair)))};
}

// Receiving servers have names that begin like this; providers do not mix the two.
bool isForReceiving(const QString &host)
{
    for (const auto prefix : {"imap."_L1, "pop."_L1, "pop3."_L1}) {
        if (host.startsWith(prefix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool isSendingServiceForAnyone(const Provider &provider)
{
    return provider.user == Provider::UserForm::Other || provider.credential == CredentialKind::ApiKey;
}

QList<Finding> checkServer(const Account &account)
{
    const auto &book = bookOf(account);
    const auto &server = account.server;
    const auto field = u"host"_s;
    if (const auto *wrong = book.wrongCombination(server)) {
        const bool sameHost = wrong->right.host == wrong->host;
        return {finding(u"account.wrong_combination"_s, Severity::Warning, sameHost ? u"port"_s : field,
            joined(tried(server), right(wrong->right)))};
    }
    const auto address = signedInAddress(account);
    const auto *own = book.byAddress(address);
    const auto fitting = own && !own->servers.isEmpty() ? right(own->servers.first()) : Arguments();
    if (isForReceiving(server.host)) {
        return {finding(
            u"account.host_not_for_sending"_s, Severity::Warning, field, joined(tried(server), fitting))};
    }
    const auto *other = book.byHost(server.host);
    if (!own || !other || fitting.isEmpty() || isSendingServiceForAnyone(*other))
        return {};
    const bool isOwn =
        std::any_of(own->servers.begin(), own->servers.end(), [&server](const Endpoint &known) {
            return known.host.compare(server.host, Qt::CaseInsensitive) == 0;
        });
    if (isOwn)
        return {};
    auto arguments = joined(tried(server), fitting);
    arguments[u"domain"_s] = address.section(u'@', -1).toLower();
    arguments[u"provider"_s] = other->id;
    return {finding(u"account.server_of_other_provider"_s, Severity::Warning, field, arguments)};
}

bool isAbout(const QList<Finding> &findings, const QString &field)
{
    return std::any_of(findings.begin(), findings.end(),
        [&field](const Finding &known) { return known.arguments.value(u"field"_s) == field; });
}

} // namespace

QList<Finding> checkAccount(const Account &account)
{
    using Check = QList<Finding> (*)(const Account &);
    // In the order of the wizard's pages; a field already at fault is not judged twice.
    static const QList<std::pair<QString, Check>> checks{
        {u"address"_s, checkAddress},
        {u"address"_s, checkProvider},
        {u"host"_s, checkHost},
        {u"port"_s, checkPort},
        {u"host"_s, checkServer},
        {u"encryption"_s, checkEncryption},
        {u"user"_s, checkUser},
        {u"hello_name"_s, checkHelloName},
        {u"mechanism"_s, checkMechanism},
    };
    auto findings = controlCharacters(account);
    for (const auto &[field, check] : checks) {
        if (!isAbout(findings, field))
            findings += check(account);
    }
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    return findings;
}
