"""Fixtures of the event tests: a text read by the rooms before, then coded."""

from collections.abc import Callable

import pytest

from dragoman.annotate import find_dates, parse
from dragoman.entities import find_mentions
from dragoman.events import find_events
from dragoman.model import Anchor, Article, Block, BlockKind, Event, Parse, Participant, Span
from dragoman.quotes import find_quotes

DAY = "2024-06-19"
"""A Wednesday, the day from which the test texts speak."""


def _parsed(text: str) -> Parse:
    """Return a text, one paragraph a line, parsed."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span("t", start, start + len(line)), BlockKind.BODY))
        start += len(line) + 1
    return parse([Article("t", text, tuple(blocks), language="en", published=DAY)])[0]


def _events_of(text: str, day: str | None = DAY) -> list[Event]:
    """Return the events of a text."""
    reading = _parsed(text)
    anchor = Anchor(day, "published") if day else None
    mentions = find_mentions(reading, day=day)
    quotes = find_quotes(reading, mentions)
    dates = find_dates(reading, anchor)
    return list(find_events(reading, mentions, dates, quotes, anchor=anchor))


def _one(text: str, kind: str) -> Event:
    """Return the only event of a kind."""
    found = [e for e in _events_of(text) if e.kind == kind]
    assert len(found) == 1, [(e.kind, e.why) for e in _events_of(text)]
    return found[0]


def _countries(parties: tuple[Participant, ...]) -> set[str | None]:
    """Return the countries of participants."""
    return {p.country for p in parties}


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Parse]:
    """Return a function that parses a text."""
    return _parsed


@pytest.fixture(scope="session")
def events_of() -> Callable[..., list[Event]]:
    """Return a function that codes a text."""
    return _events_of


@pytest.fixture(scope="session")
def one() -> Callable[[str, str], Event]:
    """Return a function that codes a text and gives its only event of a kind."""
    return _one


@pytest.fixture(scope="session")
def countries() -> Callable[[tuple[Participant, ...]], set[str | None]]:
    """Return a function that gives the countries of participants."""
    return _countries
