# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs heloctl as a person without desktop would, and looks at everything it leaves behind."""
import base64
import ctypes
import html
import json
import os
import pathlib
import quopri
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse

PROGRAM = os.path.abspath(os.environ.get("HELOCTL", "build/debug/bin/heloctl"))
SANITIZED = bool(os.environ.get("HELOCTL_SANITIZED"))
USER = "me@mail.test"
ENDED_BY_HARNESS = "harness"


def die_with_parent():
    """For preexec_fn: nothing that a test started may outlive it, however it ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def skip(reason):
    print("skipped:", reason)
    raise SystemExit(77)


def encodings_of(secret, user=USER):
    """Every way in which the secret could be spelled; a short alignment remainder is left out to avoid chance hits."""
    plain = secret.encode()
    found = {
        plain, base64.b64encode(plain), base64.b64encode(b"\0" + user.encode() + b"\0" + plain),
        plain.hex().encode(), plain.hex().upper().encode(), urllib.parse.quote(secret, safe="").encode(),
        html.escape(secret).encode(), quopri.encodestring(plain), json.dumps(secret)[1:-1].encode(),
        plain.decode().encode("utf-16-le"), plain.decode().encode("utf-16-be"),
    }
    for skipped in range(3):
        padded = base64.b64encode(b"\0" * skipped + plain)
        # Characters that also hold bits of the neighbours are cut off.
        found.add(padded[(0, 2, 3)[skipped]:].rstrip(b"=")[:-1])
    return {encoding for encoding in found if len(encoding) >= 6}


def leaks_in(data, secret, user=USER):
    return [encoding for encoding in encodings_of(secret, user) if encoding in data]


class Result:
    def __init__(self, code, out, err, seconds, peak, files, arguments):
        self.code, self.out, self.err = code, out, err
        self.seconds, self.peak, self.files, self.arguments = seconds, peak, files, arguments
        self.problem = None
        self.report = None
        try:
            self.report = json.loads(out)
        except ValueError as error:
            self.problem = f"standard output is not one JSON document: {error}"

    def strings(self):
        """All strings of the report, joined: to look for what must be quoted somewhere."""
        found = []

        def walk(value):
            if isinstance(value, str):
                found.append(value)
            elif isinstance(value, dict):
                for name, member in value.items():
                    found.append(name)
                    walk(member)
            elif isinstance(value, list):
                for member in value:
                    walk(member)
        walk(self.report)
        return "\n".join(found)

    def describe(self):
        return (f"exit code {self.code} after {self.seconds:.1f} s\narguments: {' '.join(self.arguments)}\n"
                f"stdout: {self.out.decode(errors='replace')[:6000]}\nstderr: {self.err.decode(errors='replace')[:3000]}")


class Run:
    """One process of heloctl with a home folder of its own."""

    def __init__(self, arguments, secret=None, environment=None, closed_stdin=False, stdout=None):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="heloscope-home-"))
        self.arguments = [PROGRAM, *arguments]
        variables = {name: value for name, value in os.environ.items()
                     if name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH")}
        variables.update(HOME=str(self.home), TMPDIR=str(self.home), LANG="C.UTF-8", XDG_RUNTIME_DIR=str(self.home),
                         XDG_CONFIG_HOME=str(self.home / "config"), XDG_DATA_HOME=str(self.home / "data"),
                         XDG_CACHE_HOME=str(self.home / "cache"), XDG_STATE_HOME=str(self.home / "state"))
        variables.update(environment or {})
        self.output = pathlib.Path(tempfile.mkdtemp(prefix="heloscope-output-"))
        self.peak = 0
        self.started = time.monotonic()

        def prepare():
            die_with_parent()
            if closed_stdin:
                os.close(0)
        with open(self.output / "out", "wb") as out, open(self.output / "err", "wb") as err:
            self.process = subprocess.Popen(self.arguments, stdin=subprocess.PIPE, stdout=stdout or out, stderr=err,
                                            env=variables, preexec_fn=prepare, cwd=self.home)
        try:
            if secret is not None:
                self.process.stdin.write(secret.encode() + b"\n")
            self.process.stdin.close()
        except BrokenPipeError:
            pass

    def note_memory(self):
        # Not ru_maxrss: that one begins with what Python itself had when it started the process.
        try:
            with open(f"/proc/{self.process.pid}/status") as status:
                for line in status:
                    if line.startswith("VmHWM"):
                        self.peak = max(self.peak, int(line.split()[1]) * 1024)
        except OSError:
            pass

    def wait(self, seconds=60):
        ended = False
        while not ended and time.monotonic() - self.started < seconds:
            self.note_memory()
            pid, status, _ = os.wait4(self.process.pid, os.WNOHANG)
            ended = pid != 0
            if not ended:
                time.sleep(0.01)
        duration = time.monotonic() - self.started
        if ended:
            code = os.waitstatus_to_exitcode(status)
        else:
            os.kill(self.process.pid, signal.SIGKILL)
            os.waitpid(self.process.pid, 0)
            code = ENDED_BY_HARNESS
        self.process.returncode = 0
        files = {str(path.relative_to(self.home)): (path.stat().st_mode & 0o777, path.read_bytes())
                 for path in self.home.rglob("*") if path.is_file() and not path.is_symlink()}
        result = Result(code, (self.output / "out").read_bytes(), (self.output / "err").read_bytes(), duration,
                        self.peak, files, self.arguments)
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.rmtree(self.output, ignore_errors=True)
        return result


def arguments_for(host, port, encryption, authority=None, user=USER, limits=None, extra=()):
    arguments = ["test", "--host", host, "--port", str(port), "--encryption", encryption, "--user", user,
                 "--proxy", "none", "--secret-stdin", "--format", "json"]
    if authority:
        arguments += ["--ca-file", str(authority)]
    for stage, seconds in (limits or {}).items():
        arguments += ["--limit", f"{stage}={seconds}"]
    return arguments + list(extra)
