"""Where something goes on is no side of it."""

from collections.abc import Callable

from dragoman.model import Event


def test_where_talks_are_held_is_no_side(events_of: Callable[..., list[Event]]) -> None:
    text = (
        "Kosovo's prime minister, Albin Kurti, said he would not return to talks in Brussels "
        "until Serbia hands over the suspects."
    )
    sides = {p.country for e in events_of(text) for p in (*e.actors, *e.recipients)}
    assert "BEL" not in sides
