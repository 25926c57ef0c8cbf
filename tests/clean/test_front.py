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
