"""German quotations of an article: what its sentences report, turned into records."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Mention, Parse, Quote, Span, Speaker
from dragoman.model.article import BlockKind
from dragoman.quotes.flat_sentences import covered, sentences_of
from dragoman.quotes.german import said_in
from dragoman.quotes.german_objects import Said
from dragoman.quotes.german_words import german
from dragoman.quotes.kinds import kind_of
from dragoman.quotes.marks import Marked, read_marks
from dragoman.quotes.resolve import Resolver

_READ = (BlockKind.TITLE, BlockKind.BODY)
_SURE = ("tail", "clause", "colon", "wie")
_CARRIED = ("stray", "mood")
"""Rules whose words are those of whoever spoke before."""
CLOSE = 40
"""Characters from the end of what was said to the next sentence."""
FAR = 700
"""Characters back to the one whom a pronoun stands for, or who goes on speaking."""


def find_german(parse: Parse, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Return who said what in a German article, in the order of the text."""
    article = parse.article
    found = _Found(article.text, Resolver(article, mentions))
    for block in article.blocks:
        if block.kind not in _READ:
            continue
        text = block.span.of(article.text)
        marks = tuple(mark for mark in read_marks(text) if mark.depth == 0)
        hidden = covered(text, marks)
        for low, high in sentences_of(text, marks):
            at = block.span.start + low
            near, touching = found.goes_on(at), found.next_to(at)
            said = said_in(hidden[low:high], goes_on=near, next_to=touching)
            found.take(said, marks, block.span, low)
    return tuple(sorted(found.quotes, key=lambda q: (q.content[0].start, q.content[-1].end)))


class _Found:
    """Collects quotations, and knows who spoke last."""

    def __init__(self, text: str, resolver: Resolver) -> None:
        self.quotes: list[Quote] = []
        self._text = text
        self._resolver = resolver
        self._last: Quote | None = None

    def goes_on(self, start: int) -> bool:
        """Tell whether somebody spoke near enough before to be speaking still."""
        return self._last is not None and start - self._last.content[-1].end < FAR

    def next_to(self, start: int) -> bool:
        """Tell whether the sentence that ends before `start` reports speech."""
        if self._last is None:
            return False
        spans = [*self._last.content, *self._last.cue]
        spans += [self._last.speaker.span] if self._last.speaker else []
        gap = self._text[max(span.end for span in spans) : start]
        return len(gap) < CLOSE and "\n" not in gap

    def take(self, said: Sequence[Said], marks: Sequence[Marked], block: Span, low: int) -> None:
        """Add what a sentence that begins at `low` of a block reports."""
        for one in said:
            pieces = [(a + low, b + low) for a, b in one.content]
            kind, balanced = kind_of(block.of(self._text), pieces, marks)
            quote = Quote(
                kind,
                tuple(_span(block, *piece) for piece in pieces),
                tuple(_span(block, a + low, b + low) for a, b in one.cue),
                self._speaker(one, block, low),
                balanced=balanced,
                score=0.7 if one.rule in _SURE else 0.5,
                why=f"quotes.{'stance' if one.rule == 'object' else 'speech'}.german-{one.rule}",
                speech=one.rule != "object",
            )
            self.quotes.append(quote)
            self._last = quote

    def _speaker(self, one: Said, block: Span, low: int) -> Speaker | None:
        before = self._last.speaker if self._last is not None else None
        if one.source is None:
            return before if one.rule in _CARRIED else None
        span = _span(block, one.source[0] + low, one.source[1] + low)
        if span.of(self._text).lower() in german().pronouns and before is not None:
            return replace(before, span=span)
        return self._resolver.speaker(span, span.start)


def _span(block: Span, start: int, end: int) -> Span:
    return Span(block.article, block.start + start, block.start + end)
