"""Visits: briefings and tables read, and visits counted against them."""

import json
from pathlib import Path

import pytest

from dragoman.evaluate.visits import evaluate

TRIP = {"name": "Joseph R. Biden", "country": "Japan"}
TRIP |= {"start-date": "2022-05-21", "end-date": "2022-05-24"}
VISIT = {"visitor": "Chancellor Olaf Scholz", "from": {"id": "de", "text": "Germany"}}
VISIT |= {"start-date": "2022-02-07", "end-date": "2022-02-07"}


def briefing(day: str, text: str) -> dict[str, str]:
    head = f"---\ndate: '{day}'\ntitle: \"Readout \\u2019\"\n---\n"
    return {"path": f"{day}.md", "text": f"{head}\n{text}\n"}


BRIEFINGS = [
    briefing("2022-02-07", "President Biden welcomed Chancellor Olaf Scholz of Germany today."),
    briefing("2022-05-23", "President Biden arrived in Tokyo, Japan, today."),
    briefing("2022-08-01", "President Biden arrived in Tokyo, Japan, today."),
    briefing("2022-09-01", "The economy grew."),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in the form of the gold one."""
    for name, rows in (
        ("briefings_2022.jsonl", BRIEFINGS),
        ("us_trips_2022.jsonl", [TRIP]),
        ("visits_to_us_2022.jsonl", [VISIT]),
    ):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / name).write_text(lines, encoding="utf-8")
    return tmp_path


def test_visits_are_right_by_person_country_and_day(folder: Path) -> None:
    figures = evaluate(folder)
    assert (figures["briefings"], figures["visits found"]) == (4, 3)
    assert figures["precision"] == pytest.approx(2 / 3)


def test_visits_mentioned_need_a_word_of_travel(folder: Path) -> None:
    figures = evaluate(folder)
    assert (figures["entries mentioned"], figures["recall"]) == (1, 1.0)
