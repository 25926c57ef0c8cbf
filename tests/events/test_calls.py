"""Calls, calls on somebody, and meetings of one side."""

from collections.abc import Callable

import pytest

from dragoman.model import Event

Coded = Callable[..., list[Event]]
One = Callable[[str, str], Event]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Readout of Call with Ghana\nJoe Biden spoke today with President Nana Addo Dankwa "
            "Akufo-Addo of Ghana.",
            "call",
        ),
        ("Joe Biden spoke on Monday with Emmanuel Macron in Paris.", "meeting"),
        ("Narendra Modi called on Emmanuel Macron before he left for Delhi.", "meeting"),
        ("Narendra Modi called on Emmanuel Macron to release the ship.", "request"),
        ("Norway called on Vladimir Putin for restraint.", "request"),
    ],
)
def test_calls_are_told_from_meetings_and_requests(text: str, kind: str, one: One) -> None:
    assert one(text, kind).score >= 0.5


def test_calls_summit_of_one_known_side_is_uncertain(events_of: Coded) -> None:
    found = [e for e in events_of("Japan and Korea hold summit.") if e.kind == "summit"]
    assert all(e.score < 0.5 for e in found)


def test_calls_guest_without_a_country_has_an_audience(one: One) -> None:
    event = one("Joe Biden hosted Senator Dick Zorbin at the White House on Monday.", "meeting")
    assert {p.name.split()[-1] for p in event.actors} == {"Biden", "Zorbin"}


def test_calls_host_without_a_country_has_that_of_the_place(one: One) -> None:
    text = "Mayor Tran Anh Van received US Assistant Secretary of State Joe Doe in Hanoi."
    assert [p.country for p in one(text, "visit").recipients] == ["VNM"]
