"""Who did a deed, as two accounts word it in clauses of their own."""

import re
from collections.abc import Sequence

from dragoman.accounts.deeds import Deed, Meeting
from dragoman.accounts.odds import shared
from dragoman.accounts.office_holders import hold_one_office
from dragoman.accounts.one_deed import FACTS, objects_meet, subjects_meet, values_meet
from dragoman.accounts.rules import rules
from dragoman.accounts.told import opens_quotation
from dragoman.knowledge.names import name_words
from dragoman.model import Part, Span

_OWN = re.compile(r"(?:his|her|its|their)\b|\S+[’'](?:s\s|\s)", re.IGNORECASE)
"""The beginning of a phrase for a thing of which everyone has one."""
LIKE = 0.2
"""Least share of the words of two clauses besides the verb, if they are to have one actor."""
ONE = frozenset({Meeting.SAME, Meeting.LIKE})
Clash = tuple[Span, Span]
"""The words of both sides."""


def quoted(deed: Deed) -> bool:
    """Tell whether a clause stands in quotation marks."""
    return opens_quotation(deed.before)


def told_as_facts(*deeds: Deed) -> bool:
    """Tell whether accounts say in their own words that deeds were done."""
    return all(d.clause.status in FACTS and d.is_past and not quoted(d) for d in deeds)


def actors(a: Deed, b: Deed) -> Clash | None:
    """Return two sides of whom each account says that they did it, and one knows no other."""
    if not told_as_facts(a, b) or not (is_named(a) and is_named(b)):
        return None
    if subjects_meet(a, b) is not Meeting.CLASH or not _may_be_one_thing(a, b):
        return None
    if _may_act_for(a, b) or shared(a.own, b.own, but={a.verb, b.verb})[1] < LIKE:
        return None
    if any(d.object.parts and _OWN.match(object_of(d)) for d in (a, b)):
        return None
    if a.clause.lemma in manifold() and not hold_one_office(a, b):
        return None
    if a.names_doer_of(b):
        return None
    if sentence_days_clash(a, b) or (knows(a, b) and knows(b, a)):
        return None
    return a.subject.span, b.subject.span


def _may_act_for(a: Deed, b: Deed) -> bool:
    """Tell whether one actor is a person and the other a body of the same state, or of none."""
    left, right = a.subject, b.subject
    return bool(left.people) != bool(right.people) and not left.is_apart(right)


def manifold() -> set[str]:
    """Return the verbs for what any number of people may do with one thing."""
    return {*rules("deeds")["press"], *rules("deeds")["spoken"]}


def _may_be_one_thing(a: Deed, b: Deed) -> bool:
    """Tell whether one thing is done, or one person's deed leaves out what is done."""
    meeting = objects_meet(a, b)
    if meeting is Meeting.OPEN and not (a.object.parts and b.object.parts):
        return bool(a.act == b.act and a.subject.people and b.subject.people)
    return meeting in ONE


def partners(a: Deed, b: Deed) -> Clash | None:
    """Return the one side in which two lists of those who did a deed together differ."""
    if not told_as_facts(a, b) or objects_meet(a, b) is Meeting.CLASH or sentence_days_clash(a, b):
        return None
    if not (a.is_open and b.is_open and a.subject.entities & b.subject.entities):
        return None
    return _only(a, b, a.subject.parts, b.subject.parts, least=1)


def blamed(a: Deed, b: Deed) -> Clash | None:
    """Return the two on whom one side lays one thing."""
    if a.clause.lemma not in rules("deeds")["blaming"] or not told_as_facts(a, b):
        return None
    if subjects_meet(a, b) not in ONE or objects_meet(a, b) in ONE or sentence_days_clash(a, b):
        return None
    return _only(a, b, a.object.parts, b.object.parts)


def _only(
    a: Deed, b: Deed, left: Sequence[Part], right: Sequence[Part], *, least: int = 0
) -> Clash | None:
    """Return the part that each of two lists has alone, if neither account has the other's."""
    heads = [
        {d.reading.article.words(p.head): p for p in parts} for d, parts in ((a, left), (b, right))
    ]
    own, other = heads
    if len(own.keys() & other.keys()) < least:
        return None
    only = [[(w, p) for w, p in x.items() if w not in y] for x, y in ((own, other), (other, own))]
    if any(len(parts) != 1 for parts in only):
        return None
    ((word, part),), ((rival, against),) = only
    if word in b.reading.article.text or rival in a.reading.article.text:
        return None
    return part.span, against.span


def object_of(deed: Deed) -> str:
    """Return the words of what a deed is done to."""
    return deed.reading.article.words(deed.object.span)


def is_named(deed: Deed) -> bool:
    """Tell whether a clause names who does it, or their state, in its own words."""
    side = deed.subject
    return deed.is_open or bool(
        side.lands and side.plain and all(deed.clause.holds(part.head) for part in side.parts)
    )


def knows(deed: Deed, other: Deed) -> bool:
    """Tell whether the account of a deed names the other's actor anywhere."""
    entities = other.subject.entities
    return any(
        m.entity in entities
        or other.subject.names & set(name_words(m.name))
        or (not entities and m.country in other.subject.lands)
        for m in deed.reading.mentions
    )


def sentence_days_clash(a: Deed, b: Deed) -> bool:
    """Tell whether two sentences both name days, and none that may be one."""
    left, right = (
        [d.value for d in x.reading.dates if x.clause.sentence.covers(d.span)] for x in (a, b)
    )
    return values_meet(left, right) is Meeting.CLASH
