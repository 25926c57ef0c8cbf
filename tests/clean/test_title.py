"""Titles."""

import pytest

from dragoman.clean.lines import split_lines
from dragoman.clean.title import find_title, same_title

BODY = "The two ministers met in Hanoi on Friday and agreed to raise trade between the two states."


def title_of(text: str, given: str | None = None) -> str | None:
    lines = split_lines(text)
    index = find_title(lines, [True] * len(lines), given)
    return None if index is None else lines[index].text


@pytest.mark.parametrize(
    "title", ["Envoys meet in Hanoi", "Will the envoys meet again?", "“We agree”: envoys in Hanoi"]
)
def test_title_is_the_first_line_without_a_stop(title: str) -> None:
    assert title_of(f"{title}\n\n{BODY}") == title


@pytest.mark.parametrize(
    "first",
    [
        "The envoys met.",
        "envoys of two states",
        "Hanoi",
        "www.example.org and more",
        BODY,
        "NAIROBI, Kenya (AP) _",
        "ROME, May 3 (ANSA) -",
    ],
)
def test_title_is_no_sentence_label_or_address(first: str) -> None:
    assert title_of(f"{first}\n\n{BODY}") is None


def test_title_needs_a_report_below() -> None:
    assert title_of("Envoys meet in Hanoi\nMinisters meet in Rome") is None


def test_title_given_is_found_below_other_lines() -> None:
    assert title_of(f"World news\nEnvoys meet.\n{BODY}", "Envoys meet.") == "Envoys meet."


def test_title_given_keeps_another_line_from_being_one() -> None:
    assert title_of(f"Photographs from the palace garden\n{BODY}", "Envoys meet") is None


@pytest.mark.parametrize(
    ("line", "title", "same"),
    [
        ("Envoys meet in Hanoi – talks", "Envoys meet in Hanoi: talks", True),
        ("Envoys meet in Hanoi today", "Envoys meet in Hanoi today | The Courier", True),
        ("Envoys meet", "Ministers meet", False),
        ("", "Envoys meet", False),
    ],
)
def test_title_same_with_other_signs_or_outlet(line: str, title: str, same: bool) -> None:
    assert same_title(line, title) is same
