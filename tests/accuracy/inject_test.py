#!/usr/bin/env python3
"""The injector's own logic, without heyan: what it takes for a twin, which changes break it, what counts as a hit."""
import random
import unittest
from fractions import Fraction
from unittest import main

import inject
from bench import common, counted_twins, fact_twins, operators, rate_twins, sum_twins
from bench.figures import FIGURE, figures_in, fold
from bench.twins import Change


def twins_of(*lines):
    folded = [fold(line) for line in lines]
    return rate_twins.find(folded) + sum_twins.find(folded)


def changes_of(line):
    lines = [fold(line)]
    return [c for t in twins_of(line) for c in operators.changes_of(t, lines, random.Random(1))]


class Figures(unittest.TestCase):
    def test_values_scales_and_steps(self):
        for text, value, step in (("1,234.5万元", 12345000, 1000), ("3.2亿元", 320000000, 10000000), ("15个", 15, 0), ("8%", 8, 1),
                                  ("2万千瓦", 20000, 10000)):
            figure, = figures_in(1, text)
            self.assertEqual((figure.value, figure.step), (value, step), text)

    def test_qualified_figures_are_told(self):
        for text in ("约5亿元", "5亿元以上", "近5亿元", "5亿元左右", "超过5亿元"):
            self.assertTrue(figures_in(1, text)[0].qualified, text)
        self.assertFalse(figures_in(1, "完成5亿元，")[0].qualified)

    def test_no_figures_in_names_and_ratios(self):
        for text in ("G210", "1:3.5", "A5"):
            self.assertEqual(figures_in(1, text), [], text)

    def test_fold_keeps_places(self):
        self.assertEqual(fold("增长６．５％。"), "增长6.5%。")


class Arithmetic(unittest.TestCase):
    def relations(self, line):
        return sorted(t.relation for t in twins_of(line))

    def test_what_is_a_twin(self):
        for line, relation in (
                ("地方债务余额300亿元，其中：一般债务120亿元、专项债务180亿元。", "sum"),
                ("拥有馆舍40座，其中大型馆舍12座、中型馆舍9座。", "part of a whole"),
                ("收入完成50万元。加上补助收入30万元、结转收入20万元，收入总计100万元。", "balance"),
                ("支出预算为200万元，实际完成190万元，为调整预算的95%。", "completion"),
                ("收入110万元，比上年增加10万元，增长10%。", "difference"),
                ("贷款余额由200亿元增加到250亿元，增长25%。", "growth"),
                ("覆盖率由40.5%提高到43%，提高2.5个百分点。", "points"),
                ("户数由20户增加到60户，增长2倍。", "multiple"),
                ("三次产业结构为8.1:40.2:51.7。", "structure"),
                ("新增企业5家、总数达20家。", "cumulative")):
            self.assertEqual(self.relations(line), [relation], line)

    def test_what_is_none(self):
        for line in ("地方债务余额301亿元，其中：一般债务150亿元、专项债务180亿元。",  # does not hold
                     "贷款余额由200亿元增加到250亿元，年均增长25%。", "增加值由200亿元增加到250亿元，增长25%。",  # real growth
                     "地方债务余额约300亿元，其中：一般债务120亿元、专项债务180亿元。",  # qualified
                     "收入110万元，比上年增加10万元，增长13%。", "三次产业结构为8.1:40.2:50。"):
            self.assertEqual(self.relations(line), [], line)

    def test_changes_break_the_relation(self):
        for line in ("地方债务余额30.4亿元，其中：一般债务12.3亿元、专项债务18.1亿元。", "支出预算为200万元，实际完成190万元，为调整预算的95%。",
                     "拥有馆舍40座，其中大型馆舍12座、中型馆舍9座。", "三次产业结构为8.1:40.2:51.7。"):
            changes = changes_of(line)
            self.assertTrue(changes)
            for change in changes:
                changed = inject.changed_lines([fold(line)], change)[0]
                if change.operator not in ("亩 as 公顷", "百分点 as %", "growth turned into a fall"):
                    self.assertEqual(twins_of(changed), [], f"{change.operator}: {changed}")

    def test_a_change_within_rounding_is_no_error(self):
        line = "地方债务余额30.4亿元，其中：一般债务12.3亿元、专项债务18.1亿元。"
        twin, = twins_of(line)
        for digits in ("30.5", "30.6", "30.7"):  # three tenths are the wide bound of three figures
            self.assertTrue(operators.still_agrees(twin, 0, figures_in(1, digits + "亿元")[0]))
        self.assertFalse(operators.still_agrees(twin, 0, figures_in(1, "30.8亿元")[0]))

    def test_parts_of_an_open_list_may_be_fewer(self):
        twin, = twins_of("拥有馆舍40座，其中大型馆舍12座、中型馆舍9座。")
        self.assertTrue(operators.still_agrees(twin, 0, figures_in(1, "41座")[0]))
        self.assertFalse(operators.still_agrees(twin, 0, figures_in(1, "20座")[0]))


