# SPDX-License-Identifier: GPL-3.0-or-later
"""Greeting, grammar of replies, bytes; how connections end."""
import time

from case import Case
from heloctl import SANITIZED
from mailserver import Good, leave, reset, silence

# To read as much as the bound allows and to report it; no limit of a stage is near.
FLOOD = 30 if SANITIZED else 6
SEND = ("--send-to", "you@mail.test")


def only(function):
    """A server that is nothing but this."""
    def script(peer):
        function(peer)
    return script


def say_and_hold(data):
    def script(peer):
        peer.send(data)
        peer.hold()
    return script


def greeting_lines_forever(peer):
    peer.send(b"220-mail.test\r\n")
    while True:
        time.sleep(1)
        peer.send(b"220-still here\r\n")


def hello_lines_forever(peer, line):
    while True:
        peer.send(b"250-X\r\n")
        time.sleep(1)


def drip_tls(peer, line):
    peer.send(b"220 go\r\n")
    peer.receive()
    peer.drip(b"\x16\x03\x03\x00\x7a" + b"\x02" * 122, size=2, every=1.0)


def half_reply(ending):
    def answer(peer, line):
        peer.send(b"250-mail")
        ending(peer, line)
    return answer


def half_reply_in_tls(ending):
    def answer(peer, line):
        peer.send(b"250-mail.test\r\n250-SIZ")
        ending(peer, line)
    return answer


def says_goodbye_but_stays(peer, line):
    """close_notify, and the TCP connection stays open."""
    peer.stream.settimeout(0.2)
    raw = peer.stream
    try:
        raw = peer.stream.unwrap()
    except OSError:
        pass
    peer.stream = raw
    peer.ignore()


# Stage of the client -> which answer of the server does not come.
STAGES = {"greeting": "greeting", "ehlo": "EHLO_clear", "starttls": "STARTTLS", "auth": "AUTH", "mail_from": "MAIL",
          "rcpt_to": "RCPT", "data": "DATA", "end_of_data": "dot", "quit": "QUIT"}


def same_transcript(uncut):
    """Compares with the report of the uncut run, from the greeting to the verdict, times excepted."""
    changing = ("at", "at_us", "at_ms", "checked_at")

    def strip(value):
        if isinstance(value, dict):
            return {name: strip(member) for name, member in value.items() if name not in changing}
        return [strip(member) for member in value] if isinstance(value, list) else value

    def check(result, server):
        essence = [strip(entry) for entry in result.report["entries"] if entry["stage"] not in ("dns", "tcp_connect", "quit")]
        if not uncut:
            uncut.append(essence)
        elif essence != uncut[0]:
            first = next((pair for pair in zip(uncut[0], essence) if pair[0] != pair[1]), "its length")
            yield f"the transcript differs from the uncut one: {first}"
    return check


