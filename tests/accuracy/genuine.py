#!/usr/bin/env python3
"""Looks for the genuine errors of the hand audits, as far as the catalogue of checks covers them, among heyan's findings.

usage: genuine.py HEYAN [--all]

genuine_errors.tsv names their places: an error is found when a finding (profile draft, any severity) or one of its related places
stands at one of them. Of the rows of gold/corpus judged error a comparing finding must stand in their line. --all lists those not found. Exits 77 (skipped) when the data is not there.
"""
import sys
from collections import Counter
from pathlib import Path

from bench import common, refuted
from bench.common import DATA, DOCUMENTS, HERE
from bench.places import place


def stands_at(finding, where):
    """A place of the finding touches (first line, last line, first column, last column)."""
    for spot in common.places(finding):
        if not where[0] <= spot["line"] <= where[1]:
            continue
        begin, end = spot["column"] - 1, spot.get("end_column", spot["column"] + 1) - 1
        if spot.get("end_line", spot["line"]) != spot["line"] or where[0] != where[1] or (begin < where[3] and where[2] < end):
            return True
    return False


def measure(heyan):
    """Found and wanted by family, and the rows not found."""
    rows = common.read_tsv(HERE / "genuine_errors.tsv")
    findings = common.check(heyan, [DATA / "seeds" / d for d in DOCUMENTS.values()], "draft")["findings"]
    found, wanted, missed = Counter(), Counter(), []
    for row in rows:
        document = DOCUMENTS[row["audit"]]
        lines = common.lines_of(DATA / "seeds" / document)
        spots = [place(lines, token) for token in row["places"].split()]
        hit = any(Path(f["path"]).name == document and any(stands_at(f, s) for s in spots) for f in findings)
        wanted[row["family"]] += 1
        found[row["family"]] += hit
        if not hit:
            missed.append(row)
    return found, wanted, missed


def on_corpus(heyan):
    """Rows of the corpus adjudicated as error that have a comparing finding in their line, their number, and the others."""
    rows = [(Path(r["file"]).stem, int(r.get("line") or r["line1"]), r) for name in refuted.TABLES for r in refuted.rows_of(name)
            if r["verdict"] == "error"]
    folders = (DATA / "corpus", DATA / "seeds")
    paths = [next(p for f in folders if (p := f / f"{stem}.txt").exists()) for stem in sorted({stem for stem, *_ in rows})]
    at = {(Path(f["path"]).stem, p["line"]) for f in common.check(heyan, paths, "draft")["findings"]
          if f["rule"].startswith(refuted.COMPARING) for p in common.places(f)}
    missed = [f"{stem}:{line}: {row['reason']}" for stem, line, row in rows if (stem, line) not in at]
    return len(rows) - len(missed), len(rows), missed


def main():
    common.skip_without_data()
    found, wanted, missed = measure(sys.argv[1])
    if "--all" in sys.argv:
        for row in missed:
            print(f"  {row['audit'][:3]} {row['family']} {row['places']}: {row['what']}")
    for family in wanted:
        print(f"genuine errors, {family}: found {common.share_text(found[family], wanted[family])}")
    hit, rows, missing = on_corpus(sys.argv[1])
    if "--all" in sys.argv:
        print("\n".join("  " + m for m in missing))
    print(f"rows of the corpus adjudicated as error: found {common.share_text(hit, rows)}")
    print(f"genuine errors: found {common.share_text(found.total(), wanted.total())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
