// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtable.h"

#include <QCoreApplication>

namespace {

constexpr auto retryAfter = QT_TRANSLATE_NOOP("Findings", "Run the test again after the change.");

} // namespace

const QList<FindingRow> &settingTexts()
{
    static const QList<FindingRow> rows{
        {"notice.certificate_expires_soon",
            QT_TRANSLATE_NOOP("Findings", "The certificate of {host} ends soon: on {valid_until}"),
            QT_TRANSLATE_NOOP("Findings", "It still works, for {days} more days of the {life_days} it lives in all: less "
                                          "than a third is left, and by then it should have been renewed."),
            {QT_TRANSLATE_NOOP("Findings", "Tell the server's administrator or the provider if it is not renewed by {valid_until}.")},
            Actor::Administrator, RetryHelps::No, QT_TRANSLATE_NOOP("Findings", "No need to try again."), {},
            false},
        {"notice.certificate_expires_soon/automatic", nullptr,
            QT_TRANSLATE_NOOP("Findings", "It still works, for {days} more days of the {life_days} it lives in all. A program "
                                          "should have renewed it (ACME) when a third was left, so that has probably failed."),
            {}},
        {"notice.unencrypted_sign_in",
            QT_TRANSLATE_NOOP("Findings", "The {credential} travelled unencrypted"),
            QT_TRANSLATE_NOOP(
                "Findings", "You agreed to it for this one run. Anybody on the way could have read it."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Choose TLS or STARTTLS for this account if the server offers it."),
                QT_TRANSLATE_NOOP("Findings", "Change the {credential} if the network is not your own.")},
            Actor::You, RetryHelps::No, QT_TRANSLATE_NOOP("Findings", "No need to try again."),
            {RemedyAction::EditServer}, false},
        {"notice.address_unreachable",
            QT_TRANSLATE_NOOP("Findings", "One address of {host} does not answer: {dead}"),
            QT_TRANSLATE_NOOP("Findings",
                "This program used {used} instead. Others may wait a while each time they connect."),
            {QT_TRANSLATE_NOOP("Findings", "If the dead address is an IPv6 one, have the IPv6 route of your "
                                           "network checked; otherwise tell the server's administrator.")},
            Actor::Administrator, RetryHelps::No, QT_TRANSLATE_NOOP("Findings", "No need to try again."), {},
            false},
        {"account.control_character",
            QT_TRANSLATE_NOOP("Findings", "A field holds a character that must not be there"),
            QT_TRANSLATE_NOOP(
                "Findings", "The field holds an invisible control character ({character}), such as a line "
                            "end. Nothing is sent, because it could change a command."),
            {QT_TRANSLATE_NOOP("Findings", "Type the field again instead of pasting it.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.address_invalid", QT_TRANSLATE_NOOP("Findings", "This is not a mail address"),
            QT_TRANSLATE_NOOP("Findings", "“{value}” cannot be used as an address."),
            {QT_TRANSLATE_NOOP("Findings", "Type it like name@example.com.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.host_missing", QT_TRANSLATE_NOOP("Findings", "The server is missing"),
            QT_TRANSLATE_NOOP(
                "Findings", "Without the name of the server for sending there is nothing to test."),
            {QT_TRANSLATE_NOOP(
                "Findings", "Enter the server for sending; your provider's help page names it.")},
            Actor::You, RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.host_invalid", QT_TRANSLATE_NOOP("Findings", "This is not a server name"),
            QT_TRANSLATE_NOOP("Findings", "“{value}” cannot be the name of a server."),
            {QT_TRANSLATE_NOOP("Findings", "Enter a name such as smtp.example.com.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.host_needs_cleaning",
            QT_TRANSLATE_NOOP("Findings", "The server name has something around it"),
            QT_TRANSLATE_NOOP("Findings", "What stands there is “{value}”; the name alone is {suggestion}."),
            {QT_TRANSLATE_NOOP("Findings", "Change it to {suggestion}.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.host_not_for_sending", QT_TRANSLATE_NOOP("Findings", "{host} is a server for receiving"),
            QT_TRANSLATE_NOOP("Findings", "Servers for sending usually begin with “smtp”."),
            {QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}."),
                QT_TRANSLATE_NOOP("Findings", "Enter the server for sending.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::UseSuggestedServer, RemedyAction::EditServer}, false},
        {"account.port_invalid", QT_TRANSLATE_NOOP("Findings", "The port is not valid"),
            QT_TRANSLATE_NOOP("Findings", "A port is a number from 1 to 65535."),
            {QT_TRANSLATE_NOOP("Findings", "Usual are 465 (TLS) and 587 (STARTTLS).")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.encryption_none", QT_TRANSLATE_NOOP("Findings", "The {credential} would travel readable"),
            QT_TRANSLATE_NOOP("Findings", "Without encryption, everybody on the way to {host} can read it."),
            {QT_TRANSLATE_NOOP("Findings", "Choose TLS (port 465) or STARTTLS (port 587).")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.wrong_combination",
            QT_TRANSLATE_NOOP("Findings", "{host} does not work with port {port} like this"),
            QT_TRANSLATE_NOOP(
                "Findings", "This combination is found in articles, but the server does not support it."),
            {QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::UseSuggestedServer, RemedyAction::EditServer},
            false},
        {"account.port_encryption_unusual",
            QT_TRANSLATE_NOOP("Findings", "Port {port} is usually used with another encryption"),
            QT_TRANSLATE_NOOP("Findings", "Port 465 is for TLS from the start, 587 for STARTTLS. Another "
                                          "pair works only where the server is set up for it."),
            {QT_TRANSLATE_NOOP("Findings", "If you are not sure, use the usual pair.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.server_of_other_provider",
            QT_TRANSLATE_NOOP("Findings", "The server belongs to another provider than the address"),
            QT_TRANSLATE_NOOP("Findings",
                "{host} does not belong to {domain}. It will probably refuse the sign-in or the sender."),
            {QT_TRANSLATE_NOOP("Findings", "Use {right_host}, port {right_port}, {right_mode}.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::UseSuggestedServer, RemedyAction::EditServer},
            false},
        {"account.provider_without_smtp",
            QT_TRANSLATE_NOOP("Findings", "{Provider} has no server for mail programs"),
            QT_TRANSLATE_NOOP("Findings", "This provider can be used in its own app or web page only."),
            {QT_TRANSLATE_NOOP("Findings", "Use another account for sending from programs.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.provider_oauth2_only", QT_TRANSLATE_NOOP("Findings", "{Provider} wants OAuth2"),
            QT_TRANSLATE_NOOP(
                "Findings", "Passwords and codes no longer work there, only an OAuth2 access token."),
            {QT_TRANSLATE_NOOP("Findings", "Choose “OAuth2 access token” as the credential and paste one.")},
            Actor::You, RetryHelps::AfterChange, retryAfter, {RemedyAction::EnterCode}, false},
        {"account.user_missing", QT_TRANSLATE_NOOP("Findings", "The user name is missing"),
            QT_TRANSLATE_NOOP(
                "Findings", "To sign in, the server needs a user name; mostly it is the whole address."),
            {QT_TRANSLATE_NOOP("Findings", "Enter the user name.")}, Actor::You, RetryHelps::AfterChange,
            retryAfter, {RemedyAction::EditServer}, false},
        {"account.user_form",
            QT_TRANSLATE_NOOP("Findings", "The user name has another form than {provider} wants"),
            QT_TRANSLATE_NOOP("Findings", "“{value}” will probably be refused."),
            {QT_TRANSLATE_NOOP("Findings", "Write {suggestion} instead.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.sign_in_paused", QT_TRANSLATE_NOOP("Findings", "Not tried: the sign-in was refused twice just now"),
            QT_TRANSLATE_NOOP("Findings",
                "Many providers lock an account after a few refused sign-ins. So this account is left alone for "
                "another {minutes} minutes, unless you enter another code."),
            {QT_TRANSLATE_NOOP("Findings", "Check the user name and get a new {credential}; then enter that one."),
                QT_TRANSLATE_NOOP("Findings", "Or wait {minutes} minutes. On the command line, --despite-refusals "
                                              "tries all the same.")},
            Actor::You, RetryHelps::Later,
            QT_TRANSLATE_NOOP("Findings", "Run the test again with another code, or in {minutes} minutes."),
            {RemedyAction::EnterCode}, false},
        {"account.hello_name_invalid", QT_TRANSLATE_NOOP("Findings", "The EHLO name is not valid"),
            QT_TRANSLATE_NOOP(
                "Findings", "“{value}” is neither a host name nor an address such as [192.0.2.1]."),
            {QT_TRANSLATE_NOOP("Findings", "Leave the field empty to use the address.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.mechanism_unknown",
            QT_TRANSLATE_NOOP("Findings", "This program does not know that sign-in method"),
            QT_TRANSLATE_NOOP("Findings", "It can: {known}."),
            {QT_TRANSLATE_NOOP("Findings", "Leave the method on “automatic”.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.mechanism_unfit",
            QT_TRANSLATE_NOOP("Findings", "The sign-in method does not fit the credential"),
            QT_TRANSLATE_NOOP("Findings", "{value} cannot be used with what you sign in with."),
            {QT_TRANSLATE_NOOP("Findings", "Leave the method on “automatic”.")}, Actor::You,
            RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
        {"account.ca_file_unreadable",
            QT_TRANSLATE_NOOP("Findings", "The file of the private certificate authority cannot be used"),
            QT_TRANSLATE_NOOP(
                "Findings", "“{value}” cannot be read or holds no certificate in PEM form: {detail}."),
            {QT_TRANSLATE_NOOP("Findings", "Choose the PEM file you got from your administrator, or none.")},
            Actor::You, RetryHelps::AfterChange, retryAfter, {RemedyAction::EditServer}, false},
    };
    return rows;
}
