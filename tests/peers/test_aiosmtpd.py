# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import shutil
import ssl
import tempfile
import unittest

from peercases import PeerCases, main
from authority import Authority
from heloctl import USER, skip
from servers import RIGHT_CODE, free_ports

try:
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult, LoginPassword, SMTP
except ImportError:
    skip("no aiosmtpd for this Python; scripts/test installs python3-aiosmtpd")


class Mailbox:
    def __init__(self):
        self.messages = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append(envelope.original_content)
        return "250 2.0.0 Ok: queued as A1B2C3"


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), RIGHT_CODE.encode())
    return AuthResult(success=right, handled=False)


class ImplicitTlsController(Controller):
    def factory(self):
        # It does not see that the connection is encrypted already, so it must not insist.
        return SMTP(self.handler, authenticator=authenticate, auth_required=True, auth_require_tls=False)


class Aiosmtpd(PeerCases, unittest.TestCase):
    right_code = RIGHT_CODE
    mechanisms = ("PLAIN", "LOGIN")
    strongest = "PLAIN"

    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="heloscope-aiosmtpd-"))
        cls.addClassCleanup(shutil.rmtree, folder)
        cls.authority = Authority(folder)
        certificate = cls.authority.issue("good")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.chain, certificate.key)
        cls.mailbox = Mailbox()
        starttls_port, tls_port = free_ports(2)
        controllers = {
            "starttls": Controller(cls.mailbox, hostname="127.0.0.1", port=starttls_port, tls_context=context, require_starttls=True,
                                   authenticator=authenticate, auth_required=True),
            "tls": ImplicitTlsController(cls.mailbox, hostname="127.0.0.1", port=tls_port, ssl_context=context),
        }
        cls.endpoints = {}
        for encryption, controller in controllers.items():
            controller.start()
            cls.addClassCleanup(controller.stop)
            cls.endpoints[encryption] = controller.port

    def messages(self):
        return list(self.mailbox.messages)


if __name__ == "__main__":
    main()
