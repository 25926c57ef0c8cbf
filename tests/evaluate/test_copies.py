"""Scores of copies on pairs written here."""

import json
from pathlib import Path

from dragoman.evaluate.copies import evaluate

WIRE = (
    "The foreign ministers of Zambara and Portugal met in Lisbon on Monday to discuss fishing "
    "rights off the western coast. They agreed to set up a joint commission of twelve members "
    "by the end of June, the Zambaran ministry said in a statement on the talks."
)
OWN = "Portugal hosted its neighbour from across the sea to talk about who may fish where."


def test_copies_scores_labelled_pairs(tmp_path: Path) -> None:
    file = tmp_path / "pairs.jsonl"
    rows = [
        {"a": WIRE, "b": {"text": WIRE, "date": "2031-03-04"}, "label": "copy"},
        {"a": WIRE, "b": OWN, "label": "independent"},
        {"a": OWN, "b": OWN + " " + WIRE, "label": "independent"},
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    figures = evaluate(file)
    assert figures["pairs"] == 3
    assert figures["recall"] == 1.0
    assert figures["precision"] == 0.5


def test_copies_are_made_from_reports(tmp_path: Path) -> None:
    file = tmp_path / "dev.jsonl"
    long = [f"{WIRE} It was meeting number {n}. {OWN} " * 1 for n in range(12)]
    rows = [
        {"id": "1", "cl": "x", "set": "s", "title": "t", "text": "".join(long)},
        {"id": "2", "cl": "x", "set": "s", "title": "t", "text": OWN},
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert evaluate(file)["pairs"] == 5
