# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures heloctl and heloscope beside other programs and prints the report as Markdown; see scripts/bench."""

import argparse
import pathlib
import platform
import shutil
import subprocess
import sys

from clients import ENVIRONMENT, Clients
from delayproxy import DelayProxy
from firstpaint import Screen
from rounds import in_turn, load, median, ratio
from smtpserver import Server

BEGIN, END = "<!-- scripts/bench: begin -->", "<!-- scripts/bench: end -->"
MODES = {"tls": "TLS", "starttls": "STARTTLS", "none": "no encryption"}
ROUND_TRIP = 0.1


def make_certificates(data):
    """Authority, intermediate and server on P-256, as public servers have it."""
    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=data, check=True, capture_output=True)

    for name in ("ca", "inter", "server"):
        openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", f"{name}.key")
    openssl("req", "-x509", "-new", "-key", "ca.key", "-days", "30", "-subj", "/CN=Bench CA", "-addext",
        "keyUsage=critical,keyCertSign", "-out", "ca.pem")
    for name, issuer, extensions in (
            ("inter", "ca", "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n"),
            ("server", "inter", "extendedKeyUsage=serverAuth\nsubjectAltName=DNS:sink.test,IP:127.0.0.1\n")):
        (data / "extensions").write_text(extensions)
        openssl("req", "-new", "-key", f"{name}.key", "-subj", f"/CN={name}.test", "-out", "request")
        openssl("x509", "-req", "-in", "request", "-CA", f"{issuer}.pem", "-CAkey", f"{issuer}.key", "-CAcreateserial",
            "-days", "30", "-extfile", "extensions", "-out", f"{name}.pem")
    (data / "chain.pem").write_bytes((data / "server.pem").read_bytes() + (data / "inter.pem").read_bytes())


