"""To whom it was said, where no parser helps: "dijo a los periodistas", "сказал журналистам"."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from dragoman.knowledge.table import settings
from dragoman.model import Quote, Span

REACH = 90
"""Characters behind a reporting verb in which its addressee is looked for."""
_PAUSE = re.compile(r"[.;:«»„“”\"]")
_NAME = r"[^\W\d_a-zа-яё][\w’'.-]*\w(?:\s+[^\W\d_a-zа-яё][\w’'-]+)*"


def add_addressees(quotes: Iterable[Quote], text: str, language: str) -> list[Quote]:
    """Return quotations with the hearer that stands behind their verb, if one does."""
    return [_heard(quote, text, language) for quote in quotes]


def _heard(quote: Quote, text: str, language: str) -> Quote:
    if not quote.cue or quote.addressee is not None:
        return quote
    found = hearer(text, quote.cue[0].end, language)
    if found is None or any(
        span.start < found[1] and found[0] < span.end for span in quote.content
    ):
        return quote
    return replace(quote, addressee=Span(quote.cue[0].article, *found))


def hearer(text: str, start: int, language: str) -> tuple[int, int] | None:
    """Return where the hearer behind a verb stands: a word for one, or a name behind the verb.

    >>> text = "dijo el ministro a la prensa"
    >>> text[slice(*hearer(text, 4, "es"))]
    'la prensa'
    """
    pattern = _pattern(language)
    if pattern is None:
        return None
    pause = _PAUSE.search(text, start, start + REACH)
    end = pause.start() if pause else min(len(text), start + REACH)
    found = pattern.search(text, start, end)
    if found is None or (found.lastgroup == "name" and text[start : found.start()].strip()):
        return None
    return found.span(found.lastgroup or 0)


def behind_hearer(text: str, start: int, language: str) -> int:
    """Return where the speaker may begin behind a verb: "a déclaré à l'AFP [le ministre]"."""
    pattern = _pattern(language)
    while pattern is not None and text[start : start + 1].isspace():
        start += 1
    found = pattern.match(text, start) if pattern is not None else None
    return found.end() if found is not None else start


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    own = settings("quotes_verbs.toml")["hearers"].get(language)
    if own is None:
        return None
    parts = ("links", "articles", "nouns", "named")
    links, words, nouns, bodies = ("|".join(own[part]) for part in parts)
    named = rf"(?P<name>{_NAME})" if own["names"] else r"(?P<name>(?!))"
    link = rf"(?:{links})\s*" if links else ""
    kind = rf"(?:(?:{bodies})(?!\w)(?:\s+{_NAME})?|(?:{nouns})(?!\w))"
    noun = rf"(?P<noun>(?:(?:{words})\s*)?{kind})"
    return re.compile(rf"(?<!\w){link}(?:{noun}|{named})")
