"""What a number says of a thing by its frame: a term given, how long a meeting took, room for."""

import re
from functools import cache

from dragoman.accounts.quantities import Quantity
from dragoman.accounts.rules import rules

NEAR = 60
"""Characters on each side of a number in which its frame stands."""


def role(one: Quantity) -> str:
    """Return the name of the frame in which a number stands, "" where none is known."""
    text, span = one.amount.reading.article.text, one.amount.span
    start = max(one.amount.sentence.start, span.start - NEAR)
    end = min(one.amount.sentence.end, span.end + NEAR)
    framed = f"{text[start : span.start]}#{text[span.end : end]}".replace("\n", " ")
    kind = "time" if one.kind == "time" else "count"
    return next((name for name, of, frame in _frames() if of == kind and frame.search(framed)), "")


@cache
def _frames() -> list[tuple[str, str, re.Pattern[str]]]:
    """Return the names of frames, for which kind of number they are, and their patterns."""
    return [
        (name, kind, re.compile("|".join(patterns), re.IGNORECASE))
        for kind, frames in rules("frames").items()
        for name, patterns in frames.items()
    ]
