// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"

#include <QCoreApplication>

namespace {

/// Subject and detail of the registry that RFC 5248 began.
constexpr Term enhancedTexts[] = {
    {"0.0", QT_TRANSLATE_NOOP("EnhancedCodes", "nothing more exact is said"), 3463, "3.1"},
    {"1.0", QT_TRANSLATE_NOOP("EnhancedCodes", "something about the address; no more exact number is given"),
        3463, "3.2"},
    {"1.1", QT_TRANSLATE_NOOP("EnhancedCodes", "the mailbox before the @ does not exist at this server"),
        3463, "3.2"},
    {"1.2", QT_TRANSLATE_NOOP("EnhancedCodes", "the domain behind the @ does not exist or takes no mail"),
        3463, "3.2"},
    {"1.3", QT_TRANSLATE_NOOP("EnhancedCodes", "the recipient's address is not written correctly"), 3463,
        "3.2"},
    {"1.4", QT_TRANSLATE_NOOP("EnhancedCodes", "the recipient's address fits more than one mailbox"), 3463,
        "3.2"},
    {"1.5", QT_TRANSLATE_NOOP("EnhancedCodes", "the recipient's address is valid"), 3463, "3.2"},
    {"1.6", QT_TRANSLATE_NOOP("EnhancedCodes", "the mailbox has moved and left no new address"), 3463, "3.2"},
    {"1.7", QT_TRANSLATE_NOOP("EnhancedCodes", "the sender's address is not written correctly"), 3463, "3.2"},
    {"1.8",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the domain of the sender's address does not exist or takes no answers"),
        3463, "3.2"},
    {"1.9",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the message goes on through a system that keeps no track of it"),
        3886, ""},
    {"1.10",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the recipient's domain declares that it never takes mail (null MX)"),
        7505, ""},
    {"2.0", QT_TRANSLATE_NOOP("EnhancedCodes", "something about the mailbox; no more exact number is given"),
        3463, "3.3"},
    {"2.1",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the mailbox exists, but is switched off and takes no messages"),
        3463, "3.3"},
    {"2.2", QT_TRANSLATE_NOOP("EnhancedCodes", "the mailbox is full"), 3463, "3.3"},
    {"2.3", QT_TRANSLATE_NOOP("EnhancedCodes", "the message is larger than this mailbox may receive"), 3463,
        "3.3"},
    {"2.4",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the address is a mailing list that could not be expanded into its members"),
        3463, "3.3"},
    {"3.0",
        QT_TRANSLATE_NOOP("EnhancedCodes", "something about the mail system; no more exact number is given"),
        3463, "3.4"},
    {"3.1", QT_TRANSLATE_NOOP("EnhancedCodes", "the server has no room left for messages"), 3463, "3.4"},
    {"3.2",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the server takes no mail from the network at the moment, or ever"),
        3463, "3.4"},
    {"3.3", QT_TRANSLATE_NOOP("EnhancedCodes", "the server lacks a feature that the message needs"), 3463,
        "3.4"},
    {"3.4", QT_TRANSLATE_NOOP("EnhancedCodes", "the message is larger than the server accepts"), 3463, "3.4"},
    {"3.5", QT_TRANSLATE_NOOP("EnhancedCodes", "the server is set up wrongly; its administrator has to act"),
        3463, "3.4"},
    {"3.6",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the message was accepted, but with another priority than asked for"),
        6710, ""},
    {"4.0", QT_TRANSLATE_NOOP("EnhancedCodes", "something about the network; no more exact number is given"),
        3463, "3.5"},
    {"4.1", QT_TRANSLATE_NOOP("EnhancedCodes", "the next server on the way does not answer"), 3463, "3.5"},
    {"4.2", QT_TRANSLATE_NOOP("EnhancedCodes", "the connection was made but broke or was refused"), 3463,
        "3.5"},
    {"4.3", QT_TRANSLATE_NOOP("EnhancedCodes", "a directory the server needs, such as DNS, cannot be asked"),
        3463, "3.5"},
    {"4.4", QT_TRANSLATE_NOOP("EnhancedCodes", "the server knows no way to the recipient's domain"), 3463,
        "3.5"},
    {"4.5", QT_TRANSLATE_NOOP("EnhancedCodes", "the mail system is overloaded"), 3463, "3.5"},
    {"4.6", QT_TRANSLATE_NOOP("EnhancedCodes", "the message runs in a circle between servers"), 3463, "3.5"},
    {"4.7", QT_TRANSLATE_NOOP("EnhancedCodes", "delivery was tried for too long without success"), 3463,
        "3.5"},
    {"5.0",
        QT_TRANSLATE_NOOP("EnhancedCodes", "something about the conversation; no more exact number is given"),
        3463, "3.6"},
    {"5.1", QT_TRANSLATE_NOOP("EnhancedCodes", "the command is not allowed here, or not known"), 3463, "3.6"},
    {"5.2", QT_TRANSLATE_NOOP("EnhancedCodes", "the command is not written correctly"), 3463, "3.6"},
    {"5.3", QT_TRANSLATE_NOOP("EnhancedCodes", "too many recipients for one message"), 3463, "3.6"},
    {"5.4", QT_TRANSLATE_NOOP("EnhancedCodes", "a parameter of the command is wrong"), 3463, "3.6"},
    {"5.5", QT_TRANSLATE_NOOP("EnhancedCodes", "the two sides speak different versions of the protocol"),
        3463, "3.6"},
    {"5.6", QT_TRANSLATE_NOOP("EnhancedCodes", "a line of the sign-in dialogue is too long for the server"),
        4954, "6"},
    {"6.0", QT_TRANSLATE_NOOP("EnhancedCodes", "something about the content; no more exact number is given"),
        3463, "3.7"},
    {"6.1", QT_TRANSLATE_NOOP("EnhancedCodes", "the server does not support this kind of content"), 3463,
        "3.7"},
    {"6.2",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the content would have to be converted, and that is forbidden"),
        3463, "3.7"},
    {"6.3",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the content would have to be converted, and the server cannot do it"),
        3463, "3.7"},
    {"6.4", QT_TRANSLATE_NOOP("EnhancedCodes", "the content was converted and something was lost"), 3463,
        "3.7"},
    {"6.5", QT_TRANSLATE_NOOP("EnhancedCodes", "the content could not be converted"), 3463, "3.7"},
    {"6.6",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the server could not fetch a part of the message from where it was said to be"),
        4468, ""},
    {"6.7",
        QT_TRANSLATE_NOOP("EnhancedCodes",
            "addresses with letters outside ASCII, such as Chinese ones, are not allowed here"),
        6531, ""},
    {"6.8",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the answer would need UTF-8 text, and the client did not allow it"),
        6531, ""},
    {"6.9",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the header has UTF-8 text, and a server on the way cannot take it"),
        6531, ""},
    {"6.10",
        QT_TRANSLATE_NOOP("EnhancedCodes", "an old duplicate of X.6.8: the answer would need UTF-8 text"),
        6531, ""},
    {"7.0",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "something about security or a rule; no more exact number is given"),
        3463, "3.8"},
    {"7.1",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the sender is not allowed to send this message to this place"),
        3463, "3.8"},
    {"7.2", QT_TRANSLATE_NOOP("EnhancedCodes", "the sender may not write to this mailing list"), 3463, "3.8"},
    {"7.3",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the security would have to be converted, and that is not possible"),
        3463, "3.8"},
    {"7.4",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the server does not support a security feature that was asked for"),
        3463, "3.8"},
    {"7.5", QT_TRANSLATE_NOOP("EnhancedCodes", "decrypting or checking a signature failed"), 3463, "3.8"},
    {"7.6", QT_TRANSLATE_NOOP("EnhancedCodes", "the server does not know the method of encryption used"),
        3463, "3.8"},
    {"7.7",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the message was changed on its way, the check of its content fails"),
        3463, "3.8"},
    {"7.8", QT_TRANSLATE_NOOP("EnhancedCodes", "the user name or the code is not accepted"), 4954, "6"},
    {"7.9", QT_TRANSLATE_NOOP("EnhancedCodes", "this way to sign in is too weak for this user"), 4954, "6"},
    {"7.10", QT_TRANSLATE_NOOP("EnhancedCodes", "encryption is needed first"), 5248, ""},
    {"7.11",
        QT_TRANSLATE_NOOP("EnhancedCodes", "this way to sign in is allowed on an encrypted connection only"),
        4954, "6"},
    {"7.12",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the account must sign in once in another way before this one works"),
        4954, "6"},
    {"7.13", QT_TRANSLATE_NOOP("EnhancedCodes", "the account is switched off"), 5248, ""},
    {"7.14",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the server wants a trust relationship with another server first"),
        5248, ""},
    {"7.15", QT_TRANSLATE_NOOP("EnhancedCodes", "the priority of the message is too low to be taken now"),
        6710, ""},
    {"7.16", QT_TRANSLATE_NOOP("EnhancedCodes", "the message is too large for its priority"), 6710, ""},
    {"7.17",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the mailbox has a new owner since the date the sender named"),
        7293, ""},
    {"7.18", QT_TRANSLATE_NOOP("EnhancedCodes", "the domain has a new owner since the date the sender named"),
        7293, ""},
    {"7.19",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the server cannot tell whether the mailbox still has the same owner"),
        7293, ""},
    {"7.20",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the message has no valid DKIM signature, the seal of the sender's domain"),
        7372, ""},
    {"7.21",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the message has a valid DKIM signature, but none the server accepts"),
        7372, ""},
    {"7.22", QT_TRANSLATE_NOOP("EnhancedCodes", "no valid DKIM signature belongs to the domain in From"),
        7372, ""},
    {"7.23",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "SPF: the sending computer is not on the list of the sender's domain"),
        7372, ""},
    {"7.24", QT_TRANSLATE_NOOP("EnhancedCodes", "SPF: the list of the sender's domain could not be read"),
        7372, ""},
    {"7.25",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the address of the sending computer has no matching name in DNS"),
        7372, ""},
    {"7.26",
        QT_TRANSLATE_NOOP("EnhancedCodes", "several proofs of origin failed at once, such as SPF and DKIM"),
        7372, ""},
    {"7.27",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "the sender's domain declares that it never takes mail, so nobody could answer"),
        7505, ""},
    {"7.28",
        QT_TRANSLATE_NOOP(
            "EnhancedCodes", "a flood of messages was noticed; Google uses this number for sending too fast"),
        0, ""},
    {"7.29",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the chain of proofs from forwarding servers (ARC) is broken; "
                                           "Google uses this number for missing encryption"),
        8617, ""},
    {"7.30",
        QT_TRANSLATE_NOOP("EnhancedCodes", "the message may only travel encrypted, and the next server "
                                           "cannot promise that; Google uses this number for DKIM"),
        8689, ""},
};

