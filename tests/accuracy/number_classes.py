#!/usr/bin/env python3
"""Tells what every number of every real report of $HEYAN_DATA was read as.

usage: number_classes.py HEYAN_BINARY

Prints the counts of each class and the share that is unknown; checks that every digit of the text stands in exactly one
number, apart from the lines that the reader leaves out (page numbers, control lines), which it counts. Exits 1 when more
than MAX_UNKNOWN percent are unknown or a digit stands in two numbers or in none; 77 (skipped) when the data is not there.
"""
import json
import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared"))
MAX_UNKNOWN = 0.5
DIGITS = set("0123456789")


def numbers(heyan, path):
    command = [heyan, "parse", "--explain-numbers", "--format", "json", str(path)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{path}: {done.stderr.decode()}")
    return json.loads(done.stdout)["numbers"]


def uncovered(path, found):
    """Digits that stand in no number, as (line, text), and in two."""
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    covered = [bytearray(len(line) + 1) for line in lines]
    for number in found:
        for line in range(number["line"], number["end_line"] + 1):
            begin = number["column"] - 1 if line == number["line"] else 0
            end = number["end_column"] - 1 if line == number["end_line"] else len(lines[line - 1])
            for column in range(begin, end):
                covered[line - 1][column] += 1
    missing, double = [], []
    for i, line in enumerate(lines):
        left = [c for c in range(len(line)) if line[c] in DIGITS and covered[i][c] == 0]
        if left:
            missing.append((i + 1, line, len(left) == sum(c in DIGITS for c in line)))
        double += [i + 1 for c in range(len(line)) if line[c] in DIGITS and covered[i][c] > 1]
    return missing, double


def main():
    if not (DATA / "corpus").is_dir():
        print(f"skipped: no corpus at {DATA} (set HEYAN_DATA)")
        return 77
    paths = sorted((DATA / "corpus").glob("*.txt")) + sorted((DATA / "seeds").glob("*.txt"))
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda path: numbers(sys.argv[1], path), paths))
    classes, sorts, in_characters = Counter(), Counter(), Counter()
    failed = False
    dropped = []
    for path, report in zip(paths, found):
        classes.update(n["class"] for n in report if DIGITS & set(n["text"]))
        in_characters.update(n["class"] for n in report if not DIGITS & set(n["text"]))
        sorts.update(f"{n['class']}/{n['name_class']}" for n in report if n["name_class"])
        missing, double = uncovered(path, report)
        dropped += [(path.stem, number, line) for number, line, whole in missing if whole]
        for number, line in [(number, line) for number, line, whole in missing if not whole]:
            print(f"  {path.stem}:{number}: a digit stands in no number: {line[:60]}")
            failed = True
        for number in double:
            print(f"  {path.stem}:{number}: a digit stands in two numbers")
            failed = True
    total = sum(classes.values())
    unknown = 100 * classes["unknown"] / total
    print(f"{len(paths)} reports, {total} numbers in digits: {dict(classes.most_common())}")
    print(f"numbers in characters: {dict(in_characters.most_common())}")
    print(f"sorts: {dict(sorts.most_common())}")
    print(f"unknown {unknown:.2f}% (at most {MAX_UNKNOWN}%)")
    print(f"lines the reader leaves out: {len(dropped)}")
    for stem, number, line in dropped[:10]:
        print(f"  {stem}:{number}: {line[:60]}")
    return 1 if failed or unknown > MAX_UNKNOWN else 0


if __name__ == "__main__":
    sys.exit(main())
