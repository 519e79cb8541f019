# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence of the program has a finished Chinese translation, and nothing else has.

check_chinese.py LUPDATE SOURCE_LIST TS_FILE INCLUDE_FOLDER...
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HAN = "\u3400-\u9fff"
MNEMONIC = re.compile(r"\(&\w\)")
PLACEHOLDER = re.compile(r"%L?\d|%n|\{\w+\}")
HALF_WIDTH = re.compile(rf"[{HAN}”）]\s*[,.:;?!()]\s*(?:[{HAN}“（]|$)|[{HAN}]\s*[,:;?!]\s")
ENGLISH = re.compile(r"\b[a-z]{2,}(?: [a-z]{2,}){3,}\b")
MARKED = re.compile(r'QT_TRANSLATE_NOOP\(\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
ENDS = {":": ("：", ":"), "…": ("…",), "?": ("？",), "!": ("！",)}


def messages(file):
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def marked(source_list):
    """What the sources mark for translation: lupdate overlooks a mark inside a call of a function named translate."""
    for file in pathlib.Path(source_list).read_text(encoding="utf-8").split():
        for context, literals in MARKED.findall(pathlib.Path(file).read_text(encoding="utf-8")):
            text = "".join(LITERAL.findall(literals))
            yield context, text.replace('\\"', '"').replace("\\n", "\n"), ""


def placeholders(text):
    return sorted(found.lower().replace("%l", "%") for found in set(PLACEHOLDER.findall(text)))


def problems_of(source, text):
    plain = MNEMONIC.sub("", text)
    if placeholders(source) != placeholders(text):
        yield "other placeholders"
    if ("&" in source.replace("&&", "")) != ("&" in text.replace("&&", "")):
        yield "keyboard letter on one side only"
    for end, wanted in ENDS.items():
        if source.endswith(end) != plain.endswith(wanted):
            yield f"ends with {end} on one side only"
    if HALF_WIDTH.search(plain):
        yield "half-width punctuation between Chinese characters"
    if ENGLISH.search(plain):
        yield "English left over"
    if ENGLISH.search(source) and not re.search(f"[{HAN}]", text):
        yield "no Chinese character"
    if plain != plain.strip() and source == source.strip():
        yield "blank at an end"


def main():
    lupdate, source_list, committed = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        updated = pathlib.Path(folder) / committed.name
        shutil.copy(committed, updated)
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", *sys.argv[4:],
                        f"@{source_list}", "-ts", str(updated)], check=True)
        used = messages(updated)
    written = messages(committed)

    problems = [(key, "no longer in the program") for key in written.keys() - used.keys()]
    problems += [(key, "marked for translation, but not seen by lupdate") for key in set(marked(source_list)) - used.keys()]
    for key, message in used.items():
        translation = message.find("translation")
        text = translation.text or ""
        if message.get("numerus"):
            problems.append((key, "a plural: English has no file of plurals, so write a sentence for one and for many"))
        elif translation.get("type") or not text:
            problems.append((key, "not translated"))
        else:
            problems += [(key, f"{problem}: {text}") for problem in problems_of(key[1], text)]
    for (context, source, _), problem in sorted(problems):
        print(f"{context}: {source!r}: {problem}")
    print(f"{len(used)} sentences, {len(problems)} problems")
    return 1 if problems or not used else 0


sys.exit(main())
