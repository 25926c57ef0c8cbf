"""Draw the sentences of the hand-coded event set by a fixed rule, and print them for coding.

    python scripts/sample_events.py GOLD > sentences.txt

From each row of the three files the sentence with the lowest hash is a candidate, of those of 8 to
45 words that name two states; rows are taken in the order of their own hash until the quota of the
file is full. In the second draw ("early") one of the states stands among the first six words and
the rows drawn before are left out. The half (tune, held) is the parity of the hash.
"""

import csv
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dragoman.evaluate.visits import DAY, HEAD

ROOT = Path(__file__).parent.parent
WORDS = ROOT / "src" / "dragoman" / "knowledge" / "data" / "states_words.csv"
DRAWS = (
    ("stories", "any", 100),
    ("stories", "early", 125),
    ("briefings", "any", 100),
    ("polnear", "early", 25),
)
EARLY = 6
END = re.compile(r"(?<=[a-z\d\)][.!?])[\"”’]?\s+(?=[A-Z“\"‘])")
LINE = re.compile(r"\S[^\n]*")
PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
SHORTEST, LONGEST = 8, 45
DATED = re.compile(r"\d{4}-\d{2}-\d{2}")


def main() -> None:
    """Print number, file, row, start, end, half, day and the sentence of each drawn one."""
    gold = Path(sys.argv[1])
    number = 0
    drawn: set[tuple[str, int]] = set()
    for name, where, quota in DRAWS:
        for row, (start, end), day in _chosen(name, where, gold, drawn):
            drawn.add((name, row))
            whole = _text(name, gold)[row][0]
            half = "tune" if int(_hash(name, row)[-1], 16) % 2 == 0 else "held"
            words = " ".join(whole[start:end].split())
            print(number, name, row, start, end, half, day, words, sep="\t")
            number += 1
            quota -= 1
            if not quota:
                break


def _chosen(
    name: str, where: str, gold: Path, drawn: set[tuple[str, int]]
) -> Iterator[tuple[int, tuple[int, int], str]]:
    for row in sorted(range(len(_text(name, gold))), key=lambda row: _hash(name, row)):
        text, day = _text(name, gold)[row]
        if (name, row) in drawn or not DATED.fullmatch(day):
            continue
        fit = [s for s in _sentences(text, name) if _fits(text[s[0] : s[1]], where)]
        if fit:
            yield row, min(fit, key=lambda s: _hash(name, row, s[0])), day


def _hash(*parts: object) -> str:
    return hashlib.sha1(" ".join(map(str, parts)).encode()).hexdigest()


def _sentences(text: str, name: str) -> list[tuple[int, int]]:
    found = []
    head = HEAD.match(text)
    unit, begin = PARAGRAPH if name == "briefings" else LINE, head.end() if head else 0
    for line in unit.finditer(text, begin):
        cuts = [(line.start() + m.start(), line.start() + m.end()) for m in END.finditer(line[0])]
        starts = [line.start(), *(end for _, end in cuts)]
        ends = [*(start for start, _ in cuts), line.end()]
        found += list(zip(starts, ends, strict=True))
    return found


def _fits(sentence: str, where: str) -> bool:
    if not SHORTEST <= len(sentence.split()) <= LONGEST or sentence.rstrip()[-1] not in '.!?”"':
        return False
    if where == "early" and not _named(" ".join(sentence.split()[:EARLY])):
        return False
    return len(_named(sentence)) > 1


def _named(sentence: str) -> set[str]:
    words = re.findall(r"[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)*", sentence)
    single = {w for run in words for w in [run, *run.split(), *run.replace(".", "").split()]}
    return {_states()[w] for w in single if w in _states()}


@cache
def _states() -> dict[str, str]:
    with WORDS.open(encoding="utf-8") as lines:
        table = csv.DictReader(x for x in lines if not x.startswith("#"))
        return {r["word"]: r["code"] for r in table if r["language"] == "en"}


@cache
def _text(name: str, gold: Path) -> list[tuple[str, str]]:
    """Return the text and day of each row: a line, or a file in the order of names."""
    if name == "polnear":
        files = sorted((gold / "quotes" / "polnear" / "train" / "text").iterdir())
        return [(f.read_text(encoding="utf-8"), _day(f.name)) for f in files]
    path = "stories/dev.jsonl" if name == "stories" else "visits/briefings_2021_2023.jsonl"
    found = []
    for line in (gold / path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        head = DAY.search(row["text"][:600])
        day = row.get("date") or (head[1] if head else "")
        found.append((row["text"], day[:10]))
    return found


def _day(name: str) -> str:
    found = DATED.search(name)
    return found[0] if found else ""


if __name__ == "__main__":
    main()
