// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtable.h"

#include <QCoreApplication>

/// What control experiments (app/path) have found out, said more exactly than a run alone can.
const QList<FindingRow> &pathTexts()
{
    static const auto otherNetwork = QT_TRANSLATE_NOOP("Findings",
        "Try another network, such as a mobile phone's. If it works there, it is this network.");
    static const auto useRight = QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}.");
    static const QList<FindingRow> rows{
        {"port_blocked/network", QT_TRANSLATE_NOOP("Findings", "Port {port} is blocked on your network"),
            QT_TRANSLATE_NOOP("Findings",
                "Neither {host} nor other mail servers answer on port {port}, while other connections work. So the port is "
                "held back on this computer or in this network."),
            {useRight, otherNetwork,
                QT_TRANSLATE_NOOP("Findings",
                    "Ask the network's administrator or the cloud provider to allow outgoing connections to port {port}.")}},
        {"port_blocked/rejected", QT_TRANSLATE_NOOP("Findings", "A firewall turns connections to port {port} away"),
            QT_TRANSLATE_NOOP("Findings",
                "{host} and other mail servers seem to refuse port {port} alike, while other connections work. So the "
                "refusal comes from this computer or this network."),
            {useRight, otherNetwork,
                QT_TRANSLATE_NOOP("Findings",
                    "Ask the network's administrator or the cloud provider to allow outgoing connections to port {port}.")}},
        {"port_blocked/all_mail_ports", QT_TRANSLATE_NOOP("Findings", "All mail ports are blocked on your network"),
            QT_TRANSLATE_NOOP("Findings",
                "No mail server answers on any port that mail programs use, while web pages work."),
            {otherNetwork,
                QT_TRANSLATE_NOOP("Findings",
                    "Ask the network's administrator which port or server mail programs may use here."),
                QT_TRANSLATE_NOOP("Findings", "Until then, read and write mail on the provider's web page.")}},
        {"refused/port_closed", QT_TRANSLATE_NOOP("Findings", "{host} is up, but takes no connections on port {port}"),
            QT_TRANSLATE_NOOP("Findings",
                "Your network lets port {port} through to other mail servers, and {host} answers on another port."),
            {}},
        {"timeout/port_dead", QT_TRANSLATE_NOOP("Findings", "{host} answers, but not on port {port}"),
            QT_TRANSLATE_NOOP("Findings",
                "Your network lets port {port} through to other mail servers. So {host} does not serve this port, or its "
                "own firewall holds it back."),
            {useRight,
                QT_TRANSLATE_NOOP("Findings", "Ask the provider which port is meant for mail programs.")}},
        {"timeout/host_down", QT_TRANSLATE_NOOP("Findings", "{host} does not answer on any port"),
            QT_TRANSLATE_NOOP("Findings",
                "Other mail servers answer on port {port}, so your network lets it through. The server is down, its "
                "firewall does not let you in, or the name leads to a wrong place."),
            {QT_TRANSLATE_NOOP("Findings", "Check the server name."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again in a few minutes: the server may be busy."),
                QT_TRANSLATE_NOOP("Findings",
                    "Ask the provider whether the server is down, or does not let in connections from your country or "
                    "address.")}},
        {"network_unreachable/offline", QT_TRANSLATE_NOOP("Findings", "This computer has no connection to the internet"),
            QT_TRANSLATE_NOOP("Findings", "Nothing outside answers, neither {host} nor any server asked for comparison."),
            {QT_TRANSLATE_NOOP("Findings", "Check cable or Wi-Fi, and switch a VPN off."),
                QT_TRANSLATE_NOOP("Findings", "Check whether web pages open."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
        {"network_unreachable/ipv6", QT_TRANSLATE_NOOP("Findings", "Only the way by IPv6 to {host} is broken"),
            QT_TRANSLATE_NOOP("Findings",
                "By IPv4 the server answers, by IPv6 ({dead}) it does not. Programs that try IPv6 first wait or fail."),
            {QT_TRANSLATE_NOOP("Findings", "Restart the router; it may have lost its IPv6 connection."),
                QT_TRANSLATE_NOOP("Findings", "If it stays like this, switch IPv6 off on this computer or in the router."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
        {"network_unreachable/ipv4", QT_TRANSLATE_NOOP("Findings", "Only the way by IPv4 to {host} is broken"),
            QT_TRANSLATE_NOOP("Findings",
                "By IPv6 the server answers, by IPv4 ({dead}) it does not. Programs that know IPv4 only fail."),
            {QT_TRANSLATE_NOOP("Findings", "Restart the router."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
        {"network_unreachable/ipv6_only",
            QT_TRANSLATE_NOOP("Findings", "{host} can only be reached by IPv6, which this network does not have"),
            QT_TRANSLATE_NOOP("Findings", "The server has no IPv4 address."),
            {QT_TRANSLATE_NOOP("Findings", "Use a network with IPv6, such as a mobile phone's."),
                QT_TRANSLATE_NOOP("Findings", "Ask the provider for a server with an IPv4 address.")}},
        {"dns_temporary/name_server", QT_TRANSLATE_NOOP("Findings", "The name server of this network does not find {host}"),
            QT_TRANSLATE_NOOP("Findings",
                "The name exists: asked past the network's name server, it was found. So the name server is broken, or "
                "holds the name back."),
            {QT_TRANSLATE_NOOP("Findings", "Restart the router or try another network."),
                QT_TRANSLATE_NOOP("Findings", "Set another name server in the network settings of this computer."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
        {"dns_not_found/agreed", nullptr,
            QT_TRANSLATE_NOOP("Findings",
                "The name does not exist: the name servers of the internet, asked past this network, do not know it "
                "either. Most often it has a typing error."),
            {}},
        {"middlebox_interference/name", QT_TRANSLATE_NOOP("Findings", "This network leads the name {host} to another place"),
            QT_TRANSLATE_NOOP("Findings",
                "Here the name leads to {said}, an address inside the network; elsewhere it leads to the provider."),
            {QT_TRANSLATE_NOOP("Findings", "Try another network or another name server."),
                QT_TRANSLATE_NOOP("Findings", "In a hotel or café, open a web page first: the network may want you to sign in."),
                QT_TRANSLATE_NOOP("Findings", "Ask the network's administrator why the name is changed.")}},
        {"middlebox_interference/stripped",
            QT_TRANSLATE_NOOP("Findings", "Something on the way takes the encryption out of port {port}"),
            QT_TRANSLATE_NOOP("Findings",
                "Neither {host} nor another mail server offers encryption on port {port}, though they do elsewhere. Mail "
                "and codes could be read on the way."),
            {}},
        {"middlebox_interference/swallowed",
            QT_TRANSLATE_NOOP("Findings", "Something on the way takes the connections on port {port} and keeps silent"),
            QT_TRANSLATE_NOOP("Findings",
                "Connections to {host} and to other mail servers are taken, but nobody says a word. Mail shields of "
                "antivirus programs and firewalls behave like this."),
            {}},
        {"wrong_server_or_port/captive_portal",
            QT_TRANSLATE_NOOP("Findings", "This network wants you to sign in on a web page first"),
            QT_TRANSLATE_NOOP("Findings",
                "Whatever is asked, a page of the network answers instead. Hotels, cafés and guest networks do that until "
                "you have signed in."),
            {QT_TRANSLATE_NOOP("Findings", "Open a web page in the browser and sign in where the network asks for it."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
    };
    return rows;
}
