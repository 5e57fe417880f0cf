#!/usr/bin/env python3
"""schemas_test.py HEYAN: the schemas that editors use agree with heyan about the files people write.

Good files are accepted, broken ones refused (but for faults that no schema can see, which are listed here), and a value of
the wrong form under any key of a rule or profile is judged alike by both.
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
RULES = ROOT / "rules"
SCHEMAS = RULES / "schema"
BROKEN = ROOT / "tests/golden/rules"

# Broken rules that a schema does not refuse: what is wrong is inside a text, or takes more than one place to see.
UNSEEN = set("""
    anchor assert_bracket_open assert_error_in_folded_text assert_field_misspelt assert_for_no_list
    assert_full_width assert_function_misspelt assert_number assert_number_and_text assert_pattern_malformed
    assert_text_in_place_of_truth assert_three_errors assert_value_unknown duplicate_key example_at_absent
    example_at_too_few example_same_name extends_changes_check extends_itself extends_unknown
    harmless_at_absent message_brackets message_expression message_unknown_placeholder parameters_name
    pattern_lookahead pattern_more profile-unknown-pack yaml11_numbers
""".split())

# Values that have a form the schema allows, and that heyan refuses all the same: places that are not in the example's
# report, expressions of another type, unknown names, unknown packs and parameters. (key, value)
REFUSED_FOR_MORE = {
    ("examples.flagged.0.report", '5'),
    ("examples.flagged.0.expect.0.at", '5'),
    ("examples.flagged.0.expect.0.related", '5'),
    ("examples.flagged.0.expect.0.related", '["甲"]'),
    ("examples.clean.0.report", '5'),
    ("examples.clean.0.harmless.0.at", '5'),
    ("examples.clean.0.harmless.0.at", '["甲"]'),
    ("examples.todo_flagged.0.report", '5'),
    ("examples.todo_flagged.0.expect.0.at", '5'),
    ("examples.todo_flagged.0.expect.0.related", '5'),
    ("examples.todo_flagged.0.expect.0.related", '["甲"]'),
    ("assert:for", '5'),
    ("assert:where", '5'),
    ("assert:let", '{"甲": "乙"}'),
    ("assert:assert", '5'),
    ("assert:related", '["甲"]'),
    ("assert:parameters", '{"甲": "乙"}'),
    ("assert:parameters.word", '5'),
    ("pattern:where", '5'),
    ("pattern:let", '{"甲": "乙"}'),
    ("presence:where", '5'),
    ("presence:let", '{"甲": "乙"}'),
    ("target:where", '5'),
    ("target:let", '{"甲": "乙"}'),
    ("term:where", '5'),
    ("term:parameters.instead_of", '["甲"]'),
    ("term:let", '{"甲": "乙"}'),
    ("relation:where", '5'),
    ("relation:let", '{"甲": "乙"}'),
    ("relation:parameters.patterns", '5'),
    ("relation:parameters.patterns", '["甲"]'),
    ("relation:parameters.equals", '["甲"]'),
    ("packs", '5'),
    ("packs", '["甲"]'),
    ("parameters.consistency/figure-differs", '{"甲": "乙"}'),
    ("parameters.consistency/figure-differs.proof", '5'),
    ("parameters.consistency/figure-differs.proof", '["甲"]'),
}

WRONG = [5, ["甲"], {"甲": "乙"}, None]

REPORT = """# 某区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

