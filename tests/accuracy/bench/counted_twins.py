"""Twins that count: lists with their number, headings, boxes and 一是二是三是 in order, N个方面 with the headings that follow; and words
whose neighbours say what unit must stand there. The changes are of words, not of figures, and break by construction."""
import re

from bench.twins import Change

CN = "零一二三四五六七八九十"


def numeral(value):
    if value <= 10:
        return CN[value]
    tens, ones = divmod(value, 10)
    return ("" if tens == 1 else CN[tens]) + "十" + (CN[ones] if ones else "")


NUMERALS = {numeral(i): i for i in range(1, 60)}
ANY_NUMERAL = "[一二三四五六七八九十]{1,3}"


def value_of(text):
    return int(text) if text.isdigit() else NUMERALS.get(text)


def printed_like(text, value):
    return str(value) if text.isdigit() else numeral(value)


def change(operator, number, begin, end, text, sites, relation, source="script"):
    return Change(operator, "counts", number, begin, end, text, tuple(sites), relation, source)


COUNT = rf"(?P<n>\d{{1,2}}|{ANY_NUMERAL})(?P<class>个|家|项|条|件|名|所|类|大|种|处|座|方面)"
BRACKET_LIST = re.compile(rf"{COUNT}(?P<head>[^，。；：、（）()\d“”]{{1,14}})[（(](?P<list>[^（）()]{{5,300}})[）)]")
COLON_LIST = re.compile(rf"{COUNT}(?P<head>[^，。；：、（）()\d“”]{{1,14}})(?:[：:]|[，,]?(?:分别是|分别为|即|包括)[：:]?)(?P<list>[^。；：:（）()]{{6,300}})(?=[。；])")
OPEN_LIST = re.compile(rf"(?<=[，。；：！])(?P<list>[^，。；：！（）()\d]{{4,120}})等{COUNT}")
UNSAFE = re.compile("等|其中|负责|含|[《》]")


def items_of(text):
    return text.split("、")


def complete(match):
    """The list is as long as its number says, and no item is more than a name."""
    items = items_of(match["list"])
    n = value_of(match["n"])
    if n is None or n < 2 or len(items) != n or UNSAFE.search(match["list"]):
        return None
    if any(not 3 <= len(item.strip()) <= 30 or re.search("[，,；;]", item) or re.match("[一二三四五六七八九十\\d]", item) for item in items):
        return None
    if re.search("[和及与以]|以及", match["list"]) and len(items) == n and re.search("[和及与]", items[-1]):
        return None  # the last 、 may be the word
    return items


def lists(number, line):
    found = []
    for pattern, kind in ((BRACKET_LIST, "list in brackets"), (COLON_LIST, "list after a colon or 分别是")):
        for match in pattern.finditer(line):
            items = complete(match)
            if items is None or match["n"] and re.search("[第前十百\\d.]$", line[:match.start("n")]):
                continue
            n = value_of(match["n"])
            sites = [(number, match.start(), match.end())]
            begin, end = match.span("n")
            found.append(change("count of a complete list: one more", number, begin, end, printed_like(match["n"], n + 1), sites, kind))
            if n > 2:
                found.append(change("count of a complete list: one less", number, begin, end, printed_like(match["n"], n - 1), sites, kind))
                cut = match.end("list") - len(items[-1]) - 1
                found.append(change("item of a list removed", number, cut, match.end("list"), "", sites, kind))
    for match in OPEN_LIST.finditer(line):
        items = items_of(match["list"])
        n = value_of(match["n"])
        if n is None or n < 3 or len(items) != n or any(len(i) < 3 for i in items) or re.search("[和及与]|[“”《》]", match["list"]):
            continue
        begin, end = match.span("n")
        found.append(change("等N with more than N named", number, begin, end, printed_like(match["n"], n - 1),
                            [(number, match.start(), match.end())], "list before 等"))
    return found


HEADINGS = [(re.compile(rf"\s*(?P<n>{ANY_NUMERAL})、"), "heading 一、"), (re.compile(rf"\s*[（(](?P<n>{ANY_NUMERAL})[）)]"), "heading （一）"),
            (re.compile(r"\s*(?P<n>\d{1,2})[.．、](?!\d)"), "heading 1."), (re.compile(r"\s*专栏\s*(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})"), "box")]


