#!/usr/bin/env python3
"""Runs the public number suites of $HEYAN_DATA/suites through heyan and prints how many cases it reads right.

usage: suites.py READ_QUANTITIES_BINARY [--failures]

suite_exclusions.tsv lists the cases that are left out, each with its reason. Exits 1 when a library's rate is below 99.5%
after the exclusions, when it or one of its files excludes more than a tenth of the cases or when an exclusion names no case;
77 (skipped) when the data is not there.

Conventions of the suites that are evened out here instead of excluded:
- Recognizers reads a—b as half-open and 以上 几 多 as exclusive or without upper end; closed and open ends are not compared
  there. One of its ranges may be two bounds in heyan (大于10小于20): their intersection is compared.
- A fraction is a share in heyan: 三分之一 is 33.3%; a discount too. The factor of 100 is taken out.
- Duckling's Dollar is a currency without name; jionlp takes 元 for money without one.
- A mention of a unit without a number (人民币) is no quantity.
- Days and clock times that wetext's normalizer writes out (2002/01/28, 8:30a.m.) are compared with what read_times, which
  stands beside READ_QUANTITIES_BINARY, makes of the spoken ones; the numbers within those are no quantities.
Not run: suites that write numbers out (an2cn, direct_an2cn, tn), and wetext's files of dates, clock times, trains and plates.
"""
import csv
import datetime
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared")) / "suites"
WANTED = 0.995
MOST_EXCLUDED = 0.1


def close(a, b):
    a, b = Decimal(str(a)), Decimal(str(b))
    return abs(a - b) <= abs(b) * Decimal("1e-8")


class Case:
    """An input of a suite and a predicate over what heyan reads in it."""

    def __init__(self, library, suite, text, judge, expected):
        self.library, self.suite, self.text, self.judge, self.expected = library, suite, text, judge, expected


def quantities(read):
    return [q for q in read if q["class"] == "quantity"]


def number(q, share):
    """The plain number; `share` says that the suite writes fractions as such."""
    value = Decimal(q["value"])
    if q["unit"] == "dozen":
        value *= 12
    if share and q["kind"] == "percent":
        value /= 1000 if q["unit"] == "‰" else 100
    return value


def covers(q, start, text):
    return q["begin"] <= start and q["end"] >= start + len(text)


# --- Recognizers ---------------------------------------------------------------------------------------------------------

UNITS = {
    "Chinese yuan": "元", "Euro": "欧元", "Japanese yen": "日元", "Nigerian naira": "奈拉", "United States dollar": "美元",
    "Ton": "吨", "Centimeter": "厘米", "Meter": "米", "Jin": "斤", "Kilometer": "公里", "Kilogram": "千克", "Megabyte": "MB",
    "Kilobyte": "KB", "Megahertz": "兆赫", "Hertz": "赫兹", "Kilocalorie": "大卡", "Liang": "市两", "Year": "岁", "Week": "星期",
    "Degree": "温度度数", "F": "华氏度", "C": "℃",
}


def recognizers():
    for name, judge in (("Number/NumberModel", judge_numbers), ("Number/PercentModel", judge_percent),
                        ("Number/OrdinalModel", judge_ordinals), ("Number/NumberRangeModel", judge_ranges),
                        ("Number/NumberRangeModelExperimentalMode", judge_ranges),
                        ("NumberWithUnit/CurrencyModel", judge_units), ("NumberWithUnit/DimensionModel", judge_units),
                        ("NumberWithUnit/AgeModel", judge_units), ("NumberWithUnit/TemperatureModel", judge_units)):
        folder, model = name.split("/")
        with open(DATA / "recognizers" / folder / "Chinese" / f"{model}.json", encoding="utf-8-sig") as file:
            for case in json.load(file):
                yield Case("recognizers", model, case["Input"], judge, case["Results"])


def judge_numbers(read, results):
    # NumberModel leaves 折, 成 and % to PercentModel.
    got = [q for q in quantities(read) if q["kind"] != "percent" or not q["text"].endswith(("折", "成", "%", "％"))]
    if len(got) != len(results):
        return False
    for q, result in zip(got, results):
        share = any(mark in result["Text"] for mark in ("分之", "分  之", "分 之", "/", "半"))
        if not close(number(q, share), result["Resolution"]["value"]) or not covers(q, result["Start"], result["Text"]):
            return False
    return True


