// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathplan.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 webPort = 443;

/// Mail hosts that answer from everywhere in their half of the world: of each row the first that serves the port and
/// is not the account's own is asked.
const QList<QStringList> &wellKnown()
{
    static const QList<QStringList> rows{
        {u"qq"_s, u"163"_s, u"aliyun-qiye"_s, u"sendcloud"_s},
        {u"gmail"_s, u"microsoft365"_s, u"mailgun"_s, u"sendgrid"_s, u"amazon-ses"_s},
    };
    return rows;
}

/// Neither the internet's name servers nor its mail hosts can tell anything about these.
bool isPrivateHost(const QString &host)
{
    const QHostAddress literal(host);
    if (!literal.isNull())
        return isInternal(literal);
    static const QStringList endings{u".localhost"_s, u".local"_s, u".lan"_s, u".home"_s, u".internal"_s,
        u".intranet"_s, u".corp"_s, u".home.arpa"_s, u".test"_s, u".invalid"_s, u".example"_s};
    const QString name = host.toLower();
    return !name.contains(u'.')
        || std::ranges::any_of(endings, [&name](const QString &ending) { return name.endsWith(ending); });
}

/// What belongs to a port; for one of no fixed meaning what the account says.
Encryption modeOf(quint16 port, Encryption otherwise)
{
    if (port == standardPort(Encryption::Tls))
        return Encryption::Tls;
    constexpr std::array<quint16, 3> clearFirst{587, 25, 2525};
    return std::ranges::find(clearFirst, port) == clearFirst.end() ? otherwise : Encryption::StartTls;
}

const Endpoint *serverOn(const Provider &provider, quint16 port)
{
    const auto found = std::ranges::find(provider.servers, port, &Endpoint::port);
    return found == provider.servers.end() ? nullptr : &*found;
}

/// One mail host of each row, on the account's port; on 465 if nobody else serves that.
QList<Endpoint> otherServersFor(const Endpoint &server, const Provider *own)
{
    QList<Endpoint> found;
    for (const quint16 port : {server.port, standardPort(Encryption::Tls)}) {
        for (const QStringList &row : wellKnown()) {
            for (const QString &id : row) {
                const Provider *provider = ProviderBook::instance().byId(id);
                const Endpoint *candidate = provider && provider != own ? serverOn(*provider, port) : nullptr;
                if (candidate && candidate->host.compare(server.host, Qt::CaseInsensitive) != 0) {
                    found.append(*candidate);
                    break;
                }
            }
        }
        if (!found.isEmpty())
            break;
    }
    return found;
}

QStringList webServersFor(const Provider *own)
{
    QStringList hosts;
    const auto add = [&hosts](const Provider *provider) {
        const QString host = provider ? provider->codePage.host() : QString();
        if (!host.isEmpty() && !hosts.contains(host))
            hosts.append(host);
    };
    add(own);
    add(ProviderBook::instance().byId(u"qq"_s));
    add(ProviderBook::instance().byId(u"gmail"_s));
    constexpr qsizetype enough = 2;
    return hosts.mid(0, enough);
}

PathTarget webTarget(const QString &given, PathFamily family)
{
    const qsizetype colon = given.lastIndexOf(u':');
    bool hasPort = false;
    const quint16 port = given.mid(colon + 1).toUShort(&hasPort);
    const bool split = hasPort && colon > 0 && given.count(u':') == 1;
    return {PathSubject::Web, split ? given.left(colon) : given, split ? port : webPort, Encryption::Tls, family, {}};
}

void addServer(QList<PathTarget> &targets, const Endpoint &server, const PathWishes &wishes)
{
    const auto add = [&](quint16 port, Encryption encryption, PathFamily family) {
        const PathTarget target{PathSubject::Server, server.host, port, encryption, family, {}};
        if (!targets.contains(target))
            targets.append(target);
    };
    const QHostAddress literal(server.host);
    if (literal.isNull()) {
        add(server.port, server.encryption, PathFamily::IPv4);
        add(server.port, server.encryption, PathFamily::IPv6);
    } else {
        add(server.port, server.encryption, PathFamily::Any);
    }
    // The same port spoken to in the other way tells a wrong mode from a dead port.
    add(server.port, server.encryption == Encryption::Tls ? Encryption::StartTls : Encryption::Tls, PathFamily::Any);
    for (const quint16 port : wishes.otherPorts) {
        if (port != server.port)
            add(port, modeOf(port, Encryption::StartTls), PathFamily::Any);
    }
}

} // namespace

QStringList PathPlan::thirdParties() const
{
    QStringList names;
    for (const PathTarget &target : targets) {
        const bool asksOther = target.subject == PathSubject::OtherServer || target.subject == PathSubject::Web;
        if (asksOther && !names.contains(target.host))
            names.append(target.host);
    }
    return names;
}

PathPlan planPath(const Endpoint &server, const Provider *provider, const PathWishes &wishes)
{
    PathPlan plan;
    plan.server = server;
    plan.isKnownServer = provider && std::ranges::any_of(provider->servers, [&server](const Endpoint &known) {
        return known.host.compare(server.host, Qt::CaseInsensitive) == 0;
    });
    const bool isPrivate = isPrivateHost(server.host);
    if (QHostAddress(server.host).isNull()) {
        plan.targets.append({PathSubject::SystemNames, server.host, 0, server.encryption, PathFamily::Any, {}});
        if (!wishes.directResolver.isEmpty() && (!isPrivate || wishes.directResolver != "root"_L1))
            plan.targets.append({PathSubject::DirectNames, server.host, 0, server.encryption, PathFamily::Any, wishes.directResolver});
    }
    addServer(plan.targets, server, wishes);
    if (wishes.otherServers) {
        for (const QString &host : *wishes.otherServers)
            plan.targets.append({PathSubject::OtherServer, host, server.port,
                modeOf(server.port, server.encryption), PathFamily::Any, {}});
    } else if (!isPrivate) {
        for (const Endpoint &other : otherServersFor(server, provider))
            plan.targets.append({PathSubject::OtherServer, other.host, other.port, other.encryption == Encryption::None
                    ? Encryption::StartTls : other.encryption, PathFamily::Any, {}});
    }
    const QStringList webs = wishes.webServers ? *wishes.webServers : isPrivate ? QStringList() : webServersFor(provider);
    for (const QString &web : webs) {
        if (web == webs.constFirst() && !wishes.webServers) { // is one family broken everywhere, or only to the mail host?
            plan.targets.append(webTarget(web, PathFamily::IPv4));
            plan.targets.append(webTarget(web, PathFamily::IPv6));
        } else {
            plan.targets.append(webTarget(web, PathFamily::Any));
        }
    }
    return plan;
}

bool isInternal(const QHostAddress &address)
{
    if (address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast())
        return true;
    static const QList<QPair<QHostAddress, int>> networks{{QHostAddress(u"10.0.0.0"_s), 8},
        {QHostAddress(u"172.16.0.0"_s), 12}, {QHostAddress(u"192.168.0.0"_s), 16}, {QHostAddress(u"100.64.0.0"_s), 10},
        {QHostAddress(u"0.0.0.0"_s), 8}};
    return std::ranges::any_of(networks, [&address](const auto &network) { return address.isInSubnet(network); });
}
