# SPDX-License-Identifier: GPL-3.0-or-later
"""The command lines of one authenticated submission, for heloctl and for the programs people use for it today."""

import os
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).parent
PYTHON = "/usr/bin/python3"
ENVIRONMENT = {"HELOSCOPE_SECRET": "secret"}


class Clients:
    def __init__(self, binaries, data):
        self.binaries = binaries
        self.data = data

    def names(self):
        return ["heloctl", "bare Qt client", *(name for name in ("curl", "swaks", "msmtp") if shutil.which(name)), "smtplib"]

    def command(self, name, mode, port, message, system_trust=False):
        """`message` is a path without its ending: .eml has CRLF, .lf the line ends of text files."""
        ca = None if system_trust or mode == "none" else str(self.data / "ca.pem")
        make = {"heloctl": self.heloctl, "bare Qt client": self.bare, "curl": self.curl, "swaks": self.swaks,
            "msmtp": self.msmtp, "smtplib": self.smtplib}[name]
        return [str(word) for word in make(mode, port, message, ca)]

    def heloctl(self, mode, port, message, ca):
        return [self.binaries / "heloctl", "test", "--host", "127.0.0.1", "--port", port, "--encryption", mode,
            *(["--allow-clear-text"] if mode == "none" else []), "--user", "user", *(["--ca-file", ca] if ca else []),
            "--from", "a@sink.test", "--send-to", "b@sink.test", "--message", f"{message}.eml"]

    def bare(self, mode, port, message, ca):
        return [self.binaries / "bench_bareclient", mode, "127.0.0.1", port, ca or "system", f"{message}.eml"]

    def curl(self, mode, port, message, ca):
        return ["curl", "-sS", *(["--ssl-reqd"] if mode == "starttls" else []),
            "--url", f"{'smtps' if mode == 'tls' else 'smtp'}://127.0.0.1:{port}/client.test",
            *(["--cacert", ca] if ca else []), "-u", "user:secret", "--mail-from", "a@sink.test",
            "--mail-rcpt", "b@sink.test", "-T", f"{message}.eml"]

    def swaks(self, mode, port, message, ca):
        tls = {"none": [], "tls": ["--tlsc", "--tls-verify"], "starttls": ["--tls", "--tls-verify"]}[mode]
        return ["swaks", "--silent", "2", *tls, *(["--tls-ca-path", ca] if ca else []), "-s", "127.0.0.1", "-p", port,
            "--auth", "PLAIN", "-au", "user", "-ap", "secret", "-f", "a@sink.test", "-t", "b@sink.test",
            "--ehlo", "client.test", "--data", f"@{message}.lf"]

    def msmtp(self, mode, port, message, ca):
        settings = self.data / f"msmtprc-{mode}-{port}-{'own' if ca else 'system'}"
        lines = ["account default", "host 127.0.0.1", f"port {port}", "domain client.test", "from a@sink.test", "auth plain",
            "user user", "password secret", f"tls {'off' if mode == 'none' else 'on'}"]
        if mode != "none":
            lines += [f"tls_starttls {'on' if mode == 'starttls' else 'off'}", f"tls_trust_file {ca or 'system'}"]
        settings.write_text("\n".join(lines) + "\n")
        settings.chmod(0o600)
        return ["msmtp", "-C", settings, "b@sink.test", "<", f"{message}.lf"]

    def smtplib(self, mode, port, message, ca):
        return [PYTHON if os.path.exists(PYTHON) else sys.executable, HERE / "smtplibclient.py", mode, port, ca or "system",
            f"{message}.eml"]
