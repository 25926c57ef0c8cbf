"""Numbers of people killed, injured and arrested, compared."""

from typing import Any

import pytest

from dragoman.accounts.tolls import tolls
from dragoman.model import FindingKind

DIFFER, AGREE, COMPATIBLE = FindingKind.DIFFER, FindingKind.AGREE, FindingKind.COMPATIBLE


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("A ferry sank off Savu and 12 people died.", [("killed", "", 12, 12)]),
        ("At least 40 were killed when the dam broke.", [("killed", "", 40, float("inf"))]),
        (
            "The blast left 14 dead and 31 injured.",
            [("killed", "", 14, 14), ("injured", "", 31, 31)],
        ),
        (
            "The fire killed 9 sailors and hurt 12.",
            [("killed", "sailors", 9, 9), ("injured", "", 12, 12)],
        ),
        ("The death toll rose from 15 to 18.", [("killed", "", 18, 18)]),
        ("The storm claimed 60 lives.", [("killed", "", 60, 60)]),
        ("Police said 22 people were detained.", [("arrested", "", 22, 22)]),
        ("Two gunmen killed a guard.", []),
        ("Several people, including 10 children, were killed.", []),
        ("Ana Costa, 42, was killed on the spot.", []),
        ("80 people could be killed by such a wave.", []),
        ("The company sold 80 boats.", []),
        ("They killed or wounded 20 men.", []),
    ],
)
def test_tolls_are_read(
    write: Any, printed: str, found: list[tuple[str, str, float, float]]
) -> None:
    given = [
        (t.sort, t.noun, t.amount.low, t.amount.high) for t in tolls(write("a", printed).reading)
    ]
    assert given == found


@pytest.mark.parametrize(
    ("other", "published", "kind"),
    [
        ("The collapse of the bridge killed 84 people.", "2031-03-03", DIFFER),
        ("The collapse of the bridge killed 84 people.", "2031-03-04", COMPATIBLE),
        ("The collapse of the bridge killed 84 people.", "2031-03-02", DIFFER),
        ("The collapse of the bridge killed 80 people.", "2031-03-03", AGREE),
        ("The collapse of the bridge killed at least 70 people.", "2031-03-03", COMPATIBLE),
        ("The collapse of the bridge killed dozens.", "2031-03-03", COMPATIBLE),
        ("The collapse killed 81 people, including the driver.", "2031-03-03", COMPATIBLE),
        ("A bridge fell. The worst such fall killed 300 people in 1998.", "2031-03-03", None),
    ],
)
def test_tolls_are_compared(
    write: Any, told: Any, other: str, published: str, kind: FindingKind | None
) -> None:
    a = write("a", "The bridge fell and 80 people were killed.", published="2031-03-03")
    found = [f for f in told(a, write("b", other, published=published)) if f.slot == "number"]
    assert [f.kind for f in found] == ([kind] if kind else [])
    assert {f.about for f in found} <= {"people killed"}


def test_tolls_take_the_highest_number_of_an_account(write: Any, told: Any) -> None:
    a = write("a", "A bridge fell. Officials spoke of 77 dead. Later, 80 people were dead.")
    b = write("b", "A bridge fell and 90 people died.")
    (found,) = [f for f in told(a, b) if f.slot == "number"]
    assert [c.value for c in found.claims] == ["80", "90"]


def test_tolls_name_the_people_counted(write: Any, told: Any) -> None:
    a = write("a", "The raid killed 12 soldiers.", published="2031-03-03")
    b = write("b", "The raid killed 20 soldiers.", published="2031-03-03")
    c = write("c", "The raid killed 31 civilians.", published="2031-03-03")
    found = [(f.about, f.kind) for f in told(a, b, c) if f.slot == "number"]
    assert found == [("soldiers killed", DIFFER)]


def test_tolls_of_two_happenings_are_no_event_in_dispute(write: Any, told: Any) -> None:
    for_a = ("13 people", "group:people", None)
    for_b = ("49 people", "group:people", None)
    a = write("a", "Ship news. In Lira in 2019, 13 people died.", published="2031-03-03")
    a.event("killing", "died", recipients=[for_a], count=("13 people", "people", 13, 13))
    b = write("b", "Ship news. In Odra in 2016, 49 people died.", published="2031-03-03")
    b.event("killing", "died", recipients=[for_b], count=("49 people", "people", 49, 49))
    assert told(a, b) == ()
