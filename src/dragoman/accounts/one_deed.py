"""How likely two clauses of two accounts tell of one deed, whatever one slot of them says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

from dragoman.accounts.deeds import Deed, Meeting
from dragoman.accounts.moments import gap, near_days
from dragoman.accounts.odds import LATE, chance, shared
from dragoman.accounts.rules import rules
from dragoman.knowledge.cities import city
from dragoman.knowledge.frequency import rarity, stems
from dragoman.knowledge.predicates import ALIKE, likeness
from dragoman.model import Span, Status

FACTS = frozenset({Status.HAPPENED, Status.UNDERWAY, Status.BACKGROUND})
Rivals = Mapping[tuple[str, str], int]
"""How many clauses of each account have a verb."""


def rivals(deeds: Sequence[Deed]) -> Rivals:
    """Count the clauses of each account by their verb."""
    found: dict[tuple[str, str], int] = {}
    for deed in deeds:
        key = deed.article, deed.verb
        found[key] = found.get(key, 0) + 1
    return found


def pairs(
    deeds: Sequence[Deed], related: Callable[[str], frozenset[str]]
) -> Iterator[tuple[Deed, Deed]]:
    """Yield the clauses of two accounts whose predicates are related."""
    of: dict[str, list[Deed]] = {}
    for deed in deeds:
        of.setdefault(deed.act, []).append(deed)
    for x in sorted(of):
        for y in sorted(y for y in related(x) if y in of and x <= y):
            both = combinations(of[x], 2) if x == y else product(of[x], of[y])
            yield from ((a, b) if a.key <= b.key else (b, a) for a, b in both if _may_be(a, b))


def _may_be(a: Deed, b: Deed) -> bool:
    return a.article != b.article and a.text != b.text


def likelihood(slot: str, a: Deed, b: Deed, count: Rivals) -> float:
    """Return how likely two clauses tell of one deed, from all but a slot of them, 0 to 1."""
    return chance(rules("deeds")["weights"], evidence(slot, a, b, count))


def evidence(slot: str, a: Deed, b: Deed, count: Rivals) -> dict[str, float]:
    """Return what speaks for two clauses telling of one deed, by name, but for a slot."""
    hidden = _hidden(slot, a) | _hidden(slot, b)
    own, own_share = shared(a.own, b.own, but={*hidden, a.verb, b.verb})
    said, said_share = shared(a.said, b.said, but={*hidden, *a.own, *b.own})
    found = {
        "bias": 1.0,
        slot: 1.0,
        "verb": likeness(a.clause.lemma, b.clause.lemma) or ALIKE,
        "rare": rarity(a.verb.split()[0]) / 3,
        "own": min(own, 24) / 8,
        "own_share": own_share,
        "said": min(said, 24) / 8,
        "said_share": said_share,
        "alone": sum(1 / count[d.article, d.verb] for d in (a, b)) / 2,
        "late": float(min(a.number, b.number) > LATE),
        "first": float(max(a.number, b.number) <= 2),
        "fact": float((a.clause.status in FACTS) == (b.clause.status in FACTS)),
    }
    for name, relate in _SLOTS.items():
        if name != slot:
            meeting = relate(a, b)
            found[f"{name}_same"] = float(meeting in {Meeting.SAME, Meeting.LIKE})
            found[f"{name}_clash"] = float(meeting is Meeting.CLASH)
    return found


def _hidden(slot: str, deed: Deed) -> frozenset[str]:
    """Return the stems of the words that fill a slot, so that they do not tell what it says."""
    spans: Sequence[Span] = ()
    if slot == "actor":
        spans = [part.span for part in deed.clause.subjects]
    elif slot == "when":
        spans = [d.span for d in deed.dates]
    elif slot == "where":
        spans = [site.span for site in deed.sites]
    return frozenset(s for span in spans for s in stems(deed.reading.article.words(span)))


def subjects_meet(a: Deed, b: Deed) -> Meeting:
    return a.subject.meets(b.subject)


def objects_meet(a: Deed, b: Deed) -> Meeting:
    return a.object.meets(b.object)


def days_meet(a: Deed, b: Deed) -> Meeting:
    """Tell whether the days of two clauses are one."""
    return values_meet(*([d.value for d in x.dates] for x in (a, b)))


def values_meet(left: Sequence[str], right: Sequence[str]) -> Meeting:
    """Tell whether two sets of TIMEX3 values name one day; OPEN where no two can be compared."""
    found = [near_days(x, y) for x, y in product(left, right)]
    known = [(x, y) for x, y in found if x and y]
    if not known:
        return Meeting.OPEN
    if any(x == y for x, y in known):
        return Meeting.SAME
    return Meeting.CLASH if all(gap(x, y) for x, y in known) else Meeting.LIKE


def cities_meet(a: Deed, b: Deed) -> Meeting:
    """Tell whether the cities of two clauses are one."""
    left, right = ({s.key for s in d.sites if city(s.name)} for d in (a, b))
    if not left or not right:
        return Meeting.OPEN
    return Meeting.SAME if left & right else Meeting.CLASH


_SLOTS: dict[str, Callable[[Deed, Deed], Meeting]] = {
    "actor": subjects_meet,
    "object": objects_meet,
    "when": days_meet,
    "where": cities_meet,
}
