# SPDX-License-Identifier: GPL-3.0-or-later
"""What heloctl has to show against any real submission server; a peer's test names ports and mailbox."""
import email
import email.policy
import email.utils
import hashlib
import pathlib
import signal
import socket
import sys
import tempfile
import time
import unittest
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from heloctl import Run, USER, arguments_for, leaks_in

# Lines that a careless sender would end the message with, or lose (RFC 5321 section 4.5.2).
AWKWARD_BODY = b".\r\n..\r\n.hidden\r\n\r\n...\r\n last line with a dot.\r\n" + (b"x" * 998 + b"\r\n") * 5 + b".\r\n" * 3


class PeerCases:
    """Mixed into a unittest.TestCase that has: right_code, mechanisms, strongest, endpoints, authority, messages()."""

    maxDiff = None
    wrong_code = "wrong-code-Xv83"

    def run_heloctl(self, encryption, port, code=None, extra=()):
        secret = code or self.right_code
        result = Run(arguments_for("localhost", port, encryption, self.authority.pem, extra=extra), secret).wait(60)
        self.assertIsNone(result.problem, result.describe())
        for name, data in {"stdout": result.out, "stderr": result.err, "arguments": " ".join(result.arguments).encode(),
                           **{name: content for name, (_, content) in result.files.items()}}.items():
            self.assertEqual(leaks_in(data, secret), [], f"the code is in {name}\n{result.describe()}")
        return result

    def assert_ends(self, result, code, outcome, proof):
        report = result.report
        self.assertEqual((result.code, report["outcome"], report["proof"]), (code, outcome, proof), result.describe())

    def newly_delivered(self, before, result):
        """The one message that is in the mailbox now and was not before."""
        deadline = time.monotonic() + 15
        while time.monotonic() < deadline:
            new = [message for message in self.messages() if message not in before]
            if new:
                self.assertEqual(len(new), 1)
                return new[0]
            time.sleep(0.05)
        self.fail("nothing was delivered\n" + result.describe())

    def test_right_code(self):
        for encryption, port in self.endpoints.items():
            for mechanism in (None, *self.mechanisms):
                with self.subTest(encryption=encryption, mechanism=mechanism):
                    extra = ["--mechanism", mechanism] if mechanism else []
                    result = self.run_heloctl(encryption, port, extra=extra)
                    self.assert_ends(result, 0, "ok", "signed_in")
                    self.assertIn("AUTH " + (mechanism or self.strongest), result.strings())

    def test_wrong_code(self):
        for encryption, port in self.endpoints.items():
            for mechanism in self.mechanisms:
                with self.subTest(encryption=encryption, mechanism=mechanism):
                    result = self.run_heloctl(encryption, port, self.wrong_code, ["--mechanism", mechanism])
                    self.assertEqual((result.code, result.report["outcome"], result.report["stage"]), (1, "refused", "auth"),
                                     result.describe())
                    self.assertEqual(result.report["finding"][0], "wrong_password", result.describe())
                    self.assertEqual(str(result.report["reply"]["code"]), "535", result.describe())

    def test_message_arrives(self):
        for encryption, port in self.endpoints.items():
            with self.subTest(encryption=encryption):
                before = set(self.messages())
                result = self.run_heloctl(encryption, port, extra=["--send-to", "you@mail.test"])
                self.assert_ends(result, 0, "ok", "message_accepted")
                content = self.newly_delivered(before, result)
                message = email.message_from_bytes(content, policy=email.policy.default)
                self.assertEqual(message.defects, [])
                self.assertEqual(message["From"].addresses[0].addr_spec, USER)
                self.assertEqual(message["To"].addresses[0].addr_spec, "you@mail.test")
                self.assertTrue(message["Subject"])
                self.assertIsNotNone(email.utils.parsedate_to_datetime(message["Date"]))
                self.assertNotIn(socket.gethostname(), message["Message-ID"].partition("@")[2].split("."))

    def test_own_message_arrives_unchanged(self):
        for encryption, port in self.endpoints.items():
            with self.subTest(encryption=encryption), tempfile.TemporaryDirectory() as folder:
                identifier = f"{uuid.uuid4()}@mail.test"
                before = set(self.messages())
                path = pathlib.Path(folder) / "own.eml"
                path.write_bytes(b"From: me@mail.test\r\nTo: you@mail.test\r\nSubject: own\r\nDate: Sun, 22 Nov 2026 01:00:00 +0000\r\n"
                                 b"Message-ID: <" + identifier.encode() + b">\r\nMIME-Version: 1.0\r\n\r\n" + AWKWARD_BODY)
                result = self.run_heloctl(encryption, port, extra=["--send-to", "you@mail.test", "--message", str(path)])
                self.assert_ends(result, 0, "ok", "message_accepted")
                content = self.newly_delivered(before, result)
                self.assertIn(identifier.encode(), content)
                body = content.replace(b"\r\n", b"\n").split(b"\n\n", 1)[1]
                self.assertEqual(hashlib.sha256(body).hexdigest(),
                                 hashlib.sha256(AWKWARD_BODY.replace(b"\r\n", b"\n")).hexdigest())

    def test_foreign_certificate_gets_no_code(self):
        for encryption, port in self.endpoints.items():
            with self.subTest(encryption=encryption):
                result = Run(arguments_for("localhost", port, encryption), self.right_code).wait(60)
                self.assertEqual((result.code, result.report["stage"], result.report["finding"][0]),
                                 (2, "tls_handshake", "cert_untrusted"), result.describe())


def main():
    # An interrupt ends the test as an exception, so that everything started is stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    unittest.main()
