"""Who goes on speaking: a pronoun right after a quotation is the speaker of that quotation."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Quote, Speaker

FAR = 700
"""Characters back to the last person who spoke, for a pronoun that stands for nobody known."""
_PRONOUNS = frozenset(("he", "she"))
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
        out.append(quote)
        if _is_person(quote.speaker):
            person = quote
    return tuple(out)


def _next_before(out: Sequence[Quote], quote: Quote, text: str) -> Speaker | None:
    """Return the speaker of the quotation that ends where this one's sentence begins."""
    before = out[-1] if out else None
    if before is None or not _is_person(before.speaker):
        return None
    end = max(edge for _, edge in _edges(before))
    start = min(edge for edge, _ in _edges(quote))
    follows = start >= end and not text[end:start].strip(" \n\r\t.\u00a0")
    return before.speaker if follows else None


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
