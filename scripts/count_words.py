"""Write stories_frequency.csv: how many reports of a background hold each stem.

Usage: python scripts/count_words.py REPORTS.jsonl > stories_frequency.csv
REPORTS.jsonl holds one object per line with `title` and `text`. Only counts are kept.
"""

import json
import sys
from collections import Counter

from dragoman.knowledge.frequency import RARE, stems

HEADER = """\
# How many of the news reports counted hold each stem; the row without a stem is their number.
# Source: counts over the development half of public same-event sets (newscluster, BASIL,
# SeeSaw, NewsWCL50, AllSides), made by scripts/count_words.py, 2026-11. No text is kept;
# stems in fewer than 5 reports are left out. Licence: counts are facts, CC0.
"""


def main(path: str) -> None:
    counts: Counter[str] = Counter()
    reports = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            counts.update({*stems(report["title"] or ""), *stems(report["text"] or "")})
            reports += 1
    sys.stdout.write(HEADER + f"stem,reports\n,{reports}\n")
    for word, count in sorted(counts.items()):
        if count >= RARE and not any(c.isdigit() for c in word):
            sys.stdout.write(f"{word},{count}\n")


if __name__ == "__main__":
    main(sys.argv[1])
