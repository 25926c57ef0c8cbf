"""Events that another account tells in a clause of its own are not told by one account only."""

from typing import Any

import pytest

from dragoman.model import FindingKind

TALE = " Fishing boats stayed in port. Traders waited for news of the quota. Rain fell all day."


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        ("Iranian naval commandos seized an oil tanker in the strait, the owner said.", False),
        ("Iranian naval commandos watched an oil tanker in the strait, the owner said.", True),
    ],
)
def test_done_a_like_deed_to_the_same_thing_is_no_silence(
    compared: Any, other: str, alone: bool
) -> None:
    first = "Iran's Revolutionary Guards captured a tanker off Jask on Thursday, a radio said."
    found = compared(first + TALE, other + TALE)
    only = [f for f in found if f.kind is FindingKind.ONLY_IN and f.slot == "event"]
    assert any(f.claims[0].span.article == "0" for f in only) is alone


@pytest.mark.parametrize(
    ("first", "alone"),
    [
        ("Iran warned shipowners who cooperate with Qatar that their cargo may be lost.", False),
        ("President Hassan Amini of Iran beat Hamad Attiyah of Qatar in the vote.", False),
        ("Police asked people in Bushehr to leave a street near the port on Thursday.", False),
        ("Iran did not send Qatar a note arresting Qatari captains.", False),
        ("Iran has usually arrested Qatari captains for their cargo.", False),
        ("Ana Costa (left) and Iran's Ali Rezaei (right) arrested a Qatari captain.", False),
        ("Photo: Reuters More news Iran arrests a Qatari captain | Listen to the radio", False),
        ("Iran arrested a Qatari captain, Hamad Attiyah, in Bushehr on Thursday.", True),
    ],
)
def test_silence_leaves_out_what_anybody_does_and_lines_that_are_no_sentences(
    compared: Any, first: str, alone: bool
) -> None:
    found = compared(f"{first}\n{TALE}", f"Qatar and Iran share the largest field of gas.\n{TALE}")
    only = [f for f in found if f.kind is FindingKind.ONLY_IN and f.slot == "event"]
    told = ("arrest", "cooperation", "violence", "request")
    assert any(f.about.startswith(told) for f in only) is alone


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        ("Qatar changed its contract over gas, an aide to the emir told a radio.", False),
        ("Qatar is small.", True),
    ],
)
def test_done_what_is_said_to_be_done_is_told_as_done(
    compared: Any, other: str, alone: bool
) -> None:
    first = (
        "President Hassan Amini of Iran said on Thursday that Qatar altered its contract over the"
        " gas of the southern field and paid nothing to anybody."
    )
    found = compared(first + TALE, other + TALE)
    only = [f.about for f in found if f.kind is FindingKind.ONLY_IN]
    assert any(about.startswith("statement: Hassan Amini") for about in only) is alone


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        ("President Hassan Amini of Iran said that volunteers will raze shops.", False),
        ("President Hassan Amini of Iran said that volunteers will paint shops.", True),
        ("Deputy Leyla Karimi said that volunteers will raze shops.", True),
    ],
)
def test_done_what_the_same_speaker_says_with_a_like_verb_is_told(
    compared: Any, other: str, alone: bool
) -> None:
    first = (
        "President Hassan Amini of Iran said that Tehran would demolish all shops that open in"
        " spite of a night curfew and a shortage of saffron, pistachios and sugar in the bazaars."
    )
    found = compared(first + TALE, f"{TALE.strip()} {other}")
    only = [f.about for f in found if f.kind is FindingKind.ONLY_IN]
    assert any(about == "statement: Hassan Amini" for about in only) is alone


@pytest.mark.parametrize(
    ("other", "alone"),
    [
        ("Hassan Amini ordered a full review of oil spills in the gulf.", False),
        ("Hassan Amini ordered tea.", True),
    ],
)
def test_done_a_request_by_the_same_one_for_the_same_is_told(
    compared: Any, other: str, alone: bool
) -> None:
    first = "President Hassan Amini ordered Qatar's envoy to review all oil spills off Jask."
    found = compared(f"{TALE.strip()} {first}", f"{TALE.strip()} {other}")
    only = [f for f in found if f.kind is FindingKind.ONLY_IN and f.slot == "event"]
    assert any(f.about.startswith("request") for f in only) is alone
