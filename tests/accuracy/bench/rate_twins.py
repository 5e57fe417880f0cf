"""Twins of rates in running text, by patterns of this script alone: growth, completion, shares, points, averages, multiples. Each is kept only
when its figures agree within the narrow bound, so that a coincidence of words is no twin."""
import re

from bench.amounts import AMOUNT, amount, at, twin_of
from bench.figures import FIGURE, NUMBER, figure_of, inside, ratio_bounds

# No growth is recomputed from these: real rates beside nominal levels, means over years, other bases.
NOT_NOMINAL = re.compile("年均|同口径|可比|扣除|剔除|增加值|生产总值|GDP|不变价|环比|两年平均|总产值")


def percent_of(figures, width):
    """part, whole, per cent"""
    part, whole, share = figures
    bounds = ratio_bounds(part, whole, width)
    return bounds is not None and inside(share, [100 * b for b in bounds], width)


def growth_of(figures, width):
    """before, now, per cent (its magnitude)"""
    before, now, growth = figures
    bounds = ratio_bounds(now, before, width)
    if bounds is None:
        return False
    low, high = 100 * (bounds[0] - 1), 100 * (bounds[1] - 1)
    return inside(growth, (low, high), width) or inside(growth, (-high, -low), width)


def difference_growth(sign):
    """now, difference, per cent"""
    def agrees(figures, width):
        now, difference, growth = figures
        low = now.value - width * now.step - sign * difference.value - width * difference.step
        high = now.value + width * now.step - sign * difference.value + width * difference.step
        if low <= 0:
            return False
        bounds = ((difference.value - width * difference.step) / high, (difference.value + width * difference.step) / low)
        return inside(growth, [100 * b for b in bounds], width)
    return agrees


def compound_of(years):
    """before, now, per cent a year over a number of years"""
    def agrees(figures, width):
        before, now, growth = figures
        bounds = ratio_bounds(now, before, width)
        low, high = (1 + (growth.value + side * width * growth.step) / 100 for side in (-1, 1))
        return bounds is not None and low**years <= bounds[1] and bounds[0] <= high**years
    return agrees


def points_of(figures, width):
    """before, now, points"""
    before, now, points = figures
    gap = abs(now.value - before.value)
    slack = width * (before.step + now.step + points.step)
    return abs(gap - points.value) <= slack


def multiple_of(more):
    def agrees(figures, width):
        before, now, times = figures
        bounds = ratio_bounds(now, before, width)
        return bounds is not None and inside(times, [b - (1 if more else 0) for b in bounds], width)
    return agrees


def average_of(figures, width):
    """total, count, average"""
    total, count, average = figures
    bounds = ratio_bounds(total, count, width)
    return bounds is not None and inside(average, bounds, width)


PERCENT = rf"(?P<rate>{NUMBER}%)"
POINTS = rf"(?P<points>{NUMBER}个百分点)"
UP_TO = r"(?:增加|增长|提高|提升|上升|扩大|增|升|壮大|跃升|拓展|下降|减少|降低|降|压减)(?:到|至|为)"
FROM_TO = (rf"(?:由|从)[^，。；、\d]{{0,14}}(?:(?P<first>\d{{4}})年(?:底|末)?的?)?{amount('before')}[^，。；、\d]{{0,4}}{UP_TO}"
           rf"(?:(?P<last>\d{{4}})年(?:底|末)?的?)?{amount('now')}")
PATTERNS = [
    (re.compile(rf"{FROM_TO}[，、,](?:同比|累计)?(?P<way>增长|下降|提高|增幅达?|增幅为|降幅达?)了?{PERCENT}"), "growth"),
    (re.compile(rf"{FROM_TO}[，、,](?:五年)?年均(?:增长|增幅达?|增速达?){PERCENT}"), "compound"),
    (re.compile(rf"{FROM_TO}[，、,](?:同比|累计)?(?:提高|提升|上升|下降|降低|增加|减少)了?{POINTS}"), "points"),
    (re.compile(rf"{FROM_TO}[，、,](?:同比|累计)?(?P<more>增长|是原来的|为原来的|增加)了?(?P<times>{NUMBER}倍)"), "multiple"),
    (re.compile(rf"{amount('now')}[，,、](?:同比|比上年|较上年|比上年同期|较上年同期|比去年|较去年|比上年执行数|较上年执行数)?(?P<way>增加|增收|增支|减少|减收|减支){amount('gap')}[，、,]"
                rf"(?:同比)?(?:增长|下降|增幅|降幅|增幅为|降幅为){PERCENT}"), "difference"),
    (re.compile(rf"预算(?:数|总额)?(?:调整)?(?:为|是|安排)?{amount('plan')}[，,、](?:全年|当年|实际|累计)?(?:完成|执行|实际完成|执行数为?|完成数为?){amount('done')}[，,、]"
                rf"(?:为|占|完成)(?:年初|调整|年度|调整后)?预算(?:数)?的?{PERCENT}"), "completion"),
    (re.compile(rf"(?:计划|任务|目标)(?:为|是)?{amount('plan')}[，,、](?:全年|当年|实际|累计)?(?:完成|实现){amount('done')}[，,、](?:为|占|完成)(?:全?年)?(?:度)?(?:计划|任务|目标)(?:任务|数)?的?{PERCENT}"), "completion"),
    (re.compile(rf"{amount('whole')}(?:[，,；;。:： （(]{{0,2}})其中[：:，,]?(?P<name>[^，。；、\d（(]{{2,16}}){amount('part')}[，,、]占(?:比|总量|总额|全部)?(?:的|达|为)?{PERCENT}"), "share"),
    (re.compile(rf"(?P<name>[^，。；、\d（(]{{2,16}}){amount('part')}[，,、]占[^，。；、\d]{{2,16}}{amount('whole')}的{PERCENT}"), "share"),
    (re.compile(rf"{amount('total')}[，、,](?:惠及|涉及|发放|补助|资助|支持)?[^，。；、\d]{{0,8}}{amount('count')}[，、,](?:平均每?[户人家村个亩]?|[户人村亩店日]均)[^，。；、\d]{{0,8}}{amount('mean')}"), "average"),
    (re.compile(rf"{amount('count')}[^，。；、\d]{{0,12}}{amount('total')}[，、,](?:平均每?[户人家村个亩]?|[户人村亩店]均|村平均)[^，。；、\d]{{0,8}}{amount('mean')}"), "average"),
]
SPEC = {
    "growth": (("before", "now", "rate"), ("level", "level", "growth")),
    "compound": (("before", "now", "rate"), ("level", "level", "average growth")),
    "points": (("before", "now", "points"), ("level", "level", "points")),
    "multiple": (("before", "now", "times"), ("level", "level", "multiple")),
    "difference": (("now", "gap", "rate"), ("level", "gap", "growth")),
    "completion": (("done", "plan", "rate"), ("level", "level", "completion")),
    "share": (("part", "whole", "rate"), ("part of a share", "whole of a share", "share")),
    "average": (("total", "count", "mean"), ("", "count of an average", "average")),
}


