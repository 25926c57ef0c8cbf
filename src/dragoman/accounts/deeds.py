"""What accounts say was done: their clauses, with those who do it named, ready to be compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from dragoman.accounts.align import weighted
from dragoman.accounts.moments import dated
from dragoman.accounts.parallels import is_past, lemma
from dragoman.accounts.rules import rules
from dragoman.accounts.sites import Site, find_sites
from dragoman.accounts.told import mentions_by_sentence
from dragoman.knowledge.frequency import rarity, stems
from dragoman.knowledge.names import name_words
from dragoman.knowledge.predicates import canonical
from dragoman.model import Clause, Mention, MentionKind, Part, Reading, Span, Timex

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
        apart = self.is_apart(other)
        if self.people and other.people:
            return Meeting.OPEN if self._may_name(other) else Meeting.CLASH
        if self.stems & other.stems:
            return Meeting.CLASH if apart else Meeting.LIKE
        if self.lands & other.lands:
            return Meeting.LIKE
        if apart or (self.bodies and other.bodies):
            return Meeting.CLASH
        return Meeting.OPEN

    def _may_name(self, other: "Side") -> bool:
        """Tell whether one side is described alone, and the other named: "a judge", "Ana Costa"."""
        described = [all(e.startswith("office:") for e in x.people) for x in (self, other)]
        return described[0] != described[1] and not self.is_apart(other)

    def is_apart(self, other: "Side") -> bool:
        """Tell whether two sides are of states, and of none in common."""
        return bool(self.lands and other.lands and not self.lands & other.lands)


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

    def names_doer_of(self, other: "Deed") -> bool:
        """Tell whether one subject is worded within the other ("the mayor", "Mayor Ada Okoro")."""
        left, right = (set(stems(d.reading.article.words(d.subject.span))) for d in (self, other))
        return left <= right or right <= left

    @property
    def before(self) -> str:
        """The words of its sentence before its verb."""
        return self.sentence[: self.clause.predicate.start - self.clause.sentence.start].rstrip()

    @property
    def after(self) -> str:
        """The words of its sentence behind its verb."""
        return self.sentence[self.clause.predicate.end - self.clause.sentence.start :].lstrip()

    @property
    def is_past(self) -> bool:
        """Tell whether its verb has the form of what was done."""
        return is_past(self.reading.article.words(self.clause.predicate))

    @cached_property
    def sentence(self) -> str:
        """The words of its sentence."""
        return self.reading.article.words(self.clause.sentence)

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
        return weighted(self.sentence)

    @cached_property
    def dates(self) -> tuple[Timex, ...]:
        """The times that date it, not what it is done to, nor a deed told by a noun in it."""
        clause = self.clause
        spans = [part.span for part in clause.others] + [part.head for part in clause.others]
        filled = [part.span for part in (*clause.subjects, *clause.objects)]
        filled += [part.head for c in self.within for part in c.others]
        found = [
            told
            for d in self.reading.dates
            if any(span.overlaps(d.span) for span in spans)
            or (clause.holds(d.span) and not any(span.overlaps(d.span) for span in filled))
            if (told := dated(d, self.reading))
        ]
        # "On Sunday at noon" is one time.
        return tuple({d.value[:10]: d for d in found}.values())

    @property
    def within(self) -> tuple[Clause, ...]:
        """The deeds of its sentence that are told by a noun, if this one is told by a verb."""
        sentence = self.clause.sentence
        own = (c for c in self.reading.clauses if c.nominal and c.sentence == sentence)
        return () if self.clause.nominal else tuple(own)

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """The places in which, from which and to which it is done."""
        return tuple(find_sites(self.reading, self.clause))

    @cached_property
    def verb(self) -> str:
        """The stem of its verb, an irregular one made one."""
        first, *rest = self.clause.lemma.split()
        return " ".join([lemma(first), *rest])


def deeds(reading: Reading) -> list[Deed]:
    """Return the clauses of an account that say enough to be compared, in order."""
    numbers = {span: i for i, span in enumerate(reading.sentences)}
    loose = set(rules("parallels")["loose"])
    mentions = mentions_by_sentence(reading)
    found = []
    for clause in reading.clauses:
        first, _, particle = clause.lemma.partition(" ")
        verb = lemma(first)
        if not verb or (verb in loose and not particle):
            continue
        own = mentions.get(clause.sentence, [])
        who, what = (_side(parts, reading, own) for parts in (clause.subjects, clause.objects))
        found.append(Deed(reading, clause, numbers.get(clause.sentence, 0), who, what))
    return found


class Deeds:
    """The clauses of a story's accounts, each read once, when it is first asked for."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {reading.article.id: reading for reading in readings}
        self._found: dict[str, list[Deed]] = {}

    def of(self, article: str) -> list[Deed]:
        """Return the clauses of an account."""
        if article not in self._found:
            self._found[article] = deeds(self._readings[article])
        return self._found[article]


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
