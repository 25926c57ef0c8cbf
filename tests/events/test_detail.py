"""Counts, fields, tiers, levels and places."""

from collections.abc import Callable

import pytest

from dragoman.events.counts import vague
from dragoman.model import Event

One = Callable[[str, str], Event]

COUNTS = [
    ("Peru and Chile signed 11 agreements.", ("11", 11, 11)),
    ("Peru and Chile signed eleven agreements.", ("eleven", 11, 11)),
    ("Peru and Chile signed dozens of agreements.", ("dozens", 24, None)),
    ("Peru and Chile signed a dozen agreements.", ("dozen", 12, 12)),
    ("Peru and Chile signed more than 20 agreements.", ("20", 21, None)),
    ("Peru and Chile signed at least 20 agreements.", ("20", 20, None)),
    ("Peru and Chile signed nearly 20 agreements.", ("20", None, 20)),
    ("Peru and Chile signed about 20 agreements.", ("20", 18, 22)),
    ("Peru and Chile signed several agreements.", ("several", 3, None)),
]


@pytest.mark.parametrize(("text", "count"), COUNTS)
def test_detail_counts_what_is_signed(text: str, count: tuple[str, int, int], one: One) -> None:
    found = one(text, "signing").count
    assert found is not None
    assert found.of == "agreement"
    assert (found.value, found.low, found.high) == count


def test_detail_names_the_fields_of_the_next_sentence(one: One) -> None:
    text = (
        "Peru and Chile signed two agreements. The pacts cover trade and customs in such areas "
        "as green ports, deep sea fishing and fighting fires."
    )
    fields = [span.of(text) for span in one(text, "signing").about]
    assert fields == ["green ports", "deep sea fishing", "fighting fires"]


def test_detail_names_the_tier_of_ties(one: One) -> None:
    text = "Peru and Chile upgraded their relations to a comprehensive strategic partnership."
    tier = one(text, "upgrade").tier
    assert tier is not None
    assert tier.of(text) == "comprehensive strategic partnership"


def test_detail_ranks_a_visit(one: One) -> None:
    text = "French President Emmanuel Macron made a state visit to Japan."
    tier = one(text, "visit").tier
    assert tier is not None
    assert tier.of(text) == "state visit"


def test_detail_places_an_event_where_its_clause_says(one: One) -> None:
    event = one("Peru and Chile signed two agreements in Lima on Monday.", "signing")
    assert event.where is not None
    assert (event.where.name, event.where.country) == ("Lima", "PER")


def test_vague_words_have_a_lower_bound() -> None:
    assert all(low and (high is None or high >= low) for low, high in vague().values())
