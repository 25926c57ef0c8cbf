"""Sagas: which earlier story a story goes on from."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from dragoman.model import Reading
from dragoman.stories.crossing import is_foreign
from dragoman.stories.likeness import model
from dragoman.stories.vectors import Sheet, day_of, sheet

CLOSEST = 3
"""Pairs of reports by which two stories are taken for parts of one saga."""
LATE = "9999"
"""Sorts a report without a day behind all that have one."""
Pair = tuple[int, int]


def followed(
    homes: Sequence[int], readings: Sequence[Reading], odds: Mapping[Pair, float]
) -> dict[int, int]:
    """Return the earlier story that each story goes on from, by their numbers.

    `homes` holds the number of each reading's story. The closest reports of the two must be
    nearly of one event, and must share words of the matter: people of the day stand in many.
    """
    days = _days(homes, readings)
    near: defaultdict[Pair, list[tuple[float, Pair]]] = defaultdict(list)
    for (a, b), value in odds.items():
        early, late = sorted((homes[a], homes[b]), key=lambda n: (days[n], n))
        if days[early] < days[late] < LATE:
            near[late, early].append((value, (a, b)))
    ranked: defaultdict[int, list[tuple[float, str, int, list[Pair]]]] = defaultdict(list)
    for (late, early), bonds in near.items():
        closest = sorted(bonds, reverse=True)[:CLOSEST]
        mean = sum(value for value, _ in closest) / len(closest)
        above = round(mean - _least(days[early], days[late]), 6)
        if above >= -model()["follow"]["given"]:
            ranked[late].append((above, days[early], early, [pair for _, pair in closest]))
    words = _Words(readings)
    found: dict[int, int] = {}
    for late, rivals in ranked.items():
        for above, _, early, pairs in sorted(rivals, reverse=True):
            if late not in found and words.allow(above, pairs):
                found[late] = early
    return found


def _days(homes: Sequence[int], readings: Sequence[Reading]) -> list[str]:
    """Return the first day of each story."""
    days = [LATE] * (max(homes, default=-1) + 1)
    for place, reading in zip(homes, readings, strict=True):
        days[place] = min(days[place], day_of(reading) or LATE)
    return days


def _least(early: str, late: str) -> float:
    """Return the least mean log-odds of the closest reports of two stories of these days."""
    limits = model()["follow"]
    apart = (date.fromisoformat(late) - date.fromisoformat(early)).days
    return limits["odds"] if apart <= limits["soon"] else limits["odds_later"]


class _Words:
    """The words of those reports that were asked for."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._sheets: dict[int, Sheet] = {}

    def allow(self, above: float, pairs: Sequence[Pair]) -> bool:
        """Tell whether pairs share enough words for log-odds so far above the least.

        Reports in two languages share none, and are left to their log-odds.
        """
        limits = model()["follow"]
        told = [pair for pair in pairs if not any(is_foreign(self._readings[n]) for n in pair)]
        if not told:
            return above >= 0
        shared = [self._shared(*pair) for pair in told]
        words, matter = (round(sum(one) / len(told), 6) for one in zip(*shared, strict=True))
        if matter >= limits["much"]:
            return True
        return above >= 0 and words >= limits["words"] and matter >= limits["matter"]

    def _shared(self, a: int, b: int) -> tuple[float, float]:
        """Return the cosines of all words of two reports, and of those that are no names."""
        for row in (a, b):
            if row not in self._sheets:
                self._sheets[row] = sheet(self._readings[row])
        one, other = self._sheets[a], self._sheets[b]
        names = one.names.keys() | other.names.keys()
        return _cosine(one.body, other.body), _cosine(
            *(
                {word: w for word, w in body.items() if word not in names}
                for body in (one.body, other.body)
            )
        )


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    product = sum(weight * b.get(word, 0.0) for word, weight in a.items())
    return product / (math.hypot(*a.values()) * math.hypot(*b.values()) or 1.0)
