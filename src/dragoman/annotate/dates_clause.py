"""Whether a clause looks back or ahead, by its words: for languages that are not parsed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

REACH = 240
"""Characters before and after a date in which words tell its tense."""


@dataclass(frozen=True, slots=True)
class Markers:
    """Patterns of one language: what parts clauses, what looks ahead, what looks back.

    `now` are present forms that look ahead where nothing else in the clause tells: "besucht am
    Freitag Wien", but "hat am Freitag Wien besucht".
    """

    border: re.Pattern[str]
    ahead: re.Pattern[str]
    back: re.Pattern[str]
    now: re.Pattern[str] | None = None


def markers_from(table: Mapping[str, str]) -> Markers:
    """Return the markers that a `[tense]` table gives."""
    kinds = ("border", "ahead", "back", "now")
    return Markers(**{k: re.compile(table[k], re.IGNORECASE) for k in kinds if k in table})


def tense_by_words(text: str, start: int, end: int, markers: Markers) -> int:
    """Return 1 where the clause over `start:end` looks ahead, -1 where it looks back, 0 if unsaid.

    The date's own clause is asked first, then the next one, then the one before.

    >>> es = markers_from({"border": "[.,]| y ", "ahead": r"\\w+rá\\b", "back": r"\\w+ó\\b"})
    >>> words = "Llegó el jueves y partirá el lunes."
    >>> tense_by_words(words, 6, 15, es), tense_by_words(words, 26, 34, es)
    (-1, 1)
    """
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    begins, ends = low, high
    for cut in markers.border.finditer(text, low, start):
        begins = cut.end()
    if after := markers.border.search(text, end, high):
        ends = after.start()
    for left, right in ((begins, ends), (ends, _end(text, ends, high, markers)), (low, begins)):
        if tense := _nearest(text, (left, right), (start, end), markers):
            return tense
    return 0


def _end(text: str, start: int, high: int, markers: Markers) -> int:
    """Return where the clause ends that follows the border at `start`; none after a full stop."""
    if text[start : start + 1] in ".!?。！？\n":
        return start
    opened = markers.border.match(text, start, high)
    cut = markers.border.search(text, opened.end() if opened else start, high)
    return cut.start() if cut else high


def _nearest(text: str, clause: tuple[int, int], date: tuple[int, int], markers: Markers) -> int:
    """Return the tense of the marker nearest to the date in a clause."""
    best, tense = REACH * 4, 0
    parts = ((clause[0], min(clause[1], date[0])), (max(clause[0], date[1]), clause[1]))
    for sign, pattern in ((1, markers.ahead), (-1, markers.back)):
        for left, right in parts:
            for found in pattern.finditer(text, left, right) if left < right else ():
                gap = max(date[0] - found.end(), found.start() - date[1])
                if gap < best:
                    best, tense = gap, sign
    if not tense and markers.now is not None:
        return int(any(markers.now.search(text, *part) for part in parts if part[0] < part[1]))
    return tense