def judge_percent(read, results):
    # PercentModel leaves fractions to NumberModel.
    fraction = re.compile("[0-9一二三四五六七八九十].*分之")
    got = [q for q in quantities(read) if q["kind"] in ("percent", "points") and not fraction.match(q["text"])]
    if len(got) != len(results):
        return False
    for q, result in zip(got, results):
        value = Decimal(q["value"]) / (10 if q["unit"] == "‰" else 1)
        if not close(value, result["Resolution"]["value"].rstrip("%")) or not covers(q, result["Start"], result["Text"]):
            return False
    return True


def judge_ordinals(read, results):
    got = [q for q in read if q["class"] == "ordinal"]
    return [(Decimal(q["value"]), q["begin"]) for q in got] == [
        (Decimal(r["Resolution"]["value"]), r["Start"]) for r in results]


def judge_ranges(read, results):
    got = quantities(read)
    for result in results:
        start, text = result["Start"], result["Text"]
        inside = [q for q in got if q["begin"] < start + len(text) and q["end"] > start]
        if not inside:
            return False
        low, high = re.fullmatch(r"[\[(]([^,]*),([^,]*)[\])]", result["Resolution"]["value"]).groups()
        share = "分之" in text and "百分之" not in text or "/" in text
        lows = [number({**q, "value": q["low"]}, share) for q in inside if q["low"] is not None]
        highs = [number({**q, "value": q["high"]}, share) for q in inside if q["high"] is not None]
        exact = low == high
        if exact:
            lows = highs = [number(inside[0], share)]
        vague = any(set(q["qualifiers"]) & {"余", "多", "几", "零几"} for q in inside) or inside[0]["text"][0] in "几数"
        if low and not (lows and close(max(lows), low)) or high and not (highs and close(min(highs), high)):
            return False
        if not vague and ((not low and lows) or (not high and highs)):
            return False
    return True


def judge_units(read, results):
    got = [q for q in quantities(read) if q["unit"] and not q["dimension"].startswith("count:")]
    wanted = [r for r in results if r["Resolution"] and r["Resolution"].get("value") not in (None, "None")]
    if not wanted:
        return not got
    for result in wanted:
        unit, value = UNITS.get(result["Resolution"]["unit"]), Decimal(result["Resolution"]["value"])
        if result["Resolution"]["unit"] == "Kilobit":
            unit, value = "比特", value * 1000
        if not any(covers(q, result["Start"], result["Text"]) and q["unit"] == unit and close(q["value"], value) for q in got):
            return False
    return True


# --- Duckling ------------------------------------------------------------------------------------------------------------

DUCKLING_UNITS = {
    "Centimetre": "厘米", "Metre": "米", "Kilometre": "公里", "Foot": "英尺", "Inch": "英寸", "Mile": "英里", "CNY": "元",
    "HKD": "港元",
}


