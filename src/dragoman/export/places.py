"""Where a story took place: the cities and states that most of its accounts tell."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from dragoman.export.outline import NEAR, TOLD, independent, tidy, window
from dragoman.knowledge.cities import city
from dragoman.knowledge.states import state_name, state_of
from dragoman.knowledge.table import settings
from dragoman.model import MentionKind, Place, Reading, StoryBrief, known_day

STATES = frozenset({"name", "adjective", "noun", "short", "former"})
"""Kinds of words that stand for a whole state."""
LEAD = 3
"""Sentences at the start of a report, title included, in which its place is looked for."""
Told = dict[str, set[str]]
"""Names of places with the accounts that tell of something there."""


def places(story: StoryBrief, *, limit: int = 3) -> tuple[str, ...]:
    """Return where the story's events took place, what most accounts tell first.

    A state is named where none of its cities is; what one account in many places
    elsewhere is left out. Where no two accounts tell of one place, it is the city that
    their first sentences name.
    """
    states, cities = _told(story)
    least = min(2, independent(story) - 1)
    states = {name: accounts for name, accounts in states.items() if len(accounts) >= least}
    if not states:
        return _leading(story)
    named: list[str] = []
    for state in _ranked(states):
        inner = _ranked(cities.get(state, {}))
        named += inner[:2] or ([state_name(state)] if state else [])
    return tuple(named[:limit])


def _leading(story: StoryBrief) -> tuple[str, ...]:
    """Return the cities that stand in the first sentences of most accounts."""
    found: Told = {}
    for account, reading in _accounts(story):
        lead = reading.sentences[:LEAD]
        end = lead[-1].end if lead else 0
        for mention in reading.mentions:
            name = tidy(mention.name)
            if mention.kind is MentionKind.PLACE and mention.span.start < end and city(name):
                found.setdefault(name, set()).add(account)
    accounts = len({account for account, _ in _accounts(story)})
    return tuple(name for name in _ranked(found)[:2] if 2 * len(found[name]) > accounts)


def _accounts(story: StoryBrief) -> Iterator[tuple[str, Reading]]:
    """Yield the readings with the account they count as: a copy counts as its original."""
    originals = {copy.article: copy.of for copy in story.story.copies}
    for reading in story.readings:
        yield originals.get(reading.article.id, reading.article.id), reading


def _told(story: StoryBrief) -> tuple[Told, dict[str, Told]]:
    """Return the accounts by state, and by city of each state."""
    states: Told = {}
    cities: dict[str, Told] = {}
    for account, place in _places(story):
        state = place.country or ""
        states.setdefault(state, set()).add(account)
        if not is_state(place):
            name = tidy(place.name)
            cities.setdefault(state, {}).setdefault(name, set()).add(account)
    return states, cities


def _places(story: StoryBrief) -> Iterator[tuple[str, Place]]:
    """Yield the places of what happened, with the account."""
    days = window(story)
    first = days[0] - NEAR if days else date.min
    for account, reading in _accounts(story):
        for event in reading.events:
            day = known_day(event.when.value) if event.when else None
            place = event.where if event.status in TOLD and (day or first) >= first else None
            if place and (place.country or city(place.name)) and not _is_building(place.name):
                yield account, place


def _ranked(found: Told) -> list[str]:
    """Return the names that at least half as many accounts tell as tell the first."""
    most = max(map(len, found.values()), default=0)
    ranked = sorted(found, key=lambda name: (-len(found[name]), name))
    return [name for name in ranked if 2 * len(found[name]) >= most]


def is_elsewhere(one: Place, other: Place) -> bool:
    """Tell whether two places are different cities."""
    names = tidy(one.name), tidy(other.name)
    return names[0] != names[1] and all(map(city, names))


def is_state(place: Place) -> bool:
    """Tell whether a place is a whole state, by whatever name."""
    word = state_of(tidy(place.name).removeprefix("the "))
    return word is not None and word.kind in STATES


def _is_building(name: str) -> bool:
    """Tell whether a place is inside a city.

    >>> _is_building("Presidential Palace"), _is_building("Ho Chi Minh City")
    (True, False)
    """
    return not set(re.findall(r"\w+", name.lower())).isdisjoint(_rules()["buildings"])


@cache
def _rules() -> Mapping[str, Any]:
    found: Mapping[str, Any] = settings("export_rules.toml")["places"]
    return found
