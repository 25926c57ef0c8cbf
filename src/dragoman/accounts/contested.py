"""Who did a deed, when, where and whether, as two accounts word it in clauses of their own."""

from collections.abc import Callable, Iterator, Sequence

from dragoman.accounts.contested_sides import (
    Clash,
    actors,
    blamed,
    opposites,
    partners,
    quoted,
    statuses,
    turned,
)
from dragoman.accounts.deeds import Deed, Meeting, deeds
from dragoman.accounts.moments import gap, near_days
from dragoman.accounts.one_deed import (
    cities_meet,
    likelihood,
    pairs,
    rivals,
)
from dragoman.accounts.rules import rules, why
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources
from dragoman.knowledge.cities import city
from dragoman.knowledge.predicates import against, alike
from dragoman.model import Finding, FindingKind, Reading, Timex

Test = Callable[[Deed, Deed], Clash | None]


def compare_deeds(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each slot in which two clauses that tell of one deed clash."""
    every = [d for r in sorted(readings, key=lambda r: r.article.id) for d in deeds(r)]
    by_noun = [*turned(every)]
    count = rivals([*every, *by_noun])
    stated = {reading.article.id: reading for reading in readings}
    for a, b, slot, clash in _tests(every, by_noun):
        spans = clash(a, b)
        score = likelihood(slot, a, b, count) if spans else 0.0
        if spans and slot == "when" and _both_told(a, b, every):
            continue
        if spans and score >= rules("deeds")["least"][slot]:
            claims = tuple(claim(stated[span.article], span) for span in sorted(spans))
            about = f"{slot}: {' / '.join(dict.fromkeys(c.value for c in claims))}"
            apart = origin.independent([c.span.article for c in claims])
            rule = why(f"{slot}.deed")
            yield Finding(slot, FindingKind.DIFFER, about, claims, apart, round(score, 3), rule)


def _tests(
    every: Sequence[Deed], by_noun: Sequence[Deed]
) -> Iterator[tuple[Deed, Deed, str, Test]]:
    """Yield the pairs of clauses that may clash in a slot, with the test for it."""
    for a, b in pairs(every, alike):
        yield from ((a, b, slot, test) for slot, test in CLASHES.items())
        yield from ((a, b, "actor", test) for test in (partners, blamed))
    for a, b in pairs(every, against):
        yield a, b, "status", opposites
    for a, b in pairs([*every, *by_noun], alike):
        if a.by_noun or b.by_noun:
            yield a, b, "status", statuses


def _days(a: Deed, b: Deed) -> Clash | None:
    """Return the days of two clauses, each the only one, near enough for one to be wrong."""
    if len(a.dates) != 1 or len(b.dates) != 1 or quoted(a) or quoted(b):
        return None
    (x,), (y,) = a.dates, b.dates
    if x.precision != y.precision or not _apart(x, y):
        return None
    return x.span, y.span


def _apart(x: Timex, y: Timex) -> bool:
    left, right = near_days(x.value, y.value)
    if not left or not right:
        return False
    longest = rules("deeds")["days"].get(x.precision, 0)
    return bool(0 < left[0] - right[0] <= longest or 0 < right[0] - left[0] <= longest) and bool(
        gap(left, right)
    )


def _both_told(a: Deed, b: Deed, every: Sequence[Deed]) -> bool:
    """Tell whether one account has the day of the other, too, in a clause with its verb."""
    for deed, other in ((a, b), (b, a)):
        values = {t.value for t in other.dates}
        own = (d for d in every if d.article == deed.article and d is not deed)
        near = (d for d in own if d.verb in {deed.verb, other.verb})
        if any(t.value in values for d in near for t in d.dates):
            return True
    return False


def _cities(a: Deed, b: Deed) -> Clash | None:
    """Return the cities of two clauses, each the only one, of one country."""
    if len(a.cities) != 1 or len(b.cities) != 1 or cities_meet(a, b) is not Meeting.CLASH:
        return None
    (left, x), (right, y) = a.cities[0], b.cities[0]
    here, there = city(left), city(right)
    if not here or not there or here.code != there.code or quoted(a) or quoted(b):
        return None
    if left in b.reading.article.words(b.clause.sentence):
        return None
    if right in a.reading.article.words(a.clause.sentence):
        return None
    return x, y


CLASHES: dict[str, Test] = {
    "actor": actors,
    "when": _days,
    "where": _cities,
    "status": statuses,
}
