"""The rank of ties between two states, wherever an account names it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import rules
from dragoman.accounts.told import claim
from dragoman.accounts.verdict import Sources, Value, Verdict, differing
from dragoman.knowledge.states import state_name
from dragoman.model import Finding, Mention, Reading, Span


@dataclass(frozen=True, slots=True)
class Rank:
    """One naming of a rank of ties: the words, the rank, and the two states it is between."""

    reading: Reading
    span: Span
    rank: str
    states: tuple[str, str]


def rank_of(words: str) -> str | None:
    """Return the rank of ties that words name, None if they only describe one.

    >>> rank_of("a “comprehensive strategic partnership”"), rank_of("diplomatic status")
    ('comprehensive strategic partnership', None)
    """
    found = _pattern().search(" ".join(re.findall(r"[\w-]+", words)))
    return found.group().lower() if found else None


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(rules("tiers")["names"], key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!from a )\b(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)


def compare_tiers(readings: Sequence[Reading], origin: Sources) -> Iterator[Finding]:
    """Yield a finding for each two states whose rank of ties accounts name differently."""
    ranks: dict[tuple[str, str], dict[str, list[Rank]]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        for rank in named_ranks(reading):
            ranks.setdefault(rank.states, {}).setdefault(reading.article.id, []).append(rank)
    for states, accounts in sorted(ranks.items()):
        about = "ties: " + ", ".join(map(state_name, states))
        values = [
            Value(claim(own[0].reading, own[0].span), tuple(sorted({r.rank for r in own})))
            for _, own in sorted(accounts.items())
        ]
        yield from differing("tier", about, values, _relate, origin)


def _relate(a: Value[tuple[str, ...]], b: Value[tuple[str, ...]]) -> Verdict:
    if set(a.is_) & set(b.is_):
        return Verdict(Relation.SAME, "tier.equal")
    return Verdict(Relation.CLASH, "tier.other", 0.8)


def named_ranks(reading: Reading) -> Iterator[Rank]:
    """Yield the ranks of ties that one account names for two states it is sure of."""
    everywhere = Counter(c for m in reading.mentions for c in states_of(m))
    for sentence in reading.sentences:
        for match in _pattern().finditer(reading.article.words(sentence)):
            start = sentence.start + match.start()
            span = Span(sentence.article, start, sentence.start + match.end())
            states = _states(reading, sentence, span, everywhere)
            if states:
                yield Rank(reading, span, match.group().lower(), states)


def states_of(mention: Mention) -> frozenset[str]:
    """Return the states of a mention: "the two countries" are both."""
    if mention.country:
        return frozenset({mention.country})
    _, _, codes = mention.entity.partition("group:")
    return frozenset(codes.split("+") if "+" in codes and codes.isupper() else ())


def _states(
    reading: Reading, sentence: Span, span: Span, everywhere: Counter[str]
) -> tuple[str, str] | None:
    """Return the two states named before a rank; the report's main ones may be understood."""
    inside = [m for m in reading.mentions if sentence.covers(m.span)]
    before = {c for m in inside if m.span.end <= span.start for c in states_of(m)}
    near: set[str] = before if len(before) > 1 else {c for m in inside for c in states_of(m)}
    if not near:
        return _main(everywhere)
    if len(near) == 1:
        others = [(-n, c) for c, n in everywhere.items() if c not in near]
        near = near | {min(others)[1]} if others else near
    first, *rest = sorted(near)
    return (first, rest[0]) if len(rest) == 1 else None


def _main(everywhere: Counter[str]) -> tuple[str, str] | None:
    """Return the two states that a report names more often than any other."""
    ranked = sorted((-n, c) for c, n in everywhere.items())
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][0] == ranked[2][0]):
        return None
    first, second = sorted(c for _, c in ranked[:2])
    return first, second
