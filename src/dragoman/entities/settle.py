"""For which state a person acts, by the reports that say so, in all reports of a story."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Mention, Participant, Reading

SAID = 0.9
"""The least score of a mention whose state the report itself gives."""


def states_of(readings: Sequence[Reading]) -> dict[str, str]:
    """Return the state of each person to whom most reports that say one give the same.

    Where no report says it, the reports from which it follows must all give the same.
    """
    votes, guesses = _votes(readings, said=True), _votes(readings, said=False)
    found = {entity: next(iter(g)) for entity, g in guesses.items() if len(g) == 1}
    for entity, counts in votes.items():
        (best, most), *others = counts.most_common(2)
        if not others or others[0][1] < most:
            found[entity] = best
        else:
            found.pop(entity, None)
    return found


def _votes(readings: Sequence[Reading], *, said: bool) -> dict[str, Counter[str]]:
    """Return how many reports give each person each state."""
    votes: dict[str, Counter[str]] = {}
    for reading in readings:
        pairs = {(m.entity, m.country) for m in reading.mentions if _gives(m, said=said)}
        for entity, country in pairs:
            votes.setdefault(entity, Counter())[country or ""] += 1
    return votes


def _gives(mention: Mention, *, said: bool) -> bool:
    named = mention.entity.startswith("person:") and mention.why.startswith("person.")
    return named and bool(mention.country) and (mention.score >= SAID) is said


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
