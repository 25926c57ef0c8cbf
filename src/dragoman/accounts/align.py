"""Which events of different accounts are one happening."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from dragoman.accounts.moments import Relation, comparable, gap, relation
from dragoman.accounts.rules import families, kinds, rules
from dragoman.accounts.told import Cluster, Told
from dragoman.knowledge.frequency import rarity, stems
from dragoman.knowledge.names import fold
from dragoman.model import EventType, Participant, Reading

CLASH = -1.0
"""The value of a comparison that rules a pair out."""
SAME_WORDS = 0.6
"""Share of weighty words from which two sentences are one in other words."""
CERTAIN = 0.5
"""Least score of an event that is compared at all."""


def align(readings: Sequence[Reading]) -> tuple[Cluster, ...]:
    """Return clusters of events, at most one of each account, sorted by their first event.

    An event that no other account tells makes a cluster of its own.
    """
    events = sorted((Told(r, e) for r in readings for e in r.events), key=lambda t: t.key)
    events = [t for t in events if t.event.score >= CERTAIN and not _is_bare_toll(t)]
    scored = [
        (-round(score, 6), i, j)
        for i, j in _candidates(events)
        if (score := likeness(events[i], events[j])) >= rules("align")["least"]
    ]
    of = {i: [i] for i in range(len(events))}
    for _, i, j in sorted(scored):
        a, b = of[i], of[j]
        if a is not b and _may_join([events[k] for k in a], [events[k] for k in b]):
            a.extend(b)
            of.update((k, a) for k in b)
    groups = {min(group): sorted(group) for group in of.values()}
    return tuple(tuple(events[k] for k in groups[first]) for first in sorted(groups))


def _is_bare_toll(told: Told) -> bool:
    """Tell whether an event only counts victims, which says nothing of where they belong."""
    return told.event.kind in kinds("casualties") and all(map(is_description, told.everyone))


def _candidates(events: Sequence[Told]) -> Iterable[tuple[int, int]]:
    for i, j in combinations(range(len(events)), 2):
        if events[i].article != events[j].article and kinship(events[i], events[j]):
            yield i, j


def _may_join(left: Sequence[Told], right: Sequence[Told]) -> bool:
    articles = {told.article for told in left}
    if any(told.article in articles for told in right):
        return False
    return all(likeness(a, b) > CLASH for a in left for b in right)


def kinship(a: Told, b: Told) -> float:
    """Return how alike two kinds of event are: 1 the same, 0 not to be told for one another."""
    x, y = a.event, b.event
    if x.kind == y.kind:
        return 1.0
    shared = families().get(x.kind, frozenset()) & families().get(y.kind, frozenset())
    return 0.7 if shared else 0.0


def likeness(a: Told, b: Told) -> float:
    """Return how likely two events of different accounts are one, 0 to 1, or CLASH."""
    weights = rules("align")
    if a.event.type is EventType.STATEMENT and wording(a, b) < SAME_WORDS:
        return CLASH
    if _firm(a) != _firm(b) and moment(a, b) < 1.0 and wording(a, b) < SAME_WORDS:
        # What is denied, supposed or asked for is rarely what another account tells as done.
        return CLASH
    parts = {
        "kind": kinship(a, b) or CLASH,
        "sides": sides(a, b),
        "when": moment(a, b),
        "where": place(a, b),
        "words": wording(a, b),
    }
    if CLASH in parts.values():
        return CLASH
    return float(sum(weights[name] * value for name, value in parts.items()))


def _firm(told: Told) -> bool:
    return told.event.status in kinds("facts") | kinds("plans")


def sides(a: Told, b: Told) -> float:
    """Return how well the participants of two events agree."""
    x, y = a.event, b.event
    if x.reciprocal or y.reciprocal or x.kind != y.kind:
        return _together(a.everyone, b.everyone)
    found = [side(x.actors, y.actors), side(x.recipients, y.recipients)]
    if found.count(CLASH) == 1 and _may_be_disputed(a, b, found.index(CLASH)):
        found[found.index(CLASH)] = 0.2
    return CLASH if CLASH in found else 0.55 * found[0] + 0.45 * found[1]


def _may_be_disputed(a: Told, b: Told, number: int) -> bool:
    """Tell whether two events with another actor, or recipient, may be one in dispute."""
    if a.event.kind in kinds("single_actor") and number == 0:
        return True
    return a.event.kind in kinds("worded_actor") and wording(a, b) >= SAME_WORDS


def _together(a: Sequence[Participant], b: Sequence[Participant]) -> float:
    """Compare two lists of participants whatever their part in the event."""
    if not a or not b:
        return 0.4
    shared = _entities(a) & _entities(b)
    lands = _countries(a), _countries(b)
    common = lands[0] & lands[1]
    if not shared and not common:
        return CLASH
    if len(lands[0]) > 1 and len(lands[1]) > 1 and len(common) < 2:
        return CLASH
    if _strangers(a, b):
        return CLASH
    return min(1.0, 0.35 * len(shared) + 0.3 * len(common))


def _strangers(a: Sequence[Participant], b: Sequence[Participant]) -> bool:
    """Tell whether the two lists name people of one country, and no one twice."""
    for country in _countries(a) & _countries(b):
        left = {p.entity for p in a if p.country == country and is_person(p)}
        right = {p.entity for p in b if p.country == country and is_person(p)}
        if left and right and not left & right:
            return True
    return False


def side(a: Sequence[Participant], b: Sequence[Participant]) -> float:
    """Compare the actors, or the recipients, of two events."""
    if not a or not b:
        return 0.4
    if _entities(a) & _entities(b):
        return 1.0
    if not _countries(a) & _countries(b):
        unknown = not _countries(a) or not _countries(b)
        return 0.1 if unknown and not _both_named(a, b) else CLASH
    if all(is_person(p) for p in (*a, *b)):
        return CLASH
    return 0.3 if _both_named(a, b) else 0.7


def _both_named(a: Sequence[Participant], b: Sequence[Participant]) -> bool:
    return all(any(not p.entity.startswith("state:") for p in people) for people in (a, b))


def is_person(participant: Participant) -> bool:
    """Tell whether a participant is a named person."""
    return participant.entity.startswith("person:")


def is_description(participant: Participant) -> bool:
    """Tell whether a participant is only described ("the driver"), and so may be any person."""
    return not participant.entity.startswith(("person:", "state:", "organisation:"))


def _entities(people: Iterable[Participant]) -> set[str]:
    return {p.entity for p in people}


def _countries(people: Iterable[Participant]) -> set[str]:
    return {p.country for p in people if p.country}


def moment(a: Told, b: Told) -> float:
    """Return how well the times of two events agree."""
    left, right = comparable(a.time, b.time)
    found = relation(left, right)
    if found is Relation.SAME:
        return 1.0
    if found is Relation.FITS:
        return 0.7
    if left is None or right is None:
        return 0.5
    lasting = a.event.kind in kinds("lasting")
    limit = rules("align")["lasting_days" if lasting else "days"]
    return (0.6 if lasting else 0.3) if gap(left, right) <= limit else CLASH


def place(a: Told, b: Told) -> float:
    """Return how well the places of two events agree."""
    left, right = a.event.where, b.event.where
    if not left or not right:
        return 0.5
    if fold(left.name) == fold(right.name):
        return 1.0
    if left.country and right.country and left.country != right.country:
        return CLASH
    return 0.4


def wording(a: Told, b: Told) -> float:
    """Return the share of weighty words that two sentences have in common."""
    return alike(
        a.reading.article.words(a.event.sentence), b.reading.article.words(b.event.sentence)
    )


@lru_cache(maxsize=50_000)
def weighted(text: str) -> dict[str, float]:
    """Return the weighty stems of a text with their weights."""
    return {stem: weight for stem in stems(text) if (weight := rarity(stem))}


def alike(left: str, right: str) -> float:
    """Return the weight of shared words over that of the poorer text, 0 to 1."""
    a, b = weighted(left), weighted(right)
    least = min(sum(a.values()), sum(b.values()))
    return sum(weight for stem, weight in a.items() if stem in b) / least if least else 0.0
