"""Who did a deed, when, where and whether, as two accounts word it in clauses of their own."""

import re
from collections.abc import Callable, Iterator, Sequence

from dragoman.accounts.deeds import Deed, Meeting, deeds
from dragoman.accounts.moments import gap, near_days
from dragoman.accounts.one_deed import (
    FACTS,
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
from dragoman.knowledge.predicates import against, alike
from dragoman.model import Finding, FindingKind, Reading, Span, Status, Timex

_DENIED = re.compile(
    r"(?:\b(?:did|do|does|has|have|had|was|were|is|are)(?: not|n[’']t)|\bnever"
    r"|\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|ruled out))\b"
    r"(?: \S+){0,8}$",
    re.IGNORECASE,
)
"""A denial or refusal before a verb."""
_WISHED = re.compile(r"\b(?:would|will|won[’']t|could|should|if|whether|urge\w*)(?: \S+){0,4}$")
_KNOWN = re.compile(r"(?:the|his|her|its|their|this|that|these|those)\b|\S+[’']s?\s", re.IGNORECASE)
"""The beginning of a phrase for a thing that was spoken of before."""
ONE = frozenset({Meeting.SAME, Meeting.LIKE})
LACKING = frozenset({Meeting.OPEN})
Clash = tuple[Span, Span]
"""The words of both sides."""
Test = Callable[[Deed, Deed], Clash | None]


def compare_deeds(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each slot in which two clauses that tell of one deed clash."""
    every = [d for r in sorted(readings, key=lambda r: r.article.id) for d in deeds(r)]
    count = rivals(every)
    stated = {reading.article.id: reading for reading in readings}
    for a, b, slot, clash in _tests(every):
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


def _tests(every: Sequence[Deed]) -> Iterator[tuple[Deed, Deed, str, Test]]:
    """Yield the pairs of clauses that may clash in a slot, with the test for it."""
    for a, b in pairs(every, alike):
        yield from ((a, b, slot, test) for slot, test in CLASHES.items())
    for a, b in pairs(every, against):
        yield a, b, "status", _opposites


def _quoted(deed: Deed) -> bool:
    """Tell whether a clause stands in quotation marks."""
    return opens_quotation(deed.before)


def _actors(a: Deed, b: Deed) -> Clash | None:
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


def _days(a: Deed, b: Deed) -> Clash | None:
    """Return the days of two clauses, each the only one, near enough for one to be wrong."""
    if len(a.dates) != 1 or len(b.dates) != 1 or _quoted(a) or _quoted(b):
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
    if not here or not there or here.code != there.code or _quoted(a) or _quoted(b):
        return None
    if left in b.reading.article.words(b.clause.sentence):
        return None
    if right in a.reading.article.words(a.clause.sentence):
        return None
    return x, y


def _statuses(a: Deed, b: Deed) -> Clash | None:
    """Return two clauses of which one says that was done what the other denies."""
    states = {a.clause.status, b.clause.status}
    if Status.DENIED not in states or not states & FACTS or _quoted(a) or _quoted(b):
        return None
    if _sentence_days_clash(a, b):
        return None
    denial, fact = (a, b) if a.clause.status is Status.DENIED else (b, a)
    if not _DENIED.search(denial.before) or _WISHED.search(denial.before):
        return None
    if not fact.is_past or subjects_meet(a, b) not in ONE:
        return None
    lacking = not a.object.parts or not b.object.parts
    if objects_meet(a, b) not in (LACKING if lacking else ONE):
        return None
    return a.clause.predicate, b.clause.predicate


def _opposites(a: Deed, b: Deed) -> Clash | None:
    """Return two verbs of one side and one thing that cannot both be true."""
    if {a.clause.status, b.clause.status} - FACTS or _quoted(a) or _quoted(b):
        return None
    if not a.is_past or not b.is_past or _sentence_days_clash(a, b):
        return None
    if subjects_meet(a, b) not in ONE or not (_is_one_body(a, b) and _is_one_thing(a, b)):
        return None
    return a.clause.predicate, b.clause.predicate


def _is_one_body(a: Deed, b: Deed) -> bool:
    """Tell whether two subjects are one by name or by their main word, and not by state alone."""
    left, right = a.subject, b.subject
    return bool(
        left.entities & right.entities or left.names & right.names or left.stems & right.stems
    )


def _is_one_thing(a: Deed, b: Deed) -> bool:
    """Tell whether two objects are a thing that both take for known, by its main word."""
    left, right = a.object, b.object
    if left.entities or right.entities or objects_meet(a, b) not in ONE:
        return False
    known = all(
        _KNOWN.match(d.reading.article.words(part.span)) for d in (a, b) for part in d.object.parts
    )
    return known and bool(left.stems & right.stems)


CLASHES: dict[str, Test] = {
    "actor": _actors,
    "when": _days,
    "where": _cities,
    "status": _statuses,
}
