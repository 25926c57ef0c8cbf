"""Whether another account tells an event in a clause of its own, coded as an event or not."""

from dragoman.accounts.deeds import Deed, Deeds, Meeting
from dragoman.accounts.one_deed import FACTS, objects_meet, subjects_meet
from dragoman.accounts.told import Told
from dragoman.knowledge.predicates import likeness
from dragoman.model import EventType


def is_done_in(article: str, told: Told, deeds: Deeds) -> bool:
    """Tell whether an account has a clause with a like verb and the same side and thing.

    The object of a request is no thing but who is asked.
    """
    if told.event.type is EventType.REQUEST:
        return False
    own = [d for d in deeds.of(told.article) if d.clause.predicate.overlaps(told.event.trigger)]
    return any(_is_one(mine, other) for mine in own for other in deeds.of(article))


def _is_one(a: Deed, b: Deed) -> bool:
    if not likeness(a.clause.lemma, b.clause.lemma):
        return False
    if (a.clause.status in FACTS) != (b.clause.status in FACTS):
        return False
    met = {subjects_meet(a, b), objects_meet(a, b)}
    return bool(a.object.stems & b.object.stems) and Meeting.CLASH not in met
