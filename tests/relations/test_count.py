import pytest

from dragoman.model import (
    Anchor,
    Article,
    Event,
    EventType,
    Participant,
    Reading,
    Span,
    Status,
    When,
)
from dragoman.relations import dyads
from dragoman.relations.count import month_of

TEXT = "x" * 99


def someone(country: str | None) -> Participant:
    return Participant(Span("a", 0, 1), country or "?", f"state:{country}", country)


def event(
    actors: str,
    recipients: str,
    *,
    type: EventType = EventType.CONSULT,
    when: str | None = None,
    at: int = 0,
    **fields: object,
) -> Event:
    """Return an event; countries are given apart by blanks."""
    span = Span("a", at, at + 1)
    return Event(
        type,
        "kind",
        fields.pop("status", Status.HAPPENED),  # type: ignore[arg-type]
        tuple(someone(c) for c in actors.split()),
        tuple(someone(c) for c in recipients.split()),
        (span,),
        span,
        when=When(span, when) if when else None,
        **fields,  # type: ignore[arg-type]
    )


def reading(*events: Event, anchor: str | None = "2024-06-22") -> Reading:
    told = Anchor(anchor, "published") if anchor else None
    return Reading(Article("a", TEXT, ()), told, events=events)


def test_dyads_counts_by_quad_and_month() -> None:
    found = dyads(
        [
            reading(
                event("USA", "VNM", when="2024-06-21", at=1),
                event("USA", "VNM", type=EventType.ACCUSE, when="2024-06-17", at=2),
                event("USA", "VNM", type=EventType.AID, when="2023-09", at=3),
            )
        ]
    )
    (dyad,) = found
    assert (dyad.source, dyad.target) == ("USA", "VNM")
    assert [(m.month, m.quads) for m in dyad.months] == [
        ("2023-09", (0, 0, 1, 0, 0)),
        ("2024-06", (0, 1, 0, 1, 0)),
    ]
    assert (dyad.first, dyad.last) == ("2024-06-17", "2024-06-21")
    assert [span.start for span in dyad.spans] == [1, 2, 3]
    assert (dyad.total, dyad.cooperation, dyad.conflict) == (3, 2, 1)


def test_dyads_reciprocal_counts_both_ways() -> None:
    found = dyads([reading(event("RUS VNM", "", reciprocal=True))])
    assert [(d.source, d.target, d.total) for d in found] == [("RUS", "VNM", 1), ("VNM", "RUS", 1)]


def test_dyads_two_actors_of_one_state_count_once() -> None:
    (dyad,) = dyads([reading(event("RUS RUS", "VNM"))])
    assert dyad.total == 1


@pytest.mark.parametrize(
    "left_out",
    [
        event("USA", "VNM", status=Status.PLANNED),
        event("USA", "VNM", status=Status.DENIED),
        event("USA", "VNM", status=Status.BACKGROUND),
        event("USA", "VNM", score=0.4),
        event("USA", "USA"),
        event("USA", ""),
    ],
)
def test_dyads_leaves_out(left_out: Event) -> None:
    assert dyads([reading(left_out)]) == ()


@pytest.mark.parametrize(
    ("when", "anchor", "month"),
    [
        (None, "2024-06-22", "2024-06"),
        ("PRESENT_REF", "2024-06-22", "2024-06"),
        ("2023", "2024-06-22", "XXXX-XX"),
        (None, "XXXX-06-22", "XXXX-XX"),
        (None, None, "XXXX-XX"),
        ("2024-W25", None, "2024-06"),
    ],
)
def test_dyads_month_of_an_event(when: str | None, anchor: str | None, month: str) -> None:
    (dyad,) = dyads([reading(event("USA", "VNM", when=when), anchor=anchor)])
    assert [m.month for m in dyad.months] == [month]
    assert dyad.first is None


@pytest.mark.parametrize("value", ["2024", "199X", "P3D", "2024-W99", "2024-13", "XXXX-06"])
def test_month_of_coarse_values_is_none(value: str) -> None:
    assert month_of(value) is None
