#!/usr/bin/env python3
"""Looks for the relations of the hand audits among what heyan's checks look at.

usage: relations.py HEYAN EXAMINED [--all] [--json FILE]

relations.tsv says of each row of arithmetic, structure and claims (expect holds, rounding or fails) where its operands stand, as read
from the gold and the text before anything was measured: `line:text` (the k-th: `line:text#k`), a line, or lines `a-b` of a table row; `;`
parts relations that must all be seen. A row is recognised when one examined relation covers all its operands, on its lines
alone when they all are figures, with the right verdict: holds is equal or rounding; rounding may be doubtful; fails is fails, of structure and claims
also doubtful. `accept` names other verdicts where the gold calls the row arguable. relations_out_of_scope.tsv lists the rows that state no
relation to see, each with its reason. Cross references are linked when one examined relation covers a figure of each
mention, or the facts of both figures have one key.

--all lists what is not recognised. Exits 77 (skipped) when the data is not there.
"""
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import yaml

from bench import common
from bench.common import DATA, DOCUMENTS, HERE
from bench.places import place, touches

KINDS = ("arithmetic", "structure", "claims")
VERDICTS = {"holds": {"equal", "rounding"}, "rounding": {"equal", "rounding", "doubtful"}, "fails": {"fails"}}


def is_figure(token):
    return re.match(r"\d+:[\d.]", token) is not None


def covers(examined, tokens, places):
    """All places are operands; when all are figures, no other figure is."""
    if not all(any(touches(o, p) for o in examined["operands"]) for p in places):
        return False
    if all(is_figure(t) for t in tokens):
        others = [o for o in examined["operands"] if re.search(r"\d", o[2]) and not any(touches(o, p) for p in places)]
        return not others
    return True


def recognised(row, lines, examined):
    """ "", or why the row is not recognised"""
    verdicts = set(row["accept"].split("|")) if row["accept"] else set(VERDICTS[row["expect"]])
    if row["expect"] == "fails" and row["kind"] != "arithmetic":
        verdicts.add("doubtful")
    for group in row["operands"].split(" ; "):
        tokens = group.split()
        places = [place(lines, t) for t in tokens]
        seen = [e for e in examined if covers(e, tokens, places)]
        if not seen:
            return f"not seen: {group}"
        if not any(e["fit"] in verdicts for e in seen):
            return f"{'/'.join(sorted({e['rule'] + ' ' + e['fit'] for e in seen}))}, not {row['expect']}: {group}"
    return ""


def examined_in(program, paths):
    found = defaultdict(list)
    done = subprocess.run([program, "draft", *map(str, paths)], capture_output=True, check=True)
    for line in done.stdout.decode("utf-8", "replace").splitlines():
        item = json.loads(line)
        found[Path(item["path"]).name].append(item)
    return found


def rows_of_gold():
    """(audit, kind, id) of all rows that say what to expect."""
    for audit in DOCUMENTS:
        gold = yaml.safe_load((DATA / "gold" / f"{audit}.yaml").read_text(encoding="utf-8"))
        for kind in KINDS:
            for row in gold[kind]:
                if row["expect"] in VERDICTS:
                    yield audit, kind, row["id"]


def measure(examined):
    """Seen and wanted by kind, the rows missed with their reasons, the number of rows out of scope."""
    rows = {(r["audit"], r["id"]): r for r in common.read_tsv(HERE / "relations.tsv")}
    outside = {(r["audit"], r["id"]) for r in common.read_tsv(HERE / "relations_out_of_scope.tsv")}
    seen, wanted, missed = Counter(), Counter(), []
    texts = {audit: common.lines_of(DATA / "seeds" / document) for audit, document in DOCUMENTS.items()}
    for audit, kind, name in rows_of_gold():
        if (audit, name) in outside:
            continue
        row = rows[audit, name]
        why = recognised(row, texts[audit], examined[DOCUMENTS[audit]])
        wanted[kind] += 1
        seen[kind] += not why
        if why:
            missed.append({"audit": audit, "kind": kind, "id": name, "why": why})
    return seen, wanted, missed, len(outside)


