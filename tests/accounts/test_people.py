"""Names and offices of one person in two accounts."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.accounts.offices import parse_offices, relate_offices
from dragoman.model import FindingKind

DIFFER = FindingKind.DIFFER
OTHER = " Talks on fishing rights went on in Lisbon."


def verdicts(findings: Any, slot: str) -> list[FindingKind]:
    return [finding.kind for finding in findings if finding.slot == slot]


@pytest.mark.parametrize(
    ("left", "right", "country", "differ"),
    [
        ("Tomas Kritenhall", "Tomas Kretenhall", "PRT", True),
        ("Tomas Kritenhall", "Tomas Kretenhal", "PRT", True),
        ("Tomas Kritenhall", "Kritenhall", "PRT", False),
        ("Tomas Kritenhall", "Tomas J. Kritenhall", "PRT", False),
        ("Tomás Kritenhall", "Tomas Kritenhall", "PRT", False),
        ("Tomas Kritenhall", "Tom Kritenhall", "PRT", False),
        ("Tomas Kritenhall", "Tomas Albert Kritenhall", "PRT", False),
        ("Le Van Thinh", "Le Van", "VNM", True),
        ("Le Van Thinh", "Thinh", "VNM", False),
        ("Le Van Thinh", "Le Van Thin", "VNM", True),
        ("Kim Su-min", "Kim Su Min", "KOR", False),
        ("Ana Lopez Prado", "Ana Lopez", "ESP", False),
        ("Oleh Zelenko", "Oleg Zelenko", "UKR", False),
        ("Muammar Ghaddani", "Moammar Gadhani", "LBY", False),
        ("Qasim Suledani", "Qasem Soledani", "IRN", False),
        ("Qasim Suledani", "Qasim Sulebani", "IRN", True),
        ("Tomas Kritenhall", "Kritenhalls", "PRT", False),
        ("Dmytro Zhelinskyy", "Dmytro Zhelinsky", "UKR", False),
        ("Karl Debattista", "Karl Debatista", "MLT", True),
        ("Ella Barlow", "Ella Carlow", "GBR", True),
        ("Ines Otaro-Lopez", "Ines Otrao-Lopez", "MEX", True),
    ],
)
def test_people_spellings(
    write: Any, told: Any, left: str, right: str, country: str, differ: bool
) -> None:
    a = write("a", f"Envoy {left} arrived." + OTHER).name(left, "person:x-y", country=country)
    b = write("b", f"Envoy {right} arrived." + OTHER).name(right, "person:x-y", country=country)
    for account in (a, b):
        account.mentions = [replace(m, name=left) for m in account.mentions]
    assert verdicts(told(a, b), "name") == ([DIFFER] if differ else [])


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Assistant Secretary of State", "Deputy Secretary of State", "differ"),
        ("assistant US secretary of state for Asia", "US assistant secretary of state", "agree"),
        ("Foreign Minister", "Minister of Foreign Affairs", "agree"),
        ("Foreign Minister", "Deputy Foreign Minister", "differ"),
        ("Foreign Minister", "Prime Minister and Foreign Minister", "compatible"),
        ("US Secretary of State", "American secretary of state", "agree"),
        ("Foreign Minister", "diplomat", None),
        ("Foreign Minister", "Spanish Ambassador", "differ"),
        ("Foreign Minister", "Senior Minister", None),
        ("President", "then-Vice President", None),
        ("Foreign Minister", "former Prime Minister", None),
        ("then-Finance Minister", "former Deputy Finance Minister", "differ"),
        ("Health Minister", "Minister of Education", "differ"),
        ("Trade Minister", "economy minister", "compatible"),
        ("Minister of Health and Justice", "justice minister", "compatible"),
        ("Deputy Spokesperson", "spokeswoman", "compatible"),
    ],
)
def test_people_offices(write: Any, told: Any, left: str, right: str, kind: str | None) -> None:
    a = write("a", f"{left} Ana Costa spoke." + OTHER).name(
        f"{left} Ana Costa", "person:ana-costa", role=left
    )
    b = write("b", f"{right} Ana Costa spoke." + OTHER).name(
        f"{right} Ana Costa", "person:ana-costa", role=right
    )
    assert verdicts(told(a, b), "office") == ([FindingKind(kind)] if kind else [])


def test_people_descriptions_are_no_names(write: Any, told: Any) -> None:
    a = write("a", "Ana Costa spoke." + OTHER).name("Ana Costa", "person:ana-costa")
    b = write("b", "The Portuguese diplomat spoke." + OTHER).name(
        "The Portuguese diplomat", "person:ana-costa"
    )
    assert [f for f in told(a, b) if f.kind is DIFFER] == []


@pytest.mark.parametrize(
    ("word", "differ"),
    [("Kretenhal", True), ("Kritenhalls", False), ("Kritenhall", False), ("Kingston", False)],
)
def test_people_misspelled_word_that_no_mention_covers(
    write: Any, told: Any, word: str, differ: bool
) -> None:
    a = write("a", "Tomas Kritenhall arrived." + OTHER).name("Tomas Kritenhall", "person:t-k")
    b = write("b", f"Tomas Kritenhall arrived. {word}, who arrived on Friday, left." + OTHER)
    b.name("Tomas Kritenhall", "person:t-k")
    for account in (a, b):
        account.mentions = [replace(m, name="Tomas Kritenhall") for m in account.mentions]
    found = [f for f in told(a, b) if f.slot == "name"]
    assert [f.claims[1].value for f in found] == ([word] if differ else [])


def test_people_offices_of_one_account_are_taken_together(write: Any, told: Any) -> None:
    text = "In Porto the visitors were greeted by Assistant Secretary of State Ana Costa."
    a = write("a", text + OTHER).name(
        "Assistant Secretary of State Ana Costa",
        "person:ana-costa",
        role="Assistant Secretary of State",
    )
    text = "Deputy Secretary of State Ana Costa spoke. The assistant secretary of state slept."
    b = write("b", text + OTHER)
    b.name(
        "Deputy Secretary of State Ana Costa",
        "person:ana-costa",
        role="Deputy Secretary of State",
    )
    assert verdicts(told(a, b), "office") == [DIFFER]
    b.name(
        "The assistant secretary of state",
        "person:ana-costa",
        role="assistant secretary of state",
    )
    assert verdicts(told(a, b), "office") == [FindingKind.COMPATIBLE]


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("Admiral Jonathan Earley", "Admiral Jonathan Early", True),
        ("Envoy Steve Krithoff", "Banker Steve Krithofa", True),
        ("Envoy Steve Baker", "Banker Steve Barker", False),
        ("Judge Anna Kritenhall", "Judge Maria Kritenhall", True),
        ("Judge Anna Kritenhall", "Senator Maria Kritenhall", False),
    ],
)
def test_people_of_one_office_are_one(
    write: Any, told: Any, left: str, right: str, differ: bool
) -> None:
    accounts = []
    for article, printed in (("a", left), ("b", right)):
        role, name = printed.split(" ", 1)
        account = write(article, f"{printed} spoke of the flood." + OTHER)
        accounts.append(account.name(name, f"person:{name.lower().replace(' ', '-')}", role=role))
    assert verdicts(told(*accounts), "name") == ([DIFFER] if differ else [])


def test_people_office_in_a_clause_after_the_name(write: Any, told: Any) -> None:
    text = "It was Ana Costa, who heads the finance ministry, that spoke." + OTHER
    a = write("a", text).name("Ana Costa", "person:ana-costa")
    role = "Health Minister"
    b = write("b", f"{role} Ana Costa spoke." + OTHER).name(
        f"{role} Ana Costa", "person:ana-costa", role=role
    )
    assert verdicts(told(a, b), "office") == [DIFFER]


def test_people_a_word_before_anothers_family_name_is_no_stray(write: Any, told: Any) -> None:
    text = "Kristhian Rivadel met them." + OTHER
    b = write("b", "Ana Kristhina Costadel spoke." + OTHER)
    b.name("Ana Kristhina Costadel", "person:ana-costadel")
    assert not verdicts(told(write("a", text), b), "name")


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        ("deputy foreign minister", "foreign minister", "office.rank"),
        ("deputy press secretary", "principal deputy press secretary", "office.coarser"),
        ("deputy foreign minister", "acting foreign minister", "office.coarser"),
        ("deputy foreign minister", "assistant foreign minister", "office.rank"),
    ],
)
def test_ranks_that_one_person_may_have(left: str, right: str, rule: str) -> None:
    offices = parse_offices(left), parse_offices(right)
    assert relate_offices(*offices).rule == rule
