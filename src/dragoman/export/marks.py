"""A text cut into segments, so that marks which overlap still nest as a page wants them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model import Span

ORDER = ("differ", "only", "event", "quote", "told", "compatible", "agree")
"""Which mark a reader sees where several cover the same words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that a datum rests on: `here` is their own id, `target` that of the datum."""

    span: Span
    kind: str
    here: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks.

    `own` is the innermost mark, `kinds` and `here` are those of all marks over the stretch.
    `first` tells whether `own` is met here for the first time, `opened` are the other marks
    that are; `closed` are those that end here and are nowhere the innermost.
    """

    words: str
    own: Mark | None = None
    first: bool = False
    kinds: tuple[str, ...] = ()
    opened: tuple[Mark, ...] = ()
    closed: tuple[Mark, ...] = ()
    here: tuple[str, ...] = ()


def cut(text: str, blocks: Sequence[Span], marks: Sequence[Mark]) -> list[tuple[Segment, ...]]:
    """Cut each block of `text` at the ends of all marks that touch it.

    >>> marks = [Mark(Span("a", 0, 9), "quote", "w1", "q1", ""),
    ...          Mark(Span("a", 4, 13), "event", "w2", "e1", "")]
    >>> (segments,) = cut("We met and left.", [Span("a", 0, 16)], marks)
    >>> [(s.words, s.kinds) for s in segments]
    [('We m', ('quote',)), ('et an', ('event', 'quote')), ('d le', ('event',)), ('ft.', ())]
    """
    parts = [_parts(block, marks) for block in blocks]
    pieces = [piece for part in parts for piece in part]
    owners = {covering[0].here for _, covering in pieces if covering}
    last = {mark.here: span for span, covering in pieces for mark in covering}
    seen: set[str] = set()
    made: list[tuple[Segment, ...]] = []
    for part in parts:
        segments: list[Segment] = []
        for span, covering in part:
            closed = tuple(m for m in covering if last[m.here] == span and m.here not in owners)
            segments.append(_segment(span.of(text), covering, seen, closed))
            seen.update(mark.here for mark in covering)
        made.append(tuple(segments))
    return made


def _parts(block: Span, marks: Iterable[Mark]) -> list[tuple[Span, list[Mark]]]:
    """Return the stretches of a block between two ends of marks, with the marks over each."""
    here = sorted((mark for mark in marks if mark.span.overlaps(block)), key=_inner)
    edges = {block.start, block.end}
    for mark in here:
        edges.update((max(mark.span.start, block.start), min(mark.span.end, block.end)))
    return [
        (Span(block.article, a, b), [m for m in here if m.span.start < b and a < m.span.end])
        for a, b in pairwise(sorted(edges))
    ]


def _inner(mark: Mark) -> tuple[int, int, int, str]:
    return mark.span.end - mark.span.start, ORDER.index(mark.kind), mark.span.start, mark.here


def _segment(
    words: str, covering: Sequence[Mark], seen: set[str], closed: tuple[Mark, ...]
) -> Segment:
    if not covering:
        return Segment(words)
    own, *others = covering
    kinds = tuple(kind for kind in ORDER if any(mark.kind == kind for mark in covering))
    opened = tuple(mark for mark in others if mark.here not in seen)
    here = tuple(mark.here for mark in covering)
    return Segment(words, own, own.here not in seen, kinds, opened, closed, here)
