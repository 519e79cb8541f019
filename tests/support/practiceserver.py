# SPDX-License-Identifier: GPL-3.0-or-later
"""heloctl's own practice server as a process, for tests of heloctl as a client."""
import pathlib
import subprocess


class PracticeServer:
    """Listens when made; its authority is written into folder."""

    def __init__(self, heloctl, folder):
        self.process = subprocess.Popen([heloctl, "practice"], stdout=subprocess.PIPE, text=True)
        text = ""
        while "END CERTIFICATE" not in text:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("the practice server has not started")
            text += line
        self.port = next(line.split()[2].rstrip(",") for line in text.splitlines() if line.endswith("starttls"))
        user_line = next(line for line in text.splitlines() if line.startswith("  user "))
        self.user, self.code = user_line.split()[1].rstrip(","), user_line.split()[3]
        self.ca = str(pathlib.Path(folder) / "ca.pem")
        pathlib.Path(self.ca).write_text(text[text.index("-----BEGIN"):], encoding="ascii")

    def stop(self):
        self.process.terminate()
        self.process.stdout.close()
        self.process.wait()
