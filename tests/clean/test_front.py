"""Front matter."""

import pytest

from dragoman.clean import clean
from dragoman.model import Report

FIRST = "The two ministers met in Hanoi on Friday and agreed to raise trade."
FIELDS = "tags: statements\ndate: '2021-04-01'\ntitle: \"Talks in\\\n  Hanoi\"\n"


@pytest.mark.parametrize("gap", ["\n", " \n\n"])
def test_front_matter_is_no_body(gap: str) -> None:
    article = clean(Report("a", f"---\n{FIELDS}---\n{gap}{FIRST}\n", language="en"))
    assert article.body == FIRST
    assert {b.why for b in article.blocks} == {"residue.front_matter", ""}


@pytest.mark.parametrize(
    "text",
    [f"---\n\n{FIRST}\n\n---\n", f"{FIRST}\n---\n{FIELDS}---\n"],
)
def test_front_matter_stands_between_two_lines_of_dashes_on_top(text: str) -> None:
    article = clean(Report("a", text, language="en"))
    assert FIRST in article.body
    assert "residue.front_matter" not in {b.why for b in article.blocks}


def test_front_matter_tells_title_day_address_author_and_outlet() -> None:
    fields = (
        'title: "Talks in\\\n  \\ Hanoi"\npublished_time: 2021-04-01 18:30:00-04:00\n'
        "source_url: https://example.org/talks\nauthors: [Ann Lee, Bo Tran]\noutlet: The Ledger\n"
    )
    article = clean(Report("a", f"---\n{fields}---\n\n{FIRST}\n", language="en"))
    assert article.title == "Talks in Hanoi"
    assert article.published == "2021-04-01T18:30:00-04:00"
    assert article.url == "https://example.org/talks"
    assert (article.byline, article.outlet) == ("Ann Lee, Bo Tran", "The Ledger")


def test_front_matter_gives_way_to_what_the_input_states() -> None:
    report = Report("a", f"---\n{FIELDS}---\n{FIRST}", title="A visit", published="2020-01-02")
    article = clean(report)
    assert (article.title, article.published) == ("A visit", "2020-01-02")


@pytest.mark.parametrize(
    "fields", ["title: [", "- one\n- two", "date: soon", "date: 2021-13-45", "source_url: a book"]
)
def test_front_matter_that_says_nothing_costs_nothing(fields: str) -> None:
    article = clean(Report("a", f"---\n{fields}\n---\n{FIRST}", language="en"))
    assert (article.published, article.url) == (None, None)
    assert FIRST in article.body
