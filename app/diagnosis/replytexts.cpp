// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"

#include <QCoreApplication>

namespace {

/// The meaning at a certain stage comes from the row with that stage, else from the row without.
constexpr ReplyText replyTexts[] = {
    {"211", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Tells its state"),
        QT_TRANSLATE_NOOP("Replies", "System status"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server tells something about itself or offers help; it is meant for people."),
        5321, "4.2.3"},
    {"214", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Gives help"),
        QT_TRANSLATE_NOOP("Replies", "Help text"),
        QT_TRANSLATE_NOOP(
            "Replies", "The answer to HELP: a text for people that says which commands the server knows."),
        5321, "4.1.1.8"},
    {"220", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Ready"),
        QT_TRANSLATE_NOOP("Replies", "Service ready"),
        QT_TRANSLATE_NOOP("Replies", "The server is ready for the next step."), 5321, "4.2.3"},
    {"220", Stage::Greeting, QT_TRANSLATE_NOOP("Replies", "Ready"),
        QT_TRANSLATE_NOOP("Replies", "Service ready"),
        QT_TRANSLATE_NOOP("Replies", "The greeting. In SMTP the server speaks first: it gives its name and "
                                     "says that it is ready for commands."),
        5321, "4.3.1"},
    {"220", Stage::StartTls, QT_TRANSLATE_NOOP("Replies", "Ready for encryption"),
        QT_TRANSLATE_NOOP("Replies", "Ready to start TLS"),
        QT_TRANSLATE_NOOP("Replies", "The server agrees to encrypt. Directly after this line both sides "
                                     "begin the TLS handshake; everything after it is encrypted."),
        3207, "4"},
    {"221", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Connection closes"),
        QT_TRANSLATE_NOOP("Replies", "Closing the connection"),
        QT_TRANSLATE_NOOP("Replies", "The server says goodbye and closes the connection."), 5321, "4.1.1.10"},
    {"235", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Signed in"),
        QT_TRANSLATE_NOOP("Replies", "Authentication succeeded"),
        QT_TRANSLATE_NOOP("Replies", "The sign-in succeeded: the server accepts the user name and the code."),
        4954, "6"},
    {"250", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Done"), QT_TRANSLATE_NOOP("Replies", "Done"),
        QT_TRANSLATE_NOOP("Replies", "The command was carried out."), 5321, "4.2.3"},
    {"250", Stage::Hello, nullptr, QT_TRANSLATE_NOOP("Replies", "Hello, and what the server can do"),
        QT_TRANSLATE_NOOP("Replies", "The server greets back. Each line after the first names one extension, "
                                     "a feature beyond the basic protocol."),
        5321, "4.1.1.1"},
    {"250", Stage::Sender, QT_TRANSLATE_NOOP("Replies", "Sender accepted"),
        QT_TRANSLATE_NOOP("Replies", "Sender accepted"),
        QT_TRANSLATE_NOOP("Replies", "The server takes the sender's address. Some servers check it more "
                                     "closely only when the recipient or the message comes."),
        5321, "4.1.1.2"},
    {"250", Stage::Recipient, QT_TRANSLATE_NOOP("Replies", "Recipient accepted"),
        QT_TRANSLATE_NOOP("Replies", "Recipient accepted"),
        QT_TRANSLATE_NOOP("Replies", "The server is willing to take a message for this recipient."), 5321,
        "4.1.1.3"},
    {"250", Stage::Message, QT_TRANSLATE_NOOP("Replies", "Message accepted"),
        QT_TRANSLATE_NOOP("Replies", "Message accepted"),
        QT_TRANSLATE_NOOP("Replies", "The server has taken the whole message and is responsible for it from "
                                     "now on. That it arrives in the mailbox is not proven by this line."),
        5321, "4.1.1.4"},
    {"251", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Recipient accepted, will forward"),
        QT_TRANSLATE_NOOP("Replies", "Recipient moved, will be forwarded"),
        QT_TRANSLATE_NOOP(
            "Replies", "The mailbox is at another server. This server accepts the message and passes it on."),
        5321, "3.4"},
    {"252", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Accepted without checking"),
        QT_TRANSLATE_NOOP("Replies", "Cannot check the address, will try"),
        QT_TRANSLATE_NOOP("Replies", "The server does not say whether the address exists, but will take a "
                                     "message for it and try to deliver it."),
        5321, "3.5.3"},
    {"253", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Waiting mail starts"),
        QT_TRANSLATE_NOOP("Replies", "Delivery of waiting mail started"),
        QT_TRANSLATE_NOOP("Replies", "The answer to ETRN: mail is waiting, and its delivery begins."), 1985,
        "5.3"},
    {"334", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Asks for the next answer"),
        QT_TRANSLATE_NOOP("Replies", "The server asks for the next part of the sign-in"),
        QT_TRANSLATE_NOOP(
            "Replies", "The sign-in is going on. What follows the code is the server's question in Base64, a "
                       "way to write any bytes with letters and digits; it is no encryption."),
        4954, "4"},
    {"354", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Send the message now"),
        QT_TRANSLATE_NOOP("Replies", "Start the message"),
        QT_TRANSLATE_NOOP("Replies", "The server waits for the message: header, an empty line, text. A line "
                                     "with a single dot ends it."),
        5321, "4.1.1.4"},
    {"421", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Server ends the conversation"),
        QT_TRANSLATE_NOOP("Replies", "Service not available, connection closes"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server ends the conversation for now: too busy, too many connections, waited too "
                       "long, or about to restart. Another try later may work."),
        5321, "3.8"},
    {"421", Stage::Greeting, QT_TRANSLATE_NOOP("Replies", "Takes no connection now"),
        QT_TRANSLATE_NOOP("Replies", "Service not available, connection closes"),
        QT_TRANSLATE_NOOP("Replies", "Instead of a greeting the server says that it takes no connection now: "
                                     "too busy, or too many connections from this address."),
        5321, "3.8"},
    {"421", Stage::Message, QT_TRANSLATE_NOOP("Replies", "Message refused for now"),
        QT_TRANSLATE_NOOP("Replies", "Service not available, connection closes"),
        QT_TRANSLATE_NOOP("Replies", "The server ends the conversation and has not taken the message. "
                                     "Sending it again later is right."),
        5321, "3.8"},
    {"422", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Another sign-in first"),
        QT_TRANSLATE_NOOP("Replies", "A password transition is needed"),
        QT_TRANSLATE_NOOP("Replies",
            "An older number for 432: the account must sign in once in another way before this one works."),
        5248, ""},
    {"430", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Command not allowed now"),
        QT_TRANSLATE_NOOP("Replies", "A number hardly used: the command is not allowed at this moment."),
        5248, ""},
    {"432", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Another sign-in first"),
        QT_TRANSLATE_NOOP("Replies", "A password transition is needed"),
        QT_TRANSLATE_NOOP("Replies", "The server must learn the code in a new form first: sign in once with "
                                     "PLAIN over encryption, then this way works."),
        4954, "6"},
    {"450", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Mailbox not available now"),
        QT_TRANSLATE_NOOP("Replies", "The server cannot do this now, for instance because the mailbox is "
                                     "busy or a rule asks for patience. The same command may succeed later."),
        5321, "4.2.3"},
    {"450", Stage::Recipient, nullptr, QT_TRANSLATE_NOOP("Replies", "Mailbox not available now"),
        QT_TRANSLATE_NOOP("Replies",
            "The server takes nothing for this recipient now. Servers that test patience (greylisting) "
            "answer so to unknown senders; after some minutes the same attempt succeeds."),
        5321, "4.2.3"},
    {"451", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Local error, try later"),
        QT_TRANSLATE_NOOP("Replies", "Something went wrong on the server's side, or it wants a later try "
                                     "(greylisting). The message was not taken; it may be sent again later."),
        5321, "4.2.3"},
    {"452", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Not enough room, or too many recipients"),
        QT_TRANSLATE_NOOP("Replies", "The server has no room now, or one message has more recipients than it "
                                     "takes at once; the rest can follow in another message."),
        5321, "4.2.3"},
    {"453", std::nullopt, nullptr,
        QT_TRANSLATE_NOOP("Replies", "No mail is waiting, or the host is not known"),
        QT_TRANSLATE_NOOP("Replies", "An answer to ATRN or ETRN: there is nothing to hand over."), 2645,
        "5.2.2"},
    {"454", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Not available at the moment"),
        QT_TRANSLATE_NOOP("Replies",
            "A part of the server that is needed for this does not work now. A later try may succeed."),
        4954, "6"},
    {"454", Stage::StartTls, QT_TRANSLATE_NOOP("Replies", "Encryption refused for now"),
        QT_TRANSLATE_NOOP("Replies", "TLS not available at the moment"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server offered encryption and cannot start it now. Going on without it would "
                       "show the code to everybody on the way, so the program stops."),
        3207, "4"},
    {"454", Stage::Login, QT_TRANSLATE_NOOP("Replies", "Sign-in not possible now"),
        QT_TRANSLATE_NOOP("Replies", "Temporary authentication failure"),
        QT_TRANSLATE_NOOP("Replies", "The server cannot check names and codes at the moment. This says "
                                     "nothing about whether the code is right."),
        4954, "6"},
    {"455", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Parameters cannot be used now"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server knows the parameters of the command but cannot honour them now."),
        5321, "4.2.3"},
    {"458", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Cannot start the delivery of waiting mail"),
        QT_TRANSLATE_NOOP("Replies", "The answer to ETRN: the delivery cannot be started now."), 1985, "5.3"},
    {"459", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Delivery of waiting mail not allowed"),
        QT_TRANSLATE_NOOP("Replies", "The answer to ETRN: this host may not ask for it."), 1985, "5.3"},
    {"500", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Command not known"),
        QT_TRANSLATE_NOOP("Replies", "Command not recognised"),
        QT_TRANSLATE_NOOP("Replies", "The server does not know this command, or the line was too long."),
        5321, "4.2.3"},
    {"500", Stage::Hello, QT_TRANSLATE_NOOP("Replies", "Does not know EHLO"),
        QT_TRANSLATE_NOOP("Replies", "EHLO not recognised"),
        QT_TRANSLATE_NOOP("Replies", "The server does not know EHLO, so it is a very old one, or something "
                                     "between has changed the line. The program tries HELO next."),
        5321, "4.2.3"},
    {"500", Stage::Login, QT_TRANSLATE_NOOP("Replies", "Sign-in refused"),
        QT_TRANSLATE_NOOP("Replies", "Sign-in line not recognised"),
        QT_TRANSLATE_NOOP("Replies", "The server does not know AUTH, or the line was too long for it."), 4954,
        "4"},
    {"501", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Parameters wrong"),
        QT_TRANSLATE_NOOP("Replies", "Error in the parameters"),
        QT_TRANSLATE_NOOP(
            "Replies", "The command is known, but what follows it is not written as the server wants it."),
        5321, "4.2.3"},
    {"501", Stage::Hello, QT_TRANSLATE_NOOP("Replies", "Introduction refused"),
        QT_TRANSLATE_NOOP("Replies", "Name not accepted"),
        QT_TRANSLATE_NOOP("Replies",
            "The server does not accept the name or address that this computer introduces itself with."),
        5321, "4.2.3"},
    {"501", Stage::StartTls, QT_TRANSLATE_NOOP("Replies", "Encryption refused"),
        QT_TRANSLATE_NOOP("Replies", "STARTTLS takes no parameters"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server read something behind STARTTLS, and nothing may stand there."),
        3207, "4"},
    {"501", Stage::Login, QT_TRANSLATE_NOOP("Replies", "Sign-in broken off"),
        QT_TRANSLATE_NOOP("Replies", "Sign-in broken off, or not readable"),
        QT_TRANSLATE_NOOP("Replies", "The server could not read the answer as Base64, or it confirms that "
                                     "the client gave up with a star."),
        4954, "4"},
    {"501", Stage::Sender, QT_TRANSLATE_NOOP("Replies", "Sender refused"),
        QT_TRANSLATE_NOOP("Replies", "Sender's address not written correctly"),
        QT_TRANSLATE_NOOP("Replies", "The server does not accept how the sender's address is written."), 5321,
        "4.1.1.2"},
    {"501", Stage::Recipient, QT_TRANSLATE_NOOP("Replies", "Recipient refused"),
        QT_TRANSLATE_NOOP("Replies", "Recipient's address not written correctly"),
        QT_TRANSLATE_NOOP("Replies", "The server does not accept how the recipient's address is written."),
        5321, "4.1.1.3"},
    {"502", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Command not offered"),
        QT_TRANSLATE_NOOP("Replies", "Command not available"),
        QT_TRANSLATE_NOOP("Replies", "The server knows this command but does not offer it."), 5321, "4.2.4"},
    {"502", Stage::Hello, QT_TRANSLATE_NOOP("Replies", "Does not offer EHLO"),
        QT_TRANSLATE_NOOP("Replies", "EHLO not available"),
        QT_TRANSLATE_NOOP("Replies", "The server does not offer EHLO. The program tries HELO next, the older "
                                     "way to say hello; there is no sign-in and no encryption then."),
        5321, "4.2.4"},
    {"503", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Wrong order"),
        QT_TRANSLATE_NOOP("Replies", "Commands in the wrong order"),
        QT_TRANSLATE_NOOP("Replies", "This command may not come at this place. When several commands were "
                                     "sent at once, it is often only the echo of a refusal before it."),
        5321, "4.2.3"},
    {"503", Stage::Login, QT_TRANSLATE_NOOP("Replies", "Sign-in refused"),
        QT_TRANSLATE_NOOP("Replies", "Sign-in not possible at this place"),
        QT_TRANSLATE_NOOP("Replies", "The sign-in came at the wrong moment: already signed in, in the middle "
                                     "of a message, or not offered here."),
        4954, "4"},
    {"503", Stage::Sender, QT_TRANSLATE_NOOP("Replies", "Sender refused"),
        QT_TRANSLATE_NOOP("Replies", "Something has to come first"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server wants another step before the sender, nearly always signing in."),
        5321, "4.2.3"},
    {"504", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Parameter not offered"),
        QT_TRANSLATE_NOOP("Replies", "Parameter not available"),
        QT_TRANSLATE_NOOP("Replies", "The server knows the command but not this parameter of it."), 5321,
        "4.2.3"},
    {"504", Stage::Login, QT_TRANSLATE_NOOP("Replies", "Way to sign in not offered"),
        QT_TRANSLATE_NOOP("Replies", "Way to sign in not known"),
        QT_TRANSLATE_NOOP("Replies", "The server does not offer the way to sign in that the client chose."),
        4954, "4"},
    {"521", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Takes no mail"),
        QT_TRANSLATE_NOOP("Replies", "Host takes no mail"),
        QT_TRANSLATE_NOOP(
            "Replies", "This computer takes no mail at all, from nobody. It is the wrong server."),
        7504, "3"},
    {"523", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Wants encryption first"),
        QT_TRANSLATE_NOOP("Replies", "Encryption needed"),
        QT_TRANSLATE_NOOP("Replies", "The server wants an encrypted connection before it goes on."), 5248,
        ""},
    {"524", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Wants encryption first"),
        QT_TRANSLATE_NOOP("Replies", "Encryption needed for this way to sign in"),
        QT_TRANSLATE_NOOP("Replies",
            "An older number for 538: this way to sign in is allowed on an encrypted connection only."),
        5248, ""},
    {"525", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Account switched off"),
        QT_TRANSLATE_NOOP("Replies", "Account switched off"),
        QT_TRANSLATE_NOOP("Replies", "The server knows the account, and it is switched off."), 5248, ""},
    {"530", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Wants a sign-in first"),
        QT_TRANSLATE_NOOP("Replies", "Sign-in required"),
        QT_TRANSLATE_NOOP("Replies", "The server does nothing more for clients that have not signed in."),
        4954, "6"},
    {"530", Stage::Login, QT_TRANSLATE_NOOP("Replies", "Wants encryption first"),
        QT_TRANSLATE_NOOP("Replies", "Encryption required first"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server lets nobody sign in before the connection is encrypted with STARTTLS."),
        3207, "4"},
    {"533", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Sign-in refused by a rule"),
        QT_TRANSLATE_NOOP("Replies", "A number hardly used: a rule of the server does not allow this."), 5248,
        ""},
    {"534", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Sign-in refused"),
        QT_TRANSLATE_NOOP("Replies", "Way to sign in too weak"),
        QT_TRANSLATE_NOOP("Replies", "The server wants a safer way to sign in for this account. Google and "
                                     "others use this number to ask for an app password."),
        4954, "6"},
    {"535", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Sign-in refused"),
        QT_TRANSLATE_NOOP("Replies", "Authentication credentials invalid"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server understood the sign-in but does not accept the name and code."),
        4954, "6"},
    {"535", Stage::Sender, QT_TRANSLATE_NOOP("Replies", "Sender refused"),
        QT_TRANSLATE_NOOP("Replies", "Sign-in required"),
        QT_TRANSLATE_NOOP("Replies", "The server refuses the sender because nobody has signed in, or because "
                                     "the sign-in did not count."),
        4954, "6"},
    {"538", std::nullopt, QT_TRANSLATE_NOOP("Replies", "Wants encryption first"),
        QT_TRANSLATE_NOOP("Replies", "Encryption required for this way to sign in"),
        QT_TRANSLATE_NOOP("Replies",
            "This way to sign in would show the code; the server allows it on an encrypted connection only."),
        4954, "6"},
    {"550", std::nullopt, nullptr,
        QT_TRANSLATE_NOOP("Replies", "Not done: mailbox not available or not allowed"),
        QT_TRANSLATE_NOOP("Replies", "The server refuses for good: the mailbox does not exist, or a rule "
                                     "forbids it. The words behind the code say which."),
        5321, "4.2.3"},
    {"550", Stage::Login, nullptr, QT_TRANSLATE_NOOP("Replies", "Sign-in not allowed"),
        QT_TRANSLATE_NOOP("Replies", "No usual number for a sign-in, but some providers use it: mostly the "
                                     "account may not sign in with mail programs, or SMTP is switched off."),
        5321, "4.2.3"},
    {"550", Stage::Sender, nullptr, QT_TRANSLATE_NOOP("Replies", "Sender not accepted"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server does not let this account or this computer send with this address."),
        5321, "4.2.3"},
    {"550", Stage::Recipient, nullptr, QT_TRANSLATE_NOOP("Replies", "Recipient not accepted"),
        QT_TRANSLATE_NOOP("Replies", "There is no such mailbox, or it takes no mail from this sender, or the "
                                     "server does not pass mail on to it."),
        5321, "4.2.3"},
    {"550", Stage::Message, nullptr, QT_TRANSLATE_NOOP("Replies", "Message not accepted"),
        QT_TRANSLATE_NOOP("Replies", "The server has read the message and refuses it, mostly for its "
                                     "content, its sender or missing proofs of origin."),
        5321, "4.2.3"},
    {"551", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Recipient is at another server"),
        QT_TRANSLATE_NOOP("Replies", "The mailbox is elsewhere, and this server does not pass mail on to it. "
                                     "The words behind the code may name the new address."),
        5321, "3.4"},
    {"552", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Too large"),
        QT_TRANSLATE_NOOP(
            "Replies", "The mailbox is full, or the message is larger than the server accepts."),
        5321, "4.2.3"},
    {"552", Stage::Sender, nullptr, QT_TRANSLATE_NOOP("Replies", "Message too large"),
        QT_TRANSLATE_NOOP("Replies", "The size announced with SIZE is more than the server accepts. Nothing "
                                     "was sent in vain: that is what SIZE is for."),
        1870, "6.1"},
    {"552", Stage::Message, nullptr, QT_TRANSLATE_NOOP("Replies", "Message too large or not wanted"),
        QT_TRANSLATE_NOOP("Replies", "The message is larger than the server accepts; some servers also use "
                                     "this number for forbidden attachments."),
        5321, "4.2.3"},
    {"553", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Mailbox name not allowed"),
        QT_TRANSLATE_NOOP(
            "Replies", "The address is not written as the server wants it, or may not be used here."),
        5321, "4.2.3"},
    {"553", Stage::Sender, nullptr, QT_TRANSLATE_NOOP("Replies", "Sender's address not allowed"),
        QT_TRANSLATE_NOOP("Replies", "This sender's address may not be used here, mostly because it does not "
                                     "belong to the account that has signed in."),
        5321, "4.2.3"},
    {"553", Stage::Recipient, nullptr, QT_TRANSLATE_NOOP("Replies", "Recipient's address not allowed"),
        QT_TRANSLATE_NOOP("Replies", "The recipient's address is not written correctly, or the server takes "
                                     "no mail for it from this client."),
        5321, "4.2.3"},
    {"554", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Failed"),
        QT_TRANSLATE_NOOP("Replies",
            "The server refuses for good and gives no more exact number; the words behind it say why."),
        5321, "4.2.3"},
    {"554", Stage::Greeting, nullptr, QT_TRANSLATE_NOOP("Replies", "No mail service here"),
        QT_TRANSLATE_NOOP("Replies", "Instead of a greeting the server says that it does not serve this "
                                     "computer. It may take no mail at all, or have this address on a list."),
        5321, "3.1"},
    {"554", Stage::Login, nullptr, QT_TRANSLATE_NOOP("Replies", "Sign-in failed"),
        QT_TRANSLATE_NOOP("Replies",
            "The server refuses the sign-in without a more exact number; the words behind it say why."),
        5321, "4.2.3"},
    {"554", Stage::Recipient, nullptr, QT_TRANSLATE_NOOP("Replies", "Recipient not accepted"),
        QT_TRANSLATE_NOOP("Replies", "The server does not take mail for this recipient from here; often it "
                                     "passes mail on only for those who have signed in."),
        5321, "4.2.3"},
    {"554", Stage::Data, nullptr, QT_TRANSLATE_NOOP("Replies", "No valid recipients"),
        QT_TRANSLATE_NOOP("Replies", "No recipient was accepted, so there is nobody to send a message to."),
        5321, "4.2.3"},
    {"554", Stage::Message, nullptr, QT_TRANSLATE_NOOP("Replies", "Message not accepted"),
        QT_TRANSLATE_NOOP("Replies", "The server has read the message and refuses it, often as spam; the "
                                     "words behind the code say why."),
        5321, "4.2.3"},
    {"555", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Parameters not recognised"),
        QT_TRANSLATE_NOOP(
            "Replies", "The server does not know a parameter behind the sender's or recipient's address."),
        5321, "4.1.1.11"},
    {"556", std::nullopt, nullptr, QT_TRANSLATE_NOOP("Replies", "Domain takes no mail"),
        QT_TRANSLATE_NOOP(
            "Replies", "The domain of the address declares in DNS that it never takes mail (null MX)."),
        7504, "4"},
};

} // namespace

const ReplyText *replyText(const QByteArray &status, Stage stage)
{
    const ReplyText *general = nullptr;
    for (const auto &text : replyTexts) {
        if (status != text.status)
            continue;
        if (text.stage == stage)
            return &text;
        if (!text.stage)
            general = &text;
    }
    return general;
}
