// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/surroundings.h"

#include "diagnosis/rule.h"
#include "explain/errorbook.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Every name by which a provider's servers and addresses end.
const QHash<QString, const Provider *> &providersByName()
{
    static const QHash<QString, const Provider *> names = [] {
        QHash<QString, const Provider *> found;
        for (const auto &provider : ProviderBook::instance().all()) {
            for (const auto &domain : provider.domains) {
                if (!found.contains(domain))
                    found.insert(domain, &provider);
            }
        }
        // A server's own name outranks a domain, the first server of a provider the second of another.
        const auto &all = ProviderBook::instance().all();
        for (auto provider = all.crbegin(); provider != all.crend(); ++provider) {
            for (auto server = provider->servers.crbegin(); server != provider->servers.crend(); ++server)
                found.insert(server->host, ProviderBook::instance().byHost(server->host));
        }
        return found;
    }();
    return names;
}

/// A name somebody wrote, where, and what stands before it.
struct Name {
    QString host;
    QString before; ///< up to 24 characters, lower case
    quint16 port = 0;
    bool inAddress = false;
    bool inLink = false;
};

bool isFileName(const QString &host)
{
    static const QStringList endings{u"js"_s, u"java"_s, u"py"_s, u"php"_s, u"cpp"_s, u"cs"_s, u"rb"_s, u"go"_s, u"ts"_s, u"c"_s,
        u"so"_s, u"dll"_s, u"exe"_s, u"jar"_s, u"html"_s, u"htm"_s, u"asp"_s, u"aspx"_s, u"pl"_s, u"pm"_s, u"log"_s,
        u"smtp"_s, u"mail"_s, u"net"_s};
    const auto ending = host.section(u'.', -1);
    static const QStringList namespaces{u"system"_s, u"mailkit"_s, u"mimekit"_s, u"java"_s, u"javax"_s, u"jakarta"_s, u"smtplib"_s,
        u"sun"_s, u"swift"_s};
    if (ending.endsWith("exception"_L1) || ending.endsWith("error"_L1) || namespaces.contains(host.section(u'.', 0, 0)))
        return true;
    // "System.Net.Mail" and its like; "mail.example.net" has a third part or begins as servers do.
    if (ending == u"net" || ending == u"pl")
        return host.startsWith("system."_L1) || (ending == u"pl" && host.count(u'.') < 2);
    return endings.contains(ending);
}

QList<Name> namesIn(const QStringList &lines)
{
    static const auto form = expression(
        uR"(([@/]?)\b((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,8}[a-z]{2,24}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})\b(?:\[[0-9a-f.:]{2,45}\])?(?:[:,]\s?(\d{2,5})\b(?!\.))?)"_s);
    constexpr qsizetype most = 600;
    QList<Name> names;
    for (const auto &line : lines) {
        auto matches = form.globalMatch(line);
        while (matches.hasNext() && names.size() < most) {
            const auto match = matches.next();
            Name name{match.captured(2).toLower(), {}, 0, match.captured(1) == u"@", false};
            const auto begin = match.capturedStart();
            name.before = line.mid(std::max<qsizetype>(0, begin - 24), std::min<qsizetype>(24, begin)).toLower();
            name.inLink = match.captured(1) == u"/" &&
                          (name.before.endsWith("http:/"_L1) || name.before.endsWith("https:/"_L1));
            const auto port = match.captured(3).toUInt();
            name.port = port > 0 && port <= 65535 ? static_cast<quint16>(port) : quint16(0);
            if (!isFileName(name.host))
                names.append(name);
        }
    }
    return names;
}

/// How much a name looks like that of the server spoken to.
int weightOf(const Name &name)
{
    if (name.inAddress || name.inLink)
        return 0;
    int weight = 1;
    static const auto server = expression(uR"(^(?:e?smtp|mail|imap|pop3?|mx|outlook|out|relay)[a-z0-9-]*\.)"_s);
    if (server.match(name.host).hasMatch())
        weight += 3;
    if (ProviderBook::instance().byHost(name.host))
        weight += 4;
    static const auto announced =
        expression(uR"((?:host|server|lookup|trying|connect(?:ing)? to|connection to|tcp|relay=|addrinfo\w*|enotfound|eai_again|主机|服务器|服务器：|h=)\s*[:=]?\s*["'“(<\[]?$)"_s);
    if (announced.match(name.before).hasMatch())
        weight += 3;
    if (name.port != 0)
        weight += 2;
    if (name.host.front().isDigit())
        weight -= 1;
    return weight;
}

void readServer(const QList<Name> &names, Surroundings *found)
{
    int best = 1;
    for (const auto &name : names) {
        const int weight = weightOf(name);
        if (weight <= best)
            continue;
        best = weight;
        found->host = name.host;
        found->port = name.port;
    }
}

void readPort(const QString &text, Surroundings *found)
{
    static const auto port = expression(
        uR"((?:\bport(?:nummer)?|\bpuerto|端口|порт|ポート)(?:号| number)?["']?\s*(?:=>|is|为|[:=：])?\s*["']?(\d{2,5})\b)"_s);
    static const auto usual = expression(uR"(:(25|465|587|2525|994|993|995|143|110)\b)"_s);
    auto matches = port.globalMatch(text);
    while (matches.hasNext()) { // the last one: settings stand before the error
        const auto number = matches.next().captured(1).toUInt();
        if (number > 0 && number <= 65535)
            found->port = static_cast<quint16>(number);
    }
    if (found->port == 0)
        found->port = static_cast<quint16>(usual.match(text).captured(1).toUInt());
}

