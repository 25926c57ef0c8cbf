"""From the words that name a speaker to the entity behind them."""

from bisect import bisect_right
from collections.abc import Sequence

from dragoman.model import Article, Mention, Span, Speaker
from dragoman.quotes.option import Option
from dragoman.quotes.passage import Passage
from dragoman.quotes.speaker import source_of


class Resolver:
    """Looks up mentions by place; built once for an article."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._article = article.id
        self._text = article.text
        self._mentions = sorted(mentions, key=lambda m: (m.head.start, -m.head.end))
        self._starts = [m.head.start for m in self._mentions]
        self._longest = max((m.head.end - m.head.start for m in self._mentions), default=0)
        self._names: dict[str, str] = {}
        for mention in self._mentions:
            known = self._names.get(mention.entity, "")
            if len(mention.name) > len(known):
                self._names[mention.entity] = mention.name

    def speaker_of(self, option: Option, place: Passage) -> Speaker | None:
        """Return the speaker of an option of a paragraph, None when nobody is named."""
        source = source_of(option)
        if source is None:
            return None
        span = Span(self._article, source.start + place.offset, source.end + place.offset)
        return self.speaker(span, source.head.idx + place.offset)

    def speaker(self, span: Span, head: int) -> Speaker:
        """Return the speaker for the words of `span`, whose head noun begins at `head`."""
        mention = self._at(head) or self._inside(span)
        if mention is None:
            return Speaker(span, " ".join(span.of(self._text).split()))
        name = self._names[mention.entity] or mention.name
        return Speaker(span, name, mention.entity, mention.country)

    def _at(self, offset: int) -> Mention | None:
        """Return the shortest mention whose head covers an offset."""
        found = [m for m in self._near(offset, offset + 1) if m.head.start <= offset < m.head.end]
        return min(found, key=lambda m: m.head.end - m.head.start, default=None)

    def _inside(self, span: Span) -> Mention | None:
        """Return the mention that begins with the words of a span, if its office is covered."""
        found = [m for m in self._near(span.start, span.end) if span.covers(m.span)]
        return next((m for m in found if m.span.start - span.start < 5), None)

    def _near(self, start: int, end: int) -> list[Mention]:
        low = bisect_right(self._starts, start - self._longest - 1)
        high = bisect_right(self._starts, end)
        return self._mentions[low:high]
