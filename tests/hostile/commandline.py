# SPDX-License-Identifier: GPL-3.0-or-later
"""What people and scripts do to the command line; each check yields what is wrong."""
import json
import os
import pathlib
import signal
import subprocess
import time

from heloctl import PROGRAM, Run, USER, arguments_for, leaks_in
from mailserver import CANARY, Good, Server, silence

USAGE = 3


def refused_before_connecting(context, extra=(), named=None, host="localhost", user=USER, secret=CANARY, port=None, drop=()):
    """Exit code 3, nothing connected, the option or value named, the secret unspoken."""
    server = Server(Good(context))
    try:
        arguments = arguments_for(host, port or server.port, "starttls", user=user, extra=extra)
        arguments = [argument for argument in arguments if argument not in drop]
        result = Run(arguments, secret).wait(15)
    finally:
        server.close()
    if result.code != USAGE:
        yield f"exit code {result.code}, expected {USAGE}\n{result.describe()}"
    if server.connections:
        yield "it connected"
    if named and named.encode() not in result.out + result.err:
        yield f"{named!r} is not named: {result.err.decode(errors='replace')[:300]}"
    if not result.err and not result.out:
        yield "not a word about why"
    for data in (result.out, result.err):
        if leaks_in(data, secret):
            yield "the secret is in the output"
        if b"\x1b" in data:
            yield "control bytes in the output"


def against(script, arguments=(), secret=CANARY, expected=0, environment=None, without=(), **options):
    server = Server(script)
    try:
        command = [argument for argument in arguments_for("localhost", server.port, "starttls", CHECKED["authority"], extra=arguments)
                   if argument not in without]
        result = Run(command, secret, environment, **options).wait(20)
    finally:
        server.close()
    if result.code != expected:
        yield f"exit code {result.code}, expected {expected}\n{result.describe()}"
    if leaks_in(result.out + result.err, CANARY):
        yield "the secret is in the output"
    if result.report is None and expected != USAGE:
        yield result.problem


def environment_does_not_choose_whom_to_trust(context, folder, stranger):
    """SSL_CERT_FILE must not make a certificate good, with and without another authority of our own."""
    for extra in ([], ["--ca-file", str(stranger)]):
        server = Server(Good(context))
        try:
            result = Run(arguments_for("localhost", server.port, "starttls", extra=extra), CANARY,
                         {"SSL_CERT_FILE": str(CHECKED["authority"]), "SSL_CERT_DIR": str(folder)}).wait(20)
        finally:
            server.close()
        if result.code != 2 or "cert_untrusted" not in result.strings():
            yield result.describe()


CHECKED = {}


def secret_as_argument(context):
    for extra in (["--password", CANARY], ["--password=" + CANARY], [CANARY]):
        server = Server(Good(context))
        try:
            result = Run(arguments_for("localhost", server.port, "starttls", extra=extra), CANARY).wait(15)
        finally:
            server.close()
        if result.code != USAGE or server.connections:
            yield f"{extra[0][:10]}: exit code {result.code}, {server.connections} connections"
        if leaks_in(result.out + result.err, CANARY):
            yield f"{extra[0][:10]}: the secret is repeated in the output"
        if extra[0].startswith("--password") and b"history" not in result.err + result.out:
            yield "the shell history is not mentioned"


def interrupted(context, number):
    server = Server(Good(context, AUTH=silence))
    try:
        run = Run(arguments_for("localhost", server.port, "starttls", CHECKED["authority"]), CANARY)
        server.reached.wait(20)
        os.kill(run.process.pid, number)
        result = run.wait(20)
    finally:
        server.close()
    if result.code != 130 or (result.report or {}).get("outcome") != "cancelled":
        yield result.describe()


def closed_pipe(context):
    """As in `heloctl … | head -1`: no crash, and it ends."""
    server = Server(Good(context))
    reading, writing = os.pipe()
    try:
        os.close(reading)
        run = Run(arguments_for("localhost", server.port, "starttls", CHECKED["authority"]), CANARY, stdout=writing)
        os.close(writing)
        result = run.wait(20)
    finally:
        server.close()
    if result.code not in (0, -signal.SIGPIPE, 128 + signal.SIGPIPE, 1, 2):
        yield f"exit code {result.code}\n{result.err.decode(errors='replace')[:2000]}"
    if b"Sanitizer" in result.err:
        yield result.err.decode(errors="replace")[:2000]


def text_format(context):
    """The same for people: says what is proven, nothing secret, nothing that moves the cursor."""
    server = Server(Good(context, AUTH=b"535 5.7.8 \x1b[31mno \x07\xe2\x80\xae " + CANARY.encode() + b"\r\n"))
    try:
        arguments = ["text" if argument == "json" else argument for argument in
                     arguments_for("localhost", server.port, "starttls", CHECKED["authority"])]
        result = Run(arguments, CANARY).wait(20)
    finally:
        server.close()
    if result.code != 1:
        yield f"exit code {result.code}"
    if "535" not in result.out.decode() or leaks_in(result.out + result.err, CANARY):
        yield result.describe()
    if any(byte in result.out + result.err for byte in (b"\x1b", b"\x07", "\u202e".encode())):
        yield "control bytes in the output"


def no_window_libraries():
    linked = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=True).stdout
    for library in ("Qt6Gui", "Qt6Widgets", "libX11", "libwayland", "libGL"):
        if library in linked:
            yield f"linked with {library}"


