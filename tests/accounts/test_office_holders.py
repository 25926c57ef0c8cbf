"""Two people under one office that one person holds."""

import pytest

from dragoman import pipeline
from dragoman.accounts.deeds import Deed, deeds
from dragoman.accounts.office_holders import hold_one_office
from dragoman.model import Article, Reading, Report


def announced(text: str) -> Deed:
    """Return the first deed of a report in one sentence."""
    article = pipeline.clean_report(Report("a", text=text, published="2031-03-07"))
    assert isinstance(article, Article)
    (reading,) = pipeline.read_articles([article])
    assert isinstance(reading, Reading)
    return deeds(reading)[0]


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Vice President Omar Diallo", "Vice President Jonas Berg", True),
        ("Vice President Omar Diallo", "President Jonas Berg", False),
        ("Senator Omar Diallo", "Senator Jonas Berg", False),
        ("Former president Omar Diallo", "Former president Jonas Berg", False),
    ],
)
def test_office_holders_of_one_office_are_rivals(left: str, right: str, one: bool) -> None:
    told = [announced(f"{who} announced new fishing permits on Monday.") for who in (left, right)]
    assert hold_one_office(*told) is one
