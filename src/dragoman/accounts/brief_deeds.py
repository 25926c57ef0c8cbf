"""When, where and whether a deed was done, as two short accounts word it."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from dragoman.accounts.brief import acts, acts_alike, brief_ones, count_alike
from dragoman.accounts.contested_places import places_clash
from dragoman.accounts.contested_sides import (
    ONE,
    Clash,
    is_named,
    knows,
    quoted,
    sentence_days_clash,
)
from dragoman.accounts.contested_status import DENIED
from dragoman.accounts.contested_times import both_told, days_clash
from dragoman.accounts.deeds import Deed, Deeds, Meeting
from dragoman.accounts.moments import value_days
from dragoman.accounts.odds import shared
from dragoman.accounts.one_deed import FACTS, likelihood, objects_meet, rivals, subjects_meet
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, clashing
from dragoman.knowledge.cities import city
from dragoman.knowledge.frequency import stems
from dragoman.knowledge.predicates import ALIKE, FIRM, NEAR, likeness, opposed
from dragoman.model import Finding, Reading, Status

_AHEAD = re.compile(
    r"(?:\b(?:will|about to|due to|set to|going to|ready to|threaten\w* to|hop\w+ to"
    r"|plan(?:s|ned|ning)? to|intend\w* to|vow\w* to|promis\w* to"
    r"|(?:expected|scheduled|supposed) to"
    r"|(?:is|are|was|were) to)(?: be| have)?(?: \w+ly)?)$|[’']ll$",
    re.IGNORECASE,
)
"""Words before a verb for what is still to be done."""
_WISHED = re.compile(r"\b(?:would|could|should|if|whether|urge\w*|ask\w*|call\w*)\b[^,;]{0,40}$")
AWAITED = frozenset({"expect", "await"})
"""Verbs for one who has not come yet."""
ASKED = frozenset({"ask", "tell", "call"})
"""Verbs of what is said to many, and more than once."""
COMING = "arrive"
"""The act that is awaited."""


def compare_brief_deeds(
    readings: Sequence[Reading], origin: Sources, told: Deeds
) -> Iterator[Finding]:
    """Yield a finding for each slot in which deeds of two short accounts clash.

    A short account tells a deed once, so that less speaks for two clauses being of one deed.
    """
    short = brief_ones(readings)
    for a, b in combinations(short, 2):
        own, other = told.of(a.article.id), told.of(b.article.id)
        every = [*own, *other]
        count = rivals(every)
        for slot, test in _TESTS:
            for x, y in product(own, other):
                spans = test(x, y, every)
                if not spans or x.sentence in b.article.text or y.sentence in a.article.text:
                    continue
                score = likelihood(slot, x, y, count)
                if score >= _least(slot, x, y):
                    claims = [claim(r, span) for r, span in zip((a, b), spans, strict=True)]
                    yield clashing(slot, f"{slot}.brief", claims, origin, score=round(score, 3))


def _least(slot: str, a: Deed, b: Deed) -> float:
    """Return how likely two clauses must be of one deed, the less the more alike their verbs."""
    alike = _likeness(a, b)
    if slot in {"status", "actor"} or NEAR <= alike < ALIKE:
        return float(rules("brief")[slot])
    return float(rules("brief")[f"{slot}_{'alike' if alike else 'other'}"])


def statuses(a: Deed, b: Deed, every: Sequence[Deed]) -> Clash | None:
    """Return two clauses of which one tells as done what the other denies or still awaits."""
    done, other = (b, a) if _is_open(a) else (a, b)
    if not _is_done(done) or not _is_open(other) or quoted(a) or quoted(b):
        return None
    planned = other.clause.status is not Status.DENIED
    if planned and (_is_older(other, done) or other.clause.lemma in ASKED):
        return None
    if not (_is_one_act(a, b) and _is_one_matter(a, b)) or _both_know(done, other, every):
        return None
    return a.clause.predicate, b.clause.predicate


def opposites(a: Deed, b: Deed, _: Sequence[Deed]) -> Clash | None:
    """Return two verbs of one side that cannot both be true, of what may be one thing."""
    if not (_is_done(a) and _is_done(b)) or quoted(a) or quoted(b) or sentence_days_clash(a, b):
        return None
    if any(d.after.startswith("to ") for d in (a, b)):
        return None
    left, right = (acts(d.clause, d.reading) for d in (a, b))
    if not any(opposed(x, y) for x, y in product(sorted(left), sorted(right))):
        return None
    if subjects_meet(a, b) is not Meeting.SAME or objects_meet(a, b) is Meeting.CLASH:
        return None
    sides = {*a.subject.names, *b.subject.names, a.verb, b.verb}
    both = shared(a.own, b.own, but=sides)[0]
    return (a.clause.predicate, b.clause.predicate) if both >= rules("brief")["own"] else None


def _is_done(deed: Deed) -> bool:
    """Tell whether a verb says that a deed was done."""
    done = deed.clause.status in FACTS and not deed.clause.nominal and deed.is_past
    return done and not _AHEAD.search(deed.before) and deed.clause.lemma not in AWAITED


def _is_open(deed: Deed) -> bool:
    """Tell whether a verb denies a deed, or tells it as one still to be done."""
    if deed.clause.nominal or _WISHED.search(deed.before):
        return False
    if deed.clause.lemma in AWAITED:
        return _is_awaiting(deed)
    denied = deed.clause.status is Status.DENIED and DENIED.search(deed.before)
    return bool(denied or _AHEAD.search(deed.before))


def _is_awaiting(deed: Deed) -> bool:
    """Tell whether somebody is expected, and not only to do something."""
    passive = re.search(r"\b(?:is|are|was|were|be|been)$", deed.before)
    active = not deed.reading.article.words(deed.clause.predicate).endswith("ed")
    return bool(deed.clause.objects and (passive or active) and not deed.after.startswith("to "))


def _is_older(plan: Deed, done: Deed) -> bool:
    """Tell whether a plan stands in the older report, so that it may have been carried out."""
    left, right = (
        value_days(d.reading.anchor.day) if d.reading.anchor else None for d in (plan, done)
    )
    return bool(left and right and left < right)


def _is_one_act(a: Deed, b: Deed) -> bool:
    """Tell whether two verbs tell one act, or one that of somebody who was awaited."""
    if {a.clause.lemma, b.clause.lemma} & set(rules("deeds")["spoken"]):
        return False
    for one, other in ((a, b), (b, a)):
        if one.clause.lemma in AWAITED:
            return bool(likeness(other.clause.lemma, COMING)) and _share_head(a, b)
    return bool(_likeness(a, b))


def _likeness(a: Deed, b: Deed) -> float:
    return acts_alike(a.clause, a.reading, b.clause, b.reading)


def _is_one_matter(a: Deed, b: Deed) -> bool:
    """Tell whether two clauses are about the same ones, who may change places, or one thing."""
    both, _ = shared(a.said, b.said, but={a.verb, b.verb})
    if both < rules("brief")["said"]:
        return False
    if sentence_days_clash(a, b) and not _cross(a, b):
        return False
    if _cross(a, b) or _share_head(a, b):
        return True
    if Meeting.CLASH in (subjects_meet(a, b), objects_meet(a, b)):
        return False
    return subjects_meet(a, b) in ONE or objects_meet(a, b) in ONE


def _cross(a: Deed, b: Deed) -> bool:
    """Tell whether the one who does a deed is the one to whom another does it, both ways."""
    return a.subject.meets(b.object) is Meeting.SAME and b.subject.meets(a.object) is Meeting.SAME


def _share_head(a: Deed, b: Deed) -> bool:
    """Tell whether two clauses have a thing in common by its main word, whatever it does."""
    return any(count_alike(x, y) for x, y in product(_heads(a), _heads(b)))


def _heads(deed: Deed) -> set[str]:
    """Return the main words of those who do a deed, and of all that it is done to or with."""
    parts = (*deed.clause.subjects, *deed.clause.objects, *deed.clause.others)
    return {s for part in parts for s in stems(deed.reading.article.words(part.head))}


def _both_know(done: Deed, other: Deed, every: Sequence[Deed]) -> bool:
    """Tell whether one of two accounts has the deed both as done and as still to be done."""
    for own, opposite, test in ((done, other, _is_open), (other, done, _is_done)):
        rest = (d for d in every if d.article == own.article and d is not own and test(d))
        if any(_is_one_act(d, opposite) and _is_one_matter(d, opposite) for d in rest):
            return True
    return False


def times(a: Deed, b: Deed, every: Sequence[Deed]) -> Clash | None:
    """Return the days of two clauses that tell one act, unless they are worded alike."""
    clash = _told_once("when", a, b, every, days_clash)
    if clash is None:
        return None
    left, right = (d.reading.article.words(s).lower() for d, s in zip((a, b), clash, strict=True))
    return None if left == right else clash


def places(a: Deed, b: Deed, every: Sequence[Deed]) -> Clash | None:
    """Return the places of two clauses, cities both of them if the verbs are not alike."""
    clash = _told_once("where", a, b, every, places_clash)
    if clash is None or _likeness(a, b):
        return clash
    cities = (city(d.reading.article.words(s)) for d, s in zip((a, b), clash, strict=True))
    return clash if all(cities) else None


def _told_once(
    slot: str,
    a: Deed,
    b: Deed,
    every: Sequence[Deed],
    test: Callable[[Deed, Deed], Clash | None],
) -> Clash | None:
    """Return what clashes in a slot of two clauses of one act, if neither account has both."""
    if quoted(a) or quoted(b) or not (slot == "where" or _likeness(a, b)):
        return None
    clash = test(a, b)
    return None if clash is None or both_told(slot, a, b, every) else clash


def actors(a: Deed, b: Deed, _: Sequence[Deed]) -> Clash | None:
    """Return the two who did one thing, each of whom one account alone names."""
    if not (_is_done(a) and _is_done(b)) or quoted(a) or quoted(b) or sentence_days_clash(a, b):
        return None
    if _likeness(a, b) < FIRM or a.clause.lemma in rules("deeds")["press"]:
        return None
    if not (is_named(a) and is_named(b)) or subjects_meet(a, b) is not Meeting.CLASH:
        return None
    if knows(a, b) or knows(b, a) or not _is_one_object(a, b):
        return None
    left, right = (d.reading.article.words(d.subject.span) for d in (a, b))
    return None if left in right or right in left else (a.subject.span, b.subject.span)


def _is_one_object(a: Deed, b: Deed) -> bool:
    """Tell whether two objects are one by their main words, or by nouns for one thing."""
    if objects_meet(a, b) in ONE:
        return True
    return any(count_alike(x, y) for x, y in product(a.object.stems, b.object.stems))


_TESTS: tuple[tuple[str, Callable[[Deed, Deed, Sequence[Deed]], Clash | None]], ...] = (
    ("status", statuses),
    ("status", opposites),
    ("when", times),
    ("where", places),
    ("actor", actors),
)
