"""Dates that an event takes from another of the same people: later that day, at the same place."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from dragoman.events.clause import is_verb
from dragoman.events.draft import Draft
from dragoman.events.frames import words
from dragoman.events.slots import light_verb
from dragoman.events.when import day_of
from dragoman.model import EventType, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

AFTER = 3
"""Sentences after which "later" no longer points to the event before."""
WITHIN = 5
"""Sentences within which the talks of two states are those of the day told."""
NEWS = 4
"""Days before the report within which an event is its news."""
SAID = frozenset({EventType.SUPPORT, EventType.AGREE, EventType.REQUEST})
FACTS = frozenset({Status.HAPPENED, Status.UNDERWAY})


def same_day(events: Sequence[Draft], today: date | None) -> None:
    """Date what is told to follow a dated event, or to take place beside it."""
    for i, event in enumerate(events):
        if event.when is not None or event.status not in FACTS or event.kind == "statement":
            continue
        _take(event, _before(event, events[:i]), "later the same day")
        if event.when is None and today is not None and not _recalled(event):
            news = [e for e in events if e is not event and _is_news(e, today)]
            _take(event, _beside(event, news), "day of what the same people did")


def _take(event: Draft, other: Draft | None, reason: str) -> None:
    if other is not None:
        event.when, event.until = other.when, other.until
        event.reasons.append(reason)
        event.score = round(event.score - 0.05, 3) if event.score > 0.55 else event.score


def _before(event: Draft, earlier: Sequence[Draft]) -> Draft | None:
    """Return the dated event that "later" or "in the afternoon" counts from."""
    if not _says_later(_verb(event)):
        return None
    for other in reversed(earlier):
        near = 0 <= event.sentence.index - other.sentence.index <= AFTER
        if near and _day(other) and other.status in FACTS and _shared(event, other):
            return other
    return None


def _says_later(verb: "Token | None") -> bool:
    if verb is None:
        return False
    for child in verb.children:
        bare = child.left_edge == child
        if child.dep_ == "advmod" and bare and child.lower_ in words("adverbs", "later"):
            return True
        daytime = [g for g in child.children if g.lower_ in words("adverbs", "daytime")]
        if child.dep_ == "prep" and any(
            g.dep_ == "pobj" and {c.lower_ for c in g.children} <= {"the", "same"} for g in daytime
        ):
            return True
    return False


def _beside(event: Draft, news: Sequence[Draft]) -> Draft | None:
    """Return the dated news of the same people at one place, or of the same two states."""
    fits = [e for e in news if _one_place(event, e) or _one_pair(event, e)]
    days = {e.when.value for e in fits if e.when is not None}
    return fits[0] if len(days) == 1 else None


def _one_place(event: Draft, other: Draft) -> bool:
    here, there = event.where, other.where
    if here is None or there is None or here.country is None:
        return False
    return here.country == there.country and _shared(event, other)


def _one_pair(event: Draft, other: Draft) -> bool:
    """Tell whether two states, and they alone, meet in both."""
    near = abs(event.sentence.index - other.sentence.index) <= WITHIN
    pair = event.countries()
    return (
        near
        and (event.reciprocal or _in_talks(event, other))
        and other.reciprocal
        and len(pair) == 2
        and pair == other.countries()
        and (event.where is None or event.where.country in pair)
    )


def _in_talks(event: Draft, other: Draft) -> bool:
    """Tell whether someone who met or called the other side said so to them."""
    said = event.token.tag_ == "VBD" and event.type in SAID
    return said and other.type is EventType.CONSULT and _shared(event, other)


def _is_news(event: Draft, today: date) -> bool:
    start = day_of(event.when.value) if event.when is not None and _day(event) else None
    return event.status in FACTS and start is not None and 0 <= (today - start).days <= NEWS


def _recalled(event: Draft) -> bool:
    """Tell whether the words look back: "had met", "met earlier"."""
    verb = _verb(event)
    if verb is None:
        return False
    kids = {c.lower_ for c in verb.children}
    return "had" in kids or bool(kids & words("adverbs", "before_then"))


def _verb(event: Draft) -> "Token | None":
    return event.token if is_verb(event.token) else light_verb(event.token)


def _day(event: Draft) -> bool:
    return event.when is not None and event.when.precision == "day"


def _shared(event: Draft, other: Draft) -> bool:
    ours = {p.who.entity for p in event.actors}
    return any(p.who.entity in ours for p in other.actors)
