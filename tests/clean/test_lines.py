"""Lines and paragraphs."""

import pytest

from dragoman.clean.lines import split_lines


@pytest.mark.parametrize("stop", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_of_any_break(stop: str) -> None:
    text = f" One. {stop}{stop}\u00a0Two. {stop}Three."
    lines = split_lines(text)
    assert [text[ln.start : ln.end] for ln in lines] == ["One.", "Two.", "Three."]
    assert [ln.gap for ln in lines] == [False, True, False]


def test_lines_wrapped_at_a_width_are_joined() -> None:
    text = (
        "The two ministers met in Hanoi on Friday and\n"
        "agreed to raise trade between their states in\n"
        "the years to come.\n"
        "\n"
        "They will meet again in June, a spokesman of\n"
        "the ministry said.\n"
    )
    assert [ln.text.count("\n") for ln in split_lines(text)] == [2, 1]


def test_lines_of_paragraphs_stay_apart() -> None:
    text = "Talks in Hanoi\nThe ministers met.\nthey parted.\nThe end.\n"
    assert len(split_lines(text)) == 4


@pytest.mark.parametrize("text", ["", " \n\t\u00a0 "])
def test_lines_of_white_space_are_none(text: str) -> None:
    assert split_lines(text) == ()


def test_lines_wrapped_at_a_width_are_joined_despite_a_long_address() -> None:
    address = "https://www.courier.example/" + "talks-" * 30
    wrapped = "The ministers met on\nthe fringes of the\ntalks in Hanoi and\nleft in June.\n"
    lines = split_lines(f"{address}\n\n{wrapped}")
    assert [ln.text.count("\n") for ln in lines] == [0, 3]


def test_lines_of_wrapped_items_are_joined_one_by_one() -> None:
    text = (
        "The two ministers met in Hanoi on Friday\n"
        "and agreed on these steps:\n"
        "-   Trade between the states is\n"
        "    raised by half.\n"
        "-   Visas are given to\n"
        "    Students and others.\n"
    )
    assert [ln.text[:3] for ln in split_lines(text)] == ["The", "-  ", "-  "]
