"""Whose words are read surely enough to be shown as one account's alone."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.accounts.voices import is_aide, is_whole
from dragoman.model import FindingKind, QuoteKind, Span

TALE = " Boats stayed in port. Traders waited for news of the quota. Rain fell all day."
WORDS = "no clerk in a distant capital will count our barrels of herring or price our bread"


def spoken(write: Any, text: str, speaker: str, entity: str, **given: Any) -> Any:
    """An account of what the prime minister, or another speaker, is read to have said."""
    account = write("a", f"Prime Minister Ana Costa toured Porto.{TALE} {text}")
    account.name("Prime Minister Ana Costa", "person:ana-costa", role="Prime Minister")
    return account.quote(WORDS, speaker, entity, **given)


def alone(findings: Any) -> list[str]:
    return [f.about for f in findings if f.kind is FindingKind.ONLY_IN]


@pytest.mark.parametrize(
    ("text", "speaker", "entity", "score"),
    [
        (f"“{WORDS},” Costa said.", "Costa", "person:ana-costa", 0.3),
        (f"“{WORDS},” the statement went on.", "the statement", "person:ana-costa", 0.9),
        (f"“{WORDS},” say the Portuguese.", "Portuguese", "state:PRT", 0.9),
        (f"“{WORDS},” a Portugal-based union said.", "Portugal", "state:PRT", 0.9),
        (f"“{WORDS},” Costa is going to sigh and say.", "Costa", "person:ana-costa", 0.9),
        (f"Costa did not say “{WORDS}” to Novak.", "Costa", "person:ana-costa", 0.9),
        (f"Costa might have a case if she says “{WORDS}” again.", "Costa", "person:ana-costa", 0.9),
        (f"{TALE * 6} “{WORDS}.”", "Ana Costa", "person:ana-costa", 0.9),
        (f"It was a matter of “{WORDS}” then.", "Costa", "person:ana-costa", 0.9),
    ],
)
def test_voices_that_are_not_sure_are_not_shown_alone(
    write: Any, told: Any, text: str, speaker: str, entity: str, score: float
) -> None:
    other = write("b", f"Prime Minister Ana Costa flew home.{TALE}")
    cue = "" if "matter" in text else text.rstrip(".").split()[-1]
    cue = "" if text.endswith(f"“{WORDS}.”") else cue
    cue = next((w for w in ("did not say", "if she says") if w in text), cue).split()[-1:]
    account = spoken(write, text, speaker, entity, score=score, cue="".join(cue), name="Ana Costa")
    assert alone(told(account, other)) == []


def test_voices_by_name_are_shown(write: Any, told: Any) -> None:
    other = write("b", f"Prime Minister Ana Costa flew home.{TALE}")
    account = spoken(write, f"“{WORDS},” Costa said.", "Costa", "person:ana-costa", cue="said")
    assert alone(told(account, other)) == ["quotation: Costa"]


def test_voices_in_a_line_that_is_no_sentence_are_not_shown(write: Any, told: Any) -> None:
    text = f"More news Ana Costa warns that {WORDS} Photo gallery"
    account = spoken(
        write, text, "Ana Costa", "person:ana-costa", cue="warns", kind=QuoteKind.INDIRECT
    )
    other = write("b", f"Prime Minister Ana Costa flew home.{TALE}")
    assert alone(told(account, other)) == []


@pytest.mark.parametrize(
    ("printed", "speaks"), [("Ana Costa’s lawyer", True), ("Ana Costa's anger", False)]
)
def test_voices_of_an_aide_and_of_a_thought(printed: str, speaks: bool) -> None:
    assert is_aide(printed) is speaks


@pytest.mark.parametrize(("score", "about"), [(0.95, ["quotation: Costa"]), (0.85, [])])
def test_voices_take_the_surer_reading_of_two(
    write: Any, told: Any, score: float, about: list[str]
) -> None:
    text = f"Costa lashed out at Novak, who said “{WORDS}” to her."
    account = spoken(write, text, "Costa", "person:ana-costa", cue="lashed", score=score)
    account.quote(WORDS, "Novak", "person:jan-novak", cue="said", score=0.9)
    other = write("b", f"Prime Minister Ana Costa flew home.{TALE}")
    assert alone(told(account, other)) == about


def test_voices_of_words_in_marks_within_others_words(write: Any, told: Any) -> None:
    text = f"Costa confirmed that she wept, which spurred Novak to note, “{WORDS}” in Faro."
    account = spoken(
        write,
        text,
        "Costa confirmed",
        "person:ana-costa",
        cue="confirmed",
        kind=QuoteKind.MIXED,
    )
    whole = account.span(text[len("Costa confirmed ") : -len(" in Faro.")])
    account.quotes = [replace(q, content=(whole,)) for q in account.quotes]
    account.quote(WORDS, "Novak", "person:jan-novak", cue="note", score=0.8)
    other = write("b", f"Prime Minister Ana Costa flew home.{TALE}")
    assert alone(told(account, other)) == []


def test_voices_far_from_the_cue_with_another_between_are_not_sure(write: Any, told: Any) -> None:
    text = (
        "Costa had help in the long campaign for the islands from the old harbour master of Faro,"
        f" Jan Novak, a sailor, who warned that “{WORDS}” for long."
    )
    account = spoken(
        write, text, "Costa had", "person:ana-costa", cue="warned", kind=QuoteKind.MIXED
    )
    account.name("Jan Novak", "person:jan-novak")
    assert alone(told(account, write("b", f"Ana Costa flew home.{TALE}"))) == []


def test_voices_a_title_is_no_speech(write: Any, told: Any) -> None:
    title = "Decree on the Salting of Northern Herring and the Pricing of Winter Bread"
    text = f"Prime Minister Ana Costa toured Porto.{TALE} Costa issued the “{title}” then."
    account = write("a", text).name("Ana Costa", "person:ana-costa", role="Prime Minister")
    account.quote(title, "Costa", "person:ana-costa", cue="issued")
    assert alone(told(account, write("b", f"Ana Costa flew home.{TALE}"))) == []


@pytest.mark.parametrize(
    "text", ["She left on May 7, 2031.", "“They left.”", "He asked: why?", "She said (twice)"]
)
def test_voices_a_sentence_is_closed(text: str) -> None:
    assert is_whole(text, Span("a", 0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "FILE PHOTO: Ana Costa speaks in Porto.",
        "Ana Costa speaks at a dinner with traders in Porto, May 7, 2031.",
        "Ana Costa, left, speaks with traders on Friday in Porto.",
        "Ana Costa speaks with traders on Friday, May 7, 2031, in Porto.",
        "Ana Costa waves as she arrives in Zurich, Switzerland May 7, 2031.",
        "Ana Costa (left) greets Jan Novak.",
    ],
)
def test_voices_a_caption_is_no_sentence(text: str) -> None:
    assert not is_whole(text, Span("a", 0, len(text)))
