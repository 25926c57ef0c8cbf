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
    [("homes", "houses", True), ("firms", "companies", True), ("firms", "houses", False)],
)
def test_brief_nouns_count_one_thing(a: str, b: str, alike: bool) -> None:
    assert count_alike(sense(a), sense(b)) is alike
