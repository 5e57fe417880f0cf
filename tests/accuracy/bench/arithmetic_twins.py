"""Twins of arithmetic in running text, by patterns of this script alone: sums, balances, shares, growth, completion, points, averages,
multiples, structures. Each is kept only when its figures agree within the narrow bound, so that a coincidence of words is no twin."""
import re
from fractions import Fraction

from bench.figures import FIGURE, NUMBER, SCALE, UNITS, Figure, figure_of, figures_in, inside, ratio_bounds
from bench.twins import Twin, plain

HALF = Fraction(1, 2)
AMOUNT = rf"{NUMBER} ?{SCALE}(?:{UNITS})"
# No growth is recomputed from these: real rates beside nominal levels, means over years, other bases.
NOT_NOMINAL = re.compile("年均|同口径|可比|扣除|剔除|增加值|生产总值|GDP|不变价|环比|两年平均|总产值")
CLOSED = [("一般债务", "专项债务"), ("税收", "非税"), ("政府投资", "社会投资"), ("出口", "进口"), ("第一产业", "第二产业", "第三产业"),
          ("中央", "地方"), ("新建", "续建"), ("新开工", "续建"), ("城镇", "农村"), ("男", "女"), ("一般债券", "专项债券"),
          ("一般债", "专项债"), ("新增债券", "再融资债券")]


def amount(name):
    return rf"(?P<{name}>{AMOUNT})"


def at(number, line, match, *names):
    """The figures of named groups."""
    found = []
    for name in names:
        inner = FIGURE.match(line, match.start(name))
        if inner is None or inner.end() != match.end(name):
            return None
        found.append(figure_of(number, line, inner))
    return found


def twin_of(relation, figures, roles, agrees, **fields):
    if figures is None or not plain(*figures) or not agrees(figures, HALF):
        return []
    return [Twin("arithmetic", relation, figures, roles, agrees, **fields)]


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


def sum_of(figures, width):
    """total, then its parts"""
    total, parts = figures[0], figures[1:]
    slack = width * (total.step + sum(p.step for p in parts))
    return abs(total.value - sum(p.value for p in parts)) <= slack


def parts_below(figures, width):
    """total, then parts that need not be all of it"""
    total, parts = figures[0], figures[1:]
    slack = width * (total.step + sum(p.step for p in parts))
    return sum(p.value for p in parts) <= total.value + slack


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


TOTAL_WORD = re.compile("(?:共|总|合计|总计|累计|全部|共计|总额|余额|总数)[^，。；、\\d]{0,12}$")
PART_SPLIT = re.compile("[，、；;,和及]")


def proven(line, total, parts_text, between):
    """The words say that the parts are all: 分为, 由…组成, a closed partition, 共N个，其中 with as many parts of the same noun."""
    if re.search("分为|分别为|组成|构成", between):
        return True
    if any(all(word in parts_text for word in words) for words in CLOSED):
        return True
    if re.search("包括|其中", between) and total.unit in ("个", "件", "项", "家", "名", "所", "座") and TOTAL_WORD.search(line[:total.begin]):
        return True
    return False


def sums(number, line):
    """A total, then 其中 or a bracket or 包括, then parts of one unit up to the end of the sentence or bracket."""
    found = []
    lead = re.compile(r"[^，。；、\d（()）]{0,10}(?:[，,。；:： ]?其中[：:，,]?|[，,]?(?:包括|分为|分别为)[：:，,]?|[（(](?:其中[：:，,]?)?)")
    for match in FIGURE.finditer(line):
        total = figure_of(number, line, match)
        after = lead.match(line, total.end)
        if not total.unit or total.unit in ("%", "个百分点", "倍") or total.qualified or after is None:
            continue
        bracket = line[after.end() - 1:after.end()] in "（(" or "（" in after[0] or "(" in after[0]
        stop = re.compile("[）)。；]" if bracket else "[。；（(]").search(line, after.end())
        end = stop.start() if stop else len(line)
        items = PART_SPLIT.split(line[after.end():end])
        parts = [f for f in figures_in(number, line, after.end(), end)]
        if not 2 <= len(parts) <= 12 or any(p.unit != total.unit for p in parts) or not plain(*parts):
            continue
        if len(items) != len(parts) or any(not re.match(r"\s*[^\d]{2,24}$", re.split(NUMBER, item, maxsplit=1)[0]) for item in items):
            continue
        if re.search("比|较|增|减|不含|含", line[after.end():end]):
            continue
        figures = [total, *parts]
        if proven(line, total, line[after.end():end], after[0]):
            if sum_of(figures, HALF):
                found.append(Twin("arithmetic", "sum", figures, ["total"] + ["part"] * len(parts), sum_of))
        elif parts_below(figures, HALF):
            found.append(Twin("arithmetic", "part of a whole", figures, ["whole"] + ["part of a whole"] * len(parts), parts_below))
    return found


