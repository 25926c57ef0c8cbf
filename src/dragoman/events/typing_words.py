"""Words to pieces: the uncased WordPiece of BERT, on a shortened list of pieces."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.events.typing_marks import MARKS

LONGEST = 80
"""Characters of a word that is cut into pieces; a longer one is unknown."""
WINDOW = 96
"""Pieces of a sentence that the model reads."""
BEFORE = 8
"""Pieces kept before the first mark when a sentence is longer than the window."""
NEAR = 2_000
"""Characters next to a mark that are cut into pieces at all."""
WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A list of pieces: the four marks, [CLS], [SEP] and [UNK] first, then the words.

    >>> Pieces((*MARKS, "[CLS]", "[SEP]", "[UNK]", "tal", "##ks")).cut("Talks")
    [7, 8]
    """

    names: tuple[str, ...]
    index: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", {name: i for i, name in enumerate(self.names)})

    def encode(self, marked: Sequence[str]) -> list[int]:
        """Return the piece numbers of a marked sentence, at most `WINDOW` of them."""
        inner: list[int] = []
        for part in marked:
            near = part[:NEAR] if inner else part[-NEAR:]
            inner += [self.index[part]] if part in MARKS else self.cut(near)
        room = WINDOW - 2
        if len(inner) > room:
            marks = {self.index[m] for m in MARKS}
            first = next((i for i, piece in enumerate(inner) if piece in marks), 0)
            start = max(0, min(first - BEFORE, len(inner) - room))
            inner = inner[start : start + room]
        return [self.index["[CLS]"], *inner, self.index["[SEP]"]]

    def cut(self, text: str) -> list[int]:
        """Return the piece numbers of plain text."""
        plain = unicodedata.normalize("NFD", text.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn").replace("_", " _ ")
        return [piece for word in WORD.findall(plain) for piece in self._word(word)]

    def _word(self, word: str) -> list[int]:
        out: list[int] = []
        start = 0
        unknown = [self.index["[UNK]"]]
        if len(word) > LONGEST:
            return unknown
        while start < len(word):
            end = len(word)
            while end > start and (("##" if start else "") + word[start:end]) not in self.index:
                end -= 1
            if end == start:
                return unknown
            out.append(self.index[("##" if start else "") + word[start:end]])
            start = end
        return out
