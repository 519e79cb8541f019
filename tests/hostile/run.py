# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs heloctl against servers that are hostile or broken. Arguments: parts of names of cases; none = all."""
import concurrent.futures
import itertools
import os
import pathlib
import shutil
import signal
import socket
import sys
import tempfile
import time
import traceback
import warnings

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER.parent / "support"), str(FOLDER)]

import again
import commandline
import encryption
import login
import messages
import replies
from heloctl import ENDED_BY_HARNESS, PROGRAM, SANITIZED, Run, arguments_for, skip
from mailserver import Server
from nameserver import NameServer
from oracle import problems_of

# Most cases wait for a limit; the processors are idle meanwhile.
AT_ONCE = 2 + (os.cpu_count() or 2)


class Nobody:
    """A port where connections are refused (not listening) or never answered (its queue is full)."""

    def __init__(self, queue_full):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.waiting = []
        if queue_full:
            self.socket.listen(0)
            for _ in range(4):
                filler = socket.socket()
                filler.setblocking(False)
                filler.connect_ex(("127.0.0.1", self.port))
                self.waiting.append(filler)
            time.sleep(0.1)

    def close(self):
        for one in (*self.waiting, self.socket):
            one.close()


class Harness:
    def __init__(self, folder):
        self.folder = folder
        self.zoo = encryption.Zoo(folder / "zoo")
        self.names = NameServer()
        self.good_peak = 0

    def cases(self):
        return itertools.chain.from_iterable(part.cases(self.zoo) for part in (replies, encryption, login, messages))

    def prepare(self, case):
        """The server of the case, or none, its port, and the arguments for heloctl."""
        if case.port is not None or case.backlog == 0:
            server, port = None, Nobody(case.backlog == 0)
        else:
            server = port = Server(case.script)
        extra = list(case.extra)
        for name, content in case.files.items():
            handle, path = tempfile.mkstemp(dir=self.folder, suffix=name)
            os.write(handle, content) if len(content) < 65536 else pathlib.Path(path).write_bytes(content)
            os.close(handle)
            extra = [argument.replace("{" + name + "}", path) for argument in extra]
        if case.dns:
            extra += ["--dns", self.names.address]
        return server, port, arguments_for(case.host, port.port, case.encryption, self.zoo.authority.pem if case.trusted else None,
                                           case.user, case.limits, extra)

    def run_case(self, case):
        server, port, arguments = self.prepare(case)
        try:
            run = Run(arguments, case.secret)
            late = None
            if case.interrupt:
                server.reached.wait(20)
                time.sleep(0.1)  # what the server has just done is on its way to the client
                asked = time.monotonic()
                os.kill(run.process.pid, case.interrupt)
                result = run.wait(20)
                took = time.monotonic() - asked
                if took > (2.0 if SANITIZED else 0.3):
                    late = f"C99: {took:.2f} s from the signal to the end"
            else:
                result = run.wait(case.seconds + 12)
        finally:
            port.close()
        problems = list(problems_of(case, result, server, self.good_peak))
        if late:
            problems.append(late)
        return problems, result, server

    def judge(self, case):
        try:
            problems, result, server = self.run_case(case)
        except Exception:
            return case.name, [traceback.format_exc()], ""
        details = ""
        if problems:
            heard = "\n".join(f"{'TLS ' if secured else ''}C: {line[:200]!r}" for secured, line in server.heard[:40]) if server else ""
            details = f"{result.describe()}\nthe server heard:\n{heard}"
        return case.name, problems, details

    def judge_again(self, case):
        try:
            _, port, arguments = self.prepare(case)
            try:
                return f"again {case.name}", list(again.problems_of(case, arguments, self.zoo)), ""
            finally:
                port.close()
        except Exception:
            return f"again {case.name}", [traceback.format_exc()], ""

    def judge_command_line(self, name, check):
        try:
            return name, list(check()), ""
        except Exception:
            return name, [traceback.format_exc()], ""

    def run(self, wanted):
        def chosen(name):
            return not wanted or any(part in name for part in wanted)
        cases = list(self.cases())
        _, first, _ = self.run_case(cases[0])
        self.good_peak = first.peak
        failed = []
        started = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            # The first of each family of cuts is what the others are compared with.
            references = [case for case in cases if "cut at 0" in case.name and chosen(case.name)]
            others = [case for case in cases if case not in references and chosen(case.name)]
            jobs = [pool.submit(self.judge, case) for case in references]
            concurrent.futures.wait(jobs)
            jobs += [pool.submit(self.judge, case) for case in sorted(others, key=lambda case: -case.seconds)]
            # A cut changes what is read when, not what is kept; a signal would end all runs of a process.
            jobs += [pool.submit(self.judge_again, case) for case in sorted(cases, key=lambda case: -case.seconds)
                     if "cut at" not in case.name and not case.interrupt and chosen("again " + case.name)]
            jobs += [pool.submit(self.judge_command_line, name, check)
                     for name, check in commandline.checks(self.zoo, self.folder) if chosen(name)]
            for job in concurrent.futures.as_completed(jobs):
                name, problems, details = job.result()
                if problems:
                    failed.append(name)
                    print(f"FAIL {name}\n" + "".join(f"  {problem}\n" for problem in problems) + details + "\n", flush=True)
        print(f"{len(jobs)} cases, {len(failed)} failed, {time.monotonic() - started:.0f} s, {self.good_peak >> 20} MiB with the good server")
        for name in sorted(failed):
            print("  failed:", name)
        return not failed


def main():
    if not pathlib.Path(PROGRAM).exists():
        skip(f"no {PROGRAM}")
    if not shutil.which("openssl") or not shutil.which("faketime"):
        skip("openssl and faketime make the certificates; scripts/test installs them")
    # Old versions of TLS are what some cases are about.
    warnings.simplefilter("ignore", DeprecationWarning)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="heloscope-hostile-") as folder:
        passed = Harness(pathlib.Path(folder)).run(sys.argv[1:])
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
