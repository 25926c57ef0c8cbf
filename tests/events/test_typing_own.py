"""The type of 60 sentences of our own, coded before the model was asked."""

import csv
from pathlib import Path

from dragoman.events import classify
from dragoman.events.typing import TypeQuery
from dragoman.model import QUAD, EventType

OWN = Path(__file__).parent / "typing_own.tsv"


def test_typing_of_own_sentences() -> None:
    lines = [x for x in OWN.read_text(encoding="utf-8").splitlines() if not x.startswith("#")]
    table = list(csv.DictReader(lines, delimiter="\t"))
    answers = classify([TypeQuery(r["sentence"], r["source"], r["target"]) for r in table])
    known = [row["type"].split("|") for row in table]
    root = sum(a.type.value in types for a, types in zip(answers, known, strict=True))
    quads = [{QUAD[EventType(t)] for t in types} for types in known]
    quad = sum(a.quad in of for a, of in zip(answers, quads, strict=True))
    assert len(table) == 60
    assert root >= 54
    assert quad >= 56