HEAD = re.compile(rf"(?:收入|支出|财力)[^，。；、\d]{{0,6}}(?:完成|执行|安排|为|预计|预算为|数)?(?P<head>{AMOUNT})")
BALANCE = re.compile(rf"(?:加上|加|再加上)(?P<parts>(?!快|大|强)[^。；]{{4,400}}?)[，,](?P<name>[^，。；、\d]{{0,12}}(?:总计|合计|总量|总财力|财力)[^，。；、\d]{{0,4}}){amount('total')}")


def balances(number, line):
    """…收入完成A，加上B b、C c，收入总计T: the head is the one before whose amount closes the sum."""
    found = []
    for match in BALANCE.finditer(line):
        total = at(number, line, match, "total")
        parts = figures_in(number, line, match.start("parts"), match.end("parts"))
        between = line[match.start("parts"):match.end("parts")]
        if total is None or not parts or any(p.unit != total[0].unit for p in parts) or not plain(*parts, *total):
            continue
        if re.search("减|其中|含|比|较", between):
            continue
        begin = max(line.rfind("。", 0, max(0, line.rfind("。", 0, match.start()))), 0)
        heads = [FIGURE.match(line, m.start("head")) for m in HEAD.finditer(line, begin, match.start())]
        closing = [f for f in (figure_of(number, line, m) for m in heads if m)
                   if plain(f) and f.unit == total[0].unit and sum_of([total[0], f, *parts], HALF)]
        if len(closing) == 1:
            found.append(Twin("arithmetic", "balance", [total[0], closing[0], *parts], ["total"] + ["part"] * (len(parts) + 1), sum_of))
    return found


STRUCTURE = re.compile(r"(?<![\d.:：∶])(\d{1,2}(?:\.\d+)?)[:：∶](\d{1,2}(?:\.\d+)?)[:：∶](\d{1,2}(?:\.\d+)?)(?![\d:：∶.%])")


def structures(number, line):
    """三次产业结构 a:b:c: adds up to 100."""
    found = []
    for match in STRUCTURE.finditer(line):
        if not re.search("结构|比例|占比|之比|产业", line[max(0, match.start() - 40):match.start()]):
            continue
        terms = [Figure(number, *match.span(i), match[i], "", "%") for i in (1, 2, 3)]

        def agrees(figures, width):
            return abs(sum(f.value for f in figures) - 100) <= width * sum(f.step for f in figures)
        found += twin_of("structure", terms, ["term of a structure"] * 3, agrees)
    return found


CUMULATIVE = re.compile(rf"新(?:增|建|发展|培育|认定)[^，。；、\d]{{0,14}}{amount('new')}[，、,](?:累计|总数|总量)(?:达到|达|为|有)?(?:建成|培育|认定)?{amount('all')}")


def cumulatives(number, line):
    """新增N，累计M: never more new than all."""
    found = []
    for match in CUMULATIVE.finditer(line):
        figures = at(number, line, match, "new", "all")
        if figures and figures[0].unit == figures[1].unit:
            found += twin_of("cumulative", figures, ["new", "all"],
                             lambda f, width: f[0].value - width * f[0].step <= f[1].value + width * f[1].step)
    return found


def find(lines):
    """All arithmetic twins of a report's folded lines, one for each place of a checked figure."""
    found = []
    for number, line in enumerate(lines, 1):
        if len(line) > 20000 or not re.search(r"\d", line):
            continue
        for search in (patterned, shares, sums, balances, structures, cumulatives):
            found += search(number, line)
    return found
