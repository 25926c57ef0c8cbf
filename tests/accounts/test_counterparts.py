"""Cities that one account alone names, where another names one of its own instead."""

from collections.abc import Callable

import pytest

from dragoman.accounts.places import are_near
from dragoman.accounts.towns import names_of_cities
from dragoman.model import Finding, FindingKind

Compared = Callable[..., tuple[Finding, ...]]
LEEDS = "Two people died when fire broke out at a cinema in central Leeds on Friday night."
BRISTOL = (
    "A cinema in Bristol, where a fire killed two on Friday night, had no alarm, the mayor said."
)


def _where(found: tuple[Finding, ...]) -> list[str]:
    """Return what the differences in places are about."""
    return [f.about for f in found if f.kind is FindingKind.DIFFER and f.slot == "where"]


@pytest.mark.parametrize(
    ("left", "right", "about"),
    [
        pytest.param(LEEDS, BRISTOL, ["where: Leeds / Bristol"], id="told in passing"),
        pytest.param(
            LEEDS, f"{BRISTOL} Crews from Leeds came to help.", [], id="one account has both"
        ),
        pytest.param(
            LEEDS.replace("Leeds", "Manhattan"),
            BRISTOL.replace("Bristol", "New York City"),
            [],
            id="one lies in the other",
        ),
        pytest.param(
            LEEDS,
            "A ferry sank in the port of Hull on Friday night, and the coastguard saved six.",
            [],
            id="two things",
        ),
        pytest.param(
            "Envoys of the rebels and the army held talks on a truce in Geneva on Friday.",
            "Envoys of the rebels and the army will hold talks on a truce in Vienna.",
            [],
            id="one is still to come",
        ),
    ],
)
def test_counterparts_are_cities_that_one_account_alone_names(
    compared: Compared, left: str, right: str, about: list[str]
) -> None:
    assert _where(compared(left, right)) == about
    assert [a.split(": ")[1].split(" / ")[::-1] for a in _where(compared(right, left))] == [
        a.split(": ")[1].split(" / ") for a in about
    ]


def test_counterparts_need_a_third_account_that_does_not_tell_of_both(compared: Compared) -> None:
    both = "Fires broke out in Leeds and in Bristol on Friday night, the fire service said."
    assert _where(compared(LEEDS, BRISTOL, both)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("in Las Vegas Monday", ["Las Vegas"]),
        ("from Ho Chi Minh City’s port", ["Ho Chi Minh City"]),
        ("a Madrid-based firm in Oslo", ["Oslo"]),
    ],
)
def test_towns_are_the_longest_names(text: str, names: list[str]) -> None:
    assert [name for name, _ in names_of_cities(text)] == names


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        ("Manhattan", "New York", True),
        ("Osaka", "Kyoto", False),
        ("Atlantis", "Osaka", False),
    ],
)
def test_places_that_one_may_tell_for_the_other(left: str, right: str, near: bool) -> None:
    assert are_near(left, right) is near


def test_counterparts_are_told_in_other_words(compared: Compared) -> None:
    left = "A farmer was detained in Bristol over sour milk."
    right = "Officers arrested the man who sold the milk in Leeds."
    assert _where(compared(left, right)) == ["where: Bristol / Leeds"]


def test_counterparts_may_be_towns_of_no_list(compared: Compared) -> None:
    left = "Two climbers died when an avalanche hit a mountain hut near Zermatt on Sunday."
    right = "An avalanche killed two climbers in a hut near Verbier on Sunday, police said."
    assert _where(compared(left, right)) == ["where: Zermatt / Verbier"]
    assert _where(compared(left, right.replace("Verbier", "Zermat"))) == []


def test_counterparts_of_one_deed_may_lie_in_two_states(compared: Compared) -> None:
    left = "Greek officers arrested the smuggler Tomas Berg in Athens Thursday."
    right = "Serbian police arrested Tomas Berg, the smuggler, in Belgrade."
    assert _where(compared(left, right)) == ["where: Athens / Belgrade"]
