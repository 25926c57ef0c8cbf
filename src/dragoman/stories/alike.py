"""What short reports of few days have in common beside their words: meaning, and rare names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dragoman.knowledge.table import settings
from dragoman.model import Reading
from dragoman.stories.clash import clash, is_short, is_soon
from dragoman.stories.encoder import encode
from dragoman.stories.facts import Facts

OPENING = 400
"""Characters of title and text whose meaning counts."""
DIGITS = 4
"""Digits of a cosine that count, so that the size of a batch changes nothing."""


@dataclass(frozen=True, slots=True)
class Bond:
    """Two English reports by their rows, their log-odds before clashes, and how they agree."""

    i: int
    j: int
    value: float
    agree: Mapping[str, float]


def lifted(
    bonds: Iterable[Bond], readings: Sequence[Reading], told: Mapping[int, Facts]
) -> Iterator[Bond]:
    """Yield bonds with what two short reports gain over the log-odds of their words.

    Two newsrooms tell a short piece of news in few words, and those are seldom the same. Only
    reports that stand near the threshold are encoded, all at once. `told` holds the facts by row.
    """
    weights: dict[str, float] = settings("stories_model.toml")["alike"]
    given = [_given(bond, told, weights["nowhere"]) for bond in bonds]
    doubtful = [_in_doubt(bond, told, weights) for bond in given]
    rows = sorted({n for b, sure in zip(given, doubtful, strict=True) if sure for n in (b.i, b.j)})
    vectors = encode([_opening(readings[row]) for row in rows]).astype(np.float64)
    place = {row: number for number, row in enumerate(rows)}
    for bond, doubt in zip(given, doubtful, strict=True):
        if doubt:
            cosine = round(float(vectors[place[bond.i]] @ vectors[place[bond.j]]), DIGITS)
            known = len(told[bond.i].known & told[bond.j].known)
            gain = weights["meaning"] * (cosine - weights["least"])
            gain += weights["name"] * min(known, weights["names"])
            yield replace(bond, value=bond.value + min(max(gain, 0.0), weights["most"]))
        else:
            yield bond


def _given(bond: Bond, told: Mapping[int, Facts], nowhere: float) -> Bond:
    """Return a bond of short reports with what places took from it given back."""
    if not is_short(told[bond.i], told[bond.j]):
        return bond
    return replace(bond, value=bond.value + nowhere * bond.agree["nowhere"])


def _in_doubt(bond: Bond, told: Mapping[int, Facts], weights: Mapping[str, float]) -> bool:
    """Tell whether two reports are short, of few days, and neither surely one nor surely apart."""
    a, b = told[bond.i], told[bond.j]
    if not is_short(a, b) or not is_soon(a, b):
        return False
    value = bond.value - clash(a, b, bond.agree)
    return -weights["most"] <= value < weights["sure"]


def _opening(reading: Reading) -> str:
    article = reading.article
    return f"{article.title or ''}. {article.body or article.text}"[:OPENING]
