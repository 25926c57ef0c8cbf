"""Days and times as pages and feeds write them, to ISO 8601."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from dragoman.knowledge.table import settings

FIRST, LAST = 1600, 2100
"""The years that a report may be from; others are what a program writes for no date."""

_ZONE_PREFIX = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d)")


def moment(words: str) -> str | None:
    """Return an ISO 8601 time, or the day where no time stands; None unless one day fits.

    Words in another form than ISO 8601 give the day alone unless they name a zone.

    >>> moment("2024-06-20T10:00:00.000Z"), moment("June 20, 2024")
    ('2024-06-20T10:00:00+00:00', '2024-06-20')
    >>> moment("Thu, 20 Jun 2024 10:00:00 +0700"), moment("05/06/2024"), moment("yesterday")
    ('2024-06-20T10:00:00+07:00', None, None)
    """
    words = words.strip()
    try:
        if len(words) <= len("YYYY-MM-DD"):
            return _iso(date.fromisoformat(words))
        return _iso(datetime.fromisoformat(words))
    except ValueError:
        return _loosely(words)


def _iso(when: date) -> str | None:
    if not FIRST <= when.year < LAST:
        return None
    if isinstance(when, datetime):
        return when.replace(microsecond=0).isoformat()
    return when.isoformat()


def _loosely(words: str) -> str | None:
    """Read what all orders of day and month, and any day to fill gaps with, read alike."""
    from dateutil.parser import parse

    words = _ZONE_PREFIX.sub("", words)
    found = set()
    for day_first in (False, True):
        for default in (datetime(2000, 1, 1), datetime(2004, 2, 2)):
            try:
                found.add(parse(words, dayfirst=day_first, default=default, tzinfos=_zone))
            except (ValueError, OverflowError):
                return None
    if len({when.date() for when in found}) != 1:
        return None
    when = found.pop()
    return _iso(when if when.tzinfo and not found else when.date())


def _zone(name: str | None, seconds: int | None) -> tzinfo | None:
    """Return the zone of an offset or of a name known to mean one offset alone."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds)) if seconds else UTC
    hours = settings("zones.toml")["zones"].get(name)
    return None if hours is None else timezone(timedelta(hours=hours))
