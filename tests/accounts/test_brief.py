"""Short accounts of one event, in which each thing is told once and in other words."""

from typing import Any

import pytest

from dragoman.accounts.brief import count_alike, sense
from dragoman.model import FindingKind

CONVOY = (
    "The navy of Zambara stopped a convoy. It was night. Some 12 lorries were searched in port."
)


@pytest.mark.parametrize(
    ("other", "differ"),
    [
        ("It was dark. A convoy was halted. Zambaran sailors looked through nine trucks.", True),
        (
            "It was dark. A convoy was halted. Zambaran sailors searched 12 trucks.",
            False,
        ),
        ("It was dark. A convoy was halted. Zambaran sailors gave bread to nine children.", False),
        ("It was dark. A convoy was halted. Zambaran sailors looked through 90 trucks.", False),
    ],
)
def test_brief_numbers_of_one_sort_are_mates(
    write: Any, told: Any, other: str, differ: bool
) -> None:
    found = [f for f in told(write("a", CONVOY), write("b", other)) if f.slot == "number"]
    assert [f.kind for f in found] == ([FindingKind.DIFFER] if differ else [])


def test_brief_numbers_in_long_accounts_are_left_alone(write: Any, told: Any) -> None:
    long = CONVOY + " The wind blew over the grey water and nobody said a word." * 25
    other = write(
        "b", "It was dark. A convoy was halted. Zambaran sailors looked through nine trucks."
    )
    assert [f for f in told(write("a", long), other) if f.slot == "number"] == []


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("homes", "houses", True),
        ("firms", "companies", True),
        ("firms", "houses", False),
        ("cars", "vehicles", True),
    ],
)
def test_brief_nouns_count_one_thing(a: str, b: str, alike: bool) -> None:
    assert count_alike(sense(a), sense(b)) is alike


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        # "A dozen" is a number, and so is "nearly a year".
        ("Twelve treaties were signed.", "Both sides put their names to a dozen treaties.", False),
        ("Twenty treaties were signed.", "Both sides put names to a dozen treaties.", True),
        (
            "He had been on the run for five months.",
            "He eluded the police for nearly a year.",
            True,
        ),
        # A term is a term, whatever words it has, and however long a meeting took.
        ("The wells are to be dug within 30 days.", "They give 60 days to dig the wells.", True),
        ("The wells are to be dug within 30 days.", "The talks lasted for 60 days.", False),
        ("It scraps the duty over four years.", "The duty will go within six years.", True),
        # Parts of a whole; who is as many; the same number elsewhere.
        ("Nine of 14 towns are flooded.", "Six towns are flooded.", True),
        ("A crew of 30 left the ship.", "The 22 sailors left the ship.", True),
        ("He paid the nine who had sued.", "He paid each of the six plaintiffs.", True),
        ("It sold cows worth A$40 million.", "Its cows were sold for A$55 million.", True),
    ],
)
def test_brief_numbers_by_their_frames(compared: Any, one: str, other: str, differ: bool) -> None:
    texts = (f"It rained in Zambara. {x} Nobody spoke of it." for x in (one, other))
    found = [f for f in compared(*texts) if f.slot in {"number", "count"}]
    assert [f.kind for f in found] == ([FindingKind.DIFFER] if differ else []), found


def test_brief_numbers_told_in_parts_do_not_differ(compared: Any) -> None:
    parts = (
        "It rained in Zambara. Rebels burnt four lorries in Oru. They burnt six lorries in Tessoba."
    )
    whole = "It rained in Zambara. Nobody spoke of it. Rebels set ten trucks on fire."
    assert not [f for f in compared(parts, whole) if f.kind is FindingKind.DIFFER]
