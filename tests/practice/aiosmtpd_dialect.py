# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays conversations with aiosmtpd, a server that is not ours, for comparison with the practice server.

Standard input: JSON {"user": …, "password": …, "scripts": {name: [text, …]}}; every text is sent whole and one reply
awaited. Prints JSON {name: [first digits of the replies]}.
"""
import json
import pathlib
import socket
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from dialect import first_digits

task = json.load(sys.stdin)


class Sink:
    async def handle_DATA(self, server, session, envelope):
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = (task["user"].encode(), task["password"].encode())
    return AuthResult(success=(data.login, data.password) == right, handled=False)


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
controller = Controller(Sink(), hostname="127.0.0.1", port=port, authenticator=authenticate, auth_required=True,
                        auth_require_tls=False, enable_SMTPUTF8=True)
controller.start()
answers = first_digits(port, task["scripts"])
controller.stop()
print(json.dumps(answers))
