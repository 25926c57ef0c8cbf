"""Pages read with resiliparse: quick, for large piles, and less exact."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape

from dragoman.clean.facts import facts_of
from dragoman.clean.linked import read_linked
from dragoman.clean.page import Page
from dragoman.clean.problem import CleanError
from dragoman.clean.stated import Stated, add_meta
from dragoman.knowledge.table import settings

LINKED = "application/ld+json"
FIELDS = ("datePublished", "author", "publisher")
"""One of these stands in the JSON-LD of a report."""
HEAD = 100_000
"""Characters searched for a page's head where its end is not marked."""

LONG = 100
"""Characters of a line that no page prints twice but by its make."""

_COMMENTS = re.compile(
    r"(?:\d+|one|no) (?:responses?|thoughts?|comments?|replies) (?:to|on|so far)\b"
    r"|(?:\d+ comments?|(?:top rated|user|readers?) comments|leave a (?:reply|comment)"
    r"|\d+ (?:comentarios?|comentários?|commentaires?|kommentare?|commenti|комментари\w*))$",
    re.IGNORECASE,
)
_HEAD_END = re.compile(r"</head|<body", re.IGNORECASE)
_META = re.compile(r"<meta\b[^>]{1,4000}>", re.IGNORECASE)
_NAME = re.compile(r"\b(?:property|name|itemprop)\s*=\s*[\"']?\s*([^\"'\s>]+)", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]*>([^<]{1,1000})", re.IGNORECASE)
_CANONICAL = re.compile(r"<link\b[^>]*\brel\s*=\s*[\"']?canonical\b[^>]*>", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
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
    return Page("\n".join(_article(lines)), facts_of(_stated(html), url))


def _article(lines: Iterable[str]) -> Iterator[str]:
    """Give the lines above the readers' comments, long ones once."""
    seen: set[str] = set()
    for line in lines:
        if seen and _COMMENTS.match(line):
            return
        if not line or line in seen:
            continue
        if len(line) >= LONG:
            seen.add(line)
        yield line


def _stated(html: str) -> Stated:
    """Read what the head of a page and its JSON-LD state."""
    end = _HEAD_END.search(html)
    head = html[: end.start() if end else HEAD]
    meta: dict[str, list[str]] = {}
    for element in _META.findall(head):
        name, content = _NAME.search(element), _CONTENT.search(element)
        if name and content and name[1].lower() in _wanted():
            add_meta(meta, name[1], unescape(content[1] or content[2] or ""))
    title, language, canonical = (p.search(head) for p in (_TITLE, _LANGUAGE, _CANONICAL))
    address = _HREF.search(canonical[0]) if canonical else None
    return Stated(
        meta,
        read_linked(_scripts(html)),
        title=" ".join(unescape(title[1]).split()) if title else None,
        canonical=unescape(address[1]) if address else None,
        language=language[1] if language else None,
    )


@cache
def _wanted() -> frozenset[str]:
    """Return the names of the meta elements that hold a field."""
    return frozenset(n for names in settings("clean_page.toml")["meta"].values() for n in names)


def _scripts(html: str) -> Iterator[str]:
    """Give the JSON-LD of a page."""
    at = html.find(LINKED)
    while at >= 0:
        begin, end = html.find(">", at) + 1, html.find("</script", at)
        if 0 < begin <= end and any(html.find(field, begin, end) > 0 for field in FIELDS):
            yield html[begin:end]
        at = html.find(LINKED, max(at + 1, end))
