"""The front matter of a text kept in Markdown: fields between two lines of dashes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dragoman.clean.sheet import Sheet
from dragoman.knowledge.moments import moment
from dragoman.model import BlockKind

MOST = 40
"""Lines within which front matter ends."""
FENCE = "---"
LONGEST = 8_000
"""Characters within which fields are read; longer front matter is only labelled."""

_FIELD = re.compile(r"[\w-]{2,30}:(?:\s|$)|\s|[-\\\]\"'}]")
_FENCED = re.compile(
    rf"\ufeff?{FENCE}[ \t]*\r?\n(?P<fields>.+?)\r?\n{FENCE}[ \t]*(?:\r?\n|$)", re.DOTALL
)
_ADDRESS = re.compile(r"https?://\S+")

_TITLE = ("title", "headline")
_PUBLISHED = ("published_time", "published", "publish_date", "pubdate", "date")
_URL = ("source_url", "canonical_url", "url", "link", "source")
_AUTHOR = ("author", "byline", "authors")
_OUTLET = ("outlet", "site_name", "publication", "publisher")


@dataclass(frozen=True, slots=True)
class Front:
    """What the fields above a text say about it; `published` is an ISO 8601 day or time."""

    title: str | None = None
    published: str | None = None
    url: str | None = None
    byline: str | None = None
    outlet: str | None = None


def read_front_matter(text: str) -> Front:
    """Read the fields above a text; where there are none, or no YAML, nothing is known.

    >>> read_front_matter("---\\ntitle: Talks in Hanoi\\ndate: 2024-06-20\\n---\\nThey met.")
    Front(title='Talks in Hanoi', published='2024-06-20', url=None, byline=None, outlet=None)
    """
    fenced = _FENCED.match(text[:LONGEST]) if text.startswith((FENCE, "\ufeff" + FENCE)) else None
    fields = _fields(fenced["fields"]) if fenced else {}
    address = _first(fields, _URL)
    return Front(
        title=_first(fields, _TITLE),
        published=next(filter(None, (_day(fields.get(name)) for name in _PUBLISHED)), None),
        url=address if address and _ADDRESS.fullmatch(address) else None,
        byline=_first(fields, _AUTHOR),
        outlet=_first(fields, _OUTLET),
    )


def label_front_matter(sheet: Sheet) -> None:
    """Label the fields above a text; they are data about it and no sentence of it."""
    lines = [line.text for line in sheet.lines[:MOST]]
    if not lines or not lines[0].startswith(FENCE):
        return
    if lines[0] != FENCE:
        ends = [0] if lines[0].endswith("\n" + FENCE) else []
    else:
        ends = [i for i, text in enumerate(lines) if i and text.endswith(FENCE)][:1]
    if not ends:
        return
    fields = "\n".join(lines[: ends[0] + 1]).split("\n")
    if sum(_FIELD.match(field) is not None for field in fields[1:-1]) * 2 > len(fields) - 2:
        for i in range(ends[0] + 1):
            sheet.labels[i] = (BlockKind.RESIDUE, "residue.front_matter")


def _fields(words: str) -> Mapping[str, object]:
    import yaml

    try:
        found = yaml.safe_load(words)
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(k).lower(): v for k, v in found.items()} if isinstance(found, dict) else {}


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """Return the first of the named fields that holds words; a list of words is joined."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            value = ", ".join(value)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None


def _day(value: object) -> str | None:
    """Return the day or time of a field; midnight without a zone is a day."""
    if isinstance(value, date):
        value = value.isoformat()
    found = moment(value) if isinstance(value, str) else None
    return found.removesuffix("T00:00:00") if found else None
