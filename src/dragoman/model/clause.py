"""What one clause says: a predicate with who does it, to whom, and the words that are its own."""

from dataclasses import dataclass

from dragoman.model.display import Shown
from dragoman.model.event import Status
from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Part(Shown):
    """A phrase that fills a place of a clause; `head` is its main word.

    `prep` is the preposition before it, lower case; '' for a subject or an object.
    """

    span: Span
    head: Span
    prep: str = ""


@dataclass(frozen=True, slots=True)
class Clause(Shown):
    """One deed as a sentence words it, whatever its kind; events are the clauses with a code.

    `lemma` is that of the verb, its particle with it ("call off"). `subjects` are those who
    do it, through passives, control and relatives, `objects` those to whom or what it is done,
    `others` the phrases with a preposition. `words` are the clause's own words, without those
    of clauses within it. `nominal`: a noun tells it ("the sinking on Friday"), and `lemma` is
    the verb of that noun.
    """

    sentence: Span
    predicate: Span
    lemma: str
    status: Status
    subjects: tuple[Part, ...] = ()
    objects: tuple[Part, ...] = ()
    others: tuple[Part, ...] = ()
    words: tuple[Span, ...] = ()
    nominal: bool = False

    def holds(self, span: Span) -> bool:
        """Tell whether a span stands among the clause's own words."""
        return any(own.covers(span) for own in self.words)
