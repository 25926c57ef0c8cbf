"""TIMEX3 values in words a reader takes in at a glance."""

import re
from datetime import date

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
VAGUE = {"PAST_REF": "earlier", "PRESENT_REF": "now", "FUTURE_REF": "later"}
_PART = re.compile(r"(\d{4}|XXXX)-(SP|SU|FA|WI|Q[1-4])")
_DECADE = re.compile(r"\d{3}(?=X$)")
_WEEK = re.compile(r"(\d{4}|XXXX)-W(\d\d|XX)(?:-([1-7]|WE))?")


def day_words(value: str) -> str:
    """Return a TIMEX3 value in words, or the value itself where there are none.

    >>> day_words("2024-06-20"), day_words("XXXX-06-20"), day_words("2023-09")
    ('Thu 20 Jun 2024', '20 Jun', 'Sep 2023')
    >>> day_words("XXXX-WXX-4"), day_words("2024-W25"), day_words("XXXX-WXX-WE")
    ('Thursday', 'week 25 of 2024', 'a weekend')
    >>> day_words("199X"), day_words("2024-SU"), day_words("2024-Q2"), day_words("PAST_REF")
    ('1990s', 'summer 2024', 'Q2 2024', 'earlier')
    """
    if match := _DAY.fullmatch(value):
        return _day(*match.groups())
    if match := _MONTH.fullmatch(value):
        year, month = match.groups()
        return " ".join(filter(None, (_month(month), _year(year)))) or value
    if match := _WEEK.fullmatch(value):
        year, week, weekday = match.groups()
        if weekday == "WE":
            return f"weekend of week {week} of {year}" if "X" not in year + week else "a weekend"
        if weekday:
            return WEEKDAYS[int(weekday) - 1]
        return f"week {week} of {year}" if "X" not in year + week else value
    if match := _PART.fullmatch(value):
        year, part = match.groups()
        return f"{SEASONS.get(part, part)} {_year(year)}".strip()
    if match := _DECADE.match(value):
        return f"{match.group()}0s"
    return VAGUE.get(value, value)


def _day(year: str, month: str, day: str) -> str:
    words = f"{int(day)} {_month(month)}" if _month(month) else f"{year}-{month}-{day}"
    if year == "XXXX":
        return words
    try:
        weekday = WEEKDAYS[date(int(year), int(month), int(day)).weekday()][:3]
    except ValueError:
        return f"{year}-{month}-{day}"
    return f"{weekday} {words} {year}"


def _month(month: str) -> str:
    return MONTHS[int(month) - 1] if 1 <= int(month) <= 12 else ""


def _year(year: str) -> str:
    return "" if year == "XXXX" else year


def range_words(first: date, last: date) -> str:
    """Return two days as a range.

    >>> range_words(date(2024, 6, 20), date(2024, 6, 22))
    '20–22 Jun 2024'
    """
    end = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    start = f"{first.day} {MONTHS[first.month - 1]}"
    return f"{start} – {end}" if first.year == last.year else f"{start} {first.year} – {end}"
