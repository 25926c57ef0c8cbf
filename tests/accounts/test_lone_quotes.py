"""What one account alone has somebody say."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.model import Copy, FindingKind, QuoteKind

ROLE = "Prime Minister"
INDIRECT = QuoteKind.INDIRECT
TALE = " Boats stayed in port. Traders waited for news of the quota. Rain fell all day."
REFUSAL = "Lisbon would refuse inspectors on its trawlers until the tariff on cod is lifted"


def costa(write: Any, name: str, text: str) -> Any:
    return write(name, text).name(f"{ROLE} Ana Costa", "person:ana-costa", role=ROLE, country="PRT")


def refusal(write: Any, name: str = "a", cue: str = "said") -> Any:
    text = f"{TALE.strip()} Prime Minister Ana Costa {cue} {REFUSAL}."
    account = costa(write, name, text)
    return account.quote(
        REFUSAL, "Ana Costa", "person:ana-costa", kind=QuoteKind.INDIRECT, cue=cue.split()[-1]
    )


def lone(findings: Any) -> list[tuple[str, list[str]]]:
    only = (f for f in findings if f.kind is FindingKind.ONLY_IN)
    return [(f.about, [c.span.article for c in f.claims]) for f in only]


def test_lone_quotes_hold_what_is_reported_without_marks(write: Any, told: Any) -> None:
    found = told(refusal(write), costa(write, "b", f"Prime Minister Ana Costa flew home.{TALE}"))
    assert lone(found) == [("statement: Ana Costa", ["a"])]
    (finding,) = [f for f in found if f.kind is FindingKind.ONLY_IN]
    assert finding.why == "statement.only: no other account tells that this was said (late)"


@pytest.mark.parametrize(
    "other",
    [
        "Lisbon lets no inspectors on trawlers before the cod tariff falls, Ana Costa warned.",
        "Inspectors will be refused on trawlers, Costa said. The tariff on cod must be lifted.",
    ],
)
def test_lone_quotes_leave_out_what_is_told_in_other_words(
    write: Any, told: Any, other: str
) -> None:
    assert lone(told(refusal(write), write("b", f"{other}{TALE}"))) == []


def test_lone_quotes_leave_out_what_somebody_could_say(write: Any, told: Any) -> None:
    other = costa(write, "b", f"Prime Minister Ana Costa flew home.{TALE}")
    assert lone(told(refusal(write, cue="could say"), other)) == []


def test_lone_quotes_leave_out_thoughts(write: Any, told: Any) -> None:
    other = costa(write, "b", f"Prime Minister Ana Costa flew home.{TALE}")
    thought = refusal(write, cue="hoped")
    thought.quotes = [replace(q, speech=False) for q in thought.quotes]
    assert lone(told(thought, other)) == []


def test_lone_quotes_leave_out_what_the_reporter_adds(write: Any, told: Any) -> None:
    added = "it would not happen, which may raise the price of cod and herring in Lisbon's markets"
    a = costa(write, "a", f"{TALE.strip()} Prime Minister Ana Costa said {added}.")
    a.quote(added, "Ana Costa", "person:ana-costa", kind=INDIRECT, cue="said")
    b = costa(write, "b", f"Prime Minister Ana Costa flew home.{TALE}")
    assert lone(told(a, b)) == []


def test_lone_quotes_leave_out_the_announcement_that_all_open_with(write: Any, told: Any) -> None:
    a = costa(write, "a", "Prime Minister Ana Costa announced a run for a third term in office.")
    a.quote("a run for a third term in office", "Ana Costa", "person:ana-costa", kind=INDIRECT)
    b = costa(write, "b", "Prime Minister Ana Costa declared that voters will see her again.")
    b.quote("voters will see her again", "Ana Costa", "person:ana-costa", kind=INDIRECT)
    assert lone(told(a, b)) == []


def test_lone_quotes_leave_out_a_phrase_that_another_prints(write: Any, told: Any) -> None:
    text = f"{TALE.strip()} Prime Minister Ana Costa called the tariff “a blow below the belt”."
    a = costa(write, "a", text)
    a.quote("a blow below the belt", "Ana Costa", "person:ana-costa", kind=QuoteKind.MIXED)
    b = write("b", f"Herring is dear. “A blow below the belt,” as someone put it in Faro.{TALE}")
    assert lone(told(a, b)) == []
    assert lone(told(a, write("b", f"Herring is dear.{TALE}"))) == [("quotation: Ana Costa", ["a"])]


def test_lone_quotes_name_the_print_that_has_the_words_too(write: Any, told: Any) -> None:
    found = told(
        refusal(write, "a"),
        refusal(write, "b"),
        costa(write, "c", f"Prime Minister Ana Costa flew home.{TALE}"),
        copies=[Copy("b", "a", "derived", 0.5)],
    )
    assert {article for _, articles in lone(found) for article in articles} == {"a", "b"}


def test_lone_quotes_go_on_in_one_finding(write: Any, told: Any) -> None:
    first = "The herring of the northern banks belongs to the villages that salted it for ages"
    second = "No clerk in a distant capital will count our barrels, nor price our winter bread"
    a = costa(write, "a", f"“{first},” Prime Minister Ana Costa said. “{second}.”{TALE}")
    a.quote(first, "Ana Costa", "person:ana-costa").quote(second, "Ana Costa", "person:ana-costa")
    b = costa(write, "b", f"Prime Minister Ana Costa flew home.{TALE}")
    assert lone(told(a, b)) == [("quotation: Ana Costa", ["a", "a"])]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("It is close to a mutiny, Costa said of the trawlers.", "It is close to a mutiny"),
        ("In Faro Costa asked whether “mutiny is” the word.", "mutiny is"),
        ("“A mutiny” is what Costa feared in Faro.", "“A mutiny”"),
    ],
)
def test_lone_quotes_leave_out_what_the_speaker_says_otherwise(
    write: Any, told: Any, other: str, words: str
) -> None:
    text = f"{TALE.strip()} Prime Minister Ana Costa called it “almost a mutiny”."
    a = costa(write, "a", text)
    a.quote("almost a mutiny", "Ana Costa", "person:ana-costa", kind=QuoteKind.MIXED, cue="called")
    b = write("b", f"{other}{TALE}").name("Costa", "person:ana-costa")
    b.quote(words, "Costa", "person:ana-costa", kind=QuoteKind.MIXED)
    assert lone(told(a, b)) == []
    c = write("b", f"There was a mutiny in Faro long ago.{TALE}")
    assert lone(told(a, c)) == [("quotation: Ana Costa", ["a"])]


def test_lone_quotes_start_with_what_the_story_is_about(write: Any, told: Any) -> None:
    beside = "The archive of fado records will move to a former convent next to the cathedral"
    about = "Whoever boards a trawler insults sailors, widows, harbours and a proud old republic"
    lead = "Portugal’s trawler fleet may be searched for cod by inspectors."
    a = costa(write, "a", f"{lead} “{beside},” Prime Minister Ana Costa said. “{about},” she said.")
    a.quote(beside, "Ana Costa", "person:ana-costa", cue="said")
    a.quote(about, "she", "person:ana-costa", cue="said")
    b = write("b", f"Inspectors who board a trawler may search it for cod.{TALE}")
    (finding,) = [f for f in told(a, b) if f.kind is FindingKind.ONLY_IN]
    assert [c.value for c in finding.claims] == [about, beside]


def test_lone_quotes_show_what_is_said_twice_once(write: Any, told: Any) -> None:
    text = f"{TALE.strip()} Costa called it “a rotten barrel”. “It is a rotten barrel,” Costa said."
    far = " The tide came in and the tide went out again." * 20
    a = write("a", text.replace("“It is", f"{far} “It is")).name("Costa", "person:ana-costa")
    a.mentions = costa(write, "a", f"Prime Minister Ana Costa slept. {a.text}").mentions
    a.quote("a rotten barrel", "Costa", "person:ana-costa", kind=QuoteKind.MIXED, cue="called")
    a.quote("It is a rotten barrel", "Costa", "person:ana-costa", cue="said")
    b = write("b", f"A barrel of herring is dear.{TALE}")
    assert lone(told(a, b)) == [("quotation: Costa", ["a"])]


def test_lone_quotes_leave_out_what_another_tells_as_done(compared: Any) -> None:
    speech = "guilty on Monday to hiding the wages of forty sailors from the tax office for years"
    found = compared(
        f"Ana Costa, the mayor of Faro, pleaded {speech}, and to bribing a port clerk.{TALE}",
        f"Ana Costa, the mayor of Faro, pleaded guilty before a court in Lisbon.{TALE}",
    )
    assert not [f for f in found if f.kind is FindingKind.ONLY_IN and f.slot == "quotation"]


@pytest.mark.parametrize(
    ("speaker", "entity", "found"),
    [
        ("Ana Costa", "person:ana-costa", []),
        ("Jan Novak", "person:jan-novak", [("statement: Ana Costa", ["a"])]),
    ],
)
def test_lone_quotes_of_a_speaker_whom_others_hear_are_shown_if_little_is_shared(
    write: Any, told: Any, speaker: str, entity: str, found: Any
) -> None:
    said = "the tariff would ruin every harbour"
    a = costa(write, "a", f"{TALE.strip()} Prime Minister Ana Costa said {said}.")
    a.quote(said, "Ana Costa", "person:ana-costa", kind=INDIRECT, cue="said")
    text = f"The harbour was quiet.{TALE} {speaker} asked for calm."
    b = write("b", text)
    b.quote("for calm", speaker, entity, kind=INDIRECT, cue="asked")
    assert lone(told(a, b)) == found


def test_lone_quotes_leave_out_what_another_prints_a_long_part_of(write: Any, told: Any) -> None:
    part = "and no clerk in a distant capital will ever count our barrels again"
    long = (
        f"Herring belongs to villages that salted it for ages, {part}, whatever the price of bread"
    )
    long += " or wine or oil or salt may be in Lisbon, Porto, Faro, Braga, Aveiro or Coimbra"
    a = costa(write, "a", f"“{long},” Prime Minister Ana Costa said.{TALE}")
    a.quote(long, "Ana Costa", "person:ana-costa", cue="said")
    b = write("b", f"A leaflet had it, {part}.{TALE}")
    assert lone(told(a, b)) == []
