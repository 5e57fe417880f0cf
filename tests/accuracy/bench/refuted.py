"""Findings that the gold refutes: rows of gold/corpus judged false or holds; of the three audits the traps, the relations that hold and the cross
references that agree."""
import csv
import re
from collections import defaultdict
from pathlib import Path

import yaml

from bench.common import DATA, DOCUMENTS, HERE, places, read_tsv
from bench.places import place, touches

TABLES = ("relations.tsv", "tables.tsv", "same_fact.tsv")
COMPARING = ("arithmetic/", "structure/", "consistency/")


def rows_of(name):
    with open(DATA / "gold" / "corpus" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def excerpt_span(line, excerpt):
    """Where the words of an excerpt stand in its line; the whole line when they do not stand there as they are."""
    parts = [p for p in re.split("〔.*?〕|→|…|\\.\\.\\.", excerpt or "") if len(p.strip()) >= 6]
    spots = [(line.find(p.strip()), len(p.strip())) for p in parts]
    spots = [(at, at + length) for at, length in spots if at >= 0]
    return (min(s[0] for s in spots), max(s[1] for s in spots)) if spots else (0, len(line))


def quiet_rows():
    """(file, kind, row) of the rows that must not be an error."""
    for name in TABLES:
        for row in rows_of(name):
            if row["verdict"] in ("false", "holds"):
                yield row["file"], name, row


def states(finding, row):
    """The finding's own words hold a figure the row states; of a list's or heading's count there is none to compare."""
    stated = re.findall(r"\d+(?:\.\d+)?", row.get("computed_vs_stated") or row.get("stated") or "")
    said = finding["message"] + " ".join(str(v) for v in finding["values"].values())
    return not stated or any(re.search(rf"(?<![\d.]){re.escape(s)}(?![\d.]*\d)", said) for s in stated)


def contradicts(finding, name, row, lines):
    if name == "same_fact.tsv":
        at = {str(p["line"]) for p in places(finding)}
        odd = str(finding["values"].get("odd", finding["values"].get("value", "")))
        return row["line1"] != row["line2"] and {row["line1"], row["line2"]} <= at and odd in row["stated1"] + row["stated2"]
    if finding["line"] != int(row["line"]) or not states(finding, row):
        return False
    begin, end = excerpt_span(lines[finding["line"] - 1], row["excerpt"]) if name == "relations.tsv" else (0, 1 << 30)
    return begin <= finding["column"] + 1 and finding["column"] - 1 <= end


def by_corpus_rows(findings):
    """(finding, row) of the comparing errors that stand where a row judged false or holds stands."""
    rows = defaultdict(list)
    for file, name, row in quiet_rows():
        rows[Path(file).stem].append((name, row))
    texts, hits = {}, []
    for finding in findings:
        path = Path(finding["path"])
        if not finding["rule"].startswith(COMPARING):
            continue
        for name, row in rows.get(path.stem, ()):
            lines = texts.setdefault(path, path.read_text(encoding="utf-8-sig").split("\n"))
            if contradicts(finding, name, row, lines):
                hits.append((finding, f"{name} {row['verdict']}: {row['reason']}"))
                break
    return hits, sum(len(r) for r in rows.values())


def by_traps(findings):
    """(finding, trap) of the findings that fall into a trap: at two of its lines, or at the words of a trap of one line."""
    hits, count = [], 0
    for audit, document in DOCUMENTS.items():
        gold = yaml.safe_load((DATA / "gold" / f"{audit}.yaml").read_text(encoding="utf-8"))
        lines = (DATA / "seeds" / document).read_text(encoding="utf-8-sig").split("\n")
        own = [f for f in findings if Path(f["path"]).name == document and f["rule"].startswith(COMPARING)]
        count += len(gold["traps"])
        for trap in gold["traps"]:
            for finding in own:
                if springs(finding, trap, lines):
                    hits.append((finding, f"{trap['id']}: {trap.get('issue') or trap.get('text')}"))
    return hits, count


def springs(finding, trap, lines):
    at = {p["line"] for p in places(finding)} & set(trap.get("lines") or [])
    if len(at) >= 2:
        return True
    if len(trap.get("lines") or []) != 1 or not at:
        return False
    words = trap["text"] if isinstance(trap.get("text"), str) else ""
    begin, end = excerpt_span(lines[finding["line"] - 1], words)
    figures = re.findall(r"\d+(?:\.\d+)?", words + str(trap.get("issue", "")))
    said = finding["message"]
    return begin < finding["column"] <= end + 1 and any(re.search(rf"(?<![\d.]){re.escape(f)}(?![\d.]*\d)", said) for f in figures)


def holding(audit, lines):
    """(id, places) of the relations that hold and the cross references that agree: a finding at two of their places denies them."""
    for row in read_tsv(HERE / "relations.tsv"):
        if row["audit"] == audit and row["expect"] != "fails" and not row["accept"]:
            for group in row["operands"].split(" ; "):
                yield row["id"], [place(lines, token) for token in group.split()]
    gold = yaml.safe_load((DATA / "gold" / f"{audit}.yaml").read_text(encoding="utf-8"))
    for row in gold["cross_references"]:
        if row["expect"] in ("holds", "rounding"):
            spots = [(m["line"], lines[m["line"] - 1].find(m["text"]), len(m["text"])) for m in row["mentions"]]
            yield row["id"], [(n, n, at, at + length) for n, at, length in spots if at >= 0]


def by_holding(findings):
    """(finding, row) of the comparing findings that deny what the audits say holds."""
    hits = []
    for audit, document in DOCUMENTS.items():
        lines = (DATA / "seeds" / document).read_text(encoding="utf-8-sig").split("\n")
        rows = list(holding(audit, lines))
        for finding in findings:
            if Path(finding["path"]).name != document or not finding["rule"].startswith(COMPARING):
                continue
            spots = [(p["line"], p["column"], "x" * max(1, p.get("end_column", p["column"] + 1) - p["column"])) for p in places(finding)]
            for name, wanted in rows:
                touched = {i for i, where in enumerate(wanted) for spot in spots if touches(spot, where)}
                if len(touched) >= 2 and len({s for s in spots if any(touches(s, w) for w in wanted)}) >= 2:
                    hits.append((finding, f"{name} of {audit} holds"))
                    break
    return hits
