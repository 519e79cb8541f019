// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/pathadvice.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char *id;
    PathPiece piece;
    const char *title, *text;
    const char *onLinux, *onWindows, *onMacOs; ///< {host}, {port}, {target}, {starttls}, {web}
};

const QList<Row> &rows()
{
    static const QList<Row> all{
        {"connection", PathPiece::Computer, QT_TRANSLATE_NOOP("Path", "The connection of this computer"),
            QT_TRANSLATE_NOOP("Path", "Is the cable plugged in or Wi-Fi on, and is there a default route? Switch a VPN off for one test."),
            "ip -brief address\nip route show default", "Get-NetConnectionProfile\nGet-NetRoute -DestinationPrefix 0.0.0.0/0",
            "networksetup -listallhardwareports\nroute -n get default"},
        {"firewall", PathPiece::Firewall, QT_TRANSLATE_NOOP("Path", "The firewall of this computer"),
            QT_TRANSLATE_NOOP("Path", "Look for a rule that drops or rejects outgoing connections to this port."),
            "sudo nft list ruleset | grep -nE 'hook output|drop|reject'",
            "Get-NetFirewallProfile | Format-Table Name, Enabled, DefaultOutboundAction\n"
            "Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True | Get-NetFirewallPortFilter | "
            "Where-Object RemotePort -in '{port}','Any'",
            "sudo pfctl -s rules | grep -E 'block|{port}'"},
        {"antivirus", PathPiece::Firewall, QT_TRANSLATE_NOOP("Path", "The antivirus program of this computer"),
            QT_TRANSLATE_NOOP("Path", "Switch off its mail shield (mail scanning) for one test. The issuer of the certificate tells who really answers."),
            "openssl s_client -connect {target} -servername {host}{starttls} </dev/null 2>/dev/null | openssl x509 -noout -issuer",
            "Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct | Select-Object displayName",
            "systemextensionsctl list\n"
            "openssl s_client -connect {target} -servername {host}{starttls} </dev/null 2>/dev/null | openssl x509 -noout -issuer"},
        {"name_server", PathPiece::Network, QT_TRANSLATE_NOOP("Path", "The name server of this network"),
            QT_TRANSLATE_NOOP("Path", "Compare what it says with the experiments. Another name server can be set in the network settings or in the router."),
            "getent ahosts {host}\nresolvectl status | grep 'DNS Server'", "Clear-DnsClientCache\nResolve-DnsName {host}",
            "dscacheutil -q host -a name {host}\nscutil --dns | grep nameserver"},
        {"sign_in_page", PathPiece::Network, QT_TRANSLATE_NOOP("Path", "The sign-in page of this network"),
            QT_TRANSLATE_NOOP("Path", "Open a web page in the browser and sign in where the network asks for it, as hotels and cafés do."),
            "curl -sI http://{web}/", "curl.exe -sI http://{web}/", "curl -sI http://{web}/"},
        {"ipv6", PathPiece::Network, QT_TRANSLATE_NOOP("Path", "IPv6 in this network"),
            QT_TRANSLATE_NOOP("Path", "If this fails, let the router's IPv6 be repaired, or switched off until then."),
            "ip -6 route show default\nnc -6 -vz -w 5 {host} {port}", "Get-NetRoute -DestinationPrefix ::/0\nping -6 {host}",
            "nc -6 -vz -G 5 {host} {port}"},
        {"router", PathPiece::Network, QT_TRANSLATE_NOOP("Path", "The router and the network"),
            QT_TRANSLATE_NOOP("Path", "The last line that answers shows how far the port gets. Try another network, such as a mobile phone's: if it works there, it is this network."),
            "sudo traceroute -n -T -p {port} {host}",
            "Test-NetConnection {host} -Port {port} -InformationLevel Detailed\ntracert -d {host}",
            "sudo traceroute -n -P tcp -p {port} {host}"},
        {"cloud", PathPiece::Network, QT_TRANSLATE_NOOP("Path", "The security group, if this computer is in a cloud"),
            QT_TRANSLATE_NOOP("Path", "Allow outgoing TCP to this port in the security group and the network ACL. Port 25 is closed by most cloud providers until they are asked to open it."),
            "cat /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/product_name",
            "Get-CimInstance Win32_ComputerSystem | Select-Object Manufacturer, Model", "sysctl -n hw.model"},
        {"provider", PathPiece::Provider, QT_TRANSLATE_NOOP("Path", "The mail provider"),
            QT_TRANSLATE_NOOP("Path", "Run this from another network. If it fails there too, the server or its firewall does not take connections on this port: ask the provider, who may allow it only from certain countries or addresses."),
            "nc -vz -w 5 {host} {port}", "Test-NetConnection {host} -Port {port}", "nc -vz -G 5 {host} {port}"},
    };
    return all;
}

