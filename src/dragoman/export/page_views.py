"""The parts of the page, ready to be written out by the templates."""

from dataclasses import dataclass, field

from dragoman.export import cast, outline
from dragoman.export.marks import Mark, Segment
from dragoman.export.outline import Account
from dragoman.model import BlockKind, Finding, Judgement, Span

Cast = tuple[tuple[str, tuple[tuple[cast.Figure, tuple[str, ...]], ...]], ...]
"""Figures under the title of their kind, each with the letters of its accounts."""

ROOM = 4
"""Columns of a table up to which sentences fit under the values."""


@dataclass(slots=True)
class Book:
    """The ids given out on one page, and the marks of each article."""

    taken: set[str] = field(default_factory=set)
    marks: dict[str, list[Mark]] = field(default_factory=dict)

    def id(self, wanted: str) -> str:
        """Return an id that no other element of the page has."""
        given, number = wanted, 1
        while given in self.taken:
            number += 1
            given = f"{wanted}-{number}"
        self.taken.add(given)
        return given

    def mark(self, span: Span, kind: str, target: str, label: str) -> str:
        """Mark words as what a datum rests on; return the id to link to."""
        here = self.id(f"w-{target}")
        self.marks.setdefault(span.article, []).append(Mark(span, kind, here, target, label))
        return here


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One account's words for a slot; `tint` numbers the values that differ."""

    account: Account
    value: str
    tint: int
    before: str
    words: str
    after: str
    said_by: str
    link: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """One slot with the claims of each account, by letter."""

    id: str
    finding: Finding
    about: str
    claims: tuple[ClaimView, ...]
    notes: tuple[str, ...]

    @property
    def place(self) -> str:
        """Where the account that makes most of it has it."""
        return outline.place(self.finding)

    def of(self, letter: str) -> tuple[ClaimView, ...]:
        """Return an account's claims, those with the same value once."""
        found: dict[str, ClaimView] = {}
        for claim in self.claims:
            if claim.account.letter == letter:
                found.setdefault(claim.value, claim)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Chip:
    """A link from a datum to its words in one account; `id` is where they link back to."""

    id: str
    account: Account
    link: str


@dataclass(frozen=True, slots=True)
class EventView:
    """One line of what happened."""

    day: str
    act: str
    sides: str
    details: tuple[str, ...]
    status: str
    score: float
    uncertain: bool
    why: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class SayingView:
    """The same words as one or more accounts quote them."""

    words: str
    told: bool
    uncertain: bool
    variants: tuple[str, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph of a report's text."""

    kind: BlockKind
    left_out: bool
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """A report with its whole text; `title` is set when the text does not hold it."""

    id: str
    account: Account
    title: str
    facts: tuple[str, ...]
    url: str
    remarks: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class WordsView:
    """One account's words for a thing, with how often and a link to each."""

    account: Account
    words: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True, slots=True)
class NamingView:
    """What several accounts word differently."""

    id: str
    about: str
    accounts: tuple[WordsView, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story as the page shows it."""

    id: str
    number: int
    headline: str
    facts: tuple[str, ...]
    differences: tuple[FindingView, ...]
    lone: tuple[tuple[Account, tuple[FindingView, ...]], ...]
    left_out: tuple[tuple[Account, tuple[FindingView, ...]], ...]
    shared: tuple[FindingView, ...]
    events: tuple[EventView, ...]
    background: tuple[EventView, ...]
    cast: Cast
    sayings: tuple[tuple[str, tuple[SayingView, ...]], ...]
    doubtful: tuple[tuple[str, SayingView], ...]
    judgements: tuple[Judgement, ...]
    naming: tuple[NamingView, ...]
    accounts: tuple[AccountView, ...]

    @property
    def differing(self) -> tuple[AccountView, ...]:
        """The accounts that have something to say where accounts differ."""
        told = {claim.account.letter for one in self.differences for claim in one.claims}
        return tuple(view for view in self.accounts if view.account.letter in told)

    @property
    def roomy(self) -> bool:
        """Whether the table has room for whole sentences in its cells."""
        return len(self.differing) <= ROOM

    @property
    def mute(self) -> tuple[AccountView, ...]:
        """The accounts that say nothing where others differ."""
        return tuple(view for view in self.accounts if view not in self.differing)