def make_message(path, size):
    head = b"From: a@sink.test\r\nTo: b@sink.test\r\nSubject: bench\r\n\r\n"
    line = b"0123456789abcdef" * 4 + b"\r\n"
    text = head + line * ((size - len(head)) // len(line))
    path.with_suffix(".eml").write_bytes(text)
    path.with_suffix(".lf").write_bytes(text.replace(b"\r\n", b"\n"))


def trust_store(data):
    """The system's trust store with our authority in it, for a private view of the file system; None where none can be
    had (that needs root or user namespaces)."""
    store = data / "certs"
    if not store.exists():
        shutil.copytree("/etc/ssl/certs", store)
        authority = (data / "ca.pem").read_bytes()
        name = subprocess.run(["openssl", "x509", "-hash", "-noout", "-in", data / "ca.pem"], capture_output=True, text=True,
            check=True).stdout.strip()
        (store / f"{name}.0").write_bytes(authority)
        bundle = store / "ca-certificates.crt"
        bundle.write_bytes(bundle.read_bytes() + authority)
    before = ["unshare", "--map-root-user", "--mount", "sh", "-c", 'mount --bind "$0" /etc/ssl/certs && exec "$@"', str(store)]
    return before if subprocess.run([*before, "true"], capture_output=True, check=False).returncode == 0 else None


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


class Bench:
    def __init__(self, binaries, data, rounds):
        self.binaries, self.data, self.rounds = binaries, data, rounds
        self.measure = binaries / "bench_measure"
        self.clients = Clients(binaries, data)
        self.server = Server(data / "chain.pem", data / "server.key")

    def commands(self, mode, port, message, system_trust=False, only=None):
        names = [name for name in self.clients.names() if not only or name in only]
        return {name: self.clients.command(name, mode, port, self.data / message, system_trust) for name in names}

    def rows(self, runs):
        ours = runs["heloctl"]
        for name, its in runs.items():
            if not its or not ours:
                yield [name, "failed", "", "", "", ""]
                continue
            yield [name, f"{median(its, 'wall'):.1f}", f"{median(its, 'cpu'):.1f}", f"{median(its, 'memory'):.1f}",
                f"{ratio(ours, its):.2f}", f"{ratio(ours, its, 'cpu'):.2f}"]

    HEAD = ["program", "wall ms", "CPU ms", "peak MiB", "heloctl's wall, x", "heloctl's CPU, x"]

    def one_submission(self):
        yield "### One authenticated submission, 1 KiB, loopback\n"
        cases = [(mode, False) for mode in MODES] + [("tls", True)]
        for mode, system in cases:
            before = (trust_store(self.data) or ()) if system else ()
            trust = "" if mode == "none" else ", system trust" if system else ", own CA"
            if system and not before:
                yield "System trust: not measured, no private mount namespace can be had here.\n"
                continue
            runs = in_turn(self.measure, self.commands(mode, self.server.ports[mode], "small", system), self.rounds,
                ENVIRONMENT, before)
            yield f"{MODES[mode]}{trust}:\n"
            yield table(self.HEAD, self.rows(runs))

    def round_trips(self):
        yield f"### Round trips, {ROUND_TRIP * 1000:.0f} ms each\n"
        for mode, title in MODES.items():
            proxy = DelayProxy(self.server.ports[mode], ROUND_TRIP)
            turns = {}
            runs = in_turn(self.measure, self.commands(mode, proxy.port, "small"), max(3, self.rounds // 5), ENVIRONMENT,
                after=lambda name: turns.__setitem__(name, proxy.turns))
            rows = [[name, str(turns[name]), f"{median(its, 'wall') / ROUND_TRIP / 1000:.2f}",
                f"{ratio(runs['heloctl'], its):.2f}"] for name, its in runs.items() if its]
            yield f"{title}:\n"
            yield table(["program", "turns counted", "wall / round trip", "heloctl's wall, x"], rows)

    def body(self):
        yield "### A body of 50 MB, loopback\n"
        for mode in ("tls", "none"):
            port = self.server.ports[mode]
            runs = in_turn(self.measure, self.commands(mode, port, "big", only=("heloctl", "bare Qt client", "curl")),
                max(3, self.rounds // 5), ENVIRONMENT)
            small = in_turn(self.measure, self.commands(mode, port, "small", only=("heloctl",)), 3, ENVIRONMENT)
            yield f"{MODES[mode]}:\n"
            yield table(self.HEAD, self.rows(runs))
            if runs["heloctl"] and small["heloctl"]:
                growth = median(runs["heloctl"], "memory") / median(small["heloctl"], "memory")
                yield f"Peak memory of heloctl, 50 MB against 1 KiB: {growth:.2f} x.\n"

    def window(self, screen):
        yield "### From start to the first picture\n"
        programs = {"heloscope": ["heloscope"], "bare Qt window": ["bench_barewindow"]}
        seen = {name: [] for name in programs}
        for number in range(self.rounds + 1):
            for name, (program, ) in programs.items():
                result = screen.start([str(self.binaries / program)])
                if result and number > 0:
                    seen[name].append(result)
        middle = {name: [sorted(column)[len(column) // 2] for column in zip(*its)] for name, its in seen.items() if its}
        rows = [[name, f"{values[0]:.0f}", f"{values[1]:.1f}"] for name, values in middle.items()]
        if len(middle) == len(programs):
            ours, bare = middle.values()
            rows.append(["ratio", f"{ours[0] / bare[0]:.2f}", f"{ours[1] / bare[1]:.2f}"])
        yield table(["program", "first picture ms", "resident MiB"], rows)

    def lines(self, screen):
        yield "### 50,000 transcript lines as they come\n"
        environment = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "PATH": "/usr/bin:/bin",
            "HOME": str(screen.folder), "XDG_RUNTIME_DIR": str(screen.folder)}
        rows = []
        for per_turn in (20, 500):
            for name, kind in (("heloscope's view", "ours"), ("plain QListView", "list")):
                tries = []
                for _ in range(3):
                    out = subprocess.run([self.binaries / "bench_transcriptlines", kind, "50000", str(per_turn)],
                        env=environment, capture_output=True, text=True, check=False).stdout.split()
                    if len(out) == 3:
                        tries.append([float(number) for number in out])
                if tries:
                    total, stall, memory = (sorted(column)[len(column) // 2] for column in zip(*tries))
                    rows.append([name, str(per_turn), f"{total:.0f}", f"{stall:.1f}", f"{memory:.0f}"])
        yield table(["view", "lines per turn", "all shown ms", "longest stall ms", "bytes a line"], rows)

    def report(self, parts):
        model = next((line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")), platform.machine())
        cores = len(list(pathlib.Path("/sys/devices/system/cpu").glob("cpu[0-9]*")))
        yield f"Measured on {model}, {cores} cores, {platform.release()}; load before: {load()}; {self.rounds} rounds.\n"
        if "submission" in parts:
            yield from self.one_submission()
        if "trips" in parts:
            yield from self.round_trips()
        if "body" in parts:
            yield from self.body()
        if {"window", "lines"} & set(parts):
            screen = Screen(self.data)
            try:
                if "window" in parts:
                    yield from self.window(screen)
                if "lines" in parts:
                    yield from self.lines(screen)
            finally:
                screen.close()
        yield f"Load after: {load()}.\n"


def write(path, text):
    """Puts the report in the place of the one that stands between the two marks."""
    old = path.read_text() if path.exists() else f"{BEGIN}\n{END}\n"
    if BEGIN not in old or END not in old:
        sys.exit(f"{path} has no place for the report: {BEGIN} … {END}")
    head, rest = old.split(BEGIN, 1)
    path.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END, 1)[1]}")


def main():
    everything = ["submission", "trips", "body", "window", "lines"]
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--report", type=pathlib.Path, help="write it into this file instead of printing it")
    parser.add_argument("--part", action="append", choices=everything, help="only this; may be repeated")
    options = parser.parse_args()
    data = options.build / "bench-data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    make_certificates(data)
    make_message(data / "small", 1024)
    make_message(data / "big", 50_000_000)
    bench = Bench((options.build / "bin").resolve(), data.resolve(), options.rounds)
    pieces = []
    for piece in bench.report(options.part or everything):
        if not options.report:
            print(piece, flush=True)
        pieces.append(piece)
    if options.report:
        write(options.report, "\n".join(pieces))
    shutil.rmtree(data, ignore_errors=True)


main()
