"""Nationality and family of a person, as accounts word them beside the name."""

from typing import Any

import pytest

from dragoman.model import FindingKind


@pytest.mark.parametrize(
    ("first", "second", "slot", "differ"),
    [
        ("Ion Rusu, a Moldovan national", "A Romanian citizen, Ion Rusu", "nationality", True),
        ("Ion Rusu, a Moldovan national", "The Moldovan trader Ion Rusu", "nationality", False),
        (
            "Ion Rusu, a French-Moldovan trader",
            "A Moldovan citizen, Ion Rusu",
            "nationality",
            False,
        ),
        ("Ion Rusu, a son of the old emir", "The emir's brother, Ion Rusu", "relation", False),
        ("Ion Rusu, a son of the old emir", "Ion Rusu, the brother of the emir", "relation", True),
        ("Ion Rusu, the son of the emir", "Ion Rusu, a brother of the judge", "relation", False),
    ],
)
def test_origins(write: Any, told: Any, first: str, second: str, slot: str, differ: bool) -> None:
    accounts = [
        write(name, f"{text}, was freed in Oslo.").name("Ion Rusu", "person:ion-rusu")
        for name, text in (("a", first), ("b", second))
    ]
    found = [f.kind for f in told(*accounts) if f.slot == slot]
    assert found == ([FindingKind.DIFFER] if differ else [])
