"""Words cut into pieces."""

import pytest

from dragoman.events.typing_marks import MARKS, mark
from dragoman.events.typing_words import WINDOW, Pieces

LISTED = Pieces((*MARKS, "[CLS]", "[SEP]", "[UNK]", "talk", "##s", "with", "peru", ".", "a"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("talks", ["talk", "##s"]),
        ("TALK with Perú.", ["talk", "with", "peru", "."]),
        ("talkative", ["[UNK]"]),
        ("a" * 81, ["[UNK]"]),
        ("  ", []),
    ],
)
def test_typing_words_cut(text: str, expected: list[str]) -> None:
    assert [LISTED.names[i] for i in LISTED.cut(text)] == expected


def test_typing_words_window_keeps_marks() -> None:
    sentence = "a " * 300 + "peru talks with talk." + " a" * 300
    numbers = LISTED.encode(mark(sentence, "peru", "talk."))
    assert len(numbers) == WINDOW
    assert {LISTED.index[sign] for sign in MARKS} <= set(numbers)
    assert (LISTED.names[numbers[0]], LISTED.names[numbers[-1]]) == ("[CLS]", "[SEP]")


def test_typing_words_far_text_is_left_unread() -> None:
    near = mark("a " * 500 + "peru talks." + " a" * 500, "peru", "talks")
    far = mark("with " * 9000 + "a " * 1500 + "peru talks." + " a" * 9000, "peru", "talks")
    assert LISTED.encode(far) == LISTED.encode(near)
