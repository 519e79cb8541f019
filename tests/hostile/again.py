# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold for several runs in one process: the next one works (G7), no file stays open (G6), the event loop turns
all the time (G10)."""
import json
import os
import subprocess
import tempfile

from case import CODES, one_of
from heloctl import SANITIZED, arguments_for, die_with_parent
from mailserver import CANARY, Good, Server

PROGRAM = os.environ.get("HOSTILE_RUNS", "build/debug/bin/hostile_runs")
# Milliseconds. The promise is about the program as people get it; code that is not optimised takes several times as long.
# With sanitizers most of a flood's time goes into their book of allocations, which says nothing about the program.
LONGEST_SLIP = 200 if os.environ.get("HOSTILE_BUILD") == "Release" else 8000 if SANITIZED else 600


class SeveralRuns:
    """A process that is given one run after the other."""

    def __init__(self, home):
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen([PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors,
                                        env={**os.environ, "HOME": home, "TMPDIR": home, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home},
                                        preexec_fn=die_with_parent)

    def run(self, arguments, secret, files=1000000):
        task = {"arguments": [*arguments, "--despite-refusals"], "secret": secret, "files": files}
        self.process.stdin.write(json.dumps(task).encode() + b"\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith(b"RUN "):
                return json.loads(line[4:])
        raise RuntimeError(f"it has ended with {self.process.wait()}")

    def close(self):
        self.process.stdin.close()
        for _ in self.process.stdout:
            pass
        self.process.stdout.close()
        code = self.process.wait()
        self.errors.seek(0)
        said = self.errors.read().decode(errors="replace")
        self.errors.close()
        return f"exit code {code}\n{said[:3000]}" if code else ""


def problems_of(case, arguments, zoo):
    """The case twice, each time followed by a run with the good server. The second pair may leave nothing open that the
    first has not: what is set up once and kept is no leak."""
    good = Server(Good(zoo.context("good")))
    arguments = [argument for argument in arguments if argument != "--secret-stdin"]
    well = [argument for argument in arguments_for("localhost", good.port, "starttls", zoo.authority.pem) if argument != "--secret-stdin"]
    with tempfile.TemporaryDirectory(prefix="heloscope-again-") as home:
        runs = SeveralRuns(home)
        try:
            files = 1000000
            for turn in range(2):
                hostile = runs.run(arguments, case.secret)
                if case.outcome is not None and hostile["code"] not in [CODES[outcome] for outcome in one_of(case.outcome)]:
                    yield f"G7: run {turn + 1} in one process ends with {hostile['code']}"
                after = runs.run(well, CANARY, files)
                if after["code"] != 0:
                    yield f"G7: the run after it, with the good server, ends with {after['code']}"
                for slip in (hostile["slip"], after["slip"]):
                    if slip > LONGEST_SLIP:
                        yield f"G10: the event loop stood still for {slip} ms"
                if after["files"] > files:
                    yield f"G6: {after['files']} open files, {files} after the runs before"
                files = after["files"]
        finally:
            complaint = runs.close()
            good.close()
        if complaint:
            yield f"G6: {complaint}"
