"""Numbers for the same thing in sentences that say the same."""

from typing import Any

import pytest

from dragoman.accounts.amounts import amounts
from dragoman.model import FindingKind, Timex

TRADE = "Trade between Zambara and Portugal was worth {} last year, the customs office said."


@pytest.mark.parametrize(
    ("printed", "differ"),
    [
        ("$6.3 billion", True),
        ("$3.6 billion", False),
        ("more than $3.5 billion", False),
        ("about $3.5 billion", False),
        ("3.6 billion dollars", False),
        ("€4.9 billion", False),
        ("“$6.3 billion”", True),
    ],
)
def test_numbers_of_one_thing(write: Any, told: Any, printed: str, differ: bool) -> None:
    a = write("a", TRADE.format("$3.6 billion"))
    b = write("b", TRADE.format(printed))
    kinds = [f.kind for f in told(a, b) if f.slot == "number"]
    assert kinds == ([FindingKind.DIFFER] if differ else [])


@pytest.mark.parametrize(
    "other",
    [
        "Exports of Zambaran cocoa were worth $6.3 billion.",
        "The quake of magnitude 6.3 killed 40 people.",
        "Portugal has $6.3 billion of debts abroad, the central bank reported in spring.",
    ],
)
def test_numbers_of_other_things_are_left_alone(write: Any, told: Any, other: str) -> None:
    a = write("a", TRADE.format("$3.6 billion"))
    assert [f for f in told(a, write("b", other)) if f.slot == "number"] == []


@pytest.mark.parametrize(
    ("printed", "low", "high", "unit"),
    [
        ("They sold 11 boats.", 11, 11, ""),
        ("It cost $3.6 billion.", 3.55e9, 3.65e9, "$"),
        ("It rose by 2.5 percent.", 2.5, 2.5, "%"),
        ("At least five people came.", 5, float("inf"), ""),
        ("Dozens of boats sank.", 24, float("inf"), ""),
        ("About 100 boats sank.", 88, 112, ""),
        ("Twenty-two boats sank.", 22, 22, ""),
        ("He lost 1,200 boats.", 1150, 1250, ""),
    ],
)
def test_amounts_are_ranges(write: Any, printed: str, low: float, high: float, unit: str) -> None:
    (amount,) = amounts(write("a", printed).reading)
    assert (amount.low, amount.high, amount.unit) == (
        pytest.approx(low),
        pytest.approx(high),
        unit,
    )


@pytest.mark.parametrize("printed", ["In 2031 they met.", "The G7 met.", "The 21st day came."])
def test_amounts_leave_out_years_names_and_ordinals(write: Any, printed: str) -> None:
    assert amounts(write("a", printed).reading) == []


