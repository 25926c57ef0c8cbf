"""Marked speech that no cue claims: continued quotations and paragraphs that are all quote."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Quote, QuoteKind, Span
from dragoman.quotes.marks import Marked
from dragoman.quotes.passage import Passage

WORDS = 4
"""Words that quoted speech without a cue must have at least."""
NEAR = 700
"""Characters from the end of a quotation within which its speaker may still be speaking."""
_STOPS = ".?!…"
_SMALL = re.compile(r"\b[a-z]+\b")


def strays(place: Passage, taken: Sequence[Quote]) -> list[Marked]:
    """Return marked stretches of a paragraph that are whole sentences and in no quotation."""
    return [
        mark
        for mark in place.marks
        if is_speech(place.text, mark)
        and not any(
            span.start < mark.end + place.offset and mark.start + place.offset < span.end
            for quote in taken
            for span in quote.content
        )
    ]


def is_speech(text: str, mark: Marked) -> bool:
    """Tell a quoted sentence from a quoted term, title or slogan fragment.

    >>> is_speech("“We will go on with it.”", Marked(0, 24, "double"))
    True
    >>> is_speech("the “free and open” region", Marked(4, 19, "double"))
    False
    """
    words = text[mark.start : mark.end].strip("“”\"'’‘„«»「」 ")
    before = text[: mark.start].rstrip()
    if len(words.split()) < WORDS or not words[:1].isupper():
        return False
    if before and before[-1] not in _STOPS + ':”"’»':
        return False
    if mark.closed and words[-1] not in _STOPS + ",":
        return False
    return len(_SMALL.findall(words)) * 2 >= len(words.split())


def add_floating(
    found: list[Quote], here: list[Quote], place: Passage, article: str
) -> list[Quote]:
    """Return all quotations so far with those of a paragraph and its strays.

    A stray goes on with the direct quotation before it in the paragraph, or, where the
    paragraph begins with it, with one that the paragraph before left open. Else it is a
    quotation of its own whose speaker is the last one who spoke.
    """
    here = sorted(here, key=_order)
    for mark in strays(place, here):
        span = Span(article, mark.start + place.offset, mark.end + place.offset)
        before = [q for q in here if q.content[-1].end <= span.start]
        if before and _goes_on(before[-1], span, place):
            at = here.index(before[-1])
            here[at] = _extended(here[at], span, mark.balanced)
        elif not before and not place.text[: mark.start].strip() and _held_open(found, place):
            found[-1] = _extended(found[-1], span, mark.balanced)
        else:
            here.append(_alone(span, before or found, mark))
            here.sort(key=_order)
    return found + here


def _order(quote: Quote) -> tuple[int, int]:
    return quote.content[-1].end, quote.content[0].start


def _goes_on(quote: Quote, span: Span, place: Passage) -> bool:
    end = max(quote.content[-1].end, *(cue.end for cue in quote.cue), 0)
    gap = place.text[end - place.offset : span.start - place.offset]
    return quote.kind is not QuoteKind.INDIRECT and len(gap) < 160 and gap.count(". ") <= 1


def _held_open(found: Sequence[Quote], place: Passage) -> bool:
    """Tell whether the last quotation ran to the end of the paragraph before, unclosed."""
    return (
        bool(found)
        and not found[-1].balanced
        and found[-1].kind is QuoteKind.DIRECT
        and (place.offset - found[-1].content[-1].end < 8)
    )


def _extended(quote: Quote, span: Span, balanced: bool) -> Quote:
    return replace(quote, content=(*quote.content, span), balanced=balanced)


def _alone(span: Span, before: Sequence[Quote], mark: Marked) -> Quote:
    last = before[-1] if before else None
    near = last is not None and span.start - last.content[-1].end < NEAR
    speaker = last.speaker if last is not None and near else None
    return Quote(
        QuoteKind.DIRECT,
        (span,),
        (),
        speaker,
        None,
        mark.balanced,
        0.6 if speaker else 0.3,
        "quotes.floating: no cue, speaker of the quotation before",
    )
