"""Pages read with resiliparse: quick, for large piles, and less exact."""

from typing import Any

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


def read_quickly(html: str) -> Page:
    """Read a page with resiliparse; raises CleanError where that is not installed."""
    try:
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree
    except ImportError:
        raise CleanError(
            "fast cleaning needs resiliparse", "install it with: pip install 'dragoman[fast]'"
        ) from None
    tree = HTMLTree.parse(html)
    text = extract_plain_text(tree, main_content=True, alt_texts=False, preserve_formatting=True)
    lines = (" ".join(line.split()).lstrip("• ") for line in text.splitlines())
    meta = _meta(tree)
    found = {field: _first(meta, names) for field, names in NAMES.items()}
    title = found["title"] or (str(tree.title) if tree.title else None)
    return Page(
        text="\n".join(filter(None, lines)),
        title=strip_site(title, found["site"]),
        author=found["author"],
        published=_day(found["published"]),
        site=found["site"],
        url=found["url"],
    )


def _meta(tree: Any) -> dict[str, str]:
    if tree.head is None:
        return {}
    found: dict[str, str] = {}
    for element in tree.head.get_elements_by_tag_name("meta"):
        name = element.getattr("property") or element.getattr("name")
        content = (element.getattr("content") or "").strip()
        if name and content:
            found.setdefault(str(name).lower(), str(content))
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _day(value: str | None) -> str | None:
    """Return the ISO day that a value begins with, if it does."""
    from datetime import date

    try:
        return date.fromisoformat((value or "")[:10]).isoformat()
    except ValueError:
        return None
