# SPDX-License-Identifier: GPL-3.0-or-later
"""One row: what the server does, what heloctl is asked, and what must come out."""
import dataclasses
import typing

from heloctl import USER
from mailserver import CANARY

CODES = {"ok": 0, "refused": 1, "failed": 2, "unknown": 4, "cancelled": 130}


@dataclasses.dataclass
class Case:
    name: str
    script: typing.Callable
    outcome: typing.Any = "ok"  # one of CODES, or several that would do
    stage: typing.Any = None
    finding: typing.Any = None  # the best one
    proof: typing.Any = None
    reply: typing.Any = None  # the code of the reply that decided
    encryption: str = "starttls"
    host: str = "localhost"
    user: str = USER
    secret: str = CANARY
    extra: tuple = ()
    limits: dict = dataclasses.field(default_factory=dict)
    seconds: float = 8  # how long it may take; with limits: their longest and 2 s
    quotes: tuple = ()  # must be in the report
    absent: tuple = ()  # must not be in standard output
    never: tuple = ()  # what the client must not say
    files: dict = dataclasses.field(default_factory=dict)  # written before the run; {name} in extra is its path
    trusted: bool = True  # the authority is given with --ca-file
    dns: bool = False  # ask the name server of the harness
    interrupt: typing.Any = None  # a signal, sent once the server has reached its silence
    port: typing.Any = None  # instead of the server's
    backlog: int = 16
    check: typing.Callable = lambda result, server: ()

    def __post_init__(self):
        if self.limits:
            self.seconds = max(self.limits.values()) + 2


def one_of(expected):
    return expected if isinstance(expected, (tuple, list, set)) else (expected,)
