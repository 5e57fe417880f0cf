"""Printed figures as exact fractions, read without heyan: the twins of the injector must not come from what they measure.

A figure is digits with a scale word and a unit; `step` is one unit of its last printed digit. Figures with a qualifier (约, 以上, …) are
read, but told: no twin is made of them.
"""
import re
from dataclasses import dataclass
from fractions import Fraction

SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "千": 10**3, "百": 100, "": 1}
UNITS = ("元|美元|吨公里|人公里|公里|吨|亩|公顷|平方公里|平方米|立方米|米|人次|人|户|家|个百分点|个|件|项|套|辆|头|只|所|处|条|名|座|标箱|千瓦时|千瓦|兆瓦|微克|公斤|斤|"
         "起|间|批|笔|次|场|台|株|天|%|倍|座|栋|村|张|艘|支|期|方|床|宗|类|万")
NUMBER = r"(?<![\d.．,，A-Za-z:：-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d:：])"
# The scale word of 万千瓦 is 万; that of 千瓦 is none.
SCALE = r"(?:万亿|亿|万|千(?!瓦|克|米|伏|卡|吨)|百(?!分))?"
FIGURE = re.compile(rf"(?P<digits>{NUMBER}) ?(?P<scale>{SCALE})(?P<unit>{UNITS}|)")
BEFORE = re.compile(r"(约|近|超|超过|突破|逾|不足|不低于|不少于|至少|不超过|低于|高于|大于|小于|达到或超过|将近|接近|[≥≤><＞＜±+～—-])\s*$")
AFTER = re.compile(r"\s*(左右|以上|以下|以内|上下|余|多|几|[~～—]\s*\d|-\d|至\d|到\d|分之|/\d)")
_WIDE = str.maketrans({**{chr(0xFF10 + i): str(i) for i in range(10)}, "．": ".", "％": "%", "－": "-"})


def fold(text):
    """Full-width digits, points and per cents become ASCII; every character keeps its place."""
    return text.translate(_WIDE)


@dataclass(frozen=True)
class Figure:
    line: int  # from 1
    begin: int  # characters, from 0
    end: int  # of digits, scale and unit
    digits: str
    scale: str
    unit: str
    qualified: bool = False

    @property
    def value(self):
        return Fraction(self.digits.replace(",", "")) * SCALES[self.scale]

    @property
    def step(self):
        """One unit of the last printed digit; 0 for a count of things."""
        decimals = len(self.digits.partition(".")[2])
        if decimals == 0 and self.scale == "" and self.unit not in ("%", "个百分点", "倍", "元", "", "吨", "亩", "公里", "万"):
            return Fraction(0)
        return Fraction(1, 10**decimals) * SCALES[self.scale]

    @property
    def text(self):
        return self.digits + self.scale + self.unit


def figure_of(line_number, line, match):
    """The figure at a match of FIGURE."""
    qualified = bool(BEFORE.search(line[:match.start()])) or bool(AFTER.match(line[match.end():]))
    return Figure(line_number, match.start(), match.end(), match["digits"], match["scale"], match["unit"], qualified)


def figures_in(line_number, line, begin=0, end=None):
    """All figures between two columns of a folded line."""
    return [figure_of(line_number, line, m) for m in FIGURE.finditer(line, begin, len(line) if end is None else end)]


def ratio_bounds(top, bottom, width=1):
    """The quotient of two figures, each anywhere within `width` steps of its print; None when the divisor may be zero."""
    low, high = bottom.value - width * bottom.step, bottom.value + width * bottom.step
    if low <= 0:
        return None
    return (top.value - width * top.step) / high, (top.value + width * top.step) / low


def inside(printed, bounds, width=1):
    """The printed figure lies within bounds, give or take `width` steps of its print."""
    return bounds is not None and bounds[0] - width * printed.step <= printed.value <= bounds[1] + width * printed.step
