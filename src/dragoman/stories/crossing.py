"""How likely two reports of which one is not English tell of the same event, as log-odds."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dragoman.knowledge.table import settings
from dragoman.model import Article, Reading
from dragoman.stories.encoder import encode, glossed
from dragoman.stories.signs import figures, overlap, sounds
from dragoman.stories.vectors import Floats, ordinal_of

OPENING = 700
"""Characters of a text that are set beside those of another."""
CASELESS = frozenset(["ar", "fa", "he", "hi", "ja", "ka", "ko", "th", "ur", "zh"])
"""Languages whose script does not mark names."""
BLOCK = 512
"""Rows whose cosines are taken at once."""
DIGITS = 4
"""Digits of a cosine that count, so that the size of a batch changes nothing."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a report shows beside its meaning."""

    names: frozenset[str]
    figures: frozenset[str]
    day: float
    caseless: bool


def is_foreign(reading: Reading) -> bool:
    """Tell whether a report is in another language than English; unknown counts as English."""
    return (reading.article.language or "en").partition("-")[0].lower() != "en"


def across(readings: Sequence[Reading]) -> dict[tuple[int, int], float]:
    """Return the log-odds of the pairs that are not both English and may be of one event."""
    if not any(map(is_foreign, readings)):
        return {}
    weights = settings("stories_languages.toml")["weights"]
    titles, texts = _vectors(readings)
    signs = [_signs(reading) for reading in readings]
    found = {}
    for a, b, meaning in _near(readings, texts):
        title = round(max(float(titles[a] @ titles[b]), 0.0), DIGITS)
        values = {"text": meaning, "title": title, **_agreement(signs[a], signs[b])}
        found[a, b] = weights["intercept"] + sum(weights[n] * v for n, v in values.items())
    return found


def _vectors(readings: Sequence[Reading]) -> tuple[Floats, Floats]:
    """Return the vectors of the titles, and of the titles with the beginnings of the texts."""
    titles, texts = [], []
    for reading in readings:
        article = reading.article
        title, opening = article.title or "", _body(article)[:OPENING]
        language = (article.language or "en").partition("-")[0].lower()
        titles.append(glossed(title or opening[: OPENING // 6], language))
        texts.append(glossed(f"{title}. {opening}" if title else opening, language))
    return encode(titles).astype(np.float64), encode(texts).astype(np.float64)


def _near(readings: Sequence[Reading], vectors: Floats) -> Iterator[tuple[int, int, float]]:
    """Yield pairs (lower number first) of near meaning, at least one of them foreign."""
    foreign = np.array([is_foreign(reading) for reading in readings])
    rows = np.flatnonzero(foreign)
    least = settings("stories_languages.toml")["link"]["least"]
    ends = [*range(0, len(rows), BLOCK), len(rows)]
    for first, last in pairwise(ends):
        block = rows[first:last]
        cosines = np.round(vectors[block] @ vectors.T, DIGITS)
        for number, other in np.argwhere(cosines >= least).tolist():
            row = int(block[number])
            if not foreign[other] or row < other:
                yield min(row, other), max(row, other), float(cosines[number, other])


def _signs(reading: Reading) -> Signs:
    article = reading.article
    text = f"{article.title or ''}. {_body(article)[: 2 * OPENING]}"
    language = (article.language or "en").partition("-")[0].lower()
    return Signs(sounds(text), figures(text), ordinal_of(reading), language in CASELESS)


def _body(article: Article) -> str:
    return article.body or article.text


def _agreement(a: Signs, b: Signs) -> dict[str, float]:
    """Return how the names, numbers and days of two reports agree."""
    limits = settings("stories_languages.toml")["link"]
    gap = abs(a.day - b.day)
    if math.isnan(gap):
        gap = limits["undated"]
    return {
        "names": math.sqrt(overlap(a.names, b.names)),
        "caseless": float(a.caseless or b.caseless),
        "figures": math.sqrt(overlap(a.figures, b.figures)),
        "numberless": float(not a.figures or not b.figures),
        "days_log": min(math.log2(1.0 + gap), limits["longest"]),
    }
