"""Deeds told by what is done with them: called off, or announced."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.accounts.deeds import NOBODY, Deed
from dragoman.accounts.one_deed import FACTS
from dragoman.accounts.rules import rules
from dragoman.knowledge.predicates import negative, predicate_of
from dragoman.model import Status


def turned(deeds: Sequence[Deed]) -> Iterator[Deed]:
    """Yield the deeds that others call off or announce: "cancelled a trip", "filed an appeal"."""
    for deed in deeds:
        if deed.clause.status not in FACTS or len(deed.object.parts) != 1:
            continue
        act = predicate_of(deed.reading.article.words(deed.object.parts[0].head).lower())
        if act is None:
            continue
        status = None
        if negative(deed.clause.lemma) and deed.is_past:
            status = Status.DENIED
        elif deed.clause.lemma in rules("deeds")["announcing"]:
            status = Status.PLANNED
        if status:
            clause = replace(deed.clause, lemma=act, status=status)
            yield replace(deed, clause=clause, object=NOBODY, by_noun=True)
