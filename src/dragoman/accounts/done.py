"""Whether another account tells an event in a clause of its own, coded as an event or not."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.accounts.deeds import Deed, Meeting, deeds
from dragoman.accounts.one_deed import FACTS, objects_meet, subjects_meet
from dragoman.accounts.told import Told
from dragoman.knowledge.predicates import likeness
from dragoman.model import EventType, Reading

CLASH = frozenset({Meeting.CLASH})


class Deeds:
    """The clauses of a story's accounts, read when they are first asked for."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings: Mapping[str, Reading] = {r.article.id: r for r in readings}
        self._found: dict[str, Sequence[Deed]] = {}

    def of(self, article: str) -> Sequence[Deed]:
        """Return the clauses of an account."""
        if article not in self._found:
            self._found[article] = deeds(self._readings[article])
        return self._found[article]

    def tell(self, article: str, told: Told) -> bool:
        """Tell whether an account has a clause with a like verb and the same side and thing.

        The object of a request is no thing but who is asked.
        """
        if told.event.type is EventType.REQUEST:
            return False
        own = [d for d in self.of(told.article) if d.clause.predicate.overlaps(told.event.trigger)]
        return any(_is_one(mine, other) for mine in own for other in self.of(article))


def _is_one(a: Deed, b: Deed) -> bool:
    if not likeness(a.clause.lemma, b.clause.lemma):
        return False
    if (a.clause.status in FACTS) != (b.clause.status in FACTS):
        return False
    return bool(a.object.stems & b.object.stems) and not CLASH & {
        subjects_meet(a, b),
        objects_meet(a, b),
    }
