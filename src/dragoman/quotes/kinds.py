"""Direct, indirect or mixed, told from the marks over a content."""

import re
from collections.abc import Sequence

from dragoman.model import QuoteKind
from dragoman.quotes.marks import Marked
from dragoman.quotes.option import Piece

_WORD = re.compile(r"\w+(?:['’]\w+)*")
STRAY = 1
"""Words outside the marks, such as "that", with which a content still counts as direct."""


def kind_of(text: str, pieces: Sequence[Piece], marks: Sequence[Marked]) -> tuple[QuoteKind, bool]:
    """Return the kind of a content and whether all marks over it are paired.

    >>> kind_of("“We go on.”", [(0, 11)], [Marked(0, 11, "double")])
    (<QuoteKind.DIRECT: 'direct'>, True)
    >>> kind_of("it was their “open door", [(0, 23)], [Marked(13, 23, "double", closed=False)])
    (<QuoteKind.MIXED: 'mixed'>, False)
    """
    under = [m for m in marks if any(m.start < high and low < m.end for low, high in pieces)]
    if not under:
        return QuoteKind.INDIRECT, True
    outside = sum(len(_WORD.findall(text, low, high)) for low, high in pieces) - sum(
        len(_WORD.findall(text, max(m.start, low), min(m.end, high)))
        for m in under
        for low, high in pieces
        if m.start < high and low < m.end
    )
    kind = QuoteKind.DIRECT if outside <= STRAY else QuoteKind.MIXED
    return kind, all(mark.balanced for mark in under)
