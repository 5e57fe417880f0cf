#!/usr/bin/env python3
"""Checks what heyan finds in reports/: the planted errors of the samples, nothing in the clean ones, and exactly the
findings of expected_findings.tsv in the parsed forms of real reports.

usage: samples.py HEYAN_BINARY

Exits 1 when fewer than nine in ten of the planted errors of a kind are found, when anything else is reported, or when a
parsed report gives other findings.
"""
import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "reports" / "samples"
RULES = {
    "target_missed": "plan/target-missed",
    "binding_missed": "plan/binding-not-completed",
    "undetermined": "plan/result-undetermined",
    "figure_differs": "consistency/figure-differs",
    "growth_in_points": "units/growth-in-points",
}


def findings(heyan, *paths):
    command = [heyan, "check", "--format", "json", "--fail-on", "never", *map(str, paths)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["findings"]


def read_tsv(path):
    with open(path, encoding="utf-8") as rows:
        return list(csv.DictReader(rows, delimiter="\t"))


def stands_at(finding, row):
    """The finding is of the planted kind and its place covers the planted figure."""
    if finding["rule"] != RULES[row["kind"]] or finding["line"] != int(row["line"]):
        return False
    column = int(row["column"] or finding["column"])
    return finding["column"] <= column + len(row["text"]) and column <= finding["end_column"]


def names(finding, row):
    """A finding of another kind tells of the planted figure too: a sum that it breaks."""
    places = [finding, *finding["related"]]
    return any(place["line"] == int(row["line"]) and
               (not row["column"] or place["column"] <= int(row["column"]) + len(row["text"]) and
                int(row["column"]) <= place["end_column"]) for place in places)


def check_planted(heyan):
    found, planted, used = Counter(), Counter(), set()
    reported = findings(heyan, SAMPLES / "planted.txt")
    for row in read_tsv(SAMPLES / "planted.tsv"):
        planted[row["kind"]] += 1
        hits = [i for i, finding in enumerate(reported) if stands_at(finding, row)]
        used.update(hits)
        found[row["kind"]] += bool(hits)
        if not hits:
            print(f"  planted.txt:{row['line']}: not found: {row['kind']} {row['text']} ({row['note']})")
    rows = read_tsv(SAMPLES / "planted.tsv")
    surplus = [f for i, f in enumerate(reported) if i not in used and not any(names(f, row) for row in rows)]
    for finding in surplus:
        print(f"  planted.txt:{finding['line']}: not planted: {finding['message']}")
    for kind, count in planted.items():
        print(f"planted {kind}: {found[kind]} of {count} found")
    return not surplus and all(10 * found[kind] >= 9 * count for kind, count in planted.items())


def errors_of_samples(heyan):
    """How many of the errors in the samples, profile audit, stand at a planted figure, and how many there are."""
    command = [heyan, "check", "--profile", "audit", "--format", "json", "--fail-on", "never", str(SAMPLES)]
    reported = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["findings"]
    errors = [f for f in reported if f["severity"] == "error"]
    planted = {int(row["line"]) for row in read_tsv(SAMPLES / "planted.tsv")}
    return sum(Path(f["path"]).name == "planted.txt" and f["line"] in planted for f in errors), len(errors)


def check_clean(heyan):
    reported = findings(heyan, SAMPLES / "clean.txt", SAMPLES / "clean.md")
    for finding in reported:
        print(f"  {finding['path']}:{finding['line']}: {finding['message']}")
    print(f"clean samples: {len(reported)} findings")
    return not reported


def check_parsed(heyan):
    expected = [(r["report"], int(r["line"]), r["rule"], r["severity"])
                for r in read_tsv(Path(__file__).with_name("expected_findings.tsv"))]
    reported = [(Path(f["path"]).stem, f["line"], f["rule"], f["severity"])
                for f in findings(heyan, ROOT / "reports" / "parsed")]
    for row in sorted(set(expected) - set(reported)):
        print("  missing:", *row)
    for row in sorted(set(reported) - set(expected)):
        print("  surplus:", *row)
    print(f"parsed reports: {len(reported)} findings, {len(expected)} expected")
    return sorted(expected) == sorted(reported)


def main():
    results = [check(sys.argv[1]) for check in (check_planted, check_clean, check_parsed)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
