"""How many: numbers and vague words before what they count, with the bounds they give."""

import re
from functools import cache
from typing import TYPE_CHECKING

from dragoman.events.frames import lemma_of
from dragoman.knowledge.table import settings
from dragoman.model import Count, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


def count_of(noun: "Token", sentence: Sentence) -> Count | None:
    """Return how many of a noun: "11 agreements", "dozens of agreements"."""
    inner = [g for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    if noun.lower_ in vague() and inner:
        low, high = vague()[noun.lower_]
        return Count(sentence.locate(noun), noun.lower_, lemma_of(inner[0]), low, high)
    for child in noun.children:
        if child.dep_ in {"nummod", "amod", "det"} and child.i < noun.i:
            bounds = _bounds(child)
            if bounds is not None:
                edge = child.left_edge if child.dep_ == "nummod" else child
                return _counted(bounds, edge, child, sentence, lemma_of(noun))
    first = noun.left_edge
    if first.tag_ == "CD" and first.head in noun.children and first.head.dep_ in MODIFYING:
        bounds = _bounds(first)  # "Three" hung on "Azerbaijani" in "Three Azerbaijani diplomats"
        if bounds is not None:
            return _counted(bounds, first, first, sentence, lemma_of(noun))
    return None


def number_of(number: "Token", sentence: Sentence) -> Count | None:
    """Return a number that stands for what it counts: "rose to at least 85"."""
    bounds = _bounds(number)
    if bounds is None:
        return None
    return _counted(bounds, number.left_edge, number, sentence, "")


def _counted(
    bounds: tuple[int | None, int | None],
    edge: "Token",
    number: "Token",
    sentence: Sentence,
    of: str,
) -> Count:
    """Return a number; its span holds the hedge before it: "more than ten", "nearly 80"."""
    hedged = _hedged(bounds, edge, number)
    first = start = _numeral(number)
    if hedged != bounds:
        before = (number.doc[i] for i in range(max(0, edge.i - 3), first.i))
        start = next((t for t in before if HEDGE.match(t.doc[t.i : number.i].text.lower())), first)
    words = number.doc[first.i : number.i + 1].text
    return Count(sentence.locate(start, number), words, of, *hedged)


def _numeral(last: "Token") -> "Token":
    """Return the first word of a number: "fifty" of "fifty-eight"."""
    if _spelled(last) is None:
        return last
    parts = last.doc[last.left_edge.i : last.i]
    return next((t for t in parts if t.like_num), last)


HEDGE = re.compile(
    r"(?P<least>at least|no fewer than|minimum)|(?P<more>more than|\bover\b|upwards? of)"
    r"|(?P<most>nearly|almost|up to|fewer than|less than|as many as)"
    r"|(?P<near>\b(?:about|around|some|roughly|approximately)\b)"
)
"""Words before a number that make a bound of it."""


MODIFYING = frozenset({"compound", "amod", "nmod"})


@cache
def vague() -> dict[str, tuple[int | None, int | None]]:
    """Return the words that give no exact number, with the bounds a reader would take."""
    table = settings("events_words.toml")["count"]["vague"]
    return {word: (b[0], b[1] if len(b) > 1 else None) for word, b in table.items()}


def _spelled(token: "Token") -> int | None:
    """Return the value of "fifty-eight", "two hundred" or "1.5 million"."""
    whole = token.doc[token.left_edge.i : token.i + 1]
    pieces = [w for t in whole for w in t.lower_.split("-") if w and w not in {"and", ","}]
    exact = settings("events_words.toml")["count"]["exact"]
    times = settings("events_words.toml")["count"]["times"]
    while pieces and pieces[0] not in exact and not pieces[0][0].isdigit():
        pieces = pieces[1:]
    if len(pieces) < 2:
        return None
    total = part = 0.0
    for piece in pieces:
        number = piece.replace(",", "")
        if piece in times:
            part = (part or 1) * times[piece]
        elif piece in exact:
            part += exact[piece]
        elif number.replace(".", "", 1).isdigit():
            part += float(number)
        else:
            return None
        if part >= times["thousand"]:
            total, part = total + part, 0.0
    return round(total + part)


def _bounds(token: "Token") -> tuple[int | None, int | None] | None:
    low = token.lower_
    spelled = _spelled(token)
    if spelled is not None:
        return spelled, spelled
    if low in vague():
        return vague()[low]
    exact = settings("events_words.toml")["count"]["exact"]
    if low in exact:
        return exact[low], exact[low]
    digits = low.replace(",", "")
    return (int(digits), int(digits)) if digits.isdigit() and len(digits) < 10 else None


def _hedged(
    bounds: tuple[int | None, int | None], first: "Token", number: "Token"
) -> tuple[int | None, int | None]:
    low, high = bounds
    if low is None or low != high:
        return bounds
    return hedged(low, number.doc[max(0, first.i - 3) : number.i].text.lower())


def hedged(value: int, before: str) -> tuple[int | None, int | None]:
    """Return the bounds of a number after the words `before` it, in lower case.

    >>> hedged(20, "more than"), hedged(20, "signed")
    ((21, None), (20, 20))
    """
    hedge = HEDGE.search(before)
    if hedge is None:
        return value, value
    if hedge["least"]:
        return value, None
    if hedge["more"]:
        return value + 1, None
    if hedge["most"]:
        return None, value
    return round(value * 0.9), round(value * 1.1)
