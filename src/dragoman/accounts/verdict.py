"""From the values of one slot to one finding."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Generic, TypeVar

from dragoman.accounts.moments import Relation
from dragoman.accounts.rules import why
from dragoman.model import Claim, Copy, Finding, FindingKind

T = TypeVar("T")
KIND = {
    Relation.CLASH: FindingKind.DIFFER,
    Relation.FITS: FindingKind.COMPATIBLE,
    Relation.SAME: FindingKind.AGREE,
}
"""The verdict on a slot by the strongest relation between two of its values."""


@dataclass(frozen=True, slots=True)
class Value(Generic[T]):
    """What one account gives for a slot: the claim and the value in comparable form."""

    claim: Claim
    is_: T


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two values relate, and the rule that says so."""

    relation: Relation
    rule: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Sources:
    """Which reports rest on one source, because one copies the other."""

    of: dict[str, str] = field(default_factory=dict)

    def independent(self, articles: Sequence[str]) -> bool:
        """Tell whether the articles rest on two sources at least."""
        return len({self.root(article) for article in articles}) > 1

    def root(self, article: str) -> str:
        """Return the source that a report rests on: itself, if it copies none."""
        return self.of.get(article, article)


def sources(copies: Sequence[Copy]) -> Sources:
    """Return the source of each report that copies another, or is derived from it."""
    parent = {copy.article: copy.of for copy in copies}
    found: dict[str, str] = {}
    for article in parent:
        root, seen = article, {article}
        while root in parent and parent[root] not in seen:
            root = parent[root]
            seen.add(root)
        found[article] = root
    return Sources(found)


def differing(
    slot: str,
    about: str,
    values: Sequence[Value[T]],
    relate: Callable[[Value[T], Value[T]], Verdict],
    origin: Sources,
) -> Iterator[Finding]:
    """Yield the finding on the values of one slot if accounts differ in it; as `judge`."""
    found = judge(slot, about, values, relate, origin)
    if found and found.kind is FindingKind.DIFFER:
        yield found


def clashing(
    slot: str, rule: str, claims: Sequence[Claim], origin: Sources, *, score: float
) -> Finding:
    """Return the finding on claims that clash, named after what they say."""
    about = f"{slot}: {' / '.join(dict.fromkeys(c.value for c in claims))}"
    apart = origin.independent([c.span.article for c in claims])
    return Finding(slot, FindingKind.DIFFER, about, tuple(claims), apart, score, why(rule))


def judge(
    slot: str,
    about: str,
    values: Sequence[Value[T]],
    relate: Callable[[Value[T], Value[T]], Verdict],
    origin: Sources,
) -> Finding | None:
    """Return the finding on the values of one slot; None with fewer than two accounts.

    A value that cannot be compared with any other is left out.
    """
    if len({value.claim.span.article for value in values}) < 2:
        return None
    order = (Relation.CLASH, Relation.FITS, Relation.SAME)
    verdicts: list[Verdict] = []
    related: set[int] = set()
    for (i, a), (j, b) in combinations(enumerate(values), 2):
        if a.claim.span.article == b.claim.span.article:
            continue
        verdict = relate(a, b)
        if verdict.relation is not Relation.UNKNOWN:
            verdicts.append(verdict)
            related |= {i, j}
    if not verdicts:
        return None
    chosen = min(verdicts, key=lambda v: (order.index(v.relation), -v.score, v.rule))
    kept = {values[i].claim for i in related}
    claims = tuple(sorted(kept, key=lambda c: (c.span, c.value)))
    return Finding(
        slot,
        KIND[chosen.relation],
        about,
        claims,
        independent=origin.independent([c.span.article for c in claims]),
        score=round(chosen.score, 3),
        why=why(chosen.rule),
    )
