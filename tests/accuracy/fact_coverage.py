#!/usr/bin/env python3
"""Counts for how many figures of the real reports of $HEYAN_DATA heyan knows what they say.

usage: fact_coverage.py HEYAN_BINARY

The figures are those with an economic unit (元 % 百分点 吨 人 户 家 个 公里 亩 天). Each carries a fact with an indicator of the
lexicon or of the report's own tables, a fact with the words that name its subject, or neither; the last are counted by why
heyan leaves them open. Exits 1 below 80%, 77 (skipped) when the data is not there.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared"))
UNITS = {"元", "%", "百分点", "吨", "人", "户", "家", "个", "公里", "亩", "天"}
AT_LEAST = 0.80


def why_left(fact):
    """Why no name is told."""
    return "in a table that is not read" if fact is None else f"left open: {fact.get('doubt', 'no words')}"


def count(heyan, path):
    report = json.loads(subprocess.run([heyan, "parse", str(path)], capture_output=True, check=True).stdout)
    listed = json.loads(subprocess.run([heyan, "parse", "--explain-numbers", "--format", "json", str(path)],
                                       capture_output=True, check=True).stdout)["numbers"]
    facts = {fact["quantity"]: fact for fact in report["facts"]}
    totals, left = Counter(), Counter()
    for quantity in report["quantities"]:
        if quantity["unit"] not in UNITS:
            continue
        fact = facts.get(quantity["id"])
        sort = "indicator" if fact and fact["indicator"] else "subject" if fact and fact["subject"] else "none"
        totals[sort] += 1
        if sort == "none":
            left[why_left(fact)] += 1
    unread = sum(n["class"] == "quantity" and n["quantity"] is None and re.search("元|%|百分点|吨|人|户|家|个|公里|亩|天", n["text"])
                 is not None for n in listed)
    totals["none"] += unread
    left["in a table that is not read"] += unread
    totals["facts"] += len(facts)
    totals["owner"] += sum(bool(fact["owner"]) for fact in facts.values())
    return totals, left


def main():
    paths = [p for folder in ("corpus", "seeds") for p in sorted((DATA / folder).glob("*.txt"))]
    if not paths:
        print(f"skipped: no corpus at {DATA} (set HEYAN_DATA)")
        return 77
    totals, left = Counter(), Counter()
    with ThreadPoolExecutor(2) as pool:
        for counted in pool.map(lambda path: count(sys.argv[1], path), paths):
            totals.update(counted[0])
            left.update(counted[1])
    figures = totals["indicator"] + totals["subject"] + totals["none"]
    share = (totals["indicator"] + totals["subject"]) / figures
    print(f"{len(paths)} reports, {figures} figures with an economic unit: {totals['indicator']} with an indicator, "
          f"{totals['subject']} with a named subject, {totals['none']} with neither; {share:.1%} are told")
    for reason, number in left.most_common():
        print(f"  {number} {reason}")
    print(f"{totals['facts']} facts: {totals['owner']} name their owner, {totals['facts'] - totals['owner']} say they have none")
    return 0 if share >= AT_LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
