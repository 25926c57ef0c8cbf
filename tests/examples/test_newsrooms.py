"""The newsrooms example's plan matches its reports, and most of it is found."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.evaluate.differences import evaluate

FOLDER = Path(__file__).parents[2] / "examples" / "newsrooms"
PLAN = json.loads((FOLDER / "planted.json").read_text(encoding="utf-8"))
LINES = (FOLDER / "reports.jsonl").read_text(encoding="utf-8").splitlines()
TEXTS = {record["id"]: record["text"] for record in map(json.loads, LINES)}
ENTRIES = [*PLAN["differences"], *PLAN["not_differences"]]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e['slot']}: {e['about']}")
def test_newsrooms_planted_words_stand_in_their_reports(entry: dict[str, Any], stands: Any) -> None:
    stands(entry, PLAN["stories"], TEXTS)


def test_newsrooms_differences_are_found() -> None:
    figures = dict(evaluate(FOLDER).rows)
    assert figures["stories found"] == 3
    assert figures["found"] >= 28
    assert figures["false"] == 0
