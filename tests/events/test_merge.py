"""One event per happening: who is described and named, and meetings that stay apart."""

from collections.abc import Callable

import pytest

from dragoman.model import Event

Coded = Callable[..., list[Event]]


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Kenyan police shot the gunman on Monday. Police shot Musa Odero dead.", "killing", 1),
        ("Kenyan police shot the gunman. The Kenyan police shot the attacker.", "killing", 1),
        ("Kenyan police shot the gunman. Kenyan police shot another gunman.", "killing", 2),
        ("Kenyan police shot the gunman. Kenyan police shot a journalist.", "killing", 2),
        (
            "Kenyan police arrested a Somali student. Kenyan police arrested a Dutch student.",
            "arrest",
            2,
        ),
    ],
)
def test_merge_joins_one_person_described_and_named(
    text: str, kind: str, number: int, events_of: Coded
) -> None:
    found = [e for e in events_of(text) if e.kind == kind]
    assert len(found) == number
    assert all(len(e.recipients) == 1 for e in found)


def test_merge_keeps_two_meetings_of_one_man(events_of: Coded) -> None:
    text = (
        "After talks with French President Emmanuel Macron, Narendra Modi praised the two states. "
        "Modi later met French Prime Minister Gabriel Attal."
    )
    sides = [{p.name.split()[-1] for p in e.actors} for e in events_of(text) if e.reciprocal]
    assert {"Modi", "Attal"} in sides
    assert not [s for s in sides if {"Macron", "Attal"} <= s]
