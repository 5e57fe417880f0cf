#!/usr/bin/env python3
"""run_cases.py [--heyan PROGRAM] [--update] [CASE...]: runs heyan as a user does and compares what comes out.

A case is a folder (default: all of tests/cli/cases) with

    cmd               a script for /bin/sh, run in a copy of the folder; it sees $HEYAN (the program),
                      $SOURCE (the repository) and $TOOLS (this folder)
    expected.status   the exit status; without the file 0
    expected.stdout   what is written there; without the file nothing
    expected.stderr
    anything else     what the command works on

In the expected outputs a line `...` stands for any lines, also none; `...` within a line for any text in that line.
The rest is literal. --update writes what came out over the expected files that do not match: read the difference
before you commit it.

The user's locale is zh_CN.UTF-8, no colour, and nothing of the caller's environment but PATH and the sanitizers' options.
"""
import argparse
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOOLS = pathlib.Path(__file__).resolve().parent
SOURCE = TOOLS.parent.parent
TIMEOUT_SECONDS = 500
OURS = {"cmd", "expected.status", "expected.stdout", "expected.stderr"}


def environment(heyan, home):
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "TMPDIR") or name.endswith("SAN_OPTIONS")}
    return kept | {"HEYAN": heyan, "SOURCE": str(SOURCE), "TOOLS": str(TOOLS), "HOME": home,
                   "LANG": "zh_CN.UTF-8", "PYTHONUTF8": "1"}


def matches(expected, actual):
    lines = expected.splitlines(keepends=True)
    pattern = ""
    for line in lines:
        if line.strip() != "...":
            pattern += ".*".join(re.escape(part) for part in line.split("..."))
        else:
            pattern += r"(?:.*\n)*?" if line is not lines[-1] else r"(?s:.*)"
    return re.fullmatch(pattern, actual) is not None


def expectation(case, name, default):
    file = case / name
    return file.read_bytes().decode("utf-8", "backslashreplace") if file.exists() else default


def run(case, heyan):
    """The case's status, standard output and standard error."""
    with tempfile.TemporaryDirectory(prefix="heyan-cli-") as home:
        work = pathlib.Path(home) / "case"
        shutil.copytree(case, work, ignore=lambda folder, names: OURS if folder == str(case) else ())
        done = subprocess.run(["/bin/sh", str(case / "cmd")], cwd=work, env=environment(heyan, home),
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
    return {"expected.status": f"{done.returncode}\n",
            "expected.stdout": done.stdout.decode("utf-8", "backslashreplace"),
            "expected.stderr": done.stderr.decode("utf-8", "backslashreplace")}


def update(case, name, actual, default):
    if actual == default:
        (case / name).unlink(missing_ok=True)
    else:
        (case / name).write_text(actual, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--heyan", default=str(SOURCE / "build/release/heyan"))
    parser.add_argument("--update", action="store_true")
    parser.add_argument("case", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    cases = arguments.case or sorted(file.parent for file in (TOOLS / "cases").glob("*/cmd"))
    heyan = str(pathlib.Path(arguments.heyan).resolve())

    failed = 0
    for case in (path.resolve() for path in cases):
        faults = []
        for name, actual in run(case, heyan).items():
            default = "0\n" if name == "expected.status" else ""
            expected = expectation(case, name, default)
            if matches(expected, actual):
                continue
            faults.append("".join(difflib.unified_diff(
                expected.splitlines(keepends=True), actual.splitlines(keepends=True), name, "what came out")))
            if arguments.update:
                update(case, name, actual, default)
        if faults:
            failed += 1
            print(f"FAILED {case.name}\n" + "\n".join(faults))
    print(f"{len(cases) - failed} of {len(cases)} cases passed")
    return 1 if failed else 0


sys.exit(main())
