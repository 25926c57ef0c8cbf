"""Events that another account tells in a clause of its own are not told by one account only."""

import pytest

from dragoman import accounts, entities, pipeline
from dragoman.model import Article, FindingKind, Reading, Report, Story

TALE = " Fishing boats stayed in port. Traders waited for news of the quota. Rain fell all day."


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        ("Iranian naval commandos seized an oil tanker in the strait, the owner said.", False),
        ("Iranian naval commandos watched an oil tanker in the strait, the owner said.", True),
    ],
)
def test_done_a_like_deed_to_the_same_thing_is_no_silence(other: str, alone: bool) -> None:
    first = "Iran's Revolutionary Guards captured a tanker off Jask on Thursday, a radio said."
    reports = [
        Report(id, text=text + TALE, published="2031-03-07")
        for id, text in (("a", first), ("b", other))
    ]
    articles = [a for r in reports if isinstance(a := pipeline.clean_report(r), Article)]
    read = [r for r in pipeline.read_articles(articles, processes=1) if isinstance(r, Reading)]
    joined, _ = entities.join(read)
    found = accounts.compare(Story("story:x", ("a", "b")), joined)
    only = [f for f in found if f.kind is FindingKind.ONLY_IN and f.slot == "event"]
    assert any(f.claims[0].span.article == "a" for f in only) is alone
