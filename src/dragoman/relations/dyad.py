"""What one state did towards another, counted by month and PLOVER quad class."""

from dataclasses import dataclass

from dragoman.model import Span

UNDATED = "XXXX-XX"
"""The month of what has no date."""


@dataclass(frozen=True, slots=True)
class Month:
    """Events of one month (YYYY-MM, or XXXX-XX if undated) by quad class 0 to 4."""

    month: str
    quads: tuple[int, int, int, int, int]

    @property
    def total(self) -> int:
        """All events of the month."""
        return sum(self.quads)


@dataclass(frozen=True, slots=True)
class Dyad:
    """All that `source` (ISO 3166-1 alpha-3) did towards `target`.

    `months` are sorted, with the undated last. `first` and `last` are the first and last ISO
    day told to the day, None where there is none. `spans` are the triggers, in text order of
    the readings: one for each event counted.

    >>> Dyad("USA", "VNM", (Month("2024-06", (1, 2, 0, 0, 0)),)).cooperation
    2
    """

    source: str
    target: str
    months: tuple[Month, ...]
    first: str | None = None
    last: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def total(self) -> int:
        """All events of the pair."""
        return sum(month.total for month in self.months)

    @property
    def cooperation(self) -> int:
        """Events of quad classes 1 and 2, verbal and material cooperation."""
        return sum(month.quads[1] + month.quads[2] for month in self.months)

    @property
    def conflict(self) -> int:
        """Events of quad classes 3 and 4, verbal and material conflict."""
        return sum(month.quads[3] + month.quads[4] for month in self.months)
