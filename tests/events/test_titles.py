"""Deeds told with an office before a name, and deeds that gave no event before."""

from collections.abc import Callable

import pytest

from dragoman.model import Event

One = Callable[[str, str], Event]


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        (
            "Australia's foreign ministry summoned Chinese Ambassador Xiao Qian on Tuesday.",
            "summoning",
            {"AUS", "CHN"},
        ),
        (
            "Norwegian Prime Minister Jonas Gahr Store raised the matter with Indian Prime "
            "Minister Narendra Modi on Tuesday.",
            "meeting",
            {"NOR", "IND"},
        ),
        ("Chile has sent 80 rescue workers to Turkey.", "aid", {"CHL", "TUR"}),
        (
            "Azerbaijan sent more troops to the border with Armenia on Tuesday.",
            "deployment",
            {"AZE", "ARM"},
        ),
    ],
)
def test_deeds_have_their_sides(text: str, kind: str, sides: set[str], one: One) -> None:
    event = one(text, kind)
    assert {p.country for p in (*event.actors, *event.recipients)} == sides
