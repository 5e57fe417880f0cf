#!/usr/bin/env python3
"""findings_json.py [--brief] FILE: holds the JSON of `heyan check --format json` against its contract, heyan.findings/1.

Prints what is broken and fails, or prints one line about what is there; with --brief also a line per finding.
"""
import json
import sys

PLACE = {"path": str, "line": int, "column": int, "end_line": int, "end_column": int, "origin": dict}
FINDING = PLACE | {"rule": str, "check": str, "severity": str, "message": str, "message_id": str, "related": list,
                   "computation": str, "values": dict, "causes": list, "fingerprint": str, "values_hash": str}
REPORT = {"path": str, "title": str, "kind": str, "region": str, "review_year": int, "plan_year": int,
          "session_date": str, "coverage": dict}
COVERAGE = {"quantities": int, "compared": int, "names": int, "unchecked": dict}
TOP = {"schema": str, "tool": dict, "reports": list, "findings": list, "suppressed": list, "skipped": list,
       "errors": list, "summary": dict}

faults = []


def hold(where, value, shape):
    """The keys of `shape`, each with its type; no others. Absent years, dates and origins are null."""
    for key, kind in shape.items():
        if key not in value:
            faults.append(f"{where}: no {key}")
        elif value[key] is not None and type(value[key]) is not kind:
            faults.append(f"{where}.{key}: {value[key]!r} is no {kind.__name__}")
    for key in value.keys() - shape.keys():
        faults.append(f"{where}: unknown {key}")


def hold_place(where, value):
    begin, end = (value["line"], value["column"]), (value["end_line"], value["end_column"])
    if min(begin) < 1 or end < begin:
        faults.append(f"{where}: the place {begin}–{end} is none")


def main():
    path = sys.argv[-1]
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    hold("$", document, TOP)
    hold("$.tool", document["tool"], {"name": str, "version": str, "rules_hash": str})
    for i, report in enumerate(document["reports"]):
        hold(f"$.reports[{i}]", report, REPORT)
        hold(f"$.reports[{i}].coverage", report["coverage"], COVERAGE)
    counts = {"error": 0, "warning": 0, "info": 0}
    for i, finding in enumerate(document["findings"]):
        where = f"$.findings[{i}]"
        hold(where, finding, FINDING)
        hold_place(where, finding)
        counts[finding["severity"]] += 1
        for j, related in enumerate(finding["related"]):
            hold(f"{where}.related[{j}]", related, PLACE | {"message": str})
            hold_place(f"{where}.related[{j}]", related)
    if document["summary"] != counts:
        faults.append(f"$.summary: {document['summary']}, counted {counts}")
    order = [(f["path"], f["line"], f["column"], f["rule"], f["message"]) for f in document["findings"]]
    if order != sorted(order):
        faults.append("$.findings: out of order")
    fingerprints = [(f["path"], f["fingerprint"]) for f in document["findings"]]
    if len(set(fingerprints)) != len(fingerprints):
        faults.append("$.findings: two findings of a report share a fingerprint")
    for i, skipped in enumerate(document["skipped"]):
        hold(f"$.skipped[{i}]", skipped, {"rule": str, "path": str, "reason": str, "count": int})
    for i, error in enumerate(document["errors"]):
        hold(f"$.errors[{i}]", error, {"path": str, "message": str})

    if faults:
        print("\n".join(faults))
        return 1
    print(f"{path}: {len(document['reports'])} reports, {len(document['findings'])} findings, "
          f"{len(document['errors'])} errors")
    if "--brief" in sys.argv:
        for finding in document["findings"]:
            print(f"{finding['line']}:{finding['column']} {finding['rule']} {finding['message']}")
    return 0


sys.exit(main())
