# SPDX-License-Identifier: GPL-3.0-or-later
"""What the built programs are linked with: linkage.py HELOCTL PROGRAM...
heloctl must bring no window library and load keychain, MIME and name server libraries only when they are needed; no
program may look for libraries in the folder one happens to stand in."""

import re
import subprocess
import sys

WINDOW = ("Qt6Gui", "Qt6Widgets", "libX11", "libxcb", "libwayland", "libGL")
LATE = ("libgmime", "libqt6keychain", "libunbound", "Qt6DBus")


def dynamic(program):
    return subprocess.run(["readelf", "-dW", program], capture_output=True, text=True, check=True).stdout


def problems(heloctl, programs):
    loaded = subprocess.run(["ldd", heloctl], capture_output=True, text=True, check=True).stdout
    for library in (*WINDOW, *LATE):
        if library in loaded:
            yield f"{heloctl} loads {library} at its start"
    for program in (heloctl, *programs):
        for path in re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", dynamic(program)):
            if any(not entry.startswith(("/", "$ORIGIN")) for entry in path.split(":")):
                yield f"{program} searches relative folders: [{path}]"


found = list(problems(sys.argv[1], sys.argv[2:]))
print(*found, sep="\n")
sys.exit(1 if found else 0)
