"""The room's one call: a report to an article."""

from dragoman.clean.plain import clean_text
from dragoman.clean.problem import CleanError
from dragoman.model import Article, Report


def clean(report: Report, *, fast: bool = False) -> Article:
    """Label every block of a report's text; the text itself is never altered.

    For a page (`html`) the text is what was read from it, in reading order; `fast` reads it
    with resiliparse and labels whole lines by rule alone: quicker and less exact. Raises
    CleanError, with problem and remedy, when there is nothing to label: no text, or a page
    without an article.
    """
    if report.text is not None:
        if not report.text.strip():
            raise CleanError("the report is empty", "remove it or fetch it again")
        return clean_text(report, report.text, quick=fast)
    if report.html is None:
        raise CleanError("the report has neither text nor html", 'add "text" or "html"')
    from dragoman.clean.page import clean_page

    return clean_page(report, report.html, fast=fast)
