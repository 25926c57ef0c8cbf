"""Dates taken from the same people's other doings."""

from collections.abc import Callable

import pytest

from dragoman.model import Event, Status

Coded = Callable[..., list[Event]]
One = Callable[[str, str], Event]

DATED = [
    (
        "Narendra Modi met Emmanuel Macron in Paris on Monday. "
        "He later thanked France for its welcome.",
        "praise",
    ),
    (
        "Narendra Modi was greeted in Paris on Monday as France and India signed three agreements.",
        "signing",
    ),
    (
        "Narendra Modi spoke with Emmanuel Macron by phone on Monday. Modi thanked France.",
        "praise",
    ),
    (
        "Relations have been cold since Monday, when Norway expelled two Russian diplomats.",
        "expulsion",
    ),
]


@pytest.mark.parametrize(("text", "kind"), DATED)
def test_sameday_dates_what_belongs_to_a_dated_event(text: str, kind: str, one: One) -> None:
    event = one(text, kind)
    assert event.when is not None
    assert event.when.value == "2024-06-17"


def test_sameday_leaves_what_is_recalled_undated(one: One) -> None:
    text = (
        "Narendra Modi met Emmanuel Macron in Paris on Monday. "
        "India and France had signed three agreements before."
    )
    assert one(text, "signing").when is None


def test_sameday_an_old_visit_dates_nothing_else(one: One) -> None:
    text = "Kamala Harris visited Singapore in March. She praised Singapore's prime minister."
    assert one(text, "praise").when is None


def test_sameday_each_guest_has_his_own_date(events_of: Coded) -> None:
    text = "Vietnam welcomed Joe Biden last September and Xi Jinping three months later."
    found = {p.name: e.when for e in events_of(text) if e.kind == "visit" for p in e.actors}
    assert set(found) == {"Joe Biden", "Xi Jinping"}
    assert found["Joe Biden"] is not None
    assert found["Xi Jinping"] is None


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Norway called for Russia to return the children to Ukraine.", "return", "called_for"),
        ("Joe Biden visits Vietnam since Monday.", "visit", "underway"),
    ],
)
def test_sameday_status_of_what_is_asked_for_or_goes_on(
    text: str, kind: str, status: str, one: One
) -> None:
    assert one(text, kind).status is Status(status)
