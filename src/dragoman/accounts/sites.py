"""The places of a deed with their role: in which, from which and to which it is done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.accounts.places import city_key
from dragoman.accounts.rules import rules
from dragoman.knowledge.cities import city
from dragoman.model import Clause, MentionKind, Reading, Span

ROLES = {
    **dict.fromkeys(("in", "at", "near", "outside", "off", "around", "inside"), "site"),
    **dict.fromkeys(("from",), "source"),
    **dict.fromkeys(("to", "into", "toward", "towards"), "goal"),
}
"""What a preposition before a place says of it."""
_BEFORE = re.compile(
    rf"\b({'|'.join(ROLES)})\s+(?:the\s+|(?:central|downtown|northern|southern|eastern|western)\s+)*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_WIDER = re.compile(
    r"(?:[’']s?\b|\s+(?:[A-Z]|state|province|region|county|area|district|government))"
)
"""What follows a name that is not that of the place itself."""
NAMED = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Site:
    """A place of a deed: its name as it stands, one key for all its names, and its role."""

    name: str
    key: str
    role: str
    span: Span


def find_sites(reading: Reading, clause: Clause) -> Iterator[Site]:
    """Yield the cities of a clause, and other names that stand where it begins or ends."""
    found = list(_sites(reading, clause))
    heads = [part.head for part in (*clause.objects, *clause.others)]
    near = {s.role for s in found if any(s.span.overlaps(head) for head in heads)}
    for site in found:
        # "Arrested in Athens after a tip from Beirut": a phrase of the clause's own goes first.
        if site.role not in near or any(site.span.overlaps(head) for head in heads):
            yield site


def _sites(reading: Reading, clause: Clause) -> Iterator[Site]:
    text = reading.article.text
    for own in clause.words:
        for found in _NAME.finditer(text, own.start, own.end):
            span = _undated(reading, Span(own.article, *found.span()))
            name = reading.article.words(span)
            role, surely = _role(reading, clause, span)
            dated = span.end < found.end()
            if (
                role
                and (dated or not _WIDER.match(text, span.end))
                and _is_place(reading, span, surely)
            ):
                yield Site(name, city_key(name), role, span)


def _undated(reading: Reading, span: Span) -> Span:
    """Return a run of names up to the day that ends it: "Houston" of "Houston Thursday"."""
    days = [d.span.start for d in reading.dates if span.start < d.span.start < span.end]
    return Span(span.article, span.start, min(days) - 1) if days else span


def _role(reading: Reading, clause: Clause, span: Span) -> tuple[str, bool]:
    """Return what a place is to a deed, by a preposition or the verb, which is sure of a place."""
    if any(part.span == span for part in clause.objects):
        for role, verbs in rules("deeds")["verbs"].items():
            if clause.lemma in verbs:
                return role, True
    found = _BEFORE.search(reading.article.text[clause.sentence.start : span.start])
    return (ROLES[found[1].lower()] if found else ""), False


def _is_place(reading: Reading, span: Span, surely: bool) -> bool:
    """Tell whether a name is a city's, or a place's that the gazetteer lacks."""
    if any(date.span.overlaps(span) for date in reading.dates):
        return False
    if reading.article.words(span) in rules("deeds")["wider"]:
        return False
    over = {m.kind for m in reading.mentions if m.span.overlaps(span)}
    if over:
        return MentionKind.PLACE in over or bool(
            city(reading.article.words(span)) and not over & NAMED
        )
    return surely or bool(city(reading.article.words(span)))
