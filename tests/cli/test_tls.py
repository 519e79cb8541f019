# SPDX-License-Identifier: GPL-3.0-or-later
"""heloctl tls against servers of openssl and Python: verdicts, exit codes, and that nothing is said over old versions."""
import json
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import authority as authorities  # noqa: E402
import heloctl  # noqa: E402

FOLDER = tempfile.TemporaryDirectory(prefix="heloscope-tls-")
ROOT = authorities.Authority(pathlib.Path(FOLDER.name))
MIDDLE = authorities.Authority(pathlib.Path(FOLDER.name), "Test Middle", ROOT)


class Server:
    """One TLS service on 127.0.0.1 or ::1; keeps what clients say inside it."""

    def __init__(self, certificate, host="127.0.0.1", starttls=False, greeting=None, offer=True):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate.chain, certificate.key)
        self.starttls, self.greeting, self.offer = starttls, greeting, offer
        self.heard, self.connections = b"", 0
        self.socket = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                peer, _ = self.socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self.serve, args=(peer,), daemon=True).start()

    def serve(self, peer):
        peer.settimeout(10)
        try:
            if self.greeting:
                peer.sendall(self.greeting)
                return
            if self.starttls:
                peer.sendall(b"220 mail.test ESMTP\r\n")
                self.heard += peer.recv(1024)
                peer.sendall(b"250-mail.test\r\n" + (b"250-STARTTLS\r\n" if self.offer else b"") + b"250 SIZE 1000\r\n")
                self.heard += peer.recv(1024)
                peer.sendall(b"220 go\r\n")
            with self.context.wrap_socket(peer, server_side=True) as secured:
                while data := secured.recv(1024):
                    self.heard += data
                    secured.sendall(b"250 mail.test\r\n" if data.startswith(b"EHLO") else b"221 bye\r\n")
        except (OSError, ssl.SSLError):
            pass
        finally:
            peer.close()

    def close(self):
        self.socket.close()


class OldServer:
    """openssl s_server that speaks one outdated version only."""

    def __init__(self, certificate, version):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            ["openssl", "s_server", "-accept", f"127.0.0.1:{self.port}", "-cert", certificate.chain, "-key", certificate.key,
             version, "-cipher", "ALL:@SECLEVEL=0", "-naccept", "8"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=heloctl.die_with_parent)
        while b"ACCEPT" not in self.process.stdout.readline():
            pass

    def close(self):
        self.process.kill()
        return self.process.communicate()[0]


def run(*arguments, trusted=True):
    command = [heloctl.PROGRAM, "--language", "en", "tls", *map(str, arguments)]
    if trusted:
        command += ["--ca-file", str(ROOT.pem)]
    environment = {**os.environ, "HOME": FOLDER.name, "HELOSCOPE_SECRET": "never-read-9137"}
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, stdin=subprocess.DEVNULL)


def verdicts(document):
    return {(fact["id"], fact["certificate"]): fact["verdict"] for fact in document["facts"]}


