"""The PLOVER type of what a source does to a target in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.events.typing_marks import mark
from dragoman.events.typing_model import type_model
from dragoman.model import QUAD, EventType

MERGED = {"YIELD": EventType.RETREAT}
"""CONCEDE and RETREAT are one class of the training set, always coded material (quad 2) there."""
DIGITS = 4


@dataclass(frozen=True, slots=True)
class TypeQuery:
    """A sentence and the words in it for who acts and who is acted upon."""

    sentence: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class TypeAnswer:
    """The likeliest type with its quad class; `scores` are (type, probability), best first."""

    type: EventType
    quad: int
    scores: tuple[tuple[str, float], ...]


def classify(items: Sequence[TypeQuery]) -> tuple[TypeAnswer, ...]:
    """Return the type for each query; an answer depends on its query alone.

    >>> query = TypeQuery("Kenya condemned Japan's decision.", "Kenya", "Japan")
    >>> classify([query])[0].type.value
    'ACCUSE'
    """
    known: dict[TypeQuery, TypeAnswer] = {}
    for item in items:
        if item not in known:
            known[item] = _answer(item)
    return tuple(known[item] for item in items)


def _answer(query: TypeQuery) -> TypeAnswer:
    model = type_model()
    scores = model.scores(mark(query.sentence, query.source, query.target))
    named = [(event_type(name), float(s)) for name, s in zip(model.classes, scores, strict=True)]
    ranked = sorted(named, key=lambda pair: (-pair[1], pair[0].value))
    best = ranked[0][0]
    rounded = tuple((kind.value, round(score, DIGITS)) for kind, score in ranked)
    return TypeAnswer(best, QUAD[best], rounded)


def event_type(name: str) -> EventType:
    """Return the type that a class of the model stands for.

    >>> event_type("YIELD").value
    'RETREAT'
    """
    return MERGED.get(name) or EventType(name)
