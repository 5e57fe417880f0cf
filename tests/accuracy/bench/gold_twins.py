"""Sums of the hand audits: rows of relations.tsv whose operands are all figures, the total first."""
import re
from fractions import Fraction

from bench.common import DOCUMENTS, HERE, read_tsv
from bench.figures import FIGURE, figure_of
from bench.sum_twins import sum_of
from bench.twins import Twin, plain


def figure_at(lines, token):
    """The figure a token `line:text#k` names; None when it names something else."""
    number, _, text = token.partition(":")
    text, _, count = text.partition("#")
    if not re.match(r"\d", text):
        return None
    line = lines[int(number) - 1]
    spots = [m.start() for m in re.finditer(rf"(?<![\d.]){re.escape(text)}", line)]
    match = FIGURE.match(line, spots[int(count or 1) - 1]) if len(spots) >= int(count or 1) else None
    return figure_of(int(number), line, match) if match else None


def find(document, lines):
    audit = next((a for a, d in DOCUMENTS.items() if d == document), None)
    found = []
    for row in read_tsv(HERE / "relations.tsv"):
        if row["audit"] != audit or row["kind"] != "arithmetic" or row["expect"] not in ("holds", "rounding"):
            continue
        figures = [figure_at(lines, token) for token in row["operands"].split()]
        if len(figures) < 3 or None in figures or not plain(*figures) or len({f.unit for f in figures}) > 1:
            continue
        if figures[0].unit not in ("%", "") and sum_of(figures, Fraction(1)):
            found.append(Twin("arithmetic", "sum", figures, ["total"] + ["part"] * (len(figures) - 1), sum_of, source="gold"))
    return found
