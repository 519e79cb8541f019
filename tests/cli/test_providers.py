# SPDX-License-Identifier: GPL-3.0-or-later
"""heloctl providers: every provider tells the way to its code, in both languages, as text and as JSON."""
import json
import os
import re
import subprocess

HELOCTL = os.environ["HELOCTL"]


def run(*arguments):
    done = subprocess.run([HELOCTL, *arguments], capture_output=True, text=True, timeout=30, check=False)
    return done.returncode, done.stdout


code, out = run("--language", "en", "providers", "--format", "json")
assert code == 0, code
book = json.loads(out)
assert book["schema"] == 1
providers = book["providers"]
assert len(providers) == 109, len(providers)
for provider in providers:
    assert provider["steps"], provider["id"]
    for step in provider["steps"]:
        assert step["en"].endswith(".") and step["zh"].endswith("。"), step
    pages = [provider["code_page"], provider["help_page"]]
    assert any(page.startswith("https://") for page in pages), provider["id"]
    assert all(not page or page.startswith("https://") for page in pages), pages
    assert re.fullmatch(r"(20\d\d-\d\d)?", provider["as_of"]), provider["as_of"]

for provider in providers:
    code, out = run("--language", "zh", "providers", provider["id"])
    assert code == 0 and out.startswith(provider["id"] + " "), out
    for number, step in enumerate(provider["steps"], 1):
        assert f"  {number}. {step['zh']}\n" in out, (provider["id"], step)

# The id of one is that one alone, although others have "qq" in their names as well.
found = json.loads(run("providers", "QQ", "--format", "json")[1])["providers"]
assert [provider["id"] for provider in found] == ["qq"], found
several = run("--language", "en", "providers", "zoho")[1]
assert "How to get the app-specific password:\n" in several
several = run("--language", "en", "providers", "tencent")[1]
assert several.count("\n") > 1 and "  1. " not in several, several
code, out = run("providers", "no such provider")
assert code == 1 and not out, (code, out)
