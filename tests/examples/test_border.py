"""The border example's plan matches its reports."""

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "examples" / "border"
PLAN = json.loads((FOLDER / "planted.json").read_text(encoding="utf-8"))
LINES = (FOLDER / "reports.jsonl").read_text(encoding="utf-8").splitlines()
TEXTS = {record["id"]: record["text"] for record in map(json.loads, LINES)}
ENTRIES = [*PLAN["differences"], *PLAN["not_differences"]]


def test_border_every_report_is_in_one_story() -> None:
    assert sorted(article for story in PLAN["stories"] for article in story) == sorted(TEXTS)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e['slot']}: {e['about']}")
def test_border_planted_words_stand_in_their_reports(entry: dict[str, Any], stands: Any) -> None:
    stands(entry, PLAN["stories"], TEXTS)
