"""Sentences that say the same in other words, and contradict each other."""

from typing import Any

import pytest

from dragoman.accounts.parallels import lemma
from dragoman.model import FindingKind, Timex

A = "The harbour council of Lira accepted the ferry tariff for islanders on Monday after a vote."
B = "A ferry tariff for islanders was accepted by Lira's harbour council on {}, a clerk said."


def differ(found: Any, slot: str) -> list[tuple[str, ...]]:
    return [
        tuple(c.value for c in f.claims)
        for f in found
        if f.kind is FindingKind.DIFFER and f.slot == slot
    ]


@pytest.mark.parametrize(
    ("day", "value", "number"), [("Thursday", "2031-03-06", 1), ("Monday", "2031-03-03", 0)]
)
def test_restated_days_are_compared(
    write: Any, told: Any, day: str, value: str, number: int
) -> None:
    a, b = write("a", A), write("b", B.format(day))
    a.dates.append(Timex(a.span("Monday"), "2031-03-03", "day"))
    b.dates.append(Timex(b.span(day), value, "day"))
    assert len(differ(told(a, b), "when")) == number


def test_restated_denial_of_the_same_side(write: Any, told: Any) -> None:
    a = write("a", "Ana Costa accepted the ferry tariff for islanders in Lira this week.")
    b = write(
        "b", "In Lira, Ana Costa did not accept the ferry tariff for islanders, a clerk said."
    )
    for one in (a, b):
        one.name("Ana Costa", "person:ana-costa")
    assert differ(told(a, b), "status") == [("accepted", "did not accept")]


def test_restated_supposed_is_no_denial(write: Any, told: Any) -> None:
    a = write("a", "None knew whether Ana Costa accepted the ferry tariff for islanders of Lira.")
    b = write(
        "b", "In Lira, Ana Costa did not accept the ferry tariff for islanders, a clerk said."
    )
    for one in (a, b):
        one.name("Ana Costa", "person:ana-costa")
    assert differ(told(a, b), "status") == []


def test_restated_another_doer(write: Any, told: Any) -> None:
    a = write("a", "In Lira, Ana Costa vetoed the ferry tariff for islanders and fishermen.")
    b = write("b", "Then Bruno Reis vetoed the ferry tariff for islanders and fishermen of Lira.")
    a.name("Ana Costa", "person:ana-costa")
    b.name("Bruno Reis", "person:bruno-reis")
    assert differ(told(a, b), "actor") == [("Ana Costa", "Bruno Reis")]


def test_restated_verbs_have_one_form() -> None:
    assert lemma("withdrew") == lemma("withdraw")


@pytest.mark.parametrize(
    "denial",
    [
        "In Lira, Ana Costa initially did not accept the ferry tariff for islanders.",
        "In Lira, Ana Costa does not accept the ferry tariff for islanders, a clerk said.",
    ],
)
def test_restated_denial_of_another_time_is_none(write: Any, told: Any, denial: str) -> None:
    a = write("a", "Ana Costa accepted the ferry tariff for islanders in Lira this week.")
    b = write("b", denial)
    for one in (a, b):
        one.name("Ana Costa", "person:ana-costa")
    assert differ(told(a, b), "status") == []
