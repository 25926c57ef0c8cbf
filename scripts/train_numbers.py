"""Train the weights by which two numbers are taken to be about one thing.

    python scripts/train_numbers.py ../shared/gold/stories/dev.jsonl

No pair is labelled by hand: two independent accounts of one event that give the same number of
the same sort mostly speak of one thing, two different numbers mostly of two. A logistic model
learns from the words around the numbers, never from the numbers, which of the two a pair is.
Prints the weights for `[numbers]` of accounts_rules.toml, and for each set how well weights
learned on the other sets rank its pairs (average precision, beside that of chance).
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman import pipeline, stories
from dragoman.accounts.pairing import evidence, numbers_of
from dragoman.accounts.quantities import Quantity
from dragoman.model import Article, Reading, Report

GROUPS = 170
"""Groups taken of each set at most, evenly spread."""
ACCOUNTS = 6
RIDGE = 1.0
Array = NDArray[np.float64]


def main() -> None:
    """Print the weights and how they fare on sets they were not learned on."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    table, same, sets = _examples(rows)
    for name in sorted(set(sets)):
        rest, own = sets != name, sets == name
        ranked = table[own] @ fit(table[rest], same[rest])
        figures = f"{average_precision(same[own], ranked):.3f}, chance {same[own].mean():.3f}"
        print(f"# {name}: {own.sum()} pairs, average precision {figures}")
    weights = dict(zip(_names(), fit(table, same), strict=True))
    print("weights = {", ", ".join(f"{k} = {v:.3f}" for k, v in weights.items()), "}")


def _names() -> list[str]:
    from dragoman.accounts.rules import rules

    return list(rules("numbers")["weights"])


def _examples(rows: Sequence[Mapping[str, str]]) -> tuple[Array, Array, NDArray[np.str_]]:
    table, same, sets = [], [], []
    for name, readings in read_groups(rows):
        for values, equal in _pairs(readings):
            table.append([values[n] for n in _names()])
            same.append(float(equal))
            sets.append(name)
    return np.array(table), np.array(same), np.array(sets)


def read_groups(rows: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, list[Reading]]]:
    """Yield the set and the readings of groups of two reports at least, evenly spread."""
    groups: dict[tuple[str, str], list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        groups[row["set"], str(row["cl"])].append(row)
    for name in sorted({key[0] for key in groups}):
        several = [groups[key] for key in sorted(groups) if key[0] == name and len(groups[key]) > 1]
        step = max(1, len(several) // GROUPS)
        for group in several[::step][:GROUPS]:
            yield name, _read(group[:ACCOUNTS])


def _read(group: Sequence[Mapping[str, str]]) -> list[Reading]:
    reports = [
        Report(str(i), text=r["text"], title=r.get("title"), published=r.get("date") or None)
        for i, r in enumerate(group)
    ]
    articles = [a for r in reports if isinstance(a := pipeline.clean_report(r), Article)]
    read = pipeline.read_articles(articles, processes=1)
    return [r for r in read if isinstance(r, Reading)]


def _pairs(readings: Sequence[Reading]) -> Iterator[tuple[dict[str, float], bool]]:
    """Yield the evidence on pairs of numbers of independent accounts, and whether they agree."""
    tied = {frozenset((c.article, c.of)) for c in stories.find_copies(readings)}
    story = numbers_of(readings)
    for a, b in combinations(sorted(story.of), 2):
        if frozenset((a, b)) in tied:
            continue
        for x in story.of[a]:
            for y in story.of[b]:
                if _is_example(x, y):
                    yield evidence(x, y, story), x.equals(y)


def _is_example(x: Quantity, y: Quantity) -> bool:
    if not x.of_one_sort(y) or not x.said.keys() & y.said.keys():
        return False
    vague = x.amount.vague or y.amount.vague
    return not vague and (x.equals(y) or not x.meets(y))


def fit(table: Array, same: Array) -> Array:
    """Return the weights of a logistic model with a small ridge, by Newton's method."""
    weights = np.zeros(table.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - same) + RIDGE * weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def average_precision(same: Array, ranked: Array) -> float:
    """Return the mean precision at each pair that agrees, ranked by score."""
    order = same[np.argsort(-ranked, kind="stable")]
    return float((np.cumsum(order) / np.arange(1, len(order) + 1))[order > 0].mean())


if __name__ == "__main__":
    main()