class Operators(unittest.TestCase):
    def figure(self, text):
        return figures_in(1, text)[0]

    def test_digits(self):
        rng = random.Random(3)
        self.assertEqual(operators.ten_times(self.figure("12.45亿元"), rng), "124.5")
        self.assertEqual(operators.ten_times(self.figure("0.5亿元"), rng), "5")
        self.assertEqual(operators.ten_times(self.figure("1,250万元"), rng), "12,500")
        self.assertEqual(operators.a_tenth(self.figure("12.45亿元"), rng), "1.24")
        self.assertEqual(operators.a_tenth(self.figure("320户"), rng), "32")
        self.assertIsNone(operators.a_tenth(self.figure("7户"), rng))
        self.assertIsNone(operators.swapped(self.figure("55户"), rng))
        self.assertEqual(operators.swapped(self.figure("57户"), rng), "75")
        self.assertIsNone(operators.swapped(self.figure("50户"), rng))
        for _ in range(20):
            self.assertNotEqual(operators.last_digit(self.figure("30.4亿元"), rng)[-1], "4")
            self.assertFalse(operators.dropped(self.figure("105户"), rng).startswith("0"))


class Counted(unittest.TestCase):
    def operators(self, *lines):
        return sorted({c.operator for c in counted_twins.find(list(lines), random.Random(1))})

    def test_lists(self):
        self.assertEqual(self.operators("建成3个小镇（东岭镇、西湖镇、南山镇）。"),
                         ["count of a complete list: one less", "count of a complete list: one more", "item of a list removed"])
        self.assertEqual(self.operators("推进，东岭大桥、西湖大桥、南山大桥等3个项目完工。"), ["等N with more than N named"])
        for line in ("建成3个小镇（东岭镇、西湖镇等）。", "建成3个小镇（东岭镇、西湖镇）。", "东岭大桥、西湖大桥、南山大桥等5个项目完工。",
                     "前3个小镇（东岭镇、西湖镇、南山镇）。"):
            self.assertEqual(self.operators(line), [], line)

    def test_headings(self):
        lines = ["做好三个方面：", "（一）农业。", "文字", "（二）工业。", "（三）服务业。"]
        self.assertEqual(self.operators(*lines), ["N个方面 against its headings", "heading number repeated", "heading number skipped"])
        self.assertEqual(self.operators("（一）农业。", "（二）工业。"), [])

    def test_inline_numbers(self):
        self.assertEqual(self.operators("一是修路；二是架桥；三是通水。"), ["一是二是: number skipped"])
        self.assertEqual(self.operators("一是修路；三是通水；四是通电。"), [])

    def test_removed_item_leaves_the_list_well_formed(self):
        line = "建成3个小镇（东岭镇、西湖镇、南山镇）。"
        change = next(c for c in counted_twins.find([line], random.Random(1)) if c.operator.startswith("item"))
        self.assertEqual(inject.changed_lines([line], change), ["建成3个小镇（东岭镇、西湖镇）。"])