@pytest.mark.parametrize(
    ("first", "second", "about"),
    [
        (
            "Trade between Zambara and Portugal was worth $3.6 billion last year, it said.",
            "Officials: trade between Zambara and Portugal was worth $6.3 billion last year.",
            "trade between Zambara and Portugal",
        ),
        (
            "The fleet landed 120 tonnes of salted herring in Lisbon on the first morning.",
            "On the first morning in Lisbon the fleet landed 190 tonnes of salted herring.",
            "tonnes of salted herring",
        ),
    ],
)
def test_numbers_say_what_they_are_about(
    write: Any, told: Any, first: str, second: str, about: str
) -> None:
    found = [f.about for f in told(write("a", first), write("b", second)) if f.slot == "number"]
    assert found == [about]


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("The fleet lost three patrol boats.", "The fleet lost seven patrol boats.", True),
        ("Costa will lease the port for 99 years.", "The port is leased for 49 years.", True),
        ("The drill of the fleet lasts two weeks.", "The drill of the fleet lasts 14 days.", False),
        ("Costa got 25 tonnes of rice.", "A ship with 21 tonnes of rice reached Costa.", True),
        ("Two in five boats sank.", "Four in five boats sank.", False),
        ("The quake had a magnitude of 6.1.", "The 6.4-magnitude quake shook the coast.", True),
        ("The flight took nine hours.", "Costa worked five hours on the report.", False),
        ("The fleet lost four boats.", "The fleet lost dozens of boats.", True),
        ("The fleet lost 40 boats.", "The fleet lost dozens of boats.", False),
        ("A third round of talks began in Lira.", "The fourth round of talks in Lira.", True),
        ("A third round of talks began in Lira.", "Costa lost the fourth round in Oslo.", False),
        ("Turnout was 61 percent.", "About 57 percent of voters took part.", True),
        ("Turnout was 61 percent.", "Some 60.8 percent of voters took part.", False),
        ("Costa left the fleet 20 years ago.", "Costa left the fleet 30 years ago.", True),
        ("He is to leave within five days.", "He is to leave within 72 hours.", True),
        ("He was found guilty on 11 of 14 counts.", "He was found guilty on 11 counts.", False),
        ("He was found guilty on 11 of 14 counts.", "He was found guilty on nine counts.", True),
    ],
)
def test_numbers_are_paired_by_what_they_measure(
    write: Any, told: Any, first: str, second: str, differ: bool
) -> None:
    found = told(write("a", first), write("b", second))
    assert any(f.slot == "number" and f.kind == "differ" for f in found) is differ


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("The captain, 52-year-old Ana Costa, was held.", "Ana Costa, 47, is the captain.", True),
        ("The captain, 52-year-old Ana Costa, was held.", "Ana Costa, 52, is the captain.", False),
        ("Ana Costa, 52, was held.", "Rui Lopes, 47, was held.", False),
    ],
)
def test_ages_are_compared_of_one_person(
    write: Any, told: Any, first: str, second: str, differ: bool
) -> None:
    accounts = []
    for name, text in (("a", first), ("b", second)):
        account = write(name, text)
        for person in ("Ana Costa", "Rui Lopes"):
            if person in text:
                account.name(person, f"person:{person.lower().replace(' ', '-')}")
        accounts.append(account)
    found = told(*accounts)
    assert any(f.slot == "number" and f.kind == "differ" for f in found) is differ


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("2031-03-03T04:00", "2031-03-03T06:00", True),
        ("2031-03-03T04:00", "2031-03-03T04:05", False),
        ("2031-03-03T23:58", "2031-03-03T24:00", False),
    ],
)
def test_times_of_day_differ_as_when(
    write: Any, told: Any, first: str, second: str, differ: bool
) -> None:
    accounts = []
    for name, value in (("a", first), ("b", second)):
        account = write(name, "The truce between Zambara and Peru began at dawn, it said.")
        account.dates.append(Timex(account.span("dawn"), value, "TIME", "minute"))
        accounts.append(account)
    found = [f for f in told(*accounts) if f.slot == "when" and f.kind == "differ"]
    assert bool(found) is differ


def test_bounds_of_one_day_are_counts(write: Any, told: Any) -> None:
    a = write("a", "The bridge fell, killing at least 31 people.", published="2031-03-03")
    b = write("b", "The bridge fell and at least 26 people died.", published="2031-03-03")
    c = write("c", "The bridge fell and at least 20 people died.", published="2031-03-03")
    differ = [[f.kind for f in told(a, x) if f.slot == "number"] for x in (b, c)]
    assert differ == [[FindingKind.DIFFER], [FindingKind.COMPATIBLE]]


def test_what_a_sum_is_about_is_not_cut_within_a_number(compared: Any) -> None:
    found = compared(
        "The rulers of Lira approved a railway of 2,100 kilometres at a cost of $17 billion.",
        "The rulers of Lira have approved a railway of 2,100 kilometres at a cost of $15 billion.",
    )
    (sum_,) = [f for f in found if f.kind is FindingKind.DIFFER and f.slot == "number"]
    assert "2,100 kilometres" in sum_.about
