# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/heloctl.md names exactly the options, finding ids and other names of the program.

check_heloctl.py HELOCTL SOURCE_FOLDER
"""
import pathlib
import re
import subprocess
import sys

heloctl, root = sys.argv[1], pathlib.Path(sys.argv[2])
page = (root / "docs" / "heloctl.md").read_text(encoding="utf-8")
problems = []


def compare(what, written, known):
    problems.extend(f"{what} {name} is not in docs/heloctl.md" for name in sorted(known - written))
    problems.extend(f"{what} {name} of docs/heloctl.md is not in the program" for name in sorted(written - known))


def section(heading):
    begin = page.index(f"\n{heading}\n")
    end = re.compile(r"^#{1,3} ", re.MULTILINE).search(page, begin + len(heading) + 2)
    return page[begin:end.start() if end else None]


def options_of(*command):
    shown = subprocess.run([heloctl, *command, "--help"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"--[a-z-]+", shown.split("Options:")[1].split("Exit codes:")[0])) - {"--help"}


def options_in(text):
    return {option for row in re.findall(r"^\| `(--[^|\\]+)", text, re.MULTILINE) for option in re.findall(r"--[a-z-]+", row)}


def enumeration(function, file="transcript/names.cpp"):
    source = (root / "app" / file).read_text(encoding="utf-8").split(f"QByteArray {function}(")[1]
    return set(re.findall(r'return "(\w+)"', source.split("Q_UNREACHABLE")[0]))


def names_in(label):
    paragraph = re.search(rf"^- {label}: (.*?)(?=^- |^$)", page, re.MULTILINE | re.DOTALL).group(1)
    return set(re.findall(r"`(\w+)`", paragraph))


compare("option", options_in(page[page.index("## heloctl test"):page.index("## heloctl explain")]), options_of("test"))
compare("option", options_in(section("## heloctl explain")), options_of("explain"))
compare("option", options_in(section("## heloctl practice")), options_of("practice"))
compare("option", options_in(section("## heloctl path")), options_of("path"))
compare("option", options_in(section("## heloctl tls")), options_of("tls"))
compare("option", options_in(section("## heloctl compare")), options_of("compare"))
compare("cause", names_in("`cause`"), enumeration("lossCauseName"))
compare("reason", names_in("`reason`"), enumeration("stopReasonName"))
compare("answer", names_in("`answer`"), enumeration("pathAnswerName", "path/pathmeasurement.cpp"))
compare("problem", names_in("`problems`"), enumeration("tlsProblemName"))

sentences = (root / "app/history/difference.cpp").read_text(encoding="utf-8")
compare("difference", set(re.findall(r"`(\w+)`", section("## heloctl compare").split("Ids:")[1])),
        set(re.findall(r'\{"(\w+)",\s*QT_TRANSLATE_NOOP\(\s*"Difference"', sentences)))

ids = set()
for file in (root / "app/diagnosis").glob("*texts.cpp"):
    ids.update(re.findall(r'\{"([a-z0-9_.]+)",\s*QT_TRANSLATE_NOOP\(\s*"Findings"', file.read_text(encoding="utf-8")))
compare("finding", set(re.findall(r"^\| `([a-z0-9_.]+)` \|", section("### Finding ids"), re.MULTILINE)), ids)

for stage in re.findall(r'"(\w+)"\}', (root / "app/transcript/stage.cpp").read_text(encoding="utf-8")):
    if f"| `{stage}` |" not in page:
        problems.append(f"stage {stage} is not in docs/heloctl.md")

print("\n".join(problems))
sys.exit(1 if problems or not ids else 0)
