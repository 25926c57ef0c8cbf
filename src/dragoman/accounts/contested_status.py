"""Whether a deed was done, as two accounts word it in clauses of their own."""

import re

from dragoman.accounts.align import weighted
from dragoman.accounts.apart import is_else, is_half, is_supposed, is_unsure
from dragoman.accounts.contested_sides import (
    ONE,
    Clash,
    object_of,
    quoted,
    sentence_days_clash,
    told_as_facts,
)
from dragoman.accounts.deeds import Deed, Meeting, Side
from dragoman.accounts.one_deed import FACTS, objects_meet, subjects_meet
from dragoman.knowledge.frequency import stems
from dragoman.model import Status

DENIED = re.compile(
    r"(?:\b(?:did|has|have|had|was|were|is|are)(?: not|n[’']t)|\bnever"
    r"|\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|ruled out)"
    r"|\bno(?: \S+){1,5} (?:was|were|been))\b(?: \S+){0,8}$",
    re.IGNORECASE,
)
"""A denial or refusal before a verb."""
_DROPPED = re.compile(r"\b(?:will not|won[’']t|would not|wouldn[’']t)(?: \S+){0,2}$")
"""A plan denied."""
_PLANNED = re.compile(r"\b(?:will|would)(?: \S+){0,2}$|[’']ll$|\b(?:is|are|was|were) to$")
"""A plan told as such before a verb."""
_NONE = re.compile(
    r"\bno(?: \S+){1,5} (?:was|were|been)$|\b(?:not|n[’']t|never)(?: been)?$", re.IGNORECASE
)
"""A denial right before a passive verb."""
_WISHED = re.compile(r"\b(?:would|will|won[’']t|could|should|if|whether|urge\w*)(?: \S+){0,4}$")
_KNOWN = re.compile(r"(?:the|his|her|its|their|this|that|these|those)\b|\S+[’']s?\s", re.IGNORECASE)
"""The beginning of a phrase for a thing that was spoken of before."""
_SOME = re.compile(r"(?:an?|any|some)\b", re.IGNORECASE)
_ANY = re.compile(r"(?:any|every|each)\b", re.IGNORECASE)


def statuses(a: Deed, b: Deed) -> Clash | None:
    """Return two clauses of which one says that was done what the other denies."""
    denial, other = (a, b) if a.clause.status is Status.DENIED else (b, a)
    if denial.clause.status is not Status.DENIED or quoted(a) or quoted(b):
        return None
    if not _denies(denial, other) or sentence_days_clash(a, b) or _is_another(denial, other):
        return None
    if _lands_clash(a, b) or not _is_one_side(a, b) or not _is_one_matter(a, b):
        return None
    return a.clause.predicate, b.clause.predicate


def _denies(denial: Deed, other: Deed) -> bool:
    """Tell whether a denial is one of a deed that was done, or of a plan."""
    if other.clause.status is Status.PLANNED:
        told = other.by_noun or _PLANNED.search(other.before)
        return bool(told and _DROPPED.search(denial.before))
    if other.clause.status not in FACTS or not other.is_past or is_supposed(other.before):
        return False
    if is_else(denial.after) or is_half(other.after):
        return False
    if denial.by_noun:
        return True
    wished = _WISHED.search(denial.before) or is_unsure(denial.before)
    return bool(DENIED.search(denial.before)) and not wished


def _is_another(denial: Deed, other: Deed) -> bool:
    """Tell whether what is denied is some thing, and not the one that was done, as worded."""
    if not denial.object.parts or not other.object.parts or denial.by_noun:
        return False
    denied, done = object_of(denial), object_of(other)
    if _ANY.match(done):
        return True
    if not _SOME.match(denied):
        return False
    return not _SOME.match(done) or not weighted(denied).keys() <= other.own.keys()


def _is_one_side(a: Deed, b: Deed) -> bool:
    """Tell whether one side does both, where one is left out if its sentence names the other."""
    if subjects_meet(a, b) in ONE:
        return True
    left, right = _is_hidden(a), _is_hidden(b)
    if a.act != b.act:
        return False
    if left and right:
        denial = a if a.clause.status is Status.DENIED else b
        return bool(_NONE.search(denial.before)) and _is_a_thing(a, b)
    if left or right:
        hidden, shown = (a, b) if left else (b, a)
        return bool(_words(shown.subject, shown) & hidden.said.keys())
    return False


def _lands_clash(a: Deed, b: Deed) -> bool:
    """Tell whether two clauses name places of states, and none in common."""
    left, right = (
        {
            m.country
            for m in d.reading.mentions
            if m.country and any(part.span.overlaps(m.span) for part in d.clause.others)
        }
        for d in (a, b)
    )
    return bool(left and right and not left & right)


def _is_a_thing(a: Deed, b: Deed) -> bool:
    """Tell whether two objects have one main word and are no one who is named."""
    named = a.object.entities | b.object.entities
    return bool(not named and a.object.stems & b.object.stems)


def _is_hidden(deed: Deed) -> bool:
    """Tell whether a clause names nobody who does it."""
    side = deed.subject
    return not side.parts or not (side.entities or side.stems or side.lands)


def _words(side: Side, deed: Deed) -> frozenset[str]:
    heads = " ".join(deed.reading.article.words(part.head) for part in side.parts)
    return frozenset(stems(heads))


def _is_one_matter(a: Deed, b: Deed) -> bool:
    """Tell whether two clauses are about one thing, or one place to go to."""
    off = (d for d in (a, b) if d.by_noun and d.clause.status is Status.DENIED)
    if any(off):
        return bool(_places(a) & _places(b))
    meeting = objects_meet(a, b)
    if meeting is Meeting.OPEN:
        lacking = not a.object.parts or not b.object.parts
        return lacking or bool(a.act == b.act and a.subject.entities & b.subject.entities)
    return meeting in ONE


def _places(deed: Deed) -> set[str]:
    """Return where a deed leads, or whom it is with, by the last words of the phrases."""
    return {
        deed.reading.article.words(p.head)
        for p in deed.clause.others
        if p.prep in {"to", "with", "in"}
    }


def opposites(a: Deed, b: Deed) -> Clash | None:
    """Return two verbs of one side and one thing that cannot both be true."""
    if not told_as_facts(a, b) or sentence_days_clash(a, b):
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
