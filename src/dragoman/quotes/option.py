"""A possible reading: one cue word and one stretch of words that it may report."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

Piece = tuple[int, int]
"""Half-open character offsets in a paragraph."""


@dataclass(frozen=True, slots=True)
class Option:
    """What `cue` may report; `form` says how the content hangs on the cue.

    `link` is the word between them (a preposition, a mark such as "that"), "" for none;
    `head` is the content's first grammatical head, None for content found by its marks.
    """

    cue: "Token"
    form: str
    pieces: tuple[Piece, ...]
    link: str = ""
    head: "Token | None" = None

    @property
    def start(self) -> int:
        """Where the content begins in its paragraph."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where the content ends in its paragraph."""
        return self.pieces[-1][1]
