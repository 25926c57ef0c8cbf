"""Who did what to whom: PLOVER 2.0 events, and statements."""

from dataclasses import dataclass
from enum import StrEnum

from dragoman.model.display import Shown
from dragoman.model.span import Span


class EventType(StrEnum):
    """The 16 types of PLOVER 2.0, and STATEMENT for speech that is none of them."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    STATEMENT = "STATEMENT"


QUAD: dict[EventType, int] = {
    EventType.STATEMENT: 0,
    EventType.AGREE: 1,
    EventType.CONSULT: 1,
    EventType.SUPPORT: 1,
    EventType.CONCEDE: 1,
    EventType.COOPERATE: 2,
    EventType.AID: 2,
    EventType.RETREAT: 2,
    EventType.REQUEST: 3,
    EventType.ACCUSE: 3,
    EventType.REJECT: 3,
    EventType.THREATEN: 3,
    EventType.PROTEST: 4,
    EventType.SANCTION: 4,
    EventType.MOBILIZE: 4,
    EventType.COERCE: 4,
    EventType.ASSAULT: 4,
}
"""Quad class of each type: 1 verbal and 2 material cooperation, 3 verbal and 4 material
conflict, 0 neutral. Source: PLOVER 2.0 code book."""


class Status(StrEnum):
    """Whether an event is told as a fact, and if not, how."""

    HAPPENED = "happened"
    UNDERWAY = "underway"
    PLANNED = "planned"
    CALLED_FOR = "called_for"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Participant(Shown):
    """An actor or recipient: the words, the entity and the country it acts for."""

    span: Span
    name: str
    entity: str
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Place(Shown):
    """Where an event took place: the words, and the country the place lies in."""

    span: Span
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Count(Shown):
    """How many of something: "11 agreements" is value "11", of "agreement".

    `low` and `high` bound the number as a reader would take it ("dozens": 24, None).
    """

    span: Span
    value: str
    of: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class When(Shown):
    """When an event took place: a TIMEX3 value and the words it rests on."""

    span: Span
    value: str
    precision: str = "day"


@dataclass(frozen=True, slots=True)
class Event(Shown):
    """One happening as one article tells it.

    `kind` is the desk's name for it (visit, meeting, call, summit, signing, upgrade,
    downgrade, invitation, praise, rebuke, pact, ...); `type`, `mode` and `quad` are PLOVER's.
    For a visit the actor is the visitor, the recipient the host; a reciprocal event
    (`reciprocal`) lists all sides as actors. `said_by` is set when the event is only claimed
    by someone. `about` lists the fields of a signing or pact ("nuclear technology"), `tier`
    the rank of ties as worded; of a visit `level` is its rank (state, official, working,
    private, transit) and `tier` the words for it. `amount` is a sum of money, `of` its currency
    after ISO 4217. `contexts` are the themes PLOVER asks for (military, economic, ...), in
    alphabetical order. `triggers` are all its mentions in the article, the first is
    the main one; `sentence` holds the main trigger. `score` is 0 to 1; below .5 the event is
    uncertain. `why` is the rule id and its reason.
    """

    type: EventType
    kind: str
    status: Status
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    triggers: tuple[Span, ...]
    sentence: Span
    mode: str | None = None
    reciprocal: bool = False
    when: When | None = None
    until: When | None = None
    where: Place | None = None
    count: Count | None = None
    about: tuple[Span, ...] = ()
    tier: Span | None = None
    said_by: Participant | None = None
    score: float = 1.0
    why: str = ""
    level: str | None = None
    amount: Count | None = None
    contexts: tuple[str, ...] = ()

    @property
    def quad(self) -> int:
        """PLOVER quad class, 0 to 4."""
        return QUAD[self.type]

    @property
    def trigger(self) -> Span:
        """The main mention of the event."""
        return self.triggers[0]
