"""Time the search for copies in a pile of many thousand reports, on one core.

Usage: python scripts/bench_copies.py STORIES.jsonl [REPORTS]

The pile is made of the reports of a stories file {id, text, title}: each is shuffled by
paragraphs of four sentences with others of its kind until the pile is large enough, and one
report of three is printed two to ten times, cut or re-headed. The bare reading of the words is
timed beside it, since machines differ.
"""

import hashlib
import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dragoman.model import Article, Reading
from dragoman.stories import find_copies
from dragoman.stories.passages import words_of

REPORTS = 37_000
SENTENCES = 4


def main() -> None:
    source = Path(sys.argv[1])
    size = int(sys.argv[2]) if len(sys.argv) > 2 else REPORTS
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line]
    texts = [str(row["text"]) for row in rows if len(str(row["text"])) > 600]
    pile, prints = _pile(texts, size)
    began = time.process_time()
    words = sum(len(words_of(reading.article)) for reading in pile)
    read = time.process_time() - began
    copies = find_copies(pile)
    spent = time.process_time() - began - read
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(pile)} reports, {words} words, {prints} of them prints of another")
    print(f"processor time: words read in {read:.1f} s; copies found in {spent:.1f} s; {memory} MB")
    print(f"{len(copies)} reports said to repeat another")


def _pile(texts: list[str], size: int) -> tuple[list[Reading], int]:
    pile: list[Reading] = []
    prints = 0
    for number in range(size):
        if len(pile) >= size:
            break
        text = _mixed(texts, number)
        times = 2 + _chance(number, "times") % 9 if number % 3 == 0 else 1
        for i, one in enumerate(_prints(text, times)):
            pile.append(Reading(Article(f"{number}-{i}", one, (), title=f"Report {number} {i}")))
            prints += i > 0
    return pile[:size], prints


def _mixed(texts: list[str], number: int) -> str:
    """Return a report of paragraphs from three reports, other ones for each number."""
    parts = []
    for k in range(3):
        sentences = texts[_chance(number, f"text {k}") % len(texts)].split(". ")
        at = _chance(number, f"at {k}") % max(len(sentences) - SENTENCES, 1)
        words = ". ".join(sentences[at : at + SENTENCES]).split()
        # Every fifth word is another, so that two reports with one source are no copies.
        parts.append(" ".join(w if i % 5 else f"{w}{number}" for i, w in enumerate(words)))
    return ".\n".join(parts) + "."


def _prints(text: str, times: int) -> Iterator[str]:
    for i in range(times):
        end = len(text) - (i % 3) * len(text) // 6
        yield ("" if i % 2 else "By our own staff\n") + text[:end]


def _chance(number: int, what: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{what} {number}".encode()).digest()[:6], "big")


if __name__ == "__main__":
    main()