class Facts(unittest.TestCase):
    def test_near_copies(self):
        clause = "改造提升老城区背街小巷道路18条"
        same = "启动改造工程，" + clause
        self.assertEqual(len(fact_twins.near_copies([same + "。", "文字", same + "；"])), 1)
        self.assertEqual(fact_twins.near_copies([f"启动改造工程，{clause}。", f"完成计划任务，{clause}。"]), [])  # two stages perhaps
        self.assertEqual(fact_twins.near_copies([same + "。", same.replace("18", "19") + "。"]), [])

    def test_names(self):
        lines = ["“东岭行动”"] * 4
        change, = fact_twins.names(lines, random.Random(1))
        self.assertNotEqual(change.text, "东岭行动")
        self.assertEqual(sorted(change.text), sorted("东岭行动"))
        self.assertEqual(fact_twins.names(lines[:3], random.Random(1)), [])

    def test_marks(self):
        lines = ["\t能耗下降（%）*", "\t3", "\t能耗下降*（%）"]
        self.assertEqual([(c.line, c.text) for c in fact_twins.marks(lines)], [(1, ""), (3, "")])


def finding(line, begin, end, rule="r", fingerprint="f", related=()):
    return {"rule": rule, "line": line, "end_line": line, "column": begin + 1, "end_column": end + 1, "fingerprint": fingerprint,
            "severity": "error",
            "related": [{"line": n, "column": b + 1, "end_line": n, "end_column": e + 1} for n, b, e in related]}


class Scoring(unittest.TestCase):
    change = Change("x", "facts", 1, 2, 4, "123", ((1, 2, 4), (3, 0, 4)))

    def test_new_findings(self):
        before, after = ["ab12。cd34", "x"], ["ab123。cd34", "x"]
        old = finding(1, 7, 9)
        moved = finding(1, 8, 10)
        self.assertEqual(inject.new_findings([old], before, [moved], after), [])  # the same words, moved
        new = finding(1, 2, 5, fingerprint="g")
        self.assertEqual(inject.new_findings([old], before, [moved, new], after), [new])
        same_print = finding(1, 2, 5)
        self.assertEqual(inject.new_findings([old], before, [same_print], after), [])
        self.assertEqual(inject.new_findings([old], before, [same_print, moved], after), [same_print])

    def test_hits(self):
        targets = inject.targets_of(self.change, "ab123。cd34")
        self.assertTrue(inject.hits(finding(1, 2, 5), targets))
        self.assertTrue(inject.hits(finding(3, 1, 2), targets))  # at its twin
        self.assertTrue(inject.hits(finding(2, 0, 1, related=[(1, 3, 4)]), targets))
        self.assertFalse(inject.hits(finding(1, 8, 10), targets))  # another sentence of the line
        self.assertFalse(inject.hits(finding(2, 0, 1), targets))

    def test_draw_is_the_same_for_a_seed(self):
        items = [("p", Change("op", "facts", n, 0, 1, "", ())) for n in range(50)]
        self.assertEqual(inject.draw(items, 5, "1"), inject.draw(items, 5, "1"))
        self.assertNotEqual(inject.draw(items, 5, "1"), inject.draw(items, 5, "2"))
        self.assertEqual(len(inject.draw(items, 0, "1")), 50)


class Statistics(unittest.TestCase):
    def test_wilson(self):
        low, high = common.wilson(8, 10)
        self.assertAlmostEqual(low, 0.4901, 3)
        self.assertAlmostEqual(high, 0.9433, 3)
        self.assertEqual(common.wilson(0, 0), (0.0, 1.0))
        self.assertEqual(common.share_text(8, 10), "8 of 10 (80.0%, 49.0–94.3)")

    def test_exactness(self):
        self.assertEqual(figures_in(1, "0.1亿元")[0].value, Fraction(10**7))
        self.assertIsNotNone(FIGURE.match("0.1亿元"))


if __name__ == "__main__":
    main()
