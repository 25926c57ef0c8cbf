"""Quad class of a sentence: which class of event, if any, is found in it."""

import csv
from pathlib import Path

from dragoman.evaluate.coded import events_of
from dragoman.evaluate.figures import Figures
from dragoman.evaluate.type_task import macro_f1
from dragoman.model import Event

CLASSES = range(5)


def evaluate(path: Path) -> Figures:
    """Score the quad class of sentences, a tsv of sentence and class 0 to 4 without a head.

    Class 0 is a sentence without an event; the class found is that of the event with the
    highest score, the first on a tie.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t") if len(row) == 2]
    gold = [int(row[1]) for row in rows]
    found = [class_of(events) for events in events_of([row[0] for row in rows])]
    pairs = list(zip(gold, found, strict=True))
    each = [(f"f1 class {c}", macro_f1((g == c, f == c) for g, f in pairs)) for c in CLASSES]
    right = sum(g == f for g, f in pairs)
    silent = [f for g, f in pairs if g == 0]
    return Figures(
        "dyads",
        (
            ("macro F1", macro_f1(pairs)),
            ("accuracy", right / len(pairs) if pairs else 0.0),
            *each,
            ("alarms without event", sum(map(bool, silent)) / len(silent) if silent else 0.0),
            ("sentences", len(pairs)),
        ),
        ("f1 of a class: mean over the class and the rest",),
    )


def class_of(events: tuple[Event, ...]) -> int:
    """Return the quad of the event with the highest score, 0 if there is none."""
    return max(events, key=lambda e: e.score).quad if events else 0
