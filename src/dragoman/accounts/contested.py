"""Who did a deed, when, where and whether, as two accounts word it in clauses of their own."""

from collections.abc import Callable, Iterator, Sequence

from dragoman.accounts.contested_places import is_alone, places_clash
from dragoman.accounts.contested_sides import ONE, Clash, actors, blamed, partners, quoted
from dragoman.accounts.contested_status import opposites, statuses
from dragoman.accounts.contested_times import both_told, days_clash, least
from dragoman.accounts.deeds import Deed, Deeds, Meeting
from dragoman.accounts.exchanged import exchanged
from dragoman.accounts.office_holders import hold_one_office
from dragoman.accounts.one_deed import likelihood, objects_meet, pairs, rivals, subjects_meet
from dragoman.accounts.rules import rules
from dragoman.accounts.taken_back import is_taken_back
from dragoman.accounts.told import claim
from dragoman.accounts.turned import turned
from dragoman.accounts.verdict import Sources, clashing
from dragoman.knowledge.predicates import against, alike, kindred
from dragoman.model import Finding, Reading, Status

Test = Callable[[Deed, Deed], Clash | None]


def compare_deeds(readings: Sequence[Reading], origin: Sources, told: Deeds) -> Iterator[Finding]:
    """Yield a finding for each slot in which two clauses that tell of one deed clash."""
    ids = sorted(reading.article.id for reading in readings)
    every = [deed for id in ids for deed in told.of(id)]
    by_noun = [*turned(every)]
    count = rivals([*every, *by_noun])
    stated = {reading.article.id: reading for reading in readings}
    for a, b, slot, clash in _tests(every, by_noun):
        spans = clash(a, b)
        if not spans or _both_say(a, b):
            continue
        if slot == "status" and (_is_no_denial(a, b) or _tells_both(a, b, every)):
            continue
        score = likelihood(slot, a, b, count)
        bar = least(_bar(slot, a, b, spans), a)
        if score < bar or (slot in TIMED and both_told(slot, a, b, every)):
            continue
        claims = [claim(stated[span.article], span) for span in sorted(spans)]
        yield clashing(slot, f"{slot}.deed", claims, origin, score=round(score, 3))
    for a, b in exchanged(every):
        claims = [claim(stated[d.article], d.subject.span) for d in (a, b)]
        yield clashing("actor", "actor.turned", claims, origin, score=rules("deeds")["turned"])


def _bar(slot: str, a: Deed, b: Deed, clash: Clash) -> str:
    """Return the name of the least likelihood for a clash in a slot."""
    if slot == "actor" and hold_one_office(a, b):
        return "office"
    return "alone" if slot == "where" and is_alone(a, b, clash) else slot


def _both_say(a: Deed, b: Deed) -> bool:
    """Tell whether the sentence of one clause stands in the other's account as well."""
    return a.sentence in b.reading.article.text or b.sentence in a.reading.article.text


def _tells_both(a: Deed, b: Deed, every: Sequence[Deed]) -> bool:
    """Tell whether one account says what the other does, too: "first denied it, then owned up"."""
    for deed, other in ((a, b), (b, a)):
        denied = other.clause.status is Status.DENIED
        for one in every:
            if one.article != deed.article or one is deed or one.act not in alike(other.act):
                continue
            if (one.clause.status is Status.DENIED) is not denied:
                continue
            sides, things = subjects_meet(one, other), objects_meet(one, other)
            if Meeting.CLASH not in {sides, things} and {sides, things} & ONE:
                return True
    return False


def _is_no_denial(a: Deed, b: Deed) -> bool:
    """Tell whether what one clause denies was done later, or is another thing."""
    denied = [(x, y) for x, y in ((a, b), (b, a)) if x.clause.status is Status.DENIED]
    return any(is_taken_back(x, y) for x, y in denied)


def _tests(
    every: Sequence[Deed], by_noun: Sequence[Deed]
) -> Iterator[tuple[Deed, Deed, str, Test]]:
    """Yield the pairs of clauses that may clash in a slot, with the test for it."""
    for a, b in pairs(every, alike):
        yield from ((a, b, slot, test) for slot, test in CLASHES.items())
        yield from ((a, b, "actor", test) for test in (partners, blamed))
    for a, b in pairs(every, kindred):
        if not (quoted(a) or quoted(b)):
            yield from ((a, b, slot, test) for slot, test in TIMED.items())
    for a, b in pairs(every, against):
        yield a, b, "status", opposites
    for a, b in pairs([*every, *by_noun], alike):
        if a.by_noun or b.by_noun:
            yield a, b, "status", statuses


CLASHES: dict[str, Test] = {
    "actor": actors,
    "status": statuses,
}
TIMED: dict[str, Test] = {"when": days_clash, "where": places_clash}
"""The tests of deeds that may also be told by their cause or effect."""