def duckling():
    for path in sorted((DATA / "duckling").glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            text = case["input"].replace('\\"', '"')
            yield Case("duckling", path.stem, text, judge_duckling, case["expect"])


def duckling_value(q, unit, value):
    """The value in the suite's unit; None when the unit is another."""
    value = Decimal(value)
    if unit == "Gram":
        return in_base(q, value, "千克") * 1000 if q.get("base") == "千克" else None
    if unit == "Cent":
        return in_base(q, value, "元") * 100 if q.get("base") == "元" else None
    if unit == "Dollar":
        return in_base(q, value, "元") if q.get("base") == "元" else value if q["unit"] == "个" else None
    return value if q["unit"] == DUCKLING_UNITS[unit] else None


def in_base(q, value, _base):
    return value * Decimal(q["factor"][0]) / Decimal(q["factor"][1])


def judge_duckling(read, expect):
    words = expect.replace("(", "").replace(")", "").replace(",", "").split()
    if words[0] == "OrdinalData":
        return len(read) == 1 and read[0]["class"] == "ordinal" and close(read[0]["value"], words[1])
    got = quantities(read)
    if len(got) != 1:
        return False
    q = got[0]
    if words[0] == "NumeralValue":
        factor = 2 if q["dimension"] in ("count:对", "count:双") else 1
        share = any(mark in q["text"] for mark in ("分", "份", "半", "/"))
        return close(number(q, share) * factor, words[1])
    shape, unit = words[0], words[1]
    if shape == "between":
        low, high = (duckling_value(q, unit, q[end] or 0) for end in ("low", "high"))
        return None not in (low, high) and close(low, words[2]) and close(high, words[3])
    value = duckling_value(q, unit, q["value"])
    comparator = {"simple": ("=",), "under": ("<=", "<"), "above": (">=", ">")}[shape]
    return value is not None and close(value, words[2]) and q["comparator"] in comparator


# --- jionlp --------------------------------------------------------------------------------------------------------------


def jionlp():
    path = DATA / "jionlp"
    for text, expect in json.loads((path / "test_money_parser__money_string_list.json").read_text(encoding="utf-8")):
        yield Case("jionlp", "money_parser", text, judge_money, expect)
    for text, expect in json.loads((path / "test_money_extractor__money_string_list.json").read_text(encoding="utf-8")):
        yield Case("jionlp", "money_extractor", text, judge_extractor, expect)


def judge_money(read, expect):
    got = quantities(read)
    if len(got) != 1:
        return False
    q = got[0]
    cent = Decimal("0.01")
    numbers = expect["num"] if isinstance(expect["num"], list) else [expect["num"]]
    ours = [q["value"]] if len(numbers) == 1 else [q["value"], q["high"]]
    if None in ours or any(abs(Decimal(a) - Decimal(b)) >= cent for a, b in zip(ours, numbers)):
        return False
    nearly = any(word in ("近", "将近", "接近") for word in q["qualifiers"])
    sort = {">=": "blur+", ">": "blur+", "<=": "blur-", "<": "blur-"}.get(q["comparator"])
    sort = sort or ("blur-" if nearly else "blur" if q["qualifiers"] or q["comparator"] == "range" else "accurate")
    return q["unit"] in ("", expect["case"]) and sort == expect["definition"]


def judge_extractor(read, expect):
    letters = re.compile(r"[\d.~-]+[kw]")
    got = [(q["begin"], q["end"]) for q in quantities(read)
           if q["dimension"].startswith("money") and "/" not in q["dimension"] or letters.match(q["text"])]
    return got == [tuple(item["offset"]) for item in expect]


# --- cn2an ---------------------------------------------------------------------------------------------------------------


def cn2an():
    data = json.loads((DATA / "cn2an" / "cn2an_test.json").read_text(encoding="utf-8"))
    for key, cases in data.items():
        if key.startswith("error"):
            for text in cases:  # heyan has one mode: what the normal mode reads need not be refused as in the strict one
                if text not in data["normal_data_dict"]:
                    yield Case("cn2an", "cn2an_test", text, judge_no_number, len(text))
        else:
            for text, value in cases.items():
                yield Case("cn2an", "cn2an_test", text, judge_one_number, value)
    data = json.loads((DATA / "cn2an" / "transform_test.json").read_text(encoding="utf-8"))
    for key in ("smart_data_dict", "direct_cn2an_data_dict"):
        for text, written in data[key].items():
            yield Case("cn2an", "transform_test", text, judge_written, (text, written))
    for written, text in data["strict_data_dict"].items():
        yield Case("cn2an", "transform_test", text, judge_written, (text, written))


def judge_no_number(read, length):
    return not any(q["begin"] == 0 and q["end"] == length for q in quantities(read)) or length == 0


def judge_one_number(read, value):
    got = quantities(read)
    return len(got) == 1 and close(got[0]["value"], value)


# --- wetext: numbers of the written text, read by the few lines below, against heyan's of the spoken text ----------------

WETEXT_LEFT_OUT = {"date", "time", "license_plate", "train_number", "char"}
SCALES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12, "W": 10**4}
NUMBER = r"\d+(?:\.\d+)?"
WRITTEN = re.compile(
    rf"±(?P<both>{NUMBER})"
    rf"|(?P<upper>-?{NUMBER})/(?P<lower>{NUMBER})"
    rf"|(?P<home>\d+):(?P<guest>\d+)"
    rf"|(?P<yuan>\d+)块(?P<jiao>\d)毛?"
    rf"|(?P<low>{NUMBER})(?P<low_scale>万?)[~-](?P<high>{NUMBER})(?P<range_scale>[万亿W]?)"
    rf"|(?P<sum>-?{NUMBER}[万亿兆](?:\d+[万亿])?(?:\d+)?)"
    rf"|(?P<plain>-?{NUMBER})")