| 指标 | 2023年计划目标 | 完成情况 | 备注 |
|---|---|---|---|
| 空气质量优良天数（天） | ≥330 | 305 | 约束性 |
"""
TEXT = {"zh": "说明", "en": "explained"}


def expectation():
    return {"at": "305", "related": ["≥330"], "message": "305"}


def harmless():
    return {"nudge": ["sign"], "at": ["305"], "reason": "不看"}


# A good rule with every key that all rules may have; then what the kinds of checks have of their own.
COMMON = {
    "id": "own/x",
    "title": TEXT,
    "severity": {"certain": "error", "likely": "warning", "rounding": "off"},
    "message": {"zh": "应改305", "en": "change 305"},
    "why": TEXT,
    "fix": TEXT,
    "not_a_defect_when": [TEXT],
    "since": "0.1.0",
    "harmless": [{"nudge": "all", "at": ["305"], "reason": "不看"}],
    "examples": {
        "flagged": [{"name": "一", "report": REPORT, "expect": [expectation()]}],
        "clean": [{"name": "二", "report": REPORT, "harmless": [harmless()]}],
        "skipped": [{"name": "三", "report": REPORT, "reason": "不能判断"}],
        "todo_flagged": [{"name": "四", "report": REPORT, "expect": [expectation()]}],
    },
}
KINDS = {
    "agreement": {"parameters": {"proof": ["table"]}},
    "arity": {},
    "bounds": {"parameters": {"about": ["figure"]}},
    "claim": {"parameters": {"about": "stated", "said_met": ["完成"], "said_missed": "未", "said_short": "(.+)不及预期", "informal": ["外贸=进出口总额"]}},
    "count": {"parameters": {"shape": ["bare"]}},
    "relation": {"where": "part > 1", "let": {"half": "part / 2"}, "message": {"zh": "应改305{half}", "en": "change 305{half}"},
                 "parameters": {"patterns": ["{part:amount}，占{share:percent}"], "unless": ["同口径"], "equals": ["half * 100%"]}},
    "sequence": {"parameters": {"of": ["box"], "fault": "gap"}},
    "spelling": {},
    "status": {"parameters": {"certain": ["done_twice"], "about": "capacities", "lead": ["投产"], "capacity_before": ["年产"],
                              "capacity_behind": "每年", "product_ends": ["项目"], "changes": "二期", "loose_units": ["方"]}},
    "sum": {"parameters": {"of": ["all"]}},
    "unit": {"parameters": {"about": "use"}},
    "assert": {"for": "indicators", "where": "name != ''", "let": {"gap": "1"}, "assert": "actual_text != '' and gap + limit > 0 and word != ''",
               "at": "actual", "related": ["target"], "parameters": {"limit": 5, "word": "甲"}},
    "pattern": {"where": "type = 'paragraph' and gap = 1", "let": {"gap": "1"},
                "parameters": {"pattern": "甲+", "except": ["乙"], "in": ["paragraph"]}},
    "presence": {"where": "gap = 1", "let": {"gap": "1"},
                 "parameters": {"pattern": ["甲"], "in": "heading", "at_least": 1, "at_most": "9"}},
    "target": {"where": {"nature": "binding", "verdict": ["missed"], "reason": "bound"}, "let": {"one": "1"},
               "message": {"zh": "应改305{one}", "en": "change 305{one}"}},
    "term": {"where": "gap = 1", "let": {"gap": "1"},
             "parameters": {"use": "甲", "instead_of": ["乙"], "except": "丙", "in": "cell"}},
}
# Keys that only some kinds take, each with a value that those take.
KEYS_OF_SOME = {"for": "indicators", "where": "true", "let": {"gap": "1"}, "assert": "true", "at": "'甲'", "related": "'甲'",
                "parameters": {"甲": "乙"}}
PROFILE = {"id": "own", "title": TEXT, "packs": ["plan"], "severities": {"plan/target-missed": "off"},
           "parameters": {"consistency/figure-differs": {"proof": ["table"]}}}

faults = []


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


def load(path, loader=yaml.SafeLoader):
    return yaml.load(path.read_text(encoding="utf-8"), loader)


def validator(name):
    return jsonschema.Draft202012Validator(json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")))


def schema_of(path):
    """The name of the schema for a file of rules/."""
    below = path.relative_to(RULES)
    if below.parts[0] == "lexicon":
        return f"lexicon/{below.stem}"
    return "profile" if below.parts[0] == "profiles" else "rule"


def check_schemas():
    for path in sorted(SCHEMAS.rglob("*.json")):
        jsonschema.Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


def check_shipped():
    for path in sorted(RULES.rglob("*.yaml")):
        for loader in (yaml.SafeLoader, yaml.BaseLoader):
            for error in validator(schema_of(path)).iter_errors(load(path, loader)):
                faults.append(f"{path}: refused as {loader.__name__} reads it: {error.json_path}: {error.message[:200]}")
    lexicon = {f"lexicon/{path.stem}" for path in (RULES / "lexicon").glob("*.yaml")}
    known = {path.relative_to(SCHEMAS).as_posix().removesuffix(".schema.json") for path in SCHEMAS.rglob("*.json")}
    if known != lexicon | {"rule", "profile", "config", "waivers"}:
        faults.append(f"rules/schema: {sorted(known)} are not the schemas there should be")


def refuses_broken(path):
    try:
        document = load(path)
    except yaml.YAMLError:
        return True
    return not validator("profile" if path.name.startswith("profile") else "rule").is_valid(document)


def check_broken():
    accepted = {path.stem for path in BROKEN.glob("*.yaml") if not refuses_broken(path)}
    for name in sorted(accepted - UNSEEN):
        faults.append(f"{BROKEN / name}.yaml: the schema accepts it")
    for name in sorted(UNSEEN - accepted):
        faults.append(f"{BROKEN / name}.yaml: the schema refuses it: take it off the list UNSEEN")


def heyan_loads(heyan, document, folder):
    """Whether heyan loads the rule or profile, whatever its examples say then."""
    with tempfile.TemporaryDirectory(prefix="heyan-schemas-") as root:
        path = pathlib.Path(root) / folder / "x.yaml"
        path.parent.mkdir()
        path.write_text(yaml.dump(document, Dumper=Dumper, allow_unicode=True), encoding="utf-8")
        run = subprocess.run([heyan, "rules", "test", root if folder == "profiles" else path],
                             capture_output=True, check=False, timeout=60)
        return run.returncode in (0, 1)


def keys_of(schema, root, path=()):
    """The paths of all keys below, with 0 for the items of a list."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        yield from keys_of(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, path)
    for key, value in schema.get("properties", {}).items():
        if value is not False:
            yield path + (key,)
        yield from keys_of(value, root, path + (key,))
    if "items" in schema:
        yield from keys_of(schema["items"], root, path + (0,))
    for part in schema.get("anyOf", []) + schema.get("allOf", []):
        yield from keys_of(part, root, path)
        yield from keys_of(part.get("then"), root, path)


