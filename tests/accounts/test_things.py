"""Names of ships, treaties, operations and firms."""

from typing import Any

import pytest

from dragoman.model import FindingKind


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (
            "A drone hit the tanker Northern Pearl off Dakar, and its crew of ten was saved.",
            "The crew of ten was saved after a drone hit the tanker Eastern Pearl off Dakar.",
            True,
        ),
        (
            "A drone hit the tanker Northern Pearl off Dakar, and its crew of ten was saved.",
            "The crew of ten was saved after a drone hit the MT Northern Pearl off Dakar.",
            False,
        ),
        (
            "Nine ministers adopted the Porto Declaration on coastal fishing on Friday.",
            "On Friday nine ministers adopted the Lisbon Declaration on coastal fishing.",
            True,
        ),
        (
            "Nine ministers adopted the Porto Declaration on coastal fishing on Friday.",
            "The Lisbon Declaration of 1990 was cited by a bishop in his sermon.",
            False,
        ),
        (
            "The frigate Sirena and the frigate Vega left the bay on Friday with the admiral.",
            "The frigate Aurora left the bay on Friday with the admiral on board.",
            False,
        ),
        (
            "The stake in the port goes to Bluewater Shippings, a firm from Riga.",
            "Blue Water Shipping, a firm from Riga, gets the stake in the port.",
            True,
        ),
    ],
)
def test_things(write: Any, told: Any, first: str, second: str, differ: bool) -> None:
    found = [f.kind for f in told(write("a", first), write("b", second)) if f.slot == "name"]
    assert found == ([FindingKind.DIFFER] if differ else [])
