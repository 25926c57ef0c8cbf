"""The example's plan matches its reports."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "examples" / "hanoi"
PLAN = json.loads((FOLDER / "planted.json").read_text(encoding="utf-8"))
SLOTS = {"count", "office", "name", "when", "where", "status", "actor", "wording", "tier", "number"}


def _texts() -> dict[str, str]:
    texts = {p.stem: p.read_text(encoding="utf-8") for p in FOLDER.glob("*.txt")}
    for page in FOLDER.glob("*.html"):
        texts[page.stem] = html.unescape(re.sub("<[^>]+>", "", page.read_text(encoding="utf-8")))
    for line in (FOLDER / "wire.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"]
    return texts


TEXTS = _texts()
ENTRIES = [*PLAN["differences"], *PLAN["not_differences"]]


def test_hanoi_every_report_is_in_one_story() -> None:
    members = [article for story in PLAN["stories"] for article in story]
    assert sorted(members) == sorted(TEXTS)
    assert sum(m.startswith(("putin-", "envoy-")) for m in members) >= 12


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e['slot']}: {e['about']}")
def test_hanoi_planted_words_stand_in_their_reports(entry: dict[str, Any], stands: Any) -> None:
    assert entry["slot"] in SLOTS
    stands(entry, PLAN["stories"], TEXTS)


def test_hanoi_plants_at_least_ten_differences_of_all_slots() -> None:
    assert len(PLAN["differences"]) >= 10
    assert {entry["slot"] for entry in PLAN["differences"]} == SLOTS


@pytest.mark.parametrize("article", sorted(TEXTS))
def test_hanoi_reports_are_short(article: str) -> None:
    assert 130 <= len(TEXTS[article].split()) <= 400