void readEncryption(const QString &text, Surroundings *found)
{
    static const auto tls = expression(
        uR"((?:\b(?:ssl|smtps|tls)://|encryption["']?\s*[:=：]\s*["']?(?:ssl|smtps|tls\b)|\bsecure["']?\s*[:=]\s*true|smtpsecure\s*=\s*["']?ssl|ssl\.enable["']?\s*[:=]\s*["']?true))"_s);
    static const auto none = expression(
        uR"((?:encryption["']?\s*[:=：]\s*["']?(?:none|no|off|无|不加密)|enablessl\s*=\s*false|smtpsecure\s*=\s*["']{2}))"_s);
    static const auto starttls = expression(
        uR"((?:encryption["']?\s*[:=：]\s*["']?starttls|smtpsecure\s*=\s*["']?tls|requiretls["']?\s*[:=]\s*true|starttls\.enable["']?\s*[:=]\s*["']?true|enablessl\s*=\s*true))"_s);
    if (starttls.match(text).hasMatch())
        found->encryption = Encryption::StartTls;
    else if (tls.match(text).hasMatch())
        found->encryption = Encryption::Tls;
    else if (none.match(text).hasMatch())
        found->encryption = Encryption::None;
}

void readMechanism(const QString &text, Surroundings *found)
{
    static const auto form = expression(
        uR"(\b(?:auth(?:enticate)?|sasl|method|mechanism)["']?\s*[:=]?\s*["']?(plain|login|cram-md5|digest-md5|ntlm|scram-sha-(?:1|256)|xoauth2|oauthbearer)\b|\b(xoauth2|oauthbearer)\b)"_s);
    // Only a refused token is answered with a challenge of JSON that asks for a bearer.
    static const QRegularExpression challenge(uR"(\b334 (eyJ[A-Za-z0-9+/=]{8,600}))"_s);
    if (QByteArray::fromBase64(challenge.match(text).captured(1).toLatin1()).contains("Bearer")) {
        found->mechanism = "XOAUTH2";
        return;
    }
    const auto match = form.match(text);
    found->mechanism = (match.captured(1) + match.captured(2)).toUpper().toLatin1();
}

const Provider *providerIn(const QList<Name> &names, const QString &host, const QString &told, const QString &said)
{
    const auto &words = ErrorBook::instance();
    if (const auto *spoken = ProviderBook::instance().byId(words.providerOf(said)))
        return spoken;
    if (const auto *asked = providerOfHost(host))
        return asked;
    for (const auto wanted : {0, 1, 2}) { // servers, links to help pages, addresses
        for (const auto &name : names) {
            const int kind = name.inAddress ? 2 : name.inLink ? 1 : 0;
            const auto *provider = kind == wanted ? providerOfHost(name.host) : nullptr;
            if (provider)
                return provider;
        }
    }
    return ProviderBook::instance().byId(words.providerOf(told));
}

} // namespace

const Provider *providerOfHost(const QString &host)
{
    auto name = host.toLower();
    while (name.contains(u'.')) {
        if (const auto *provider = providersByName().value(name))
            return provider;
        name = name.section(u'.', 1);
    }
    return nullptr;
}

Surroundings surroundingsOf(const QStringList &told, const QString &said)
{
    Surroundings found;
    const auto text = told.join(u'\n');
    const auto names = namesIn(told);
    readServer(names, &found);
    readPort(text, &found);
    readEncryption(text, &found);
    readMechanism(text, &found);
    static const auto issuer = expression(uR"(\bissuer\b\s*[:=]?\s*([^\n)]{3,200}))"_s);
    found.issuer = issuer.match(text).captured(1).trimmed();
    found.provider = providerIn(names, found.host, comparable(text.toUtf8()), comparable(said.toUtf8()));
    return found;
}
