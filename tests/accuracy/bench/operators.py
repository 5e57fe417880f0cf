"""The ways a figure goes wrong: other digits, another place of the point, another scale word, another sign. Text in, text out."""
import re
from dataclasses import replace

from bench.twins import Change, reread, still_agrees


def grouped(digits, like):
    """With thousands separators where the original has them."""
    if "," not in like:
        return digits
    whole, point, decimals = digits.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def last_digit(figure, rng):
    """Another last digit."""
    digits = figure.digits
    others = [d for d in "0123456789" if d != digits[-1] and not (d == "0" and len(digits) == 1)]
    if "." in digits:  # 12.40 is no other print of 12.4x that anybody writes
        others = [d for d in others if d != "0"]
    return digits[:-1] + rng.choice(others)


def ten_times(figure, _rng):
    """The point one place to the right."""
    whole, _, decimals = figure.digits.replace(",", "").partition(".")
    moved = (whole + decimals[0] + ("." + decimals[1:] if decimals[1:] else "")) if decimals else whole + "0"
    whole, point, decimals = moved.partition(".")
    return grouped((whole.lstrip("0") or "0") + point + decimals, figure.digits)


def a_tenth(figure, _rng):
    """The point one place to the left, with as many decimals as before; a whole number loses its last digit."""
    whole, point, decimals = figure.digits.replace(",", "").partition(".")
    if len(whole) < 2:
        return None
    return grouped(whole[:-1] + point + (whole[-1] + decimals)[:len(decimals)], figure.digits)


def swapped(figure, rng):
    """Two neighbouring digits changed over."""
    plain = figure.digits.replace(",", "")
    pairs = [i for i in range(len(plain) - 1)
             if plain[i].isdigit() and plain[i + 1].isdigit() and plain[i] != plain[i + 1] and not (i == 0 and plain[1] == "0")]
    if not pairs:
        return None
    i = rng.choice(pairs)
    return grouped(plain[:i] + plain[i + 1] + plain[i] + plain[i + 2:], figure.digits)


def dropped(figure, rng):
    """One digit less, not the first to leave a 0 in front."""
    plain = figure.digits.replace(",", "")
    places = [i for i, c in enumerate(plain) if c.isdigit() and len(plain) > 1
              and not (plain[:i] + plain[i + 1:]).startswith((".", "0")) and not (plain[:i] + plain[i + 1:]).endswith(".")]
    if not places:
        return None
    i = rng.choice(places)
    return grouped(plain[:i] + plain[i + 1:], figure.digits)


OTHER_SCALE = {"万": "亿", "亿": "万"}
DIGITS = {"last digit": last_digit, "×10": ten_times, "÷10": a_tenth, "digits swapped": swapped, "digit dropped": dropped}
ANY = ("last digit", "×10", "digits swapped")
# Role of a figure: the changes it suffers, each an operator of its own; "any" draws one kind for each twin.
BY_ROLE = {
    "total": {"total: last digit": ["last digit"], "total: ×10": ["×10"], "total: digits swapped": ["digits swapped"]},
    "part": {"part: last digit": ["last digit"], "part: ×10": ["×10"], "part: digit dropped": ["digit dropped"]},
    "whole": {"whole smaller than its parts": ["÷10"]},
    "part of a whole": {"part larger than its whole": ["×10"]},
    "share": {"share": ANY}, "growth": {"growth rate": ANY}, "average growth": {"average growth over years": ANY}, "completion": {"completion rate": ANY}, "average": {"average": ANY},
    "points": {"percentage points": ANY}, "multiple": {"multiple": ANY}, "term of a structure": {"term of a structure": ANY},
    "level": {"level of a rate": ANY}, "gap": {"difference of levels": ANY}, "part of a share": {"part of a share": ANY},
    "whole of a share": {"whole of a share": ANY}, "count of an average": {"count of an average": ANY},
    "new": {"new above cumulative": ["×10"]}, "all": {"new above cumulative": ["÷10"]},
    "years": {"years": ["last digit"]}, "claim": {"count in a claim": ["last digit"]},
    "table cell": {"table cell: last digit": ["last digit"], "table cell: ×10": ["×10"], "table cell: digits swapped": ["digits swapped"]},
    "prose": {"prose against table: last digit": ["last digit"], "prose against table: ×10": ["×10"]},
    "prose twice": {"prose against prose": ANY}, "near copy": {"near copy: last digit": ["last digit"], "near copy: ×10": ["×10"]},
    "target": {"next year's target": ANY}, "target cell": {"next year's target in the table": ANY},
}
# Where the scale word may be taken for another, and which operator that is.
SCALED = {"total": "万↔亿 in a sum", "part": "万↔亿 in a sum", "level": "万↔亿 in a rate", "gap": "万↔亿 in a rate",
          "prose": "万↔亿 in a fact", "near copy": "万↔亿 in a fact", "prose twice": "万↔亿 in a fact"}
