// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/findingtable.h"

#include <QCoreApplication>

namespace {

constexpr auto retryAfter = QT_TRANSLATE_NOOP("Findings", "Run the test again after the change.");
constexpr auto retryNo = QT_TRANSLATE_NOOP("Findings", "Trying again without a change will not help.");
constexpr auto retrySoon = QT_TRANSLATE_NOOP("Findings", "Trying again in a few minutes may help.");

} // namespace

const QList<FindingRow> &mailTexts()
{
    static const QList<FindingRow> rows{
        {"sender_not_owned", QT_TRANSLATE_NOOP("Findings", "You may not send under this address"),
            QT_TRANSLATE_NOOP("Findings", "The server takes only sender addresses that belong to the account "
                                          "that signed in, or that have been verified with {provider}."),
            {QT_TRANSLATE_NOOP("Findings", "Use the address of the account as sender, in the From field of "
                                           "the message as well."),
                QT_TRANSLATE_NOOP("Findings", "If you need another sender, add it at the provider first "
                                              "(alias, verified sender, “send as”)."),
                QT_TRANSLATE_NOOP("Findings", "Run the test again.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::EditSender, RemedyAction::SaveReport}, false},
        {"sender_address_invalid", QT_TRANSLATE_NOOP("Findings", "The sender address is not valid"),
            QT_TRANSLATE_NOOP("Findings", "It is malformed, or its domain does not exist."),
            {QT_TRANSLATE_NOOP("Findings", "Correct the sender address."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If the domain is yours, check that it has MX or address records.")},
            Actor::You, RetryHelps::AfterChange, retryAfter,
            {RemedyAction::EditSender, RemedyAction::SaveReport}, false},
        {"relay_denied",
            QT_TRANSLATE_NOOP("Findings", "The server does not forward mail to this recipient for you"),
            QT_TRANSLATE_NOOP(
                "Findings", "It forwards only for people who have signed in, or only to its own domains."),
            {QT_TRANSLATE_NOOP("Findings",
                 "Sign in: enter user name and {credential}, and use port 465 or 587 instead of 25."),
                QT_TRANSLATE_NOOP("Findings", "Use the server for sending of your own provider."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Administrator: allow this computer to relay, if that is meant.")},
            Actor::You, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditServer, RemedyAction::EnterCode, RemedyAction::SaveReport}, false},
        {"relay_denied/signed_in", nullptr,
            QT_TRANSLATE_NOOP("Findings",
                "You are signed in, and still it forwards to its own domains only, or not for this account."),
            {QT_TRANSLATE_NOOP("Findings", "Check the recipient's address, and that the server is the one "
                                           "for sending of your own provider."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Administrator: allow this account to relay, if that is meant.")}},
        {"recipient_unknown", QT_TRANSLATE_NOOP("Findings", "The recipient's mailbox does not exist"),
            QT_TRANSLATE_NOOP("Findings", "The server knows no such address."),
            {QT_TRANSLATE_NOOP("Findings", "Check the address of the recipient letter by letter."),
                QT_TRANSLATE_NOOP("Findings", "Ask the recipient for the current address.")},
            Actor::You, RetryHelps::AfterChange, retryNo, {RemedyAction::RunAgain, RemedyAction::SaveReport},
            false},
        {"recipient_unknown/recipient",
            QT_TRANSLATE_NOOP("Findings", "One recipient does not exist: {recipient}"), nullptr, {}},
        {"recipient_domain_invalid", QT_TRANSLATE_NOOP("Findings", "The recipient's domain takes no mail"),
            QT_TRANSLATE_NOOP("Findings",
                "The part behind the @ does not exist, has no mail server, or says that it takes no mail."),
            {QT_TRANSLATE_NOOP("Findings", "Check the recipient's address behind the @."),
                QT_TRANSLATE_NOOP("Findings", "If the domain is yours, check its MX record.")},
            Actor::You, RetryHelps::AfterChange, retryNo, {RemedyAction::RunAgain, RemedyAction::SaveReport},
            false},
        {"recipient_restricted",
            QT_TRANSLATE_NOOP("Findings", "The recipient's mailbox does not take this mail"),
            QT_TRANSLATE_NOOP("Findings",
                "The mailbox exists, but it is disabled, frozen or takes mail from certain senders only."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Reach the recipient in another way and ask to open the mailbox for you."),
                QT_TRANSLATE_NOOP(
                    "Findings", "If it is a group or a mailing list, ask its owner to admit your address.")},
            Actor::Recipient, RetryHelps::AfterChange, retryNo, {RemedyAction::SaveReport}, false},
        {"mailbox_full", QT_TRANSLATE_NOOP("Findings", "The recipient's mailbox is full"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server takes no more mail for this address until there is room."),
            {QT_TRANSLATE_NOOP("Findings", "Tell the recipient in another way, and try again later.")},
            Actor::Recipient, RetryHelps::Later,
            QT_TRANSLATE_NOOP("Findings", "Try again when the recipient has made room."),
            {RemedyAction::RunAgain, RemedyAction::SaveReport}, false},
        {"too_many_recipients", QT_TRANSLATE_NOOP("Findings", "Too many recipients for one message"),
            QT_TRANSLATE_NOOP(
                "Findings", "The server limits how many recipients a message or connection may have."),
            {QT_TRANSLATE_NOOP("Findings", "Split the recipients over several messages.")}, Actor::You,
            RetryHelps::AfterChange, QT_TRANSLATE_NOOP("Findings", "It works when the recipients are split."),
            {RemedyAction::SaveReport}, false},
        {"message_too_large", QT_TRANSLATE_NOOP("Findings", "The message is larger than the server allows"),
            QT_TRANSLATE_NOOP("Findings", "The server refuses it because of its size."),
            {QT_TRANSLATE_NOOP("Findings", "Make the attachments smaller or send a link to them."),
                QT_TRANSLATE_NOOP("Findings",
                    "Stay well below the limit: attachments grow by a third when they are encoded.")},
            Actor::You, RetryHelps::AfterChange, retryNo, {RemedyAction::SaveReport}, false},
        {"message_too_large/size_exceeded", nullptr,
            QT_TRANSLATE_NOOP("Findings",
                "The message has {bytes} bytes, the server takes up to {limit}. It was not sent."),
            {}},
        {"message_too_large/practice", nullptr,
            QT_TRANSLATE_NOOP("Findings",
                "This is practice: even the small test message is refused. A real server says this of mail with large "
                "attachments."),
            {}},
        {"message_too_large/bytes", nullptr,
            QT_TRANSLATE_NOOP(
                "Findings", "The message has {bytes} bytes. The server refuses it because of its size."),
            {}},
        {"malformed_message",
            QT_TRANSLATE_NOOP("Findings", "The server does not like the form of the message"),
            QT_TRANSLATE_NOOP(
                "Findings", "Something in the header or the lines of the message breaks the rules for mail."),
            {QT_TRANSLATE_NOOP("Findings", "If you chose the message as a file, check its header: From, Date "
                                           "and Message-ID once each, no very long lines."),
                QT_TRANSLATE_NOOP("Findings",
                    "If this program made the message, save the report and send it to its makers.")},
            Actor::You, RetryHelps::AfterChange, retryNo, {RemedyAction::SaveReport}, false},
        {"malformed_message/eight_bit_unsupported",
            QT_TRANSLATE_NOOP("Findings", "The server takes only messages of plain ASCII"),
            QT_TRANSLATE_NOOP("Findings",
                "The message has 8-bit characters and the server does not offer 8BITMIME. It was not sent."),
            {}},
        {"malformed_message/message_changed",
            QT_TRANSLATE_NOOP("Findings", "The message file changed while it was sent"),
            QT_TRANSLATE_NOOP("Findings", "Only a part of the message left this computer, without its end mark, so "
                                          "the server drops it. Nothing was delivered."),
            {QT_TRANSLATE_NOOP("Findings", "Save the file whole, then run the test again.")}, Actor::You,
            RetryHelps::AfterChange, {}, {RemedyAction::RunAgain}},
        {"content_spam", QT_TRANSLATE_NOOP("Findings", "The server takes the message for spam"),
            QT_TRANSLATE_NOOP("Findings", "Your settings are not the reason. The server judged the text, its "
                                          "links, or how often the same message came."),
            {QT_TRANSLATE_NOOP("Findings", "Write a different, natural text without links, and do not send "
                                           "the same test again and again."),
                QT_TRANSLATE_NOOP("Findings",
                    "If ordinary mail is refused, too, ask the provider; its reply often has a link.")},
            Actor::You, RetryHelps::AfterChange,
            QT_TRANSLATE_NOOP("Findings", "Sending the same message again makes it worse."),
            {RemedyAction::SaveReport}, false},
        {"attachment_blocked", QT_TRANSLATE_NOOP("Findings", "The server refuses an attachment"),
            QT_TRANSLATE_NOOP("Findings", "It found a virus or a kind of file it does not allow."),
            {QT_TRANSLATE_NOOP("Findings", "Check the file for viruses."),
                QT_TRANSLATE_NOOP("Findings", "Send a link instead, or another file type. An archive seldom "
                                              "helps: servers look inside.")},
            Actor::You, RetryHelps::AfterChange, retryNo, {RemedyAction::SaveReport}, false},
        {"policy_rejected", QT_TRANSLATE_NOOP("Findings", "The server refuses for reasons of its own"),
            QT_TRANSLATE_NOOP("Findings", "It says: “{said}”. It gives no more precise reason."),
            {QT_TRANSLATE_NOOP("Findings", "Read the link in the reply, if there is one."),
                QT_TRANSLATE_NOOP("Findings",
                    "Send the report to the administrator or provider: only they know the rule.")},
            Actor::Provider, RetryHelps::AfterChange,
            QT_TRANSLATE_NOOP("Findings", "Trying again rarely helps."),
            {RemedyAction::SaveReport, RemedyAction::RunAgain}, false},
        {"too_many_connections", QT_TRANSLATE_NOOP("Findings", "Too many connections at the same time"),
            QT_TRANSLATE_NOOP("Findings", "The server limits how many programs may be connected at once."),
            {QT_TRANSLATE_NOOP("Findings", "Close other programs and devices that use this account."),
                QT_TRANSLATE_NOOP("Findings", "Wait a few minutes and run the test again.")},
            Actor::You, RetryHelps::Yes, retrySoon, {RemedyAction::RunAgain, RemedyAction::SaveReport},
            false},
        {"rate_limited", QT_TRANSLATE_NOOP("Findings", "Too much mail in a short time"),
            QT_TRANSLATE_NOOP("Findings", "The server slows this account or address down for a while."),
            {QT_TRANSLATE_NOOP("Findings", "Stop sending for half an hour, then send more slowly."),
                QT_TRANSLATE_NOOP("Findings",
                    "If the reply says that the recipient gets too much mail, only waiting helps.")},
            Actor::You, RetryHelps::Later, QT_TRANSLATE_NOOP("Findings", "Try again later, and more slowly."),
            {RemedyAction::RunAgain, RemedyAction::SaveReport}, false},
        {"sending_quota_exceeded",
            QT_TRANSLATE_NOOP("Findings", "The sending limit of this account is used up"),
            QT_TRANSLATE_NOOP(
                "Findings", "{Provider} allows only a certain number of messages per day or month."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Wait until the next period begins, for most providers the next day."),
                QT_TRANSLATE_NOOP("Findings", "For more, ask the provider for a larger plan.")},
            Actor::You, RetryHelps::Later,
            QT_TRANSLATE_NOOP("Findings", "Trying again helps in the next period only."),
            {RemedyAction::SaveReport}, false},
        {"greylisted", QT_TRANSLATE_NOOP("Findings", "The server asks to come back later"),
            QT_TRANSLATE_NOOP("Findings",
                "It delays mail from senders it does not know yet (greylisting). Nothing is wrong."),
            {QT_TRANSLATE_NOOP("Findings",
                "Wait 5 to 15 minutes and run the test again. Mail servers do this by themselves.")},
            Actor::Nobody, RetryHelps::Later,
            QT_TRANSLATE_NOOP("Findings", "Yes: wait 5 to 15 minutes, then try again."),
            {RemedyAction::RunAgain}, false},
        {"ip_blocklisted", QT_TRANSLATE_NOOP("Findings", "The server refuses the IP address you send from"),
            QT_TRANSLATE_NOOP("Findings", "The address is on a block list, has a bad reputation, or belongs "
                                          "to a home connection or a region the server takes no mail from."),
            {QT_TRANSLATE_NOOP("Findings",
                 "Send through your provider's server (port 465 or 587, signed in) instead of directly."),
                QT_TRANSLATE_NOOP("Findings", "With a VPN, switch it off."),
                QT_TRANSLATE_NOOP("Findings", "Administrator of the address: find the reason, then ask for "
                                              "removal from the list; the reply often names it.")},
            Actor::Administrator, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"no_ptr", QT_TRANSLATE_NOOP("Findings", "The IP address you send from has no matching name"),
            QT_TRANSLATE_NOOP(
                "Findings", "The receiving server wants the IP address to have a matching reverse DNS name."),
            {QT_TRANSLATE_NOOP("Findings", "Send through your provider's server instead of directly."),
                QT_TRANSLATE_NOOP("Findings", "Administrator: ask the owner of the address to set a PTR "
                                              "record that matches the server's name.")},
            Actor::Administrator, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditServer, RemedyAction::SaveReport}, false},
        {"spf_fail",
            QT_TRANSLATE_NOOP(
                "Findings", "The domain of the sender does not allow this server to send for it"),
            QT_TRANSLATE_NOOP(
                "Findings", "The SPF record of the domain does not list the address the mail came from."),
            {QT_TRANSLATE_NOOP("Findings", "Send through the server that belongs to the sender's domain."),
                QT_TRANSLATE_NOOP("Findings", "Domain administrator: add this server to the SPF record.")},
            Actor::Administrator, RetryHelps::AfterChange, retryNo,
            {RemedyAction::SaveReport, RemedyAction::EditSender}, false},
        {"dkim_fail", QT_TRANSLATE_NOOP("Findings", "The signature of the message is missing or wrong"),
            QT_TRANSLATE_NOOP(
                "Findings", "The receiving server wants a valid DKIM signature of the sender's domain."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Send through the server that belongs to the sender's domain: it signs."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Domain administrator: switch on DKIM signing and publish the key.")},
            Actor::Administrator, RetryHelps::AfterChange, retryNo,
            {RemedyAction::SaveReport, RemedyAction::EditSender}, false},
        {"dmarc_fail", QT_TRANSLATE_NOOP("Findings", "The domain of the sender forbids mail like this"),
            QT_TRANSLATE_NOOP("Findings",
                "Its DMARC policy says that mail which is not proven to come from it is to be refused."),
            {QT_TRANSLATE_NOOP("Findings", "Use an address of the provider you send through as sender."),
                QT_TRANSLATE_NOOP("Findings",
                    "Domain administrator: make SPF or DKIM pass for the domain in the From field.")},
            Actor::Administrator, RetryHelps::AfterChange, retryNo,
            {RemedyAction::EditSender, RemedyAction::SaveReport}, false},
        {"domain_auth_missing", QT_TRANSLATE_NOOP("Findings", "The sender's domain does not prove its mail"),
            QT_TRANSLATE_NOOP(
                "Findings", "The receiver wants SPF and DKIM, and finds neither or not enough."),
            {QT_TRANSLATE_NOOP(
                 "Findings", "Domain administrator: set up SPF and DKIM for the sender's domain."),
                QT_TRANSLATE_NOOP(
                    "Findings", "Meanwhile send through the provider's own server and address.")},
            Actor::Administrator, RetryHelps::AfterChange, retryNo,
            {RemedyAction::SaveReport, RemedyAction::EditSender}, false},
    };
    return rows;
}
