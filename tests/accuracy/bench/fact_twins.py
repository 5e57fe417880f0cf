"""Twins of the same fact: the mentions of tests/accuracy/cross_references.tsv (read by hand from the gold) and clauses that a report
prints twice, found by this script; names that stand often; binding marks that both tables of a report have."""
import re
from collections import defaultdict
from fractions import Fraction

from bench.common import DOCUMENTS, HERE, read_tsv
from bench.figures import AFTER, BEFORE, FIGURE, figure_of
from bench.twins import Change, Twin


def same_print(figures, _width):
    """Both print the same digits: of a fact stated twice that is what must hold. Scale words, where both have them, too."""
    one, other = figures
    if one.scale and other.scale:
        return one.value == other.value
    return Fraction(one.digits.replace(",", "")) == Fraction(other.digits.replace(",", ""))


def qualifiers(line, figure):
    before, after = BEFORE.search(line[:figure.begin]), AFTER.match(line[figure.end:])
    return (before[1] if before else "", after[1] if after else "")


def is_cell(line):
    return line.startswith("\t") or re.fullmatch(r"[≥≤]?\s*-?[\d.]+(?:以上|以下|左右|以内|万人以上)?", line.strip()) is not None


def mentions(lines, rows):
    """The figures of hand-read rows, by what they state; rows that are side figures too, for they were read as well."""
    groups = defaultdict(list)
    for row in rows:
        number = int(row["line"])
        line = lines[number - 1]
        at = -1
        for _ in range(int(row["occurrence"])):
            at = line.find(row["figure"], at + 1)
        match = next((m for m in FIGURE.finditer(line) if at >= 0 and at <= m.start() < at + len(row["figure"])), None)
        if match:
            key = (row["id"], row["indicator"] or row["subject"], row["period"], row["kind"], row["status"], row["owner"])
            groups[key].append(figure_of(number, line, match))
    return groups


def role_of(line, other, status):
    cell, other_cell = is_cell(line), is_cell(other)
    if status.startswith("target"):
        return "target cell" if cell else "target"
    if cell:
        return "table cell"
    return "prose" if other_cell else "prose twice"


def from_gold(document, lines):
    audit = next((a for a, d in DOCUMENTS.items() if d == document), None)
    if audit is None:
        return []
    rows = [r for r in read_tsv(HERE / "cross_references.tsv") if r["audit"] == audit]
    found = []
    for key, figures in mentions(lines, rows).items():
        for i, one in enumerate(figures):
            for other in figures[i + 1:]:
                texts = lines[one.line - 1], lines[other.line - 1]
                if one.line == other.line or qualifiers(texts[0], one) != qualifiers(texts[1], other) or not same_print([one, other], 1):
                    continue
                roles = [role_of(texts[0], texts[1], key[4]), role_of(texts[1], texts[0], key[4])]
                found.append(Twin("facts", "same fact", [one, other], roles, same_print, source="gold"))
    return found


CLAUSE = re.compile(r"[^，。；：、！？,;:\t]+")
# An item of a budget stands in as many accounts, levels and years as there are; only results and year ends are one fact.
ACCOUNT = re.compile("收入|支出|转贷|结转|结余|调入|上解")
NO_FACT = re.compile("[“”《》（）()]|专栏|第\\d|\\d{4}年?$")


def near_copies(lines):
    """Clauses of ten or more characters with one figure, word for word in two places that are no table; a short one only when the
    clause before or after is the same in both as well, for this year's target may read like last year's."""
    clauses = defaultdict(list)
    for number, line in enumerate(lines, 1):
        if line.startswith("\t") or len(line) > 20000:
            continue
        found = list(CLAUSE.finditer(line))
        for i, clause in enumerate(found):
            text = clause[0].strip()
            figures = list(FIGURE.finditer(line, clause.start(), clause.end()))
            if len(figures) != 1 or NO_FACT.search(text) or not figures[0]["unit"] or figures[0]["unit"] in ("百", "期"):
                continue
            if ACCOUNT.search(text) and not re.search("完成|执行|年末", text):
                continue
            if len(re.sub(r"[\d.\s]", "", text)) >= 10:
                around = {found[j][0].strip() for j in (i - 1, i + 1) if 0 <= j < len(found) and len(found[j][0].strip()) >= 6}
                clauses[text].append((figure_of(number, line, figures[0]), around))
    twins = []
    for text, at in clauses.items():
        for (one, around), (other, other_around) in zip(at, at[1:]):
            if one.line != other.line and (len(text) >= 20 or around & other_around):
                twins.append(Twin("facts", "near copy", [one, other], ["near copy", "near copy"], same_print))
    return twins


QUOTED = re.compile("“([\u4e00-\u9fff]{4,10})”")


def names(lines, rng):
    """A name in quotation marks that stands four times or more: two characters of one of them change places."""
    places = defaultdict(list)
    for number, line in enumerate(lines, 1):
        for match in QUOTED.finditer(line):
            places[match[1]].append((number, match.start(1), match.end(1)))
    found = []
    for name, at in places.items():
        pairs = [i for i in range(len(name) - 1) if name[i] != name[i + 1]]
        if len(at) < 4 or not pairs:
            continue
        i, (number, begin, end) = rng.choice(pairs), rng.choice(at)
        found.append(Change("name misspelt", "words", number, begin, end, name[:i] + name[i + 1] + name[i] + name[i + 2:], tuple(at), "name"))
    return found


def marks(lines):
    """Rows whose label has * in two tables: one loses it."""
    rows = defaultdict(list)
    for number, line in enumerate(lines, 1):
        if "*" in line and len(line) < 60 and not re.search("[。；：]", line):
            label = re.sub(r"[（(].*?[）)]|[\s*#\d.]", "", line)
            rows[label].append((number, line.index("*")))
    found = []
    for label, at in rows.items():
        if len(at) == 2 and len(label) >= 4:
            sites = tuple((number, 0, len(lines[number - 1])) for number, _ in at)
            for number, column in at:
                found.append(Change("binding mark lost", "words", number, column, column + 1, "", sites, "binding mark"))
    return found


def find(document, lines):
    return from_gold(document, lines) + near_copies(lines)
