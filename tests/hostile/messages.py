# SPDX-License-Identifier: GPL-3.0-or-later
"""Envelope, message and outcome; the network below; cancelling."""
import email
import email.policy
import email.utils
import getpass
import re
import signal
import socket
import time

from case import Case
from mailserver import Good, leave, reset, silence

SEND = ("--send-to", "you@mail.test")
OWN = (*SEND, "--message", "{own.eml}")
HEAD = b"From: me@mail.test\r\nTo: you@mail.test\r\nSubject: own\r\nDate: Sun, 22 Nov 2026 01:00:00 +0000\r\nMessage-ID: <own@mail.test>\r\n\r\n"

# What has been taken for the end of a message somewhere, and so has smuggled a second one (CVE-2023-51764 and others).
FALSE_ENDINGS = (b"\n.\n", b"\r.\r", b"\r.\n", b"\n.\r", b"\n.\r\n", b"\r\n.\n", b"\r.\r\n", b"\r\n.\r", b"\r\n\0.\r\n")


def no_body(result, server):
    if any(server.bodies):
        yield "a body was sent"


def stuffed(text):
    """As it has to look on the wire (RFC 5321 section 4.5.2)."""
    lines = text.removesuffix(b"\r\n").split(b"\r\n")
    return b"".join((b"." + line if line.startswith(b".") else line) + b"\r\n" for line in lines)


def arrives_as(text):
    def check(result, server):
        if server.bodies != [stuffed(text)]:
            yield f"the receiver got {[body[-120:] for body in server.bodies]}, expected {stuffed(text)[-120:]!r}"
    return check


def clean_line_ends(result, server):
    if result.code not in (0, 3):
        yield f"exit code {result.code}"
    for body in server.bodies:
        if re.search(rb"(?<!\r)\n|\r(?!\n)|\0", body):
            yield "bare CR, LF or NUL on the wire"
    if len(server.bodies) > 1 or server.count("MAIL") > 1:
        yield "more than one message"


def anonymous(result, server):
    message = email.message_from_bytes(server.bodies[0], policy=email.policy.default)
    if message.defects:
        yield f"defects: {message.defects}"
    for header in ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"):
        if not message[header]:
            yield f"no {header}"
    if abs(email.utils.parsedate_to_datetime(message["Date"]).timestamp() - time.time()) > 120:
        yield f"the date is {message['Date']}"
    said = b"\n".join(server.lines()) + server.bodies[0]
    for private in {socket.gethostname(), getpass.getuser()} - {"mail", "me", "test", "localhost"}:
        if re.search(rb"(?<![\w-])" + re.escape(private.encode()) + rb"(?![\w-])", said):
            yield f"{private!r} was told to the server"
    greeting = next(line for line in server.lines() if line.startswith(b"EHLO"))
    if not re.fullmatch(rb"EHLO (\[[0-9.]+\]|\[IPv6:[0-9a-f:]+\])", greeting):
        yield f"the client greeted with {greeting!r}"


def stops_reading(peer, line):
    peer.send(b"354 go ahead\r\n")
    peer.ignore()


