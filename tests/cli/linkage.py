# SPDX-License-Identifier: GPL-3.0-or-later
"""What the built programs are linked with: linkage.py HELOCTL HELOSCOPE PROGRAM...
Both load keychain, MIME and name server libraries only when they are needed, heloctl no window library at all; no program
may look for libraries in the folder one happens to stand in."""

import re
import subprocess
import sys

WINDOW = ("Qt6Gui", "Qt6Widgets", "libX11", "libxcb", "libwayland", "libGL")
LATE = ("libgmime", "libqt6keychain", "libunbound", "libQt6Sql", "libsqlite3")


def dynamic(program):
    return subprocess.run(["readelf", "-dW", program], capture_output=True, text=True, check=True).stdout


def problems(heloctl, heloscope, *others):
    for program, libraries in ((heloctl, (*WINDOW, *LATE, "Qt6DBus")), (heloscope, LATE)):
        loaded = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
        for library in libraries:
            if library in loaded:
                yield f"{program} loads {library} at its start"
    for program in (heloctl, heloscope, *others):
        for path in re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", dynamic(program)):
            if any(not entry.startswith(("/", "$ORIGIN")) for entry in path.split(":")):
                yield f"{program} searches relative folders: [{path}]"


found = list(problems(*sys.argv[1:]))
print(*found, sep="\n")
sys.exit(1 if found else 0)
