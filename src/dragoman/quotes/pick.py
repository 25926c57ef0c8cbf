"""Choosing: at most one content for a cue, and no content twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.quotes.features import cue_features, option_features
from dragoman.quotes.option import Option, Piece
from dragoman.quotes.passage import Passage, cues, options
from dragoman.quotes.score import Weights


@dataclass(frozen=True, slots=True)
class Pick:
    """An option that was taken, with its probability."""

    option: Option
    score: float


def pick(place: Passage, model: Weights) -> list[Pick]:
    """Return the reports of one paragraph by the place of their cue."""
    found: list[Pick] = []
    for cue in cues(place):
        facts = cue_features(cue, place)
        if not model.passes(facts):
            continue
        readings = options(cue, place)
        if readings:
            best = _best(readings, place, model, model.sum(facts))
            if best.score >= model.threshold:
                found.append(best)
    found.sort(key=lambda p: (-p.score, p.option.cue.i))
    kept: list[Pick] = []
    for one in found:
        if not any(alike(one.option.pieces, other.option.pieces) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda p: p.option.cue.i)


def _best(readings: Sequence[Option], place: Passage, model: Weights, base: float) -> Pick:
    forms = frozenset(option.form for option in readings)
    scored = [
        Pick(option, model.share(base + model.sum(option_features(option, place, forms))))
        for option in readings
    ]
    return max(scored, key=lambda p: p.score)


def alike(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Tell whether two contents share at least half of the characters of both together.

    >>> alike([(0, 10)], [(2, 10)]), alike([(0, 10)], [(0, 3)])
    (True, False)
    """
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
    total = sum(b - a for a, b in left) + sum(d - c for c, d in right) - shared
    return total > 0 and 2 * shared >= total
