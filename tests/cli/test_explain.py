# SPDX-License-Identifier: GPL-3.0-or-later
"""heloctl explain: where the text comes from, what the options do, exit codes, JSON, and no secret in any output."""
import json
import os
import subprocess
import sys

HELOCTL = os.environ["HELOCTL"]
problems = []


def run(*arguments, text=None):
    given = text.encode() if isinstance(text, str) else text
    done = subprocess.run([HELOCTL, "--language", "en", "explain", *arguments], input=given or b"", capture_output=True,
                          timeout=30, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def expect(what, condition, seen=""):
    if not condition:
        problems.append(f"{what}: {seen}")


def first(*arguments, text=None):
    code, out, _ = run("--format", "json", *arguments, text=text)
    document = json.loads(out)
    expect("schema", document["schema"] == 1, document)
    expect("exit code", (code == 0) == bool(document["causes"]), (code, document))
    return document["causes"][0]["id"] if document["causes"] else ""


expect("words", first("535", "5.7.8", "Error:", "authentication", "failed") == "wrong_password")
expect("one word", first("550 5.1.1 User unknown") == "recipient_unknown")
expect("standard input", first(text="550 5.1.1 User unknown\n") == "recipient_unknown")
expect("dash", first("-", text="550 5.1.1 User unknown\n") == "recipient_unknown")
expect("a text that begins with a dash", first("-ERR [AUTH] no", "--provider", "163") == "needs_authorization_code")
expect("GBK", first(text="535 Error: 用户名或密码错误".encode("gbk")) == "wrong_password")
expect("provider", first("535 Error: authentication failed", "--provider", "163") == "needs_authorization_code")
expect("host", first("535 Error: authentication failed", "--host", "smtp.163.com") == "needs_authorization_code")
expect("mechanism", first("535 5.7.8 no", "--stage", "auth", "--mechanism", "xoauth2") == "oauth_token_invalid")
expect("port", first("i/o timeout", "--port", "25") == "port_blocked", first("i/o timeout", "--port", "25"))
expect("encryption", first("Greeting never received (ETIMEDOUT)", "--port", "465", "--encryption", "none")
       == "wrong_encryption_mode")
expect("stage", first("502 5.5.1 Error: command not implemented", "--stage", "starttls") == "starttls_unavailable")

for option, value in (("--stage", "login"), ("--provider", "nobody"), ("--port", "0"), ("--port", "x"),
                      ("--encryption", "ssl"), ("--format", "xml"), ("--stge", "auth")):
    code, out, error = run(option, value, "535 no")
    expect(f"{option} {value}", code == 3 and option in error and not out, (code, out, error))

code, out, _ = run("Hello world")
expect("nothing recognised", code == 1 and "Nothing" in out, (code, out))
code, out, _ = run(text="")
expect("no text", code == 1, (code, out))

document = json.loads(run("--format", "json", "535 Error: authentication failed", "--provider", "163")[1])
cause = document["causes"][0]
expect("confidence falls", [c["confidence"] for c in document["causes"]]
       == sorted((c["confidence"] for c in document["causes"]), reverse=True), document)
expect("finding", {"id", "severity", "arguments", "evidence", "title", "explanation", "remedies", "actor", "retry",
                   "retry_text"} <= set(cause["finding"]), cause)
expect("another cause is told apart", len(document["causes"]) > 1 and all(c["tell"] for c in document["causes"]), document)
expect("recognised", document["recognised"]["provider"] == "163" and document["recognised"]["code"] == "535", document)

secret = "AG1lAGh1bnRlcjJ4"
for form in ("text", "json"):
    code, out, error = run("--format", form, text=f"> AUTH PLAIN {secret}\n< 535 5.7.8 failed {secret}\npassword=hunter2x\n")
    expect("secrets", secret not in out + error and "hunter2x" not in out + error, out)

print("\n".join(problems))
sys.exit(1 if problems else 0)
