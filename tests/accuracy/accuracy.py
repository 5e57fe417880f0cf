#!/usr/bin/env python3
"""All measures of accuracy in one run: prints the table of levels and holds it against thresholds.tsv.

usage: accuracy.py BUILD_FOLDER [--docs] [--quick] [--raise] [--json FILE]

BUILD_FOLDER holds heyan, tests/examined, tests/read_quantities and tests/read_times. --docs writes the table into docs/accuracy.md between its markers; --quick leaves out
what tests of their own run (the suites) and the injected errors in profile audit; --raise raises thresholds.tsv to what is reached. Exits 1 when a threshold is not met, 77 (skipped) when the data is not there.
"""
import argparse
import json
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import corpus
import genuine
import gold
import inject
import relations
from bench import common
from bench.common import DATA, DOCUMENTS, HERE, ROOT, share_text

BEGIN, END = "<!-- accuracy:begin -->", "<!-- accuracy:end -->"


class Table:
    """Rows of the printed table, and the figures thresholds are held against."""

    def __init__(self):
        self.rows, self.figures = [], {}
        self.operators = {}  # (family, operator): {profile: figure}

    def add(self, level, what, text, name=None, figure=None):
        self.rows.append((level, what, text))
        if name:
            self.figures[name] = figure

    def share(self, level, what, hits, total, name):
        self.add(level, what, share_text(hits, total), name, 100 * hits / total if total else None)


def quantities(table, build):
    """The rates of the public suites, as their own script prints them."""
    done = subprocess.run([sys.executable, HERE / "suites.py", build / "tests/read_quantities"], capture_output=True, text=True, check=False)
    for name, cases, excluded, passed, *_ in re.findall(r"^(\w+) (\d+) (\d+) (\d+) ([\d.]+)%", done.stdout, re.MULTILINE):
        table.share("quantities", f"suite {name}, {excluded} of {cases} excluded", int(passed), int(cases) - int(excluded), f"suite {name}")


def indicators(table, heyan):
    wanted = right = surplus = 0
    for name in gold.TABLE_AUDITS:
        rows, _, good, more = gold.indicator_rows(heyan, name)
        wanted, right, surplus = wanted + rows, right + good, surplus + more
    table.share("indicators", "rows with the right verdict, nature, target and parent", right, wanted, "indicators")
    table.add("indicators", "rows that are none", str(surplus), "indicators surplus", surplus)


def on_gold(table, build):
    examined = relations.examined_in(build / "tests/examined", [DATA / "seeds" / d for d in DOCUMENTS.values()])
    hits, total, unlinked = relations.cross_references(build / "heyan", examined)
    table.share("same fact", "cross references with figures, linked", hits, total, "linked")
    seen, wanted, missed, outside = relations.measure(examined)
    for row in missed + unlinked:
        print(f"  {row['audit'][:3]} {row['kind']} {row['id']}: {row['why']}")
    for kind in relations.KINDS:
        table.share("relations", f"{kind}, recognised with the right verdict", seen[kind], wanted[kind], f"relations {kind}")
    table.add("relations", "rows of the gold that state no relation (`relations_out_of_scope.tsv`)", str(outside), "relations out of scope", outside)
    table.share("relations", "all rows of the gold, those too", seen.total(), wanted.total() + outside, None)
    found, all_of_them, not_found = genuine.measure(build / "heyan")
    hit, rows, missing = genuine.on_corpus(build / "heyan")
    for row in not_found:
        print(f"  {row['audit'][:3]} genuine error not found, {row['family']}: {row['places']}: {row['what']}")
    for row in missing:
        print(f"  judged an error, not found: {row}")
    table.share("genuine errors", "of the audits, as far as the catalogue covers them, found in profile draft", found.total(), all_of_them.total(), "genuine")
    table.share("genuine errors", "rows of the corpus adjudicated as error, with a finding in their line", hit, rows, "genuine corpus")


def injected(table, heyan, profile):
    results = inject.measure(heyan, profile, inject.items_of("1", 60))
    tried, noticed, new, false = inject.table(results)
    for family, name in inject.FAMILIES.items():
        table.share(f"injected errors, {profile}", name, noticed[family, ""], tried[family, ""], f"injected {family} {profile}")
        for key in sorted(k for k in tried if k[0] == family and k[1]):
            table.operators.setdefault((name, key[1]), {})[profile] = share_text(noticed[key], tried[key])
    table.share(f"injected errors, {profile}", "new findings that are the injected error (differential precision)", new - false, new, f"injected precision {profile}")


def false_alarms(table, heyan):
    figures, lines = corpus.measure(heyan)
    print("\n".join(lines))
    for finding, row in figures["refuted"] + figures["denied"] + figures["traps sprung"]:
        print(f"  refuted: {finding['path']}:{finding['line']}: {finding['message']} ({row})")
    reports, errors, seeds = figures["reports"], figures["corpus"], figures["seeds"]
    level = "false alarms, audit"
    table.add(level, f"errors in {reports} published reports (genuine, defensible, false, not judged)",
              f"{errors.total()} ({errors['error']}, {errors['defensible']}, {errors['false']}, {errors['not judged']})",
              "errors not judged", errors["not judged"] + seeds["not judged"])
    table.add(level, "errors that one reader alone judged", str(figures["judged once"]), "errors judged once", figures["judged once"])
    table.add(level, "false errors a report", f"{errors['false'] / reports:.3f}", "false errors", errors["false"] / reports)
    table.share(level, "reports without a false error", reports - figures["corpus false in"], reports, "reports without a false error")
    table.share(level, "error tier on the published reports: genuine", errors["error"], errors.total(), "precision corpus")
    table.share(level, "error tier on the published reports: genuine or defensible", errors["error"] + errors["defensible"], errors.total(), None)
    planted, of_samples = figures["samples"]
    table.share(level, "error tier on the seeds and samples: genuine", seeds["error"] + planted, seeds.total() + of_samples, "precision seeds")
    table.add(level, "warnings a published report", f"{figures['corpus warnings'] / reports:.2f}", "warnings", figures["corpus warnings"] / reports)
    drawn = figures["sampled"]
    table.share(level, "drawn warnings: genuine or defensible", drawn.total() - drawn["false"], drawn.total(), "drawn warnings")
    agreed, both = figures["agreement"]
    table.share(level, "two blind readers agree on a verdict", agreed, both, None)
    table.add(level, f"errors where one of {figures['quiet rows']} rows judged false or holding stands", str(len(figures["refuted"])), "refuted", len(figures["refuted"]))
    table.add(level, "errors that deny what the audits say holds", str(len(figures["denied"])), "denied", len(figures["denied"]))
    table.add(level, f"traps of the audits sprung, of {figures['traps']}", str(len(figures["traps sprung"])), "traps", len(figures["traps sprung"]))
    table.share("coverage", "figures of all reports that took part in a check, profile audit", figures["compared"], figures["quantities"], "compared")


