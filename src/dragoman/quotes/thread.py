"""Who goes on speaking: a pronoun right after a quotation is the speaker of that quotation."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Quote, Speaker
from dragoman.quotes.lexicon import lexicon

FAR = 700
"""Characters back to the last person who spoke, for a pronoun that stands for nobody known."""
_PRONOUNS = frozenset(("he", "she"))
_THE = frozenset(("the", "this", "its", "their", "his", "her"))
DEEP = 4
"""Quotations back among which the one that holds another is looked for."""
_AFTER = re.compile(r",| who\b| of\b| for\b| at\b| in\b| from\b")
_BEINGS = ("person", "office")


def keep_thread(quotes: Sequence[Quote], text: str) -> tuple[Quote, ...]:
    """Return quotations by place, with pronoun speakers taken from the quotations before.

    "“We will go on,” Li said. He added ..." gives both to Li, whoever is named inside marks.
    """
    out: list[Quote] = []
    person: Quote | None = None
    for quote in sorted(quotes, key=lambda q: (q.content[0].start, q.content[-1].end)):
        speaker = quote.speaker
        if speaker is not None and speaker.span.of(text).lower() in _PRONOUNS:
            source = _next_before(out, quote, text) or _last_person(person, quote)
            if source is not None:
                quote = replace(quote, speaker=replace(source, span=speaker.span))
        if speaker is not None and speaker.entity is None and _is_medium(speaker.span.of(text)):
            owner = _last_owner(out, quote)
            if owner is not None:
                quote = replace(quote, speaker=replace(owner, span=speaker.span))
        out.append(quote)
        if _is_person(quote.speaker):
            person = quote
    return tuple(out)


def _is_medium(words: str) -> bool:
    """Tell "the statement", "its letter": what somebody who was named put out."""
    first, _, noun = words.lower().partition(" ")
    return first in _THE and noun in lexicon().put_out


def _last_owner(out: Sequence[Quote], quote: Quote) -> Speaker | None:
    """Return who spoke last before a medium is said to speak."""
    for before in reversed(out[-DEEP:]):
        near = quote.content[0].start - before.content[-1].end < FAR
        if near and before.speaker is not None and before.speaker.entity is not None:
            return before.speaker
    return None


def _next_before(out: Sequence[Quote], quote: Quote, text: str) -> Speaker | None:
    """Return the speaker of the quotation that ends where this one's sentence begins."""
    before = _outermost(out)
    if before is None or before.speaker is None or quote.speaker is None:
        return None
    pronoun = quote.speaker.span.of(text).lower()
    if not _is_person(before.speaker) and not _is_noun_for(pronoun, before.speaker):
        return None
    end = max(edge for _, edge in _edges(before))
    start = min(edge for edge, _ in _edges(quote))
    follows = start >= end and not text[end:start].strip(" \n\r\t.\u00a0")
    return before.speaker if follows else None


def _outermost(out: Sequence[Quote]) -> Quote | None:
    """Return the last quotation, or the one whose content it is part of: "he said she knew"."""
    last = out[-1] if out else None
    for quote in reversed(out[-DEEP:]):
        if last is not None and any(
            span.covers(last.content[0]) and span != last.content[0] for span in quote.content
        ):
            last = quote
    return last


def _is_noun_for(pronoun: str, speaker: Speaker) -> bool:
    """Tell whether a speaker without a name is one person: "the visitor", "his lawyer"."""
    if speaker.entity is not None:
        return False
    noun = _AFTER.split(speaker.name.lower(), maxsplit=1)[0].rsplit(" ", 1)[-1]
    words = lexicon()
    return noun in words.persons and noun not in words.not_with[pronoun]


def _last_person(person: Quote | None, quote: Quote) -> Speaker | None:
    """Return the last person who spoke, for a pronoun resolved to no person."""
    if person is None or _is_person(quote.speaker):
        return None
    near = quote.content[0].start - person.content[-1].end < FAR
    return person.speaker if near else None


def _is_person(speaker: Speaker | None) -> bool:
    return speaker is not None and (speaker.entity or "").startswith(_BEINGS)


def _edges(quote: Quote) -> list[tuple[int, int]]:
    spans = [*quote.content, *quote.cue]
    if quote.cue and quote.speaker is not None:
        spans.append(quote.speaker.span)
    return [(span.start, span.end) for span in spans]
