"""Twins in tables, read by this script alone: a total row with the rows of its parts below it, and a cell whose label, figure and unit stand in
running text, too."""
import re
from fractions import Fraction

from bench.figures import FIGURE, Figure, figure_of
from bench.twins import Twin

HALF = Fraction(1, 2)
NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
TOTAL = re.compile("总量$|合计$|总计$|总额$|总产值$|生产总值|^(?:全国|全市|全州|全省)(?:常住|户籍)?(?:总)?人口$|人口数$")
PARTITIONS = [{"第一产业", "第二产业", "第三产业"}, {"城镇", "乡村"}, {"男性", "女性"}, {"城镇", "农村"}, {"公路", "铁路", "民航"}, {"公路", "铁路", "水运"},
              {"出口", "进口"}, {"公路", "铁路", "水路"}, {"国内旅客", "入境旅客"}]


def tables(lines):
    """Tables as rows of cells (line from 1, text): a cell starts with a tab and may run over lines, an empty line ends a row."""
    found, rows, cells = [], [], []
    for number, line in enumerate(lines, 1):
        if line.startswith("\t"):
            cells.append([number, line.strip()])
        elif line.strip() and cells and not cells[-1][1]:
            cells[-1] = [number, line.strip()]
        elif cells and line.strip():
            cells[-1][1] += line.strip()
        elif cells:
            rows.append(cells)
            cells = []
            if number < len(lines) and not lines[number].startswith("\t"):
                found.append(rows)
                rows = []
    return [table for table in found + [rows] if table]


def cell_figure(lines, cell, unit=""):
    """The figure of a cell that is nothing but a number on one line."""
    number, text = cell
    line = lines[number - 1]
    if not NUMBER.fullmatch(text) or line.strip() != text or text.startswith("-"):
        return None
    begin = line.index(text)
    return Figure(number, begin, begin + len(text), text, "", unit)


def label_of(cell):
    return re.sub(r"^其中[：:]|[（(].*?[）)]|\[\d+\]|[\s#*]", "", re.sub("^其中[：:]?", "", cell[1].strip()))


def agrees(figures, width):
    slack = width * sum(f.step for f in figures)
    return abs(figures[0].value - sum(f.value for f in figures[1:])) <= slack


def partition_below(rows, at):
    """How many rows below `at` are a partition that is known to be whole."""
    for size in (3, 2):
        labels = {label_of(row[0]) for row in rows[at + 1:at + 1 + size] if row}
        if any(len(part) == size and all(any(name in label for label in labels) for name in part) for part in PARTITIONS):
            return size
    return 0


def sums(lines, rows):
    found = []
    for at, row in enumerate(rows):
        size = partition_below(rows, at) if row and TOTAL.search(label_of(row[0])) else 0
        for column in range(1, len(row) if size else 0):
            group = [r[column] for r in rows[at:at + size + 1] if len(r) == len(row)]
            figures = [cell_figure(lines, cell) for cell in group]
            if len(figures) == size + 1 and None not in figures and figures[0].value > 0 and agrees(figures, HALF):
                found.append(Twin("arithmetic", "sum in a table", figures, ["total"] + ["part"] * size, agrees))
    return found


def unit_of(row):
    """The unit in brackets in the label, or the second cell."""
    bracket = re.search(r"[（(]([^（）()]{1,6})[）)]\s*$", row[0][1])
    if bracket:
        return bracket[1]
    return row[1][1] if len(row) > 2 and not NUMBER.search(row[1][1]) and len(row[1][1]) <= 6 else ""


def same_digits(figures, _width):
    return figures[0].digits.replace(",", "") == figures[1].digits.replace(",", "")


def in_prose(lines, rows):
    """Cells of levels whose label, figure and unit stand together once in a line that is no table."""
    prose = [(n, line) for n, line in enumerate(lines, 1) if not line.startswith("\t") and len(line) > 40]
    found = []
    for row in rows:
        label, unit = label_of(row[0]), unit_of(row)
        cells = [c for c in row[1:] if NUMBER.fullmatch(c[1])]
        if len(label) < 4 or not unit or unit == "%" or not cells:
            continue
        cell = cell_figure(lines, cells[0], unit)
        if cell is None:
            continue
        pattern = re.compile(rf"(?<![\u4e00-\u9fff])(?:全年|年末|全市|全州|全省|实现)*{re.escape(label)}(?:为|达|达到|完成|实现)?(?P<figure>{re.escape(cell.digits)}{re.escape(unit)})")
        hits = [(n, line, m) for n, line in prose for m in pattern.finditer(line)]
        inner = FIGURE.match(hits[0][1], hits[0][2].start("figure")) if len(hits) == 1 else None
        if inner:
            number, line, _ = hits[0]
            found.append(Twin("facts", "cell and text", [figure_of(number, line, inner), cell], ["prose", "table cell"], same_digits))
    return found


def find(lines):
    return [twin for rows in tables(lines) for search in (sums, in_prose) for twin in search(lines, rows)]
