# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign-in dialogue."""
import base64
import re
import time

from case import Case
from heloctl import USER
from mailserver import CANARY, Good, Scram, challenge, private_line, sign_in, silence

SEND = ("--send-to", "you@mail.test")
REFUSAL = b"535 5.7.8 Error: authentication failed\r\n"


def using(mechanism):
    return ("--mechanism", mechanism)


def slow_refusal(peer, line):
    sign_in(peer, line)
    time.sleep(3)
    return REFUSAL


def echo(peer, line):
    """Says everything back, in several spellings, over two lines."""
    sign_in(peer, line)
    plain = CANARY.encode()
    spelled = [line, plain, base64.b64encode(plain), plain.hex().encode(), base64.b64encode(b"\0" + USER.encode() + b"\0" + plain)]
    half = len(plain) // 2
    return (b"535-5.7.8 bad: " + b" | ".join(spelled) + b"\r\n535-5.7.8 \"" + plain[:half] + plain[half:] + b"\"\r\n535 5.7.8 end\r\n")


def echo_of_the_exchange(peer, line):
    """Says back every message of the client, and the parts a listener could guess the code from."""
    before = len(peer.server.private)
    sign_in(peer, line)
    said = [base64.b64decode(word) for word in peer.server.private[before:]]
    parts = [part for message in said for part in re.split(rb"[ ,]", message) if len(part) > 12 and not part.startswith(b"n=")]
    parts += [part.partition(b"=")[2] for part in parts if part[1:2] == b"="]
    peer.server.private += parts
    spelled = [spelling for part in (*said, *parts) for spelling in (part, base64.b64encode(part), part.hex().encode(), part.hex().upper().encode())]
    return b"535-5.7.8 bad:\r\n" + b"".join(b"535-5.7.8 " + one + b"\r\n" for one in spelled) + b"535 5.7.8 end\r\n"


def challenges_forever(peer, line):
    while True:
        challenge(peer, b"more", private=False)


def oauth_refusal(document):
    def answer(peer, line):
        sign_in(peer, line)
        peer.send(b"334 " + base64.b64encode(document) + b"\r\n")
        said = private_line(peer)
        peer.server.last_word = said
        return REFUSAL
    return answer


def last_word(*expected):
    def check(result, server):
        if getattr(server, "last_word", None) not in expected:
            yield f"the answer to the error document was {getattr(server, 'last_word', None)!r}"
    return check


def cancelled_or_left(result, server):
    said = [line for line in server.lines() if not line.upper().startswith((b"EHLO", b"STARTTLS", b"AUTH", b"QUIT"))]
    if any(line != b"*" for line in said):
        yield f"the client answered {said[:3]}"


def few_rounds(result, server):
    if len(server.lines()) > 20:
        yield f"the client answered {len(server.lines())} times"


