"""Who does what: deeds that hang on nouns, passives, and attacks named by their place."""

from collections.abc import Callable

import pytest

from dragoman.model import Event

Coded = Callable[..., list[Event]]
Said = set[tuple[str, frozenset[str | None], frozenset[str | None]]]


def _told(events: list[Event]) -> Said:
    return {
        (
            e.kind,
            frozenset(p.country for p in e.actors),
            frozenset(p.country for p in e.recipients),
        )
        for e in events
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Kenyan court indicted Tom Reed on counts including attacking soldiers.", "attack"),
        ("A Kenyan court charged Tom Reed with attacking Somali soldiers.", "attack"),
        ("Norway said that Chad must be punished.", "request"),
        ("Norway demanded that Chad be expelled.", "request"),
    ],
)
def test_clause_gives_the_subject_no_deed_of_another(
    text: str, kind: str, events_of: Coded
) -> None:
    actors = {a for k, a, _ in _told(events_of(text)) if k == kind}
    assert not {frozenset({"KEN"}), frozenset({"NOR"})} & actors


def test_clause_lists_the_deeds_of_the_noun_owner(events_of: Coded) -> None:
    text = "Norway thanked Chad for Chad's support, including imposing sanctions on Mali."
    assert ("sanction", frozenset({"TCD"}), frozenset({"MLI"})) in _told(events_of(text))


def test_clause_takes_the_place_of_an_attack_for_no_attacker(events_of: Coded) -> None:
    text = "The 2015 Paris terrorist attacks that killed 130 people shocked the world."
    assert all(not e.actors for e in events_of(text) if e.type == "ASSAULT")


def test_clause_lends_attackers_no_country(events_of: Coded) -> None:
    text = "Masked gunmen killed three Kenyan teachers in Garissa."
    (event,) = [e for e in events_of(text) if e.kind == "killing"]
    assert [p.country for p in event.actors] == [None]


def test_clause_condemned_deed_has_its_author_as_recipient(events_of: Coded) -> None:
    text = "Kenya condemned the raid by Somali gunmen on Monday."
    assert ("rebuke", frozenset({"KEN"}), frozenset({"SOM"})) in _told(events_of(text))
