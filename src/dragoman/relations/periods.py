"""Which month or quarter a TIMEX3 value lies in, and whether two values may be one day."""

import re
from datetime import date, timedelta

from dragoman.model import known_day
from dragoman.model.relation import UNDATED

MONTH, QUARTER = "month", "quarter"
WEEK = re.compile(r"(\d{4})-W(\d\d)")
DATED = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?=$|[-T])")
PART = re.compile(r"(\d{4})-Q([1-4])")
YEAR = re.compile(r"\d{4}(?=$|-)")


def month_of(value: str) -> str | None:
    """Return the month of a TIMEX3 value, a week's by its Thursday; None for a coarser one.

    >>> month_of("2024-06-20TMO"), month_of("2024-W27"), month_of("2024")
    ('2024-06', '2024-07', None)
    """
    if week := WEEK.match(value):
        try:
            return date.fromisocalendar(int(week[1]), int(week[2]), 4).isoformat()[:7]
        except ValueError:
            return None
    found = DATED.match(value)
    return found[0] if found else None


def period_of(value: str, by: str) -> str:
    """Return the period of a TIMEX3 value by month or quarter, `UNDATED` for a coarser value.

    >>> period_of("2024-06-20", "quarter"), period_of("2024", "month")
    ('2024-Q2', 'undated')
    """
    month = month_of(value)
    if month is None:
        part = PART.match(value)
        return part[0] if part and by == QUARTER else UNDATED
    return month if by == MONTH else f"{month[:4]}-Q{(int(month[5:7]) + 2) // 3}"


def said(value: str) -> bool:
    """Tell whether a value says when, be it only the year."""
    return YEAR.match(value) is not None


def may_be_one(one: str, other: str, *, slack: int = 0) -> bool:
    """Tell whether two values may be one day: the same, or one within the other.

    >>> may_be_one("2023-09-10", "2023-09"), may_be_one("2023-09-10", "2023-10")
    (True, False)
    >>> may_be_one("2023-09-10", "2023-09-12", slack=3), may_be_one("2023-W37", "2023-09-12")
    (True, True)
    """
    days = known_day(one), known_day(other)
    if days[0] and days[1]:
        return abs(days[0] - days[1]) <= timedelta(slack)
    if WEEK.match(one) or WEEK.match(other):
        return month_of(one) == month_of(other)
    short, long = sorted((one, other), key=len)
    if PART.match(short):
        return period_of(long, QUARTER) == short
    return said(short) and long.startswith(short)
