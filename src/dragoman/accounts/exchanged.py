"""Deeds that one account lays on a side, and another on the side it was done to."""

from collections.abc import Iterator, Sequence

from dragoman.accounts.contested_sides import manifold, quoted, sentence_days_clash
from dragoman.accounts.deeds import Deed
from dragoman.accounts.one_deed import FACTS, pairs
from dragoman.knowledge.predicates import alike


def exchanged(every: Sequence[Deed]) -> Iterator[tuple[Deed, Deed]]:
    """Yield pairs of clauses in which two states have changed places.

    Not where either account tells the deed the other way round, too: states answer in kind.
    """
    for a, b in pairs(every, lambda act: frozenset({act})):
        if _is_turned(a, b) and not (_tells(a.article, b, every) or _tells(b.article, a, every)):
            yield a, b


def _is_turned(a: Deed, b: Deed) -> bool:
    if a.clause.lemma in manifold():
        return False
    if not all(d.clause.status in FACTS and not quoted(d) for d in (a, b)):
        return False
    left, right = (d.subject.lands for d in (a, b))
    if len(left) != 1 or len(right) != 1 or left == right:
        return False
    one_thing = bool(a.object.stems & b.object.stems) or not (a.object.stems or b.object.stems)
    turned = a.object.lands == right and b.object.lands == left
    return turned and one_thing and not sentence_days_clash(a, b)


def _tells(article: str, deed: Deed, every: Sequence[Deed]) -> bool:
    """Tell whether an account tells a deed like this one, done by the same state."""
    related = alike(deed.act)
    return any(
        d.article == article and d.act in related and d.subject.lands & deed.subject.lands
        for d in every
    )
