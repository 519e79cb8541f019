// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtexts.h"

#include <QCoreApplication>

namespace {

constexpr NoteText noteTexts[] = {
    {"resolved", QT_TRANSLATE_NOOP("Notes", "Looked up %1: %2 addresses (%3)"),
        QT_TRANSLATE_NOOP("Notes",
            "A name such as smtp.example.com is for people; computers connect to addresses. The Domain Name "
            "System (DNS) translates. Both kinds of address, IPv6 and IPv4, are asked for."),
        1035, ""},
    {"address", QT_TRANSLATE_NOOP("Notes", "The server is given by its address: %1"),
        QT_TRANSLATE_NOOP("Notes", "There is no name to look up. Certificates are nearly always made out for "
                                   "names, so a name is better than an address."),
        1035, ""},
    {"connect_attempt", QT_TRANSLATE_NOOP("Notes", "Trying %1, port %2"),
        QT_TRANSLATE_NOOP("Notes", "The program knocks at this address. If several are known, the next one "
                                   "is tried a moment later, and whichever answers first is used."),
        8305, ""},
    {"connect_failed", QT_TRANSLATE_NOOP("Notes", "No connection to %1, port %2: %3"),
        QT_TRANSLATE_NOOP(
            "Notes", "This address could not be reached. Other addresses of the same name may still work."),
        8305, ""},
    {"connected", QT_TRANSLATE_NOOP("Notes", "Connected to %1, port %2, in %3 ms"),
        QT_TRANSLATE_NOOP("Notes",
            "The way to the server is open, and something listens at this port. Nothing was said yet."),
        9293, ""},
    {"connect_abandoned",
        QT_TRANSLATE_NOOP("Notes", "Gave up the attempt at %1, port %2: another address was faster"),
        QT_TRANSLATE_NOOP("Notes",
            "Several addresses were tried side by side; one answered first and is used. This is no fault."),
        8305, ""},
    {"proxy", QT_TRANSLATE_NOOP("Notes", "Going through the proxy %2, port %3 (%1)"),
        QT_TRANSLATE_NOOP("Notes", "This computer is set to reach the network through a proxy, a computer in "
                                   "between. If it does not let mail through, no server can be reached."),
        1928, ""},
    {"lone_line_feed", QT_TRANSLATE_NOOP("Notes", "The server ends its lines with LF alone; tolerated"),
        QT_TRANSLATE_NOOP("Notes", "A line in SMTP ends with two control characters, CR and LF. This server "
                                   "left out the CR. The program reads it all the same."),
        5321, "2.3.8"},
    {"helo_fallback", QT_TRANSLATE_NOOP("Notes", "EHLO was refused; going on with HELO"),
        QT_TRANSLATE_NOOP("Notes", "The server does not know the modern hello. With the older one there is "
                                   "no list of features, so neither encryption nor sign-in."),
        5321, "3.2"},
    {"old_auth_spelling", QT_TRANSLATE_NOOP("Notes", "The server also spells AUTH the old way, AUTH="),
        QT_TRANSLATE_NOOP(
            "Notes", "Mail programs of the 1990s looked for AUTH=. The program reads both spellings."),
        4954, "3"},
    {"long_line", QT_TRANSLATE_NOOP("Notes", "A line of the server has %1 bytes; the standard allows 512"),
        QT_TRANSLATE_NOOP("Notes", "The line is longer than the standard allows. The program reads it all "
                                   "the same; other mail programs may not."),
        5321, "4.5.3.1.5"},
    {"many_lines", QT_TRANSLATE_NOOP("Notes", "The answer has %1 lines, unusually many"),
        QT_TRANSLATE_NOOP("Notes", "An answer may have several lines, but rarely more than thirty."), 5321,
        "4.2.1"},
    {"mechanism_chosen", QT_TRANSLATE_NOOP("Notes", "Signing in with %1; the server offers: %2"),
        QT_TRANSLATE_NOOP("Notes", "The program takes the strongest way to sign in that the server offers "
                                   "and that fits the credential."),
        4954, "4"},
    {"mechanism_forced", QT_TRANSLATE_NOOP("Notes", "Signing in with %1, as chosen in the settings"),
        QT_TRANSLATE_NOOP("Notes",
            "This way to sign in was chosen by hand, so the program does not look for a stronger one."),
        4954, "4"},
    {"clear_text",
        QT_TRANSLATE_NOOP("Notes", "Not encrypted: everything on the way to %1 can be read, the code too"),
        QT_TRANSLATE_NOOP("Notes", "This connection is not encrypted, as chosen for this one run. Use it on "
                                   "a network you trust only."),
        8314, "3"},
    {"size_announced", QT_TRANSLATE_NOOP("Notes", "The message has %1; the server takes up to %2"),
        QT_TRANSLATE_NOOP("Notes", "The server said in its features how large a message may be. The program "
                                   "compares before it sends."),
        1870, ""},
    {"recipient_forwarded",
        QT_TRANSLATE_NOOP("Notes", "%1 was accepted with %2: the server passes the message on"),
        QT_TRANSLATE_NOOP("Notes",
            "The server takes the message although the mailbox is elsewhere or could not be checked."),
        5321, "3.4"},
    {"server_slow", QT_TRANSLATE_NOOP("Notes", "Still waiting for an answer (%1), %2 s so far"),
        QT_TRANSLATE_NOOP("Notes", "Servers may take their time; the standard lets them think for minutes. "
                                   "The program goes on waiting up to its limit."),
        5321, "4.5.3.2"},
    {"quit_unanswered",
        QT_TRANSLATE_NOOP("Notes", "The server closed the connection without answering QUIT; harmless"),
        QT_TRANSLATE_NOOP(
            "Notes", "A polite server answers 221 first. The result of the test is not changed by this."),
        5321, "4.1.1.10"},
    {"dns_server", QT_TRANSLATE_NOOP("Notes", "Name server used: %1, port %2"),
        QT_TRANSLATE_NOOP("Notes", "The computer that was asked to translate the name into addresses."), 1035,
        ""},
    {"practice", QT_TRANSLATE_NOOP("Notes", "Practice server inside this program: %1, port %2"),
        QT_TRANSLATE_NOOP("Notes", "This is no real mail server. Nothing leaves this computer, and no "
                                   "message is delivered to anybody."),
        0, ""},
};

} // namespace

const NoteText *noteText(const QByteArray &id)
{
    return findByName(noteTexts, id);
}
