"""Time the grouping of a large pile of reports into stories, on one core.

Usage: python scripts/bench_stories.py STORIES.jsonl [REPORTS...]

The pile is made of the reports of a stories file {id, text, title, date}, in as many variants as
are needed: in each, names and numbers are others and all days are shifted, so that a variant tells
of events of its own. For each size the processor time and the memory in all are printed.
"""

import hashlib
import json
import re
import resource
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from dragoman.evaluate.stories import bcubed, reading_of
from dragoman.model import Reading
from dragoman.stories import group

SIZES = (5_000, 10_000, 20_000)
_NAME = re.compile(r"(?<![.!?:“\"\n] )\b[A-Z][a-z’'-]{3,}\b")
_NUMBER = re.compile(r"\b\d+\b")


def main() -> None:
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines() if line]
    for size in [int(given) for given in sys.argv[2:]] or SIZES:
        _time(rows, size)


def _time(rows: Sequence[Mapping[str, str]], size: int) -> None:
    pile = [_variant(rows[n % len(rows)], n // len(rows), n) for n in range(size)]
    gold = {reading.article.id: event for event, reading in pile}
    began = time.process_time()
    stories = group([reading for _, reading in pile])
    spent = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    f1 = bcubed([(story.id, gold[one]) for story in stories for one in story.articles])
    print(f"{size} reports: {len(stories)} stories, BCubed F1 {f1:.3f}", flush=True)
    print(f"  processor time {spent:.0f} s, {1000 * spent / size:.1f} ms each; {memory} MB")


def _variant(row: Mapping[str, str], turn: int, number: int) -> tuple[str, Reading]:
    """Return the event and the report, with names, numbers and days of this turn."""
    changed = {**row, "id": str(number)}
    if turn:
        for part in ("title", "text"):
            named = _NAME.sub(lambda m: _other(m.group(), turn), row[part] or "")
            changed[part] = _NUMBER.sub(lambda m: _digits(m.group(), turn), named)
        if len(row["date"]) == len("2000-01-01"):
            day = date.fromisoformat(row["date"]) + timedelta(29 * turn)
            changed["date"] = day.isoformat()
    return f"{row['set']}/{row['cl']}/{turn}", reading_of(changed)


def _other(name: str, turn: int) -> str:
    """Return another name for two of three, the same all over a turn."""
    chance = _chance(name, turn)
    if chance % 3 == 0:
        return name
    syllables = ("ba", "ki", "lo", "mu", "ne", "ra", "so", "ti", "va", "zu")
    return "".join(syllables[chance // 10**k % 10] for k in range(2, 8)).capitalize()


def _digits(number: str, turn: int) -> str:
    return number if len(number) == 4 else str(2 + _chance(number, turn) % 10 ** len(number))


def _chance(word: str, turn: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{turn} {word}".encode()).digest()[:6], "big")


if __name__ == "__main__":
    main()
