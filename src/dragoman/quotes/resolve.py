"""From the words that name a speaker to the entity behind them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.model import Article, Mention, MentionKind, Span, Speaker
from dragoman.quotes.lexicon import lexicon
from dragoman.quotes.option import Option
from dragoman.quotes.passage import Passage
from dragoman.quotes.speaker import source_of, stands_for

if TYPE_CHECKING:
    from spacy.tokens import Token

START = 5
"""Characters, as of an article, that may stand before the mention of a speaker."""
_SPEAK = (MentionKind.PERSON, MentionKind.ORGANISATION)
_STOPS = ' \t\n\u00a0,;:!?…–—“”"«»„‘`'


def bare_name(words: str) -> str:
    """Return words on one line, without the marks of their sentence.

    >>> bare_name("Li\\nWen."), bare_name("the U.S."), bare_name("“Li Wen,”")
    ('Li Wen', 'the U.S.', 'Li Wen')
    """
    name = " ".join(words.split()).strip(_STOPS)
    for possessive in ("’s", "'s"):
        name = name.removesuffix(possessive)
    short = len(name) < 2 or "." in name[:-1].rsplit(" ", 1)[-1]
    return name if short else name.rstrip(".'’")


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
        for noun in stands_for(source.head):
            mention = self._at(noun.idx + place.offset) or self._named_behind(noun, place, span)
            if mention is not None and not _lends_its_name(mention, noun, place.offset):
                office = mention.entity.startswith("office")
                beside = self._set_beside(source.head, span) if office else None
                return self._known(span, beside or mention)
        found = self._whole(span) or self._set_beside(source.head, span)
        return self._known(span, found or self._titled(source.head, span))

    def speaker(self, span: Span, head: int) -> Speaker:
        """Return the speaker for the words of `span`, whose head noun begins at `head`."""
        return self._known(span, self._at(head) or self._whole(span))

    def _known(self, span: Span, mention: Mention | None) -> Speaker:
        if mention is None:
            return Speaker(span, bare_name(span.of(self._text)))
        name = self._names[mention.entity] or mention.name
        return Speaker(span, bare_name(name), mention.entity, mention.country)

    def _named_behind(self, noun: "Token", place: Passage, span: Span) -> Mention | None:
        """Return the person or body that stands right behind its office: "lawyer Ana Ruiz"."""
        at = noun.idx + place.offset
        end = at + len(noun)
        for mention in self._near(end, span.end):
            gap = self._text[end : mention.head.start]
            if mention.head.start >= end and mention.head.end <= span.end and not gap.strip(" ,\n"):
                return mention if mention.kind in _SPEAK and not mention.pronoun else None
        return None

    def _set_beside(self, noun: "Token", span: Span) -> Mention | None:
        """Return the name behind the last comma: "a spokesman for the firm, Pavel Roe"."""
        if noun.lemma_.lower() not in lexicon().persons:
            return None
        for mention in self._near(span.start, span.end):
            comma = self._text[span.start : mention.span.start].rstrip().endswith(",")
            if comma and mention.head.end == span.end and mention.kind is MentionKind.PERSON:
                return mention
        return None

    def _titled(self, noun: "Token", span: Span) -> Mention | None:
        """Return the person whose name had this noun before it: "the sheriff", "Sheriff Roe"."""
        if span.of(self._text).lower() != f"the {noun.lower_}":
            return None
        title = noun.text.capitalize() + " "
        for mention in reversed(self._near(0, span.start)):
            low = mention.span.start
            if mention.kind is MentionKind.PERSON and not mention.pronoun:
                words = self._text[max(0, low - len(title)) : mention.head.end]
                if words.startswith(title) or mention.span.of(self._text).startswith(title):
                    return mention
        return None

    def _whole(self, span: Span) -> Mention | None:
        """Return the mention that ends with the words of a span and whose office they cover.

        What else stands there, a possessor or "American", is not the one who speaks.
        """
        for mention in self._near(span.start, span.end):
            tight = abs(mention.head.end - span.end) <= 1 and span.start - 1 <= mention.span.start
            if tight and mention.span.start - span.start < START:
                return mention
        return None

    def _at(self, offset: int) -> Mention | None:
        """Return the shortest mention whose head covers an offset."""
        found = [m for m in self._near(offset, offset + 1) if m.head.start <= offset < m.head.end]
        return min(found, key=lambda m: m.head.end - m.head.start, default=None)

    def _near(self, start: int, end: int) -> list[Mention]:
        low = bisect_right(self._starts, start - self._longest - 1)
        high = bisect_right(self._starts, end)
        return self._mentions[low:high]


def _lends_its_name(mention: Mention, noun: "Token", offset: int) -> bool:
    """Tell a state or place whose name another bears: "Sheriff Israel", "Britain's Hammond"."""
    if mention.kind not in (MentionKind.STATE, MentionKind.PLACE):
        return False
    bears = any(
        child.dep_ in ("compound", "poss")
        and noun.pos_ == child.pos_ == "PROPN"
        and child.ent_type_ != "NORP"
        and child.idx + offset < mention.span.start
        for child in noun.lefts
    )
    return bears or noun.pos_ == "ADJ"
