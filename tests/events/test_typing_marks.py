"""Source and target found in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.events.typing_marks import MARKS, Places, locate, mark


@pytest.mark.parametrize(
    ("sentence", "source", "target", "expected"),
    [
        ("Kenya met Japan.", "Kenya", "Japan", Places((0, 5), (10, 15))),
        ("Kenya met Japan.", "Japan", "Kenya", Places((10, 15), (0, 5))),
        ("kenya met japan.", "Kenya", "JAPAN", Places((0, 5), (10, 15))),
        ("Malian troops left Mali.", "Malian troops", "Mali", Places((0, 13), (19, 23))),
        ("Workers struck.", "Workers", "a recipient", Places((0, 7), None)),
        ("The US-led force left.", "US", "force", Places((4, 6), (11, 16))),
        ("Iraqi fighters left.", "Iraqi fighters", "Iraqi", Places((0, 14), (0, 5))),
        ("Kenya (KDF) met Japan.", "Kenya (KDF) ", "Japan", Places((0, 11), (16, 21))),
    ],
)
def test_typing_marks_places(sentence: str, source: str, target: str, expected: Places) -> None:
    assert locate(sentence, source, target) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Iraqi fighters", "Iraqi", ["<s>", "<t>", "Iraqi", "</t>", " fighters", "</s>", " left."]),
        ("Iraqi", "Iraqi fighters", ["<t>", "<s>", "Iraqi", "</s>", " fighters", "</t>", " left."]),
        ("Iraqi fighters", "nobody", ["<s>", "Iraqi fighters", "</s>", " left."]),
    ],
)
def test_typing_marks_nest(source: str, target: str, expected: list[str]) -> None:
    assert mark("Iraqi fighters left.", source, target) == expected


@given(st.text(max_size=60), st.text(max_size=8), st.text(max_size=8))
def test_typing_marks_lose_no_word(sentence: str, source: str, target: str) -> None:
    if not any(sign in sentence for sign in MARKS):
        kept = [part for part in mark(sentence, source, target) if part not in MARKS]
        assert "".join("".join(kept).split()) == "".join(sentence.split())
