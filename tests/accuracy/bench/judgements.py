"""What readers judged of heyan's findings on real reports: tests/accuracy/adjudicated/*.tsv.

A row names a finding by file, line, rule and fingerprint (or column; where neither is given, by being the only one of its rule in that
line), what each reader said of it blind (error, defensible, false; the second reader of errors alone), the verdict that stands and one line why. `sample` names the
draw a warning came from; the random ones alone say anything of all warnings.
"""
from collections import defaultdict
from pathlib import Path

from bench.common import HERE, read_tsv, write_tsv

FOLDER = HERE / "adjudicated"
FIELDS = ["file", "line", "column", "rule", "severity", "fingerprint", "sample", "reader_1", "reader_2", "verdict", "why"]
VERDICTS = ("error", "defensible", "false")


def load():
    rows = []
    for path in sorted(FOLDER.glob("*.tsv")):
        rows += [dict(row, source=path.name) for row in read_tsv(path)]
    return rows


def save(name, rows):
    rows = sorted(rows, key=lambda r: (r["file"], int(r["line"]), r["rule"], int(r["column"] or 0)))
    write_tsv(FOLDER / name, FIELDS, rows)


class Judged:
    """Finds the row of a finding."""

    def __init__(self, rows=None):
        self.rows = load() if rows is None else rows
        self.by_place = defaultdict(list)
        for row in self.rows:
            self.by_place[Path(row["file"]).stem, int(row["line"]), row["rule"]].append(row)

    def row_of(self, finding):
        rows = self.by_place[Path(finding["path"]).stem, finding["line"], finding["rule"]]
        for row in rows:
            if row["fingerprint"] and row["fingerprint"] == finding["fingerprint"]:
                return row
        for row in rows:
            if row["column"] and int(row["column"]) == finding["column"]:
                return row
        return rows[0] if len(rows) == 1 and not rows[0]["column"] else None

    def verdict(self, finding):
        row = self.row_of(finding)
        return row["verdict"] if row else ""

    def agreement(self):
        """Rows that two readers judged, and those on which they agree."""
        both = [r for r in self.rows if r["reader_1"] in VERDICTS and r["reader_2"] in VERDICTS]
        return sum(r["reader_1"] == r["reader_2"] for r in both), len(both)
