#!/usr/bin/env python3
"""Runs heyan over every real report of $HEYAN_DATA and prints findings per report.

usage: corpus.py HEYAN_BINARY

Every finding of figure-differs must have been read against its text: adjudicated.tsv says with which verdict. Exits 1 when
heyan fails on a report, or when a finding is not adjudicated or was judged false; 77 (skipped) when the data is not there.
"""
import csv
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared"))


def main():
    if not (DATA / "corpus").is_dir():
        print(f"skipped: no corpus at {DATA} (set HEYAN_DATA)")
        return 77
    command = [sys.argv[1], "check", "--profile", "audit", "--format", "json", "--fail-on", "never",
               str(DATA / "corpus"), str(DATA / "seeds")]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        print(done.stderr.decode())
        return 1
    result = json.loads(done.stdout)
    with open(Path(__file__).with_name("adjudicated.tsv"), encoding="utf-8") as rows:
        judged = {(r["report"], int(r["line"]), r["rule"]): r["verdict"] for r in csv.DictReader(rows, delimiter="\t")}
    failed = False
    verdicts = Counter()
    for finding in result["findings"]:
        key = (Path(finding["path"]).stem, finding["line"], finding["rule"])
        if finding["rule"] != "consistency/figure-differs":
            continue
        verdict = judged.get(key, "not adjudicated")
        verdicts[verdict] += 1
        if verdict not in ("error", "defensible"):
            failed = True
            print(f"  {key[0]}:{key[1]}: {verdict}: {finding['severity']}: {finding['message']}")
    reports = len(result["reports"])
    print(f"{reports} reports; errors {result['summary']['error']}, warnings {result['summary']['warning']}, "
          f"notes {result['summary']['info']}; figure-differs: {dict(verdicts)}")
    coverage = [r["coverage"] for r in result["reports"]]
    print(f"figures {sum(c['quantities'] for c in coverage)}, compared {sum(c['compared'] for c in coverage)}, "
          f"names {sum(c['names'] for c in coverage)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