def written_numbers(text):
    """[value, …] of written text; a range gives two."""
    values = []
    for m in WRITTEN.finditer(text):
        if m["both"]:
            values += [-Decimal(m["both"]), Decimal(m["both"])]
        elif m["upper"]:
            values.append(Decimal(m["upper"]) / Decimal(m["lower"]))
        elif m["home"]:
            values.append(Decimal(m["home"]) / Decimal(m["guest"]))
        elif m["yuan"]:
            values.append(Decimal(m["yuan"]) + Decimal(m["jiao"]) / 10)
        elif m["low"]:
            scale = SCALES.get(m["range_scale"], 1)
            low, high = m["low"], m["high"]
            if Decimal(high) < Decimal(low):  # 730-40 is 730 to 740
                high = low[: -len(high)] + high if low[-len(high)] != "0" or len(low) == len(high) else high
                high = str(Decimal(low) + Decimal(m["high"]) - Decimal(low[-len(m["high"]):])) if Decimal(high) <= Decimal(low) else high
            values += [Decimal(low) * scale, Decimal(high) * scale]
        elif m["sum"]:
            values.append(sum(Decimal(n) * SCALES.get(s, 1) for n, s in re.findall(rf"(-?{NUMBER})([万亿兆]?)", m["sum"])))
        else:
            values.append(Decimal(m["plain"]))
    return values


def wetext():
    folder = DATA / "wetext" / "itn" / "chinese" / "test" / "data"
    for path in sorted(folder.glob("*.txt")):
        if path.stem in WETEXT_LEFT_OUT:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            spoken, found, written = line.partition(" => ")
            if found:
                timed = path.stem == "normalizer"  # the other files write no times out
                yield Case("wetext", path.stem, spoken, judge_timed if timed else judge_written, (spoken, written))


def judge_written(read, texts):
    """heyan reads the numbers of the written text, in order; others only where the written text keeps the words."""
    _, written = texts
    wanted = written_numbers(written)
    for q in read:
        share = q["class"] == "quantity" and any(mark in q["text"] for mark in ("分之", "一半")) and "百分" not in q["text"]
        value = number(q, share) if q["class"] == "quantity" else Decimal(q["value"])
        own = [value]
        if q.get("comparator") == "range" and q["high"] is not None:
            own.append(number({**q, "value": q["high"]}, share))
        if len(wanted) >= len(own) and all(close(a, b) for a, b in zip(own, wanted)):
            del wanted[:len(own)]
        elif q["text"] not in written:
            return False
    return not wanted


# --- wetext: days and clock times of the written text, seen from a day of 2021 ----------------------------------------------

TODAY = datetime.datetime(2021, 6, 15)
WRITTEN_TIME = re.compile(
    r"(?<!\d)(?:(?:(?P<year>\d{4})/(?P<month>\d\d)(?:/(?P<day>\d\d))?|(?P<short_month>\d\d)/(?P<short_day>\d\d))"
    r"(?:的?(?P<oclock>\d+)点)?"
    r"|(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>\d\d))?(?P<half>[ap]\.m\.)?)(?!\d)")


def written_time(m):
    """[first second, last second] of a match of WRITTEN_TIME, as read_times prints them."""
    part = {name: int(value) for name, value in m.groupdict().items() if value and name != "half"}
    if "hour" in part:
        hour = part["hour"] + (12 if m["half"] == "p.m." and part["hour"] < 12 else 0)
        first = TODAY.replace(hour=hour, minute=part["minute"], second=part.get("second", 0))
        length = datetime.timedelta(seconds=1 if "second" in part else 60)
    else:
        month, day = part.get("month") or part["short_month"], part.get("day") or part.get("short_day")
        first = datetime.datetime(part.get("year", TODAY.year), month, day or 1, part.get("oclock", 0))
        length = datetime.timedelta(hours=1) if "oclock" in part else datetime.timedelta(days=1)
        if not day:
            length = (first + datetime.timedelta(days=31)).replace(day=1) - first
    return [str(first), str(first + length - datetime.timedelta(seconds=1))]


