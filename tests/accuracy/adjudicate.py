#!/usr/bin/env python3
"""Blind sheets of heyan's findings on real reports, and the way back into tests/accuracy/adjudicated.

usage: adjudicate.py HEYAN list [--warnings]                   errors (or drawn warnings) that are not judged, one a line
       adjudicate.py HEYAN sheet FILE [--warnings] [--reader N] [--count N] [--seed N]
       adjudicate.py merge FILE --reader N                     a filled sheet into errors.tsv or warnings.tsv
       adjudicate.py take FILE                                 rows `file line rule verdict why` of one who wrote a rule, as reader 1

A sheet shows, in random order, the text around each place and the claim in plain words, neither rule nor severity; FILE.key says which
finding each number is. Readers fill the columns verdict (error, defensible, false) and why (one line, no sentence of the report). It holds sentences of the reports:
keep it out of the repository. Errors are judged by two readers (--reader 1, then --reader 2), each without the other's verdicts; where they
differ the stricter verdict stands (false, then defensible) until the row is settled by hand. --warnings draws --count (default 100) of
the warnings on the corpus by --seed (default 1).
"""
import argparse
import json
import random
import sys
from pathlib import Path

from bench import common
from bench.judgements import FIELDS, VERDICTS, Judged, load, save

STRICTER = ("false", "defensible", "error")
AROUND = 60


def findings_of(heyan, severity):
    result = common.check(heyan, [common.DATA / "corpus", common.DATA / "seeds"], "audit")
    return [f for f in result["findings"] if f["severity"] == severity]


def drawn(heyan, options):
    """The findings to judge: all errors, or a random sample of the warnings on the corpus."""
    if not options.warnings:
        return findings_of(heyan, "error")
    warnings = [f for f in findings_of(heyan, "warning") if "/corpus/" in f["path"]]
    warnings.sort(key=lambda f: (f["path"], f["line"], f["column"], f["rule"]))
    return random.Random(options.seed).sample(warnings, min(options.count, len(warnings)))


def not_judged(findings, reader):
    judged = Judged()
    rows = [(f, judged.row_of(f)) for f in findings]
    return [f for f, row in rows if row is None or row[f"reader_{reader}"] not in VERDICTS]


def context(place):
    """The text around a place; of a table cell the lines of its row."""
    lines = common.lines_of(Path(place["path"]))
    line = lines[place["line"] - 1]
    if len(line) < 40:
        begin, end = max(0, place["line"] - 5), place["line"] + 4
        shown = " ¦ ".join(("【" + text.strip() + "】") if begin + i + 1 == place["line"] else text.strip()[:AROUND]
                           for i, text in enumerate(lines[begin:end]) if text.strip())
        return f"[{place['line']}] {shown}"
    begin, end = place["column"] - 1, place.get("end_column", place["column"] + 1) - 1
    if place.get("end_line", place["line"]) != place["line"]:
        end = len(line)
    return f"[{place['line']}] …{line[max(0, begin - AROUND):begin]}【{line[begin:end]}】{line[end:end + AROUND]}…".replace("\t", " ")


def sheet(options):
    findings = not_judged(drawn(options.heyan, options), options.reader)
    random.Random(f"{options.seed}:{options.reader}").shuffle(findings)
    fields = ["number", "report", "verdict", "why", "claim", "text"]
    rows, keys = [], []
    for number, finding in enumerate(findings, 1):
        texts = [context(place) for place in common.places(finding)[:6]]
        rows.append({"number": number, "report": Path(finding["path"]).stem, "verdict": "", "why": "",
                     "claim": " ".join(filter(None, [finding["message"], finding["computation"] or ""])).replace("\t", " ").replace("\n", " "),
                     "text": " ‖ ".join(texts)})
        keys.append({"number": number, "file": Path(finding["path"]).stem, "sample": options.seed if options.warnings else "",
                     **{k: finding[k] for k in ("line", "column", "rule", "severity", "fingerprint")}})
    common.write_tsv(options.file, fields, rows)
    Path(options.file + ".key").write_text(json.dumps(keys, ensure_ascii=False), encoding="utf-8")
    print(f"{len(rows)} findings to judge in {options.file}")


