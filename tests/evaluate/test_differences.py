"""Planted differences: those of the example, and those made from reports."""

from pathlib import Path

import pytest

from dragoman.evaluate.differences import evaluate, meets
from dragoman.evaluate.plants import plants
from dragoman.model import Article, Claim, Finding, FindingKind, Span

EXAMPLE = Path(__file__).parents[2] / "examples" / "hanoi"
A = Article("a", "They signed 11 deals. Rain fell.", ())
B = Article("b", "Rain fell. They signed dozens of deals.", ())


def finding(slot: str, left: tuple[int, int], right: tuple[int, int]) -> Finding:
    claims = tuple(
        Claim(Span(article, *place), "x", Span(article, *place))
        for article, place in (("a", left), ("b", right))
    )
    return Finding(slot, FindingKind.DIFFER, "deals", claims)


@pytest.mark.parametrize(
    ("found", "hit"),
    [
        (finding("count", (0, 21), (11, 39)), True),
        (finding("when", (0, 21), (11, 39)), False),
        (finding("count", (22, 32), (0, 10)), False),
        (finding("count", (0, 21), (0, 10)), False),
    ],
)
def test_differences_meet_by_slot_and_words_in_two_articles(found: Finding, hit: bool) -> None:
    entry = {
        "slot": "count",
        "about": "deals",
        "claims": [{"article": "a", "words": "11 deals"}, {"article": "b", "words": "dozens"}],
    }
    assert meets(found, entry, {"a": A, "b": B}) is hit


def test_differences_of_the_example() -> None:
    figures = evaluate(EXAMPLE)
    assert figures["stories found"] == figures["stories planted"] == 4
    assert figures["found"] == 15
    assert figures["false"] == 0
    assert figures["not differences reported"] == 0


def test_differences_plants_change_one_place() -> None:
    text = (
        "Foreign Minister Anna Kritenhall met with 12 captains in Haiphong on Monday. "
        "“We have waited for two long years, and the patience of our fishermen is at its end,” "
        "Kritenhall said."
    )
    found = {plant.kind: plant for plant in plants(text)}
    assert set(found) == {
        "number",
        "count",
        "date",
        "place",
        "office",
        "spelling",
        "actor",
        "wording",
        "denial",
    }
    for kind, plant in found.items():
        assert plant.text != text
        assert plant.put in plant.text
        assert kind == "spelling" or plant.text[: plant.place] == text[: plant.place]
