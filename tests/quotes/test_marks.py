"""The mark reader on whole, nested, unclosed and foreign marks."""

import pytest

from dragoman.quotes.marks import read_marks


def stretches(text: str, depth: int = 0) -> list[str]:
    return [text[m.start : m.end] for m in read_marks(text) if m.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we go” today.", ["“we go”"]),
        ('He said "we go" today.', ['"we go"']),
        ("He said ''we go'' today.", ["''we go''"]),
        ("He said ``we go'' today.", ["``we go''"]),
        ("Dijo «nos vamos» hoy.", ["«nos vamos»"]),
        ("Er sagte „wir gehen“ heute.", ["„wir gehen“"]),
        ("Er sagte „wir gehen” heute.", ["„wir gehen”"]),
        ("»Wir gehen«, sagte er, »heute noch«.", ["»Wir gehen«", "»heute noch«"]),
        ("他说「我们走」。", ["「我们走」"]),
        ("Il dit ‹ nous partons › ici.", ["‹ nous partons ›"]),
        ("“We go -- all of us --” he said.", ["“We go -- all of us --”"]),
        ("‘We won’t go,’ he said.", ["‘We won’t go,’"]),
        ("'We go,' he said of the workers' rights.", ["'We go,'"]),
    ],
)
def test_marks_read_every_style(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers' plan isn't new, and it wasn't Li's.",
        "The ministers’ plan isn’t new, and it wasn’t Li’s.",
        "Rock ’n’ roll of the ’90s, get 'em.",
        "He is 6'2\" tall.",
        "",
    ],
)
def test_marks_leave_apostrophes_and_primes_alone(text: str) -> None:
    assert read_marks(text) == ()


def test_marks_nest_in_another_family() -> None:
    text = "“They said ‘never’ to us,” Li said."
    assert stretches(text) == ["“They said ‘never’ to us,”"]
    assert stretches(text, 1) == ["‘never’"]


def test_marks_nest_in_their_own_family() -> None:
    text = "“The “open door” stays,” Li said."
    assert stretches(text) == ["“The “open door” stays,”"]
    assert stretches(text, 1) == ["“open door”"]


def test_marks_unclosed_runs_to_the_end_of_the_paragraph() -> None:
    (mark,) = read_marks("“We will go on. We will win.")
    assert (mark.end, mark.closed, mark.balanced) == (28, False, False)


def test_marks_second_opening_ends_the_first_at_its_last_sentence() -> None:
    text = "“We will go on. He added, “We will win.”"
    assert stretches(text) == ["“We will go on.", "“We will win.”"]
    assert [m.closed for m in read_marks(text)] == [False, True]


def test_marks_unopened_begins_with_its_sentence() -> None:
    text = "We will go on,” Li said."
    (mark,) = read_marks(text)
    assert text[mark.start : mark.end] == "We will go on,”"
    assert not mark.opened
