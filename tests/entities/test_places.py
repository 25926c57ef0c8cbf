"""Place, government or part of another name: capitals, seats and clubs in own sentences."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.model import Reading

TABLE = Path(__file__).parent / "places.csv"
FLOORS = {"1": 0.98, "2": 0.95, "3": 0.85}
"""Share that is right, by sample; they only rise."""


def cases(sample: str) -> list[dict[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [row for row in rows if row["sample"] == sample]


def right(reading: Reading, case: dict[str, str]) -> bool:
    """A word inside a mention of another kind ("Dhaka government") needs only its country."""
    text, word = reading.article.text, case["word"]
    at = text.index(word)
    over = [m for m in reading.mentions if m.span.start <= at and at + len(word) <= m.span.end]
    own = [m for m in over if m.head.of(text).removeprefix("the ") == word]
    if case["kind"] == "none":
        return not own
    if own:
        return (own[0].kind.value, own[0].country) == (case["kind"], case["country"])
    return any(m.country == case["country"] for m in over)


@pytest.mark.parametrize("sample", sorted(FLOORS))
def test_places_are_told_from_governments(reader: Callable[..., Reading], sample: str) -> None:
    told = [right(reader(c["sentence"], day="2024-06-20"), c) for c in cases(sample)]
    assert sum(told) / len(told) >= FLOORS[sample]


def test_places_each_mention_has_its_reason(reader: Callable[..., Reading]) -> None:
    for case in cases("2"):
        assert all(m.why for m in reader(case["sentence"]).mentions)
