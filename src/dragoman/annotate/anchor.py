"""The day a report speaks from: stated, printed, or inferred from what it tells."""

import re
from datetime import date

from dragoman.annotate.anchor_evidence import Evidence, Printed, dateline_of, gather
from dragoman.annotate.anchor_inferred import peg_day, year_of
from dragoman.annotate.dates_calendar import make_day
from dragoman.model import Anchor, Parse, known_day

FULL_URL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/-]?)(0?[1-9]|1[0-2])\2(3[01]|[12]\d|0?[1-9])(?!\d)"
)
YEAR_URL = re.compile(r"/((?:19|20)\d\d)(?:/|-(?:0[1-9]|1[0-2])\b)")


def find_anchor(parse: Parse) -> Anchor | None:
    """Return the day a report speaks from, or None where nothing tells.

    The first of these that gives a day: dateline (its year from the publication, the address
    or the text), published field, address, a line with the day of publication, a day that
    weekdays and a printed date fix between them. A day whose year stays open is given as
    XXXX-MM-DD; an age such as "5 months ago" is never used.
    """
    line = dateline_of(parse)
    stated = _stated(parse)
    url = _url_day(parse.article.url or "")
    if line is not None:
        return _from_dateline(parse, line, stated or url)
    if stated is not None:
        return Anchor(stated.isoformat(), "published", why="anchor-published: the field says so")
    if url is not None:
        return Anchor(url.isoformat(), "url", score=0.85, why="anchor-url: day in the address")
    return _from_text(gather(parse))


def _stated(parse: Parse) -> date | None:
    return known_day(parse.article.published or "")


def _url_day(url: str) -> date | None:
    """Return the day in an address.

    >>> _url_day("https://example.org/2024/06/20/talks")
    datetime.date(2024, 6, 20)
    """
    for match in FULL_URL.finditer(url):
        if match[2] or len(match[0]) == 8:
            day = make_day(int(match[1]), int(match[3]), int(match[4]))
            if day is not None:
                return day
    return None


def _from_dateline(parse: Parse, line: Printed, other: date | None) -> Anchor:
    """Return the dateline's day; it is what the text counts from even if printed later."""
    if line.year is not None:
        day = make_day(line.year, line.month, line.day)
        if day is not None:
            why = "anchor-dateline: day, month and year stand there"
            return Anchor(day.isoformat(), "dateline", line.span, why=why)
    if other is not None:
        return _year_from(line, other)
    url = YEAR_URL.search(parse.article.url or "")
    if url is not None:
        why = "anchor-dateline-url: day of the dateline, year of the address"
        return Anchor(f"{url[1]}-{line.month:02d}-{line.day:02d}", "dateline", line.span, 0.9, why)
    found = year_of(line, gather(parse))
    if found is not None:
        return found
    open_day = f"XXXX-{line.month:02d}-{line.day:02d}"
    why = "anchor-dateline-open: nothing tells the year"
    return Anchor(open_day, "dateline", line.span, score=0.5, why=why)


def _year_from(line: Printed, other: date) -> Anchor:
    """Return the dateline's day in the year that puts it last before the publication."""
    days = [make_day(other.year - step, line.month, line.day) for step in (0, 1, 4)]
    near = [day for day in days if day is not None and (day - other).days <= 2]
    if not near:
        return Anchor(other.isoformat(), "published", why="anchor-published: the field says so")
    why = "anchor-dateline: day of the dateline, year of the publication"
    return Anchor(max(near).isoformat(), "dateline", line.span, why=why)


def _from_text(evidence: Evidence) -> Anchor | None:
    """Return the day from printed dates alone."""
    for line in evidence.published:
        day = line.full
        if day is not None:
            why = "anchor-line: a line with the day of publication"
            return Anchor(day.isoformat(), "text", line.span, score=0.9, why=why)
    return peg_day(evidence)
