"""For which state a person acts, by the reports that say so, in all reports of a story."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Mention, Participant, Reading

SAID = 0.9
"""The least score of a mention whose state the report itself gives."""


def states_of(readings: Sequence[Reading]) -> dict[str, str]:
    """Return the state of each person to whom most reports that say one give the same."""
    votes: dict[str, Counter[str]] = {}
    for reading in readings:
        said = {(m.entity, m.country) for m in reading.mentions if _says(m)}
        for entity, country in said:
            votes.setdefault(entity, Counter())[country or ""] += 1
    found = {}
    for entity, counts in votes.items():
        (best, most), *others = counts.most_common(2)
        if not others or others[0][1] < most:
            found[entity] = best
    return found


def _says(mention: Mention) -> bool:
    named = mention.entity.startswith("person:") and mention.why.startswith("person.")
    return named and bool(mention.country) and mention.score >= SAID


def settled(reading: Reading, acting: dict[str, str]) -> Reading:
    """Return a reading whose people act for the states that the story's reports give them."""
    if all(acting.get(m.entity, m.country) == m.country for m in reading.mentions):
        return reading
    mentions = tuple(
        replace(m, country=acting[m.entity]) if acting.get(m.entity, m.country) != m.country else m
        for m in reading.mentions
    )
    events = tuple(
        replace(e, actors=_parties(e.actors, acting), recipients=_parties(e.recipients, acting))
        for e in reading.events
    )
    return replace(reading, mentions=mentions, events=events)


def _parties(parties: Sequence[Participant], acting: dict[str, str]) -> tuple[Participant, ...]:
    return tuple(
        replace(p, country=acting[p.entity]) if acting.get(p.entity, p.country) != p.country else p
        for p in parties
    )
