"""Deeds by families of words, verdicts on others' acts, and sides told in titles."""

from collections.abc import Callable, Sequence

import pytest

from dragoman.model import Event, EventType, Status

Coder = Callable[[str], Sequence[Event]]


@pytest.mark.parametrize(
    ("text", "type_", "actor", "recipient"),
    [
        ("Norway's government said Chile's cancellation was regrettable.", "ACCUSE", "NOR", "CHL"),
        ("Peru described the Bolivian move as a provocation.", "ACCUSE", "PER", "BOL"),
        ("Kenya's president said Uganda is a close ally.", "SUPPORT", "KEN", "UGA"),
        ("Bosnia made a charge that Belgrade rejected.", "STATEMENT", "SRB", "BIH"),
        ("Serbia ordered troops closer to the boundary with Kosovo.", "MOBILIZE", "SRB", "XKX"),
        ("The plane was shot down by a Syrian missile over Turkey.", "ASSAULT", "SYR", "TUR"),
        ("Troops are in Georgia, where Russia has seized territory.", "COERCE", "RUS", "GEO"),
        ("Ghana rejected Togo's accusations.", "STATEMENT", "GHA", "TGO"),
        ("Ghana rejected Togo's request.", "REJECT", "GHA", "TGO"),
        ("Peru expressed condolences to Ecuador.", "STATEMENT", "PER", "ECU"),
        ("Ghana banned visits by US Navy ships.", "SANCTION", "GHA", "USA"),
        ("Chad pushed back against Sudan's claims.", "REJECT", "TCD", "SDN"),
    ],
)
def test_deed_of_one_side(
    text: str, type_: str, actor: str, recipient: str, events_of: Coder
) -> None:
    found = {
        (e.type.value, a.country, r.country)
        for e in events_of(text)
        for a in e.actors
        for r in e.recipients
    }
    assert (type_, actor, recipient) in found


@pytest.mark.parametrize(
    ("text", "type_", "sides"),
    [
        ("Ghana has coordinated with Togo on patrols.", "COOPERATE", {"GHA", "TGO"}),
        ("Spain and Morocco committed to expand legal pathways.", "AGREE", {"ESP", "MAR"}),
        ("Fiji entered into a memorandum of understanding with Tonga.", "SUPPORT", {"FJI", "TON"}),
        (
            "Remarks by President Biden and Prime Minister Kishida of Japan Before Bilateral "
            "Meeting",
            "CONSULT",
            {"USA", "JPN"},
        ),
    ],
)
def test_deed_of_both_sides(text: str, type_: str, sides: set[str], events_of: Coder) -> None:
    (event,) = [e for e in events_of(text) if e.type.value == type_]
    assert {p.country for p in event.actors} == sides
    assert event.status is Status.HAPPENED


def test_trade_war_is_no_clash(events_of: Coder) -> None:
    events = events_of("A real and open trade war between China and Canada looms.")
    assert all(e.type is not EventType.ASSAULT for e in events)


def test_offer_to_act_is_one_event(events_of: Coder) -> None:
    events = events_of("Greece offered to send a rescue team to Turkey.")
    assert [e.type for e in events] == [EventType.AGREE]


def test_indefinite_diplomat_is_nobody_named_later(events_of: Coder) -> None:
    events = events_of(
        "China told a Canadian diplomat to leave. Canada's ambassador John Smith said on Monday "
        "that the talks went well."
    )
    (event,) = [e for e in events if e.type is EventType.SANCTION]
    assert {r.entity for r in event.recipients} == {"office:CAN:diplomat"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The United States condemned the attack.", "ACCUSE"),
        ("Russia warned that it would respond.", "THREATEN"),
        ("The French government rejected the proposal.", "REJECT"),
        ("China called for restraint.", "REQUEST"),
    ],
)
def test_deed_without_other_side_is_told_with_less_trust(
    text: str, type_: str, events_of: Coder
) -> None:
    (event,) = [e for e in events_of(text) if e.type is not EventType.STATEMENT]
    assert (event.type.value, event.recipients) == (type_, ())
    assert 0.5 <= event.score < 0.6


def test_politician_at_home_needs_another_side(events_of: Coder) -> None:
    events = events_of("Senator John Smith condemned the attack.")
    assert all(e.type is EventType.STATEMENT for e in events)


def test_minister_sent_abroad_visits(events_of: Coder) -> None:
    (event,) = [
        e for e in events_of("China sent its foreign minister to Pakistan.") if e.kind == "visit"
    ]
    assert {r.country for r in event.recipients} == {"PAK"}
