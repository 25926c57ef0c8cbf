"""The city in which two people met, told in passing."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.model import Anchor, FindingKind, Timex

FIRST = "President Jo Mbeki was received in Lisbon by Ana Costa after lunch."


@pytest.mark.parametrize(
    ("second", "differ"),
    [
        ("Ana Costa held long talks with Jo Mbeki in Porto, her office said.", True),
        ("Ana Costa held long talks with Jo Mbeki in Lisbon, her office said.", False),
        ("Ana Costa held long talks with Jo Mbeki in Portugal, her office said.", False),
        ("Ana Costa will hold long talks with Jo Mbeki in Porto, her office said.", False),
        ("Ana Costa held talks with Jo Mbeki in Porto in 2025, her office said.", False),
    ],
)
def test_encounters_in_two_cities_differ(
    write: Any, told: Any, second: str, differ: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    accounts = []
    for name, text in (("a", FIRST), ("b", second)):
        account = write(name, text).name("Jo Mbeki", "person:jo-mbeki", country="ZMB")
        accounts.append(account.name("Ana Costa", "person:ana-costa", country="PRT"))
    plain = type(accounts[0]).reading
    assert plain.fget

    def dated(account: Any) -> Any:
        reading = replace(plain.fget(account), anchor=Anchor("2031-03-03", "published"))
        if "2025" not in account.text:
            return reading
        return replace(reading, dates=(Timex(account.span("2025"), "2025", "year"),))

    monkeypatch.setattr(type(accounts[0]), "reading", property(dated))
    found = [f for f in told(*accounts) if f.slot == "where"]
    assert [f.kind for f in found] == ([FindingKind.DIFFER] if differ else [])
