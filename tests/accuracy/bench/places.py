"""Places that the tables of the hand audits name: `line:text`, `line:text#k` (the k-th), a line, lines `a-b`."""
import re
import sys


def nth(line, text, count):
    """Column (from 0) of the count-th `text` that is no part of a longer number; -1."""
    before = r"(?<![\d.])" if text[0].isdigit() else ""
    after = r"(?![\d.]*\d)" if text[-1].isdigit() else ""
    for match in re.finditer(before + re.escape(text) + after, line):
        count -= 1
        if count == 0:
            return match.start()
    return -1


def place(lines, token):
    """(first line, last line, first column, last column) that an operand must touch."""
    number, _, text = token.partition(":")
    if not text:
        first, _, last = number.partition("-")
        return int(first), int(last or first), 0, 1 << 30
    text, _, count = text.partition("#")
    column = nth(lines[int(number) - 1], text, int(count or 1))
    if column < 0:
        sys.exit(f"{token} does not stand in its line")
    return int(number), int(number), column, column + len(text)


def touches(operand, where):
    line, column, text = operand
    begin, end = column - 1, column - 1 + max(1, len(text.split("\n")[0]))
    return where[0] <= line <= where[1] and (where[0] != where[1] or (begin < where[3] and where[2] < end))
