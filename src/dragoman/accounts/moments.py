"""Times as ranges of days, and how two of them relate."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from dragoman.accounts.rules import rules
from dragoman.model import Reading, Timex, When

Days = tuple[int, int]
Timed = tuple[When | None, When | None]
"""When something took place, and until when."""
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_YEARDAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_WEEKS = re.compile(r"P(\d)W$")
_YEAR = re.compile(r"(\d{4})$")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
"""A year as words name it."""


WEEK = 7
"""Days within which a weekday may be one of the other week."""


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


def comparable(a: Timed, b: Timed) -> tuple[Days | None, Days | None]:
    """Return the days of two times, a weekday or a day of the year laid next to the other.

    >>> from dragoman.model import Span
    >>> friday = When(Span("a", 0, 6), "XXXX-WXX-5"), None
    >>> saturday = When(Span("b", 0, 8), "2024-06-22"), None
    >>> first, second = comparable(friday, saturday)
    >>> gap(first, second)
    1
    """
    left, right = days(*a), days(*b)
    if left is None and right is None:
        left = _laid(a[0], date(2000, 1, 3).toordinal())
        return left, _laid(b[0], left[0]) if left and _alike(a[0], b[0]) else None
    if left is None and right is not None:
        return _laid(a[0], right[0]), right
    if right is None and left is not None:
        return left, _laid(b[0], left[0])
    return left, right


def _alike(a: When | None, b: When | None) -> bool:
    """Tell whether two times are underspecified in the same way."""
    return a is not None and b is not None and ("W" in a.value) == ("W" in b.value)


def near_days(a: str, b: str, *, weekday: bool = False) -> tuple[Days | None, Days | None]:
    """Return the days of two TIMEX3 values, an underspecified one laid next to the other.

    With `weekday`, one of them was worded as a weekday alone, so that the week is not certain.

    >>> left, right = near_days("2020-03-04", "2020-03-09", weekday=True)
    >>> gap(left, right)
    2
    """
    left, right = _named_days(a, b)
    if weekday and left and right and left[0] == left[1] and right[0] == right[1]:
        ahead = (left[0] - right[0] + 3) % 7 - 3
        if abs(left[0] - right[0]) <= WEEK:
            left = right[0] + ahead, right[0] + ahead
    return left, right


def is_weekday(reading: Reading, time: Timex) -> bool:
    """Tell whether a time is worded as a weekday alone."""
    words = reading.article.words(time.span).lower().split()
    return bool(set(words) & set(rules("echoes")["weekdays"])) and len(words) <= 2


def dated(time: Timex, reading: Reading) -> Timex | None:
    """Return a time with a day of its own: itself, or the week that "in two weeks" names."""
    if time.type in {"DATE", "TIME"} and not time.value.startswith("T"):
        return time
    weeks = _WEEKS.match(time.value)
    before = reading.article.text[: time.span.start].rstrip()
    today = value_days(reading.anchor.day) if reading.anchor else None
    if not weeks or not today or not before.endswith(" in"):
        return None
    year, week, _ = date.fromordinal(today[0] + WEEK * int(weeks[1])).isocalendar()
    return replace(time, value=f"{year}-W{week:02}", precision="week", type="DATE")


def _named_days(a: str, b: str) -> tuple[Days | None, Days | None]:
    left, right = value_days(a), value_days(b)
    if left is None and right is None:
        if ("W" in a) != ("W" in b):
            return None, None
        left = _laid_value(a, date(2000, 1, 3).toordinal())
        return left, _laid_value(b, left[0]) if left else None
    if left is None and right is not None:
        return _laid_value(a, right[0]), right
    if right is None and left is not None:
        return left, _laid_value(b, left[0])
    return left, right


def _laid(when: When | None, near: int) -> Days | None:
    """Return the day that an underspecified time names nearest to another day."""
    return _laid_value(when.value, near) if when else None


def _laid_value(value: str, near: int) -> Days | None:
    if found := _WEEKDAY.match(value):
        ahead = (int(found[1]) - date.fromordinal(near).isoweekday() + 3) % 7 - 3
        return near + ahead, near + ahead
    if found := _YEARDAY.match(value):
        return value_days(f"{date.fromordinal(near).year}-{found[1]}-{found[2]}")
    return None


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


def other_years(text: str, reading: Reading) -> set[str]:
    """Return the years that words of an account name, but for that of its own day."""
    own = reading.anchor.day[:4] if reading.anchor else ""
    return set(YEAR.findall(text)) - {own}
