"""The words that two reports share: runs of equal words, as pairs of spans."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dragoman.knowledge.frequency import WORD
from dragoman.model import READ, Article, BlockKind, Span
from dragoman.stories.shingles import Hashes, hashed

SHINGLE = 6
"""Words of the shortest run that counts as shared."""
GAP = 3
"""Words that may differ between two runs that are shown as one passage."""
_QUOTED = re.compile(
    r"[“„«‟\"][^”»\"]*|(?<!\S)['‘](?=\w)[^\n]{12,600}?['’](?=[\s.,;:!?)]|$)", re.MULTILINE
)
_POST = re.compile(r"^[^\n]{0,600}\(@\w{2,}\)[^\n]{0,60}$", re.MULTILINE)
"""A paragraph that ends in the name and handle of who wrote it."""
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][”’\"')]*(?=\s)|$)", re.MULTILINE)
_OWN_WORDS = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b|(?<!\w)[@#]\w{2,}|\bpic\.twitter\.com|\bt\.co/"
)
"""First person, handles and hashtags: a report's narration has none, statements and posts do."""


@dataclass(frozen=True, slots=True)
class Print:
    """The running words of a report's body, their places, and which are somebody's speech."""

    article: Article
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quoted: NDArray[np.bool_] = field(repr=False)
    hashes: Hashes = field(repr=False)
    starts: dict[int, list[int]] = field(repr=False)

    def span(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last`, both included."""
        return Span(self.article.id, self.places[first][0], self.places[last][1])


def words_of(article: Article) -> list[str]:
    """Return the words of an article's body (of its whole text if no block is labelled)."""
    return [
        match.group().lower()
        for start, end in _stretches(article)
        for match in WORD.finditer(article.text, start, end)
    ]


def printed(article: Article) -> Print:
    """Return the words of an article as `words_of` does, with their places and speech."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    speech: list[tuple[int, int]] = []
    for start, end in _stretches(article):
        matches = list(WORD.finditer(article.text, start, end))
        words += [match.group().lower() for match in matches]
        places += [match.span() for match in matches]
        speech += _speech(article.text, start, end)
    hashes = hashed(words, SHINGLE)
    starts: dict[int, list[int]] = {}
    for i, run in enumerate(hashes.tolist()):
        starts.setdefault(run, []).append(i)
    return Print(article, tuple(words), tuple(places), _within(places, speech), hashes, starts)


def _within(
    places: Sequence[tuple[int, int]], stretches: Sequence[tuple[int, int]]
) -> NDArray[np.bool_]:
    """Tell of each place whether it begins in one of the stretches, which do not overlap."""
    if not places or not stretches:
        return np.zeros(len(places), dtype=np.bool_)
    at = np.array(places)[:, 0]
    bounds = np.array(stretches)
    nearest = np.searchsorted(bounds[:, 0], at, side="right") - 1
    inside: NDArray[np.bool_] = (nearest >= 0) & (at < bounds[nearest, 1])
    return inside


def _stretches(article: Article) -> list[tuple[int, int]]:
    blocks = [b for b in article.blocks if b.kind in READ and b.kind is not BlockKind.TITLE]
    if not blocks:
        return [(0, len(article.text))]
    return [(b.span.start, b.span.end) for b in blocks]


def _speech(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches that are somebody's speech, in order.

    They stand in quotation marks (an unclosed one ends with its block), or are sentences in
    the first person or with a handle, or signed posts, as they are printed without marks.
    """
    found = [m.span() for form in (_QUOTED, _POST) for m in form.finditer(text, start, end)]
    for match in _SENTENCE.finditer(text, start, end):
        if _OWN_WORDS.search(text, *match.span()):
            found.append(match.span())
    return _joined(sorted(found))


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return sorted stretches without overlaps."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def runs(a: Print, b: Print) -> list[tuple[int, int, int]]:
    """Return (first word in `a`, first word in `b`, length) of the runs both hold, in order.

    Each word of `a` lies in at most one run, the longest from its place on.
    """
    found: list[tuple[int, int, int]] = []
    i, runs_of_a = 0, a.hashes.tolist()
    while i < len(runs_of_a):
        best, where = 0, 0
        for j in b.starts.get(runs_of_a[i], ()):
            length = _extent(a.hashes[i:], b.hashes[j:])
            if length > best:
                best, where = length, j
        if best:
            found.append((i, where, best))
        i += best or 1
    return found


def _extent(a: Hashes, b: Hashes) -> int:
    """Return how many words two texts share from here on, told from the hashes of their runs."""
    least = min(len(a), len(b))
    differ = np.flatnonzero(a[:least] != b[:least])
    return (int(differ[0]) if len(differ) else least) + SHINGLE - 1


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
