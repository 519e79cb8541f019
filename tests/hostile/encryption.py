# SPDX-License-Identifier: GPL-3.0-or-later
"""STARTTLS negotiation, certificates and TLS itself."""
import ssl

from authority import Authority
from case import Case
from heloctl import USER
from mailserver import Good, server_context, silence

NOT_A_GO = (b"502 5.5.1 no", b"454 4.7.0 not now", b"354 go", b"235 go", b"250 go", b"334 go", b"221 go", b"500 go", b"501 go",
            b"530 go", b"421 go", b"2200 x", b"220x")


class Zoo:
    """Certificates, one for each thing that can be wrong with one."""

    def __init__(self, folder):
        root = self.authority = Authority(folder)
        middle = Authority(folder / "middle", "Middle", parent=root)
        leaf_as_authority = Authority(folder / "leaf", "Leaf", parent=root, authority=False)
        constrained = Authority(folder / "constrained", "Constrained", parent=root,
                                extensions=("nameConstraints=critical,permitted;DNS:other.test",))
        stranger = self.stranger = Authority(folder / "stranger", "Stranger")
        many = ",".join(f"DNS:host{number}.test" for number in range(1999)) + ",DNS:localhost"
        self.certificates = {
            "good": root.issue("good"),
            "chain": middle.issue("chain"),
            "many names": root.issue("many", many),
            "internationalised": root.issue("internationalised", "DNS:xn--bcher-kva.test"),
            "wildcard": root.issue("wildcard", "DNS:*.mail.test"),
            "expired": root.issue("expired", at="2020-01-01", days=30),
            "future": root.issue("future", at="2034-01-01", days=30),
            "other host": root.issue("other-host", "DNS:other.test,DNS:imap.other.test", subject="/CN=other.test"),
            "common name only": root.issue("common-name", None, subject="/CN=localhost"),
            "common name right, names wrong": root.issue("names-wrong", "DNS:other.test", subject="/CN=localhost"),
            "hostile subject": root.issue("hostile", "DNS:other.test", subject="/CN=\x1b[31mevil\x07<b>x/O=a\r\nb"),
            "wildcard too wide": root.issue("wide", "DNS:*.test"),
            "wildcard in a label": root.issue("in-label", "DNS:m*il.mail.test"),
            "self-signed": root.self_signed("self-signed"),
            "unknown authority": stranger.issue("unknown"),
            "missing intermediate": middle.issue("no-middle", send_chain=False),
            "leaf as authority": leaf_as_authority.issue("under-leaf"),
            "name constraint": constrained.issue("constraint"),
            "for clients only": root.issue("clients", usage="clientAuth"),
            "short key": root.issue("short-key", key=("rsa:1024",)),
            "SHA-1": root.issue("sha1", digest="sha1"),
        }

    def context(self, name, **options):
        return server_context(self.certificates[name], **options)


# certificate, name asked for (nothing: localhost), finding (nothing: accepted), what must be quoted
CERTIFICATES = (
    ("chain", None, None, ()),
    ("many names", None, None, ()),
    ("internationalised", "bücher.test", None, ()),
    ("wildcard", "a.mail.test", None, ()),
    ("wildcard", "a.b.mail.test", "cert_name_mismatch", ()),
    ("wildcard", "mail.test", "cert_name_mismatch", ("*.mail.test",)),
    ("wildcard too wide", "mail.test", "cert_name_mismatch", ()),
    ("wildcard in a label", "mail.mail.test", "cert_name_mismatch", ()),
    ("other host", None, "cert_name_mismatch", ("imap.other.test",)),
    ("common name only", None, "cert_name_mismatch", ()),
    ("common name right, names wrong", None, "cert_name_mismatch", ("other.test",)),
    ("hostile subject", None, "cert_name_mismatch", ()),
    ("expired", None, "cert_expired", ("2020-01-31",)),
    ("future", None, "cert_expired", ("2034-01-01",)),
    ("self-signed", None, "cert_untrusted", ()),
    ("unknown authority", None, "cert_untrusted", ("Stranger",)),
    ("missing intermediate", None, "cert_untrusted", ("Middle",)),
    ("leaf as authority", None, "cert_untrusted", ()),
    ("name constraint", None, "cert_untrusted", ()),
    ("for clients only", None, "cert_untrusted", ()),
    ("short key", None, "cert_untrusted", ()),
    ("SHA-1", None, "cert_untrusted", ()),
)


def said_only(*allowed):
    def check(result, server):
        for line in server.lines():
            if line.split(b" ")[0].upper().decode("latin-1") not in allowed:
                yield f"the client said {line[:40]!r}"
        if USER.encode() in bytes(server.clear):
            yield "the address went in clear"
    return check


def injected(extra):
    """The answer to STARTTLS and more in one segment; then real TLS."""
    return b"220 2.0.0 go\r\n" + extra


def no_handshake(result, server):
    yield from said_only("EHLO", "STARTTLS", "QUIT")(result, server)
    if server.encrypted:
        yield "the handshake went through all the same"


