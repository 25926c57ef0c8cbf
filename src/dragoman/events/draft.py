"""An event while it is being coded: what a frame found, to be completed and then frozen."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.events.frames import Frame
from dragoman.events.parties import Party
from dragoman.model import (
    Count,
    Event,
    EventType,
    Participant,
    Place,
    Sentence,
    Span,
    Status,
    When,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)
class Draft:
    """One mention of an event; merged with its other mentions before it becomes an Event."""

    frame: Frame
    token: "Token"
    sentence: Sentence
    actors: list[Party]
    recipients: list[Party]
    reciprocal: bool = False
    kind: str = ""
    mode: str | None = None
    status: Status = Status.HAPPENED
    when: When | None = None
    until: When | None = None
    where: Place | None = None
    count: Count | None = None
    about: tuple[Span, ...] = ()
    tier: Span | None = None
    level: str | None = None
    amount: Count | None = None
    said_by: Participant | None = None
    marked: bool = False
    implied: bool = False
    described: bool = False
    led: int = 0
    score: float = 0.9
    reasons: list[str] = field(default_factory=list)
    mentions: list[tuple[Sentence, "Token"]] = field(default_factory=list)

    @property
    def type(self) -> EventType:
        """PLOVER type, from the frame."""
        return self.frame.type

    @property
    def trigger(self) -> Span:
        """The words that tell the event."""
        return self.sentence.locate(self.token)

    def doubt(self, by: float, reason: str) -> None:
        """Lower the score and keep the reason."""
        self.score = round(max(0.05, self.score - by), 3)
        self.reasons.append(reason)

    def countries(self) -> frozenset[str]:
        """Return the countries of all parties."""
        both = [*self.actors, *self.recipients]
        return frozenset(p.who.country for p in both if p.who.country)

    def entities(self) -> frozenset[str]:
        """Return the entity ids of all parties."""
        return frozenset(p.who.entity for p in [*self.actors, *self.recipients])

    def event(self) -> Event:
        """Freeze the draft; the main trigger comes first."""
        others = {s.locate(t) for s, t in self.mentions}
        rest = sorted(others - {self.trigger})
        why = "; ".join([self.frame.id, *dict.fromkeys(self.reasons)])
        return Event(
            type=self.type,
            kind=self.kind,
            status=self.status,
            actors=tuple(p.who for p in self.actors),
            recipients=tuple(p.who for p in self.recipients),
            triggers=(self.trigger, *rest),
            sentence=self.sentence.span,
            mode=self.mode,
            reciprocal=self.reciprocal,
            when=self.when,
            until=self.until,
            where=self.where,
            count=self.count,
            about=self.about,
            tier=self.tier,
            said_by=self.said_by,
            score=self.score,
            why=why,
            level=self.level,
            amount=self.amount,
        )
