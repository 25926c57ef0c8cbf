"""Pages read with resiliparse: quick, for large piles, and less exact."""

import re
from datetime import date
from html import unescape

from dragoman.clean.page import Page, strip_site
from dragoman.clean.problem import CleanError

NAMES = {
    "title": ("og:title", "twitter:title"),
    "author": ("author", "article:author_name"),
    "published": ("article:published_time", "datepublished", "date", "dc.date", "pubdate"),
    "site": ("og:site_name",),
    "url": ("og:url",),
}
"""The names of meta elements that hold each field."""

HEAD = 100_000
"""Characters searched for a page's head where its end is not marked."""

_HEAD_END = re.compile(r"</head|<body", re.IGNORECASE)
_META = re.compile(r"<meta\b[^>]{1,4000}>", re.IGNORECASE)
_PART = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TITLE = re.compile(r"<title\b[^>]*>([^<]{1,1000})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)


def read_quickly(html: str) -> Page:
    """Read a page with resiliparse; raises CleanError where that is not installed."""
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        raise CleanError(
            "fast cleaning needs resiliparse", "install it with: pip install 'dragoman[fast]'"
        ) from None
    text = extract_plain_text(html, main_content=True, alt_texts=False)
    lines = (" ".join(line.split()).lstrip("• ") for line in text.splitlines())
    end = _HEAD_END.search(html)
    head = html[: end.start() if end else HEAD]
    meta = _meta(head)
    found = {field: _first(meta, names) for field, names in NAMES.items()}
    title = _TITLE.search(head)
    language = _LANGUAGE.search(head)
    return Page(
        text="\n".join(filter(None, lines)),
        title=strip_site(found["title"] or (_words(title[1]) if title else None), found["site"]),
        author=found["author"],
        published=_day(found["published"]),
        site=found["site"],
        url=found["url"],
        language=language[1].lower() if language else None,
    )


def _meta(head: str) -> dict[str, str]:
    """Return the meta elements of a page's head by their name, the first of each."""
    found: dict[str, str] = {}
    for element in _META.finditer(head):
        parts = {m[1].lower(): m[2] or m[3] or "" for m in _PART.finditer(element[0])}
        name = parts.get("property") or parts.get("name")
        content = _words(parts.get("content", ""))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _words(text: str) -> str:
    return " ".join(unescape(text).split())


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _day(value: str | None) -> str | None:
    """Return the ISO day that a value begins with, if it does."""
    try:
        return date.fromisoformat((value or "")[:10]).isoformat()
    except ValueError:
        return None
