"""What short reports of few days have in common beside their words: meaning, and rare names."""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from dragoman.knowledge.table import settings
from dragoman.model import Reading
from dragoman.stories.clash import clash, is_short, is_soon
from dragoman.stories.encoder import encode
from dragoman.stories.facts import Facts
from dragoman.stories.vectors import Floats

OPENING = 400
"""Characters of title and text whose meaning counts."""
DIGITS = 4
"""Digits of a cosine that count."""


class Alike:
    """The likeness of English reports that their words do not show.

    Two newsrooms tell a short piece of news in few words, and those are seldom the same. Only
    reports that stand near the threshold are encoded, each of them by itself, so that what else
    is in a pile changes nothing.
    """

    def __init__(self, readings: Mapping[int, Reading], told: Mapping[int, Facts]) -> None:
        self._readings, self._told = readings, told
        self._weights: dict[str, float] = settings("stories_model.toml")["alike"]

    def lift(self, i: int, j: int, value: float, agree: Mapping[str, float]) -> float:
        """Return what two reports gain over the log-odds of their words, 0 or more."""
        a, b, weights = self._told[i], self._told[j], self._weights
        if not is_short(a, b):
            return 0.0
        back = weights["nowhere"] * agree["nowhere"]
        least = value + back - clash(a, b, agree)
        if least >= weights["sure"] or least + weights["most"] < 0 or not is_soon(a, b):
            return back
        names = min(len(a.known & b.known), weights["names"]) * weights["name"]
        meaning = weights["meaning"] * (self._cosine(i, j) - weights["least"])
        return back + min(max(meaning + names, 0.0), weights["most"])

    def _cosine(self, i: int, j: int) -> float:
        vectors = (_vector(_opening(self._readings[row])) for row in (i, j))
        return round(float(np.dot(*vectors)), DIGITS)


def _opening(reading: Reading) -> str:
    article = reading.article
    return f"{article.title or ''}. {article.body or article.text}"[:OPENING]


@lru_cache(maxsize=20_000)
def _vector(text: str) -> Floats:
    vector: Floats = encode([text])[0].astype(np.float64)
    return vector
