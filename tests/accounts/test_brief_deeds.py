"""When and whether a deed was done, in short accounts of one event and other words."""

from typing import Any

import pytest

from dragoman.model import FindingKind


def differing(found: Any) -> set[str]:
    """Return the slots in which reports differ."""
    return {f.slot for f in found if f.kind is FindingKind.DIFFER}


FIRST = "Zambia opened a {} on Monday. The ceremony in Ndola was short, officials said. {}"
OTHER = "It was a day of speeches in Ndola. Zambians came in great numbers. {}"
DAM = FIRST.format("fair", "The power company has inaugurated a copper museum.")


@pytest.mark.parametrize(
    ("left", "right", "slot"),
    [
        (DAM, OTHER.format("The power company will open its copper museum in spring."), "status"),
        (
            FIRST.format("fair", "A Tanzanian gunboat arrived on Lake Tanganyika."),
            OTHER.format("A patrol vessel of the Tanzanian fleet is expected on Lake Tanganyika."),
            "status",
        ),
        (
            FIRST.format("fair", "The relief train from Lusaka reached Ndola on Sunday."),
            OTHER.format("The relief train from Lusaka reached Ndola on Saturday."),
            "when",
        ),
        # Verbs with the words that belong to them, and two that cannot both be true.
        (
            FIRST.format("fair", "The river Kafue burst its banks on Tuesday."),
            OTHER.format("The river Kafue overflowed on Monday."),
            "when",
        ),
        (
            FIRST.format("fair", "President Daniel Mwape ruled out a deal with the rebels."),
            OTHER.format("President Daniel Mwape offered a deal to the rebels."),
            "status",
        ),
        # Nouns for one thing, and the words of a phrase that belong to a verb.
        (
            FIRST.format("fair", "Botswana arranged the rangers' session on ivory poaching."),
            OTHER.format("The rangers' meeting on ivory poaching was arranged by Kenya."),
            "actor",
        ),
        (
            FIRST.format("fair", "Rangers took 40 poachers into custody."),
            OTHER.format("At least 70 people were arrested for poaching."),
            "number",
        ),
        # The one quotation of a speaker.
        (
            FIRST.format("fair", "“We shall not sell one single stone,” said Daniel Mwape."),
            OTHER.format("“We shall not part with one stone,” said Daniel Mwape."),
            "wording",
        ),
    ],
)
def test_brief_deeds_that_clash(compared: Any, left: str, right: str, slot: str) -> None:
    assert slot in differing(compared(left, right))


@pytest.mark.parametrize(
    "right",
    [
        "The power company voted to open a copper museum.",
        "The power company will open another mine in spring.",
        "The power company has opened the copper museum it wanted to open.",
        "The power company, which left the museum in May, has entered the copper trade.",
    ],
)
def test_brief_deeds_of_two_kinds_are_left_alone(compared: Any, right: str) -> None:
    assert "status" not in differing(compared(DAM, OTHER.format(right)))
