"""How likely the days of two sentences date one thing."""

from collections.abc import Callable

import pytest

from dragoman.accounts.one_day import named_days
from dragoman.accounts.parallels import lines_in_order
from dragoman.accounts.rules import trust
from dragoman.model import Article, Finding, FindingKind, Reading, Report

Compare = Callable[..., tuple[Finding, ...]]
LONG = " ".join(f"Item {n} of the port's budget was read out to the members." for n in range(25))
"""What makes an account longer than those that tell each thing once."""
FIRST = "The harbour council of Lira approved the ferry tariff for islanders on Monday. "


def days(found: tuple[Finding, ...]) -> list[Finding]:
    return [f for f in found if f.slot == "when" and f.kind is FindingKind.DIFFER]


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("Members of Lira's harbour council approved the ferry tariff on Wednesday. ", 1),
        ("Members of Lira's harbour council approved the ferry tariff on Monday. ", 0),
        ("A week of storms came to an end in Lira, too, on Wednesday. ", 0),
        (
            "Members of Lira's harbour council approved the ferry tariff on Monday. "
            "The harbour council's vote on the tariff was published on Wednesday. ",
            0,
        ),
    ],
)
def test_a_day_of_the_same_deed_is_another(compared: Compare, other: str, number: int) -> None:
    found = days(compared(FIRST + LONG, other + LONG))
    assert len(found) == number


def test_a_day_that_newsrooms_seldom_differ_in_is_uncertain(compared: Compare) -> None:
    other = "Members of Lira's harbour council approved the ferry tariff on Wednesday. "
    (found,) = days(compared(FIRST + LONG, other + LONG))
    assert found.score < 0.5


def test_captions_name_days_of_pictures() -> None:
    from dragoman import pipeline

    text = "Anna Holm speaks in Lira on Tuesday, March 4, 2031. She left on Thursday for Oslo."
    article = pipeline.clean_report(Report("a", text=text, published="2031-03-07"))
    assert isinstance(article, Article)
    (reading,) = pipeline.read_articles([article])
    assert isinstance(reading, Reading)
    named = [article.words(d.span) for n in lines_in_order([reading]) for d in named_days(n)]
    assert named == ["Thursday"]


def test_trust_is_told_by_rule() -> None:
    assert trust("when.restated: two days") < 0.5 < trust("name.spelling: two ways") == 1.0
