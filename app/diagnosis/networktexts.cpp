// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtable.h"

#include <QCoreApplication>

namespace {

constexpr auto retryNo = QT_TRANSLATE_NOOP("Findings", "Trying again without a change will not help.");
constexpr auto retryOnline =
    QT_TRANSLATE_NOOP("Findings", "Trying again will help as soon as the network is back.");
constexpr auto retrySoon = QT_TRANSLATE_NOOP("Findings", "Trying again in a few minutes may help.");

} // namespace

const QList<FindingRow> &networkTexts()
{
    static const QList<FindingRow> rows{
        {"dns_not_found", QT_TRANSLATE_NOOP("Findings", "There is no server named {host}"),
            QT_TRANSLATE_NOOP("Findings", "The name does not exist. Most often it has a typing error."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Compare the server name letter by letter with the provider's help page."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP(
                    "Findings", "For a server inside a company, connect to its network or VPN first.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"dns_not_found/bare", QT_TRANSLATE_NOOP("Findings", "There is no server of this name"), nullptr},
        {"dns_temporary", QT_TRANSLATE_NOOP("Findings", "The name {host} could not be looked up just now"),
            QT_TRANSLATE_NOOP("Findings", "The name service did not answer. The name itself may be right."),
            {QT_TRANSLATE_NOOP("Findings", "Check whether web pages open."),
                QT_TRANSLATE_NOOP("Findings", "Restart the router or try another network."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")},
            Actor::Network, RetryHelps::Yes, retryOnline, {RemedyAction::RunAgain, RemedyAction::SaveReport},
            false},
        {"dns_temporary/bare",
            QT_TRANSLATE_NOOP("Findings", "The name of the server could not be looked up just now"), nullptr},
        {"dns_temporary/known_name", nullptr,
            QT_TRANSLATE_NOOP("Findings", "The name is right, but this computer cannot find it. Most often the "
                                          "computer is not connected to the internet.")},
        {"refused", QT_TRANSLATE_NOOP("Findings", "{host} refuses connections on port {port}"),
            QT_TRANSLATE_NOOP("Findings",
                "The computer is there, but nothing listens on this port, or a firewall says no."),
            {QT_TRANSLATE_NOOP("Findings", "Check the port: 465 with TLS or 587 with STARTTLS are usual."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings",
                    "If the settings are right, ask the administrator whether the mail service runs.")},
            Actor::You, RetryHelps::AfterChange, QT_TRANSLATE_NOOP("Findings", "Trying again rarely helps."),
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"refused/bare", QT_TRANSLATE_NOOP("Findings", "{host} refuses the connection"), nullptr},
        {"timeout", QT_TRANSLATE_NOOP("Findings", "{host} did not answer in time"),
            QT_TRANSLATE_NOOP(
                "Findings", "The connection exists, but the server kept silent until the time limit passed."),
            {QT_TRANSLATE_NOOP("Findings", "Run the test again in a few minutes: the server may be busy."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "If it stays like this, send the report to the administrator; "
                                              "it shows at which step the server went silent.")},
            Actor::Provider, RetryHelps::Yes, retrySoon,
            {RemedyAction::RunAgain, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"timeout/tcp_connect", QT_TRANSLATE_NOOP("Findings", "No connection to {host}, port {port}"),
            QT_TRANSLATE_NOOP("Findings", "Nothing came back at all. A firewall on the way swallows the "
                                          "connection, or the server is off."),
            {QT_TRANSLATE_NOOP("Findings", "Check the server name and port."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "Try another network, such as a mobile phone's. If it works "
                                              "there, the first network blocks the port."),
                QT_TRANSLATE_NOOP("Findings", "Switch off VPN or security software for one test.")}},
        {"timeout/tls_first", nullptr,
            QT_TRANSLATE_NOOP("Findings", "The connection exists, but no greeting came. Some ports wait for "
                                          "encryption to start first: then neither side says anything."),
            {QT_TRANSLATE_NOOP("Findings", "If this port is meant for TLS from the start (as 465 is), choose "
                                           "that instead of STARTTLS or no encryption."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "Otherwise run the test again in a few minutes.")}},
        {"port_blocked", QT_TRANSLATE_NOOP("Findings", "Port {port} is blocked on the way"),
            QT_TRANSLATE_NOOP(
                "Findings", "Home connections, cloud computers and office networks nearly always block "
                            "outgoing mail on port 25. Mail programs use another port."),
            {QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "If only port 25 will do (a server sending directly), ask the "
                                              "network's administrator or the cloud provider to open it.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"port_blocked/bare", QT_TRANSLATE_NOOP("Findings", "Outgoing mail is blocked on the way"), nullptr},
        {"network_unreachable", QT_TRANSLATE_NOOP("Findings", "There is no way to {host} from this computer"),
            QT_TRANSLATE_NOOP("Findings", "The computer is offline, a VPN is in the way, or the server has "
                                          "only an address of a kind that this network lacks."),
            {QT_TRANSLATE_NOOP("Findings", "Check whether web pages open."),
                QT_TRANSLATE_NOOP("Findings", "Switch the VPN off, or on if the server is inside a company."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")},
            Actor::You, RetryHelps::Yes, retryOnline, {RemedyAction::RunAgain, RemedyAction::SaveReport},
            false},
        {"network_unreachable/proxy",
            QT_TRANSLATE_NOOP("Findings", "The proxy did not let the connection to {host} through"),
            QT_TRANSLATE_NOOP("Findings",
                "This computer uses a proxy for its connections, and it refused this one or did not answer."),
            {QT_TRANSLATE_NOOP("Findings",
                 "Check the proxy in the system's network settings: many proxies allow web pages only."),
                QT_TRANSLATE_NOOP("Findings",
                    "Ask the network's administrator to allow port {port}, or make an exception for {host}."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")}},
        {"connection_closed", QT_TRANSLATE_NOOP("Findings", "{host} closed the connection without an answer"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server, or something between, hung up in the middle of the conversation."),
            {QT_TRANSLATE_NOOP("Findings", "Run the test again."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If it happens again at the same step, check port and encryption, and switch "
                                "off security software that looks into mail."),
                QT_TRANSLATE_NOOP("Findings",
                    "Send the report to the administrator; the server's log says why it hung up.")},
            Actor::Provider, RetryHelps::Yes, retrySoon,
            {RemedyAction::RunAgain, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"middlebox_interference",
            QT_TRANSLATE_NOOP("Findings", "Something between you and {host} changes the conversation"),
            QT_TRANSLATE_NOOP("Findings", "A firewall or a security program rewrites what the server says, "
                                          "so encryption or sign-in do not work."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Switch off mail checking in the security software, or try another network."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Use port 465 with TLS from the start: nothing on the way can rewrite it."),
                QT_TRANSLATE_NOOP("Findings", "Administrator: switch off SMTP inspection (“fixup smtp”, "
                                              "“inspect esmtp”) in the firewall.")},
            Actor::Network, RetryHelps::AfterChange, retryNo,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"middlebox_interference/redirected",
            QT_TRANSLATE_NOOP("Findings", "Another server answers in the place of {host}"),
            QT_TRANSLATE_NOOP(
                "Findings", "The greeting belongs to another company's server. Hosting providers and some "
                            "networks redirect outgoing mail to their own server."),
            {}},
        {"wrong_server_or_port",
            QT_TRANSLATE_NOOP(
                "Findings", "What answers at {host}, port {port}, is not the mail server this account needs"),
            QT_TRANSLATE_NOOP("Findings", "The answer does not fit a server for sending mail."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Check the server name: for sending it usually begins with “smtp”."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Check the port: 465 or 587. 993, 995, 143 and 110 are for receiving."),
                QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings",
                    "In a hotel or café, open a web page first: the network may want you to sign in.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"wrong_server_or_port/bare",
            QT_TRANSLATE_NOOP("Findings", "What answers at {host} is not the mail server this account needs"),
            nullptr},
        {"wrong_server_or_port/service",
            QT_TRANSLATE_NOOP(
                "Findings", "{host}, port {port}, answers as {service}, not as a server for sending mail"),
            QT_TRANSLATE_NOOP("Findings", "It said: “{said}”. That is how a {service} server speaks."), {}},
    };
    return rows;
}
