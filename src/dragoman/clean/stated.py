"""Where a page says what about itself: its head, its JSON-LD, its marked elements."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dragoman.clean.linked import Node, read_linked
from dragoman.clean.tree import words_in

LONGEST_AUTHOR = 160
MOST_AUTHORS = 6
"""Elements marked as an author's that are looked at."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page says, as it says it.

    `meta` holds the contents of meta elements by their name in small letters; `times` those
    of time elements below the title, and of what is marked as the day of publication.
    """

    meta: Mapping[str, list[str]]
    nodes: tuple[Node, ...] = ()
    title: str | None = None
    headings: tuple[str, ...] = ()
    canonical: str | None = None
    language: str | None = None
    times: tuple[str, ...] = ()
    authors: tuple[str, ...] = field(default=())

    def first(self, names: list[str]) -> str | None:
        """Return the first content of the first of these meta elements that is there."""
        return next((self.meta[name][0] for name in names if name in self.meta), None)

    def all(self, names: list[str]) -> list[str]:
        """Return the contents of these meta elements."""
        return [one for name in names for one in self.meta.get(name, ())]


def stated_in(tree: Any) -> Stated:
    """Read what a page's tree states."""
    meta: dict[str, list[str]] = {}
    scripts: list[str] = []
    title = canonical = None
    headings: list[str] = []
    times: list[str] = []
    for element in tree.iter("meta", "script", "title", "link", "h1", "time"):
        tag, get = element.tag, element.get
        if tag == "meta":
            add_meta(meta, get("property") or get("name") or get("itemprop"), get("content"))
        elif tag == "script":
            if "ld+json" in (get("type") or "").lower() and element.text:
                scripts.append(element.text)
        elif tag == "title":
            title = title or words_in(element)
        elif tag == "link":
            canonical = canonical or (get("href") if get("rel") == "canonical" else None)
        elif tag == "h1":
            headings.append(words_in(element))
        elif get("datetime") and (headings or get("itemprop") == "datePublished"):
            times.append(get("datetime"))
    return Stated(
        meta,
        read_linked(scripts),
        title,
        tuple(filter(None, headings)),
        canonical,
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        (*_dated(tree), *times),
        _authored(tree),
    )


def add_meta(meta: dict[str, list[str]], name: str | None, content: str | None) -> None:
    """Add the content of a meta element that has both a name and words."""
    words = " ".join((content or "").split())
    if name and words:
        meta.setdefault(name.strip().lower(), []).append(words)


@cache
def _paths() -> tuple[Any, Any]:
    from lxml.etree import XPath

    marks = ("byline", "Byline", "author", "Author")
    classes = " or ".join(f"contains(@class, '{mark}')" for mark in marks)
    authored = f".//*[@rel='author' or @itemprop='author' or {classes}]"
    authored += "[not(self::body) and not(contains(@class, 'comment'))]"
    return XPath(authored), XPath(".//*[@itemprop='datePublished'][not(self::meta)]")


def _authored(tree: Any) -> tuple[str, ...]:
    """Return the words of the first elements marked as an author's."""
    found: list[str] = []
    for element in _paths()[0](tree):
        words = " ".join(" ".join(element.itertext()).split())
        if words and len(words) <= LONGEST_AUTHOR and words not in found:
            found.append(words)
        if len(found) == MOST_AUTHORS:
            break
    return tuple(found)


def _dated(tree: Any) -> list[str]:
    return [
        value
        for element in _paths()[1](tree)
        if (value := element.get("content") or element.get("datetime") or words_in(element))
    ]
