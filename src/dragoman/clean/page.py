"""A page to an article: the text in reading order, with what the page says about itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dragoman.clean.facts import Facts, facts_of
from dragoman.clean.language import hinted_language
from dragoman.clean.lines import STOPS, split_lines
from dragoman.clean.plain import clean_text
from dragoman.clean.problem import CleanError
from dragoman.clean.stated import stated_in
from dragoman.clean.title import find_title
from dragoman.clean.tree import load, strip_silent, words_in
from dragoman.model import Article, Report

FEWEST = 40
"""Characters of the shortest sentence that makes a page a report."""
UNBROKEN = 1500
"""Characters of a line without a stop that no report has."""
LINKED = 0.3
"""Share of lines that are links from which a page without a sentence is a list."""
TOP = 4000
"""Characters of a text in which its title is looked for."""
THIN = 0.3
"""Share of the longer reading below which the strict one has lost the article."""
ENOUGH = 1000
"""Characters of a text that is not taken for a part of the article alone."""
LONG = 80
"""Characters of a paragraph that counts as running text."""
HALF = 0.5
"""Share of the page's running text below which what was found may be a part alone."""
LATEST = "2100-01-01"
"""Upper bound of dates on pages, fixed so that the clock plays no part."""

_STOP = re.compile(rf"[{STOPS}]")


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from a page; `text` has one paragraph a line, `links` reads its links."""

    text: str
    facts: Facts
    links: Callable[[], frozenset[str]] = frozenset


def clean_page(report: Report, html: str, *, fast: bool = False) -> Article:
    """Read the article of a page and label its blocks; the report's own fields go first.

    Raises CleanError when the page holds no sentence of an article.
    """
    if fast:
        from dragoman.clean.quick_page import read_quickly

        page = read_quickly(html, report.url)
    else:
        page = read_page(html, report.url)
    facts = page.facts
    filled = replace(
        report,
        title=report.title or facts.title,
        url=report.url or facts.url,
        outlet=report.outlet or facts.outlet,
        published=report.published or facts.published,
        language=report.language or (hinted_language(page.text, facts.language) if fast else None),
    )
    article = clean_text(filled, _with_title(page.text, filled.title), quick=fast)
    if not _tells(article.body, page.links):
        raise CleanError("the page holds no article", "give the page of one report, not a list")
    return replace(
        article,
        byline=article.byline or facts.byline,
        agency=article.agency or facts.agency,
        language=article.language or facts.language,
    )


def _tells(body: str, links: Callable[[], frozenset[str]]) -> bool:
    """Tell whether a body is a report: it has a sentence, or is no list of links."""
    if len(body) < FEWEST:
        return False
    lines = body.split("\n")
    if any(_STOP.search(line, FEWEST) for line in lines):
        return True
    if max(map(len, lines)) > UNBROKEN:
        return False
    known = links()
    return sum(line.removeprefix("- ") in known for line in lines) < len(lines) * LINKED


def _with_title(text: str, title: str | None) -> str:
    """Put the title on top unless the text begins with it."""
    if not title:
        return text
    lines = split_lines(text[:TOP])
    if find_title(lines, [True] * len(lines), title) is not None:
        return text
    return f"{title}\n\n{text}"


def read_page(html: str, url: str | None) -> Page:
    """Read a page with trafilatura: strict first, wider when that loses the article."""
    tree = load(html)
    facts = facts_of(stated_in(tree), url)
    if facts.published is None:
        facts = replace(facts, published=_searched_day(tree, facts.url))
    strip_silent(tree)
    return Page(_article(tree), facts, lambda: frozenset(map(words_in, tree.iter("a"))))


def _article(tree: Any) -> str:
    """Return the paragraphs of the article, comparing extractors only where one found little."""
    paragraphs = [words for p in tree.iter("p") if len(words := words_in(p)) >= LONG]
    text = _extract(tree, favor_precision=True, fast=True)
    little = len(text) < ENOUGH or text.count("\n") < 2
    if little or len(text) < HALF * sum(map(len, paragraphs)):
        text = _extract(tree, favor_precision=True)
    if len(text) < ENOUGH or text.count("\n") < 2:
        wider = _extract(tree)
        text = wider if len(text) < THIN * len(wider) else text
    if text:
        from dragoman.clean.parts import all_parts

        text = all_parts(tree, text)
    return text


def _extract(tree: Any, **options: bool) -> str:
    from trafilatura import bare_extraction

    found = bare_extraction(tree, include_comments=False, **options)
    lines = (getattr(found, "text", None) or "").splitlines()
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _searched_day(tree: Any, url: str | None) -> str | None:
    """Search the day of a page that states none where machines read it."""
    from htmldate import find_date

    found = find_date(tree, extensive_search=False, original_date=True, url=url, max_date=LATEST)
    return found or None
