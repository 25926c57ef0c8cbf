"""What a page is: title, authors, outlet, agency, day and time, address, language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from urllib.parse import urljoin, urlsplit

from dragoman.clean.agencies import agency_of, outlet_of
from dragoman.clean.authors import Credit, credit_of
from dragoman.clean.linked import Node, names_in, report_in, sites_in
from dragoman.clean.stated import Stated
from dragoman.clean.title import plain
from dragoman.knowledge.moments import moment
from dragoman.knowledge.table import settings

SAME = timedelta(minutes=1)
"""How far apart two times may be that tell of one moment."""
NO_ZONE = "YYYY-MM-DDTHH:MM:SS"
UTC = "+00:00"
ZONES = (0, -5, -6, -7, -8, -4, -3, -9, -10, *range(1, 15))
"""Hours that zones are ahead of UTC, those where most outlets sit first."""
TITLE_WORDS = 3
"""Words of the shortest heading inside a longer title; one less at its beginning."""
SITE_WORDS = 6
"""Words of the longest name of an outlet."""

_MARKS = (" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?!\d)")
_NAMED_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/([a-z]{3})/([0-3]?\d)/")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]\w+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """The fields of a page; `published` has a time only where the page states the zone."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def facts_of(stated: Stated, url: str | None = None) -> Facts:
    """Choose the fields among what a page states; `url` is where it was fetched from."""
    report = report_in(stated.nodes)
    address = _address(stated, report, url)
    seat = url or next(iter(stated.all(_names("address"))), address)
    host = _host(seat)
    names = [name for name in _sites(stated, report) if len(name.split()) <= SITE_WORDS]
    outlet = outlet_of(seat, site=next((n for n in names if _names_outlet(n, host)), None))
    credit = _credit(stated, report, outlet)
    agency = credit.agency or next(filter(None, map(agency_of, names)), None)
    return Facts(
        title=_title(stated, report, (*names, outlet or "", host)),
        byline=credit.byline,
        outlet=outlet,
        agency=agency,
        published=published_of(stated, report, _day_in(address or seat)),
        url=address,
        language=_language(stated, report),
    )


def _names(field: str) -> list[str]:
    return list(settings("clean_page.toml")["meta"][field])


def _string(node: Node, name: str) -> list[str]:
    value = node.get(name)
    return [value] if isinstance(value, str) and value.strip() else []


def _address(stated: Stated, report: Node, url: str | None) -> str | None:
    """Return the canonical address; one of the front page alone is none of a report."""
    given = [stated.canonical or "", *stated.all(_names("address"))]
    given += _string(report, "url") + _string(report, "mainEntityOfPage")
    base = url or next((one for one in given if one.startswith("http")), "")
    for one in given:
        try:
            full = urljoin(base, one.strip())
            parts = urlsplit(full)
        except ValueError:
            continue
        if one.strip() and parts.scheme in ("http", "https") and parts.path.strip("/"):
            return full
    return None


def _host(address: str | None) -> str:
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _sites(stated: Stated, report: Node) -> Iterator[str]:
    """Give the names that a page has for its outlet, the most reliable first."""
    given = stated.all(["og:site_name"])
    given += names_in(report.get("publisher"), stated.nodes)
    given += names_in(report.get("isPartOf"), stated.nodes)
    given += sites_in(stated.nodes) + stated.all(_names("site"))
    title = stated.first(_names("title"))
    for name in given:
        if name == title:
            continue
        for mark in _MARKS:
            name = name.split(mark)[0]
        if name := name.strip(" @_|"):
            yield name


def _names_outlet(name: str, host: str) -> bool:
    """Tell whether a name is an outlet's: no address, no software, no other agency, no label."""
    lists = settings("clean_page.toml")["names"]
    small = name.lower()
    if "//" in small or small in lists["platforms"] or small.startswith(tuple(lists["no_outlet"])):
        return False
    agency = agency_of(name)
    if small == name and host.split(".")[0] == small:
        return False
    return not agency or not host or agency.lower().split()[0] in host


