"""Names of places and bodies, spelled in two ways."""

from typing import Any

import pytest

from dragoman.model import FindingKind


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("in the village of Nabi Qasrul", "in the village of Nebi Qasrul", True),
        ("at the Krovelthan Power Plant Works", "at the Krovelthin Power Plant Works", True),
        ("in North Quarrel", "in South Quarrel", False),
        ("near Port Zelda", "near Port Zelda", False),
    ],
)
def test_spellings_of_places(write: Any, told: Any, left: str, right: str, differ: bool) -> None:
    a = write("a", f"The fire broke out {left} on Monday.")
    b = write("b", f"A fire was seen {right} early on Monday.")
    found = [f for f in told(a, b) if f.slot == "name"]
    assert [f.kind for f in found] == ([FindingKind.DIFFER] if differ else [])
