# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from peercases import PeerCases, main
from servers import MECHANISMS, RIGHT_CODE, Servers


class Postfix(PeerCases, unittest.TestCase):
    """Postfix with Dovecot as its SASL backend."""

    right_code = RIGHT_CODE
    mechanisms = MECHANISMS
    strongest = "SCRAM-SHA-256"

    @classmethod
    def setUpClass(cls):
        cls.servers = Servers()
        cls.addClassCleanup(cls.servers.stop)
        cls.authority = cls.servers.authority
        cls.endpoints = {"starttls": cls.servers.ports["submission"], "tls": cls.servers.ports["submissions"]}

    def messages(self):
        return self.servers.messages()

    def tearDown(self):
        # A client that speaks out of turn or leaves without QUIT is told so only here.
        log = self.servers.postfix_log()
        self.assertNotIn("improper command pipelining", log)
        if "foreign" not in self.id():
            self.assertNotIn("lost connection after", log[getattr(type(self), "seen", 0):])
        type(self).seen = len(log)


if __name__ == "__main__":
    main()
