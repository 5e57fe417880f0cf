#!/usr/bin/env python3
"""Reads the public suites of times and says how many cases come out exactly as they expect.

usage: time_suites.py READ_TIMES_BINARY [--failures]

Of test_time_parser the type, the definition and all times must agree; of test_time_extractor every time with its place
and type, and no other. Prints for each file: cases, excluded (tests/accuracy/time_exclusions.tsv), passed, rate (without
the excluded) and raw rate (of all cases). Exits 0 when no rate falls below its floor, 1 when one does, 77 (skipped) when
the suites are not at hand.
"""
import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUITES = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared")) / "suites" / "jionlp"
PARSER = "test_time_parser__time_string_list.json"
EXTRACTOR = "test_time_extractor__text_string_list.json"
FLOORS = {PARSER: 99.5, EXTRACTOR: 99.5}  # of the rate, in percent
FIELDS = ("year", "month", "day", "hour", "minute", "second")


def base_of(base):
    """The suites' bases: a list, a map of fields, a time stamp (in Beijing), or null."""
    if isinstance(base, dict):
        return [base[field] for field in FIELDS if field in base]
    if isinstance(base, (int, float)):
        moment = datetime.datetime.fromtimestamp(base, datetime.timezone(datetime.timedelta(hours=8)))
        return [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second]
    return base or []


def cases(name):
    """(text, request, expected) of each case."""
    for case in json.loads((SUITES / name).read_text(encoding="utf-8")):
        if name == PARSER:
            yield case[0], {"text": case[0], "mode": "parse", "base": base_of(case[1])}, case[2]
        else:
            yield case[0], {"text": case[0], "mode": "extract", "base": [2021, 6, 15]}, case[1]


def exclusions(name):
    rows = (ROOT / "tests" / "accuracy" / "time_exclusions.tsv").read_text(encoding="utf-8").splitlines()
    columns = [row.split("\t") for row in rows if row and not row.startswith("# ")]
    return {text: reason for file, text, reason in columns if file == name}


def main():
    if not SUITES.is_dir():
        print(f"skipped: no suites at {SUITES} (set HEYAN_DATA)")
        return 77
    failed = False
    for name in (PARSER, EXTRACTOR):
        all_cases = list(cases(name))
        lines = "".join(json.dumps(request, ensure_ascii=False) + "\n" for _, request, _ in all_cases)
        done = subprocess.run([sys.argv[1]], input=lines, capture_output=True, text=True, check=True)
        excluded = exclusions(name)
        passed = passed_excluded = skipped = 0
        for (text, request, expected), answer in zip(all_cases, done.stdout.splitlines(), strict=True):
            right = json.loads(answer) == expected
            if text in excluded:
                skipped += 1
                passed_excluded += right
                continue
            passed += right
            if not right and "--failures" in sys.argv:
                print(f"{json.dumps(request, ensure_ascii=False)}\n  read     {answer}\n"
                      f"  expected {json.dumps(expected, ensure_ascii=False)}")
        count = len(all_cases)
        rate = 100 * passed / (count - skipped)
        raw = 100 * (passed + passed_excluded) / count
        print(f"{name}: cases {count}, excluded {skipped}, passed {passed}, rate {rate:.1f}%, raw rate {raw:.1f}%")
        if skipped > count // 10:
            print(f"  more than a tenth excluded: {skipped}")
            failed = True
        failed |= rate < FLOORS[name]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
