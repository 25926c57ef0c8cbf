"""Choose the weights of clashing facts between short reports, held out, and print them.

Usage: python scripts/weigh_clashes.py REPORTS.jsonl PAIRS [PAIRS...]

REPORTS.jsonl holds rows of {id, cl, title, text, date, set}, of which titles and beginnings are
taken; PAIRS is a file of rows {same, pair} as in tests/stories, or a folder of a planned example,
whose stories are true pairs. Some hundred settings near the
shipped one are tried, always the same. For each set, each fifth of the events and each file of
pairs the setting that is best on all the rest is chosen, and its figures on the part left out are
printed beside those of the shipped one. The last line is the setting that is best on all.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from dragoman.evaluate.stories import bcubed, pairwise, reading_of
from dragoman.stories.clash import clashes, taken
from dragoman.stories.cluster import Link, average_link
from dragoman.stories.facts import facts
from dragoman.stories.likeness import agreeing, model

TRIED = 150
CHANGED = 3
"""Weights that a setting changes."""
STEPS = (0.5, 0.75, 1.25, 1.5)
FIFTHS = 5
OPENING = 350
PAIRS = 0.4
"""Weight of the pairs beside that of the sets."""
Setting = dict[str, float]
Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Part:
    """One stream: the events of its reports, and its pairs with log-odds and clashes."""

    name: str
    gold: Sequence[str]
    pairs: Mapping[tuple[int, int], tuple[float, dict[str, float]]]

    def score(self, weights: Setting) -> float:
        """Return the mean of pairwise F1 and BCubed F1."""
        link = model()["link"]
        values = {
            pair: max(value - taken(told, weights), link["floor"])
            for pair, (value, told) in self.pairs.items()
        }
        how = Link(link["floor"], link["join"], firm=link["firm"], gap=link["gap"])
        groups = average_link(len(self.gold), values, how)
        labels = [(str(n), self.gold[row]) for n, rows in enumerate(groups) for row in rows]
        return (pairwise(labels) + bcubed(labels)) / 2


def main(reports: str, *files: str) -> None:
    rows = [_cut(row) for row in _rows(reports)]
    sets = {name: [row for row in rows if row["set"] == name] for name in _names(rows, "set")}
    parts = [_part(name, some) for name, some in sets.items()]
    parts += [
        _part(f"fifth {n}", [row for row in rows if _chance(str(row["cl"])) % FIFTHS == n])
        for n in range(FIFTHS)
    ]
    hard = {Path(file).stem: [_pair(one) for one in _cases(Path(file))] for file in files}
    settings = _settings(model()["clash_short"])
    table = []
    for weights in settings:
        scores = {part.name: part.score(weights) for part in parts}
        scores |= {name: _balanced(pairs, weights) for name, pairs in hard.items()}
        table.append(scores)
    wholes = {"set": list(sets), "fifth": [f"fifth {n}" for n in range(FIFTHS)]}
    for streams in wholes.values():
        for left in [*streams, *hard]:
            best = _best(table, [s for s in streams if s != left], [h for h in hard if h != left])
            print(f"{left} left out: {table[best][left]:.3f}, shipped {table[0][left]:.3f}")
    print(settings[_best(table, wholes["set"], list(hard))])


def _best(table: Sequence[Scores], streams: Sequence[str], hard: Sequence[str]) -> int:
    def worth(number: int) -> float:
        scores = table[number]
        sets = sum(scores[name] for name in streams) / len(streams)
        pairs = sum(scores[name] for name in hard) / len(hard)
        return (1 - PAIRS) * sets + PAIRS * pairs

    return max(range(len(table)), key=lambda number: (worth(number), -number))


def _settings(shipped: Setting) -> list[Setting]:
    """Return the shipped setting and others near it, drawn without chance."""
    found = [dict(shipped)]
    names = sorted(set(shipped) - {"most"})
    for turn in range(TRIED):
        some = sorted(names, key=lambda name: _chance(f"{turn} {name}"))[:CHANGED]
        found.append(
            {**shipped, **{n: shipped[n] * STEPS[_chance(f"{n} {turn}") % 4] for n in some}}
        )
    return found


def _part(name: str, rows: Sequence[Mapping[str, object]]) -> Part:
    readings = [reading_of(row) for row in rows]
    told = {row: facts(reading) for row, reading in enumerate(readings)}
    pairs = {
        (one.i, one.j): (one.value, clashes(told[one.i], told[one.j], one.agree))
        for one in agreeing(readings, told)
    }
    return Part(name, [f"{row['set']}/{row['cl']}" for row in rows], pairs)


def _pair(case: Mapping[str, object]) -> tuple[bool, Part]:
    rows = [
        {**row, "id": n, "set": "", "cl": "", "date": row["published"], "language": "en"}
        for n, row in enumerate(case["pair"])  # type: ignore[arg-type, var-annotated]
    ]
    return bool(case["same"]), _part("", rows)


def _balanced(pairs: Sequence[tuple[bool, Part]], weights: Setting) -> float:
    """Return the mean of the shares of true pairs joined and of look-alikes kept apart."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    for same, part in pairs:
        right[same].append((part.score(weights) == 1.0) == same)
    shares = [sum(one) / len(one) for one in right.values() if one]
    return sum(shares) / len(shares)


def _cases(path: Path) -> Iterator[Mapping[str, object]]:
    if path.is_file():
        yield from _rows(str(path))
        return
    reports = {row["id"]: row for row in _objects(path / "reports.jsonl")}
    for story in json.loads((path / "planted.json").read_text("utf-8"))["stories"]:
        for pair in combinations(story, 2):
            yield {"same": True, "pair": [reports[id] for id in pair]}


def _cut(row: Mapping[str, object]) -> dict[str, object]:
    text = str(row["text"])
    return {**row, "text": text[: text.find(". ", OPENING) + 1] or text[:OPENING]}


def _rows(path: str) -> list[dict[str, object]]:
    return [{**row, "id": n} for n, row in enumerate(_objects(Path(path)))]


def _objects(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def _names(rows: Sequence[Mapping[str, object]], field: str) -> list[str]:
    return sorted({str(row[field]) for row in rows})


def _chance(word: str) -> int:
    return int.from_bytes(sha256(word.encode()).digest()[:6], "big")


if __name__ == "__main__":
    main(*sys.argv[1:])
