"""Reports as sparse unit vectors of their body, title, lead and names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import isnan, nan

import numpy as np
from numpy.typing import NDArray

from dragoman.knowledge.frequency import stems
from dragoman.model import Reading
from dragoman.stories.words import names, weigh

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LEAD = 120
"""Words that count as the lead."""
SHORT = 200
"""Letters of a text that may be no more than a notice."""
TOP = 40
"""Heaviest words of a report by which its neighbours are looked up."""
DISTANT = 46.0
"""Days between two reports from which they are seldom of one event."""
NEAR = 0.05
"""Least product of the heaviest words for two reports to be compared at all."""
FAR = ((20.0, 0.10), (DISTANT, 0.12))
"""Days between two reports beyond which that product must be higher, and how high."""
UNDATED_NEAR = 0.07
"""How high it must be where one of the two has no day."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report: its four vectors, and its day as an ordinal (NaN: not known)."""

    body: dict[str, float]
    title: dict[str, float]
    lead: dict[str, float]
    names: dict[str, float]
    day: float


def sheet(reading: Reading) -> Sheet:
    """Return the vectors of one report."""
    article = reading.article
    text = article.body or article.text
    if len(text) < SHORT and article.title:
        text = _told(article.title, text)
    words = list(stems(text))
    return Sheet(
        body=weigh(words),
        title=weigh(stems(article.title or "")),
        lead=weigh(islice(words, LEAD)),
        names=weigh(names(text)),
        day=ordinal_of(reading),
    )


def _told(title: str, text: str) -> str:
    """Return a short text, or the title where the text is a notice that says nothing of it."""
    known = weigh(stems(title)).keys() & weigh(stems(text)).keys()
    return text if known else title


def day_of(reading: Reading) -> str | None:
    """Return the ISO day a report speaks from, if it is fully known."""
    for stated in (reading.article.published, reading.anchor and reading.anchor.day):
        if stated and not isnan(_ordinal(stated[:10])):
            return stated[:10]
    return None


def ordinal_of(reading: Reading) -> float:
    """Return the day a report speaks from as an ordinal, NaN where it is not known."""
    return _ordinal(day_of(reading))


def _ordinal(day: str | None) -> float:
    try:
        return float(date.fromisoformat(day or "").toordinal())
    except ValueError:
        return nan


class Table:
    """One field of all reports as rows of (word number, weight), one behind the other."""

    def __init__(self, vectors: Sequence[dict[str, float]]) -> None:
        numbers: dict[str, int] = {}
        words = [numbers.setdefault(word, len(numbers)) for vector in vectors for word in vector]
        self._words = np.array(words, dtype=np.int64)
        weights = [weight for vector in vectors for weight in vector.values()]
        self._weights = np.array(weights, dtype=np.float64)
        self._ends = np.cumsum([0, *map(len, vectors)], dtype=np.int64)
        self._dense = np.zeros(len(numbers))

    def cosines(self, row: int, others: Ints) -> Floats:
        """Return the cosine of one row with each of `others`."""
        own = slice(self._ends[row], self._ends[row + 1])
        self._dense[self._words[own]] = self._weights[own]
        starts = self._ends[others]
        ends = np.cumsum(np.concatenate(([0], self._ends[others + 1] - starts)))
        places = np.arange(ends[-1]) + np.repeat(starts - ends[:-1], np.diff(ends))
        totals = np.concatenate(
            ([0.0], np.cumsum(self._dense[self._words[places]] * self._weights[places]))
        )
        self._dense[self._words[own]] = 0.0
        cosines: Floats = np.clip(np.diff(totals[ends]), 0.0, 1.0)
        return cosines


def neighbours(sheets: Sequence[Sheet]) -> Iterator[tuple[int, Ints]]:
    """Yield each report with the later ones that share enough of their heaviest words."""
    postings: dict[str, tuple[list[int], list[float]]] = {}
    tops = [_heaviest(sheet) for sheet in sheets]
    for row, top in enumerate(tops):
        for word, weight in top.items():
            held = postings.setdefault(word, ([], []))
            held[0].append(row)
            held[1].append(weight)
    arrays = {w: (np.array(r, dtype=np.int64), np.array(v)) for w, (r, v) in postings.items()}
    days = np.array([sheet.day for sheet in sheets])
    for row, top in enumerate(tops):
        if not top:
            continue
        rows = np.concatenate([arrays[word][0] for word in top])
        weights = np.concatenate([arrays[word][1] * weight for word, weight in top.items()])
        products = np.bincount(rows, weights, minlength=len(sheets))
        near = np.flatnonzero(products >= _least(np.abs(days - days[row])))
        yield row, near[near > row]


def _least(gaps: Floats) -> Floats:
    """Return the least product at which reports so many days apart are compared."""
    least = np.where(np.isnan(gaps), UNDATED_NEAR, NEAR)
    for gap, product in FAR:
        least[gaps > gap] = product
    return least


def _heaviest(sheet: Sheet) -> dict[str, float]:
    ranked = sorted(sheet.body.items(), key=lambda item: (-item[1], item[0]))[:TOP]
    top = dict(ranked)
    for word, weight in sheet.title.items():
        top[word] = max(top.get(word, 0.0), weight / 2)
    return top
