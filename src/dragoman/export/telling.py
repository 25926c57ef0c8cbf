"""One event in words: what was done, by whom to whom, and what else is known."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.export.days import day_words
from dragoman.export.outline import shorten, tidy
from dragoman.export.places import is_state
from dragoman.knowledge.cities import city
from dragoman.model import Count, Event, EventType, Participant

LONGEST = 60
"""Characters of a name that are shown."""
ADDRESSED = frozenset({"condolence", "denial"})
"""Statements that are made to their other side rather than about it."""
DETAIL = 80
"""Characters of a detail that are shown."""


def act(event: Event) -> str:
    """Return the desk's name for what was done."""
    return (event.kind or event.type.value).replace("_", " ").lower()


def status_words(event: Event) -> str:
    """Return the status as words."""
    return event.status.value.replace("_", " ")


def sides(event: Event) -> str:
    """Return who does it to whom: "Putin → Vietnam", or "Putin, To Lam" when mutual.

    A statement is on what it tells of: "Putin on Vietnam"; "→ 80 people" has no doer.
    """
    if event.reciprocal:
        return _names((*event.actors, *event.recipients), " – ")
    actors, recipients = _names(event.actors, ", "), _names(event.recipients, ", ")
    told = event.type is EventType.STATEMENT and act(event) not in ADDRESSED
    joint = " on " if told else " → "
    return f"{actors}{joint}{recipients}".strip() if recipients else actors


def _names(sides: Iterable[Participant], joint: str, longest: int = 4) -> str:
    names = list(dict.fromkeys(shorten(tidy(p.name), LONGEST) for p in sides))
    more = f" +{len(names) - longest}" if len(names) > longest else ""
    return joint.join(names[:longest]) + more


def details(events: Sequence[Event], texts: Mapping[str, str]) -> tuple[str, ...]:
    """Return what else is known: how many, about what, which tier, where, who says so.

    What accounts give differently stands together: "11 agreements / dozens of agreements".
    """
    where = _places(events)
    known = {place.casefold() for place in where} | {p.name.casefold() for p in _parties(events)}
    tiers = [tidy(e.tier.of(texts[e.tier.article])) for e in events if e.tier]
    about = [tidy(span.of(texts[span.article])) for e in events for span in e.about]
    # What one account tells as a fact is not only claimed.
    said_by = [tidy(e.said_by.name) for e in events if e.said_by]
    parties = {p.entity for p in _parties(events)}
    own = any(e.said_by and e.said_by.entity in parties for e in events)
    said_by = said_by if len(said_by) == len(events) and not own else []
    parts = (
        " / ".join(_amounts(events, texts)),
        " / ".join(_sums(events, texts)),
        *(words for words in _fullest(about) if words.casefold() not in known),
        " / ".join(_each_once(tiers)),
        f"in {' / '.join(where)}" if where else "",
        *(f"until {day_words(day)}" for day in _ends(events)),
        *(f"according to {name}" for name in _each_once(said_by)),
    )
    return tuple(shorten(part, DETAIL) for part in parts if part)


def _sums(events: Iterable[Event], texts: Mapping[str, str]) -> list[str]:
    """Return the sums of money as worded, hedges included."""
    amounts = [event.amount for event in events if event.amount]
    return _each_once(tidy(one.span.of(texts[one.span.article])) for one in amounts)


def _ends(events: Iterable[Event]) -> list[str]:
    """Return the last day that most accounts give for what lasts."""
    return _each_once(event.until.value for event in events if event.until)[:1]


def _parties(events: Iterable[Event]) -> list[Participant]:
    return [p for event in events for p in (*event.actors, *event.recipients)]


def _each_once(words: Iterable[str]) -> list[str]:
    """Return the words, most told first, without those that differ in case only."""
    found = list(words)
    times = Counter(one.casefold() for one in found)
    first: dict[str, str] = {}
    for one in found:
        first.setdefault(one.casefold(), one)
    return sorted(first.values(), key=lambda one: -times[one.casefold()])


def _fullest(words: Iterable[str]) -> list[str]:
    """Return the words without those that others hold."""
    found = _each_once(words)
    return [w for w in found if not any(w != o and w.casefold() in o.casefold() for o in found)]


def _places(events: Sequence[Event]) -> list[str]:
    """Return where it was, without a state that a place in it or a party makes plain."""
    found = [event.where for event in events if event.where]
    finer = [tidy(p.name) for p in found if not is_state(p)]
    if finer:
        return _each_once(name for name in finer if city(name)) or _each_once(finer)
    told = {p.country for e in events if not e.reciprocal for p in e.recipients}
    return _each_once(tidy(place.name) for place in found if place.country not in told)


def _amounts(events: Sequence[Event], texts: Mapping[str, str]) -> list[str]:
    """Return how many of what, without what the name of a party says: "80 people"."""
    named = {p.name.casefold() for p in (*events[0].actors, *events[0].recipients)}
    found = _each_once(_amount(e.count, texts) for e in events if e.count)
    return [words for words in found if not any(_holds(name, words) for name in named)]


def _holds(name: str, words: str) -> bool:
    return f" {words.casefold()} " in f" {name} "


def _amount(count: Count, texts: Mapping[str, str]) -> str:
    """Return a count with what is counted, as the text has it: "dozens of agreements"."""
    text, span = texts[count.span.article], count.span
    following = rf"(?:\W+\w+){{0,3}}?\W+{re.escape(count.of)}\w*"
    noun = re.match(following, text[span.end : span.end + 80], re.IGNORECASE) if count.of else None
    return tidy(span.of(text) + (noun.group() if noun else ""))
