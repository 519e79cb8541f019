# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays conversations with aiosmtpd, a server that is not ours, for comparison with the practice server.

Standard input: JSON {"user": …, "password": …, "scripts": {name: [text, …]}}; every text is sent whole and one reply
awaited. Prints JSON {name: [first digits of the replies]}.
"""
import json
import socket
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

task = json.load(sys.stdin)


class Sink:
    async def handle_DATA(self, server, session, envelope):
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = (task["user"].encode(), task["password"].encode())
    return AuthResult(success=(data.login, data.password) == right, handled=False)


def reply(stream):
    while True:
        line = stream.readline()
        if len(line) < 4 or line[3:4] != b"-":
            return line[:1].decode("ascii", "replace")


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
controller = Controller(Sink(), hostname="127.0.0.1", port=port, authenticator=authenticate, auth_required=True,
                        auth_require_tls=False, enable_SMTPUTF8=True)
controller.start()
answers = {}
for name, texts in task["scripts"].items():
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        stream = connection.makefile("rb")
        digits = [reply(stream)]
        for text in texts:
            connection.sendall(text.encode("latin-1"))
            digits.append(reply(stream))
        answers[name] = digits
controller.stop()
print(json.dumps(answers))
