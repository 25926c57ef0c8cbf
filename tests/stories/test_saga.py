"""Which earlier story a story goes on from."""

import pytest

from dragoman.model import Article, Reading
from dragoman.stories.saga import followed

STRIKE = (
    "Dock workers at Tessoba stopped unloading grain on Monday over wages for night shifts. "
    "President Marta Oyelaran asked the dockers' union and the port of Tessoba to talk."
)
TALKS = (
    "Dock workers at Tessoba went back to unloading grain on Friday after the dockers' union won "
    "higher wages for night shifts. President Marta Oyelaran thanked union and port."
)
OPERA = (
    "President Marta Oyelaran opened an opera house in Marovar on Friday. Oyelaran heard arias "
    "by young singers, and asked the sculptor about a marble fountain in the foyer."
)


def read(name: str, text: str, day: str, language: str = "en") -> Reading:
    return Reading(Article(name, text, (), published=day, language=language))


@pytest.mark.parametrize(
    ("text", "day", "odds", "found"),
    [
        (TALKS, "2031-03-07", -1.0, {1: 0}),
        (TALKS, "2031-03-07", -2.0, {1: 0}),
        (TALKS, "2031-03-07", -3.5, {}),
        (TALKS, "2032-03-07", -2.0, {}),
        (OPERA, "2031-03-07", -1.0, {}),
    ],
)
def test_saga_goes_on_with_the_matter_and_not_with_its_people(
    text: str, day: str, odds: float, found: dict[int, int]
) -> None:
    readings = [read("a", STRIKE, "2031-03-03"), read("b", text, day)]
    assert followed([0, 1], readings, {(0, 1): odds}) == found


def test_saga_asks_no_shared_words_of_reports_in_two_languages() -> None:
    readings = [
        read("a", STRIKE, "2031-03-03"),
        read("b", "Los estibadores volvieron al trabajo.", "2031-03-07", "es"),
    ]
    assert followed([0, 1], readings, {(0, 1): -1.0}) == {1: 0}