def agrees_for(relation, match):
    if relation == "difference":
        return difference_growth(1 if match["way"] in ("增加", "增收", "增支") else -1)
    if relation == "multiple":
        return multiple_of(match["more"] in ("增长", "增加"))
    if relation == "compound":
        return compound_of(int(match["last"]) - int(match["first"]))
    return {"growth": growth_of, "points": points_of, "completion": percent_of, "share": percent_of,
            "average": average_of}[relation]


def fits_units(relation, figures):
    if relation in ("growth", "multiple", "compound"):
        return figures[0].unit == figures[1].unit and figures[0].unit not in ("%", "个百分点", "倍", "") and figures[0].value > 0
    if relation == "points":
        return figures[0].unit == figures[1].unit == "%"
    if relation in ("completion", "share"):
        return figures[0].unit == figures[1].unit and figures[0].unit not in ("%", "个百分点")
    if relation == "difference":
        return figures[0].unit == figures[1].unit
    return figures[0].unit == "元" and figures[2].unit == "元" and figures[1].unit in ("户", "人", "家", "村", "个", "亩", "人次")


def patterned(number, line):
    """Growth, points, completion, shares, averages, multiples of one line."""
    found = []
    for pattern, relation in PATTERNS:
        for match in pattern.finditer(line):
            names, roles = SPEC[relation]
            figures = at(number, line, match, *names)
            if figures is None or not fits_units(relation, figures):
                continue
            around = line[max(0, match.start() - 25):match.end()].replace("年均", "" if relation == "compound" else "年均")
            if relation in ("growth", "compound") and NOT_NOMINAL.search(around):
                continue
            if relation == "compound" and not (match["first"] and match["last"] and int(match["first"]) < int(match["last"])):
                continue
            found += twin_of(relation, figures, list(roles), agrees_for(relation, match))
    return found


SHARE = re.compile(rf"{amount('part')}(?:[，,、](?:可比|同比|比上年)?(?:增长|下降){NUMBER}%)?[，,、]占(?P<name>[^，。；、\d]{{3,16}}?)(?:的)?(?:比重|比例)?(?:为|达到|达|的)?{PERCENT}")
LEAD_OF_NAME = re.compile("^(?:全市|全州|全省|全县|全区|市级|市本级|地方|当年|同期|总)+")


def shares(number, line):
    """Y亿元，占N的p%, where N and its amount stand before in the same line, the nearest of that name."""
    found = []
    for match in SHARE.finditer(line):
        name = LEAD_OF_NAME.sub("", match["name"])
        figures = at(number, line, match, "part", "rate")
        if figures is None or len(name) < 4 or figures[0].unit != "元" or "占" in name:
            continue
        wholes = list(re.finditer(rf"{re.escape(name)}(?:合计|累计)?(?:完成|实现|为|达|达到|执行)?(?P<whole>{AMOUNT})", line[max(0, match.start() - 300):match.start()]))
        if not wholes:
            continue
        shift = max(0, match.start() - 300)
        inner = FIGURE.match(line, wholes[-1].start("whole") + shift)
        whole = figure_of(number, line, inner) if inner else None
        if whole and whole.unit == figures[0].unit and not whole.qualified:
            found += twin_of("share", [figures[0], whole, figures[1]], list(SPEC["share"][1]), percent_of)
    return found


def find(lines):
    """The rates of a report's folded lines."""
    found = []
    for number, line in enumerate(lines, 1):
        if len(line) <= 20000 and re.search("%|倍|百分点|均", line):
            found += patterned(number, line) + shares(number, line)
    return found
