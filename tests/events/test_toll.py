"""Tolls: counted victims without an actor, their place and their type."""

from collections.abc import Callable

import pytest

from dragoman.model import Event, EventType

Coded = Callable[..., list[Event]]
One = Callable[[str, str], Event]

TOLLS = [
    ("At least 12 people were killed in Mombasa by a bomb.", "killing", 12, None, "Mombasa"),
    ("The death toll from the attack in Lagos rose to 31.", "killing", 31, 31, "Lagos"),
    ("The bombing in Basra left 40 people dead.", "killing", 40, 40, "Basra"),
    ("14 dead, 60 injured in Nairobi shooting.", "injury", 60, 60, "Nairobi"),
    ("Thirty-two people died in an ambush in Kandahar.", "killing", 32, 32, "Kandahar"),
    (
        "About two hundred people were wounded in the shelling of a school in Donetsk.",
        "injury",
        180,
        220,
        "Donetsk",
    ),
]


@pytest.mark.parametrize(("text", "kind", "low", "high", "place"), TOLLS)
def test_toll_counts_victims_of_nobody(
    text: str, kind: str, low: int, high: int | None, place: str, one: One
) -> None:
    event = one(text, kind)
    assert event.type is EventType.ASSAULT
    assert not event.actors
    assert event.count is not None
    assert (event.count.low, event.count.high) == (low, high)
    assert event.where is not None
    assert event.where.name == place


def test_toll_of_a_disaster_is_no_assault(one: One) -> None:
    event = one("At least 50 people died in the earthquake in Izmir.", "killing")
    assert event.type is EventType.STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        "Three dogs were killed in Kabul.",
        "People were killed in Kabul.",
        "Twenty people were killed.",
        "The poet was sentenced to death in Tehran 20 years ago.",
    ],
)
def test_toll_needs_people_a_number_and_a_place(text: str, events_of: Coded) -> None:
    assert not [e for e in events_of(text) if e.kind in {"killing", "injury"}]


def test_toll_keeps_the_larger_number_of_one_attack(one: One) -> None:
    text = "A blast in Quetta killed 9 people. 14 people have died in the attack, the mayor said."
    event = one(text, "killing")
    assert event.count is not None
    assert event.count.low == 14


def test_toll_of_another_year_stays_apart(events_of: Coded) -> None:
    text = (
        "12 people were killed in Quetta by a bomb on Monday. "
        "In 2013 80 people were killed in Quetta by a bomb."
    )
    tolls = [e for e in events_of(text) if e.kind == "killing"]
    assert sorted(e.count.low or 0 for e in tolls if e.count) == [12, 80]


def test_toll_is_left_of_a_killing_that_nobody_surely_did(one: One) -> None:
    text = "The storm hit Lima on Monday. Peru's disaster office said that it killed four people."
    event = one(text, "killing")
    assert not event.actors
    assert event.where is not None
    assert event.where.name == "Lima"
