"""What sets two tellings apart that look like one."""

import pytest

from dragoman.accounts.apart import is_another, is_else, is_half, is_passing, is_supposed, is_unsure


@pytest.mark.parametrize(
    ("test", "text", "found"),
    [
        (is_another, "The two ministers met again on Sunday.", True),
        (is_another, "A separate poll gave her six points.", True),
        (is_another, "The two ministers met on Sunday.", False),
        (is_else, "with any other candidates", True),
        (is_else, "with the candidates", False),
        (is_supposed, "He accepted denials by the envoy that Norway", True),
        (is_supposed, "It is not known whether she", True),
        (is_supposed, "The envoy said that Norway", False),
        (is_unsure, "It is not yet clear what", True),
        (is_half, "soon, although not this week", True),
        (is_passing, "The poll has a margin of error of 3 points.", True),
        (is_passing, "The storm had winds of 110 mph.", True),
        (is_passing, "The storm killed 110 people.", False),
    ],
)
def test_words_that_set_tellings_apart(test: object, text: str, found: bool) -> None:
    assert callable(test)
    assert test(text) is found
