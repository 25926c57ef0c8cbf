"""News agencies and outlets by the names and domains they go by."""

from functools import cache
from urllib.parse import urlsplit

from dragoman.knowledge.table import rows


@cache
def _agencies() -> dict[str, str]:
    return {
        form: row["name"]
        for row in reversed(rows("clean_agencies.csv"))
        for form in row["forms"].split("|")
    }


@cache
def _outlets() -> dict[str, str]:
    return {row["domain"]: row["name"] for row in rows("clean_outlets.csv")}


def agency_of(printed: str) -> str | None:
    """Return the agency that a name stands for; case counts, as short forms are words too.

    >>> agency_of("EFE"), agency_of("Agence France-Presse"), agency_of("file")
    ('EFE', 'AFP', None)
    """
    return _agencies().get(printed.strip())


def source_of(printed: str) -> str | None:
    """Return the agency or outlet that a name in a dateline stands for.

    >>> source_of("Reuters"), source_of("CNN"), source_of("left")
    ('Reuters', 'CNN', None)
    """
    name = printed.strip()
    known = agency_of(name) or (name if name in _outlets().values() else None)
    first, _, rest = name.partition(" ")
    return source_of(first) if not known and rest and first.isupper() else known


def outlet_of(url: str | None, *, site: str | None = None) -> str | None:
    """Return the outlet of an address: its name if known, else `site`, else its domain.

    `site` is what the page calls itself.

    >>> outlet_of("https://www.rt.com/news/1"), outlet_of("https://www.example.org/a")
    ('RT', 'example.org')
    """
    try:
        host = (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        host = ""
    parts = host.split(".")
    for first in range(len(parts) - 1):
        name = _outlets().get(".".join(parts[first:]))
        if name:
            return name
    return site or host.removeprefix("www.") or None
