"""Pages read with resiliparse: quick, for large piles, and less exact."""

import re
from html import unescape

from dragoman.clean.facts import facts_of
from dragoman.clean.linked import read_linked
from dragoman.clean.page import Page
from dragoman.clean.problem import CleanError
from dragoman.clean.stated import Stated, add_meta

HEAD = 100_000
"""Characters searched for a page's head where its end is not marked."""

_HEAD_END = re.compile(r"</head|<body", re.IGNORECASE)
_META = re.compile(r"<meta\b[^>]{1,4000}>", re.IGNORECASE)
_PART = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TITLE = re.compile(r"<title\b[^>]*>([^<]{1,1000})", re.IGNORECASE)
_CANONICAL = re.compile(r"<link\b[^>]*\brel\s*=\s*[\"']?canonical\b[^>]*>", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_LINKED = re.compile(r"<script\b[^>]*ld\+json[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL)
_LANGUAGE = re.compile(r"<html\b[^>]*?\blang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)


def read_quickly(html: str, url: str | None) -> Page:
    """Read a page with resiliparse; raises CleanError where that is not installed."""
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        raise CleanError(
            "fast cleaning needs resiliparse", "install it with: pip install 'dragoman[fast]'"
        ) from None
    text = extract_plain_text(html, main_content=True, alt_texts=False)
    lines = (" ".join(line.split()).lstrip("• ") for line in text.splitlines())
    return Page("\n".join(filter(None, lines)), facts_of(_stated(html), url))


def _stated(html: str) -> Stated:
    """Read what the head of a page and its JSON-LD state."""
    end = _HEAD_END.search(html)
    head = html[: end.start() if end else HEAD]
    meta: dict[str, list[str]] = {}
    for element in _META.finditer(head):
        parts = {m[1].lower(): m[2] or m[3] or "" for m in _PART.finditer(element[0])}
        name = parts.get("property") or parts.get("name") or parts.get("itemprop")
        add_meta(meta, name, unescape(parts.get("content", "")))
    title, language, canonical = (p.search(head) for p in (_TITLE, _LANGUAGE, _CANONICAL))
    address = _HREF.search(canonical[0]) if canonical else None
    return Stated(
        meta,
        read_linked(script[1] for script in _LINKED.finditer(html)),
        title=" ".join(unescape(title[1]).split()) if title else None,
        canonical=unescape(address[1]) if address else None,
        language=language[1] if language else None,
    )
