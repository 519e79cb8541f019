# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

from peercases import PeerCases, main
from servers import MECHANISMS, RIGHT_CODE, Servers


class Dovecot(PeerCases, unittest.TestCase):
    """Dovecot's own submission service, which hands the mail on to Postfix."""

    right_code = RIGHT_CODE
    mechanisms = MECHANISMS
    strongest = "SCRAM-SHA-256"

    @classmethod
    def setUpClass(cls):
        cls.servers = Servers()
        cls.addClassCleanup(cls.servers.stop)
        cls.authority = cls.servers.authority
        cls.endpoints = {"starttls": cls.servers.ports["dovecot_submission"], "tls": cls.servers.ports["dovecot_submissions"]}

    def messages(self):
        return self.servers.messages()


if __name__ == "__main__":
    main()