class Tls(unittest.TestCase):
    def start(self, *arguments, **options):
        server = Server(*arguments, **options)
        self.addCleanup(server.close)
        return server

    def look(self, *arguments, code, **options):
        result = run(*arguments, "--format", "json", **options)
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        document = json.loads(result.stdout)
        self.assertEqual(document["schema"], 1)
        self.assertEqual(document["trusted"], code == 0)
        self.assertNotIn("never-read", result.stdout + result.stderr)
        return document

    def test_a_good_server_of_any_kind(self):
        server = self.start(MIDDLE.issue("good", days=90))
        document = self.look(f"127.0.0.1:{server.port}", code=0)
        self.assertEqual(document["encryption"], "tls")
        self.assertEqual(verdicts(document)["validity", 0], "good")
        self.assertEqual([part["role"] for part in document["tls"]["chain"]], ["server", "intermediate"])
        self.assertEqual(document["tls"]["chain"][0]["life_days"], 90)
        self.assertEqual(server.heard, b"", "a bare handshake says nothing")

    def test_starttls_leaves_after_the_handshake(self):
        server = self.start(MIDDLE.issue("starttls"), starttls=True)
        self.look(f"127.0.0.1:{server.port}", "--encryption", "starttls", code=0)
        self.assertIn(b"STARTTLS\r\n", server.heard)
        for word in (b"AUTH", b"MAIL", b"RCPT"):
            self.assertNotIn(word, server.heard)

    def test_starttls_not_offered(self):
        server = self.start(MIDDLE.issue("unoffered"), starttls=True, offer=False)
        document = self.look(f"127.0.0.1:{server.port}", "--encryption", "starttls", code=2)
        self.assertIsNone(document["tls"])

    def test_ipv6_and_name(self):
        try:
            server = self.start(MIDDLE.issue("six"), host="::1")
        except OSError:
            self.skipTest("no IPv6 here")
        self.look(f"[::1]:{server.port}", "--name", "mail.test", code=0)
        document = self.look(f"[::1]:{server.port}", code=2)
        self.assertEqual(verdicts(document)["name", None], "bad")

    def test_what_is_wrong_is_named_with_the_chain(self):
        cases = {
            "name": (MIDDLE.issue("other", names="DNS:other.test"), ("name", None)),
            "expired": (MIDDLE.issue("expired", days=5, at="2020-01-01 00:00:00"), ("validity", 0)),
            "weak": (MIDDLE.issue("weak", key=("rsa:1024",)), ("key", 0)),
            "alone": (MIDDLE.issue("alone", send_chain=False), ("chain", None)),
            "self": (ROOT.self_signed("self"), ("issuer", None)),
        }
        for name, (certificate, fact) in cases.items():
            with self.subTest(name):
                if name == "weak":  # Python's own level forbids such a key
                    server = self.start_weak(certificate)
                else:
                    server = self.start(certificate)
                document = self.look(f"127.0.0.1:{server.port}", code=2)
                self.assertEqual(verdicts(document)[fact], "bad", document["facts"])
                self.assertTrue(document["tls"]["chain"], "the peer's chain is shown although TLS failed")

    def start_weak(self, certificate):
        server = Server.__new__(Server)
        server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        server.context.set_ciphers("ALL:@SECLEVEL=0")
        server.context.load_cert_chain(certificate.chain, certificate.key)
        server.starttls, server.greeting, server.offer, server.heard, server.connections = False, None, True, b"", 0
        server.socket = socket.create_server(("127.0.0.1", 0))
        server.port = server.socket.getsockname()[1]
        threading.Thread(target=server.accept, daemon=True).start()
        self.addCleanup(server.close)
        return server

    def test_renewal_is_due_and_still_trusted(self):
        server = self.start(MIDDLE.issue("due", days=12, at="10 days ago"))
        result = run(f"127.0.0.1:{server.port}")
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertRegex(result.stdout, r"! Validity: until .* of 12 days left \(warning\)")
        self.assertIn("Fingerprint (SHA-256): ", result.stdout)
        self.assertIn("Certificate 2 of 2: intermediate authority", result.stdout)

    def test_unknown_authority(self):
        server = self.start(MIDDLE.issue("unknown"))
        document = self.look(f"127.0.0.1:{server.port}", code=2, trusted=False)
        self.assertEqual(verdicts(document)["issuer", None], "bad")

    def test_old_versions_are_named_and_not_used(self):
        for version, name in (("-tls1", "TLS 1.0"), ("-tls1_1", "TLS 1.1")):
            with self.subTest(name):
                server = OldServer(MIDDLE.issue("old" + version), version)
                document = self.look(f"127.0.0.1:{server.port}", code=2)
                said = server.close()
                self.assertEqual(document["tls"]["protocol"], name)
                fact = next(fact for fact in document["facts"] if fact["id"] == "protocol")
                self.assertEqual((fact["verdict"], fact["value"]), ("bad", name))
                self.assertNotIn(b"-----BEGIN SSL SESSION", said, "the handshake must not be completed")

    def test_no_tls_at_all(self):
        server = self.start(MIDDLE.issue("plain"), greeting=b"220 plain.test ESMTP\r\n")
        document = self.look(f"127.0.0.1:{server.port}", code=2)
        self.assertEqual(server.connections, 1)
        self.assertIn("220 plain.test ESMTP", json.dumps(document["facts"]))

    def test_nobody_listens(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        result = run(f"127.0.0.1:{port}")
        self.assertEqual(result.returncode, 2)
        self.assertIn("did not come to encryption", result.stdout)

    def test_wrong_usage(self):
        for arguments in ([], ["[::1"], ["::1]:465"], ["host:0"], ["host:65536"], ["host:x"], [""], ["user:code@host"], ["a b"],
                          ["host", "--encryption", "none"], ["host", "--name", "x y"], ["host", "--format", "xml"],
                          ["host", "--proxy", "maybe"], ["host", "--ca-file", "/nonexistent"], ["host", "--ca-file", "/dev/null"],
                          ["host", "--password", "x"], ["host", "port"]):
            with self.subTest(arguments):
                result = run(*arguments, trusted=False)
                self.assertEqual(result.returncode, 3, result.stdout + result.stderr)
                self.assertNotIn("code@", result.stderr)


if __name__ == "__main__":
    sys.exit(0 if unittest.main(exit=False).result.wasSuccessful() else 1)
