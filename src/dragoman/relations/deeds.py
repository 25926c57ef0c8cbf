"""From what the stories of a pile tell to deeds between states, each counted once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dragoman.model import Event, EventType, Participant, Status
from dragoman.model.identity import datum_id
from dragoman.model.relation import UNDATED, Deed
from dragoman.relations.periods import may_be_one, period_of, said

FACTS = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.BACKGROUND})
"""What counts: not plans, calls, denials or hopes. History counts on its own day."""
CERTAIN = 0.5
"""Events with a lower score are left out."""
STAY = 4
"""Days by which two tellings of one visit may lie apart."""
KIN = {"summit": "meeting", "negotiation": "meeting", "agreement": "signing"}
"""Kinds that may tell of one happening."""


@dataclass(frozen=True, slots=True)
class Told:
    """A happening as one story tells it: its events, the main one first, and its own day.

    `anchor` is the day that the report of the main event speaks from.
    """

    events: tuple[Event, ...]
    day: str
    anchor: str
    story: str


def deeds(told: Iterable[Told], by: str) -> tuple[Deed, ...]:
    """Return the deeds between states, by day; what several stories tell is one deed.

    A fact without a date counts in the period its report speaks from, history without one
    in none. Coarse dates go with a finer one that they hold.
    """
    kept: list[Deed] = []
    for one in sorted(filter(_counts, told), key=_fineness):
        deed = _deed(one, by)
        if not deed.pairs:
            continue
        home = next((i for i, other in enumerate(kept) if _same(other, deed)), None)
        if home is None:
            kept.append(deed)
        else:
            kept[home] = _joined(kept[home], deed)
    return tuple(sorted(kept, key=_place))


def _counts(one: Told) -> bool:
    main = one.events[0]
    sure = max(event.score for event in one.events) >= CERTAIN
    return sure and main.status in FACTS and main.type is not EventType.STATEMENT


def _fineness(one: Told) -> tuple[int, str, str]:
    """Sort the finest dates first, so that coarse ones find them."""
    return -len(one.day[:10]), one.day, datum_id(one.events[0])


def _deed(one: Told, by: str) -> Deed:
    main = one.events[0]
    dated = said(one.day)
    value = one.day if dated or main.status is Status.BACKGROUND else one.anchor
    pairs = pairs_of(main)
    return Deed(
        datum_id(main), one.events, one.day, period_of(value, by), dated, pairs, (one.story,)
    )


def pairs_of(event: Event) -> tuple[tuple[str, str, str], ...]:
    """Return the pairs of states an event counts for, with who did it: A, B or both (=)."""
    actors = sorted({p.country for p in event.actors if p.country})
    others = sorted({p.country for p in event.recipients if p.country})
    if event.reciprocal:
        return tuple((a, b, "=") for a, b in combinations(sorted({*actors, *others}), 2))
    found = {
        (min(a, b), max(a, b), "A" if a < b else "B") for a in actors for b in others if a != b
    }
    return tuple(sorted(found))


def _same(one: Deed, other: Deed) -> bool:
    """Tell whether two deeds are one happening: the same act and states, on one day."""
    a, b = one.main, other.main
    if KIN.get(a.kind, a.kind) != KIN.get(b.kind, b.kind):
        return False
    pairs = {p[:2] for p in one.pairs}, {p[:2] for p in other.pairs}
    if not (pairs[0] <= pairs[1] or pairs[1] <= pairs[0]):
        return False
    if not _same_people(a, b):
        return False
    if not (one.dated and other.dated):
        # What says no day of its own adds nothing to the same act of the same people.
        return one.period == other.period or UNDATED in (one.period, other.period)
    return may_be_one(one.day, other.day, slack=STAY if a.kind == "visit" else 0)


def _same_people(one: Event, other: Event) -> bool:
    """Tell whether no state is represented by other people in the one than in the other."""
    ours, theirs = _people(one), _people(other)
    return all(ours[c] & theirs[c] for c in ours.keys() & theirs.keys())


def _people(event: Event) -> dict[str, set[str]]:
    """Return the words of the names of each state's people: spellings differ over stories."""
    found: dict[str, set[str]] = {}
    for party in (*event.actors, *event.recipients):
        if party.country and _is_person(party):
            words = {party.entity, *party.name.casefold().split()}
            found.setdefault(party.country, set()).update(words)
    return found


def _is_person(party: Participant) -> bool:
    return party.entity.startswith("person:")


def _joined(home: Deed, deed: Deed) -> Deed:
    finer = deed if len(deed.day[:10]) > len(home.day[:10]) else home
    pairs: Sequence[tuple[str, str, str]] = sorted({*home.pairs, *deed.pairs})
    once = {pair[:2]: pair for pair in reversed(pairs)}
    return replace(
        home,
        events=(*home.events, *deed.events),
        day=finer.day,
        period=finer.period if finer.period != UNDATED else home.period,
        dated=home.dated or deed.dated,
        pairs=tuple(sorted(once.values())),
        stories=tuple(sorted({*home.stories, *deed.stories})),
    )


def _place(deed: Deed) -> tuple[bool, str, bool, str, str]:
    return deed.period == UNDATED, deed.period, not deed.dated, deed.day, deed.id
