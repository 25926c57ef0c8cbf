"""A page to an article: the text in reading order, with what the page says about itself."""

import re
from dataclasses import dataclass, replace
from typing import Any

from dragoman.clean.agencies import agency_of, outlet_of
from dragoman.clean.lines import STOPS, split_lines
from dragoman.clean.plain import clean_text
from dragoman.clean.problem import CleanError
from dragoman.clean.rules import words
from dragoman.clean.title import find_title
from dragoman.model import Article, Report

FEWEST = 40
"""Characters of the shortest sentence that makes a page a report."""
UNBROKEN = 1500
"""Characters of a line without a stop that no report has."""
LINKED = 0.3
"""Share of lines that are links from which a page without a sentence is a list."""
THIN = 0.3
"""Share of the longer reading below which the strict one has lost the article."""
LATEST = "2100-01-01"
"""Upper bound of dates on pages, fixed so that the clock plays no part."""

_STOP = re.compile(rf"[{STOPS}]")


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from a page; `text` has one paragraph a line."""

    text: str
    title: str | None = None
    author: str | None = None
    published: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None
    links: frozenset[str] = frozenset()


def clean_page(report: Report, html: str, *, fast: bool = False) -> Article:
    """Read the article of a page and label its blocks; the report's own fields go first.

    Raises CleanError when the page holds no sentence of an article.
    """
    if fast:
        from dragoman.clean.quick_page import read_quickly

        page = read_quickly(html)
    else:
        page = read_page(html, report.url)
    url = report.url or page.url
    filled = replace(
        report,
        title=report.title or page.title,
        url=url,
        outlet=report.outlet or outlet_of(url, site=(page.site or "").split(" | ")[0] or None),
        published=report.published or page.published,
        language=report.language or page.language,
    )
    article = clean_text(filled, _with_title(page.text, filled.title), quick=fast)
    if not _tells(article.body, page.links):
        raise CleanError("the page holds no article", "give the page of one report, not a list")
    return replace(
        article,
        byline=article.byline or _author(page.author),
        agency=article.agency or agency_of(page.author or "") or agency_of(page.site or ""),
    )


def _author(name: str | None) -> str | None:
    """Return who a page says wrote it, unless that is only an account of the site."""
    return None if (name or "").strip().lower() in words("accounts") else name


def _tells(body: str, links: frozenset[str]) -> bool:
    """Tell whether a body is a report: it has a sentence, or is no list of links."""
    if len(body) < FEWEST:
        return False
    lines = body.split("\n")
    if any(_STOP.search(line, FEWEST) for line in lines):
        return True
    if max(map(len, lines)) > UNBROKEN:
        return False
    return sum(line.removeprefix("- ") in links for line in lines) < len(lines) * LINKED


def _with_title(text: str, title: str | None) -> str:
    """Put the title on top unless the text begins with it."""
    if not title:
        return text
    lines = split_lines(text)
    if find_title(lines, [True] * len(lines), title) is not None:
        return text
    return f"{title}\n\n{text}"


def read_page(html: str, url: str | None) -> Page:
    """Read a page with trafilatura: strict first, wider when that loses the article."""
    from trafilatura import load_html

    tree = load_html(html)
    if tree is None:
        raise CleanError("the page is not HTML", "give the page as its server sends it")
    text = _paragraphs(_extract(tree, strict=True))
    if len(text) < 1000 or text.count("\n") < 2:
        wider = _paragraphs(_extract(tree, strict=False))
        text = wider if len(text) < THIN * len(wider) else text
    if text:
        from dragoman.clean.parts import all_parts

        text = all_parts(tree, text)
    return _with_metadata(tree, text, url)


def _extract(tree: Any, *, strict: bool) -> str:
    from trafilatura import bare_extraction

    found = bare_extraction(tree, favor_precision=strict, include_comments=False)
    return str(getattr(found, "text", None) or "")


def _paragraphs(text: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def _with_metadata(tree: Any, text: str, url: str | None) -> Page:
    from trafilatura.metadata import extract_metadata

    dates = {"extensive_search": False, "original_date": True, "max_date": LATEST}
    found = extract_metadata(tree, url, dates)
    site = found.sitename or None
    return Page(
        text=text,
        title=strip_site(found.title, site, found.hostname),
        author=found.author or None,
        published=found.date or None,
        site=site,
        url=found.url or None,
        links=frozenset(" ".join(a.text_content().split()) for a in tree.iter("a")),
    )


def strip_site(title: str | None, *names: str | None) -> str | None:
    """Take the outlet's name off the end of a page's title.

    >>> strip_site("Envoy in Hanoi | The Courier", "The Courier")
    'Envoy in Hanoi'
    """
    if not title:
        return None
    for name in filter(None, names):
        for mark in (" | ", " - ", " – ", " — ", " :: ", " » "):
            head, found, tail = title.rpartition(mark)
            if found and head and tail.strip().lower() == name.lower():
                return head.strip()
        if title.lower().startswith(f"{name.lower()}: "):
            return title[len(name) + 2 :].strip()
    return title.strip()
