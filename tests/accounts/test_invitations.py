"""Who invited a guest, in accounts that mention it in passing."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.model import FindingKind

FIRST = "Jo Mbeki came to Lisbon at the invitation of President Ana Costa for talks on cocoa."


@pytest.mark.parametrize(
    ("host", "differ"), [("Rui Alves", True), ("Ana Costa", False), ("Ana Kosta", False)]
)
def test_invitations_by_two_hosts_differ(write: Any, told: Any, host: str, differ: bool) -> None:
    second = f"The guest, Jo Mbeki, had been invited by Prime Minister {host}, it was said."
    accounts = []
    for name, text, who in (("a", FIRST, "Ana Costa"), ("b", second, host)):
        account = write(name, text).name("Jo Mbeki", "person:jo-mbeki", country="ZMB")
        role = "President" if name == "a" else "Prime Minister"
        entity = f"person:{who.lower().replace(' ', '-')}"
        accounts.append(account.name(f"{role} {who}", entity, role=role, country="PRT"))
    found = [f for f in told(*accounts) if f.slot == "actor"]
    assert [f.kind for f in found] == ([FindingKind.DIFFER] if differ else [])


def test_invitations_of_those_of_whom_the_sentence_before_tells(write: Any, told: Any) -> None:
    text = "Jo Mbeki spoke on cocoa. He had been invited by the speaker, Rui Alves, it was said."
    host = "President Ana Costa"
    a = write("a", FIRST).name(host, "person:ana-costa", role="President", country="PRT")
    b = write("b", text).name("Rui Alves", "person:rui-alves", country="PRT")
    for account in (a, b):
        account.name("Jo Mbeki", "person:jo-mbeki", country="ZMB")
    b.mentions[0] = replace(b.mentions[0], span=b.span("the speaker, Rui Alves"))
    assert [f.kind for f in told(a, b) if f.slot == "actor"] == [FindingKind.DIFFER]
