"""Who goes on speaking: a pronoun right after a quotation is the speaker of that quotation."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Quote, Speaker

_PRONOUNS = frozenset(("he", "she"))


def keep_thread(quotes: Sequence[Quote], text: str) -> tuple[Quote, ...]:
    """Return quotations by place, with pronoun speakers taken from the quotation just before.

    "“We will go on,” Li said. He added ..." gives both to Li, whoever is named inside marks.
    """
    out: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.content[0].start, q.content[-1].end)):
        before = out[-1] if out else None
        if before is not None and _same_speaker(before, quote, text):
            quote = replace(quote, speaker=_renamed(quote.speaker, before.speaker))
        out.append(quote)
    return tuple(out)


def _same_speaker(before: Quote, quote: Quote, text: str) -> bool:
    speaker, last = quote.speaker, before.speaker
    if speaker is None or last is None or speaker.span.of(text).lower() not in _PRONOUNS:
        return False
    if last.entity is not None and not last.entity.startswith(("person", "office")):
        return False
    end = max(edge for _, edge in _edges(before))
    start = min(edge for edge, _ in _edges(quote))
    return start >= end and not text[end:start].strip(" \n\r\t.\u00a0")


def _edges(quote: Quote) -> list[tuple[int, int]]:
    spans = [*quote.content, *quote.cue]
    if quote.cue and quote.speaker is not None:
        spans.append(quote.speaker.span)
    return [(span.start, span.end) for span in spans]


def _renamed(speaker: Speaker | None, last: Speaker | None) -> Speaker | None:
    if speaker is None or last is None:
        return speaker
    return replace(last, span=speaker.span)
