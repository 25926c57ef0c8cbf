"""The dispatches' plans match their reports, and differences in fresh ones are found."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.evaluate.differences import evaluate

FOLDER = Path(__file__).parents[2] / "examples" / "dispatches"


@pytest.mark.parametrize("half", ["first", "second", "third", "fourth"])
def test_dispatches_planted_words_stand_in_their_reports(half: str, stands: Any) -> None:
    lines = (FOLDER / half / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {record["id"]: record["text"] for record in map(json.loads, lines)}
    plan = json.loads((FOLDER / half / "planted.json").read_text(encoding="utf-8"))
    for entry in (*plan["differences"], *plan["not_differences"]):
        stands(entry, plan["stories"], texts)


@pytest.mark.parametrize(
    ("half", "found"), [("first", 46), ("second", 31), ("third", 74), ("fourth", 27)]
)
def test_dispatches_differences_are_found(half: str, found: int) -> None:
    figures = dict(evaluate(FOLDER / half).rows)
    assert figures["found"] >= found
    assert figures["false"] <= 1
