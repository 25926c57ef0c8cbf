"""Transcripts: a paragraph that begins with a name in capitals and a colon."""

import re

from dragoman.model import Quote, QuoteKind, Span
from dragoman.quotes.passage import Passage
from dragoman.quotes.resolve import Resolver

WORDS = 3
"""Words that a turn must have at least."""
_TURN = re.compile(r"[\"“']?\s*([A-Z][A-Z.'’ -]*[A-Z])\s*(:)\s+(\S)")


def turn_of(place: Passage, article: str, resolver: Resolver) -> Quote | None:
    """Return the turn of a transcript that a paragraph is: "LI: We go on."."""
    found = None if place.title else _TURN.match(place.text)
    end = len(place.text.rstrip())
    if found is None or place.text.count(" ", found.start(3), end) + 1 < WORDS:
        return None
    name, cue = (
        Span(article, found.start(i) + place.offset, found.end(i) + place.offset) for i in (1, 2)
    )
    content = Span(article, found.start(3) + place.offset, end + place.offset)
    speaker = resolver.speaker(name, name.end - len(found.group(1).split()[-1]))
    why = "quotes.speech.turn: a name in capitals and a colon"
    return Quote(QuoteKind.DIRECT, (content,), (cue,), speaker, None, True, 0.9, why)
