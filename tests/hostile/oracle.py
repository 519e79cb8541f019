# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold on every run, whatever the server did."""
from case import CODES, one_of
from heloctl import ENDED_BY_HARNESS, SANITIZED, leaks_in

MEMBERS = {"schema", "outcome", "proof", "stage", "finding", "reply", "times", "entries"}
ALARMS = (b"Sanitizer", b"runtime error:", b"qt.network", b"QObject::", b"QSslSocket", b"QIODevice", b"QSocketNotifier",
          b"QIODevice", b"QEventLoop", b"ASSERT", b"terminate called", b"core dumped")
PROVEN_BY = {"signed_in": "signed_in", "sender_accepted": "signed_in", "recipient_accepted": "signed_in",
             "message_accepted": "accepted", "encrypted": "encrypted"}
# Sanitizers make a start of the program slow and its memory large.
SLACK = 1.5 if SANITIZED else 0.0


def problems_of(case, result, server, good_peak=0):
    """Sentences, none if all is well. The letters are those of the list of promises."""
    if result.code == ENDED_BY_HARNESS:
        yield f"G3: did not end within {case.seconds} s"
        return
    yield from secrets(case, result, server)
    if result.seconds > case.seconds + SLACK:
        yield f"G3: took {result.seconds:.1f} s, allowed are {case.seconds} s"
    if good_peak and not SANITIZED and result.peak > good_peak + 32 * 1024 * 1024:
        yield f"G4: {result.peak >> 20} MiB of memory, the good server needed {good_peak >> 20} MiB"
    for alarm in ALARMS:
        if alarm in result.err or alarm in result.out:
            yield f"G6: {alarm.decode()} in the output"
    if server:
        yield from server.failures
        if server.count("AUTH") > 1 or server.refused_sign_ins > 1:
            yield "G8: more than one sign-in"
        for word in case.never:
            if server.count(word):
                yield f"the client said {word}"
    if b"\x1b" in result.out or b"\x07" in result.out or b"\0" in result.out:
        yield "control bytes in the output"
    if case.outcome is None and result.code == 3:
        yield from case.check(result, server)
        return
    if result.problem:
        yield f"G5, B8: {result.problem}"
        return
    yield from verdict(case, result, server)


def secrets(case, result, server):
    secrets_of_run = [case.secret] + ([line.decode("latin-1") for line in server.private] if server else [])
    places = {"standard output": result.out, "standard error": result.err,
              "the arguments": "\0".join(result.arguments).encode(),
              **{"the file " + name: content for name, (_, content) in result.files.items()}}
    for place, data in places.items():
        for secret in secrets_of_run:
            if leaks := leaks_in(data, secret, case.user):
                yield f"G2: {place} has {leaks[0]!r}"
    if server and (leaks := leaks_in(bytes(server.clear), case.secret, case.user)):
        yield f"G1: in clear went {leaks[0]!r}"
    for name, (mode, _) in result.files.items():
        if mode & 0o077:
            yield f"L2: {name} can be read by others (mode {mode:o})"


def verdict(case, result, server):
    report = result.report
    if missing := MEMBERS - report.keys():
        yield f"B8: the report has no {', '.join(sorted(missing))}"
        return
    outcome = report["outcome"]
    if outcome not in CODES or result.code != CODES[outcome]:
        yield f"G5: outcome {outcome} with exit code {result.code}"
    findings = [finding if isinstance(finding, str) else finding.get("id") for finding in report["finding"]]
    found = {"outcome": outcome, "stage": report["stage"], "proof": report["proof"], "finding": (findings or [None])[0],
             "reply": str((report["reply"] or {}).get("code", ""))}
    for name, value in found.items():
        expected = getattr(case, name)
        if expected is not None and value not in one_of(expected):
            yield f"G5: {name} is {value}, expected {' or '.join(map(str, one_of(expected)))}; findings {findings}"
    if outcome == "ok" and server and (fact := PROVEN_BY.get(report["proof"])) and not getattr(server, fact):
        yield f"G5: {report['proof']} is claimed, the server knows nothing of it"
    text = result.strings()
    for quote in case.quotes:
        if quote not in text:
            yield f"G9: {quote!r} is not in the report"
    for word in case.absent:
        if word in result.out.decode("utf-8", "replace"):
            yield f"{word!r} is in the output"
    yield from case.check(result, server)