/// What goes into a line that a person copies into a shell has only harmless letters.
QString shellName(const QString &host)
{
    const QString name
        = QHostAddress(host).isNull() ? QString::fromLatin1(QUrl::toAce(host)) : QHostAddress(host).toString();
    static const QRegularExpression harmless(u"^[A-Za-z0-9:]([A-Za-z0-9.:-]*[A-Za-z0-9:])?$"_s);
    return harmless.match(name).hasMatch() ? name : QString();
}

QString filled(const char *command, const PathResult &result)
{
    QString text = QString::fromLatin1(command);
    const QString host = shellName(result.server.host);
    QString web;
    for (const PathMeasurement &measurement : result.measurements) {
        if (web.isEmpty() && measurement.target.subject == PathSubject::Web)
            web = shellName(measurement.target.host);
    }
    const QString target
        = (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(result.server.port);
    const bool tls = result.server.encryption == Encryption::Tls;
    if ((text.contains("{host}"_L1) && host.isEmpty()) || (text.contains("{web}"_L1) && web.isEmpty()))
        return {};
    text.replace("{host}"_L1, host);
    text.replace("{port}"_L1, QString::number(result.server.port));
    text.replace("{target}"_L1, target);
    text.replace("{starttls}"_L1, tls ? ""_L1 : " -starttls smtp"_L1);
    return text.replace("{web}"_L1, web);
}

bool hasConclusion(const PathResult &result, const QString &id, const QStringList &whys = {})
{
    return std::ranges::any_of(result.conclusions, [&](const PathConclusion &conclusion) {
        const auto &arguments = conclusion.finding.arguments;
        const QString why = arguments.value(u"reason"_s, arguments.value(u"kind"_s));
        return conclusion.finding.id == id && (whys.isEmpty() || whys.contains(why));
    });
}

bool isSuspect(const PathResult &result, PathPiece piece)
{
    const PathPieceState state = result.stateOf(piece);
    return state == PathPieceState::Suspect || state == PathPieceState::Bad;
}

/// Names and a broken family have causes of their own; of what holds a port back all the rest may be guilty.
bool isAskedFor(const PathResult &result, const QString &id)
{
    const bool names = hasConclusion(result, u"dns_temporary"_s) || hasConclusion(result, u"dns_not_found"_s)
        || hasConclusion(result, u"middlebox_interference"_s, {u"name"_s});
    const bool oneFamily = hasConclusion(result, u"network_unreachable"_s, {u"ipv6"_s, u"ipv4"_s, u"ipv6_only"_s});
    const bool portal = hasConclusion(result, u"wrong_server_or_port"_s, {u"captive_portal"_s});
    const bool offline = hasConclusion(result, u"network_unreachable"_s, {u"offline"_s, u"proxy"_s});
    const bool blocked = hasConclusion(result, u"port_blocked"_s) || hasConclusion(result, u"timeout"_s);
    const bool changed = hasConclusion(result, u"tls_intercepted"_s)
        || hasConclusion(result, u"middlebox_interference"_s, {u"redirected"_s, u"mangled"_s, u"stripped"_s, u"swallowed"_s});
    if (id == "name_server"_L1)
        return names;
    if (id == "sign_in_page"_L1)
        return portal;
    if (id == "ipv6"_L1)
        return oneFamily;
    if (id == "router"_L1)
        return blocked || changed || offline;
    if (id == "cloud"_L1)
        return blocked;
    if (id == "firewall"_L1)
        return blocked;
    return true;
}

} // namespace

CommandSystem thisSystem()
{
#if defined(Q_OS_WIN)
    return CommandSystem::Windows;
#elif defined(Q_OS_MACOS)
    return CommandSystem::MacOs;
#else
    return CommandSystem::Linux;
#endif
}

QList<PathAdvice> pathAdvice(const PathResult &result)
{
    QList<PathAdvice> list;
    if (result.cancelled)
        return list; // too little was measured to suspect anybody
    for (const Row &row : rows()) {
        const QString id = QString::fromLatin1(row.id);
        const bool suspect = isSuspect(result, row.piece)
            || (row.piece == PathPiece::Provider && isSuspect(result, PathPiece::Server)
                && !hasConclusion(result, u"dns_not_found"_s));
        if (!suspect || !isAskedFor(result, id))
            continue;
        PathAdvice advice{id, row.piece, QCoreApplication::translate("Path", row.title),
            QCoreApplication::translate("Path", row.text), {}};
        advice.commands = {{CommandSystem::Linux, filled(row.onLinux, result)},
            {CommandSystem::Windows, filled(row.onWindows, result)},
            {CommandSystem::MacOs, filled(row.onMacOs, result)}};
        list.append(advice);
    }
    return list;
}
