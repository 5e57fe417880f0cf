#!/usr/bin/env python3
"""Runs heyan, profile audit, over every real report of $HEYAN_DATA: errors and warnings a report, and how many of them are false.

usage: corpus.py HEYAN_BINARY

Every error must have been read against its text by two readers who did not see rule and severity: adjudicated/*.tsv (adjudicate.py lists
the ones that are not). Exits 1 when an error is not judged, when more than one in twenty reports has a false one, when an error stands where
the gold judged false or holds, when there are more than 1.5 warnings a report; 77 (skipped) when the data is not there.
"""
import sys
from collections import Counter
from pathlib import Path

from bench import common, refuted
from bench.judgements import Judged
from samples import errors_of_samples

FALSE_ERRORS = 0.05  # a report
WARNINGS = 1.5


def measure(heyan):
    """All figures of this measure, and lines to print."""
    result = common.check(heyan, [common.DATA / "corpus", common.DATA / "seeds"], "audit")
    judged = Judged()
    findings = result["findings"]
    in_corpus = {r["path"] for r in result["reports"] if "/corpus/" in r["path"]}
    figures = {"reports": len(in_corpus), "seeds": len(result["reports"]) - len(in_corpus), "all": result["summary"]}
    lines = []
    for tier, where in (("corpus", True), ("seeds", False)):
        errors = [f for f in findings if f["severity"] == "error" and (f["path"] in in_corpus) == where]
        verdicts = Counter(judged.verdict(f) or "not judged" for f in errors)
        figures[tier] = verdicts
        figures[f"{tier} false in"] = len({f["path"] for f in errors if judged.verdict(f) == "false"})
        figures[f"{tier} warnings"] = sum(f["severity"] == "warning" and (f["path"] in in_corpus) == where for f in findings)
        lines += [f"  {verdict}: {Path(f['path']).stem}:{f['line']}:{f['column']}: {f['rule']}: {f['message']}"
                  for f in errors if (verdict := judged.verdict(f) or "not judged") in ("not judged", "false")]
    rows = [judged.row_of(f) for f in findings if f["severity"] == "error"]
    figures["judged once"] = sum(r is not None and not (r["reader_1"] and r["reader_2"]) for r in rows)
    warnings = [judged.row_of(f) for f in findings if f["severity"] == "warning" and f["path"] in in_corpus]
    figures["sampled"] = Counter(r["verdict"] for r in warnings if r and r["sample"])
    figures["warnings judged"] = Counter(r["verdict"] for r in warnings if r)
    figures["agreement"] = judged.agreement()
    for name in ("quantities", "compared"):
        figures[name] = sum(r["coverage"][name] for r in result["reports"])
    figures["rules"] = Counter((f["severity"], f["rule"]) for f in findings)
    errors = [f for f in findings if f["severity"] == "error" and judged.verdict(f) != "error"]
    figures["refuted"], figures["quiet rows"] = refuted.by_corpus_rows(errors)
    figures["traps sprung"], figures["traps"] = refuted.by_traps(errors)
    figures["denied"] = refuted.by_holding(errors)
    figures["samples"] = errors_of_samples(heyan)
    return figures, lines


def printed(figures):
    corpus, seeds = figures["corpus"], figures["seeds"]
    reports = figures["reports"]
    yield f"corpus, profile audit: {reports} reports, {corpus.total()} errors ({dict(corpus)}), {figures['corpus warnings']} warnings"
    yield f"errors a report {corpus.total() / reports:.3f}, false ones {corpus['false'] / reports:.3f}; warnings a report {figures['corpus warnings'] / reports:.2f}"
    yield f"reports without a false error: {common.share_text(reports - figures['corpus false in'], reports)}"
    yield f"errors on the corpus not false: {common.share_text(corpus.total() - corpus['false'] - corpus['not judged'], corpus.total())}"
    true, all_of_samples = figures["samples"]
    good = seeds.total() - seeds["false"] - seeds["not judged"] + true
    yield f"errors on the seeds and samples not false: {common.share_text(good, seeds.total() + all_of_samples)}"
    sampled = figures["sampled"]
    yield f"drawn warnings genuine or defensible: {common.share_text(sampled.total() - sampled['false'], sampled.total())}"
    yield f"figures that took part in a check: {common.share_text(figures['compared'], figures['quantities'])}"
    agreed, both = figures["agreement"]
    yield f"errors that one reader alone judged: {figures['judged once']}"
    yield f"two readers agree on {common.share_text(agreed, both)}"
    yield (f"errors where the gold judges false or holds: {len(figures['refuted'])} ({figures['quiet rows']} rows); errors that deny what the audits say holds: "
           f"{len(figures['denied'])}; traps sprung: {len(figures['traps sprung'])} of {figures['traps']}")


def good(figures):
    unjudged = figures["corpus"]["not judged"] + figures["seeds"]["not judged"]
    return (unjudged + figures["judged once"] == 0 and figures["corpus"]["false"] <= FALSE_ERRORS * figures["reports"] and not figures["refuted"]
            and not figures["traps sprung"] and not figures["denied"] and figures["corpus warnings"] <= WARNINGS * figures["reports"])


def main():
    common.skip_without_data()
    figures, lines = measure(sys.argv[1])
    print("\n".join(lines))
    for finding, row in figures["refuted"] + figures["denied"] + figures["traps sprung"]:
        print(f"  refuted: {Path(finding['path']).stem}:{finding['line']}: {finding['message']} ({row})")
    for line in printed(figures):
        print(line)
    for (severity, rule), count in sorted(figures["rules"].items()):
        print(f"  {severity} {rule}: {count}")
    return 0 if good(figures) else 1


if __name__ == "__main__":
    sys.exit(main())