def cases(zoo):
    context = zoo.context("good")

    def good(**otherwise):
        return Good(context, **otherwise)

    for without in ((), (b"PIPELINING",)):
        how = ", one by one" if without else ""
        never = ("DATA",) if without else ()
        for reply, outcome, finding in ((b"550 5.1.1 no such user", "refused", "recipient_unknown"), (b"452 4.2.2 over quota", "refused", "mailbox_full"),
                                        (b"554 5.7.1 relay access denied", "refused", "relay_denied")):
            yield Case(f"C75 {reply[:9].decode()}{how}", good(without=without, RCPT=reply + b"\r\n"), outcome, "rcpt_to", finding, extra=SEND,
                       reply=reply[:3].decode(), never=never, check=no_body, proof="sender_accepted")
        yield Case(f"C78 DATA 554{how}", good(without=without, DATA=b"554 5.3.0 no\r\n"), "refused", "data", extra=SEND, check=no_body)
        yield Case(f"C78 DATA 250{how}", good(without=without, DATA=b"250 2.0.0 ok\r\n"), ("failed", "refused"), "data", extra=SEND, check=no_body)
        yield Case(f"C76 251{how}", good(without=without, MAIL=b"251 ok\r\n", RCPT=b"251 will forward\r\n"), extra=SEND, proof="message_accepted")
        yield Case(f"C76 252{how}", good(without=without, RCPT=b"252 maybe\r\n"), extra=SEND, proof="message_accepted")
        yield Case(f"MAIL refused{how}", good(without=without, MAIL=b"553 5.7.1 not owned by user\r\n"), "refused", "mail_from", "sender_not_owned",
                   extra=SEND, check=no_body, proof="signed_in")
    yield Case("C75 all refused, DATA 354 all the same", good(RCPT=b"550 5.1.1 no such user\r\n", DATA=b"354 go\r\n"), "refused", "rcpt_to", "recipient_unknown",
               extra=SEND, check=no_body)
    yield Case("MAIL refused, the rest accepted all the same", good(MAIL=b"553 5.7.1 not owned by user\r\n", RCPT=b"250 ok\r\n", DATA=b"354 go\r\n"),
               "refused", "mail_from", "sender_not_owned", extra=SEND, check=no_body, proof="signed_in")
    yield Case("C76 two recipients, one refused", good(RCPT=[b"250 2.1.5 ok\r\n", b"550 5.1.1 no such user\r\n"]), ("ok", "refused"), None, None,
               extra=(*SEND, "--send-to", "them@mail.test"), quotes=("them@mail.test", "550 5.1.1 no such user"))
    yield Case("C80", good(dot=leave), "unknown", "end_of_data", "outcome_unknown", extra=SEND)
    yield Case("C81", good(dot=silence), "unknown", "end_of_data", "outcome_unknown", extra=SEND, limits={"end_of_data": 2})
    yield Case("C82 550", good(dot=b"550 5.7.1 spam\r\n"), "refused", "end_of_data", ("content_spam", "policy_rejected"), extra=SEND, proof="recipient_accepted")
    yield Case("C82 421", good(dot=b"421 4.3.0 later\r\n"), "refused", "end_of_data", extra=SEND)
    yield Case("C82 451", good(dot=b"451 4.7.1 greylisted, try again later\r\n"), "refused", "end_of_data", "greylisted", extra=SEND)
    yield Case("C83 RST after 250", good(dot=lambda peer, line: (peer.send(b"250 2.0.0 Ok: queued as 4WfQ1x\r\n"), setattr(peer.server, "accepted", True), peer.reset())),
               proof="message_accepted", extra=SEND)
    yield Case("C83 QUIT unanswered", good(QUIT=silence), proof="message_accepted", extra=SEND, seconds=7)
    for reply in (b"500 what\r\n", b"354 go on\r\n", b"xyz\r\n"):
        yield Case(f"C83 QUIT {reply[:3].decode()}", good(QUIT=reply), proof="message_accepted", extra=SEND, seconds=7)
    yield Case("C88", good(DATA=stops_reading, without=(b"SIZE 1000000",)), "failed", ("data", "end_of_data"), "timeout", extra=OWN,
               files={"own.eml": HEAD + (b"x" * 998 + b"\r\n") * 30000}, limits={"data": 2, "end_of_data": 3})
    yield Case("message too large", good(), ("failed", "refused"), None, "message_too_large", extra=OWN,
               files={"own.eml": HEAD + (b"x" * 998 + b"\r\n") * 1100}, never=("DATA",), check=no_body)
    line = b"y" * 70 + b"\r\n"
    for size in (4095, 4096, 4097, 16383, 16384, 16385):
        filler = (line * 300)[:size - len(HEAD) - 5] + b"\r\n.\r\n"
        yield Case(f"C94 dot at {size}", good(), extra=OWN, files={"own.eml": HEAD + filler + b"..\r\nend\r\n"}, proof="message_accepted",
                   check=arrives_as(HEAD + filler + b"..\r\nend\r\n"))
    for name, text in (("dots", b".\r\n..\r\n.x\r\n\r\n.\r\n"), ("no last line end", b"one\r\n.two"), ("nothing", b""), ("only a dot", b".")):
        yield Case(f"C94 {name}", good(), extra=OWN, files={"own.eml": HEAD + text}, proof="message_accepted",
                   check=arrives_as(HEAD + text if text.endswith(b"\r\n") or not text else HEAD + text + b"\r\n"))
    for ending in FALSE_ENDINGS:
        smuggled = ending + b"MAIL FROM:<evil@mail.test>\r\nRCPT TO:<evil@mail.test>\r\nDATA\r\nevil\r\n"
        yield Case(f"C95 {ending!r}", good(), None, None, None, extra=OWN, files={"own.eml": HEAD + b"one" + smuggled}, check=clean_line_ends)
    yield Case("C98", good(), extra=SEND, proof="message_accepted", check=anonymous)

    yield Case("C89", good(), "failed", "tcp_connect", "refused", port="closed", proof="resolved")
    yield Case("C90", silence, "failed", "tcp_connect", "timeout", backlog=0, limits={"tcp_connect": 2})
    yield Case("no such name", good(), "failed", "dns", "dns_not_found", host="nowhere.test", dns=True, proof="none")
    yield Case("name server fails", good(), "failed", "dns", "dns_temporary", host="broken.test", dns=True, limits={"dns": 4})
    yield Case("name server silent", good(), "failed", "dns", "dns_temporary", host="silent.test", dns=True, limits={"dns": 2})
    yield Case("dead IPv6", Good(zoo.context("good")), ("failed",), "tls_handshake", "cert_name_mismatch", host="two.test", dns=True, quotes=("::1", "127.0.0.1"))

    for stage, answer in {"greeting": "greeting", "ehlo": "EHLO_clear", "starttls": "STARTTLS", "auth": "AUTH", "mail_from": "MAIL", "rcpt_to": "RCPT",
                          "data": "DATA", "end_of_data": "dot"}.items():
        outcome = ("cancelled", "unknown") if stage == "end_of_data" else "cancelled"
        for name, number in (("SIGINT", signal.SIGINT), ("SIGTERM", signal.SIGTERM)):
            yield Case(f"C99, B4 {name} at {stage}", good(without=(b"PIPELINING",), **{answer: silence}), outcome, stage, extra=SEND, interrupt=number)
    yield Case("C99 in the handshake", good(STARTTLS=lambda peer, line: (peer.send(b"220 go\r\n"), peer.receive(), peer.hold())), "cancelled", "tls_handshake",
               interrupt=signal.SIGINT)
