"""What follows the last sentence."""

import pytest

from dragoman.clean.ending import find_stray, is_slogan


@pytest.mark.parametrize(
    ("text", "followed", "stray"),
    [
        ("They met, “and will again.” Lena", True, "Lena"),
        ("They met on Friday. mos/ab", False, "mos/ab"),
        ("They met on Friday. (AFP)", False, "(AFP)"),
        ("They met on Friday. – Reuters", False, "– Reuters"),
        ("They met on Friday. /PTI", False, "/PTI"),
    ],
)
def test_ending_stray_sign_off_is_cut(text: str, followed: bool, stray: str) -> None:
    found = find_stray(text, followed=followed)
    assert found is not None
    assert text[found[0] :] == stray


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("They met on Friday. Lena", False),
        ("They met on Friday. Lund said", True),
        ("They met on Friday.", True),
        ("They met the envoy (left).", True),
        ("They met on Friday in Hanoi", True),
    ],
)
def test_ending_words_of_the_report_stay(text: str, followed: bool) -> None:
    assert find_stray(text, followed=followed) is None


@pytest.mark.parametrize(
    "text",
    [
        "“Lifelong coffee fan. Proud bacon nerd. Award-winning traveler.”",
        "Lifelong coffee fan. Proud bacon nerd. Web ninja. Award-winning traveler.",
    ],
)
def test_ending_slogan_is_known(text: str) -> None:
    assert is_slogan(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We met. We talked. We signed.”",
        "“Peace is possible. War is not. They know.”",
        "Lifelong coffee fan. Proud bacon nerd. Award-winning traveler.",
        "And Mr. Lund? “Talks are talks. He’s a good host.”",
        "Dr. Ana B. Lund, D.C. Dept. of Trade",
        "VICE PRESIDENT LUND: Thank you. Welcome. Welcome. Welcome.",
        "See https://example.org. Page 3. Part 2. Note 5.",
        "",
    ],
)
def test_ending_short_sentences_are_no_slogan(text: str) -> None:
    assert not is_slogan(text)
