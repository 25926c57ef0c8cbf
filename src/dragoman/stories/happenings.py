"""Reports that were read in full, as vectors of who is named and what happened."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from dragoman.model import Event, EventType, MentionKind, Reading, Status

Vector = dict[str, float]
FADE = 0.15
"""How fast a sentence counts for less, the further down it stands."""
OFTEN = 3
"""Mentions of a protagonist."""
RIVAL = 0.7
"""Share of a protagonist's weight that the next person may have."""
CERTAIN = 0.5
"""Least score of an event that counts."""
BACKGROUND = 0.5
"""What an event of the past counts."""


def people(reading: Reading) -> Vector:
    """Return a unit vector of the people and bodies that a report names, high ones first."""
    weights: defaultdict[str, float] = defaultdict(float)
    for mention in reading.mentions:
        if mention.kind in (MentionKind.PERSON, MentionKind.ORGANISATION):
            weights[mention.entity] += _height(reading, mention.span.start)
    return _unit({entity: math.log1p(2 * weight) for entity, weight in weights.items()})


def protagonist(reading: Reading) -> str | None:
    """Return the person a report is about: named three times, and far above the next."""
    heights: defaultdict[str, float] = defaultdict(float)
    times: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.kind is MentionKind.PERSON:
            heights[mention.entity] += _height(reading, mention.span.start)
            times[mention.entity] += 1
    ranked = sorted(heights.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or times[ranked[0][0]] < OFTEN:
        return None
    if len(ranked) > 1 and ranked[1][1] > RIVAL * ranked[0][1]:
        return None
    return ranked[0][0]


def is_named(person: str, others: Iterable[str]) -> bool:
    """Tell whether a person's id shares the beginning of a name with another's.

    >>> is_named("person:ana-costa", ["person:a-costas"]), is_named("person:ana-costa", [])
    (True, False)
    """
    return any(_beginnings(person) & _beginnings(other) for other in others)


@lru_cache(maxsize=20_000)
def _beginnings(entity: str) -> frozenset[str]:
    words = entity.partition(":")[2].split("-")
    return frozenset(word[:4] for word in words if len(word) > 2)


def events(reading: Reading) -> Vector:
    """Return a unit vector of a report's events: what with whom, between whom, and when."""
    weights: defaultdict[str, float] = defaultdict(float)
    for event in reading.events:
        if event.score >= CERTAIN and event.type is not EventType.STATEMENT:
            share = BACKGROUND if event.status is Status.BACKGROUND else 1.0
            for key in sorted(_keys(event)):
                weights[key] += share * _height(reading, event.trigger.start)
    return _unit(dict(weights))


def _keys(event: Event) -> set[str]:
    sides = (*event.actors, *event.recipients)
    found = {f"{event.kind} {p.entity}" for p in sides if not p.entity.startswith("state:")}
    countries = "+".join(sorted({p.country for p in sides if p.country}))
    found.add(f"{event.kind} {countries}")
    if event.when:
        found.add(f"{event.kind} {event.when.value}")
    return found


def _height(reading: Reading, start: int) -> float:
    sentence = bisect_right([s.start for s in reading.sentences], start)
    return 1.0 / (1.0 + FADE * sentence)


def _unit(weights: Vector) -> Vector:
    norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {key: weight / norm for key, weight in sorted(weights.items())}


def cosine(a: Vector, b: Vector) -> float:
    """Return the cosine of two unit vectors.

    >>> cosine({"x": 1.0}, {"x": 0.6, "y": 0.8})
    0.6
    """
    return min(1.0, sum(weight * b[key] for key, weight in a.items() if key in b))
