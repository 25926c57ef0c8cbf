"""All that one article gave, once every stage has read it."""

from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.model.clause import Clause
from dragoman.model.display import Shown
from dragoman.model.event import Event
from dragoman.model.mention import Mention
from dragoman.model.quote import Quote
from dragoman.model.span import Span
from dragoman.model.timex import Anchor, Timex


@dataclass(frozen=True, slots=True)
class Reading(Shown):
    """The records of one article; `sentences` are the spans that were parsed, in order.

    `parsed` is False where no parser for the language is installed: then only rules over
    forms were applied, and no events are found.
    """

    article: Article
    anchor: Anchor | None = None
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Timex, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    clauses: tuple[Clause, ...] = ()
    parsed: bool = True

    def sentence_of(self, span: Span) -> Span:
        """Return the parsed sentence that holds the start of `span`, or `span` itself."""
        for sentence in self.sentences:
            if sentence.start <= span.start < sentence.end:
                return sentence
        return span
