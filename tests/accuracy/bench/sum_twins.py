"""Twins of sums in running text, by patterns of this script alone: totals and parts, balances, structures, new and cumulative. Each is kept only
when its figures agree within the narrow bound."""
import re

from bench.amounts import AMOUNT, HALF, amount, at, twin_of
from bench.figures import FIGURE, NUMBER, Figure, figure_of, figures_in
from bench.twins import Twin, plain

CLOSED = [("一般债务", "专项债务"), ("税收", "非税"), ("政府投资", "社会投资"), ("出口", "进口"), ("第一产业", "第二产业", "第三产业"),
          ("中央", "地方"), ("新建", "续建"), ("新开工", "续建"), ("城镇", "农村"), ("男", "女"), ("一般债券", "专项债券"),
          ("一般债", "专项债"), ("新增债券", "再融资债券")]


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
    """The sums of a report's folded lines."""
    found = []
    for number, line in enumerate(lines, 1):
        if len(line) <= 20000 and re.search(r"\d", line):
            for search in (sums, balances, structures, cumulatives):
                found += search(number, line)
    return found