def same_bytes(table, heyan):
    command = [heyan, "check", "--profile", "audit", "--format", "json", "--fail-on", "never", DATA / "corpus", DATA / "seeds"]
    outputs = [subprocess.run([*command, "--jobs", jobs], capture_output=True, check=True).stdout for jobs in ("1", "8")]
    same = outputs[0] == outputs[1]
    table.add("determinism", "--jobs 1 and --jobs 8 give the same bytes over all reports", "yes" if same else "NO", "same bytes", int(same))


def speed(heyan):
    """Told, not held: it depends on the machine (docs/performance.md)."""
    paths = common.reports()
    size = sum(p.stat().st_size for p in paths)
    begin = time.monotonic()
    subprocess.run([heyan, "check", "--profile", "audit", "--jobs", "1", "--fail-on", "never", "--output", "/dev/null", *paths], check=True)
    seconds = time.monotonic() - begin
    begin = time.monotonic()
    for path in paths:
        path.read_bytes().count(b"\n")
    scan = time.monotonic() - begin
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"speed: {size / seconds / 1e6:.1f} MB/s on one core (a plain scan: {size / max(scan, 1e-9) / 1e6:.0f}), "
          f"{1000 * seconds / len(paths):.1f} ms a report; at most {peak:.0f} MB in any run above")


def unmet(figures, quick):
    """Lines for thresholds that are not met, and hints where more is reached than is held."""
    bad, better = [], []
    for row in common.read_tsv(HERE / "thresholds.tsv"):
        held, figure = float(row["value"]), figures.get(row["measure"])
        if figure is None:
            if not (quick and re.match("suite|injected .* audit", row["measure"])):
                bad.append(f"{row['measure']}: not measured")
            continue
        at_least = row["bound"] == "at least"
        if (figure < held - 0.05) if at_least else (figure > held + 1e-9):
            bad.append(f"{row['measure']}: {figure:.2f}, not {row['bound']} {held} (goal {row['goal']})")
        elif (figure > held + 0.1) if at_least else (figure < held):
            better.append(f"{row['measure']}: {figure:.2f}, held {row['bound']} {held} (goal {row['goal']})")
    return bad, better


def raise_thresholds(figures):
    """Writes what is reached into thresholds.tsv, up to the goal, where it is more than what is held; nothing is ever lowered."""
    path = HERE / "thresholds.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    for i, line in enumerate(lines):
        name, bound, held, goal = (line.split("\t") + [""] * 4)[:4]
        figure = figures.get(name)
        if figure is not None and bound == "at least":
            reached = min(int(figure * 10) / 10, float(goal))
            if reached > float(held):
                lines[i] = f"{name}\t{bound}\t{reached:g}\t{goal}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def written(table):
    """The tables of docs/accuracy.md."""
    lines = ["| level | what | figure, with its 95% interval |", "| --- | --- | --- |"]
    last = None
    for level, what, text in table.rows:
        lines.append(f"| {level if level != last else ''} | {what} | {text} |")
        last = level
    profiles = sorted({p for figures in table.operators.values() for p in figures}, reverse=True)
    lines += ["", "| family | operator | " + " | ".join(f"noticed, {p}" for p in profiles) + " |", "| --- | --- |" + " --- |" * len(profiles)]
    for (family, operator), figures in table.operators.items():
        lines.append(f"| {family if family != last else ''} | {operator} | " + " | ".join(figures[p] for p in profiles) + " |")
        last = family
    return "\n".join(lines)


def write_docs(table):
    path = ROOT / "docs" / "accuracy.md"
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{written(table)}\n{END}{after}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="All measures of accuracy.")
    parser.add_argument("build", type=Path)
    parser.add_argument("--docs", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--raise", dest="raised", action="store_true")
    parser.add_argument("--json")
    options = parser.parse_args()
    common.skip_without_data()
    heyan, table = options.build / "heyan", Table()
    if not options.quick:
        quantities(table, options.build)
    indicators(table, heyan)
    on_gold(table, options.build)
    for profile in ("draft",) if options.quick else ("draft", "audit"):
        injected(table, heyan, profile)
    false_alarms(table, heyan)
    same_bytes(table, heyan)
    speed(heyan)
    print(written(table))
    if options.docs:
        write_docs(table)
    if options.json:
        Path(options.json).write_text(json.dumps(table.figures, indent=1), encoding="utf-8")
    if options.raised:
        raise_thresholds(table.figures)
    bad, better = unmet(table.figures, options.quick)
    for line in better:
        print(f"above its threshold: {line}")
    for line in bad:
        print(f"threshold not met: {line}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
