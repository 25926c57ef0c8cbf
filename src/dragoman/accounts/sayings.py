"""Stretches in quotation marks, as each account prints them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.accounts.rewording import words_of
from dragoman.accounts.rules import rules
from dragoman.model import Quote, QuoteKind, Reading, Span

MARKED = re.compile(r"[“\"„«]([^“”\"„«»]+)(?:[”\"»]|$)|‘([^‘’]+(?:’\w[^‘’]*)*)’")


@dataclass(frozen=True, slots=True)
class Saying:
    """One stretch in quotation marks as one account prints it.

    Not `claimed`: no cue gives it to a speaker. Not `marked`: it stands in running text.
    """

    reading: Reading
    quote: Quote
    span: Span
    words: tuple[str, ...]
    claimed: bool = True
    marked: bool = True


def sayings(readings: Sequence[Reading]) -> list[Saying]:
    """Return the quoted stretches in marks that are long enough to compare, in order."""
    return [
        saying
        for reading in sorted(readings, key=lambda r: r.article.id)
        for saying in _without_doubles(list(_sayings(reading)))
    ]


def _sayings(reading: Reading) -> Iterator[Saying]:
    for quote in reading.quotes:
        if quote.kind is QuoteKind.INDIRECT:
            continue
        for span in quoted(reading, quote):
            words = words_of(reading.article.words(span))
            least = "words" if not (quote.speaker and quote.speaker.entity) else "short"
            if len(words) >= rules("wording")[least]:
                yield Saying(reading, quote, span, words, claimed=bool(quote.cue))


def _without_doubles(found: Sequence[Saying]) -> list[Saying]:
    """Leave out a stretch read twice, for two speakers, unless its speaker is the known one."""
    ranked = sorted(range(len(found)), key=lambda i: (not _is_known(found[i]), i))
    kept: list[int] = []
    for i in ranked:
        if not any(found[i].span.overlaps(found[k].span) for k in kept):
            kept.append(i)
    return [found[i] for i in sorted(kept)]


def _is_known(saying: Saying) -> bool:
    return bool(saying.quote.speaker and saying.quote.speaker.entity)


def quoted(reading: Reading, quote: Quote) -> Iterator[Span]:
    """Yield the stretches of a quotation that stand in marks."""
    for content in quote.content:
        text = reading.article.words(content)
        marked = list(MARKED.finditer(text))
        if not marked and quote.kind is QuoteKind.DIRECT:
            yield content
        for match in marked:
            group = 1 if match[1] is not None else 2
            start, end = match.span(group)
            if text[start:end].strip():
                yield Span(content.article, content.start + start, content.start + end)