def cases(zoo):
    context = zoo.context("good")

    def good(**otherwise):
        return Good(context, **otherwise)

    def scram(**options):
        return Good(context, auth=b"AUTH PLAIN SCRAM-SHA-256", AUTH=lambda peer, line: sign_in(peer, line, Scram(**options)))

    yield Case("C59", good(AUTH=slow_refusal), "refused", "auth", "wrong_password", secret="Wrong-canary-5Yt2", reply="535")
    for mechanism in ("PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256"):
        offered = good(auth=b"AUTH " + mechanism.encode())
        yield Case(f"{mechanism} right", offered, proof="signed_in", quotes=("AUTH " + mechanism,))
        yield Case(f"C59 {mechanism} wrong", offered, "refused", "auth", "wrong_password", secret="Wrong-canary-5Yt2", reply="535")
        yield Case(f"{mechanism} forced", good(auth=b"AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256"), proof="signed_in", extra=using(mechanism),
                   quotes=("AUTH " + mechanism,))
    yield Case("C59 others left", good(auth=b"AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256"), "refused", "auth", "wrong_password", secret="Wrong-canary-5Yt2")
    google = (b"535-5.7.8 Username and Password not accepted. For more information, go to\r\n"
              b"535 5.7.8  https://support.google.com/mail/?p=BadCredentials x-1.gsmtp\r\n")
    yield Case("C60", good(AUTH=google), "refused", "auth", ("wrong_password", "needs_app_password"), quotes=("https://support.google.com/mail/?p=BadCredentials", "not accepted"))
    yield Case("C61", good(auth=b"AUTH NTLM GSSAPI"), "failed", None, "auth_mechanism_unsupported", never=("AUTH", "MAIL"), extra=SEND)
    yield Case("C62", good(auth=b"AUTH=PLAIN LOGIN"), ("ok", "failed"), None, (None, "auth_mechanism_unsupported"), extra=SEND,
               check=lambda result, server: ["mail without a sign-in"] if server.count("MAIL") and not server.signed_in else [])
    yield Case("C63", good(auth=None), "failed", None, "auth_mechanism_unsupported", never=("AUTH", "MAIL"), extra=SEND)
    for name, words in (("not Base64", b"!!!notbase64"), ("padding only", b"===="), ("one letter", b"A"), ("8-bit", b"\xff\xfe\x00\x01")):
        for mechanism in ("LOGIN", "CRAM-MD5", "SCRAM-SHA-256"):
            yield Case(f"C64 {name}, {mechanism}", good(auth=b"AUTH " + mechanism.encode(), AUTH=b"334 " + words + b"\r\n"), "failed", "auth",
                       "auth_protocol", check=cancelled_or_left)
    for mechanism in ("PLAIN", "LOGIN", "CRAM-MD5"):
        yield Case(f"C64 challenges for ever, {mechanism}", good(auth=b"AUTH " + mechanism.encode(), AUTH=challenges_forever), "failed", "auth",
                   "auth_protocol", check=few_rounds)
    yield Case("C64 huge challenge", good(auth=b"AUTH CRAM-MD5", AUTH=b"334 " + b"QUFB" * 8000 + b"\r\n"), "failed", "auth", "auth_protocol",
               check=cancelled_or_left)
    yield Case("success without asking, CRAM-MD5", good(auth=b"AUTH CRAM-MD5", AUTH=b"235 2.7.0 welcome\r\n"), "failed", "auth", "auth_protocol")
    yield Case("C65", good(AUTH=echo), "refused", "auth", "wrong_password", reply="535")
    yield Case("C65 wrong code", good(AUTH=lambda peer, line: b"535 5.7.8 no: Wrong-canary-5Yt2\r\n"), "refused", "auth", "wrong_password", secret="Wrong-canary-5Yt2")
    yield Case("C65 one byte at a time", Good(context, cut=1, AUTH=echo), "refused", "auth", "wrong_password")
    for mechanism in ("CRAM-MD5", "SCRAM-SHA-256"):
        yield Case(f"X2 {mechanism} repeated", good(auth=b"AUTH " + mechanism.encode(), AUTH=echo_of_the_exchange), "refused", "auth",
                   "wrong_password", reply="535", quotes=("5.7.8 end",))
    yield Case("C70 CRAM-MD5 and PLAIN", good(auth=b"AUTH PLAIN LOGIN CRAM-MD5"), proof="signed_in", quotes=("AUTH CRAM-MD5",))
    yield Case("C70 SCRAM", good(auth=b"AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256"), proof="signed_in", quotes=("AUTH SCRAM-SHA-256",))
    yield Case("SCRAM, wrong server signature", scram(signature=b"AAAA"), "failed", "auth", "auth_protocol")
    yield Case("SCRAM, no server signature", scram(skip_signature=True), "failed", "auth", "auth_protocol")
    yield Case("SCRAM, nonce not continued", scram(own_nonce=b"somethingelse"), "failed", "auth", "auth_protocol")
    yield Case("SCRAM, one iteration", scram(iterations=1), "failed", "auth", "auth_protocol")
    yield Case("SCRAM, too many iterations", scram(iterations=2000000000), "failed", "auth", "auth_protocol", seconds=4)
    token_error = b'{"status":"401","schemes":"bearer","scope":"https://mail.test/"}'
    for mechanism, answers in (("XOAUTH2", (b"",)), ("OAUTHBEARER", (b"AQ==",))):
        offered = dict(auth=b"AUTH " + mechanism.encode())
        yield Case(f"{mechanism} right", good(**offered), proof="signed_in", extra=using(mechanism))
        yield Case(f"C72 {mechanism}", good(AUTH=oauth_refusal(token_error), **offered), "refused", "auth", "oauth_token_invalid",
                   extra=using(mechanism), secret="ya29.wrong-token-77Qx", check=last_word(*answers))
    yield Case("two AUTH lines", good(auth=None, EHLO_tls=b"250-mail.test\r\n250-AUTH LOGIN\r\n250 AUTH PLAIN\r\n"), proof="signed_in")
    yield Case("silence at AUTH", good(AUTH=silence), "failed", "auth", "timeout", limits={"auth": 2})
    yield Case("no encryption, no agreement", Good(context, starttls=False), None, None, None, encryption="none", never=("AUTH", "MAIL"),
               extra=SEND, check=lambda result, server: [] if result.code != 0 else ["signed in without asking"])
