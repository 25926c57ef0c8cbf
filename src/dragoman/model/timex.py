"""Dates and times: TIMEX3 values tied to their words."""

from dataclasses import dataclass
from datetime import date

from dragoman.model.display import Shown
from dragoman.model.span import Span


@dataclass(frozen=True, slots=True)
class Anchor(Shown):
    """The day a report speaks from: ISO `day`, with XXXX for a year that is not known.

    `source` is one of published, dateline, url, caption, text, inferred, story; `span` is the
    evidence, None when it lies outside the text.
    """

    day: str
    source: str
    span: Span | None = None
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Timex(Shown):
    """A time expression with its TIMEX3 value.

    `type` is DATE, TIME, DURATION or SET; `precision` is day, week, month, season, quarter,
    year, decade, century, time, duration, set or vague. Without an anchor the value is
    underspecified, such as `XXXX-06-20` or `XXXX-WXX-4`.
    """

    span: Span
    value: str
    precision: str
    type: str = "DATE"
    why: str = ""


def known_day(value: str) -> date | None:
    """Return the calendar day of a value that gives one in full.

    >>> known_day("2024-06-20T14:00"), known_day("2024-W06"), known_day("2024-02-31")
    (datetime.date(2024, 6, 20), None, None)
    """
    if len(value) < len("YYYY-MM-DD"):
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
