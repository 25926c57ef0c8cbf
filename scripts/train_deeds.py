"""Train the weights by which two clauses are taken to tell of one deed.

    python scripts/train_deeds.py ../shared/gold/stories/dev.jsonl

No pair is labelled by hand: two independent accounts of one event whose clauses have like verbs
and the same actor, day or city mostly tell of one deed, those that differ in it mostly of two.
A logistic model learns which of the two a pair is from all but that slot. Prints the weights for
`[deeds]` of accounts_rules.toml, and for each slot how well weights learned on the other sets
rank its pairs (average precision, beside that of chance).
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from dragoman import stories
from dragoman.accounts.deeds import Deed, Meeting, deeds
from dragoman.accounts.one_deed import (
    cities_meet,
    days_meet,
    evidence,
    pairs,
    rivals,
    subjects_meet,
)
from dragoman.accounts.rules import rules
from dragoman.knowledge.predicates import alike
from dragoman.model import Reading
from train_numbers import Array, average_precision, fit, read_groups

SLOTS = {"actor": subjects_meet, "when": days_meet, "where": cities_meet}
Example = tuple[str, str, dict[str, float], bool]
"""A set, a slot, the evidence but for the slot, and whether the clauses agree in it."""


def main() -> None:
    """Print the weights and how they fare on sets they were not learned on."""
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    found = [(name, *one) for name, group in read_groups(rows) for one in _examples(group)]
    names = list(rules("deeds")["weights"])
    table = np.array([[seen.get(n, 0.0) for n in names] for _, _, seen, _ in found])
    same = np.array([float(agree) for *_, agree in found])
    ranked = _ranked([name for name, *_ in found], table, same)
    for slot in SLOTS:
        own = np.array([s == slot for _, s, _, _ in found])
        figures = f"{average_precision(same[own], ranked[own]):.3f}, chance {same[own].mean():.3f}"
        print(f"# {slot}: {own.sum()} pairs, average precision {figures}")
    weights = dict(zip(names, fit(table, same), strict=True))
    print("weights = {", ", ".join(f"{k} = {v:.3f}" for k, v in weights.items()), "}")


def _ranked(sets: Sequence[str], table: Array, same: Array) -> Array:
    """Return the scores of each set's pairs by weights learned on the other sets."""
    ranked = np.zeros(len(same))
    for name in sorted(set(sets)):
        own = np.array([one == name for one in sets])
        ranked[own] = table[own] @ fit(table[~own], same[~own])
    return ranked


def _examples(readings: Sequence[Reading]) -> Iterator[tuple[str, dict[str, float], bool]]:
    tied = {frozenset((c.article, c.of)) for c in stories.find_copies(readings)}
    every = [d for r in sorted(readings, key=lambda r: r.article.id) for d in deeds(r)]
    count = rivals(every)
    for a, b in pairs(every, alike):
        if frozenset((a.article, b.article)) in tied:
            continue
        for slot, relate in SLOTS.items():
            meeting = relate(a, b)
            if _is_example(slot, a, b, meeting):
                yield slot, evidence(slot, a, b, count), meeting is not Meeting.CLASH


def _is_example(slot: str, a: Deed, b: Deed, meeting: Meeting) -> bool:
    if meeting is Meeting.OPEN or (slot == "when" and meeting is Meeting.LIKE):
        return False
    return slot != "actor" or (a.is_open and b.is_open)


if __name__ == "__main__":
    main()
