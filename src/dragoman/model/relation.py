"""What states did to each other over time: deeds counted once, by pair and period."""

from collections import Counter
from dataclasses import dataclass

from dragoman.model.display import Shown
from dragoman.model.event import Event, EventType

UNDATED = "undated"
"""The period of what has no date of its own that tells month or quarter."""
QUADS = (1, 2, 3, 4)
"""PLOVER quad classes that count: cooperation in words and deeds, conflict in words and deeds."""


@dataclass(frozen=True, slots=True)
class Deed(Shown):
    """One happening between states, once for all reports of a pile that tell of it.

    `events` are its tellings, the main one first; `day` is a TIMEX3 value of its own day, as
    fine as any telling gives it, and `period` the month or quarter it counts in. `dated` is
    False where the period is that of the report, because no telling says when. `pairs` are
    the pairs of states (sorted codes) it counts for, each with who did it: "A", "B" for the
    first or second of the pair, "=" for both.
    """

    id: str
    events: tuple[Event, ...]
    day: str
    period: str
    dated: bool
    pairs: tuple[tuple[str, str, str], ...]
    stories: tuple[str, ...] = ()

    @property
    def main(self) -> Event:
        """The telling that is shown for all."""
        return self.events[0]

    @property
    def cooperative(self) -> bool:
        """Whether it is cooperation, in words or deeds, rather than conflict."""
        return self.main.quad in (1, 2)

    @property
    def level(self) -> str | None:
        """The rank of a visit that most tellings give."""
        levels = Counter(event.level for event in self.events if event.level)
        return max(sorted(levels), key=lambda level: levels[level]) if levels else None


@dataclass(frozen=True, slots=True)
class Period(Shown):
    """The deeds of a pair of states in one month ("2024-06") or quarter ("2024-Q2")."""

    period: str
    deeds: tuple[Deed, ...]

    @property
    def quads(self) -> tuple[int, int, int, int]:
        """How many deeds of quad class 1 to 4."""
        found = Counter(deed.main.quad for deed in self.deeds)
        return found[1], found[2], found[3], found[4]

    @property
    def types(self) -> tuple[tuple[EventType, int], ...]:
        """How many deeds of each PLOVER type, in the order of the types."""
        found = Counter(deed.main.type for deed in self.deeds)
        return tuple((type, found[type]) for type in EventType if found[type])


@dataclass(frozen=True, slots=True)
class Relation(Shown):
    """All that is told of two states, sorted by code; periods in order, the undated last."""

    states: tuple[str, str]
    periods: tuple[Period, ...]

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """All deeds of the pair, in the order of their periods and days."""
        return tuple(deed for period in self.periods for deed in period.deeds)

    @property
    def visits(self) -> tuple[Deed, ...]:
        """The visits in both directions."""
        return tuple(deed for deed in self.deeds if deed.main.kind == "visit")

    @property
    def ties(self) -> tuple[Deed, ...]:
        """What raised, lowered or named the rank of ties, by its day: the history of tiers."""
        return tuple(deed for deed in self.deeds if deed.main.kind in TIES or _names_tier(deed))


TIES = frozenset({"upgrade", "downgrade", "normalisation", "break of ties", "recognition"})


def _names_tier(deed: Deed) -> bool:
    return deed.main.kind in ("agreement", "signing") and any(e.tier for e in deed.events)


@dataclass(frozen=True, slots=True)
class Standing(Shown):
    """How a state dealt with one partner in one period, both directions together.

    `share` is the partner's part of the cooperative deeds of the state with all partners
    compared, None where there are none.
    """

    partner: str
    period: str
    cooperation: tuple[Deed, ...]
    conflict: tuple[Deed, ...]
    share: float | None

    @property
    def net(self) -> int:
        """Cooperative less conflictual deeds."""
        return len(self.cooperation) - len(self.conflict)


@dataclass(frozen=True, slots=True)
class Balance(Shown):
    """A state between partners: one standing for each period and partner, and over all."""

    state: str
    partners: tuple[str, ...]
    periods: tuple[tuple[Standing, ...], ...]
    total: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class LongView(Shown):
    """The long view of a pile: its relations, the most told first, and its balances.

    `by` is month or quarter; `first` and `last` are the periods at the ends; `reports` and
    `stories` say how many were read, `deeds` are all that were counted.
    """

    by: str
    reports: int
    stories: int
    deeds: tuple[Deed, ...]
    relations: tuple[Relation, ...]
    balances: tuple[Balance, ...]

    @property
    def first(self) -> str:
        """The first period, empty where nothing is dated."""
        return min((d.period for d in self.deeds if d.period != UNDATED), default="")

    @property
    def last(self) -> str:
        """The last period, empty where nothing is dated."""
        return max((d.period for d in self.deeds if d.period != UNDATED), default="")
