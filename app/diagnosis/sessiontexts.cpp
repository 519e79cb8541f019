// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtable.h"

#include <QCoreApplication>

namespace {

constexpr auto retryAfter = QT_TRANSLATE_NOOP("Findings", "Run the test again after the change.");
constexpr auto retryNo = QT_TRANSLATE_NOOP("Findings", "Trying again without a change will not help.");
constexpr auto retrySoon = QT_TRANSLATE_NOOP("Findings", "Trying again in a few minutes may help.");
constexpr auto retryServer =
    QT_TRANSLATE_NOOP("Findings", "Trying again will not help before the server has been changed.");

} // namespace

const QList<FindingRow> &sessionTexts()
{
    static const QList<FindingRow> rows{
        {"helo_rejected",
            QT_TRANSLATE_NOOP(
                "Findings", "The server does not like the name this computer introduced itself with"),
            QT_TRANSLATE_NOOP("Findings",
                "A mail program greets the server with a name (EHLO). This one was refused: it is not a "
                "whole "
                "host name, is not known in DNS or does not fit this computer's address."),
            {QT_TRANSLATE_NOOP("Findings", "Enter another EHLO name in the settings of the account: a full "
                                           "host name of yours, or leave it empty to use the address."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Use the port for mail programs (465 or 587): there servers seldom care.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"client_protocol_error",
            QT_TRANSLATE_NOOP("Findings", "The server complains about how this program spoke"),
            QT_TRANSLATE_NOOP("Findings", "A command came at the wrong time or in a form the server does not "
                                          "take. That is not your fault."),
            {QT_TRANSLATE_NOOP("Findings", "Run the test again with “Step through”: one command at a time."),
                QT_TRANSLATE_NOOP("Findings", "Save the report and send it to the makers of Heloscope.")},
            Actor::Program, RetryHelps::No, retryNo, {RemedyAction::SaveReport, RemedyAction::RunAgain},
            false},
        {"smtputf8_unsupported",
            QT_TRANSLATE_NOOP("Findings", "The server does not take addresses with letters outside ASCII"),
            QT_TRANSLATE_NOOP("Findings", "An address or a header field has such letters, and the server "
                                          "lacks SMTPUTF8. Nothing was sent."),
            {QT_TRANSLATE_NOOP(
                "Findings", "Use addresses with plain letters, or a server that offers SMTPUTF8.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditSender, RemedyAction::SaveReport}, false},
        {"server_error", QT_TRANSLATE_NOOP("Findings", "The server has a problem of its own"),
            QT_TRANSLATE_NOOP("Findings", "It cannot do its work at the moment: too busy, disk full or badly "
                                          "set up. Your settings are not the reason."),
            {QT_TRANSLATE_NOOP("Findings", "Wait a while and run the test again."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If it lasts, send the report to the administrator or provider.")},
            Actor::Provider, RetryHelps::Yes, retrySoon, {RemedyAction::RunAgain, RemedyAction::SaveReport},
            false},
        {"malformed_reply", QT_TRANSLATE_NOOP("Findings", "{host} answers in a way that is no SMTP"),
            QT_TRANSLATE_NOOP("Findings",
                "A line has no valid code, or the codes of one reply differ. The conversation was ended."),
            {QT_TRANSLATE_NOOP("Findings", "Check the server name and port."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Try another network: something on the way may change the answers."),
                QT_TRANSLATE_NOOP("Findings", "Send the report to the administrator; it has every byte.")},
            Actor::Provider, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"line_too_long", QT_TRANSLATE_NOOP("Findings", "{host} sent a line without end"),
            QT_TRANSLATE_NOOP(
                "Findings", "The line passed the limit of 64 KiB, so the conversation was ended."),
            {QT_TRANSLATE_NOOP("Findings", "Check the server name and port: this is hardly a mail server."),
                QT_TRANSLATE_NOOP("Findings", "Send the report to the administrator.")},
            Actor::Provider, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"endless_reply", QT_TRANSLATE_NOOP("Findings", "{host} does not stop answering"),
            QT_TRANSLATE_NOOP(
                "Findings", "The answer passed every sensible limit, so the conversation was ended."),
            {QT_TRANSLATE_NOOP("Findings", "Check the server name and port: this is hardly a mail server."),
                QT_TRANSLATE_NOOP("Findings", "Send the report to the administrator.")},
            Actor::Provider, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"unexpected_data", QT_TRANSLATE_NOOP("Findings", "{host} sent something nobody had asked for"),
            QT_TRANSLATE_NOOP("Findings", "Bytes came where none belong: “{detail}”. The conversation was "
                                          "ended, because answers could no longer be told apart."),
            {QT_TRANSLATE_NOOP("Findings", "Run the test again. If it happens once more, try another "
                                           "network: something on the way may add to the conversation."),
                QT_TRANSLATE_NOOP("Findings", "Send the report to the administrator.")},
            Actor::Provider, RetryHelps::AfterChange, retryServer,
            {RemedyAction::RunAgain, RemedyAction::SaveReport}, false},
        {"starttls_injection",
            QT_TRANSLATE_NOOP("Findings", "Someone put text into the start of the encryption"),
            QT_TRANSLATE_NOOP("Findings",
                "Behind the answer to STARTTLS came more bytes in clear text: “{said}”. A correct server "
                "never does that. The connection was ended and nothing secret was sent."),
            {QT_TRANSLATE_NOOP("Findings", "Do not send your {credential} over this network until it is "
                                           "clear where the bytes come from."),
                QT_TRANSLATE_NOOP("Findings", "Use port 465 with TLS from the start, or another network."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Send the report to the network's and the server's administrator.")},
            Actor::Network, RetryHelps::AfterChange, retryNo,
            {RemedyAction::SaveReport, RemedyAction::EditServer}, false},
        {"auth_protocol", QT_TRANSLATE_NOOP("Findings", "The server broke the rules of the sign-in"),
            QT_TRANSLATE_NOOP("Findings",
                "It did something that no server may do while signing in, so the sign-in was stopped."),
            {QT_TRANSLATE_NOOP("Findings", "For the administrator: {detail}"),
                QT_TRANSLATE_NOOP(
                    "Findings", "Choose another sign-in method in the settings of the account."),
                QT_TRANSLATE_NOOP("Findings", "Send the report to the administrator.")},
            Actor::Provider, RetryHelps::AfterChange, retryServer,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"outcome_unknown", QT_TRANSLATE_NOOP("Findings", "It is not known whether the message was accepted"),
            QT_TRANSLATE_NOOP("Findings", "The whole message was sent, but the connection ended before the "
                                          "server confirmed it. It may have been delivered."),
            {QT_TRANSLATE_NOOP("Findings", "Look into the mailbox of the recipient before you send again."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If nothing has arrived after a few minutes, run the test again.")},
            Actor::You, RetryHelps::Later,
            QT_TRANSLATE_NOOP("Findings", "Do not send again at once: the message could arrive twice."),
            {RemedyAction::SaveReport, RemedyAction::RunAgain}, false},
    };
    return rows;
}
