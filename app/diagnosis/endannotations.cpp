// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/annotationtools.h"

#include <QCoreApplication>

namespace {

QString say(const char *source)
{
    return translated("Ends", source);
}

struct EndText
{
    const char *sentence;
    const char *explanation;
    int rfc = 0;
    const char *section = "";
};

EndText textOf(LossCause cause)
{
    switch (cause) {
    case LossCause::PeerClosed:
        return {QT_TRANSLATE_NOOP("Ends", "The server closed the connection"),
            QT_TRANSLATE_NOOP("Ends", "The other side ended the connection in an orderly way, but without an "
                                      "answer. A firewall on the way can do the same."),
            5321, "3.8"};
    case LossCause::Reset:
        return {QT_TRANSLATE_NOOP("Ends", "The connection was cut off"),
            QT_TRANSLATE_NOOP(
                "Ends", "The other side, or a device on the way, broke the connection off at once."),
            9293};
    case LossCause::HostNotFound:
        return {QT_TRANSLATE_NOOP("Ends", "The server's name does not exist"),
            QT_TRANSLATE_NOOP("Ends", "The Domain Name System, which turns names into addresses, knows no "
                                      "address for this name. Mostly the name is misspelt, or this computer is offline."),
            1035};
    case LossCause::DnsFailure:
        return {QT_TRANSLATE_NOOP("Ends", "Names cannot be looked up at the moment"),
            QT_TRANSLATE_NOOP("Ends", "No name server gave a usable answer, so this says nothing about the "
                                      "mail server. Mostly the network of this computer is to blame."),
            1035};
    case LossCause::Refused:
        return {QT_TRANSLATE_NOOP("Ends", "The connection was refused"),
            QT_TRANSLATE_NOOP("Ends", "The computer was reached, but nothing listens at this port, or a "
                                      "firewall turns visitors away."),
            9293};
    case LossCause::Unreachable:
        return {QT_TRANSLATE_NOOP("Ends", "There is no way to the server"),
            QT_TRANSLATE_NOOP(
                "Ends", "The network knows no way to this address. Perhaps this computer is offline."),
            792};
    case LossCause::TimedOut:
        return {QT_TRANSLATE_NOOP("Ends", "No answer came in time"),
            QT_TRANSLATE_NOOP("Ends", "The program has waited as long as this stage may take. Either the "
                                      "server is very slow, or something on the way swallows what is sent."),
            5321, "4.5.3.2"};
    case LossCause::TlsFailed:
        return {QT_TRANSLATE_NOOP("Ends", "Encryption could not be set up"),
            QT_TRANSLATE_NOOP("Ends", "The program stops here and sends no code, because it cannot be sure "
                                      "who is at the other end or who listens.")};
    case LossCause::ProxyFailed:
        return {QT_TRANSLATE_NOOP("Ends", "The proxy did not let the connection through"),
            QT_TRANSLATE_NOOP("Ends",
                "This computer reaches the network through a proxy, a computer in between. It "
                "refused or did not answer; the mail server was not reached."),
            1928};
    case LossCause::Cancelled:
        return {QT_TRANSLATE_NOOP("Ends", "Cancelled"),
            QT_TRANSLATE_NOOP("Ends", "The test was stopped by the user.")};
    case LossCause::RunLimit:
        return {QT_TRANSLATE_NOOP("Ends", "The test took too long as a whole"),
            QT_TRANSLATE_NOOP(
                "Ends", "The time limit for the whole test has passed, so the program stopped it.")};
    case LossCause::Other:
        return {QT_TRANSLATE_NOOP("Ends", "The connection was lost"),
            QT_TRANSLATE_NOOP("Ends", "The connection ended for a reason that this program has no name for; "
                                      "the technical words tell more.")};
    }
    Q_UNREACHABLE();
}

EndText textOf(StopReason reason)
{
    switch (reason) {
    case StopReason::LineTooLong:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: a line without end"),
            QT_TRANSLATE_NOOP("Ends", "The server sent a line longer than 64 KiB; the standard allows 512 "
                                      "bytes. This is no working mail server."),
            5321, "4.5.3.1.5"};
    case StopReason::EndlessReply:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: an answer without end"),
            QT_TRANSLATE_NOOP("Ends", "The server sent more and more lines of one answer and never finished "
                                      "it. The program stops after 1 MiB."),
            5321, "4.2.1"};
    case StopReason::TranscriptFull:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the record is full"),
            QT_TRANSLATE_NOOP("Ends", "The conversation has become larger than this program records.")};
    case StopReason::MalformedReply:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: not an SMTP answer"),
            QT_TRANSLATE_NOOP("Ends",
                "What the server said does not follow the rules of SMTP, so nothing can be built on it."),
            5321, "4.2"};
    case StopReason::UnexpectedData:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the server spoke without being asked"),
            QT_TRANSLATE_NOOP("Ends", "Something arrived where no answer belongs. It could be meant to pass "
                                      "as the answer to a later question, so the program does not go on."),
            5321, "3.8"};
    case StopReason::ClearTextAfterTls:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: unencrypted text slipped in behind STARTTLS"),
            QT_TRANSLATE_NOOP("Ends",
                "After the agreement to encrypt, readable text arrived. An attacker on the way could have "
                "put it there, to be taken for an encrypted answer later. The program trusts nothing of it."),
            3207, "6"};
    case StopReason::StartTlsUnavailable:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the server does not encrypt"),
            QT_TRANSLATE_NOOP("Ends",
                "The account asks for encryption with STARTTLS; the server does not offer it, or "
                "refused. Going on would show the code to everybody on the way."),
            3207, "6"};
    case StopReason::AuthUnavailable:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the server offers no sign-in"),
            QT_TRANSLATE_NOOP("Ends", "The server's list of features has no AUTH. Many servers offer it at "
                                      "another port, or after encryption only."),
            4954, "3"};
    case StopReason::MechanismUnsupported:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: no way to sign in that both sides know"),
            QT_TRANSLATE_NOOP("Ends", "The server offers ways to sign in, but none that this program knows "
                                      "and that fits the credential."),
            4954, "3"};
    case StopReason::ClearTextCredential:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the code would travel readable"),
            QT_TRANSLATE_NOOP("Ends", "The connection is not encrypted. Everybody on the way could read the "
                                      "code, so the program sends it only after an explicit yes."),
            8314, "3"};
    case StopReason::AuthProtocol:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the sign-in broke its own rules"),
            QT_TRANSLATE_NOOP("Ends",
                "The server's part of the sign-in dialogue was not as it must be, so it cannot be "
                "trusted. This says nothing about whether the code is right."),
            4954, "4"};
    case StopReason::Utf8Unsupported:
        return {
            QT_TRANSLATE_NOOP("Ends", "Stopped: the server takes no addresses with letters outside ASCII"),
            QT_TRANSLATE_NOOP("Ends", "An address or a header has letters such as Chinese ones. The server "
                                      "does not offer SMTPUTF8, which it would need. Nothing was sent."),
            6531, "3"};
    case StopReason::EightBitUnsupported:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the server takes no 8-bit text"),
            QT_TRANSLATE_NOOP("Ends", "The message has letters that need eight bits, and the server does not "
                                      "offer 8BITMIME. Nothing was sent."),
            6152};
    case StopReason::SizeExceeded:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the message is larger than the server accepts"),
            QT_TRANSLATE_NOOP("Ends",
                "The server names its limit among its features, so nothing had to be sent to find out."),
            1870};
    case StopReason::SyntaxRefused:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: a line of our own would break the rules"),
            QT_TRANSLATE_NOOP("Ends", "An address or a name holds a character that no command may contain, "
                                      "such as a line break. The line was not sent."),
            5321, "4.1.2"};
    case StopReason::MessageChanged:
        return {QT_TRANSLATE_NOOP("Ends", "Stopped: the message file changed while it was sent"),
            QT_TRANSLATE_NOOP("Ends", "It was cut, replaced or could not be read to its end. The end mark was not "
                                      "sent, so the server drops what it has."),
            5321, "4.1.1.4"};
    }
    Q_UNREACHABLE();
}

