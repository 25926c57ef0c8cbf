"""Who did a deed, when, where and whether, as two accounts word it in clauses of their own."""

import re
from collections.abc import Callable, Iterator, Sequence

from dragoman.accounts.deeds import Deed, Meeting, deeds
from dragoman.accounts.moments import gap, near_days
from dragoman.accounts.one_deed import (
    FACTS,
    Rivals,
    cities_meet,
    likelihood,
    objects_meet,
    pairs,
    rivals,
    subjects_meet,
)
from dragoman.accounts.rules import rules, why
from dragoman.accounts.told import claim, opens_quotation
from dragoman.accounts.verdict import Sources
from dragoman.knowledge.cities import city
from dragoman.knowledge.names import name_words
from dragoman.model import Finding, FindingKind, Reading, Span, Status, Timex

_DENIED = re.compile(
    r"(?:\b(?:did|do|does|has|have|had|was|were|is|are)(?: not|n[’']t)|\bnever"
    r"|\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|ruled out))\b"
    r"(?: \S+){0,8}$",
    re.IGNORECASE,
)
"""A denial or refusal before a verb."""
_WISHED = re.compile(r"\b(?:would|will|won[’']t|could|should|if|whether|urge\w*)(?: \S+){0,4}$")
Clash = tuple[Span, Span]
"""The words of both sides."""


def compare_deeds(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each slot in which two clauses that tell of one deed clash."""
    every = [d for r in sorted(readings, key=lambda r: r.article.id) for d in deeds(r)]
    count = rivals(every)
    stated = {reading.article.id: reading for reading in readings}
    for a, b in pairs(every):
        for slot, clash in CLASHES.items():
            spans = clash(a, b, every)
            if spans is None:
                continue
            score = likelihood(slot, a, b, count)
            if score < rules("deeds")["least"][slot]:
                continue
            claims = tuple(claim(stated[span.article], span) for span in sorted(spans))
            about = f"{slot}: {' / '.join(dict.fromkeys(c.value for c in claims))}"
            apart = origin.independent([c.span.article for c in claims])
            rule = why(f"{slot}.deed")
            yield Finding(slot, FindingKind.DIFFER, about, claims, apart, round(score, 3), rule)


def _quoted(deed: Deed) -> bool:
    """Tell whether a clause stands in quotation marks."""
    return opens_quotation(deed.before)


def _actors(a: Deed, b: Deed, every: Sequence[Deed]) -> Clash | None:
    """Return two sides of whom each account says that they did it, and knows no other."""
    if not (a.is_open and b.is_open) or subjects_meet(a, b) is not Meeting.CLASH:
        return None
    if {a.clause.status, b.clause.status} - FACTS or _quoted(a) or _quoted(b):
        return None
    if not a.is_past or not b.is_past:
        return None
    if objects_meet(a, b) not in {Meeting.SAME, Meeting.LIKE}:
        return None
    if a.clause.lemma in rules("deeds")["press"] or _sentence_days_clash(a, b):
        return None
    if _knows(a, b) or _knows(b, a):
        return None
    return a.subject.span, b.subject.span


def _knows(deed: Deed, other: Deed) -> bool:
    """Tell whether the account of a deed names the other's actor anywhere."""
    entities = other.subject.entities
    return any(
        m.entity in entities or other.subject.names & set(name_words(m.name))
        for m in deed.reading.mentions
    )


def _sentence_days_clash(a: Deed, b: Deed) -> bool:
    """Tell whether two sentences both name days, and none in common."""
    left, right = (
        {d.value[:10] for d in x.reading.dates if x.clause.sentence.covers(d.span)} for x in (a, b)
    )
    return bool(left and right and not left & right)


def _days(a: Deed, b: Deed, every: Sequence[Deed]) -> Clash | None:
    """Return the days of two clauses, each the only one, near enough for one to be wrong."""
    if len(a.dates) != 1 or len(b.dates) != 1 or _quoted(a) or _quoted(b):
        return None
    (x,), (y,) = a.dates, b.dates
    if x.precision != y.precision or not _apart(x, y):
        return None
    if _told(a, lambda d: any(t.value == y.value for t in d.dates), b, every):
        return None
    if _told(b, lambda d: any(t.value == x.value for t in d.dates), a, every):
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


def _told(
    deed: Deed, holds: Callable[[Deed], bool], other: Deed, every: Sequence[Deed]
) -> bool:
    """Tell whether another clause of a deed's account, with the other's verb, says the same."""
    return any(
        d is not deed and d.article == deed.article and d.verb in {deed.verb, other.verb} and holds(d)
        for d in every
    )


def _cities(a: Deed, b: Deed, every: Sequence[Deed]) -> Clash | None:
    """Return the cities of two clauses, each the only one, of one country."""
    if len(a.cities) != 1 or len(b.cities) != 1 or cities_meet(a, b) is not Meeting.CLASH:
        return None
    (left, x), (right, y) = a.cities[0], b.cities[0]
    here, there = city(left), city(right)
    if not here or not there or here.code != there.code or _quoted(a) or _quoted(b):
        return None
    if left in b.reading.article.words(b.clause.sentence):
        return None
    if right in a.reading.article.words(a.clause.sentence):
        return None
    return x, y


def _statuses(a: Deed, b: Deed, every: Sequence[Deed]) -> Clash | None:
    """Return two clauses of which one says that was done what the other denies."""
    states = {a.clause.status, b.clause.status}
    if Status.DENIED not in states or not states & FACTS or _quoted(a) or _quoted(b):
        return None
    if _sentence_days_clash(a, b):
        return None
    denial, fact = (a, b) if a.clause.status is Status.DENIED else (b, a)
    if not _DENIED.search(denial.before) or _WISHED.search(denial.before):
        return None
    meetings = {subjects_meet(a, b), objects_meet(a, b)}
    if not fact.is_past or Meeting.CLASH in meetings or meetings == {Meeting.OPEN}:
        return None
    return a.clause.predicate, b.clause.predicate


CLASHES: dict[str, Callable[[Deed, Deed, Sequence[Deed]], Clash | None]] = {
    "actor": _actors,
    "when": _days,
    "where": _cities,
    "status": _statuses,
}
