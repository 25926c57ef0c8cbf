"""What accounts say was done: their clauses, with those who do it named, ready to be compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from dragoman.accounts.align import weighted
from dragoman.accounts.parallels import irregular, lemma
from dragoman.accounts.rules import rules
from dragoman.knowledge.cities import city
from dragoman.knowledge.frequency import rarity, stems
from dragoman.knowledge.names import name_words
from dragoman.knowledge.predicates import canonical
from dragoman.model import Clause, Mention, MentionKind, Part, Reading, Span, Timex

PLACED = frozenset({MentionKind.PLACE, MentionKind.STATE})
PREPOSED = frozenset({"in", "at", "near", "outside", "off", "to", "from"})
ACTING = frozenset({MentionKind.PERSON, MentionKind.STATE, MentionKind.ORGANISATION})


class Meeting(Enum):
    """Whether two sides, or two things, may be one."""

    SAME = "same"
    LIKE = "like"
    OPEN = "open"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Side:
    """Who, or what, fills a place of a clause: those named, their states, and the words."""

    parts: tuple[Part, ...]
    entities: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    lands: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    plain: bool = True

    @property
    def span(self) -> Span:
        """The first phrase."""
        return self.parts[0].span

    def meets(self, other: "Side") -> Meeting:
        """Tell whether two sides may be one."""
        if not self.parts or not other.parts:
            return Meeting.OPEN
        if self.entities & other.entities or self.names & other.names:
            return Meeting.SAME
        apart = bool(self.lands and other.lands and not self.lands & other.lands)
        if self.people and other.people:
            return Meeting.CLASH
        if self.stems & other.stems:
            return Meeting.CLASH if apart else Meeting.LIKE
        if self.lands & other.lands:
            return Meeting.LIKE
        if apart or (self.bodies and other.bodies):
            return Meeting.CLASH
        return Meeting.OPEN


_NONE: frozenset[str] = frozenset()
NOBODY = Side((), _NONE, _NONE, _NONE, _NONE, _NONE, _NONE)
"""Nobody and nothing."""


@dataclass(frozen=True)
class Deed:
    """A clause of one account; `number` is that of its sentence.

    `by_noun` if a noun tells it, under a verb that calls it off or announces it.
    """

    reading: Reading
    clause: Clause
    number: int
    subject: Side
    object: Side
    by_noun: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether it names who does it in its own words, and by no pronoun."""
        parts = self.subject.parts
        return bool(self.subject.entities and self.subject.plain) and all(
            self.clause.holds(part.head) for part in parts
        )

    @property
    def article(self) -> str:
        """The id of its account."""
        return self.reading.article.id

    @property
    def key(self) -> tuple[str, int]:
        """A key that orders clauses by account and place."""
        return self.article, self.clause.predicate.start

    @cached_property
    def act(self) -> str:
        """The lexicon's form of its predicate."""
        return canonical(self.clause.lemma)

    @property
    def before(self) -> str:
        """The words of its sentence before its verb."""
        sentence, verb = self.clause.sentence, self.clause.predicate
        return self.reading.article.words(sentence)[: verb.start - sentence.start].rstrip()

    @property
    def is_past(self) -> bool:
        """Tell whether its verb has the form of what was done."""
        word = self.reading.article.words(self.clause.predicate)
        return word.islower() and (word.endswith("ed") or word in irregular())

    @cached_property
    def text(self) -> str:
        """The clause's own words."""
        return " ".join(self.reading.article.words(span) for span in self.clause.words)

    @cached_property
    def own(self) -> Mapping[str, float]:
        """The weighty stems of the clause's own words."""
        return weighted(self.text)

    @cached_property
    def said(self) -> Mapping[str, float]:
        """The weighty stems of its sentence."""
        return weighted(self.reading.article.words(self.clause.sentence))

    @cached_property
    def dates(self) -> tuple[Timex, ...]:
        """The times that date it, not what it is done to."""
        spans = [part.span for part in self.clause.others]
        spans += [part.head for part in self.clause.others]
        return tuple(d for d in self.reading.dates if any(span.overlaps(d.span) for span in spans))

    @cached_property
    def cities(self) -> tuple[tuple[str, Span], ...]:
        """The cities in which, or to or from which it is done: the name and where it stands."""
        heads = [part.head for part in self.clause.others if part.prep in PREPOSED]
        placed = (m for m in self.reading.mentions if m.kind in PLACED)
        near = [m.head for m in placed if any(m.head.overlaps(head) for head in heads)]
        named = ((self.reading.article.words(span), span) for span in near)
        return tuple((name, span) for name, span in named if city(name))

    @cached_property
    def verb(self) -> str:
        """The stem of its verb, an irregular one made one."""
        first, *rest = self.clause.lemma.split()
        return " ".join([lemma(first), *rest])


def deeds(reading: Reading) -> list[Deed]:
    """Return the clauses of an account that say enough to be compared, in order."""
    numbers = {span: i for i, span in enumerate(reading.sentences)}
    loose = set(rules("parallels")["loose"])
    mentions: dict[Span, list[Mention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(reading.sentence_of(mention.span), []).append(mention)
    found = []
    for clause in reading.clauses:
        verb = lemma(clause.lemma.partition(" ")[0])
        if not verb or verb in loose:
            continue
        own = mentions.get(clause.sentence, [])
        who, what = (_side(parts, reading, own) for parts in (clause.subjects, clause.objects))
        found.append(Deed(reading, clause, numbers.get(clause.sentence, 0), who, what))
    return found


def _side(parts: Sequence[Part], reading: Reading, mentions: Sequence[Mention]) -> Side:
    named = [m for part in parts for m in _named(part, mentions)]
    within = [m for part in parts for m in mentions if part.span.overlaps(m.span)]
    heads = " ".join(reading.article.words(part.head) for part in parts)
    acting = [m for m in named if m.kind in ACTING]
    lands = {m.country for m in within if m.country and m.kind is not MentionKind.PLACE}
    return Side(
        tuple(parts),
        frozenset(m.entity for m in acting),
        frozenset(m.entity for m in acting if m.kind is MentionKind.PERSON),
        frozenset(m.entity for m in acting if m.kind is not MentionKind.PERSON),
        frozenset(lands),
        frozenset(s for s in stems(heads) if rarity(s)),
        frozenset(w for m in acting if not m.pronoun for w in name_words(m.name) if len(w) > 2),
        not any(m.pronoun for m in named),
    )


def _named(part: Part, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mention that the main word of a phrase belongs to, the shortest."""
    over = [m for m in mentions if m.span.overlaps(part.head)]
    if over:
        yield min(over, key=lambda m: (m.span.end - m.span.start, m.span.start))
        return
    # "His rival, Luisa González, refused", "The pilot Jan Novak flew": the name stands after it.
    yield from (m for m in mentions if 0 < m.span.start - part.span.end <= 2)
