"""Changes between sentences in nearly the same words."""

from typing import Any

import pytest

from dragoman.model import FindingKind

LINE = (
    "Zambaran inspectors met trawler owners in Lisbon on Monday for 12 hours to settle a dispute "
    "over licences with the foreign minister of Portugal."
)


@pytest.mark.parametrize(
    ("old", "new", "slot"),
    [
        ("on Monday", "on Tuesday", "when"),
        ("12 hours", "21 hours", "number"),
        ("12 hours", "dozens of hours", "number"),
        ("in Lisbon", "in Porto", "where"),
        ("met trawler", "never met trawler", "status"),
        ("the foreign minister", "the deputy foreign minister", "office"),
        ("Zambaran", "Zambiran", "name"),
        ("to settle", "to end", None),
        ("12 hours", "twelve hours", None),
        ("on Monday", "early on Monday", None),
    ],
)
def test_echoes_name_what_was_changed(
    write: Any, told: Any, old: str, new: str, slot: str | None
) -> None:
    changed = LINE.replace(old, new)
    found = [f for f in told(write("a", LINE), write("b", changed)) if f.kind is FindingKind.DIFFER]
    assert [f.slot for f in found] == ([slot] if slot else [])
    for finding in found:
        assert [c.span.article for c in finding.claims] == ["a", "b"]


def test_echoes_leave_other_sentences_alone(write: Any, told: Any) -> None:
    other = "On Tuesday the owners of 21 trawlers sued the deputy foreign minister in Porto."
    found = told(write("a", LINE), write("b", other))
    assert [f for f in found if f.kind is FindingKind.DIFFER] == []


def test_echoes_put_all_accounts_into_one_finding(write: Any, told: Any) -> None:
    accounts = [write("a", LINE), write("b", LINE.replace("Monday", "Tuesday")), write("c", LINE)]
    (found,) = [f for f in told(*accounts) if f.kind is FindingKind.DIFFER]
    assert [c.value for c in found.claims] == ["Monday", "Tuesday", "Monday"]


def test_echoes_do_not_read_a_mark_as_a_letter(write: Any, told: Any) -> None:
    line = "Inspectors from Zambara{}s coast guard met trawler owners in Lisbon on Monday."
    found = told(write("a", line.format("'")), write("b", line.format(" ´")))
    assert [f for f in found if f.kind is FindingKind.DIFFER] == []
