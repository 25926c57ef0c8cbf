"""Who invited a guest, as accounts word it in passing: "at the invitation of President X"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.moments import Relation
from dragoman.accounts.named import name_key, near
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, judge
from dragoman.knowledge.states import state_name
from dragoman.model import Finding, FindingKind, Mention, MentionKind, Reading, Span


@dataclass(frozen=True, slots=True)
class Invitation:
    """A host who is said to have invited a guest, and the state the guest comes from."""

    reading: Reading
    host: Mention
    guest: str


def compare_invitations(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each guest whom accounts let different people invite."""
    found: dict[str, list[Invitation]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for invitation in invitations(reading):
            found.setdefault(invitation.guest, []).append(invitation)
    for guest, own in sorted(found.items()):
        values = [Value(claim(i.reading, i.host.span), name_key(i.host.name)) for i in own]
        finding = judge("actor", f"invitation: {state_name(guest)}", values, _relate, origin)
        if finding and finding.kind is FindingKind.DIFFER:
            yield finding


def _relate(a: Value[tuple[str, ...]], b: Value[tuple[str, ...]]) -> Verdict:
    if any(near(x, y) for x in a.is_ for y in b.is_):
        return Verdict(Relation.SAME, "event.shared")
    return Verdict(Relation.CLASH, "actor.other", 0.7)


def invitations(reading: Reading) -> Iterator[Invitation]:
    """Yield the invitations that one account mentions."""
    for sentence in reading.sentences:
        for match in _pattern().finditer(reading.article.words(sentence)):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            host = _host(reading, sentence, end)
            guest = _guest(reading, sentence, start)
            if host and guest:
                yield Invitation(reading, host, guest)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rules('align')['invited'])})\s+(?:the\s+|\w+\s+)?(?=[A-Z])")


def _host(reading: Reading, sentence: Span, after: int) -> Mention | None:
    """Return the named person whose mention begins right after the words of inviting."""
    for mention in sorted(reading.mentions, key=lambda m: (m.span, m.head)):
        if mention.kind is MentionKind.PERSON and not mention.pronoun:
            named = reading.article.words(mention.head)[:1].isupper()
            if named and mention.span.start <= after < mention.head.end <= sentence.end:
                return mention
    return None


def _guest(reading: Reading, sentence: Span, before: int) -> str | None:
    """Return the state of the nearest person named before the words of inviting."""
    people = [
        m
        for m in reading.mentions
        if m.kind is MentionKind.PERSON and m.country and sentence.start <= m.span.start
        if m.span.end <= before
    ]
    return max(people, key=lambda m: (m.span, m.head)).country if people else None
