"""Figures that need no twin beside them, for what they count has a bound or a calendar: anniversaries, days of a year, shares of a
whole."""
import re

from bench.counted_twins import ANY_NUMERAL, printed_like, value_of
from bench.figures import NUMBER
from bench.twins import Change

FOUNDED = {"新中国成立": 1949, "中华人民共和国成立": 1949, "中国共产党成立": 1921, "建党": 1921, "中国共产党建党": 1921}
ANNIVERSARY = re.compile(rf"(?P<year>\d{{4}})年[，,]?是?[^，。；\d]{{0,4}}(?P<what>{'|'.join(FOUNDED)})(?P<n>\d{{2,3}}|{ANY_NUMERAL})周年")
DAYS = re.compile(r"优良(?:天数)?[^，。；\d]{0,6}(?P<n>\d{3})天")
WHOLE = re.compile(rf"(?P<what>覆盖率|优良天数比例|优良率|城镇化率|满意率|合格率)(?:为|达|达到|保持在|稳定在|提高到|提升到|提高至|提升至)?(?P<n>{NUMBER})%")


def change(operator, number, match, text):
    begin, end = match.span("n")
    return Change(operator, "arithmetic", number, begin, end, text, ((number, match.start(), match.end()),), "bound")


def find(lines, rng):
    found = []
    for number, line in enumerate(lines, 1):
        if len(line) > 20000:
            continue
        for match in ANNIVERSARY.finditer(line):
            n = value_of(match["n"])
            if n and n == int(match["year"]) - FOUNDED[match["what"]]:
                found.append(change("anniversary", number, match, printed_like(match["n"], n + rng.choice((-1, 1)))))
        for match in DAYS.finditer(line):
            if 200 <= int(match["n"]) <= 366:
                found.append(change("more days than a year has", number, match, str(int(match["n"]) + 200)))
        for match in WHOLE.finditer(line):
            if 50 <= float(match["n"]) <= 100:
                found.append(change("more than the whole", number, match, "1" + match["n"] if match["n"] != "100" else "110"))
    return found
