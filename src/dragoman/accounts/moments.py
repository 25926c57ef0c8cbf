"""Times as ranges of days, and how two of them relate."""

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from dragoman.model import When

Days = tuple[int, int]
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_YEAR = re.compile(r"(\d{4})$")


class Relation(Enum):
    """How two values of one slot relate."""

    SAME = "same"
    FITS = "fits"
    CLASH = "clash"
    UNKNOWN = "unknown"


def days(when: When | None, until: When | None = None) -> Days | None:
    """Return the first and last day of a time as ordinals; None where it is not known.

    >>> from dragoman.model import Span
    >>> first, last = days(When(Span("a", 0, 4), "2024-06", "month"))
    >>> last - first
    29
    """
    first = value_days(when.value) if when else None
    last = value_days(until.value) if until else None
    if first and last and first[0] <= last[1]:
        return first[0], last[1]
    return first or last


def value_days(value: str) -> Days | None:
    """Return the days that a TIMEX3 value covers, None if it is underspecified."""
    try:
        if found := _DAY.match(value):
            day = date(*map(int, found.groups())).toordinal()
            return day, day
        if found := _MONTH.match(value):
            year, month = map(int, found.groups())
            return _range(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        if found := _WEEK.match(value):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return _range(monday, monday + timedelta(days=6))
        if found := _YEAR.match(value):
            return _range(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
    except ValueError:
        pass
    return None


def _range(first: date, last: date) -> Days:
    return first.toordinal(), last.toordinal()


def gap(a: Days, b: Days) -> int:
    """Return the days between two ranges, 0 where they meet."""
    return max(0, a[0] - b[1], b[0] - a[1])


def relation(a: Days | None, b: Days | None) -> Relation:
    """Return how two ranges relate: equal, one holding the other, or apart."""
    if a is None or b is None:
        return Relation.UNKNOWN
    if a == b:
        return Relation.SAME
    return Relation.CLASH if gap(a, b) else Relation.FITS
