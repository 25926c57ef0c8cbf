"""Speakers that the parse alone does not give: asides, colons, media, titles, trailing verbs."""

import pytest

from dragoman.model import Mention, MentionKind, Span
from dragoman.quotes import find_quotes

ROE = ("Roe", "person:roe", "Paul Roe")
ANNA = ("Anna Berg", "person:anna-berg", "Anna Berg")


def names(quotes) -> list[str | None]:  # type: ignore[no-untyped-def]
    return [q.speaker.name if q.speaker else None for q in quotes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Roe, asked about the talks on Monday, had said, “We think it will go on.”", "Paul Roe"),
        (
            "“It is not so that all is well,” Anna Berg, a top outside adviser, said on Monday.",
            "Anna Berg",
        ),
        ("“What if it had rained?” Anna Berg asked in a note.", "Anna Berg"),
        ("“I think it took its toll on him,” General Manager Anna Berg.", "Anna Berg"),
        ("“If there is a link, then that is that,” Paul “Big” Roe said.", "Paul Roe"),
        (
            "Things turned when Anna Berg went after Roe:\n“You took the money and you ran.”",
            "Anna Berg",
        ),
        ("Anna Berg: “Our goal is to win the next vote.”", "Anna Berg"),
    ],
)
def test_asides_speaker_beside_marks(found, text: str, name: str) -> None:  # type: ignore[no-untyped-def]
    quotes, _ = found(text, [ROE, ANNA])
    assert name in names(quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Roe said that the guard had not heard the alarm, adding that it was too far away.",
        "Roe said the plan showed that the guard knew nothing, and warned that it would fail.",
    ],
)
def test_asides_trailing_verb_is_the_tellers(found, text: str) -> None:  # type: ignore[no-untyped-def]
    quotes, _ = found(text, [ROE])
    assert set(names(quotes)) == {"Paul Roe"}


def test_asides_statement_goes_on_with_who_put_it_out(found) -> None:  # type: ignore[no-untyped-def]
    text = "“We made a mistake,” Roe said in a note.\n“We will mend it soon,” the statement said."
    quotes, _ = found(text, [ROE])
    assert names(quotes) == ["Paul Roe", "Paul Roe"]


def test_asides_sheriff_is_the_one_named_before(parsed) -> None:  # type: ignore[no-untyped-def]
    text = "Sheriff Roe came at noon. “He fired from outside the hall,” the sheriff said."
    span = Span("a1", 0, 11)
    roe = Mention(span, span, MentionKind.PERSON, "Paul Roe", "person:roe")
    (quote,) = find_quotes(parsed(text), [roe])
    assert quote.speaker
    assert quote.speaker.entity == "person:roe"
