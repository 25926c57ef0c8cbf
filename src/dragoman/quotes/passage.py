"""One paragraph with its parse, its marks and the options found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.model import Parse
from dragoman.quotes.clauses import clause_options, is_candidate
from dragoman.quotes.colons import colon_options
from dragoman.quotes.lexicon import is_reporting
from dragoman.quotes.marks import Marked, read_marks
from dragoman.quotes.neighbours import closes_phrase, ends_of_marks, following, mark_options
from dragoman.quotes.option import Option, Piece

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


COLONS = frozenset((":", "—", "–"))
GOVERNED = ("ccomp-r", "xcomp-r", "dobj-r", "prep-pobj-r", "prep-r", "run-dobj0")
SLACK = 3
"""Characters, such as a full stop and the mark, that may lie between a content and its mark."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block that was parsed: `offset` is its place in the article, `marks` are the outer ones.

    `text` is kept, for a Doc puts its text together anew each time it is asked.
    """

    doc: "Doc"
    offset: int
    block: int
    title: bool
    marks: tuple[Marked, ...]
    text: str

    def marks_over(self, start: int, end: int) -> tuple[Marked, ...]:
        """Return the outer marks that share a character with, or touch, a stretch of words."""
        first = bisect_left(self.marks, start, key=lambda mark: mark.end)
        last = bisect_right(self.marks, end, key=lambda mark: mark.start)
        return self.marks[first:last]


def passages(parse: Parse) -> list[Passage]:
    """Return the paragraphs of the title and body of an article, in order."""
    out: list[Passage] = []
    seen = -1
    for sentence in parse.sentences:
        if sentence.block == seen or sentence.kind == "caption":
            continue
        seen = sentence.block
        out.append(
            passage(sentence.tokens.doc, sentence.offset, seen, title=sentence.kind == "title")
        )
    return out


def passage(doc: "Doc", offset: int, block: int, *, title: bool = False) -> Passage:
    """Return one paragraph with its outer marks read."""
    text = str(doc.text)
    marks = tuple(mark for mark in read_marks(text) if mark.depth == 0)
    return Passage(doc, offset, block, title, marks, text)


def cues(place: Passage) -> "Iterator[Token]":
    """Yield the tokens of a paragraph that can be a cue."""
    for token in place.doc:
        if is_candidate(token) or (
            token.text in COLONS and colon_options(token, place.text, title=place.title)
        ):
            yield token


def options(cue: "Token", place: Passage) -> list[Option]:
    """Return what a possible cue of a paragraph may report."""
    if cue.text in COLONS:
        return colon_options(cue, place.text, title=place.title)
    found = list(clause_options(cue))
    if place.marks:
        found += _by_marks(place, cue, found) + _to_mark(found, place)
    return [_with_marks(option, place) for option in found]


def _to_mark(found: Sequence[Option], place: Passage) -> list[Option]:
    """Return contents that begin as grammar says but end with the next closing mark."""
    out: list[Option] = []
    known = {option.pieces for option in found}
    for option in found:
        if len(option.pieces) > 1 or not option.form.startswith(GOVERNED):
            continue
        for step, end in enumerate(ends_of_marks(place.text, place.marks, option.start)):
            pieces = ((option.start, end),)
            if abs(end - option.end) > SLACK and pieces not in known:
                known.add(pieces)
                side = "in" if end < option.end else "out"
                form = f"{option.form.split('-')[0]}-mark-{side}{step}"
                out.append(Option(option.cue, form, pieces, option.link, option.head))
    return out


def _with_marks(option: Option, place: Passage) -> Option:
    """Return an option that takes in a mark which its words leave just outside."""
    pieces = tuple(_snapped(piece, place) for piece in option.pieces)
    return option if pieces == option.pieces else replace(option, pieces=pieces)


def _snapped(piece: Piece, place: Passage) -> Piece:
    start, end = piece
    for mark in place.marks_over(start, end + SLACK):
        if mark.start == end + 1 and place.text[end] == " " and closes_phrase(place.text, mark):
            end = mark.end
        if mark.start >= end:
            break
        if start <= mark.start and end < mark.end <= end + SLACK:
            end = mark.end
        if mark.start < start <= mark.start + 2 and mark.end <= end + SLACK:
            start = mark.start
    return start, end


def _by_marks(place: Passage, token: "Token", found: list[Option]) -> list[Option]:
    """Return the options that marks add to those of grammar."""
    marks = place.marks
    nearest = bisect_left(marks, token.idx, key=lambda mark: mark.start)
    if nearest and marks[nearest - 1].end > token.idx:
        return []
    if token.pos_ not in ("VERB", "AUX") and not is_reporting(token.text):
        return []
    out = list(mark_options(token, place.text, place.marks, nearest))
    later = following(token, place.text, place.marks, nearest)
    if later:
        out += [
            Option(token, f"{option.form}-next", (*option.pieces, *later), option.link, option.head)
            for option in found
            if option.form.startswith("ccomp") and option.end <= later[0][0]
        ]
    return out
