#!/usr/bin/env python3
"""Changes one figure or word of a real report where a twin tells what must stand there, and counts what heyan notices.

usage: inject.py HEYAN [--profile draft|audit] [--seed N] [--limit N] [--all] [--operator TEXT] [--missed] [--false] [--list] [--json FILE]

Twins come from the hand-read gold or from scripts of tests/accuracy/bench, never from heyan; a changed figure is kept only when the
relation held before and is broken beyond the wide bound after. Every copy of a report has one change. Only findings the original
does not have count: one at the change (its place or a related one in that sentence, or at a figure of the twin) is a hit, one in other lines is
false. --limit: at most N changes an operator (default 60), drawn by --seed; --all: every one. --operator: only those whose
name has TEXT. --missed and --false print each change that is not found, each finding that is false; --list prints the changes.
Exits 77 (skipped) when the data is not there.
"""
import argparse
import json
import random
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from bench import bound_twins, common, counted_twins, fact_twins, gold_twins, rate_twins, sum_twins, table_twins
from bench.figures import fold
from bench.operators import changes_of

FAMILIES = {"arithmetic": "arithmetic", "counts": "counts and units", "facts": "same fact", "words": "names and marks"}
BATCH = 400  # copies on disk at a time


def changes_in(path, seed):
    """Every change this report allows, in the order of its text."""
    lines = [fold(line) for line in common.lines_of(path)]
    twins = gold_twins.find(path.name, lines) + rate_twins.find(lines) + sum_twins.find(lines) + table_twins.find(lines)
    found = []
    for twin in twins + fact_twins.find(path.name, lines):
        # Each twin draws for itself, so that a new finder does not change what others give.
        found += changes_of(twin, lines, random.Random(f"{seed}:{path.name}:{twin.relation}:{twin.places()[0]}"))
    for find in (counted_twins.find, bound_twins.find, fact_twins.names):
        found += find(lines, random.Random(f"{seed}:{path.name}"))
    found += fact_twins.marks(lines)
    unique = {(c.operator, c.line, c.begin): c for c in reversed(found)}
    return [(path, change) for change in sorted(unique.values(), key=lambda c: (c.line, c.begin, c.operator))]


def draw(changes, limit, seed):
    """At most `limit` changes of each operator."""
    by_operator = defaultdict(list)
    for item in changes:
        by_operator[item[1].operator].append(item)
    drawn = []
    for operator, items in sorted(by_operator.items()):
        rng = random.Random(f"{seed}:{operator}")
        # What is read from the gold comes first: there is little of it, and its relations are certain.
        gold = [i for i in items if i[1].source == "gold"]
        rest = [i for i in items if i[1].source != "gold"]
        rng.shuffle(gold)
        rng.shuffle(rest)
        drawn += (gold + rest)[:limit] if limit else items
    return drawn


def changed_lines(lines, change):
    line = lines[change.line - 1]
    return [*lines[:change.line - 1], line[:change.begin] + change.text + line[change.end:], *lines[change.line:]]


def text_at(lines, place):
    """The text of a finding's place."""
    last = place.get("end_line", place["line"])
    if last != place["line"]:
        return lines[place["line"] - 1][place["column"] - 1:]
    return lines[place["line"] - 1][place["column"] - 1:place.get("end_column", place["column"]) - 1]


def new_findings(before, before_lines, after, after_lines):
    """Findings of the changed copy that the original does not have: neither rule, line and text, nor rule, fingerprint and
    severity (what was a note and is an error now is new)."""
    by_place = Counter((f["rule"], f["line"], text_at(before_lines, f)) for f in before)
    by_print = Counter((f["rule"], f["fingerprint"], f["severity"]) for f in before)
    left = []
    for finding in after:
        key = (finding["rule"], finding["line"], text_at(after_lines, finding))
        if by_place[key]:
            by_place[key] -= 1
            by_print[(finding["rule"], finding["fingerprint"], finding["severity"])] -= 1
        else:
            left.append(finding)
    new = []
    for finding in left:
        key = (finding["rule"], finding["fingerprint"], finding["severity"])
        if by_print[key] > 0:
            by_print[key] -= 1
        else:
            new.append(finding)
    return new


def targets_of(change, line):
    """Where a finding hits, in the changed copy: the sentence of the change, and the twin's figures."""
    grown = len(change.text) - (change.end - change.begin)
    ends = [0] + [m.end() for m in re.finditer("[。；！？]", line)] + [len(line)]
    begin = max(e for e in ends if e <= change.begin)
    end = min((e for e in ends if e > change.begin), default=len(line))
    found = [(change.line, begin, end)]
    for number, first, last in change.places:
        moved = grown if number == change.line and first >= change.end else 0
        found.append((number, first + moved, last + moved + (grown if number == change.line and first < change.end <= last else 0)))
    return found