def runs(lines, pattern):
    """Runs 1, 2, … n of at least three headings; only those that nothing disturbs."""
    current, found = [], []
    for number, line in enumerate(lines, 1):
        match = pattern.match(line) if not line.startswith("\t") else None
        value = value_of(match["n"]) if match else None
        if value is None:
            continue
        if value == len(current) + 1 and current:
            current.append((number, match.start("n"), match.end("n"), match["n"]))
            continue
        found.append(current)
        current = [(number, match.start("n"), match.end("n"), match["n"])] if value == 1 else []
    found.append(current)
    return [run for run in found if len(run) >= 3]


ASPECTS = re.compile(rf"(?P<n>\d{{1,2}}|{ANY_NUMERAL})(?P<class>个方面|方面|件|项)(?:的?(?:重点)?(?:工作|任务|实事|成效|民生实事|重点任务))?[：:。，]")


def headings(lines, rng):
    found = []
    for pattern, kind in HEADINGS:
        for run in runs(lines, pattern):
            sites = [(number, 0, len(lines[number - 1])) for number, *_ in run]
            number, begin, end, text = run[-1]
            what = "box number" if kind == "box" else "heading number"
            found.append(change(f"{what} skipped", number, begin, end, printed_like(text, len(run) + 1), sites, kind))
            k = rng.randrange(1, len(run) - 1)
            number, begin, end, text = run[k]
            found.append(change(f"{what} repeated", number, begin, end, printed_like(text, k), sites, kind))
            first = run[0][0]
            for before in range(max(1, first - 3), first):
                for match in ASPECTS.finditer(lines[before - 1]):
                    if value_of(match["n"]) == len(run) and kind != "box":
                        begin, end = match.span("n")
                        found.append(change("N个方面 against its headings", before, begin, end, printed_like(match["n"], len(run) + 1),
                                            [*sites, (before, begin, end)], kind))
    return found


def inline(number, line):
    """一是…；二是…；三是…"""
    marks = [(m.start(1), m.end(1), m[1]) for m in re.finditer(rf"(?:^|[。；：，;:])\s*({ANY_NUMERAL})是", line)]
    values = [value_of(m[2]) for m in marks]
    if len(values) < 3 or values != list(range(1, len(values) + 1)):
        return []
    begin, end, text = marks[-1]
    sites = [(number, b, e + 1) for b, e, _ in marks]
    return [change("一是二是: number skipped", number, begin, end, numeral(len(values) + 1), sites, "一是二是")]


UNITS = [
    (re.compile(r"装机[^，。；]{0,12}\d(?:万|亿)?(?P<unit>千瓦)(?!时)"), "千伏", "千瓦 as 千伏"),
    (re.compile(r"装机[^，。；]{0,12}\d(?:万)?(?P<unit>兆瓦)(?!时)"), "兆瓦时", "兆瓦 as 兆瓦时"),
    (re.compile(r"\d(?:万|亿)?(?P<unit>吨公里)"), "吨/公里", "吨公里 as 吨/公里"),
    (re.compile(r"(?:率|比重|占比)(?:比上年|同比|较上年)?(?:提高|提升|下降|上升|降低)\d+(?:\.\d+)?(?P<unit>个百分点)"), "%", "百分点 as %"),
    (re.compile(r"(?P<unit>增长)(?:了)?\d+(?:\.\d+)?倍"), "下降", "a fall by 倍"),
    (re.compile(r"\d(?:万|亿)(?P<unit>元)(?=[，。；、])"), "元元", "unit twice"),
    (re.compile(r"(?:收入|支出|投资|产值|余额|贷款)[^，。；\d]{0,6}\d+(?:\.\d+)?(?:万|亿)(?P<unit>元)(?=[，。；])"), "", "unit missing after 亿, 万"),
]


def units(number, line):
    found = []
    for pattern, text, operator in UNITS:
        for match in pattern.finditer(line):
            begin, end = match.span("unit")
            found.append(change(operator, number, begin, end, text, [(number, match.start(), match.end())], "unit of its kind"))
    return found


def find(lines, rng):
    found = headings(lines, rng)
    for number, line in enumerate(lines, 1):
        if len(line) <= 20000:
            found += lists(number, line) + inline(number, line) + units(number, line)
    return found