def cases(zoo):
    def good(**otherwise):
        return Good(zoo.context("good"), **otherwise)

    yield Case("N0", good(), proof="signed_in", stage=None, quotes=("235 2.7.0 welcome",))
    yield Case("N1 a message", good(), extra=SEND, proof="message_accepted", quotes=("4WfQ1x",))
    yield Case("N2 implicit TLS", good(implicit=True), encryption="tls", proof="signed_in")
    yield Case("N3 no pipelining", good(without=(b"PIPELINING",)), extra=SEND, proof="message_accepted")

    yield Case("C1", only(lambda peer: peer.hold()), "failed", "greeting", "timeout", limits={"greeting": 2})
    yield Case("C2", only(lambda peer: peer.drip(b"220 mail.test ready ")), "failed", "greeting", "timeout", limits={"greeting": 3})
    yield Case("C3", greeting_lines_forever, "failed", "greeting", "timeout", limits={"greeting": 3})
    yield Case("C4", say_and_hold(b"554 no\r\n"), "refused", "greeting", reply="554", never=("EHLO", "HELO"), quotes=("554 no",))
    yield Case("C5", only(lambda peer: peer.flood(b"220-hello\r\n" * 4096)), "failed", "greeting", "endless_reply", seconds=FLOOD)
    yield Case("C6", only(lambda peer: peer.flood(b"A" * 65536)), "failed", "greeting", "line_too_long", seconds=FLOOD)
    yield Case("C6 in TLS", good(EHLO_tls=lambda peer, line: peer.flood(b"250-" + b"A" * 65536)), "failed", "ehlo", "line_too_long", seconds=FLOOD)
    yield Case("C5 in TLS", good(EHLO_tls=lambda peer, line: peer.flood(b"250-hello\r\n" * 4096)), "failed", "ehlo", "endless_reply", seconds=FLOOD)
    yield Case("C7", good(greeting=b"220\r\n", EHLO_clear=b"250-m\r\n250 STARTTLS\r\n", MAIL=b"250\r\n"), extra=SEND, proof="message_accepted")
    yield Case("C8", good(EHLO_clear=b"250-mail.test\r\n250-STARTTLS\r\n250 \r\n"), proof="signed_in")
    yield Case("C10", good(ending=b"\n"), extra=SEND, proof="message_accepted")
    controls = b"535 5.7.8 a\0b \xff \x1b[31mred \x1b]0;title\x07 \xe2\x80\xae \xe2\x80\xa8 end\r\n"
    yield Case("C12", good(AUTH=controls), "refused", "auth", reply="535", absent=("\u202e", "\u2028"))
    yield Case("C12 greeting", say_and_hold(b"554 \x1b[2J\x1b]0;owned\x07 \0\xff\r\n"), "refused", "greeting")
    chinese = "用户名或密码错误"
    for encoding in ("utf-8", "gb18030"):
        text = chinese.encode(encoding)
        for cut in (0, 1, 2, 3, 5):
            yield Case(f"C13 {encoding} cut at {cut}", good(AUTH=lambda peer, line, text=text, cut=cut: peer.send(b"535 " + text + b"\r\n", cut=cut)),
                       "refused", "auth", reply="535", quotes=(chinese,))
    yield Case("C14", say_and_hold(b"HTTP/1.1 400 Bad Request\r\n\r\n"), "failed", "greeting", "wrong_server_or_port", quotes=("HTTP/1.1 400 Bad Request",))
    for name, banner in (("ssh", b"SSH-2.0-OpenSSH_9.2\r\n"), ("imap", b"* OK IMAP4rev1 ready\r\n"), ("pop3", b"+OK ready\r\n")):
        yield Case("C14 " + name, say_and_hold(banner), "failed", "greeting", "wrong_server_or_port", quotes=(banner.decode().strip(),))
    alert = b"\x15\x03\x01\x00\x02\x02\x16"
    yield Case("C14 TLS alert", only(lambda peer: (peer.send(alert), peer.leave())), "failed", "greeting", "wrong_encryption_mode")
    yield Case("C14 TLS alert and silence", say_and_hold(alert), "failed", "greeting", ("timeout", "wrong_encryption_mode"), limits={"greeting": 2})
    yield Case("C15", good(), "failed", "tls_handshake", "wrong_encryption_mode", encryption="tls", quotes=("220 mail.test ESMTP ready",))
    yield Case("C16", good(implicit=True), "failed", "greeting", ("timeout", "wrong_encryption_mode"), limits={"greeting": 2})
    yield Case("C19", good(EHLO_clear=hello_lines_forever), "failed", "ehlo", "timeout", limits={"ehlo": 3})
    uncut = []
    for cut in (0, 1, 2, 3, 7, 1460):
        yield Case(f"C22 cut at {cut}", good(cut=cut), extra=("--ehlo", "client.test"), proof="signed_in", check=same_transcript(uncut), seconds=12)
    refused_uncut = []
    for cut in (0, 1, 2, 3, 7):
        yield Case(f"C22 refused, cut at {cut}", good(cut=cut, AUTH=b"535-5.7.8 no\r\n535 5.7.8 at all\r\n"), "refused", "auth", "wrong_password",
                   extra=("--ehlo", "client.test"), check=same_transcript(refused_uncut), seconds=12)

    yield Case("C23 FIN in a line", good(EHLO_clear=half_reply(leave)), "failed", "ehlo", "connection_closed", quotes=("250-mail",))
    yield Case("C23 RST in a line", good(EHLO_clear=half_reply(reset)), "failed", "ehlo", "connection_closed", quotes=("250-mail",))
    yield Case("S FIN in TLS in a line", good(EHLO_tls=half_reply_in_tls(leave)), "failed", "ehlo", "connection_closed", quotes=("250-SIZ",))
    yield Case("S RST in TLS in a line", good(EHLO_tls=half_reply_in_tls(reset)), "failed", "ehlo", "connection_closed", quotes=("250-SIZ",))
    yield Case("S close_notify, TCP stays", good(AUTH=says_goodbye_but_stays), "failed", "auth", "connection_closed", seconds=3)
    yield Case("S close_notify at RCPT, TCP stays", good(without=(b"PIPELINING",), RCPT=says_goodbye_but_stays), "failed", "rcpt_to",
               "connection_closed", extra=SEND, seconds=3)
    for how, ending in (("FIN", leave), ("RST", reset)):
        for stage, answer in STAGES.items():
            for pipelining in (True, False):
                without = () if pipelining else (b"PIPELINING",)
                outcome, finding = {"quit": ("ok", None), "end_of_data": ("unknown", "outcome_unknown")}.get(stage, ("failed", "connection_closed"))
                if stage not in ("mail_from", "rcpt_to", "data") and not pipelining:
                    continue
                yield Case(f"C23 {how} at {stage}{'' if pipelining else ', one by one'}", good(without=without, **{answer: ending}), outcome,
                           None if stage == "quit" else stage, finding, extra=SEND)
        yield Case(f"C23 {how} in the handshake", good(STARTTLS=lambda peer, line, ending=ending: (peer.send(b"220 go\r\n"), peer.receive(), ending(peer, line))),
                   "failed", "tls_handshake", "connection_closed")
    for reply, enhanced in ((b"550 4.2.1 x", "4.2.1"), (b"450 5.7.8 x", "5.7.8"), (b"550 5.7.99999999999999999999 x", None),
                            (b"550 5.7.1.1.1 x", None), (b"535 x", None), (b"535", None), (b"535 ", None)):
        yield Case(f"C25 {reply.decode()}", good(AUTH=reply + b"\r\n"), "refused", "auth", reply=reply[:3].decode(), quotes=(reply.decode().strip(),),
                   check=lambda result, server, enhanced=enhanced: [] if enhanced in (None, result.report["reply"].get("enhanced")) else
                   [f"enhanced code is {result.report['reply'].get('enhanced')}"])
    yield Case("C25 250 9.9.9 x", good(MAIL=b"250 9.9.9 x\r\n"), extra=SEND, proof="message_accepted")
    yield Case("C27", Good(zoo.context("good"), starttls=False, auth=None, EHLO=b"502 5.5.1 no\r\n"), "ok", encryption="none",
               extra=("--stop-after", "ehlo"), check=lambda result, server: [] if server.count("HELO") else ["no HELO"])
    yield Case("mixed codes", good(EHLO_tls=b"250-mail.test\r\n350 AUTH PLAIN\r\n"), "failed", "ehlo", "malformed_reply", never=("AUTH",))
    yield Case("no code", good(AUTH=b"hello there\r\n"), "failed", "auth", ("malformed_reply", "unexpected_data"), quotes=("hello there",))
    yield Case("code out of range", good(AUTH=b"999 what\r\n"), "failed", "auth", "malformed_reply")
    yield Case("glued greeting", say_and_hold(b"220 mail.test\r\n250 mail.test\r\n"), "failed", ("greeting", "ehlo"), ("unexpected_data",), quotes=("250 mail.test",))
    yield Case("unasked reply behind EHLO", good(EHLO_tls=b"250 AUTH PLAIN LOGIN\r\n235 2.7.0 welcome\r\n"), "failed", None, "unexpected_data", never=("MAIL",), extra=SEND)
    yield Case("421 at AUTH", good(AUTH=b"421 4.3.2 going down\r\n"), "refused", "auth", reply="421", quotes=("421 4.3.2 going down",))
    yield Case("drip in TLS handshake", good(STARTTLS=drip_tls), "failed", "tls_handshake", "timeout", limits={"tls_handshake": 3})
    yield Case("total limit", good(AUTH=silence), "failed", "auth", "timeout", extra=("--total-limit", "2"), seconds=4)
