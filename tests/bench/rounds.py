# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs commands one after the other in rounds (A B C A B C ...), so that the drift of a machine hits all alike."""

import dataclasses
import os
import pathlib
import statistics
import subprocess
import tempfile


@dataclasses.dataclass
class Run:
    wall: float  # ms
    cpu: float  # ms
    memory: float  # MiB at its peak


def run_once(measure, command, environment=None, before=(), timeout=120):
    """None if the command fails."""
    command, _, given = (list(command), None, None) if "<" not in command else (command[:-2], "<", command[-1])
    with tempfile.NamedTemporaryFile("r") as out, open(given or os.devnull, "rb") as stdin:
        done = subprocess.run([*before, str(measure), out.name, *command], stdin=stdin, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})}, timeout=timeout, check=False)
        numbers = out.read().split()
    if done.returncode or len(numbers) != 4:
        return None
    return Run(float(numbers[0]), float(numbers[1]), float(numbers[2]) / 1024)


def in_turn(measure, commands, rounds, environment=None, before=(), after=None):
    """Maps each name to its runs; the first round only warms up. `after` is called behind each run with its name."""
    runs = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            run = run_once(measure, command, environment, before)
            if after:
                after(name)
            if run and number > 0:
                runs[name].append(run)
    return runs


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def ratio(runs, others, what="wall"):
    """The median of the ratios within each round."""
    return statistics.median(getattr(a, what) / getattr(b, what) for a, b in zip(runs, others))


def load():
    return " ".join(pathlib.Path("/proc/loadavg").read_text().split()[:3])