def hits(finding, targets):
    for place in common.places(finding):
        begin, end = place["column"] - 1, place.get("end_column", place["column"] + 1) - 1
        last = place.get("end_line", place["line"])
        for number, first, after in targets:
            if place["line"] <= number <= last and (place["line"] != last or (begin <= after + 1 and first <= end + 1)):
                return True
    return False


def run_batch(heyan, profile, items, originals, texts):
    """Each change with its new findings that hit it, and those that are false: in no line of the change or of its twin. (Another new finding in
    such a line is neither: a sum that no longer closes may be told at its total.)"""
    folder = Path(tempfile.mkdtemp(prefix="heyan-inject-"))
    try:
        written = {}
        for i, (path, change) in enumerate(items):
            lines = changed_lines(texts[path], change)
            name = folder / f"{i:05}-{path.name}"
            name.write_text("\n".join(lines), encoding="utf-8")
            written[str(name)] = lines
        found = defaultdict(list)
        for finding in common.check(heyan, [folder], profile)["findings"]:
            found[finding["path"]].append(finding)
        results = []
        for (path, change), (name, lines) in zip(items, written.items()):
            new = new_findings(originals[path], texts[path], found[name], lines)
            targets = targets_of(change, lines[change.line - 1])
            hit = [f for f in new if hits(f, targets)]
            own_lines = {number for number, *_ in targets}
            results.append((path, change, hit, [f for f in new if f not in hit and not own_lines & {p["line"] for p in common.places(f)}]))
        return results
    finally:
        shutil.rmtree(folder)


def measure(heyan, profile, items):
    """(path, change, findings that hit, false findings) of every item; one heyan process a batch."""
    paths = sorted({path for path, _ in items})
    texts = {path: common.lines_of(path) for path in paths}
    originals = {path: [] for path in paths}
    by_name = {str(path): path for path in paths}
    if paths:
        for finding in common.check(heyan, paths, profile)["findings"]:
            originals[by_name[finding["path"]]].append(finding)
    results = []
    for i in range(0, len(items), BATCH):
        results += run_batch(heyan, profile, items[i:i + BATCH], originals, texts)
    return results


def table(results):
    """Lines of the tables: by family and operator, and the differential precision."""
    tried, noticed = Counter(), Counter()
    for _, change, hit, _ in results:
        for key in ((change.family, ""), (change.family, change.operator)):
            tried[key] += 1
            noticed[key] += bool(hit)
    new = sum(len(hit) + len(false) for *_, hit, false in results)
    false = sum(len(f) for *_, f in results)
    return tried, noticed, new, false


def where(path, change, text):
    return f"{path.stem}:{change.line}:{change.begin + 1}: {change.operator} ({change.relation}, {change.source}): {text}"


def shown(path, change):
    line = common.lines_of(path)[change.line - 1]
    return f"{line[max(0, change.begin - 25):change.begin]}【{line[change.begin:change.end]}→{change.text}】{line[change.end:change.end + 15]}"


def arguments():
    parser = argparse.ArgumentParser(add_help=True, description="Counts the injected errors that heyan notices.")
    parser.add_argument("heyan")
    parser.add_argument("--profile", default="draft")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--operator", default="")
    for flag in ("--missed", "--false", "--list"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--json")
    return parser.parse_args()


def items_of(seed, limit, operator=""):
    changes = [item for path in common.reports() for item in changes_in(path, seed)]
    return draw([c for c in changes if operator in c[1].operator], limit, seed)


def main():
    options = arguments()
    common.skip_without_data()
    items = items_of(options.seed, 0 if options.all else options.limit, options.operator)
    if options.list:
        for path, change in items:
            print(where(path, change, shown(path, change)))
        return 0
    results = measure(options.heyan, options.profile, items)
    for path, change, hit, false in results:
        if options.missed and not hit:
            print("missed " + where(path, change, shown(path, change)))
        if options.false:
            for finding in false:
                print("false " + where(path, change, f"{finding['line']}:{finding['column']} {finding['rule']} {finding['message']}"))
    tried, noticed, new, false = table(results)
    print(f"injected errors, profile {options.profile}, any severity: {len(results)} changes, seed {options.seed}")
    for family, name in FAMILIES.items():
        print(f"{name}: {common.share_text(noticed[family, ''], tried[family, ''])}")
        for of, operator in sorted(k for k in tried if k[0] == family and k[1]):
            print(f"  {operator}: {common.share_text(noticed[of, operator], tried[of, operator])}")
    print(f"differential precision: {common.share_text(new - false, new)} of the new findings are the injected error")
    if options.json:
        Path(options.json).write_text(json.dumps(
            [{"report": p.stem, "line": c.line, "column": c.begin + 1, "operator": c.operator, "family": c.family,
              "hit": sorted({f["rule"] for f in hit}), "false": [f["rule"] for f in false]} for p, c, hit, false in results],
            ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
