"""Diplomacy in depth: hand-coded sentences, with floors that only rise."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from dragoman.model import Count, Event, Participant, Status

Coded = Callable[..., list[Event]]
HERE = Path(__file__).parent
FACTS = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.BACKGROUND})
FLOORS = [
    ("diplomacy_tuned.csv", 76, 58),
    ("diplomacy_wire.csv", 50, 24),
    ("diplomacy_fresh.csv", 30, 23),
]
"""File, sentences whose event is right, and details that are right too."""


@pytest.mark.parametrize(("name", "events", "details"), FLOORS)
def test_diplomacy_sentences(name: str, events: int, details: int, events_of: Coded) -> None:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    right = known = 0
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        found = [e for e in events_of(row["sentence"]) if _fits(e, row)]
        right += bool(found)
        wanted = [pair.split("=", 1) for pair in row["detail"].split(";") if pair]
        told = [_details(event, row["sentence"]) for event in found]
        known += sum(any(value in one.get(slot, ()) for one in told) for slot, value in wanted)
    assert right >= events
    assert known >= details


def _fits(event: Event, row: dict[str, str]) -> bool:
    """Tell whether kind, sides and status are those of the row."""
    if row["kind"] not in ("*", event.kind):
        return False
    if not set(row["actors"].split()) <= _countries(event.actors):
        return False
    if not set(row["recipients"].split()) <= _countries(event.recipients):
        return False
    if row["status"] == "happened":
        return event.status in FACTS
    return row["status"] in ("*", event.status.value)


def _countries(parties: Iterable[Participant]) -> set[str | None]:
    return {party.country for party in parties}


def _details(event: Event, text: str) -> dict[str, set[str]]:
    """Return the values of an event's slots, as the rows write them."""
    about = {span.of(text) for span in event.about}
    return {
        "when": {event.when.value} if event.when else set(),
        "until": {event.until.value} if event.until else set(),
        "level": {event.level} if event.level else set(),
        "tier": {event.tier.of(text)} if event.tier else set(),
        "where": {event.where.name} if event.where else set(),
        "count": {str(event.count.low)} if event.count else set(),
        "amount": {_sum(event.amount)} if event.amount else set(),
        "about": about | {word for words in about for word in words.split()},
    }


def _sum(amount: Count) -> str:
    return f"{amount.low} {amount.of}"


SUMS = [
    ("Japan gave Kenya $40m in aid.", (40_000_000, 40_000_000, "USD")),
    ("Japan gave Kenya more than 2.5 billion yen in aid.", (2_500_000_001, None, "JPY")),
    ("Japan provided up to €1.2bn in aid to Kenya.", (None, 1_200_000_000, "EUR")),
    ("Canada gave Kenya 30 million dollars in aid.", (30_000_000, 30_000_000, "CAD")),
    ("Denmark gave Kenya 300 million kroner in aid.", (300_000_000, 300_000_000, "DKK")),
]


@pytest.mark.parametrize(("text", "wanted"), SUMS)
def test_money_has_bounds_and_a_currency(
    text: str, wanted: tuple[int, int, str], one: Callable[[str, str], Event]
) -> None:
    amount = one(text, "aid").amount
    assert amount is not None
    assert (amount.low, amount.high, amount.of) == wanted
    assert amount.value in amount.span.of(text)


STAYS = [
    ("President Macron will visit Japan from July 3 to 5.", "2024-07-03", "2024-07-05"),
    ("Macron visited Japan on May 3-5.", "2024-05-03", "2024-05-05"),
    ("Macron visited Japan between May 3 and May 5.", "2024-05-03", "2024-05-05"),
    ("Macron visited Japan on May 3 and 4.", "2024-05-03", "2024-05-04"),
]


@pytest.mark.parametrize(("text", "first", "last"), STAYS)
def test_stay_runs_from_day_to_day(
    text: str, first: str, last: str, one: Callable[[str, str], Event]
) -> None:
    visit = one(text, "visit")
    assert visit.when
    assert visit.until
    assert (visit.when.value, visit.until.value) == (first, last)


def test_tier_is_that_reached(one: Callable[[str, str], Event]) -> None:
    text = (
        "Peru and Chile upgraded ties from a comprehensive strategic partnership to an "
        "all-weather partnership."
    )
    tier = one(text, "upgrade").tier
    assert tier is not None
    assert tier.of(text) == "all-weather partnership"
