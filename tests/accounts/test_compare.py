"""Verdicts on what two or three hand-made accounts say of one story."""

from typing import Any

import pytest

from dragoman.model import Copy, EventType, FindingKind, Status

ZAM = ("Zambara", "state:ZMB", "ZMB")
POR = ("Portugal", "state:PRT", "PRT")
DIFFER, AGREE = FindingKind.DIFFER, FindingKind.AGREE
COMPATIBLE, ONLY_IN = FindingKind.COMPATIBLE, FindingKind.ONLY_IN


def verdicts(findings: Any, slot: str) -> list[FindingKind]:
    return [finding.kind for finding in findings if finding.slot == slot]


def signing(write: Any, name: str, printed: str, low: int, high: int | None, **more: Any) -> Any:
    text = f"Zambara and Portugal signed {printed} agreements in Lisbon on Monday, March 3."
    return write(name, text).event(
        "signing",
        "signed",
        type=EventType.SUPPORT,
        actors=[ZAM, POR],
        reciprocal=True,
        count=(f"{printed} agreements", "agreement", low, high),
        when=("Monday, March 3", "2031-03-03"),
        where=("Lisbon", "PRT"),
        **more,
    )


@pytest.mark.parametrize(
    ("printed", "low", "high", "kind"),
    [
        ("11", 11, 11, AGREE),
        ("dozens of", 24, None, DIFFER),
        ("12", 12, 12, DIFFER),
        ("more than ten", 11, None, COMPATIBLE),
        ("about ten", 9, 11, COMPATIBLE),
    ],
)
def test_compare_counts(
    write: Any, told: Any, printed: str, low: int, high: int | None, kind: FindingKind
) -> None:
    found = told(signing(write, "a", "11", 11, 11), signing(write, "b", printed, low, high))
    assert verdicts(found, "count") == [kind]


def test_compare_gives_the_words_and_sentences_of_both_accounts(write: Any, told: Any) -> None:
    found = told(signing(write, "a", "11", 11, 11), signing(write, "b", "dozens of", 24, None))
    (count,) = [f for f in found if f.slot == "count"]
    assert [c.value for c in count.claims] == ["11 agreements", "dozens of agreements"]
    assert [c.span.article for c in count.claims] == ["a", "b"]
    assert all(c.sentence.covers(c.span) for c in count.claims)
    assert count.about == "signing: Zambara, Portugal"
    assert count.why.startswith("count.disjoint: ")


def test_compare_is_the_same_for_any_order(write: Any, told: Any) -> None:
    a, b = signing(write, "a", "11", 11, 11), signing(write, "b", "12", 12, 12)
    c = signing(write, "c", "dozens of", 24, None)
    assert told(a, b, c) == told(c, b, a) == told(b, c, a)


def test_compare_counts_prints_of_one_source_once(write: Any, told: Any) -> None:
    a, b = signing(write, "a", "11", 11, 11), signing(write, "b", "12", 12, 12)
    alone = told(a, b, copies=[Copy("b", "a", "copy", 0.9)])
    assert [f.independent for f in alone if f.slot == "count"] == [False]
    assert not [f for f in alone if f.kind is ONLY_IN]
    assert [f.independent for f in told(a, b) if f.slot == "count"] == [True]


def test_compare_of_one_account_is_empty(write: Any, told: Any) -> None:
    assert told(signing(write, "a", "11", 11, 11)) == ()


def meeting(write: Any, name: str, text: str, trigger: str = "met", **more: Any) -> Any:
    sides = [("Ana Costa", "person:ana-costa", "PRT"), ("Jo Mbeki", "person:jo-mbeki", "ZMB")]
    published = more.pop("published", None)
    return write(name, text, published).event(
        "meeting", trigger, actors=sides, reciprocal=True, **more
    )


MET = "Minister Ana Costa met her colleague Jo Mbeki in Lisbon on {} about fishing rights."


@pytest.mark.parametrize(
    ("words", "value", "kind"),
    [
        ("Tuesday", "2031-03-04", DIFFER),
        ("March 3", "2031-03-03", AGREE),
        ("March", "2031-03", COMPATIBLE),
        ("Monday", "2031-03-10", None),
    ],
)
def test_compare_days(
    write: Any, told: Any, words: str, value: str, kind: FindingKind | None
) -> None:
    a = meeting(write, "a", MET.format("Monday"), when=("Monday", "2031-03-03"))
    b = meeting(write, "b", MET.format(words), when=(words, value))
    assert verdicts(told(a, b), "when") == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("place", "kind"),
    [("Porto", DIFFER), ("Lisbon", AGREE), ("Portugal", COMPATIBLE), ("Ajuda Palace", COMPATIBLE)],
)
def test_compare_places(write: Any, told: Any, place: str, kind: FindingKind) -> None:
    text = "Minister Ana Costa met her colleague Jo Mbeki in {} about fishing rights."
    a = meeting(write, "a", text.format("Lisbon"), where=("Lisbon", "PRT"))
    b = meeting(write, "b", text.format(place), where=(place, "PRT"))
    assert verdicts(told(a, b), "where") == [kind]


@pytest.mark.parametrize(
    ("status", "published", "kinds"),
    [
        (Status.PLANNED, "2031-03-03", [DIFFER]),
        (Status.PLANNED, "2031-03-02", []),
        (Status.DENIED, "2031-03-02", [DIFFER]),
        (Status.UNDERWAY, "2031-03-03", []),
    ],
)
def test_compare_status(
    write: Any, told: Any, status: Status, published: str, kinds: list[FindingKind]
) -> None:
    a = meeting(write, "a", MET.format("Monday"), published="2031-03-03")
    b = meeting(write, "b", MET.format("Monday"), published=published, status=status)
    assert verdicts(told(a, b), "status") == kinds


