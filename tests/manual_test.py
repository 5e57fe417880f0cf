#!/usr/bin/env python3
"""manual_test.py HEYAN PAGE LOCALE: does what a page of the manual says, in order, in an empty folder.

Of a page's fenced blocks

    ```yaml title="my-rules/own/x.yaml"      is written to that file
    ```yaml excerpt="my-rules/own/x.yaml"    must stand in that file, comments aside
    ```console                               is run: each line `$ COMMAND` by /bin/sh, with heyan on PATH; what follows is what
                                             it must print, standard output and error together, and a line `...` stands for
                                             any lines
    any other                                is only read

Links to files must lead to one. Commands end with status 0, 1 or 2, as those of heyan do. LOCALE is the user's, such as zh_CN.UTF-8.
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

TIMEOUT_SECONDS = 60
LINK = re.compile(r"\]\(([^):#]+)[^):]*\)")
FENCE = re.compile(r"^```(?P<kind>\S+)(?: (?P<role>title|excerpt)=\"(?P<path>[^\"]+)\")?$")


def blocks(page):
    """(line number, kind, role, path, text) of each fenced block."""
    found = None
    for number, line in enumerate(page.splitlines(keepends=True), 1):
        if found is None and line.startswith("```"):
            fence = FENCE.match(line.rstrip("\n"))
            if fence is None:
                sys.exit(f"line {number}: a fence this test cannot read: {line}")
            found = (number, fence["kind"], fence["role"], fence["path"], [])
        elif found is not None and line == "```\n":
            yield *found[:4], "".join(found[4])
            found = None
        elif found is not None:
            found[4].append(line)
    if found is not None:
        sys.exit(f"line {found[0]}: a fence that is never closed")


def commands(text):
    """(command, what the page shows) of each command of a console block."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def matches(shown, printed):
    lines = [r"(?:.*\n)*?" if line == "...\n" else re.escape(line) for line in shown.splitlines(keepends=True)]
    return re.fullmatch("".join(lines), printed) is not None


def without_comments(text):
    return "".join(line for line in text.splitlines(keepends=True) if not line.lstrip().startswith("#"))


class Reader:
    """Someone who does what the page says."""

    def __init__(self, folder, heyan, locale):
        self.folder = folder
        self.environment = {"PATH": f"{pathlib.Path(heyan).resolve().parent}:{os.environ['PATH']}", "LANG": locale,
                            "HOME": str(folder)}
        self.environment |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        self.faults = []

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def compare_excerpt(self, line, path, text):
        file = self.folder / path
        if not file.exists() or text not in without_comments(file.read_text(encoding="utf-8")):
            self.faults.append(f"line {line}: this does not stand in {path}:\n{text}")

    def run(self, line, command, shown):
        done = subprocess.run(["/bin/sh", "-c", command], cwd=self.folder, env=self.environment, text=True,
                              encoding="utf-8", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS, check=False)
        if done.returncode not in (0, 1, 2):
            self.faults.append(f"line {line}: {command}\nended with status {done.returncode}")
        if not matches(shown, done.stdout):
            difference = difflib.unified_diff(shown.splitlines(keepends=True), done.stdout.splitlines(keepends=True),
                                              "the page", "what came out")
            self.faults.append(f"line {line}: {command}\n" + "".join(difference))


def follow(page, reader):
    """How many commands the page has; what is not as it says is in reader.faults."""
    count = 0
    for line, kind, role, path, text in blocks(page):
        if role == "title":
            reader.write(path, text)
        elif role == "excerpt":
            reader.compare_excerpt(line, path, text)
        elif kind == "console":
            for command, shown in commands(text):
                reader.run(line, command, shown)
                count += 1
    return count


def broken_links(page, folder):
    return [f"there is no {link}" for link in LINK.findall(page) if not (folder / link).exists()]


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    heyan, file, locale = sys.argv[1:]
    page = pathlib.Path(file).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="heyan-manual-") as folder:
        reader = Reader(pathlib.Path(folder), heyan, locale)
        count = follow(page, reader)
    reader.faults += broken_links(page, pathlib.Path(file).parent)
    for fault in reader.faults:
        print(fault)
    print(f"{count} commands, {len(reader.faults)} not as the page says")
    return 1 if reader.faults or count == 0 else 0


sys.exit(main())
