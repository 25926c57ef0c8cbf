"""A page to an article."""

from dataclasses import replace

from dragoman.clean.plain import clean_text
from dragoman.clean.problem import CleanError
from dragoman.model import Article, Report


def clean_page(report: Report, html: str, *, fast: bool = False) -> Article:
    """Read the article of a page and label its blocks."""
    from trafilatura import bare_extraction

    found = bare_extraction(html, favor_precision=True, include_comments=False)
    text = found.text if found else ""
    if not text or not text.strip():
        raise CleanError("the page holds no article", "give the page of one report, not a list")
    return clean_text(replace(report, text=text), text)
