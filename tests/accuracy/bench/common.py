"""Where the data is, how heyan is asked, and the statistics all measures print."""
import csv
import json
import os
import subprocess
import sys
from math import sqrt
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("HEYAN_DATA", ROOT.parent / "shared"))
HERE = ROOT / "tests" / "accuracy"
SKIPPED = 77
# Audit by hand: the report it is of.
DOCUMENTS = {"000-qijiang-2023": "000_b58f78ac1f665e0d.txt", "001-fuling-2023": "001_67d087f29ff28785.txt",
             "003-dadukou-2024": "003_10e8d381f35db773.txt"}


def skip_without_data():
    """Ends the program with 77, which ctest takes for skipped, where the reports are not at hand."""
    if not (DATA / "gold").is_dir() or not (DATA / "corpus").is_dir():
        print(f"skipped: no gold or corpus at {DATA} (set HEYAN_DATA)")
        sys.exit(SKIPPED)


def reports():
    """All real reports: the corpus, then the seeds."""
    return [p for folder in ("corpus", "seeds") for p in sorted((DATA / folder).glob("*.txt"))]


def lines_of(path):
    return path.read_text(encoding="utf-8-sig").split("\n")


def read_tsv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def write_tsv(path, fields, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fields, delimiter="\t", lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def check(heyan, paths, profile, *options):
    """What `heyan check` says of files or folders, as its JSON."""
    command = [heyan, "check", "--profile", profile, "--format", "json", "--fail-on", "never", *options, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{heyan} check: exit {done.returncode}: {done.stderr.decode()[-2000:]}")
    return json.loads(done.stdout)


def places(finding):
    """The places a finding tells, its own first."""
    return [finding, *finding["related"]]


def wilson(hits, total, z=1.959964):
    """The 95% interval of a share, by Wilson; of nothing it is 0 to 1."""
    if total == 0:
        return 0.0, 1.0
    share = hits / total
    middle = share + z * z / (2 * total)
    spread = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def share_text(hits, total):
    """12 of 15 (80.0%, 54.8–93.0)"""
    low, high = wilson(hits, total)
    percent = f"{100 * hits / total:.1f}%" if total else "–"
    return f"{hits} of {total} ({percent}, {100 * low:.1f}–{100 * high:.1f})"