void annotate(Annotation &annotation, const EndText &text, const QByteArray &detail)
{
    annotation.title = say(text.sentence);
    annotation.explanation = say(text.explanation);
    setReference(annotation, text.rfc, text.section);
    if (!detail.isEmpty())
        annotation.parts.append({say(QT_TRANSLATE_NOOP("Ends", "In technical words")), shownText(detail)});
}

} // namespace

QString lossCauseText(const QByteArray &name)
{
    constexpr LossCause causes[] = {LossCause::PeerClosed, LossCause::Reset, LossCause::HostNotFound,
        LossCause::DnsFailure, LossCause::Refused, LossCause::Unreachable, LossCause::TimedOut,
        LossCause::TlsFailed, LossCause::ProxyFailed, LossCause::Cancelled, LossCause::RunLimit,
        LossCause::Other};
    for (const auto cause : causes) {
        if (name == lossCauseName(cause))
            return say(textOf(cause).sentence);
    }
    return {};
}

QString lostSentence(const Lost &lost)
{
    if (lost.cause == LossCause::TlsFailed && !lost.tls.problems.isEmpty())
        return tlsProblemText(lost.tls.problems.constFirst());
    return say(textOf(lost.cause).sentence);
}

void annotateLost(Annotation &annotation, Stage stage, const Lost &lost)
{
    annotate(annotation, textOf(lost.cause), lost.detail);
    if (lost.cause == LossCause::TlsFailed) {
        annotateTlsFailure(annotation, lost.tls);
        if (!lost.tls.problems.isEmpty())
            annotation.brief = annotation.title;
    }
    const bool isOver = stage == Stage::Quit && lost.cause != LossCause::Cancelled;
    if (isOver)
        annotation.explanation =
            say(QT_TRANSLATE_NOOP("Ends", "The connection ended while saying goodbye. Everything that "
                                          "matters was over, so this changes nothing."));
    else if (stage == Stage::Message)
        annotation.explanation = say(QT_TRANSLATE_NOOP("Ends",
            "The connection ended while the message was handed over, before the server's answer. "
            "Whether it was accepted is not known: look into the mailbox before sending it again."));
}

QString stoppedSentence(const Stopped &stopped)
{
    return say(textOf(stopped.reason).sentence);
}

void annotateStopped(Annotation &annotation, const Stopped &stopped)
{
    annotate(annotation, textOf(stopped.reason), stopped.detail);
    const auto numbers = stopped.detail.split(' ');
    if (stopped.reason != StopReason::SizeExceeded || numbers.size() != 2)
        return;
    annotation.parts = {
        {say(QT_TRANSLATE_NOOP("Ends", "Message")), sizeText(numbers.at(0).toLongLong())},
        {say(QT_TRANSLATE_NOOP("Ends", "Limit")), sizeText(numbers.at(1).toLongLong())},
    };
}