def settled(row):
    """The verdict of both readers; where they differ the stricter, until somebody settles it."""
    said = [row[f"reader_{n}"] for n in (1, 2) if row[f"reader_{n}"] in VERDICTS]
    return min(said, key=STRICTER.index)


def put(rows_by_file, key, reader, verdict, why):
    """Writes one reader's verdict into the row of its finding, which may be new."""
    name = "errors.tsv" if key["severity"] == "error" else "warnings.tsv"
    rows = rows_by_file.setdefault(name, [])
    same = [r for r in rows if (r["file"], int(r["line"]), r["rule"]) == (key["file"], int(key["line"]), key["rule"])
            and (not key["fingerprint"] or not r["fingerprint"] or r["fingerprint"] == key["fingerprint"])]
    row = same[0] if same else dict.fromkeys(FIELDS, "")
    if not same:
        rows.append(row)
    row.update({k: v for k, v in key.items() if k in FIELDS and v != ""})
    row[f"reader_{reader}"] = verdict
    row["why"] = "; ".join(dict.fromkeys(filter(None, [row["why"], why])))
    row["verdict"] = settled(row)


def stored():
    rows = {}
    for row in load():
        rows.setdefault(row.pop("source"), []).append(row)
    return rows


def merge(options):
    keys = {str(k["number"]): k for k in json.loads(Path(options.file + ".key").read_text(encoding="utf-8"))}
    rows = stored()
    count = 0
    for filled in common.read_tsv(options.file):
        if filled["verdict"] not in VERDICTS:
            print(f"  {filled['number']}: no verdict: {filled['verdict']!r}")
            continue
        put(rows, keys[filled["number"]], options.reader, filled["verdict"], filled["why"])
        count += 1
    for name, of_file in rows.items():
        save(name, of_file)
    print(f"{count} verdicts of reader {options.reader}")


def take(options):
    """Rows that the author of a rule judged; the severity is that of today's finding."""
    severities = {(Path(f["path"]).stem, f["line"], f["rule"]): f for s in ("error", "warning") for f in findings_of(options.heyan, s)}
    rows = stored()
    left = 0
    for row in common.read_tsv(options.file):
        finding = severities.get((Path(row["file"]).stem, int(row["line"]), row["rule"]))
        if finding is None or row["verdict"] not in VERDICTS:
            left += 1
            continue
        key = {"file": Path(row["file"]).stem, **{k: finding[k] for k in ("line", "column", "rule", "severity", "fingerprint")}}
        put(rows, key, 1, row["verdict"], row["why"])
    for name, of_file in rows.items():
        save(name, of_file)
    print(f"{left} rows name no error or warning of today")


def show(options):
    for finding in not_judged(drawn(options.heyan, options), options.reader):
        print(f"{Path(finding['path']).stem}:{finding['line']}:{finding['column']}: {finding['rule']}: {finding['message']}")


def arguments():
    parser = argparse.ArgumentParser(description="Blind sheets of findings, and the way back.")
    parser.add_argument("heyan", help="the program; `merge` does not need it")
    parser.add_argument("command", nargs="?", choices=("list", "sheet", "take"))
    parser.add_argument("file", nargs="?", default="")
    parser.add_argument("--warnings", action="store_true")
    parser.add_argument("--reader", type=int, default=1, choices=(1, 2))
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", default="1")
    return parser


def main():
    if sys.argv[1:2] == ["merge"]:
        parser = argparse.ArgumentParser()
        parser.add_argument("file")
        parser.add_argument("--reader", type=int, default=1, choices=(1, 2))
        merge(parser.parse_args(sys.argv[2:]))
        return 0
    options = arguments().parse_args()
    common.skip_without_data()
    {"list": show, "sheet": sheet, "take": take}[options.command](options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