def process_is_protected(context):
    server = Server(Good(context, greeting=silence))
    try:
        run = Run(arguments_for("localhost", server.port, "starttls"), CANARY)
        server.reached.wait(20)
        folder = pathlib.Path(f"/proc/{run.process.pid}")
        limits = (folder / "limits").read_text()
        arguments = (folder / "cmdline").read_bytes()
        os.kill(run.process.pid, signal.SIGTERM)
        run.wait(20)
    finally:
        server.close()
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size")).split()[4]
    if core != "0":
        yield f"core files of {core} bytes are allowed"
    if leaks_in(arguments, CANARY):
        yield "the secret is in the arguments"


def practice_json():
    result = Run(["test", "--practice", "--format", "json"]).wait(30)
    if result.code != 0 or result.problem or result.report["outcome"] != "ok":
        yield result.describe()


def json_with_a_number_as_secret():
    """A code that stands in the report as a number must not break its syntax."""
    number = Run(["test", "--host", "localhost", "--port", "11111", "--encryption", "tls", "--user", USER, "--proxy", "none",
                  "--secret-stdin", "--format", "json"], "11111").wait(20)
    if number.problem or number.report["account"]["port"] != 11111:
        yield number.describe()


def interrupted_while_the_secret_is_awaited():
    process = subprocess.Popen([PROGRAM, *arguments_for("localhost", 1, "tls")], stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    try:
        # It is asleep when it waits; before that, a signal would end it anyhow.
        deadline = time.monotonic() + 10
        while pathlib.Path(f"/proc/{process.pid}/stat").read_text().split()[2] != "S" and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        process.wait(2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        yield "it goes on waiting for the secret"
    finally:
        process.stdin.close()


def providers_json():
    result = Run(["providers", "qq", "--format", "json"]).wait(30)
    if result.code != 0 or result.problem or "smtp.qq.com" not in result.out.decode():
        yield result.describe()


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return str(path)


def checks(zoo, folder):
    """Name and generator of what is wrong."""
    context = zoo.context("good")
    CHECKED["authority"] = zoo.authority.pem

    def usage(name, *extra, **options):
        return name, lambda: refused_before_connecting(context, extra, **options)

    yield "B1 secret as an argument", lambda: secret_as_argument(context)
    yield "B1 secret from the environment", lambda: against(Good(context), secret=None, environment={"HELOSCOPE_SECRET": CANARY},
                                                            without=("--secret-stdin",))
    yield "B1 no secret at all", lambda: against(Good(context), secret=None, expected=USAGE, without=("--secret-stdin",))
    yield usage("B2 unknown option", "--frobnicate", named="--frobnicate")
    yield usage("B2 unknown stage", "--limit", "lunch=2", named="lunch")
    yield usage("B2 limit without number", "--limit", "greeting=soon", named="soon")
    yield usage("B2 negative limit", "--limit", "greeting=-1", named="-1")
    yield usage("B2 unknown stage to stop after", "--stop-after", "lunch", named="lunch")
    yield usage("B2 unknown mechanism", "--mechanism", "ROT13", named="mechanism")
    yield usage("B2 no such message", "--send-to", "you@mail.test", "--message", "/nonexistent/own.eml", named="/nonexistent/own.eml")
    yield usage("B2 a folder as message", "--send-to", "you@mail.test", "--message", str(folder), named=str(folder))
    yield usage("B2 no such authority file", "--ca-file", "/nonexistent/ca.pem", named="/nonexistent/ca.pem")
    yield usage("B2 authority file without certificate", "--ca-file", write(folder, "not.pem", b"\x00\xffno"), named="not.pem")
    for port in ("0", "65536", "-1", "587abc"):
        yield usage(f"B2 port {port}", port=port, named=port)
    # NUL cannot be passed in an argument.
    for name, breaks in (("CR LF", "\r\nRCPT TO:<x@mail.test>"), ("LF", "\nX"), ("CR", "\rX")):
        yield usage(f"C93 {name} in --from", "--from", "me@mail.test" + breaks, named="--from")
        yield usage(f"C93 {name} in --send-to", "--send-to", "you@mail.test" + breaks, named="--send-to")
        yield usage(f"C93 {name} in --ehlo", "--ehlo", "client.test" + breaks, named="--ehlo")
        yield usage(f"C93 {name} in --limit", "--limit", "greeting=2" + breaks, named="--limit")
        yield usage(f"C93 {name} in --host", host="mail.test" + breaks, named="--host")
    yield usage("C93 quoted local part", "--send-to", '"a\r\nRCPT TO:<x>"@mail.test', named="to")
    yield usage("C93 control in --user", user="me\r\n@mail.test", named="user")
    for number in (signal.SIGINT, signal.SIGTERM):
        yield f"B4 {number.name}", lambda number=number: interrupted(context, number)
    yield "B4 closed pipe", lambda: closed_pipe(context)
    yield "X9 text for a terminal", lambda: text_format(context)
    yield "B8 practice", practice_json
    yield "B8 a number as secret", json_with_a_number_as_secret
    yield "B4 interrupted while the secret is awaited", interrupted_while_the_secret_is_awaited
    yield "B8 providers", providers_json
    yield "B9 no window libraries", no_window_libraries
    yield "B9 bare environment", lambda: against(Good(context), environment={"LANG": "C", "LC_ALL": "C", "TZ": "Asia/Kathmandu"})
    yield "B9 odd time zone", lambda: against(Good(context), environment={"TZ": ":/nonexistent"})
    yield "B9 standard input closed", lambda: against(Good(context), secret=None, environment={"HELOSCOPE_SECRET": CANARY},
                                                      without=("--secret-stdin",), closed_stdin=True)
    yield "B9 no home", lambda: against(Good(context), environment={"HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent/config",
                                                                   "XDG_DATA_HOME": "/nonexistent/data"})
    yield "P3 whom to trust", lambda: environment_does_not_choose_whom_to_trust(context, folder, zoo.stranger.pem)
    yield "L4 process protected", lambda: process_is_protected(context)
