"""The words that two reports share: runs of equal words, as pairs of spans."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.knowledge.frequency import WORD
from dragoman.model import READ, Article, BlockKind, Span

SHINGLE = 6
"""Words of the shortest run that counts as shared."""
GAP = 3
"""Words that may differ between two runs that are shown as one passage."""
_QUOTED = re.compile(r"[“„«‟\"][^”»\"]*")

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Print:
    """The running words of a report's body, their places, and which are quoted speech."""

    article: Article
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    starts: dict[Shingle, list[int]] = field(repr=False)

    def span(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last`, both included."""
        return Span(self.article.id, self.places[first][0], self.places[last][1])


def printed(article: Article) -> Print:
    """Return the words of an article's body (of its whole text if no block is labelled)."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    quoted: list[bool] = []
    for start, end in _stretches(article):
        inside = _quoted_places(article.text, start, end)
        for match in WORD.finditer(article.text, start, end):
            words.append(match.group().lower())
            places.append(match.span())
            while inside and inside[0][1] <= match.start():
                inside.popleft()
            quoted.append(bool(inside) and inside[0][0] <= match.start())
    starts: dict[Shingle, list[int]] = {}
    for i in range(len(words) - SHINGLE + 1):
        starts.setdefault(tuple(words[i : i + SHINGLE]), []).append(i)
    return Print(article, tuple(words), tuple(places), tuple(quoted), starts)


def _stretches(article: Article) -> list[tuple[int, int]]:
    blocks = [b for b in article.blocks if b.kind in READ and b.kind is not BlockKind.TITLE]
    if not blocks:
        return [(0, len(article.text))]
    return [(b.span.start, b.span.end) for b in blocks]


def _quoted_places(text: str, start: int, end: int) -> deque[tuple[int, int]]:
    """Return the stretches in quotation marks; an unclosed one ends with its block."""
    return deque(match.span() for match in _QUOTED.finditer(text, start, end))


def runs(a: Print, b: Print) -> list[tuple[int, int, int]]:
    """Return (first word in `a`, first word in `b`, length) of the runs both hold, in order.

    Each word of `a` lies in at most one run, the longest from its place on.
    """
    found: list[tuple[int, int, int]] = []
    i = 0
    while i <= len(a.words) - SHINGLE:
        best, where = 0, 0
        for j in b.starts.get(a.words[i : i + SHINGLE], ()):
            length = _extent(a.words, b.words, i, j)
            if length > best:
                best, where = length, j
        if best:
            found.append((i, where, best))
        i += best or 1
    return found


def _extent(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    length = SHINGLE
    while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
        length += 1
    return length


def passages(a: Print, b: Print, found: Sequence[tuple[int, int, int]]) -> list[tuple[Span, Span]]:
    """Return the runs as pairs of spans; runs a few words apart in both become one."""
    merged: list[list[int]] = []
    for i, j, length in found:
        if merged:
            last = merged[-1]
            if 0 <= i - last[1] <= GAP and 0 <= j - last[3] <= GAP:
                last[1], last[3] = i + length, j + length
                continue
        merged.append([i, i + length, j, j + length])
    return [(a.span(i, k - 1), b.span(j, m - 1)) for i, k, j, m in merged]
