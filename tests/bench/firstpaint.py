# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of a program to the first picture of its window, seen from outside: in the screen of an X server that
keeps it in a file. The same for every program, whatever it is made with."""

import mmap
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

GRID = 4 * 61  # every 61st pixel is looked at
PAINTED = 0.02  # of them, changed: a window and no mere cursor


class Screen:
    def __init__(self, folder):
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=folder))
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
            "-fbdir", str(self.folder)], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as ready:
            self.display = ":" + ready.readline().strip()
        self.file = open(self.folder / "Xvfb_screen0", "rb")
        self.pixels = mmap.mmap(self.file.fileno(), 0, access=mmap.ACCESS_READ)

    def picture(self):
        return self.pixels[4096::GRID]

    def close(self):
        self.server.terminate()
        self.server.wait()
        self.pixels.close()
        self.file.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, command, settle=0.3, patience=30):
        """Milliseconds to the first picture and resident MiB a moment later; None if nothing is drawn."""
        empty = self.picture()
        home = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        environment = {**os.environ, "DISPLAY": self.display, "HOME": str(home), "XDG_CONFIG_HOME": str(home),
            "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "1"}
        for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            environment.pop(name, None)
        begun = time.monotonic()
        program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while time.monotonic() - begun < patience and program.poll() is None:
                now = self.picture()
                if now != empty and sum(a != b for a, b in zip(now, empty)) > PAINTED * len(empty):
                    painted = (time.monotonic() - begun) * 1000
                    time.sleep(settle)
                    status = pathlib.Path(f"/proc/{program.pid}/status").read_text()
                    resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
                    return painted, int(resident.split()[1]) / 1024
                time.sleep(0.0005)
            return None
        finally:
            program.send_signal(signal.SIGKILL)
            program.wait()
            while self.picture() != empty and time.monotonic() - begun < patience:
                time.sleep(0.005)
