"""What one side says to another may be told by an account that shows or quotes them together."""

from collections.abc import Iterable
from typing import Any

import pytest

from dragoman.model import EventType, Finding, FindingKind, QuoteKind

TALE = " Boats stayed in port. Traders waited for news of the quota. Rain fell all day."
LEAD = "The fado festival of Faro opened. Singers came. Guitars rang. Lamps were lit. Wine ran. "
COSTA, NOVAK = "person:ana-costa", "person:jan-novak"


def rebuke(account: Any) -> None:
    account.event(
        "rebuke",
        "scolded",
        type=EventType.ACCUSE,
        actors=[("Ana Costa", COSTA, None)],
        recipients=[("Jan Novak", NOVAK, None)],
    )


def shows_alone(found: Iterable[Finding]) -> bool:
    return any(f.kind is FindingKind.ONLY_IN and f.slot == "event" for f in found)


@pytest.mark.parametrize(
    ("other", "quoted", "alone"),
    [
        ("All evening Jan Novak came under fire, most of all from Ana Costa.", "", False),
        (
            "It was a long night. “Jan Novak sells our cod,” Ana Costa said.",
            "Jan Novak sells",
            False,
        ),
        ("Ana Costa came at noon.", "", True),
    ],
)
def test_addressed_is_told_by_those_who_show_or_quote_both(
    write: Any, told: Any, other: str, quoted: str, alone: bool
) -> None:
    a = write("a", f"{LEAD}Ana Costa scolded Jan Novak over herring and the harbour tax.{TALE}")
    rebuke(a)
    b = write("b", f"{other}{TALE}").name("Ana Costa", COSTA)
    if "Novak" in other:
        b.name("Jan Novak", NOVAK)
    if quoted:
        b.quote("Jan Novak sells our cod", "Ana Costa", COSTA, kind=QuoteKind.DIRECT, cue="said")
    assert shows_alone(told(a, b)) is alone


@pytest.mark.parametrize(("words", "alone"), [("Jan Novak", True), ("herself", False)])
def test_what_one_does_to_oneself_is_not_shown_alone(
    write: Any, told: Any, words: str, alone: bool
) -> None:
    a = write(
        "a", f"{LEAD}Ana Costa scolded {words} over Jan Novak's herring and harbour tax.{TALE}"
    )
    rebuke(a)
    b = write("b", f"Ana Costa came at noon.{TALE}").name("Ana Costa", COSTA)
    assert shows_alone(told(a, b)) is alone


@pytest.mark.parametrize(("lead", "alone"), [(LEAD, True), ("", False)])
def test_what_a_story_opens_with_and_is_about_is_not_shown_alone(
    write: Any, told: Any, lead: str, alone: bool
) -> None:
    a = write("a", f"{lead}Ana Costa scolded Jan Novak over herring and the harbour tax.{TALE}")
    rebuke(a)
    b = write("b", f"Herring and the harbour fed Faro for long.{TALE}")
    b = write("b", f"{b.text} Ana Costa slept.").name("Ana Costa", COSTA)
    assert shows_alone(told(a, b)) is alone


PART = "for selling the cod of northern villages to clerks in a far off capital"


@pytest.mark.parametrize(("other", "alone"), [(f"A leaflet blames us {PART}.", False), ("", True)])
def test_a_deed_told_in_words_that_another_prints_is_not_shown_alone(
    write: Any, told: Any, other: str, alone: bool
) -> None:
    reasons = "and for the salt, the nets, the sails, the lamps, the buoys and the ropes of Aveiro"
    a = write("a", f"{LEAD}Ana Costa scolded Jan Novak {PART} {reasons}.{TALE}")
    rebuke(a)
    b = write("b", f"Ana Costa came at noon.{TALE} {other}").name("Ana Costa", COSTA)
    assert shows_alone(told(a, b)) is alone


@pytest.mark.parametrize(("words", "alone"), [("Jan Novak", True), ("reporters", False)])
def test_talks_with_the_press_are_no_meeting(
    write: Any, told: Any, words: str, alone: bool
) -> None:
    a = write("a", f"{LEAD}Ana Costa talked with {words} about herring and the tax.{TALE}")
    a.event(
        "meeting",
        "talked",
        actors=[("Ana Costa", COSTA, None), (words, f"person:{words.lower()}", None)],
        reciprocal=True,
    )
    b = write("b", f"Ana Costa came at noon.{TALE}").name("Ana Costa", COSTA)
    assert shows_alone(told(a, b)) is alone
