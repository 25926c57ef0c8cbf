"""The office of a diplomat without a name, whom a state summoned or expelled."""

from typing import Any

import pytest

from dragoman.model import FindingKind

FIRST = "Peru summoned the Polish ambassador on Friday over the raid."


@pytest.mark.parametrize(
    ("second", "differ"),
    [
        ("Lima called in Poland's chargé d'affaires on Friday.", True),
        ("Lima called in the ambassador of Poland on Friday.", False),
        ("Lima expelled Poland's military attaché on Friday.", False),
        ("Lima summoned Chile's consul on Friday.", False),
        ("Lima summoned Poland's consul and the Polish ambassador on Friday.", False),
    ],
)
def test_envoys_office(write: Any, told: Any, second: str, differ: bool) -> None:
    found = [f for f in told(write("a", FIRST), write("b", second)) if f.slot == "office"]
    assert [f.kind for f in found] == ([FindingKind.DIFFER] if differ else [])
