"""Arithmetic on days, months and years, and how each is written in TIMEX3."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dragoman.model import known_day

DUMMY = 2000
"""The leap year in which a day is reckoned while its year is not known."""


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value with its precision, which tells the type as well."""

    value: str
    precision: str

    @property
    def type(self) -> str:
        """TIMEX3 type: DATE, TIME, DURATION or SET."""
        return {"time": "TIME", "duration": "DURATION", "set": "SET"}.get(self.precision, "DATE")


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is told against.

    `day` is the day the report speaks from, in year 2000 when `known` is False; `last` the
    value of the date mentioned before; `tense` is -1 (past), 0 (not known), 1 (future)
    or 2 (future without doubt).
    `seen` maps weekdays to the days they last stood for; `desk` says that `day` is the day of
    printing, which may still be yesterday where the news is made.
    """

    day: date | None = None
    known: bool = False
    last: str = ""
    tense: int = 0
    seen: Mapping[int, date] = field(default_factory=dict)
    desk: bool = False

    @property
    def point(self) -> date | None:
        """The day mentioned before, else the day the report speaks from."""
        told = known_day(self.last)
        return told if told is not None and self.known else self.day

    def at(self, last: str, weekday: int | None = None) -> "Frame":
        """Return the frame after a date of value `last`, on a weekday if one was named."""
        day = known_day(last) if weekday else None
        seen = {**self.seen, weekday: day} if weekday and day else self.seen
        return replace(self, last=last, seen=seen)

    def write(self, day: date) -> str:
        """Return an ISO day, its year XXXX when the year is not known."""
        return day.isoformat() if self.known else f"XXXX-{day.month:02d}-{day.day:02d}"


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(day: date, days: int) -> date | None:
    """Return the day so many days away, or None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> date | None:
    """Return the same day of another month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week(day: date) -> str:
    """Return the ISO week, as in 2024-W25."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def month(day: date) -> str:
    """Return the month, as in 2024-06."""
    return f"{day.year:04d}-{day.month:02d}"


def nearest_weekday(day: date, weekday: int, *, ahead: bool, strict: bool = False) -> date | None:
    """Return the next or the latest such weekday, `day` itself included unless `strict`."""
    gap = (weekday - day.isoweekday()) % 7 if ahead else -((day.isoweekday() - weekday) % 7)
    if strict and gap == 0:
        gap = 7 if ahead else -7
    return shift_days(day, gap)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Butcher's rule).

    >>> easter(2000)
    datetime.date(2000, 4, 23)
    """
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def feast(rule: str, year: int) -> date | None:
    """Return a feast in a year: "12-25", "easter-2", or "11-4-4" (month, weekday, which).

    A last "+" counts from the first Monday on, as American election days do.
    """
    if rule.startswith("easter"):
        return shift_days(easter(year), int(rule[6:]))
    numbers = [int(part) for part in rule.rstrip("+").split("-")]
    if len(numbers) == 2:
        return make_day(year, numbers[0], numbers[1])
    month_, weekday, which = numbers
    first = make_day(year, month_, 1)
    if first is None:
        return None
    if rule.endswith("+"):
        first = nearest_weekday(first, 1, ahead=True) or first
    day = nearest_weekday(first, weekday, ahead=True)
    day = shift_days(day, 7 * (which - 1)) if day else None
    return shift_days(day, -7) if day and day.month != month_ else day