def judge_timed(read, texts):
    """As judge_written, but for the times: they are those of the written text, in order, or words that it keeps."""
    spoken, written = texts
    times = [q for q in read if q["class"] == "time" and q["text"] not in written]
    wanted = [written_time(m) for m in WRITTEN_TIME.finditer(written)]
    rest = [q for q in read if q["class"] != "time"
            and not any(q["begin"] < t["end"] and q["end"] > t["begin"] for t in times)]
    return [t["span"] for t in times] == wanted and judge_written(rest, (spoken, WRITTEN_TIME.sub("", written)))


def answers(binary, requests):
    """What the program answers to each request, a line of JSON each."""
    lines = "".join(json.dumps(request, ensure_ascii=False) + "\n" for request in requests)
    done = subprocess.run([binary], input=lines.encode(), capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def add_times(binary, cases, read):
    """Adds the times in the texts of judge_timed to what is read there."""
    base = [TODAY.year, TODAY.month, TODAY.day]
    timed = [(case.text, items) for case, items in zip(cases, read) if case.judge is judge_timed]
    found = answers(binary, [{"text": text, "mode": "extract", "base": base} for text, _ in timed])
    times = [(items, time) for (_, items), of_text in zip(timed, found) for time in of_text]
    spans = answers(binary, [{"text": time["text"], "mode": "parse", "base": base} for _, time in times])
    for (items, time), span in zip(times, spans, strict=True):
        begin, end = time["offset"]
        items.append({"class": "time", "text": time["text"], "begin": begin, "end": end, "span": span and span["time"]})


# --- the whole -----------------------------------------------------------------------------------------------------------


def exclusions():
    with open(Path(__file__).with_name("suite_exclusions.tsv"), encoding="utf-8") as rows:
        return {(r["suite"], json.loads(r["input"])): r["reason"] for r in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)}


def main():
    if not DATA.is_dir():
        print(f"skipped: no suites at {DATA} (set HEYAN_DATA)")
        return 77
    cases = [case for suite in (recognizers, duckling, jionlp, cn2an, wetext) for case in suite()]
    answered = answers(sys.argv[1], [case.text for case in cases])
    add_times(Path(sys.argv[1]).with_name("read_times"), cases, answered)
    left_out = exclusions()
    used = set()
    counts = defaultdict(lambda: [0, 0, 0, 0])  # cases, excluded, passed of the rest, passed of all
    for case, read in zip(cases, answered, strict=True):
        passed = bool(case.judge(read, case.expected))
        key = (f"{case.library}/{case.suite}", case.text)
        excluded = key in left_out
        used |= {key} & set(left_out)
        for name in (case.library, f"{case.library}/{case.suite}"):
            counts[name][0] += 1
            counts[name][1] += excluded
            counts[name][2] += passed and not excluded
            counts[name][3] += passed
        if "--failures" in sys.argv and not passed and not excluded:
            got = [(q["text"], q.get("value", q.get("span")), q.get("unit"), q.get("comparator"), q.get("low"), q.get("high")) for q in read]
            print(f"{case.library}/{case.suite}\t{json.dumps(case.text, ensure_ascii=False)}\t{case.expected}\t{got}")
        if "--needless" in sys.argv and passed and excluded:
            print("passes all the same:", key)
    return report(counts, [key for key in left_out if key not in used])


def report(counts, unknown):
    failed = bool(unknown)
    for key in unknown:
        print(f"exclusion of no case: {key}")
    print("suite, cases, excluded, passed, rate after exclusions, raw rate")
    for name in sorted(counts):
        cases, excluded, passed, raw = counts[name]
        rate = passed / (cases - excluded) if cases > excluded else 1.0
        print(f"{name} {cases} {excluded} {passed} {rate:.2%} {raw / cases:.2%}")
        failed |= excluded > cases * MOST_EXCLUDED or ("/" not in name and rate < WANTED)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
