"""One deed told in two accounts' own clauses: who, when, where and whether."""

from typing import Any

import pytest

from dragoman.model import FindingKind


def differing(found: Any) -> list[tuple[str, ...]]:
    """Return the slot and the words of each difference between reports."""
    return [(f.slot, *(c.value for c in f.claims)) for f in found if f.kind is FindingKind.DIFFER]


@pytest.mark.parametrize(
    ("left", "right", "slot"),
    [
        (
            "The Peruvian navy evacuated 40 fishermen from the burning trawler off Callao.",
            "The Red Cross evacuated the fishermen from the burning trawler, a harbour clerk said.",
            "actor",
        ),
        (
            "The Kenyan foreign ministry accepted the findings of the fisheries panel.",
            "Kenya's foreign ministry rejected the findings of the fisheries panel.",
            "status",
        ),
        (
            "Norway's defence ministry closed the airspace over Tromso after the drone alert.",
            "Norway's defence ministry denied that it had closed the airspace over Tromso.",
            "status",
        ),
        (
            "The first ferry will depart from Izmir on March 20 with aid for the island.",
            "The first ferry leaves Izmir on March 24 with aid for the island, an official said.",
            "when",
        ),
        # Two states that have changed places.
        (
            "Ties soured last year, when Zambia expelled the Angolan ambassador.",
            "Relations have been cold since Angola expelled Zambia's ambassador over the spy case.",
            "actor",
        ),
        # A visit called off, told by its noun.
        (
            "Bolivian President Luis Quispe flew to Cusco for the border talks on Monday.",
            "Bolivian President Luis Quispe called off his trip to Cusco, aides said.",
            "status",
        ),
        # A plan against a denied plan, the side left out as a pronoun.
        (
            "Captain Olsen's lawyers said that they would appeal against the verdict.",
            "His lawyers will not appeal against the verdict, they told reporters.",
            "status",
        ),
        # Two lists that share one side.
        (
            "The prisoner exchange in Aden was brokered by Oman and Norway, officials said.",
            "Oman and Kuwait arranged the prisoner exchange in Aden, a delegate said.",
            "actor",
        ),
        # Whom one minister blames.
        (
            "Interior Minister Paul Sesay blamed a rebel faction for the raid on the mine.",
            "Interior Minister Paul Sesay blamed foreign smugglers for the raid on the mine.",
            "actor",
        ),
        # The police of two states.
        (
            "The smuggler Milan Horak was arrested by Slovak police at the border in May.",
            "Hungarian officers had arrested Milan Horak at the border in May, it was reported.",
            "actor",
        ),
    ],
)
def test_contested_deeds_are_found(compared: Any, left: str, right: str, slot: str) -> None:
    assert slot in {found[0] for found in differing(compared(left, right))}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # A fine is no ban.
        (
            "The Chess Council imposed a fine on Norland for the forged results, a clerk said.",
            "The Chess Council did not impose a blanket ban on Norland for the forged results.",
        ),
        # Two newsrooms may obtain one letter.
        (
            "The minister resigned on Friday, according to a letter obtained by Reuters.",
            "The minister resigned on Friday, a letter obtained by CNN said.",
        ),
        # A refusal on Tuesday, an endorsement on Friday.
        (
            "On Friday President Amadou Toure endorsed the fisheries treaty with Ghana.",
            "On Tuesday President Amadou Toure refused to endorse the fisheries treaty with Ghana.",
        ),
        # Everyone has a retirement of their own.
        (
            "Goalkeeper Ivo Marek announced his retirement from the national team.",
            "Striker Jan Novak announced his retirement from the national team.",
        ),
        # What will not be done and what a decision was about.
        (
            "President Ana Brito said that she would not withdraw the troops from Angola.",
            "President Ana Brito defended her decision to withdraw the troops from Gabon.",
        ),
        # Who is described may be who is named.
        (
            "A federal judge blocked the decree on fishing rights off Callao on Monday.",
            "Judge Ana Brito blocked the decree on fishing rights off Callao on Monday.",
        ),
        # Who heads a body may act for it.
        (
            "The Chilean justice ministry dismissed the harbour master of Arica after the leak.",
            "Justice Minister Ana Brito dismissed the harbour master of Arica after the leak.",
        ),
        # States answer in kind.
        (
            "Zambia expelled the Angolan ambassador, and Angola expelled the Zambian ambassador.",
            "Angola expelled Zambia's ambassador on Friday over the spy case.",
        ),
        # Two states, one of them praised and the other criticised.
        (
            "The Chilean embassy had criticised Peru for the border decree.",
            "Peru, which buys gas from Chile, was supported by the Chilean embassy in the dispute.",
        ),
    ],
)
def test_contested_deeds_that_do_not_clash(compared: Any, left: str, right: str) -> None:
    assert not {"actor", "status"} & {found[0] for found in differing(compared(left, right))}


def test_contested_deeds_of_one_text_do_not_clash(compared: Any) -> None:
    text = (
        "Ana Costa attended the fisheries summit in Lagos in May. "
        "Ana Costa did not attend the fisheries summit in Lagos, a clerk said."
    )
    assert differing(compared(text, text)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # A denial that was taken back.
        (
            "Tonga's port authority confirmed that it had closed the dock at Vavau.",
            "Tonga's port authority initially denied that it had closed the dock at Vavau.",
        ),
        # Others than those of whom the deed is told.
        (
            "Mayor Ada Okoro met the four candidates for the harbour board in Lagos.",
            "Mayor Ada Okoro did not meet any other candidates for the harbour board.",
        ),
        # One office, with and without the name.
        (
            "The Lagos district attorney indicted the shipowner in March.",
            "Lagos District Attorney Bola Ade indicted the shipowner on fraud counts in March.",
        ),
    ],
)
def test_contested_denials_taken_back_are_no_difference(
    compared: Any, left: str, right: str
) -> None:
    assert differing(compared(left, right)) == []