/// By subject, for numbers without an entry of their own.
constexpr Term subjectTexts[] = {
    {"0", QT_TRANSLATE_NOOP("EnhancedCodes", "nothing more exact is said"), 3463, "3.1"},
    {"1", QT_TRANSLATE_NOOP("EnhancedCodes", "about an address"), 3463, "3.2"},
    {"2", QT_TRANSLATE_NOOP("EnhancedCodes", "about a mailbox"), 3463, "3.3"},
    {"3", QT_TRANSLATE_NOOP("EnhancedCodes", "about the mail system"), 3463, "3.4"},
    {"4", QT_TRANSLATE_NOOP("EnhancedCodes", "about the network or the route"), 3463, "3.5"},
    {"5", QT_TRANSLATE_NOOP("EnhancedCodes", "about the conversation itself, the protocol"), 3463, "3.6"},
    {"6", QT_TRANSLATE_NOOP("EnhancedCodes", "about the content of the message"), 3463, "3.7"},
    {"7", QT_TRANSLATE_NOOP("EnhancedCodes", "about security or a rule of the server"), 3463, "3.8"},
};

} // namespace

const Term *enhancedText(const QByteArray &subjectAndDetail)
{
    return findByName(enhancedTexts, subjectAndDetail);
}

const Term *enhancedSubjectText(const QByteArray &subject)
{
    return findByName(subjectTexts, subject);
}