def plain_after_go(peer, line):
    peer.send(b"220 2.0.0 go\r\n")
    peer.receive()
    peer.send(b"250 ok, still in clear\r\n")
    peer.hold()


def counted_hello(result, server):
    if sum(line.upper().startswith(b"EHLO") for line in server.lines(encrypted=True)) != 1:
        yield "EHLO was not said again inside TLS"


def cases(zoo):
    context = zoo.context("good")

    def good(**otherwise):
        return Good(context, **otherwise)

    quiet = said_only("EHLO", "HELO", "STARTTLS", "QUIT")
    stages = ("starttls", "ehlo")
    yield Case("C30", good(EHLO_clear=b"250-mail.test\r\n250 AUTH PLAIN LOGIN\r\n"), ("failed", "refused"), stages, "starttls_unavailable",
               check=said_only("EHLO", "QUIT"))
    for reply in NOT_A_GO:
        yield Case(f"C31, C32 {reply.decode()}", good(STARTTLS=reply + b"\r\n"), ("failed", "refused"), "starttls",
                   ("starttls_unavailable", "malformed_reply"), quotes=(reply.decode(),), check=quiet)
    yield Case("C33", good(EHLO=b"500 5.5.1 no\r\n"), ("failed", "refused"), stages, "starttls_unavailable", check=quiet)
    for keyword in (b"starttls", b"StartTLS"):
        yield Case(f"C35 {keyword.decode()}", good(EHLO_clear=b"250-mail.test\r\n250 " + keyword + b"\r\n"), proof="signed_in")
    yield Case("C37", good(STARTTLS=injected(b"250-evil\r\n250 AUTH PLAIN LOGIN\r\n")), "failed", ("starttls", "tls_handshake"),
               "starttls_injection", quotes=("250-evil",), never=("AUTH",), check=no_handshake)
    yield Case("C38", good(STARTTLS=injected(b"250-AUTH PLA")), "failed", ("starttls", "tls_handshake"), "starttls_injection",
               quotes=("250-AUTH PLA",), never=("AUTH",), check=no_handshake)
    yield Case("C42", good(EHLO_clear=b"250-mail.test\r\n250-STARTTLS\r\n250-SIZE 1\r\n250 AUTH XOAUTH2\r\n",
                           EHLO_tls=b"250-mail.test\r\n250-SIZE 100000\r\n250 AUTH PLAIN\r\n"),
               proof="message_accepted", extra=("--send-to", "you@mail.test"), check=counted_hello)
    yield Case("C44", good(STARTTLS=lambda peer, line: (peer.send(b"220 go\r\n"), peer.hold())), "failed", ("starttls", "tls_handshake"),
               "timeout", limits={"starttls": 2, "tls_handshake": 2})
    yield Case("C46", good(STARTTLS=plain_after_go), "failed", ("starttls", "tls_handshake"),
               ("wrong_server_or_port", "connection_closed", "starttls_injection"), quotes=("250 ok, still in clear",), never=("AUTH",))

    for certificate, host, finding, quotes in CERTIFICATES:
        for encryption in ("starttls", "tls"):
            server = Good(zoo.context(certificate), implicit=encryption == "tls")
            name = f"C47 to C53 {certificate}{' for ' + host if host else ''}, {encryption}"
            common = dict(encryption=encryption, host=host or "localhost", dns=bool(host), quotes=quotes)
            if finding:
                yield Case(name, server, "failed", "tls_handshake", finding, absent=("Unknown error",), never=("AUTH", "MAIL"), **common)
            else:
                yield Case(name, server, proof="signed_in", **common)
    yield Case("own authority not given", good(), "failed", "tls_handshake", "cert_untrusted", trusted=False, never=("AUTH",))
    old = dict(oldest=ssl.TLSVersion.TLSv1, newest=ssl.TLSVersion.TLSv1_1, ciphers="ALL:@SECLEVEL=0")
    for name, options in (("TLS 1.0 and 1.1", old),
                          ("no encryption", dict(newest=ssl.TLSVersion.TLSv1_2, ciphers="eNULL:@SECLEVEL=0")),
                          ("no certificate", dict(newest=ssl.TLSVersion.TLSv1_2, ciphers="aNULL:!eNULL:@SECLEVEL=0"))):
        for encryption in ("starttls", "tls"):
            yield Case(f"C56 {name}, {encryption}", Good(zoo.context("good", **options), implicit=encryption == "tls"), "failed",
                       "tls_handshake", "tls_version", encryption=encryption, never=("AUTH",))
    yield Case("TLS 1.2", Good(zoo.context("good", newest=ssl.TLSVersion.TLSv1_2)), proof="signed_in")
    yield Case("silence in implicit TLS", lambda peer: peer.hold(), "failed", "tls_handshake", "timeout", encryption="tls",
               limits={"tls_handshake": 2, "tcp_connect": 2})
    yield Case("silence after implicit TLS", good(implicit=True, greeting=silence), "failed", "greeting", "timeout", encryption="tls", limits={"greeting": 2})
