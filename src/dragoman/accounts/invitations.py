"""Who invited a guest, as accounts word it in passing: "at the invitation of President X"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.moments import Relation
from dragoman.accounts.named import name_key, near
from dragoman.accounts.rules import rules
from dragoman.accounts.tiers import states_of
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.states import state_name
from dragoman.model import Finding, FindingKind, Mention, MentionKind, Reading, Span

HOSTS = frozenset({MentionKind.PERSON, MentionKind.STATE})
AFTER = 4
"""Characters between the words of inviting and the host: an article."""
GUESTS = frozenset({*HOSTS, MentionKind.GROUP})


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is said to have invited guests of which states."""

    reading: Reading
    host: Span
    name: str
    is_person: bool
    country: str | None
    guests: frozenset[str]


def compare_invitations(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each guest whom accounts let different people invite."""
    found = [i for r in sorted(readings, key=lambda r: r.article.id) for i in invitations(r)]
    for guest in sorted({g for i in found for g in i.guests}):
        own = [i for i in found if guest in i.guests]
        values = [Value(claim(i.reading, i.host), i) for i in own]
        finding = judge("actor", f"invitation: {state_name(guest)}", values, _relate, origin)
        if finding and finding.kind is FindingKind.DIFFER:
            yield finding
            return


def _relate(a: Value[Invitation], b: Value[Invitation]) -> Verdict:
    x, y = a.is_, b.is_
    if _one(name_key(x.name), name_key(y.name)):
        return Verdict(Relation.SAME, "event.shared")
    if x.country == y.country and not (x.is_person and y.is_person):
        # A president invites for his state.
        return Verdict(Relation.FITS, "event.shared")
    return Verdict(Relation.CLASH, "actor.other", 0.7)


def _one(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two names may be one person's: the last words, and the first of full names.

    >>> _one(("ana", "costa"), ("kosta",)), _one(("tamim", "thani"), ("mohammed", "thani"))
    (True, False)
    """
    full = min(len(a), len(b)) > 1
    return near(a[-1], b[-1]) and (not full or near(a[0], b[0]))


def invitations(reading: Reading) -> Iterator[Invitation]:
    """Yield the invitations that one account mentions."""
    before: Span | None = None
    for sentence in reading.sentences:
        for match in _pattern().finditer(reading.article.words(sentence)):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if host := _host(reading, sentence, end):
                guests = _guests(reading, sentence, start)
                if not guests and before:
                    # "They had been invited by": those of whom the sentence before tells.
                    guests = _states(reading, before) - {host.country or ""}
                is_person = host.kind is MentionKind.PERSON
                yield Invitation(reading, host.span, host.name, is_person, host.country, guests)
        before = sentence


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rules('align')['invited'])})\s+")


def _host(reading: Reading, sentence: Span, after: int) -> Mention | None:
    """Return the named person or state whose mention begins right after the words of inviting."""
    for mention in sorted(reading.mentions, key=lambda m: (m.span, m.head)):
        if mention.kind in HOSTS and not mention.pronoun:
            named = reading.article.words(mention.head)[:1].isupper()
            near = mention.span.start <= after + AFTER and mention.head.start >= after
            if named and near and mention.head.end <= sentence.end:
                return mention
    return None


def _guests(reading: Reading, sentence: Span, before: int) -> frozenset[str]:
    """Return the states of those named last before the words of inviting, or of "they"."""
    named = [
        m
        for m in reading.mentions
        if m.kind in GUESTS and states_of(m) and sentence.start <= m.span.start
        if m.span.end <= before
    ]
    people = [m for m in named if m.kind is not MentionKind.STATE] or named
    last = max(people, key=lambda m: (m.span, m.head), default=None)
    return states_of(last) if last else frozenset()


def _states(reading: Reading, sentence: Span) -> frozenset[str]:
    """Return the states that a sentence names."""
    inside = (m for m in reading.mentions if sentence.covers(m.span))
    return frozenset(state for m in inside for state in states_of(m))
