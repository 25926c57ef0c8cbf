"""Contents after a colon: "Minister: no talks" in a title, a name before quoted words."""

from typing import TYPE_CHECKING

from dragoman.quotes.option import Option

if TYPE_CHECKING:
    from spacy.tokens import Token

LONG = 80
"""Tokens of a paragraph beyond which a colon is not looked at."""
SHORT = 8
"""Tokens that a speaker before a colon may have."""


def colon_options(cue: "Token", text: str, *, title: bool) -> list[Option]:
    """Return what stands after a colon, and in a title before or after a dash."""
    doc = cue.doc
    if (cue.text != ":" and not title) or len(doc) > LONG:
        return []
    start, end = _bare(text, cue.idx + len(cue), len(text))
    if start >= end or not cue.i:
        return []
    out: list[Option] = []
    if cue.i <= SHORT:
        out.append(Option(cue, f"colon-{'title' if title else 'body'}", ((start, end),)))
    if title and len(doc) - cue.i <= SHORT:
        first, last = _bare(text, 0, cue.idx)
        if first < last:
            out.append(Option(cue, "colon-turned", ((first, last),)))
    return out


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t.":
        start += 1
    while end > start and text[end - 1] in " \t.":
        end -= 1
    return start, end