def paths_in(document, path=()):
    if isinstance(document, dict):
        for key, value in document.items():
            yield path + (key,)
            yield from paths_in(value, path + (key,))
    if isinstance(document, list):
        for value in document[:1]:
            yield from paths_in(value, path + (0,))


def with_value(document, path, value):
    changed = copy.deepcopy(document)
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return changed


def compare(heyan, schema, folder, document, what, more=False):
    """Both must say the same; with `more` heyan is known to refuse what the schema allows."""
    by_schema = validator(schema).is_valid(document)
    by_heyan = heyan_loads(heyan, document, folder)
    if more and not (by_schema and not by_heyan):
        faults.append(f"{what}: take it off the list REFUSED_FOR_MORE")
    if not more and by_schema != by_heyan:
        faults.append(f"{what}: the schema {'accepts' if by_schema else 'refuses'} what heyan "
                      f"{'loads' if by_heyan else 'refuses'}")


def check_forms(heyan):
    rules = {kind: COMMON | {"check": kind} | own for kind, own in KINDS.items()}
    documents = [("rule", "own", kind, rule) for kind, rule in rules.items()]
    documents.append(("rule", "own", "extends", {"id": "own/x", "extends": "plan/target-missed"}))
    documents.append(("profile", "profiles", "profile", PROFILE | {"id": "x"}))
    for name in ("rule", "profile"):
        root = validator(name).schema
        present = {path for schema, _, _, document in documents if schema == name for path in paths_in(document)}
        for path in sorted(set(keys_of(root, root)) - present, key=str):
            faults.append(f"{name}: no good file of this test has the key {path}")
    tried = set()
    for schema, folder, kind, document in documents:
        compare(heyan, schema, folder, document, f"the good {kind}")
        if not validator(schema).is_valid(document):
            continue
        for path in paths_in(document):
            of_kind = kind in KINDS and path[0] in KEYS_OF_SOME
            if not of_kind and (schema, path) in tried:
                continue
            tried.add((schema, path))
            for value in WRONG:
                key = (f"{kind}:" if of_kind else "") + ".".join(map(str, path))
                more = (key, json.dumps(value, ensure_ascii=False)) in REFUSED_FOR_MORE
                compare(heyan, schema, folder, with_value(document, path, value), f"{key}: {value}", more)
        for key in KEYS_OF_SOME.keys() - document.keys() if kind in KINDS else ():
            compare(heyan, schema, folder, document | {key: KEYS_OF_SOME[key]}, f"{kind} with {key}")


def main():
    check_schemas()
    check_shipped()
    check_broken()
    check_forms(sys.argv[1])
    print("\n".join(faults) if faults else "the schemas and heyan agree")
    return 1 if faults else 0


sys.exit(main())
