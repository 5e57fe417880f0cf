#!/usr/bin/env python3
"""Checks that reports/parsed/*.json are what the seeds give today, and give the same target and table findings.

usage: parsed.py HEYAN_BINARY [--update]

--update writes reports/parsed anew. Exits 0 when all is the same, 1 when not, 77 (skipped) when the data is not there.
"""
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared"))
# Parsed file: the seed it is made from.
SOURCES = {
    "qijiang-2023-plan": "000_b58f78ac1f665e0d",
    "fuling-2023-plan": "001_67d087f29ff28785",
    "nanan-2023-plan": "002_7641c26052458944",
    "dadukou-2024-work": "003_10e8d381f35db773",
    "qijiang-2020-plan": "004_6079ff70e2fa29a4",
}


def parsed(heyan, seed):
    done = subprocess.run([heyan, "parse", "--facts-only", f"seeds/{seed}.txt"], cwd=DATA, capture_output=True, check=True)
    return done.stdout


# Kinds of checks that look at running text, which the parsed forms leave out.
OF_TEXT = ("pattern", "term", "presence", "count", "arity", "sequence", "claim", "unit", "bounds", "relation", "spelling",
           "status", "sum")
# Rules that look at the words around a figure, which the parsed forms leave out …
OF_PHRASES = ("units/growth-in-points", "units/intensity-in-points", "units/share-change-in-percent")
# … and kinds of checks that look at running text, which they leave out too.


def findings(heyan, path):
    """Findings that need no running text, without their path."""
    done = subprocess.run([heyan, "check", "--format", "json", "--fail-on", "never", str(path)], capture_output=True, check=True)
    kept = []
    for finding in json.loads(done.stdout)["findings"]:
        if finding["values"].get("proof") == "near_copy" or finding["check"] in OF_TEXT or finding["rule"] in OF_PHRASES:
            continue
        finding.pop("path")
        for related in finding["related"]:
            related.pop("path")
        kept.append(finding)
    return kept


def main():
    if not (DATA / "seeds").is_dir():
        print(f"skipped: no seeds at {DATA} (set HEYAN_DATA)")
        return 77
    heyan = os.path.abspath(sys.argv[1])
    failed = False
    for name, seed in SOURCES.items():
        path = ROOT / "reports" / "parsed" / f"{name}.json"
        fresh = parsed(heyan, seed)
        if "--update" in sys.argv:
            path.write_bytes(fresh)
        current = path.read_bytes() == fresh
        same = findings(heyan, path) == findings(heyan, DATA / "seeds" / f"{seed}.txt")
        count = len(findings(heyan, path))
        print(f"{name}: {'current' if current else 'OUT OF DATE'}, {count} findings, {'same' if same else 'NOT THE SAME'}")
        failed |= not (current and same)
    if failed:
        print("run tests/accuracy/parsed.py HEYAN --update and look at the difference")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
