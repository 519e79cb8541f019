# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays conversations with a real Postfix, for comparison with the practice server.

Standard input: JSON {"user": …, "password": …, "scripts": {name: [text, …]}}; every text is sent whole and one reply
awaited. Prints JSON {name: [first digits of the replies]}. Exit code 77: Postfix cannot be run here, and why.
"""
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(FOLDER / "support"), str(FOLDER / "peers")]

from dialect import first_digits
from servers import Servers

task = json.load(sys.stdin)
servers = Servers({task["user"]: task["password"]})
try:
    answers = first_digits(servers.ports["clear"], task["scripts"])
finally:
    servers.stop()
print(json.dumps(answers))
