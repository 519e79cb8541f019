# SPDX-License-Identifier: GPL-3.0-or-later
"""--secret-stdin on a terminal: asked for, not shown, ended by Enter, and the terminal is left as it was."""
import fcntl
import os
import pathlib
import pty
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from practiceserver import PracticeServer

HELOCTL = os.environ["HELOCTL"]
PROMPT = b"(nothing is shown): "
CONTROL_C, CONTROL_D, CONTROL_Z = b"\x03", b"\x04", b"\x1a"


class Terminal:
    """heloctl with a terminal of its own, as a shell would give it one."""

    def __init__(self, arguments, home):
        self.keyboard, self.device = pty.openpty()
        self.settings = termios.tcgetattr(self.device)
        self.seen = b""

        def take_terminal():
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        environment = {name: value for name, value in os.environ.items() if name != "HELOSCOPE_SECRET"}
        self.process = subprocess.Popen([HELOCTL, *arguments], stdin=self.device, stdout=self.device, stderr=self.device,
                                        env=dict(environment, HOME=home), start_new_session=True, preexec_fn=take_terminal)

    def read(self, seconds):
        """What the screen shows next; nothing if it stays as it is."""
        if not select.select([self.keyboard], [], [], seconds)[0]:
            return b""
        data = os.read(self.keyboard, 65536)
        self.seen += data
        return data

    def wait_for(self, text):
        deadline = time.monotonic() + 20
        while text not in self.seen:
            if time.monotonic() > deadline:
                raise AssertionError(f"{text!r} is not on the screen: {self.seen!r}")
            self.read(0.1)

    def type(self, data):
        os.write(self.keyboard, data)

    def wait_until(self, condition):
        deadline = time.monotonic() + 20
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain; the screen: {self.seen!r}")
            self.read(0.02)

    def wait(self):
        """The exit code, once all is on the screen."""
        self.wait_until(lambda: self.process.poll() is not None)
        while self.read(0.05):
            pass
        return self.process.returncode

    def is_stopped(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii")
        return status.rpartition(")")[2].split()[0] == "T"

    def shows_what_is_typed(self):
        return bool(termios.tcgetattr(self.device)[3] & termios.ECHO)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.keyboard)
        os.close(self.device)


class OnTerminal(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        home = tempfile.TemporaryDirectory()
        cls.addClassCleanup(home.cleanup)
        cls.home = home.name
        cls.server = PracticeServer(HELOCTL, cls.home)
        cls.addClassCleanup(cls.server.stop)

    def ask(self):
        terminal = Terminal(["test", "--host", "localhost", "--port", self.server.port, "--encryption", "starttls",
                             "--user", self.server.user, "--ca-file", self.server.ca, "--proxy", "none",
                             "--secret-stdin"], self.home)
        self.addCleanup(terminal.close)
        terminal.wait_for(PROMPT)
        self.assertFalse(terminal.shows_what_is_typed())
        return terminal

    def assert_left_as_found(self, terminal):
        self.assertEqual(termios.tcgetattr(terminal.device), terminal.settings)

    def test_enter_ends_it_and_nothing_is_shown(self):
        terminal = self.ask()
        self.assertIn(self.server.user.encode(), terminal.seen)
        terminal.type(self.server.code.encode() + b"\n")
        self.assertEqual(terminal.wait(), 0, terminal.seen)
        self.assertIn(b"AUTH", terminal.seen)
        self.assertNotIn(self.server.code.encode(), terminal.seen.replace(b"\r\n", b""))
        self.assert_left_as_found(terminal)

    def test_typing_is_corrected_by_the_terminal(self):
        terminal = self.ask()
        erase = terminal.settings[6][termios.VERASE]
        terminal.type(self.server.code.encode() + b"xy" + erase * 2 + b"\r")
        self.assertEqual(terminal.wait(), 0, terminal.seen)

    def test_control_c(self):
        terminal = self.ask()
        terminal.type(b"half a co" + CONTROL_C)
        self.assertEqual(terminal.wait(), 130)
        self.assertNotIn(b"half", terminal.seen)
        self.assert_left_as_found(terminal)

    def test_other_ending_signals(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT, signal.SIGHUP):
            with self.subTest(signal=number.name):
                terminal = self.ask()
                os.kill(terminal.process.pid, number)
                self.assertEqual(terminal.wait(), 130)
                self.assert_left_as_found(terminal)

    def test_suspended_and_resumed(self):
        terminal = self.ask()
        terminal.type(CONTROL_Z)
        terminal.wait_until(terminal.is_stopped)
        self.assert_left_as_found(terminal)
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.wait_until(lambda: not terminal.shows_what_is_typed())
        terminal.type(self.server.code.encode() + b"\n")
        self.assertEqual(terminal.wait(), 0, terminal.seen)
        self.assert_left_as_found(terminal)

    def test_nothing_typed(self):
        for keys in (b"\n", CONTROL_D):
            with self.subTest(keys=keys):
                terminal = self.ask()
                terminal.type(keys)
                self.assertEqual(terminal.wait(), 3)
                self.assertIn(b"holds no secret", terminal.seen)
                self.assert_left_as_found(terminal)

    def test_longer_than_a_terminal_line(self):
        terminal = self.ask()
        terminal.type(b"x" * 4095)
        terminal.type(b"x" * 100 + b"\n")
        self.assertEqual(terminal.wait(), 3)
        self.assertIn(b"through a pipe", terminal.seen)
        self.assertNotIn(b"xxx", terminal.seen)


if __name__ == "__main__":
    sys.exit(0 if unittest.main(exit=False).result.wasSuccessful() else 1)
