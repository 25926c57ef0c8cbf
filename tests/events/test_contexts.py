"""Contexts: the themes of an event."""

from collections.abc import Callable

import pytest

from dragoman.model import Event

One = Callable[[str, str], Event]


@pytest.mark.parametrize(
    ("text", "kind", "contexts"),
    [
        (
            "India and Sri Lanka signed a deal on Monday on a gas pipeline and ferries.",
            "signing",
            ("resource",),
        ),
        (
            "Peru expelled the Mexican ambassador on Tuesday.",
            "expulsion",
            ("diplomatic",),
        ),
        (
            "Japan and Australia signed a pact on cybersecurity and missiles on Monday.",
            "signing",
            ("cyber", "military"),
        ),
        ("Emmanuel Macron met Olaf Scholz in Berlin on Monday.", "meeting", ()),
    ],
)
def test_contexts_are_told_by_the_sentence(
    text: str, kind: str, contexts: tuple[str, ...], one: One
) -> None:
    assert one(text, kind).contexts == contexts


def test_contexts_are_told_by_the_sides(one: One) -> None:
    event = one(
        "US general Mark Milley met Ukrainian general Valery Zaluzhny on Tuesday.", "meeting"
    )
    assert "military" in event.contexts
