#!/usr/bin/env python3
"""Looks for the figures of the audits' cross references among the facts heyan reads.

usage: cross_references.py HEYAN_BINARY [--all]

cross_references.tsv says what each figure of a mention states, as a reader wrote it down who did not see what heyan reads: an
indicator of the lexicon or the words that name the subject, the period, the kind, the place. A mention is found when the fact
of that figure has the same indicator (a subject: one of the two holds the other, modifiers included), period, kind and value.
Two mentions with different values and one key would be merged. Where two readings are right both stand in
the row, parted by |. Rows marked `side` are other figures of a mention; they are counted apart. --all lists every row that is not found.

Exits 1 below 95% or when mentions of different facts are merged, 77 (skipped) when the data is not there.
"""
import csv
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared"))
DOCUMENTS = {"000-qijiang-2023": "000_b58f78ac1f665e0d.txt", "001-fuling-2023": "001_67d087f29ff28785.txt",
             "003-dadukou-2024": "003_10e8d381f35db773.txt"}
THRESHOLD = Decimal("0.95")
SCALES = {"万亿": 12, "亿": 8, "万": 4, "千": 3, "百": 2}


def bare(text):
    """Without blanks, marks and full-width forms, so that prints of one name compare."""
    return re.sub(r"[\s“”\"（）()、的]", "", unicodedata.normalize("NFKC", text))


def value_of(figure):
    """The value a figure prints, and the same without its scale word; None for one in characters."""
    match = re.search(r"-?\d[\d,]*(?:\.\d+)?", unicodedata.normalize("NFKC", figure))
    if not match:
        return None
    value = Decimal(match.group().replace(",", ""))
    figure = figure.replace(" ", "")
    rest = figure[figure.find(match.group()) + len(match.group()):]
    power = next((p for word, p in SCALES.items() if rest.startswith(word) and not rest.startswith("千瓦")), 0)
    return value * 10**power, value


def find_fact(report, lines, row):
    """The fact whose figure covers the row's figure; None when there is none."""
    line = lines[int(row["line"]) - 1]
    at = -1
    for _ in range(int(row["occurrence"])):
        at = line.find(row["figure"], at + 1)
    digits = re.search(r"[\d零一二三四五六七八九十百千万]", row["figure"])
    column = at + (digits.start() if digits else 0) + 1
    for fact in report["facts"]:
        quantity = report["quantities"][fact["quantity"]]
        if quantity["line"] == int(row["line"]) and quantity["column"] <= column < quantity["end_column"]:
            return fact, quantity
    return None


def name_of(fact):
    return bare("".join(fact["modifiers"]) + (fact["indicator"] or fact["subject"]))


def complaints(row, fact, quantity):
    found = []
    if row["indicator"]:
        if fact["indicator"] not in row["indicator"].split("|"):
            found.append(f"indicator {fact['indicator'] or fact['subject']!r}, not {row['indicator']}")
    else:
        wanted = [bare(re.sub("（.*?）", "", subject)) for subject in row["subject"].split("|")]
        name, core = name_of(fact), bare(fact["indicator"] or fact["subject"])
        if not core or not any(w in name or name in w or core in w for w in wanted):
            found.append(f"subject {name!r}, not {row['subject']}")
    years = [y for y in row["period"].split("-") if y]
    period = fact["period"]
    if years and (period["year"] != int(years[0]) or (len(years) > 1 and period["last_year"] != int(years[-1]))):
        found.append(f"period {period['year']}-{period['last_year']}, not {row['period']}")
    if fact["kind"] != row["kind"] and {fact["kind"], row["kind"]} != {"level", "share"}:
        found.append(f"kind {fact['kind']}, not {row['kind']}")
    values = value_of(row["figure"])
    if re.fullmatch(r"[\d.]+", row["figure"]) and values:  # a table cell: its row's label holds the scale word
        values = [values[1] * 10**power for power in (0, *SCALES.values())]
    if values and Decimal(quantity["value"]).copy_abs() not in values:
        found.append(f"value {quantity['value']}, not {row['figure']}")
    return found


def key_of(fact, quantity):
    return (name_of(fact), fact["breakdown"], fact["owner"], fact["scope"], str(fact["period"]), fact["base"],
            fact["kind"], fact["status"], quantity["dimension"])


def main():
    if not (DATA / "seeds").is_dir():
        print(f"skipped: no seeds at {DATA} (set HEYAN_DATA)")
        return 77
    with open(Path(__file__).with_suffix(".tsv"), encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    failed = False
    totals = [0, 0]
    print("cross references: audit, figures of mentions, found; side figures, found; merged")
    for audit, document in DOCUMENTS.items():
        path = DATA / "seeds" / document
        report = json.loads(subprocess.run([sys.argv[1], "parse", str(path)], capture_output=True, check=True).stdout)
        lines = path.read_text(encoding="utf-8").split("\n")
        counts = {"": [0, 0], "yes": [0, 0]}
        by_key = defaultdict(dict)
        for row in rows:
            if row["audit"] != audit:
                continue
            found = find_fact(report, lines, row)
            wrong = complaints(row, *found) if found else ["no fact"]
            counts[row["side"]][0] += 1
            counts[row["side"]][1] += not wrong
            if found and not wrong:
                by_key[key_of(*found)].setdefault(found[1]["value"], row)
            if wrong and (not row["side"] or "--all" in sys.argv):
                print(f"  {audit}:{row['line']} {row['id']} {row['figure']}: {'; '.join(wrong)}")
        merged = 0
        for key, values in by_key.items():
            ids = {row["id"] for row in values.values()}
            if len(values) > 1 and len(ids) > 1:
                merged += 1
                print(f"  merged: {key}: {[(r['id'], r['figure']) for r in values.values()]}")
        print(audit, *counts[""], *counts["yes"], merged)
        totals[0] += counts[""][0]
        totals[1] += counts[""][1]
        failed |= merged > 0
    rate = Decimal(totals[1]) / Decimal(totals[0])
    print(f"all: {totals[1]} of {totals[0]} found ({rate:.1%})")
    return 1 if failed or rate < THRESHOLD else 0


if __name__ == "__main__":
    sys.exit(main())
