"""Contents by marks: the quoted stretches beside a possible cue word."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dragoman.quotes.marks import Marked, last_within
from dragoman.quotes.option import Option, Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 260
"""Characters between a cue and its quoted words beyond which they are not paired."""
LATER = 16
"""Quoted stretches in a row that may go on with one quotation."""
_PAUSES = ".,;:?!…)—"
_STOPS = ".?!…;"
_SHORTENED = 4


def mark_options(
    cue: "Token", text: str, marks: Sequence[Marked], nearest: int
) -> Iterator[Option]:
    """Yield the quoted words before, after and on both sides of a cue outside marks.

    `nearest` is the index in `marks` (sorted, not nested) of the first stretch after the cue.
    """
    left = _piece(marks, nearest - 1)
    right = _piece(marks, nearest)
    before = left is not None and _joined(text, left[1], cue.idx)
    after = right is not None and _joined(text, cue.idx + len(cue), right[0])
    if before and left is not None:
        yield Option(cue, "marks-left", (left,))
    if after and right is not None:
        yield Option(cue, "marks-right", (right,))
    if before and after and left is not None and right is not None:
        yield Option(cue, "marks-both", (left, right))
    later = following(cue, text, marks, nearest)
    if later and before and left is not None:
        yield Option(cue, "marks-left-next", (left, *later))
        if len(later) > 1:
            yield Option(cue, "marks-left-next1", (left, later[0]))


def following(cue: "Token", text: str, marks: Sequence[Marked], nearest: int) -> tuple[Piece, ...]:
    """Return the quoted sentences that follow the cue's own sentence at once."""
    first = _piece(marks, nearest)
    if first is None:
        return ()
    gap = text[cue.idx + len(cue) : first[0]].rstrip()
    if len(gap) > FAR or not gap.endswith((".", ":")) or _stop_in(gap[:-1]):
        return ()
    if _attributed(text, marks[nearest]):
        return ()
    pieces = [first]
    for mark in marks[nearest + 1 : nearest + LATER]:
        if text[pieces[-1][1] : mark.start].strip() or _attributed(text, mark):
            break
        pieces.append((mark.start, mark.end))
    return tuple(pieces)


def _attributed(text: str, mark: Marked) -> bool:
    """Tell quoted words whose own speaker follows: "“We go on,” Li said"."""
    return mark.closed and text[: mark.end].rstrip("”\"’'» ").endswith(",")


def ends_of_marks(text: str, marks: Sequence[Marked], start: int) -> list[int]:
    """Return where the first and the last quoted words of a sentence end, from `start` on."""
    ends: list[int] = []
    last = start
    for mark in marks[bisect_left(marks, start, key=lambda mark: mark.end) :]:
        if mark.start > last and not _joined(text, last, mark.start):
            break
        if mark.end > start + 2 and closes_phrase(text, mark):
            ends.append(mark.end)
            if last_within(text, mark.end) in tuple(_STOPS):
                break
        last = mark.end
    return ends[:1] + ends[1:][-1:]


def closes_phrase(text: str, mark: Marked) -> bool:
    """Tell whether a pause goes with the closing mark, so that no phrase is cut in two."""
    return last_within(text, mark.end) in tuple(_PAUSES) or text[mark.end : mark.end + 1] in _PAUSES


def _piece(marks: Sequence[Marked], index: int) -> Piece | None:
    if 0 <= index < len(marks):
        return marks[index].start, marks[index].end
    return None


def _joined(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between two characters of a paragraph."""
    return end - start <= FAR and not _stop_in(text[start:end])


def _stop_in(gap: str) -> bool:
    """Tell whether a sentence ends inside a gap: "Mr. Li" ends none, "Li." before marks does."""
    for place, char in enumerate(gap):
        if char not in _STOPS or not gap[place + 1 : place + 2].isspace():
            continue
        word = gap[:place].rsplit(None, 1)[-1] if gap[:place].strip() else ""
        last = not gap[place + 1 :].strip()
        title = word[:1].isupper() and len(word) <= _SHORTENED and not last
        if char == "." and (title or "." in word):
            continue
        return True
    return False
