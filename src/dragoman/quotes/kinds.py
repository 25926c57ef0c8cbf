"""Direct, indirect or mixed, told from the marks over a content."""

from collections.abc import Sequence

from dragoman.model import QuoteKind
from dragoman.quotes.marks import Marked
from dragoman.quotes.option import Piece

DIRECT = 0.85
"""Share of a content's characters under marks from which it counts as direct."""


def kind_of(pieces: Sequence[Piece], marks: Sequence[Marked]) -> tuple[QuoteKind, bool]:
    """Return the kind of a content and whether all marks over it are paired.

    >>> kind_of([(0, 10)], [Marked(0, 10, "double")])
    (<QuoteKind.DIRECT: 'direct'>, True)
    >>> kind_of([(0, 40)], [Marked(8, 14, "double", closed=False)])
    (<QuoteKind.MIXED: 'mixed'>, False)
    """
    under = [m for m in marks if any(m.start < high and low < m.end for low, high in pieces)]
    if not under:
        return QuoteKind.INDIRECT, True
    total = sum(high - low for low, high in pieces)
    covered = sum(
        max(0, min(m.end, high) - max(m.start, low)) for m in under for low, high in pieces
    )
    kind = QuoteKind.DIRECT if covered >= DIRECT * total else QuoteKind.MIXED
    return kind, all(mark.balanced for mark in under)
