"""One paragraph with its parse, its marks and the options found in it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model import Parse
from dragoman.quotes.clauses import clause_options, is_candidate
from dragoman.quotes.colons import colon_options
from dragoman.quotes.marks import Marked, read_marks
from dragoman.quotes.neighbours import following, mark_options
from dragoman.quotes.option import Option

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Passage:
    """A block that was parsed: `offset` is its place in the article, `marks` are the outer ones."""

    doc: "Doc"
    offset: int
    block: int
    title: bool
    marks: tuple[Marked, ...]

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return str(self.doc.text)


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
    marks = tuple(mark for mark in read_marks(doc.text) if mark.depth == 0)
    return Passage(doc, offset, block, title, marks)


def options(place: Passage) -> list[list[Option]]:
    """Return, for each possible cue of a paragraph, what it may report."""
    starts = [mark.start for mark in place.marks]
    out: list[list[Option]] = []
    for token in place.doc:
        if token.text in (":", "—", "–"):
            found = list(colon_options(token, title=place.title))
        elif is_candidate(token):
            found = list(clause_options(token))
            found += _by_marks(place.marks, starts, token, found)
        else:
            continue
        if found:
            out.append(found)
    return out


def _by_marks(
    marks: Sequence[Marked], starts: Sequence[int], token: "Token", found: list[Option]
) -> list[Option]:
    """Return the options that marks add to those of grammar."""
    nearest = bisect_left(starts, token.idx)
    if nearest and marks[nearest - 1].end > token.idx:
        return []
    if token.pos_ not in ("VERB", "AUX"):
        return []
    out = list(mark_options(token, marks, nearest))
    later = following(token, marks, nearest)
    if later:
        out += [
            Option(token, f"{option.form}-next", (*option.pieces, *later), option.link, option.head)
            for option in found
            if option.form.startswith("ccomp") and option.end <= later[0][0]
        ]
    return out