FALL = {"增长": "下降", "下降": "增长", "提高": "下降", "增加": "减少", "减少": "增加"}


def change_of(twin, index, operator, text, begin=None, end=None, family=None):
    figure = twin.figures[index]
    return Change(operator, family or twin.family, figure.line, figure.begin if begin is None else begin,
                  figure.end if end is None else end, text, tuple(twin.places()), twin.relation, twin.source)


def digit_change(twin, index, operator, kinds, lines, rng):
    """A change of the digits that breaks the twin; None when none of the kinds does."""
    figure = twin.figures[index]
    for kind in rng.sample(list(kinds), len(kinds)):
        for _ in range(4):  # another draw, where the first happens to be within the bounds
            digits = DIGITS[kind](figure, rng)
            if digits is None or digits == figure.digits:
                break
            text = digits + lines[figure.line - 1][figure.begin + len(figure.digits):figure.end]
            if not still_agrees(twin, index, replace(figure, digits=digits)):
                return change_of(twin, index, operator, text)
    return None


def scale_change(twin, index, lines):
    figure = twin.figures[index]
    if figure.scale not in OTHER_SCALE or twin.roles[index] not in SCALED or not figure.unit:
        return None
    line = lines[figure.line - 1]
    text = line[figure.begin:figure.end].replace(figure.scale, OTHER_SCALE[figure.scale], 1)
    other = reread(figure, line, text)
    if other is None or still_agrees(twin, index, other):
        return None
    return change_of(twin, index, SCALED[twin.roles[index]], text, family="facts" if twin.family == "facts" else "counts")


def sign_change(twin, index, lines):
    figure = twin.figures[index]
    word = re.search("(增长|下降)$", lines[figure.line - 1][:figure.begin])
    if figure.unit != "%" or not word or twin.roles[index] not in ("growth", "prose", "near copy", "prose twice", "target"):
        return None
    name = "growth turned into a fall" if twin.family == "arithmetic" else "sign of a fact"
    return change_of(twin, index, name, FALL[word[1]], word.start(), word.end())


def percent_change(twin, index):
    """% for 百分点 and the other way round."""
    figure = twin.figures[index]
    if twin.roles[index] == "points":
        return change_of(twin, index, "百分点 as %", figure.digits + "%", family="counts")
    if figure.unit == "%" and twin.roles[index] in ("prose", "near copy", "prose twice"):
        return change_of(twin, index, "% as 百分点", figure.digits + "个百分点", family="counts")
    return None


def area_change(twin, index):
    figure = twin.figures[index]
    if figure.unit != "亩" or twin.roles[index] not in ("total", "part", "prose", "near copy", "prose twice"):
        return None
    return change_of(twin, index, "亩 as 公顷", figure.digits + figure.scale + "公顷", family="counts")


def changes_of(twin, lines, rng):
    """One change for each operator that a twin allows."""
    found = {}
    for index in rng.sample(range(len(twin.figures)), len(twin.figures)):
        role = twin.roles[index]
        for operator, kinds in BY_ROLE.get(role, {}).items():
            if operator not in found:
                found[operator] = digit_change(twin, index, operator, kinds, lines, rng)
        for change in (scale_change(twin, index, lines), sign_change(twin, index, lines), percent_change(twin, index),
                       area_change(twin, index)):
            if change is not None:
                found.setdefault(change.operator, change)
    return [change for change in found.values() if change is not None]
