"""Event type given the spans: macro F1 over binary conflict, quad class and PLOVER root."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from dragoman.evaluate.figures import Figures
from dragoman.events.typing import TypeQuery, classify
from dragoman.model import EventType

YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
NEEDED = ("sentence", "source", "target", "gold_penta", "gold_root")


def evaluate(path: Path) -> Figures:
    """Score the shipped model on a tsv of sentence, source, target, gold_penta and gold_root.

    Raises ValueError when a column is missing.
    """
    rows = _read(path)
    answers = classify([TypeQuery(r["sentence"], r["source"], r["target"]) for r in rows])
    return figures_of(rows, [(answer.type, answer.quad) for answer in answers])


def figures_of(
    rows: Sequence[Mapping[str, str]], found: Sequence[tuple[EventType, int]]
) -> Figures:
    """Return the figures of one (type, quad) for each row, a query counted once."""
    distinct = {
        (row["sentence"], row["source"], row["target"]): (
            int(row["gold_penta"]),
            row["gold_root"],
            *pair,
        )
        for row, pair in zip(rows, found, strict=True)
    }.values()
    quads = [(quad, said) for quad, _, _, said in distinct]
    roots = [(YIELD.get(r, r), YIELD.get(k.value, k.value)) for _, r, k, _ in distinct]
    return Figures(
        "type",
        (
            ("macro F1 binary", macro_f1((gold >= 3, said >= 3) for gold, said in quads)),
            ("macro F1 quad", macro_f1(quads)),
            ("macro F1 root", macro_f1(roots)),
            ("accuracy root", sum(gold == said for gold, said in roots) / max(len(roots), 1)),
            ("queries", len(roots)),
        ),
        (
            "CONCEDE and RETREAT are one class. The shipped model was trained on plv_train.tsv: "
            "on that file see the cross-validated figures in events/weights/README.md.",
        ),
    )


def macro_f1(pairs: Iterable[tuple[object, object]]) -> float:
    """Return the mean F1 over all classes that are in the gold or were found.

    >>> macro_f1([(1, 1), (1, 2), (2, 2)])
    0.6666666666666666
    """
    listed = list(pairs)
    classes = sorted({c for pair in listed for c in pair}, key=str)
    scores = []
    for c in classes:
        both = sum(gold == c == said for gold, said in listed)
        either = sum(gold == c for gold, _ in listed) + sum(said == c for _, said in listed)
        scores.append(2 * both / either)
    return sum(scores) / max(len(scores), 1)


def _read(path: Path) -> list[dict[str, str]]:
    """Read a table, or all tables of a folder that have the columns."""
    rows: list[dict[str, str]] = []
    for file in sorted(path.glob("*.tsv")) if path.is_dir() else [path]:
        with file.open(encoding="utf-8", newline="") as opened:
            reader = csv.DictReader(opened, delimiter="\t")
            missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
            if missing and not path.is_dir():
                raise ValueError(f"{file} has no column {', '.join(missing)}")
            rows += () if missing else reader
    if not rows:
        raise ValueError(f"{path} has no table with the columns {', '.join(NEEDED)}")
    return rows
