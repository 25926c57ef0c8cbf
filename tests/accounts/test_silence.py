"""What one account has alone, and what one alone leaves out."""

from typing import Any

import pytest

from dragoman.model import EventType, FindingKind, Status

COSTA = ("Ana Costa", "person:ana-costa", "PRT")
LIRA = ("Jon Lira", "person:jon-lira", "ZMB")
TALE = " Fishing boats stayed in port. Traders waited for news of the quota. Rain fell all day."


def meeting(write: Any, name: str) -> Any:
    text = f"Ana Costa met Jon Lira in Lisbon on Monday, where they spoke of herring.{TALE}"
    return write(name, text).event("meeting", "met", actors=[COSTA, LIRA], reciprocal=True)


def left_out(findings: Any) -> list[tuple[str, list[str]]]:
    return [(f.about, [c.span.article for c in f.claims]) for f in findings if f.slot == "silence"]


def test_silence_of_one_account_among_four(write: Any, told: Any) -> None:
    d = write("d", f"Ana Costa flew in from Madrid with three advisers on trade.{TALE}")
    d.name("Ana Costa", "person:ana-costa")
    found = told(*(meeting(write, name) for name in "abc"), d)
    assert left_out(found) == [("meeting: Ana Costa, Jon Lira (not in d)", ["a", "b", "c"])]
    (finding,) = [f for f in found if f.slot == "silence"]
    assert finding.kind is FindingKind.AGREE
    assert finding.why == "silence.left_out: all accounts but d tell of it (in the lead)"


@pytest.mark.parametrize(
    "text",
    [
        f"Jon Lira was in Lisbon, where he met Ana Costa.{TALE}",
        f"Lira and Costa agreed on herring; the two met on Monday.{TALE}",
        "Rain fell.",
    ],
)
def test_silence_is_not_told_of_accounts_that_tell_it_otherwise(
    write: Any, told: Any, text: str
) -> None:
    assert left_out(told(*(meeting(write, name) for name in "abc"), write("d", text))) == []


def test_silence_needs_three_accounts(write: Any, told: Any) -> None:
    d = write("d", f"Ana Costa flew in from Madrid with three advisers on trade.{TALE}")
    assert left_out(told(meeting(write, "a"), d)) == []


@pytest.mark.parametrize(
    ("other", "victim"),
    [("shot the driver", ("driver", "group:driver", None)), ("shot Lira", LIRA)],
)
def test_silence_takes_a_description_for_a_name(
    write: Any, told: Any, other: str, victim: Any
) -> None:
    police = ("Police", "organisation:police", "PRT")
    a = write("a", "Police shot a gunman near the harbour market on Monday, witnesses said.")
    a.event(
        "killing",
        "shot",
        type=EventType.ASSAULT,
        actors=[police],
        recipients=[("gunman", "group:gunman", None)],
    )
    b = write("b", f"Police {other} after a chase through the old town of Lisbon.")
    b.event(
        "killing",
        "shot",
        type=EventType.ASSAULT,
        actors=[police],
        recipients=[(other.split()[-1], victim[1], victim[2])],
    )
    assert [f for f in told(a, b) if f.kind is FindingKind.ONLY_IN] == []


def test_silence_leaves_out_the_past(write: Any, told: Any) -> None:
    a = write("a", "Ana Costa rebuked Spanish trawler owners at a congress of herring fishers.")
    a.event("rebuke", "rebuked", actors=[COSTA], status=Status.BACKGROUND)
    assert told(a, write("b", "Rain fell.")) == ()


SEIZED = "Coastguards seized forty barrels of salted herring off Faro"


def test_silence_of_a_sentence_that_the_others_have(write: Any, told: Any) -> None:
    a = write("a", f"{SEIZED} on Friday night.{TALE}")
    b = write("b", f"Traders protested. {SEIZED}, a harbour master told reporters.{TALE}")
    c = write("c", f"Traders protested in Lisbon. The quota is to be cut by half.{TALE}")
    (about, claims), *rest = left_out(told(a, b, c))
    assert about.endswith("(not in c)")
    assert claims == ["a", "b"]
    assert not rest


def test_silence_of_a_sentence_is_not_told_where_it_stands_in_other_words(
    write: Any, told: Any
) -> None:
    a = write("a", f"{SEIZED} on Friday night.{TALE}")
    b = write("b", f"Traders protested. {SEIZED}, a harbour master told reporters.{TALE}")
    c = write("c", f"Traders protested. Barrels of herring were seized off Faro.{TALE}")
    assert left_out(told(a, b, c)) == []
