"""Train the weights by which the days of two sentences are taken to date one thing.

    python scripts/train_days.py ../shared/gold/stories/dev.jsonl

Positive are the pairs of days that `dragoman evaluate differences` makes by planting a wrong day
into one of two independent accounts, in the groups that are not its controls.
Negative are all pairs of unlike days in the same groups untouched: two newsrooms seldom differ in
a day, so that most are days of two things. Prints the weights for `[days]` of accounts_rules.toml
and, for folds of groups left out, what share of planted days is found beside how many others.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from dragoman import entities, stories
from dragoman.accounts.one_day import DatedLines, evidence
from dragoman.accounts.parallels import Line, lines_in_order, parallels
from dragoman.accounts.restated_times import clashing_days
from dragoman.accounts.rules import rules
from dragoman.evaluate.differences_planted import GROUPS, grouped, independent, read, spread
from dragoman.evaluate.plants_shared import SharedPlant, shared_plants
from dragoman.model import Reading, Report
from train_numbers import fit

PAIRS = 2
"""Pairs of accounts of a group into which a day is planted."""
FOLDS = 10
Example = tuple[int, dict[str, float], bool]
"""The number of a group, the evidence, and whether the days were made to date one thing."""


def main() -> None:
    """Print the weights and how they fare on groups they were not learned on."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    groups = spread(grouped(rows), GROUPS)[GROUPS:]
    found = [(n, *one) for n, group in enumerate(groups) for one in _examples(group)]
    names = list(rules("days")["weights"])
    table = np.array([[seen[name] for name in names] for _, seen, _ in found])
    planted = np.array([float(one) for *_, one in found])
    fold = np.array([n % FOLDS for n, *_ in found])
    score = np.zeros(len(found))
    for k in range(FOLDS):
        score[fold == k] = table[fold == k] @ fit(table[fold != k], planted[fold != k])
    others = np.sort(score[planted == 0])[::-1]
    print(f"# {len(groups)} groups, {int(planted.sum())} planted, {len(others)} others")
    for number in (5, 10, 20, 40):
        share = float((score[planted == 1] > others[number]).mean())
        least = 1 / (1 + np.exp(-others[number]))
        print(f"# {share:.3f} of the planted before {number} others, likelihood {least:.3f}")
    weights = dict(zip(names, fit(table, planted), strict=True))
    print("weights = {", ", ".join(f"{k} = {v:.3f}" for k, v in weights.items()), "}")


def _examples(group: Sequence[Report]) -> Iterator[tuple[dict[str, float], bool]]:
    known = read(group)
    if len(known) < 2:
        return
    yield from ((seen, False) for seen, *_ in _days([known[id] for id in sorted(known)]))
    for report, other in islice(independent(group), PAIRS):
        for plant in shared_plants(report.text or "", other.text or ""):
            if plant.kind == "date":
                yield from _planted(report, other, plant)


def _planted(
    report: Report, other: Report, plant: SharedPlant
) -> Iterator[tuple[dict[str, float], bool]]:
    """Yield the likest two sentences of which one holds the plant, the other what it was."""
    changed = Report(report.id, text=plant.text, title=report.title, published=report.published)
    known = read([changed, other])
    if len(known) < 2:
        return
    hits = [
        (seen["weight"] * seen["share"], seen)
        for seen, *lines in _days([known[id] for id in sorted(known)])
        if _holds(lines, changed.id, plant)
    ]
    if hits:
        yield max(hits, key=lambda hit: hit[0])[1], True


def _holds(lines: Sequence[Line], id: str, plant: SharedPlant) -> bool:
    changed = [n for n in lines if n.sentence.article == id]
    kept = [n for n in lines if n.sentence.article != id]
    here = any(n.sentence.start <= plant.place < n.sentence.end for n in changed)
    return here and any(plant.was.casefold() in n.text.casefold() for n in kept)


def _days(readings: Sequence[Reading]) -> Iterator[tuple[dict[str, float], Line, Line]]:
    joined, _ = entities.join(readings)
    tied = {frozenset((c.article, c.of)) for c in stories.find_copies(joined)}
    lines = lines_in_order(joined)
    told = DatedLines(lines)
    for pair in parallels(lines):
        if frozenset(n.sentence.article for n in pair.sides) not in tied:
            for x, y in clashing_days(pair):
                yield evidence(pair, x, y, told), pair.a, pair.b


if __name__ == "__main__":
    main()
