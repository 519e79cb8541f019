// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"

#include <QCoreApplication>

namespace {

constexpr CommandText commandTexts[] = {
    {"EHLO", QT_TRANSLATE_NOOP("Commands", "Says hello, asks for features"),
        QT_TRANSLATE_NOOP("Commands", "EHLO: hello, and what can you do?"),
        QT_TRANSLATE_NOOP(
            "Commands", "The program introduces itself and asks which features beyond the basic protocol the "
                        "server has. The answer lists them, one in each line."),
        5321, "4.1.1.1"},
    {"HELO", QT_TRANSLATE_NOOP("Commands", "Says hello the old way"),
        QT_TRANSLATE_NOOP("Commands", "HELO: the older hello"),
        QT_TRANSLATE_NOOP(
            "Commands", "The hello of 1982, without a list of features. It is used when the server does not "
                        "know EHLO; encryption and sign-in are not possible after it."),
        5321, "4.1.1.1"},
    {"STARTTLS", QT_TRANSLATE_NOOP("Commands", "Asks for encryption"),
        QT_TRANSLATE_NOOP("Commands", "STARTTLS: please encrypt"),
        QT_TRANSLATE_NOOP(
            "Commands", "The connection is still readable for everybody on the way. This command asks to "
                        "switch encryption on; only after it is the code sent."),
        3207, "4"},
    {"AUTH", QT_TRANSLATE_NOOP("Commands", "Starts to sign in"),
        QT_TRANSLATE_NOOP("Commands", "AUTH: sign in"),
        QT_TRANSLATE_NOOP("Commands", "The program starts to sign in, in a way that the server offers. What "
                                      "follows is written in Base64, which is a spelling and no encryption."),
        4954, "4"},
    {"MAIL", QT_TRANSLATE_NOOP("Commands", "Names the sender"),
        QT_TRANSLATE_NOOP("Commands", "MAIL: from whom"),
        QT_TRANSLATE_NOOP(
            "Commands", "A new message begins. This is the address on the envelope, to which a report goes "
                        "if delivery fails; the From line that the reader sees is in the message itself."),
        5321, "4.1.1.2"},
    {"RCPT", QT_TRANSLATE_NOOP("Commands", "Names a recipient"),
        QT_TRANSLATE_NOOP("Commands", "RCPT: to whom"),
        QT_TRANSLATE_NOOP("Commands", "One recipient on the envelope. The command comes once for each "
                                      "recipient, and each gets its own answer."),
        5321, "4.1.1.3"},
    {"DATA", QT_TRANSLATE_NOOP("Commands", "Asks to send the message"),
        QT_TRANSLATE_NOOP("Commands", "DATA: the message comes next"),
        QT_TRANSLATE_NOOP("Commands", "The envelope is complete. The program asks whether it may send the "
                                      "message now; the server answers 354 if it may."),
        5321, "4.1.1.4"},
    {".", QT_TRANSLATE_NOOP("Commands", "Ends the message"),
        QT_TRANSLATE_NOOP("Commands", "A single dot: the end of the message"),
        QT_TRANSLATE_NOOP("Commands",
            "A line with nothing but a dot says that the message is complete. Lines of the message that "
            "begin with a dot get a second one on the way, so none of them ends it early."),
        5321, "4.1.1.4"},
    {"BDAT", QT_TRANSLATE_NOOP("Commands", "Sends a counted piece"),
        QT_TRANSLATE_NOOP("Commands", "BDAT: a counted piece of the message"),
        QT_TRANSLATE_NOOP("Commands", "The message travels in pieces; the number says how many bytes follow, "
                                      "and LAST marks the last piece. No final dot is needed."),
        3030, "2"},
    {"RSET", QT_TRANSLATE_NOOP("Commands", "Starts over"),
        QT_TRANSLATE_NOOP("Commands", "RSET: forget the message begun"),
        QT_TRANSLATE_NOOP("Commands",
            "The server forgets sender and recipients named so far. The connection and the sign-in stay."),
        5321, "4.1.1.5"},
    {"NOOP", QT_TRANSLATE_NOOP("Commands", "Asks for a sign of life"),
        QT_TRANSLATE_NOOP("Commands", "NOOP: do nothing, only answer"),
        QT_TRANSLATE_NOOP(
            "Commands", "The command changes nothing. It shows that the connection still works."),
        5321, "4.1.1.9"},
    {"QUIT", QT_TRANSLATE_NOOP("Commands", "Says goodbye"), QT_TRANSLATE_NOOP("Commands", "QUIT: goodbye"),
        QT_TRANSLATE_NOOP("Commands", "The program ends the conversation in an orderly way. The server "
                                      "answers 221 and closes the connection."),
        5321, "4.1.1.10"},
    {"VRFY", QT_TRANSLATE_NOOP("Commands", "Asks whether a mailbox exists"),
        QT_TRANSLATE_NOOP("Commands", "VRFY: does this mailbox exist?"),
        QT_TRANSLATE_NOOP("Commands", "Asks whether a mailbox exists. Most servers do not tell, because "
                                      "senders of spam would ask too."),
        5321, "4.1.1.6"},
    {"EXPN", QT_TRANSLATE_NOOP("Commands", "Asks who is on a mailing list"),
        QT_TRANSLATE_NOOP("Commands", "EXPN: who is on this list?"),
        QT_TRANSLATE_NOOP("Commands", "Asks for the members of a mailing list. Most servers do not tell."),
        5321, "4.1.1.7"},
    {"HELP", QT_TRANSLATE_NOOP("Commands", "Asks for help"),
        QT_TRANSLATE_NOOP("Commands", "HELP: which commands are there?"),
        QT_TRANSLATE_NOOP("Commands", "Asks for a text that explains the commands; it is meant for people."),
        5321, "4.1.1.8"},
    {"ETRN", QT_TRANSLATE_NOOP("Commands", "Asks to start waiting mail"),
        QT_TRANSLATE_NOOP("Commands", "ETRN: please send my waiting mail"),
        QT_TRANSLATE_NOOP(
            "Commands", "Asks the server to start the delivery of mail that waits for a named host."),
        1985, ""},
    {"ATRN", QT_TRANSLATE_NOOP("Commands", "Asks for waiting mail here"),
        QT_TRANSLATE_NOOP("Commands", "ATRN: please hand over my waiting mail"),
        QT_TRANSLATE_NOOP("Commands", "After sign-in, asks to get waiting mail over this very connection; "
                                      "the two sides exchange their roles."),
        2645, ""},
    {"TURN", QT_TRANSLATE_NOOP("Commands", "Asks to exchange roles"),
        QT_TRANSLATE_NOOP("Commands", "TURN: let us exchange roles"),
        QT_TRANSLATE_NOOP(
            "Commands", "An old command that made the client the server. It is unsafe and no longer used."),
        5321, "F.1"},
    {"SEND", QT_TRANSLATE_NOOP("Commands", "Old way to send to a screen"),
        QT_TRANSLATE_NOOP("Commands", "SEND: show it on a screen"),
        QT_TRANSLATE_NOOP("Commands",
            "An old command that showed a message on the recipient's screen. It is no longer used."),
        5321, "F.6"},
    {"SOML", QT_TRANSLATE_NOOP("Commands", "Old way to send to a screen"),
        QT_TRANSLATE_NOOP("Commands", "SOML: on a screen, or else by mail"),
        QT_TRANSLATE_NOOP("Commands", "An old command that showed a message on the recipient's screen or put "
                                      "it into the mailbox. It is no longer used."),
        5321, "F.6"},
    {"SAML", QT_TRANSLATE_NOOP("Commands", "Old way to send to a screen"),
        QT_TRANSLATE_NOOP("Commands", "SAML: on a screen, and by mail"),
        QT_TRANSLATE_NOOP("Commands", "An old command that showed a message on the recipient's screen and "
                                      "put it into the mailbox. It is no longer used."),
        5321, "F.6"},
    {"BURL", QT_TRANSLATE_NOOP("Commands", "Names a piece of the message elsewhere"),
        QT_TRANSLATE_NOOP("Commands", "BURL: fetch this part yourself"),
        QT_TRANSLATE_NOOP("Commands", "Tells the server to fetch a part of the message from an IMAP server."),
        4468, ""},
    {"XCLIENT", QT_TRANSLATE_NOOP("Commands", "Passes on data of another client"),
        QT_TRANSLATE_NOOP("Commands", "XCLIENT: the client behind me"),
        QT_TRANSLATE_NOOP("Commands", "A server in front passes on name and address of the real client. Only "
                                      "trusted computers may do so."),
        0, ""},
    {"XFORWARD", QT_TRANSLATE_NOOP("Commands", "Passes on data of another client"),
        QT_TRANSLATE_NOOP("Commands", "XFORWARD: the client behind me, for the log"),
        QT_TRANSLATE_NOOP(
            "Commands", "A server in front passes on name and address of the real client, for logs only."),
        0, ""},
};

/// Of MAIL and RCPT.
constexpr Term parameterTexts[] = {
    {"SIZE",
        QT_TRANSLATE_NOOP(
            "Commands", "the size of the message in bytes, so that the server can refuse before it is sent"),
        1870, ""},
    {"BODY",
        QT_TRANSLATE_NOOP("Commands", "the kind of text in the message: 7BIT is plain ASCII, 8BITMIME has "
                                      "8-bit letters, BINARYMIME is anything"),
        6152, ""},
    {"SMTPUTF8",
        QT_TRANSLATE_NOOP("Commands", "addresses or headers hold letters outside ASCII, such as Chinese"),
        6531, "3.4"},
    {"RET",
        QT_TRANSLATE_NOOP("Commands",
            "how much of the message a failure report brings back: FULL all of it, HDRS the header only"),
        3461, "4.3"},
    {"ENVID", QT_TRANSLATE_NOOP("Commands", "a name for this envelope that appears again in reports"), 3461,
        "4.4"},
    {"NOTIFY", QT_TRANSLATE_NOOP("Commands", "when a report is wanted: SUCCESS, FAILURE, DELAY, or NEVER"),
        3461, "4.1"},
    {"ORCPT", QT_TRANSLATE_NOOP("Commands", "the address the sender first wrote to, before any forwarding"),
        3461, "4.2"},
    {"AUTH", QT_TRANSLATE_NOOP("Commands", "who handed in the message first; <> means not known or not told"),
        4954, "5"},
    {"MT-PRIORITY", QT_TRANSLATE_NOOP("Commands", "the priority of the message, from -9 to 9"), 6710, ""},
    {"HOLDFOR", QT_TRANSLATE_NOOP("Commands", "keep the message for this many seconds before sending it on"),
        4865, ""},
    {"HOLDUNTIL", QT_TRANSLATE_NOOP("Commands", "keep the message until this time before sending it on"),
        4865, ""},
    {"BY", QT_TRANSLATE_NOOP("Commands", "the time by which the message must be delivered"), 2852, ""},
    {"RRVS",
        QT_TRANSLATE_NOOP("Commands", "deliver only if the mailbox still has the same owner as at this time"),
        7293, ""},
    {"REQUIRETLS", QT_TRANSLATE_NOOP("Commands", "this message may only travel encrypted, on its whole way"),
        8689, ""},
    {"MTRK", QT_TRANSLATE_NOOP("Commands", "allows to track the way of this message"), 3885, ""},
    {"SOLICIT", QT_TRANSLATE_NOOP("Commands", "marks the message as advertising of this kind"), 3865, ""},
    {"SUBMITTER", QT_TRANSLATE_NOOP("Commands", "the address responsible for the message; given up"), 4405,
        ""},
    {"CONPERM", QT_TRANSLATE_NOOP("Commands", "allows to convert the content"), 4141, ""},
    {"CONNEG", QT_TRANSLATE_NOOP("Commands", "asks which kinds of content the recipient can show"), 4141, ""},
    {"TRANSID", QT_TRANSLATE_NOOP("Commands", "a name by which a broken transfer can be continued"), 1845,
        ""},
};

} // namespace

const CommandText *commandText(const QByteArray &verb)
{
    return findByName(commandTexts, verb);
}

const Term *parameterText(const QByteArray &name)
{
    return findByName(parameterTexts, name);
}