def test_compare_days_of_arrival(write: Any, told: Any) -> None:
    accounts = []
    for name, words, on in (
        ("a", "arrived in", ("Tuesday", "2031-03-04")),
        ("b", "came to", ("Monday", "2031-03-03")),
    ):
        text = f"Minister Ana Costa {words} Zambara on {on[0]} for talks about fishing rights."
        visitor = [("Ana Costa", "person:ana-costa", "PRT")]
        accounts.append(
            write(name, text).event(
                "visit",
                words.split()[0],
                actors=visitor,
                recipients=[("Zambara", "state:ZMB", "ZMB")],
                when=on,
            )
        )
    assert verdicts(told(*accounts), "when") == [DIFFER]


def test_compare_keeps_two_meetings_with_other_people_apart(write: Any, told: Any) -> None:
    text = "Minister Ana Costa met the trade envoy Ben Sithole in Porto on Tuesday about cocoa."
    a = meeting(write, "a", MET.format("Monday"), when=("Monday", "2031-03-03"))
    sides = [("Ana Costa", "person:ana-costa", "PRT"), ("Ben Sithole", "person:ben-sithole", "ZMB")]
    b = write("b", text).event(
        "meeting", "met", actors=sides, reciprocal=True, when=("Tuesday", "2031-03-04")
    )
    assert not [f for f in told(a, b) if f.kind is DIFFER]


def upgrade(write: Any, name: str, rank: str) -> Any:
    text = f"Zambara and Portugal raised their ties to {rank} last September in Lisbon."
    return write(name, text).event(
        "upgrade", "raised", actors=[ZAM, POR], reciprocal=True, tier=rank
    )


@pytest.mark.parametrize(
    ("rank", "kind"),
    [
        ("a strategic partnership", DIFFER),
        ("a “comprehensive strategic partnership”", AGREE),
        ("a higher level", COMPATIBLE),
    ],
)
def test_compare_ranks_of_ties(write: Any, told: Any, rank: str, kind: FindingKind) -> None:
    a = upgrade(write, "a", "a comprehensive strategic partnership")
    assert verdicts(told(a, upgrade(write, "b", rank)), "tier") == [kind]


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        ("Portugal and Zambara raised their bond to a strategic partnership.", [DIFFER]),
        ("Zambara calls Portugal a partner in a comprehensive strategic partnership.", []),
        ("Zambara raised its ties with Spain to a strategic partnership.", []),
        ("Zambara and Portugal spoke. Their bond is a strategic partnership now.", [DIFFER]),
    ],
)
def test_compare_ranks_of_ties_without_an_event(
    write: Any, told: Any, other: str, kinds: list[FindingKind]
) -> None:
    first = "Zambara made Portugal a comprehensive strategic partnership offer, and it was taken."
    accounts = []
    for name, text in (("a", first), ("b", other)):
        account = write(name, text)
        for word, country in (("Zambara", "ZMB"), ("Portugal", "PRT"), ("Spain", "ESP")):
            if word in text:
                account.name(word, f"state:{country}", country=country)
        accounts.append(account)
    assert verdicts(told(*accounts), "tier") == kinds


def test_compare_calls_lists_of_fields_compatible(write: Any, told: Any) -> None:
    a = signing(write, "a", "11", 11, 11, about=["agreements"])
    b = signing(write, "b", "11", 11, 11, about=["Lisbon"])
    assert verdicts(told(a, b), "fields") == [COMPATIBLE]


def invitation(write: Any, name: str, who: str, country: str = "PRT") -> Any:
    entity = "state:PRT" if who == "Portugal" else f"person:{who.lower().replace(' ', '-')}"
    text = f"Jo Mbeki came to Lisbon after he was invited by {who} in the spring."
    return write(name, text).event(
        "invitation",
        "invited",
        type=EventType.AGREE,
        actors=[(who, entity, country)],
        recipients=[("Jo Mbeki", "person:jo-mbeki", "ZMB")],
    )


@pytest.mark.parametrize(("who", "kinds"), [("Rui Alves", [DIFFER]), ("Portugal", [])])
def test_compare_who_did_it(write: Any, told: Any, who: str, kinds: list[FindingKind]) -> None:
    found = told(invitation(write, "a", "Ana Costa"), invitation(write, "b", who))
    assert verdicts(found, "actor") == kinds


def test_compare_names_what_only_one_account_has(write: Any, told: Any) -> None:
    extra = " The embassy of Zambara scolded Spanish trawler owners for seizing two patrol boats."
    a = signing(write, "a", "11", 11, 11)
    b = write("b", a.text + extra)
    b.events = [
        *signing(write, "b", "11", 11, 11).events,
    ]
    b.event(
        "rebuke",
        "scolded",
        type=EventType.ACCUSE,
        actors=[("embassy of Zambara", "organisation:embassy", "ZMB")],
        recipients=[("Spanish trawler owners", "group:owners", "ESP")],
    )
    only = [f for f in told(a, b) if f.kind is ONLY_IN]
    assert [(f.about, f.claims[0].span.article) for f in only] == [
        ("rebuke: embassy of Zambara → Spanish trawler owners", "b")
    ]


def test_compare_puts_differences_first(write: Any, told: Any) -> None:
    order = [DIFFER, ONLY_IN, COMPATIBLE, AGREE]
    found = told(signing(write, "a", "11", 11, 11), signing(write, "b", "12", 12, 12))
    kinds = [f.kind for f in found]
    assert kinds == sorted(kinds, key=order.index)
    assert {DIFFER, AGREE} <= set(kinds)
