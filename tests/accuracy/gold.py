#!/usr/bin/env python3
"""Compares heyan with the hand audits in $HEYAN_DATA/gold and prints the figures.

usage: gold.py HEYAN_BINARY

Exits 0 when every threshold holds, 1 when one does not, 77 (skipped) when the data is not there.
"""
import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared"))
TABLE_AUDITS = ("000-qijiang-2023", "001-fuling-2023")
AUDITS = TABLE_AUDITS + ("003-dadukou-2024",)


def run_json(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}: {done.stderr.decode()}")
    return json.loads(done.stdout)


def indicator_rows(heyan, name):
    """Rows found and rows with the right verdict, name line, target, result line and nature."""
    audit = yaml.safe_load((DATA / "gold" / f"{name}.yaml").read_text())
    report = run_json(heyan, "parse", str(DATA / "seeds" / audit["document"]))
    by_line = {row["line"]: row for row in report["indicators"]}
    found = right = 0
    for gold in audit["indicators"]:
        row = by_line.pop(gold["line"], None)
        if row is None:
            print(f"  {name}:{gold['line']}: row not found: {gold['name']}")
            continue
        found += 1
        accepted = gold.get("acceptable_verdicts", [gold["verdict"]])
        complaints = []
        if row["verdict"] not in accepted:
            complaints.append(f"verdict {row['verdict']}, not {'/'.join(accepted)}")
        if row["nature"] != gold["nature"]:
            complaints.append(f"nature {row['nature']}, not {gold['nature']}")
        if str(gold.get("target") or "") not in ((row["target"] or ""), "——"):
            complaints.append(f"target {row['target']}, not {gold.get('target')}")
        if bool(gold.get("sub_of")) != bool(row["parent"]):
            complaints.append(f"parent {row['parent']!r}, not {gold.get('sub_of')!r}")
        if complaints:
            print(f"  {name}:{gold['line']}: {gold['name']}: {'; '.join(complaints)}")
        else:
            right += 1
    for line, row in by_line.items():
        print(f"  {name}:{line}: not in the audit: {row['label']}")
    return len(audit["indicators"]), found, right, len(by_line)


def places(finding):
    yield finding["line"]
    for related in finding["related"]:
        yield related["line"]


def false_pairs(heyan, name):
    """Findings of figure-differs whose two figures the audit calls consistent."""
    audit = yaml.safe_load((DATA / "gold" / f"{name}.yaml").read_text())
    path = DATA / "seeds" / audit["document"]
    result = run_json(heyan, "check", "--format", "json", "--fail-on", "never", str(path))
    consistent = [{m["line"] for m in x["mentions"]} for x in audit["cross_references"] if x["expect"] != "fails"]
    false = 0
    findings = [f for f in result["findings"] if f["rule"] == "consistency/figure-differs"]
    for finding in findings:
        lines = set(places(finding))
        if any(len(lines & pair) > 1 for pair in consistent):
            false += 1
            print(f"  {name}:{finding['line']}: {finding['message']}")
    return len(consistent), len(findings), false


def corpus_false(heyan):
    """Findings of figure-differs on rows that were adjudicated false or holds."""
    with open(DATA / "gold" / "corpus" / "same_fact.tsv", encoding="utf-8") as rows:
        quiet = [r for r in csv.DictReader(rows, delimiter="\t") if r["verdict"] in ("false", "holds")]
    files = sorted({r["file"] for r in quiet})
    paths = [str(DATA / "corpus" / f) for f in files]
    paths = [p if os.path.exists(p) else p.replace("/corpus/", "/seeds/") for p in paths]
    result = run_json(heyan, "check", "--format", "json", "--fail-on", "never", *paths)
    hits = 0
    for finding in result["findings"]:
        if finding["rule"] != "consistency/figure-differs":
            continue
        lines = {str(line) for line in places(finding)}
        for row in quiet:
            same = row["file"] == os.path.basename(finding["path"]) and {row["line1"], row["line2"]} <= lines
            if same and finding["values"]["odd"] in row["stated1"] + row["stated2"]:
                hits += 1
                print(f"  {row['file']}:{finding['line']}: {finding['message']} (judged {row['verdict']})")
    return len(quiet), hits


def main():
    if not (DATA / "gold").is_dir():
        print(f"skipped: no gold data at {DATA} (set HEYAN_DATA)")
        return 77
    heyan = sys.argv[1]
    failed = False
    print("indicator rows: audit, rows, found, right, surplus")
    for name in TABLE_AUDITS:
        rows, found, right, surplus = indicator_rows(heyan, name)
        print(f"{name} {rows} {found} {right} {surplus}")
        failed |= found != rows or right != rows or surplus != 0
    print("consistent cross references: audit, consistent, findings, false findings")
    for name in AUDITS:
        consistent, findings, false = false_pairs(heyan, name)
        print(f"{name} {consistent} {findings} {false}")
        failed |= false > 0
    rows, hits = corpus_false(heyan)
    print(f"adjudicated false or holding pairs: {rows}, reported {hits}")
    failed |= hits > 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