def _credit(stated: Stated, report: Node, outlet: str | None) -> Credit:
    """Read the authors from the first place that names a person, else a body."""
    linked = names_in(report.get("author"), stated.nodes)
    places = [linked or names_in(report.get("creator"), stated.nodes)]
    places.append(stated.all(_names("authors")))
    found = [credit_of(place, outlet=outlet) for place in places]
    found += [credit_of([one], outlet=outlet, loose=True) for one in stated.authors]
    people = next((credit.people for credit in found if credit.people), ())
    fuller = (c.people for c in found if len(c.people) > len(people) > 0)
    people = next((more for more in fuller if set(people) <= set(more)), people)
    return Credit(
        people,
        next((credit.bodies for credit in found if credit.bodies), ()),
        next((credit.agency for credit in found if credit.agency), None),
    )


def _title(stated: Stated, report: Node, names: Iterable[str]) -> str | None:
    """Return the title as printed: the heading that a stated title holds; else what is stated."""
    given = [stated.first(_names("title")), *_string(report, "headline"), stated.title]
    titles = [title for title in given if title]
    bare = {plain(name) for name in names}
    for title in titles:
        for heading in stated.headings:
            short, long = f"{plain(heading)} ", f"{plain(title)} "
            count = len(short.split()) + long.startswith(short)
            if count >= TITLE_WORDS and short.strip() not in bare and f" {short}" in f" {long}":
                return heading
    stripped = (strip_site(title, *names) for title in (*titles, *stated.headings))
    return next((title for title in stripped if title and plain(title) not in bare), None)


def strip_site(title: str | None, *names: str | None) -> str | None:
    """Take the outlet's name off the end of a page's title.

    >>> strip_site("Envoy in Hanoi | The Courier", "The Courier")
    'Envoy in Hanoi'
    """
    if not title:
        return None
    for name in filter(None, names):
        for mark in _MARKS:
            parts = title.split(mark)
            small = [part.strip().lower() for part in parts]
            if name.lower() in small[1:]:
                return mark.join(parts[: small.index(name.lower(), 1)]).strip()
        if title.lower().startswith(f"{name.lower()}: "):
            return title[len(name) + 2 :].strip()
    return title.strip()


def published_of(stated: Stated, report: Node, address_day: str | None = None) -> str | None:
    """Return when a page says it was published, in the zone of its outlet where that is known.

    A time that the page tells in another zone too is taken in that; a server's time (UTC) that
    is on another day than the page's address is told in a zone in which it is on that day.
    """
    given = _string(report, "datePublished") + stated.all(_names("published"))
    given += [*stated.times, *_string(report, "dateCreated")]
    found = filter(None, map(moment, given))
    first = next(found, None)
    if not first:
        return address_day
    if len(first) <= len(NO_ZONE):
        return first[: len("YYYY-MM-DD")]
    if not first.endswith(UTC):
        return first
    at = datetime.fromisoformat(first)
    own = (one for one in found if len(one) > len(NO_ZONE) and not one.endswith(UTC))
    same = (one for one in own if abs(datetime.fromisoformat(one) - at) < SAME)
    return next(same, None) or (_on_day(at, address_day) if address_day else first)


def _on_day(at: datetime, day: str) -> str:
    """Return a moment in the first of the zones in which it falls on a day, if there is one."""
    local = (at.astimezone(timezone(timedelta(hours=hours))) for hours in ZONES)
    return next((one for one in local if one.date().isoformat() == day), at).isoformat()


def _day_in(address: str | None) -> str | None:
    """Return the day in an address: "/2024/06/20/", "/2024-06-20/", "/2024/jun/20/"."""
    match = _IN_ADDRESS.search(address or "") or _NAMED_IN_ADDRESS.search(address or "")
    return moment("-".join(match.groups())) if match else None


def _language(stated: Stated, report: Node) -> str | None:
    given = [*_string(report, "inLanguage"), stated.language or "", *stated.all(_names("language"))]
    found = (_LANGUAGE.fullmatch(one.strip()) for one in given)
    return next((match[1].lower() for match in found if match), None)