def key_of(fact, quantity):
    name = "".join(sorted(fact["modifiers"])) + (fact["indicator"] or fact["subject"])
    return (name, fact["breakdown"], fact["owner"], fact["scope"], str(fact["period"]), fact["kind"], fact["status"],
            quantity["dimension"])


def figures_of(rows, lines):
    """The places of a cross reference's figures, by mention."""
    mentions = defaultdict(list)
    for row in rows:
        line, at = lines[int(row["line"]) - 1], -1
        for _ in range(int(row["occurrence"])):
            at = line.find(row["figure"], at + 1)
        mentions[row["mention"]].append((int(row["line"]), int(row["line"]), at, at + len(row["figure"])))
    return mentions


def linked(mentions, facts, examined):
    """Each two mentions that follow one another share an examined relation or the key of a fact."""
    def share(one, other):
        if any(any(touches(o, p) for p in one for o in e["operands"]) and any(touches(o, p) for p in other for o in e["operands"])
               for e in examined):
            return True
        keys = [{key for spot, key in facts if key[0] and any(touches(spot, p) for p in side)} for side in (one, other)]
        return bool(keys[0] & keys[1])
    sides = list(mentions.values())
    return all(any(share(side, other) for other in sides if other is not side) for side in sides)


def cross_references(heyan, examined):
    """Linked and all cross references with figures in two mentions or more, and those missed. Figures that the gold itself calls different are
    no pair: only rows with expect holds or rounding count."""
    rows = defaultdict(list)
    for row in common.read_tsv(HERE / "cross_references.tsv"):
        if row["side"] != "yes":
            rows[row["audit"], row["id"]].append(row)
    hits, missed, total = 0, [], 0
    for audit, document in DOCUMENTS.items():
        path = DATA / "seeds" / document
        gold = yaml.safe_load((DATA / "gold" / f"{audit}.yaml").read_text(encoding="utf-8"))
        expect = {row["id"]: row["expect"] for row in gold["cross_references"]}
        report = json.loads(subprocess.run([heyan, "parse", str(path)], capture_output=True, check=True).stdout)
        facts = []
        for fact in report["facts"]:
            quantity = report["quantities"][fact["quantity"]]
            facts.append(((quantity["line"], quantity["column"], quantity["text"]), key_of(fact, quantity)))
        lines = common.lines_of(path)
        for (of, name), its in rows.items():
            years = {row["period"] for row in its}
            mentions = figures_of(its, lines) if of == audit else {}
            if of != audit or expect[name] not in ("holds", "rounding") or len(mentions) < 2 or len(years) > 1:
                continue
            total += 1
            if linked(mentions, facts, examined[document]):
                hits += 1
            else:
                missed.append({"audit": audit, "kind": "cross references", "id": name,
                               "why": "not linked: " + " ".join(f"{p[0]}:{lines[p[0] - 1][p[2]:p[3]]}" for side in mentions.values() for p in side)})
    return hits, total, missed


def main():
    common.skip_without_data()
    heyan, program = sys.argv[1:3]
    examined = examined_in(program, [DATA / "seeds" / document for document in DOCUMENTS.values()])
    seen, wanted, missed, outside = measure(examined)
    hits, total, unlinked = cross_references(heyan, examined)
    if "--all" in sys.argv:
        for row in missed + unlinked:
            print(f"  {row['audit'][:3]} {row['kind']} {row['id']}: {row['why']}")
    for kind in KINDS:
        print(f"{kind}: recognised {common.share_text(seen[kind], wanted[kind])}")
    print(f"relations: recognised {common.share_text(seen.total(), wanted.total())}; {outside} rows state none")
    print(f"cross references with figures: linked {common.share_text(hits, total)}")
    if "--json" in sys.argv:
        Path(sys.argv[sys.argv.index("--json") + 1]).write_text(json.dumps(
            {"seen": seen, "wanted": wanted, "outside": outside, "linked": hits, "references": total, "missed": missed + unlinked}),
            encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
