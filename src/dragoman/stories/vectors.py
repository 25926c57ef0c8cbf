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
SHORT = 300
"""Letters of a text that may be no more than a notice."""
TOP = 40
"""Heaviest words of a report by which its neighbours are looked up."""
NEAR = 0.05
"""Least product of the heaviest words for two reports to be compared at all."""

FAR, FAR_NEAR = 20.0, 0.10
"""Days between two reports from which that product must be higher, and how high."""


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
    """One field of all reports as rows of (word number, weight)."""

    def __init__(self, vectors: Sequence[dict[str, float]]) -> None:
        numbers: dict[str, int] = {}
        self.words: list[Ints] = []
        self.weights: list[Floats] = []
        for vector in vectors:
            row = [numbers.setdefault(word, len(numbers)) for word in vector]
            self.words.append(np.array(row, dtype=np.int64))
            self.weights.append(np.array(list(vector.values()), dtype=np.float64))
        self._dense = np.zeros(len(numbers) + 1)

    def cosines(self, row: int, others: Ints) -> Floats:
        """Return the cosine of one row with each of `others`."""
        self._dense[self.words[row]] = self.weights[row]
        rows = others.tolist()
        words = np.concatenate([self.words[j] for j in rows])
        weights = np.concatenate([self.weights[j] for j in rows])
        ends = np.cumsum([len(self.words[j]) for j in rows])
        totals = np.concatenate(([0.0], np.cumsum(self._dense[words] * weights)))
        products = np.diff(totals[np.concatenate(([0], ends))])
        self._dense[self.words[row]] = 0.0
        cosines: Floats = np.clip(products, 0.0, 1.0)
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
        far = np.abs(days - days[row]) > FAR
        near = np.flatnonzero(products >= np.where(far, FAR_NEAR, NEAR))
        yield row, near[near > row]


def _heaviest(sheet: Sheet) -> dict[str, float]:
    ranked = sorted(sheet.body.items(), key=lambda item: (-item[1], item[0]))[:TOP]
    top = dict(ranked)
    for word, weight in sheet.title.items():
        top[word] = max(top.get(word, 0.0), weight / 2)
    return top
